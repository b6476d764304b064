"""What of a script goes to a server as it is written, and what runs here over the rows of a server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.errors import Span, SqlError
from workbench.sources.iotdb.address import Dialect
from workbench.sql.expressions import FunctionCall
from workbench.sql.forecast_calls import closing_bracket, find_forecasts
from workbench.sql.fragments import Fragment
from workbench.sql.keywords import TABLE_STARTS
from workbench.sql.lexing import Kind, Token, code_tokens, is_word
from workbench.sql.parser import only_statement, read, readable_tokens
from workbench.sql.server_into import check_names, find_into
from workbench.sql.server_tables import find_server_tables
from workbench.sql.sourcemap import Rewriter
from workbench.sql.statements import (
    ForecastCall,
    Query,
    ResultColumn,
    ServerForecast,
    ServerSeries,
    ServerText,
    Statement,
    TableSelect,
    WriteInto,
)
from workbench.sql.table_dialect import check, rewrite
from workbench.sql.transform import Commands
from workbench.sql.tree_expressions import as_forecast
from workbench.sql.tree_transform import TreeSelects

if TYPE_CHECKING:
    from workbench.sources.iotdb.connection import Connection

_COMMANDS: Final = frozenset(
    [
        ("CALL", "INFERENCE"),
        ("SHOW", "MODELS"),
        ("SHOW", "AI_DEVICES"),
        ("SHOW", "LOADED"),
        ("LOAD", "MODEL"),
        ("UNLOAD", "MODEL"),
        ("CREATE", "MODEL"),
        ("DROP", "MODEL"),
    ]
)
"""The statements of AINode, which run here."""
_ASKING: Final = TABLE_STARTS | {"SHOW", "COUNT", "DESC", "LIST", "EXPLAIN", "("}
_QUERIES: Final = frozenset({"SELECT", "WITH", "VALUES", "TABLE", "FROM", "("})


def parse_for_server(fragment: Fragment, server: Connection) -> Statement:
    """One statement of a script that is run against a server.

    Returns:
        A statement of AINode's, whose queries are the server's, or the text for the server as it is.

    Raises:
        WorkbenchError: What runs here cannot be read. The server says what is wrong in the rest.
    """
    found = code_tokens(fragment.text)
    words = [one.of(fragment.text).upper() for one in found[:2]]
    if tuple(words) in _COMMANDS:
        readable_tokens(fragment)
        statement = read("command", fragment, Commands(fragment, lambda inner: _inner_query(inner, server)))
        assert isinstance(statement, Statement)
        return statement
    into = find_into(fragment, server.address.dialect)
    if into is not None:
        query = _query(into.query, server)
        if isinstance(query, TableSelect | ServerForecast):
            check_names(into, server.address.dialect)
            return WriteInto(server, into.target, into.columns, query, fragment.all)
        return as_written(fragment, server)
    if words[0] in _QUERIES:
        return _query(fragment, server)
    return as_written(fragment, server)


def as_written(fragment: Fragment, server: Connection) -> ServerText:
    """A statement for the server as it is, whatever it is."""
    found = code_tokens(fragment.text)
    asks = bool(found) and found[0].of(fragment.text).upper() in _ASKING
    writes = any(is_word(one, fragment.text, "INTO") for one in found)
    return ServerText(server, fragment.text, fragment.span, fragment.all, asks and not writes)


def _inner_query(fragment: Fragment, server: Connection) -> Query:
    """The one query that the quotes of CALL INFERENCE hold."""
    example = "'select OT from root.db.**'"
    part = only_statement(fragment, example)
    first = code_tokens(part.text)[0]
    if first.of(part.text).upper() not in _QUERIES:
        raise SqlError(
            "{word} does not begin a query.",
            hint="Write for example {example}.",
            code=701,
            span=part.span(first.start, first.end),
            word=first.of(part.text),
            example=example,
        )
    return _query(part, server)


def _query(fragment: Fragment, server: Connection) -> Query:
    found = code_tokens(fragment.text)
    if server.address.dialect is Dialect.TREE:
        return _tree_query(fragment, found, server)
    calls = find_forecasts(fragment, found, lambda inner: _query(inner, server))
    if not calls:
        return as_written(fragment, server)
    select = TableSelect(
        fragment,
        tuple(_on_server(one, fragment, server) for one in calls),
        fragment.all,
        find_server_tables(fragment, found, calls, server),
    )
    check(rewrite(select))
    return select


def _on_server(call: ForecastCall, fragment: Fragment, server: Connection) -> ForecastCall:
    """The call with a query in the place of a table's name."""
    source = call.source
    if source is None or source.table is None:
        return call
    place = source.table.span
    rewriter = Rewriter(fragment.source, place.start)
    rewriter.replace(place.start, place.start, "SELECT * FROM ")
    rewriter.keep_until(place.end)
    query = ServerText(server, rewriter.text, rewriter.origin, place)
    return replace(call, source=replace(source, query=query, table=None))


# forecast(s, ...) of the tree dialect


def _tree_query(fragment: Fragment, found: list[Token], server: Connection) -> Query:
    text = fragment.text
    outside = [at for at, depth in _depths(text, found) if depth == 0]
    behind = next((at for at in outside if is_word(found[at], text, "FROM")), 0)
    listed = found[1:behind]
    if not any(_is_forecast(text, listed, at) for at in range(len(listed) - 1)):
        return as_written(fragment, server)
    readable_tokens(fragment)
    cuts, limit, offset = _limits(text, found, behind)
    by_time, descending = _by_time(text, found, behind)
    cuts = sorted([*cuts, *by_time])
    series = []
    for item in _items(text, listed):
        column = _column(fragment.part(item[0].start, item[-1].end))
        opening = next((at for at, one in enumerate(item) if one.of(text) == "("), len(item) - 1)
        argument = _first_argument(text, item[opening + 1 :])
        rewriter = Rewriter(text, 0)
        rewriter.replace(listed[0].start, argument[0], "")
        rewriter.replace(argument[1], listed[-1].end, "")
        for start, end in cuts:
            rewriter.replace(start, end, "")
        rewriter.keep_until(len(text))
        query = ServerText(server, rewriter.text, _origin(rewriter, fragment), fragment.all)
        assert isinstance(column.expression, FunctionCall)
        series.append(ServerSeries(column.expression, column.alias, query))
    return ServerForecast(tuple(series), limit, offset, descending, fragment.all)


def _origin(rewriter: Rewriter, fragment: Fragment) -> Callable[[int, int], Span]:
    def origin(start: int, end: int) -> Span:
        place = rewriter.origin(start, end)
        return fragment.span(place.start, place.end)

    return origin


def _column(fragment: Fragment) -> ResultColumn:
    column = read("result", fragment, TreeSelects(fragment))
    assert isinstance(column, ResultColumn)
    as_forecast(column.expression, fragment.all)
    return column


def _is_forecast(text: str, found: list[Token], at: int) -> bool:
    return is_word(found[at], text, "FORECAST") and found[at + 1].of(text) == "("


def _depths(text: str, found: list[Token]) -> list[tuple[int, int]]:
    """Each token's index, and how many brackets are open around it."""
    depth, depths = 0, []
    for at, token in enumerate(found):
        depth += {"(": 1, ")": -1}.get(token.of(text), 0)
        depths.append((at, depth))
    return depths


def _items(text: str, listed: list[Token]) -> list[list[Token]]:
    items: list[list[Token]] = [[]]
    for at, depth in _depths(text, listed):
        if depth == 0 and listed[at].of(text) == ",":
            items.append([])
        else:
            items[-1].append(listed[at])
    return [one for one in items if one]


def _first_argument(text: str, inside: list[Token]) -> tuple[int, int]:
    """Where the series stands in the brackets of a call."""
    end = closing_bracket(text, inside)
    for at, depth in _depths(text, inside[:end]):
        if depth == 0 and inside[at].of(text) == ",":
            end = at
            break
    return (inside[0].start, inside[end - 1].end) if end else (inside[0].start, inside[0].start)


def _limits(text: str, found: list[Token], behind: int) -> tuple[list[tuple[int, int]], int | None, int]:
    """LIMIT and OFFSET, which count rows of the forecast: where they stand, and their numbers."""
    cuts = []
    numbers: dict[str, int | None] = {"LIMIT": None, "OFFSET": 0}
    for at, depth in _depths(text, found[:-1]):
        word = found[at].of(text).upper()
        number = found[at + 1]
        if at > behind and depth == 0 and word in numbers and number.kind is Kind.NUMBER:
            cuts.append((found[at].start, number.end))
            numbers[word] = int(number.of(text)) if number.of(text).isdecimal() else None
    return cuts, numbers["LIMIT"], numbers["OFFSET"] or 0


def _by_time(text: str, found: list[Token], behind: int) -> tuple[list[tuple[int, int]], bool]:
    """ORDER BY TIME, which orders rows of the forecast: where it stands, and whether the last comes first."""
    words = [one.of(text).upper() for one in found]
    for at, depth in _depths(text, found):
        if at > behind and depth == 0 and words[at : at + 3] == ["ORDER", "BY", "TIME"]:
            named = words[at + 3 : at + 4]
            end = at + 3 if named in (["ASC"], ["DESC"]) else at + 2
            return [(found[at].start, found[end].end)], named == ["DESC"]
    return [], False
