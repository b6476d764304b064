"""Scripts that were run are found again after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.history import FILE_NAME, QueryHistory


def test_that_scripts_come_back_newest_first(tmp_path: Path) -> None:
    history = QueryHistory(tmp_path)
    history.add("SELECT 1", seconds=0.25)
    history.add("SHOW MODELS", ok=False)
    again = QueryHistory(tmp_path)
    assert [one.text for one in again.search()] == ["SHOW MODELS", "SELECT 1"]
    assert [(one.ok, one.seconds) for one in again.search()] == [(False, 0.0), (True, 0.25)]


def test_that_a_script_run_again_stands_once_and_in_front(tmp_path: Path) -> None:
    history = QueryHistory(tmp_path)
    for script in ("SELECT 1", "SELECT 2", " SELECT 1\n"):
        history.add(script)
    assert [one.text for one in history.search()] == ["SELECT 1", "SELECT 2"]


def test_that_every_word_of_the_search_must_stand_in_the_script(tmp_path: Path) -> None:
    history = QueryHistory(tmp_path)
    history.add("SELECT load_kw FROM power_demand")
    history.add("SELECT OT\nFROM etth")
    assert [one.text for one in history.search("from SELECT load")] == ["SELECT load_kw FROM power_demand"]
    assert history.search("nothing of the kind") == []


def test_that_the_oldest_scripts_go_when_the_length_is_reached(tmp_path: Path) -> None:
    history = QueryHistory(tmp_path, length=3)
    for number in range(5):
        history.add(f"SELECT {number}")
    assert [one.text for one in QueryHistory(tmp_path, 3).search()] == ["SELECT 4", "SELECT 3", "SELECT 2"]


@pytest.mark.parametrize("script", ["", "  \n "])
def test_that_a_blank_script_is_not_remembered(tmp_path: Path, script: str) -> None:
    history = QueryHistory(tmp_path)
    history.add(script)
    assert len(history) == 0
    assert not history.file.exists()


def test_that_a_length_of_zero_remembers_nothing(tmp_path: Path) -> None:
    history = QueryHistory(tmp_path, length=0)
    history.add("SELECT 1")
    assert len(history) == 0


def test_that_a_damaged_line_costs_only_itself(tmp_path: Path) -> None:
    history = QueryHistory(tmp_path)
    history.add("SELECT 'é 数'")
    history.add("SELECT 2")
    lines = (tmp_path / FILE_NAME).read_text("utf-8").splitlines()
    damaged = [lines[0], '{"text": "SELECT', "[]", '{"text": "x"}', lines[1]]
    (tmp_path / FILE_NAME).write_text("\n".join(damaged), "utf-8")
    assert [one.text for one in QueryHistory(tmp_path).search()] == ["SELECT 2", "SELECT 'é 数'"]


def test_that_clearing_forgets_on_disk_too(tmp_path: Path) -> None:
    history = QueryHistory(tmp_path)
    history.add("SELECT 1")
    history.clear()
    assert QueryHistory(tmp_path).search() == []
