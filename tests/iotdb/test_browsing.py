"""Data's tree over a real server: unfolding, pages, search, opening a series, a hundred thousand series."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.iotdb.filling import insert_power
from tests.iotdb.proxy import Proxy
from tests.ui.house import House, open_house
from ui.browser.node import Kind, Node
from ui.panels.data import DataPanel
from ui.servers import branches, opening
from workbench.sources.iotdb.address import ServerAddress
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.passwords import ENVIRONMENT_VARIABLE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "root")
    with open_house(qapp, tmp_path) as one:
        yield one


@pytest.fixture
def panel(house: House) -> DataPanel:
    one = house.keep(DataPanel(house.session, house.controller, house.theme))
    one.resize(288, 700)
    one.show()
    return one


def log_in(house: House, server: Connection) -> None:
    house.await_(house.controller.engine.call(lambda wb: wb.connect(server.address)))
    house.until(lambda: str(server.address) in house.session.servers)


def child(panel: DataPanel, node: Node | None, name: str) -> Node:
    nodes = panel.tree.servers if node is None else node.children
    return next(one for one in nodes if one.name == name)


def unfold(house: House, panel: DataPanel, node: Node) -> Node:
    panel.view.setExpanded(panel.tree.index_of_node(node), True)
    house.until(lambda: node.children and node.children[0].name != "Loading…")
    return node


def root_of(house: House, panel: DataPanel) -> Node:
    house.until(lambda: panel.tree.servers and panel.tree.servers[0].children)
    root = panel.tree.servers[0]
    house.until(lambda: root.children and root.children[0].name != "Loading…")
    return root


def choose(panel: DataPanel, node: Node) -> None:
    index = panel.tree.index_of_node(node)
    panel.view.scrollTo(index)
    place = panel.view.visualRect(index).center()
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_that_a_series_of_the_tree_is_found_by_unfolding_and_opened(
    house: House, panel: DataPanel, tree: Connection
) -> None:
    rows = insert_power(tree)
    tree.execute("CREATE ALIGNED TIMESERIES root.plant.锅炉(温度 FLOAT, `a b` BOOLEAN)")
    log_in(house, tree)
    root = root_of(house, panel)
    database = unfold(house, panel, child(panel, root, "root.plant"))
    assert [(one.name, one.type) for one in database.children] == [("power", ""), ("锅炉", "aligned")]
    boiler = unfold(house, panel, child(panel, database, "锅炉"))
    assert {one.name: one.type for one in boiler.children} == {"`a b`": "BOOLEAN", "温度": "FLOAT"}
    load = child(panel, unfold(house, panel, child(panel, database, "power")), "load_kw")

    choose(panel, load)
    house.until(lambda: panel.card.rows.get("Rows") == f"{rows:,}")
    assert panel.card.rows["From"] == "2025-03-01 00:00"
    QTest.keyClick(panel.view, Qt.Key.Key_Return)

    house.until(lambda: "power" in house.session.tables and house.session.shown)
    house.settle()
    assert house.session.tables["power"].rows == rows
    assert house.session.shown[0].column == "load_kw"
    assert database.unfolded
    assert panel.view.isExpanded(panel.tree.index_of_node(database))


def test_that_the_columns_of_a_table_are_shown_and_opened(
    house: House, panel: DataPanel, table: Connection
) -> None:
    table.execute("CREATE TABLE meters (site STRING TAG, kwh DOUBLE FIELD, note TEXT FIELD)")
    rows = "(1000, 'a', 1.5), (2000, 'a', 2.5), (1000, 'b', 3)"
    table.execute(f"INSERT INTO meters(time, site, kwh) VALUES {rows}")
    log_in(house, table)
    database = unfold(house, panel, child(panel, root_of(house, panel), "plant"))
    meters = unfold(house, panel, child(panel, database, "meters"))
    assert {one.name: one.type for one in meters.children} == {
        "time": "TIME",
        "site": "TAG",
        "kwh": "DOUBLE",
        "note": "TEXT",
    }
    choose(panel, child(panel, meters, "kwh"))
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    house.until(lambda: "meters" in house.session.tables)
    house.settle()
    assert house.session.tables["meters"].id_column == "site"
    assert sorted(house.session.tables["meters"].ids()) == ["a", "b"]


def test_that_series_are_looked_for_by_a_path_and_by_a_word(
    house: House, panel: DataPanel, tree: Connection
) -> None:
    insert_power(tree)
    for name in ("root.a.d1.temp_in", "root.a.d2.temp_out", "root.b.d.pressure"):
        tree.execute(f"CREATE TIMESERIES {name} DOUBLE")
    log_in(house, tree)
    root = root_of(house, panel)
    for words, found in (
        ("root.**.temp*", ["root.a.d1.temp_in", "root.a.d2.temp_out"]),
        ("pressure", ["root.b.d.pressure"]),
    ):
        panel.field.setText(words)
        house.until(lambda: [one.name for one in root.children] == found)  # noqa: B023 - waits within the loop
    panel.field.setText("")
    house.until(lambda: [one.name for one in root.children] == ["root.a", "root.b", "root.plant"])


def test_that_logging_out_takes_a_server_away(house: House, panel: DataPanel, tree: Connection) -> None:
    log_in(house, tree)
    root = root_of(house, panel)
    assert [one.name for one in root.children] == ["There is no series root.**."]
    menu = panel.make_menu(root)
    next(one for one in menu.actions() if one.text() == "Log out").trigger()
    house.until(lambda: not panel.tree.servers)
    assert panel._stack.currentIndex() == 0


def test_that_a_long_list_comes_in_pages(
    house: House, panel: DataPanel, tree: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(branches, "_PAGE", 10)
    for number in range(25):
        tree.execute(f"CREATE TIMESERIES root.many.d{number:02}.x DOUBLE")
    log_in(house, tree)
    database = unfold(house, panel, child(panel, root_of(house, panel), "root.many"))
    for shown in (10, 20):
        assert len(database.children) == shown + 1
        more = database.children[-1]
        assert (more.kind, more.name) == (Kind.MORE, f"{shown} of 25, more…")
        choose(panel, more)
        house.until(lambda: len(database.children) > shown + 1)  # noqa: B023 - waits within the loop
    assert sorted(one.name for one in database.children) == [f"d{number:02}" for number in range(25)]


def test_that_tables_are_looked_for_by_a_word(house: House, panel: DataPanel, table: Connection) -> None:
    table.execute("CREATE TABLE meters (site STRING TAG, kwh DOUBLE FIELD)")
    table.execute("CREATE TABLE boilers (temperature DOUBLE FIELD)")
    log_in(house, table)
    root = root_of(house, panel)
    panel.field.setText("KWH")
    house.until(lambda: [[two.name for two in one.children] for one in root.children] == [["meters"]])
    database = root.children[0]
    assert database.name == "plant"
    house.until(lambda: panel.view.isExpanded(panel.tree.index_of_node(database)))
    meters = unfold(house, panel, database.children[0])
    assert [one.name for one in meters.children] == ["time", "site", "kwh"]


def test_that_several_series_of_a_device_share_one_table_and_one_plot(
    house: House, panel: DataPanel, tree: Connection
) -> None:
    tree.execute("INSERT INTO root.plant.d(time, x, y, z) VALUES (1, 1, 2, 3), (2, 2, 3, 4), (3, 3, 4, 5)")
    log_in(house, tree)
    database = unfold(house, panel, child(panel, root_of(house, panel), "root.plant"))
    device = unfold(house, panel, child(panel, database, "d"))
    choose(panel, child(panel, device, "x"))
    model, flags = panel.view.selectionModel(), QItemSelectionModel.SelectionFlag
    index = panel.tree.index_of_node(child(panel, device, "z"))
    model.select(index, flags.Select | flags.Rows)
    next(one for one in panel.make_menu(device.children[0]).actions() if one.text() == "Open").trigger()
    house.until(lambda: [one.column for one in house.session.shown] == ["x", "z"])
    house.settle()
    tree.execute("INSERT INTO root.plant.d(time, x, z) VALUES (4, 4, 6)")
    assert panel.servers is not None
    choose(panel, child(panel, device, "x"))
    model.select(panel.tree.index_of_node(child(panel, device, "z")), flags.Select | flags.Rows)
    panel.servers.open_chosen()
    house.until(lambda: house.session.tables["d"].rows == 4)
    house.settle()
    assert list(house.session.tables) == ["d"]


def test_that_of_a_long_series_the_last_rows_are_fetched_and_all_are_offered(
    house: House, panel: DataPanel, tree: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "ALL_ROWS", 50)
    monkeypatch.setattr(opening, "LAST_ROWS", 20)
    values = ", ".join(f"({at * 1000}, {at})" for at in range(60))
    tree.execute(f"INSERT INTO root.plant.d(time, x) VALUES {values}")
    log_in(house, tree)
    database = unfold(house, panel, child(panel, root_of(house, panel), "root.plant"))
    choose(panel, child(panel, database, "d"))
    next(
        one for one in panel.make_menu(child(panel, database, "d")).actions() if one.text() == "Open"
    ).trigger()
    house.until(lambda: house.session.shown)
    house.settle()
    (table,) = house.session.tables.values()
    assert (table.rows, table.profile().unsorted) == (20, 0)
    notice = house.notices[-1]
    assert str(notice.sentence) == "root.plant.d has 60 rows; the last 20 were fetched."
    notice.actions[0].run()
    house.until(lambda: 60 in [one.rows for one in house.session.tables.values()])
    house.settle()


def test_that_a_server_that_is_away_is_told_once_and_comes_back(
    house: House, panel: DataPanel, tree: Connection
) -> None:
    insert_power(tree)
    place = tree.address
    with Proxy(place.host, place.port) as proxy:
        away = Connection(ServerAddress("127.0.0.1", proxy.port, timeout=5.0), "root")
        log_in(house, away)
        root = root_of(house, panel)
        database = child(panel, root, "root.plant")
    unfold_away(house, panel, database)
    assert (root.type, panel.tree.icon_name(root)) == ("away", "error_circle")
    (notice,) = house.notices
    told = f"No server answers at 127.0.0.1:{proxy.port}"
    assert str(notice.sentence).startswith(told)
    index = panel.tree.index_of_node(root)
    assert told in str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole)).startswith(told)
    unfold_away(house, panel, database)
    assert len(house.notices) == 1
    assert "Reconnect" in [one.text() for one in panel.make_menu(root).actions()]
    with Proxy(place.host, place.port, at=proxy.port):
        notice.actions[0].run()
        house.until(lambda: root.type == "tree" and not root.failed)
        assert told not in str(index.data(Qt.ItemDataRole.ToolTipRole))
        house.until(lambda: [one.name for one in root.children] == ["root.plant"])
        house.settle()
        house.await_(house.controller.engine.call(lambda wb: wb.servers.disconnect(away.address)))


def unfold_away(house: House, panel: DataPanel, node: Node) -> None:
    assert panel.servers is not None
    panel.servers._branches.again(node)
    house.until(lambda: node.failed and not node.loaded)


def test_that_a_user_without_rights_is_told_so(
    house: House, panel: DataPanel, tree: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    insert_power(tree)
    tree.execute("CREATE USER blind77 'secret777777'")
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "secret777777")
    try:
        place = ServerAddress(tree.address.host, tree.address.port, "blind77")
        log_in(house, Connection(place, "secret777777"))
        root = root_of(house, panel)
        assert [one.name for one in root.children] == ["User blind77 has no READ_DATA on root.**."]
        house.settle()
    finally:
        tree.execute("DROP USER blind77")


def test_that_a_very_long_list_is_shown_in_parts(
    house: House, panel: DataPanel, tree: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(branches, "_PAGE", 10)
    monkeypatch.setattr(branches, "_MOST", 20)
    fields = ", ".join(f"s{number:02} INT32" for number in range(45))
    tree.execute(f"CREATE ALIGNED TIMESERIES root.many.d({fields})")
    log_in(house, tree)
    database = unfold(house, panel, child(panel, root_of(house, panel), "root.many"))
    device = unfold(house, panel, database.children[0])
    seen = [one.name for one in device.children if one.kind is Kind.MEASUREMENT]
    for rows, first in ((20, 0), (10, 20), (20, 20), (5, 40)):
        choose(panel, device.children[-1])
        house.until(lambda: (measured(device), device.first) == (rows, first))  # noqa: B023 - waits here
        house.settle()
        seen += [one.name for one in device.children if one.kind is Kind.MEASUREMENT]
    assert len(set(seen)) == 45
    assert [one.kind for one in device.children].count(Kind.MORE) == 0
    assert (device.children[0].kind, device.children[0].name) == (Kind.BEFORE, "40 before these…")
    choose(panel, device.children[0])
    house.until(lambda: (measured(device), device.first) == (10, 20))
    choose(panel, device.children[0])
    house.until(lambda: (measured(device), device.first) == (10, 0))
    assert device.children[0].kind is Kind.MEASUREMENT


def measured(node: Node) -> int:
    return sum(one.kind is Kind.MEASUREMENT for one in node.children)


@pytest.mark.torture
def test_that_a_long_list_is_shown_in_parts(house: House, panel: DataPanel, tree: Connection) -> None:
    """How fluid a hundred thousand series are: `benchmarks/server_stalls.py`."""
    for start in range(0, 4_000, 1000):
        fields = ", ".join(f"s{number} DOUBLE" for number in range(1000))
        tree.execute(f"CREATE ALIGNED TIMESERIES root.big.d{start}({fields})")
    log_in(house, tree)
    root = root_of(house, panel)
    panel.field.setText("root.big.**")
    house.until(lambda: len(root.children) == 501)
    for _ in range(6):
        shown = root.children[-2]
        choose(panel, root.children[-1])
        house.until(lambda: root.children[-2] is not shown)  # noqa: B023 - waits within the loop
    assert root.first == 3000
    assert root.children[0].name == "3,000 before these…"
    assert len(root.children) == 502
