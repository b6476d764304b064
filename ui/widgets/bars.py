"""Thin bars: how busy a device is, and who uses its memory."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import tokens
from workbench.overriding import override


class StackedBar(QWidget):
    """Parts of a whole side by side, and a mark across them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[tuple[float, QColor], ...] = ()
        self._mark: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[tuple[float, QColor]], mark: float | None = None) -> None:
        """Show parts, each a share of the whole between 0 and 1, with a mark at a share."""
        self._parts, self._mark = tuple(parts), mark
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(80, 16)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors, width = tokens(), self.width()
        painter.fillRect(0, 4, width, 8, QColor(colors.hover))
        left = 0
        for share, color in self._parts:
            right = min(left + max(round(share * width), 1 if share > 0 else 0), width)
            painter.fillRect(left, 4, right - left, 8, color)
            left = right
        painter.setPen(QColor(colors.border))
        painter.drawRect(0, 4, width - 1, 7)
        if self._mark is not None:
            painter.fillRect(min(round(self._mark * width), width - 2), 0, 2, 16, QColor(colors.text))
