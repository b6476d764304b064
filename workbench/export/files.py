"""Writing a table to a file: the whole file or none of it."""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

import pyarrow as pa

from workbench.errors import DataError, OptionError
from workbench.export.csv_format import COMMAS, CsvFormat
from workbench.export.tables import Exportable, as_table
from workbench.export.times import check_time_format
from workbench.export.writers import Manner, write_csv, write_json, write_parquet, write_xlsx

TableFormat = Literal["csv", "parquet", "xlsx", "json"]
_WRITERS: dict[TableFormat, Callable[[pa.Table, Path, Manner], None]] = {
    "csv": write_csv,
    "parquet": write_parquet,
    "xlsx": write_xlsx,
    "json": write_json,
}


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What of a result is written, and how.

    Attributes:
        columns: Names in the wished order, None for all.
        quantiles: Levels of a forecast, None for all, empty for none.
        time_format: `iso`, an epoch unit (`s`, `ms`, `us`, `ns`) or a strftime pattern.
        zone: Shows the times in this zone instead of the series' own.
        csv: What stands between values and before decimals.
    """

    columns: tuple[str, ...] | None = None
    quantiles: tuple[float, ...] | None = None
    time_format: str = "iso"
    zone: str | None = None
    csv: CsvFormat = COMMAS


def export(
    source: Exportable, path: Path, format_: TableFormat | None = None, options: ExportOptions | None = None
) -> Path:
    """Write a forecast, a detection, a statement's rows or an Arrow table; see `write_table`."""
    chosen = options or ExportOptions()
    table = as_table(source, chosen.quantiles)
    return write_table(
        table,
        path,
        format_=format_,
        columns=chosen.columns,
        time_format=chosen.time_format,
        zone=chosen.zone,
        csv=chosen.csv,
    )


def write_table(
    table: pa.Table,
    path: Path,
    *,
    format_: TableFormat | None = None,
    columns: Sequence[str] | None = None,
    time_format: str = "iso",
    zone: str | None = None,
    csv: CsvFormat = COMMAS,
) -> Path:
    """Write a table in one step: a file is there whole, or as it was before.

    A CSV reopens as it was: numbers with all their digits, times with their offset, missing values empty.

    Args:
        table: The rows.
        path: The file; its ending tells the format unless `format_` does.
        format_: See `TableFormat`.
        columns: Names in the wished order, None for all.
        time_format, zone, csv: See `ExportOptions`. In Parquet and Excel, `iso` keeps real time values.

    Raises:
        OptionError: An ending, a column or a time format that is not known.
        DataError: The file cannot be written.
    """
    kind = format_ or format_of(path)
    check_time_format(time_format)
    chosen = table if columns is None else table.select([_known(table, name) for name in columns])
    writer = _WRITERS[kind]
    manner = Manner(time_format, zone, csv)
    _replace(path, lambda part: writer(chosen, part, manner))
    return path


def format_of(path: Path) -> TableFormat:
    """The format that a file's ending names.

    Raises:
        OptionError: It names none.
    """
    ending = path.suffix.lower().removeprefix(".")
    for known in get_args(TableFormat):
        if ending == known:
            return known  # type: ignore[no-any-return]
    raise OptionError(
        "{file} has no ending that names a format.",
        hint="End the name in .csv, .parquet, .xlsx or .json.",
        file=path.name or str(path),
    )


def _known(table: pa.Table, name: str) -> str:
    if name in table.column_names:
        return name
    raise OptionError(
        "There is no column {name} to export.",
        hint="The columns are {columns}.",
        name=name,
        columns=", ".join(table.column_names),
    )


def _replace(path: Path, write: Callable[[Path], None]) -> None:
    """Have `write` fill a file beside `path`, then put it in its place."""
    target = path.resolve()
    part = target.with_name(f".{target.stem}-{secrets.token_hex(4)}{target.suffix}")
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            write(target)  # a pipe or a device
            return
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        part.touch()
        write(part)
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    except OSError as reason:
        raise _not_written(path, reason.errno, str(reason)) from reason
    except Exception as reason:
        if (number := _errno_in(reason)) is None:
            raise
        raise _not_written(path, number, str(reason)) from reason
    finally:
        part.unlink(missing_ok=True)


def _errno_in(reason: Exception) -> int | None:
    """The system's error number within an error of DuckDB's or XlsxWriter's own."""
    if isinstance(reason.__cause__, OSError):
        return reason.__cause__.errno
    if reason.args and isinstance(reason.args[0], OSError):
        return reason.args[0].errno
    found = re.search(r'"errno":"(\d+)"', str(reason))
    return int(found[1]) if found else None


def _not_written(path: Path, number: int | None, reason: str) -> DataError:
    if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        hint = "Free some space or choose another disk; no part of the file was left."
    elif number == errno.ENOENT:
        hint = "Make the folder {folder} first, or choose another one."
    elif number == errno.EISDIR:
        hint = "Choose the name of a file in that folder."
    else:
        hint = "Close programs that hold the file, or choose a folder that you may write to."
    reason = os.strerror(number) if number else reason
    folder = str(path.resolve().parent)
    return DataError(
        "{file} could not be written: {reason}.", hint=hint, file=str(path), reason=reason, folder=folder
    )
