"""Opening, reading again and closing tables."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.control.core import Core
from ui.engine_thread import EngineThread
from ui.notices import NoticeAction, Place
from ui.session import SeriesRef, Session
from workbench.jobs import Job
from workbench.sources import ColumnRole, OpenOptions, Table
from workbench.text import text

if TYPE_CHECKING:
    from workbench.engine import Workbench


class Files(Core):
    """What is done with files and other tables."""

    def __init__(self, engine: EngineThread, session: Session, parent: QObject | None = None) -> None:
        super().__init__(engine, session, parent)
        self._show_next = False
        self.opening: dict[int, Path] = {}
        """The files that are being opened or could not be, by job."""

    async def open_paths(self, paths: Sequence[Path], options: OpenOptions | None = None) -> Table | None:
        """Open files one after another; show the first series of the last one. Problems go to Data's bar."""
        last: Table | None = None
        for path in paths:
            self._show_next = True
            opened = await self._guarded(
                Place.DATA,
                lambda wb, path=path: self._start_open(wb, path, options),
                self._after_refusal(path),
            )
            self._show_next = False
            if opened is not None:
                last = opened
                self.session.put_table(opened)
        if last is not None:
            await self.show_first_series(last)
        return last

    def _start_open(self, workbench: Workbench, path: Path, options: OpenOptions | None) -> Job[Table]:
        job = workbench.start_open(path, options or OpenOptions())
        self.opening[job.id] = path
        return job

    def _after_refusal(self, path: Path) -> tuple[NoticeAction, ...]:
        """What can be done about a file that cannot be read as it is."""
        return (NoticeAction(text("Open with options…"), lambda: self.session.options_asked.emit(path)),)

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
            self.session.put_table(opened)
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
        """Put the first numeric column of a table on the plot."""
        columns = [column.name for column in table.columns if column.role is ColumnRole.VALUE]
        # Of a long table they are counted out first, which takes a moment.
        ids = () if table.id_column is None else await self.engine.call(lambda _: table.ids())
        if columns:
            self.session.show_series((SeriesRef(table.name, columns[0], ids[0] if ids else None),))
