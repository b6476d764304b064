"""The tree's view: chevrons of the icon set, and the chosen row marked over its whole width."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QTreeView, QWidget
from typing_extensions import override

from ui.icons import paint_icon
from ui.theme import Theme


class DataView(QTreeView):
    """Draws what stands left of a row's icon."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if self.selectionModel().isSelected(index):
            painter.fillRect(rect, QColor(self._theme.tokens.selection))
        if self.model().hasChildren(index):
            name = "chevron_down" if self.isExpanded(index) else "chevron_right"
            box = QRect(rect.right() - 15, rect.top() + (rect.height() - 16) // 2, 16, 16)
            paint_icon(painter, box, name, "text2")
