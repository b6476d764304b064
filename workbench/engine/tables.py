"""Opening files and queries as tables, and writing to servers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.engine.core import Core
from workbench.jobs import Job
from workbench.servers import Writable
from workbench.sources import OpenOptions, Table
from workbench.text import text

if TYPE_CHECKING:
    from workbench.sources.iotdb.address import ServerAddress
    from workbench.sources.iotdb.connection import Connection
    from workbench.sources.iotdb.writing import WriteReport
    from workbench.sources.memory import Rows


class TableCalls(Core):
    """Tables of files and of servers."""

    def open(self, source: Path | str | Rows, **options: str | None) -> Table:
        """Open a file, or rows in memory, as a table.

        Args:
            source: A CSV, Parquet, TsFile or Excel file; or a frame or series of pandas (its index becomes
                columns), an Arrow table or what gives one, a mapping of names to columns, a list or an array
                of numbers. Rows without times are numbered.
            options: As in `OpenOptions`: name, time_column, time_format, id_column, zone, sheet, ...

        Raises:
            DataError: It cannot be read as time series; the message says why and what to do.
        """
        if isinstance(source, Path | str):
            return self.start_open(source, OpenOptions(**options)).result()
        return self._start_open_rows(source, OpenOptions(**options)).result()

    def _start_open_rows(self, rows: Rows, options: OpenOptions) -> Job[Table]:
        from workbench.sources.memory import as_arrow

        title = text("Open {file}", file=options.name or type(rows).__name__)
        return self.jobs.start("open", title, lambda job: self.tables.open_rows(as_arrow(rows), options, job))

    def start_open(self, path: Path | str, options: OpenOptions | None = None) -> Job[Table]:
        """Open a file as a job; TableOpened tells when its first rows can be drawn."""
        place = Path(path)
        title = text("Open {file}", file=place.name)
        return self.jobs.start(
            "open", title, lambda job: self.tables.open(place, options or OpenOptions(), job)
        )

    def start_paste(self, table_text: str, options: OpenOptions | None = None) -> Job[Table]:
        """Open a table copied from a spreadsheet."""
        chosen = options or OpenOptions()
        return self.jobs.start("open", text("Paste a table"), lambda _: self.tables.paste(table_text, chosen))

    def start_reload(self, name: str, options: OpenOptions | None = None) -> Job[Table]:
        """Read a table's file again, by other options if some are given."""
        title = text("Read {name} again", name=name)
        return self.jobs.start("open", title, lambda job: self.tables.reload(name, options, job))

    def connect(self, address: ServerAddress | str, password: str | None = None) -> Connection:
        """Log in to an IoTDB server until the workbench is closed; see `Servers.connect`."""
        return self.servers.connect(address, password)

    def open_query(self, server: Connection | ServerAddress | str, sql: str, **options: str | None) -> Table:
        """Fetch the rows of a server's query as a table.

        Args:
            server: From `connect`, or an address.
            sql: In the dialect of the address.
            options: As in `OpenOptions`: name, time_column, id_column, zone.

        Raises:
            WorkbenchError: What the server refuses; there are no rows, with the reason.
        """
        return self.start_open_query(server, sql, OpenOptions(**options)).result()

    def start_open_query(
        self, server: Connection | ServerAddress | str, sql: str, options: OpenOptions | None = None
    ) -> Job[Table]:
        """Fetch as a job; see `Servers.start_open_query`."""
        return self.servers.start_open_query(server, sql, options)

    def write(
        self,
        source: Writable,
        server: Connection | ServerAddress | str,
        target: str,
        *,
        columns: Sequence[str] | None = None,
        types: Mapping[str, str] | None = None,
        overwrite: bool = False,
    ) -> WriteReport:
        """Write a forecast, a detection or an open table to an IoTDB server; `Servers` has it in two steps.

        Args:
            source: See `Servers.start_plan_write`, as the others.
            server: From `connect`, or an address.
            target: A device's path, or a table's name in the table dialect. What is missing is made.
            columns: Those to write; None for all.
            types: The server's types, where they shall not be the ones that suit best.
            overwrite: Rows that are there may be replaced.

        Raises:
            WorkbenchError: What the server refuses; rows are there already; interrupted, with what arrived.
        """
        plan = self.servers.start_plan_write(server, source, target, columns=columns, types=types).result()
        return self.servers.start_write(server, plan, overwrite=overwrite).result()

    def close_table(self, name: str) -> None:
        """Close a table; its file is untouched."""
        self.tables.close(name)
