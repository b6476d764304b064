"""What Data's card says of a column without numbers, of a file without any, of one that was not read."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ui.text import translated
from ui.undrawn import Undrawn, file_of
from workbench.sources import Table

_LOOKED_AT = 10_000
"""Rows whose words are looked at for examples."""
_EXAMPLES = 3

Pairs = list[tuple[str, str]]


def undrawn_facts(undrawn: Undrawn, tables: Mapping[str, Table]) -> Pairs:
    """Labels with their values; for the engine's thread, as a file may be long."""
    translate = QCoreApplication.translate
    if undrawn.failed is not None:
        pairs = [(translate("Undrawn", "File"), file_of(undrawn.failed))]
        error = undrawn.failed.error
        return (
            pairs if error is None else [*pairs, (translate("Undrawn", "Not read"), translated(error.text))]
        )
    table = tables.get(undrawn.table)
    if table is None:
        return []
    rows = (translate("Undrawn", "Rows"), f"{table.rows:,}")
    if undrawn.column is None:
        names = ", ".join(one.name for one in table.columns)
        return [
            (translate("Undrawn", "Table"), table.name),
            rows,
            (translate("Undrawn", "Columns"), names),
        ]
    column = table.column(undrawn.column)
    pairs = [(translate("Undrawn", "Column"), f"{column.name} \N{MIDDLE DOT} {column.type}"), rows]
    examples = _examples(table, column.name)
    return [*pairs, (translate("Undrawn", "Such as"), examples)] if examples else pairs


def _examples(table: Table, column: str) -> str:
    """A few different values from the first rows."""
    first = table.arrow().column(column).slice(0, _LOOKED_AT)
    different = dict.fromkeys(str(one) for one in first.to_pylist() if one is not None)
    return ", ".join(list(different)[:_EXAMPLES])
