"""From lark's complaints to sentences with a place and, where one is near, the word that was meant."""

from __future__ import annotations

from typing import Final

from lark import UnexpectedCharacters, UnexpectedEOF, UnexpectedInput, UnexpectedToken

from workbench.errors import Span, SqlError
from workbench.sql.fragments import Fragment
from workbench.sql.keywords import KEYWORDS, closest
from workbench.sql.lexing import Kind, code_tokens

_NAMES: Final = {
    "WORD": "a name",
    "DIGIT_NODE": "a name",
    "BACKQUOTED": "a name",
    "PARTIAL": "a name",
    "SQUOTED": "a string",
    "DQUOTED": "a string",
    "INT": "a number",
    "FLOAT": "a number",
    "TIME": "a time",
    "DURATION": "a duration",
    "SIGN": "+ or -",
    "STAR": "*",
    "DOUBLE_STAR": "**",
    "DIVIDE": "/",
    "COMPARE": "a comparison",
    "EQ": "=",
    "EQEQ": "=",
    "ARROW": "=>",
    "LPAR": "(",
    "RPAR": ")",
    "LSQB": "[",
    "RSQB": "]",
    "COMMA": ",",
    "_ARGUMENT_COMMA": ",",
    "DOT": ".",
    "ARGUMENT_NAME": "the name of an argument",
    "BANG": "not",
    "$END": "the end",
}
_SAID_FIRST: Final[tuple[str, ...]] = (
    ")",
    "]",
    ",",
    "(",
    "a name",
    "a string",
    "a number",
    "a time",
    "a duration",
    "=",
)


def syntax_error(problem: UnexpectedInput, fragment: Fragment) -> SqlError:
    """What lark did not expect, as an error with its place."""
    if isinstance(problem, UnexpectedToken) and problem.token.type != "$END":
        start = problem.token.start_pos or 0
        return _unexpected(fragment, start, set(problem.accepts or problem.expected))
    if isinstance(problem, UnexpectedCharacters):
        position: object = problem.pos_in_stream  # declared None, set to a number
        return _unexpected(fragment, position if isinstance(position, int) else 0, set(problem.allowed or ()))
    expected = set(problem.expected) if isinstance(problem, UnexpectedToken | UnexpectedEOF) else set()
    return _unfinished(fragment, expected)


def _unfinished(fragment: Fragment, expected: set[str]) -> SqlError:
    found = code_tokens(fragment.text)
    end = found[-1].end if found else 0
    return SqlError(
        "The statement is not complete.",
        hint="Here may follow: {expected}.",
        code=701,
        span=fragment.span(end, end),
        expected=_listed(expected - {"$END"}),
    )


def _unexpected(fragment: Fragment, start: int, expected: set[str]) -> SqlError:
    token = next((one for one in code_tokens(fragment.text) if one.end > start), None)
    if token is None:
        return _unfinished(fragment, expected)
    start = min(start, token.start) if token.start >= start else token.start
    span = fragment.span(max(start, token.start), token.end)
    found = token.of(fragment.text)
    meant = _meant(found, expected)
    if token.kind is Kind.UNFINISHED:
        return unfinished_text(span, found)
    if meant is not None:
        return SqlError(
            "{found} was not expected here.",
            hint="Did you mean {meant}?",
            code=701,
            span=span,
            replacement=meant,
            found=found,
            meant=meant,
        )
    return SqlError(
        "{found} was not expected here.",
        hint="Here may stand: {expected}.",
        code=701,
        span=span,
        found=found,
        expected=_listed(expected),
    )


def unfinished_text(span: Span, found: str) -> SqlError:
    """A string, quoted name or comment without its end."""
    if found.startswith("/*"):
        return SqlError(
            "The comment that begins here has no end.", hint="Close it with */.", code=701, span=span
        )
    return SqlError(
        "The text that begins here has no closing quote.",
        hint="Close it with {quote}; a quote inside is written twice.",
        code=701,
        span=span,
        quote=found[0],
    )


def _meant(found: str, expected: set[str]) -> str | None:
    if not found.replace("_", "").isalpha():
        return None
    return closest(found, {one for one in expected if one in KEYWORDS}, cutoff=0.7)


def _listed(expected: set[str]) -> str:
    names = {_NAMES.get(one, one) for one in expected if not one.startswith("__")}
    ordered = [one for one in _SAID_FIRST if one in names]
    ordered += sorted(one for one in names if one not in ordered and one.isupper())
    ordered += sorted(one for one in names if one not in ordered)
    shown = [one if any(map(str.isalpha, one)) else f"“{one}”" for one in ordered[:8]]
    return ", ".join(shown) if shown else "another word"
