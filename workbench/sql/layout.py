"""SQL broken into lines for a narrow place. Only blanks between tokens are changed, so it means the same."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from workbench.sql.lexing import Kind, Token, is_word, tokens

_CLAUSES: Final = ("FROM", "WHERE", "AND", "ORDER", "GROUP", "LIMIT", "UNION", "JOIN")
_QUERIES: Final = ("SELECT", "WITH", "FROM")
_OUTSIDE: Final = "  "
_INSIDE: Final = "    "


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands together on a line: its indent there, and whether it always begins a line."""

    text: str
    indent: str
    begins: bool


def laid_out(sql: str, width: int) -> str:
    """Break lines behind commas and, in a long query in quotes or brackets, before its clauses.

    Args:
        sql: One statement.
        width: Lines have no more characters where there is a place to break them.
    """
    lines: list[str] = []
    for piece in _Cutter(sql, width, inside=False).pieces():
        joined = f"{lines[-1]} {piece.text}" if lines else piece.text
        if lines and (piece.begins or len(joined) > width):
            lines.append(piece.indent + piece.text)
        else:
            lines[-1:] = [joined]
    return "\n".join(lines)


@dataclass(slots=True)
class _Cutter:
    """Cuts a text where a line may end; `inside` is the text of a query in quotes."""

    sql: str
    width: int
    inside: bool
    _done: list[_Piece] = field(default_factory=list)
    _brackets: list[bool] = field(default_factory=list)
    """For each open bracket whether a long query is in it."""
    _text: str = ""
    """Of the piece that is not cut off yet, what stands before `_start`."""
    _start: int = 0
    _indent: str = _OUTSIDE
    _begins: bool = False
    _behind_query: bool = False
    """The piece ends a query of several lines."""

    def pieces(self) -> list[_Piece]:
        """The pieces in order."""
        found = tokens(self.sql)
        for at, token in enumerate(found):
            mark = token.of(self.sql)
            if mark == "(":
                self._brackets.append(self._opens_long_query(found, at))
            elif mark == ")" and self._brackets:
                self._brackets.pop()
            if mark == ",":
                self._cut(token.end, begins=False)
            elif self._in_query and is_word(token, self.sql, *_CLAUSES):
                self._cut(token.start, begins=True)
            elif token.kind is Kind.STRING and _is_query(mark[1:-1]):
                self._put_query(token, mark[1:-1].replace("''", "'"))
        self._cut(len(self.sql), begins=False)
        return self._done

    @property
    def _in_query(self) -> bool:
        return self.inside or any(self._brackets)

    def _cut(self, end: int, *, begins: bool) -> None:
        """End the piece at `end`; the next one begins a line if it has to."""
        self._put(self._text + self.sql[self._start : end])
        self._text, self._start = "", end
        self._begins = begins or self._behind_query
        self._indent = _INSIDE if self._in_query else _OUTSIDE
        self._behind_query = False

    def _put(self, text: str) -> None:
        if text.strip():
            self._done.append(_Piece(text.strip(), self._indent, self._begins))

    def _put_query(self, token: Token, query: str) -> None:
        """The pieces of a query in quotes, in the place of the string."""
        parts = [_Piece(query, _INSIDE, begins=False)]
        if len(query) > self.width:
            parts = _Cutter(query, self.width, inside=True).pieces()
        first, *others = [replace(one, text=one.text.replace("'", "''")) for one in parts]
        before = self.sql[self._start : token.start]
        self._begins = self._begins or (bool(others) and not before.strip())
        self._text += f"{before}'{first.text}"
        for piece in others:
            self._put(self._text)
            self._text, self._indent, self._begins = piece.text, piece.indent, piece.begins
        self._text += "'"
        self._start, self._behind_query = token.end, bool(others)

    def _opens_long_query(self, found: list[Token], at: int) -> bool:
        """Whether the bracket at a token holds a query that is longer than a line."""
        if at + 1 >= len(found) or not is_word(found[at + 1], self.sql, *_QUERIES):
            return False
        depth = 0
        for token in found[at:]:
            depth += {"(": 1, ")": -1}.get(token.of(self.sql), 0)
            if depth == 0:
                return token.start - found[at].start > self.width
        return False


def _is_query(text: str) -> bool:
    found = tokens(text)
    return bool(found) and is_word(found[0], text, *_QUERIES)
