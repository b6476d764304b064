"""Models in the server's own AINode: its 1505 without one, its numbers beside ours with one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from iotdb_server import IoTDBServer
from PySide6.QtWidgets import QApplication

from tests.iotdb.ainode import ROWS, STEPS, AINode
from tests.iotdb.filling import insert_power
from tests.ui.house import open_house
from tests.waiting import until
from ui.panels.plot import PlotPanel
from ui.panels.query import QueryPanel
from workbench import Workbench
from workbench.errors import WorkbenchError
from workbench.sources.iotdb.address import ServerAddress
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.passwords import ENVIRONMENT_VARIABLE
from workbench.sql.run_on import RunOn

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
M = "naive_forecaster"
CALL = f"CALL INFERENCE({M}, 'select load_kw from root.plant.power limit {ROWS}', outputLength={STEPS})"


@pytest.fixture(scope="module")
def wb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with Workbench(home=tmp_path_factory.mktemp("home")) as workbench:
        yield workbench


def refused(wb: Workbench, server: Connection, run_on: RunOn) -> tuple[WorkbenchError, int]:
    run = wb.start_script(CALL, server, run_on=run_on).result(30)
    assert run.error is not None
    return run.error, len(run.results)


def test_that_a_server_without_an_ainode_says_so_and_our_result_stays(
    wb: Workbench, tree: Connection
) -> None:
    insert_power(tree)
    error, results = refused(wb, tree, RunOn.SERVER)
    assert (error.code, results) == (1505, 0)
    assert "model" in str(error)
    assert error.hint is not None
    assert error.hint.startswith("Run the model here")
    error, results = refused(wb, tree, RunOn.BOTH)
    assert (error.code, results) == (1505, 1)
    assert error.span is not None
    assert error.span.start == 0
    assert wb.start_script(CALL, tree).result(30).error is None


@pytest.fixture(scope="module")
def ainode(shared_server: IoTDBServer, address: ServerAddress) -> Iterator[AINode]:
    """A node of the cluster; a cluster takes one for all its life."""
    with AINode(shared_server.config_port) as node, Connection(address, shared_server.password) as asked:
        until(lambda: "Running" in str(asked.fetch("SHOW AINODES").to_pylist()))
        asked.execute(f"CREATE MODEL {M} USING URI 'file:///models/{M}'")
        until(lambda: "ACTIVE" in str(asked.fetch(f"SHOW MODELS {M}").to_pylist()))
        yield node


def test_that_a_statement_is_passed_through_as_it_is(wb: Workbench, tree: Connection, ainode: AINode) -> None:
    insert_power(tree)
    last = tree.fetch(f"select load_kw from root.plant.power limit {ROWS}").column(1)[-1].as_py()
    before = len(ainode.asked)
    run = wb.start_script(f"{CALL}; SHOW MODELS", tree, run_on=RunOn.SERVER).result(30)
    assert run.error is None
    given, models = run.results
    assert given.table.column(0).to_pylist() == pytest.approx([last + step for step in range(1, STEPS + 1)])
    assert given.rows_of is not None
    assert given.forecast is not None
    (one,) = given.forecast.series
    assert (given.forecast.model, one.targets) == (f"{M} ({tree.address.place})", ("load_kw",))
    assert one.mean[0].tolist() == given.table.column(0).to_pylist()
    assert np.array_equal(one.time, one.last_time + np.arange(1, STEPS + 1) * np.timedelta64(1, "h"))
    assert models.forecast is None
    assert "_NaiveForecaster" in models.table.column("ModelId").to_pylist()
    (asked,) = ainode.asked[before:]
    assert asked[1] == M.encode()
    assert asked[7] == {b"outputLength": str(STEPS).encode()}


def test_that_both_give_two_forecasts_of_the_same_steps(
    wb: Workbench, tree: Connection, ainode: AINode
) -> None:
    del ainode
    insert_power(tree)
    run = wb.start_script(f"show databases; {CALL}", tree, run_on=RunOn.BOTH).result(30)
    assert run.error is None
    _, ours, theirs = run.results
    assert ours.forecast is not None
    assert theirs.forecast is not None
    assert theirs.forecast.model == f"{M} ({tree.address.place})"
    one, other = ours.forecast.series[0], theirs.forecast.series[0]
    assert one.targets == other.targets == ("load_kw",)
    assert np.array_equal(one.time, other.time)
    assert other.mean[0].tolist() == theirs.table.column(0).to_pylist()
    assert ours.rows_of == theirs.rows_of


@pytest.mark.parametrize("run_on", [RunOn.SERVER, RunOn.BOTH])
def test_that_the_plot_shows_what_the_server_answered(
    qapp: QApplication,
    tmp_path: Path,
    tree: Connection,
    ainode: AINode,
    monkeypatch: pytest.MonkeyPatch,
    run_on: RunOn,
) -> None:
    del ainode
    insert_power(tree)
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "root")
    with open_house(qapp, tmp_path) as house:
        plot = house.keep(PlotPanel(house.session, house.controller, house.theme))
        panel = house.keep(QueryPanel(house.session, house.controller, house.theme))
        plot.resize(900, 400)
        plot.show()
        panel.put(CALL)
        panel.run_on(str(tree.address), run_on)
        panel.run()
        wanted = [M, f"{M} ({tree.address.place})"][run_on is RunOn.SERVER :]
        house.until(lambda: len(house.session.drawn) == len(wanted))
        house.settle()
        assert [one.forecast.model for one in house.session.drawn] == wanted
        assert [one.column for one in house.session.shown] == ["load_kw"]
        (table,) = house.session.tables.values()
        assert table.rows == ROWS
        monkeypatch.setattr(panel, "_may_lose", lambda _: True)
