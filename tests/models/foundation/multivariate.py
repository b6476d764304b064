"""Chronos-2 and Moirai-2 on the tiny checkpoints of their golden cases, and in their published size."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import torch

from models.foundation.chronos2.network import Chronos2
from models.foundation.chronos2.pipeline import Chronos2Pipeline, read_network_config
from models.foundation.moirai2.network import Moirai2, Moirai2Config
from models.foundation.moirai2.pipeline import Moirai2Pipeline
from models.foundation.multivariate import MultivariateFoundationPipeline
from models.foundation.weights import build, parse_config
from workbench.pipelines import ForecastOutput, PipelineInput, RunContext
from workbench.registry.declaration import read_declaration
from workbench.timeseries import Values

FOLDER = Path(__file__).parents[3] / "models" / "foundation"
FIXTURES = Path(__file__).parents[1] / "parity"
PARAMETERS = {"chronos2": 119_477_664, "moirai2": 11_387_208}
MODELS = tuple(PARAMETERS)
KINDS: Mapping[str, tuple[type[MultivariateFoundationPipeline], str]] = {
    "chronos2": (Chronos2Pipeline, "chronos-2"),
    "moirai2": (Moirai2Pipeline, "moirai-2"),
}


@cache
def tiny(model: str, dtype: str = "float32") -> MultivariateFoundationPipeline:
    """The pipeline on the checkpoint of its golden cases."""
    kind, fixture = KINDS[model]
    return kind(model, weights_folder=FIXTURES / fixture, dtype=dtype)


def ask(
    model: str,
    inputs: Sequence[PipelineInput],
    horizon: int = 24,
    levels: Sequence[float] = (0.1, 0.5, 0.9),
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


def forecast(model: str, given: PipelineInput | Values, horizon: int = 24, **others: Any) -> ForecastOutput:
    """The forecast of one input; an error is raised."""
    one: PipelineInput = {"targets": np.atleast_2d(given)} if isinstance(given, np.ndarray) else given
    found = ask(model, [one], horizon, **others)[0]
    if isinstance(found, Exception):
        raise found
    return found


def quantiles(output: ForecastOutput | Exception) -> Values:
    """Quantiles that must be there."""
    assert isinstance(output, ForecastOutput), output
    assert output.quantiles is not None
    return output.quantiles


def published(model: str) -> Chronos2 | Moirai2:
    """The network of a declaration's own fields, without memory for its parameters."""
    path = FOLDER / model / "config.json"
    config: Mapping[str, Any] = json.loads(path.read_text("utf-8"))
    if model == "chronos2":
        core, forecasting = read_network_config(config, model, path)
        return build(lambda: Chronos2(core, forecasting))
    parsed = parse_config(Moirai2Config, config, model, path)
    return build(lambda: Moirai2(parsed))


def upstream_shapes(model: str) -> dict[str, tuple[int, ...]]:
    """The names and shapes of the published checkpoint, from the table in the fixture's read-me."""
    config = json.loads((FOLDER / model / "config.json").read_text("utf-8"))
    known = {**config, **config.get("chronos_config", {}), "len": len}
    found: dict[str, tuple[int, ...]] = {}
    for line in (FIXTURES / KINDS[model][1] / "README.md").read_text("utf-8").splitlines():
        if line.startswith("| `"):
            name, shape = line.split("`")[1], eval(line.split("|")[2], {}, known)
            layers = range(config["num_layers"]) if "{i}" in name else range(1)
            found |= {name.format(i=layer): tuple(shape) for layer in layers}
    return found


def random_checkpoint(model: str) -> dict[str, torch.Tensor]:
    """Small random tensors with upstream's names, which need no memory of their own size."""
    return {name: torch.randn(shape[-1]).expand(shape) for name, shape in upstream_shapes(model).items()}
