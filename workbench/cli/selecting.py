"""From the options of a command to an open table and a selection of its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli import values
from workbench.cli.running import finish
from workbench.requests import Resample, Selection

if TYPE_CHECKING:
    from workbench.engine import Workbench
    from workbench.sources import Table


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is opened; None is found in the file."""

    time_column: str | None = None
    time_format: str | None = None
    id_column: str | None = None
    zone: str | None = None
    sheet: str | None = None

    query: str | None = None

    def open(self, wb: Workbench, file: Path) -> Table:
        """Open a file, or fetch what `query` gives of the server at that address, with the progress shown.

        Raises:
            UsageError: A query without a server, or a server without a query.
        """
        from workbench.cli.servers import address_in, connect
        from workbench.sources import OpenOptions

        server = address_in(file, self.query)
        options = OpenOptions(
            time_column=self.time_column,
            time_format=self.time_format,
            id_column=self.id_column,
            zone=self.zone,
            sheet=self.sheet,
        )
        if server is not None and self.query is not None:
            return finish(wb.start_open_query(connect(wb, server), self.query, options))
        return finish(wb.start_open(file, options))

    def among(self, files: Sequence[Path], file: Path) -> Reading:
        """How one of several files is opened: the query is for the servers among them."""
        from workbench.cli.servers import is_server

        if not is_server(file) and any(map(is_server, files)):
            return replace(self, query=None)
        return self

    def open_future(self, wb: Workbench, file: Path) -> Table:
        """Open the file with the future values: of each series where it has the id column, else of all."""
        table = replace(self, id_column=None, query=None).open(wb, file)
        wanted = (self.id_column or "").lower()
        name = next((column.name for column in table.columns if column.name.lower() == wanted), None)
        if name is None or name == table.id_column:
            return table
        return finish(wb.start_reload(table.name, replace(table.options, id_column=name)))


@dataclass(frozen=True, slots=True)
class Rows:
    """Which rows and columns, as written."""

    targets: Sequence[str]
    ids: Sequence[str] | None = None
    context: int | None = None
    start: str | None = None
    until: str | None = None
    resample: Resample | None = None
    past: Sequence[str] | None = None
    future: Sequence[str] | None = None

    def select(self, table: Table, future_table: str | None = None) -> Selection:
        """The selection; times are read on the clock of the table's zone."""
        return Selection(
            table=table.name,
            targets=_columns(self.targets, table),
            past_covariates=_columns(self.past, table),
            future_covariates=_columns(self.future, table),
            ids=tuple(self.ids) if self.ids else None,
            context=self.context,
            start=values.moment(self.start, table.zone),
            until=values.moment(self.until, table.zone),
            resample=self.resample,
            future_table=future_table,
        )


def _columns(written: Sequence[str] | None, table: Table) -> tuple[str, ...]:
    """Names with commas between them; a name that has a comma of its own is taken whole."""
    own = {name for column in table.columns for name in (column.name, column.tree_path)}
    parts = [(one,) if one in own else values.names([one]) for one in written or ()]
    by_path = {column.tree_path: column.name for column in table.columns if column.tree_path}
    return tuple(dict.fromkeys(by_path.get(name, name) for part in parts for name in part))
