"""The commands with a server in the place of a file; the password is never shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Ended, Run
from tests.iotdb.filling import DEVICE, POWER, insert_power
from workbench.cli.main import main
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.passwords import ENVIRONMENT_VARIABLE

QUERY = ("--query", "select load_kw from root.plant.**")
NAIVE = ("--model", "naive_forecaster", "--horizon", "48")


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


def test_that_a_forecast_from_the_server_is_that_from_the_file(
    run: Run, tree: Connection, tmp_path: Path
) -> None:
    insert_power(tree)
    theirs, ours = tmp_path / "file.csv", tmp_path / "server.csv"

    asked = ("--target", f"{DEVICE}.load_kw", *NAIVE, "-o", str(ours))
    from_server = run("forecast", str(tree.address), *QUERY, *asked)
    from_file = run("forecast", POWER, "--zone", "UTC", "--target", "load_kw", *NAIVE, "-o", theirs)

    assert (from_server.code, from_file.code) == (0, 0), from_server.err
    one, other = (path.read_text(encoding="utf-8").splitlines() for path in (ours, theirs))
    assert one[1:] == other[1:]
    assert len(one) == 49


def test_that_sql_runs_over_the_rows_of_a_server(run: Run, tree: Connection) -> None:
    rows = insert_power(tree)

    counted = run("sql", "SELECT count(*) AS n FROM power", str(tree.address), *QUERY, "--format", "csv")

    assert counted.code == 0, counted.err
    assert counted.out.split() == ["n", str(rows)]


def test_that_a_refusal_is_a_sentence_and_an_exit_code(
    run: Run, tree: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = str(tree.address)
    nothing = run("detect", place, "--query", "select x from root.nowhere.d", "--target", "x")
    assert (nothing.code, nothing.out) == (1, "")
    assert "There is no series root.nowhere.d.x." in nothing.err
    assert run("forecast", place, "--target", "x").code == 2
    assert run("forecast", POWER, *QUERY, "--target", "load_kw").code == 2

    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "not-the-password")
    wrong = run("forecast", place, *QUERY, "--target", "load_kw")
    assert (wrong.code, wrong.out) == (1, "")
    assert "not-the-password" not in wrong.err
    within = run("forecast", place.replace("root@", "root:hidden@"), *QUERY, "--target", "load_kw")
    assert within.code == 1
    assert "hidden" not in within.err


def test_that_the_password_is_asked_for_on_a_terminal(
    run: Run, tree: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ENVIRONMENT_VARIABLE)
    monkeypatch.setattr("workbench.sources.iotdb.passwords.kept_password", lambda _: None)
    asked: list[str] = []
    tree.execute("CREATE DATABASE root.plant")
    tree.execute("INSERT INTO root.plant.d(time, x) VALUES (1000, 1.5)")
    words = ("sql", "SELECT x FROM d", str(tree.address), "--query", "select x from root.plant.d")

    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    assert "There is no password for root" in run(*words).err
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return "root"

    monkeypatch.setattr("getpass.getpass", answer)
    assert run(*words).code == 0
    assert asked == [f"root@{tree.address.place}: "]
