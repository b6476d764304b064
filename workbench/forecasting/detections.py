"""Anomalies: every row of every channel scored and labelled."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from workbench.errors import WorkbenchError
from workbench.forecasting.checks import check_length
from workbench.forecasting.roles import Roles
from workbench.forecasting.running import Runs, make_cases, reasons, run, series_name
from workbench.pipelines.contracts import DetectionOutput, PipelineInput
from workbench.preparation import in_order, prepare
from workbench.registry.info import ModelInfo, Task
from workbench.requests import DetectSpec, Selection
from workbench.results import Detection, SeriesDetection
from workbench.seasonality import season_length
from workbench.text import Text
from workbench.timeseries import SeriesFrame

if TYPE_CHECKING:
    from workbench.jobs import Job

T = TypeVar("T")


def detect_frames(
    frames: Sequence[SeriesFrame],
    spec: DetectSpec,
    info: ModelInfo,
    runtime: Runs,
    job: Job[T],
    *,
    roles: Roles,
    source: Selection | None = None,
    unread: Mapping[str, WorkbenchError] | None = None,
) -> Detection:
    """Score and label every row of every frame; raises as `forecast_frames` does."""
    began = time.perf_counter()
    failures = {
        series_name(one, target): error for one, error in (unread or {}).items() for target in roles.targets
    }
    makers = (
        (series_name(frame.id, target), partial(_search, frame, target, spec, info, roles))
        for frame in frames
        for target in roles.targets_of(frame)
    )
    searches = make_cases(makers, job, failures)
    outputs = run(runtime, info, Task.DETECT, [search.input for _, search in searches], job, spec)
    series: list[SeriesDetection] = []
    for (name, search), output in zip(searches, outputs, strict=True):
        if isinstance(output, WorkbenchError):
            failures[name] = output
        elif isinstance(output, DetectionOutput):
            series.append(_labelled(search, output))
    missing = reasons(series, failures)
    return Detection(tuple(series), spec, source, time.perf_counter() - began, missing)


@dataclass(frozen=True, slots=True)
class _Search:
    """One channel to search, its rows as read and as the detector gets them."""

    frame: SeriesFrame
    target: str
    input: PipelineInput
    filled: np.typing.NDArray[np.bool_]
    rows: np.typing.NDArray[np.intp] | None
    """Where each row as read stands in the detector's input, which begins with the first value (rows before
    it get that row's score); None when they are the same."""
    notes: tuple[Text, ...] = field(default_factory=tuple)


def _search(frame: SeriesFrame, target: str, spec: DetectSpec, info: ModelInfo, roles: Roles) -> _Search:
    alone = replace(frame, channels={target: frame.channels[target]})
    notes: tuple[Text, ...] = ()
    added = None
    if roles.resample is not None:
        coarser = in_order(alone, resample=roles.resample, targets=(target,))
        alone, notes, added = coarser.frame, coarser.notes, coarser.added
    if roles.context is not None:
        first = max(len(alone) - roles.context, 0)
        alone, added = alone.rows(first), None if added is None else added[first:]
    check_length(alone, info)
    prepared = prepare(
        alone,
        missing=spec.missing,
        accepts_missing=info.limits.missing,
        targets=(target,),
        grid=False,
        added=added,
    )
    ready = prepared.frame
    values = ready.channels[target]
    given = spec.options.get("sp")
    season = given if isinstance(given, int) else 1
    if not isinstance(given, int) and ready.interval is not None:
        season = season_length(values, ready.interval)
    one = PipelineInput(targets=values[np.newaxis], interval=ready.interval, season_length=season)
    empty = len(alone) - len(ready)
    rows = np.maximum(np.arange(len(alone)) - empty, 0) if empty else None
    filled = prepared.filled.get(target, np.zeros(len(ready), bool))
    return _Search(alone, target, one, filled, rows, (*notes, *prepared.notes))


def _labelled(search: _Search, output: DetectionOutput) -> SeriesDetection:
    score, label, filled = output.score, output.label, search.filled
    if search.rows is not None:
        score, label, filled = score[search.rows], label[search.rows], filled[search.rows]
    return SeriesDetection(
        id=search.frame.id,
        target=search.target,
        time=search.frame.time,
        values=search.frame.channels[search.target],
        score=score,
        label=label,
        threshold=output.threshold,
        filled=filled,
        zone=search.frame.zone,
        choices=output.choices,
        notes=(*search.notes, *output.notes),
        units=search.frame.units,
        index=search.frame.index,
        id_column=search.frame.id_column,
    )
