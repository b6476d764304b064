"""One attempt at reading a file, and a table that is shown while it grows."""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, Protocol

import duckdb
import pyarrow as pa

from workbench.errors import DataError
from workbench.events import EventBus, TableGrew
from workbench.jobs import Job
from workbench.sources.columns import OpenOptions, table_name
from workbench.sources.formats import open_relation
from workbench.sources.loading import (
    BATCH_ROWS,
    Plan,
    finish_notes,
    notes_on_times,
    plan_loading,
    read_batches,
    settle_double_hours,
    settle_id_column,
)
from workbench.sources.relation import Care, connect, interrupt, remove, unreadable
from workbench.sources.table import Table

_TELL_SECONDS = 0.1
"""Growth is told no more often: whoever listens draws it, and takes time from the reading."""
_KINDS = {"csv": "CSV", "parquet": "Parquet", "tsfile": "TsFile", "excel": "a workbook"}


class Shelf(Protocol):
    """Where tables are put that are being read."""

    @property
    def events(self) -> EventBus:
        """Who is told."""
        ...

    @property
    def tables(self) -> Mapping[str, Table]:
        """The open tables by name."""
        ...

    def show(self, table: Table, instead_of: Table | None) -> None:
        """Keep the table, under a name that is free or in the place of another one."""
        ...

    def withdraw(self, table: Table, instead_of: Table | None) -> None:
        """Take the table back, and bring back the one that it stood in for."""
        ...


class UnexpectedError(Exception):
    """Something later in the file does not fit what its beginning promised; worth one thorough reading."""

    def __init__(self, refusal: DataError) -> None:
        self.refusal = refusal
        super().__init__(str(refusal))


class Attempt:
    """One attempt at reading one file."""

    def __init__(
        self,
        shelf: Shelf,
        source: Path,
        options: OpenOptions,
        job: Job[Any] | None,
        *,
        name: str,
        shown: Path | None,
        instead_of: Table | None,
    ) -> None:
        self._shelf = shelf
        self._source = source
        self._options = options
        self._job = job
        self._name = name
        self._shown = shown
        self._instead_of = instead_of
        self._showing: Showing | None = None

    def run(self, stamp: tuple[int, int], care: Care) -> Table:
        """Read the file into a table.

        Raises:
            UnexpectedError: A CSV file is not what its beginning promised, and may be with more care.
            DataError: It cannot be read.
        """
        connection = connect()
        if self._job is not None:
            self._job.on_cancel(partial(interrupt, connection))
        temporary: tuple[Path, ...] = ()
        kind = "CSV"
        try:
            relation = open_relation(connection, self._source, self._options, self._check, care)
            temporary = relation.temporary
            kind = _KINDS[relation.format]
            plan = plan_loading(connection, relation, self._options, self._source.name)
            return self._read(connection, plan, stamp)
        except (duckdb.Error, pa.ArrowException, OSError) as error:
            self._check()
            refusal = unreadable(self._source.name, kind, error)
            if kind != "CSV" or care is Care.LENIENT:
                raise refusal from error
            raise UnexpectedError(refusal) from error
        finally:
            connection.close()
            remove(temporary)

    def _check(self) -> None:
        if self._job is not None:
            self._job.check()

    def _read(self, connection: duckdb.DuckDBPyConnection, plan: Plan, stamp: tuple[int, int]) -> Table:
        buffers = plan.buffers()
        table = Table(
            name=self._name,
            path=self._shown,
            file_format=plan.relation.format,
            columns=plan.columns,
            buffers=buffers,
            zone=plan.zone,
            time_format=plan.time.format,
            options=self._options,
            stamp=stamp,
            text_format=plan.relation.text_format,
            notes=plan.notes,
        )
        if self._instead_of is None:
            table.name = table_name(self._name, self._shelf.tables)
        self._showing = showing = Showing(self._shelf, table, self._job, self._instead_of, plan.relation.rows)
        dropped = read_batches(connection, plan, buffers, showing.grew)
        notes = finish_notes(plan, table.rows, dropped, self._source.name)
        ids = settle_id_column(plan, buffers, table.rows, self._options, self._source.name)
        settle_double_hours(plan, buffers, table.rows, ids.column)
        said = (*ids.parts, *(part.name for part in plan.time.parts))
        notes += notes_on_times(plan, table.times(), ids.column)
        table.finish(id_column=ids.column, notes=notes, made_of=said)
        showing.finish()
        return table

    def withdraw(self) -> None:
        """Take back a table that was shown before its reading failed."""
        if self._showing is not None:
            self._showing.withdraw()


class Showing:
    """A table that is shown once it has some rows, and grows."""

    def __init__(
        self,
        shelf: Shelf,
        table: Table,
        job: Job[Any] | None,
        instead_of: Table | None,
        total: int | None = None,
    ) -> None:
        self._shelf = shelf
        self._table = table
        self._job = job
        self._instead_of = instead_of
        self._total = total
        self._published = False
        self._told_at = 0.0

    def grew(self, rows: int) -> None:
        """So many rows are there now; shows the table when there is something to draw."""
        if self._job is not None:
            self._job.check()
        self._table.grow(rows)
        if self._job is not None:
            if self._total is not None:
                self._job.progress(min(rows, self._total), self._total)
            elif self._table.origin is not None:
                self._job.progress(rows)
        if not self._published and rows >= BATCH_ROWS:
            self._show()
        elif self._published and time.monotonic() - self._told_at >= _TELL_SECONDS:
            self._told_at = time.monotonic()
            self._shelf.events.publish(TableGrew(self._table.name, rows, self._total))

    def finish(self) -> None:
        """All rows are there."""
        if self._published:
            rows = self._table.rows
            self._shelf.events.publish(TableGrew(self._table.name, rows, rows))
        else:
            self._show()

    def _show(self) -> None:
        self._shelf.show(self._table, self._instead_of)
        self._published = True

    def withdraw(self) -> None:
        """Take back a table that was shown before its reading failed."""
        if self._published:
            self._shelf.withdraw(self._table, self._instead_of)
