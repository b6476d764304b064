"""Where the statements of a script begin and end."""

from __future__ import annotations

from workbench.errors import Span
from workbench.sql.lexing import Kind, Token, tokens


def split(text: str) -> list[Span]:
    """The statements' places, from the first to the last token of each, `;` and outer comments left out.

    A `;` inside a string, a quoted name, a comment or a `$$` text does not end a statement.
    """
    spans: list[Span] = []
    current: list[Token] = []
    for token in tokens(text):
        if token.kind is Kind.OPERATOR and text[token.start] == ";":
            _close(text, current, spans)
            current = []
        else:
            current.append(token)
    _close(text, current, spans)
    return spans


def statement_at(text: str, offset: int) -> Span:
    """The statement at the caret: the one around it, else the last before it, else the first after it.

    A caret right behind a `;` still belongs to the statement before it when nothing but blanks stand between.
    Gives an empty span at the caret when the text has no statement.
    """
    spans = split(text)
    around = [one for one in spans if one.start <= offset <= one.end]
    if around:
        return around[-1]
    before = [one for one in spans if one.end < offset]
    after = [one for one in spans if one.start > offset]
    if after and (not before or _same_line(text, offset, after[0].start)):
        return after[0]
    if before:
        return before[-1]
    return Span.of(text, offset, offset)


def _same_line(text: str, first: int, second: int) -> bool:
    return "\n" not in text[first:second]


def _close(text: str, found: list[Token], spans: list[Span]) -> None:
    code = [index for index, token in enumerate(found) if token.kind is not Kind.COMMENT]
    if code:
        spans.append(Span.of(text, found[code[0]].start, found[code[-1]].end))
