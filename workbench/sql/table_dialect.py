"""The table dialect: DuckDB's own SELECT, with IoTDB's unquoted times, `date_bin` and FORECAST.

The text is rewritten for DuckDB token by token, and the places of what DuckDB says about the rewritten
text are led back to what the user wrote.
"""

from __future__ import annotations

import json
import re
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from workbench.errors import Span, SqlError
from workbench.sources.columns import quoted
from workbench.sql.fragments import Fragment
from workbench.sql.keywords import KEYWORDS, STATEMENT_WORDS, closest
from workbench.sql.lexing import Kind, Token, code_tokens, is_word
from workbench.sql.literals import interval_sql, parse_duration, time_sql
from workbench.sql.sourcemap import Rewriter
from workbench.sql.statements import TableSelect

if TYPE_CHECKING:
    import duckdb

ORIGIN: Final = "TIMESTAMP '1970-01-01'"
"""Where IoTDB's bins are counted from (DuckDB's `time_bucket` begins in the year 2000)."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A SELECT for DuckDB, and the way back."""

    sql: str
    fragment: Fragment
    rewriter: Rewriter
    forecast_names: tuple[str, ...] = field(default=())
    server_names: tuple[str, ...] = field(default=())
    instead: tuple[tuple[str, str], ...] = field(default=())
    """Our SELECT of the rows that a server gave, and the query that it stands for."""

    def origin(self, start: int, end: int) -> Span:
        """The place in the user's text of `[start, end)` of `sql`."""
        place = self.rewriter.origin(start, end)
        return self.fragment.span(place.start, place.end)

    def column_name(self, name: str) -> str:
        """What DuckDB calls a column after its text, with the user's words in the place of ours."""
        for whole, written in self.instead:
            name = name.replace(whole, written)
        return re.sub(r'"(?:FORECAST|SERVER)\(\d+\)" AS ', "", name)


def rewrite(select: TableSelect) -> Rewritten:
    """The SELECT as DuckDB understands it.

    The n-th FORECAST becomes the table `FORECAST(n)`, the n-th part of a server `SERVER(n)`.

    Raises:
        SqlError: A time or duration that the calendar does not have.
    """
    fragment, text = select.fragment, select.fragment.text
    names = tuple(f"FORECAST({number})" for number in range(1, len(select.forecasts) + 1))
    there = tuple(f"SERVER({number})" for number in range(1, len(select.others) + 1))
    found = code_tokens(text)
    edits: list[tuple[int, int, str]] = []
    for call, name in zip(select.forecasts, names, strict=True):
        edits.append((call.start, call.end, _named(text, found, call.end, name, "forecast")))
    instead = []
    for other, name in zip(select.others, there, strict=True):
        whole = f'SELECT * FROM "{name}"'  # noqa: S608 - a name of ours
        instead.append((whole, " ".join(text[other.start : other.end].split())))
        table = whole if other.name is None else _named(text, found, other.end, name, other.name)
        edits.append((other.start, other.end, table))
    written = [(start, end) for start, end, _ in edits]
    for index, token in enumerate(found):
        if any(start <= token.start < end for start, end in written):
            continue
        edits += _edits(fragment, found, index)
    rewriter = Rewriter(text, 0)
    for start, end, replacement in sorted(edits):
        rewriter.replace(start, end, replacement)
    rewriter.keep_until(len(text))
    return Rewritten(rewriter.text, fragment, rewriter, names, there, tuple(instead))


def _named(text: str, found: list[Token], end: int, table: str, usual: str) -> str:
    """A table in the place of what ends at `end`, called as that was unless it has an alias."""
    behind = next((index for index, one in enumerate(found) if one.start >= end), len(found))
    return f'"{table}"' if _has_alias(text, found, behind) else f'"{table}" AS {quoted(usual)}'


def _edits(fragment: Fragment, found: list[Token], index: int) -> list[tuple[int, int, str]]:
    """What has to be written differently because of the token at `index`."""
    token, text = found[index], fragment.text
    written, span = token.of(text), fragment.span(token.start, token.end)
    if is_word(token, text, "DATE_BIN") and _opens(text, found, index + 1):
        return [(token.start, token.end, "time_bucket"), *_default_origin(text, found[index + 1 :])]
    if token.kind is Kind.TIME:
        return [(token.start, token.end, f"({time_sql(written, span)})")]
    if token.kind is Kind.DURATION and _is_duration(text, found, index):
        return [(token.start, token.end, interval_sql(parse_duration(written, span)))]
    return []


def _opens(text: str, found: list[Token], index: int) -> bool:
    return index < len(found) and text[found[index].start] == "(" and found[index].kind is Kind.OPERATOR


def _has_alias(text: str, found: list[Token], index: int) -> bool:
    if index >= len(found):
        return False
    following = found[index]
    return is_word(following, text, "AS") or following.kind in (Kind.NAME, Kind.FUNCTION, Kind.QUOTED)


def _is_duration(text: str, found: list[Token], index: int) -> bool:
    """Whether `1h` is a duration here: behind `+`, `-`, `(`; behind SELECT it is `1 AS h`, as in DuckDB."""
    before = found[index - 1] if index else None
    return before is not None and text[before.start : before.end] in ("+", "-", "(")


def _default_origin(text: str, arguments: list[Token]) -> list[tuple[int, int, str]]:
    """For `date_bin(1h, time)`: the origin that IoTDB counts bins from, before the closing bracket."""
    depth, commas = 0, 0
    for token in arguments:
        mark = text[token.start : token.end] if token.kind is Kind.OPERATOR else ""
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(mark, 0)
        commas += mark == "," and depth == 1
        if depth == 0:
            return [(token.start, token.start, f", {ORIGIN}")] if commas == 1 else []
    return []


# DuckDB's parser

_local = threading.local()


def check(rewritten: Rewritten) -> None:
    """Make sure that DuckDB reads the text as exactly one SELECT.

    Raises:
        SqlError: It does not; with DuckDB's place led back to the user's text.
    """
    import duckdb

    try:
        statements = _parser().extract_statements(rewritten.sql)
    except duckdb.Error as problem:
        raise from_duckdb(problem, rewritten) from None
    kinds = [one.type for one in statements]
    if kinds != [duckdb.StatementType.SELECT]:
        raise SqlError(
            "Only a SELECT can be run here.",
            hint="Statements begin with {words}; files and settings cannot be reached by SQL.",
            code=701,
            span=rewritten.fragment.all,
            words=", ".join(STATEMENT_WORDS),
        )


def _parser() -> duckdb.DuckDBPyConnection:
    """A connection of this thread that only ever parses."""
    connection: duckdb.DuckDBPyConnection | None = getattr(_local, "connection", None)
    if connection is None:
        import duckdb

        connection = duckdb.connect(":memory:", config={"threads": 1, "enable_external_access": False})
        connection.execute("SET errors_as_json = true")
        _local.connection = connection
    return connection


def from_duckdb(problem: Exception, rewritten: Rewritten) -> SqlError:
    """DuckDB's complaint (`errors_as_json`) as an error with the place in the user's text."""
    message, start, length = read_duckdb(str(problem))
    first = message.split("\n")[0].rstrip("!.")
    if start is None:
        span = rewritten.fragment.all
    else:
        offset = len(rewritten.sql.encode()[:start].decode(errors="ignore"))
        span = rewritten.origin(offset, offset + max(length, 1))
    word = _quoted_word(first)
    meant = closest(word, KEYWORDS, 0.75) if word else None
    if meant is not None and word is not None and meant != word.upper():
        return SqlError(
            "The statement cannot be read: {reason}.",
            hint="Did you mean {meant}?",
            code=701,
            span=span,
            replacement=meant,
            reason=first,
            meant=meant,
        )
    return SqlError(
        "The statement cannot be read: {reason}.",
        hint="Check the spelling, commas and brackets at this place.",
        code=701,
        span=span,
        reason=first,
    )


def read_duckdb(message: str) -> tuple[str, int | None, int]:
    """The sentence, the byte offset and the length in a message of DuckDB's, in JSON or not."""
    brace = message.find("{")
    if brace >= 0:
        try:
            read = json.loads(message[brace:])
        except ValueError:
            read = None
        if isinstance(read, dict) and "exception_message" in read:
            location = json.loads(read.get("location", "[]"))
            if location:
                return str(read["exception_message"]), int(location[0]), int(location[1])
            position = read.get("position")
            return str(read["exception_message"]), None if position is None else int(position), 1
    return message, None, 1


def _quoted_word(message: str) -> str | None:
    parts = message.split('"')
    return parts[1] if len(parts) >= 3 and parts[1].isidentifier() else None
