"""The plot's place while nothing can be drawn: what was chosen, why it is not drawn, what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.plot.flow import FlowLayout
from ui.session import Session
from ui.theme import Theme
from ui.undrawn import Undrawn, saying_of
from ui.widgets.buttons import SmallButton
from ui.widgets.labels import PlainLabel
from workbench.sources import ColumnRole

_WIDEST = 560
"""A sentence that is longer is hard to read."""


class UndrawnPage(QWidget):
    """Without a choice it says where series are chosen.

    Args:
        session: What was chosen; carries the wishes of the buttons.
        theme: The window's.
    """

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self.what = PlainLabel("", self)
        self.what.setWordWrap(True)
        self.todo = PlainLabel("", self)
        self.todo.setWordWrap(True)
        self.todo.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for label in (self.what, self.todo):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.rows = SmallButton(self.tr("Show rows"), "table", self)
        self.retry = SmallButton(self.tr("Try again"), "arrow_clockwise", self)
        self.options = SmallButton(self.tr("Open with options…"), "folder_open", self)
        self.forget = SmallButton(self.tr("Take from the list"), "dismiss", self)
        self.rows.clicked.connect(self._show_rows)
        self.retry.clicked.connect(lambda: self._about_failed(session.retry_open_asked.emit))
        self.forget.clicked.connect(lambda: self._about_failed(session.forget_open_asked.emit))
        self.options.clicked.connect(self._ask_options)
        self._holder = QWidget(self)
        buttons = FlowLayout(self._holder, 8, 6)
        buttons.setContentsMargins(0, 8, 0, 0)
        for button in (self.rows, self.retry, self.options, self.forget):
            buttons.addWidget(button)
        block = QWidget(self)
        block.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.what, self.todo, self._holder):
            column.addWidget(widget)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 16, 12, 12)
        layout.addWidget(block, 100)
        layout.addStretch(1)
        self.follow()

    def follow(self) -> None:
        """Say what the session's choice asks for."""
        undrawn = self._session.undrawn
        self.what.setFont(self._theme.font("body" if undrawn is None else "title"))
        self.what.setForegroundRole(
            QPalette.ColorRole.PlaceholderText if undrawn is None else QPalette.ColorRole.WindowText
        )
        if undrawn is None:
            self.what.setText(self.tr("Select a series in Data to see it here."))
            self.todo.setText("")
        else:
            said = saying_of(undrawn, self._session.tables)
            self.what.setText(said.what)
            self.todo.setText(said.todo)
        self.todo.setVisible(bool(self.todo.text()))
        self.setAccessibleName(f"{self.what.text()} {self.todo.text()}".strip())
        self._show_buttons(undrawn)

    def _show_buttons(self, undrawn: Undrawn | None) -> None:
        failed = undrawn is not None and undrawn.failed is not None
        mendable = undrawn is not None and not failed and self._may_be_read_otherwise(undrawn)
        table = None if undrawn is None else self._session.tables.get(undrawn.table)
        self.rows.setVisible(mendable)
        self.options.setVisible(failed or (mendable and table is not None and table.path is not None))
        self.retry.setVisible(failed)
        self.forget.setVisible(failed)
        self._holder.setVisible(failed or mendable)

    def _may_be_read_otherwise(self, undrawn: Undrawn) -> bool:
        """Whether numbers may be among what was read as words."""
        table = self._session.tables.get(undrawn.table)
        if table is None or undrawn.column is None:
            return table is not None
        return table.column(undrawn.column).role is ColumnRole.OTHER

    def _show_rows(self) -> None:
        undrawn = self._session.undrawn
        if undrawn is not None:
            self._session.rows_asked.emit(undrawn.table)

    def _ask_options(self) -> None:
        undrawn = self._session.undrawn
        if undrawn is not None and undrawn.failed is not None:
            self._session.open_otherwise_asked.emit(undrawn.failed.id)
        elif undrawn is not None and (path := self._session.tables[undrawn.table].path) is not None:
            self._session.options_asked.emit(path)

    def _about_failed(self, wish: Callable[[int], None]) -> None:
        undrawn = self._session.undrawn
        if undrawn is not None and undrawn.failed is not None:
            wish(undrawn.failed.id)
