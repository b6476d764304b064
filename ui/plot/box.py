"""The view in which the mouse pans and zooms time, and in which edges and lines can be taken and moved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QPointF, Qt, Signal
from typing_extensions import override

from ui.plot.graph import pg

_PAN_A_NOTCH = 0.1


class Grip(Protocol):
    """Something on the plot that is being moved."""

    cursor: Qt.CursorShape

    def move(self, start: QPointF, now: QPointF) -> None:
        """Follow the pointer; both in px of the view."""

    def drop(self) -> None:
        """The button was released."""


class ChartBox(pg.ViewBox):  # type: ignore[misc]
    """Drags and wheels move time alone; on the value axis they move values. No menu of pyqtgraph's."""

    clicked = Signal(QPointF)
    doubled = Signal()
    moved_by_hand = Signal(int)
    """0: the user moved time, 1: values."""
    held = Signal(bool)
    """Something on the plot was taken, or let go."""

    def __init__(self, grip_at: Callable[[QPointF], Grip | None]) -> None:
        super().__init__(enableMenu=False, defaultPadding=0.0)
        self._grip_at = grip_at
        self._grip: Grip | None = None
        self._pressed: Grip | None = None
        """What lay under the pointer when the button went down: by the first move it may lie elsewhere."""
        self.disableAutoRange()
        self.setMouseMode(pg.ViewBox.PanMode)
        self.setZValue(0)

    @override
    def mousePressEvent(self, ev: Any) -> None:
        left = ev.button() == Qt.MouseButton.LeftButton
        self._pressed = self._grip_at(ev.pos()) if left else None
        ev.ignore()

    @override
    def mouseDragEvent(self, ev: Any, axis: int | None = None) -> None:
        if axis is None and ev.button() == Qt.MouseButton.LeftButton:
            if ev.isStart():
                self._grip, self._pressed = self._pressed, None
                if self._grip is not None:
                    self.held.emit(True)
            if self._grip is not None:
                ev.accept()
                self._grip.move(ev.buttonDownPos(), ev.pos())
                if ev.isFinish():
                    self._grip.drop()
                    self._grip = None
                    self.held.emit(False)
                return
        along = 0 if axis is None else axis
        super().mouseDragEvent(ev, axis=along)
        self.moved_by_hand.emit(along)

    @override
    def wheelEvent(self, ev: Any, axis: int | None = None) -> None:
        along = 0 if axis is None else axis
        sideways = ev.orientation() == Qt.Orientation.Horizontal
        if along == 0 and (sideways or ev.modifiers() & Qt.KeyboardModifier.ShiftModifier):
            low, high = self.viewRange()[0]
            self.translateBy(x=-ev.delta() / 120 * _PAN_A_NOTCH * (high - low))
            ev.accept()
        else:
            super().wheelEvent(ev, axis=along)
        self.moved_by_hand.emit(along)

    @override
    def hoverEvent(self, ev: Any) -> None:
        if self._grip is not None:
            # What is held keeps its cursor, wherever the pointer goes.
            return
        grip = None if ev.isExit() else self._grip_at(ev.pos())
        if grip is None:
            self.unsetCursor()
        elif not self.hasCursor() or self.cursor().shape() != grip.cursor:
            self.setCursor(grip.cursor)

    @override
    def mouseClickEvent(self, ev: Any) -> None:
        if ev.button() == Qt.MouseButton.LeftButton:
            ev.accept()
            if ev.double():
                self.doubled.emit()
            else:
                self.clicked.emit(ev.pos())

    @override
    def keyPressEvent(self, ev: Any) -> None:
        ev.ignore()
