"""What a user can do, one coroutine each. Panels call these; they call the engine and change the session."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from ui import tasks
from ui.control.analyses import Analyses
from ui.control.models import Models
from ui.control.scripts import Scripts
from ui.engine_thread import EngineThread
from ui.notices import Notice, Place
from ui.session import Session
from workbench.errors import WorkbenchError
from workbench.events import (
    Event,
    JobChanged,
    ModelRenamed,
    ModelsChanged,
    NamesRead,
    ResidentsChanged,
    RowsArrived,
    ServerConnected,
    ServerDisconnected,
    SettingsChanged,
    TableChangedOnDisk,
    TableClosed,
    TableGrew,
    TableOpened,
)
from workbench.results import ResultTable, ScriptRun
from workbench.settings import Settings
from workbench.sources import Table


class Controller(Scripts, Analyses, Models):
    """Runs the user's wishes and reports what goes wrong in the place where it was asked for."""

    names_read = Signal(str)
    """Completion knows more of the server with this address."""
    _table_read = Signal(object)

    def __init__(self, engine: EngineThread, session: Session, parent: QObject | None = None) -> None:
        super().__init__(engine, session, parent)
        # Queued for the GUI thread's own events as well: they would overtake older ones of other threads.
        engine.published.connect(self._on_event, Qt.ConnectionType.QueuedConnection)
        self._table_read.connect(self._on_table_read)

    async def save_settings(self, settings: Settings) -> None:
        """Save settings; they count from now on."""
        try:
            await self.engine.call(lambda wb: wb.save_settings(settings))
        except WorkbenchError as error:
            self.session.tell(Notice.of(error, Place.SETUP))

    # What the engine tells

    def _on_event(self, event: Event) -> None:
        session = self.session
        match event:
            case JobChanged(job):
                session.put_job(job)
            case TableOpened(name) | TableGrew(name):
                self.engine.post(lambda wb, name=name: self._table_read.emit(wb.tables.find(name)))  # type: ignore[misc]
            case TableClosed(name):
                session.drop_table(name)
            case TableChangedOnDisk(name):
                session.table_newer.emit(name)
            case ModelRenamed(model, name):
                session.model_renamed.emit(model, name)
            case ModelsChanged():
                session.models_changed.emit()
            case ResidentsChanged():
                session.residents_changed.emit()
            case SettingsChanged():
                session.settings_changed.emit()
            case ServerConnected(address):
                session.put_server(address)
            case ServerDisconnected(address):
                session.drop_server(address)
            case NamesRead(address):
                self.names_read.emit(str(address))
            case RowsArrived(job, results):
                self._on_rows(job, results)

    def _on_rows(self, job: int, results: tuple[ResultTable, ...]) -> None:
        """Show the rows that have come of the script that runs."""
        running = self._running.get(Place.QUERY)
        if running is not None and running.id == job:
            self.session.set_query(ScriptRun(results, growing=True))

    def _on_table_read(self, table: Table) -> None:
        """Take note of a table's rows; the first ones of a file that the user opens are drawn at once."""
        known = table.name in self.session.tables
        self.session.put_table(table)
        if not known and self._show_next and not table.complete:
            tasks.start(self.show_first_series(table))
