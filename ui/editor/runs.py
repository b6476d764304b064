"""Running the scripts of the editor: questions before it, the history after it; the database they run in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui import tasks
from ui.editor.deletion import confirm_deletion
from ui.editor.run_history import RunHistory
from ui.editor.tab import QueryTab
from ui.notices import Level, Notice, NoticeAction, Place
from ui.session import Session
from workbench.errors import Cancelled, WorkbenchError
from workbench.sql.destructive import destructive, holds_password
from workbench.text import text

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.engine import Workbench
    from workbench.jobs import Job

_OFFERED = 4
"""So many databases have a button of their own."""


class QueryRuns(QObject):
    """Runs what a tab holds, where the tab runs.

    Args:
        window: Whom questions belong to.
        session: Told of what has to be said.
        controller: Runs scripts.
    """

    refused = Signal(object, object, bool)
    """A tab, what ended its script, whether the tab's text is still the one that the error's place is in."""

    def __init__(self, window: QWidget, session: Session, controller: Controller) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._controller = controller
        self.history = RunHistory(controller)

    async def run(self, tab: QueryTab, script: str, start: int) -> None:
        """Run a part of a tab's text that begins at `start`."""
        before = tab.editor.text()
        if tab.server is not None:
            deleting = destructive(script, tab.run_on)
            if deleting and not await confirm_deletion(self._window, tab.server, deleting):
                return
            if not await self._controller.can_log_in(tab.server):
                return
            run = await self._controller.run_script(script, tab.server, tab.run_on, before=before[:start])
        else:
            run = await self._controller.run_script(script, before=before[:start])
        if run is None:
            return
        if isinstance(run.error, Cancelled):
            self._session.tell(Notice(Level.INFO, Place.QUERY, run.error.text))
        elif run.error is not None:
            self.refused.emit(tab, run.error, tab.editor.text() == before)
        if holds_password(script):
            return
        problem = await self.history.add(script, ok=run.error is None, seconds=run.duration_s)
        if problem is not None:
            sentence = text("The query history could not be saved: {reason}.", reason=str(problem))
            hint = text("It is kept until the program ends.")
            self._session.tell(Notice(Level.WARNING, Place.QUERY, sentence, hint))

    async def ask_database(self, server: str) -> None:
        """Offer the databases of a server of tables whose login names none."""
        address = self._session.servers.get(server)
        if address is None or address.dialect == "tree" or address.database is not None:
            return
        title = text("Look at {place}", place=address.place)

        def start(workbench: Workbench) -> Job[tuple[str, ...]]:
            used = workbench.servers.get(address).database is not None
            return workbench.servers.start_ask(
                address, title, lambda schema: () if used else schema.databases()
            )

        try:
            names = await self._controller.engine.job(start)
        except (Cancelled, WorkbenchError):
            return  # the statement that is run next tells what is wrong with the server
        if names:
            actions = tuple(self._use(server, name) for name in names[:_OFFERED])
            sentence = text("No database is chosen: each table has to be named with its own.")
            hint = None if len(names) <= _OFFERED else text("Others are chosen by USE.")
            self._session.tell(Notice(Level.WARNING, Place.QUERY, sentence, hint, actions=actions))

    def _use(self, server: str, database: str) -> NoticeAction:
        from workbench.sources.iotdb.names import quote_name

        async def work() -> None:
            await self._controller.run_script(f"USE {quote_name(database)}", server)

        def use() -> None:
            tasks.start(work())

        return NoticeAction(text("Use {database}", database=database), use)
