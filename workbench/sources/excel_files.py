"""Workbooks, read by calamine."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from workbench.errors import DataError
from workbench.sources.columns import OpenOptions, did_you_mean, display_names, tree_path_of, unique_names
from workbench.sources.relation import RawColumn, Relation, unreadable
from workbench.text import Text, text

_Cell = object


def open_excel(connection: duckdb.DuckDBPyConnection, path: Path, options: OpenOptions) -> Relation:
    """Read one sheet: the one the user names, else the first that has rows.

    Args:
        connection: Of the loading instance; gets the sheet as a relation.
        path: `.xlsx`, `.xlsm`, `.xlsb`, `.xls` or `.ods`.
        options: `sheet` is used.

    Raises:
        DataError: It is damaged, has no such sheet, or no sheet has rows.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            sheets: list[str] = list(book.sheet_names)
            wanted = _wanted(sheets, options.sheet, path.name)
            for sheet in wanted:
                rows = _rows(book.get_sheet_by_name(sheet).to_python(skip_empty_area=True))
                if len(rows) > 1:
                    return _relation(connection, rows, sheet, sheets)
    except (CalamineError, OSError, ValueError, zipfile.BadZipFile) as error:
        raise unreadable(path.name, "a workbook", error) from error
    raise DataError(
        "{file} has no rows below a row of column names.",
        hint="Open a workbook whose sheet begins with column names.",
        file=path.name,
    )


def _wanted(sheets: list[str], asked: str | None, file: str) -> list[str]:
    if asked is None:
        return sheets
    for sheet in sheets:
        if sheet.lower() == asked.lower():
            return [sheet]
    suggestion = did_you_mean(asked, sheets)
    raise DataError(
        "{file} has no sheet “{sheet}”.",
        hint="Did you mean “{suggestion}”?" if suggestion else "Its sheets are {sheets}.",
        file=file,
        sheet=asked,
        replacement=suggestion,
        suggestion=suggestion,
        sheets=", ".join(sheets),
    )


def _rows(cells: Sequence[Sequence[_Cell]]) -> list[list[_Cell]]:
    """The rows that have anything in them, beginning with the column names, made up over numbers alone."""
    rows = [list(row) for row in cells if any(cell not in ("", None) for cell in row)]
    width = max((sum(cell not in ("", None) for cell in row) for row in rows), default=0)
    while len(rows) > 1 and _is_title(rows[0], width):
        rows.pop(0)
    names = [cell for cell in rows[0] if cell not in ("", None)] if rows else []
    counted = len(names) > 1 and names == list(range(len(names)))  # the names that a frame gives by itself
    if names and not counted and all(type(cell) in (int, float) for cell in names):
        rows.insert(0, [f"column{place}" for place in range(len(rows[0]))])
    return rows


def _is_title(row: Sequence[_Cell], width: int) -> bool:
    """Whether a row is one cell above a table, and not the names beside a nameless index."""
    filled = [cell not in ("", None) for cell in row]
    return sum(filled) < min(width, 2) and not (width == 2 and filled[:2] == [False, True])


def _relation(
    connection: duckdb.DuckDBPyConnection, rows: list[list[_Cell]], sheet: str, sheets: list[str]
) -> Relation:
    header = ["" if cell is None else _as_text(cell) for cell in rows[0]]
    names = unique_names(header)
    arrays = [
        _array([row[index] if index < len(row) else None for row in rows[1:]]) for index in range(len(names))
    ]
    used = [
        index
        for index, array in enumerate(arrays)
        if header[index].strip() or array[1].null_count < len(array[1])
    ]
    connection.register("sheet", pa.table({names[index]: arrays[index][1] for index in used}))
    paths = {names[index]: found for index in used if (found := tree_path_of(names[index]))}
    shown = display_names(paths.values())
    wanted = unique_names(shown[paths[names[i]]] if names[i] in paths else names[i] for i in used)
    columns = tuple(
        RawColumn(names[index], unique, arrays[index][0], paths.get(names[index]))
        for index, unique in zip(used, wanted, strict=True)
    )
    notes: tuple[Text, ...] = ()
    if len(sheets) > 1:
        notes = (text("Sheet {sheet} of {count} was read.", sheet=sheet, count=len(sheets)),)
    return Relation("sheet", columns, "excel", rows=len(rows) - 1, notes=notes)


def _array(cells: list[_Cell]) -> tuple[str, pa.Array]:
    """DuckDB's type for a column of cells, and the column: times, numbers, booleans, else text."""
    values = [None if cell in ("", None) else cell for cell in cells]
    kinds = {type(value) for value in values if value is not None}
    if kinds and kinds <= {dt.datetime, dt.date}:
        moments = [
            dt.datetime.combine(value, dt.time()) if type(value) is dt.date else value for value in values
        ]
        return "TIMESTAMP", pa.array(moments, pa.timestamp("us"))
    if kinds == {bool}:
        return "BOOLEAN", pa.array(values, pa.bool_())
    if kinds and kinds <= {int, float}:
        return "DOUBLE", pa.array([None if one is None else float(str(one)) for one in values], pa.float64())
    return "VARCHAR", pa.array([None if one is None else _as_text(one) for one in values], pa.string())


def _as_text(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
