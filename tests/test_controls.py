"""What hints call the things that a user operates: each program by its own words, which are there."""

from __future__ import annotations

import ast
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.controls import CONTROLS, Program
from workbench.errors import DataError, Span

ROOT = Path(__file__).parents[1]
HINT = "Allow it ({control.overwrite}), or write to another place."


def nodes(folder: str) -> Iterator[tuple[Path, ast.AST]]:
    """What the files of a folder are made of that may have hints or options."""
    for file in sorted((ROOT / folder).rglob("*.py")):
        written = file.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(written)) if "hint=" in written or file.parent.name == "cli" else ():
            yield file, node


def sentences(folder: str) -> Iterator[str]:
    """The texts of a folder's code."""
    for _, node in nodes(folder):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def hints(folder: str) -> Iterator[str]:
    """The hints of a folder's code, those of the command line left out."""
    for file, node in nodes(folder):
        hint = node.value if isinstance(node, ast.keyword) and node.arg == "hint" else None
        if isinstance(hint, ast.Constant) and file.parent.name != "cli":
            yield str(hint.value)


def test_that_each_program_names_a_control_by_its_own_word() -> None:
    error = DataError("Rows are there.", hint=HINT)
    assert error.hint_in(Program.TERMINAL) == "Allow it (--overwrite), or write to another place."
    assert error.hint_in(Program.WINDOW) == "Allow it (Overwrite them), or write to another place."
    assert error.hint == "Allow it (overwrite=True), or write to another place."


def test_that_an_error_in_a_statement_names_the_statements_option() -> None:
    error = DataError("Values are missing.", hint="Fill them in ({control.fill}).")
    assert error.hint_in(Program.TERMINAL) == "Fill them in (--missing interpolate)."
    in_sql = error.at(Span.of("SELECT", 0, 6))
    assert in_sql.hint_in(Program.TERMINAL) == "Fill them in (missing='interpolate')."


def test_that_an_error_that_was_sent_between_processes_still_names_controls() -> None:
    error = pickle.loads(pickle.dumps(DataError("Rows of {x}.", hint=HINT, x="a", parts=[DataError("One.")])))
    assert error.hint_in(Program.TERMINAL) == "Allow it (--overwrite), or write to another place."
    assert error.message == "Rows of a. One."


def test_that_hints_name_controls_that_there_are_and_none_is_left_over() -> None:
    named = set()
    for folder in ("workbench", "models", "ui"):
        for file in (ROOT / folder).rglob("*.py"):
            named |= set(re.findall(r"\{control\.(\w+)\}", file.read_text(encoding="utf-8")))
    assert named == set(CONTROLS)


def test_that_no_hint_of_the_core_names_a_flag_or_what_only_a_window_has() -> None:
    found = [one for folder in ("workbench", "models") for one in hints(folder)]
    assert len(found) > 100
    assert [one for one in found if re.search(r"(^| )--\w|Look at the details|in the settings\.", one)] == []


@pytest.mark.parametrize("name", sorted(CONTROLS))
def test_that_a_flag_that_is_named_is_one_of_a_command(name: str) -> None:
    flag = re.match(r"--([\w-]+)", CONTROLS[name].terminal)
    if flag is None:
        return
    declared = [*sentences("workbench/cli")]
    fields = "".join(file.read_text("utf-8") for file in (ROOT / "workbench" / "cli").glob("*.py"))
    assert flag[0] in declared or f" {flag[1].replace('-', '_')}: " in fields
