"""Finds FORECAST( ... ) in the FROM of a table SELECT and reads its arguments."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import Final

from lark import Lark, UnexpectedInput
from lark.exceptions import VisitError

from workbench.errors import OptionError, SqlError, WorkbenchError
from workbench.sql.diagnosis import syntax_error
from workbench.sql.expressions import Argument, Pair, Word
from workbench.sql.forecast_transform import ForecastArguments
from workbench.sql.fragments import Fragment
from workbench.sql.keywords import FORECAST_ARGUMENTS, closest
from workbench.sql.lexing import Kind, Token, is_word, tokens
from workbench.sql.statements import ForecastCall, Query, Source

OLDER_NAMES: Final = {
    "INPUT": "TARGETS",
    "INPUTS": "TARGETS",
    "PREDICT_LENGTH": "OUTPUT_LENGTH",
    "OPTIONS": "MODEL_OPTIONS",
}
"""Names of earlier versions and what they are called now."""

_ALSO: Final = frozenset({"PREDICATED_COLUMNS"})


def find_forecasts(
    fragment: Fragment, found: list[Token], parse_query: Callable[[Fragment], Query]
) -> tuple[ForecastCall, ...]:
    """The calls of FORECAST that stand where a table may stand; those inside their sub-queries not included.

    Raises:
        SqlError: The arguments cannot be read.
        OptionError: An argument is unknown or given twice.
    """
    calls, index = [], 0
    while index < len(found) - 1:
        if _is_call(fragment.text, found, index):
            close = _closing(fragment.text, found, index + 1)
            if close is None:
                bracket = found[index + 1]
                raise SqlError(
                    "The bracket that opens the arguments of FORECAST is not closed.",
                    hint="Close it with ).",
                    code=701,
                    span=fragment.span(bracket.start, bracket.end),
                )
            calls.append(_read(fragment, found, index, close, parse_query))
            index = close
        index += 1
    return tuple(calls)


def _is_call(text: str, found: list[Token], index: int) -> bool:
    if not (is_word(found[index], text, "FORECAST") and text[found[index + 1].start] == "("):
        return False
    before = found[index - 1] if index else None
    if before is None:
        return False
    if is_word(before, text, "FROM", "JOIN", "LATERAL"):
        return True
    close = _closing(text, found, index + 1)
    inside = found[index + 2 : close]
    return before.of(text) == "," and any(one.of(text) == "=>" for one in inside)


def _closing(text: str, found: list[Token], opening: int) -> int | None:
    depth = 0
    for index in range(opening, len(found)):
        depth += {"(": 1, ")": -1}.get(found[index].of(text), 0)
        if depth == 0:
            return index
    return None


def closing_bracket(text: str, inside: list[Token]) -> int:
    """The index of the bracket that closes one that stands before `inside`; its length if there is none."""
    depth = 1
    for index, token in enumerate(inside):
        depth += {"(": 1, ")": -1}.get(token.of(text), 0)
        if depth == 0:
            return index
    return len(inside)


def _read(
    fragment: Fragment,
    found: list[Token],
    index: int,
    close: int,
    parse_query: Callable[[Fragment], Query],
) -> ForecastCall:
    opening, end = found[index + 1], found[close].end
    inner = fragment.part(opening.end, found[close].start)
    masked = _mask(inner.text)
    transformer = ForecastArguments(inner, masked, parse_query)
    try:
        given = transformer.transform(arguments_grammar().parse(masked))
    except UnexpectedInput as problem:
        raise syntax_error(problem, Fragment(inner.source, masked, inner.offset, inner.places)) from None
    except VisitError as wrapped:
        if isinstance(wrapped.orig_exc, WorkbenchError | RecursionError):
            raise wrapped.orig_exc from None
        raise
    source, arguments = _named(given if isinstance(given, list) else [])
    start = found[index].start
    return ForecastCall(source, arguments, start, end, fragment.span(start, end))


def _mask(text: str) -> str:
    """Blank out comments and the inside of brackets that hold a query."""
    masked = list(text)
    found = tokens(text)
    index = 0
    while index < len(found):
        token = found[index]
        if token.kind is Kind.COMMENT:
            masked[token.start : token.end] = " " * (token.end - token.start)
        close = _closing(text, found, index) if _opens_query(text, found, index) else None
        if close is not None:
            start, end = token.end, found[close].start
            masked[start:end] = " " * (end - start)
            index = close
        index += 1
    return "".join(masked)


def _opens_query(text: str, found: list[Token], index: int) -> bool:
    if text[found[index].start] != "(" or found[index].kind is not Kind.OPERATOR or index + 1 >= len(found):
        return False
    return is_word(found[index + 1], text, "SELECT", "WITH", "FROM", "VALUES", "TABLE") or (
        text[found[index + 1].start] == "("
    )


def _named(given: list[tuple[Word | None, object]]) -> tuple[Source | None, tuple[Pair, ...]]:
    source: Source | None = None
    pairs: dict[str, Pair] = {}
    for number, (name, value) in enumerate(given):
        key = _name(name) if name is not None else _position(number, value)
        if key == "TARGETS" or (name is None and isinstance(value, Source)):
            if not isinstance(value, Source):
                raise _needs_table(value)
            source = value
            continue
        argument = _as_argument(value)
        if argument is None or key in pairs:
            raise OptionError(
                "{name} is given in a way that cannot be used."
                if argument is None
                else "{name} is given twice.",
                hint="Give {name} once, as a value.",
                code=701,
                span=name.span if name else argument.span if argument else None,
                name=key,
            )
        pairs[key] = Pair(Word(key, name.span if name else argument.span), argument)
    return source, tuple(pairs.values())


def _position(number: int, value: object) -> str:
    if number < len(FORECAST_ARGUMENTS):
        return FORECAST_ARGUMENTS[number]
    raise OptionError(
        "FORECAST has no argument {number}.",
        hint="Its arguments are {all}.",
        code=701,
        span=value.span if isinstance(value, Argument | Source) else None,
        number=number + 1,
        all=", ".join(FORECAST_ARGUMENTS),
    )


def _name(name: Word) -> str:
    key = OLDER_NAMES.get(name.value, name.value)
    if key in FORECAST_ARGUMENTS or key in _ALSO:
        return key
    meant = closest(key, FORECAST_ARGUMENTS)
    raise OptionError(
        "FORECAST has no argument {name}.",
        hint="Did you mean {meant}?" if meant else "Its arguments are {all}.",
        code=701,
        span=name.span,
        replacement=meant,
        name=name.value,
        meant=meant,
        all=", ".join(FORECAST_ARGUMENTS),
    )


def _as_argument(value: object) -> Argument | None:
    """A value; a double-quoted text that stands alone is taken as text."""
    if isinstance(value, Argument):
        return value
    if (
        isinstance(value, Source)
        and value.table is not None
        and not value.partition_by
        and not value.order_by
    ):
        return Argument(value.table.value, "word", value.table.span)
    return None


def _needs_table(value: object) -> SqlError:
    return SqlError(
        "TARGETS needs a table or a query in brackets.",
        hint="Write TARGETS => (SELECT time, OT FROM etth) ORDER BY time.",
        code=701,
        span=value.span if isinstance(value, Argument) else None,
    )


@cache
def arguments_grammar() -> Lark:
    """The parser for what stands inside FORECAST( ... )."""
    source = resources.files("workbench.sql").joinpath("grammar.lark").read_text(encoding="utf-8")
    return Lark(
        source, parser="lalr", start="forecast_args", propagate_positions=True, maybe_placeholders=True
    )
