"""Scripts that were run before, to search and take up again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
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
from ui.text import duration
from ui.theme import Theme
from ui.widgets import SearchField
from ui.widgets.labels import PlainLabel, plain_tip
from workbench.history import HistoryEntry

_SIZE = QSize(520, 400)
_ROW = 40
Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractListModel):
    """Those of the scripts that hold the words of the search."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: Sequence[HistoryEntry] = ()
        self._words: list[str] = []
        self.rows: list[HistoryEntry] = []

    def put(self, entries: Sequence[HistoryEntry]) -> None:
        """Show these scripts, newest first."""
        self._all = entries
        self._narrow()

    def search(self, words: str) -> None:
        """Show those that hold all of the words."""
        self._words = words.lower().split()
        self._narrow()

    def _narrow(self) -> None:
        self.beginResetModel()
        self.rows = [one for one in self._all if all(word in one.text.lower() for word in self._words)]
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(one.text.split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(one.text if len(one.text) < 2000 else one.text[:2000] + "…")
        return None


class HistoryPopup(QFrame):
    """A list with a search field; Enter or a click takes a script."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self.setAccessibleName(self.tr("Query history"))
        self.setFixedSize(_SIZE)
        self.field = SearchField(self.tr("Search what was run"), self)
        self.model = HistoryModel(self)
        self.view = QListView(self)
        self.view.setAccessibleName(self.tr("Scripts that were run"))
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setItemDelegate(_Delegate(theme, self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = PlainLabel("", self)
        self._empty.setContentsMargins(4, 8, 4, 8)
        self._empty.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self._empty)
        layout.addWidget(self.view, 1)
        self.field.textChanged.connect(self._search)
        self.view.clicked.connect(self._take)

    def open_at(self, place: QPoint, entries: Sequence[HistoryEntry]) -> None:
        """Show the list below a place on the screen, within its edges."""
        self.field.clear()
        self.model.put(entries)
        self._search("")
        screen = self.screen().availableGeometry()
        right, bottom = screen.right() + 1 - self.width(), screen.bottom() + 1 - self.height()
        self.move(min(place.x(), right), min(place.y(), bottom))
        self.show()
        self.field.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        row = self.view.currentIndex().row()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            row = min(max(row + (1 if key == Qt.Key.Key_Down else -1), 0), self.model.rowCount() - 1)
            self.view.setCurrentIndex(self.model.index(row))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.view.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.window))
        painter.setPen(QColor(self._theme.tokens.control))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _search(self, words: str) -> None:
        self.model.search(words)
        self.view.setCurrentIndex(self.model.index(0))
        if self.model.rows:
            self._empty.hide()
            return
        nothing = self.tr("Nothing was run yet.") if not words else self.tr("No script holds these words.")
        self._empty.setText(nothing)
        self._empty.show()

    def _take(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self.model.rows):
            self.hide()
            self.chosen.emit(self.model.rows[index.row()].text)


class _Delegate(QStyledItemDelegate):
    """The script on one line; below it when it ran, for how long, and whether it ended well."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, _ROW)

    @override
    @contained
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, HistoryModel)
        one = model.rows[index.row()]
        colors = self._theme.tokens
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colors.selection))
        box = QRect(rect.left() + 8, rect.top() + 4, 16, 16)
        paint_icon(
            painter,
            box,
            "checkmark_circle" if one.ok else "error_circle",
            "success" if one.ok else "error",
        )
        left = rect.adjusted(32, 2, -8, -_ROW // 2)
        font = self._theme.font("code")
        painter.setFont(font)
        painter.setPen(QColor(colors.text))
        line = " ".join(one.text.split())
        cut = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, left.width())
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(left, align, cut)
        painter.setFont(self._theme.font("small"))
        painter.setPen(QColor(colors.text2))
        # The clock of whoever reads it, as in the window's log.
        ran = datetime.fromtimestamp(one.at).astimezone().strftime("%Y-%m-%d %H:%M")
        painter.drawText(rect.adjusted(32, _ROW // 2 - 2, -8, -2), align, f"{ran} · {duration(one.seconds)}")
        painter.restore()
