"""What a model's own page says of it: what it is, what it was trained on, where it is good and bad."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget


def page_of(folder: Path) -> Path | None:
    """The page in a model's folder, in the window's language where it has it; None where it has none."""
    pages = (folder / name for name in (f"about.{QLocale().name()}.md", "about.md"))
    return next((page for page in pages if page.is_file()), None)


class AboutModelDialog(QDialog):
    """Shows a page of Markdown."""

    def __init__(self, model: str, page: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About {model}").format(model=model))
        self.resize(680, 620)
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(self.windowTitle())
        self.text.setOpenExternalLinks(True)
        self.text.document().setDocumentMargin(12)
        self.text.setMarkdown(page.read_text(encoding="utf-8"))
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.text, 1)
        layout.addLayout(row)
