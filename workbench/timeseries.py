"""A time index with named channels, and the step between its rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Self
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from workbench.text import Text

Times = NDArray[np.datetime64]
Values = NDArray[np.float64]

_NANOS = {"w": 604_800 * 10**9, "d": 86_400 * 10**9, "h": 3_600 * 10**9, "m": 60 * 10**9}
_NANOS |= {"s": 10**9, "ms": 10**6, "us": 10**3, "ns": 1}
_DAY = _NANOS["d"]
_NUMBER = _NANOS["s"]
_MOST_MONTHS = 120_000

NUMBERED: Final = "numbered"
"""In the place of a zone: the index has numbers (of rows, of steps) and no calendar.

Each number stands as the moment that many seconds after 1970, to the microsecond; `numbers` and
`moment_of_number` lead back and forth.
"""
MOST_NUMBER: Final = 2e11
"""Numbers of an index are below it."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The step between rows: whole calendar months, or a fixed number of nanoseconds; never both.

    A step of whole days in a time zone is a calendar step too: it keeps the wall clock across a change of
    daylight saving time. One that is `counted` is of a numbered index: `nanos` are billionths of a number.
    """

    months: int = 0
    nanos: int = 0
    counted: bool = False

    def __post_init__(self) -> None:
        if (self.months > 0) == (self.nanos > 0) or (self.counted and self.months):
            raise ValueError("An interval is a positive number of months or of nanoseconds")

    @classmethod
    def of(cls, number: int, unit: str) -> Self:
        """`Interval.of(15, "m")`; units are ns, us, ms, s, m, h, d, w, mo, q and y."""
        months = {"mo": 1, "q": 3, "y": 12}.get(unit)
        return cls(months=number * months) if months else cls(nanos=number * _NANOS[unit])

    @property
    def is_too_long(self) -> bool:
        """Whether nothing can be counted in it: more than 292 years, or 10,000 years in months."""
        return self.months > _MOST_MONTHS or self.nanos >= 2**63

    @property
    def seconds(self) -> float:
        """The step in seconds; a month counts 30.436875 days (the Gregorian mean)."""
        return self.months * 2_629_746.0 if self.months else self.nanos / 1e9

    @override
    def __str__(self) -> str:
        """As the command line and the SQL write it: `15m`, `1h`, `1mo`, `1y`; `2` or `0.5` when counted."""
        if self.counted:
            whole, rest = divmod(self.nanos, _NUMBER)
            return f"{whole}.{rest:09}".rstrip("0").rstrip(".")
        number, unit = self.parts
        return f"{number}{unit}"

    @property
    def parts(self) -> tuple[int | float, str]:
        """The largest unit that gives a whole number, with it: `(15, "m")`; counted `(1, "step")`."""
        if self.counted:
            return self.nanos // _NUMBER if self.nanos % _NUMBER == 0 else self.nanos / _NUMBER, "step"
        if self.months:
            return (self.months // 12, "y") if self.months % 12 == 0 else (self.months, "mo")
        for unit, nanos in _NANOS.items():
            if self.nanos % nanos == 0 and not (unit == "w" and self.nanos != nanos):
                return self.nanos // nanos, unit
        return self.nanos, "ns"

    def after(self, last: np.datetime64, steps: int, zone: str | None = None) -> Times:
        """The `steps` times that follow `last`.

        Args:
            last: The last observation; an instant in UTC when `zone` is given, else wall-clock time.
            steps: How many.
            zone: The IANA name, or a fixed offset such as `+08:00`, in which calendar steps are counted.

        Returns:
            `(steps,)` in the unit of `last`. Months keep the day of `last`, cut to the month's length; a
            series on the last day of each month stays on it.
        """
        count = np.arange(1, steps + 1)
        if self.months:
            return _shift_months(last, count * self.months, zone)
        if zone is not None and self.nanos % _DAY == 0 and not _is_fixed(zone):
            local = to_local(np.array([last]), zone)[0]
            return to_utc(local + count * np.timedelta64(self.nanos // _DAY, "D"), zone)
        if _delta_unit(last) == "timedelta64[ns]":
            return last + (count * self.nanos).astype("timedelta64[ns]")
        micros, rest = divmod(self.nanos, 1_000)  # nanoseconds reach 292 years only
        passed = count * micros + count * rest // 1_000
        return last + passed.astype("timedelta64[us]").astype(_delta_unit(last))


def _delta_unit(moment: np.datetime64) -> str:
    return f"timedelta64[{np.datetime_data(moment.dtype)[0]}]"


def _is_fixed(zone: str) -> bool:
    return zone in ("UTC", "Z", NUMBERED) or zone[:1] in "+-"


def numbers(times: Times) -> NDArray[np.int64] | Values:
    """The numbers of a numbered index: whole ones where all are whole, else float64; 0 for NaT."""
    micros = np.where(np.isnat(times), 0, times.astype("datetime64[us]").astype(np.int64))
    if (micros % 10**6 == 0).all():
        return np.asarray(micros // 10**6)
    return np.asarray(micros / 1e6, np.float64)


def moment_of_number(number: float) -> np.datetime64:
    """How a number stands in a numbered index."""
    return np.datetime64(round(number * 10**6), "us")


def number_text(moment: np.datetime64) -> str:
    """A number of a numbered index as people write it: `96`, `0.25`."""
    value = numbers(np.array([moment]))[0]
    return str(int(value)) if float(value).is_integer() else f"{value:.15g}"


def moment_text(moment: np.datetime64, zone: str | None) -> str:
    """A time as sentences show it, on the zone's clock (`2024-03-01 06:00:00`); a numbered one's number."""
    if zone == NUMBERED:
        return number_text(moment)
    local = to_local(np.array([moment]), zone)[0] if zone else moment
    return str(local.astype("datetime64[s]")).replace("T", " ")


def tzinfo_of(zone: str) -> dt.tzinfo:
    """The time zone for an IANA name or an offset `+08:00`.

    Raises:
        ZoneInfoNotFoundError: There is no such zone.
    """
    if zone in ("UTC", "Z"):
        return dt.UTC
    if zone[:1] in "+-":
        hours, _, minutes = zone[1:].partition(":")
        offset = dt.timedelta(hours=int(hours), minutes=int(minutes or 0))
        return dt.timezone(-offset if zone[0] == "-" else offset)
    return ZoneInfo(zone)


def to_local(times: Times, zone: str) -> Times:
    """Instants in UTC as wall-clock times of `zone`; same shape and unit."""
    return times + _offsets(times, zone, utc=True)


def to_utc(times: Times, zone: str) -> Times:
    """Wall-clock times of `zone` as instants in UTC. A time that a clock change skips moves forward."""
    return times - _offsets(times, zone, utc=False)


def _offsets(times: Times, zone: str, *, utc: bool) -> NDArray[np.timedelta64]:
    """The zone's offset at each time; one look-up a day, and one a quarter of an hour on days of a change."""
    if zone == NUMBERED:
        return np.zeros(times.shape, "timedelta64[s]")
    days = times.astype("datetime64[D]").astype(np.int64)
    starts = _run_starts(days)
    needed = np.unique(days[starts])
    bounds = np.unique(np.concatenate([needed, needed + 1]))
    at_bound = _look_up(bounds * 96, zone, utc=utc)
    position = np.searchsorted(bounds, days[starts])
    constant = at_bound[position] == at_bound[position + 1]
    runs = np.diff(np.append(starts, len(days)))
    seconds = np.repeat(at_bound[position], runs)
    changing = np.repeat(~constant, runs)
    if changing.any():
        quarters = times[changing].astype("datetime64[m]").astype(np.int64) // 15
        unique, inverse = np.unique(quarters, return_inverse=True)
        seconds[changing] = _look_up(unique, zone, utc=utc)[inverse]
    return seconds.astype("timedelta64[s]")


def _run_starts(numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where a run of equal numbers begins."""
    if len(numbers) == 0:
        return np.empty(0, np.int64)
    return np.concatenate([[0], np.flatnonzero(numbers[1:] != numbers[:-1]) + 1])


def _look_up(quarters: NDArray[np.int64], zone: str, *, utc: bool) -> NDArray[np.int64]:
    """The offset in seconds at each quarter of an hour, counted from 1970."""
    info = tzinfo_of(zone)
    epoch = dt.datetime(1970, 1, 1, tzinfo=dt.UTC if utc else None)
    seconds = np.zeros(len(quarters), np.int64)
    for index, number in enumerate(quarters.tolist()):
        try:
            moment = epoch + dt.timedelta(minutes=15 * number)
            local = moment.astimezone(info) if utc else moment.replace(tzinfo=info)
        except OverflowError:  # the first and the last day that Python's calendar knows
            continue
        offset = local.utcoffset()
        seconds[index] = 0 if offset is None else int(offset.total_seconds())
    return seconds


def _shift_months(last: np.datetime64, months: NDArray[np.int64], zone: str | None) -> Times:
    unit = np.datetime_data(last.dtype)[0]
    local = to_local(np.array([last]), zone)[0] if zone else last
    month = local.astype("datetime64[M]")
    day = (local.astype("datetime64[D]") - month.astype("datetime64[D]")).astype(np.int64)
    within = local - local.astype("datetime64[D]").astype(local.dtype)
    length = _month_length(month)
    at_end = bool(day == length - 1)
    target = month + months.astype("timedelta64[M]")
    lengths = _month_length(target)
    days = lengths - 1 if at_end and length < 31 else np.minimum(day, lengths - 1)
    moved = (target.astype("datetime64[D]") + days.astype("timedelta64[D]")).astype(f"datetime64[{unit}]")
    moved = moved + within
    return to_utc(moved, zone) if zone else moved


def _month_length(month: np.datetime64 | Times) -> NDArray[np.int64]:
    start = np.asarray(month).astype("datetime64[M]")
    following = (start + np.timedelta64(1, "M")).astype("datetime64[D]")
    return np.asarray((following - start.astype("datetime64[D]")).astype(np.int64))


@dataclass(frozen=True, slots=True)
class SeriesFrame:
    """One series: a time index and named channels of equal length.

    Attributes:
        time: `(rows,)` datetime64, `us` or (from sources that have it) `ns`; ascending. Instants in UTC when
            `zone` is given, else wall-clock times.
        channels: Name to `(rows,)` float64; NaN is a missing value.
        interval: The step between rows, None when there are fewer than two.
        zone: IANA name or fixed offset in which the series is read and written; `NUMBERED` where the index
            has numbers.
        id: The series' name within a panel.
        units: Channel to its unit, where the source tells (`load_kw` -> `kW`).
        notes: What was done to the rows while they were read (sorted, say).
        words: Channels that are words (covariates alone may be): the words, of which the channel's values are
            the places; NaN where there is none.
        index: What the numbers of a numbered index are called in tables (`row`, `step`); None for times.
        id_column: What the column with the names of the panel's series is called where they come from.
    """

    time: Times
    channels: Mapping[str, Values]
    interval: Interval | None = None
    zone: str | None = None
    id: str | None = None
    units: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Text, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    index: str | None = None
    id_column: str | None = None

    def __len__(self) -> int:
        return len(self.time)

    def rows(self, start: int | None, stop: int | None = None) -> SeriesFrame:
        """The rows `[start, stop)`, as views."""
        part = slice(start, stop)
        channels = {name: values[part] for name, values in self.channels.items()}
        return replace(self, time=self.time[part], channels=channels)
