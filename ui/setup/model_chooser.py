"""The models to choose from: those that are ready, and those that cannot be used now, with the reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
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
from ui.text import translated_template
from ui.theme import Theme
from ui.widgets import SearchField
from workbench.registry.info import ModelInfo, Task

Index = QModelIndex | QPersistentModelIndex
_SIZE = QSize(560, 420)
_ROW = 40
_GROUP = 28
_NAMES = 150
"""The names have so much room, or more where one of them needs it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A model with the reason why it cannot be used, or (without a model) the heading of a group."""

    heading: str = ""
    info: ModelInfo | None = None
    reason: str | None = None

    @property
    def choosable(self) -> bool:
        """Whether a click does something: the model is used, or its files are offered for download."""
        return self.info is not None and (self.reason is None or self.info.fetchable)


class ChooserModel(QAbstractListModel):
    """Groups and models that hold the words of the search."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._models: list[Row] = []
        self.rows: list[Row] = []

    def put(self, models: Sequence[ModelInfo], unusable: Callable[[ModelInfo], str | None]) -> None:
        """Show models."""
        self._models = [Row(info=info, reason=unusable(info)) for info in models]
        self.search("")

    def search(self, words: str) -> None:
        """Show the models whose name, type, task, summary or ability holds all of the words."""
        wanted = words.lower().split()
        found = [one for one in self._models if _holds(one, wanted)]
        ready = [one for one in found if one.reason is None]
        fetchable = [one for one in found if one.reason is not None and one.choosable]
        others = [one for one in found if not one.choosable]
        self.beginResetModel()
        self.rows = []
        if ready:
            self.rows += [Row(self.tr("Ready")), *ready]
        if fetchable:
            self.rows += [Row(self.tr("To be downloaded")), *fetchable]
        if others:
            self.rows += [Row(self.tr("Cannot be used now")), *others]
        if not found:
            self.rows = [Row(self.tr("No model matches. Clear the search."))]
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.rows[index.row()]
        if not row.choosable:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.heading if row.info is None else row.info.id
        if role == Qt.ItemDataRole.AccessibleTextRole and row.info is not None:
            return f"{row.info.id}: {row.reason or translated_template(row.info.summary)}"
        if role == Qt.ItemDataRole.ToolTipRole and row.info is not None:
            return row.reason or translated_template(row.info.description)
        return None


class ModelChooser(QFrame):
    """The list as a pop-up; Enter or a click chooses, or asks for a model's files."""

    chosen = Signal(str)
    download_asked = Signal(object)
    """A model that has no files yet."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(self.tr("Models"))
        self.setFixedSize(_SIZE)
        self._theme = theme
        self.field = SearchField(self.tr("Search by name, task or ability"), self)
        self.model = ChooserModel(self)
        self.view = QListView(self)
        self.view.setAccessibleName(self.tr("Models"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(theme, self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._take)
        self.field.textChanged.connect(self._search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 9, 1, 1)
        layout.setSpacing(8)
        holder = QVBoxLayout()
        holder.setContentsMargins(8, 0, 8, 0)
        holder.addWidget(self.field)
        layout.addLayout(holder)
        layout.addWidget(self.view, 1)

    def open_below(
        self,
        widget: QWidget,
        models: Sequence[ModelInfo],
        current: str,
        unusable: Callable[[ModelInfo], str | None],
    ) -> None:
        """Show the models below a widget, its right edge aligned with the widget's."""
        self.field.clear()
        self.model.put(models, unusable)
        self._select(current)
        area = widget.screen().availableGeometry()
        corner = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + 2))
        if corner.y() + self.height() > area.bottom():
            corner.setY(max(area.top(), area.bottom() - self.height()))
        corner.setX(max(area.left(), corner.x()))
        self.move(corner)
        self.show()
        self.field.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.view.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.base))
        painter.setPen(QColor(self._theme.tokens.control))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _search(self, words: str) -> None:
        self.model.search(words)
        self._select("")

    def _select(self, model_id: str) -> None:
        able = [place for place, row in enumerate(self.model.rows) if row.choosable]
        named = [place for place in able if (info := self.model.rows[place].info) and info.id == model_id]
        for place in (named or able)[:1]:
            self.view.setCurrentIndex(self.model.index(place))

    def _step(self, step: int) -> None:
        place = self.view.currentIndex().row() + step
        while 0 <= place < len(self.model.rows):
            row = self.model.rows[place]
            if row.choosable:
                self.view.setCurrentIndex(self.model.index(place))
                return
            place += step

    def _take(self, index: QModelIndex) -> None:
        if not 0 <= index.row() < len(self.model.rows):
            return
        row = self.model.rows[index.row()]
        if row.info is None or not row.choosable:
            return
        self.hide()
        if row.reason is None:
            self.chosen.emit(row.info.id)
        else:
            self.download_asked.emit(row.info)


class _Delegate(QStyledItemDelegate):
    """Icon, name, summary or reason, and abilities at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        assert isinstance(model, ChooserModel)
        return QSize(100, _GROUP if model.rows[index.row()].info is None else _ROW)

    @override
    @contained
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, ChooserModel)
        row = model.rows[index.row()]
        colors = self._theme.tokens
        rect: QRect = option.rect
        align = Qt.AlignmentFlag
        painter.save()
        if row.info is None:
            painter.setFont(self._theme.font("title"))
            painter.setPen(QColor(colors.text2))
            painter.drawText(rect.adjusted(12, 0, -12, 0), align.AlignVCenter, row.heading)
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colors.selection))
        usable = row.choosable
        box = QRect(rect.left() + 12, rect.center().y() - 7, 16, 16)
        paint_icon(painter, box, model_icon(row.info), "text2" if usable else "disabled")
        painter.setFont(self._theme.font("title"))
        painter.setPen(QColor(colors.text if usable else colors.disabled))
        align_right, named = Qt.TextElideMode.ElideRight, QFontMetrics(painter.font())
        longest = max(named.horizontalAdvance(one.info.id) for one in model.rows if one.info is not None)
        room = min(max(longest, _NAMES), 2 * rect.width() // 5) + 1
        name = QRect(rect.left() + 36, rect.top(), room, rect.height())
        title = named.elidedText(row.info.id, align_right, room)
        painter.drawText(name, align.AlignVCenter, title)
        painter.setFont(self._theme.font("small"))
        metrics = QFontMetrics(painter.font())
        able = abilities(row.info) if row.reason is None else row.reason if usable else ""
        width = metrics.horizontalAdvance(able)
        painter.setPen(QColor(colors.text2))
        painter.drawText(rect.adjusted(0, 0, -12, 0), align.AlignVCenter | align.AlignRight, able)
        middle = rect.adjusted(36 + room + 14, 0, -width - 24, 0)
        summary = translated_template(row.info.summary) if usable or row.reason is None else row.reason
        painter.drawText(middle, align.AlignVCenter, metrics.elidedText(summary, align_right, middle.width()))
        painter.restore()


def model_icon(info: ModelInfo) -> str:
    """The icon of a kind of model."""
    return "target" if info.task is Task.DETECT else "data_line"


def abilities(info: ModelInfo) -> str:
    """What a model can do beside the plain thing, in short words."""
    words = []
    if info.limits.quantiles:
        words.append(QCoreApplication.translate("SetUp", "intervals"))
    if info.limits.past_covariates or info.limits.future_covariates:
        words.append(QCoreApplication.translate("SetUp", "covariates"))
    if info.limits.missing:
        words.append(QCoreApplication.translate("SetUp", "missing values"))
    return ", ".join(words)


def _holds(row: Row, words: Sequence[str]) -> bool:
    info = row.info
    if info is None:
        return False
    task = (
        QCoreApplication.translate("SetUp", "forecast")
        if info.task is Task.FORECAST
        else QCoreApplication.translate("SetUp", "anomalies")
    )
    parts = (
        info.id,
        info.type,
        task,
        info.task.value,
        info.summary,
        translated_template(info.summary),
        abilities(info),
    )
    whole = " ".join(parts).lower()
    return all(word in whole for word in words)
