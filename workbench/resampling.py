"""To a coarser interval: each new row the aggregate of the rows in `[time, time + interval)`."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from workbench.errors import DataError
from workbench.requests import Aggregate, Resample
from workbench.text import Text, text
from workbench.timeseries import Interval, SeriesFrame, Times, Values, to_local, to_utc

_DAY = 86_400 * 10**9
_MONDAY = np.datetime64("1970-01-05", "us")


def resample_frame(frame: SeriesFrame, resample: Resample) -> tuple[SeriesFrame, tuple[Text, ...]]:
    """Make a series coarser.

    Bins of days, weeks (from Monday), months, quarters and years are those of the series' zone; shorter ones
    start at midnight. Bins without a row are missing values, missing values do not count, and a bin in which
    all values are missing is missing.

    Args:
        frame: Ascending, no time twice.
        resample: The interval and the aggregate.

    Returns:
        The coarser frame; a note when its last bin is not full.

    Raises:
        DataError: The interval is finer than that of the series.
    """
    step = resample.interval
    if frame.interval is not None and step.seconds < frame.interval.seconds * 0.999:
        raise DataError(
            "The series has a row every {own}; it cannot be made finer, to {asked}.",
            hint="Choose an interval longer than {own}.",
            own=str(frame.interval),
            asked=str(step),
        )
    local = to_local(frame.time, frame.zone) if frame.zone else frame.time
    bins, origin = _bins(local, step)
    first, count = int(bins[0]), int(bins[-1] - bins[0]) + 1
    if count > 10 * len(frame) + 1000:
        raise DataError(
            "At an interval of {asked} the series would have {rows:,} rows, nearly all of them missing.",
            hint="Choose a longer interval.",
            asked=str(step),
            rows=count,
        )
    numbers = np.arange(first, first + count + 1)
    starts = _starts(numbers, step, origin, local.dtype)
    times = to_utc(starts, frame.zone) if frame.zone else starts
    where = (bins - first).astype(np.intp)
    channels = {
        name: _aggregated(values, where, count, resample.aggregate) for name, values in frame.channels.items()
    }
    coarser = replace(frame, time=times[:-1].astype(frame.time.dtype), channels=channels, interval=step)
    return coarser, (_note(resample), *_incomplete(frame, local, starts))


def _bins(local: Times, step: Interval) -> tuple[NDArray[np.int64], np.datetime64]:
    if step.months:
        return local.astype("datetime64[M]").astype(np.int64) // step.months, np.datetime64(0, "M")
    origin = _MONDAY if step.nanos % (7 * _DAY) == 0 else np.datetime64("1970-01-01", "us")
    if _DAY % step.nanos:
        origin = (
            origin if step.nanos % _DAY == 0 else local[0].astype("datetime64[D]").astype("datetime64[us]")
        )
    apart = (local - origin).astype("timedelta64[ns]").astype(np.int64)
    return apart // step.nanos, origin


def _starts(
    numbers: NDArray[np.int64], step: Interval, origin: np.datetime64, dtype: np.dtype[np.datetime64]
) -> Times:
    if step.months:
        return (numbers * step.months).astype("datetime64[M]").astype(dtype)
    return np.asarray((origin + (numbers * step.nanos).astype("timedelta64[ns]")).astype(dtype))


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
    return (
        text(
            "The last row, {time}, is made of fewer rows than the others.",
            time=str(starts[-2])[:16].replace("T", " "),
        ),
    )
