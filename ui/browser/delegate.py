"""Draws the rows of the tree: icon, name, and at the right rows, unit or interval."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from ui.browser.node import Kind
from ui.browser.tree import DataTree
from ui.icons import paint_icon
from ui.painting import contained
from ui.theme import Theme
from ui.tokens import ColorName

Index = QModelIndex | QPersistentModelIndex
ROW = 24


class TreeDelegate(QStyledItemDelegate):
    """Draws the whole row in its first column, so that long names get the room that the right leaves."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, ROW)

    @override
    @contained
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, DataTree)
        node = model.node(index)
        if node is None:
            return
        colors = self._theme.tokens
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colors.selection))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colors.accent), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        name = model.icon_name(node)
        tints: dict[str, ColorName] = {"error_circle": "error", "warning": "warning", "arrow_sync": "accent"}
        box = QRect(rect.left() + 2, rect.top() + (rect.height() - 16) // 2, 16, 16)
        paint_icon(painter, box, name, tints.get(name, "text2"))
        align = Qt.AlignmentFlag
        aside = model.aside(node)
        painter.setFont(self._theme.font("small"))
        painter.setPen(QColor(colors.text2))
        width = QFontMetrics(painter.font()).horizontalAdvance(aside)
        painter.drawText(rect.adjusted(0, 0, -8, 0), align.AlignRight | align.AlignVCenter, aside)
        painter.setFont(self._theme.font("body"))
        failed = node.kind is Kind.OPENING and name == "error_circle"
        painter.setPen(QColor(colors.error if failed else colors.text))
        area = rect.adjusted(26, 0, -width - 16, 0)
        shown = str(index.data(Qt.ItemDataRole.DisplayRole))
        cut = QFontMetrics(painter.font()).elidedText(shown, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(area, align.AlignVCenter, cut)
        painter.restore()
