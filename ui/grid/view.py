"""The grid: fixed rows, sorting by the header, copying with and without headers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMessageBox, QTableView, QWidget
from typing_extensions import override

from ui.grid.columns import NumberColumn, TextColumn
from ui.grid.model import GridModel
from ui.theme import Theme
from ui.widgets.message_box import PlainBox

MANY_CELLS = 1_000_000
"""A copy of more cells is asked for first."""
_SAMPLE = 60
_ROW, _HEADER = 24, 26


class GridView(QTableView):
    """Shows a `GridModel`."""

    removal_asked = Signal()
    """Delete was pressed."""

    def __init__(self, model: GridModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.grid = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Results"))
        self.setFont(theme.font("numbers"))
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW)
        rows.setMinimumSectionSize(_ROW)
        rows.setFont(theme.font("small"))
        rows.setHighlightSections(False)
        columns.setFixedHeight(_HEADER)
        columns.setHighlightSections(False)
        columns.setStretchLastSection(False)
        columns.setSortIndicatorClearable(True)
        columns.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        model.modelReset.connect(self._on_reset)

    def _on_reset(self) -> None:
        header = self.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.blockSignals(False)
        self._size_columns()

    def _size_columns(self) -> None:
        """Widths from a sample of the rows: all of them could be millions."""
        metrics = QFontMetrics(self.font())
        heavy = self.font()
        heavy.setWeight(heavy.Weight.DemiBold)  # as the style has the headers
        headers = QFontMetrics(heavy)
        total = self.grid.rowCount()
        step = max(total // _SAMPLE, 1)
        for number, column in enumerate(self.grid.columns):
            rows = [self.grid.row_of(row) for row in range(0, total, step)]
            widest = max((metrics.horizontalAdvance(column.cell(row)) for row in rows), default=0)
            if isinstance(column, TextColumn) and column.marked:
                widest += 34
            named = headers.horizontalAdvance(column.name) + 26
            if isinstance(column, NumberColumn) and column.slot is not None:
                named += 28
            self.setColumnWidth(number, min(max(widest + 22, named, 64), 420))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        shifted = QKeySequence(Qt.Modifier.CTRL | Qt.Modifier.SHIFT | Qt.Key.Key_C)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy(headers=False)
        elif QKeySequence(event.keyCombination()) == shifted:
            self.copy(headers=True)
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)

    def copy(self, *, headers: bool) -> bool:
        """Copy the selected rows (all, when none is selected), columns apart by tabs. False when declined."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(at) for at in range(selection.count())]
        rows = sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})
        if not rows:
            rows = list(range(min(self.grid.rowCount(), MANY_CELLS)))
        visible = [at for at in range(self.grid.columnCount()) if not self.isColumnHidden(at)]
        if len(rows) * len(visible) > MANY_CELLS and not self._confirm(len(rows)):
            return False
        columns = [self.grid.columns[at] for at in visible]
        lines = ["\t".join(column.name for column in columns)] if headers else []
        lines += ["\t".join(column.cell(self.grid.row_of(row)) for column in columns) for row in rows]
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")
        return True

    def _confirm(self, rows: int) -> bool:
        box = PlainBox(self)
        box.setText(self.tr("Copy {rows} rows to the clipboard?").format(rows=f"{rows:,}"))
        box.setInformativeText(self.tr("This needs much memory; Export writes them to a file instead."))
        copy = box.addButton(self.tr("Copy rows"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is copy
