"""The bar at the top of a panel."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.overriding import override
from ui.theme import tokens
from ui.widgets.labels import Line


class PanelBar(QWidget):
    """A row of 36 px with a line below; add widgets with `add`, then `stretch`, then those at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(37)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(8, 4, 8, 5)
        self._layout.setSpacing(4)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Add a widget at the right of those that are there."""
        self._layout.addWidget(widget, stretch)

    def separate(self) -> None:
        """Draw a vertical line between what is there and what comes."""
        line = Line(self, vertical=True)
        line.setFixedHeight(20)
        self._layout.addSpacing(6)
        self._layout.addWidget(line)
        self._layout.addSpacing(6)

    def stretch(self) -> None:
        """Push what comes to the right."""
        self._layout.addStretch(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().base))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens().border))
