"""The statement for a server that does what a click on rows fetched from it does."""

# ruff: noqa: S608 - writing SQL is what this module is for; names and texts are quoted

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from workbench.errors import DataError
from workbench.requests import DetectRequest, ForecastRequest, Selection
from workbench.sources.iotdb.address import Dialect
from workbench.sources.iotdb.names import join_path, quote_name, split_path
from workbench.sql.lexing import Kind, Token, code_tokens, is_word
from workbench.sql.writer import (
    Place,
    forecast_text,
    in_table_function,
    inference_text,
    model_options,
    query_text,
    time_conditions,
)

if TYPE_CHECKING:
    from workbench.sources import Table

_BEHIND_FROM: Final = ("GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "SLIMIT", "SOFFSET", "FILL", "ALIGN")
_FURTHER: Final = (*_BEHIND_FROM, "WITHOUT", "INTO", "UNION", "INTERSECT", "EXCEPT", "WINDOW")
_ABOUT_TIMES: Final = ("TIME", "AND", "OR", "NOT", "BETWEEN", "IN")
_NAMES: Final = (Kind.NAME, Kind.QUOTED, Kind.KEYWORD)


@dataclass(frozen=True, slots=True)
class _Parts:
    """A query cut at its clauses; `where` is empty where there is none, `rest` is what follows it."""

    columns: str
    source: str
    where: str
    rest: str


def server_text(request: ForecastRequest | DetectRequest, table: Table) -> str | None:
    """The statement that does what the click does, to be run on the server that the rows came from.

    Args:
        request: Over `table`.
        table: Rows of a server's query.

    Returns:
        One statement without `;`: running it gives the same numbers. None for rows of a file, and where the
        query that fetched the rows cannot be narrowed to those that were chosen.
    """
    origin, data = table.origin, request.data
    if origin is None or data.future_table is not None:
        return None
    sql = _without_end(origin.sql)
    if origin.connection.address.dialect is Dialect.TABLE:
        return _of_tables(request, table, sql)
    try:
        return _of_tree(_with_paths(request, table), table, sql)
    except DataError:
        return None  # a column's name that is no path


def _of_tables(request: ForecastRequest | DetectRequest, table: Table, sql: str) -> str:
    place = _table_place(sql)
    if in_table_function(request, table):
        return forecast_text(request, table, query_text(request.data, table, place, keyed=True), place.name)
    return inference_text(request, query_text(request.data, table, place))


def _table_place(sql: str) -> Place:
    """The query's one table and its conditions where that is all there is to it, else the query itself."""
    parts = _parts(sql)
    plain = parts is not None and _is_list_of_names(parts.columns) and _is_one_name(parts.source)
    if parts is None or not plain or parts.rest:
        return Place(f"({sql}) AS fetched", (), quote_name, "STRING")
    where = (f"({parts.where})",) if parts.where else ()
    return Place(parts.source, where, quote_name, "STRING")


def _of_tree(request: ForecastRequest | DetectRequest, table: Table, sql: str) -> str | None:
    data = request.data
    if table.id_column is not None:
        return _of_devices(request, table, sql)
    if in_table_function(request, table) or (data.until is not None and data.future_covariates):
        return None
    asked = [*data.targets, *data.past_covariates, *data.future_covariates]
    wanted = list(dict.fromkeys(table.column(one).name for one in asked))
    there = [one.name for one in table.columns if one.name != table.time_column]
    times = time_conditions(data, table, "time")
    if set(wanted) == set(there) and not times:
        return inference_text(request, sql)
    paths = [table.column(one).tree_path for one in wanted]
    if set(wanted) != set(there) and _counts_rows(request) and any(table.missing(one) for one in wanted):
        return None  # rows in which only the other columns have a value would not be counted
    known = [path for path in paths if path is not None]
    narrowed = _narrowed(sql, known) if len(known) == len(paths) else None
    return None if narrowed is None else inference_text(request, _with_times(*narrowed, times))


def _with_paths(request: ForecastRequest | DetectRequest, table: Table) -> ForecastRequest | DetectRequest:
    """The request with covariates by their paths where the last node is not enough to tell them apart."""

    def path(name: str) -> str:
        column = table.column(name)
        return column.tree_path if column.tree_path is not None and "." in column.name else name

    past = tuple(path(one) for one in request.data.past_covariates)
    future = tuple(path(one) for one in request.data.future_covariates)
    return replace(request, data=replace(request.data, past_covariates=past, future_covariates=future))


def _counts_rows(request: ForecastRequest | DetectRequest) -> bool:
    held_back = request.spec.hold_back if isinstance(request, ForecastRequest) else 0
    return request.data.context is not None or bool(held_back)


def _narrowed(sql: str, paths: Sequence[str]) -> tuple[str, str] | None:
    """SELECT these paths alone, and the query's conditions; None where it has more than these."""
    parts = _parts(sql)
    if parts is None or parts.rest:
        return None
    nodes = [split_path(path) for path in paths]
    shared = _shared([one[:-1] for one in nodes])
    source = join_path(shared)
    if parts.where and parts.source != source and not _is_about_times(parts.where):
        return None
    names = [join_path(one[len(shared) :]) for one in nodes]
    return f"SELECT {', '.join(names)} FROM {source}", parts.where


def _with_times(query: str, where: str, times: Sequence[str]) -> str:
    conditions = [f"({where})" if times else where] if where else []
    both = " AND ".join([*conditions, *times])
    return f"{query} WHERE {both}" if both else query


def _shared(devices: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The nodes that all devices begin with."""
    shared = []
    for nodes in zip(*devices, strict=False):
        if len(set(nodes)) > 1:
            break
        shared.append(nodes[0])
    return tuple(shared)


# Rows of ALIGN BY DEVICE


def _of_devices(request: ForecastRequest | DetectRequest, table: Table, sql: str) -> str | None:
    """CALL INFERENCE over the rows of one device; `forecast(...)` over a target of several."""
    data, parts = request.data, _parts(sql)
    by_device = parts is not None and parts.rest.upper().split() == ["ALIGN", "BY", "DEVICE"]
    if parts is None or not by_device or (data.until is not None and data.future_covariates):
        return None
    if parts.where and not _is_about_times(parts.where):
        return None
    names = [join_path(split_path(one)) for one in _columns_of(data, table)]
    source = parts.source if data.ids is None else ", ".join(data.ids)
    times = time_conditions(data, table, "time")
    if data.ids is not None and len(data.ids) == 1:
        query = f"SELECT {', '.join(names)} FROM {source}"
        return inference_text(request, _with_times(query, parts.where, times))
    if not isinstance(request, ForecastRequest) or len(names) != 1 or request.spec.interval is not None:
        return None
    options = model_options(request).replace("'", "''")
    given = {"MODEL_ID": request.spec.model, "OUTPUT_LENGTH": str(request.spec.horizon)}
    given |= {"MODEL_OPTIONS": options} if options else {}
    written = ", ".join(f"'{key}'='{value}'" for key, value in given.items())
    return _with_times(f"SELECT forecast({names[0]}, {written}) FROM {source}", parts.where, times)


def _columns_of(data: Selection, table: Table) -> list[str]:
    asked = [*data.targets, *data.past_covariates, *data.future_covariates]
    return list(dict.fromkeys(table.column(one).name for one in asked))


# Reading the query


def _without_end(sql: str) -> str:
    """The query without what stands around it: a semicolon, comments."""
    found = code_tokens(sql)
    while found and found[-1].of(sql) == ";":
        found.pop()
    return sql[found[0].start : found[-1].end] if found else sql


def _parts(sql: str) -> _Parts | None:
    """Cut a SELECT at its clauses; None for what begins otherwise, or has no FROM."""
    found = code_tokens(sql)
    if len(found) < 2 or not is_word(found[0], sql, "SELECT"):
        return None
    outside = [one for one, depth in zip(found, _depths(sql, found), strict=True) if depth == 0]
    behind = next((one for one in outside if is_word(one, sql, "FROM")), None)
    if behind is None:
        return None
    later = [one for one in outside if one.start > behind.start]
    where = next((one for one in later if is_word(one, sql, "WHERE")), None)
    rest = next((one for one in later if is_word(one, sql, *_FURTHER)), None)
    end = len(sql) if rest is None else rest.start
    stop = end if where is None else where.start
    return _Parts(
        sql[found[0].end : behind.start].strip(),
        sql[behind.end : stop].strip(),
        "" if where is None else sql[where.end : end].strip(),
        sql[end:].strip(),
    )


def _depths(sql: str, found: Sequence[Token]) -> list[int]:
    """How many brackets are open around each token."""
    depth, depths = 0, []
    for token in found:
        depth += {"(": 1, ")": -1}.get(token.of(sql), 0)
        depths.append(depth)
    return depths


def _is_list_of_names(columns: str) -> bool:
    """Whether columns are named as they are in their table: no DISTINCT, no aliases, nothing computed."""
    found = code_tokens(columns)
    names, commas = found[::2], found[1::2]
    plain = all(one.kind in _NAMES or one.of(columns) == "*" for one in names)
    return plain and len(found) % 2 == 1 and all(one.of(columns) == "," for one in commas)


def _is_one_name(source: str) -> bool:
    """`t` or `db.t`, without an alias."""
    found = code_tokens(source)
    named = [one for one in found[::2] if one.kind in _NAMES]
    return len(found) in (1, 3) and len(named) == len(found[::2]) and source[found[0].end :][:1] in ("", ".")


def _is_about_times(where: str) -> bool:
    """Whether conditions name nothing but `time`."""
    named = [one for one in code_tokens(where) if one.kind in _NAMES]
    return all(is_word(one, where, *_ABOUT_TIMES) for one in named)
