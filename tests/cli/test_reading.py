"""Where the reading of a text file goes wrong, the command line says how it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

QUICK = ["--horizon", "1", "--format", "csv"]
DAYS = range(1, 29)


def written(path: Path, header: str, row: str, encoding: str = "utf-8") -> Path:
    """A file with a row for each day, in which {day} stands for its number."""
    rows = (row.format(day=f"{day:02}") for day in DAYS)
    path.write_text("\n".join([header, *rows, ""]), encoding=encoding)
    return path


@pytest.mark.parametrize(
    ("mark", "least", "most"),
    [(["--read-decimal", "."], 1000, 1060), (["--read-decimal", ","], 1.0, 1.06), ([], 1000, 1060)],
)
def test_that_the_decimal_mark_is_the_one_that_was_said(
    run: Run, tmp_path: Path, mark: list[str], least: float, most: float
) -> None:
    file = written(tmp_path / "flow.csv", "time,flow", '2024-01-{day},"1,0{day}"')

    ended = run("forecast", file, *QUICK, *mark)

    assert ended.code == 0, ended.err
    assert least < float(ended.out.splitlines()[1].split(",")[1]) < most


def test_that_the_delimiter_is_the_one_that_was_said(run: Run, tmp_path: Path) -> None:
    file = written(tmp_path / "flow.csv", "time;flow,valve", "2024-01-{day};{day}.5")

    wrong = run("forecast", file, *QUICK, "--read-delimiter", ",")
    right = run("forecast", file, *QUICK, "--read-delimiter", ";")

    assert (wrong.code, wrong.out) == (1, "")
    assert right.out.splitlines()[0] == 'time,"flow,valve"', right.err


def test_that_the_encoding_is_the_one_that_was_said(run: Run, tmp_path: Path) -> None:
    file = written(tmp_path / "flow.csv", "time,расход", "2024-01-{day},{day}.5", "koi8-r")

    found = run("forecast", file, *QUICK)
    said = run("forecast", file, *QUICK, "--encoding", "koi8-r")
    unknown = run("forecast", file, *QUICK, "--encoding", "klingon")

    assert not found.out.startswith("time,расход")
    assert said.out.startswith("time,расход"), said.err
    assert (unknown.code, unknown.out) == (1, "")
    assert "“klingon” is not the name of an encoding." in unknown.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--read-decimal", ";"], "--read-decimal ; cannot stand before decimals."),
        (["--read-delimiter", "x"], "--read-delimiter x cannot stand between values."),
    ],
)
def test_that_an_unknown_mark_is_refused_before_the_file_is_looked_for(
    run: Run, tmp_path: Path, words: list[str], said: str
) -> None:
    ended = run("forecast", tmp_path / "absent.csv", *words)

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(said)
