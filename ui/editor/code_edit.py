"""A text field for SQL: line numbers, the statement at the caret, errors underlined at their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from ui.editor.highlighter import SqlHighlighter
from ui.editor.offsets import from_qt, to_qt
from ui.theme import Theme
from workbench.sql.splitting import statement_at

_STATEMENT_LIMIT = 100_000
"""In longer texts the statement at the caret is looked for only when it is run."""
_INDENT = "  "


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text, in code points, where an error is."""

    start: int
    end: int


class CodeEdit(QPlainTextEdit):
    """The editor of one query tab."""

    caret_moved = Signal(int, int)
    """Line and column of the caret, both from 1."""
    typed = Signal()
    """The user typed or deleted something."""
    key_first = Signal(object)
    """A key, before the editor acts on it; whoever accepts the event keeps it from the editor."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark: Mark | None = None
        self._found: list[tuple[int, int]] = []
        self._statement_lines = (-1, -1)
        self._gutter = _Gutter(self)
        self.setAccessibleName(self.tr("SQL editor"))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._highlighter = SqlHighlighter(self.document(), theme)
        self._statement_timer = QTimer(self, singleShot=True, interval=40)
        self._statement_timer.timeout.connect(self._find_statement)
        self.blockCountChanged.connect(self._fit_gutter)
        self.updateRequest.connect(self._scroll_gutter)
        self.cursorPositionChanged.connect(self._on_caret)
        self.textChanged.connect(self._on_text)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._find_statement()

    # Text and places

    def text(self) -> str:
        """The whole text."""
        return self.toPlainText()

    def caret(self) -> int:
        """The caret's place in code points."""
        return from_qt(self.text(), self.textCursor().position())

    def selected(self) -> tuple[str, int] | None:
        """The selected text and the code point it starts at, None when nothing but blanks is selected."""
        cursor = self.textCursor()
        text = self.text()
        start = from_qt(text, cursor.selectionStart())
        chosen = text[start : from_qt(text, cursor.selectionEnd())]
        return (chosen, start) if chosen.strip() else None

    def replace(self, start: int, end: int, new: str) -> None:
        """Put `new` in the place of the code points `[start, end)`; can be undone."""
        cursor = self._cursor(start, end)
        cursor.insertText(new)
        self.setTextCursor(cursor)
        self.setFocus()

    def go_to(self, offset: int) -> None:
        """Put the caret at a code point and show it."""
        self.setTextCursor(self._cursor(offset, offset))
        self.centerCursor()
        self.setFocus()

    def rect_of(self, offset: int) -> QRect:
        """Where a code point is drawn, in global coordinates."""
        rect = self.cursorRect(self._cursor(offset, offset))
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def word_before_caret(self) -> str:
        """The letters, digits and underscores left of the caret."""
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        start = len(before)
        while start and (before[start - 1].isalnum() or before[start - 1] == "_"):
            start -= 1
        return before[start:]

    # Errors and found places

    def mark_error(self, mark: Mark | None) -> None:
        """Underline a stretch, or nothing."""
        self._mark = mark
        self._show_selections()
        self._gutter.update()

    @property
    def error_mark(self) -> Mark | None:
        """What is underlined."""
        return self._mark

    def show_found(self, places: Sequence[tuple[int, int]]) -> None:
        """Lay a ground under stretches (positions of the document)."""
        self._found = list(places)
        self._show_selections()

    # Editing

    def toggle_comment(self) -> None:
        """Make the selected lines comments, or text again when all of them are."""
        cursor = self.textCursor()
        blocks = self._selected_blocks(cursor)
        lines = [self.document().findBlockByNumber(number).text() for number in blocks]
        filled = [line for line in lines if line.strip()]
        remove = bool(filled) and all(line.lstrip().startswith("--") for line in filled)
        cursor.beginEditBlock()
        for number, line in zip(blocks, lines, strict=True):
            if not line.strip() and len(lines) > 1:
                continue
            indent = len(line) - len(line.lstrip())
            edit = QTextCursor(self.document().findBlockByNumber(number))
            edit.movePosition(
                QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, indent if remove else 0
            )
            if remove:
                length = 3 if line.lstrip().startswith("-- ") else 2
                edit.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, length)
                edit.removeSelectedText()
            else:
                edit.insertText("-- ")
        cursor.endEditBlock()

    def indent(self, *, back: bool) -> None:
        """Move the selected lines by two columns; without a selection insert two blanks."""
        cursor = self.textCursor()
        if not cursor.hasSelection() and not back:
            cursor.insertText(_INDENT)
            return
        cursor.beginEditBlock()
        for number in self._selected_blocks(cursor):
            edit = QTextCursor(self.document().findBlockByNumber(number))
            if not back:
                edit.insertText(_INDENT)
                continue
            line = edit.block().text()
            blanks = min(len(line) - len(line.lstrip(" ")), len(_INDENT))
            edit.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, blanks)
            edit.removeSelectedText()
        cursor.endEditBlock()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self.key_first.emit(event)
            if event.isAccepted():
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.key_first.emit(event)
        if event.isAccepted():
            return
        event.accept()
        before = self.document().revision()
        if event.key() == Qt.Key.Key_Tab and not event.modifiers():
            self.indent(back=False)
        elif event.key() == Qt.Key.Key_Backtab:
            self.indent(back=True)
        elif event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
            self._new_line()
        else:
            super().keyPressEvent(event)
        if self.document().revision() != before:
            self.typed.emit()

    # Drawing

    def gutter_width(self) -> int:
        """The width of the line numbers."""
        digits = max(2, len(str(self.blockCount())))
        return 16 + 8 + self.fontMetrics().horizontalAdvance("9") * digits

    def paint_gutter(self, event: QPaintEvent) -> None:
        """Draw the line numbers, the error's in its colour, and the bar beside the statement at the caret."""
        colors = self._theme.tokens
        painter = QPainter(self._gutter)
        painter.fillRect(event.rect(), QColor(colors.window))
        error_line = -1
        if self._mark is not None:
            error_line = self._cursor(self._mark.start, self._mark.start).blockNumber()
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        width = self._gutter.width()
        first, last = self._statement_lines
        while block.isValid() and top <= event.rect().bottom():
            height = self.blockBoundingRect(block).height()
            number = block.blockNumber()
            font = self.font()
            font.setBold(number == error_line)
            painter.setFont(font)
            painter.setPen(QColor(colors.error if number == error_line else colors.text2))
            box = QRect(0, round(top), width - 12, round(height))
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number + 1)
            )
            if first <= number <= last:
                painter.fillRect(QRect(width - 4, round(top), 3, round(height)), QColor(colors.accent))
            top += height
            block = block.next()
        painter.setPen(QColor(colors.border))
        painter.drawLine(width - 1, event.rect().top(), width - 1, event.rect().bottom())
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        area = self.contentsRect()
        self._gutter.setGeometry(QRect(area.left(), area.top(), self.gutter_width(), area.height()))

    # Behind

    def _cursor(self, start: int, end: int) -> QTextCursor:
        text = self.text()
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(to_qt(text, start), self.document().characterCount() - 1))
        cursor.setPosition(
            min(to_qt(text, end), self.document().characterCount() - 1), QTextCursor.MoveMode.KeepAnchor
        )
        return cursor

    def _selected_blocks(self, cursor: QTextCursor) -> range:
        first = self.document().findBlock(cursor.selectionStart()).blockNumber()
        last = self.document().findBlock(cursor.selectionEnd()).blockNumber()
        return range(first, last + 1)

    def _new_line(self) -> None:
        cursor = self.textCursor()
        line = cursor.block().text()[: cursor.positionInBlock()]
        cursor.insertText("\n" + line[: len(line) - len(line.lstrip())])
        self.ensureCursorVisible()

    def _on_caret(self) -> None:
        cursor = self.textCursor()
        self.caret_moved.emit(cursor.blockNumber() + 1, cursor.positionInBlock() + 1)
        self._statement_timer.start()

    def _on_text(self) -> None:
        if self._mark is not None:
            self.mark_error(None)
        self._statement_timer.start()

    def _find_statement(self) -> None:
        text = self.text()
        lines = (-1, -1)
        if text.strip() and len(text) <= _STATEMENT_LIMIT:
            span = statement_at(text, self.caret())
            if span.length:
                lines = (span.line - 1, text.count("\n", 0, span.end))
        if lines != self._statement_lines:
            self._statement_lines = lines
            self._gutter.update()

    def _show_selections(self) -> None:
        colors = self._theme.tokens
        selections = []
        for start, end in self._found:
            one = QTextEdit.ExtraSelection()
            one.format.setBackground(QColor(colors.warning_ground))
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            one.cursor = cursor
            selections.append(one)
        if self._mark is not None:
            selections.append(self._underline(self._mark))
        self.setExtraSelections(selections)

    def _underline(self, mark: Mark) -> QTextEdit.ExtraSelection:
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(QColor(self._theme.tokens.error))
        one = QTextEdit.ExtraSelection()
        one.format = form
        one.cursor = self._cursor(mark.start, max(mark.end, mark.start + 1))
        return one

    def _restyle(self) -> None:
        self.setFont(self._theme.font("code"))
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        self._fit_gutter()
        self._show_selections()

    def _fit_gutter(self) -> None:
        self.setViewportMargins(self.gutter_width(), 0, 0, 0)
        area = self.contentsRect()
        self._gutter.setGeometry(QRect(area.left(), area.top(), self.gutter_width(), area.height()))

    def _scroll_gutter(self, rect: QRect, pixels: int) -> None:
        if pixels:
            self._gutter.scroll(0, pixels)
        else:
            self._gutter.update(0, rect.y(), self._gutter.width(), rect.height())


class _Gutter(QWidget):
    """The stripe with the line numbers."""

    def __init__(self, editor: CodeEdit) -> None:
        super().__init__(editor)
        self._editor = editor

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._editor.gutter_width(), 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_gutter(event)
