"""Networks of the published sizes, and pipelines on the tiny checkpoints of the golden cases."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from models.foundation.pipeline import UnivariateFoundationPipeline
from models.foundation.sundial.network import Sundial, SundialConfig
from models.foundation.sundial.pipeline import SundialPipeline
from models.foundation.time_moe.network import TimeMoe, TimeMoeConfig
from models.foundation.time_moe.pipeline import TimeMoePipeline
from models.foundation.timer_xl.network import Timer, TimerConfig
from models.foundation.timer_xl.pipeline import TimerXlPipeline
from models.foundation.weights import build, parse_config
from workbench.pipelines import ForecastOutput, PipelineInput, RunContext
from workbench.registry.declaration import read_declaration
from workbench.timeseries import Values

FOLDER = Path(__file__).parents[3] / "models" / "foundation"
FIXTURES = Path(__file__).parents[1] / "parity"
PARAMETERS = {
    "timer_xl": 84_142_080,
    "sundial": 128_329_680,
    "time_moe": 113_352_192,
    "time_moe_200m": 453_196_800,
}
_PIPELINES: Mapping[str, tuple[type[UnivariateFoundationPipeline], str]] = {
    "timer_xl": (TimerXlPipeline, "timer-xl"),
    "sundial": (SundialPipeline, "sundial"),
    "time_moe": (TimeMoePipeline, "time-moe"),
}
UNIVARIATE = tuple(_PIPELINES)


def published(model: str) -> nn.Module:
    """The network of a declaration's own fields, without memory for its parameters."""
    path = FOLDER / model / "config.json"
    config: Mapping[str, Any] = json.loads(path.read_text("utf-8"))
    if model == "timer_xl":
        timer = parse_config(TimerConfig, config, model, path)
        return build(lambda: Timer(timer))
    if model == "sundial":
        sundial = parse_config(SundialConfig, config, model, path)
        return build(lambda: Sundial(sundial))
    moe = parse_config(TimeMoeConfig, config, model, path)
    return build(lambda: TimeMoe(moe))


@cache
def tiny(model: str, dtype: str) -> UnivariateFoundationPipeline:
    """The pipeline on the checkpoint of its golden cases."""
    kind, fixture = _PIPELINES[model]
    return kind(model, weights_folder=FIXTURES / fixture, dtype=dtype)


def ask(
    model: str,
    inputs: Sequence[PipelineInput],
    horizon: int = 24,
    levels: Sequence[float] = (),
    context: RunContext | None = None,
    *,
    dtype: str = "float32",
    **options: Any,
) -> list[ForecastOutput | Exception]:
    """What the tiny pipeline answers, with the declared defaults."""
    declared = read_declaration(model, FOLDER / model).options
    return tiny(model, dtype).forecast(
        inputs,
        output_length=horizon,
        quantile_levels=levels,
        options={name: option.default for name, option in declared.items()} | options,
        context=context or RunContext(),
    )


def forecast(model: str, values: Values, horizon: int = 24, **others: Any) -> ForecastOutput:
    """The forecast of one series; an error is raised."""
    found = ask(model, [{"targets": np.atleast_2d(values)}], horizon, **others)[0]
    if isinstance(found, Exception):
        raise found
    return found


def wave(rows: int, seed: int = 0) -> Values:
    """A noisy season on a drifting level."""
    noise = np.random.default_rng(seed).normal(size=rows)
    return np.asarray(5.0 * np.sin(np.arange(rows) * 2 * np.pi / 24) + noise.cumsum())


def upstream_shapes(model: str) -> dict[str, tuple[int, ...]]:
    """The names and shapes of the published checkpoint, from the table in the fixture's read-me."""
    fixture = "time-moe" if model.startswith("time_moe") else model.replace("_", "-")
    config = json.loads((FOLDER / model / "config.json").read_text("utf-8"))
    lines = (FIXTURES / fixture / "README.md").read_text("utf-8").splitlines()
    rows = [line.split("`")[1] for line in lines if line.startswith("| `")]
    shapes = [line.split("|")[2].strip() for line in lines if line.startswith("| `")]
    ranges = {
        "i": config["num_hidden_layers"],
        "e": config.get("num_experts", 0),
        "b": config.get("flow_loss_depth", 0),
        "h": len(config.get("output_token_lens", config.get("horizon_lengths"))),
    }
    found: dict[str, tuple[int, ...]] = {}
    for name, shape in zip(rows, shapes, strict=True):
        for values in _every({key: count for key, count in ranges.items() if f"{{{key}}}" in name}):
            found[name.format(**values)] = tuple(eval(shape, {}, {**config, **values}))
    return found


def _every(ranges: Mapping[str, int]) -> list[dict[str, int]]:
    found: list[dict[str, int]] = [{}]
    for key, count in ranges.items():
        found = [{**one, key: number} for one in found for number in range(count)]
    return found


def random_tensor(shape: tuple[int, ...]) -> Tensor:
    """A small random tensor that needs no memory of its own size: one row, repeated."""
    return torch.randn(shape[-1]).expand(shape)
