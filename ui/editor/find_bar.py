"""Finding words in the editor."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from ui.editor.code_edit import CodeEdit
from ui.widgets import HintLabel, SearchField, icon_button

_MOST_SHOWN = 1000


class FindBar(QWidget):
    """A row above the editor: the words, how often they stand there, next and previous."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor: CodeEdit | None = None
        self._places: list[tuple[int, int]] = []
        self.field = SearchField(self.tr("Find in this query"), self)
        self.field.setMaximumWidth(320)
        self.field.textChanged.connect(self._search)
        self.count = HintLabel(parent=self)
        self.count.setWordWrap(False)
        previous = icon_button("chevron_up", self.tr("Previous match"), "Shift+Return", parent=self)
        following = icon_button("chevron_down", self.tr("Next match"), "Return", parent=self)
        close = icon_button("dismiss", self.tr("Close find"), "Esc", parent=self)
        previous.clicked.connect(lambda: self.step(-1))
        following.clicked.connect(lambda: self.step(1))
        close.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        row.addStretch(1)
        for button in (previous, following, close):
            row.addWidget(button)
        self.hide()

    def open_for(self, editor: CodeEdit) -> None:
        """Show the bar for an editor; one line that is selected there is looked for."""
        self.attach(editor)
        chosen = editor.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self.field.setText(chosen)
        self.show()
        self._search()
        self.field.setFocus()
        self.field.selectAll()

    def attach(self, editor: CodeEdit) -> None:
        """Look in another editor from now on."""
        if self._editor is not None and self._editor is not editor:
            self._editor.show_found(())
            self._editor.textChanged.disconnect(self._search)
        if self._editor is not editor:
            editor.textChanged.connect(self._search)
        self._editor = editor
        if self.isVisible():
            self._search()

    def detach(self, editor: CodeEdit) -> None:
        """The editor is about to go."""
        if self._editor is editor:
            editor.textChanged.disconnect(self._search)
            self._editor = None

    def close_bar(self) -> None:
        """Hide the bar and give the focus back to the editor."""
        self.hide()
        if self._editor is not None:
            self._editor.show_found(())
            self._editor.setFocus()
        self.closed.emit()

    def step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) match, around the ends."""
        if self._editor is None or not self._places:
            return
        cursor = self._editor.textCursor()
        if direction > 0:
            after = [one for one in self._places if one[0] >= cursor.selectionEnd()]
            start, end = after[0] if after else self._places[0]
        else:
            before = [one for one in self._places if one[1] <= cursor.selectionStart()]
            start, end = before[-1] if before else self._places[-1]
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)
        self._editor.centerCursor()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        if self._editor is None or not self.isVisible():
            return
        words = self.field.text()
        self._places = []
        cursor = QTextCursor(self._editor.document())
        while words and len(self._places) < _MOST_SHOWN:
            cursor = self._editor.document().find(words, cursor)
            if cursor.isNull():
                break
            self._places.append((cursor.selectionStart(), cursor.selectionEnd()))
        self._editor.show_found(self._places)
        count = len(self._places)
        if not words:
            self.count.setText("")
        elif count == 0:
            self.count.setText(self.tr("Not found"))
        elif count >= _MOST_SHOWN:
            self.count.setText(self.tr("{count} or more").format(count=f"{count:,}"))
        else:
            self.count.setText(self.tr("{count} found").format(count=count))
