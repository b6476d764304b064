"""Times as the plot's x coordinate, and the times at which an axis has its ticks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from workbench.timeseries import NUMBERED, Times, Values, to_local, to_utc

TickUnit = Literal["year", "month", "day", "minute", "second", "fraction", "number"]

_PER_SECOND = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}
_SECONDS = (1, 2, 5, 10, 15, 30)
_DAY = 86_400
# Steps in microseconds below a day, in days, in months; each list ascending.
_BELOW_DAY = (
    *(digit * 10**power for power in range(6) for digit in (1, 2, 5)),
    *(number * 10**6 for number in _SECONDS),
    *(number * 60 * 10**6 for number in _SECONDS),
    *(number * 3_600 * 10**6 for number in (1, 2, 3, 6, 12)),
)
_DAYS = (1, 2, 4, 7, 14)
_MONTHS = (1, 2, 3, 6, 12)
_YEARS = (2, 5, 10, 20, 50, 100, 200, 500, 1000)
_DAYS_A_MONTH = 30.436875
# The Monday before 1970-01-01, so that steps of weeks begin on Mondays.
_MONDAY = -3


def ticks_per_second(time: Times) -> int:
    """How many of the array's own units make a second."""
    return _PER_SECOND[np.datetime_data(time.dtype)[0]]


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Times to seconds after an origin, so that float64 keeps microseconds wherever the series lies.

    Attributes:
        origin: A whole second near the series.
        zone: The IANA name or offset in which ticks are round and times are read; None for wall-clock times.
    """

    origin: np.datetime64
    zone: str | None = None

    @classmethod
    def at(cls, time: np.datetime64, zone: str | None) -> TimeScale:
        """A scale whose origin is the second of `time`."""
        return cls(time.astype("datetime64[s]"), zone)

    def origin_ticks(self, time: Times) -> int:
        """The origin in the unit of `time`."""
        return int(self.origin.astype(np.int64)) * ticks_per_second(time)

    def to_x(self, time: Times) -> Values:
        """Seconds after the origin, float64 of the same shape."""
        ticks = time.view(np.int64) - self.origin_ticks(time)
        return np.asarray(ticks / ticks_per_second(time), np.float64)

    def moment_x(self, moment: np.datetime64) -> float:
        """Seconds after the origin of one time."""
        return float(self.to_x(np.array([moment]))[0])

    def to_ticks(self, x: float, time: Times) -> int:
        """The tick of `time`'s unit at `x`, kept within what int64 can hold."""
        ticks = x * ticks_per_second(time)
        return int(min(max(ticks, -(2.0**62)), 2.0**62)) + self.origin_ticks(time)

    def to_moment(self, x: float) -> np.datetime64:
        """The time at `x`, to the microsecond."""
        return np.datetime64(round(x * 1e6), "us") + (self.origin - np.datetime64(0, "s"))

    def local(self, time: Times) -> Times:
        """Wall-clock times in the zone."""
        return time if self.zone is None else to_local(time, self.zone)


@dataclass(frozen=True, slots=True)
class TimeTicks:
    """Where an axis has its ticks.

    Attributes:
        x: `(ticks,)` seconds after the scale's origin, ascending.
        local: `(ticks,)` datetime64[us], the wall-clock times to be written there.
        unit: The coarsest unit that the step is a whole number of; a step of hours is in minutes, `number` is
            that of a series with numbers and no times.
    """

    x: Values
    local: Times
    unit: TickUnit


def time_ticks(scale: TimeScale, first: float, last: float, most: int) -> TimeTicks:
    """Round wall-clock times in `[first, last]` (seconds after the origin), at most `most` of them.

    Steps of months, weeks, days and hours fall where a calendar has them in the zone, also across a change of
    daylight saving time. Numbers have steps of 1, 2 and 5 and their tens.
    """
    if scale.zone == NUMBERED:
        return _number_ticks(scale, first, last, most)
    ends = np.array([scale.to_moment(first), scale.to_moment(last)])
    low, high = scale.local(ends)
    step, unit = _step((last - first) / max(most, 1))
    local = _round_times(low, high, step, unit)
    if unit == "minute" and step % (60 * 10**6):
        unit = "second"
    if unit == "second" and step % 10**6:
        unit = "fraction"
    x = scale.to_x(local if scale.zone is None else to_utc(local, scale.zone))
    inside = (x >= first) & (x <= last)
    return TimeTicks(x[inside], local[inside], unit)


def _number_ticks(scale: TimeScale, first: float, last: float, most: int) -> TimeTicks:
    least = max((last - first) / max(most, 1), 1e-6)
    power = 10.0 ** np.floor(np.log10(least))
    step = round(next(digit * power for digit in (1, 2, 5, 10) if digit * power >= least * (1 - 1e-9)) * 1e6)
    low, high = (scale.to_moment(x) for x in (first, last))
    local = _multiples(low, high, step, "us", 0)
    x = scale.to_x(local)
    inside = (x >= first) & (x <= last)
    return TimeTicks(x[inside], local[inside], "number")


def _step(seconds: float) -> tuple[int, TickUnit]:
    """The smallest round step of at least `seconds`: microseconds, days or months."""
    for step in _BELOW_DAY:
        if step >= seconds * 1e6:
            return step, "minute"
    for step in _DAYS:
        if step * _DAY >= seconds:
            return step, "day"
    for step in _MONTHS:
        if step * _DAYS_A_MONTH * _DAY >= seconds:
            return step, "year" if step == 12 else "month"
    for years in _YEARS:
        if years * 365.2425 * _DAY >= seconds:
            return years * 12, "year"
    return _YEARS[-1] * 12, "year"


def _round_times(low: np.datetime64, high: np.datetime64, step: int, unit: TickUnit) -> Times:
    if unit in ("year", "month"):
        return _multiples(low, high, step, "M", 0).astype("datetime64[us]")
    if unit == "day":
        return _multiples(low, high, step, "D", _MONDAY).astype("datetime64[us]")
    return _multiples(low, high, step, "us", 0)


def _multiples(low: np.datetime64, high: np.datetime64, step: int, unit: str, phase: int) -> Times:
    start = int(low.astype(f"datetime64[{unit}]").astype(np.int64)) - phase
    stop = int(high.astype(f"datetime64[{unit}]").astype(np.int64)) - phase
    numbers = np.arange(start // step * step, stop + step, step, dtype=np.int64) + phase
    return numbers.astype(f"datetime64[{unit}]")
