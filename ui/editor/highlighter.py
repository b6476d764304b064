"""Colours SQL as the core's lexer cuts it, block by block."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from typing_extensions import override

from ui.editor.offsets import to_qt
from ui.theme import Theme
from ui.tokens import ColorName
from workbench.sql.lexing import Kind, Token, tokens

_COLORS: Final[dict[Kind, ColorName]] = {
    Kind.KEYWORD: "keyword",
    Kind.FUNCTION: "function",
    Kind.STRING: "string",
    Kind.NUMBER: "number",
    Kind.TIME: "number",
    Kind.DURATION: "number",
    Kind.COMMENT: "comment",
}
# What an unfinished token of the block before makes of this block: 0 is nothing.
_OPENERS: Final = ("", "/*", "'", '"', "`")


class SqlHighlighter(QSyntaxHighlighter):
    """Highlights one document and follows the theme."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._formats: dict[ColorName, QTextCharFormat] = {}
        self._read_theme()
        theme.changed.connect(self._restyle)

    @override
    def highlightBlock(self, text: str) -> None:
        state = max(self.previousBlockState(), 0)
        opener = _OPENERS[state]
        source = opener + text
        found = tokens(source)
        following = 0
        for index, token in enumerate(found):
            name = _color(token, found[index + 1 : index + 2], source)
            if token.kind is Kind.UNFINISHED:
                following = 1 if source[token.start] == "/" else _OPENERS.index(source[token.start])
            if name is not None:
                start = to_qt(source, max(token.start, len(opener))) - len(opener)
                end = to_qt(source, token.end) - len(opener)
                self.setFormat(start, end - start, self._formats[name])
        self.setCurrentBlockState(following)

    def _read_theme(self) -> None:
        colors = self._theme.tokens
        for name in ("keyword", "function", "string", "number", "comment"):
            form = QTextCharFormat()
            form.setForeground(QColor(getattr(colors, name)))
            self._formats[name] = form

    def _restyle(self) -> None:
        self._read_theme()
        self.rehighlight()


def _color(token: Token, following: list[Token], source: str) -> ColorName | None:
    if token.kind is Kind.UNFINISHED:
        return "comment" if source[token.start] == "/" else "string"
    if token.kind is Kind.NAME and following and following[0].of(source) == "=>":
        return "function"
    return _COLORS.get(token.kind)
