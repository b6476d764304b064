"""The whole series in a strip below the plot, with the visible part as a region that can be moved."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.plot.axes import tick_labels
from ui.plot.content import PlotContent
from ui.plot.frame import Frame, line_path
from ui.plot.layers import faded, history_trace, thin
from ui.plot.timescale import time_ticks
from ui.plot.view import PlotView
from ui.theme import Theme

HEIGHT = 44


class Overview(QWidget):
    """A click or drag moves the plot's view there."""

    def __init__(self, view: PlotView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._theme = view, theme
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Overview of the whole series"))
        self.setToolTip(self.tr("Drag to move the visible part"))
        view.view_changed.connect(self.update)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.base))
        frame = self._frame(self._view.content)
        if frame is None:
            return
        painter.setPen(thin(tokens.border))
        painter.drawLine(0, 0, self.width(), 0)
        left = self._left()
        painter.translate(left, 0)
        self._paint_ticks(painter, frame)
        shape = Frame(frame.scale, frame.x0, frame.x1, frame.y0, frame.y1, frame.width, HEIGHT - 20)
        painter.translate(0, 17)
        line = self._view.content.histories[0]
        painter.setPen(thin(tokens.control))
        painter.drawPath(line_path(*shape.trace_pixels(history_trace(line, shape), line.time)))
        painter.translate(0, -17)
        low, high = self._view.box.viewRange()[0]
        first, last = max(frame.px(low), 0.0), min(frame.px(high), frame.width)
        painter.setPen(thin(tokens.accent))
        painter.setBrush(faded(tokens.accent, 0.2))
        painter.drawRect(QRectF(first, 1.5, max(last - first, 3), HEIGHT - 4))

    def _paint_ticks(self, painter: QPainter, frame: Frame) -> None:
        ticks = time_ticks(frame.scale, frame.x0, frame.x1, 6)
        painter.setFont(self._theme.font("small"))
        for x, label in zip(ticks.x.tolist(), tick_labels(ticks, roomy=False), strict=True):
            at = frame.px(x)
            painter.setPen(thin(self._theme.tokens.border))
            painter.drawLine(QPointF(at, 1), QPointF(at, HEIGHT))
            painter.setPen(QColor(self._theme.tokens.text2))
            painter.drawText(QRectF(at + 4, 2, 100, 15), int(Qt.AlignmentFlag.AlignVCenter), label)

    def _left(self) -> float:
        return float(self._view.box.geometry().left())

    def _frame(self, content: PlotContent) -> Frame | None:
        if content.start is None or content.end is None or not content.histories:
            return None
        scale = self._view.scale_
        low, high = scale.moment_x(content.start), scale.moment_x(content.end)
        if high <= low:
            return None
        line = content.histories[0]
        width = max(float(self._view.box.rect().width()), 1.0)
        probe = Frame(scale, low, high, 0.0, 1.0, width, HEIGHT)
        values = history_trace(line, probe).values
        known = values[np.isfinite(values)]
        if len(known) == 0:
            return None
        bottom, top = float(known.min()), float(known.max())
        return Frame(scale, low, high, bottom, top if top > bottom else bottom + 1.0, width, HEIGHT)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._move(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move(event)

    def _move(self, event: QMouseEvent) -> None:
        frame = self._frame(self._view.content)
        if frame is not None and event.buttons() & Qt.MouseButton.LeftButton:
            low, high = self._view.box.viewRange()[0]
            middle = frame.x_at(event.position().x() - self._left())
            half = (high - low) / 2
            self._view.box.setXRange(middle - half, middle + half, padding=0)
