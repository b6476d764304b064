"""Rows of a server are replaced only after a yes of somebody who saw the question."""

from __future__ import annotations

import io
import sys

import pytest

from tests.write_plans import REPLACING
from workbench.cli.writing import may_replace


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
    assert may_replace(REPLACING) is replaced
    asked = "root.forecast.power has 900 of 1,200 rows already. Replace them?" in capsys.readouterr().err
    assert asked is (keyboard and screen)
