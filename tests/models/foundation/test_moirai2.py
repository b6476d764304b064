"""Moirai-2: paths, filled contexts, words, scaling switched off."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is not installed")

from models.foundation.moirai2.network import Moirai2
from models.foundation.moirai2.pipeline import Moirai2Pipeline
from models.foundation.moirai2.tokens import Tokens
from tests.models.foundation.multivariate import FIXTURES, ask, forecast, quantiles, tiny
from tests.models.foundation.published import wave
from workbench.errors import OptionError
from workbench.pipelines import PipelineInput, RunContext

FIXTURE = FIXTURES / "moirai-2"


def test_that_words_are_refused_with_the_model_that_reads_them() -> None:
    given: PipelineInput = {
        "targets": wave(50)[None],
        "past_categories": {"weather": np.full(50, "sun", np.object_)},
    }
    with pytest.raises(OptionError, match="no covariates that are words: weather") as caught:
        forecast("moirai2", given)
    assert "chronos2" in str(caught.value.hint)


def test_that_the_first_steps_do_not_depend_on_the_horizon() -> None:
    short = quantiles(forecast("moirai2", wave(100), 20))
    long = quantiles(forecast("moirai2", wave(100), 200))
    assert np.allclose(long[..., :20], short, rtol=1e-5, atol=1e-5)


def test_that_a_series_is_filled_in_front_only_where_a_context_length_is_asked_for() -> None:
    values = wave(50)
    plain = forecast("moirai2", values).mean
    assert not np.array_equal(forecast("moirai2", values, context_length=96).mean, plain)
    assert np.array_equal(forecast("moirai2", values, context_length=50).mean, plain)


def test_that_levels_outside_the_deciles_are_the_outermost() -> None:
    found = quantiles(forecast("moirai2", wave(100), 10, levels=(0.01, 0.1, 0.15, 0.2, 0.99)))[0]
    assert np.array_equal(found[0], found[1])
    assert np.allclose(found[2], (found[1] + found[3]) / 2)
    assert np.array_equal(found[4], quantiles(forecast("moirai2", wave(100), 10, levels=(0.9,)))[0, 0])


@pytest.mark.parametrize("targets", [1, 3])
def test_that_covariates_known_ahead_reach_past_the_first_pass(targets: int) -> None:
    values = np.vstack([wave(80, seed) for seed in range(targets)])
    given: PipelineInput = {"targets": values, "past_covariates": {"x": wave(80, 8), "y": wave(80, 9)}}
    ahead = wave(200, 7)
    changed = ahead.copy()
    changed[150:] += 50 * np.sin(np.arange(50))
    found = [
        quantiles(forecast("moirai2", {**given, "future_covariates": {"x": one}}, 200))
        for one in (ahead, changed)
    ]
    assert found[0].shape == (targets, 3, 200)
    assert not np.allclose(found[0][..., 192:], found[1][..., 192:], atol=1e-3)


def random_tokens(batch: int = 2, tokens: int = 9) -> Tokens:
    draw = torch.Generator().manual_seed(0)
    return Tokens(
        values=torch.randn(batch, tokens, 16, generator=draw, dtype=torch.float64),
        observed=torch.rand(batch, tokens, 16, generator=draw) > 0.1,
        sample=torch.ones(batch, tokens, dtype=torch.long),
        time=torch.arange(tokens).expand(batch, -1).clone(),
        series=torch.zeros(batch, tokens, dtype=torch.long),
        counted=torch.ones(batch, tokens, dtype=torch.bool),
    )


@pytest.mark.parametrize("plain", [True, False])
def test_that_only_what_is_asked_for_is_computed_and_is_the_same(plain: bool) -> None:
    network = tiny("moirai2").network
    assert isinstance(network, Moirai2)
    tokens = random_tokens()
    if not plain:
        tokens.series[:, 5:] = 1
        tokens.time[:, 5:] -= 5
        tokens.sample[0, 0] = 0
    asked = torch.tensor([4, 8])
    with torch.inference_mode():
        whole = network(tokens)[:, asked]
        some = network(tokens, asked=asked)
        traced = network(tokens, asked=asked, trace={})
    assert torch.allclose(whole, some, rtol=1e-5, atol=1e-5)
    assert torch.allclose(whole, traced, rtol=1e-5, atol=1e-5)


def test_that_a_configuration_without_scaling_reads_values_as_they_are(tmp_path: Path) -> None:
    config = json.loads((FIXTURE / "config.json").read_text("utf-8"))
    (tmp_path / "config.json").write_text(json.dumps(config | {"scaling": False}), "utf-8")
    shutil.copy(FIXTURE / "model.safetensors", tmp_path)
    pipeline = Moirai2Pipeline("moirai2", weights_folder=tmp_path)
    found = pipeline.forecast(
        [{"targets": wave(80)[None]}],
        output_length=10,
        quantile_levels=(0.5,),
        options={"context_length": None, "auto_adapt": True},
        context=RunContext(),
    )
    assert not np.allclose(
        quantiles(found[0]), quantiles(ask("moirai2", [{"targets": wave(80)[None]}], 10)[0])[:, 1:2]
    )
