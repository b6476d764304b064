"""The step of a time index: found in the data, or read from what a user wrote."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workbench.errors import OptionError, Span
from workbench.timeseries import NUMBERED, Interval, Times, to_local

_DAY = 86_400 * 10**9
_SAMPLE_BLOCKS, _SAMPLE_BLOCK = 20, 10_000
_CHUNK = 1_000_000
_NICE = (1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30)
_NEAR, _SHORT = 20, 1e-4
_LONGEST = 2**63 - 1
"""Nanoseconds: 292 years, or 9.2 billion numbers of an index. What is further apart counts as this."""
SAME = 0.01
"""Steps of a numbered index that differ by less of a step count as the same: rounding makes as much."""
EVEN = 0.9
"""The part of such steps that have to be the same."""
_UNITS = {
    "ns": ("ns", "nanosecond", "nanoseconds"),
    "us": ("us", "µs", "microsecond", "microseconds"),
    "ms": ("ms", "millisecond", "milliseconds"),
    "s": ("s", "sec", "secs", "second", "seconds"),
    "m": ("m", "min", "mins", "minute", "minutes", "t"),
    "h": ("h", "hr", "hrs", "hour", "hours"),
    "d": ("d", "day", "days"),
    "w": ("w", "wk", "week", "weeks"),
    "mo": ("mo", "mon", "month", "months", "ms_"),
    "q": ("q", "quarter", "quarters"),
    "y": ("y", "yr", "year", "years", "a"),
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words}


@dataclass(frozen=True, slots=True)
class TimeProfile:
    """What a time index looks like, before anything is forecast from it.

    Attributes:
        first, last: The earliest and the latest time, None without rows.
        rows: How many rows.
        interval: The step; None for fewer than two different times, or for times too far apart.
        regular: Every step is a whole number of intervals (a gap does not make an index uneven).
        gaps: Places where rows are missing.
        missing_rows: Rows missing in all gaps together.
        largest_gap: Rows missing in the largest gap.
        duplicates: Rows whose time another row has too, the first of them not counted.
        unsorted: Rows that come earlier than the row before them.
        zone: IANA name or fixed offset of the times, None for wall-clock times.
        format: How the times are written in the source.
    """

    first: np.datetime64 | None
    last: np.datetime64 | None
    rows: int
    interval: Interval | None
    regular: bool
    gaps: int
    missing_rows: int
    largest_gap: int
    duplicates: int
    unsorted: int
    zone: str | None = None
    format: str = ""


def parse_interval(text: str, *, counted: bool = False) -> Interval:
    """Read `15m`, `1h`, `1d`, `1mo`, `1q`, `1y`, `15min`, `1 day`; a missing number counts 1.

    Args:
        text: As people write it.
        counted: A number alone (`10`) may stand for a step of a numbered index.

    Raises:
        OptionError: It is no number and unit.
    """
    if counted and re.fullmatch(r"\s*\d{1,9}(\.\d{1,9})?\s*", text) and float(text) > 0:
        return Interval(nanos=round(float(text) * 10**9), counted=True)
    match = re.fullmatch(r"\s*(\d*)\s*([A-Za-zµ]+)\s*", text)
    word = match[2] if match else ""
    unit = "mo" if word in ("M", "MS", "ME") else _UNIT_OF.get(word.lower())
    number = int(match[1] or 1) if match else 0
    if unit is None or number < 1 or number > 10**9:
        raise OptionError(
            "“{text}” is not an interval.",
            hint="Write a whole number and a unit: 15m, 1h, 1d, 1w, 1mo, 1q or 1y.",
            text=text,
        )
    interval = Interval.of(number, unit)
    if interval.is_too_long:
        raise too_long(text)
    return interval


def too_long(text: str, span: Span | None = None) -> OptionError:
    """The refusal of an interval that nothing can be counted in."""
    return OptionError(
        "“{text}” is longer than an interval can be.",
        hint="Write at most 292 years in weeks and shorter units, or at most 10,000 years (10000y).",
        code=701,
        span=span,
        text=text,
    )


def profile_times(times: Times, zone: str | None = None, time_format: str = "") -> TimeProfile:
    """Look at a time index.

    Args:
        times: `(rows,)` datetime64, in any order.
        zone: The zone in which calendar steps are counted; `times` are instants in UTC then.
        time_format: Goes into the profile.
    """
    if len(times) == 0:
        return TimeProfile(None, None, 0, None, True, 0, 0, 0, 0, 0, zone, time_format)
    unsorted = count_descents(times)
    ordered = np.sort(times) if unsorted else times
    interval = infer_interval(ordered, zone)
    steps = _Steps()
    if interval is not None:
        for start in range(0, len(ordered) - 1, _CHUNK):
            part = ordered[start : start + _CHUNK + 1]
            if not _even(part, interval, zone):
                steps.add(*grid_steps(part, interval, zone))
    else:
        steps.duplicates = int(np.count_nonzero(ordered[1:] == ordered[:-1]))
    return TimeProfile(
        first=ordered[0],
        last=ordered[-1],
        rows=len(ordered),
        interval=interval,
        regular=steps.regular,
        gaps=steps.gaps,
        missing_rows=steps.missing,
        largest_gap=steps.largest,
        duplicates=steps.duplicates,
        unsorted=unsorted,
        zone=zone,
        format=time_format,
    )


@dataclass(slots=True)
class _Steps:
    regular: bool = True
    gaps: int = 0
    missing: int = 0
    largest: int = 0
    duplicates: int = 0

    def add(self, count: NDArray[np.int64], exact: NDArray[np.bool_], same: NDArray[np.bool_]) -> None:
        wide = count[count > 1]
        self.regular = self.regular and bool(exact.all())
        self.gaps += len(wide)
        self.missing += int(wide.sum()) - len(wide)
        self.largest = max(self.largest, int(wide.max()) - 1 if len(wide) else 0)
        self.duplicates += int(same.sum())


def count_descents(times: Times) -> int:
    """How many rows come earlier than the row before them."""
    return sum(
        int(
            np.count_nonzero(
                times[start + 1 : start + _CHUNK + 1]
                < times[start : start + _CHUNK][: len(times) - start - 1]
            )
        )
        for start in range(0, len(times) - 1, _CHUNK)
    )


def _even(times: Times, interval: Interval, zone: str | None) -> bool:
    """Whether every step is one interval exactly: there is nothing to count then, which takes far longer."""
    if interval.months or (zone and zone != NUMBERED and interval.nanos % _DAY == 0):
        return False
    apart = np.diff(times)
    one = np.timedelta64(interval.nanos, "ns").astype(apart.dtype)
    same_length = int(one.astype("timedelta64[ns]").astype(np.int64)) == interval.nanos
    return same_length and bool((apart == one).all())


def grid_steps(
    times: Times, interval: Interval, zone: str | None = None
) -> tuple[NDArray[np.int64], NDArray[np.bool_], NDArray[np.bool_]]:
    """The steps between neighbouring rows, counted in intervals.

    Args:
        times: `(rows,)`, ascending.
        interval: The step.
        zone: As in `profile_times`.

    Returns:
        For each of the `rows - 1` steps the nearest whole number of intervals (at least 1 where the times
        differ), whether it is exactly that (0 counts as exact; of a numbered index, to a hundredth of a
        step), and whether the two times are the same.
    """
    local = _calendar_times(times, interval, zone)
    if interval.months:
        months, exact = _month_steps(local, interval.months)
        counts = months
    else:
        delta = _apart(local)
        counts = np.rint(delta / interval.nanos).astype(np.int64)
        off = np.abs(counts * interval.nanos - delta)
        exact = off <= (SAME * interval.nanos if interval.counted else 0)
    same = times[1:] == times[:-1]
    counts = np.where(same, 0, np.maximum(counts, 1))
    return counts, exact | same, same


def _calendar_times(times: Times, interval: Interval, zone: str | None) -> Times:
    """Wall-clock times where the step is one of the calendar, else the times themselves."""
    calendar = interval.months > 0 or interval.nanos % _DAY == 0
    return to_local(times, zone) if zone and calendar and not interval.counted else times


def _month_steps(local: Times, months: int) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The steps in units of `months`, and which of them keep the place in the month.

    Two rows do when they stand on the same day, both equally far from the month's end, or one on the last day
    of a month too short for the day of the other.
    """
    month, date = local.astype("datetime64[M]"), local.astype("datetime64[D]")
    apart = np.diff(month).astype(np.int64)
    day, clock = (date - month.astype("datetime64[D]")).astype(np.int64), local - date.astype(local.dtype)
    last = ((month + 1).astype("datetime64[D]") - date).astype(np.int64)
    same = clock[1:] == clock[:-1]
    cut = ((last[1:] == 1) & (day[1:] < day[:-1])) | ((last[:-1] == 1) & (day[:-1] < day[1:]))
    aligned = same & ((day[1:] == day[:-1]) | (last[1:] == last[:-1]) | cut)
    counts = np.rint(apart / months).astype(np.int64)
    return counts, aligned & (counts * months == apart)


def infer_interval(times: Times, zone: str | None = None) -> Interval | None:
    """The step of an ascending time index; robust to gaps, duplicates and jitter.

    Months, quarters and years are found where the rows keep their place in the month, or (the last working
    day of each month) where each stands in a month of its own and no fixed step fits. Else the step is the
    smallest common one of which nearly all steps are multiples, else the most common one, else (uneven
    times) the median, rounded to what a person would say when it is within 2 % of that. That of a numbered
    index is read through the rounding of its numbers (to millionths, to single precision).

    Returns:
        None when there are fewer than two different times, or they are too far apart for an interval.
    """
    blocks = _sampled(times)
    steps = _steps(blocks)
    if zone == NUMBERED:
        step = _counted_step(steps) if len(steps) else _LONGEST
        return Interval(nanos=step, counted=True) if step < _LONGEST else None
    if zone and len(steps) and np.median(steps) >= 0.9 * _DAY:
        blocks = [to_local(block, zone) for block in blocks]
        steps = _steps(blocks)
    if len(steps) == 0:
        span = int(_apart(times[[0, -1]])[0]) if len(times) else 0
        return Interval(nanos=span) if 0 < span < _LONGEST else None
    if np.median(steps) >= 27.5 * _DAY:
        months = _calendar_months(blocks) or (0 if _common_step(steps) else _months_apart(blocks))
        if months:
            return Interval(months=months)
    step = _fixed_step(steps)
    return Interval(nanos=step) if step < _LONGEST else None


def _steps(blocks: list[Times]) -> NDArray[np.int64]:
    """The steps from row to row in nanoseconds, those between rows of one time left out."""
    steps = np.concatenate([_apart(block) for block in blocks])
    return steps[steps > 0]


def _apart(times: Times) -> NDArray[np.int64]:
    """The nanoseconds between neighbouring rows; `_LONGEST` where there are more than can be counted."""
    per = 1 if np.datetime_data(times.dtype)[0] == "ns" else 1_000
    counts = np.diff(times).astype("timedelta64[ns]" if per == 1 else "timedelta64[us]").astype(np.int64)
    far = counts > _LONGEST // per
    return np.asarray(np.where(far, _LONGEST, np.where(far, 0, counts) * per))


def _sampled(times: Times) -> list[Times]:
    size = _SAMPLE_BLOCKS * _SAMPLE_BLOCK
    if len(times) <= size:
        return [times]
    starts = np.linspace(0, len(times) - _SAMPLE_BLOCK, _SAMPLE_BLOCKS).astype(int)
    return [times[start : start + _SAMPLE_BLOCK] for start in starts]


def _calendar_months(blocks: list[Times]) -> int:
    """The step in months when at least nine in ten rows keep their place in the month, else 0."""
    apart = np.concatenate([np.diff(block.astype("datetime64[M]")).astype(np.int64) for block in blocks])
    kept = np.concatenate([_month_steps(block, 1)[1] for block in blocks])
    used = apart > 0
    if not used.any() or kept[used].mean() < 0.9:
        return 0
    return _common_step(apart[used]) or int(np.median(apart[used]))


def _months_apart(blocks: list[Times]) -> int:
    """The step in months of rows that each stand in a month of their own, wherever in it; else 0."""
    apart = np.concatenate([np.diff(block.astype("datetime64[M]")).astype(np.int64) for block in blocks])
    return _common_step(apart) if apart.min() > 0 else 0


def _common_step(steps: NDArray[np.int64]) -> int:
    """A step of which nearly all are multiples, or which more than half are; 0 when there is none."""
    values, counts = np.unique(steps, return_counts=True)
    share = counts / len(steps)
    frequent = values[share >= 0.05]
    if len(frequent) and (steps % frequent[0] == 0).mean() >= 0.95:
        return int(frequent[0])
    return int(values[np.argmax(share)]) if share.max() > 0.5 else 0


def _fixed_step(steps: NDArray[np.int64]) -> int:
    common = _common_step(steps)
    if common:
        return common
    median = float(np.median(steps))
    for unit in (7 * _DAY, _DAY, 3_600 * 10**9, 60 * 10**9, 10**9, 10**6, 10**3, 1):
        for number in _NICE:
            if abs(number * unit - median) <= 0.02 * median:
                return number * unit
    return _to_digits(median, 3)


def _to_digits(nanos: float, digits: int) -> int:
    unit: int = 10 ** max(int(np.log10(nanos)) + 1 - digits, 0)
    return max(round(nanos / unit) * unit, 1)


def _counted_step(steps: NDArray[np.int64]) -> int:
    """The step between numbers; where these were rounded, what was meant.

    Rounding by at most `e` moves the mean of `n` steps by at most `2e/n`: the number with the fewest digits
    that near is taken, or one of two digits that is within a ten-thousandth, since sums of rounded steps
    drift.
    """
    common = _common_step(steps)
    if common and (steps % common == 0).mean() >= 0.95:
        return common
    base = common or float(np.median(steps))
    counts = np.rint(steps / base)
    off = np.abs(steps - counts * base)
    used = (counts >= 1) & (counts <= _NEAR) & (off <= SAME * base)
    if used.mean() < EVEN:
        return _decimal_step(float(np.median(steps)))
    mean = float(steps[used].sum() / counts[used].sum())
    rounding = float(np.abs(steps[used] - counts[used] * mean).max())
    short = _to_digits(mean, 2)
    if abs(short - mean) <= _SHORT * mean:
        return short
    near = max(2 * rounding / float(counts[used].sum()), 0.5)
    tries = (_to_digits(mean, digits) for digits in range(3, 16))
    return next((one for one in tries if abs(one - mean) <= near), round(mean))


def _decimal_step(median: float) -> int:
    """A step that a person would say, with no clock in mind, when it is within 2 %."""
    power = 10 ** int(np.log10(median))
    nice = [number * power // 10 for number in (10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100)]
    best = min(nice, key=lambda one: abs(one - median))
    return best if 0 < abs(best - median) <= 0.02 * median else _to_digits(median, 3)
