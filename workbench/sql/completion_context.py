"""What kind of thing is expected at the caret, told from the tokens before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from workbench.sql.lexing import Kind, Token, tokens

Place = Literal[
    "statement",
    "show",
    "model",
    "devices",
    "option",
    "value",
    "argument",
    "table",
    "path",
    "expression",
    "keyword",
    "nothing",
]
_WORDS: Final = frozenset({Kind.KEYWORD, Kind.NAME, Kind.FUNCTION})
_STRINGS: Final = frozenset({Kind.STRING, Kind.QUOTED, Kind.UNFINISHED})
_EQUALS: Final = ("=", "==", "=>")


@dataclass(frozen=True, slots=True)
class Context:
    """What is expected at the caret.

    Attributes:
        place: What kind of thing.
        word: What is written of it.
        start, end: Where that stands, up to the end of the word.
        model: The model of the call around the caret.
        quoted_model: Whether the model stands in quotes, as in FORECAST.
        option: The option whose value is expected, lower case.
        given: Options or arguments written already, lower case.
        calls: Whether the call is CALL INFERENCE.
        path: The nodes of the path before the word.
        tables: Names behind FROM and JOIN, lower case; `root` for the tree.
        sources: What stands behind FROM and JOIN in full, as it is written: `db.etth`, `root.db.**`.
        aliases: Alias to table, lower case.
        qualifier: `t` in `t.co`, lower case.
        in_string: Whether the caret stands inside quotes.
    """

    place: Place
    word: str
    start: int
    end: int
    model: str | None = None
    quoted_model: bool = False
    option: str = ""
    given: frozenset[str] = frozenset()
    calls: bool = False
    path: tuple[str, ...] = ()
    tables: frozenset[str] = frozenset()
    sources: tuple[str, ...] = ()
    aliases: dict[str, str] = field(default_factory=dict)
    qualifier: str | None = None
    in_string: bool = False


def read_context(text: str, offset: int) -> Context:
    """Look at the statement around `offset`; inside the quoted query of CALL INFERENCE, at that query."""
    found = tokens(text)
    before = _statement(text, [one for one in found if one.start < offset])
    comment = next((one for one in found if one.kind is Kind.COMMENT and one.start < offset <= one.end), None)
    if comment is not None:
        return Context("nothing", "", offset, offset)
    last = before[-1] if before else None
    if (
        last is not None
        and last.kind in _STRINGS
        and text[last.end - 1 : last.end]
        and _is_open(text, last, offset)
    ):
        return _in_string(text, before[:-1], last, offset)
    word, start = "", offset
    if last is not None and last.end >= offset and last.kind in (*_WORDS, Kind.NUMBER, Kind.DURATION):
        word, start, before = text[last.start : offset], last.start, before[:-1]
    end = last.end if last is not None and word else offset
    behind = _statement_end(text, found, offset)
    return _in_code(text, before, [*before, *behind], Context("expression", word, start, end))


def _statement(text: str, before: Sequence[Token]) -> list[Token]:
    """The tokens since the last `;`, comments left out."""
    kept: list[Token] = []
    for token in before:
        if token.kind is not Kind.COMMENT:
            kept = [] if text[token.start : token.end] == ";" else [*kept, token]
    return kept


def _statement_end(text: str, found: Sequence[Token], offset: int) -> list[Token]:
    kept = []
    for token in found:
        if token.start >= offset and token.kind is not Kind.COMMENT:
            if text[token.start] == ";":
                break
            kept.append(token)
    return kept


def _is_open(text: str, string: Token, offset: int) -> bool:
    """Whether the caret stands between the quotes."""
    return string.kind is Kind.UNFINISHED or string.start < offset < string.end or text[string.start] == "/"


# Inside quotes


def _in_string(text: str, before: list[Token], string: Token, offset: int) -> Context:
    """A model's name, options, devices, or a query."""
    start = string.start + 1
    end = offset if string.kind is Kind.UNFINISHED else string.end - 1
    written = text[start:offset]
    here = Context("value", written, start, end, in_string=True)
    words = [one.of(text).upper() for one in before[:2]]
    if words[:1] in (["LOAD"], ["UNLOAD"]) or words == ["SHOW", "LOADED"]:
        begin = start + written.rfind(",") + 1
        return replace(here, place="devices", word=text[begin:offset].strip(), start=begin, end=offset)
    if len(before) > 1 and before[-1].of(text) == "=" and before[-2].of(text)[1:-1].upper() == "MODEL_ID":
        return replace(here, place="model", quoted_model=True)
    call = _call(text, before)
    if call is None:
        place: Place = "expression" if text[string.start] == '"' else "nothing"
        return replace(here, place=place, start=string.start, end=min(end + 1, string.end))
    if call.name == "INFERENCE" and call.argument == 1:
        inner = read_context(text[start:end], offset - start)
        return replace(inner, start=inner.start + start, end=inner.end + start)
    if call.key == "model_id" or (call.name == "FORECAST" and call.argument == 1 and not call.key):
        return replace(here, place="model", quoted_model=True)
    if call.key == "model_options":
        return _in_model_options(call, here, written, offset)
    return replace(here, model=call.model, option=call.key)


def _in_model_options(call: Call, here: Context, written: str, offset: int) -> Context:
    begin = max(written.rfind(","), written.rfind(";")) + 1
    name, equals, value = written[begin:].partition("=")
    if equals:
        at = offset - len(value)
        return replace(here, word=value, start=at, end=offset, model=call.model, option=name.strip().lower())
    word = name.lstrip()
    given = frozenset(re.findall(r"(\w+)\s*=", written.lower()))
    return replace(
        here, place="option", word=word, start=offset - len(word), end=offset, model=call.model, given=given
    )


# Calls


@dataclass(frozen=True, slots=True)
class Call:
    """The CALL INFERENCE or FORECAST whose brackets are the innermost around the caret.

    Attributes:
        name: `INFERENCE` or `FORECAST`.
        argument: How many commas stand before the caret.
        key: The name before `=` or `=>` of the caret's argument, lower case; empty when it has none yet.
        model: The model, if it is written already.
        given: Names of arguments, lower case.
        started: Whether something stands in the caret's argument already.
    """

    name: str
    argument: int
    key: str
    model: str | None
    given: frozenset[str]
    started: bool


def _call(text: str, before: Sequence[Token]) -> Call | None:
    brackets: list[int] = []
    for index, token in enumerate(before):
        mark = token.of(text)
        if mark == "(":
            brackets.append(index)
        elif mark == ")" and brackets:
            brackets.pop()
    if not brackets or brackets[-1] == 0:
        return None
    opening = brackets[-1]
    name = before[opening - 1].of(text).upper()
    if name not in ("INFERENCE", "FORECAST"):
        return None
    arguments = _arguments(text, before[opening + 1 :])
    current = arguments[-1]
    given = {one[0].of(text).lower() for one in arguments if len(one) > 1 and one[1].of(text) in _EQUALS}
    key = (
        current[0].of(text).strip("'\"").lower()
        if len(current) > 1 and current[1].of(text) in _EQUALS
        else ""
    )
    return Call(
        name, len(arguments) - 1, key, _model_of(text, name, arguments), frozenset(given), bool(current)
    )


def _arguments(text: str, inside: Sequence[Token]) -> list[list[Token]]:
    arguments: list[list[Token]] = [[]]
    depth = 0
    for token in inside:
        mark = token.of(text)
        depth += {"(": 1, ")": -1}.get(mark, 0)
        if mark == "," and depth == 0:
            arguments.append([])
        else:
            arguments[-1].append(token)
    return arguments


def _model_of(text: str, name: str, arguments: Sequence[list[Token]]) -> str | None:
    if name == "INFERENCE":
        first = arguments[0]
        return first[0].of(text).strip("'\"") if first else None
    for one in arguments:
        if len(one) > 2 and one[0].of(text).upper() == "MODEL_ID":
            return one[2].of(text).strip("'\"")
    return None


# Outside quotes


def _in_code(text: str, before: list[Token], whole: Sequence[Token], here: Context) -> Context:
    words = [one.of(text).upper() for one in before]
    if not words:
        return replace(here, place="statement")
    if words[0] in ("SHOW", "LOAD", "UNLOAD", "CALL") and "(" not in words:
        return replace(here, place=_command(words))
    call = _call(text, before)
    if call is not None:
        return _in_call(call, here)
    tables, aliases = _tables(text, whole)
    here = replace(here, tables=tables, aliases=aliases, sources=_sources(text, whole))
    if words[-1] == ".":
        return _behind_dot(text, before, here)
    if words[-1] in ("FROM", "JOIN") or (words[-1] == "," and _clause(words) == "FROM"):
        return replace(here, place="table")
    return here


def _command(words: Sequence[str]) -> Place:
    if list(words) == ["SHOW"]:
        return "show"
    if list(words) in (["SHOW", "MODELS"], ["LOAD", "MODEL"], ["UNLOAD", "MODEL"], ["DROP", "MODEL"]):
        return "model"
    return "devices" if words[-1] == "DEVICES" or list(words[:2]) == ["SHOW", "LOADED"] else "keyword"


def _in_call(call: Call, here: Context) -> Context:
    here = replace(here, model=call.model, given=call.given, option=call.key, calls=call.name == "INFERENCE")
    if call.name == "INFERENCE":
        if call.argument < 2:
            return replace(here, place="model" if call.argument == 0 and not call.started else "nothing")
        return replace(here, place="value" if call.key else "nothing" if call.started else "option")
    if call.key:
        return replace(here, place="value")
    return replace(here, place="expression" if call.started else "argument")


def _behind_dot(text: str, before: Sequence[Token], here: Context) -> Context:
    nodes: list[str] = []
    index = len(before) - 1
    while index > 0 and before[index].of(text) == ".":
        nodes.insert(0, before[index - 1].of(text).strip('`"'))
        index -= 2
    if nodes[:1] and nodes[0].lower() == "root":
        return replace(here, place="path", path=tuple(nodes))
    return replace(here, qualifier=nodes[-1].lower() if nodes else None)


def _clause(words: Sequence[str]) -> str:
    clauses = ("SELECT", "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "ON", "LIMIT", "WINDOW", "QUALIFY")
    return next((one for one in reversed(words) if one in clauses), "")


def _tables(text: str, whole: Sequence[Token]) -> tuple[frozenset[str], dict[str, str]]:
    """What stands behind FROM and JOIN, and the aliases of it."""
    names: set[str] = set()
    aliases: dict[str, str] = {}
    for index, token in enumerate(whole[:-1]):
        if token.of(text).upper() not in ("FROM", "JOIN") or token.kind not in _WORDS:
            continue
        last = index + 1
        while last + 2 < len(whole) and whole[last + 1].of(text) == ".":
            last += 2
        names.add(whole[index + 1].of(text).strip('"').lower())
        rest = [one for one in whole[last + 1 : last + 3] if one.of(text).upper() != "AS"]
        if rest and rest[0].kind is Kind.NAME:
            aliases[rest[0].of(text).lower()] = whole[last].of(text).strip('"').lower()
    return frozenset(names), aliases


def _sources(text: str, whole: Sequence[Token]) -> tuple[str, ...]:
    """The paths and the names with their databases behind FROM and JOIN."""
    found: list[str] = []
    behind = False
    for index, token in enumerate(whole):
        written = token.of(text)
        if written.upper() in ("FROM", "JOIN") and token.kind in _WORDS:
            behind = True
            found.append("")
        elif not behind:
            continue
        elif written == ",":
            found.append("")
        elif written in (".", "*", "**") or not found[-1] or found[-1].endswith("."):
            found[-1] += written
        else:
            behind = text[whole[index - 1].start] == ","
    return tuple(one for one in found if one and one[0] != "(")
