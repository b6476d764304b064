"""Set-up: what to forecast or to look for, with which model and how; one button that does it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui import tasks
from ui.fetching import Fetching
from ui.icons import icon
from ui.live import LiveForecast
from ui.notices import Place
from ui.session import SeriesRef, Session
from ui.setup.action import action_words
from ui.setup.choices import Choices
from ui.setup.data_part import DataPart
from ui.setup.equivalent_part import EquivalentPart
from ui.setup.form import FormState
from ui.setup.model_part import ModelPart
from ui.setup.options_part import OptionsPart
from ui.setup.output_part import OutputPart
from ui.setup.rows_part import RowsPart
from ui.theme import Theme
from ui.undrawn import saying_of
from ui.widgets import EmptyState, Line, NoticeBar, PrimaryButton, SegmentedButtons, tip
from workbench.registry.info import Task
from workbench.requests import ForecastRequest

if TYPE_CHECKING:
    from ui.controller import Controller

_SHOW_EVERY_MS = 60
"""So often the form follows what is dragged on the plot: laying it out anew takes longer than forecasting."""


class SetupPanel(QWidget):
    """Shows the choices for the series on the plot; `Choices` keeps them for each table."""

    def __init__(
        self, session: Session, controller: Controller, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._controller = controller
        self._theme = theme
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SHOW_EVERY_MS)
        self._soon.timeout.connect(self._show)
        self._fetching = Fetching(self, session, controller, theme, Place.SETUP)
        self.choices = Choices(session, controller, self)
        self.setAccessibleName(self.tr("Set-up"))
        self.setMinimumWidth(280)
        self._build()
        self._connect()
        self._show()

    # What others ask of it

    @property
    def live(self) -> LiveForecast:
        """The forecast that follows each change."""
        return self.choices.live

    @property
    def form(self) -> FormState | None:
        """The choices for the table that is shown."""
        return self.choices.form

    @property
    def shown(self) -> SeriesRef | None:
        """The series that the form is filled in for; None while another is being looked at."""
        return self.choices.shown

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
        self.choices.live.stand_aside()
        await self._controller.forecast(request)
        if self.choices.live.at_rest:
            self._session.drop_preview()

    def stop(self) -> None:
        """Stop what runs."""
        self._controller.stop(Place.SETUP)

    def choose_task(self, task: Task) -> None:
        """Set up a forecast, or a search for anomalies."""
        self.choices.choose_task(task)

    def choose_model(self, model: str) -> None:
        """Take another model, and the task that it is for."""
        self.choices.choose_model(model)

    def state(self) -> dict[str, object]:
        """The choices for each open table as plain values."""
        return self.choices.state()

    def restore(self, raw: Mapping[str, Any]) -> None:
        """The choices as they were."""
        self.choices.restore(raw)

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
        self.empty = EmptyState(self.tr("Select a series in Data to set up a forecast."), self)
        self._paint_base(self.empty)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
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
        session, choices = self._session, self.choices
        choices.changed.connect(self._on_changed)
        choices.refused.connect(self._on_refused)
        session.results_changed.connect(self._show)
        session.held_changed.connect(self._on_held)
        session.task_asked.connect(self.choose_task)
        self._controller.running_changed.connect(lambda _: self._show_button())
        self.task.changed.connect(lambda task: choices.choose_task(Task(task)))
        for part in (self.data, self.rows, self.model, self.output, self.options):
            part.changed.connect(choices.take)
        self.model.download_asked.connect(self._fetching.ask)
        self.model.compare_asked.connect(session.evaluate_asked)
        self.equivalent.query_asked.connect(session.query_asked)
        self.button.clicked.connect(self._on_button)

    # Following the choices

    def _on_changed(self) -> None:
        if self.choices.view is None or not self._session.held:
            self._show()
        elif not self._soon.isActive():
            self._soon.start()

    def _on_refused(self) -> None:
        if self.choices.view is not None:
            self.model.show_view(self.choices.view)

    def _on_held(self) -> None:
        if self._soon.isActive():
            self._show()

    # Showing

    def _show(self) -> None:
        self._soon.stop()
        self.choices.look_again()
        view = self.choices.view
        if view is None:
            self.empty.set_sentence(self._empty_words())
        else:
            self.task.set_value(view.state.task.value)
            for part in (self.data, self.rows, self.model, self.output, self.options, self.equivalent):
                part.show_view(view)
        self._stack.setCurrentIndex(0 if view is None else 1)
        self._show_button()

    def _empty_words(self) -> str:
        undrawn = self._session.undrawn
        if undrawn is None:
            return self.tr("Select a series in Data to set up a forecast.")
        return saying_of(undrawn, self._session.tables).what

    def _show_button(self) -> None:
        """The button's words, whether it can be pressed, and why not."""
        running = self._controller.running(Place.SETUP)
        name, icon_name = action_words(self.choices.view)
        if running:
            name, icon_name = self.tr("Stop"), "record_stop"
        view = self.choices.view
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
