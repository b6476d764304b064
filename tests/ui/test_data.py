"""The data browser shows what is open and puts it on the plot."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.house import House, open_house
from ui.browser.naming import sql_name
from ui.browser.node import Kind, Node
from ui.notices import Level, Notice, Place
from ui.panels.data import DataPanel
from ui.panels.plot import PlotPanel
from ui.panels.query import QueryPanel
from ui.panels.setup import SetupPanel
from ui.session import SeriesRef
from ui.widgets import NoticeBar
from workbench.registry.info import Task
from workbench.requests import ForecastRequest, ForecastSpec, Selection
from workbench.sources import OpenOptions
from workbench.text import text

# What the offscreen platform says of every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
SELECT = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    with open_house(qapp, tmp_path) as one:
        yield one


@pytest.fixture
def panel(house: House) -> DataPanel:
    one = house.keep(DataPanel(house.session, house.controller, house.theme))
    one.resize(288, 800)
    one.show()
    return one


def texts(panel: DataPanel, row: int = 0) -> dict[str, str]:
    """Name and what stands at the right, of a table's rows."""
    tree = panel.tree
    root = tree.index(row, 0)
    rows = [tree.index(place, 0, root) for place in range(tree.rowCount(root))]
    return {str(one.data()): tree.aside(node) for one in rows if (node := tree.node(one))}


def show_sample(house: House, panel: DataPanel, name: str = "power_demand") -> None:
    house.open_sample(name)
    house.settle()
    house.until(lambda: panel.card.isVisible() and panel.tree.rowCount() > 0)


def test_that_an_empty_browser_says_what_would_be_here(panel: DataPanel) -> None:
    assert panel._stack.currentIndex() == 0
    assert panel.card.isHidden()


def test_that_a_notice_moves_no_row_of_the_tree(house: House, panel: DataPanel) -> None:
    show_sample(house, panel)

    def place() -> QPoint:
        root = panel.tree.index(0, 0)
        return panel.view.mapTo(panel, panel.view.visualRect(panel.tree.index(1, 0, root)).center())

    before = place()
    bar = panel.findChild(NoticeBar)
    assert bar is not None
    house.session.tell(Notice(Level.ERROR, Place.DATA, text("The result was written to {file}.", file="a")))
    house.until(bar.isVisible)
    assert place() == before


def test_that_a_table_shows_its_columns_with_interval_and_units(house: House, panel: DataPanel) -> None:
    show_sample(house, panel)
    assert texts(panel) == {"time": "1 h", "load_kw": "kW", "temperature_c": "°C", "humidity_pct": "%"}
    assert panel.tree.index(0, 1).data() == "8,760"


def test_that_the_card_tells_what_is_known_before_a_forecast(house: House, panel: DataPanel) -> None:
    show_sample(house, panel)
    rows = panel.card.rows
    assert rows["Series"] == "load_kw · DOUBLE"
    assert rows["Rows"] == "8,760"
    assert rows["Interval"] == "1 hour, regular"
    assert rows["Season"] == "24 (day)"
    assert rows["Missing"] == "3 values"


def test_that_the_card_tells_what_should_be_known_of_how_the_file_was_read(
    house: House, panel: DataPanel, tmp_path: Path
) -> None:
    file = tmp_path / "twice.csv"
    file.write_text("time,kw\n" + "".join(f"2024-01-{day:02},{day}.5\n" for day in (1, 2, 3, 3, 4)))
    house.open(file)
    house.settle()
    house.until(lambda: panel.card.rows.get("Duplicates") == "1")
    panel.show()
    panel.resize(200, 500)
    QApplication.processEvents()
    notes = [one for one in panel.card.notes if one.isVisible()]
    assert [one.text() for one in notes] == ["1 row has the time of another row."]
    assert notes[0].height() >= notes[0].heightForWidth(notes[0].width())


def test_that_the_card_counts_missing_values_as_set_up_and_a_forecast_do(
    house: House, panel: DataPanel, tmp_path: Path
) -> None:
    hours = np.datetime64("2024-01-01T00") + np.arange(200)
    empty = {20, 100, 101, 198, 199}
    lines = [f"{hour},{'' if at in empty else at % 24}" for at, hour in enumerate(hours)]
    file = tmp_path / "holes.csv"
    file.write_text("time,kw\n" + "\n".join(lines[:50] + lines[53:]) + "\n")
    setup = house.keep(SetupPanel(house.session, house.controller, house.theme))
    house.open(file)
    house.until(lambda: "Missing" in panel.card.rows and house.session.draft is not None)
    assert panel.card.rows["Missing"] == "3 values, 3 rows in 1 gap, 2 at the end"
    hint = setup.output.missing_field.hint
    assert hint.text().startswith("3 rows and 3 values are missing; they are ")
    data = Selection("holes", ("kw",))
    house.await_(house.controller.forecast(ForecastRequest(data, ForecastSpec("naive_forecaster", 3))))
    (series,) = house.session.kept[-1].forecast.series
    assert series.context_rows == 198
    # A detector looks at the rows as they are, to the last one.
    setup.choose_task(Task.DETECT)
    assert hint.text().startswith("5 values are missing; ")


def test_that_a_gap_that_no_forecast_fills_is_told_by_the_card_and_not_by_set_up(
    house: House, panel: DataPanel, tmp_path: Path
) -> None:
    hours = np.datetime64("2024-01-01T00") + np.concatenate([np.arange(40), 72_000 + np.arange(40)])
    file = tmp_path / "apart.csv"
    file.write_text("time,kw\n" + "".join(f"{hour},{at % 7}\n" for at, hour in enumerate(hours)))
    setup = house.keep(SetupPanel(house.session, house.controller, house.theme))
    house.open(file)
    house.until(lambda: "Missing" in panel.card.rows and house.session.draft is not None)
    assert panel.card.rows["Missing"] == "71,960 rows in 1 gap"
    assert setup.output.missing_field.hint.text() == ""


def test_that_weekends_without_rows_are_no_gaps(house: House, panel: DataPanel, tmp_path: Path) -> None:
    days = np.datetime64("2024-01-01") + np.arange(40)
    rows = [f"{day},{at}" for at, day in enumerate(days) if at % 7 < 5]
    file = tmp_path / "bank.csv"
    file.write_text("time,rate\n" + "\n".join(rows) + "\n")
    house.open(file)
    house.until(lambda: panel.card.rows.get("Missing") == "none")


def test_that_selecting_a_column_shows_it(house: House, panel: DataPanel) -> None:
    show_sample(house, panel)
    root = panel.tree.index(0, 0)
    panel.view.setCurrentIndex(panel.tree.index(2, 0, root))
    house.until(lambda: house.session.shown == (SeriesRef("power_demand", "temperature_c"),))
    house.until(lambda: panel.card.rows["Series"].startswith("temperature_c"))


def test_that_several_selected_columns_share_one_plot(house: House, panel: DataPanel) -> None:
    show_sample(house, panel)
    root = panel.tree.index(0, 0)
    panel.view.selectionModel().select(panel.tree.index(2, 0, root), SELECT)
    assert [one.column for one in house.session.shown] == ["load_kw", "temperature_c"]


def test_that_the_selection_follows_the_plot(house: House, panel: DataPanel) -> None:
    show_sample(house, panel)
    house.session.show_series((SeriesRef("power_demand", "humidity_pct"),))
    assert [node.name for node in panel.chosen()] == ["humidity_pct"]


def test_that_the_filter_keeps_matching_columns_only(house: House, panel: DataPanel) -> None:
    show_sample(house, panel)
    panel.field.setText("TEMP")
    assert list(texts(panel)) == ["temperature_c"]
    panel.field.setText("nothing like it")
    assert panel._stack.currentIndex() == 1
    panel.field.clear()
    assert len(texts(panel)) == 4


def test_that_the_series_of_a_long_table_are_listed_and_shown(
    house: House, panel: DataPanel, tmp_path: Path
) -> None:
    rows = [f"2024-01-{day:02},site_{site},{day * site}" for site in range(1, 31) for day in range(1, 21)]
    file = tmp_path / "sites.csv"
    file.write_text("time,site,load\n" + "\n".join(rows) + "\n")
    house.open(file)
    house.settle()
    panel.field.setText("site_17")
    root = panel.tree.index(0, 0)
    assert list(texts(panel)) == ["site_17"]
    panel.view.setCurrentIndex(panel.tree.index(0, 0, root))
    assert house.session.shown == (SeriesRef("sites", "load", "site_17"),)
    house.until(lambda: panel.card.rows.get("Series", "").startswith("site_17"))


@pytest.mark.parametrize(
    ("names", "row", "shown"),
    [
        ("Year,Month,Day,kw", "2024,1,{day},{day}.5", SeriesRef("days", "kw", None)),
        ("rownames,time,kw", "{day},2024-01-{day:02},{day}.5", SeriesRef("days", "kw", None)),
    ],
)
def test_that_a_file_opens_with_the_first_column_that_measures_something(
    names: str, row: str, shown: SeriesRef, house: House, tmp_path: Path
) -> None:
    file = tmp_path / "days.csv"
    file.write_text("\n".join([names, *(row.format(day=day) for day in range(1, 31))]) + "\n")
    house.open(file)
    house.settle()
    assert house.session.shown == (shown,)


def test_that_a_file_that_is_open_is_not_opened_again(house: House, tmp_path: Path) -> None:
    files = [tmp_path / "days.csv", tmp_path / "weeks.csv"]
    for file in files:
        file.write_text("time,kw,kvar\n" + "\n".join(f"2024-01-{day:02},{day}.5,2" for day in range(1, 31)))
        house.open(file)
    house.session.show_series((SeriesRef("weeks", "kvar", None),))
    house.open(files[1])
    assert house.session.shown == (SeriesRef("weeks", "kvar", None),)
    house.open(files[0])
    assert house.session.shown == (SeriesRef("days", "kw", None),)
    assert list(house.session.tables) == ["days", "weeks"]
    house.await_(house.controller.open_paths([files[0]], OpenOptions(time_format="row")))
    assert list(house.session.tables) == ["days", "weeks", "days_2"]


def test_that_a_file_asked_for_twice_at_once_is_opened_once(house: House, tmp_path: Path) -> None:
    file = tmp_path / "days.csv"
    file.write_text("time,kw\n" + "\n".join(f"2024-01-{day:02},{day}.5" for day in range(1, 31)))
    again = tmp_path / "none" / ".." / "days.csv"

    async def open_twice() -> None:
        await asyncio.gather(house.controller.open_paths([file, again]), house.controller.open_paths([file]))

    house.await_(open_twice())
    assert list(house.session.tables) == ["days"]


def test_that_a_file_that_changed_is_read_again_when_it_is_asked_for(house: House, tmp_path: Path) -> None:
    file = tmp_path / "days.csv"
    for rows in (20, 30):
        days = "\n".join(f"2024-01-{day:02},{day}.5" for day in range(1, rows + 1))
        file.write_text(f"time,kw\n{days}\n")
        house.open(file)
        assert [len(one.times()) for one in house.session.tables.values()] == [rows]


def test_that_a_series_of_two_id_columns_shows_what_is_measured(
    house: House, panel: DataPanel, tmp_path: Path
) -> None:
    rows = [
        f"{store},{item},2024-01-{day:02},{day}.5"
        for store in (1, 2)
        for item in (7, 8)
        for day in range(1, 21)
    ]
    file = tmp_path / "shops.csv"
    file.write_text("store,item,date,sales\n" + "\n".join(rows) + "\n")
    house.open(file)
    house.settle()
    panel.field.setText("2, 8")
    panel.view.setCurrentIndex(panel.tree.index(0, 0, panel.tree.index(0, 0)))
    assert house.session.shown == (SeriesRef("shops", "sales", "2, 8"),)


def test_that_a_series_of_a_panel_shows_what_is_measured_and_not_the_rows_numbers(
    house: House, panel: DataPanel, tmp_path: Path
) -> None:
    shops = [(shop, day) for shop in ("north", "south") for day in range(1, 21)]
    rows = [f"{number},{shop},2024-01-{day:02},{day}.5" for number, (shop, day) in enumerate(shops)]
    file = tmp_path / "shops.csv"
    file.write_text("row,shop,date,sales\n" + "\n".join(rows) + "\n")
    house.open(file)
    house.settle()
    assert [one.name for one in house.session.tables["shops"].value_columns] == ["row", "sales"]
    panel.field.setText("south")
    panel.view.setCurrentIndex(panel.tree.index(0, 0, panel.tree.index(0, 0)))
    assert house.session.shown == (SeriesRef("shops", "sales", "south"),)


def test_that_a_file_that_cannot_be_read_stays_with_its_reason(
    house: House, panel: DataPanel, tmp_path: Path
) -> None:
    file = tmp_path / "words.csv"
    file.write_text("these are\nonly words\n")
    asked: list[Path] = []
    house.session.options_asked.disconnect()
    house.session.options_asked.connect(asked.append)
    house.open(file)
    house.until(lambda: panel.tree.rowCount() == 1)
    node = panel.tree.node(panel.tree.index(0, 0))
    assert node is not None
    assert node.kind is Kind.OPENING
    house.until(lambda: panel.tree.icon_name(node) == "error_circle")
    assert str(house.notices[-1].sentence) in panel.tree.tip(node)
    house.notices[-1].actions[0].run()
    assert asked == [file]
    names = [action.text() for action in panel.make_menu(node).actions()]
    assert names[:2] == ["Try again", "Open with options…"]


def test_that_a_changed_file_is_marked_and_reloaded(house: House, panel: DataPanel, tmp_path: Path) -> None:
    file = tmp_path / "demand.csv"
    file.write_text("time,load\n2024-01-01,1\n2024-01-02,2\n2024-01-03,3\n")
    house.open(file)
    house.settle()
    house.session.table_newer.emit("demand")
    node = panel.tree.node(panel.tree.index(0, 0))
    assert node is not None
    assert panel.tree.icon_name(node) == "warning"
    file.write_text("time,load\n2024-01-01,1\n2024-01-02,2\n2024-01-03,3\n2024-01-04,4\n")
    house.notices[-1].actions[0].run()
    house.until(lambda: panel.tree.index(0, 1).data() == "4")
    renewed = panel.tree.node(panel.tree.index(0, 0))
    assert renewed is not None
    assert panel.tree.icon_name(renewed) == "document_table"


def test_that_copying_gives_the_tree_path(house: House, panel: DataPanel) -> None:
    show_sample(house, panel)
    QTest.keyClick(panel.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "root.db.power_demand.load_kw"


def test_that_a_table_is_pasted_with_the_keyboard(house: House, panel: DataPanel) -> None:
    QGuiApplication.clipboard().setText("time\tload\n2024-01-01\t1\n2024-01-02\t2\n2024-01-03\t4\n")
    QTest.keyClick(panel.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    house.until(lambda: len(house.session.tables) == 1)
    house.settle()
    assert next(iter(house.session.tables.values())).rows == 3


def test_that_closing_a_table_empties_the_browser(house: House, panel: DataPanel) -> None:
    show_sample(house, panel)
    node = panel.tree.node(panel.tree.index(0, 0))
    close = next(one for one in panel.make_menu(node).actions() if one.text() == "Close")
    close.trigger()
    house.until(lambda: panel._stack.currentIndex() == 0)
    house.settle()
    assert panel.card.isHidden()


def test_that_a_table_is_read_again_by_other_options(house: House, panel: DataPanel) -> None:
    show_sample(house, panel, "sunspots")
    path = house.session.tables["sunspots"].path
    assert path is not None
    dialog = panel.ask_options(path)
    house.until(lambda: dialog.rows.rowCount() > 0)
    dialog.zone.setEditText("Asia/Shanghai")
    house.until(lambda: "zone Asia/Shanghai" in dialog.found.text())
    dialog.accept()
    house.until(lambda: house.session.tables["sunspots"].zone == "Asia/Shanghai")
    house.settle()
    assert panel.card.rows["Time zone"] == "Asia/Shanghai"


def test_that_rows_are_dragged_by_name_and_dropped_on_the_plot(house: House, panel: DataPanel) -> None:
    show_sample(house, panel)
    plot = house.keep(PlotPanel(house.session, house.controller, house.theme))
    root = panel.tree.index(0, 0)
    house.session.show_series(())
    panel.view.selectionModel().clearSelection()
    panel._syncing = True  # a selection that shows nothing yet
    panel.view.selectionModel().select(panel.tree.index(2, 0, root), SELECT)
    panel._syncing = False
    dragged = panel.tree.mimeData(panel.view.selectionModel().selectedIndexes())
    assert dragged.text() == "temperature_c"
    assert panel.tree.flags(root) & Qt.ItemFlag.ItemIsDragEnabled
    viewport = plot.view.viewport()
    copy, left, bare = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(QPoint(5, 5), copy, dragged, left, bare),
        QDropEvent(QPointF(5, 5), copy, dragged, left, bare),
    ):
        QApplication.sendEvent(viewport, event)
        assert event.isAccepted()
    assert house.session.shown == (SeriesRef("power_demand", "temperature_c"),)
    house.settle()


def test_that_the_names_of_rows_are_inserted_into_the_query(house: House, panel: DataPanel) -> None:
    show_sample(house, panel)
    names: list[str] = []
    house.session.names_asked.connect(names.append)
    root = panel.tree.index(0, 0)
    panel.view.selectionModel().select(panel.tree.index(2, 0, root), SELECT)
    actions = panel.make_menu(panel.chosen()[0]).actions()
    next(one for one in actions if one.text() == "Insert into the query").trigger()
    assert names == ["load_kw, temperature_c"]
    editor = house.keep(QueryPanel(house.session, house.controller, house.theme))
    editor.new_tab("SELECT  FROM power_demand")
    caret = editor.editor.textCursor()
    caret.setPosition(7)
    editor.editor.setTextCursor(caret)
    QTest.keyClick(panel.view, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert editor.editor.text() == "SELECT load_kw, temperature_c FROM power_demand"
    editor.editor.document().setModified(False)


@pytest.mark.parametrize(
    ("node", "name"),
    [
        (Node(Kind.MEASUREMENT, "x", address="a", path="root.db.`a b`.x"), "root.db.`a b`.x"),
        (Node(Kind.DATABASE, "root.db", address="a", path="root.db"), "root.db"),
        (Node(Kind.DATABASE, "Plant", address="a", path="Plant"), '"Plant"'),
        (Node(Kind.SERVER_TABLE, "t", address="a", path='plant."T"'), 'plant."T"'),
        (Node(Kind.MEASUREMENT, "Kw", address="a", path="Kw", parent=Node(Kind.SERVER_TABLE, "t")), '"Kw"'),
        (Node(Kind.SERVER, "here", address="a"), ""),
        (Node(Kind.OPENING, "file.csv"), ""),
    ],
)
def test_that_a_row_is_called_as_a_statement_has_it(node: Node, name: str) -> None:
    assert sql_name(node) == name
