"""SQL broken into lines for a narrow box. Only blanks between tokens are changed, so it means the same."""

from __future__ import annotations

from typing import Final

from workbench.sql.lexing import Kind, Token, tokens

_WIDTH: Final = 38
_CLAUSES: Final = frozenset(("FROM", "WHERE", "AND", "ORDER", "GROUP", "LIMIT", "PARTITION"))


def wrapped(sql: str, width: int = _WIDTH) -> str:
    """Break after commas where a line would be too long, and before the clauses of a query in quotes."""
    lines: list[str] = []
    line = ""
    for piece in _pieces(sql):
        if line and len(line) + len(piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = "  "
        line += _with_clauses(piece, width)
        if "\n" in line:
            lines.append(line.rstrip())
            line = "  "
    return "\n".join([*lines, line.rstrip()] if line.strip() else lines)


def _pieces(sql: str) -> list[str]:
    """The text cut behind each comma outside a string."""
    places = [one.end for one in tokens(sql) if one.kind is Kind.OPERATOR and one.of(sql) == ","]
    ends = [place + 1 if sql[place : place + 1] == " " else place for place in places]
    starts = [0, *ends]
    return [sql[start:end] for start, end in zip(starts, [*ends, len(sql)], strict=True)]


def _with_clauses(piece: str, width: int) -> str:
    """Break a long query in quotes (or brackets) before its clauses."""
    if len(piece) <= width:
        return piece
    strings = [one for one in tokens(piece) if one.kind is Kind.STRING]
    start, end = (strings[0].start + 1, strings[0].end - 1) if strings else (0, len(piece))
    breaks = [one for one in tokens(piece, start, end) if _breaks(one, piece)]
    for one in reversed(breaks):
        piece = f"{piece[: one.start].rstrip(' ')}\n    {piece[one.start :]}"
    return piece


def _breaks(token: Token, text: str) -> bool:
    return token.kind is Kind.KEYWORD and token.of(text).upper() in _CLAUSES
