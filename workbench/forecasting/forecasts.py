"""Forecasts: of every frame, put together from the model's outputs and compared with what was held back."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from workbench.errors import WorkbenchError
from workbench.evaluation.accuracy import compare
from workbench.forecasting.cases import Case, make_case
from workbench.forecasting.checks import check_request
from workbench.forecasting.roles import Roles
from workbench.forecasting.running import Runs, make_cases, reasons, run
from workbench.pipelines.contracts import ForecastOutput
from workbench.registry.info import ModelInfo, Task
from workbench.requests import ForecastSpec, Selection
from workbench.results import Accuracy, Forecast, SeriesForecast
from workbench.timeseries import SeriesFrame, Values

if TYPE_CHECKING:
    from workbench.jobs import Job

T = TypeVar("T")


def forecast_frames(
    frames: Sequence[SeriesFrame],
    spec: ForecastSpec,
    info: ModelInfo,
    runtime: Runs,
    job: Job[T],
    *,
    roles: Roles,
    source: Selection | None = None,
    unread: Mapping[str, WorkbenchError] | None = None,
) -> Forecast:
    """Forecast every frame; `spec.options` are validated already.

    Args:
        frames: The series.
        spec, info, runtime, job: What to do with them, and by what.
        roles: What their channels are.
        source: Where they come from.
        unread: Series of the panel that could not be read, by id; they become failures.

    Raises:
        WorkbenchError: The only series, or all of several, cannot be forecast. In a panel a series that
            cannot be is listed in `Forecast.failures`.
    """
    began = time.perf_counter()
    check_request(spec, info)
    failures: dict[str, WorkbenchError] = dict(unread or {})
    makers = ((frame.id or "", partial(make_case, frame, spec, info, roles)) for frame in frames)
    cases = make_cases(makers, job, failures)
    inputs = [one for _, case in cases for one in case.inputs]
    outputs = run(runtime, info, Task.FORECAST, inputs, job, spec)
    series: list[SeriesForecast] = []
    position = 0
    for name, case in cases:
        part = outputs[position : position + len(case.inputs)]
        position += len(case.inputs)
        broken = next((one for one in part if isinstance(one, WorkbenchError)), None)
        if broken is not None:
            failures[name] = broken
        else:
            series.append(_assemble(case, [o for o in part if isinstance(o, ForecastOutput)], spec))
    missing = reasons(series, failures)
    return Forecast(tuple(series), spec, source, time.perf_counter() - began, missing)


def _assemble(case: Case, outputs: Sequence[ForecastOutput], spec: ForecastSpec) -> SeriesForecast:
    mean = np.clip(np.concatenate([one.mean for one in outputs]), spec.lower, spec.upper)
    levels = [one.quantiles for one in outputs if one.quantiles is not None]
    # A network may give quantiles that cross; in their order they are no worse (Chernozhukov et al. 2010).
    ordered = np.sort(np.concatenate(levels), axis=1) if levels else None
    quantiles = None if ordered is None else np.clip(ordered, spec.lower, spec.upper)
    notes = {str(note): note for note in (*case.notes, *(note for one in outputs for note in one.notes))}
    choices = {name: value for one in outputs for name, value in one.choices.items()}
    return SeriesForecast(
        id=case.frame.id,
        targets=case.targets,
        time=case.times,
        mean=mean,
        quantiles=quantiles,
        last_time=case.frame.time[-1],
        last_values=np.array([case.frame.channels[name][-1] for name in case.targets]),
        context_rows=len(case.frame),
        interval=case.interval,
        zone=case.frame.zone,
        actual=_actual(case, spec),
        accuracy=_accuracies(case, mean, quantiles, spec),
        choices=choices,
        notes=tuple(notes.values()),
        units=case.frame.units,
        index=case.frame.index,
        id_column=case.frame.id_column,
    )


def _actual(case: Case, spec: ForecastSpec) -> Values | None:
    if spec.hold_back == 0:
        return None
    return np.stack([case.held_back[name][: spec.horizon] for name in case.targets])


def _accuracies(
    case: Case, mean: Values, quantiles: Values | None, spec: ForecastSpec
) -> dict[str, Accuracy]:
    steps = min(spec.hold_back, spec.horizon)
    if steps == 0:
        return {}
    return {
        name: compare(
            actual=case.held_back[name][:steps],
            forecast=mean[index, :steps],
            quantiles=None if quantiles is None else quantiles[index, :, :steps],
            levels=spec.quantiles,
            history=case.frame.channels[name],
            season=case.seasons[name],
        )
        for index, name in enumerate(case.targets)
    }
