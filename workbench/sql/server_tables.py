"""What a SELECT around FORECAST( ... ) names of a server beside it: tables, and queries in brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from workbench.errors import SqlError, WorkbenchError
from workbench.sql.fragments import Fragment
from workbench.sql.lexing import Kind, Token, is_word
from workbench.sql.literals import bare
from workbench.sql.sourcemap import Rewriter
from workbench.sql.statements import ForecastCall, ServerTable, ServerText

if TYPE_CHECKING:
    from workbench.sources.iotdb.connection import Connection

_QUERIES: Final = ("SELECT", "WITH", "FROM", "VALUES", "TABLE")
_NAMES: Final = (Kind.NAME, Kind.QUOTED, Kind.KEYWORD)
_ALIASES: Final = (Kind.NAME, Kind.QUOTED, Kind.FUNCTION)
_BEHIND: Final = ("FROM", "JOIN")


@dataclass(frozen=True, slots=True)
class _Bracket:
    """A pair of brackets: the indexes of its tokens, and whether a query or a list of tables is inside."""

    opening: int
    closing: int
    holds_query: bool
    holds_tables: bool


@dataclass(frozen=True, slots=True)
class _Named:
    """A table that is named: the indexes of its first and last token, and its parts without quotes."""

    first: int
    last: int
    parts: tuple[str, ...]


def find_server_tables(
    fragment: Fragment, found: Sequence[Token], calls: Sequence[ForecastCall], server: Connection
) -> tuple[ServerTable, ...]:
    """The tables and queries of a SELECT that the server has to give, in their order.

    A name with its database is the server's; one without is where the connection's database has such a table,
    else an open file's. A query in brackets is run by the server whole where all of its tables are there, and
    it understands the query without what stands around it, so that what it leaves out need not come here.

    Args:
        fragment: The SELECT.
        found: Its tokens.
        calls: The calls of FORECAST in it; what stands inside them is not looked at.
        server: Is asked which tables it has, if a table is named without its database, and whether it
            understands a query in brackets.

    Raises:
        WorkbenchError: The server does not answer; a name has more parts than database and table.
    """
    return tuple(_Finder(fragment, found, calls, server).find())


class _Finder:
    def __init__(
        self, fragment: Fragment, found: Sequence[Token], calls: Sequence[ForecastCall], server: Connection
    ) -> None:
        self._fragment = fragment
        self._text = fragment.text
        self._found = _without_arguments(found, calls)
        self._calls = calls
        self._server = server
        self._brackets = list(self._pairs())
        self._named = list(self._tables())
        self._local = {name.lower() for name in self._common_names()}

    def find(self) -> Iterator[ServerTable]:
        """The outermost parts that the server gives."""
        whole: list[_Bracket] = []
        for bracket in sorted(self._brackets, key=lambda one: one.opening):
            if (whole and bracket.opening < whole[-1].closing) or not self._is_whole(bracket):
                continue
            whole.append(bracket)
            part = self._inside(bracket)
            text = ServerText(self._server, part.text, part.span, part.all)
            start, end = self._found[bracket.opening].end, self._found[bracket.closing].start
            yield ServerTable(start, end, text, None)
        for named in self._named:
            if self._is_servers(named) and not any(one.opening < named.first < one.closing for one in whole):
                yield self._table(named)

    def _table(self, named: _Named) -> ServerTable:
        start, end = self._found[named.first].start, self._found[named.last].end
        place = self._fragment.span(start, end)
        rewriter = Rewriter(self._fragment.source, place.start)
        rewriter.replace(place.start, place.start, "SELECT * FROM ")
        if self._fragment.places is None:
            rewriter.keep_until(place.end)
        else:
            rewriter.replace(place.start, place.end, self._text[start:end])
        return ServerTable(
            start, end, ServerText(self._server, rewriter.text, rewriter.origin, place), named.parts[-1]
        )

    def _is_whole(self, bracket: _Bracket) -> bool:
        """Whether the server can run what is in brackets as it is written."""
        if not bracket.holds_query or any(self._within(one.start, bracket) for one in self._calls):
            return False
        inside = [one for one in self._named if bracket.opening < one.first < bracket.closing]
        if not inside or not all(self._is_servers(one) for one in inside):
            return False
        return not self._adds_durations(bracket) and self._stands_alone(bracket)

    def _adds_durations(self, bracket: _Bracket) -> bool:
        """Whether `time + 1h` is inside, which adds an hour here, and one millisecond there (`1 AS h`).

        Behind `now()`, a time and another duration it is a duration there too.
        """
        for at in range(bracket.opening + 3, bracket.closing):
            before = [one.of(self._text).lower() for one in self._found[max(at - 4, 0) : at]]
            if self._found[at].kind is not Kind.DURATION or before[-1] not in ("+", "-"):
                continue
            known = self._found[at - 2].kind in (Kind.TIME, Kind.DURATION)
            if not known and before != ["now", "(", ")", before[-1]]:
                return True
        return False

    def _stands_alone(self, bracket: _Bracket) -> bool:
        """Whether the server understands a query without what stands around it.

        It does not where columns of that are named, or functions that it has not: such a query runs here.
        """
        try:
            self._server.fetch(f"EXPLAIN {self._inside(bracket).text}")
        except WorkbenchError as error:
            if error.code is None:
                raise  # no answer, rather than a no
            return False
        return True

    def _inside(self, bracket: _Bracket) -> Fragment:
        return self._fragment.part(self._found[bracket.opening].end, self._found[bracket.closing].start)

    def _within(self, offset: int, bracket: _Bracket) -> bool:
        return self._found[bracket.opening].start < offset < self._found[bracket.closing].start

    def _is_servers(self, named: _Named) -> bool:
        if len(named.parts) == 2:
            return True
        if len(named.parts) > 2:
            start, end = self._found[named.first].start, self._found[named.last].end
            raise SqlError(
                "“{name}” is not the name of a table.",
                hint="Write database.table.",
                code=701,
                span=self._fragment.span(start, end),
                name=self._text[start:end],
            )
        name = named.parts[0].lower()
        return name not in self._local and name in self._there

    @cached_property
    def _there(self) -> frozenset[str]:
        """The tables of the connection's database."""
        from workbench.sources.iotdb.schema import Schema

        database = self._server.database
        if database is None:
            return frozenset()
        return frozenset(one.lower() for one in Schema(self._server).tables(database))

    # Reading the tokens

    def _pairs(self) -> Iterator[_Bracket]:
        opened: list[int] = []
        for at, token in enumerate(self._found):
            mark = token.of(self._text)
            if mark == "(":
                opened.append(at)
            elif mark == ")" and opened:
                opening = opened.pop()
                before = self._found[opening - 1] if opening else None
                query = is_word(self._found[opening + 1], self._text, *_QUERIES)
                tables = before is not None and is_word(before, self._text, *_BEHIND)
                yield _Bracket(opening, at, query, tables)

    def _innermost(self, at: int) -> _Bracket | None:
        around = [one for one in self._brackets if one.opening < at < one.closing]
        return max(around, key=lambda one: one.opening, default=None)

    def _tables(self) -> Iterator[_Named]:
        """The names behind FROM and JOIN, and behind the commas of a FROM."""
        for at, token in enumerate(self._found):
            if not is_word(token, self._text, *_BEHIND):
                continue
            bracket = self._innermost(at)
            before = self._found[at - 1] if at else None
            if bracket is not None and not (bracket.holds_query or bracket.holds_tables):
                continue  # extract(year from t)
            if before is not None and is_word(before, self._text, "DISTINCT"):
                continue  # a is distinct from b
            yield from self._listed(at + 1)

    def _listed(self, at: int) -> Iterator[_Named]:
        while at < len(self._found):
            while at < len(self._found) and self._found[at].of(self._text) == "(":
                inside = next((one for one in self._brackets if one.opening == at), None)
                if inside is None or inside.holds_query:
                    break
                at += 1
            named = self._name_at(at)
            if named is not None:
                yield named
                at = named.last + 1
            comma = self._next_comma(at)
            if comma is None:
                return
            at = comma + 1

    def _name_at(self, at: int) -> _Named | None:
        found, text = self._found, self._text
        if at >= len(found) or found[at].kind not in _NAMES or is_word(found[at], text, "LATERAL", *_QUERIES):
            return None
        last = at
        while last + 2 < len(found) and found[last + 1].of(text) == "." and found[last + 2].kind in _NAMES:
            last += 2
        if last + 1 < len(found) and found[last + 1].of(text) == "(":
            return None
        parts = tuple(bare(one.of(text)) for one in found[at : last + 1 : 2])
        return _Named(at, last, parts)

    def _next_comma(self, at: int) -> int | None:
        """The comma behind which the next table of a FROM stands: an alias, or brackets, may come before."""
        found, text = self._found, self._text
        while at < len(found):
            mark = found[at].of(text)
            if mark == ",":
                return at
            if mark == "(":
                bracket = next((one for one in self._brackets if one.opening == at), None)
                if bracket is None:
                    return None
                at = bracket.closing
            elif not (is_word(found[at], text, "AS", "FORECAST") or found[at].kind in _ALIASES):
                return None
            at += 1
        return None

    def _common_names(self) -> Iterator[str]:
        """The names that `WITH x AS (SELECT ...)` gives."""
        for bracket in self._brackets:
            at = bracket.opening - 1
            while at > 0 and is_word(self._found[at], self._text, "MATERIALIZED", "NOT"):
                at -= 1
            if not (bracket.holds_query and at > 0 and is_word(self._found[at], self._text, "AS")):
                continue
            columns = next((one for one in self._brackets if one.closing == at - 1), None)
            name = self._found[at - 1 if columns is None else columns.opening - 1]
            if name.kind in (Kind.NAME, Kind.FUNCTION, Kind.QUOTED):
                yield bare(name.of(self._text))


def _without_arguments(found: Sequence[Token], calls: Sequence[ForecastCall]) -> list[Token]:
    """The tokens without those between the brackets of the calls."""
    ends = {call.start: call.end for call in calls}
    kept: list[Token] = []
    opening, closing = 0, 0
    for before, token in zip((None, *found), found, strict=False):
        if before is not None and before.start in ends and before.start >= closing:
            opening, closing = token.end, ends[before.start] - 1  # the bracket behind FORECAST
        if not opening <= token.start < closing:
            kept.append(token)
    return kept
