"""The same request as SQL, as a command line and as Python, to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from ui.editor.highlighter import SqlHighlighter
from ui.setup.building import Request
from ui.setup.view import View
from ui.theme import Theme
from ui.widgets import CollapsibleSection, HintLabel, SegmentedButtons, SmallButton

if TYPE_CHECKING:
    from workbench.sources import Table

_MOST_LINES = 16
_WIDTH = 38
"""Characters that the narrowest panel shows of a line."""


class EquivalentPart(QWidget):
    """Follows the form as it changes."""

    query_asked = Signal(str, object)
    """A statement, and the address of the server that it is for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: View | None = None
        self._server: str | None = None
        self._highlighter: SqlHighlighter | None = None
        self.section = CollapsibleSection(self.tr("Equivalent"), expanded=False, parent=self)
        aside = HintLabel(self.tr("SQL, command line"), self)
        self.section.set_aside(aside)
        self.section.toggled.connect(lambda open_: aside.setVisible(not open_))
        self.section.toggled.connect(self._write)
        content = QWidget(self)
        ways = [("sql", "SQL"), ("command", self.tr("Command line")), ("python", "Python")]
        self.way = SegmentedButtons(ways, self.tr("Equivalent"), parent=content)
        self.way.changed.connect(self._write)
        self.code = QPlainTextEdit(content)
        self.code.setReadOnly(True)
        self.code.setAccessibleName(self.tr("The same request as text"))
        self.code.setTabChangesFocus(True)
        self.code.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.copy = SmallButton(self.tr("Copy"), "copy", content)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.code.toPlainText()))
        self.open = SmallButton(self.tr("Open in query editor"), "code", content)
        self.open.clicked.connect(self._open)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.open)
        buttons.addStretch(1)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.way)
        layout.addWidget(self.code)
        layout.addLayout(buttons)
        self.section.set_content(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.section)
        self._dress()

    def show_view(self, view: View) -> None:
        """Write the request that the choices make."""
        self._view = view
        self.setVisible(view.built.request is not None)
        if self.section.expanded:
            self._write()

    def _open(self) -> None:
        self.query_asked.emit(self.code.toPlainText(), self._server)

    def _write(self) -> None:
        view = self._view
        if view is None or view.built.request is None:
            return
        way = self.way.value
        written = self._written(view, view.built.request, way)
        if way == "sql" and self._highlighter is None:
            self._highlighter = SqlHighlighter(self.code.document(), self._theme)
        elif way != "sql" and self._highlighter is not None:
            self._highlighter.setDocument(None)
            self._highlighter = None
        if written != self.code.toPlainText():
            self.code.setPlainText(written)
        names = {
            "sql": self.tr("Copy SQL"),
            "command": self.tr("Copy command line"),
            "python": self.tr("Copy Python"),
        }
        self.copy.setAccessibleName(names[way])
        self.copy.setToolTip(names[way])
        self.open.setVisible(way == "sql")
        lines = min(max(self.code.blockCount(), 3), _MOST_LINES)
        self.code.setFixedHeight(lines * self.code.fontMetrics().lineSpacing() + 38)

    def _written(self, view: View, request: Request, way: str) -> str:
        # Not needed before the section is unfolded.
        from workbench.equivalents import as_command_line, as_python, as_sql, on_server, typed
        from workbench.sql.layout import laid_out

        table = view.table
        if way == "sql":
            statement = laid_out(as_sql(request, table), _WIDTH)
            self._server = None
            if table.origin is None:
                return statement
            if not on_server(request, table):
                return f"{_source_comment(table)}\n{statement}"
            self._server = str(table.origin.connection.address)
            return f"-- {self._server}\n{statement}"
        # Pasted rows have no file before they are saved.
        file = table.name + ".csv" if table.path is None else typed(table.path)
        query = None
        if table.origin is not None:
            file, query = str(table.origin.connection.address), table.origin.sql
        if way == "command":
            return as_command_line(request, file, table.options, table.zone, query=query)
        return as_python(request, file, table.options, query=query, zone=table.zone)

    def _dress(self) -> None:
        colors = self._theme.tokens
        self.code.setFont(self._theme.font("code"))
        self.code.setStyleSheet(
            f"QPlainTextEdit {{ background: {colors.alternate};"
            f" border: 1px solid {colors.border}; padding: 4px; }}"
        )
        self.code.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "code"):
            self._dress()


def _source_comment(table: Table) -> str:
    """Which rows of a server the statement calls by the table's name."""
    return f"-- {table.name}: {' '.join(str(table.origin).split())}"
