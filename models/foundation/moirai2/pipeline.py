"""Moirai-2 as a forecaster of one or several targets with numeric covariates."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from pathlib import Path
from typing import ClassVar

import numpy as np
import torch
from typing_extensions import override

from models.foundation.moirai2.network import Moirai2, Moirai2Config
from models.foundation.moirai2.unrolling import Channels, forecast
from models.foundation.multivariate import MultivariateFoundationPipeline, Task
from models.foundation.pipeline import Request
from models.foundation.weights import Json, build, parse_config
from workbench.errors import OptionError
from workbench.pipelines import PipelineInput
from workbench.text import text
from workbench.timeseries import Values

_SMALL, _LARGE = 1e-3, 1e100
_FAR = 10.0
"""Deviations between 0 and a series from which on 0 does not stand for its missing values."""


class Moirai2Pipeline(MultivariateFoundationPipeline):
    """The network's quantiles; its median is the forecast."""

    batch_values: ClassVar[int] = 8 * 512
    """Few, since every series is read along nine paths; what a layer writes then stays in the cache."""
    network: Moirai2

    @override
    def build_network(self, config: Json, path: Path) -> Moirai2:
        parsed = parse_config(Moirai2Config, config, self.model_id, path)
        return build(lambda: Moirai2(parsed))

    @property
    @override
    def levels(self) -> tuple[float, ...]:
        return self.network.config.quantile_levels

    @override
    def task(self, given: PipelineInput, request: Request) -> Task:
        words = [*given.get("past_categories", {}), *given.get("future_categories", {})]
        if words:
            raise OptionError(
                "{model} reads no covariates that are words: {names}.",
                hint="Leave them out, or take chronos2, which reads them.",
                model=self.model_id,
                names=", ".join(sorted(set(words))),
            )
        targets = given["targets"]
        limit = self._limit(request)
        notes = []
        if targets.shape[1] > limit:
            notes.append(text("{model} reads the last {limit:,} rows.", model=self.model_id, limit=limit))
        past = {name: values[-limit:] for name, values in given.get("past_covariates", {}).items()}
        return Task(targets[:, -limit:], past, dict(given.get("future_covariates", {})), tuple(notes))

    @override
    def shape(self, task: Task) -> Hashable:
        past_only, ahead = task.covariates
        return task.targets.shape, len(past_only), len(ahead)

    @override
    def predict(self, tasks: Sequence[Task], request: Request) -> Values:
        rows = request.options["context_length"]
        units = np.stack([unit(row) for task in tasks for row in task.targets])
        found = forecast(
            self.network,
            channels_of(tasks, request.horizon, rows if isinstance(rows, int) else None, self.device),
            request.horizon,
            request.context.check,
        )
        shape = (len(tasks), len(tasks[0].targets), 1, 1)
        return np.asarray(found.cpu().numpy() * units.reshape(shape))

    def _limit(self, request: Request) -> int:
        config, asked = self.network.config, request.options["context_length"]
        return asked if isinstance(asked, int) else config.max_seq_len * config.patch_size


def unit(row: Values) -> float:
    """What a row is divided by first: its deviation where the 1e-5 on the variance would drown it."""
    with np.errstate(over="ignore", under="ignore"):
        size = float(np.nanmax(np.abs(row), initial=0.0))
        deviation = float(np.nanstd(row / size)) * size if size > 0 else 0.0
    return deviation if 0.0 < deviation < _SMALL or deviation > _LARGE else 1.0


def _filling(past: Values) -> Values:
    """What stands for missing values of `(tasks, channels, rows)`, `(tasks, channels, 1)`.

    The network is told that they are missing. Upstream gives it 0 all the same, which is harmless near the
    series; where 0 is far from it, its mean stands there instead.
    """
    known = ~np.isnan(past)
    count = np.maximum(known.sum(axis=2, keepdims=True), 1)
    mean = np.where(known, past, 0.0).sum(axis=2, keepdims=True) / count
    squares = np.where(known, past - mean, 0.0) ** 2
    deviation = np.sqrt(squares.sum(axis=2, keepdims=True) / count)
    return np.where(np.abs(mean) > _FAR * deviation, mean, 0.0)


def channels_of(
    tasks: Sequence[Task], horizon: int, context_length: int | None, device: torch.device
) -> Channels:
    """Targets, covariates known ahead and those of the past, of tasks of one shape; missing values filled.

    Args:
        tasks: Cut to the context already.
        horizon: Steps.
        context_length: Shorter series are filled in front with their first value; None: not.
        device: Where.
    """
    rows = tasks[0].targets.shape[1]
    past_only, ahead = tasks[0].covariates
    past = np.empty((len(tasks), tasks[0].channels, rows))
    future = np.empty((len(tasks), len(ahead), horizon))
    for place, task in enumerate(tasks):
        past_only, ahead = task.covariates
        channels = [*task.targets, *(task.past[name] for name in (*ahead, *past_only))]
        units = [unit(row) for row in channels]
        past[place] = [row / own for row, own in zip(channels, units, strict=True)]
        for index, name in enumerate(ahead):
            future[place, index] = task.future[name] / units[len(task.targets) + index]
    observed, future_observed = ~np.isnan(past), ~np.isnan(future)
    fillings = _filling(past)
    filled = np.where(observed, past, fillings)
    future = np.where(future_observed, future, fillings[:, len(tasks[0].targets) :][:, : len(ahead)])
    front = max(0, (context_length or 0) - rows)
    filled = np.concatenate([np.repeat(filled[..., :1], front, 2), filled], axis=2)
    observed = np.concatenate([np.repeat(observed[..., :1], front, 2), observed], axis=2)
    filling = np.zeros((len(tasks), front + rows), bool)
    filling[:, :front] = True
    arrays = (filled, observed, filling, future, future_observed)
    tensors = [torch.from_numpy(one).to(device) for one in arrays]
    return Channels(tensors[0], tensors[1], tensors[2], len(tasks[0].targets), tensors[3], tensors[4])
