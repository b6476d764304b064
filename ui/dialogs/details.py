"""What lies behind a sentence: code, technical text, traceback, and a button that copies it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ui.widgets.buttons import PrimaryButton
from ui.widgets.labels import HintLabel, PlainLabel


class DetailsDialog(QDialog):
    """The details of a notice or of an unforeseen fault. Opens without keeping the window waiting."""

    def __init__(self, sentence: str, hint: str, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Details"))
        self.resize(640, 420)
        what = PlainLabel(sentence, self)
        what.setWordWrap(True)
        what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text = QPlainTextEdit(details, self)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Technical text"))
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        copy = QPushButton(self.tr("Copy details"), self)
        copy.setAutoDefault(False)
        everything = f"{sentence}\n{hint}\n{details}"
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(everything))
        close = PrimaryButton(self.tr("Close details"), parent=self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(what)
        if hint:
            layout.addWidget(HintLabel(hint, self, small=False))
        layout.addWidget(self._text, 1)
        layout.addLayout(buttons)
        close.setFocus()
