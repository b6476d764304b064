"""Asks the core what could be written at the caret, and writes what is chosen. Typing never waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui import tasks
from ui.editor.code_edit import CodeEdit
from ui.editor.completion_popup import CompletionPopup
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.sql.completion import Completion

FROM_LETTERS = 2
"""So many letters of a word open the list by themselves."""


class Completer(QWidget):
    """Completion for whichever editor is attached. Takes no room."""

    def __init__(self, controller: Controller, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(0, 0)
        self._controller = controller
        self._editor: CodeEdit | None = None
        self._asked = 0
        self.server: str | None = None
        """The address of the server whose names are proposed; None for the open files."""
        self.popup = CompletionPopup(theme, self)
        self.popup.chosen.connect(self._write)
        self._timer = QTimer(self, singleShot=True, interval=30)
        self._timer.timeout.connect(self._complete_while_typing)
        controller.names_read.connect(self._on_names)

    def attach(self, editor: CodeEdit) -> None:
        """Complete in this editor from now on."""
        self.close_list()
        if self._editor is editor:
            return
        self._let_go()
        self._editor = editor
        editor.typed.connect(self._timer.start)
        editor.caret_moved.connect(self._on_caret)
        editor.horizontalScrollBar().valueChanged.connect(self.popup.hide)

    def detach(self, editor: CodeEdit) -> None:
        """The editor is about to go."""
        if self._editor is editor:
            self.close_list()
            self._let_go()

    def _let_go(self) -> None:
        if self._editor is not None:
            self._editor.typed.disconnect(self._timer.start)
            self._editor.caret_moved.disconnect(self._on_caret)
            self._editor.horizontalScrollBar().valueChanged.disconnect(self.popup.hide)
        self._editor = None

    def close_list(self) -> None:
        """Hide the list; an answer on its way is dropped."""
        self._asked += 1
        self._timer.stop()
        self.popup.hide()

    def complete(self) -> None:
        """Propose what could be written at the caret."""
        if self._editor is not None:
            self._asked += 1
            tasks.start(self._propose(self._asked, self._editor))

    async def _propose(self, number: int, editor: CodeEdit) -> None:
        whole, caret = editor.text(), editor.caret()
        found = await self._controller.complete(whole, caret, self.server)
        if number != self._asked or editor is not self._editor or editor.caret() != caret:
            return
        if not found or (len(found) == 1 and found[0].text == whole[found[0].start : caret]):
            self.popup.hide()
            return
        start = found[0].start
        self.popup.propose(found, whole[start:caret], editor.rect_of(start))

    def _complete_while_typing(self) -> None:
        if self._editor is None:
            return
        word = self._editor.word_before_caret()
        if len(word) >= FROM_LETTERS or (word and self.popup.isVisible()):
            self.complete()
        else:
            self.popup.hide()

    def _on_names(self, server: str) -> None:
        """The server told more: propose again where a word is being written."""
        if server == self.server and self._editor is not None and self._editor.hasFocus():
            self._complete_while_typing()

    def _on_caret(self) -> None:
        if self.popup.isVisible() and self._editor is not None and not self._timer.isActive():
            # The caret left the word by an arrow or a click; after a typed letter the timer asks again.
            self._timer.start()

    def _write(self, one: Completion) -> None:
        self.close_list()
        if self._editor is not None:
            self._editor.replace(one.start, max(one.end, self._editor.caret()), one.text)
