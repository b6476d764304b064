"""DuckDB's errors as sentences with a place in the user's text."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from workbench.errors import Code, Span, SqlError
from workbench.sources.columns import did_you_mean
from workbench.sources.query_times import numbers_for_times, times_for_numbers
from workbench.sources.table import Table


class UnknownTableError(SqlError):
    """A statement names a table that is not open."""


class Refusal(Exception):
    """What DuckDB said, taken apart. `skip`: characters that stood before the user's text."""

    def __init__(self, cause: Exception, fields: dict[str, str], skip: int = 0) -> None:
        self.cause = cause
        self.fields = fields
        self.skip = skip
        super().__init__(self.message)

    @classmethod
    def of(cls, error: Exception, skip: int = 0) -> Refusal:
        """Take an error's message apart; with `errors_as_json` it holds a JSON object."""
        told = str(error)
        start = told.find("{")
        if start >= 0:
            try:
                fields, _ = json.JSONDecoder().raw_decode(told[start:])
            except json.JSONDecodeError:
                fields = {}
            if isinstance(fields, dict) and "exception_message" in fields:
                return cls(error, {str(key): str(value) for key, value in fields.items()}, skip)
        return cls(error, {"exception_message": re.sub(r"^[A-Za-z ]+ Error: ", "", told)})

    @property
    def message(self) -> str:
        """The first line of what DuckDB said."""
        lines = [line.strip() for line in self.fields["exception_message"].splitlines() if line.strip()]
        return lines[0] if lines else type(self.cause).__name__

    @property
    def lacks_time(self) -> bool:
        """Whether it is about a column `time` that is not there."""
        return (
            self.fields.get("exception_type") == "Binder"
            and re.search(r'["\.]time"', self.fields["exception_message"].lower()) is not None
        )

    def span(self, sql: str) -> Span | None:
        """Where in the text: DuckDB counts in bytes of UTF-8."""
        place = re.match(r"\[(\d+),\s*(\d+)\]", self.fields.get("location", ""))
        if place:
            start, length = int(place[1]), int(place[2])
        elif self.fields.get("position", "").isdigit():
            start, length = int(self.fields["position"]), 1
        else:
            return None
        start = max(start - self.skip, 0)
        encoded = sql.encode("utf-8")
        first = len(encoded[:start].decode("utf-8", errors="ignore"))
        last = len(encoded[: start + length].decode("utf-8", errors="ignore"))
        first = min(first, len(sql))
        return Span.of(sql, first, min(max(last, first + 1), len(sql)))


def sql_error(
    refusal: Refusal, sql: str, used: Sequence[Table], tables: Sequence[str], others: Sequence[str] = ()
) -> SqlError:
    """The sentence for the user.

    Args:
        refusal: What DuckDB said.
        sql: The text.
        used: The tables that it names.
        tables: The names of all open tables.
        others: The columns of what else it selects from.
    """
    fields = refusal.fields
    span = refusal.span(sql)
    columns = [column.name for table in used for column in table.columns]
    details = fields["exception_message"]
    kind, name = fields.get("error_subtype"), fields.get("name", "")
    mistaken = numbers_for_times(details, sql, span, used) or times_for_numbers(details, span)
    if mistaken is not None:
        return mistaken
    if fields.get("exception_type") == "Permission" or "operations are disabled" in details:
        return SqlError(
            "SQL cannot reach files or the network.",
            hint="Open the file first; it is then a table named after it.",
            code=Code.SEMANTIC,
            span=span,
            details=details,
        )
    if fields.get("exception_type") == "Out of Memory":
        return SqlError(
            "The statement needs more memory than there is.",
            hint="Select fewer rows or columns, or group them first.",
            code=Code.SEMANTIC,
            span=span,
            details=details,
        )
    if kind == "MISSING_ENTRY" and fields.get("type") == "Table":
        return _unknown_table(name, tables, span, details)
    if kind == "COLUMN_NOT_FOUND" and name:
        return _unknown_column(name, [*columns, *others], span, details)
    if kind == "SYNTAX_ERROR" or fields.get("exception_type") == "Parser":
        return SqlError(
            "The statement cannot be read: {reason}.",
            hint="Check the spelling, commas and brackets at this place.",
            code=Code.SEMANTIC,
            span=span,
            details=details,
            reason=refusal.message.rstrip(".!"),
        )
    reason = refusal.message.rstrip(".!")
    return SqlError(
        "The statement cannot be run: {reason}.",
        hint="Change what is marked."
        if details.strip().rstrip(".!") == reason
        else "Look at {control.details} for all that DuckDB says about it.",
        code=Code.SEMANTIC,
        span=span,
        details=details,
        reason=reason,
    )


def _unknown_table(name: str, tables: Sequence[str], span: Span | None, details: str) -> SqlError:
    suggestion = did_you_mean(name, tables)
    hint = "Did you mean “{suggestion}”?" if suggestion else "Open its file first."
    if not suggestion and tables:
        hint = "The open tables are {tables}."
    return UnknownTableError(
        "There is no open table “{table}”.",
        hint=hint,
        code=Code.SEMANTIC,
        span=span,
        details=details,
        replacement=suggestion,
        table=name,
        suggestion=suggestion,
        tables=", ".join(list(tables)[:20]),
    )


def _unknown_column(name: str, columns: Sequence[str], span: Span | None, details: str) -> SqlError:
    known = list(dict.fromkeys(columns))
    suggestion = did_you_mean(name, known)
    hint = "Did you mean “{suggestion}”?" if suggestion else "Check the name."
    if not suggestion and known:
        hint = "The columns are {columns}."
    return SqlError(
        "There is no column “{column}”.",
        hint=hint,
        code=Code.SEMANTIC,
        span=span,
        details=details,
        replacement=suggestion,
        column=name,
        suggestion=suggestion,
        columns=", ".join(known[:20]),
    )
