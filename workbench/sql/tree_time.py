"""Times in the tree dialect: constants computed here, written for DuckDB in the zone of the series."""

from __future__ import annotations

import datetime as dt

import numpy as np

from workbench.errors import SqlError
from workbench.sql.expressions import (
    DurationLiteral,
    Expression,
    FunctionCall,
    NumberLiteral,
    Operation,
    Path,
    TextLiteral,
    TimeLiteral,
)
from workbench.sql.literals import parse_duration, parse_time
from workbench.timeseries import (
    NUMBERED,
    Interval,
    moment_of_number,
    number_text,
    to_local,
    to_utc,
    tzinfo_of,
)

_ZERO = np.datetime64(0, "us")
_BEYOND = 1e12
"""Every number of an index is below it."""


def is_time(expression: Expression) -> bool:
    """Whether the expression is a time: the time column, a literal, `now()`, or one of them moved."""
    if isinstance(expression, Path):
        return expression.is_time
    if isinstance(expression, FunctionCall):
        return expression.name.lower() == "now" and not expression.arguments
    if isinstance(expression, Operation) and expression.operator in ("+", "-", "("):
        return any(is_time(one) for one in expression.operands)
    return isinstance(expression, TimeLiteral)


def constant_time(expression: Expression, zone: str | None) -> np.datetime64:
    """A time as `datetime64[us]`: an instant in UTC when the series have a zone, else wall clock.

    A plain number counts milliseconds since 1970 in UTC, as in IoTDB; for a numbered index it is its number.

    Raises:
        SqlError: It is not a constant time.
    """
    if zone == NUMBERED:
        return _number(expression)
    if isinstance(expression, TimeLiteral | TextLiteral):
        written = expression.text if isinstance(expression, TimeLiteral) else expression.value
        return _placed(*parse_time(written, expression.span), zone)
    if isinstance(expression, NumberLiteral) and expression.text.isdigit():
        return _from_utc(_epoch(int(expression.text), expression), zone)
    if isinstance(expression, FunctionCall) and expression.name.lower() == "now" and not expression.arguments:
        return _now(zone)
    if isinstance(expression, Operation):
        moved = _moved(expression, zone)
        if moved is not None:
            return moved
    raise SqlError(
        "This is not a time.",
        hint="Write it as 2016-07-01, 2016-07-01T12:00:00+08:00, now() or now() - 1d.",
        code=701,
        span=expression.span,
    )


def _number(expression: Expression) -> np.datetime64:
    """A number of a numbered index, with or without a sign."""
    if isinstance(expression, NumberLiteral):
        return moment_of_number(min(float(expression.text), _BEYOND))
    if isinstance(expression, Operation) and len(expression.operands) == 1 and expression.operator in "+-(":
        inner = _number(expression.operands[0])
        return _micros(_ZERO - (inner - _ZERO)) if expression.operator == "-" else inner
    raise SqlError(
        "The rows have numbers and no times, and this is not a number.",
        hint="Write one of their numbers, as in WHERE time > 96.",
        code=701,
        span=expression.span,
    )


def _moved(expression: Operation, zone: str | None) -> np.datetime64 | None:
    if expression.operator == "(" or (expression.operator == "+" and len(expression.operands) == 1):
        return constant_time(expression.operands[0], zone)
    if expression.operator == "-" and len(expression.operands) == 1:
        inner = expression.operands[0]
        if isinstance(inner, NumberLiteral) and inner.text.isdigit():
            return _from_utc(_epoch(-int(inner.text), inner), zone)
    if len(expression.operands) != 2 or expression.operator not in ("+", "-"):
        return None
    first, second = expression.operands
    if not isinstance(second, DurationLiteral):
        return None
    step = parse_duration(second.text, second.span)
    return shift(constant_time(first, zone), step, -1 if expression.operator == "-" else 1)


def shift(moment: np.datetime64, step: Interval, steps: int) -> np.datetime64:
    """The moment moved by `steps` (negative: back)."""
    if step.months:
        month = moment.astype("datetime64[M]")
        within = moment.astype("datetime64[us]") - month.astype("datetime64[us]")
        target = month + np.timedelta64(step.months * steps, "M")
        longest = (target + np.timedelta64(1, "M")).astype("datetime64[us]") - np.timedelta64(1, "D")
        time_of_day = within % np.timedelta64(86_400_000_000, "us")
        return _micros(min(target.astype("datetime64[us]") + within, longest + time_of_day))
    return _micros(moment + np.timedelta64(steps * step.nanos // 1_000, "us"))


def _micros(moment: np.datetime64) -> np.datetime64:
    return np.datetime64(int(moment.astype("datetime64[us]").astype(np.int64)), "us")


def _epoch(milliseconds: int, expression: NumberLiteral) -> np.datetime64:
    if abs(milliseconds) > 250_000_000_000_000:
        raise SqlError(
            "{number} is not a time in milliseconds.",
            hint="Times as numbers count milliseconds since 1970.",
            code=701,
            span=expression.span,
            number=milliseconds,
        )
    return np.datetime64(milliseconds * 1_000, "us")


def _placed(moment: dt.datetime, offset: str | None, zone: str | None) -> np.datetime64:
    wall = np.datetime64(moment, "us")
    if zone is None:
        return wall
    return np.datetime64(to_utc(np.array([wall]), offset or zone)[0], "us")


def _from_utc(moment: np.datetime64, zone: str | None) -> np.datetime64:
    """An instant for series without a zone: the computer's wall clock, as IoTDB's session would show it."""
    if zone is not None:
        return moment
    local = dt.datetime.fromtimestamp(float(moment.astype(np.int64)) / 1e6, dt.UTC)
    return np.datetime64(local.replace(tzinfo=None), "us")


def _now(zone: str | None) -> np.datetime64:
    if zone is None:
        return np.datetime64(dt.datetime.now(), "us")  # noqa: DTZ005
    return np.datetime64(dt.datetime.now(tzinfo_of(zone)).astimezone(dt.UTC).replace(tzinfo=None), "us")


def time_literal(moment: np.datetime64, zone: str | None) -> str:
    """The time for DuckDB, of the type that the series' times have."""
    if zone == NUMBERED:
        return number_text(moment)
    shown = str(moment.astype("datetime64[us]")).replace("T", " ")
    return f"TIMESTAMP '{shown}'" if zone is None else f"TIMESTAMPTZ '{shown}+00'"


def shown_time(moment: np.datetime64, zone: str | None) -> str:
    """The time as people of the zone read it."""
    if zone == NUMBERED:
        return number_text(moment)
    local = moment if zone is None else to_local(np.array([moment]), zone)[0]
    return str(local.astype("datetime64[ms]"))
