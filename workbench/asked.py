"""Times, lengths, numbers and names as a user writes them in a script or on the command line."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from numbers import Real
from operator import index
from typing import SupportsFloat, SupportsIndex, TypeAlias, get_args

import numpy as np

from workbench.errors import OptionError
from workbench.horizons import steps_in
from workbench.intervals import parse_interval, too_long
from workbench.requests import Aggregate, Missing, Resample
from workbench.sql.literals import as_datetime64, parse_time
from workbench.timeseries import MOST_NUMBER, NUMBERED, Interval, moment_of_number, to_utc

Moment: TypeAlias = np.datetime64 | dt.date | str | float
Length: TypeAlias = Interval | dt.timedelta | np.timedelta64 | str
Names: TypeAlias = Sequence[str] | str

_UNITS = {
    "Y": "y",
    "M": "mo",
    "W": "w",
    "D": "d",
    "h": "h",
    "m": "m",
    "s": "s",
    "ms": "ms",
    "us": "us",
    "ns": "ns",
}
"""What numpy calls the units of `Interval.of`."""


def as_moment(written: Moment | None, zone: str | None) -> np.datetime64 | None:
    """A time as a series of that zone has it: an instant in UTC where the zone is known, else wall clock.

    A text or a `datetime` without an offset is read on the clock of the zone. In a numbered index it is a
    number, as a text or not.

    Raises:
        SqlError: The text is not a time.
        OptionError: It is not a number.
    """
    if zone == NUMBERED and written is not None and not isinstance(written, np.datetime64):
        return _numbered(written)
    if isinstance(written, int | float):
        raise OptionError(
            "The rows have times, and {number} is a number.",
            hint="Write a time: 2016-07-01 or 2016-07-01T12:00:00.",
            number=written,
        )
    if isinstance(written, dt.datetime):
        return as_moment(written.isoformat(timespec="microseconds"), zone)
    if isinstance(written, dt.date):
        return as_moment(written.isoformat(), zone)
    if not isinstance(written, str):
        return written
    clock, offset = parse_time(written)
    wall = np.array([as_datetime64(clock)], "datetime64[us]")
    if zone is None or (offset or zone) == "+00:00":
        return np.datetime64(wall[0])
    return np.datetime64(to_utc(wall, offset or zone)[0])


def _numbered(written: dt.date | str | float) -> np.datetime64:
    try:
        number = float(str(written))
        if math.isfinite(number) and abs(number) < MOST_NUMBER:
            return moment_of_number(number)
    except ValueError:
        pass
    raise OptionError(
        "“{written}” is no number of a row.",
        hint="The rows have numbers and no times: write one of those numbers.",
        written=str(written),
    )


def as_interval(written: Length | float, *, counted: bool = False) -> Interval:
    """A step, or how far something reaches: `4d`, a `timedelta`; `10` if it may be `counted`.

    Raises:
        OptionError: It is no length of time, or too long.
    """
    if isinstance(written, Interval):
        return written
    if not isinstance(written, dt.timedelta | np.timedelta64):
        return parse_interval(str(written), counted=counted)
    length = np.timedelta64(written)
    unit, each = np.datetime_data(length.dtype)
    number = each * int(length.astype(np.int64))
    if number <= 0 or unit not in _UNITS:
        raise OptionError(
            "{length} is no length of time.", hint="Write one that is longer than 0.", length=str(written)
        )
    interval = Interval.of(number, _UNITS[unit])
    if interval.is_too_long:
        raise too_long(str(written))
    return interval


def as_count(written: SupportsIndex | SupportsFloat | None, name: str) -> int | None:
    """A whole number, of rows or forecasts, in any type that numbers have.

    Raises:
        OptionError: It is none.
    """
    if written is None:
        return None
    if isinstance(written, float | np.floating) and written.is_integer():
        return int(written)
    if isinstance(written, SupportsIndex):
        return index(written)
    raise OptionError(
        "{name} is a whole number, and {written} is given.",
        hint="Write for example {name}=12.",
        about=name,
        name=name,
        written=str(written),
    )


def as_rows(
    written: Length | SupportsIndex | SupportsFloat | None, name: str, interval: Callable[[], Interval | None]
) -> int | None:
    """A number of rows, or those that a length of time covers: `12`, `2w`, a `timedelta`.

    Args:
        written: As the user gave it.
        name: Of what is asked for.
        interval: Finds the time between the rows.

    Raises:
        OptionError: It is neither; or it is a length, and the interval is not known.
    """
    if isinstance(written, str) and written.strip().isdecimal():
        return int(written)
    if isinstance(written, str | Interval | dt.timedelta | np.timedelta64):
        return steps_in(as_interval(written), interval())
    return as_count(written, name)


def as_names(written: Names | None) -> tuple[str, ...]:
    """Names, of which one alone may stand for itself; numbers may name series; none without any."""
    if written is None:
        return ()
    return (str(written),) if isinstance(written, str | Real) else tuple(map(str, written))


def as_resample(written: Resample | Length | float | None) -> Resample | None:
    """`1h`, `1h sum` or `1h:sum`, `10` for a numbered index; the mean where no aggregate is named.

    Raises:
        OptionError: The interval or the aggregate is not known.
    """
    if written is None or isinstance(written, Resample):
        return written
    if not isinstance(written, str):
        return Resample(as_interval(written, counted=True))
    interval, _, aggregate = written.strip().replace(":", " ").partition(" ")
    word = aggregate.strip().lower() or "mean"
    for known in get_args(Aggregate):
        if known == word:
            return Resample(parse_interval(interval, counted=True), known)
    raise OptionError(
        "{aggregate} is not an aggregate.",
        hint="Choose {known}.",
        aggregate=aggregate,
        known=", ".join(get_args(Aggregate)),
    )


def as_missing(written: Missing | str | None) -> Missing:
    """One of the ways to treat missing values, in any letter case; the default one where none is given.

    Raises:
        OptionError: There is no such way.
    """
    try:
        return Missing.DEFAULT if written is None else Missing(str(written).lower())
    except ValueError:
        raise OptionError(
            "{written} is not one of the ways to treat missing values.",
            hint="Choose {ways}.",
            about="missing",
            written=written,
            ways=", ".join(Missing),
        ) from None
