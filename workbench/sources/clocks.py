# ruff: noqa: S608 - no user text is run: names are quoted, values are literals
"""The time of day that stands in a column of its own, beside the days: `18:00`, 18, `180000`, 1800."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import duckdb

from workbench.sources.columns import quoted
from workbench.sources.periods import PERIODS
from workbench.sources.relation import RawColumn, row_of
from workbench.sources.time_formats import TimePlan, is_number, reads

HOUR = re.compile(r"(?:hour|hours|hr|hh|stunde|heure|hora|时)$", re.IGNORECASE)
_CLOCK = r"'\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?'"
_DOTTED = r"'\d{1,2}\.\d{2}\.\d{2}'"
_CALLED = re.compile(
    r"<?(?:(?:trade|local|utc|gmt|start|obs|observation|bar|sample)[ _]?)?"
    r"(?:(?:time|clock|hour_?minute|zeit|uhrzeit|heure|hora|时间|时刻)(?:[ _]?\(?hh:?mm(?::?ss)?\)?)?"
    r"|hh:?mm(?::?ss)?)>?",
    re.IGNORECASE,
)
_NAMELESS = re.compile(r"column\d+")
_MOST_FALLS = 0.1


def is_called_clock(column: RawColumn) -> bool:
    """Whether a column is called as the time of day is: `time`, `<TIME>`, `hhmm`, `Uhrzeit`."""
    return _CALLED.fullmatch(column.name.strip()) is not None


def with_clock(
    connection: duckdb.DuckDBPyConnection, plan: TimePlan, columns: Sequence[RawColumn]
) -> TimePlan:
    """The plan, with the time of day from another column where days repeat and one next to them has it."""
    if plan.instant or plan.format in PERIODS:
        return plan
    days, different, midnights = row_of(
        connection,
        f"SELECT count(day), count(DISTINCT day), count_if(day = date_trunc('day', day)) "
        f"FROM (SELECT {plan.sql} AS day FROM sample)",
    )
    if days == 0 or midnights < days or different == days:
        return plan
    place = columns.index(plan.column)
    beside = [one for one in columns[max(place - 1, 0) : place + 2] if one is not plan.column]
    for column in beside:
        if column.type in ("TIME", "VARCHAR") and reads(connection, clock := _clock(column)):
            return _joined(plan, column, clock)
    for column in beside:
        written = _in_digits(connection, plan, column)
        if written is not None:
            return _joined(plan, column, written)
    for column in columns:
        if column is plan.column or column.type != "BIGINT" or not HOUR.match(column.name):
            continue
        hours = f"to_hours({quoted(column.source)}::BIGINT)"
        if reads(connection, hours) and _are_hours(connection, column):
            return _joined(plan, column, hours)
    return plan


def _clock(column: RawColumn) -> str:
    """The time of day that a column writes: `18:00`, `18:00:00.5`, `18.00.00`."""
    written = f"trim({quoted(column.source)}::VARCHAR)"
    kinds = ((_CLOCK, written), (_DOTTED, f"replace({written}, '.', ':')"))
    cases = (
        f"WHEN regexp_full_match({written}, {kind}) THEN TRY_CAST({time} AS TIME)" for kind, time in kinds
    )
    return f"CASE {' '.join(cases)} END"


def _in_digits(connection: duckdb.DuckDBPyConnection, plan: TimePlan, column: RawColumn) -> str | None:
    """The time of day in digits alone, `093000` or 93000, `0930` or 930; None where they may be others.

    Numbers of shops and of products look the same: the column has to be called as times are (or have no name
    at all, and leading zeros), every row has to be a time, and they have to rise within the days.
    """
    if not (is_number(column) or column.type == "VARCHAR"):
        return None
    if not (is_called_clock(column) or (column.type == "VARCHAR" and _NAMELESS.fullmatch(column.name))):
        return None
    written = f"trim({quoted(column.source)}::VARCHAR)"
    if column.type != "VARCHAR":
        number = quoted(column.source)
        written = f"CASE WHEN {number} = floor({number}) AND {number} >= 0 THEN {number}::BIGINT::VARCHAR END"
    digits = _digits(connection, column, written)
    if not digits:
        return None
    padded = f"lpad({written}, {digits}, '0')"
    clock = " || ':' || ".join(f"substr({padded}, {start}, 2)" for start in range(1, digits, 2))
    sql = f"CASE WHEN regexp_full_match({written}, '\\d{{1,{digits}}}') THEN TRY_CAST({clock} AS TIME) END"
    return sql if _rises_within_days(connection, plan, column, sql) else None


def _digits(connection: duckdb.DuckDBPyConnection, column: RawColumn, written: str) -> int:
    """4 for hours and minutes, 6 with seconds, 0 where the digits are neither."""
    asked = f"min(length({written})), max(length({written})), max(TRY_CAST({written} AS BIGINT))"
    shortest, longest, largest = row_of(connection, f"SELECT {asked} FROM sample")
    if largest is None or longest > 6:
        return 0
    if column.type == "VARCHAR":
        return int(longest) if shortest == longest and longest in (4, 6) else 0
    return 6 if largest >= 2400 else 4 if largest > 59 else 0


def _rises_within_days(
    connection: duckdb.DuckDBPyConnection, plan: TimePlan, column: RawColumn, clock: str
) -> bool:
    """Whether every row has a time of day, and they rise, or with the latest first fall, in each day."""
    days = f"SELECT *, {clock} AS clock, {plan.sql} AS day FROM sample"
    steps_of = f"SELECT *, day = lag(day) OVER () AS same, lag(clock) OVER () AS before FROM ({days})"
    rows, known, steps, falls, rises = row_of(
        connection,
        f"SELECT count({quoted(column.source)}), count(clock), count_if(same),"
        f" count_if(same AND clock < before), count_if(same AND clock > before) FROM ({steps_of})",
    )
    return bool(known == rows > 0 and min(falls, rises) <= _MOST_FALLS * steps)


def _are_hours(connection: duckdb.DuckDBPyConnection, column: RawColumn) -> bool:
    low, high = row_of(
        connection, f"SELECT min({quoted(column.source)}), max({quoted(column.source)}) FROM sample"
    )
    return bool(low >= 0 and high <= 24)


def _joined(plan: TimePlan, column: RawColumn, clock: str) -> TimePlan:
    def whole(one: TimePlan) -> str:
        return f"(({one.sql})::DATE + {clock})"

    other = plan.alternative and replace(plan.alternative, sql=whole(plan.alternative))
    return replace(plan, sql=whole(plan), parts=(column,), alternative=other)
