"""Python with its keywords, names, texts and comments in colours."""

from __future__ import annotations

import keyword
import re

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from typing_extensions import override

from ui.theme import Theme

_TOKEN = re.compile(
    r"(?P<comment>#.*)"
    r"|(?P<string>[rbfRBF]{0,2}(?:\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'))"
    r"|(?P<number>\b\d[\d_.]*(?:[eE][+-]?\d+)?\b)"
    r"|(?P<word>[^\W\d]\w*)"
)
_LONG = re.compile(r'"""|\'\'\'')


class PythonHighlighter(QSyntaxHighlighter):
    """Colours a document; texts over several lines are followed from line to line."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        colors = theme.tokens
        self._formats = {
            "keyword": _format(colors.keyword),
            "string": _format(colors.string),
            "number": _format(colors.number),
            "comment": _format(colors.comment),
        }

    @override
    def highlightBlock(self, text: str) -> None:
        start = 0
        if self.previousBlockState() == 1:
            end = _LONG.search(text)
            if end is None:
                self.setCurrentBlockState(1)
                self.setFormat(0, len(text), self._formats["string"])
                return
            start = end.end()
            self.setFormat(0, start, self._formats["string"])
        self.setCurrentBlockState(0)
        opened = _LONG.search(text, start)
        if opened is not None:
            closed = _LONG.search(text, opened.end())
            last = len(text) if closed is None else closed.end()
            self._color(text[: opened.start()], start)
            self.setFormat(opened.start(), last - opened.start(), self._formats["string"])
            if closed is None:
                self.setCurrentBlockState(1)
                return
            start = last
        self._color(text, start)

    def _color(self, text: str, start: int) -> None:
        for found in _TOKEN.finditer(text, start):
            kind = found.lastgroup or ""
            if kind == "word":
                kind = "keyword" if keyword.iskeyword(found[0]) else ""
            if kind:
                self.setFormat(found.start(), len(found[0]), self._formats[kind])


def _format(color: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(color))
    return made
