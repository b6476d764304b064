"""What the actions do: calls of the controller and of the panels, from where the user is."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from ui import tasks
from ui.notices import Place
from ui.removing import bring_back, remove_forecasts, remove_selected
from workbench.paths import whole_path
from workbench.registry.info import Task
from workbench.requests import ForecastRequest

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.dialogs.follow import FollowDialog
    from ui.main_window import MainWindow
    from ui.recent import RecentFiles
    from ui.servers.follow import Following
    from ui.session import Session
    from ui.shell.panels import Panels
    from ui.theme import Mode
    from workbench.home import Home
    from workbench.settings import Settings
    from workbench.sources.iotdb.address import ServerAddress

QueryVerb = Literal[
    "run", "run_script", "new_tab", "close_tab", "toggle_comment", "complete", "go_to_error", "show_history"
]


class Commands(QObject):
    """One method for each action that is more than a line."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        controller: Controller,
        panels: Panels,
        recent: RecentFiles,
        home: Home,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.session = session
        self.controller = controller
        self.panels = panels
        self.recent = recent
        self.home = home
        self._following: Following | None = None

    # What can be done now

    @property
    def shown_table(self) -> str | None:
        """The table of the series on the plot, or of what was chosen in its place."""
        undrawn = self.session.undrawn
        if undrawn is not None:
            return undrawn.table or None
        return self.session.shown[0].table if self.session.shown else None

    @property
    def can_set_up(self) -> bool:
        """Whether there is a series to do something with."""
        return bool(self.session.shown) and not self.controller.running(Place.SETUP)

    @property
    def can_export(self) -> bool:
        """Whether there is a result."""
        session = self.session
        queried = session.query and session.query.results
        return bool(session.drawn or session.found or session.evaluation or queried)

    @property
    def can_follow(self) -> bool:
        """Whether the series on the plot came from a server."""
        table = self.session.tables.get(self.shown_table or "")
        return table is not None and table.origin is not None

    @property
    def busy(self) -> bool:
        """Whether Stop would end something."""
        return self.session.busy

    # Files

    def open(self) -> None:
        """Ask for files and open them."""
        kinds = (
            self.tr("Time series (*.csv *.tsv *.txt *.dat *.parquet *.tsfile *.xlsx *.xls *.ods *.gz)"),
            self.tr("All files (*)"),
        )
        dialog = QFileDialog(self.window, self.tr("Open time series"), self.recent.folder())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilters(kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.open_paths([Path(name) for name in names]))
        dialog.open()

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open files; a query goes into the editor."""
        scripts = [path for path in paths if path.suffix.lower() == ".sql"]
        data = [path for path in paths if path not in scripts]
        for path in scripts:
            self.panels.query.open_file(path)
            self.window.go_to("query")
        if data:
            tasks.start(self._open(data))

    async def _open(self, paths: Sequence[Path]) -> None:
        self.session.clear_notices(Place.DATA)
        await self.controller.open_paths(paths)
        opened = {table.path for table in self.session.tables.values()}
        for path in paths:
            if whole_path(path) in opened:
                self.recent.add(path)

    def connect_server(self, address: ServerAddress | None = None) -> None:
        """Ask for a server and log in to it; the fields start with `address`, else with the last one."""
        from ui.dialogs.connect import ConnectDialog
        from ui.servers.recent import RecentServers

        recent = RecentServers(self._servers_file, self)
        dialog = ConnectDialog(self.controller, self.window.theme, recent, address, self.window)
        dialog.accepted.connect(self.window.docks["data"].show)
        dialog.finished.connect(recent.deleteLater)
        dialog.open()

    def name_servers(self) -> None:
        """Call servers as the user called them before, also those that a query logs in to."""
        if self._servers_file.is_file():
            from ui.servers.recent import RecentServers

            for one in RecentServers(self._servers_file).servers:
                self.session.name_server(one.address, one.name)

    @property
    def _servers_file(self) -> Path:
        return self.home.data / "servers.json"

    def open_sample(self) -> None:
        """Open the sample that everything is set up for."""
        tasks.start(self._open_sample())

    async def _open_sample(self) -> None:
        from sample_data import SAMPLES, sample_path

        await self.controller.open_paths([sample_path(SAMPLES[0].file)])

    def paste_table(self) -> None:
        """Open the table on the clipboard."""
        self.panels.data.paste()

    def reload(self) -> None:
        """Read the file of the table on the plot again."""
        if (name := self.shown_table) is not None:
            tasks.start(self._reload(name))

    async def _reload(self, name: str) -> None:
        self.session.clear_notices(Place.DATA)
        await self.controller.reload(name)

    def follow(self, name: str | None = None) -> None:
        """Ask how often a table (the one on the plot) is fetched from its server, and begin with it."""
        name = name or self.shown_table
        if name is None or name not in self.session.tables:
            return
        # Not needed before the first one.
        from ui.dialogs.follow import FollowDialog
        from ui.servers.follow import Following

        following = self._following = self._following or Following(self.controller)
        draft = self.session.draft
        request = draft if draft is not None and draft.data.table == name else None
        minutes = following.minutes(name)
        dialog = FollowDialog(
            name, minutes, following.request(name) or request, self.window.theme, self.window
        )
        dialog.accepted.connect(lambda: self._follow(following, name, dialog))
        dialog.open()

    def _follow(self, following: Following, name: str, dialog: FollowDialog) -> None:
        if dialog.stop_asked:
            following.stop(name)
        else:
            tasks.start(following.start(name, dialog.minutes, dialog.wanted))

    def reload_and_forecast(self, name: str) -> None:
        """Read a changed file again and repeat the forecasts of it."""
        tasks.start(self._reload_and_forecast(name))

    async def _reload_and_forecast(self, name: str) -> None:
        if await self.controller.reload(name) is None:
            return
        for kept in self.session.kept:
            source = kept.forecast.source
            if source is not None and source.table == name:
                await self.controller.forecast(ForecastRequest(source, kept.forecast.spec))

    def close_table(self) -> None:
        """Close the file of the series on the plot."""
        if (name := self.shown_table) is not None:
            tasks.start(self.controller.close_table(name))

    def show_rows(self) -> None:
        """Show the rows of the table on the plot."""
        if (name := self.shown_table) is not None:
            self.session.rows_asked.emit(name)

    def export(self) -> None:
        """Ask what of the result goes into which file."""
        self.window.reveal("results", front=True)
        self.panels.results.export()

    def write_result(self) -> None:
        """Ask where on a server the result shall be written, and write it."""
        from ui.dialogs.write_back import WriteDialog
        from ui.panels.results import Kind
        from ui.servers.written import rows_to_write
        from workbench.results import Detection, Forecast

        results, name = self.panels.results, "query"
        source = results.exported()
        if results.kind is Kind.ANOMALIES:
            source = self.session.detection
        elif results.kind is Kind.FORECAST:
            selected = self.session.selected
            source = None if selected is None else selected.forecast
        if isinstance(source, Forecast | Detection):
            name = source.source.table if source.source is not None else name
        elif source is not None:
            source = rows_to_write(source)
        if source is not None:
            theme = self.window.theme
            WriteDialog(source, name, self.session, self.controller, theme, parent=self.window).open()

    def import_table(self, name: str | None = None) -> None:
        """Ask where on a server an open table (the one on the plot) shall be written, and write it."""
        from ui.dialogs.import_table import ImportDialog

        table = self.session.tables.get(name or self.shown_table or "")
        if table is not None:
            theme = self.window.theme
            ImportDialog(table, self.session, self.controller, theme, self.window).open()

    # Forecasts

    def forecast(self) -> None:
        """Forecast what Set-up holds."""
        self._run_task(Task.FORECAST)

    def find_anomalies(self) -> None:
        """Look for anomalies in what Set-up holds."""
        self._run_task(Task.DETECT)

    def _run_task(self, task: Task) -> None:
        setup = self.panels.setup
        if setup.form is not None and setup.form.task is task:
            if self.session.draft is None:
                self.window.go_to("setup")  # which says what is in the way
            setup.run()
        else:
            setup.choose_task(task)
            self.window.go_to("setup")

    def evaluate(self) -> None:
        """Ask which models shall be compared on what Set-up holds, and compare them."""
        setup, request = self.panels.setup, self.session.draft
        view = setup.choices.view
        if view is None or not isinstance(request, ForecastRequest) or self.controller.running(Place.SETUP):
            setup.choose_task(Task.FORECAST)
            self.window.go_to("setup")  # which says what is in the way
            return
        # Not needed before the first one.
        from ui.dialogs.evaluate import EvaluateDialog

        dialog = EvaluateDialog(request, view, self.window.theme, self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: tasks.start(self.controller.evaluate(dialog.request)))
        dialog.open()

    def run_here(self) -> None:
        """Run the statement where the query editor has the focus, else what Set-up holds."""
        dock = self.window.focused_dock()
        if dock is not None and dock.key == "query":
            self.panels.query.run()
        else:
            self.panels.setup.run()

    def stop(self) -> None:
        """Stop the work of the panel with the focus, else everything."""
        places = {"query": Place.QUERY, "setup": Place.SETUP, "data": Place.DATA, "devices": Place.DEVICES}
        dock = self.window.focused_dock()
        place = places.get(dock.key) if dock is not None else None
        if place is not None and self.controller.running(place):
            self.controller.stop(place)
        else:
            self.controller.stop()

    def remove_selected(self) -> None:
        """Take the selected forecast away."""
        remove_selected(self.session)

    def remove_forecasts(self) -> None:
        """Take all forecasts away."""
        remove_forecasts(self.session, [one.key for one in self.session.kept])

    def bring_back(self) -> None:
        """Show the forecasts again that were taken away last."""
        bring_back(self.session)

    # Models and queries

    def use_model(self, model: str) -> None:
        """Set up with another model."""
        self.session.model_asked.emit(model)
        self.window.go_to("setup")

    def register_model(self) -> None:
        """Ask which package shall become a model."""
        self.window.go_to("models")
        self.panels.models.own.register()

    def load_model(self) -> None:
        """Ask which model shall stay loaded on which device."""
        self.window.go_to("devices")
        self.panels.devices.ask_for_model()

    def in_query(self, verb: QueryVerb) -> None:
        """Do something in the query editor."""
        self.window.go_to("query")
        getattr(self.panels.query, verb)()

    # Here

    def find(self) -> None:
        """Put the caret into the field that filters the panel with the focus, else Data's."""
        from ui.widgets.search_field import SearchField

        dock = self.window.focused_dock()
        field = dock.findChild(SearchField) if dock is not None else None
        if field is not None and field.isVisible():
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.window.docks["data"].show()
            self.panels.data.find_series()

    def copy(self, *, headers: bool) -> None:
        """Send the keys of Copy to the widget with the focus, which knows what it can copy."""
        target = QApplication.focusWidget()
        modifiers = Qt.KeyboardModifier.ControlModifier
        if headers:
            modifiers |= Qt.KeyboardModifier.ShiftModifier
        if isinstance(target, QWidget):
            event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_C, modifiers)
            QApplication.sendEvent(target, event)

    def show_palette(self) -> None:
        """Open the search for actions, series and models."""
        tasks.start(self._show_palette())

    async def _show_palette(self) -> None:
        from ui.shell.palette import Palette
        from ui.shell.palette_entries import entries

        models = await self.controller.models()
        palette = Palette(entries(self.window.actions_, self, models), self.window)
        palette.open_below(self.window.tool_bar.search)

    # Window

    def set_theme(self, mode: Mode) -> None:
        """Light, dark, or as the system; kept in the settings."""
        self.window.theme.set_mode(mode)
        tasks.start(self._keep_theme(mode))

    async def _keep_theme(self, mode: Mode) -> None:
        settings: Settings = await self.controller.engine.call(lambda wb: wb.settings)
        appearance = dataclasses.replace(settings.appearance, theme=mode)
        await self.controller.save_settings(dataclasses.replace(settings, appearance=appearance))

    def show_settings(self) -> None:
        """Open the settings."""
        tasks.start(self._show_settings())

    async def _show_settings(self) -> None:
        from ui.dialogs.settings import SettingsDialog

        settings = await self.controller.engine.call(lambda wb: wb.settings)
        models = await self.controller.models()
        dialog = SettingsDialog(settings, models, self.controller, self.window.theme, self.window)
        dialog.open()

    def show_shortcuts(self) -> None:
        """Show all keys."""
        from ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self.window.actions_, self.window).open()

    def show_log_folder(self) -> None:
        """Open the folder with the log files in the system's file manager."""
        self.home.logs.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.home.logs)))

    def show_about(self) -> None:
        """Show versions and licences."""
        from ui.dialogs.about import AboutDialog

        AboutDialog(self.window).open()
