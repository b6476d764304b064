"""A file as DuckDB sees it, before anything is known of its times."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

import duckdb

from workbench.errors import DataError
from workbench.text import Text


class Care(IntEnum):
    """How much trouble to take over a text file; the next step when the one before met a surprise."""

    QUICK = 0
    """What the beginning of the file promises holds for all of it."""
    THOROUGH = 1
    """Every row and every byte is looked at first."""
    LENIENT = 2
    """And what breaks the rules of CSV (stray quotes, mixed line ends) is let pass."""


_LINE_AT_FAULT = re.compile(
    r"^Original Line:.*?(?=^[^\n]+\n\n(?:Possible|Column) |\Z)", re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class RawColumn:
    """A column as it stands in the file.

    Attributes:
        source: Its name in the relation.
        name: The name that it gets.
        type: DuckDB's type.
        tree_path: In IoTDB's tree, where the file tells.
        unit: That its values carried, where they did.
    """

    source: str
    name: str
    type: str
    tree_path: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class TextFormat:
    """How a text file is written: one character each, and the encoding as Python names it."""

    delimiter: str
    decimal: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Relation:
    """What can be selected from.

    Attributes:
        sql: What stands after FROM.
        columns: In the file's order.
        format: Of the table: `csv`, `parquet`, `tsfile`, `excel`.
        rows: How many, at least roughly; None when it cannot be told.
        zone: That of the times, where the file tells; IANA name or offset.
        id_column: The name of the id column, where the file tells.
        time_column, time_format: The time column and how its times are written, where the file tells.
        text_format: How it is written, of a text file.
        decimal: The decimal mark that its first numbers have for certain, None where they do not tell.
        notes: What was done to get here.
        temporary: Files to remove after reading.
    """

    sql: str
    columns: tuple[RawColumn, ...]
    format: str
    rows: int | None = None
    zone: str | None = None
    id_column: str | None = None
    time_column: str | None = None
    time_format: str | None = None
    text_format: TextFormat | None = None
    decimal: str | None = None
    notes: tuple[Text, ...] = ()
    temporary: tuple[Path, ...] = ()


def connect() -> duckdb.DuckDBPyConnection:
    """A DuckDB of its own for reading one file; no user's text ever reaches it."""
    connection = duckdb.connect(":memory:", config={"python_enable_replacements": False})
    connection.execute("SET TimeZone = 'UTC'")
    connection.execute("SET enable_progress_bar = false")
    connection.execute("SET autoinstall_known_extensions = false")
    connection.execute("SET autoload_known_extensions = false")
    return connection


def interrupt(connection: duckdb.DuckDBPyConnection) -> None:
    """End what a connection does. One that has just been closed has nothing left to end."""
    with suppress(duckdb.ConnectionException):
        connection.interrupt()


def row_of(connection: duckdb.DuckDBPyConnection, sql: str) -> tuple[Any, ...]:
    """The only row of a query; all of it is fetched, because a connection serves one result at a time."""
    rows: list[tuple[Any, ...]] = connection.execute(sql).fetchall()
    return rows[0]


def remove(temporary: Iterable[Path]) -> None:
    """Remove files, and folders after the files in them."""
    for path in temporary:
        if path.is_dir() and not path.is_symlink():
            path.rmdir()
        else:
            path.unlink(missing_ok=True)


def unreadable(name: str, kind: str, error: Exception) -> DataError:
    """The refusal of a file that a library could not read; the library's words are the details."""
    # DuckDB shows the line at fault, which may be the whole file, and then what is wrong with it.
    words = _LINE_AT_FAULT.sub("", str(error))
    lines = [line.strip().rstrip(".") for line in words.splitlines() if line.strip()]
    skipped = ("CSV Error on", "Error when sniffing")
    told = [re.sub(r"^([A-Za-z ]+ Error|\w+Exception|\d+): ", "", line) for line in lines]
    first = next((line for line in told if not line.startswith(skipped)), type(error).__name__)
    line = re.search(r"CSV Error on Line: (\d+)", words)
    return DataError(
        "{file} cannot be read as {kind}: {reason}.",
        hint="Check that the file is complete and of the kind that its name says.",
        details=str(error),
        file=name,
        kind=kind,
        reason=first[:200] + (f" (line {line[1]})" if line else ""),
    )
