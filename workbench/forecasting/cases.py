"""A series made ready for a forecaster: cut, put on its grid, filled, with its covariates' known future."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from workbench.errors import DataError, OptionError
from workbench.forecasting.checks import check_covariates, check_length
from workbench.forecasting.roles import Roles
from workbench.forecasting.times import output_times
from workbench.pipelines.contracts import PipelineInput
from workbench.preparation import in_order, prepare
from workbench.registry.info import ModelInfo
from workbench.requests import ForecastSpec
from workbench.seasonality import season_length
from workbench.text import Text, plural, text
from workbench.timeseries import NUMBERED, Interval, SeriesFrame, Times, Values, moment_text
from workbench.words import decode


@dataclass(frozen=True, slots=True)
class Case:
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


def make_case(frame: SeriesFrame, spec: ForecastSpec, info: ModelInfo, roles: Roles) -> Case:
    targets = roles.targets_of(frame)
    check_covariates(info, roles, targets, frame.words)
    past, future, notes = _split_at_last_value(frame, targets)
    past = _tail(past, spec, info, roles)
    anchor = past.time.min()
    regular = in_order(past, resample=roles.resample, targets=targets, anchor=anchor)
    notes += regular.notes
    whole = regular.frame
    if spec.hold_back >= len(whole):
        raise DataError(
            "The series has {count:,} rows; {held:,} were to be held back.",
            singular="The series has 1 row; {held:,} were to be held back.",
            hint="Hold back fewer rows than there are.",
            about="hold_back",
            count=len(whole),
            held=spec.hold_back,
        )
    split = len(whole) - spec.hold_back
    context, cut = _context(whole.rows(0, split), info, roles)
    notes += cut
    check_length(context, info, notes)
    prepared = prepare(
        context,
        missing=spec.missing,
        accepts_missing=info.limits.missing,
        targets=targets,
        added=regular.added[split - len(context) : split],
    )
    notes += prepared.notes
    ready = prepared.frame
    interval = spec.interval or ready.interval
    if interval is None and len(whole) > 1 and whole.time[0] != whole.time[-1]:
        raise DataError(
            "The rows are too far apart for a forecast: a step is at most 292 years, or 9 billion numbers.",
            hint="Say how the times or numbers are written ({control.time_format}), or count in millions.",
        )
    if interval is None:
        raise DataError(
            "The interval between rows cannot be told from a single row.",
            hint="Give more rows, or the step of the forecast ({control.interval}).",
        )
    if interval.counted != (whole.zone == NUMBERED):
        raise OptionError(
            "The rows have numbers and no times, so {interval} is no step of theirs."
            if whole.zone == NUMBERED
            else "The rows have times, so {interval} without a unit is no step of theirs.",
            hint="Leave the interval of the forecast out; it is then that of the rows.",
            about="interval",
            interval=interval,
        )
    if spec.hold_back and whole.interval not in (None, interval):
        raise OptionError(
            "Rows held back are {own} apart, and are not compared with steps of {interval}.",
            hint="Leave the interval of the forecast out, or hold no rows back.",
            about="interval",
            own=whole.interval,
            interval=interval,
        )
    times = output_times(whole, split, interval, spec)
    known = _future_values(whole.rows(split), future, times, roles, anchor, adapts=_adapts(spec, info))
    seasons = {name: _season(spec, ready.channels[name], interval) for name in targets}
    held_back = {name: whole.channels[name][split:] for name in targets}
    inputs = _inputs(ready, targets, known, interval, seasons, info, roles)
    return Case(ready, targets, inputs, interval, seasons, held_back, times, tuple(notes))


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
        note = plural(
            "The last row has no value; the forecast starts after the last value.",
            "The last {count:,} rows have no value; the forecast starts after the last value.",
            count=len(future),
        )
        return past, future, (note,)
    return past, future, ()


def _where(frame: SeriesFrame, mask: np.typing.NDArray[np.bool_]) -> SeriesFrame:
    channels = {name: values[mask] for name, values in frame.channels.items()}
    return replace(frame, time=frame.time[mask], channels=channels, notes=())


def _tail(frame: SeriesFrame, spec: ForecastSpec, info: ModelInfo, roles: Roles) -> SeriesFrame:
    """Leave out rows that the context cannot reach, so that a long series costs no more than a short one.

    Twice the rows needed are kept: duplicate times may take some away. Unsorted and resampled series stay
    whole.
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


def _season(spec: ForecastSpec, values: Values, interval: Interval) -> int:
    given = spec.options.get("sp")
    if isinstance(given, int):
        return given
    return season_length(values, interval) if spec.season is None else spec.season


def _adapts(spec: ForecastSpec, info: ModelInfo) -> bool:
    """Whether the model fills in what is missing behind a known future (AINode's auto_adapt)."""
    option = info.options.get("auto_adapt")
    return option is not None and spec.options.get("auto_adapt", option.default) is not False


def _future_values(
    held: SeriesFrame,
    future: SeriesFrame,
    times: Times,
    roles: Roles,
    anchor: np.datetime64,
    *,
    adapts: bool,
) -> dict[str, Values]:
    """The known future of the covariates at the forecast's times, from held-back and later rows.

    Where the model adapts, one that ends too early is as long as it is known.

    Raises:
        DataError: A value is missing.
    """
    if not roles.future_covariates:
        return {}
    if roles.resample is not None and len(future):
        future = in_order(
            future, resample=roles.resample, targets=roles.future_covariates, anchor=anchor
        ).frame
    known: dict[str, Values] = {}
    _check_rows(held, future, times)
    for name in roles.future_covariates:
        values = np.full(len(times), np.nan)
        for frame in (held, future):
            _, here, there = np.intersect1d(times, frame.time, return_indices=True)
            values[here] = frame.channels[name][there]
        finite = np.isfinite(values)
        present = int(finite.sum())
        if adapts and present and finite[:present].all():
            values = values[:present]
        elif present == 0 and len(held) + len(future):
            raise DataError(
                "{name} has no value in the rows of the {count:,} steps to forecast.",
                singular="{name} has no value in the row of the step to forecast.",
                hint="Fill in what is known of {name} there, or leave it out of the covariates.",
                about="future_covariates",
                name=name,
                count=len(times),
            )
        elif present < len(times):
            raise DataError(
                "{name} is known for {present:,} of the {count:,} steps to forecast.",
                singular="{name} is not known for the step to forecast.",
                hint="Add rows with its future values, forecast fewer steps, or hold back rows.",
                about="future_covariates",
                name=name,
                present=present,
                count=len(times),
            )
        known[name] = values
    return known


def _check_rows(held: SeriesFrame, future: SeriesFrame, times: Times) -> None:
    """Raise where there are later rows and none of them is at a step to forecast."""
    later = np.concatenate([held.time, future.time])
    if len(later) == 0 or len(np.intersect1d(times, later)):
        return
    raise DataError(
        "The later rows, from {given} to {end}, have none at a step to forecast: {first} to {last}.",
        hint="Give the covariates at those times.",
        about="future_covariates",
        given=moment_text(later[0], held.zone),
        end=moment_text(later[-1], held.zone),
        first=moment_text(times[0], held.zone),
        last=moment_text(times[-1], held.zone),
    )


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
    past = {name: frame.channels[name] for name in names if name not in frame.words}
    past_words = {
        name: decode(frame.channels[name], frame.words[name]) for name in names if name in frame.words
    }
    ahead = {name: values for name, values in known.items() if name not in frame.words}
    ahead_words = {name: decode(known[name], frame.words[name]) for name in known if name in frame.words}
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
        if ahead:
            one["future_covariates"] = ahead
        if past_words:
            one["past_categories"] = past_words
        if ahead_words:
            one["future_categories"] = ahead_words
        inputs.append(one)
    return tuple(inputs)
