# ruff: noqa: S608 - no user text is run: names are quoted, values are literals
"""How the times of a column are written: found on a sample, or as the user says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import duckdb
import numpy as np

from workbench.errors import DataError
from workbench.sources.columns import literal, quoted
from workbench.sources.periods import PERIODS, beginning
from workbench.sources.relation import RawColumn, row_of

_NAMES = re.compile(
    r"^(?:time|timestamps?|date|datetime|date_time|ds|ts|t|day|month|quarter|year|yyyy|yr|period|yyyymm|year_?month|when|epoch|utc|observation_date"
    r"|时间|日期|时间戳|zeit|datum|fecha|heure|data|hora)$|time|date|timestamp|时间|日期",
    re.IGNORECASE,
)
_YEAR_NAME = re.compile(r"year|^(?:yyyy|yy|yr)$|jahr|ann[ée]e|año|anno|年", re.IGNORECASE)
_YEAR_OF_BUOYS = "YY"
"""In capitals alone: as yy values are called that stand beside xx."""
_OFFSET = re.compile(r"(?:Z|UTC|[+-]\d{2}(?::?\d{2})?)$")
_CLOCKS = ("", " %H:%M", " %H:%M:%S", " %H:%M:%S.%f", " %I:%M %p", " %I:%M:%S %p")
_DAYS = ("%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%m.%d.%Y", "%d-%m-%Y", "%m-%d-%Y", "%d/%m/%y", "%m/%d/%y",
         "%d.%m.%y", "%d %b %Y", "%b %d %Y", "%b %d, %Y", "%d-%b-%Y", "%d-%b-%y", "%d %B %Y", "%B %d, %Y",
         "%Y年%m月%d日", "%Y.%m.%d", "%y/%m/%d", "%y-%m-%d")  # fmt: skip
_OTHERS = ("%Y%m%dT%H%M%S", "%Y%m%dT%H%M%SZ", "%Y%m%d %H%M%S", "%Y%m%d %H:%M:%S", "%Y%m%d %H:%M",
           "%Y-%m-%dT%H", "%Y-%m-%d %H",
           "%Y-%m-%d %I:%M %p", "%Y-%m-%d %I:%M:%S %p", "%Y/%m/%d %I:%M %p", "%Y/%m/%d %I:%M:%S %p",
           "%Y%m%d", "%b %Y", "%B %Y", "%b-%Y", "%b-%y", "%b %y", "%Y %b", "%m/%Y", "%m.%Y", "%Y/%m", "%Y.%m",
           "%a %b %d %H:%M:%S %Y", "%d/%b/%Y:%H:%M:%S", "%Y年%m月")  # fmt: skip
_FORMATS = tuple(day + clock for day in _DAYS for clock in _CLOCKS) + _OTHERS
_DIGITS = {6: "%Y%m", 14: "%Y%m%d%H%M%S", 12: "%Y%m%d%H%M", 10: "%Y%m%d%H", 8: "%Y%m%d"}
_EPOCHS = {"epoch_s": 10**6, "epoch_ms": 10**3, "epoch_us": 1}
NUMBER = "number"
_WORDS = ("iso", *_EPOCHS, "epoch_ns", *PERIODS, NUMBER, "row")
_AHEAD_YEARS = 10
_PARTS_OF_YEAR = (2, 4, 12, 24, 26, 52.18, 365.25)
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
        parts: Columns that say the rest, where `column` holds days or years alone.
        offsets: How many different offsets from UTC the sampled times carry.
        numbered: They are numbers, kept as `workbench.timeseries.NUMBERED` says.
    """

    column: RawColumn
    sql: str
    format: str
    instant: bool = False
    offset: str | None = None
    alternative: TimePlan | None = None
    parts: tuple[RawColumn, ...] = ()
    offsets: int = 0
    numbered: bool = False


def sounds_like_times(name: str) -> bool:
    """Whether a column of this name is called as columns of times are."""
    return _NAMES.search(name) is not None


def is_called_time(column: RawColumn) -> bool:
    """Whether numbers under this name are times: not those of `runtime` or `data`, Italian for date."""
    found = _NAMES.search(column.name)
    if column.name == _YEAR_OF_BUOYS:
        return True
    return found is not None and found[0] == column.name.strip() and found[0].lower() != "data"


def is_temporal(column: RawColumn) -> bool:
    """Whether a column has a type of dates or times."""
    return column.type in _TEMPORAL


def plan_times(
    connection: duckdb.DuckDBPyConnection, column: RawColumn, time_format: str | None
) -> TimePlan | None:
    """How to read a column's times, None where it holds none.

    Args:
        connection: Has the first rows as the table `sample`.
        column: Of it.
        time_format: The format that the user names.

    Raises:
        DataError: There is no such format.
    """
    if time_format is not None:
        plan = _as_said(connection, column, time_format)
        return plan if _share(connection, plan.sql) > 0.5 else None
    if is_temporal(column):
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


def reads(connection: duckdb.DuckDBPyConnection, sql: str) -> bool:
    """Whether an expression reads the sample but for a few rows."""
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
    if word == NUMBER:
        return number_plan(column)
    if word == "iso":
        plan = _textual(connection, column, only_iso=True)
        return plan or TimePlan(column, f"TRY_CAST(trim({name}) AS TIMESTAMP)", "iso")
    if word == "decimal_year" and _in_hundredths(connection, name):
        return TimePlan(column, beginning(column.source, word, hundredths=True), word)
    if word in PERIODS:
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
    sql = _strptime(f"{name}::VARCHAR", time_format)
    return TimePlan(column, f"({sql} AT TIME ZONE 'UTC')" if instant else sql, time_format, instant)


def _epoch(column: RawColumn, word: str) -> TimePlan:
    number = (
        f"TRY_CAST({quoted(column.source)} AS {'DOUBLE' if column.type in ('DOUBLE', 'FLOAT') else 'BIGINT'})"
    )
    if word == "epoch_ns":
        return TimePlan(column, f"TRY(make_timestamp_ns({number}::BIGINT))", word, instant=True)
    return TimePlan(column, f"TRY(make_timestamp(({number} * {_EPOCHS[word]})::BIGINT))", word, instant=True)


def number_plan(column: RawColumn) -> TimePlan:
    """How to read the numbers of a column as those of a numbered index.

    A number of single precision is the one that its shortest decimals say: 0.1, not 0.10000000149.
    """
    number = f"{quoted(column.source)}::VARCHAR" if column.type == "FLOAT" else quoted(column.source)
    micros = f"TRY_CAST({number} AS DOUBLE) * 1000000"
    if column.type in _INTEGERS:
        micros = f"{quoted(column.source)}::HUGEINT * 1000000"
    return TimePlan(column, f"TRY(make_timestamp(({micros})::BIGINT))", NUMBER, numbered=True)


def is_number(column: RawColumn) -> bool:
    """Whether a column has a type of numbers."""
    return column.type in (*_INTEGERS, "TINYINT", "UTINYINT", "DOUBLE", "FLOAT") or column.type.startswith(
        "DECIMAL"
    )


def _period(column: RawColumn, word: str) -> TimePlan:
    return TimePlan(column, beginning(column.source, word), word)


def _numeric(connection: duckdb.DuckDBPyConnection, column: RawColumn) -> TimePlan | None:
    """Epochs by magnitude, years, and dates and months written as numbers (20160701, 194901)."""
    name = quoted(column.source)
    row = row_of(
        connection,
        f"SELECT min({name}), max({name}), count({name}), count(DISTINCT {name}), "
        f"count_if({name} <> floor({name})) FROM sample",
    )
    if row[2] == 0 or not np.isfinite([float(row[0]), float(row[1])]).all():
        return None
    low, high = float(row[0]), float(row[1])
    named = is_called_time(column)
    earliest = 1000 if _YEAR_NAME.search(column.name) else 1500
    if row[4] == 0 and low >= earliest and high <= 2200 and (named or row[3] == row[2] > 2):
        return _period(column, "year") if named or _counts_up(connection, name) else None
    if (
        row[4]
        and low >= earliest
        and high <= 2200
        and sounds_like_times(column.name)
        and row[3] == row[2] > 2
    ):
        return _period(column, "decimal_year") if _is_calendar(connection, name) else None
    named = sounds_like_times(column.name)
    digits = (
        _DIGITS.get(len(str(int(low)))) if row[4] == 0 and len(str(int(low))) == len(str(int(high))) else None
    )
    if digits and int(str(int(low))[:4]) >= 1800 and int(str(int(high))[:4]) <= 2200:
        sql = f"TRY_STRPTIME({name}::BIGINT::VARCHAR, {literal(digits)})"
        if _share(connection, sql) == 1 and (digits != "%Y%m" or named or _counts_up(connection, name)):
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


def _is_calendar(connection: duckdb.DuckDBPyConnection, name: str) -> bool:
    """Whether numbers rise by a part of a year that calendars have; seconds since a start hardly ever do."""
    if not _counts_up(connection, name):
        return False
    (step,) = row_of(
        connection,
        f"SELECT median(step) FROM (SELECT {name} - lag({name}) OVER () AS step FROM sample)",
    )
    return any(abs(step * parts - 1) < 0.03 for parts in _PARTS_OF_YEAR)


def _in_hundredths(connection: duckdb.DuckDBPyConnection, name: str) -> bool:
    """Whether no number has more than two decimals: 1949.08 is February then, no day of January."""
    number = f"TRY_CAST({name} AS DOUBLE)"
    (finer,) = row_of(connection, f"SELECT count_if(abs({number} - round({number}, 2)) > 1e-6) FROM sample")
    return bool(finer == 0)


def _textual(
    connection: duckdb.DuckDBPyConnection, column: RawColumn, *, only_iso: bool = False
) -> TimePlan | None:
    name = quoted(column.source)
    rows = connection.execute(f"SELECT DISTINCT {name} FROM sample WHERE {name} <> '' LIMIT 1000").fetchall()
    # Without the words of a second header, such as the kinds and units that loggers write below the names.
    words = [word for row in rows if any(map(str.isdigit, word := str(row[0]).strip()))]
    if not words or not _enough(len(words), len(rows)):
        return None
    # DuckDB takes the first two digits of 31/12/24 for a year as well.
    years = sum(re.match(r"[+-]?\d{4}", word) is not None for word in words)
    if _enough(years, len(words)) and reads(connection, f"TRY_CAST(trim({name}) AS TIMESTAMPTZ)"):
        return _iso(column, words)
    if only_iso:
        return None
    code = words[0].isdecimal() and not (
        sounds_like_times(column.name) or _counts_up(connection, f"TRY_CAST({name} AS BIGINT)")
    )
    for word in ("month", "quarter", "week", "year") if len(words[0]) > 3 and not code else ():
        if word == "year" and not _enough(
            sum(re.fullmatch(r"\d{4}", one) is not None for one in words), len(words)
        ):
            continue
        plan = _period(column, word)
        if reads(connection, plan.sql):
            return plan
    if re.fullmatch(r"[+-]?\d+(\.\d+)?", words[0]) and len(words[0]) != 8:
        return None
    return _formatted(connection, column)


def _strptime(written: str, time_format: str) -> str:
    """What reads a format. A year of two digits is one of the last ninety or the next ten."""
    moment = f"TRY_STRPTIME({written}, {literal(time_format)})"
    if "%y" not in time_format:
        return moment
    far = f"{moment} > date_trunc('year', current_date) + to_years({_AHEAD_YEARS + 1})"
    return f"CASE WHEN {far} THEN {moment} - to_years(100) ELSE {moment} END"


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
    tries = [_strptime(f"trim({name})", one) for one in _FORMATS]
    known = [
        # %Y takes the 49 of 1949 for the year 49.
        f"count(CASE WHEN year({one}) >= 1000 THEN 1 END)" if "%Y" in written else f"count({one})"
        for one, written in zip(tries, _FORMATS, strict=True)
    ]
    row = row_of(connection, f"SELECT count({name}), {', '.join(known)} FROM sample")
    if not _enough(max(row[1:]), row[0]):
        return None
    best = max(row[1:])
    plans = [
        TimePlan(column, sql, written)
        for sql, written, count in zip(tries, _FORMATS, row[1:], strict=True)
        if count == best
    ]
    plans = _year_first_or_last(connection, plans)
    if len(plans) == 1:
        return plans[0]
    return TimePlan(column, plans[0].sql, plans[0].format, alternative=plans[1])


def _year_first_or_last(connection: duckdb.DuckDBPyConnection, plans: list[TimePlan]) -> list[TimePlan]:
    """24/01/31 begins with its year where only that reading is in order; else the year stands last."""
    first = [one for one in plans if one.format.startswith("%y")]
    last = [one for one in plans if one not in first]
    if not first or not last:
        return plans
    rising = [_counts_up(connection, f"epoch({one.sql})") for one in (first[0], *last)]
    return first if rising[0] and not any(rising[1:]) else last
