"""Before a model sees a series: time order, a regular grid, a coarser interval, missing values.

Every act that changes rows or values gives a note.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from workbench.errors import DataError
from workbench.intervals import count_descents, grid_steps, infer_interval
from workbench.requests import Missing, Resample
from workbench.resampling import resample_frame
from workbench.text import Text, plural, text
from workbench.timeseries import Interval, SeriesFrame, Times, Values, moment_text, to_local

Mask = NDArray[np.bool_]
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
        added: A `(rows,)` mask of the rows that were not there and were put in.
    """

    frame: SeriesFrame
    filled: Mapping[str, Mask]
    notes: tuple[Text, ...]
    added: Mask


def prepare(
    frame: SeriesFrame,
    *,
    resample: Resample | None = None,
    missing: Missing = Missing.DEFAULT,
    accepts_missing: bool = False,
    targets: tuple[str, ...] | None = None,
    grid: bool = True,
    anchor: np.datetime64 | None = None,
    added: Mask | None = None,
) -> Prepared:
    """Put a series in order, and say what is missing in it.

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
        added: A `(rows,)` mask of rows that `in_order` has put in.

    Raises:
        DataError: There are no rows, a target has no value at all, or values are missing and `missing` is
            `REFUSE`, or `PASS` for a model that does not take them.
    """
    ordered = in_order(frame, resample=resample, targets=targets, grid=grid, anchor=anchor, added=added)
    return _fill(
        ordered.frame,
        missing,
        accepts_missing=accepts_missing,
        added=ordered.added,
        notes=list(ordered.notes),
    )


def in_order(
    frame: SeriesFrame,
    *,
    resample: Resample | None = None,
    targets: tuple[str, ...] | None = None,
    grid: bool = True,
    anchor: np.datetime64 | None = None,
    added: Mask | None = None,
) -> Prepared:
    """As `prepare`, but what is missing stays so and is not told: more than the rows used may be there."""
    notes = list(frame.notes)
    wanted = tuple(frame.channels) if targets is None else targets
    if len(frame) == 0:
        raise DataError("The series has no rows.", hint="Choose another series, or widen the time range.")
    before = len(frame)
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
    if resample is not None:
        frame, done = resample_frame(frame, resample, anchor)
        notes += done
    # What was put in before is in order and on the grid; only its beginning may have been left out since.
    known = np.zeros(len(frame), np.bool_) if added is None else added[before - len(frame) :]
    if grid and frame.interval is not None:
        frame, known = _on_grid(frame, frame.interval, known, notes)
    return Prepared(frame, {}, tuple(notes), known)


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


def _on_grid(
    frame: SeriesFrame, interval: Interval, added: Mask, notes: list[Text]
) -> tuple[SeriesFrame, Mask]:
    """The frame with a row of NaN wherever one is missing, and which these are, beside those of before."""
    if len(frame) < 2:
        return frame, added
    steps, exact, _ = grid_steps(frame.time, interval, frame.zone)
    if working_days_only(frame.time, interval, frame.zone):
        notes.append(
            text(
                "There are no rows at weekends; rows were used as evenly spaced, and no weekend is forecast."
            )
        )
        return frame, added
    uneven = int(np.count_nonzero(~exact))
    rows = int(steps.sum()) + 1
    if not has_grid(steps, exact):
        notes.append(
            text(
                "The times are uneven; the rows were used as evenly spaced, every {interval}.",
                interval=interval,
            )
        )
        return frame, added
    if uneven:
        notes.append(
            plural(
                "1 row stands between two steps and was moved to one.",
                "{count:,} rows stand between two steps and were moved to one.",
                count=uneven,
            )
        )
    if rows == len(frame):
        return frame, added
    position = np.concatenate([[0], np.cumsum(steps)])
    times = np.concatenate([frame.time[:1], interval.after(frame.time[0], rows - 1, frame.zone)])
    times[position] = frame.time
    channels: dict[str, Values] = {}
    for name, values in frame.channels.items():
        channels[name] = np.full(rows, np.nan)
        channels[name][position] = values
    known = np.ones(rows, np.bool_)
    known[position] = added
    return replace(frame, time=times, channels=channels), known


def has_grid(steps: NDArray[np.int64], exact: Mask) -> bool:
    """Whether rows are missing from a regular series, by its `grid_steps`; else its times are uneven."""
    rows = int(steps.sum()) + 1
    uneven = int(np.count_nonzero(~exact))
    return uneven <= 0.02 * len(steps) and rows <= _MOST_GRID_ROWS * (len(steps) + 1) + 1000


def working_days_only(times: Times, interval: Interval, zone: str | None) -> bool:
    """Whether it is a series of working days: daily rows over two weeks and more, none at a weekend."""
    if interval.nanos != _DAY or interval.counted or len(times) < 10:
        return False
    local = to_local(times, zone) if zone else times
    weekday = (local.astype("datetime64[D]").astype(np.int64) + 3) % 7
    return bool(weekday.max() <= 4)


def missing_words(rows: int, values: int, names: Sequence[str]) -> Text:
    """What is missing, in the words that all programs have for it: `3 rows and 1 value of kw`.

    Args:
        rows: Rows that the times leave out.
        values: Values of `names` in rows that are there.
        names: The columns.
    """
    alone = plural("1 row", "{count:,} rows", count=rows)
    cells = plural("1 value of {names}", "{count:,} values of {names}", count=values, names=", ".join(names))
    if rows and values:
        return text("{rows} and {values}", rows=alone, values=cells)
    return alone if rows else cells


def _fill(
    frame: SeriesFrame, missing: Missing, *, accepts_missing: bool, added: Mask, notes: list[Text]
) -> Prepared:
    # A word that is missing stays so: there is nothing between two words.
    numbers = {name: values for name, values in frame.channels.items() if name not in frame.words}
    holes = {name: mask for name, values in numbers.items() if (mask := np.isnan(values)).any()}
    holes = {name: mask for name, mask in holes.items() if not mask.all()}
    if not holes:
        return Prepared(frame, {}, tuple(notes), added)
    chosen = missing
    if missing is Missing.DEFAULT:
        chosen = Missing.PASS if accepts_missing else Missing.INTERPOLATE
    values = {name: found for name, mask in holes.items() if (found := int((mask & ~added).sum()))}
    what = missing_words(int(added.sum()), sum(values.values()), tuple(values))
    if chosen is Missing.REFUSE or (chosen is Missing.PASS and not accepts_missing):
        raise _refusal(frame, holes, what, refused=chosen is Missing.REFUSE)
    notes.append(_missing_note(chosen, what))
    if chosen is Missing.PASS:
        return Prepared(frame, {}, tuple(notes), added)
    filler = _interpolated if chosen is Missing.INTERPOLATE else _carried_forward
    channels = {
        name: filler(values, holes[name]) if name in holes else values
        for name, values in frame.channels.items()
    }
    return Prepared(replace(frame, channels=channels), holes, tuple(notes), added)


def _refusal(frame: SeriesFrame, holes: Mapping[str, Mask], what: Text, *, refused: bool) -> DataError:
    name, mask = min(holes.items(), key=lambda one: int(np.argmax(one[1])))
    first = frame.time[int(np.argmax(mask))]
    return DataError(
        "Missing in the rows used: {what}. The first is {name} at {time}."
        if refused
        else "The model does not take missing values. Missing in the rows used: {what}; the first is {name}"
        " at {time}.",
        hint="Fill them in ({control.fill}), or choose other rows."
        if refused
        else "Fill them in ({control.fill}), or choose a model that takes missing values.",
        what=what,
        name=name,
        time=moment_text(first, frame.zone),
    )


def _missing_note(chosen: Missing, what: Text) -> Text:
    if chosen is Missing.PASS:
        return text("Missing in the rows used, and passed on to the model: {what}.", what=what)
    if chosen is Missing.INTERPOLATE:
        return text("Missing in the rows used, and interpolated: {what}.", what=what)
    return text("Missing in the rows used, and filled forward: {what}.", what=what)


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
