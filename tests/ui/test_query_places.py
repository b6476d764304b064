"""Where a query tab runs: chosen, kept, restored, without a server that answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.house import House, open_house
from ui.panels.query import QueryPanel
from workbench.sources.iotdb.address import ServerAddress
from workbench.sources.iotdb.passwords import ENVIRONMENT_VARIABLE
from workbench.sql.run_on import RunOn

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
TREE = "iotdb://root@127.0.0.1:1"
TABLES = "iotdb://reader@127.0.0.1:1/plant?dialect=table"


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    with open_house(qapp, tmp_path) as one:
        yield one


@pytest.fixture
def panel(house: House, monkeypatch: pytest.MonkeyPatch) -> QueryPanel:
    one = house.keep(QueryPanel(house.session, house.controller, house.theme))
    monkeypatch.setattr(one, "_may_lose", lambda _: True)
    one.resize(1100, 400)
    one.show()
    return one


def offered(panel: QueryPanel) -> list[str]:
    place = panel.bar.place.place
    return [place.itemText(at) for at in range(place.count()) if place.itemText(at)]


def choose(panel: QueryPanel, words: str) -> None:
    place = panel.bar.place.place
    at = place.findText(words)
    place.setCurrentIndex(at)
    place.activated.emit(at)


def test_that_the_servers_that_are_logged_in_to_are_offered(house: House, panel: QueryPanel) -> None:
    assert offered(panel) == ["Open files", "Log in to a server…"]
    assert panel.bar.place.models.isHidden()
    for address in (TREE, TABLES):
        house.session.put_server(ServerAddress.parse(address))
    assert offered(panel)[1:3] == ["root@127.0.0.1:1", "reader@127.0.0.1:1, tables of plant"]
    choose(panel, "reader@127.0.0.1:1, tables of plant")
    assert panel.tab.server == TABLES
    assert panel.bar.place.models.isVisible()
    assert "-- SHOW DATABASES;" in panel.editor.text()
    house.session.drop_server(ServerAddress.parse(TABLES))
    assert panel.bar.place.place.toolTip() == f"{TABLES}, not logged in"
    assert panel.bar.place.login.isVisible()
    choose(panel, "root@127.0.0.1:1")
    assert "-- show databases;" in panel.editor.text()
    choose(panel, "Open files")
    assert panel.tab.server is None


def test_that_logging_in_is_asked_for_and_the_choice_stays(house: House, panel: QueryPanel) -> None:
    asked: list[object] = []
    house.session.server_asked.connect(asked.append)
    panel.run_on(TREE)
    choose(panel, "Log in to a server…")
    assert asked == [None]
    assert panel.bar.place.place.currentData() == TREE
    house.session.put_server(ServerAddress.parse(TABLES))
    assert panel.tab.server == TABLES
    assert panel.bar.place.place.currentData() == TABLES
    house.session.put_server(ServerAddress.parse("iotdb://root@127.0.0.1:2"))
    assert panel.tab.server == TABLES


def test_that_a_server_one_is_not_logged_in_to_has_its_whole_name_and_a_button(
    house: House, panel: QueryPanel
) -> None:
    asked: list[object] = []
    house.session.server_asked.connect(asked.append)
    panel.resize(950, 400)  # the middle of a window of 1600 px
    panel.run_on("iotdb://root@203.0.113.17:6667")
    QApplication.processEvents()
    place = panel.bar.place.place
    assert place.currentText() == "root@203.0.113.17:6667"
    assert place.width() >= place.sizeHint().width()
    panel.bar.place.login.click()
    assert asked == [ServerAddress.parse("iotdb://root@203.0.113.17:6667")]


def test_that_running_without_a_password_asks_to_log_in(
    house: House, panel: QueryPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ENVIRONMENT_VARIABLE, raising=False)
    asked: list[object] = []
    house.session.server_asked.connect(asked.append)
    panel.put("show databases;")
    panel.run_on(TREE)
    panel.run()
    house.until(lambda: asked)
    assert asked == [ServerAddress.parse(TREE)]
    assert house.session.query is None


def test_that_a_server_that_is_away_is_an_error_in_the_bar(
    house: House, panel: QueryPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "root")
    panel.put("show databases;")
    panel.run_on(TREE)
    panel.run()
    house.until(panel.error_bar.isVisible)
    assert panel.error_bar.accessibleName().startswith("No server answers at 127.0.0.1:1")
    assert panel.editor.error_mark is None


def test_that_a_place_that_cannot_be_read_comes_back_as_open_files(panel: QueryPanel) -> None:
    panel.put("SELECT 1;")
    panel.run_on(TREE, RunOn.SERVER)
    kept = panel.state()
    tabs = kept["tabs"]
    assert isinstance(tabs, list)
    assert (tabs[0]["server"], tabs[0]["run_on"]) == (TREE, "server")
    tabs[0]["server"] = "iotdb://root:secret@127.0.0.1:1"
    panel.restore(kept)
    assert panel._tabs[-1].server is None
    del tabs[0]["server"], tabs[0]["run_on"]
    panel.restore(kept)
    assert (panel._tabs[-1].server, panel._tabs[-1].run_on) == (None, RunOn.HERE)


def test_that_a_narrow_bar_keeps_the_chooser(panel: QueryPanel) -> None:
    panel.run_on(TREE)
    panel.resize(460, 300)
    QApplication.processEvents()
    assert panel.width() == 460
    assert panel.bar.place.place.isVisible()
    assert panel.bar.place.label.isHidden()
    assert panel.bar.caret.isHidden()
    panel.resize(1300, 300)
    QApplication.processEvents()
    assert panel.bar.place.label.isVisible()
    assert panel.bar.caret.isVisible()
