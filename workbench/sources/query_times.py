"""What a query asks of the numbers of rows that only times can give, said in our words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.errors import Code, Span, SqlError
from workbench.sources.columns import quoted
from workbench.sources.table import Table
from workbench.timeseries import NUMBERED, number_text

_NUMBER = r"(?:BIGINT|INTEGER|HUGEINT|DOUBLE|DECIMAL[^ ]*|INT64|INTEGER_LITERAL)"
_TIME = r"(?:TIMESTAMP|DATE|TIME|INTERVAL)"
_COMPARED = re.compile(
    rf"cannot (?:compare|mix) values of type (?:{_NUMBER}\b.*\b{_TIME}\b|{_TIME}\b.*\b{_NUMBER}\b)"
    rf"|type for cast \({_NUMBER} -> {_TIME}|type for cast \({_TIME}.* -> {_NUMBER}"
    r"|could not convert string '\d{2,4}[-/.:]\d.*' to (?:INT64|DOUBLE)",
    re.IGNORECASE,
)
_FUNCTION = re.compile(r"no function matches .*?'([^'(]+)\((.*)\)'", re.IGNORECASE)
_MIXED = re.compile(
    rf"cannot (?:compare|mix) values of type (?:TIMESTAMP|DATE)(?: WITH TIME ZONE)? and (?:type )?{_NUMBER}",
    re.IGNORECASE,
)
_WORD = r"[\w\"]+"
_BINS = re.compile(r"time_bucket|date_bin", re.IGNORECASE)
_OF_TIMES = re.compile(
    r"date|time|year|quarter|month|week|day|hour|minute|second|epoch|era|decade|century|age|strf",
    re.IGNORECASE,
)


def numbers_for_times(message: str, sql: str, span: Span | None, used: Sequence[Table]) -> SqlError | None:
    """The refusal of what is for times alone, where it was asked of the numbers of a table's rows.

    Args:
        message: What DuckDB says.
        sql: The statement.
        span: Where it says so.
        used: The tables that the statement names.

    Returns:
        None where the complaint is about something else.
    """
    marked = "" if span is None else sql[span.start : span.end]
    table = next((one for one in used if one.zone == NUMBERED), None)
    if table is None or not _is_named(table, sql, span):
        return None
    function = _FUNCTION.search(message)
    column = quoted(table.time_column) if not table.time_column.isidentifier() else table.time_column
    if _COMPARED.search(message):
        hint = "Write a number in the place of the time, as in {column} >= {last}."
        if any(one.zone != NUMBERED for one in used):
            hint = "Numbers and times are not compared; put the tables together by another column."
    elif function is None:
        return None
    elif _BINS.match(function[1]):
        hint = "For bins of ten write floor({column} / 10) * 10."
    elif not function[1][0].isalpha() and "INTERVAL" in function[2]:
        hint = "Write a number in the place of the interval, as in {column} + 10."
    elif _OF_TIMES.search(function[1]):
        hint = (
            "Leave {function} out, or name the column that holds the times when the table is opened"
            " ({control.time_column})."
        )
    else:
        return None
    last = table.profile().last
    return SqlError(
        "The rows of {table} are numbered, in the column {column}; they have no times.",
        hint=hint,
        code=Code.SEMANTIC,
        span=span,
        details=message,
        table=table.name,
        column=column,
        function=word[0] if (word := re.match(r"\w+", marked)) else "",
        last="0" if last is None else number_text(last),
    )


def times_for_numbers(message: str, span: Span | None) -> SqlError | None:
    """The refusal of a time that is compared with a number; None where the complaint is another."""
    if _MIXED.search(message) is None:
        return None
    return SqlError(
        "A time is compared with a number here.",
        hint="Write the time, as in time >= 2016-07-01T12:00:00; milliseconds since 1970 are"
        " epoch_ms(1467374400000).",
        code=Code.SEMANTIC,
        span=span,
        details=message,
    )


def _is_named(table: Table, sql: str, span: Span | None) -> bool:
    """Whether the marked part names the column of the numbers; where it names none, the words beside it."""
    marked = sql if span is None else sql[span.start : span.end]
    if span is not None and not any(
        _has(marked, one) for one in ("time", *(column.name for column in table.columns))
    ):
        before = re.findall(_WORD, sql[: span.start])[-2:]
        after = re.findall(_WORD, sql[span.end :])[:1]
        marked = " ".join((*before, *after))
    return _has(marked, "time") or _has(marked, table.time_column)


def _has(text: str, column: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(column)}(?!\w)", text, re.IGNORECASE) is not None
