"""`sql`: statements over files."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import PROGRAM, Run


def test_that_a_select_is_printed_as_csv(run: Run, power: Path) -> None:
    statement = "SELECT time, load_kw FROM power WHERE time >= 2026-03-01T22:00:00 ORDER BY time LIMIT 2"

    ended = run("sql", statement, power, "--format", "csv")

    assert ended.code == 0, ended.err
    assert ended.out.splitlines()[0] == "time,load_kw"
    assert [line[:19] for line in ended.out.splitlines()[1:]] == [
        "2026-03-01T22:00:00",
        "2026-03-01T23:00:00",
    ]


def test_that_an_empty_statement_is_wrong_usage(run: Run, power: Path) -> None:
    ended = run("sql", "  ", power)

    assert (ended.code, ended.out, ended.err.splitlines()[0]) == (2, "", "There is no statement.")


def test_that_an_inference_gives_its_rows(run: Run, power: Path) -> None:
    statement = "CALL INFERENCE(naive_forecaster, 'SELECT time, load_kw FROM power', outputLength=3)"

    ended = run("sql", statement, power, "--format", "json")

    assert ended.code == 0, ended.err
    assert [list(row) for row in json.loads(ended.out)] == [["output"]] * 3


def test_that_a_script_prints_each_result_and_then_the_error_with_its_place(
    run: Run, power: Path, tmp_path: Path
) -> None:
    script = tmp_path / "monday.sql"
    script.write_text("SELECT 1 AS one;\nSELECT 2 AS two;\nSELECT loda_kw FROM power;\n", encoding="utf-8")

    ended = run("sql", "--script", script, power)

    assert ended.code == 1
    assert [line.strip() for line in ended.out.splitlines() if line.strip() in ("one", "two")] == [
        "one",
        "two",
    ]
    assert ended.err.startswith("Line 3, column 8: ")
    assert "  SELECT loda_kw FROM power;\n         ^^^^^^^\n" in ended.err
    assert "load_kw" in ended.err


@pytest.mark.parametrize(
    ("script", "shown"),
    [
        ("SELECT time FROM\n", "  SELECT time FROM\n              ^^^^\n"),
        ("SHOW\n\n", "  SHOW\n      ^\n"),
        ("SHOW\n\t\x0c nothing", "     nothing\n     ^^^^^^^\n"),
        ("SELECT '负荷' AS a, loda FROM power", f"  SELECT '负荷' AS a, loda FROM power\n  {' ' * 20}^^^^\n"),
    ],
)
def test_that_the_mark_stands_under_what_it_marks(
    run: Run, power: Path, tmp_path: Path, script: str, shown: str
) -> None:
    file = tmp_path / "wrong.sql"
    file.write_text(script, encoding="utf-8")

    ended = run("sql", "--script", file, power)

    assert ended.code == 1
    assert shown in ended.err


@pytest.mark.parametrize("statement", ["SELECT time FROM", "SHOW MODLES"])
def test_that_the_program_ends_well_after_a_statement_that_was_refused(power: Path, statement: str) -> None:
    done = subprocess.run([PROGRAM, "sql", statement, power], capture_output=True, text=True, check=False)

    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    assert done.stderr.startswith("Line 1, column ")
    assert "terminate" not in done.stderr


def test_that_several_files_are_tables(run: Run, power: Path, houses: Path) -> None:
    ended = run("sql", "SELECT count(*) AS n FROM power, houses", power, houses, "--format", "csv")

    assert ended.out == f"n\n{264 * 84}\n", ended.err


def test_that_the_last_result_goes_to_a_file(run: Run, power: Path, tmp_path: Path) -> None:
    ended = run("sql", "SELECT max(load_kw) AS top FROM power", power, "-o", tmp_path / "top.csv")

    assert ended.code == 0, ended.err
    assert (tmp_path / "top.csv").read_text() == "top\n110.0\n"


def test_that_models_are_shown_without_a_file(run: Run) -> None:
    ended = run("sql", "SHOW MODELS")

    assert ended.code == 0, ended.err
    assert "auto_ets" in ended.out


def test_that_no_statement_is_wrong_usage(run: Run) -> None:
    ended = run("sql")

    assert ended.code == 2
    assert "There is no statement." in ended.err


def test_that_a_script_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    ended = run("sql", "--script", tmp_path / "nothing.sql")

    assert ended.code == 1
    assert "nothing.sql" in ended.err
    assert "No such file" in ended.err


def test_that_files_out_of_reach_stay_so(run: Run) -> None:
    ended = run("sql", "SELECT * FROM read_csv('/etc/passwd')")

    assert ended.code == 1
    assert "root:" not in ended.out + ended.err
