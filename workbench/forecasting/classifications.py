"""Classes: every frame, with all its channels, told apart by a classifier."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from workbench.errors import Code, OptionError, WorkbenchError
from workbench.forecasting.checks import check_length
from workbench.forecasting.roles import Roles
from workbench.forecasting.running import Runs, make_cases, reasons, run
from workbench.pipelines.contracts import ClassificationOutput, PipelineInput
from workbench.preparation import in_order, prepare
from workbench.registry.info import ModelInfo, Task
from workbench.requests import ClassifySpec, Selection
from workbench.results import Classification, SeriesClassification
from workbench.seasonality import season_length
from workbench.text import Text
from workbench.timeseries import SeriesFrame

if TYPE_CHECKING:
    from workbench.jobs import Job

T = TypeVar("T")


def classify_frames(
    frames: Sequence[SeriesFrame],
    spec: ClassifySpec,
    info: ModelInfo,
    runtime: Runs,
    job: Job[T],
    *,
    roles: Roles,
    source: Selection | None = None,
    unread: Mapping[str, WorkbenchError] | None = None,
) -> Classification:
    """Tell the class of every frame; raises as `forecast_frames` does."""
    began = time.perf_counter()
    failures: dict[str, WorkbenchError] = dict(unread or {})
    makers = ((_name(frame), partial(_case, frame, spec, info, roles)) for frame in frames)
    cases = make_cases(makers, job, failures)
    outputs = run(runtime, info, Task.CLASSIFY, [case.input for _, case in cases], job, spec)
    series: list[SeriesClassification] = []
    for (name, case), output in zip(cases, outputs, strict=True):
        if isinstance(output, WorkbenchError):
            failures[name] = output
        elif isinstance(output, ClassificationOutput):
            series.append(_classified(case, output))
    missing = reasons(series, failures)
    return Classification(tuple(series), spec, source, time.perf_counter() - began, missing)


@dataclass(frozen=True, slots=True)
class _Case:
    frame: SeriesFrame
    """What the model sees."""
    targets: tuple[str, ...]
    input: PipelineInput
    notes: tuple[Text, ...]


def _case(frame: SeriesFrame, spec: ClassifySpec, info: ModelInfo, roles: Roles) -> _Case:
    targets = roles.targets_of(frame)
    most = info.limits.max_targets
    if most is not None and len(targets) > most:
        raise OptionError(
            "{model} takes at most {most} columns; there are {count}.",
            singular="{model} takes at most 1 column; there are {given}.",
            hint="Name fewer columns.",
            code=Code.SEMANTIC,
            model=info.id,
            most=most,
            count=most,
            given=len(targets),
        )
    ordered = in_order(frame, resample=roles.resample, targets=targets)
    whole = ordered.frame
    rows = min(one for one in (roles.context, info.limits.max_context, len(whole)) if one is not None)
    prepared = prepare(
        whole.rows(len(whole) - rows),
        missing=spec.missing,
        accepts_missing=info.limits.missing,
        targets=targets,
        added=ordered.added[len(whole) - rows :],
    )
    ready = prepared.frame
    check_length(ready, info)
    values = np.stack([ready.channels[name] for name in targets])
    season = 1 if ready.interval is None else season_length(values[0], ready.interval)
    one = PipelineInput(targets=values, interval=ready.interval, season_length=season)
    return _Case(ready, targets, one, (*ordered.notes, *prepared.notes))


def _classified(case: _Case, output: ClassificationOutput) -> SeriesClassification:
    return SeriesClassification(
        id=case.frame.id,
        targets=case.targets,
        categories=output.categories,
        last_time=case.frame.time[-1],
        context_rows=len(case.frame),
        notes=(*case.notes, *output.notes),
        id_column=case.frame.id_column,
    )


def _name(frame: SeriesFrame) -> str:
    return frame.id or ", ".join(frame.channels)
