"""One function a format; each fills a file that nobody else looks at yet."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from workbench.errors import DataError
from workbench.export.times import format_times, local_times

EXCEL_ROWS = 1_048_576
_FIRST_EXCEL_YEAR = 1900


def write_csv(table: pa.Table, path: Path, time_format: str, zone: str | None) -> None:
    """UTF-8, commas, quotes where needed; a missing value is empty, doubles keep every digit."""
    import duckdb

    with duckdb.connect() as connection:
        # Arrow hands rows over in order; DuckDB keeps it.
        connection.execute("SET TimeZone='UTC'")
        connection.from_arrow(_plain(table, time_format, zone)).write_csv(str(path))


def write_parquet(table: pa.Table, path: Path, time_format: str, zone: str | None) -> None:
    """Times stay timestamps unless a format other than `iso` was asked for."""
    import pyarrow.parquet as pq

    content = (
        _without_nan(table) if time_format == "iso" and zone is None else _plain(table, time_format, zone)
    )
    pq.write_table(content, path)


def write_json(table: pa.Table, path: Path, time_format: str, zone: str | None) -> None:
    """A list of objects, one a row; a missing or infinite value is null."""
    plain = _plain(table, time_format, zone)
    with path.open("w", encoding="utf-8") as stream:
        stream.write("[")
        separator = "\n"
        for batch in plain.to_batches(max_chunksize=10_000):
            for row in batch.to_pylist():
                stream.write(separator + json.dumps(_finite(row), ensure_ascii=False, default=str))
                separator = ",\n"
        stream.write("\n]\n")


def write_xlsx(table: pa.Table, path: Path, time_format: str, zone: str | None) -> None:
    """One sheet with a fixed head. Excel has no time zones: times are the zone's wall clock."""
    import xlsxwriter

    if table.num_rows >= EXCEL_ROWS:
        raise DataError(
            "{rows:,} rows are more than an Excel sheet holds ({limit:,}).",
            hint="Export to CSV or Parquet, or choose fewer rows.",
            rows=table.num_rows,
            limit=EXCEL_ROWS - 1,
        )
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        sheet = book.add_worksheet()
        sheet.freeze_panes(1, 0)
        head = book.add_format({"bold": True})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        for index, name in enumerate(table.column_names):
            sheet.write_string(0, index, name, head)
            if pa.types.is_timestamp(table.schema.field(index).type):
                sheet.set_column(index, index, 20)
        columns = [_excel_values(one, time_format, zone) for one in table.columns]
        for row, values in enumerate(zip(*columns, strict=True), start=1):
            for index, value in enumerate(values):
                _write_cell(sheet, row, index, value, moment)


def _write_cell(sheet: Any, row: int, index: int, value: Any, moment: Any) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, index, value)
    elif isinstance(value, int | float):
        if math.isfinite(value):
            sheet.write_number(row, index, value)
        elif not math.isnan(value):
            sheet.write_string(row, index, str(value))
    elif hasattr(value, "year") and value.year >= _FIRST_EXCEL_YEAR:
        sheet.write_datetime(row, index, value, moment)
    else:
        sheet.write_string(row, index, value.isoformat() if hasattr(value, "isoformat") else str(value))


def _excel_values(column: pa.ChunkedArray, time_format: str, zone: str | None) -> list[Any]:
    if _is_bytes(column.type):
        return _in_digits(column).to_pylist()  # type: ignore[no-any-return]
    if not pa.types.is_timestamp(column.type):
        return column.to_pylist()  # type: ignore[no-any-return]
    if time_format == "iso":
        return local_times(column, zone)
    return format_times(column, time_format, zone).to_pylist()  # type: ignore[no-any-return]


def _plain(table: pa.Table, time_format: str, zone: str | None) -> pa.Table:
    """Times written out, bytes in hexadecimal digits, NaN as null."""
    for index, field in enumerate(table.schema):
        if pa.types.is_timestamp(field.type):
            table = table.set_column(index, field.name, format_times(table.column(index), time_format, zone))
        elif _is_bytes(field.type):
            table = table.set_column(index, field.name, _in_digits(table.column(index)))
    return _without_nan(table)


def _is_bytes(kind: pa.DataType) -> bool:
    return bool(pa.types.is_binary(kind) or pa.types.is_large_binary(kind))


def _in_digits(column: pa.ChunkedArray) -> pa.Array:
    """`0xcafe` for two bytes."""
    return pa.array([None if one is None else f"0x{one.hex()}" for one in column.to_pylist()], pa.string())


def _without_nan(table: pa.Table) -> pa.Table:
    for index, field in enumerate(table.schema):
        if pa.types.is_floating(field.type):
            column = table.column(index)
            known = pc.if_else(pc.is_nan(column), pa.nulls(len(column), field.type), column)
            table = table.set_column(index, field.name, known)
    return table


def _finite(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: None if isinstance(value, float) and not math.isfinite(value) else value
        for name, value in row.items()
    }
