"""All keys on one page, made from the actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ui.widgets import PrimaryButton, SearchField

if TYPE_CHECKING:
    from ui.actions import Actions


class ShortcutsDialog(QDialog):
    """A list of names and keys that can be searched."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(520, 560)
        self.field = SearchField(self.tr("Filter shortcuts"), self)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.list.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(True)
        for record in actions.records.values():
            if record.shortcut:
                keys = [_native(one) for one in record.shortcut.split("; ")]
                self.list.addTopLevelItem(QTreeWidgetItem([record.text.rstrip("…"), "   ".join(keys)]))
        self.list.setColumnWidth(0, max(300, 24 * self.fontMetrics().height()))
        self.field.textChanged.connect(self._filter)
        close = PrimaryButton(self.tr("Close shortcuts"), parent=self)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.field.setFocus()

    def _filter(self, words: str) -> None:
        wanted = words.casefold()
        for row in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(row)
            if item is not None:
                item.setHidden(wanted not in f"{item.text(0)} {item.text(1)}".casefold())


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
