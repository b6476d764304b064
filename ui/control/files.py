"""Opening, reading again and closing tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui import tasks
from ui.control.core import Core
from ui.engine_thread import EngineThread
from ui.measured import first_measured
from ui.notices import NoticeAction, Place
from ui.session import SeriesRef, Session
from ui.undrawn import Undrawn
from workbench.jobs import Job, JobSnapshot
from workbench.paths import whole_path
from workbench.sources import OpenOptions, Table
from workbench.text import text

if TYPE_CHECKING:
    from workbench.engine import Workbench


@dataclass(frozen=True, slots=True)
class Opening:
    """A file that is being opened or could not be, and by which options."""

    path: Path
    options: OpenOptions
    job: Job[Table]


class Files(Core):
    """What is done with files and other tables."""

    def __init__(self, engine: EngineThread, session: Session, parent: QObject | None = None) -> None:
        super().__init__(engine, session, parent)
        self._show_next = False
        self.opening: dict[int, Opening] = {}
        """The files that are being opened or could not be, by job."""
        self._under_way: set[Path] = set()
        session.retry_open_asked.connect(lambda job: tasks.start(self.retry_open(job)))
        session.forget_open_asked.connect(self.forget_open)
        session.open_otherwise_asked.connect(self._open_otherwise)
        session.shown_changed.connect(self._on_shown)

    async def open_paths(self, paths: Sequence[Path], options: OpenOptions | None = None) -> Table | None:
        """Open files one after another; show the first series of the last one. Problems go to Data's bar.

        A file that is open, by whatever options, is not opened a second time unless options are given; it is
        read again where it has changed since.
        """
        before = set(self.session.tables)
        last: Table | None = None
        failed: JobSnapshot | None = None
        for place, path in {whole_path(one): one for one in paths}.items():
            if options is None and place in self._under_way:
                continue
            known = next((one for one in self.session.tables.values() if one.path == place), None)
            if options is None and known is not None:
                last = await self._as_it_is(known) or last
                continue
            self._show_next = True
            self._under_way.add(place)
            opened = await self._guarded(
                Place.DATA,
                lambda wb, path=path: self._start_open(wb, path, options),
                self._after_refusal(path),
            )
            self._under_way.discard(place)
            self._show_next = False
            failed = self._settle(path, opened) or failed
            if opened is not None:
                last = opened
                self.session.put_table(opened)
        if last is not None and last.name in self.session.tables:
            if last.name not in before or last.name not in {one.table for one in self.session.shown}:
                await self.show_first_series(last)
        elif failed is not None and not self.session.shown:
            # There is room to say it where the eyes are.
            self.session.show_undrawn(Undrawn(failed=failed))
        return last

    async def _as_it_is(self, table: Table) -> Table | None:
        """An open table, read again if its file has changed; None if that went wrong."""
        changed = await self.engine.call(lambda wb: table.name in wb.tables.changed_on_disk())
        return await self.reload(table.name) if changed else table

    def _settle(self, path: Path, opened: Table | None) -> JobSnapshot | None:
        """Forget what became of a file before, and this time too unless it could not be read; why not."""
        failed: JobSnapshot | None = None
        for number in sorted((key for key, one in self.opening.items() if one.path == path), reverse=True):
            now = self.opening[number].job.snapshot()
            if opened is None and failed is None and now.error is not None:
                failed = now
            else:
                self.session.forget_open_asked.emit(number)
        return failed

    def _start_open(self, workbench: Workbench, path: Path, options: OpenOptions | None) -> Job[Table]:
        chosen = options or OpenOptions()
        job = workbench.start_open(path, chosen)
        self.opening[job.id] = Opening(path, chosen, job)
        return job

    def _after_refusal(self, path: Path) -> tuple[NoticeAction, ...]:
        """What can be done about a file that cannot be read as it is."""
        return (NoticeAction(text("Open with options…"), lambda: self.session.options_asked.emit(path)),)

    async def retry_open(self, job_id: int) -> None:
        """Try again to read a file, by the same options."""
        again = self.opening.get(job_id)
        if again is not None:
            self.session.clear_notices(Place.DATA)
            self.session.forget_open_asked.emit(job_id)
            await self.open_paths([again.path], again.options)

    def forget_open(self, job_id: int) -> None:
        """List a file no longer that could not be read."""
        self.opening.pop(job_id, None)
        undrawn = self.session.undrawn
        if undrawn is not None and undrawn.failed is not None and undrawn.failed.id == job_id:
            self.session.show_undrawn(None)

    def _on_shown(self) -> None:
        """What stands in the plot's place is not said in Data's bar as well."""
        undrawn = self.session.undrawn
        if undrawn is not None and undrawn.failed is not None:
            self.session.clear_notices(Place.DATA)

    def _open_otherwise(self, job_id: int) -> None:
        known = self.opening.get(job_id)
        if known is not None:
            self.session.options_asked.emit(known.path)

    async def paste(self, table_text: str) -> Table | None:
        """Open a table copied from a spreadsheet."""
        opened = await self._guarded(Place.DATA, lambda wb: wb.start_paste(table_text))
        if opened is not None:
            self.session.put_table(opened)
            await self.show_first_series(opened)
        return opened

    async def reopen(self, name: str, options: OpenOptions) -> Table | None:
        """Read an open file again, by other options (time column, delimiter, ...)."""
        opened = await self._guarded(Place.DATA, lambda wb: wb.start_reload(name, options))
        if opened is not None:
            undrawn = self.session.undrawn
            self.session.put_table(opened)
            if undrawn is not None and undrawn.table == name and self.session.undrawn is None:
                await self.show_first_series(opened)
        return opened

    async def reload(self, name: str) -> Table | None:
        """Read a file that changed on disk again."""
        opened = await self._guarded(Place.DATA, lambda wb: wb.start_reload(name))
        if opened is not None:
            self.session.put_table(opened)
        return opened

    async def close_table(self, name: str) -> None:
        """Close a file."""
        await self.engine.call(lambda wb: wb.close_table(name))
        self.session.drop_table(name)

    async def show_first_series(self, table: Table) -> None:
        """Put the first numeric column of a table on the plot, or say that it has none."""
        # The series of a long table are counted out first, and whether a column has the rows' numbers.
        column, ids = await self.engine.call(lambda _: (first_measured(table), table.ids()))
        if column is None:
            self.session.show_undrawn(Undrawn(table.name))
            return
        self.session.show_series((SeriesRef(table.name, column, ids[0] if ids else None),))
