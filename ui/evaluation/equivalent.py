"""The same comparison as a command line and as Python, to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets import CollapsibleSection, SegmentedButtons, SmallButton
from workbench.requests import EvaluateRequest

if TYPE_CHECKING:
    from workbench.sources import Table

_LINES = 6


class EvaluationEquivalent(QWidget):
    """Follows the dialog while it is unfolded."""

    def __init__(self, table: Table, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._request: EvaluateRequest | None = None
        self.section = CollapsibleSection(self.tr("Equivalent"), expanded=False, parent=self)
        self.section.toggled.connect(self._write)
        content = QWidget(self)
        ways = [("command", self.tr("Command line")), ("python", "Python")]
        self.way = SegmentedButtons(ways, self.tr("Equivalent"), stretch=False, parent=content)
        self.way.changed.connect(self._write)
        self.code = QPlainTextEdit(content)
        self.code.setReadOnly(True)
        self.code.setAccessibleName(self.tr("The same comparison as text"))
        self.code.setTabChangesFocus(True)
        self.code.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.code.setFont(theme.font("code"))
        self.code.setStyleSheet(
            f"QPlainTextEdit {{ background: {theme.tokens.alternate};"
            f" border: 1px solid {theme.tokens.border}; padding: 4px; }}"
        )
        self.code.setFixedHeight(_LINES * self.code.fontMetrics().lineSpacing() + 24)
        self.copy = SmallButton(self.tr("Copy"), "copy", content)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.code.toPlainText()))
        top = QHBoxLayout()
        top.addWidget(self.way)
        top.addStretch(1)
        top.addWidget(self.copy)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addLayout(top)
        inner.addWidget(self.code)
        self.section.set_content(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.section)

    def show_request(self, request: EvaluateRequest) -> None:
        """Write this one."""
        self._request = request
        self.section.setEnabled(bool(request.models))
        self._write()

    def _write(self) -> None:
        request, table = self._request, self._table
        if request is None or not request.models or not self.section.expanded:
            return
        # Not needed before the section is unfolded.
        from workbench.equivalents import as_command_line, as_python, typed

        file = table.name + ".csv" if table.path is None else typed(table.path)
        query = None
        if table.origin is not None:
            file, query = str(table.origin.connection.address), table.origin.sql
        if self.way.value == "command":
            written = as_command_line(request, file, table.options, table.zone, query=query)
        else:
            written = as_python(request, file, table.options, query=query, zone=table.zone)
        self.code.setPlainText(written)
