"""The open tables: opening, pasting, reloading, closing, finding."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from workbench.errors import DataError
from workbench.events import EventBus, TableClosed, TableOpened
from workbench.jobs import Job
from workbench.paths import whole_path
from workbench.sources.columns import OpenOptions, did_you_mean, table_name
from workbench.sources.formats import file_stamp
from workbench.sources.loading import (
    left_out,
)
from workbench.sources.reading import Attempt, Showing, UnexpectedError
from workbench.sources.relation import Care, unreadable
from workbench.sources.table import Table
from workbench.sources.time_notes import shared_times

if TYPE_CHECKING:
    from workbench.sources.iotdb.connection import Connection
    from workbench.sources.iotdb.tables import ServerQuery


class TableStore:
    """Keeps the open tables by name. Methods may be called from any thread; `open` blocks until all is read.

    Args:
        events: Gets `TableOpened` once the first rows can be drawn, `TableGrew` while the rest is read.
    """

    def __init__(self, events: EventBus) -> None:
        self.events = events
        self._tables: dict[str, Table] = {}
        self._lock = threading.RLock()

    @property
    def tables(self) -> Mapping[str, Table]:
        """The open tables by name, in the order of their opening."""
        with self._lock:
            return MappingProxyType(dict(self._tables))

    def find(self, name: str) -> Table:
        """The table of that name, case not minded.

        Raises:
            DataError: There is none.
        """
        tables = self.tables
        for known, table in tables.items():
            if known.lower() == name.lower():
                return table
        suggestion = did_you_mean(name, list(tables))
        raise DataError(
            "There is no open table “{table}”.",
            hint="Did you mean “{suggestion}”?" if suggestion else "Open its file first.",
            replacement=suggestion,
            table=name,
            suggestion=suggestion,
        )

    def open(
        self, path: Path | str, options: OpenOptions | None = None, job: Job[Any] | None = None
    ) -> Table:
        """Read a file into a new table.

        Args:
            path: CSV, Parquet, TsFile or Excel.
            options: What is not to be found in the file but is known to the user.
            job: Gets progress in rows; its cancel stops the reading, and no table is left behind.

        Raises:
            DataError: The file cannot be read, or holds no time series.
            Cancelled: The job was cancelled.
        """
        source = whole_path(Path(path).expanduser())
        options = options or OpenOptions()
        name = options.name or source.name.split(".")[0]
        return self._load(source, options, job, name=name, shown=source)

    def paste(self, text: str, options: OpenOptions | None = None) -> Table:
        """Make a table of text copied from a spreadsheet.

        Raises:
            DataError: As `open`.
        """
        options = options or OpenOptions()
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "pasted.csv")
            file.write_text(text, encoding="utf-8")
            return self._load(file, options, None, name=options.name or "pasted", shown=None)

    def open_rows(
        self, rows: pa.Table, options: OpenOptions | None = None, job: Job[Any] | None = None
    ) -> Table:
        """Make a table of rows in memory; what they are is found as in a file.

        Raises:
            DataError: As `open`; a column is of a type that no file could have.
        """
        from pyarrow import parquet

        options = options or OpenOptions()
        name = options.name or "rows"
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, table_name(name, ()))
            try:
                parquet.write_table(rows, file)
            except pa.ArrowException as error:
                raise unreadable(name, "Parquet", error) from error
            return self._load(file, options, job, name=name, shown=None)

    def open_query(
        self,
        connection: Connection,
        sql: str,
        options: OpenOptions | None = None,
        job: Job[Any] | None = None,
    ) -> Table:
        """Fetch the rows of a server's query into a new table.

        Args:
            connection: The server.
            sql: One query, in the connection's dialect; a semicolon may end it.
            options: Its `name`, `time_column`, `id_column` and `zone` count.
            job: Gets progress in rows; its cancel ends the statement on the server, and no table is left.

        Raises:
            WorkbenchError: What the server refuses; there are no rows, with the reason; `Cancelled`.
        """
        # What knows IoTDB is imported with the first query, not with the window.
        from workbench.sources.iotdb.tables import ServerQuery

        query = ServerQuery(connection, sql.strip().rstrip("; \t\r\n"))  # tables' dialect knows no semicolon
        return self._fetch(query, options or OpenOptions(), job)

    def reload(self, name: str, options: OpenOptions | None = None, job: Job[Any] | None = None) -> Table:
        """Read a table's file or query again, under the same name and options unless others are given.

        Raises:
            DataError: As `open`, or the table was pasted or made of rows; the old table stays.
        """
        old = self.find(name)
        if old.origin is not None:
            return self._fetch(old.origin, options or old.options, job, instead_of=old)
        if old.path is None:
            raise DataError(
                "{table} did not come from a file that could be read again.",
                hint="Paste or open it once more, with the options that it needs.",
                table=old.name,
            )
        return self._load(
            old.path, options or old.options, job, name=old.name, shown=old.path, instead_of=old
        )

    def close(self, name: str) -> None:
        """Forget a table; arrays that others still hold stay valid.

        Raises:
            DataError: There is no such table.
        """
        table = self.find(name)
        with self._lock:
            self._tables.pop(table.name, None)
        self.events.publish(TableClosed(table.name))

    def close_all(self) -> None:
        """Forget every table."""
        for name in self.tables:
            self.close(name)

    def changed_on_disk(self) -> tuple[str, ...]:
        """The tables whose file has another time or size than when it was opened, or is gone."""
        return tuple(
            name
            for name, table in self.tables.items()
            if table.path is not None and table.complete and file_stamp(table.path) != table.stamp
        )

    # Loading

    def _load(
        self,
        source: Path,
        options: OpenOptions,
        job: Job[Any] | None,
        *,
        name: str,
        shown: Path | None,
        instead_of: Table | None = None,
    ) -> Table:
        stamp = file_stamp(source)
        last: DataError | None = None
        for care in Care:
            loading = Attempt(self, source, options, job, name=name, shown=shown, instead_of=instead_of)
            try:
                return loading.run(stamp, care)
            except UnexpectedError as error:
                last = error.refusal
            except BaseException:
                loading.withdraw()
                raise
            loading.withdraw()
        assert last is not None
        raise last

    def _fetch(
        self,
        query: ServerQuery,
        options: OpenOptions,
        job: Job[Any] | None,
        *,
        instead_of: Table | None = None,
    ) -> Table:
        from workbench.sources.iotdb.tables import Fetched

        fetched = Fetched(query, options, job)
        table = Table(
            name=instead_of.name if instead_of else table_name(fetched.name, self.tables),
            path=None,
            file_format="iotdb",
            columns=fetched.columns,
            buffers=fetched.buffers,
            zone=fetched.zone,
            time_format="iso",
            options=options,
            origin=query,
        )
        showing = Showing(self, table, job, instead_of)
        try:
            dropped, id_column = fetched.read(showing.grew)
        except BaseException:
            showing.withdraw()
            raise
        left = (left_out(dropped),) if dropped else ()
        shared = shared_times(table.times()) if id_column is None else ()
        table.finish(id_column=id_column, notes=(*left, *shared))
        showing.finish()
        return table

    def show(self, table: Table, instead_of: Table | None) -> None:
        """Keep a table that is being read; see `Shelf`."""
        with self._lock:
            if instead_of is None:
                table.name = table_name(table.name, self._tables)
            self._tables[table.name] = table
        self.events.publish(TableOpened(table.name))

    def withdraw(self, table: Table, instead_of: Table | None) -> None:
        """Take a table back whose reading failed; see `Shelf`."""
        with self._lock:
            if self._tables.get(table.name) is not table:
                return
            if instead_of is not None:
                self._tables[table.name] = instead_of
            else:
                del self._tables[table.name]
        self.events.publish(TableClosed(table.name) if instead_of is None else TableOpened(table.name))
