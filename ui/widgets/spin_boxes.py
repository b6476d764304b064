"""Spin boxes of the height of the other inputs, which leave the wheel to the form around them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox, QWidget

from workbench.overriding import override

HEIGHT = 28


class SpinBox(QSpinBox):
    """Whole numbers; the wheel changes them only when the box has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _dress(self)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class DoubleSpinBox(QDoubleSpinBox):
    """Numbers with decimals; the wheel changes them only when the box has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _dress(self)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _dress(box: QAbstractSpinBox) -> None:
    # With a border from the style sheet Qt ignores the padding and makes the box too high.
    box.lineEdit().setTextMargins(6, 0, 0, 0)
    box.setFixedHeight(HEIGHT)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
