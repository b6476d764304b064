"""What could be written at the caret: names with their types, and a line of help for the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

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
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
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
from ui.text import translated_template
from ui.theme import Theme
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from workbench.sql.completion import Completion

_ROW = 24
_WIDTH = 420
_ROWS_SHOWN = 9
_ICONS: Final = {
    "keyword": "code",
    "table": "table",
    "column": "data_line",
    "path": "database",
    "model": "data_trending",
    "option": "settings",
    "argument": "settings",
    "function": "border_inside",
    "value": "tag",
    "device": "developer_board",
}
Index = QModelIndex | QPersistentModelIndex


class CompletionModel(QAbstractListModel):
    """The proposals as rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Completion] = ()

    def put(self, rows: Sequence[Completion]) -> None:
        """Show other proposals."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one.text}, {one.detail}" if one.detail else one.text
        return None


class CompletionPopup(QFrame):
    """A list above all else that never takes the focus from the editor."""

    chosen = Signal(object)
    """The `Completion` that shall be written."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Completions"))
        self.model = CompletionModel(self)
        self.view = QListView(self)
        self.view.setAccessibleName(self.tr("Completions"))
        self.view.setModel(self.model)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setUniformItemSizes(True)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = _Delegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.clicked.connect(lambda index: self.chosen.emit(self.model.rows[index.row()]))
        self.view.selectionModel().currentChanged.connect(self._show_help)
        self._help = PlainLabel("", self)
        self._help.setWordWrap(True)
        self._help.setContentsMargins(8, 6, 8, 6)
        self._help.setAutoFillBackground(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.view)
        layout.addWidget(self._help)
        self.hide()

    @property
    def current(self) -> Completion | None:
        """The chosen proposal."""
        row = self.view.currentIndex().row()
        return self.model.rows[row] if self.isVisible() and 0 <= row < len(self.model.rows) else None

    def propose(self, rows: Sequence[Completion], prefix: str, at: QRect) -> None:
        """Show proposals below (above, where there is no room) a place on the screen; none hides the list."""
        if not rows:
            self.hide()
            return
        self._delegate.prefix = prefix
        self.model.put(rows)
        self.view.setCurrentIndex(self.model.index(0))
        self._show_help()
        self._place(at)
        self.show()

    def act_on(self, event: QKeyEvent) -> bool:
        """Take the keys that belong to an open list. Returns whether this one was taken."""
        if not self.isVisible():
            return False
        key = event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if key in steps:
            rows = len(self.model.rows)
            row = self.view.currentIndex().row() + steps[Qt.Key(key)]
            row = row % rows if abs(steps[Qt.Key(key)]) == 1 else min(max(row, 0), rows - 1)
            self.view.setCurrentIndex(self.model.index(row))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and not event.modifiers():
            if self.current is not None:
                self.chosen.emit(self.current)
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.tokens
        painter.fillRect(self.rect(), QColor(colors.base))
        painter.fillRect(self._help.geometry(), QColor(colors.alternate))
        painter.setPen(QColor(colors.control))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self._help.isVisible():
            painter.setPen(QColor(colors.border))
            painter.drawLine(1, self._help.y(), self.width() - 2, self._help.y())

    def _place(self, at: QRect) -> None:
        self.view.setFixedHeight(_ROW * min(len(self.model.rows), _ROWS_SHOWN))
        self._help.setFixedWidth(_WIDTH - 2)
        size = QSize(_WIDTH, self.view.height() + 2)
        if self._help.text():
            size.setHeight(size.height() + self._help.heightForWidth(_WIDTH - 2))
        self.setFixedSize(size)
        screen = QGuiApplication.screenAt(at.topLeft()) or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        left = min(at.left() - 30, area.right() - size.width())
        top = at.bottom() + 4
        if top + size.height() > area.bottom():
            top = at.top() - size.height() - 4
        self.move(QPoint(max(left, area.left()), max(top, area.top())))

    def _show_help(self) -> None:
        row = self.view.currentIndex().row()
        if not 0 <= row < len(self.model.rows):
            return
        help_text = self.model.rows[row].help
        self._help.setAutoFillBackground(False)
        self._help.setFont(self._theme.font("small"))
        self._help.setText(translated_template(help_text) if help_text else "")
        self._help.setVisible(bool(help_text))
        if self.isVisible():
            self._help.setFixedWidth(_WIDTH - 2)
            extra = self._help.heightForWidth(_WIDTH - 2) if help_text else 0
            self.setFixedHeight(self.view.height() + 2 + extra)


class _Delegate(QStyledItemDelegate):
    """Draws icon, name with the typed part bold, and the type at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.prefix = ""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_WIDTH - 2, _ROW)

    @override
    @contained
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, CompletionModel)
        one = model.rows[index.row()]
        colors = self._theme.tokens
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colors.selection))
        box = QRect(rect.left() + 8, rect.top() + (rect.height() - 16) // 2, 16, 16)
        paint_icon(painter, box, _ICONS.get(str(one.kind), "code"), "text2")
        font = self._theme.font("small")
        painter.setFont(font)
        painter.setPen(QColor(colors.text2))
        metrics = QFontMetrics(font)
        detail = metrics.elidedText(one.detail, Qt.TextElideMode.ElideRight, rect.width() // 2)
        right = rect.adjusted(0, 0, -8, 0)
        align = Qt.AlignmentFlag
        painter.drawText(right, align.AlignRight | align.AlignVCenter, detail)
        self._draw_name(painter, one.text, rect.adjusted(32, 0, -metrics.horizontalAdvance(detail) - 20, 0))
        painter.restore()

    def _draw_name(self, painter: QPainter, name: str, rect: QRect) -> None:
        typed = name[: len(self.prefix)] if name.lower().startswith(self.prefix.lower()) else ""
        font = self._theme.font("code")
        bold = self._theme.font("code")
        bold.setBold(True)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(self._theme.tokens.text))
        painter.setFont(bold)
        painter.drawText(rect, align, typed)
        rest = rect.adjusted(QFontMetrics(bold).horizontalAdvance(typed), 0, 0, 0)
        painter.setFont(font)
        cut = QFontMetrics(font).elidedText(name[len(typed) :], Qt.TextElideMode.ElideMiddle, rest.width())
        painter.drawText(rest, align, cut)
