"""From a text to statements."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Final

from lark import Lark, UnexpectedInput
from lark.exceptions import VisitError

from workbench.errors import Span, SqlError, WorkbenchError
from workbench.sources.queries import refuse_unencodable
from workbench.sql.diagnosis import syntax_error, unfinished_text
from workbench.sql.forecast_calls import find_forecasts
from workbench.sql.fragments import Fragment
from workbench.sql.keywords import LATER_WORK, OTHER_STATEMENTS, STATEMENT_WORDS, TABLE_STARTS, closest
from workbench.sql.lexing import Kind, Token, code_tokens, is_word
from workbench.sql.splitting import split
from workbench.sql.statements import Query, ShowTables, Statement, TableSelect
from workbench.sql.table_dialect import check, rewrite
from workbench.sql.transform import Commands, Common
from workbench.sql.tree_transform import TreeSelects
from workbench.sql.unsupported import unsupported_select, unsupported_show

_MAX_DEPTH: Final = 200
_EXAMPLE: Final = "'SELECT time, OT FROM etth'"


def parse_script(text: str) -> list[Statement]:
    """All statements of a script.

    Raises:
        SqlError: At the first that cannot be read, with its place.
    """
    return [parse_statement(one) for one in fragments(text)]


def fragments(text: str) -> Iterator[Fragment]:
    """The statements of a script, not parsed yet."""
    whole = Fragment.whole(text)
    for span in split(text):
        yield whole.part(span.start, span.end)


def parse_statement(fragment: Fragment) -> Statement:
    """One statement.

    Raises:
        SqlError: It cannot be read, or is not one that runs here.
    """
    try:
        return _parse(fragment)
    except RecursionError:
        raise too_deep(fragment.all) from None


def too_deep(span: Span) -> SqlError:
    """A statement that is nested too deep to be read or run."""
    return SqlError(
        "The statement is nested too deep.",
        hint="Split it, or compute parts of it in queries of their own.",
        code=701,
        span=span,
    )


def _parse(fragment: Fragment) -> Statement:
    found = readable_tokens(fragment)
    first = found[0]
    word = first.of(fragment.text).upper()
    if word in TABLE_STARTS or word == "(":
        return parse_query(fragment)
    if [one.of(fragment.text).upper() for one in found] == ["SHOW", "TABLES"]:
        return ShowTables(fragment.all)
    second = found[1].of(fragment.text).upper() if len(found) > 1 else ""
    known = word in ("CALL", "SHOW", "LOAD", "UNLOAD") or (word in ("CREATE", "DROP") and second == "MODEL")
    if known and not _is_later_work(fragment, found):
        statement = read("command", fragment, Commands(fragment, parse_inner_query))
        if isinstance(statement, Statement):
            return statement
    raise _not_a_statement(fragment, found)


def parse_query(fragment: Fragment) -> Query:
    """One SELECT of either dialect.

    Raises:
        SqlError: It cannot be read.
    """
    found = readable_tokens(fragment)
    if _is_tree(fragment.text, found):
        tree = read("tree_select", fragment, TreeSelects(fragment))
        if isinstance(tree, Query):
            return tree
    select = TableSelect(fragment, find_forecasts(fragment, found, parse_query), fragment.all)
    check(rewrite(select))
    return select


def only_statement(fragment: Fragment, example: str) -> Fragment:
    """The one statement that a string holds.

    Raises:
        SqlError: It holds none, or several; `example` shows what it may hold.
    """
    inside = split(fragment.text)
    if len(inside) != 1:
        raise SqlError(
            "The query in quotes must be one SELECT; it holds {count} statements.",
            hint="Write for example {example}.",
            code=701,
            span=fragment.all,
            count=len(inside),
            example=example,
        )
    return fragment.part(inside[0].start, inside[0].end)


def parse_inner_query(fragment: Fragment) -> Query:
    """The one SELECT that a string holds.

    Raises:
        SqlError: It holds none, several, or something else.
    """
    part = only_statement(fragment, _EXAMPLE)
    found = readable_tokens(part)
    word = found[0].of(part.text).upper()
    if word in STATEMENT_WORDS and word not in TABLE_STARTS:
        raise SqlError(
            "The query in quotes must be a SELECT; it begins with {word}.",
            hint="Write for example {example}.",
            code=701,
            span=part.span(found[0].start, found[0].end),
            word=word,
            example=_EXAMPLE,
        )
    if word not in {*TABLE_STARTS, "("}:
        raise _not_a_statement(part, found)
    return parse_query(part)


def readable_tokens(fragment: Fragment) -> list[Token]:
    """The tokens of a statement, comments left out.

    Raises:
        SqlError: A quote is not closed, brackets are nested too deep, or there is nothing.
    """
    try:
        refuse_unencodable(fragment.text)
    except SqlError as error:
        if error.span is not None:
            error.span = fragment.span(error.span.start, error.span.end)
        raise
    found = code_tokens(fragment.text)
    depth = 0
    for token in found:
        if token.kind is Kind.UNFINISHED:
            raise unfinished_text(fragment.span(token.start, token.end), token.of(fragment.text))
        depth += {"(": 1, ")": -1}.get(token.of(fragment.text), 0)
        if depth > _MAX_DEPTH:
            raise SqlError(
                "The brackets are nested more than {limit} deep.",
                hint="Split the query with WITH.",
                code=701,
                span=fragment.span(token.start, token.end),
                limit=_MAX_DEPTH,
            )
    if not found:
        raise SqlError("There is no statement here.", hint="Write a SELECT.", code=701, span=fragment.all)
    return found


def _is_tree(text: str, found: list[Token]) -> bool:
    """Whether the outermost FROM names a path under `root`; without a FROM, whether any path is there."""
    if not is_word(found[0], text, "SELECT"):
        return False
    depth = 0
    for index, token in enumerate(found[:-1]):
        depth += {"(": 1, ")": -1}.get(token.of(text), 0)
        if depth == 0 and is_word(token, text, "FROM"):
            return is_word(found[index + 1], text, "ROOT")
    paths = itertools.pairwise(found)
    return any(is_word(one, text, "ROOT") and text[two.start] == "." for one, two in paths)


def _is_later_work(fragment: Fragment, found: list[Token]) -> bool:
    return " ".join(one.of(fragment.text).upper() for one in found[:2]) in LATER_WORK


def _not_a_statement(fragment: Fragment, found: list[Token]) -> SqlError:
    first = found[0]
    word = first.of(fragment.text)
    if _is_later_work(fragment, found):
        two = " ".join(one.of(fragment.text).upper() for one in found[:2])
        return SqlError(
            "{statement} is not available in this version.",
            hint="Statements that run here begin with {words}.",
            code=701,
            span=fragment.span(first.start, found[min(1, len(found) - 1)].end),
            statement=two,
            words=", ".join(STATEMENT_WORDS),
        )
    meant = None if word.upper() in OTHER_STATEMENTS else closest(word, STATEMENT_WORDS)
    span = fragment.span(first.start, first.end)
    if meant is not None:
        return SqlError(
            "{word} does not begin a statement.",
            hint="Did you mean {meant}?",
            code=701,
            span=span,
            replacement=meant,
            word=word,
            meant=meant,
        )
    return SqlError(
        "{word} does not begin a statement that can be run here.",
        hint="Statements begin with {words}; files and settings cannot be reached by SQL.",
        code=701,
        span=span,
        word=word,
        words=", ".join(STATEMENT_WORDS),
    )


@cache
def grammar(start: str) -> Lark:
    """The parser for one of the grammar's starts, built when first asked for."""
    source = resources.files("workbench.sql").joinpath("grammar.lark").read_text(encoding="utf-8")
    return Lark(
        source,
        parser="lalr",
        lexer="contextual",
        start=start,
        propagate_positions=True,
        maybe_placeholders=True,
    )


def read(start: str, fragment: Fragment, transformer: Common) -> object:
    """What the transformer makes of a text.

    Args:
        start: A start of the grammar.
        fragment: The text.
        transformer: From its tree to values.

    Raises:
        WorkbenchError: It cannot be read; with its place.
    """
    try:
        tree = grammar(start).parse(fragment.text)
    except UnexpectedInput as problem:
        known = unsupported_select(fragment) if start == "tree_select" else unsupported_show(fragment)
        raise (known or syntax_error(problem, fragment)) from None
    try:
        return transformer.transform(tree)
    except VisitError as wrapped:
        if isinstance(wrapped.orig_exc, WorkbenchError | RecursionError):
            raise wrapped.orig_exc from None
        raise
