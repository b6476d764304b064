"""Everything that fills the window once it is painted: engine, session, panels, and how they end."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QPushButton

from ui import tasks
from ui.actions import Actions
from ui.asking import Asking
from ui.browser.dragging import DropTarget
from ui.commands import Commands
from ui.controller import Controller
from ui.last_session import LastSession
from ui.recent import RecentFiles
from ui.session import Session
from ui.shell.panels import Panels
from ui.shell.watching import Watching
from ui.text import duration, translated
from ui.widgets.labels import plain_tip
from ui.widgets.message_box import PlainBox
from workbench.jobs import JobSnapshot, JobState
from workbench.paths import whole_path
from workbench.requests import ForecastRequest

if TYPE_CHECKING:
    from ui.engine_thread import EngineThread
    from ui.main_window import MainWindow
    from ui.notices import Notice
    from ui.panels.start_page import StartPage
    from workbench.home import Home
    from workbench.settings import Settings

_END_WITHIN_MS = 8000
_DRAFT_WITHIN_S = 20.0
_PICTURE_WITHIN_S = 1.0
_QUIET_KINDS = ("browse", "connect")
"""Looking at a server is told where it was asked for: it brings no list into view, and can be lost."""
_log = logging.getLogger(__name__)


class Desk(QObject):
    """Joins the parts of one window. Lives as long as the window."""

    ended = Signal()
    """The engine has ended; nothing is left to wait for."""

    def __init__(
        self, window: MainWindow, actions: Actions, engine: EngineThread, home: Home, settings: Settings
    ) -> None:
        super().__init__(window)
        self.window = window
        self.engine = engine
        self.home = home
        self._settings = settings
        self._asking = False
        self._ending = False
        self._growing = False
        self.session = Session(self)
        self.controller = Controller(engine, self.session, self)
        self.recent = RecentFiles(home.data / "recent.json", self)
        self.panels = Panels(window, self.session, self.controller)
        for at_once in ("log", "data", "plot"):
            _ = self.panels[at_once]
        self.asking = Asking(window, self.controller, window.theme)
        self.commands = Commands(window, self.session, self.controller, self.panels, self.recent, home)
        self.actions = actions
        self.last = LastSession(
            home.data / "session",
            self.session,
            self.controller,
            lambda: {"setup": self.panels.setup, "query": self.panels.query},
        )
        self.watching = Watching(self.controller, home, self.commands.reload_and_forecast, self)
        self._start_page: StartPage | None = None
        self._connect()

    def _connect(self) -> None:
        window, session, commands = self.window, self.session, self.commands
        self.actions.connect_to(commands)
        window.status_bar.attach(session)
        window.tool_bar.search_asked.connect(commands.show_palette)
        window.dropped.connect(commands.open_paths)
        window.close_asked.connect(self.close)
        self.recent.changed.connect(self._fill_recent)
        self._fill_recent()
        for signal in (session.shown_changed, session.results_changed, session.draft_changed):
            signal.connect(self.actions.update)
        session.detection_changed.connect(self.actions.update)
        session.query_changed.connect(self.actions.update)
        session.busy_changed.connect(self.actions.update)
        self.controller.running_changed.connect(lambda _: self.actions.update())
        session.results_changed.connect(self._on_results)
        session.detection_changed.connect(self._on_results)
        session.query_changed.connect(self._on_query)
        session.evaluation_changed.connect(self._on_evaluation)
        session.evaluation_changed.connect(self.actions.update)
        session.writable_changed.connect(self.actions.update)
        session.tables_changed.connect(self._show_start_page)
        session.rows_asked.connect(lambda _: window.reveal("results", front=True))
        for wished in (session.query_asked, session.names_asked):
            wished.connect(lambda *_: window.go_to("query"))
        session.model_asked.connect(lambda _: window.go_to("setup"))
        session.settings_asked.connect(commands.show_settings)
        session.models_asked.connect(lambda: window.go_to("models"))
        session.server_asked.connect(commands.connect_server)
        session.import_asked.connect(commands.import_table)
        session.write_asked.connect(commands.write_result)
        session.follow_asked.connect(commands.follow)
        session.evaluate_asked.connect(commands.evaluate)
        session.shown_changed.connect(self._show_start_page)
        session.shown_changed.connect(self._show_plot)
        session.plot_asked.connect(self._bring_plot)
        DropTarget(window.docks["plot"], session)  # the start page, which stands there first, too
        session.job_changed.connect(self._on_job)
        session.notice.connect(self._on_notice)
        for signal in (
            session.shown_changed,
            session.results_changed,
            session.detection_changed,
            session.evaluation_changed,
            session.query_changed,
        ):
            signal.connect(window.status_bar.pass_on)

    # Start

    async def start(self, paths: Sequence[Path], *, sample: bool) -> None:
        """Bring the last session back, and open what was asked for beside it."""
        self.window.docks["data"].focus_panel()
        if not paths and not sample:
            self._show_start_page()
        if self._settings.data.reopen_last_session:
            await self.last.restore(paths)
        if sample:
            await self._show_sample()
        elif paths:
            closed = await self._look_at_open(paths)
            if closed:
                self.commands.open_paths(closed)
                await self._first_picture()
            self._show_start_page()
        await self.panels.build_all()
        self.commands.name_servers()
        self.watching.start()
        if self._settings.models.download_at_start:
            tasks.start(self.controller.download_missing_models())

    async def _look_at_open(self, paths: Sequence[Path]) -> list[Path]:
        """Of these files show the last one that is open by now, and give those that are not."""
        tables = {one.path: one for one in self.session.tables.values() if one.path is not None}
        opened = [tables[path] for path in map(whole_path, paths) if path in tables]
        shown = {one.table for one in self.session.shown}
        if opened and opened[-1].name not in shown:
            await self.controller.show_first_series(opened[-1])
        return [path for path in paths if whole_path(path) not in tables]

    async def _show_sample(self) -> None:
        from sample_data import SAMPLES, sample_path

        closed = await self._look_at_open([sample_path(SAMPLES[0].file)])
        if closed:
            picture = asyncio.ensure_future(self._first_picture())
            await self.controller.open_paths(closed)
            await picture
        await self.panels.build_all()
        if self.session.drawn:
            return
        draft = await self._first_draft()
        if draft is not None and self.panels.setup.live.following:
            # It comes by itself, and can then be dragged, which the button's cannot.
            await self._first_kept()
        elif draft is not None:
            await self.controller.forecast(draft)

    async def _first_picture(self) -> None:
        """Until a series is drawn; not for long where opening takes long or fails."""
        drawn = asyncio.Event()
        self.panels.plot.drawn.connect(drawn.set)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(drawn.wait(), _PICTURE_WITHIN_S)
        self.panels.plot.drawn.disconnect(drawn.set)

    async def _first_kept(self) -> None:
        """Until the forecast that follows Set-up is a result."""
        kept = asyncio.Event()
        self.session.results_changed.connect(kept.set)
        with contextlib.suppress(TimeoutError):
            while not self.session.drawn:
                kept.clear()
                await asyncio.wait_for(kept.wait(), _DRAFT_WITHIN_S)
        self.session.results_changed.disconnect(kept.set)

    async def _first_draft(self) -> ForecastRequest | None:
        """What Set-up offers for the series just opened, once it has looked at it."""
        offered = asyncio.Event()
        self.session.draft_changed.connect(offered.set)
        try:
            while (draft := self.session.draft) is None or draft.data.table != self.commands.shown_table:
                offered.clear()
                await asyncio.wait_for(offered.wait(), _DRAFT_WITHIN_S)
        except TimeoutError:
            return None
        finally:
            self.session.draft_changed.disconnect(offered.set)
        return draft if isinstance(draft, ForecastRequest) else None

    # While it runs

    def _fill_recent(self) -> None:
        menu = self.actions.recent_menu
        menu.clear()
        for number, path in enumerate(self.recent.paths, start=1):
            action = menu.addAction(f"&{number}  {path.name}" if number < 10 else path.name)
            action.setToolTip(plain_tip(str(path)))
            action.triggered.connect(lambda _=False, one=path: self.commands.open_paths([one]))
        if self.recent.paths:
            menu.addSeparator()
            menu.addAction(self.tr("Clear the list")).triggered.connect(self.recent.clear)
        menu.setEnabled(bool(self.recent.paths))

    def _on_results(self) -> None:
        _ = self.panels.results
        if self.session.kept or self.session.detection is not None:
            newest = self.session.selected
            # What came by itself takes nothing from view.
            live = newest is not None and newest.live and not self.window.docks["results"].isHidden()
            self.window.reveal("results", front=not live)

    def _on_evaluation(self, made: bool) -> None:
        _ = self.panels.results
        if made:
            self.window.reveal("results", front=True)

    def _on_query(self) -> None:
        _ = self.panels.results
        run, grew = self.session.query, self._growing
        self._growing = run is not None and run.growing
        if run is not None and run.results and not grew:
            self.window.reveal("results", front=True)

    @property
    def start_page(self) -> StartPage:
        """What to do first; built when it is first shown, as a start with files does not show it."""
        if self._start_page is None:
            from ui.panels.start_page import StartPage

            page = StartPage(self.session, self.controller, self.window.theme, self.recent, self.window)
            page.open_asked.connect(self.commands.open)
            page.paste_asked.connect(self.commands.paste_table)
            page.connect_asked.connect(self.commands.connect_server)
            page.file_asked.connect(lambda path: self.commands.open_paths([path]))
            self._start_page = page
        return self._start_page

    def _show_start_page(self) -> None:
        """In the plot's place while no data is open."""
        dock = self.window.docks["plot"]
        some = self.session.tables or self.session.undrawn is not None
        wanted = self.panels.plot if some else self.start_page
        if dock.panel is not wanted:
            dock.hold(wanted)

    def _show_plot(self) -> None:
        """Bring the plot of a series to the front, except where a query is being worked on."""
        chosen = self.session.shown or self.session.undrawn is not None
        if chosen and not self.window.docks["query"].in_front:
            self._bring_plot()

    def _bring_plot(self) -> None:
        """Bring the plot to the front, unless the user has closed it."""
        plot = self.window.docks["plot"]
        if not plot.isHidden():
            plot.raise_()

    def _on_notice(self, notice: Notice) -> None:
        self.window.status_bar.say(translated(notice.sentence), passing=notice.passing)

    def _on_job(self, job: JobSnapshot) -> None:
        if job.kind in _QUIET_KINDS:
            return
        self.window.reveal("jobs")
        if job.state is JobState.DONE and job.finished_at is not None:
            took = duration(job.finished_at - job.started_at)
            self.window.status_bar.say(f"{translated(job.title)} · {took}")
        elif job.error is not None:
            self.window.status_bar.say(translated(job.error.text))

    # End

    def close(self) -> None:
        """Close the window; with work running that would be lost, ask once."""
        jobs = self.session.jobs.values()
        running = sum(not one.state.ended and one.kind not in _QUIET_KINDS for one in jobs)
        if not running:
            self.end()
        elif not self._asking:
            self._asking = True
            self._ask(running)

    def _ask(self, running: int) -> None:
        box = PlainBox(self.window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("%n jobs are running. Closing the window stops them.", "", running))
        keep = QPushButton(self.tr("Keep working"), box)
        stop = QPushButton(self.tr("Stop and close"), box)
        box.addButton(stop, QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(keep, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)

        def answered() -> None:
            self._asking = False
            if box.clickedButton() is stop:
                self.end()
            box.deleteLater()

        box.finished.connect(answered)
        box.open()

    def end(self) -> None:
        """Keep layout and session, end the engine within bounded time, close the window."""
        if self._ending:
            return
        self._ending = True
        self.watching.stop()
        self.window.save_layout(self.home.config / "layout.json")
        self.last.save()
        self.window.hide()
        tasks.cancel_all()
        self.asking.refuse()
        if not self.engine.close(_END_WITHIN_MS):
            _log.error("The engine did not end in time")
        self.window.finish()
        self.ended.emit()
