"""What of a server could be written at the caret."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from workbench.sources.iotdb.names import quote_name, quote_node
from workbench.sql.completion_context import Context
from workbench.sql.keywords import AGGREGATES, SCALARS
from workbench.sql.server_names import ServerNames

_KEYWORDS: Final[Mapping[str, Sequence[str]]] = {
    "statement": (
        "SHOW DATABASES",
        "SHOW DEVICES",
        "SHOW TIMESERIES",
        "SHOW TABLES",
        "SHOW QUERIES",
        "COUNT TIMESERIES",
        "DESCRIBE",
        "INSERT INTO",
        "CREATE DATABASE",
        "CREATE TIMESERIES",
        "CREATE TABLE",
        "DELETE FROM",
        "USE",
    ),
    "show": ("DATABASES", "DEVICES", "TIMESERIES", "CHILD PATHS", "QUERIES", "VERSION", "CLUSTER"),
}
_TABLE_FUNCTIONS: Final = ("date_bin", "avg", "sum", "count", "min", "max", "first", "last", "now")


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing that could be written, and what stands beside it."""

    text: str
    kind: Literal["keyword", "table", "column", "path", "function"]
    detail: str = ""


def proposals(names: ServerNames, context: Context) -> Iterator[Proposal]:
    """What may stand at the place of `context`, as far as it is known now."""
    yield from (Proposal(one, "keyword") for one in _KEYWORDS.get(context.place, ()))
    match context.place:
        case "table":
            yield from _sources(names)
        case "path":
            yield from _paths(names, context)
        case "expression":
            yield from _expression(names, context)


def _sources(names: ServerNames) -> Iterator[Proposal]:
    """What may stand behind FROM."""
    if names.is_tree:
        yield Proposal("root.", "path")
        return
    yield from (Proposal(quote_name(one.text), "table", one.detail) for one in names.tables())
    yield from (Proposal(f"{quote_name(one.text)}.", "path", one.detail) for one in names.databases())
    yield Proposal("FORECAST(", "function")


def _paths(names: ServerNames, context: Context) -> Iterator[Proposal]:
    """The nodes that may follow the written ones."""
    if not names.is_tree:
        return
    for one in names.children(context.path):
        yield Proposal(_node(one.text), "column" if one.leaf else "path", one.detail)
    yield Proposal("**", "path")


def _expression(names: ServerNames, context: Context) -> Iterator[Proposal]:
    """Series, columns and functions that may stand in a SELECT or a WHERE."""
    if names.is_tree:
        for source in context.sources:
            if source.lower().startswith("root"):
                found = names.measurements(source.rstrip("."))
                yield from (Proposal(one.text, "column", one.detail) for one in found)
        calls = (*AGGREGATES, *SCALARS, "now", "forecast")
    else:
        yield from _columns(names, context)
        calls = _TABLE_FUNCTIONS
    if context.qualifier is None:
        yield from (Proposal(f"{one}(", "function") for one in calls)


def _columns(names: ServerNames, context: Context) -> Iterator[Proposal]:
    """The columns of the tables behind FROM; behind `t.` of one, behind `db.` the tables."""
    wanted = None if context.qualifier is None else context.aliases.get(context.qualifier, context.qualifier)
    for source in context.sources:
        database, _, table = source.rpartition(".")
        plain = table.strip('"')
        if table and (wanted is None or wanted in (plain.lower(), database.strip('"').lower())):
            found = names.columns(plain, database.strip('"') or None)
            yield from (Proposal(quote_name(one.text), "column", one.detail) for one in found)
    if wanted is not None and any(one.text.lower() == wanted for one in names.databases()):
        yield from (Proposal(quote_name(one.text), "table", one.detail) for one in names.tables(wanted))


def _node(written: str) -> str:
    """A node as the server tells it, which is not always as it takes it."""
    return written if written.startswith("`") else quote_node(written)
