"""Reads what SQL writes: quoted texts, times, durations."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

import numpy as np

from workbench.errors import Span, SqlError
from workbench.intervals import too_long
from workbench.sql.lexing import CLOCK_PATTERN, DATE_PATTERN, UNIT_PATTERN
from workbench.timeseries import Interval

_TIME: Final = re.compile(
    rf"(?P<date>{DATE_PATTERN})(?:[Tt ]\s*(?P<clock>{CLOCK_PATTERN}))?\s*(?P<zone>[Zz]|[+-]\d{{2}}:\d{{2}})?"
)
_PART: Final = re.compile(rf"(\d+)({UNIT_PATTERN})")
_MICROS: Final = {
    "ns": 0.001,
    "us": 1,
    "ms": 1_000,
    "s": 1_000_000,
    "m": 60_000_000,
    "h": 3_600_000_000,
    "d": 86_400_000_000,
    "w": 604_800_000_000,
}
_MONTHS: Final = {"mo": 1, "y": 12}


def unquote(written: str) -> str:
    """The text inside quotes; the doubled quote within stands for one."""
    quote = written[0]
    return written[1:-1].replace(quote * 2, quote)


def bare(name: str) -> str:
    """A name without its quotes, if it has any."""
    return unquote(name) if name[:1] in ('"', "`") else name


def unquote_with_places(written: str, start: int) -> tuple[str, tuple[int, ...]]:
    """As `unquote`, with the offset of each character and of the end, `written` being at `start`."""
    quote, characters, places, index = written[0], [], [], 1
    while index < len(written) - 1:
        characters.append(written[index])
        places.append(start + index)
        index += 2 if written[index] == quote else 1
    return "".join(characters), (*places, start + len(written) - 1)


def parse_time(written: str, span: Span | None = None) -> tuple[dt.datetime, str | None]:
    """A time as wall clock (microseconds; finer digits are cut) and its offset, `+08:00` or None.

    Raises:
        SqlError: It is not a time, or not one that the calendar has.
    """
    match = _TIME.fullmatch(written.strip())
    if match:
        year, month, day = (int(part) for part in re.split(r"[-/.]", match["date"]))
        hour, minute, second, micros = _clock(match["clock"] or "0:00")
        zone = match["zone"]
        try:
            moment = dt.datetime(year, month, day, hour, minute, second, micros)  # noqa: DTZ001
        except ValueError:
            match = None
        else:
            return moment, None if zone is None else "+00:00" if zone in "Zz" else zone
    raise SqlError(
        "{written} is not a time.",
        hint="Write it as 2016-07-01, 2016-07-01T12:00:00 or 2016-07-01T12:00:00.000+08:00.",
        code=701,
        span=span,
        written=written,
    )


def _clock(written: str) -> tuple[int, int, int, int]:
    hour, minute, *rest = written.split(":")
    second, _, fraction = (rest[0] if rest else "0").partition(".")
    return int(hour), int(minute), int(second), int((fraction + "000000")[:6])


def parse_duration(written: str, span: Span | None = None) -> Interval:
    """`1h`, `1d12h`, `1mo`: whole months or a fixed length.

    Raises:
        SqlError: It is not a duration, zero, or mixes months with a fixed length.
    """
    months, nanos, end = 0, 0, 0
    for match in _PART.finditer(written.strip()):
        if match.start() != end:
            break
        end = match.end()
        number, unit = int(match[1]), match[2].lower()
        if unit in _MONTHS:
            months += number * _MONTHS[unit]
        else:
            nanos += round(number * _MICROS[unit] * 1_000)
    if end != len(written.strip()) or (months > 0) == (nanos > 0):
        raise SqlError(
            "{written} is not a duration.",
            hint="Write a positive number and a unit: ns, us, ms, s, m, h, d, w, mo or y, such as 15m or 1d.",
            code=701,
            span=span,
            written=written or "''",
        )
    interval = Interval(months=months, nanos=nanos)
    if interval.is_too_long:
        raise too_long(written, span)
    return interval


def interval_sql(interval: Interval) -> str:
    """The duration as DuckDB writes it. Days stay days, so that they follow the calendar of a zone."""
    if interval.months:
        return f"INTERVAL {interval.months} MONTH"
    micros = interval.nanos // 1_000
    days, rest = divmod(micros, 86_400_000_000)
    return f"INTERVAL {days} DAY" if rest == 0 and days else f"INTERVAL {micros} MICROSECOND"


def time_sql(written: str, span: Span | None = None) -> str:
    """The time as a DuckDB literal: with an offset TIMESTAMPTZ, else TIMESTAMP."""
    moment, zone = parse_time(written, span)
    shown = moment.isoformat(sep=" ")
    return f"TIMESTAMP '{shown}'" if zone is None else f"TIMESTAMPTZ '{shown}{zone}'"


def as_datetime64(moment: dt.datetime) -> np.datetime64:
    """The moment in microseconds."""
    return np.datetime64(moment.replace(tzinfo=None), "us")
