"""Any text gives an answer or an error with a place; for a damaged token the place is near it."""

from __future__ import annotations

import random
from contextlib import redirect_stderr
from io import StringIO

import pytest

from tests.sql import statements_ai, statements_table, statements_tree
from tests.sql.mutations import Damage, damage, distance, random_text, scramble
from workbench import Workbench
from workbench.cli.printing import print_refusal
from workbench.errors import WorkbenchError

VALID = [
    one.sql for one in (*statements_tree.STATEMENTS, *statements_table.STATEMENTS, *statements_ai.STATEMENTS)
]


def _answer(workbench: Workbench, sql: str) -> WorkbenchError | None:
    """The error that a text gives; anything but an answer or a `WorkbenchError` fails the test."""
    run = workbench.start_script(sql).result(60)
    error = run.error
    if error is not None:
        assert error.message
        assert "fault of its own" not in error.message, (sql, error.details)
        assert error.span is not None, sql
        assert 0 <= error.span.start <= error.span.end <= len(sql), sql
        assert "{" not in error.message.replace(sql, "") or "{" in sql, (sql, error.message)
        # The command line has to find the line and to mark the place in it.
        with redirect_stderr(StringIO()) as shown:
            print_refusal(error.in_text(sql))
        assert "^" in shown.getvalue(), sql
    return error


def _run(workbench: Workbench, count: int, seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(count):
        choice = rng.random()
        sql = rng.choice(VALID)
        if choice < 0.4:
            sql = damage(sql, rng).sql
        elif choice < 0.8:
            sql = scramble(sql, rng)
        else:
            sql = random_text(rng)
        _answer(workbench, sql)


def _share_near(workbench: Workbench, count: int, seed: int) -> tuple[float, list[tuple[Damage, str]]]:
    rng = random.Random(seed)
    near, refused, far = 0, 0, []
    for _ in range(count):
        damaged = damage(rng.choice(VALID), rng)
        error = _answer(workbench, damaged.sql)
        if error is None or error.span is None:
            continue
        refused += 1
        if distance(damaged, error.span.start, error.span.end) <= 1:
            near += 1
        else:
            far.append((damaged, damaged.sql[error.span.start : error.span.end]))
    return near / max(refused, 1), far


def test_that_random_texts_give_an_answer_or_an_error(shared_workbench: Workbench) -> None:
    """Three hundred; `--torture` runs a hundred thousand."""
    _run(shared_workbench, 300, seed=8)


def test_that_the_place_is_within_one_token_of_the_damage(shared_workbench: Workbench) -> None:
    share, far = _share_near(shared_workbench, 200, seed=88)
    assert share >= 0.8, [(one.sql, marked) for one, marked in far[:20]]


@pytest.mark.torture
@pytest.mark.timeout(7_200)
@pytest.mark.parametrize("seed", range(10))
def test_that_a_hundred_thousand_random_texts_give_an_answer_or_an_error(
    shared_workbench: Workbench, seed: int
) -> None:
    _run(shared_workbench, 9_000, seed=1_000 + seed)
    share, far = _share_near(shared_workbench, 1_000, seed=2_000 + seed)
    assert share >= 0.8, [(one.sql, marked) for one, marked in far[:20]]
