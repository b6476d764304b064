"""Models compared on the rows of an open table."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from workbench.asked import (
    Length,
    Moment,
    Names,
    as_count,
    as_missing,
    as_moment,
    as_names,
    as_resample,
    as_rows,
)
from workbench.engine.analyses import AnalysisCalls, levels_of, names_of
from workbench.errors import Cancelled, OptionError, WorkbenchError
from workbench.forecasting.running import series_name
from workbench.horizons import interval_of
from workbench.jobs import Job
from workbench.registry.info import Task
from workbench.requests import ForecastRequest, ForecastSpec, Missing, OptionValue, Resample, Selection
from workbench.results import Forecast
from workbench.sources import Reading, Table, named_series
from workbench.text import Text, in_a_row, text

if TYPE_CHECKING:
    from workbench.evaluation.rolling import Evaluation

LEVELS = (0.1, 0.5, 0.9)
"""The quantile levels of a comparison, of models that give any."""


class EvaluationCalls(AnalysisCalls):
    """Which model is best for a series."""

    def evaluate(
        self,
        table: Table | str,
        *,
        models: Names,
        targets: Names | None = None,
        horizon: float | Length | None = None,
        windows: int = 3,
        step: Length | int | None = None,
        quantiles: Sequence[float] | str | float | None = LEVELS,
        options: Mapping[str, OptionValue] | None = None,
        context: Length | int | None = None,
        start: Moment | None = None,
        until: Moment | None = None,
        season: int | None = None,
        missing: Missing | str = Missing.DEFAULT,
        resample: Resample | Length | float | None = None,
        ids: Names | None = None,
    ) -> Evaluation:
        """Compare models by forecasts from several earlier moments; see `evaluation.rolling`.

        Args:
            table, targets, horizon, context, start, until, season, missing, resample, ids: As for `forecast`.
            models: Their ids.
            windows: Forecasts of each series.
            step: Rows between two of their beginnings, or how long they last (`1d`); None for the horizon, so
                that none overlap.
            quantiles: Levels for WQL and coverage, of models that give quantiles.
            options: Options that all of the models have.

        Raises:
            WorkbenchError: What is wrong with the data or an option; a model is not registered; each of the
                models is refused. One that is refused while others are not is in `Evaluation.failures`.
        """
        found = self.opened(table)
        coarser = as_resample(resample)
        selection = Selection(
            table=found.name,
            targets=names_of(targets, found),
            ids=None if ids is None else named_series(found, as_names(ids)),
            context=as_rows(context, "context", partial(interval_of, found, coarser)),
            start=as_moment(start, found.zone),
            until=as_moment(until, found.zone),
            resample=coarser,
        )
        spec = ForecastSpec(
            model="",
            horizon=self.steps_of(horizon, found, coarser),
            quantiles=levels_of(quantiles),
            options=dict(options or {}),
            missing=as_missing(missing),
            season=as_count(season, "season"),
        )
        request = ForecastRequest(selection, spec)
        count = as_count(windows, "windows") or 0
        apart = as_rows(step, "step", partial(interval_of, found, coarser))
        return self.start_evaluate(request, as_names(models), windows=count, step=apart).result()

    def start_evaluate(
        self, request: ForecastRequest, models: Sequence[str], *, windows: int = 3, step: int | None = None
    ) -> Job[Evaluation]:
        """Compare as a job; the request's model and the rows that it holds back do not count.

        Raises:
            OptionError: There are no models, or no windows.
            ModelError: The job, before anything is computed: one of the models is not registered.
        """
        if not models or windows < 1 or (step is not None and step < 1):
            raise OptionError(
                "A comparison takes at least one model, one window and a step of one row.",
                hint="Name models such as auto_ets and naive_forecaster, and for example 3 windows.",
            )

        def work(job: Job[Evaluation]) -> Evaluation:
            from workbench.evaluation.rolling import evaluate

            for model in compared:
                self.registry.get(model)
            named, read = self._read(request.data)
            runs: dict[str, list[Forecast]] = {}
            failures: dict[str, Text] = {}
            refused: WorkbenchError | None = None
            for at, model in enumerate(compared):
                try:
                    info = self.registry.require_active(model, Task.FORECAST)
                    levels = request.spec.quantiles if info.limits.quantiles else ()
                    runs[model] = []
                    for window in range(windows):
                        spec = _in_window(request.spec, model, levels, window, step)
                        told = text("{model}, window {window}", model=model, window=window + 1)
                        with job.part(at * windows + window, len(compared) * windows, told):
                            found = self.forecast_frames(
                                read.frames, spec, job, source=named, info=info, unread=read.failures
                            )
                        runs[model].append(found)
                        failures |= {f"{model}, {name}": why for name, why in found.failures.items()}
                except Cancelled:
                    raise
                except WorkbenchError as error:
                    refused = _of_windows(error, windows)
                    runs.pop(model, None)
                    failures[model] = in_a_row((error.text, error.hint_text)) or error.text
            if not runs and refused is not None:
                raise refused
            return evaluate(runs, request.spec.horizon, windows, failures, named, self._series(named, read))

        compared = tuple(dict.fromkeys(models))
        count = len(compared)
        title = text("Compare {count} models on {table}", count=count, table=request.data.table)
        return self.jobs.start("evaluate", title, work)

    def _series(self, data: Selection, read: Reading) -> list[str]:
        """What the forecasts' series are called, in the order of the file."""
        columns = [column.name for column in self.tables.find(data.table).columns]
        targets = [name for name in columns if name in data.targets]
        return [series_name(frame.id, name) for frame in read.frames for name in targets]


def _of_windows(error: WorkbenchError, windows: int) -> WorkbenchError:
    """A refusal in the words of a comparison, where its windows reach back too far."""
    if error.about != "hold_back":
        return error
    return OptionError(
        "{count} windows reach back too far. {reason}",
        singular="1 window reaches back too far. {reason}",
        hint="Take fewer windows, a shorter horizon or a smaller step.",
        about="windows",
        count=windows,
        reason=error.text,
    )


def _in_window(
    spec: ForecastSpec, model: str, levels: tuple[float, ...], window: int, step: int | None
) -> ForecastSpec:
    held = spec.horizon + window * (step or spec.horizon)
    return dataclasses.replace(spec, model=model, quantiles=levels, hold_back=held)
