# ruff: noqa: S608 - no user text is run: names are quoted, values are literals
"""The time column and how its times are written: found on a sample, or as the user says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfoNotFoundError

import duckdb
import numpy as np
import pyarrow as pa

from workbench.errors import DataError
from workbench.sources.columns import did_you_mean, literal, quoted
from workbench.sources.relation import RawColumn, row_of
from workbench.timeseries import tzinfo_of

_NAMES = re.compile(
    r"^(?:time|timestamps?|date|datetime|date_time|ds|ts|t|day|month|quarter|year|period|when|epoch|utc|observation_date"
    r"|时间|日期|时间戳|zeit|datum|fecha|heure|data|hora)$|time|date|timestamp|时间|日期",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"(?:Z|UTC|[+-]\d{2}(?::?\d{2})?)$")
_CLOCKS = ("", " %H:%M", " %H:%M:%S", " %H:%M:%S.%f", " %I:%M %p", " %I:%M:%S %p")
_DAYS = ("%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%m.%d.%Y", "%d-%m-%Y", "%m-%d-%Y", "%d/%m/%y", "%m/%d/%y",
         "%d.%m.%y", "%d %b %Y", "%b %d %Y", "%b %d, %Y", "%d-%b-%Y", "%d-%b-%y", "%d %B %Y", "%B %d, %Y",
         "%Y年%m月%d日", "%Y.%m.%d")  # fmt: skip
_OTHERS = ("%Y%m%dT%H%M%S", "%Y%m%dT%H%M%SZ", "%Y%m%d %H%M%S", "%Y%m%d %H:%M:%S", "%Y%m%d %H:%M",
           "%Y-%m-%dT%H", "%Y-%m-%d %H",
           "%Y%m%d", "%b %Y", "%B %Y", "%b-%Y", "%b-%y", "%b %y", "%Y %b", "%m/%Y", "%m.%Y", "%Y/%m", "%Y.%m",
           "%a %b %d %H:%M:%S %Y", "%d/%b/%Y:%H:%M:%S", "%Y年%m月")  # fmt: skip
_FORMATS = tuple(day + clock for day in _DAYS for clock in _CLOCKS) + _OTHERS
_DIGITS = {14: "%Y%m%d%H%M%S", 12: "%Y%m%d%H%M", 10: "%Y%m%d%H", 8: "%Y%m%d"}
_EPOCHS = {"epoch_s": 10**6, "epoch_ms": 10**3, "epoch_us": 1}
_CLOCK = r"'\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?'"
_WORDS = ("iso", *_EPOCHS, "epoch_ns", "year", "month", "quarter")
_YEARS = {"s": 31_556_952, "ms": 31_556_952 * 10**3, "us": 31_556_952 * 10**6, "ns": 31_556_952 * 10**9}
_TEMPORAL = ("DATE", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMP WITH TIME ZONE",
             "TIMESTAMPTZ", "TIMESTAMPTZ_NS", "TIMESTAMP_NS WITH TIME ZONE")  # fmt: skip
_INTEGERS = ("BIGINT", "INTEGER", "SMALLINT", "UINTEGER", "UBIGINT", "USMALLINT", "HUGEINT")


@dataclass(frozen=True, slots=True)
class TimePlan:
    """How to get the times.

    Attributes:
        column: The raw column.
        sql: An expression over the relation that gives TIMESTAMP or TIMESTAMP_NS, NULL where there is none.
        format: How the times are written, for people and for `OpenOptions.time_format`.
        instant: The expression gives instants in UTC; else wall-clock times.
        offset: The fixed offset that the sampled times carry, when it is one.
        alternative: The other reading, where day and month could be either.
        clock: The column with the time of day, where `column` holds days alone.
        offsets: How many different offsets from UTC the sampled times carry.
    """

    column: RawColumn
    sql: str
    format: str
    instant: bool = False
    offset: str | None = None
    alternative: TimePlan | None = None
    clock: RawColumn | None = None
    offsets: int = 0


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
) -> TimePlan:
    """Choose the time column and read how its times are written.

    Args:
        connection: Of the loading instance.
        sample: The first rows, under the columns' source names.
        columns: All columns.
        file: For messages.
        wanted: The column that the user names.
        time_format: The format that the user names.

    Raises:
        DataError: No column holds times, or the named one does not.
    """
    connection.register("sample", sample)
    try:
        if wanted is not None:
            column = _named(columns, wanted, file)
            plan = _plan(connection, column, time_format)
            if plan is None:
                raise _unreadable_times(column, sample, file)
            return _with_clock(connection, plan, columns)
        for column in _candidates(columns):
            plan = _plan(connection, column, time_format)
            if plan is not None:
                return _with_clock(connection, plan, columns)
    finally:
        connection.unregister("sample")
    raise DataError(
        "{file} has no column with times; its columns are {columns}.",
        hint="Name the column with --time-column (and --time-format), or in the window under Open options.",
        file=file,
        columns=", ".join(column.name for column in columns[:20]),
    )


def _with_clock(
    connection: duckdb.DuckDBPyConnection, plan: TimePlan, columns: Sequence[RawColumn]
) -> TimePlan:
    """The plan, with the time of day from another column where days repeat and one next to them has it."""
    if plan.instant or plan.format in ("year", "month", "quarter"):
        return plan
    days, different, midnights = row_of(
        connection,
        f"SELECT count(day), count(DISTINCT day), count_if(day = date_trunc('day', day)) "
        f"FROM (SELECT {plan.sql} AS day FROM sample)",
    )
    if midnights < days or different == days:
        return plan
    place = columns.index(plan.column)
    for beside in columns[max(place - 1, 0) : place + 2]:
        written = f"trim({quoted(beside.source)}::VARCHAR)"
        clock = f"CASE WHEN regexp_full_match({written}, {_CLOCK}) THEN TRY_CAST({written} AS TIME) END"
        if beside is plan.column or beside.type not in ("TIME", "VARCHAR") or not _reads(connection, clock):
            continue
        other = plan.alternative and replace(plan.alternative, sql=_joined(plan.alternative.sql, clock))
        return replace(plan, sql=_joined(plan.sql, clock), clock=beside, alternative=other)
    return plan


def _joined(day: str, clock: str) -> str:
    return f"(({day})::DATE + {clock})"


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
        hint="Say how they are written with --time-format, such as %d/%m/%Y %H:%M or epoch_ms.",
        column=column.name,
        file=file,
        value=str(values[0])[:60] if values else "",
    )


def _candidates(columns: Sequence[RawColumn]) -> list[RawColumn]:
    """Columns that may hold times: by type, then by name, then by place."""

    def rank(column: RawColumn) -> tuple[int, int]:
        named = 0 if _NAMES.search(column.name) else 1
        if column.type in _TEMPORAL:
            return named, 0
        return named + (0 if named == 0 else 1), 1

    likely = [column for column in columns[:16] if column.type != "BOOLEAN"]
    likely += [column for column in columns[16:] if _NAMES.search(column.name) or column.type in _TEMPORAL]
    return sorted(likely, key=rank)


def _plan(
    connection: duckdb.DuckDBPyConnection, column: RawColumn, time_format: str | None
) -> TimePlan | None:
    if time_format is not None:
        plan = _as_said(connection, column, time_format)
        return plan if _share(connection, plan.sql) > 0.5 else None
    if column.type in _TEMPORAL:
        return _temporal(column)
    if column.type in _INTEGERS or column.type in ("DOUBLE", "FLOAT"):
        return _numeric(connection, column)
    return _textual(connection, column) if column.type == "VARCHAR" else None


def _temporal(column: RawColumn) -> TimePlan:
    name = quoted(column.source)
    instant = "TZ" in column.type or "ZONE" in column.type
    nanos = "NS" in column.type
    kind = "TIMESTAMP_NS" if nanos else "TIMESTAMP"
    sql = f"({name} AT TIME ZONE 'UTC')::{kind}" if instant and not nanos else f"{name}::{kind}"
    return TimePlan(column, sql, "date" if column.type == "DATE" else "timestamp", instant)


def _share(connection: duckdb.DuckDBPyConnection, sql: str) -> float:
    """The part of the sample's values that an expression can read."""
    count, total = row_of(connection, f"SELECT count({sql}), count(*) FROM sample")
    return float(count) / max(float(total), 1.0)


def _reads(connection: duckdb.DuckDBPyConnection, sql: str) -> bool:
    readable, total = row_of(connection, f"SELECT count({sql}), count(*) FROM sample")
    return _enough(readable, total)


def _enough(readable: int, total: int) -> bool:
    """Nine in ten; of few rows all but two (a row of totals, a second header), if that is most of them."""
    return total - readable <= max(2, total // 10) and readable * 2 > total


def _as_said(connection: duckdb.DuckDBPyConnection, column: RawColumn, time_format: str) -> TimePlan:
    name = quoted(column.source)
    word = time_format.lower()
    if word in _EPOCHS or word == "epoch_ns":
        return _epoch(column, word)
    if word == "iso":
        plan = _textual(connection, column, only_iso=True)
        return plan or TimePlan(column, f"TRY_CAST(trim({name}) AS TIMESTAMP)", "iso")
    if word in ("year", "month", "quarter"):
        return _period(column, word)
    try:
        connection.execute(f"SELECT TRY_STRPTIME('', {literal(time_format)})")
    except duckdb.Error as error:
        raise DataError(
            "“{format}” is not a time format.",
            hint="Use {words}, or a format such as %d/%m/%Y %H:%M.",
            details=str(error),
            format=time_format,
            words=", ".join(_WORDS),
        ) from error
    instant = "%z" in time_format or "%Z" in time_format
    sql = f"TRY_STRPTIME({name}::VARCHAR, {literal(time_format)})"
    return TimePlan(column, f"({sql} AT TIME ZONE 'UTC')" if instant else sql, time_format, instant)


def _epoch(column: RawColumn, word: str) -> TimePlan:
    number = (
        f"TRY_CAST({quoted(column.source)} AS {'DOUBLE' if column.type in ('DOUBLE', 'FLOAT') else 'BIGINT'})"
    )
    if word == "epoch_ns":
        return TimePlan(column, f"TRY(make_timestamp_ns({number}::BIGINT))", word, instant=True)
    return TimePlan(column, f"TRY(make_timestamp(({number} * {_EPOCHS[word]})::BIGINT))", word, instant=True)


def _period(column: RawColumn, word: str) -> TimePlan:
    if word == "year":
        year = f"TRY_CAST({quoted(column.source)} AS BIGINT)"
        return TimePlan(column, f"TRY(make_timestamp({year}, 1, 1, 0, 0, 0.0))", word)
    written = f"{quoted(column.source)}::VARCHAR"
    if word == "month":
        pattern, month = r"^(\d{4})[-/ ]?M?(\d{1,2})$", "{}"
    else:
        pattern, month = r"^(\d{4})[-/ ]?Q([1-4])$", "({} - 1) * 3 + 1"
    year = f"TRY_CAST(regexp_extract({written}, '{pattern}', 1) AS BIGINT)"
    part = month.format(f"TRY_CAST(regexp_extract({written}, '{pattern}', 2) AS BIGINT)")
    return TimePlan(column, f"TRY(make_timestamp({year}, {part}, 1, 0, 0, 0.0))", word)


def _numeric(connection: duckdb.DuckDBPyConnection, column: RawColumn) -> TimePlan | None:
    """Epochs by magnitude, years, and dates written as numbers (20160701)."""
    name = quoted(column.source)
    row = row_of(
        connection,
        f"SELECT min({name}), max({name}), count({name}), count(DISTINCT {name}), "
        f"count_if({name} <> floor({name})) FROM sample",
    )
    if row[2] == 0 or not np.isfinite([float(row[0]), float(row[1])]).all():
        return None
    low, high = float(row[0]), float(row[1])
    named = _NAMES.search(column.name) is not None
    if row[4] == 0 and low >= 1000 and high <= 2200 and (named or row[3] == row[2] > 2):
        return _period(column, "year") if named or _counts_up(connection, name) else None
    digits = (
        _DIGITS.get(len(str(int(low)))) if row[4] == 0 and len(str(int(low))) == len(str(int(high))) else None
    )
    if digits and int(str(int(low))[:4]) >= 1800 and int(str(int(high))[:4]) <= 2200:
        sql = f"TRY_STRPTIME({name}::BIGINT::VARCHAR, {literal(digits)})"
        if _share(connection, sql) == 1:
            return TimePlan(column, sql, digits)
    for unit, year in _YEARS.items():
        if year * 3 <= low and high <= year * 130 and (named or _counts_up(connection, name)):
            return _epoch(column, f"epoch_{unit}")
    return None


def _counts_up(connection: duckdb.DuckDBPyConnection, name: str) -> bool:
    """Whether the numbers never fall from row to row, and do rise: measurements hardly ever do that."""
    falls, rises, steps = row_of(
        connection,
        f"SELECT count_if(step < 0), count_if(step > 0), count(step) FROM "
        f"(SELECT {name} - lag({name}) OVER () AS step FROM sample)",
    )
    return bool(falls == 0 and rises * 2 > steps)


def _textual(
    connection: duckdb.DuckDBPyConnection, column: RawColumn, *, only_iso: bool = False
) -> TimePlan | None:
    name = quoted(column.source)
    rows = connection.execute(f"SELECT DISTINCT {name} FROM sample WHERE {name} <> '' LIMIT 1000").fetchall()
    words = [str(row[0]).strip() for row in rows]
    if not words or not any(character.isdigit() for character in words[0]):
        return None
    if _reads(connection, f"TRY_CAST(trim({name}) AS TIMESTAMPTZ)"):
        return _iso(column, words)
    if only_iso:
        return None
    for word in ("month", "quarter", "year"):
        plan = _period(column, word)
        if _reads(connection, plan.sql):
            return plan
    if re.fullmatch(r"[+-]?\d+(\.\d+)?", words[0]) and len(words[0]) != 8:
        return None
    return _formatted(connection, column)


def _iso(column: RawColumn, words: Sequence[str]) -> TimePlan:
    name = quoted(column.source)
    clocks = [word[10:] for word in words]
    offsets = {match[0] for clock in clocks if (match := _OFFSET.search(clock))}
    nanos = any(re.search(r"\.\d{7,}", clock) for clock in clocks)
    kind = "TIMESTAMP_NS" if nanos else "TIMESTAMP"
    if not offsets:
        return TimePlan(column, _cast(name, kind), "iso")
    written = {_as_offset(offset) for offset in offsets}
    sql = f"({_cast(name, 'TIMESTAMPTZ')} AT TIME ZONE 'UTC')"
    if nanos and written == {"UTC"}:
        sql = _cast(name, "TIMESTAMP_NS")
    count = len(written)
    offset = written.pop() if count == 1 else None
    return TimePlan(column, sql, "iso", instant=True, offset=offset, offsets=count)


def _cast(name: str, kind: str) -> str:
    """Cut off blanks only where the word is not a time as it is: that costs a fifth of the reading.

    Named twice, so that DuckDB does not have its CSV reader do the cast, where it is a strict one.
    """
    return f"coalesce(TRY_CAST({name} AS {kind}), TRY_CAST(trim({name}) AS {kind}))"


def _as_offset(written: str) -> str:
    if written in ("Z", "UTC"):
        return "UTC"
    hours, minutes = written[1:3], written[3:].lstrip(":") or "00"
    return "UTC" if hours == minutes == "00" else f"{written[0]}{hours}:{minutes}"


def _formatted(connection: duckdb.DuckDBPyConnection, column: RawColumn) -> TimePlan | None:
    """The formats that read the whole sample; where two do, day or month first is decided on the data."""
    name = quoted(column.source)
    tries = [f"TRY_STRPTIME(trim({name}), {literal(one)})" for one in _FORMATS]
    row = row_of(
        connection, f"SELECT count({name}), {', '.join(f'count({one})' for one in tries)} FROM sample"
    )
    if not _enough(max(row[1:]), row[0]):
        return None
    best = max(row[1:])
    plans = [
        TimePlan(column, sql, written)
        for sql, written, count in zip(tries, _FORMATS, row[1:], strict=True)
        if count == best
    ]
    if len(plans) == 1:
        return plans[0]
    return TimePlan(column, plans[0].sql, plans[0].format, alternative=plans[1])


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
