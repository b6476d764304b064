"""What a user can do, one coroutine each. Panels call these; they call the engine and change the session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from ui import tasks
from ui.engine_thread import EngineThread
from ui.history import (
    detection_over,
    forecast_over,
    last_row,
    series_over,
    stopped,
    with_rows_before,
    without_password,
)
from ui.notices import Level, Notice, NoticeAction, Place
from ui.session import SeriesRef, Session
from ui.trial import start_trial
from workbench.errors import Cancelled, ModelError, WorkbenchError
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
from workbench.jobs import Job
from workbench.registry.info import ModelInfo, ModelState
from workbench.requests import DetectRequest, ForecastRequest
from workbench.results import ResultTable, ScriptRun
from workbench.runtime import Device, Resident
from workbench.settings import Precision, Settings
from workbench.sources import ColumnRole, OpenOptions, Table
from workbench.sql.run_on import RunOn
from workbench.text import text

if TYPE_CHECKING:
    import numpy as np

    from workbench.engine import Workbench
    from workbench.export import Exportable, ExportOptions, TableFormat
    from workbench.registry.states import Manifest
    from workbench.sources.iotdb.tables import ServerQuery
    from workbench.sql.completion import Completion

T = TypeVar("T")


class Controller(QObject):
    """Runs the user's wishes and reports what goes wrong in the place where it was asked for."""

    running_changed = Signal(object)
    """A `Place`: work that Stop would end began or ended there."""
    names_read = Signal(str)
    """Completion knows more of the server with this address."""

    def __init__(self, engine: EngineThread, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.engine = engine
        self.session = session
        self._running: dict[Place, Job[object]] = {}
        self._show_next = False
        self.opening: dict[int, Path] = {}
        """The files that are being opened or could not be, by job."""
        engine.published.connect(self._on_event)
        self._table_read.connect(self._on_table_read)

    # Data

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

    # Forecasts and anomalies

    async def forecast(self, request: ForecastRequest) -> None:
        """Forecast and keep the result; what is drawn stays when it fails or is stopped."""
        self.session.clear_notices(Place.SETUP)
        result = await self._guarded(Place.SETUP, lambda wb: wb.start_forecast(request))
        if result is not None:
            self.session.set_detection(None)
            self.session.keep(result)

    async def detect(self, request: DetectRequest) -> None:
        """Look for anomalies and show them."""
        self.session.clear_notices(Place.SETUP)
        result = await self._guarded(Place.SETUP, lambda wb: wb.start_detect(request))
        if result is not None:
            self.session.set_detection(result)

    # Queries

    async def run_script(
        self, script: str, server: str | None = None, run_on: RunOn = RunOn.HERE
    ) -> ScriptRun | None:
        """Run statements; results and the error that ended them are in the run.

        Args:
            script: What to run.
            server: The address of the server that it is for; None for the open tables.
            run_on: Where models run.
        """
        self.session.clear_notices(Place.QUERY)
        run = await self._guarded(Place.QUERY, lambda wb: wb.start_script(script, server, run_on=run_on))
        if run is not None:
            self.session.set_query(with_rows_before(run, self.session.query))
            if run_on is not RunOn.HERE:
                await self.plot_results([one for one in run.results if one.forecast is not None])
        elif (kept := self.session.query) is not None and kept.growing:
            self.session.set_query(stopped(kept))
        return run

    async def can_log_in(self, address: str) -> bool:
        """Whether a server is logged in to, or its password is known; if not, the user is asked to log in."""
        if address in self.session.servers:
            return True
        place = await self.engine.call(lambda wb: without_password(wb, address))
        if place is not None:
            self.session.server_asked.emit(place)
        return place is None

    async def plot_results(self, results: Sequence[ResultTable]) -> None:
        """Draw forecasts and anomalies of statements; where their series are a server's, with its rows."""
        for result in results:
            query = result.rows_of
            table = None if query is None else await self._rows_of(query, until=last_row(result))
            forecast, detection = result.forecast, result.detection
            if forecast is not None:
                if table is not None:
                    forecast = forecast_over(forecast, table)
                    self.session.show_series(series_over(forecast, table))
                self.session.keep(forecast)
            elif detection is not None:
                if table is not None:
                    detection = detection_over(detection, table)
                    self.session.show_series(series_over(detection, table))
                self.session.set_detection(detection)

    async def _rows_of(self, query: ServerQuery, until: np.datetime64 | None) -> Table | None:
        """The table of a server's query, fetched where it is not open yet or ends too early."""
        known = next((one for one in self.session.tables.values() if one.origin == query), None)
        if known is not None and known.complete:
            last = await self.engine.call(lambda _: known.profile().last)
            if until is None or last is None or until <= last:
                return known
            return await self.reload(known.name)
        opened = await self._guarded(
            Place.QUERY, lambda wb: wb.servers.start_open_query(query.connection, query.sql)
        )
        if opened is not None:
            self.session.put_table(opened)
        return opened

    async def complete(self, script: str, offset: int, server: str | None = None) -> list[Completion]:
        """What could stand at `offset`."""
        return await self.engine.call(lambda wb: wb.complete(script, offset, server))

    # Models and devices

    async def models(self) -> list[ModelInfo]:
        """The registry's models."""
        return await self.engine.call(lambda wb: wb.models())

    async def manifests(self) -> dict[str, Manifest]:
        """Where the files of the pretrained models came from, by model; not of those put there by hand."""
        return await self.engine.call(
            lambda wb: {one.id: found for one in wb.hub.list() if (found := wb.hub.manifest(one.id))}
        )

    async def download_model(self, model: str, *, accepted: bool, place: Place = Place.MODELS) -> bool:
        """Download a model's files; whether it is active then. A refusal goes to the bar of `place`."""
        self.session.clear_notices(place)
        info = await self._guarded(
            Place.MODELS, lambda wb: wb.hub.start_download(model, accepted=accepted), tell_at=place
        )
        return info is not None

    async def download_missing_models(self) -> None:
        """Download the pretrained models that are not here, one by one, as AINode does at its start."""
        for model in await self.models():
            if model.fetchable and not model.non_commercial:
                await self.download_model(model.id, accepted=False)

    async def import_model(self, model: str, folder: Path, place: Place = Place.MODELS) -> bool:
        """Copy a model's files from a folder; as `download_model`."""
        self.session.clear_notices(place)
        info = await self._guarded(Place.MODELS, lambda wb: wb.hub.start_import(model, folder), tell_at=place)
        return info is not None

    async def remove_model_files(self, model: str) -> None:
        """Unload a model and remove its files."""
        self.session.clear_notices(Place.MODELS)
        await self._guarded(Place.MODELS, lambda wb: wb.start_remove_files(model))

    async def devices(self) -> tuple[Device, ...]:
        """The devices with their load now."""
        return await self.engine.call(lambda wb: wb.devices())

    async def residents(self) -> tuple[Resident, ...]:
        """What is loaded where."""
        return await self.engine.call(lambda wb: wb.loaded())

    async def load_model(
        self,
        model: str,
        devices: Sequence[str],
        instances: int | None = None,
        precision: Precision | None = None,
    ) -> None:
        """Keep a model loaded; without a precision in that of the settings, or as it is loaded."""
        await self._guarded(
            Place.DEVICES, lambda wb: wb.start_load(model, tuple(devices), instances, precision)
        )

    async def unload_model(self, model: str, devices: Sequence[str]) -> None:
        """Free a loaded model."""
        await self._guarded(Place.DEVICES, lambda wb: wb.start_unload(model, tuple(devices)))

    async def test_model(self, model: str) -> None:
        """Run a model on a series made for the purpose and tell how long it took."""
        self.session.clear_notices(Place.MODELS)
        result = await self._guarded(Place.MODELS, lambda wb: start_trial(wb, model))
        if result is not None:
            self.session.tell(Notice(Level.INFO, Place.MODELS, result))

    # Export and settings

    async def export(
        self,
        source: Exportable,
        path: Path,
        format_: TableFormat | None = None,
        options: ExportOptions | None = None,
    ) -> Path | None:
        """Write a Forecast, Detection, ResultTable or Arrow table to a file; returns its path."""
        self.session.clear_notices(Place.RESULTS)
        return await self._guarded(Place.RESULTS, lambda wb: wb.start_export(source, path, format_, options))

    async def save_settings(self, settings: Settings) -> None:
        """Save settings; they count from now on."""
        try:
            await self.engine.call(lambda wb: wb.save_settings(settings))
        except WorkbenchError as error:
            self.session.tell(Notice.of(error, Place.SETUP))

    # Stopping

    def running(self, place: Place) -> bool:
        """Whether Stop would end something there."""
        return place in self._running

    def stop(self, place: Place | None = None) -> None:
        """Stop the work begun in one place, or everything."""
        for where, job in tuple(self._running.items()):
            if place is None or where is place:
                job.cancel()

    def cancel_job(self, job_id: int) -> None:
        """Stop one job of the list."""
        self.engine.post(lambda wb: wb.jobs.cancel(job_id))

    # Behind

    async def run_job(self, place: Place, start: Callable[[Workbench], Job[T]]) -> T | None:
        """Run a job that Stop ends there; why it was refused goes to the bar of `place`, with None."""
        return await self._guarded(place, start)

    async def _guarded(
        self,
        place: Place,
        start: Callable[..., Job[T]],
        actions: tuple[NoticeAction, ...] = (),
        tell_at: Place | None = None,
    ) -> T | None:
        job: Job[T] | None = None

        def began(started: Job[T]) -> None:
            nonlocal job
            job = started
            self._running[place] = started  # type: ignore[assignment]
            self.running_changed.emit(place)

        try:
            return await self.engine.job(start, began)
        except Cancelled:
            return None
        except WorkbenchError as error:
            offered = actions or self._offered(error)
            self.session.tell(replace(Notice.of(error, tell_at or place), actions=offered))
            return None
        finally:
            if job is not None and self._running.get(place) is job:
                del self._running[place]
                self.running_changed.emit(place)

    def _offered(self, error: WorkbenchError) -> tuple[NoticeAction, ...]:
        """What can be done about a model that is not active."""
        params = error.text.params
        if not isinstance(error, ModelError) or params.get("state") != ModelState.INACTIVE:
            return ()
        model = str(params["model"])
        return (NoticeAction(text("Try again"), lambda: self.session.retry_asked.emit(model)),)

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

    _table_read = Signal(object)
