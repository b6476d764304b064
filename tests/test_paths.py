"""The one way a file's path is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench import Workbench
from workbench.paths import whole_path


def test_that_a_path_is_whole_and_a_link_keeps_its_own_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "link.csv").symlink_to(tmp_path / "power.csv")
    monkeypatch.chdir(tmp_path / "here")

    assert whole_path(Path("../link.csv")) == tmp_path / "link.csv"
    assert whole_path(Path()) == tmp_path / "here"


def test_that_a_table_is_of_the_same_file_however_its_path_is_written(tmp_path: Path) -> None:
    file = tmp_path / "power.csv"
    file.write_text("time,kw\n2024-01-01,1\n2024-01-02,2\n")
    with Workbench(home=tmp_path / "home") as wb:
        assert wb.open(tmp_path / "gone" / ".." / "power.csv").path == file
