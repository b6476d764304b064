# ruff: noqa: S608 - no user text is run: names are quoted, values are literals
"""The column with the times, and what only all of its rows tell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from zoneinfo import ZoneInfoNotFoundError

import duckdb
import pyarrow as pa

from workbench.errors import DataError
from workbench.sources.clocks import HOUR, is_called_clock, with_clock
from workbench.sources.columns import did_you_mean, quoted
from workbench.sources.numbered import ROW, find_numbers, has_unread_times, rises_evenly, rows_may_count
from workbench.sources.periods import from_columns
from workbench.sources.relation import RawColumn, row_of
from workbench.sources.time_formats import (
    TimePlan,
    is_called_time,
    is_number,
    is_temporal,
    number_plan,
    plan_times,
    reads,
    sounds_like_times,
)
from workbench.timeseries import tzinfo_of

_MONTH = re.compile(r"(?:month|mon|mo|mm|monat|mois|mes|月)$", re.IGNORECASE)
_QUARTER = re.compile(r"(?:quarter|qtr|q|quartal|季度)$", re.IGNORECASE)
_MINUTE = re.compile(r"(?:minutes?|min|mn|mi|mm(?:_1)?|minuto|分)$", re.IGNORECASE)
_SECOND = re.compile(r"(?:seconds?|sec|ss|s|segundo|seconde|sekunde|秒)$", re.IGNORECASE)
_DATE = re.compile(r"date|datum|fecha|日期", re.IGNORECASE)
_DAY = re.compile(r"(?:day|day_?of_?month|dd|dy|da|dom|tag|jour|日)$", re.IGNORECASE)
_WEEK = re.compile(r"(?:(?:iso_?)?week|woche|semaine|周)$", re.IGNORECASE)


def check_zone(zone: str | None) -> str | None:
    """The zone as it is, when there is such a zone.

    Raises:
        DataError: There is none.
    """
    if zone is None:
        return None
    try:
        tzinfo_of(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise DataError(
            "There is no time zone “{zone}”.",
            hint="Use a name such as Europe/Berlin or an offset such as +08:00.",
            zone=zone,
        ) from error
    return zone


def find_times(
    connection: duckdb.DuckDBPyConnection,
    sample: pa.Table,
    columns: Sequence[RawColumn],
    *,
    file: str,
    wanted: str | None,
    time_format: str | None,
) -> TimePlan | None:
    """Choose the time column and read how its times are written.

    Args:
        connection: Of the loading instance.
        sample: The first rows, under the columns' source names.
        columns: All columns.
        file: For messages.
        wanted: The column that the user names.
        time_format: The format that the user names; `row` asks for the numbers of the rows.

    Returns:
        None where the rows are to be numbered.

    Raises:
        DataError: No column holds times, and the rows are no steps either; or the named one holds none.
    """
    if _asks_for_numbers(columns, wanted, time_format):
        return None
    connection.register("sample", sample)
    try:
        if wanted is not None:
            column = _named(columns, wanted, file)
            plan = plan_times(connection, column, time_format)
            if plan is None and is_number(column) and rises_evenly(sample, column, columns):
                return number_plan(column)
            if plan is None:
                raise _unreadable_times(column, sample, file)
            return _whole(connection, plan, columns)
        found = _likeliest(connection, columns, time_format)
        if found is not None:
            return found
    finally:
        connection.unregister("sample")
    if time_format is None and not has_unread_times(sample, columns):
        numbers = find_numbers(sample, columns)
        if numbers is not None or rows_may_count(sample, columns):
            return numbers
    raise DataError(
        "{file} has no column with times; its columns are {columns}.",
        hint="Name the column ({control.time_column}) and how its times are written ({control.time_format});"
        " with the format row the rows are numbered.",
        file=file,
        columns=", ".join(column.name for column in columns[:20]),
    )


def _asks_for_numbers(columns: Sequence[RawColumn], wanted: str | None, time_format: str | None) -> bool:
    """Whether the user wants the rows numbered: by the format, or by the column that they then get."""
    if wanted is None:
        return time_format is not None and time_format.lower() == ROW
    known = {name.lower() for column in columns for name in (column.name, column.source)}
    return wanted.lower() == ROW and ROW not in known


def _likeliest(
    connection: duckdb.DuckDBPyConnection, columns: Sequence[RawColumn], time_format: str | None
) -> TimePlan | None:
    """The first column that holds times, before one whose times are all the same."""
    still: TimePlan | None = None
    alone = sum(map(is_number, columns)) == 1
    for column in _candidates(columns, _clocks(connection, columns)):
        if time_format is None and alone and is_number(column) and not sounds_like_times(column.name):
            continue  # what would there be to forecast?
        if (
            still
            and column.type != "VARCHAR"
            and not is_temporal(column)
            and not sounds_like_times(column.name)
        ):
            continue
        plan = plan_times(connection, column, time_format)
        if plan is None:
            continue
        plan = _whole(connection, plan, columns)
        if row_of(connection, f"SELECT count(DISTINCT {plan.sql}) FROM sample")[0] > 1:
            return plan
        still = still or plan
    return still


def _whole(connection: duckdb.DuckDBPyConnection, plan: TimePlan, columns: Sequence[RawColumn]) -> TimePlan:
    """The plan, with what other columns say of the times."""
    if plan.format == "year":
        return _with_months(connection, plan, columns)
    return with_clock(connection, plan, columns)


def _with_months(
    connection: duckdb.DuckDBPyConnection, plan: TimePlan, columns: Sequence[RawColumn]
) -> TimePlan:
    """The plan, with month, quarter or week, day and time of day of other columns where years repeat."""
    rows, different = row_of(connection, f"SELECT count({plan.sql}), count(DISTINCT {plan.sql}) FROM sample")
    if rows == different:
        return plan
    month, quarter, week, day, hour = (
        next((one for one in columns if one is not plan.column and pattern.match(one.name)), None)
        for pattern in (_MONTH, _QUARTER, _WEEK, _DAY, HOUR)
    )
    dated = {"month": month, "day": day, "hour": hour}
    tries = (
        *_finer(connection, plan, columns, dated),
        dated,
        {"month": month, "day": day},
        {"month": month},
        {"quarter": quarter},
        {"week": week},
    )
    for some in tries:
        parts = tuple(one for one in some.values() if one is not None)
        if len(parts) < len(some):
            continue
        sql = from_columns(plan.column.source, **{part: one.source for part, one in some.items() if one})
        if reads(connection, sql):
            return replace(plan, sql=sql, parts=parts)
    return plan


def _finer(
    connection: duckdb.DuckDBPyConnection,
    plan: TimePlan,
    columns: Sequence[RawColumn],
    dated: Mapping[str, RawColumn | None],
) -> list[dict[str, RawColumn | None]]:
    """The date and hour with minute and second, the finest first, where columns behind the hour have them.

    A least value stands there as well, called `min`: minutes tell rows of one hour apart, or are the same in
    all rows.
    """
    found: list[dict[str, RawColumn | None]] = []
    some = dict(dated)
    for part, before, pattern in (("minute", "hour", _MINUTE), ("second", "minute", _SECOND)):
        coarser = some[before]
        if coarser is None or None in some.values():
            break
        behind = columns[columns.index(coarser) + 1 :][:1]
        if not behind or not pattern.match(behind[0].name):
            break
        moment = from_columns(plan.column.source, **{key: one.source for key, one in some.items() if one})
        rows, moments, kinds = row_of(
            connection,
            f"SELECT count(*), count(DISTINCT {moment}), count(DISTINCT {quoted(behind[0].source)})"
            " FROM sample",
        )
        if rows == moments and kinds > 1:
            break
        some = {**some, part: behind[0]}
        found.insert(0, some)
    return found


def _named(columns: Sequence[RawColumn], wanted: str, file: str) -> RawColumn:
    for column in columns:
        if wanted.lower() in (column.name.lower(), column.source.lower()):
            return column
    suggestion = did_you_mean(wanted, [column.name for column in columns])
    raise DataError(
        "{file} has no column “{column}” to take the times from.",
        hint="Did you mean “{suggestion}”?" if suggestion else "Its columns are {columns}.",
        file=file,
        column=wanted,
        suggestion=suggestion,
        columns=", ".join(column.name for column in columns[:20]),
    )


def _unreadable_times(column: RawColumn, sample: pa.Table, file: str) -> DataError:
    values = [value for value in sample.column(column.source).slice(0, 100).to_pylist() if value is not None]
    return DataError(
        "The times in column “{column}” of {file} cannot be read; the first is “{value}”.",
        hint="Say how they are written ({control.time_format}), such as %d/%m/%Y %H:%M or epoch_ms.",
        column=column.name,
        file=file,
        value=str(values[0])[:60] if values else "",
    )


def _clocks(connection: duckdb.DuckDBPyConnection, columns: Sequence[RawColumn]) -> list[RawColumn]:
    """Columns called `time` with six characters at most, where another one is called a date."""
    if not any(_DATE.search(column.name) or column.type == "DATE" for column in columns):
        return []
    called = [column for column in columns if is_called_clock(column) and not is_temporal(column)]
    lengths = (f"max(length(trim({quoted(column.source)}::VARCHAR)))" for column in called)
    found = row_of(connection, f"SELECT 0, {', '.join(lengths)} FROM sample")[1:] if called else ()
    return [column for column, longest in zip(called, found, strict=True) if longest and longest <= 6]


def _candidates(columns: Sequence[RawColumn], clocks: Sequence[RawColumn] = ()) -> list[RawColumn]:
    """Columns that may hold times: by type and name, then by place.

    Numbers come last but under a name that means times alone: `runtime` and `id` count other things. So do
    `clocks`, columns that may well hold the time of day beside a date.
    """

    def rank(column: RawColumn) -> int:
        if column in clocks:
            return 3
        named = sounds_like_times(column.name)
        if is_temporal(column):
            return 0 if named else 2
        if column.type == "VARCHAR":
            return 1 if named else 4
        return 1 if is_called_time(column) else 3 if named else 5

    likely = [column for column in columns[:16] if column.type != "BOOLEAN"]
    likely += [column for column in columns[16:] if sounds_like_times(column.name) or is_temporal(column)]
    return sorted(likely, key=rank)


def settle_day_or_month(connection: duckdb.DuckDBPyConnection, plan: TimePlan, relation: str) -> TimePlan:
    """Choose between day first and month first by all rows, where the sample leaves it open.

    The reading that can read more rows wins; of two that read all, the one whose steps from row to row are
    more alike; of two alike, day first.
    """
    other = plan.alternative
    if other is None:
        return plan
    row = row_of(connection, f"SELECT count({plan.sql}), count({other.sql}) FROM {relation}")
    if row[0] != row[1]:
        return plan if row[0] > row[1] else other
    return (
        other if _unevenness(connection, other, relation) < _unevenness(connection, plan, relation) else plan
    )


def _unevenness(connection: duckdb.DuckDBPyConnection, plan: TimePlan, relation: str) -> float:
    kinds, falls = row_of(
        connection,
        "SELECT count(DISTINCT step), count_if(step < INTERVAL 0 SECOND) "
        "FROM (SELECT moment - lag(moment) OVER () AS step "
        f"FROM (SELECT {plan.sql} AS moment FROM {relation} LIMIT 100000))",
    )
    return float(kinds) + 10.0 * float(falls)
