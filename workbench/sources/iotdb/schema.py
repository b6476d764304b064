"""What a server holds, a page at a time, so that a hundred thousand series stay quick."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np
import pyarrow as pa

from workbench.arrow import as_numpy
from workbench.jobs import Job
from workbench.sources.iotdb.address import Dialect
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.names import WILDCARDS, quote_name, quote_text, split_path

T = TypeVar("T")
PAGE = 1000
_HIDDEN = "information_schema"


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of a list. `more`: there is another page after `items`."""

    items: tuple[T, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Device:
    """A device of the tree. `path`: as the server writes it, quoted where needed."""

    path: str
    aligned: bool


@dataclass(frozen=True, slots=True)
class Series:
    """A time series of the tree: its path as the server writes it, its type (`DOUBLE`) and database."""

    path: str
    type: str
    database: str
    alias: str | None = None

    @property
    def device(self) -> str:
        """The path without its last node."""
        return self.path[: -len(self.measurement) - 1]

    @property
    def measurement(self) -> str:
        """The last node, quoted as it stands in the path."""
        last = split_path(self.path)[-1]
        quoted = "`" + last.replace("`", "``") + "`"
        return quoted if self.path.endswith("." + quoted) else last


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table: its type (`DOUBLE`) and category (`TIME`, `TAG`, `ATTRIBUTE`, `FIELD`)."""

    name: str
    type: str
    category: str


@dataclass(frozen=True, slots=True)
class TimeRange:
    """The rows of a series or a table, and its first and last instant (UTC); None without rows."""

    rows: int
    first: np.datetime64 | None
    last: np.datetime64 | None


class Schema:
    """Looks at what is on the server of a connection; keeps nothing.

    All calls block, take part of a second, and raise what `Connection.fetch` raises. What the user may not
    see is not listed: the server leaves it out without a word.
    """

    def __init__(self, connection: Connection, job: Job[Any] | None = None) -> None:
        self._connection = connection
        self._job = job

    def databases(self) -> tuple[str, ...]:
        """The databases of the connection's dialect, sorted."""
        found = self._words("SHOW DATABASES", "Database")
        return tuple(sorted(one for one in found if one != _HIDDEN))

    def devices(self, pattern: str = "root.**", offset: int = 0, limit: int = PAGE) -> Page[Device]:
        """List devices whose path fits `pattern` (tree dialect)."""
        table = self._fetch(f"SHOW DEVICES {pattern} LIMIT {limit + 1} OFFSET {offset}")
        rows = zip(_column(table, "Device"), _column(table, "IsAligned"), strict=True)
        return _page([Device(path, str(aligned).lower() == "true") for path, aligned in rows], limit)

    def measurements(self, device: str, offset: int = 0, limit: int = PAGE) -> Page[Series]:
        """List the series of one device (tree dialect)."""
        return self.search(f"{device}.*", offset, limit)

    def search(self, pattern: str, offset: int = 0, limit: int = PAGE) -> Page[Series]:
        """List series (tree dialect).

        Args:
            pattern: A path with wildcards (`root.db.**`, `root.*.d1.*`); a word without `root.`
                before it finds the series whose path contains it.
            offset: So many are passed over.
            limit: So many are listed at most.
        """
        table = self._fetch(f"SHOW TIMESERIES {_matching(pattern)} LIMIT {limit + 1} OFFSET {offset}")
        names = ("Timeseries", "DataType", "Database", "Alias")
        rows = zip(*(_column(table, name) for name in names), strict=True)
        return _page([Series(*row) for row in rows], limit)

    def count(self, pattern: str = "root.**") -> int:
        """Count the series that `search` would list (tree dialect)."""
        return int(self._fetch(f"COUNT TIMESERIES {_matching(pattern)}").column(0)[0].as_py())

    def count_devices(self, pattern: str = "root.**") -> int:
        """Count the devices that `devices` would list (tree dialect)."""
        return int(self._fetch(f"COUNT DEVICES {pattern}").column(0)[0].as_py())

    def time_range(self, path: str) -> TimeRange:
        """The rows of one series, `root.db.d.x`, or of a table, `db.t` (quoted where needed)."""
        if self._connection.address.dialect is Dialect.TABLE:
            sql = f"SELECT count(*), min(time), max(time) FROM {path}"  # noqa: S608 - a name, quoted by who calls
        else:
            series = Series(path, "", "")
            one = series.measurement
            sql = f"SELECT count({one}), min_time({one}), max_time({one}) FROM {series.device}"  # noqa: S608 - as above
        table = self._fetch(sql)
        if table.num_rows == 0 or table.num_columns != 3:
            return TimeRange(0, None, None)
        rows = table.column(0)[0].as_py() or 0
        first, last = (self._instant(table.column(index)) for index in (1, 2))
        return TimeRange(int(rows), first if rows else None, last if rows else None)

    def time_of_last(self, path: str, rows: int) -> int | None:
        """The time from which on a series or a table has its last `rows` rows; None where it has fewer.

        Args:
            path: As `time_range` takes it.
            rows: How many.

        Returns:
            A whole number of the server's precision, as conditions on `time` take it.
        """
        place, one = path, "time"
        if self._connection.address.dialect is Dialect.TREE:
            series = Series(path, "", "")
            place, one = series.device, series.measurement
        sql = f"SELECT {one} FROM {place} ORDER BY time DESC LIMIT 1 OFFSET {rows - 1}"  # noqa: S608 - as above
        table = self._fetch(sql)
        return int(table.column(0)[0].cast(pa.int64()).as_py()) if table.num_rows else None

    def find_tables(self, word: str, limit: int = PAGE) -> tuple[tuple[str, str], ...]:
        """Databases and names of the tables that have a word in their name or a column's (table dialect)."""
        like = quote_text(f"%{word.lower()}%")
        found = self._fetch(
            "SELECT DISTINCT database, table_name FROM information_schema.columns "  # noqa: S608 - as above
            f"WHERE lower(column_name) LIKE {like} OR lower(table_name) LIKE {like} LIMIT {limit}"
        )
        rows = zip(_column(found, "database"), _column(found, "tablename"), strict=True)
        return tuple(sorted((base, name) for base, name in rows if base != _HIDDEN))

    def tables(self, database: str) -> tuple[str, ...]:
        """The names of the tables of a database, sorted (table dialect)."""
        return tuple(sorted(self._words(f"SHOW TABLES FROM {quote_name(database)}", "TableName")))

    def columns(self, table: str, database: str | None = None) -> tuple[TableColumn, ...]:
        """The columns of a table as they were declared (table dialect)."""
        name = quote_name(table) if database is None else f"{quote_name(database)}.{quote_name(table)}"
        told = self._fetch(f"DESCRIBE {name}")
        rows = zip(*(_column(told, one) for one in ("ColumnName", "DataType", "Category")), strict=True)
        return tuple(TableColumn(*row) for row in rows)

    def _fetch(self, sql: str) -> pa.Table:
        return self._connection.fetch(sql, self._job)

    def _words(self, sql: str, name: str) -> Iterator[str]:
        return iter(_column(self._fetch(sql), name))

    def _instant(self, column: pa.ChunkedArray) -> np.datetime64 | None:
        """A time, which the tree dialect gives as a whole number of the server's precision."""
        if column.null_count:
            return None
        kind = f"datetime64[{self._connection.precision}]"
        instant: np.datetime64 = as_numpy(column)[:1].view(kind)[0]
        return instant


def _matching(pattern: str) -> str:
    if pattern == "root" or pattern.startswith("root.") or pattern in WILDCARDS:
        return pattern
    word = pattern.replace("\\", "\\\\")
    return f"root.** WHERE TIMESERIES CONTAINS {quote_text(word)}"


def _column(table: pa.Table, name: str) -> list[Any]:
    """A column by its name, however a version of the server writes it (`TableName`, `table_name`)."""
    wanted = name.lower()
    for index, given in enumerate(table.column_names):
        if given.lower().replace("_", "") == wanted:
            return list(table.column(index).to_pylist())
    return [None] * table.num_rows


def _page(items: list[T], limit: int) -> Page[T]:
    return Page(tuple(items[:limit]), len(items) > limit)
