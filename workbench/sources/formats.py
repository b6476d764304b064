"""Which library reads a file: by what the file begins with, then by the ending of its name."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import duckdb

from workbench.errors import DataError
from workbench.sources.columns import OpenOptions
from workbench.sources.csv_files import open_csv
from workbench.sources.excel_files import open_excel
from workbench.sources.parquet_files import open_parquet
from workbench.sources.relation import Care, Relation
from workbench.sources.tsfiles import open_tsfile

_OLE = b"\xd0\xcf\x11\xe0"
_OBJECTS = (".json", ".jsonl", ".ndjson")
_WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")


def file_stamp(path: Path) -> tuple[int, int]:
    """Modification time in nanoseconds and size; `(0, -1)` when there is no such file."""
    try:
        status = path.stat()
    except OSError:
        return 0, -1
    return status.st_mtime_ns, status.st_size


def open_relation(
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    options: OpenOptions,
    check: Callable[[], None],
    care: Care,
) -> Relation:
    """Open a file with the library for its kind.

    Raises:
        DataError: It is not there, cannot be opened, is empty, or is of no known kind.
    """
    head = _head(path)
    ending = path.suffix.lower()
    if head.startswith(b"PAR1") or ending in (".parquet", ".pq"):
        plain, extra = _plainly_named(path)
        relation = open_parquet(connection, plain, path.name)
        return replace(relation, temporary=extra)
    if head.startswith(b"TsFile") or ending == ".tsfile":
        return open_tsfile(connection, path, options, check)
    if head.startswith(b"PK") and zipfile.is_zipfile(path) and not _is_workbook(path):
        raise DataError(
            "{file} is a ZIP archive and not a table.",
            hint="Unpack it and open the files in it.",
            file=path.name,
        )
    if head.startswith((b"PK", _OLE)) or ending in _WORKBOOKS:
        return open_excel(connection, path, options)
    if head.lstrip().startswith((b'{"', b"[{", b"[\n{")) or ending in _OBJECTS:
        raise DataError(
            "{file} is JSON and not a table.",
            hint="Open a CSV, Parquet, TsFile or Excel file; results can be exported as each but TsFile.",
            file=path.name,
        )
    plain, extra = _plainly_named(path)
    relation = open_csv(connection, plain, options, check, care, shown=path.name)
    return replace(relation, temporary=relation.temporary + extra)


def _is_workbook(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError):
        return True
    return bool(names & {"[Content_Types].xml", "content.xml", "mimetype"})


def _plainly_named(path: Path) -> tuple[Path, tuple[Path, ...]]:
    """The file under a name that DuckDB does not take for a pattern, and what to remove afterwards."""
    if not set(str(path)) & set("*?[{"):
        return path, ()
    folder = Path(tempfile.mkdtemp(prefix="workbench-"))
    plain = folder / f"file{''.join(path.suffixes[-2:])}"
    try:
        plain.symlink_to(path)
    except OSError:
        shutil.copyfile(path, plain)
    return plain, (plain, folder)


def _head(path: Path) -> bytes:
    try:
        if path.is_fifo():
            raise DataError(
                "{file} is a pipe, and a table is read more than once.",
                hint="Write the rows to a file, and open that.",
                file=str(path),
            )
        with path.open("rb") as file:
            head = file.read(16)
    except FileNotFoundError as error:
        raise DataError(
            "There is no file {path}.", hint="Check the path, or open another file.", path=str(path)
        ) from error
    except IsADirectoryError as error:
        raise DataError("{path} is a folder.", hint="Open one of the files in it.", path=str(path)) from error
    except PermissionError as error:
        raise DataError(
            "{path} may not be read.", hint="Ask for the permission to read it, or copy it.", path=str(path)
        ) from error
    except (OSError, ValueError) as error:
        raise DataError(
            "{path} cannot be opened: {reason}.",
            hint="Check the path, or open another file.",
            path=str(path),
            reason=getattr(error, "strerror", None) or str(error),
        ) from error
    if not head:
        raise DataError("{file} is empty.", hint="Open a file with rows of values.", file=path.name)
    return head
