"""Statements that hints show: with the tables and columns at hand, where they are known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from workbench.sources.numbered import ROW
from workbench.sql.host import SqlHost
from workbench.sql.statements import Query, TableSelect
from workbench.sql.writer import name_sql

if TYPE_CHECKING:
    from workbench.sources.table import Table

USUAL: Final = "SELECT time, OT FROM etth"
"""Where no table is known."""


def select_from(query: Query | None, host: SqlHost, columns: Sequence[str] = ()) -> str:
    """A SELECT of the time and one value of the table that a query reads.

    Args:
        query: The query; None for any open table.
        host: Has the open tables.
        columns: What the query gives; the first of them that is a value is taken.
    """
    tables = list(host.tables.tables.values())
    if isinstance(query, TableSelect):
        words = {word.lower() for word in re.findall(r"\w+", query.fragment.text)}
        tables = [table for table in tables if table.name.lower() in words]
    elif query is not None:
        tables = []
    table = next((one for one in tables if one.value_columns), None)
    return USUAL if table is None else _written(table, columns)


def _written(table: Table, columns: Sequence[str]) -> str:
    known = [column.name for column in table.value_columns]
    value = next((name for name in columns if name in known), known[0])
    # `row` without quotes, which would end the query of CALL INFERENCE
    names = ", ".join(name if name == ROW else name_sql(name) for name in (table.time_column, value))
    return f"SELECT {names} FROM {name_sql(table.name)}"  # noqa: S608 - shown, not run
