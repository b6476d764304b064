"""From series that were read to a forecast or to labelled rows: check, prepare, run, put together."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self, TypeVar

import numpy as np

from workbench.errors import Cancelled, DataError, OptionError, WorkbenchError
from workbench.evaluation.metrics import accuracy
from workbench.pipelines.contracts import DetectionOutput, ForecastOutput, PipelineInput
from workbench.preparation import Prepared, prepare
from workbench.registry.info import ModelInfo, Task
from workbench.requests import DetectSpec, ForecastSpec, Missing, Resample, Selection
from workbench.results import Accuracy, Detection, Forecast, SeriesDetection, SeriesForecast
from workbench.runtime import PipelineCall, Runtime
from workbench.seasonality import season_length
from workbench.text import Text, text
from workbench.timeseries import Interval, SeriesFrame, Times, Values

if TYPE_CHECKING:
    from workbench.jobs import Job

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Roles:
    """What the channels of the frames are, and which of their rows count.

    Attributes:
        targets: Channels to forecast or to search; empty means all that are not covariates.
        past_covariates, future_covariates, context, resample: As in `Selection`.
    """

    targets: tuple[str, ...] = ()
    past_covariates: tuple[str, ...] = ()
    future_covariates: tuple[str, ...] = ()
    context: int | None = None
    resample: Resample | None = None

    @classmethod
    def of(cls, selection: Selection | None) -> Self:
        """The roles that a selection names."""
        if selection is None:
            return cls()
        return cls(
            selection.targets,
            selection.past_covariates,
            selection.future_covariates,
            selection.context,
            selection.resample,
        )

    def targets_of(self, frame: SeriesFrame) -> tuple[str, ...]:
        """The channels of `frame` to work on."""
        covariates = {*self.past_covariates, *self.future_covariates}
        return self.targets or tuple(name for name in frame.channels if name not in covariates)


@dataclass(frozen=True, slots=True)
class _Case:
    """One series, ready for the model."""

    frame: SeriesFrame
    """The context: what the model sees."""
    targets: tuple[str, ...]
    inputs: tuple[PipelineInput, ...]
    """One for each target when the model takes one at a time, else one for all."""
    interval: Interval
    seasons: Mapping[str, int]
    held_back: Mapping[str, Values]
    times: Times
    notes: tuple[Text, ...]


def forecast_frames(
    frames: Sequence[SeriesFrame],
    spec: ForecastSpec,
    info: ModelInfo,
    runtime: Runtime,
    job: Job[T],
    *,
    roles: Roles,
    source: Selection | None = None,
) -> Forecast:
    """Forecast every frame; `spec.options` are validated already.

    Raises:
        WorkbenchError: The only series, or all of several, cannot be forecast. In a panel a series that cannot
            be is listed in `Forecast.failures`.
    """
    began = time.perf_counter()
    _check_request(spec, info)
    cases: list[tuple[SeriesFrame, _Case]] = []
    failures: dict[str, WorkbenchError] = {}
    for frame in frames:
        job.check()
        try:
            cases.append((frame, _case(frame, spec, info, roles)))
        except Cancelled:
            raise
        except WorkbenchError as error:
            failures[frame.id or ""] = error
    inputs = [one for _, case in cases for one in case.inputs]
    outputs = _run(runtime, info, Task.FORECAST, inputs, job, spec) if inputs else []
    series: list[SeriesForecast] = []
    position = 0
    for frame, case in cases:
        part = outputs[position : position + len(case.inputs)]
        position += len(case.inputs)
        broken = next((one for one in part if isinstance(one, WorkbenchError)), None)
        if broken is not None:
            failures[frame.id or ""] = broken
        else:
            series.append(_assemble(case, [o for o in part if isinstance(o, ForecastOutput)], spec))
    _raise_if_none(series, failures)
    reasons = {name: error.text for name, error in failures.items()}
    return Forecast(tuple(series), spec, source, time.perf_counter() - began, reasons)


def detect_frames(
    frames: Sequence[SeriesFrame],
    spec: DetectSpec,
    info: ModelInfo,
    runtime: Runtime,
    job: Job[T],
    *,
    roles: Roles,
    source: Selection | None = None,
) -> Detection:
    """Score and label every row of every frame; `spec.options` are validated already. Raises as `forecast_frames`."""
    began = time.perf_counter()
    searches: list[_Search] = []
    failures: dict[str, WorkbenchError] = {}
    for frame in frames:
        for target in roles.targets_of(frame):
            job.check()
            try:
                searches.append(_search(frame, target, spec, info, roles))
            except Cancelled:
                raise
            except WorkbenchError as error:
                failures[_series_name(frame.id, target)] = error
    inputs = [search.input for search in searches]
    outputs = _run(runtime, info, Task.DETECT, inputs, job, spec) if inputs else []
    series: list[SeriesDetection] = []
    for search, output in zip(searches, outputs, strict=True):
        if isinstance(output, WorkbenchError):
            failures[_series_name(search.frame.id, search.target)] = output
        elif isinstance(output, DetectionOutput):
            series.append(_labelled(search, output))
    _raise_if_none(series, failures)
    reasons = {name: error.text for name, error in failures.items()}
    return Detection(tuple(series), spec, source, time.perf_counter() - began, reasons)


def _run(
    runtime: Runtime,
    info: ModelInfo,
    task: Task,
    inputs: list[PipelineInput],
    job: Job[T],
    spec: ForecastSpec | DetectSpec,
) -> list[ForecastOutput | DetectionOutput | WorkbenchError]:
    forecast = isinstance(spec, ForecastSpec)
    call = PipelineCall(
        task=task,
        inputs=tuple(inputs),
        output_length=spec.horizon if forecast else 0,
        quantile_levels=spec.quantiles if forecast else (),
        options=dict(spec.options),
    )
    return runtime.run(info, call, job)


def _raise_if_none(series: Sequence[object], failures: Mapping[str, WorkbenchError]) -> None:
    if not series:
        if failures:
            raise next(iter(failures.values()))
        raise DataError(
            "There are no rows to work on.", hint="Choose a series with rows, or widen the time range."
        )


def _series_name(series_id: str | None, target: str) -> str:
    return target if series_id is None else f"{series_id}/{target}"


# Forecasts: before the model


def _check_request(spec: ForecastSpec, info: ModelInfo) -> None:
    limits = info.limits
    if spec.horizon < 1:
        raise OptionError(
            "The horizon is {horizon} steps.", hint="Ask for at least 1 step.", code=701, horizon=spec.horizon
        )
    if limits.max_horizon is not None and spec.horizon > limits.max_horizon:
        raise OptionError(
            "{model} forecasts at most {limit:,} steps; {horizon:,} were asked for.",
            hint="Ask for fewer steps, or resample to a coarser interval.",
            code=701,
            model=info.id,
            limit=limits.max_horizon,
            horizon=spec.horizon,
        )
    if spec.hold_back < 0:
        raise OptionError(
            "The number of rows to hold back is {rows}.", hint="Use 0 or more.", rows=spec.hold_back
        )
    if spec.quantiles and not limits.quantiles:
        raise OptionError(
            "{model} gives no quantiles.", hint="Ask for the point forecast alone.", model=info.id
        )
    outside = [level for level in spec.quantiles if not 0 < level < 1]
    if outside:
        raise OptionError(
            "{level} is not a quantile level.",
            hint="Levels lie between 0 and 1, such as 0.1.",
            level=outside[0],
        )
    if spec.lower is not None and spec.upper is not None and spec.lower > spec.upper:
        raise OptionError(
            "The lower bound {lower} is above the upper bound {upper}.",
            hint="Exchange them, or leave one out.",
            lower=spec.lower,
            upper=spec.upper,
        )


def _check_covariates(info: ModelInfo, roles: Roles, targets: tuple[str, ...]) -> None:
    if roles.future_covariates and not info.limits.future_covariates:
        raise OptionError(
            "{model} takes no covariates that are known for the future.",
            hint="Leave out {names}, or choose a model that takes them, such as auto_arima.",
            model=info.id,
            names=", ".join(roles.future_covariates),
        )
    if roles.past_covariates and not info.limits.past_covariates:
        raise OptionError(
            "{model} takes no past covariates.",
            hint="Leave out {names}, or choose another model.",
            model=info.id,
            names=", ".join(roles.past_covariates),
        )
    both = [name for name in (*roles.past_covariates, *roles.future_covariates) if name in targets]
    if both:
        raise OptionError(
            "{name} is a target and a covariate at once.", hint="Use it as one of them.", name=both[0]
        )


def _case(frame: SeriesFrame, spec: ForecastSpec, info: ModelInfo, roles: Roles) -> _Case:
    targets = roles.targets_of(frame)
    _check_covariates(info, roles, targets)
    past, future, notes = _split_at_last_value(frame, targets)
    past = _tail(past, spec, info, roles)
    regular = prepare(
        past, resample=roles.resample, missing=Missing.PASS, accepts_missing=True, targets=targets
    )
    notes += regular.notes
    whole = regular.frame
    if spec.hold_back >= len(whole):
        raise DataError(
            "The series has {rows:,} rows; {held:,} were to be held back.",
            hint="Hold back fewer rows than there are.",
            rows=len(whole),
            held=spec.hold_back,
        )
    split = len(whole) - spec.hold_back
    context, cut = _context(whole.rows(0, split), info, roles)
    notes += cut
    _check_length(context, info)
    prepared = prepare(context, missing=spec.missing, accepts_missing=info.limits.missing, targets=targets)
    notes += prepared.notes
    ready = prepared.frame
    interval = spec.interval or ready.interval
    if interval is None:
        raise DataError(
            "The interval between rows cannot be told from {rows} row(s).",
            hint="Give more rows, or the interval of the forecast.",
            rows=len(ready),
        )
    last = ready.time[-1]
    times = _output_times(last, interval, spec, ready.zone)
    known = _future_values(whole.rows(split), future, times, roles)
    seasons = {name: _season(spec, ready.channels[name], interval) for name in targets}
    held_back = {name: _observed(whole, regular, name)[split:] for name in targets}
    inputs = _inputs(ready, targets, known, interval, seasons, info, roles)
    return _Case(ready, targets, inputs, interval, seasons, held_back, times, tuple(notes))


def _split_at_last_value(
    frame: SeriesFrame, targets: tuple[str, ...]
) -> tuple[SeriesFrame, SeriesFrame, tuple[Text, ...]]:
    """The rows up to the last value of any target, and those after it (the covariates' known future)."""
    known = np.zeros(len(frame), dtype=bool)
    for name in targets:
        known |= np.isfinite(frame.channels[name])
    if not known.any():
        if len(frame) == 0:
            raise DataError("The series has no rows.", hint="Choose another series, or widen the time range.")
        raise DataError(
            "{name} has no values in the chosen rows.",
            hint="Choose another column or other rows.",
            name=", ".join(targets),
        )
    if np.all(frame.time[1:] >= frame.time[:-1]):
        end = len(known) - int(np.argmax(known[::-1]))
        past, future = frame.rows(0, end), frame.rows(end)
    else:
        last = frame.time[known].max()
        earlier = frame.time <= last
        past, future = _where(frame, earlier), _where(frame, ~earlier)
    if len(future) and all(name in targets for name in frame.channels):
        note = text(
            "The last {rows:,} rows have no value; the forecast starts after the last value.",
            rows=len(future),
        )
        return past, future, (note,)
    return past, future, ()


def _where(frame: SeriesFrame, mask: np.typing.NDArray[np.bool_]) -> SeriesFrame:
    channels = {name: values[mask] for name, values in frame.channels.items()}
    return SeriesFrame(frame.time[mask], channels, frame.interval, frame.zone, frame.id, frame.units)


def _tail(frame: SeriesFrame, spec: ForecastSpec, info: ModelInfo, roles: Roles) -> SeriesFrame:
    """Leave out rows that the context cannot reach, so that a long series costs no more than a short one.

    Twice the rows needed are kept: duplicate times may take some away. Unsorted and resampled series stay whole.
    """
    wanted = [limit for limit in (roles.context, info.limits.max_context) if limit is not None]
    if not wanted or roles.resample is not None:
        return frame
    needed = 2 * (min(wanted) + spec.hold_back) + 1000
    if len(frame) <= needed or not np.all(frame.time[1:] > frame.time[:-1]):
        return frame
    return frame.rows(len(frame) - needed)


def _context(frame: SeriesFrame, info: ModelInfo, roles: Roles) -> tuple[SeriesFrame, tuple[Text, ...]]:
    notes: tuple[Text, ...] = ()
    rows = len(frame)
    if roles.context is not None:
        rows = min(rows, roles.context)
    limit = info.limits.max_context
    if limit is not None and rows > limit:
        rows = limit
        notes = (text("{model} used the last {rows:,} rows, its limit.", model=info.id, rows=limit),)
    return frame.rows(len(frame) - rows), notes


def _check_length(context: SeriesFrame, info: ModelInfo) -> None:
    if len(context) < info.limits.min_context:
        raise DataError(
            "The series has {rows:,} rows; {model} needs {minimum:,}.",
            hint="Use more rows, or a model that needs fewer, such as naive_forecaster.",
            code=1599,
            rows=len(context),
            model=info.id,
            minimum=info.limits.min_context,
        )


def _output_times(last: np.datetime64, interval: Interval, spec: ForecastSpec, zone: str | None) -> Times:
    if spec.first_time is None:
        return interval.after(last, spec.horizon, zone)
    first = spec.first_time.astype(last.dtype)
    following = interval.after(first, spec.horizon - 1, zone)
    return np.concatenate([np.array([first]), following])


def _season(spec: ForecastSpec, values: Values, interval: Interval) -> int:
    given = spec.options.get("sp")
    return given if isinstance(given, int) else season_length(values, interval)


def _observed(whole: SeriesFrame, regular: Prepared, name: str) -> Values:
    """The values with those that were filled in taken out again."""
    filled = regular.filled.get(name)
    values = whole.channels[name]
    return values if filled is None else np.where(filled, np.nan, values)


def _future_values(held: SeriesFrame, future: SeriesFrame, times: Times, roles: Roles) -> dict[str, Values]:
    """The known future of the covariates at the forecast's times, from held-back and later rows.

    Raises:
        DataError: A value is missing.
    """
    if not roles.future_covariates:
        return {}
    if roles.resample is not None and len(future):
        future = prepare(
            future,
            resample=roles.resample,
            missing=Missing.PASS,
            accepts_missing=True,
            targets=roles.future_covariates,
        ).frame
    known: dict[str, Values] = {}
    for name in roles.future_covariates:
        values = np.full(len(times), np.nan)
        for frame in (held, future):
            _, here, there = np.intersect1d(times, frame.time, return_indices=True)
            values[here] = frame.channels[name][there]
        present = int(np.isfinite(values).sum())
        if present < len(times):
            raise DataError(
                "{name} is known for {present:,} of the {steps:,} steps to forecast.",
                hint="Add rows with its future values, forecast fewer steps, or hold back rows.",
                name=name,
                present=present,
                steps=len(times),
            )
        known[name] = values
    return known


def _inputs(
    frame: SeriesFrame,
    targets: tuple[str, ...],
    known: Mapping[str, Values],
    interval: Interval,
    seasons: Mapping[str, int],
    info: ModelInfo,
    roles: Roles,
) -> tuple[PipelineInput, ...]:
    names = (*roles.past_covariates, *roles.future_covariates)
    past = {name: frame.channels[name] for name in names}
    limit = info.limits.max_targets
    if limit is not None and 1 < limit < len(targets):
        raise OptionError(
            "{model} takes at most {limit} targets; {count} were chosen.",
            hint="Choose fewer targets.",
            model=info.id,
            limit=limit,
            count=len(targets),
        )
    groups = [(name,) for name in targets] if limit == 1 else [targets]
    inputs = []
    for group in groups:
        one = PipelineInput(
            targets=np.stack([frame.channels[name] for name in group]),
            interval=interval,
            season_length=seasons[group[0]],
        )
        if past:
            one["past_covariates"] = past
        if known:
            one["future_covariates"] = known
        inputs.append(one)
    return tuple(inputs)


# Forecasts: after the model


def _assemble(case: _Case, outputs: Sequence[ForecastOutput], spec: ForecastSpec) -> SeriesForecast:
    mean = np.clip(np.concatenate([one.mean for one in outputs]), spec.lower, spec.upper)
    levels = [one.quantiles for one in outputs if one.quantiles is not None]
    quantiles = np.clip(np.concatenate(levels), spec.lower, spec.upper) if levels else None
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
    )


def _actual(case: _Case, spec: ForecastSpec) -> Values | None:
    if spec.hold_back == 0:
        return None
    return np.stack([case.held_back[name] for name in case.targets])


def _accuracies(
    case: _Case, mean: Values, quantiles: Values | None, spec: ForecastSpec
) -> dict[str, Accuracy]:
    steps = min(spec.hold_back, spec.horizon)
    if steps == 0:
        return {}
    return {
        name: accuracy(
            actual=case.held_back[name][:steps],
            forecast=mean[index, :steps],
            quantiles=None if quantiles is None else quantiles[index, :, :steps],
            levels=spec.quantiles,
            history=case.frame.channels[name],
            season=case.seasons[name],
        )
        for index, name in enumerate(case.targets)
    }


# Anomalies


@dataclass(frozen=True, slots=True)
class _Search:
    """One channel to search, its rows as read and as the detector gets them."""

    frame: SeriesFrame
    target: str
    input: PipelineInput
    filled: np.typing.NDArray[np.bool_]
    rows: np.typing.NDArray[np.intp] | None
    """Where each row as read stands in the detector's input; None when they are the same."""
    notes: tuple[Text, ...] = field(default_factory=tuple)


def _search(frame: SeriesFrame, target: str, spec: DetectSpec, info: ModelInfo, roles: Roles) -> _Search:
    alone = SeriesFrame(
        frame.time, {target: frame.channels[target]}, frame.interval, frame.zone, frame.id, frame.units
    )
    notes: tuple[Text, ...] = ()
    if roles.resample is not None:
        coarser = prepare(
            alone, resample=roles.resample, missing=Missing.PASS, accepts_missing=True, targets=(target,)
        )
        alone, notes = coarser.frame, coarser.notes
    if roles.context is not None:
        alone = alone.rows(max(len(alone) - roles.context, 0))
    _check_length(alone, info)
    prepared = prepare(
        alone, missing=spec.missing, accepts_missing=info.limits.missing, targets=(target,), grid=False
    )
    ready = prepared.frame
    values = ready.channels[target]
    given = spec.options.get("sp")
    season = given if isinstance(given, int) else 1
    if not isinstance(given, int) and ready.interval is not None:
        season = season_length(values, ready.interval)
    one = PipelineInput(targets=values[np.newaxis], interval=ready.interval, season_length=season)
    same = len(ready) == len(alone) and bool(np.array_equal(ready.time, alone.time))
    rows = None if same else _positions(alone.time, ready.time)
    filled = prepared.filled.get(target, np.zeros(len(ready), bool))
    return _Search(alone, target, one, filled, rows, (*notes, *prepared.notes))


def _positions(times: Times, within: Times) -> np.typing.NDArray[np.intp]:
    """For each of `times` the row of `within` (ascending) with the same or the nearest later time."""
    return np.minimum(np.searchsorted(within, times), len(within) - 1)


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
    )
