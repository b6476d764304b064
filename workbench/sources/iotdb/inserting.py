"""Rows as an INSERT statement, for tables that the server's tablets do not reach."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence

import pyarrow as pa

from workbench.errors import DataError
from workbench.sources.iotdb.names import quote_name, quote_node, quote_text

Value = bool | int | float | str | bytes | dt.date | None


def reaches(table: str) -> bool:
    """Whether a tablet finds a table of that name: the server reads it as a node of a path, with quotes."""
    return quote_node(table) == table and not table.startswith('"')


def insert_statement(place: str, names: Sequence[str], block: pa.Table) -> str:
    """All rows of a block in one statement.

    Args:
        place: The table, quoted, with its database.
        names: Of the columns after the times.
        block: The times first, then the columns.

    Raises:
        DataError: A value that the server has no word for: NaN, an infinite number.
    """
    columns = [_words(block.column(at), names[at - 1] if at else "time") for at in range(block.num_columns)]
    rows = ", ".join(f"({', '.join(row)})" for row in zip(*columns, strict=True))
    head = ", ".join(["time", *(quote_name(name) for name in names)])
    return f"INSERT INTO {place}({head}) VALUES {rows}"  # noqa: S608 - names are quoted, values are literals


def _words(column: pa.ChunkedArray, name: str) -> list[str]:
    whole = pa.types.is_timestamp(column.type)
    values: list[Value] = (column.cast(pa.int64()) if whole else column).to_pylist()
    return [_word(value, name) for value in values]


def _word(value: Value, name: str) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        if not math.isfinite(value):
            raise DataError(
                "Column “{column}” has the value {value}, which this table cannot be sent.",
                hint="Leave it out, or write to a table whose name has letters, digits and _ alone.",
                column=name,
                value=str(value),
            )
        mantissa, _, exponent = repr(value).partition("e")
        number = mantissa if "." in mantissa else f"{mantissa}.0"
        return f"{number}E{int(exponent)}" if exponent else number
    if isinstance(value, int):
        return str(value)
    if isinstance(value, bytes):
        return f"X'{value.hex()}'"
    return quote_text(value if isinstance(value, str) else value.isoformat())
