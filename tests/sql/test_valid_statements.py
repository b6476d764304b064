"""Statements with right answers, through the real workbench."""

from __future__ import annotations

import datetime as dt
import math

import pytest

from tests.sql import statements_ai, statements_table, statements_tree
from tests.sql.cases import Valid
from workbench import Workbench

ALL = [*statements_tree.STATEMENTS, *statements_table.STATEMENTS, *statements_ai.STATEMENTS]


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.sql[:80])
def test_that_the_answer_is_right(shared_workbench: Workbench, case: Valid) -> None:
    result = shared_workbench.sql(case.sql)
    assert result.table.column_names == list(case.columns)
    got = [list(row) for row in zip(*(column.to_pylist() for column in result.table.columns), strict=True)]
    assert len(got) == len(case.rows)
    for row, wanted in zip(got, case.rows, strict=True):
        assert len(row) == len(wanted)
        for value, right in zip(row, wanted, strict=True):
            assert _same(value, right), (row, wanted)


def _same(value: object, right: object) -> bool:
    if isinstance(right, float) or isinstance(value, float):
        return (
            isinstance(value, int | float)
            and isinstance(right, int | float)
            and math.isclose(value, right, rel_tol=1e-9, abs_tol=1e-9)
        )
    if isinstance(right, dt.datetime) and isinstance(value, dt.datetime):
        return value == right and (value.tzinfo is None) == (right.tzinfo is None)
    return value == right


def test_that_there_are_enough_statements() -> None:
    assert len(ALL) >= 200
    assert len({case.sql for case in ALL}) == len(ALL)
