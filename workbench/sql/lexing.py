"""Cuts SQL text into tokens: for highlighting, splitting, rewriting and completion. Takes any text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workbench.sql.keywords import KEYWORDS


class Kind(StrEnum):
    """What a token is. A `"quoted"` text is a name in the table dialect and a string in the tree dialect."""

    KEYWORD = "keyword"
    NAME = "name"
    FUNCTION = "function"
    QUOTED = "quoted"
    STRING = "string"
    NUMBER = "number"
    TIME = "time"
    DURATION = "duration"
    OPERATOR = "operator"
    COMMENT = "comment"
    UNFINISHED = "unfinished"
    """A string, quoted name or comment whose end is missing."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its kind and its character offsets `[start, end)`."""

    kind: Kind
    start: int
    end: int

    def of(self, text: str) -> str:
        """The token's characters in the text it came from."""
        return text[self.start : self.end]


DATE_PATTERN: Final = r"\d{4}(?P<sep>[-/.])\d{1,2}(?P=sep)\d{1,2}"
CLOCK_PATTERN: Final = r"\d{1,2}:\d{2}(?::\d{2}(?:[.]\d{1,9})?)?"
TIME_PATTERN: Final = (
    DATE_PATTERN + rf"(?:(?:[Tt]|[ ]+){CLOCK_PATTERN})?(?:[Zz](?!\w)|[+-]\d{{2}}:\d{{2}}(?![\d:]))?"
)
UNIT_PATTERN: Final = r"(?:[yY]|[mM][oO]|[wW]|[dD]|[hH]|[mM][sS]|[uU][sS]|[nN][sS]|[mM]|[sS])"
DURATION_PATTERN: Final = rf"(?:\d+{UNIT_PATTERN})+"

_GROUPS: Final = (
    ("space", r"\s+"),
    (Kind.COMMENT, r"--[^\n]*|/\*.*?\*/"),
    (Kind.STRING, r"[eE]'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|\$(?P<tag>[^\W\d]\w*)?\$.*?\$(?(tag)(?P=tag))\$"),
    (Kind.QUOTED, r'"(?:[^"]|"")*"|`(?:[^`]|``)*`'),
    (Kind.UNFINISHED, r"/\*.*|['\"`].*"),
    (Kind.TIME, rf"(?<![\w.]){TIME_PATTERN}(?![\w])"),
    (Kind.DURATION, rf"(?<![\w.]){DURATION_PATTERN}(?!\w)"),
    (
        Kind.NUMBER,
        r"0[xX][0-9a-fA-F]+(?!\w)|(?:(?<!\.)\d[\d_]*\.\d*|\d[\d_]*|\.\d+)(?:[eE][+-]?\d+)?(?![^\W\d])",
    ),
    (Kind.NAME, r"[^\W\d][\w$@#]*|\d+[^\W\d][\w$@#]*"),
    (Kind.OPERATOR, r"::|:=|=>|->>|->|<=|>=|<>|!=|==|\|\||&&|\*\*|//|[-+*/%^&|~<>=!?:.,;()\[\]{}@#$]"),
    (Kind.OTHER, r"."),
)
_LEXER: Final = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _GROUPS), re.DOTALL)
_KINDS: Final = {str(name): Kind(name) for name, _ in _GROUPS if name != "space"}


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]` in order, blanks left out. Never raises."""
    found: list[Token] = []
    for match in _LEXER.finditer(text, start, len(text) if end is None else end):
        group = match.lastgroup
        if group is None or group == "space":
            continue
        kind = _KINDS[group]
        if kind is Kind.NAME and match.group().upper() in KEYWORDS:
            kind = Kind.KEYWORD
        found.append(Token(kind, match.start(), match.end()))
    return _with_functions(text, found)


def code_tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """As `tokens`, without comments: what a parser reads."""
    return [one for one in tokens(text, start, end) if one.kind is not Kind.COMMENT]


def is_word(token: Token, text: str, *words: str) -> bool:
    """Whether the token is one of these words (upper case given, any case matches), not quoted."""
    return token.kind in _WORDS and token.of(text).upper() in words


_WORDS: Final = frozenset({Kind.KEYWORD, Kind.NAME, Kind.FUNCTION})


def _with_functions(text: str, found: list[Token]) -> list[Token]:
    """Mark the names that an opening bracket follows at once."""
    for index, token in enumerate(found[:-1]):
        following = found[index + 1]
        called = token.kind is Kind.NAME and following.start == token.end and text[following.start] == "("
        if called:
            found[index] = Token(Kind.FUNCTION, token.start, token.end)
    return found
