"""The rows of a grid as Qt's views want them: nothing is copied, sorting is one argsort in a thread."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from typing_extensions import override

from ui.grid.columns import GridColumn, NumberColumn, Order, TextColumn
from ui.icons import icon
from ui.theme import Theme

PAGE = 50_000_000
"""A table view loses its way above some 70 million rows of 24 px: longer results are shown in pages."""
_AT_ONCE = 50_000

Index = QModelIndex | QPersistentModelIndex


class GridModel(QAbstractTableModel):
    """Read-only rows over `GridColumn`s, sorted by one of them."""

    sorted_changed = Signal()
    _sorted = Signal(int, object)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.columns: tuple[GridColumn, ...] = ()
        self.order: Order | None = None
        self.page = 0
        self._sorting = 0
        pools: list[ThreadPoolExecutor] = []
        self._pools = pools
        self.destroyed.connect(lambda: _shut_down(pools))
        self._sorted.connect(self._use_order)

    def show_columns(self, columns: Sequence[GridColumn]) -> None:
        """Show these columns, in their own order."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.order = None
        self.page = 0
        self._sorting += 1
        self.endResetModel()

    def grow(self, columns: Sequence[GridColumn]) -> None:
        """Show these columns, which are those shown with more rows; what is looked at stays in place."""
        total = len(columns[0]) if columns else 0
        same = [one.name for one in columns] == [one.name for one in self.columns]
        if not same or self.order is not None or not self.total <= total <= PAGE:
            self.show_columns(columns)
            return
        if total == self.total:
            self.columns = tuple(columns)
            return
        self.beginInsertRows(QModelIndex(), self.total, total - 1)
        self.columns = tuple(columns)
        self.endInsertRows()

    def show_page(self, page: int) -> None:
        """Show the rows from `page * PAGE`."""
        self.beginResetModel()
        self.page = min(max(page, 0), max(self.pages - 1, 0))
        self.endResetModel()

    @property
    def total(self) -> int:
        """All rows."""
        return len(self.columns[0]) if self.columns else 0

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(-(-self.total // PAGE), 1)

    def row_of(self, row: int) -> int:
        """The row of the columns that is shown in a row of the view."""
        at = row + self.page * PAGE
        return at if self.order is None else int(self.order[at])

    def close(self) -> None:
        """End the thread that sorts."""
        while self._pools:
            self._pools.pop().shutdown(wait=True, cancel_futures=True)

    # Qt's questions

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else min(self.total - self.page * PAGE, PAGE)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.cell(self.row_of(index.row()))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if isinstance(column, TextColumn) and self.row_of(index.row()) in column.marked:
            return self._mark(column.cell(self.row_of(index.row())), role)
        if isinstance(column, TextColumn) and column.error:
            if role == Qt.ItemDataRole.ForegroundRole:
                return QColor(self._theme.tokens.error)
            if role == Qt.ItemDataRole.FontRole:
                return self._theme.font("title")
        return None

    def _mark(self, cell: str, role: int) -> object:
        """What tells that a row is the best, also to who hears it."""
        if role == Qt.ItemDataRole.DecorationRole:
            return icon("checkmark_circle", "success")
        if role == Qt.ItemDataRole.FontRole:
            return self._theme.font("title")
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("The smallest MASE")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{name}, the smallest MASE").format(name=cell)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Vertical:
            if role == Qt.ItemDataRole.DisplayRole:
                return f"{section + 1 + self.page * PAGE}"
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.name
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DecorationRole and isinstance(column, NumberColumn):
            return None if column.slot is None else swatch(self._theme, column.slot)
        return None

    # Sorting

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorting += 1
        number = self._sorting
        if not 0 <= column < len(self.columns):
            self._use_order(number, None)
            return
        chosen, descending = self.columns[column], order is Qt.SortOrder.DescendingOrder
        if self.total <= _AT_ONCE:
            self._use_order(number, _sorted_rows(chosen, descending))
            return
        if not self._pools:
            self._pools.append(ThreadPoolExecutor(1, thread_name_prefix="grid-sort"))
        future = self._pools[0].submit(_sorted_rows, chosen, descending)
        future.add_done_callback(lambda done: self._tell(number, done))

    def _tell(self, number: int, done: Future[Order]) -> None:
        if not done.cancelled():
            self._sorted.emit(number, done.result())

    def _use_order(self, number: int, order: Order | None) -> None:
        if number != self._sorting:
            return
        self.layoutAboutToBeChanged.emit()
        self.order = order
        self.layoutChanged.emit()
        self.sorted_changed.emit()


def _sorted_rows(column: GridColumn, descending: bool) -> Order:
    order = column.order()
    return np.ascontiguousarray(order[::-1]) if descending else order


def _shut_down(pools: list[ThreadPoolExecutor]) -> None:
    for pool in pools:
        pool.shutdown(wait=False, cancel_futures=True)


def swatch(theme: Theme, slot: int) -> QIcon:
    """The line of a model, as an icon for headers and lists."""
    ratio = 2
    size = QSize(16, 16)
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setPen(theme.series_pen(slot, 2.0))
    painter.drawLine(0, 8, 16, 8)
    painter.end()
    return QIcon(pixmap)
