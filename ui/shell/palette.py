"""The command palette: actions, series and models, found by any part of their names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
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
from ui.widgets.search_field import SearchField

_MOST = 200
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that the palette finds; `aside` is its shortcut or kind."""

    name: str
    aside: str
    icon: str
    run: Callable[[], object]


def matching(entries: Sequence[Entry], words: str) -> list[Entry]:
    """The entries that contain every word, those that begin with the first one in front."""
    parts = words.casefold().split()
    found = [one for one in entries if all(part in f"{one.name} {one.aside}".casefold() for part in parts)]
    if parts:
        found.sort(key=lambda one: not one.name.casefold().startswith(parts[0]))
    return found[:_MOST]


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show(self, entries: list[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.name}, {entry.aside}" if entry.aside else entry.name
        return None


class _Delegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 28)

    @override
    @contained
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, _Model)
        entry, area, palette = model.entries[index.row()], option.rect, option.palette
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, palette.color(QPalette.ColorRole.Highlight))
        if entry.icon:
            paint_icon(
                painter,
                area.adjusted(10, 6, 0, 0).intersected(area).adjusted(0, 0, 0, -6),
                entry.icon,
                "text2",
            )
        flags = Qt.AlignmentFlag.AlignVCenter
        metrics = option.fontMetrics
        aside = metrics.horizontalAdvance(entry.aside)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(area.adjusted(0, 0, -12, 0), flags | Qt.AlignmentFlag.AlignRight, entry.aside)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        room = area.adjusted(36, 0, -aside - 24, 0)
        shown = metrics.elidedText(entry.name, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, flags | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()


class Palette(QFrame):
    """A pop-up with a field and the list of what it finds; Enter runs, Esc closes."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self._entries = entries
        self.field = SearchField(self.tr("Search actions, series, models"), self)
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._model = _Model(self)
        self.list.setModel(self._model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._find)
        self.list.clicked.connect(lambda index: self._run(index.row()))
        self._find("")

    def open_below(self, widget: QWidget, width: int = 460) -> None:
        """Show the palette with its right edge at the widget's."""
        corner = widget.mapToGlobal(QPoint(widget.width() - width, 0))
        self.setGeometry(corner.x(), corner.y(), width, 420)
        self.show()
        self.field.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
            key = Qt.Key(event.key())
            if key in steps:
                self._select(self.list.currentIndex().row() + steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self.list.currentIndex().row())
                return True
            if key == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _find(self, words: str) -> None:
        self._model.show(matching(self._entries, words))
        self._select(0)

    def _select(self, row: int) -> None:
        if self._model.entries:
            row = min(max(row, 0), len(self._model.entries) - 1)
            self.list.setCurrentIndex(self._model.index(row))

    def _run(self, row: int) -> None:
        if 0 <= row < len(self._model.entries):
            run = self._model.entries[row].run
            self.close()
            run()
