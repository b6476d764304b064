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

    def open(self, wb: Workbench, file: Path) -> Table:
        """Open a file, with its progress shown."""
        from workbench.sources import OpenOptions

        options = OpenOptions(
            time_column=self.time_column,
            time_format=self.time_format,
            id_column=self.id_column,
            zone=self.zone,
            sheet=self.sheet,
        )
        return finish(wb.start_open(file, options))

    def open_future(self, wb: Workbench, file: Path) -> Table:
        """Open the file with the future values: of each series where it has the id column, else of all."""
        table = replace(self, id_column=None).open(wb, file)
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
    own = {column.name for column in table.columns}
    parts = [(one,) if one in own else values.names([one]) for one in written or ()]
    return tuple(dict.fromkeys(name for part in parts for name in part))
