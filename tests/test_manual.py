"""The manual is true: its links lead somewhere, its lists are the program's, its examples run."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.warm import close_tables, lend
from workbench import Workbench
from workbench.cli.main import main

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
_LINK = re.compile(r"\[[^\]]*\]\(([^)#]*)(?:#([^)]*))?\)")


def _blocks(page: Path, language: str) -> list[str]:
    return re.findall(
        rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )


def _commands() -> list[tuple[str, str]]:
    """The lines that call the program in a terminal, with the page that has them."""
    found = []
    for page in PAGES:
        for block in _blocks(page, "sh"):
            lines = block.replace("\\\n", " ").splitlines()
            found += [
                (page.name, one) for one in lines if re.match(r"forecast-workbench (?!\S+\.csv$)\S+ ", one)
            ]
    return found


def _manual() -> ModuleType:
    spec = importlib.util.spec_from_file_location("manual", ROOT / "tools" / "manual.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sample data, in which the examples run."""
    for file in (ROOT / "sample_data").glob("*.csv"):
        shutil.copy(file, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def shared_workbench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    """One for all examples, whose model processes stay."""
    with Workbench(home=tmp_path_factory.mktemp("home")) as workbench:
        yield workbench


@pytest.fixture
def examples_on_warm_pool(shared_workbench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    lend(shared_workbench, monkeypatch)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_that_every_link_leads_to_a_page_and_a_heading(page: Path) -> None:
    for target, heading in _LINK.findall(page.read_text(encoding="utf-8")):
        if target.startswith("http"):
            continue
        there = (page.parent / target).resolve() if target else page
        assert there.exists(), f"{page.name} links to {target}"
        if heading:
            titles = re.findall(r"^#+ (.*)$", there.read_text(encoding="utf-8"), re.MULTILINE)
            anchors = {re.sub(r"[^\w\- ]", "", one).lower().replace(" ", "-") for one in titles}
            assert heading in anchors, f"{page.name} links to {target}#{heading}"


def test_that_the_page_of_models_is_what_the_models_declare() -> None:
    assert (ROOT / "docs/manual/models.md").read_text(encoding="utf-8") == _manual().models_page()


def test_that_the_page_of_pocket_is_what_the_program_shows_and_what_was_tried() -> None:
    assert (ROOT / "docs/pocket.md").read_text(encoding="utf-8") == _manual().pocket_page()


@pytest.mark.skipif(importlib.util.find_spec("PySide6") is None, reason="needs the window")
def test_that_the_page_of_keys_is_what_the_window_has() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import manual; print(manual.keyboard_page(), end='')"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'tools'}:{ROOT}"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert (ROOT / "docs/manual/keyboard.md").read_text(encoding="utf-8") == done.stdout


@pytest.mark.slow
@pytest.mark.usefixtures("examples_on_warm_pool")
@pytest.mark.parametrize(("page", "command"), _commands())
def test_that_the_commands_of_the_manual_work(
    page: str, command: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = shlex.split(command)[1:]

    code = main(words)

    printed = capsys.readouterr()
    assert code == 0, f"{page}: {command}\n{printed.err}"
    for flag in ("--output", "--plot"):
        if flag in words:
            assert (folder / words[words.index(flag) + 1]).stat().st_size > 0


@pytest.mark.slow
def test_that_the_statements_of_the_manual_work(folder: Path, shared_workbench: Workbench) -> None:
    scripts = _blocks(ROOT / "docs/manual/sql.md", "sql")
    assert scripts

    try:
        for name in ("power_demand.csv", "el_nino.csv"):
            shared_workbench.open(folder / name)
        for script in scripts:
            for result in shared_workbench.sql_script(script):
                assert result.table.num_rows > 0 or result.message is not None, result.statement
    finally:
        close_tables(shared_workbench)


@pytest.mark.slow
@pytest.mark.parametrize("page", ["README.md", "docs/manual/python.md"])
def test_that_the_scripts_of_the_manual_work(page: str, folder: Path) -> None:
    scripts = _blocks(ROOT / page, "python")
    printed = ""
    for script in scripts:
        (folder / "example.py").write_text(script, encoding="utf-8")

        done = subprocess.run(
            [sys.executable, "example.py"], capture_output=True, text=True, check=False, timeout=100
        )

        assert done.returncode == 0, done.stderr
        printed += done.stdout
    assert "load_kw" in printed
