"""Before a model sees a series: time order, a regular grid, a coarser interval, missing values.

Every act that changes rows or values gives a note.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from workbench.errors import DataError
from workbench.intervals import count_descents, grid_steps, infer_interval
from workbench.requests import Missing, Resample
from workbench.resampling import resample_frame
from workbench.text import Text, plural, text
from workbench.timeseries import Interval, SeriesFrame, Times, Values, moment_text, to_local

_DAY = 86_400 * 10**9
_MOST_GRID_ROWS = 5
"""A grid of more than this many times the rows is not built: such times are uneven, not gappy."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A series that a model can take.

    Attributes:
        frame: Ascending in time, no time twice; its own notes have moved to `notes`.
        filled: Channel to a `(rows,)` mask of the values that were filled in; channels without are left out.
        notes: What was done, in the order in which it was done.
    """

    frame: SeriesFrame
    filled: Mapping[str, NDArray[np.bool_]] = field(default_factory=dict)
    notes: tuple[Text, ...] = ()


def prepare(
    frame: SeriesFrame,
    *,
    resample: Resample | None = None,
    missing: Missing = Missing.DEFAULT,
    accepts_missing: bool = False,
    targets: tuple[str, ...] | None = None,
    grid: bool = True,
    anchor: np.datetime64 | None = None,
) -> Prepared:
    """Put a series in order.

    Args:
        frame: As read.
        resample: To a coarser interval, before anything is filled.
        missing: What to do with missing values. `DEFAULT` passes them on where `accepts_missing`, else
            interpolates.
        accepts_missing: Whether the model takes NaN.
        targets: The channels that must have values; all of them when None.
        grid: Put missing rows in, as NaN, and leave out all but the last row of a time. A detector, which
            scores the rows as they are, does without.
        anchor: See `resample_frame`.

    Raises:
        DataError: There are no rows, a target has no value at all, or values are missing and `missing` is
            `REFUSE`, or `PASS` for a model that does not take them.
    """
    notes = list(frame.notes)
    wanted = tuple(frame.channels) if targets is None else targets
    if len(frame) == 0:
        raise DataError("The series has no rows.", hint="Choose another series, or widen the time range.")
    frame = _sorted(replace(frame, notes=()), notes)
    frame = _finite(_once(frame, notes) if grid else frame, notes)
    for name in wanted:
        if np.isnan(frame.channels[name]).all():
            raise DataError(
                "{name} has no values in the chosen rows.",
                hint="Choose another column or other rows.",
                name=name,
            )
    frame = _without_empty_start(frame, wanted, notes)
    interval = frame.interval or infer_interval(frame.time, frame.zone)
    frame = replace(frame, interval=interval)
    added = 0
    if resample is not None:
        frame, done = resample_frame(frame, resample, anchor)
        notes += done
    if grid and frame.interval is not None:
        frame, added = _on_grid(frame, frame.interval, notes)
    return _fill(frame, missing, accepts_missing=accepts_missing, added=added, notes=notes)


def _taken(frame: SeriesFrame, rows: NDArray[np.intp] | NDArray[np.bool_]) -> SeriesFrame:
    return replace(
        frame, time=frame.time[rows], channels={name: values[rows] for name, values in frame.channels.items()}
    )


def _sorted(frame: SeriesFrame, notes: list[Text]) -> SeriesFrame:
    if not count_descents(frame.time):
        return frame
    notes.append(text("Rows that were not in time order were sorted."))
    return _taken(frame, np.argsort(frame.time, kind="stable"))


def _once(frame: SeriesFrame, notes: list[Text]) -> SeriesFrame:
    same = frame.time[1:] == frame.time[:-1]
    count = int(np.count_nonzero(same))
    if count:
        notes.append(
            plural(
                "1 row had the time of another; the later one was kept.",
                "{count:,} rows had the time of another; the last of each was kept.",
                count=count,
            )
        )
        frame = _taken(frame, np.append(~same, True))
    return frame


def _finite(frame: SeriesFrame, notes: list[Text]) -> SeriesFrame:
    channels: dict[str, Values] = {}
    count = 0
    for name, values in frame.channels.items():
        infinite = np.isinf(values)
        found = int(np.count_nonzero(infinite))
        count += found
        channels[name] = np.where(infinite, np.nan, values) if found else values
    if not count:
        return frame
    notes.append(
        plural(
            "1 infinite value was treated as missing.",
            "{count:,} infinite values were treated as missing.",
            count=count,
        )
    )
    return replace(frame, channels=channels)


def _without_empty_start(frame: SeriesFrame, targets: tuple[str, ...], notes: list[Text]) -> SeriesFrame:
    known = np.zeros(len(frame), np.bool_)
    for name in targets:
        known |= ~np.isnan(frame.channels[name])
    first = int(np.argmax(known))
    if first == 0:
        return frame
    notes.append(
        plural(
            "The first row has no value and was left out.",
            "The first {count:,} rows have no value and were left out.",
            count=first,
        )
    )
    return frame.rows(first)


def _on_grid(frame: SeriesFrame, interval: Interval, notes: list[Text]) -> tuple[SeriesFrame, int]:
    """The frame with a row of NaN wherever one is missing, and how many were put in."""
    if len(frame) < 2:
        return frame, 0
    steps, exact, _ = grid_steps(frame.time, interval, frame.zone)
    if working_days_only(frame.time, interval, frame.zone):
        notes.append(
            text(
                "There are no rows at weekends; rows were used as evenly spaced, and no weekend is forecast."
            )
        )
        return frame, 0
    uneven = int(np.count_nonzero(~exact))
    rows = int(steps.sum()) + 1
    if uneven > 0.02 * len(steps) or rows > _MOST_GRID_ROWS * len(frame) + 1000:
        notes.append(
            text(
                "The times are uneven; the rows were used as evenly spaced, every {interval}.",
                interval=interval,
            )
        )
        return frame, 0
    if uneven:
        notes.append(
            plural(
                "1 row stands between two steps and was moved to one.",
                "{count:,} rows stand between two steps and were moved to one.",
                count=uneven,
            )
        )
    added = rows - len(frame)
    if not added:
        return frame, 0
    position = np.concatenate([[0], np.cumsum(steps)])
    times = np.concatenate([frame.time[:1], interval.after(frame.time[0], rows - 1, frame.zone)])
    times[position] = frame.time
    channels: dict[str, Values] = {}
    for name, values in frame.channels.items():
        channels[name] = np.full(rows, np.nan)
        channels[name][position] = values
    return replace(frame, time=times, channels=channels), added


def working_days_only(times: Times, interval: Interval, zone: str | None) -> bool:
    """Whether it is a series of working days: daily rows over two weeks and more, none at a weekend."""
    if interval.nanos != _DAY or interval.counted or len(times) < 10:
        return False
    local = to_local(times, zone) if zone else times
    weekday = (local.astype("datetime64[D]").astype(np.int64) + 3) % 7
    return bool(weekday.max() <= 4)


def _fill(
    frame: SeriesFrame, missing: Missing, *, accepts_missing: bool, added: int, notes: list[Text]
) -> Prepared:
    # A word that is missing stays so: there is nothing between two words.
    numbers = {name: values for name, values in frame.channels.items() if name not in frame.words}
    holes = {name: mask for name, values in numbers.items() if (mask := np.isnan(values)).any()}
    holes = {name: mask for name, mask in holes.items() if not mask.all()}
    if not holes:
        return Prepared(frame, {}, tuple(notes))
    chosen = missing
    if missing is Missing.DEFAULT:
        chosen = Missing.PASS if accepts_missing else Missing.INTERPOLATE
    count = sum(int(mask.sum()) for mask in holes.values())
    if chosen is Missing.REFUSE or (chosen is Missing.PASS and not accepts_missing):
        raise _refusal(frame, holes, count, refused=chosen is Missing.REFUSE)
    if chosen is Missing.PASS:
        _note_passed(notes, missing, added, count)
        return Prepared(frame, {}, tuple(notes))
    filler = _interpolated if chosen is Missing.INTERPOLATE else _carried_forward
    channels = {
        name: filler(values, holes[name]) if name in holes else values
        for name, values in frame.channels.items()
    }
    notes.append(_filled_note(chosen, added, max(count - added * len(holes), 0)))
    return Prepared(replace(frame, channels=channels), holes, tuple(notes))


def _refusal(
    frame: SeriesFrame, holes: Mapping[str, NDArray[np.bool_]], count: int, *, refused: bool
) -> DataError:
    name, mask = next(iter(holes.items()))
    first = frame.time[int(np.argmax(mask))]
    shown = moment_text(first, frame.zone)
    if refused:
        return DataError(
            "{count:,} values are missing; the first is {name} at {time}.",
            singular="1 value is missing: {name} at {time}.",
            hint="Fill them in ({control.fill}), or choose other rows.",
            count=count,
            name=name,
            time=shown,
        )
    return DataError(
        "The model does not take missing values and {count:,} are missing; the first is {name} at {time}.",
        singular="The model does not take missing values and one is missing: {name} at {time}.",
        hint="Fill them in ({control.fill}), or choose a model that takes missing values.",
        count=count,
        name=name,
        time=shown,
    )


def _note_passed(notes: list[Text], missing: Missing, added: int, count: int) -> None:
    if missing is Missing.DEFAULT:
        notes.append(
            plural(
                "1 missing value was passed on to the model.",
                "{count:,} missing values were passed on to the model.",
                count=count,
            )
        )
    if added:
        notes.append(
            plural(
                "1 missing row was put in as a missing value.",
                "{count:,} missing rows were put in as missing values.",
                count=added,
            )
        )


def _filled_note(chosen: Missing, added: int, values: int) -> Text:
    """What was filled: `added` rows, and `values` in rows that were there."""
    straight = chosen is Missing.INTERPOLATE
    if added and values:
        rows = plural("1 row", "{count:,} rows", count=added)
        alone = plural("1 value", "{count:,} values", count=values)
        if straight:
            return text(
                "{rows} and {values} were missing and were interpolated.",
                rows=rows,
                values=alone,
            )
        return text(
            "{rows} and {values} were missing and were filled forward.",
            rows=rows,
            values=alone,
        )
    if added:
        if straight:
            return plural(
                "1 row was missing and was interpolated.",
                "{count:,} rows were missing and were interpolated.",
                count=added,
            )
        return plural(
            "1 row was missing and was filled forward.",
            "{count:,} rows were missing and were filled forward.",
            count=added,
        )
    if straight:
        return plural(
            "1 value was missing and was interpolated.",
            "{count:,} values were missing and were interpolated.",
            count=values,
        )
    return plural(
        "1 value was missing and was filled forward.",
        "{count:,} values were missing and were filled forward.",
        count=values,
    )


def _interpolated(values: Values, holes: NDArray[np.bool_]) -> Values:
    """Straight lines between neighbours; before the first and after the last value, the nearest one."""
    places = np.arange(len(values))
    filled = values.copy()
    filled[holes] = np.interp(places[holes], places[~holes], values[~holes])
    return filled


def _carried_forward(values: Values, holes: NDArray[np.bool_]) -> Values:
    """The last value before; ahead of the first value, that one."""
    source = np.where(holes, 0, np.arange(len(values)))
    np.maximum.accumulate(source, out=source)
    first = int(np.argmax(~holes))
    source[:first] = first
    return values[source]
