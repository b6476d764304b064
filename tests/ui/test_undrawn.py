"""What cannot be drawn says so where a series would be, and what can be done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.house import House, open_house
from ui.browser.node import Kind
from ui.panels.data import DataPanel
from ui.panels.plot import PlotPanel
from ui.panels.results import ResultsPanel
from ui.panels.setup import SetupPanel
from ui.plot.undrawn_page import UndrawnPage
from ui.session import Region, SeriesRef
from ui.widgets.buttons import SmallButton

# What the offscreen platform says of every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LINES = ["time,load,quality,site"] + [
    f"2024-01-{day:02},{day},{'good' if day % 3 else 'bad'},a" for day in range(1, 29)
]


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    with open_house(qapp, tmp_path) as one:
        yield one


@pytest.fixture
def data(house: House) -> DataPanel:
    one = house.keep(DataPanel(house.session, house.controller, house.theme))
    one.resize(288, 700)
    one.show()
    return one


@pytest.fixture
def plot(house: House) -> Iterator[PlotPanel]:
    one = house.keep(PlotPanel(house.session, house.controller, house.theme))
    one.resize(900, 500)
    one.show()
    yield one
    one.reader.close()


def page_of(plot: PlotPanel) -> UndrawnPage:
    """What stands in the plot's place."""
    assert plot._pages.currentWidget() is plot.undrawn
    return plot.undrawn


def offered(page: UndrawnPage) -> list[str]:
    return [one.text() for one in page.findChildren(SmallButton) if not one.isHidden()]


def click(data: DataPanel, name: str) -> None:
    """Click a row of the tree by its name."""
    tree = data.tree
    roots = [tree.index(row, 0) for row in range(tree.rowCount())]
    rows = [*roots, *(tree.index(row, 0, root) for root in roots for row in range(tree.rowCount(root)))]
    index: QModelIndex = next(one for one in rows if one.data() == name)
    data.view.scrollTo(index)
    place: QPoint = data.view.visualRect(index).center()
    QTest.mouseClick(data.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def open_lines(house: House, folder: Path, lines: list[str] = LINES, name: str = "plant.csv") -> Path:
    file = folder / name
    file.write_text("\n".join(lines) + "\n")
    house.open(file)
    house.settle()
    return file


def test_that_a_column_of_words_says_what_it_is_where_the_user_looks(
    house: House, data: DataPanel, plot: PlotPanel, tmp_path: Path
) -> None:
    setup = house.keep(SetupPanel(house.session, house.controller, house.theme))
    open_lines(house, tmp_path)
    house.until(lambda: setup.form is not None)
    before = house.session.shown
    house.session.mark_region(Region(*house.session.tables["plant"].times()[[3, 20]]))
    click(data, "quality")
    house.settle()
    page = page_of(plot)
    assert page.what.text() == "“quality” holds words, not numbers."
    assert "covariate" in page.todo.text()
    assert offered(page) == ["Show rows", "Open with options…"]
    assert data.card.rows == {"Column": "quality · VARCHAR", "Rows": "28", "Such as": "good, bad"}
    assert setup.empty.label.text() == page.what.text()
    assert not setup.button.isEnabled()
    click(data, "load")
    house.settle()
    assert house.session.shown == before
    assert house.session.region is not None
    assert setup.form is not None
    assert plot._pages.currentWidget() is not page


def test_that_times_and_ids_are_explained_without_offers(
    house: House, data: DataPanel, plot: PlotPanel, tmp_path: Path
) -> None:
    rows = [f"2024-01-{day:02},{site},{day}" for site in ("north", "south") for day in range(1, 21)]
    open_lines(house, tmp_path, ["time,site,load", *rows])
    click(data, "time")
    assert page_of(plot).what.text() == "“time” holds the times of the rows."
    assert offered(page_of(plot)) == []
    click(data, "site")
    assert page_of(plot).what.text() == "“site” names the series of this file."
    click(data, "south")
    assert house.session.shown == (SeriesRef("plant", "load", "south"),)


def test_that_a_file_without_numbers_takes_the_place_of_the_series_before(
    house: House, data: DataPanel, plot: PlotPanel, tmp_path: Path
) -> None:
    results = house.keep(ResultsPanel(house.session, house.controller, house.theme))
    open_lines(house, tmp_path)
    file = open_lines(house, tmp_path, ["time,event", "2024-01-01,start", "2024-01-02,stop"], "log.csv")
    page = page_of(plot)
    assert page.what.text() == "log has no column with numbers."
    assert [node.name for node in data.chosen()] == ["log"]
    page.rows.click()
    assert results.model.total == 2
    asked: list[Path] = []
    house.session.options_asked.disconnect()
    house.session.options_asked.connect(asked.append)
    page.options.click()
    assert asked == [file]
    house.await_(house.controller.close_table("log"))
    house.settle()
    assert page.what.text() == "Select a series in Data to see it here."


def test_that_a_file_that_was_not_read_can_be_tried_again_or_taken_away(
    house: House, data: DataPanel, plot: PlotPanel, tmp_path: Path
) -> None:
    file = open_lines(house, tmp_path, ["these are", "only words"], "words.csv")
    house.until(lambda: data.tree.rowCount() == 1)
    page = page_of(plot)
    assert page.what.text() == "words.csv could not be read."
    assert "words.csv has no column with times" in page.todo.text()
    assert offered(page) == ["Try again", "Open with options…", "Take from the list"]
    index = data.tree.index(0, 0)
    node = data.tree.node(index)
    assert node is not None
    assert node.kind is Kind.OPENING
    assert index.data() == "words.csv"
    house.until(lambda: data.tree.aside(node) == "not read")
    page.retry.click()
    house.settle()
    house.until(lambda: data.tree.rowCount() == 1)
    assert page_of(plot).what.text() == "words.csv could not be read."
    file.write_text("\n".join(LINES) + "\n")
    page.retry.click()
    house.until(lambda: house.session.shown)
    house.settle()
    house.until(lambda: data.tree.rowCount() == 1)
    assert [str(data.tree.index(row, 0).data()) for row in range(data.tree.rowCount())] == ["words.csv"]
    assert house.controller.opening == {}


def test_that_the_row_of_a_file_that_was_not_read_tells_why_and_goes(
    house: House, data: DataPanel, plot: PlotPanel, tmp_path: Path
) -> None:
    open_lines(house, tmp_path)
    open_lines(house, tmp_path, ["these are", "only words"], "words.csv")
    house.until(lambda: data.tree.rowCount() == 2)
    node = data.tree.node(data.tree.index(1, 0))
    assert node is not None
    house.until(lambda: data.tree.aside(node) == "not read")
    assert plot._pages.currentWidget() is not plot.undrawn  # the series stays on the plot
    click(data, "words.csv")
    assert page_of(plot).what.text() == "words.csv could not be read."
    house.until(lambda: data.card.rows.get("File") == "words.csv")
    page_of(plot).forget.click()
    house.settle()
    assert data.tree.rowCount() == 1
    assert house.session.undrawn is None
