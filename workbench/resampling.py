"""To a coarser interval: each new row the aggregate of the rows in `[time, time + interval)`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from workbench.errors import DataError
from workbench.requests import Aggregate, Resample
from workbench.text import Text, text
from workbench.timeseries import NUMBERED, Interval, SeriesFrame, Times, Values, number_text, to_local, to_utc

_DAY = 86_400 * 10**9
_EPOCH, _MONDAY = np.datetime64("1970-01-01", "us"), np.datetime64("1970-01-05", "us")


def resample_frame(
    frame: SeriesFrame, resample: Resample, anchor: np.datetime64 | None = None
) -> tuple[SeriesFrame, tuple[Text, ...]]:
    """Make a series coarser.

    Bins of days, weeks (from Monday), months, quarters and years are those of the series' zone. Shorter ones
    are counted from midnight of the anchor's day and are all equally long: an hour that a clock change
    repeats is two hours. Bins without a row are missing values, missing values do not count, and a bin in
    which all values are missing is missing. Of words a bin has the last one.

    Args:
        frame: Ascending, no time twice.
        resample: The interval and the aggregate.
        anchor: The time from whose day bins are counted that do not fit into a day, and whose offset from UTC
            shorter ones keep; the first row's when None. Rows before and after a forecast's start share it.

    Returns:
        The coarser frame; a note when its last bin is not full.

    Raises:
        DataError: The interval is finer than that of the series.
    """
    step = resample.interval
    if step.counted != (frame.zone == NUMBERED):
        raise _other_kind(frame, step)
    if frame.interval is not None and step.seconds < frame.interval.seconds * 0.999:
        raise DataError(
            "The series has a row every {own}; it cannot be made finer, to {asked}.",
            hint="Choose an interval longer than {own}.",
            own=str(frame.interval),
            asked=str(step),
        )
    clock = _Clock.of(frame, step, frame.time[0] if anchor is None else anchor)
    local = clock.local(frame.time)
    bins = clock.bins(local)
    first, count = int(bins[0]), int(bins[-1] - bins[0]) + 1
    if count > 10 * len(frame) + 1000:
        raise DataError(
            "At an interval of {asked} the series would have {rows:,} rows, nearly all of them missing.",
            hint="Choose a longer interval.",
            asked=str(step),
            rows=count,
        )
    starts = clock.starts(np.arange(first, first + count + 1), local.dtype)
    times = clock.instants(starts)
    where = (bins - first).astype(np.intp)
    channels = {
        name: _aggregated(values, where, count, "last" if name in frame.words else resample.aggregate)
        for name, values in frame.channels.items()
    }
    coarser = replace(frame, time=times[:-1].astype(frame.time.dtype), channels=channels, interval=step)
    return coarser, (_note(resample), *_incomplete(frame, local, starts))


def _other_kind(frame: SeriesFrame, step: Interval) -> DataError:
    if step.counted:
        return DataError(
            "The rows of the series have times, so {asked} does not say which interval is meant.",
            hint="Write a unit too: 15m, 1h, 1d or 1mo.",
            asked=str(step),
        )
    return DataError(
        "The rows of the series have numbers and no times, so they cannot be taken together by {asked}.",
        hint="Write how far the numbers of a new row reach: {example}.",
        asked=str(step),
        example=str(replace(frame.interval, nanos=10 * frame.interval.nanos)) if frame.interval else "10",
    )


@dataclass(frozen=True, slots=True)
class _Clock:
    """The clock on which bins of `step` are counted from `origin`.

    Calendar steps follow the zone's wall clock, shorter ones a clock that stays `offset` ahead of UTC.
    """

    step: Interval
    origin: np.datetime64
    zone: str | None
    offset: np.timedelta64

    @classmethod
    def of(cls, frame: SeriesFrame, step: Interval, anchor: np.datetime64) -> Self:
        local = to_local(np.array([anchor]), frame.zone)[0] if frame.zone else anchor
        if step.counted:
            return cls(step, _EPOCH, None, np.timedelta64(0, "us"))
        if step.nanos % (7 * _DAY) == 0:
            origin = _MONDAY
        elif step.nanos % _DAY == 0 or _DAY % step.nanos == 0:
            origin = _EPOCH
        else:
            origin = local.astype("datetime64[D]").astype("datetime64[us]")
        calendar = step.months > 0 or step.nanos % _DAY == 0
        return cls(step, origin, frame.zone if calendar else None, local - anchor)

    def local(self, times: Times) -> Times:
        return to_local(times, self.zone) if self.zone else times + self.offset

    def instants(self, local: Times) -> Times:
        return to_utc(local, self.zone) if self.zone else local - self.offset

    def bins(self, local: Times) -> NDArray[np.int64]:
        if self.step.months:
            return local.astype("datetime64[M]").astype(np.int64) // self.step.months
        apart = (local - self.origin).astype("timedelta64[ns]").astype(np.int64)
        return apart // self.step.nanos

    def starts(self, numbers: NDArray[np.int64], dtype: np.dtype[np.datetime64]) -> Times:
        if self.step.months:
            return (numbers * self.step.months).astype("datetime64[M]").astype(dtype)
        later = (numbers * self.step.nanos).astype("timedelta64[ns]")
        return np.asarray((self.origin + later).astype(dtype))


def _aggregated(values: Values, where: NDArray[np.intp], count: int, aggregate: Aggregate) -> Values:
    known = ~np.isnan(values)
    values, where = values[known], where[known]
    result = np.full(count, np.nan)
    if len(values) == 0:
        return result
    starts = np.flatnonzero(np.concatenate([[True], where[1:] != where[:-1]]))
    filled = where[starts]
    if aggregate == "last":
        result[filled] = values[np.append(starts[1:], len(values)) - 1]
        return result
    reducer = {"mean": np.add, "sum": np.add, "min": np.minimum, "max": np.maximum}[aggregate]
    with np.errstate(over="ignore"):
        result[filled] = reducer.reduceat(values, starts)
    if aggregate == "mean":
        result[filled] /= np.diff(np.append(starts, len(values)))
    return result


def _note(resample: Resample) -> Text:
    interval = str(resample.interval)
    match resample.aggregate:
        case "mean":
            return text(
                "The rows were resampled to {interval}, each the mean of its rows.", interval=interval
            )
        case "sum":
            return text("The rows were resampled to {interval}, each the sum of its rows.", interval=interval)
        case "last":
            return text(
                "The rows were resampled to {interval}, each the last of its rows.", interval=interval
            )
        case "min":
            return text(
                "The rows were resampled to {interval}, each the least of its rows.", interval=interval
            )
        case "max":
            return text(
                "The rows were resampled to {interval}, each the greatest of its rows.", interval=interval
            )


def _incomplete(frame: SeriesFrame, local: Times, starts: Times) -> tuple[Text, ...]:
    """A note when the series ends before its last bin does."""
    if frame.interval is None or frame.interval.after(local[-1], 1)[0] >= starts[-1]:
        return ()
    begin = starts[-2]
    shown = number_text(begin) if frame.zone == NUMBERED else str(begin)[:16].replace("T", " ")
    return (text("The last row, {time}, is made of fewer rows than the others.", time=shown),)
