"""The second value axis, right of the plot: it has a range of its own and is moved by the mouse on it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLineF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from typing_extensions import override

from ui.plot.axes import AXIS_GAP, ValueAxis, numbers_small
from ui.plot.layers import thin
from ui.theme import Theme

_ZOOM_A_UNIT = 1.02
_UNITS_A_DELTA = -1 / 8
"""A turn of the wheel zooms as much as on the left axis, which is pyqtgraph's."""


class RightAxis(ValueAxis):
    """Values at the right, left aligned. Not linked to the view, whose values are those of the left."""

    moved_by_hand = Signal()
    """The user moved or zoomed the values."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, side="right")
        self._low, self._high = 0.0, 1.0
        # Above the strip of names beside it, which would take its mouse.
        self.setZValue(1)
        self.show_axis(False)

    @property
    @override
    def span(self) -> tuple[float, float]:
        return self._low, self._high

    def set_span(self, low: float, high: float) -> None:
        """Show these values from now on."""
        self._low, self._high = low, high
        self.update()

    @property
    def shown(self) -> bool:
        """Whether anything uses it."""
        return self._shown

    def show_axis(self, on: bool) -> None:
        """Show it, or take its room away."""
        self._shown = on
        self.setVisible(on)
        if not on:
            self.setWidth(0)

    @override
    def boundingRect(self) -> QRectF:
        return self.place.adjusted(0, -12, 0, 12)

    @override
    def draw(self, painter: QPainter) -> None:
        place = self.place
        painter.setPen(thin(self._theme.tokens.control))
        painter.drawLine(QLineF(place.left(), place.top(), place.left(), place.bottom()))
        painter.setFont(numbers_small(self._theme))
        painter.setPen(QColor(self._theme.tokens.text2))
        ticks, _ = self.ticks()
        for value, label in zip(ticks.tolist(), self.labels(), strict=True):
            middle = place.bottom() - (value - self._low) / (self._high - self._low) * place.height()
            row = QRectF(place.left() + AXIS_GAP, middle - 10, place.width() + 40, 20)
            painter.drawText(row, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), label)

    @override
    def mouseDragEvent(self, event: Any) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        event.accept()
        share = (event.pos().y() - event.lastPos().y()) / max(self.place.height(), 1.0)
        moved = share * (self._high - self._low)
        self.set_span(self._low + moved, self._high + moved)
        self.moved_by_hand.emit()

    @override
    def wheelEvent(self, event: Any) -> None:
        event.accept()
        factor = _ZOOM_A_UNIT ** (event.delta() * _UNITS_A_DELTA)
        share = (self.place.bottom() - event.pos().y()) / max(self.place.height(), 1.0)
        middle = self._low + share * (self._high - self._low)
        self.set_span(middle + (self._low - middle) * factor, middle + (self._high - middle) * factor)
        self.moved_by_hand.emit()
