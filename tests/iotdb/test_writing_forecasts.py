"""Statements that write a forecast to a real server: INSERT INTO ... FORECAST, and INTO of the tree."""

# ruff: noqa: E501 - statements stand on one line

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.cli.conftest import Ended, Run
from tests.iotdb.filling import DEVICE, insert_power
from workbench import Workbench
from workbench.cli.main import main
from workbench.errors import DataError, SqlError, WorkbenchError
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.passwords import ENVIRONMENT_VARIABLE
from workbench.sources.iotdb.writing import WritePlan

FORECAST = "FORECAST(TARGETS => (SELECT time, v FROM t) ORDER BY time, MODEL_ID => 'naive_forecaster', OUTPUT_LENGTH => 3)"
TREE = f"select forecast(load_kw, 'MODEL_ID'='naive_forecaster', 'OUTPUT_LENGTH'='4') %sfrom {DEVICE}"


@pytest.fixture(scope="module")
def wb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with Workbench(home=tmp_path_factory.mktemp("home")) as workbench:
        yield workbench


@pytest.fixture
def filled(table: Connection) -> Connection:
    """A table `t` of six hours."""
    table.execute("CREATE TABLE t (time TIMESTAMP TIME, v DOUBLE FIELD)")
    values = ", ".join(f"({hour * 3_600_000}, {hour % 2})" for hour in range(6))
    table.execute(f"INSERT INTO t(time, v) VALUES {values}")
    return table


def refusal(wb: Workbench, server: Connection, statement: str) -> tuple[WorkbenchError, str]:
    """The error, and what it marks in the statement."""
    run = wb.start_script(statement, server).result(60)
    assert run.error is not None
    assert run.error.span is not None
    return run.error, statement[run.error.span.start : run.error.span.end]


def test_that_a_forecast_is_inserted_into_a_table_that_is_made(wb: Workbench, filled: Connection) -> None:
    done = wb.sql(f"INSERT INTO ahead SELECT time, v AS mean FROM {FORECAST}", filled)
    assert str(done.message) == "3 rows were written to ahead."
    rows = filled.fetch("SELECT time, mean FROM ahead ORDER BY time").to_pylist()
    assert [int(row["time"].timestamp()) // 3600 for row in rows] == [6, 7, 8]
    forecast = wb.sql(f"SELECT v FROM {FORECAST}", filled).table.column("v").to_pylist()
    assert [row["mean"] for row in rows] == forecast


def test_that_numbered_rows_and_their_forecasts_are_refused_before_anything_is_made(
    wb: Workbench, table: Connection, tree: Connection
) -> None:
    steps = wb.open({"step": np.arange(40) / 4, "v": np.arange(40) % 5}, name="steps")
    forecast = wb.forecast(steps, model="naive_forecaster", horizon=3)
    for server, place in ((tree, "root.db.d"), (table, "ahead")):
        for source in (steps, forecast):
            with pytest.raises(DataError, match="“step” holds numbers and no times") as refused:
                wb.servers.start_plan_write(server, source, place).result(60)
            assert "column of times" in str(refused.value.hint)
    wb.close_table(steps.name)
    assert table.fetch("SHOW TABLES").num_rows == 0
    assert tree.fetch("SHOW DATABASES").num_rows == 0


def test_that_the_columns_of_the_statement_name_those_of_the_table(wb: Workbench, filled: Connection) -> None:
    filled.execute("CREATE TABLE ahead (time TIMESTAMP TIME, site STRING TAG, kw DOUBLE FIELD)")
    wb.sql(f"INSERT INTO plant.ahead(TIME, \"site\", kw) SELECT time, 'north', v * 2 FROM {FORECAST}", filled)
    rows = filled.fetch("SELECT time, site, kw FROM ahead").to_pylist()
    assert {row["site"] for row in rows} == {"north"}
    assert len(rows) == 3


def test_that_rows_that_are_there_are_replaced_only_by_leave(wb: Workbench, filled: Connection) -> None:
    statement = f"INSERT INTO ahead SELECT time, v FROM {FORECAST}"
    wb.sql(statement, filled)
    error, marked = refusal(wb, filled, statement)
    assert isinstance(error, DataError)
    assert (error.message, marked) == ("ahead has 3 of these rows already.", "ahead")
    asked: list[WritePlan] = []

    def no(plan: WritePlan) -> bool:
        asked.append(plan)
        return False

    assert wb.start_script(statement, filled, overwrite=no).result(60).error is not None
    assert [plan.overwritten for plan in asked] == [3]
    assert str(wb.sql(statement, filled, overwrite=True).message) == "3 rows were written to ahead."


def test_that_names_that_do_not_fit_the_query_are_refused_at_their_place(
    wb: Workbench, filled: Connection
) -> None:
    error, marked = refusal(wb, filled, f"INSERT INTO ahead(time, a, b) SELECT time, v FROM {FORECAST}")
    assert isinstance(error, SqlError)
    assert (error.message, marked) == ("3 columns are named, and the query gives 2: time, v.", "time, a, b")
    error, marked = refusal(wb, filled, f"INSERT INTO ahead SELECT v FROM {FORECAST}")
    assert (error.message, marked) == ("The query gives no column of times for ahead.", "ahead")
    error, marked = refusal(wb, filled, f"INSERT INTO ahead SELECT time, nope FROM {FORECAST}")
    assert (marked, error.message) == ("nope", "There is no column “nope”.")
    assert "ahead" not in filled.fetch("SHOW TABLES").column(0).to_pylist()


def test_that_an_insert_without_a_forecast_is_the_servers_own(wb: Workbench, filled: Connection) -> None:
    filled.execute("CREATE TABLE copied (time TIMESTAMP TIME, v DOUBLE FIELD)")
    done = wb.sql("INSERT INTO copied(time, v) VALUES (1, 2.0)", filled)
    assert str(done.message) == f"{filled.address.place} ran the statement."


def test_that_into_of_the_tree_writes_the_forecast_to_a_device(wb: Workbench, tree: Connection) -> None:
    insert_power(tree)
    done = wb.sql(TREE % "into root.forecast.power(mean) ", tree)
    assert str(done.message) == "4 rows were written to root.forecast.power."
    written = tree.fetch("select mean from root.forecast.power")
    alone = wb.sql(TREE % "", tree).table
    assert written.column(1).to_pylist() == alone.column(1).to_pylist()
    assert written.column("Time").to_pylist() == alone.column("Time").to_pylist()


def test_that_into_without_names_for_the_series_is_refused_at_its_place(
    wb: Workbench, tree: Connection
) -> None:
    insert_power(tree)
    error, marked = refusal(wb, tree, TREE % "into root.forecast.power ")
    assert (marked, error.message) == (
        "into root.forecast.power",
        "INTO names one device, and in brackets a name for each series.",
    )
    error, marked = refusal(wb, tree, TREE % "into root.forecast.power(a, b) ")
    assert (marked, error.message[:21]) == ("a, b", "2 columns are named, ")
    error, marked = refusal(
        wb, tree, (TREE % "into root.forecast.power(a) ").replace("naive_fore", "naive_for")
    )
    assert "naive_forcaster" in marked


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line on these words."""
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "root")

    def call(*words: str | Path) -> Ended:
        code = main([str(word) for word in words])
        printed = capsys.readouterr()
        return Ended(code, printed.out, printed.err)

    return call


def test_that_the_command_line_writes_by_a_statement_and_again_with_overwrite(
    run: Run, tree: Connection
) -> None:
    insert_power(tree)
    words = ("sql", "--server", str(tree.address), TREE % "into root.forecast.power(mean) ")
    first = run(*words)
    assert (first.code, first.out) == (0, "")
    assert first.err.splitlines()[0] == "4 rows were written to root.forecast.power."
    refused = run(*words)
    assert refused.code == 1
    assert "Allow it (--overwrite), or write to another place." in refused.err
    assert run(*words, "--overwrite").code == 0


def test_that_a_query_that_the_server_cannot_read_is_marked_where_it_says(run: Run, tree: Connection) -> None:
    ended = run("forecast", str(tree.address), "--query", "select x\nfrm root.db", "--horizon", "3")
    assert ended.code == 1
    assert "Line 2, column 1: The server cannot read the statement" in ended.err
    assert "  frm root.db\n  ^^^\n" in ended.err
