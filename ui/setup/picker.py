"""A list to tick, with a search field above: columns, or the series of a long table. Thousands are fluid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.icons import paint_icon
from ui.painting import contained
from ui.theme import tokens
from ui.widgets import SearchField

Index = QModelIndex | QPersistentModelIndex
_ROW = 24
_ROWS_SHOWN = 12
_SEARCH_FROM = 8


class TickModel(QAbstractListModel):
    """Names with a tick each; the filter leaves the ticks of what it hides alone."""

    ticked_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: Sequence[str] = ()
        self._details: Mapping[str, str] = {}
        self._words: list[str] = []
        self.rows: Sequence[str] = ()
        self.ticked: dict[str, None] = {}

    def put(self, names: Sequence[str], ticked: Sequence[str], details: Mapping[str, str]) -> None:
        """Show names; `details` stand behind some of them."""
        self._names, self._details = names, details
        self.ticked = dict.fromkeys(ticked)
        self._words = []
        self._narrow()

    def search(self, words: str) -> None:
        """Show the names that hold all of the words."""
        self._words = words.lower().split()
        self._narrow()

    def toggle(self, row: int) -> None:
        """Tick, or take the tick away."""
        name = self.rows[row]
        if name in self.ticked:
            del self.ticked[name]
        else:
            self.ticked[name] = None
        self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.CheckStateRole])
        self.ticked_changed.emit()

    @property
    def chosen(self) -> tuple[str, ...]:
        """What is ticked, in the order of the names."""
        return tuple(name for name in self._names if name in self.ticked)

    def _narrow(self) -> None:
        self.beginResetModel()
        self.rows = [name for name in self._names if all(word in name.lower() for word in self._words)]
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        name = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.UserRole:
            return self._details.get(name, "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{name}, {self.tr('chosen') if name in self.ticked else self.tr('not chosen')}"
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if name in self.ticked else Qt.CheckState.Unchecked
        return None


class Picker(QFrame):
    """The list as a pop-up. Space ticks, Enter and Esc close."""

    changed = Signal(tuple)
    """What is ticked, after each tick."""

    def __init__(self, prompt: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(prompt)
        self.field = SearchField(prompt, self)
        self.model = TickModel(self)
        self.view = QListView(self)
        self.view.setAccessibleName(prompt)
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(lambda index: self.model.toggle(index.row()))
        self.view.setItemDelegate(_Delegate(self.view))
        self.field.textChanged.connect(self.model.search)
        self.model.ticked_changed.connect(lambda: self.changed.emit(self.model.chosen))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5, 5, 5, 5)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self.view)

    def open_below(
        self, widget: QWidget, names: Sequence[str], ticked: Sequence[str], details: Mapping[str, str]
    ) -> None:
        """Show the list below a widget, as wide as it."""
        self.field.clear()
        self.model.put(names, ticked, details)
        self.field.setVisible(len(names) >= _SEARCH_FROM)
        rows = min(max(len(names), 1), _ROWS_SHOWN)
        extra = 32 if len(names) >= _SEARCH_FROM else 0
        self.setFixedSize(QSize(max(widget.width(), 200), rows * (_ROW + 1) + 14 + extra))
        corner = widget.mapToGlobal(QPoint(0, widget.height() + 2))
        bottom = widget.screen().availableGeometry().bottom()
        if corner.y() + self.height() > bottom:
            corner = widget.mapToGlobal(QPoint(0, -self.height() - 2))
        self.move(corner)
        self.show()
        self.view.setCurrentIndex(self.model.index(0))
        (self.field if self.field.isVisible() else self.view).setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.field.hasFocus() and len(self.model.rows) == 1:
                self.model.toggle(0)
            self.hide()
        elif event.key() == Qt.Key.Key_Space and self.view.hasFocus() and self.view.currentIndex().isValid():
            self.model.toggle(self.view.currentIndex().row())
        elif event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.view.setFocus()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().base))
        painter.setPen(QColor(tokens().control))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class _Delegate(QStyledItemDelegate):
    """A box, the name, and a unit at the right."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, _ROW)

    @override
    @contained
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors, rect = tokens(), QRect(option.rect)
        painter.save()
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = option.state & QStyle.StateFlag.State_Selected
            painter.fillRect(rect, QColor(colors.selection if chosen else colors.hover))
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        box = QRect(rect.left() + 6, rect.top() + (rect.height() - 16) // 2, 16, 16)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colors.fill if ticked else colors.control))
        painter.setBrush(QColor(colors.fill if ticked else colors.base))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if ticked:
            paint_icon(painter, box.adjusted(1, 1, -1, -1), "checkmark", "on_fill")
        align = Qt.AlignmentFlag
        detail = str(index.data(Qt.ItemDataRole.UserRole))
        painter.setPen(QColor(colors.text2))
        painter.drawText(rect.adjusted(0, 0, -8, 0), align.AlignRight | align.AlignVCenter, detail)
        painter.setPen(QColor(colors.text))
        metrics = painter.fontMetrics()
        area = rect.adjusted(30, 0, -16 - metrics.horizontalAdvance(detail), 0)
        name = str(index.data(Qt.ItemDataRole.DisplayRole))
        cut = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(area, align.AlignVCenter, cut)
        painter.restore()
