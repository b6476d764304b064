"""The query editor against a real server: rows as they come, Stop, places of errors, the plot, deletion."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from iotdb_server import IoTDBServer
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from tests.iotdb.filling import insert_power
from tests.ui.house import House, open_house
from ui.notices import Place
from ui.panels.query import QueryPanel
from workbench.results import ScriptRun
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.passwords import ENVIRONMENT_VARIABLE
from workbench.sql.run_on import RunOn

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
M = "naive_forecaster"
SLOW = "SELECT count(x) FROM root.slow.** GROUP BY ([0, 200000000000), 1ms)"


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "root")
    with open_house(qapp, tmp_path) as one:
        yield one


@pytest.fixture
def panel(house: House, tree: Connection, monkeypatch: pytest.MonkeyPatch) -> QueryPanel:
    """An editor that runs on the server of the tree dialect."""
    one = house.keep(QueryPanel(house.session, house.controller, house.theme))
    monkeypatch.setattr(one, "_may_lose", lambda _: True)
    one.resize(1100, 500)
    one.show()
    one.run_on(str(tree.address))
    return one


def run(house: House, panel: QueryPanel, script: str) -> ScriptRun:
    panel.new_tab(script)
    panel.run_on(panel._tabs[0].server, panel._tabs[0].run_on)
    house.session.set_query(None)
    panel.run_script()
    house.until(lambda: house.session.query is not None and not house.session.query.growing)
    house.settle()
    assert house.session.query is not None
    return house.session.query


def test_that_rows_of_the_server_come_into_the_session(
    house: House, panel: QueryPanel, tree: Connection
) -> None:
    count = insert_power(tree)
    grown: list[tuple[bool, int]] = []

    def note() -> None:
        run = house.session.query
        if run is not None and run.results:
            grown.append((run.growing, run.results[-1].table.num_rows))

    house.session.query_changed.connect(note)
    done = run(house, panel, "show databases; select load_kw from root.plant.power")
    assert done.error is None
    assert [one.table.num_rows for one in done.results] == [1, count]
    assert (True, count) in grown or any(growing for growing, _ in grown)
    assert grown[-1] == (False, count)
    assert list(house.session.servers) == [str(tree.address)]


def test_that_the_servers_place_is_underlined(house: House, panel: QueryPanel) -> None:
    script = f"show databases;\n-- 一\nCALL INFERENCE({M},\n  'select ''x'', y frm root.db.d');\n"
    done = run(house, panel, script)
    assert len(done.results) == 1
    mark = panel.editor.error_mark
    assert mark is not None
    assert script[mark.start : mark.end] == "frm"
    assert panel.error_bar.accessibleName().startswith("Line 4, column 20: The server cannot read")


def test_that_stop_ends_the_statement_on_the_server(
    house: House, panel: QueryPanel, tree: Connection
) -> None:
    tree.execute("CREATE TIMESERIES root.slow.d.x DOUBLE")
    tree.execute("INSERT INTO root.slow.d(time, x) VALUES (1, 1), (199999999999, 1)")
    panel.put(SLOW)
    QTest.keyClick(panel.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    house.until(lambda: slow_ones(tree) > 0)
    QTest.keyClick(panel.editor, Qt.Key.Key_Escape)
    house.until(lambda: not house.controller.running(Place.QUERY))
    house.until(lambda: slow_ones(tree) == 0)
    assert run(house, panel, "show version").error is None


def test_that_the_rows_that_had_come_stay_after_a_stop(
    house: House, panel: QueryPanel, tree: Connection
) -> None:
    tree.execute("CREATE TIMESERIES root.slow.d.x DOUBLE")
    tree.execute("INSERT INTO root.slow.d(time, x) VALUES (1, 1), (199999999999, 1)")
    panel.put("SELECT count(x), avg(x) FROM root.slow.** GROUP BY ([0, 2000000000), 1ms)")
    panel.run()
    house.until(lambda: house.session.query is not None and house.session.query.growing)
    panel.stop()
    house.until(lambda: not house.controller.running(Place.QUERY))
    house.settle()
    done = house.session.query
    assert done is not None
    assert not done.growing
    (stopped,) = done.results
    assert 0 < stopped.table.num_rows < 2_000_000_000
    assert [str(note) for note in stopped.notes] == [
        "The script was stopped; these are the rows that had come."
    ]
    house.until(lambda: tree.fetch("SHOW QUERIES").num_rows == 1)


def test_that_the_rows_that_had_come_stay_when_the_server_is_lost(
    house: House, panel: QueryPanel, tree: Connection, shared_server: IoTDBServer
) -> None:
    tree.execute("CREATE TIMESERIES root.slow.d.x DOUBLE")
    tree.execute("INSERT INTO root.slow.d(time, x) VALUES (1, 1), (199999999999, 1)")
    panel.run_on(str(replace(tree.address, timeout=2.0)))
    panel.put("SELECT count(x) FROM root.slow.** GROUP BY ([0, 2000000000), 1ms)")
    panel.run()
    house.until(lambda: house.session.query is not None and house.session.query.growing)
    with shared_server.paused():
        house.until(lambda: house.session.query is not None and house.session.query.error is not None)
    done = house.session.query
    assert done is not None
    assert str(done.error) == f"{tree.address.place} did not answer within 2 s."
    assert panel.error_bar.isVisible()
    assert done.results[-1].table.num_rows > 0
    assert [str(note) for note in done.results[-1].notes] == [
        "The statement was not finished; these are the rows that had come."
    ]
    assert run(house, panel, "show version").error is None


def test_that_the_plot_follows_rows_that_were_added(
    house: House, panel: QueryPanel, tree: Connection
) -> None:
    values = ", ".join(f"({at * 3_600_000}, {at % 24})" for at in range(96))
    tree.execute(f"INSERT INTO root.plant.d(time, x) VALUES {values}")
    statement = f"CALL INFERENCE({M}, 'select x from root.plant.d', outputLength=3)"
    house.await_(house.controller.plot_results(run(house, panel, statement).results))
    assert [one.rows for one in house.session.tables.values()] == [96]
    tree.execute(f"INSERT INTO root.plant.d(time, x) VALUES ({96 * 3_600_000}, 0)")
    house.await_(house.controller.plot_results(run(house, panel, statement).results))
    assert [one.rows for one in house.session.tables.values()] == [97]


def slow_ones(connection: Connection) -> int:
    rows = connection.fetch("SHOW QUERIES").to_pylist()
    return sum(row["Statement"].strip() == SLOW for row in rows)


def test_that_a_forecast_is_drawn_over_the_rows_it_came_from(
    house: House, panel: QueryPanel, tree: Connection
) -> None:
    count = insert_power(tree)
    statement = f"CALL INFERENCE({M}, 'select load_kw from root.plant.power', outputLength=24)"
    done = run(house, panel, statement)
    house.await_(house.controller.plot_results(done.results))
    (table,) = house.session.tables.values()
    assert (table.name, table.rows) == ("power", count)
    assert [(one.table, one.column) for one in house.session.shown] == [("power", "load_kw")]
    assert [one.forecast.series[0].targets for one in house.session.drawn] == [("load_kw",)]
    again = run(house, panel, statement.replace("24", "48"))
    house.await_(house.controller.plot_results(again.results))
    assert len(house.session.tables) == 1
    assert len(house.session.drawn) == 1


def test_that_deleting_asks_and_no_runs_nothing(house: House, panel: QueryPanel, tree: Connection) -> None:
    tree.execute("CREATE DATABASE root.plant")
    shown: list[str] = []
    panel.put("-- gone\nshow databases; drop database root.plant;\n")

    def answer(name: str) -> None:
        house.until(lambda: panel.findChild(QMessageBox))
        box = panel.findChild(QMessageBox)
        assert isinstance(box, QMessageBox)
        shown.append(f"{box.text()} {box.informativeText()}")
        next(one for one in box.findChildren(QPushButton) if one.text().replace("&", "") == name).click()
        house.until(lambda: panel.findChild(QMessageBox) is None)

    panel.run_script()
    answer("Cancel")
    house.settle()
    assert shown == [f"This deletes on root@{tree.address.place} for good: drop database root.plant"]
    assert house.session.query is None
    assert tree.fetch("show databases").num_rows == 1
    panel.run_script()
    answer("Delete")
    house.until(lambda: house.session.query is not None)
    house.settle()
    assert tree.fetch("show databases").num_rows == 0


def test_that_a_password_is_not_remembered(house: House, panel: QueryPanel, tree: Connection) -> None:
    run(house, panel, "show version")
    run(house, panel, "show databases; create user reader7 'secret77'")
    tree.execute("drop user reader7")
    history = house.await_(house.controller.engine.call(lambda wb: wb.home.data / "query_history.jsonl"))
    assert "show version" in history.read_text("utf-8")
    assert "secret77" not in history.read_text("utf-8")


def test_that_names_of_the_server_are_proposed(house: House, panel: QueryPanel, tree: Connection) -> None:
    insert_power(tree)
    assert run(house, panel, "show version").error is None
    panel.new_tab("select lo from root.plant.power")
    panel.run_on(str(tree.address))
    panel.editor.go_to(len("select lo"))
    panel.editor.setFocus()

    def proposed() -> bool:
        if panel.completer.popup.isVisible() and panel.completer.popup.current is not None:
            return panel.completer.popup.current.text == "load_kw"
        panel.complete()
        return False

    house.until(proposed)
    QTest.keyClick(panel.editor, Qt.Key.Key_Return)
    assert panel.editor.text() == "select load_kw from root.plant.power"


def test_that_the_place_is_kept_with_the_tab(house: House, panel: QueryPanel, tree: Connection) -> None:
    panel.bar.place.models.setCurrentIndex(2)
    panel.bar.place.models.activated.emit(2)
    panel.new_tab("SELECT 1;\n")
    assert panel.bar.place.models.currentText() == "Models in both"
    panel.put_on("SELECT 1;\n", None)
    assert panel.tab_bar.count() == 3
    panel.step_tab(-1)
    panel.run_on(None)
    assert panel.bar.place.place.currentText() == "Open files"
    assert panel.bar.place.models.isHidden()
    panel.step_tab(-1)
    assert panel.bar.place.place.currentData() == str(tree.address)
    assert panel.bar.place.models.currentText() == "Models in both"
    kept = json.loads(json.dumps(panel.state()))
    assert "root@" in json.dumps(kept)
    other = house.keep(QueryPanel(house.session, house.controller, house.theme))
    other.restore(kept)
    assert [tab.server for tab in other._tabs] == [str(tree.address), None, None]
    assert other._tabs[0].run_on is RunOn.BOTH


def test_that_a_server_of_tables_without_a_database_offers_its_own(
    house: House, panel: QueryPanel, table: Connection
) -> None:
    table.execute("CREATE TABLE readings (kw DOUBLE FIELD)")
    table.execute("INSERT INTO readings(time, kw) VALUES (1, 2.5)")
    house.await_(house.engine.call(lambda wb: wb.servers.connect(table.address, "root")))
    house.until(lambda: str(table.address) in house.session.servers)
    panel.run_on(str(table.address))
    house.until(lambda: house.notices)
    (notice,) = house.notices
    assert str(notice.sentence).startswith("No database is chosen")
    assert [str(one.label) for one in notice.actions] == ["Use plant"]
    notice.actions[0].run()
    house.until(lambda: house.session.query is not None)
    given = run(house, panel, "SELECT kw FROM readings")
    assert given.error is None
    assert given.results[0].table.column(0).to_pylist() == [2.5]
    panel.run_on(str(table.address), RunOn.BOTH)
    house.settle()
    assert len(house.notices) == 1
