"""Which command runs, and how it ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import PROGRAM, Run
from workbench import __version__
from workbench.cli.main import main, with_command
from workbench.errors import MissingPackageError


def test_that_the_version_is_printed(run: Run) -> None:
    ended = run("--version")

    assert (ended.code, ended.out) == (0, f"forecast-workbench {__version__}\n")


@pytest.mark.parametrize(
    "words", [["--help"], ["forecast", "--help"], ["sql", "-h"], ["models", "show", "--help"]]
)
def test_that_help_ends_well_and_teaches(run: Run, words: list[str]) -> None:
    ended = run(*words)

    assert ended.code == 0
    assert "forecast-workbench" in ended.out


@pytest.mark.parametrize("command", ["forecast", "detect", "sql"])
def test_that_the_help_of_a_command_has_examples(run: Run, command: str) -> None:
    assert f"forecast-workbench {command} " in run(command, "--help").out.partition("Examples:")[2]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["forecast"], "Missing argument"),
        (["import", "x.csv", "iotdb://root@h"], "Missing option '--to'"),
        (["forecast", "x.csv", "--target", "a", "--horizont", "3"], "--horizont"),
        (["models", "sho"], "sho"),
    ],
)
def test_that_wrong_usage_ends_with_2_and_points_to_the_help(run: Run, words: list[str], told: str) -> None:
    ended = run(*words)

    assert ended.code == 2
    assert told in ended.err
    assert "--help" in ended.err
    assert ended.out == ""


def test_that_words_that_are_no_command_are_files_for_the_window() -> None:
    assert with_command(["power.csv"]) == ["window", "power.csv"]
    assert with_command([]) == ["window"]
    assert with_command(["--sample"]) == ["window", "--sample"]
    assert with_command(["models"]) == ["models"]


def test_that_a_mistyped_command_is_told_with_a_near_one(run: Run) -> None:
    ended = run("forcast", "power.csv")

    assert ended.code == 1
    assert ended.err == "There is no command and no file forcast.\nDid you mean the command forecast?\n"


def test_that_a_word_that_is_no_command_is_told_with_those_there_are(run: Run) -> None:
    ended = run("anomalies", "power.csv")

    assert ended.code == 1
    assert ended.err.splitlines()[1].startswith("The commands are forecast, detect, ")
    assert run("nothing.csv").err.startswith("There is no file nothing.csv.\n")


def test_that_a_missing_window_library_is_named_with_the_command_that_adds_it(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ui.app", None)

    ended = run("--sample")

    assert ended.code == 1
    assert "need Qt" in ended.err
    assert "pip install PySide6-Essentials" in ended.err


def test_that_a_fault_of_ours_is_one_sentence_and_a_file(
    run: Run, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr("workbench.registry.Registry.list", broken)

    ended = run("models")

    details = home / "logs" / "command-line-fault.txt"
    assert ended.code == 1
    assert "Traceback" not in ended.err
    assert str(details) in ended.err
    assert "ZeroDivisionError: by nothing" in details.read_text(encoding="utf-8")


def test_that_a_refusal_is_a_sentence_and_a_hint(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: object) -> None:
        raise MissingPackageError("torch is not installed.", hint="Run: pip install torch")

    monkeypatch.setattr("workbench.registry.Registry.list", missing)

    assert run("models").err == "torch is not installed.\nRun: pip install torch\n"


def test_that_ctrl_c_while_it_starts_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("workbench.registry.Registry.list", interrupted)

    assert main(["models"]) == 130


def test_that_a_reader_who_has_enough_is_no_problem() -> None:
    done = subprocess.run(f"{PROGRAM} models | true", shell=True, capture_output=True, text=True, check=False)

    assert done.stderr == ""


def test_that_the_program_is_a_command(home: Path) -> None:
    done = subprocess.run([PROGRAM, "models"], capture_output=True, text=True, check=False)

    assert done.returncode == 0
    assert "auto_ets" in done.stdout
    assert not home.exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a file that is always full")
@pytest.mark.parametrize("words", [["models"], ["models", "show", "pocket"]])
def test_that_a_full_disk_below_the_output_is_said(words: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([PROGRAM, *words], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == "There is no space left for what is printed."


@pytest.mark.skipif(sys.platform == "win32", reason="closes a file descriptor by the shell")
def test_that_a_command_without_an_output_does_its_work(power: Path, tmp_path: Path) -> None:
    out = tmp_path / "forecast.csv"
    words = f"{PROGRAM} forecast {power} --target load_kw --horizon 3 --output {out}"
    for closed in (">&-", ">&- 2>&-"):
        done = subprocess.run(f"{words} {closed}", shell=True, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert "fault" not in done.stderr
        assert len(out.read_text().splitlines()) == 4
        out.unlink()
