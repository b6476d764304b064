"""`INSERT INTO t(...) SELECT ...` and `select ... into root.d(a) from ...`: where to, and which rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbench.errors import SqlError
from workbench.sources.iotdb.address import Dialect
from workbench.sql.expressions import Word
from workbench.sql.fragments import Fragment
from workbench.sql.lexing import Token, code_tokens, is_word
from workbench.sql.literals import bare


@dataclass(frozen=True, slots=True)
class Into:
    """A statement that writes: where to, under which names (none: as the query has them), which rows."""

    target: Word
    columns: tuple[Word, ...]
    query: Fragment


def find_into(fragment: Fragment, dialect: Dialect) -> Into | None:
    """Take a statement that writes the rows of a query apart; None for any other.

    In the tree dialect the query is one with `forecast(...)`.

    Raises:
        SqlError: INTO of the tree names no device with its measurements in brackets.
    """
    found = code_tokens(fragment.text)
    return _tree_into(fragment, found) if dialect is Dialect.TREE else _table_into(fragment, found)


def check_names(into: Into, dialect: Dialect) -> None:
    """Refuse two columns of one name before a model runs; a table does not mind the letters' case.

    Raises:
        SqlError: There are two; with the place of the second.
    """
    seen: set[str] = set()
    for one in into.columns:
        name = one.value.lower() if dialect is Dialect.TABLE else one.value
        if name in seen:
            raise SqlError(
                "{name} is given twice.",
                hint="Name each, in the order of the query.",
                code=701,
                span=one.span,
                name=one.value,
            )
        seen.add(name)


def _table_into(fragment: Fragment, found: Sequence[Token]) -> Into | None:
    text = fragment.text
    begins = len(found) > 3 and is_word(found[0], text, "INSERT") and is_word(found[1], text, "INTO")
    if not begins:
        return None
    last = 2
    while last + 2 < len(found) and found[last + 1].of(text) == ".":
        last += 2
    columns: tuple[Word, ...] = ()
    behind = last + 1
    if behind + 1 >= len(found):
        return None
    inner = next((one for one in found[behind:] if one.of(text) != "("), None)
    if inner is None:
        return None
    if found[behind].of(text) == "(" and not is_word(inner, text, "SELECT", "WITH"):
        closing = _closing(text, found, behind)
        if closing is None or closing + 1 >= len(found):
            return None
        columns, behind = _names(fragment, found[behind + 1 : closing]), closing + 1
    target = Word(text[found[2].start : found[last].end], fragment.span(found[2].start, found[last].end))
    return Into(target, columns, fragment.part(found[behind].start, len(text)))


def _tree_into(fragment: Fragment, found: Sequence[Token]) -> Into | None:
    text, depth, into = fragment.text, 0, None
    if found and is_word(found[0], text, "EXPLAIN"):
        return None  # as without INTO: the server tells what it thinks of it, and nothing is written
    for at, token in enumerate(found):
        depth += {"(": 1, ")": -1}.get(token.of(text), 0)
        if depth == 0 and into is None and is_word(token, text, "INTO"):
            into = at
        if depth == 0 and is_word(token, text, "FROM"):
            ours = into is not None and _forecasts(text, found[:into])
            return _split_tree(fragment, found, into, at) if ours and into is not None else None
    return None


def _forecasts(text: str, listed: Sequence[Token]) -> bool:
    """Whether a model runs in a list; INTO of the server's own may name several devices."""
    return any(is_word(one, text, "FORECAST") and after.of(text) == "(" for one, after in pairwise(listed))


def _split_tree(fragment: Fragment, found: Sequence[Token], into: int, behind: int) -> Into:
    text = fragment.text
    first = into + 2 if is_word(found[into + 1], text, "ALIGNED") else into + 1
    opening = next((at for at in range(first, behind) if found[at].of(text) == "("), None)
    closing = None if opening is None else _closing(text, found, opening)
    if opening is None or opening == first or closing != behind - 1:
        raise SqlError(
            "INTO names one device, and in brackets a name for each series.",
            hint="Write for example {example}.",
            code=701,
            span=fragment.span(found[into].start, found[behind - 1].end),
            example="into root.forecast.etth(OT)",
        )
    start, end = found[first].start, found[opening - 1].end
    query = fragment.without(found[into].start, found[behind].start)
    columns = _names(fragment, found[opening + 1 : closing])
    return Into(Word(text[start:end], fragment.span(start, end)), columns, query)


def _closing(text: str, found: Sequence[Token], opening: int) -> int | None:
    depth = 0
    for at in range(opening, len(found)):
        depth += {"(": 1, ")": -1}.get(found[at].of(text), 0)
        if depth == 0:
            return at
    return None


def _names(fragment: Fragment, listed: Sequence[Token]) -> tuple[Word, ...]:
    text = fragment.text
    return tuple(
        Word(bare(one.of(text)), fragment.span(one.start, one.end)) for one in listed if one.of(text) != ","
    )
