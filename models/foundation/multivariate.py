"""What the pipelines of networks with several targets and covariates share."""

from __future__ import annotations

import traceback
from abc import abstractmethod
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import torch
from typing_extensions import override

from models.foundation.covariates import fitted
from models.foundation.pipeline import FoundationPipeline, Request
from models.foundation.quantiles import at_levels
from models.foundation.teams import Tally, run_in_teams, shared_evenly, teams
from workbench.errors import Cancelled, Code, DataError, WorkbenchError
from workbench.pipelines import ForecastOutput, PipelineInput, RunContext
from workbench.requests import OptionValue
from workbench.text import Text, text
from workbench.timeseries import Values

_MEDIAN = (0.5,)


@dataclass(slots=True)
class Task:
    """One input on its way through a call.

    Attributes:
        targets: `(targets, rows)` float64 as the network reads them; NaN for missing.
        past: Covariates by name, `(rows,)`; words are numbers already.
        future: Those that are known ahead, `(horizon,)`, a part of `past` by name.
        notes: For the reader.
        found: `(targets, trained levels, horizon)`.
    """

    targets: Values
    past: Mapping[str, Values]
    future: Mapping[str, Values]
    notes: tuple[Text, ...]
    found: Values | None = None
    error: Exception | None = None

    @property
    def covariates(self) -> tuple[list[str], list[str]]:
        """Names known for the past only, and names known ahead, each in order."""
        return sorted(self.past.keys() - self.future.keys()), sorted(self.future)

    @property
    def channels(self) -> int:
        """Targets and covariates."""
        return len(self.targets) + len(self.past)


class MultivariateFoundationPipeline(FoundationPipeline):
    """A network that reads targets and covariates of an input together and gives quantiles.

    Inputs of the same shape run together, never padded, so a forecast does not depend on its neighbours.
    """

    batch_values: ClassVar[int] = 32 * 512
    """Context values of all channels that go through the network at once, in all teams; bounds the memory."""

    @property
    @abstractmethod
    def levels(self) -> tuple[float, ...]:
        """The levels that the network was trained for, ascending."""

    @abstractmethod
    def task(self, given: PipelineInput, request: Request) -> Task:
        """An input as the network reads it, from `given` whose values are finite or NaN.

        Raises:
            WorkbenchError: It cannot be read.
        """

    @abstractmethod
    def shape(self, task: Task) -> Hashable:
        """Tasks with equal shapes may be run together."""

    @abstractmethod
    def predict(self, tasks: Sequence[Task], request: Request) -> Values:
        """Quantiles `(tasks, targets, trained levels, horizon)` of tasks of one shape."""

    @override
    def forecast(
        self,
        inputs: Sequence[PipelineInput],
        *,
        output_length: int,
        quantile_levels: Sequence[float],
        options: Mapping[str, OptionValue],
        context: RunContext,
    ) -> list[ForecastOutput | Exception]:
        request = Request(output_length, tuple(quantile_levels), options, context)
        tasks = [self._task(given, request) for given in inputs]
        tally = Tally(context, len(tasks))

        def work(batch: Sequence[Task]) -> None:
            tally.begin()
            self._run(batch, request)
            tally.add(len(batch))

        run_in_teams(work, self._batches(tasks), _size, teams(self.device))
        context.progress(len(tasks), len(tasks))
        return self.told([self._output(task, request) for task in tasks])

    def _task(self, given: PipelineInput, request: Request) -> Task:
        targets = np.atleast_2d(given["targets"])
        try:
            _refuse_targets(targets)
            adapted, notes = fitted(
                {**given, "targets": targets},
                request.horizon,
                auto_adapt=request.options["auto_adapt"] is not False,
            )
            _refuse_infinite(adapted)
            task = self.task(adapted, request)
        except WorkbenchError as error:
            return Task(targets, {}, {}, (), error=error)
        task.notes = notes + task.notes
        return task

    def _batches(self, tasks: Sequence[Task]) -> list[Sequence[Task]]:
        """Tasks of equal shape, as many as `batch_values` allows."""
        by_shape: defaultdict[Hashable, list[Task]] = defaultdict(list)
        for task in tasks:
            if task.error is None and not all(_constant(row) for row in task.targets):
                by_shape[self.shape(task)].append(task)
        count = teams(self.device)
        batches: list[Sequence[Task]] = []
        for group in by_shape.values():
            batches += shared_evenly(group, self.batch_values // (_size(group[:1]) * count), count)
        return batches

    def _run(self, batch: Sequence[Task], request: Request) -> None:
        try:
            with torch.inference_mode():
                found = self.predict(batch, request)
        except Cancelled:
            raise
        except WorkbenchError as error:
            for task in batch:
                task.error = error
            return
        except Exception as error:
            reason = str(error).strip().splitlines() or [type(error).__name__]
            for task in batch:
                task.error = self.failure(reason[0], traceback.format_exc())
            return
        for task, quantiles in zip(batch, found, strict=True):
            task.found = quantiles
            if not np.isfinite(quantiles).all():
                task.error = self.failure("the forecast is not a finite number")

    def _output(self, task: Task, request: Request) -> ForecastOutput | Exception:
        if task.error is not None:
            return task.error
        shape = (len(task.targets), len(self.levels), request.horizon)
        found = np.empty(shape) if task.found is None else task.found.copy()
        notes = task.notes
        constant = [row for row in range(len(found)) if _constant(task.targets[row])]
        for row in constant:
            found[row] = task.targets[row][np.isfinite(task.targets[row])][0]
        if constant:
            notes += (text("The series is constant, so the forecast repeats its value."),)
        return ForecastOutput(
            at_levels(found, self.levels, _MEDIAN)[:, 0],
            at_levels(found, self.levels, request.levels) if request.levels else None,
            notes=notes,
        )


def _size(batch: Sequence[Task]) -> int:
    return sum(task.channels * task.targets.shape[1] for task in batch)


def _constant(row: Values) -> bool:
    """Whether the values that are there are all the same number."""
    there = row[np.isfinite(row)]
    return bool(np.all(there == there[0]))


def _refuse_targets(targets: Values) -> None:
    if targets.shape[1] == 0:
        raise DataError(
            "The series has no rows.",
            hint="Choose a longer part of it.",
            code=Code.INFERENCE_FAILED,
        )
    if bool(np.isnan(targets).all(axis=1).any()):
        raise DataError(
            "A target has no value in any of its {rows} rows.",
            hint="Leave that target out, or choose a part of it with values.",
            code=Code.INFERENCE_FAILED,
            rows=targets.shape[1],
        )


def _refuse_infinite(given: PipelineInput) -> None:
    rows = [given["targets"], *given.get("past_covariates", {}).values()]
    rows += given.get("future_covariates", {}).values()
    wrong = sum(int(np.count_nonzero(np.isinf(values))) for values in rows)
    if wrong:
        raise DataError(
            "{count} of the values that the model would see are not finite.",
            hint="Fill them in ({control.fill}), or leave those rows out.",
            code=Code.INFERENCE_FAILED,
            count=wrong,
        )
