"""The plot as a widget: axes around a canvas, the score below, the crosshair above; no session in it."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.plot.axes import EndLabels, MarkStrip, TimeAxis, ValueAxis
from ui.plot.box import ChartBox, Grip
from ui.plot.canvas import Canvas, CrosshairLines, ScoreCanvas
from ui.plot.content import Anomalies, ForecastLine, PlotContent
from ui.plot.following import ValueFollower
from ui.plot.graph import pg
from ui.plot.grips import REACH, ThresholdGrip
from ui.plot.marking import end_labels, marks_of
from ui.plot.readout import Reading, ReadOut, read_at
from ui.plot.right_axis import RightAxis
from ui.plot.taking import Taking
from ui.plot.timescale import TimeScale
from ui.theme import Theme

_SCORE_HEIGHT = 74
_HISTORY_A_STEP = 2
"""After a forecast the view shows so many rows of history for each step of the horizon."""
_LEAST_HISTORY = 48
_ANOMALIES_A_FORECAST = 8
"""Anomalies are looked at in a view of so many times the length of the forecast beside them."""
_PULLING_ROOM = 6
"""Beside a forecast that can be pulled longer a sixth of its length is free."""
_MAX_ZOOM_OUT = 3.0
_PAN = 0.1
_ZOOM = 0.7


class PlotView(pg.GraphicsLayoutWidget):  # type: ignore[misc]
    """Draws a `PlotContent`, moves over it, and says what the user does with it."""

    region_marked = Signal(object)
    """The `Region` that the user drew, snapped to rows."""
    horizon_moved = Signal(int)
    """The steps of the forecast whose end is dragged."""
    split_moved = Signal(object)
    """The time of the last row before the forecast whose beginning is dragged."""
    held = Signal(bool)
    """Something on the plot was taken, or let go."""
    threshold_moved = Signal(float)
    forecast_clicked = Signal(int)
    view_changed = Signal()
    reading_changed = Signal(str)
    drawing_ended = Signal()
    removal_asked = Signal()
    """The selected forecast shall go."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.theme = theme
        self._crosshair = True
        self._holding = False
        self.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Plot"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAntialiasing(False)
        self._build()
        self.scene().sigMouseMoved.connect(self._on_mouse)
        theme.changed.connect(self._dress)
        self._dress()

    def _build(self) -> None:
        theme = self.theme
        self.box = ChartBox(self._grip_at)
        self.time_axis = TimeAxis(theme, TimeScale(np.datetime64(0, "s")))
        self.value_axis, self.right_axis = ValueAxis(theme), RightAxis(theme)
        self.strip, self.ends = MarkStrip(theme), EndLabels(theme)
        self.canvas = Canvas(self.box, theme, (self.time_axis, self.value_axis))
        self.taking = Taking(
            self.canvas,
            mark=self.region_marked.emit,
            horizon=self.horizon_moved.emit,
            split=self.split_moved.emit,
            drawn=self.drawing_ended.emit,
        )
        self._lines = CrosshairLines(self.box, theme)
        self.score_box = ChartBox(self._score_grip_at)
        self.score_axis = ValueAxis(theme, 2)
        self.score_canvas = ScoreCanvas(
            self.score_box, theme, self.time_axis, self.score_axis, lambda: self.canvas.content
        )
        self._score_lines = CrosshairLines(self.score_box, theme)
        self._read_out = ReadOut(theme, self.viewport())
        grid = self.ci.layout
        grid.setSpacing(0)
        self.ci.setContentsMargins(8, 4, 6, 10)
        self.addItem(self.strip, 0, 1)
        for row, (axis, box) in enumerate(((self.value_axis, self.box), (self.score_axis, self.score_box))):
            self.addItem(axis, 1 + 2 * row, 0)
            self.addItem(box, 1 + 2 * row, 1)
            axis.linkToView(box)
        self.addItem(self.right_axis, 1, 2)
        self.addItem(self.ends, 1, 3)
        self.addItem(self.time_axis, 2, 1)
        for axis in (self.strip, self.time_axis, self.ends):
            axis.linkToView(self.box)
        self.score_box.setXLink(self.box)
        self.values = ValueFollower(
            self.box,
            self.canvas,
            (self.value_axis, self.score_axis, self.right_axis),
            (self.strip, self.ends),
            self,
        )
        self._show_score(False)
        self.box.sigXRangeChanged.connect(self._on_x_range)
        self.box.sigResized.connect(self._on_x_range)
        self.box.doubled.connect(self.fit)
        self.box.clicked.connect(self._on_clicked)
        for box in (self.box, self.score_box):
            box.held.connect(self._on_held)

    # What is drawn

    @property
    def content(self) -> PlotContent:
        """What is drawn."""
        return self.canvas.content

    @property
    def scale_(self) -> TimeScale:
        """Times to the plot's seconds."""
        return self.time_axis.scale_

    def show_content(self, content: PlotContent, *, fit: bool = False) -> None:
        """Draw this. The view stays where it is unless `fit` is asked for or nothing was drawn before."""
        empty = self.content.start is None
        start = content.start
        if start is not None and (empty or fit or content.zone != self.scale_.zone):
            self._rescale(TimeScale.at(start, content.zone), keep=not (empty or fit))
        self.canvas.show_content(content)
        self._show_score(content.anomalies is not None)
        self._decorate()
        self._limit()
        if start is not None and (empty or fit):
            self.fit()
        else:
            self.values.follow()
        self.score_canvas.update()

    def _rescale(self, scale: TimeScale, *, keep: bool) -> None:
        before = self.scale_
        moments = [before.to_moment(x) for x in self.box.viewRange()[0]]
        self.time_axis.scale_ = scale
        if keep:
            self.box.setXRange(*(scale.moment_x(moment) for moment in moments), padding=0)

    def _decorate(self) -> None:
        self.strip.marks = marks_of(self.content, self.scale_, self.theme)
        self.strip.update()
        # What is dragged would not stay under the pointer if the plot became narrower.
        self.ends.set_labels(end_labels(self.content, self.scale_), keep_width=self._holding)

    # Where the view is

    def fit(self) -> None:
        """Show everything."""
        start, end = self.content.start, self.content.end
        if start is None or end is None:
            return
        self.show_times(start, end)

    def show_times(self, start: np.datetime64, end: np.datetime64, *, exact: bool = False) -> None:
        """Show a stretch of time and what lies in it, whole; `exact` from edge to edge."""
        self.values.follow_again()
        low, high = self.scale_.moment_x(start), self.scale_.moment_x(end)
        room = 0.0 if exact else (high - low) * 0.01 or 0.5
        self.box.setXRange(low - room, high + room, padding=0)
        self.values.follow(tight=True)

    def show_forecast(self) -> None:
        """Show the horizon with the last part of the context."""
        drawn = self.content.forecasts
        now = self.content.now
        end = max((one.time[-1] for one in drawn if len(one.time)), default=None)
        if now is None or end is None or not self.content.histories:
            self.fit()
            return
        time = self.content.histories[0].time
        rows = max(_HISTORY_A_STEP * max(len(one.time) for one in drawn), _LEAST_HISTORY)
        at = int(np.searchsorted(time, now.astype(time.dtype), "right")) - 1
        start = time[max(at - rows, 0)] if len(time) else now
        if self.content.region is not None:
            start = min(start, self.content.region.start)
        if self.content.pulled is not None:
            # Room to pull its end into.
            end = end + (end - now) // _PULLING_ROOM
        self.show_times(start, end)

    def show_anomalies(self, marks: Anomalies) -> None:
        """Show the rows that were looked at; of many the last ones, so that a forecast is still readable."""
        start, end = marks.time[0], marks.time[-1]
        now = self.content.now
        drawn = [one.time[-1] for one in self.content.forecasts if one.visible and len(one.time)]
        if drawn and now is not None:
            last = max(drawn)
            first = (last - _ANOMALIES_A_FORECAST * (last - now)).astype(start.dtype)
            seen = marks.label[int(np.searchsorted(marks.time, first)) :]
            if end <= last and (seen.any() or not marks.label.any()):
                start, end = max(start, first), last
        self.show_times(start, end)

    def is_in_view(self, line: ForecastLine) -> bool:
        """Whether a forecast can be seen from its beginning to its end."""
        start, end = self.visible_times
        return len(line.time) == 0 or bool(start <= line.last_time and line.time[-1] <= end)

    def zoom(self, factor: float) -> None:
        """Show `factor` times as much time around the middle."""
        low, high = self.box.viewRange()[0]
        middle, half = (low + high) / 2, (high - low) / 2 * factor
        self.box.setXRange(middle - half, middle + half, padding=0)

    def zoom_in(self) -> None:
        """Show less time."""
        self.zoom(_ZOOM)

    def zoom_out(self) -> None:
        """Show more time."""
        self.zoom(1 / _ZOOM)

    def pan(self, share: float) -> None:
        """Move by a share of the visible time; positive goes to later times."""
        low, high = self.box.viewRange()[0]
        self.box.setXRange(low + share * (high - low), high + share * (high - low), padding=0)

    def pan_values(self, share: float) -> None:
        """Move by a share of the visible values; positive goes up."""
        self.values.pan(share)

    @property
    def visible_times(self) -> tuple[np.datetime64, np.datetime64]:
        """The first and the last time in view."""
        low, high = self.box.viewRange()[0]
        return self.scale_.to_moment(low), self.scale_.to_moment(high)

    def _limit(self) -> None:
        start, end = self.content.start, self.content.end
        if start is None or end is None:
            return
        low, high = self.scale_.moment_x(start), self.scale_.moment_x(end)
        room = max((high - low) * _MAX_ZOOM_OUT, 1.0)
        self.box.setLimits(xMin=low - room, xMax=high + room, minXRange=1e-4)

    def _on_x_range(self, *_: object) -> None:
        self.values.follow()
        self.ends.update()
        self.view_changed.emit()

    # The score

    def _show_score(self, shown: bool) -> None:
        self.values.scored = shown
        for item in (self.score_box, self.score_axis):
            item.setVisible(shown)
        height = _SCORE_HEIGHT if shown else 0
        self.score_box.setMaximumHeight(height)
        self.score_box.setMinimumHeight(height)
        self.score_axis.setMaximumHeight(height)
        self.ci.layout.setRowStretchFactor(1, 10)
        self.ci.layout.setRowStretchFactor(3, 0)
        found = self.content.anomalies
        if found is not None and len(found.score):
            known = found.score[np.isfinite(found.score)]
            low = min(float(known.min(initial=0.0)), found.threshold, 0.0)
            high = max(float(known.max(initial=0.0)), found.threshold)
            self.score_box.setYRange(low, high + 0.08 * (high - low or 1.0), padding=0)

    def _score_grip_at(self, at: QPointF) -> Grip | None:
        found = self.content.anomalies
        if found is None or abs(self.score_canvas.here.py(found.threshold) - at.y()) > REACH:
            return None

        def moved(value: float) -> None:
            self.score_canvas.threshold = value
            self.score_canvas.update()

        def dropped() -> None:
            value = self.score_canvas.threshold
            self.score_canvas.threshold = None
            if value is not None:
                self.threshold_moved.emit(value)

        return ThresholdGrip(lambda: self.score_canvas.here, moved, dropped)

    # The context

    def _grip_at(self, at: QPointF) -> Grip | None:
        return self.taking.grip_at(at)

    def draw_region(self, on: bool) -> None:
        """Let the next drag mark a context."""
        self.taking.drawing = on

    def move_region_edge(self, rows: int) -> None:
        """Move the edge of the context nearest to the pointer (else the first) by rows."""
        pointer = float(self.viewport().mapFromGlobal(pg.QtGui.QCursor.pos()).x())
        self.taking.move_edge(rows, self.canvas.here.x_at(pointer))

    # The crosshair

    @property
    def crosshair(self) -> bool:
        """Whether the values at the pointer are read out."""
        return self._crosshair

    def show_crosshair(self, on: bool) -> None:
        """Read out the values at the pointer, or not."""
        self._crosshair = on
        if not on:
            self._hide_crosshair()

    def read_out_at(self, at: QPointF) -> Reading | None:
        """Put the crosshair at a pixel of the plot."""
        frame = self.canvas.here
        reading = read_at(self.content, self.scale_, self.theme, frame.x_at(at.x()))
        self._lines.move_to(at)
        self._score_lines.move_to(at, level=False)
        corner = self.mapFromScene(self.box.mapToScene(QPointF(0, 0)))
        place = corner + QPoint(8, 8)
        right = corner + QPoint(round(frame.width) - 8, 8)
        self._read_out.show_reading(reading, place, right, at_left=at.x() > frame.width / 2)
        self.reading_changed.emit("" if reading is None else str(reading))
        return reading

    def _on_mouse(self, scene_at: QPointF) -> None:
        if not self._crosshair or self._holding or self.content.start is None:
            return
        for box in (self.box, self.score_box):
            at = box.mapFromScene(scene_at)
            if box.isVisible() and box.rect().contains(at):
                self.read_out_at(at if box is self.box else QPointF(at.x(), -10))
                return
        self._hide_crosshair()

    def _on_held(self, held: bool) -> None:
        """What is dragged is looked at: the crosshair would lie on it."""
        self._holding = held
        if held:
            self._hide_crosshair()
        else:
            self._decorate()
        self.held.emit(held)

    def _hide_crosshair(self) -> None:
        self._lines.move_to(None)
        self._score_lines.move_to(None)
        self._read_out.hide()
        self.reading_changed.emit("")

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hide_crosshair()

    def _on_clicked(self, at: QPointF) -> None:
        frame = self.canvas.here
        nearest: list[tuple[float, int]] = []
        for one in self.content.forecasts:
            if one.visible and len(one.time):
                x, y = self.canvas.frame_of(one.target, frame).pixels(one.time, one.mean)
                nearest.append((float(np.nanmin(np.hypot(x - at.x(), y - at.y()), initial=1e9)), one.key))
        if nearest and min(nearest)[0] <= 2 * REACH:
            self.forecast_clicked.emit(min(nearest)[1])

    # Keys and looks

    def settle(self) -> None:
        """Give axes and views their places now, for a picture of a plot that is not on the screen."""
        self.setSceneRect(0, 0, self.width(), self.height())
        self.ci.setGeometry(0, 0, self.width(), self.height())
        self.ci.layout.activate()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        steps = {key.Key_Left: -1, key.Key_Right: 1}
        pressed = Qt.Key(event.key())
        if pressed in steps and shift:
            self.move_region_edge(steps[pressed])
        elif pressed in steps:
            self.pan(_PAN * steps[pressed])
        elif pressed in (key.Key_Up, key.Key_Down):
            self.pan_values(_PAN if pressed is key.Key_Up else -_PAN)
        elif pressed in (key.Key_Plus, key.Key_Equal):
            self.zoom_in()
        elif pressed is key.Key_Minus:
            self.zoom_out()
        elif pressed is key.Key_Home:
            self.fit()
        elif pressed in (key.Key_Delete, key.Key_Backspace):
            self.removal_asked.emit()
        elif key.Key_1 <= pressed <= key.Key_6:
            keys = _distinct(one.key for one in self.content.forecasts)
            at = int(pressed) - int(key.Key_1)
            if at < len(keys):
                self.forecast_clicked.emit(keys[at])
        else:
            event.ignore()

    def _dress(self) -> None:
        self.setBackground(self.theme.tokens.base)
        self._decorate()
        for item in (self.canvas, self.score_canvas, self.time_axis, self.ends):
            item.update()
        for axis in (self.value_axis, self.right_axis, self.score_axis):
            axis.update()


def _distinct(keys: Iterable[int]) -> list[int]:
    return list(dict.fromkeys(keys))
