"""Linear layers in int8, alone and in the networks."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import psutil
import pytest

pytest.importorskip("torch", reason="torch is not installed")

import torch
from torch import nn

from models.foundation import int8
from models.foundation.int8 import Int8Linear, in_parts, rounded, together
from models.foundation.pipeline import FoundationPipeline
from tests.models.foundation import multivariate, published
from tests.models.foundation.published import wave
from workbench.errors import ModelError
from workbench.pipelines import ForecastOutput, PipelineInput, RunContext
from workbench.registry.declaration import read_declaration

MODELS = {"timer_xl": 480, "sundial": 512, "time_moe": 512, "chronos2": 512, "moirai2": 512}


def tiny(model: str, dtype: str) -> FoundationPipeline:
    if model in multivariate.MODELS:
        return multivariate.tiny(model, dtype)
    return published.tiny(model, dtype)


def forecasts(model: str, dtype: str, *series: np.ndarray) -> list[ForecastOutput]:
    declared = read_declaration(model, published.FOLDER / model).options
    inputs: list[PipelineInput] = [{"targets": one[None]} for one in series]
    found = tiny(model, dtype).forecast(
        inputs,
        output_length=96,
        quantile_levels=(),
        options={name: option.default for name, option in declared.items()},
        context=RunContext(),
    )
    assert all(isinstance(one, ForecastOutput) for one in found), found
    return [one for one in found if isinstance(one, ForecastOutput)]


def test_that_whole_numbers_within_the_steps_come_out_exactly() -> None:
    generator = torch.Generator().manual_seed(1)
    weight = torch.randint(-40, 41, (24, 96), generator=generator).float()
    weight[:, 0] = int8._weight_steps()
    rows = torch.randint(-100, 101, (300, 96), generator=generator).float()
    rows[:, 1] = -127
    linear = nn.Linear(96, 24)
    linear.weight.data, linear.bias.data = weight, torch.arange(24.0)
    assert torch.equal(Int8Linear(linear)(rows), rows @ weight.T + torch.arange(24.0))


@pytest.mark.parametrize("scale", [1e-20, 1.0, 1e20])
def test_that_a_layer_errs_by_a_few_percent_whatever_the_unit(scale: float) -> None:
    generator = torch.Generator().manual_seed(2)
    linear = nn.Linear(384, 200, bias=False)
    states = scale * torch.randn(3, 100, 384, generator=generator)
    exact = linear(states).detach().double() / scale
    error = (Int8Linear(linear)(states).double() / scale - exact).square().mean() / exact.square().mean()
    assert 0 < float(error) < 0.03**2


def test_that_a_row_of_zeros_gives_the_bias_and_changes_no_other() -> None:
    layer = Int8Linear(nn.Linear(64, 32))
    states = torch.randn(5, 64, generator=torch.Generator().manual_seed(3))
    alone = layer(states[:2])
    states[2:] = 0
    found = layer(states)
    assert torch.equal(found[:2], alone)
    assert layer.bias is not None
    assert torch.equal(found[2:], layer.bias.expand(3, -1))


def test_that_several_layers_and_parts_of_the_rows_give_what_each_gives_alone() -> None:
    layers = [Int8Linear(nn.Linear(64, 64, bias=False)) for _ in range(2)]
    states = torch.randn(700, 64, generator=torch.Generator().manual_seed(4))
    alone = [layer(states) for layer in layers]
    for rows in (states, rounded(states)):
        assert all(torch.equal(one, other) for one, other in zip(together(rows, *layers), alone, strict=True))
    assert torch.equal(in_parts(layers[0], states), alone[0])


def test_that_a_processor_whose_sums_would_overflow_gets_smaller_weights(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    right = int8._product

    def wrong(*arguments: torch.Tensor) -> torch.Tensor:
        found = right(*arguments)
        return found.clamp(max=600_000.0)  # as two products of bytes clamped to 16 bits

    monkeypatch.setattr(int8, "_product", wrong)
    int8._weight_steps.cache_clear()
    try:
        assert int8._weight_steps() == 63
        monkeypatch.setattr(int8, "_product", lambda *_: torch.zeros(1))
        int8._weight_steps.cache_clear()
        assert not int8.is_available()
        with pytest.raises(ModelError, match="sundial cannot be loaded in int8 on cpu") as caught:
            published.tiny.__wrapped__("sundial", "int8")
        assert caught.value.code == 1509
    finally:
        int8._weight_steps.cache_clear()


@pytest.mark.parametrize("model", MODELS)
def test_that_int8_stays_near_float32_and_apart_from_its_neighbours(model: str) -> None:
    series = [wave(MODELS[model], seed) * 10.0**seed for seed in range(3)]
    exact, together_, alone = (
        forecasts(model, "float32", *series),
        forecasts(model, "int8", *series),
        forecasts(model, "int8", series[1]),
    )
    for one, other, values in zip(exact, together_, series, strict=True):
        assert not np.array_equal(one.mean, other.mean)
        assert np.median(np.abs(one.mean - other.mean)) < 0.03 * values.std()
    assert np.abs(alone[0].mean - together_[1].mean).max() <= 1e-5 * series[1].std()


@pytest.mark.skipif(sys.platform != "linux", reason="the pages of a mapping are told on Linux alone")
def test_that_nothing_holds_the_file_of_the_weights(tmp_path: Path) -> None:
    for name in ("config.json", "model.safetensors"):
        (tmp_path / name).write_bytes((published.FIXTURES / "chronos-2" / name).read_bytes())
    kind, _ = multivariate.KINDS["chronos2"]
    held = kind("chronos2", weights_folder=tmp_path, dtype="int8")
    maps = {one.path for one in psutil.Process().memory_maps(grouped=True)}
    assert held is not None
    assert str(tmp_path / "model.safetensors") not in maps
