"""Tokens for highlighting; where statements begin and end."""

from __future__ import annotations

import random

import pytest

from tests.sql.mutations import random_text
from workbench.sql.lexing import Kind, tokens
from workbench.sql.splitting import split, statement_at


def _kinds(text: str) -> list[tuple[Kind, str]]:
    return [(one.kind, one.of(text)) for one in tokens(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("select", Kind.KEYWORD),
        ("OT", Kind.NAME),
        ("温度", Kind.NAME),
        ("1a", Kind.NAME),
        ("avg(", Kind.FUNCTION),
        ("'it''s'", Kind.STRING),
        ("$$a;b$$", Kind.STRING),
        ("$x$ $$ $x$", Kind.STRING),
        ('"a ""b"""', Kind.QUOTED),
        ("`a``b`", Kind.QUOTED),
        ("12.5e-3", Kind.NUMBER),
        ("0xFF", Kind.NUMBER),
        ("2016-07-01", Kind.TIME),
        ("2016/7/1 5:00", Kind.TIME),
        ("2016-07-01T00:00:00.000+08:00", Kind.TIME),
        ("2016-07-01 00:00:00Z", Kind.TIME),
        ("1h30m", Kind.DURATION),
        ("1mo", Kind.DURATION),
        ("-- x", Kind.COMMENT),
        ("/* x\n */", Kind.COMMENT),
        ("=>", Kind.OPERATOR),
        ("'abc", Kind.UNFINISHED),
        ("/* abc", Kind.UNFINISHED),
        ("§", Kind.OTHER),
    ],
)
def test_that_a_text_is_a_token_of_its_kind(text: str, kind: Kind) -> None:
    assert _kinds(text)[0] == (kind, text.rstrip("(") if kind is Kind.FUNCTION else text)


def test_that_a_node_of_digits_is_no_duration() -> None:
    assert _kinds("root.1h")[-1] == (Kind.NAME, "1h")


def test_that_any_text_is_cut_without_overlap() -> None:
    rng = random.Random(3)
    for _ in range(300):
        text = random_text(rng)
        end = 0
        for one in tokens(text):
            assert end <= one.start < one.end <= len(text)
            assert not text[end : one.start].strip()
            end = one.end


def test_that_semicolons_in_quotes_and_comments_do_not_split() -> None:
    text = "select ';', \";\", `;`, $$;$$ -- ;\n/* ; */; select 2;;\n"
    assert [text[one.start : one.end] for one in split(text)] == [
        "select ';', \";\", `;`, $$;$$",
        "select 2",
    ]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("sel|ect 1; select 2", "select 1"),
        ("select 1;| select 2", "select 2"),
        ("select 1; select 2|", "select 2"),
        ("select 1;|\nselect 2", "select 1"),
        ("select 1;\n\n|\nselect 2", "select 1"),
        ("|\nselect 2", "select 2"),
        ("|", ""),
        ("select 1|;", "select 1"),
    ],
)
def test_that_the_statement_at_the_caret_is_found(text: str, statement: str) -> None:
    offset = text.index("|")
    script = text.replace("|", "")
    span = statement_at(script, offset)
    assert script[span.start : span.end] == statement
