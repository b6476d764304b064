"""Set-up: what to forecast or to look for, with which model and how; one button that does it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui import tasks
from ui.fetching import Fetching
from ui.icons import icon
from ui.live import LiveForecast, can_follow
from ui.notices import Place
from ui.session import SeriesRef, Session
from ui.setup.action import action_words
from ui.setup.building import Built, build
from ui.setup.data_part import DataPart
from ui.setup.equivalent_part import EquivalentPart
from ui.setup.facts import SeriesFacts, gather
from ui.setup.form import ContextMode, FormState, chosen_models, start_state
from ui.setup.keeping import from_json, to_json
from ui.setup.model_part import ModelPart
from ui.setup.options_part import OptionsPart
from ui.setup.output_part import OutputPart
from ui.setup.rows_part import RowsPart
from ui.setup.view import View
from ui.text import translated
from ui.theme import Theme
from ui.widgets import EmptyState, Line, NoticeBar, PrimaryButton, SegmentedButtons, tip
from workbench.errors import TimeLimitError
from workbench.registry.info import ModelInfo, Task
from workbench.requests import ForecastRequest, OptionValue
from workbench.settings import Settings

if TYPE_CHECKING:
    from concurrent.futures import Future

    import numpy as np

    from ui.controller import Controller
    from workbench.errors import WorkbenchError
    from workbench.sources import Table

_SHOW_EVERY_MS = 60
"""So often the form follows what is dragged on the plot: laying it out anew takes longer than forecasting."""


class SetupPanel(QWidget):
    """Shows the choices for the series on the plot and keeps them for each table."""

    _gathered = Signal(int, object)

    def __init__(
        self, session: Session, controller: Controller, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._controller = controller
        self._theme = theme
        self._models: tuple[ModelInfo, ...] = ()
        self._settings = Settings()
        self._states: dict[str, FormState] = {}
        self._facts: SeriesFacts | None = None
        self._ids: tuple[str, ...] = ()
        self._view: View | None = None
        self._gathering = 0
        self._reading = 0
        self._refused, self._slow = "", False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SHOW_EVERY_MS)
        self._soon.timeout.connect(self._show)
        self.live = LiveForecast(session, controller, self)
        self._fetching = Fetching(self, session, controller, theme, Place.SETUP)
        self.setAccessibleName(self.tr("Set-up"))
        self.setMinimumWidth(280)
        self._build()
        self._connect()
        tasks.start(self._read_models())
        if session.shown:
            self._on_shown()

    # What others ask of it

    def run(self) -> None:
        """Do what the button says: forecast, or find anomalies."""
        request = self._session.draft
        if request is None or self._controller.running(Place.SETUP):
            return
        self._session.plot_asked.emit()
        if isinstance(request, ForecastRequest):
            tasks.start(self._forecast(request))
        else:
            tasks.start(self._controller.detect(request))

    async def _forecast(self, request: ForecastRequest) -> None:
        self.live.stand_aside()
        await self._controller.forecast(request)
        if self.live.at_rest:
            self._session.drop_preview()

    def stop(self) -> None:
        """Stop what runs."""
        self._controller.stop(Place.SETUP)

    def choose_task(self, task: Task) -> None:
        """Set up a forecast, or a search for anomalies."""
        self.task.set_value(task.value)

    def choose_model(self, model: str) -> None:
        """Take another model, and the task that it is for; a classifier has no form."""
        view = self._view
        usable = (one for one in self._models if one.task is not Task.CLASSIFY)
        info = next((one for one in usable if one.id == model), None)
        if view is not None and info is not None:
            self._take(replace(view.state, task=info.task).with_model(model))

    def choose_option(self, model: str, name: str, value: OptionValue) -> None:
        """Show an option that was chosen on the plot, where the form is about that model."""
        if self._view is not None and self._view.state.model == model:
            self._take(self._view.state.with_option(name, value, default=False))

    @property
    def form(self) -> FormState | None:
        """The choices for the table that is shown."""
        return None if self._view is None else self._view.state

    @property
    def shown(self) -> SeriesRef | None:
        """The series that the form is filled in for; None while another is being looked at."""
        return self._facts.ref if self._view is not None and self._facts is not None else None

    def state(self) -> dict[str, object]:
        """The choices for each open table as plain values."""
        return {name: to_json(one) for name, one in self._states.items() if name in self._session.tables}

    def restore(self, raw: Mapping[str, Any]) -> None:
        """The choices as they were; what another version wrote is left out."""
        for name, one in raw.items():
            try:
                self._states[str(name)] = from_json(one)
            except (ValueError, TypeError, KeyError, AttributeError, IndexError):
                continue
        self._on_shown()

    # Building

    def _build(self) -> None:
        tasks_ = [(Task.FORECAST.value, self.tr("Forecast")), (Task.DETECT.value, self.tr("Anomalies"))]
        self.task = SegmentedButtons(tasks_, self.tr("What to do"), parent=self)
        self.data = DataPart(self)
        self.rows = RowsPart(self)
        self.model = ModelPart(self._theme, self)
        self.output = OutputPart(self)
        self.options = OptionsPart(self)
        self.equivalent = EquivalentPart(self._theme, self)
        content = QWidget(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(12, 12, 8, 12)
        layout.setSpacing(8)
        layout.addWidget(self.task)
        for part in (
            self.data,
            self.rows,
            Line(),
            self.model,
            self.output,
            Line(),
            self.options,
            self.equivalent,
        ):
            layout.addWidget(part)
        layout.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._paint_base(content)
        empty = EmptyState(self.tr("Select a series in Data to set up a forecast."), self)
        self._paint_base(empty)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(self._scroll)
        self.button = PrimaryButton(self.tr("Forecast"), "data_trending", self)
        self.button.setIconSize(QSize(16, 16))
        holder = QWidget(self)
        foot = QVBoxLayout(holder)
        foot.setContentsMargins(12, 8, 12, 8)
        foot.addWidget(self.button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._stack, 1)
        outer.addWidget(NoticeBar(self._session, Place.SETUP, self))
        outer.addWidget(Line(self))
        outer.addWidget(holder)

    @staticmethod
    def _paint_base(widget: QWidget) -> None:
        widget.setBackgroundRole(widget.palette().ColorRole.Base)
        widget.setAutoFillBackground(True)

    def _connect(self) -> None:
        session = self._session
        session.shown_changed.connect(self._on_shown)
        session.table_changed.connect(self._on_table)
        session.region_changed.connect(self._on_region)
        session.results_changed.connect(self._show)
        session.models_changed.connect(lambda: tasks.start(self._read_models()))
        session.model_renamed.connect(self._on_renamed)
        session.settings_changed.connect(lambda: tasks.start(self._read_models()))
        session.model_asked.connect(self.choose_model)
        session.task_asked.connect(self.choose_task)
        session.option_asked.connect(self.choose_option)
        session.horizon_asked.connect(self._on_horizon)
        session.split_asked.connect(self._on_split)
        self._gathered.connect(self._on_gathered)
        self.live.refused.connect(self._on_refused)
        session.held_changed.connect(self._on_held)
        self._controller.running_changed.connect(lambda _: self._show_button())
        self.task.changed.connect(self._on_task)
        for part in (self.data, self.rows, self.model, self.output, self.options):
            part.changed.connect(self._take)
        self.model.download_asked.connect(self._fetching.ask)
        self.equivalent.query_asked.connect(session.query_asked)
        self.button.clicked.connect(self._on_button)
        self._show_button()

    # Reading what the form is judged by

    async def _read_models(self) -> None:
        self._reading += 1
        number = self._reading
        models = await self._controller.models()
        # Together: the form must not start with models and without the settings.
        settings = await self._controller.engine.call(lambda wb: wb.settings)
        if number == self._reading:
            self._settings, self._models = settings, tuple(models)
            self._restart()

    def _on_renamed(self, model: str, name: str) -> None:
        """Keep the model chosen, for every table; what is being read knows it by its old id."""
        self._reading += 1
        self._models = tuple(replace(one, id=name) if one.id == model else one for one in self._models)
        self._states = {key: one.with_model_renamed(model, name) for key, one in self._states.items()}
        self._restart()

    def _on_shown(self) -> None:
        if not self._session.shown:
            self._facts = None
            self._view = None
            self._session.set_draft(None)
            self.live.follow(None)
            self._stack.setCurrentIndex(0)
            self._show_button()
            return
        self._gather()

    def _on_table(self, name: str) -> None:
        shown = self._session.shown
        if shown and shown[0].table == name:
            table = self._session.tables.get(name)
            # While a file is read its rows change ten times a second; the form waits for the last.
            if table is not None and (table.complete or self._facts is None):
                self.live.forget()
                self._gather()

    def _gather(self) -> None:
        """Have the engine's thread look at the first series on the plot, at once."""
        self._gathering += 1
        number, shown = self._gathering, self._session.shown
        table = self._session.tables.get(shown[0].table) if shown else None
        if table is None:
            return
        ref = shown[0]
        future = self._controller.engine.submit(lambda _: (gather(table, ref), table.ids()))
        future.add_done_callback(lambda done: self._gathered.emit(number, done))

    def _on_gathered(self, number: int, done: Future[tuple[SeriesFacts, tuple[str, ...]]]) -> None:
        facts, ids = done.result()
        if number == self._gathering and self._session.shown[:1] == (facts.ref,):
            self._facts, self._ids = facts, ids
            self._restart()

    def _restart(self) -> None:
        """Take up the choices for the table, or sensible ones, with the shown columns as targets."""
        facts, shown = self._facts, self._session.shown
        if facts is None or not self._models or not shown:
            return
        targets = tuple(one.column for one in shown)
        before = self._states.get(facts.ref.table)
        known = self._known(facts.ref.table)
        if before is None or not set(before.targets) <= known:
            latest = self._view.state if self._view is not None else None
            state = start_state(facts, self._settings.forecast, self._models, targets, latest)
        else:
            past = tuple(one for one in before.past if one in known and one not in targets)
            future = tuple(one for one in before.future if one in known and one not in targets)
            models = chosen_models(before.models, self._settings.forecast, self._models)
            state = replace(before, targets=targets, past=past, future=future, models=models)
        if state.context is ContextMode.REGION and self._session.region is None:
            state = state.with_context(ContextMode.ALL)
        self._take(state)

    def _known(self, table: str) -> set[str]:
        found = self._session.tables.get(table)
        return set() if found is None else {one.name for one in found.columns}

    # The choices

    def _take(self, state: FormState) -> None:
        """Take choices, make the request, show both."""
        facts = self._facts
        table = None if facts is None else self._session.tables.get(facts.ref.table)
        if facts is None or table is None:
            return
        self._states[state.table] = state
        self._view = self._make_view(state, facts, table)
        request, info = self._view.built.request, self._view.info
        self._session.set_draft(request)
        # Before the form is shown, so that the model works meanwhile.
        self.live.follow(can_follow(request, info, table, self._settings.forecast), info)
        if not self._session.held:
            self._show()
        elif not self._soon.isActive():
            self._soon.start()

    def _make_view(self, state: FormState, facts: SeriesFacts, table: Table) -> View:
        region = self._session.region
        info = next((one for one in self._models if one.id == state.model), None)
        built: Built = build(state, facts, info, region)
        choices = self._last_choices(state)
        models = self._models
        said = self._refused, self._slow
        return View(state, table, facts, self._ids, models, info, region, built, choices, *said)

    def _last_choices(self, state: FormState) -> Mapping[str, OptionValue]:
        for kept in reversed(self._session.kept):
            forecast = kept.forecast
            same = forecast.source is not None and forecast.source.table == state.table
            if same and forecast.model == state.model and forecast.series:
                return forecast.series[0].choices
        return {}

    def _on_task(self, task: str) -> None:
        if self._view is not None and self._view.state.task.value != task:
            self._take(replace(self._view.state, task=Task(task)))

    def _on_region(self) -> None:
        """A region that is marked is meant; one that is taken away leaves all rows."""
        if self._view is None:
            return
        state = self._view.state
        if self._session.region is not None:
            state = state.with_context(ContextMode.REGION)
        elif state.context is ContextMode.REGION:
            state = state.with_context(ContextMode.ALL)
        self._take(state)

    def _on_horizon(self, steps: int) -> None:
        if self._view is not None:
            self._take(self._view.state.with_horizon(steps))

    def _on_split(self, moment: np.datetime64) -> None:
        if self._view is not None and self._facts is not None:
            self._take(self._view.state.with_split(moment, self._facts))

    def _on_refused(self, error: WorkbenchError | None) -> None:
        """Say quietly why no forecast follows; a bar for each step of a drag would be too much."""
        self._refused = "" if error is None else _said(error)
        self._slow = isinstance(error, TimeLimitError)
        if self._view is not None:
            self._view = replace(self._view, refused=self._refused, slow=self._slow)
            self.model.show_view(self._view)

    def _on_held(self) -> None:
        if self._soon.isActive():
            self._show()

    # Showing

    def _show(self) -> None:
        self._soon.stop()
        view = self._view
        if view is not None:
            view = replace(view, choices=self._last_choices(view.state))
            self._view = view
            self.task.set_value(view.state.task.value)
            for part in (self.data, self.rows, self.model, self.output, self.options, self.equivalent):
                part.show_view(view)
            self._stack.setCurrentIndex(1)
        self._show_button()

    def _show_button(self) -> None:
        """The button's words, whether it can be pressed, and why not."""
        running = self._controller.running(Place.SETUP)
        name, icon_name = action_words(self._view)
        if running:
            name, icon_name = self.tr("Stop"), "record_stop"
        view = self._view
        reason = None if view is None else view.built.reason
        if view is None:
            reason = self.tr("Select a series in Data first.")
        enabled = running or reason is None
        self.button.setText(name)
        self.button.setAccessibleName(name)
        self.button.setAccessibleDescription("" if enabled else reason or "")
        self.button.setIcon(icon(icon_name, "on_fill"))
        self.button.setEnabled(enabled)
        keys = "Esc" if running else "Ctrl+Return"
        self.button.setToolTip(tip(name, keys) if enabled else reason or "")

    def _on_button(self) -> None:
        if self._controller.running(Place.SETUP):
            self.stop()
        else:
            self.run()


def _said(error: WorkbenchError) -> str:
    hint = "" if error.hint_text is None else translated(error.hint_text)
    return f"{translated(error.text)} {hint}".strip()
