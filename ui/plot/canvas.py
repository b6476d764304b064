"""The surface of the plot: paints the content in layers, once for each change of content or view."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from ui.painting import contained
from ui.plot import layers
from ui.plot.axes import TimeAxis, ValueAxis
from ui.plot.box import ChartBox
from ui.plot.content import HistoryLine, PlotContent
from ui.plot.decimation import Trace
from ui.plot.frame import Frame, line_path
from ui.plot.threshold import paint_threshold
from ui.plot.timescale import TimeScale
from ui.theme import Theme
from workbench.timeseries import Values


class Layered(QGraphicsObject):
    """An item that covers a view and paints in its pixels, repainted when the view moves or is resized."""

    def __init__(self, box: ChartBox) -> None:
        super().__init__(box)
        self._box = box
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents, False)
        box.sigRangeChanged.connect(self._moved)
        box.sigResized.connect(self._resized)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in px."""
        rect = self._box.rect()
        return max(float(rect.width()), 1.0), max(float(rect.height()), 1.0)

    def frame(self, scale: TimeScale) -> Frame:
        """The visible ranges."""
        (x0, x1), (y0, y1) = self._box.viewRange()
        return Frame(scale, x0, x1, y0, y1, *self.size)

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, *self.size)

    @override
    @contained
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setClipRect(self.boundingRect())
        self.draw(painter)

    def draw(self, painter: QPainter) -> None:
        """Paint in pixels of the view; what an item is for."""
        raise NotImplementedError

    def _moved(self, *_: object) -> None:
        self.update()

    def _resized(self, *_: object) -> None:
        self.prepareGeometryChange()
        self.update()


class Canvas(Layered):
    """History, forecasts, anomalies and the marked context."""

    painted = Signal()
    """The content was painted."""

    def __init__(self, box: ChartBox, theme: Theme, axes: tuple[TimeAxis, ValueAxis]) -> None:
        super().__init__(box)
        self._theme = theme
        self._time_axis, self._value_axis = axes
        self.content = PlotContent()
        self.right_columns: frozenset[str] = frozenset()
        """The columns whose values are those of the right axis."""
        self.right_span = (0.0, 1.0)
        """The values at the bottom and the top of the right axis."""
        self._traces: tuple[object, list[Trace]] | None = None

    def show_content(self, content: PlotContent) -> None:
        """Draw this from now on."""
        before, self.content = self.content.histories, content
        same = len(before) == len(content.histories) and all(map(_drawn_alike, before, content.histories))
        if not same:
            self._traces = None
        self.update()

    @property
    def scale_(self) -> TimeScale:
        """The scale of the time axis."""
        return self._time_axis.scale_

    @property
    def here(self) -> Frame:
        """The visible ranges."""
        return self.frame(self.scale_)

    def traces(self, frame: Frame) -> list[Trace]:
        """The visible rows of each history, reduced to pixels; kept until the view or the content changes."""
        key = (frame.x0, frame.x1, frame.width)
        if self._traces is None or self._traces[0] != key:
            drawn = [layers.history_trace(line, frame) for line in self.content.histories]
            self._traces = (key, drawn)
        return self._traces[1]

    def frame_of(self, column: str, frame: Frame) -> Frame:
        """The frame with the values of a column's axis."""
        if column not in self.right_columns:
            return frame
        return replace(frame, y0=self.right_span[0], y1=self.right_span[1])

    @property
    def uses_right(self) -> bool:
        """Whether anything is drawn with the values of the right axis."""
        return any(column in self.right_columns for column in self._drawn_columns())

    def ranges(self, frame: Frame) -> dict[str, float]:
        """Highest less lowest visible value of each column that has any."""
        pairs = zip(self.content.histories, self.traces(frame), strict=True)
        known = ((line.name, trace.values[np.isfinite(trace.values)]) for line, trace in pairs)
        return {name: float(values.max()) - float(values.min()) for name, values in known if len(values)}

    def heights(self, frame: Frame, *, right: bool = False) -> tuple[float, float] | None:
        """Lowest and highest visible value of all that is drawn on one axis; None when nothing is."""
        drawn = self._drawn_values(frame)
        found = [values for column, values in drawn if (column in self.right_columns) == right]
        known = [part[np.isfinite(part)] for part in found]
        lows = [float(part.min()) for part in known if len(part)]
        highs = [float(part.max()) for part in known if len(part)]
        return (min(lows), max(highs)) if lows else None

    def _drawn_columns(self) -> Iterator[str]:
        content = self.content
        yield from (line.name for line in content.histories if line.visible)
        yield from (one.target for one in content.forecasts if one.visible)
        yield from (one.target for one in content.held_back if one.visible)
        if content.anomalies is not None and content.anomalies.visible:
            yield content.anomalies.target

    def _drawn_values(self, frame: Frame) -> Iterator[tuple[str, Values]]:
        """The visible values of each curve with its column."""
        content = self.content
        for line, trace in zip(content.histories, self.traces(frame), strict=True):
            if line.visible:
                yield line.name, trace.values
        for forecast in content.forecasts:
            if forecast.visible:
                widest = forecast.shown_bands[:1]
                curves = [forecast.mean, *(edge for band in widest for edge in (band.lower, band.upper))]
                for curve in curves:
                    yield forecast.target, frame.trace(forecast.time, curve).values
        for held in content.held_back:
            if held.visible:
                yield held.target, frame.trace(held.time, held.values).values
        found = content.anomalies
        if found is not None and found.visible:
            yield found.target, frame.trace(found.time, found.values).values

    @override
    def draw(self, painter: QPainter) -> None:
        frame, theme, content = self.here, self._theme, self.content
        if frame.x1 <= frame.x0 or frame.y1 <= frame.y0 or not math.isfinite(frame.y1 - frame.y0):
            return
        if content.region is not None:
            layers.paint_region(painter, frame, theme, content.region)
        layers.paint_grid(painter, frame, theme, self._time_axis.ticks().x, self._value_axis.ticks()[0])
        found = content.anomalies
        if found is not None and found.visible:
            layers.paint_anomaly_grounds(painter, frame, theme, found)
        drawn = sorted((one for one in content.forecasts if one.visible), key=lambda one: one.selected)
        for forecast in drawn:
            layers.paint_bands(painter, self.frame_of(forecast.target, frame), theme, forecast)
        for line, trace in zip(content.histories, self.traces(frame), strict=True):
            if line.visible:
                layers.paint_history(painter, self.frame_of(line.name, frame), theme, line, trace)
        for held in content.held_back:
            if held.visible:
                layers.paint_held_back(painter, self.frame_of(held.target, frame), theme, held)
        for forecast in drawn:
            layers.paint_forecast(painter, self.frame_of(forecast.target, frame), theme, forecast)
        self._draw_marks(painter, frame)
        self.painted.emit()

    def _draw_marks(self, painter: QPainter, frame: Frame) -> None:
        """What lies on the curves: where the forecast begins, handles, anomalies."""
        theme, content = self._theme, self.content
        found = content.anomalies
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if content.now is not None:
            layers.paint_upright(painter, frame, theme.tokens.control, self.scale_.moment_x(content.now))
        if content.pulled is not None:
            layers.paint_ends(painter, frame, theme, content.pulled, first=content.region is None)
        if content.region is not None:
            layers.paint_region_edges(painter, frame, theme, content.region)
        if found is not None and found.visible:
            layers.paint_diamonds(painter, self.frame_of(found.target, frame), theme, found)


def _drawn_alike(one: HistoryLine, other: HistoryLine) -> bool:
    """Whether the same rows are drawn in the same way."""
    rows = one.time is other.time and one.values is other.values and one.blocks is other.blocks
    held = one.until == other.until and one.again == other.again
    return rows and held and one.longest_step == other.longest_step


class CrosshairLines(Layered):
    """Two lines through the pointer."""

    def __init__(self, box: ChartBox, theme: Theme) -> None:
        super().__init__(box)
        self._theme = theme
        self._at: QPointF | None = None
        self.setZValue(10)

    def move_to(self, at: QPointF | None, *, level: bool = True) -> None:
        """Cross at a pixel of the view, or nowhere. Without `level` there is the upright line alone."""
        self._at = None if at is None else QPointF(at.x(), at.y() if level else -10)
        self.update()

    @override
    def draw(self, painter: QPainter) -> None:
        if self._at is None:
            return
        painter.setPen(layers.thin(layers.faded(self._theme.tokens.text2, 0.7)))
        width, height = self.size
        left, top = round(self._at.x()) + 0.5, round(self._at.y()) + 0.5
        painter.drawLine(QLineF(left, 0, left, height))
        painter.drawLine(QLineF(0, top, width, top))


class ScoreCanvas(Layered):
    """The detector's score below the plot, with the threshold."""

    def __init__(
        self,
        box: ChartBox,
        theme: Theme,
        time_axis: TimeAxis,
        value_axis: ValueAxis,
        content: Callable[[], PlotContent],
    ) -> None:
        super().__init__(box)
        self._theme = theme
        self._time_axis = time_axis
        self._value_axis = value_axis
        self._content = content
        self.threshold: float | None = None
        """Where the threshold is while it is dragged."""

    @property
    def here(self) -> Frame:
        """The visible ranges."""
        return self.frame(self._time_axis.scale_)

    @override
    def draw(self, painter: QPainter) -> None:
        found = self._content().anomalies
        frame, theme = self.here, self._theme
        if found is None or frame.x1 <= frame.x0 or frame.y1 <= frame.y0:
            return
        layers.paint_grid(painter, frame, theme, self._time_axis.ticks().x, np.empty(0))
        if found.visible:
            for left, right in layers.anomaly_spans(frame, found):
                ground = layers.faded(theme.tokens.error, layers.ANOMALY_ALPHA)
                painter.fillRect(QRectF(left, 0, right - left, frame.height), ground)
        curve = np.empty(0), np.empty(0)
        if found.score_visible:
            trace = frame.trace(found.time, found.score)
            curve = frame.trace_pixels(trace, found.time)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(trace.time) <= 1000)
            painter.setPen(layers.thin(theme.series_color(0)))
            painter.drawPath(line_path(*curve))
        threshold = found.threshold if self.threshold is None else self.threshold
        paint_threshold(painter, frame, theme, threshold, curve)
