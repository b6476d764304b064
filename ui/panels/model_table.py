"""The table of models: columns as wide as what stands in them; some go before it has to scroll."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from ui.panels.model_list import ModelList

_LOOKED_AT = 100
"""Rows that are measured; there may be ten thousand."""
_FIRST_TO_GO = (ModelList.TYPE, ModelList.ORIGIN, ModelList.SIZE, ModelList.TASK)
"""What the details have too; cut to a letter or two it would tell nothing."""
_LEAST_NAME = 120


class ModelTable(QTableView):
    """Fits its columns until the user gives one another width."""

    def __init__(self, models: ModelList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitting = False
        self._fitted = True
        self.setAccessibleName(self.tr("Models"))
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setIconSize(QSize(16, 16))
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(24)
        self.setModel(models)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(_LOOKED_AT)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sectionResized.connect(self._on_section)
        self.setSortingEnabled(True)

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self.fit)
            model.dataChanged.connect(self.fit)

    def fit(self) -> None:
        """Give each column what it needs; where that is too much, some of them are left out."""
        if not self._fitted:
            return
        header = self.horizontalHeader()
        columns = range(self.model().columnCount())
        self._fitting = True
        for column in columns:
            self.setColumnHidden(column, False)
        widths = {one: max(self.sizeHintForColumn(one), header.sectionSizeHint(one)) for one in columns}
        missing = sum(widths.values()) - self.viewport().width()
        for column in _FIRST_TO_GO:
            self.setColumnHidden(column, missing > 0)
            missing -= widths[column] if missing > 0 else 0
        widths[ModelList.NAME] -= min(max(missing, 0), max(widths[ModelList.NAME] - _LEAST_NAME, 0))
        for column in columns:
            if not self.isColumnHidden(column):
                header.resizeSection(column, widths[column])
        self._fitting = False

    def _on_section(self, _column: int, _before: int, _now: int) -> None:
        """Leave the widths alone once the user has dragged one; the header changes them by itself too."""
        pressed = QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton
        if not self._fitting and pressed and self.horizontalHeader().underMouse():
            self._fitted = False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.verticalHeader().setDefaultSectionSize(max(24, self.fontMetrics().height() + 8))
            if self.model() is not None:
                self.fit()
