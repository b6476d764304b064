"""What the first row of a CSV file will read, without writing one."""

from __future__ import annotations

import csv
import decimal
import io
import math

import numpy as np
import pyarrow as pa

from workbench.export.csv_format import CsvFormat
from workbench.export.files import ExportOptions
from workbench.export.times import check_time_format, format_times, written_dates


def first_line(table: pa.Table, options: ExportOptions) -> str:
    """The first row as `write_table` writes it to a CSV file; empty where there is none.

    It costs microseconds, so that a dialog can show it at every key.

    Raises:
        OptionError: A time format that is not known.
    """
    check_time_format(options.time_format)
    row = table.slice(0, 1)
    if options.columns is not None:
        row = row.select(list(options.columns))
    if row.num_rows == 0:
        return ""
    line = io.StringIO()
    writer = csv.writer(line, delimiter=options.csv.separator, lineterminator="")
    writer.writerow([_cell(column, options) for column in row.columns])
    return line.getvalue()


def _cell(column: pa.ChunkedArray, options: ExportOptions) -> str:
    kind = column.type
    if pa.types.is_timestamp(kind):
        column = format_times(column, options.time_format, options.zone)
    column = written_dates(column) if pa.types.is_date(kind) else column
    value = column[0].as_py()
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, bytes):
        return f"0x{value.hex()}"
    if isinstance(value, float):
        return "" if math.isnan(value) else _number(str(_as_precise(value, kind)), options.csv)
    if isinstance(value, decimal.Decimal):
        return _number(f"{value:f}", options.csv)
    return str(value)


def _as_precise(value: float, kind: pa.DataType) -> float | np.float32:
    """A number with the digits of its own type, not those it has as a double."""
    return np.float32(value) if pa.types.is_float32(kind) else value


def _number(written: str, written_as: CsvFormat) -> str:
    return written.replace(".", written_as.decimal)
