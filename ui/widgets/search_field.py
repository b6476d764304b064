"""A field that filters or finds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from ui.icons import icon
from workbench.overriding import override


class SearchField(QLineEdit):
    """A line with a magnifier and a button that clears it; Esc clears it first."""

    def __init__(self, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(prompt)
        self.setAccessibleName(prompt)
        self.setToolTip(prompt)
        self.setClearButtonEnabled(True)
        self.addAction(icon("search", "text2"), QLineEdit.ActionPosition.LeadingPosition)
        clear, magnifier = self.findChildren(QToolButton)
        clear.setAccessibleName(self.tr("Clear"))
        magnifier.setAccessibleName(prompt)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)
