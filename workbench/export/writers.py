"""One function a format; each fills a file that nobody else looks at yet."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from workbench.arrow import as_numpy
from workbench.errors import DataError
from workbench.export.csv_format import CsvFormat
from workbench.export.times import format_times, local_times, written_dates
from workbench.sources.columns import quoted

EXCEL_ROWS = 1_048_576
_FIRST_EXCEL_YEAR = 1900


@dataclass(frozen=True, slots=True)
class Manner:
    """How times and numbers are written, as in `ExportOptions`."""

    time_format: str
    zone: str | None
    csv: CsvFormat


def write_csv(table: pa.Table, path: Path, manner: Manner) -> None:
    """UTF-8, quotes where needed; a missing value is empty, doubles keep every digit."""
    import duckdb

    with duckdb.connect() as connection:
        # Arrow hands rows over in order; DuckDB keeps it.
        connection.execute("SET TimeZone='UTC'")
        rows = connection.from_arrow(_plain(table, manner))
        if manner.csv.decimal == ",":
            rows = rows.project(", ".join(_with_comma(field) for field in table.schema))
        rows.write_csv(str(path), sep=manner.csv.separator)


def _with_comma(field: pa.Field) -> str:
    """The SQL of a column, its numbers with a decimal comma."""
    name = quoted(field.name)
    if pa.types.is_floating(field.type) or pa.types.is_decimal(field.type):
        return f"replace(CAST({name} AS VARCHAR), '.', ',') AS {name}"
    return name


def write_parquet(table: pa.Table, path: Path, manner: Manner) -> None:
    """Times stay timestamps unless a format other than `iso` was asked for."""
    import pyarrow.parquet as pq

    as_they_are = manner.time_format == "iso" and manner.zone is None
    pq.write_table(_without_nan(table) if as_they_are else _plain(table, manner), path)


def write_json(table: pa.Table, path: Path, manner: Manner) -> None:
    """A list of objects, one a row; a missing or infinite value is null."""
    plain = _plain(table, manner)
    with path.open("w", encoding="utf-8") as stream:
        stream.write("[")
        separator = "\n"
        for batch in plain.to_batches(max_chunksize=10_000):
            for row in batch.to_pylist():
                stream.write(separator + json.dumps(_finite(row), ensure_ascii=False, default=str))
                separator = ",\n"
        stream.write("\n]\n")


def write_xlsx(table: pa.Table, path: Path, manner: Manner) -> None:
    """One sheet with a fixed head. Excel has no time zones: times are the zone's wall clock."""
    import xlsxwriter

    if table.num_rows >= EXCEL_ROWS:
        raise DataError(
            "{rows:,} rows are more than an Excel sheet holds ({limit:,}).",
            hint="Write CSV or Parquet, or choose fewer rows.",
            rows=table.num_rows,
            limit=EXCEL_ROWS - 1,
        )
    sparing = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(path), sparing) as book:
        sheet = book.add_worksheet()
        sheet.freeze_panes(1, 0)
        head = book.add_format({"bold": True})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        for index, name in enumerate(table.column_names):
            sheet.write_string(0, index, name, head)
            if pa.types.is_timestamp(table.schema.field(index).type):
                sheet.set_column(index, index, 20)
        columns = [_excel_values(one, manner) for one in table.columns]
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


def _excel_values(column: pa.ChunkedArray, manner: Manner) -> list[Any]:
    if _is_bytes(column.type):
        return _in_digits(column).to_pylist()  # type: ignore[no-any-return]
    if not pa.types.is_timestamp(column.type):
        return written_dates(column).to_pylist()  # type: ignore[no-any-return]
    if manner.time_format == "iso":
        return local_times(column, manner.zone)
    return format_times(column, manner.time_format, manner.zone).to_pylist()  # type: ignore[no-any-return]


def _plain(table: pa.Table, manner: Manner) -> pa.Table:
    """Times written out, bytes in hexadecimal digits, NaN as null."""
    for index, field in enumerate(table.schema):
        if pa.types.is_timestamp(field.type):
            words = format_times(table.column(index), manner.time_format, manner.zone)
            table = table.set_column(index, field.name, words)
        elif pa.types.is_date(field.type):
            table = table.set_column(index, field.name, written_dates(table.column(index)))
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
        if pa.types.is_floating(field.type) and np.isnan(as_numpy(table.column(index))).any():
            import pyarrow.compute as pc

            column = table.column(index)
            known = pc.if_else(pc.is_nan(column), pa.nulls(len(column), field.type), column)
            table = table.set_column(index, field.name, known)
    return table


def _finite(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: None if isinstance(value, float) and not math.isfinite(value) else value
        for name, value in row.items()
    }
