"""Chronos-2 as a forecaster of one or several targets with covariates."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from math import ceil
from pathlib import Path

import numpy as np
import torch
from typing_extensions import override

from models.foundation.chronos2.categories import by_order, by_target
from models.foundation.chronos2.network import Chronos2, Chronos2Config, ForecastingConfig
from models.foundation.chronos2.unrolling import Rows, forecast
from models.foundation.multivariate import MultivariateFoundationPipeline, Task
from models.foundation.pipeline import Request
from models.foundation.weights import Json, build, parse_config
from workbench.errors import Code, ModelError
from workbench.pipelines import PipelineInput
from workbench.text import text
from workbench.timeseries import Values


def read_network_config(config: Json, model: str, path: Path) -> tuple[Chronos2Config, ForecastingConfig]:
    """Both parts of a published configuration.

    Raises:
        ModelError: An entry is missing or of another type, or asks for what no published model has.
    """
    forecasting = config.get("chronos_config")
    core = parse_config(Chronos2Config, config, model, path)
    parsed = parse_config(
        ForecastingConfig, forecasting if isinstance(forecasting, dict) else {}, model, path
    )
    if parsed.input_patch_size != parsed.output_patch_size:
        raise ModelError(
            "The configuration of the model {model} reads patches of {input} and writes patches of {output}.",
            hint="Take config.json and model.safetensors from the same release of the model.",
            code=Code.LOAD_FAILED,
            model=model,
            input=parsed.input_patch_size,
            output=parsed.output_patch_size,
        )
    return core, parsed


class Chronos2Pipeline(MultivariateFoundationPipeline):
    """The network's quantiles; its median is the forecast."""

    network: Chronos2

    @override
    def build_network(self, config: Json, path: Path) -> Chronos2:
        core, forecasting = read_network_config(config, self.model_id, path)
        return build(lambda: Chronos2(core, forecasting))

    @property
    @override
    def levels(self) -> tuple[float, ...]:
        return self.network.forecasting.quantiles

    @override
    def task(self, given: PipelineInput, request: Request) -> Task:
        past, future = numbered(given)
        limit = self._context_length(request)
        targets = given["targets"]
        rows = targets.shape[1]
        notes = []
        if rows > limit:
            notes.append(text("{model} reads the last {limit:,} rows.", model=self.model_id, limit=limit))
        config = self.network.forecasting
        most = self._patches(request) * config.output_patch_size
        if request.horizon > most:
            notes.append(
                text(
                    "{model} forecasts {steps:,} steps at once; later ones continue from its own quantiles.",
                    model=self.model_id,
                    steps=most,
                )
            )
        cut = {name: values[-limit:] for name, values in past.items()}
        return Task(targets[:, -limit:], cut, future, tuple(notes))

    @override
    def shape(self, task: Task) -> Hashable:
        """The network fills contexts to whole patches itself, so patches need to agree, not rows."""
        patches = ceil(task.targets.shape[1] / self.network.forecasting.input_patch_size)
        return patches, task.channels, len(task.targets)

    @override
    def predict(self, tasks: Sequence[Task], request: Request) -> Values:
        found = forecast(
            self.network,
            rows_of(tasks, request.horizon, self.device),
            max_output_patches=self._patches(request),
            check=request.context.check,
        )
        each = found.unflatten(0, (len(tasks), tasks[0].channels))
        return np.asarray(each[:, : len(tasks[0].targets)].cpu().numpy())

    def _context_length(self, request: Request) -> int:
        most, asked = self.network.forecasting.context_length, request.options["context_length"]
        return min(most, asked) if isinstance(asked, int) else most

    def _patches(self, request: Request) -> int:
        asked = request.options["max_output_patches"]
        return asked if isinstance(asked, int) else self.network.forecasting.max_output_patches


def numbered(given: PipelineInput) -> tuple[dict[str, Values], dict[str, Values]]:
    """Past and future covariates with words as numbers.

    One target tells what each word stands for; with several, words are numbered in their order.
    """
    past = dict(given.get("past_covariates", {}))
    future = dict(given.get("future_covariates", {}))
    targets = given["targets"]
    later = given.get("future_categories", {})
    for name, words in given.get("past_categories", {}).items():
        known = later.get(name)
        if len(targets) == 1:
            numbers, ahead = by_target(words, known, targets[0])
        else:
            numbers, ahead = by_order(words, known)
        past[name] = numbers
        if ahead is not None:
            future[name] = ahead
    return past, future


def rows_of(tasks: Sequence[Task], horizon: int, device: torch.device) -> Rows:
    """The rows of tasks: targets, covariates of the past, those known ahead; NaN in front of short ones."""
    length = max(task.targets.shape[1] for task in tasks)
    context = np.full((sum(task.channels for task in tasks), length), np.nan)
    future = np.full((len(context), horizon), np.nan)
    ids = np.repeat(np.arange(len(tasks)), [task.channels for task in tasks])
    row = 0
    for task in tasks:
        past_only, ahead = task.covariates
        channels = [*task.targets, *(task.past[name] for name in (*past_only, *ahead))]
        for values in channels:
            context[row, length - len(values) :] = values
            row += 1
        for back, name in enumerate(reversed(ahead), start=1):
            future[row - back] = task.future[name]
    return Rows(*(torch.from_numpy(one).to(device) for one in (context, future, ids)))
