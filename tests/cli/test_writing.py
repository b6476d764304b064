"""Rows of a server are replaced only after a yes of somebody who saw the question."""

from __future__ import annotations

import io
import sys

import numpy as np
import pyarrow as pa
import pytest

from workbench.cli.writing import may_replace
from workbench.sources.iotdb.writing import WritePlan

DAY = np.datetime64("2024-01-01", "ms")
PLAN = WritePlan(
    target="root.forecast.power",
    database="root.forecast",
    creates_database=False,
    exists=True,
    aligned=False,
    columns=(),
    rows=1200,
    first=DAY,
    last=DAY,
    in_range=900,
    overwritten=900,
    data=pa.table({}),
)


@pytest.mark.parametrize(
    ("answer", "keyboard", "screen", "replaced"),
    [
        ("y", True, True, True),
        ("n", True, True, False),
        ("", True, True, False),
        ("y", True, False, False),
        ("y", False, True, False),
    ],
)
def test_that_rows_are_replaced_only_after_a_yes_to_what_was_seen(
    answer: str,
    keyboard: bool,
    screen: bool,
    replaced: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    answers = io.StringIO(f"{answer}\n")
    monkeypatch.setattr(answers, "isatty", lambda: keyboard)
    monkeypatch.setattr(sys, "stdin", answers)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: screen)
    assert may_replace(PLAN) is replaced
    asked = "root.forecast.power has 900 of 1,200 rows already. Replace them?" in capsys.readouterr().err
    assert asked is (keyboard and screen)
