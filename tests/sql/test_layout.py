"""Statements in a narrow place: lines end between tokens, and the statement stays the same."""

# ruff: noqa: E501 - statements stand on one line

from __future__ import annotations

import pytest

from workbench.sql.layout import laid_out
from workbench.sql.lexing import Kind, code_tokens

INFERENCE = "CALL INFERENCE(auto_ets, 'SELECT time, kw FROM readings WHERE CAST(house AS STRING) = ''heat and power from here'' ORDER BY time', outputLength=96, quantiles='0.1,0.5,0.9');"
FUNCTION = "SELECT * FROM FORECAST(TARGETS => (SELECT house, time, kw FROM readings WHERE house IN ('heat and power', 'x from y')) PARTITION BY house ORDER BY time, MODEL_ID => 'm', MODEL_OPTIONS => 'quantiles=[0.1,0.9];sp=24');"
STATEMENTS = (
    INFERENCE,
    FUNCTION,
    "CALL INFERENCE(m, 'SELECT `x from y`, \"b, and c\" FROM root.p.`d where e` WHERE time > 5', outputLength=5)",
    "SELECT forecast(x, 'MODEL_ID'='m', 'OUTPUT_LENGTH'='5') FROM root.p.`b c`, root.p.变电站 WHERE time >= 1970-01-02T00:00:00+00:00",
    "call inference(m, 'select 1 from root.a')",
    "select 'an unfinished",
    "",
)


def _words(sql: str) -> list[object]:
    """The tokens, a query in quotes as the list of its own."""
    words: list[object] = []
    for token in code_tokens(sql):
        word = token.of(sql)
        inner = word[1:-1].replace("''", "'")
        query = token.kind is Kind.STRING and inner.upper().startswith("SELECT")
        words.append(_words(inner) if query else word)
    return words


@pytest.mark.parametrize("sql", STATEMENTS)
@pytest.mark.parametrize("width", [1, 38, 80, 1000])
def test_that_a_statement_in_lines_is_the_same_statement(sql: str, width: int) -> None:
    assert _words(laid_out(sql, width)) == _words(sql)


def test_that_a_long_query_has_a_line_for_each_clause() -> None:
    assert laid_out(INFERENCE, 38).splitlines() == [
        "CALL INFERENCE(auto_ets,",
        "  'SELECT time, kw",
        "    FROM readings",
        "    WHERE CAST(house AS STRING) = ''heat and power from here''",
        "    ORDER BY time',",
        "  outputLength=96,",
        "  quantiles='0.1,0.5,0.9');",
    ]
    assert laid_out(FUNCTION, 38).splitlines()[1:4] == [
        "    time, kw",
        "    FROM readings",
        "    WHERE house IN ('heat and power',",
    ]


def test_that_what_fits_stays_on_one_line() -> None:
    assert (
        laid_out("call inference(m, 'select 1 from root.a')", 60)
        == "call inference(m, 'select 1 from root.a')"
    )
