"""The models with a tick each: those that can be compared, then the others with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget
from typing_extensions import override

from ui.evaluation.asking import Candidate
from ui.text import translated_template
from ui.theme import tokens
from ui.widgets.labels import plain_tip

_ROWS = 8
_FEWEST_ROWS = 4
_ROW = 24


class ModelTicks(QTreeWidget):
    """A click anywhere in a row, or Space, ticks it."""

    changed = Signal()

    def __init__(
        self, models: Sequence[Candidate], ticked: frozenset[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Models to compare"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setStyleSheet(f"QTreeWidget {{ border: 1px solid {tokens().control}; border-radius: 4px; }}")
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for one in models:
            self.addTopLevelItem(self._row(one, one.info.id in ticked))
        header = self.header()
        header.setStretchLastSection(True)
        header.setResizeContentsPrecision(-1)  # rows out of view too
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.setMinimumHeight(_FEWEST_ROWS * _ROW + 2)
        if (first := self.topLevelItem(0)) is not None:
            self.setCurrentItem(first)
        self._before = Qt.CheckState.Unchecked
        self.itemClicked.connect(self._on_clicked)
        self.itemChanged.connect(lambda *_: self.changed.emit())

    @property
    def ticked(self) -> tuple[str, ...]:
        """The models that are ticked, in the order of the list."""
        return tuple(one.text(0) for one in self._items() if one.checkState(0) is Qt.CheckState.Checked)

    def tick(self, model: str, *, on: bool = True) -> None:
        """Tick a model, or take its tick away."""
        for item in self._items():
            if item.text(0) == model:
                item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(at) for at in range(self.topLevelItemCount()))
        return [one for one in found if one is not None]

    def _row(self, one: Candidate, ticked: bool) -> QTreeWidgetItem:
        summary = translated_template(one.info.summary)
        item = QTreeWidgetItem([one.info.id, one.reason or summary])
        item.setSizeHint(1, QSize(0, _ROW))
        item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        for column in range(2):
            item.setToolTip(column, plain_tip(one.reason or summary))
        if one.reason is not None:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        else:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDragEnabled)
            quiet: QColor = self.palette().color(QPalette.ColorRole.PlaceholderText)
            item.setForeground(1, QBrush(quiet))
        return item

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _ROWS * _ROW + 2)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._look(event)
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._look(event)
        super().mouseDoubleClickEvent(event)

    def _look(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if item is not None:
            self._before = item.checkState(0)

    def _on_clicked(self, item: QTreeWidgetItem, _column: int) -> None:
        # The box itself has been taken note of by then.
        if item.checkState(0) is self._before:
            off = self._before is Qt.CheckState.Checked
            item.setCheckState(0, Qt.CheckState.Unchecked if off else Qt.CheckState.Checked)
