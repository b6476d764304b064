"""The plot: the shown series, the kept forecasts, anomalies, and the context that is marked on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QStatusTipEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QMenu,
    QProgressBar,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui import tasks
from ui.browser.dragging import DropTarget
from ui.controller import Controller
from ui.milestones import reached
from ui.notices import Notice, Place
from ui.plot.composing import Hidden, compose, described, legend_entries
from ui.plot.content import HistoryLine
from ui.plot.legend import Legend
from ui.plot.naming import path_words
from ui.plot.overview import Overview
from ui.plot.pager import SeriesPager
from ui.plot.picture import copy_view, picture_not_written, save_view
from ui.plot.reading import LineReader, Read
from ui.plot.undrawn_page import UndrawnPage
from ui.plot.view import PlotView
from ui.plot.views import Views
from ui.removing import remove_forecasts, remove_selected
from ui.session import Region, SeriesRef, Session
from ui.theme import Theme
from ui.widgets.buttons import icon_button
from ui.widgets.labels import ElidedLabel
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.panel_bar import PanelBar
from workbench.requests import DetectRequest

_WIDE_WINDOW = 1680
_WIDE_PANEL = 900
_FIRST_CONTEXT = 0.6
_FORECAST_WITHIN_MS = 24
"""A context that is dragged waits so long for the forecast that follows it."""


class PlotPanel(QWidget):
    """Puts what the session shows on a `PlotView`, and what is done there into the session."""

    drawn = Signal()
    """A series was painted."""

    def __init__(
        self, session: Session, controller: Controller, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._controller, self._theme = session, controller, theme
        self._lines: tuple[HistoryLine, ...] = ()
        self._series: tuple[SeriesRef, ...] = ()
        self._hidden = Hidden()
        self._views = Views()
        self._known_forecasts: dict[int, object] = {}
        self._known_detection: object = None
        self._unseen = False
        """The series was fitted into the view and none of its live forecasts was drawn since."""
        self._folder = Path.home()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_FORECAST_WITHIN_MS)
        self._soon.timeout.connect(self.refresh)
        self.reader = LineReader(self)
        self.reader.read.connect(self._on_read)
        self._build()
        DropTarget(self.view.viewport(), session)
        session.shown_changed.connect(self._on_shown)
        session.table_changed.connect(self._on_table)
        session.tables_changed.connect(lambda: self._views.forget_others(session.tables))
        session.region_changed.connect(self._on_region)
        session.results_changed.connect(self._on_results)
        session.selected_changed.connect(self._on_results)
        session.preview_changed.connect(self._on_preview)
        session.draft_changed.connect(self._on_draft)
        session.held_changed.connect(self._on_draft)
        session.detection_changed.connect(self._on_detection)
        session.anomaly_asked.connect(self.show_anomaly)
        controller.running_changed.connect(self._on_running)
        theme.changed.connect(self.refresh)
        self._on_shown()

    # Building

    def _build(self) -> None:
        self.view = PlotView(self._theme, self)
        self.legend = Legend(self._theme, self)
        self.overview = Overview(self.view, self._theme, self)
        self._bar = PanelBar(self)
        self._progress = QProgressBar(self)
        self._progress.setFixedHeight(3)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Work in progress"))
        room = self._progress.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # else the plot jumps by it
        self._progress.setSizePolicy(room)
        self._progress.hide()
        self.undrawn = UndrawnPage(self._session, self._theme, self)
        self._make_buttons()
        page = QWidget(self)
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for widget in (self.legend, self.view, self.overview):
            inside.addWidget(widget, 1 if widget is self.view else 0)
        page.setAutoFillBackground(True)
        page.setBackgroundRole(page.palette().ColorRole.Base)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.undrawn)
        self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for one in (self._bar, self._progress, NoticeBar(self._session, Place.PLOT, self)):
            layout.addWidget(one)
        layout.addLayout(self._pages, 1)
        self.overview.hide()
        self.legend.toggled.connect(self._on_toggled)
        self.legend.selected.connect(lambda key: self._session.select_forecast(int(key.split(":")[1])))
        self.legend.removed.connect(lambda key: remove_forecasts(self._session, (int(key.split(":")[1]),)))
        self.legend.focus_left.connect(self.view.setFocus)
        self.view.removal_asked.connect(lambda: remove_selected(self._session))
        self.view.canvas.painted.connect(self._on_painted)
        self.view.region_marked.connect(self._session.mark_region)
        self.view.horizon_moved.connect(self._session.horizon_asked)
        self.view.split_moved.connect(self._session.split_asked)
        self.view.held.connect(self._session.hold)
        self.view.forecast_clicked.connect(self._session.select_forecast)
        self.view.threshold_moved.connect(self._on_threshold)
        self.view.reading_changed.connect(self._tell_reading)

    def _make_buttons(self) -> None:
        self.mark = icon_button("select_object", self.tr("Mark context"), "M", with_text=True, checkable=True)
        self.crosshair = icon_button("border_inside", self.tr("Crosshair"), "C", checkable=True)
        self.fit = icon_button("zoom_fit", self.tr("Fit"), "Home")
        self.zoom_in = icon_button("zoom_in", self.tr("Zoom in"), "+")
        self.zoom_out = icon_button("zoom_out", self.tr("Zoom out"), "-")
        self.picture = icon_button("image", self.tr("Picture"))
        menu = QMenu(self.picture)
        menu.addAction(self.tr("Copy picture"), self.copy_picture)
        menu.addAction(self.tr("Save picture…"), self.save_picture)
        self.picture.setMenu(menu)
        self.picture.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.path = ElidedLabel("", self, Qt.TextElideMode.ElideMiddle)
        self.path.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.path.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.pager = SeriesPager(self._session, self)
        for button in (self.mark, self.crosshair, self.fit, self.zoom_in, self.zoom_out):
            self._bar.add(button)
        self._bar.separate()
        self._bar.add(self.picture)
        self._bar.add(self.pager)
        self._bar.add(self.path, 1)
        self.crosshair.setChecked(True)
        self.mark.clicked.connect(self.mark_context)
        self.crosshair.toggled.connect(self.view.show_crosshair)
        self.fit.clicked.connect(self.view.fit)
        self.zoom_in.clicked.connect(self.view.zoom_in)
        self.zoom_out.clicked.connect(self.view.zoom_out)

    # The session

    def _on_shown(self) -> None:
        shown = self._session.shown
        self.pager.follow()
        if self._series and (not shown or _place(shown) != _place(self._series)):
            self._views.keep(_place(self._series), self.view)
        if not shown or shown[0].table not in self._session.tables:
            self._lines, self._series = (), ()
            self.refresh()
            return
        self._read()

    def _on_table(self, name: str) -> None:
        if self._session.shown and self._session.shown[0].table == name:
            self._read()

    def _read(self) -> None:
        shown = self._session.shown
        before = self._lines if self._series == shown else ()
        self.reader.start(self._session.tables[shown[0].table], shown, before)

    def _on_read(self, found: Read) -> None:
        if found.series != self._session.shown:
            return
        if found.error is not None:
            self._session.tell(Notice.of(found.error, Place.PLOT))
            return
        fit = not self._series or _place(self._series) != _place(found.series)
        self._lines, self._series = found.lines, found.series
        self.refresh(fit=fit)
        again = fit and self._views.bring_back(_place(found.series), self.view)
        self._unseen = (self._unseen or fit) and not again
        self._show_live()

    def _on_painted(self) -> None:
        if self._lines:
            reached("series_drawn")
            self.drawn.emit()
        if self.view.content.forecasts:
            reached("forecast_drawn")

    def _on_region(self) -> None:
        self.mark.setChecked(self._session.region is not None)
        if self._session.held and self.view.content.pulled is not None:
            # The forecast of it comes in a moment: one picture of both.
            if not self._soon.isActive():
                self._soon.start()
        else:
            self.refresh()

    def _on_results(self) -> None:
        before = self._known_forecasts
        now: dict[int, object] = {kept.key: kept.forecast for kept in self._session.kept}
        self._known_forecasts = now
        fresh = [key for key, forecast in now.items() if before.get(key) is not forecast]
        self.pager.follow()
        self.refresh()
        drawn = [one for one in self.view.content.forecasts if one.key in fresh]
        # A live one is looked at already, and a view that moves at each change would be hard to follow.
        if drawn and not all(one.live and self.view.is_in_view(one) for one in drawn):
            self.view.show_forecast()

    def _on_preview(self) -> None:
        self.refresh()
        self._show_live()

    def _on_draft(self) -> None:
        """What can be pulled is the forecast of what Set-up holds; one that follows comes in a moment."""
        pulled, drawn = self._session.pulled, self.view.content.pulled
        if not self._session.held and (pulled and pulled.key) != (drawn and drawn.key):
            self.refresh()

    def _show_live(self) -> None:
        """Bring the first live forecast of a series that was fitted into the view."""
        if self._unseen and any(one.live for one in self.view.content.forecasts):
            self._unseen = False
            self.view.show_forecast()

    def _on_detection(self) -> None:
        self.pager.follow()
        self.refresh()
        found = self._session.detection
        marks = self.view.content.anomalies
        again = getattr(self._known_detection, "source", None) == getattr(found, "source", None)
        self._known_detection = found
        if marks is not None and len(marks.time) and not again:
            self.view.show_anomalies(marks)

    def _on_running(self, _: object) -> None:
        self._progress.setRange(0, 0)
        self._progress.setVisible(self._controller.running(Place.SETUP))

    # Drawing

    def refresh(self, *, fit: bool = False) -> None:
        """Draw what the session shows."""
        self._soon.stop()
        content = compose(self._session, self._lines, self._hidden)
        self.undrawn.follow()
        self._pages.setCurrentIndex(1 if content.histories or content.forecasts else 0)
        self.view.show_content(content, fit=fit)
        self.legend.show_entries(legend_entries(content, self._theme, wide=self._is_wide()))
        self.view.setAccessibleDescription(described(content, self._session))
        self.overview.update()
        self.path.setText(path_words(self._session, content))

    # What the user does

    def mark_context(self, on: bool) -> None:
        """Mark a part of what is visible, to be dragged or drawn anew; or take the mark away."""
        self.mark.setChecked(on)
        if not on:
            self.view.draw_region(False)
            self._session.mark_region(None)
            return
        self.view.draw_region(True)
        region = self._first_region()
        if region is not None and self._session.region is None:
            self._session.mark_region(region)

    def _first_region(self) -> Region | None:
        """The last part of the visible history."""
        if not self._lines or self._lines[0].drawn_rows == 0:
            return None
        line = self.view.content.histories[0]
        time = line.time[: line.drawn_rows]
        start, end = (moment.astype(time.dtype) for moment in self.view.visible_times)
        first, past = int(np.searchsorted(time, start)), int(np.searchsorted(time, end, "right"))
        if past - first < 2:
            return None
        return Region(time[first + round((past - first - 1) * (1 - _FIRST_CONTEXT))], time[past - 1])

    def _on_toggled(self, key: str, on: bool) -> None:
        kind, _, name = key.partition(":")
        if kind == "forecast":
            self._session.set_visible(int(name), on)
        else:
            self._hidden.set(key, on)
            self.refresh()

    def _on_threshold(self, threshold: float) -> None:
        found = self._session.detection
        if found is not None and found.source is not None:
            options = {**found.spec.options, "threshold": float(threshold)}
            self._session.option_asked.emit(found.spec.model, "threshold", float(threshold))
            request = DetectRequest(found.source, replace(found.spec, options=options))
            tasks.start(self._controller.detect(request))

    def copy_picture(self) -> None:
        """Put the plot on the clipboard."""
        copy_view(self.view)

    def save_picture(self) -> None:
        """Ask for a file and write the plot as PNG or SVG."""
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save picture"), str(self._folder / "plot.png"), self.tr("Pictures (*.png *.svg)")
        )
        if name:
            path = Path(name)
            self._folder = path.parent
            try:
                save_view(self.view, path)
            except OSError as reason:
                self._session.tell(Notice.of(picture_not_written(path, reason), Place.PLOT))

    def show_anomaly(self, number: int) -> None:
        """Bring a range of the anomalies into view, with some rows around it."""
        marks = self.view.content.anomalies
        if marks is None or not 0 <= number < len(marks.ranges):
            return
        one = marks.ranges[number]
        room = max(10 * len(one), 48)
        first, last = max(one.start - room, 0), min(one.stop + room, len(marks.time)) - 1
        self.view.show_times(marks.time[first], marks.time[last])

    def _tell_reading(self, words: str) -> None:
        QCoreApplication.sendEvent(self, QStatusTipEvent(words))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_M:
            self.mark_context(not self.mark.isChecked())
        elif event.key() == Qt.Key.Key_C and not event.modifiers():
            self.crosshair.toggle()
        else:
            super().keyPressEvent(event)

    def _is_wide(self) -> bool:
        return self.window().width() >= _WIDE_WINDOW

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        roomy = self.width() >= _WIDE_PANEL
        self.mark.setToolButtonStyle(style.ToolButtonTextBesideIcon if roomy else style.ToolButtonIconOnly)
        wide = self._is_wide()
        if self.overview.isHidden() is wide:
            self.overview.setVisible(wide)
            self.legend.show_entries(legend_entries(self.view.content, self._theme, wide=wide))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.refresh()


def _place(series: tuple[SeriesRef, ...]) -> tuple[str, str | None]:
    return series[0].table, series[0].id
