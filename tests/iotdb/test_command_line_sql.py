"""`forecast-workbench sql --server`: statements on a server from the command line."""

from __future__ import annotations

import builtins
import signal
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import PROGRAM, Ended, Run
from tests.iotdb.filling import DEVICE, POWER, insert_power
from tests.waiting import until
from workbench.cli.main import main
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.passwords import ENVIRONMENT_VARIABLE

M = "naive_forecaster"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line on these words."""

    def call(*words: str | Path) -> Ended:
        code = main([str(word) for word in words])
        printed = capsys.readouterr()
        return Ended(code, printed.out, printed.err)

    return call


@pytest.fixture(autouse=True)
def _password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "root")


def test_that_a_statement_is_printed(run: Run, tree: Connection) -> None:
    tree.execute("INSERT INTO root.plant.d(time, x, o) VALUES (1000, 1.5, 'a')")
    ended = run("sql", "--server", str(tree.address), "select o, x from root.plant.d", "--format", "csv")
    assert ended.code == 0, ended.err
    assert ended.out.splitlines() == [
        "Time,root.plant.d.o,root.plant.d.x",
        "1970-01-01T00:00:01+00:00,a,1.5",
    ]
    said = run("sql", "--server", str(tree.address), "create database root.other")
    assert (said.code, said.out) == (0, "")
    assert said.err.strip() == f"{tree.address.place} ran the statement."


def test_that_a_script_forecasts_over_the_server_and_writes_a_file(
    run: Run, tree: Connection, tmp_path: Path
) -> None:
    insert_power(tree)
    script, ours, theirs = tmp_path / "day.sql", tmp_path / "server.csv", tmp_path / "file.csv"
    call = f"CALL INFERENCE({M}, '%s', outputLength=24, generateTime=true, quantiles='0.1,0.9')"
    script.write_text(f"show databases;\n{call % f'select load_kw from {DEVICE}'};\n", encoding="utf-8")
    ended = run("sql", "--server", str(tree.address), "--script", script, "-o", ours)
    assert ended.code == 0, ended.err
    assert "root.plant" in ended.out
    local = call % "SELECT time, load_kw FROM power_demand"
    assert run("sql", local, POWER, "--zone", "UTC", "-o", theirs).code == 0
    assert ours.read_text("utf-8") == theirs.read_text("utf-8")


def test_that_the_servers_place_is_marked_and_the_open_file_named(run: Run, tree: Connection) -> None:
    wrong = run("sql", "--server", str(tree.address), "select x\nfrm root.db")
    assert wrong.code == 1
    assert "Line 2, column 1: The server cannot read the statement" in wrong.err
    assert "  frm root.db\n  ^^^\n" in wrong.err
    empty = run("sql", "--server", str(tree.address), "select load_kw from root.db.power_demand", POWER)
    assert empty.code == 0
    assert "There is no series root.db.power_demand.load_kw." in empty.err
    assert "power_demand is an open file" in empty.err


def test_that_deleting_needs_a_yes(
    run: Run, tree: Connection, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ("sql", "--server", str(tree.address))
    tree.execute("CREATE DATABASE root.plant")
    refused = run(*place, "drop database root.plant")
    assert refused.code == 2
    assert "there is no terminal to ask on" in refused.err
    assert "--yes" in refused.err
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr(builtins, "input", lambda: "n")
    declined = run(*place, "show databases; drop database root.plant")
    assert declined.code == 1
    assert "this deletes for good:\n  drop database root.plant" in declined.err
    assert declined.err.endswith("Nothing was run.\n")
    assert declined.out == ""
    assert tree.fetch("show databases").num_rows == 1
    monkeypatch.setattr(builtins, "input", lambda: "y")
    assert run(*place, "drop database root.plant").code == 0
    tree.execute("CREATE DATABASE root.plant")
    assert run(*place, "--yes", "drop database root.plant").code == 0
    assert tree.fetch("show databases").num_rows == 0
    assert capsys.readouterr().out == ""


def test_that_models_run_elsewhere_only_with_a_server(run: Run, tree: Connection) -> None:
    alone = run("sql", "SHOW MODELS", "--run-on", "both")
    assert alone.code == 2
    assert alone.err == "--run-on is for the statements of a server.\nAdd --server ADDRESS.\n"
    there = run("sql", "--server", str(tree.address), "SHOW MODELS", "--run-on", "server")
    assert there.code == 0
    assert "_NaiveForecaster" in there.out


def test_that_ctrl_c_ends_the_statement_on_the_server(tree: Connection) -> None:
    tree.execute("CREATE TIMESERIES root.slow.d.x DOUBLE")
    tree.execute("INSERT INTO root.slow.d(time, x) VALUES (1, 1), (199999999999, 1)")
    slow = "SELECT count(x) FROM root.slow.** GROUP BY ([0, 200000000000), 1ms)"
    program = subprocess.Popen(
        [PROGRAM, "sql", "--server", str(tree.address), slow], stderr=subprocess.PIPE, text=True
    )
    try:
        until(lambda: running(tree, slow) == 1)
        program.send_signal(signal.SIGINT)
        _, said = program.communicate(timeout=30)
    finally:
        program.kill()
    assert program.returncode == 130, said
    assert "Traceback" not in said
    until(lambda: running(tree, slow) == 0)


def running(connection: Connection, statement: str) -> int:
    rows = connection.fetch("SHOW QUERIES").to_pylist()
    return sum(row["Statement"].strip() == statement for row in rows)


def test_that_the_password_is_in_no_output(
    run: Run, tree: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "hunter2")
    ended = run("sql", "--server", str(tree.address), "show databases")
    assert ended.code == 1
    assert "does not accept the password of user root" in ended.err
    assert "hunter2" not in ended.out + ended.err
    told = run("sql", "--server", "iotdb://root:hunter2@127.0.0.1:1", "show databases")
    assert "hunter2" not in told.out + told.err
