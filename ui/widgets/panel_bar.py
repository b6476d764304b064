"""The bar at the top of a panel."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ui.theme import tokens
from ui.widgets.labels import Line
from workbench.overriding import override

_NARROWEST = 280


class PanelBar(QWidget):
    """A row of 36 px with a line below; add widgets with `add`, then `stretch`, then those at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(37)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(8, 4, 8, 5)
        self._layout.setSpacing(4)
        self._giving: tuple[tuple[QToolButton, ...], ...] = ()

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

    def give_way(self, *groups: tuple[QToolButton, ...]) -> None:
        """Have these lose their texts, the first group first, where not all has room."""
        self._giving = groups
        self.fit()

    def fit(self) -> None:
        """Show the texts of as many buttons as there is room for."""
        style = Qt.ToolButtonStyle
        for group in self._giving:
            for button in group:
                button.setToolButtonStyle(style.ToolButtonTextBesideIcon)
        for group in self._giving:
            if self._layout.sizeHint().width() <= self.width():
                return
            for button in group:
                button.setToolButtonStyle(style.ToolButtonIconOnly)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def minimumSizeHint(self) -> QSize:
        """What is needed without texts: the bar does not keep a panel from being narrow."""
        if not self._giving:
            return super().minimumSizeHint()
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().base))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens().border))
