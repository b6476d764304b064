"""The start page and the dialog that says how a file is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sample_data import SAMPLES, sample_path
from tests.ui.house import House, open_house
from ui.dialogs.open_options import OpenOptionsDialog
from ui.panels.start_page import StartPage
from ui.recent import RecentFiles
from ui.widgets import LinkButton
from workbench.settings import Settings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    with open_house(qapp, tmp_path) as one:
        yield one


@pytest.fixture
def recent(tmp_path: Path) -> RecentFiles:
    return RecentFiles(tmp_path / "recent.json")


@pytest.fixture
def page(house: House, recent: RecentFiles) -> StartPage:
    one = house.keep(StartPage(house.session, house.controller, house.theme, recent))
    one.resize(824, 640)
    one.show()
    house.settle()
    return one


def test_that_each_sample_is_listed_with_its_shape(page: StartPage) -> None:
    assert page.samples.rowCount() == len(SAMPLES)
    assert len(page.samples.shapes) == len(SAMPLES)
    assert all(len(shape) > 20 for shape in page.samples.shapes)
    assert page.samples.index(0, 2).data() == "8,760"


def test_that_the_samples_fit_a_narrow_page(page: StartPage) -> None:
    page.resize(690, 640)
    QApplication.processEvents()
    header = page.table.horizontalHeader()
    assert header.length() <= page.table.viewport().width()
    right = page.table.mapTo(page, page.table.rect().topRight()).x()
    assert right < page.viewport().width()


def test_that_it_says_what_to_do_next(page: StartPage) -> None:
    model = Settings().forecast.model
    assert page.next.text() == f"Then press Forecast: power_demand is set up for 96 steps with {model}."
    page.table.selectRow(1)
    assert page.next.text().startswith("Then press Forecast: airline_passengers is set up for 24 steps")


def test_that_return_opens_the_chosen_sample(house: House, page: StartPage) -> None:
    page.table.selectRow(3)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    house.until(lambda: "sunspots" in house.session.tables)
    house.settle()


def test_that_recent_files_are_offered_when_there_are_any(page: StartPage, recent: RecentFiles) -> None:
    assert page._recent_box.isHidden()
    file = sample_path("nile_flow")
    recent.add(file)
    assert not page._recent_box.isHidden()
    asked: list[Path] = []
    page.file_asked.connect(asked.append)
    link = page._recent_box.findChild(LinkButton)
    assert link is not None
    link.click()
    assert asked == [file]


def test_that_a_recent_file_stands_once_however_its_path_was_written(
    recent: RecentFiles, tmp_path: Path
) -> None:
    file = tmp_path / "power.csv"
    file.touch()
    recent.add(file)
    recent.add(tmp_path / "gone" / ".." / "power.csv")
    assert recent.paths == (file,)


def test_that_the_dialog_shows_what_was_found(house: House) -> None:
    dialog = house.keep(OpenOptionsDialog(sample_path("us_macro"), house.controller, house.theme))
    dialog.show()
    house.until(lambda: dialog.rows.rowCount() > 0)
    assert dialog.found.text().startswith("203 rows · time in “quarter” (quarter)")
    assert dialog.found.text().endswith(
        "every 3 months, regular · no gaps · no duplicate times · no time zone"
    )
    assert dialog.rows.columnCount() == 5
    assert dialog.time_column.findData("cpi") > 0
    dialog.reject()
    assert house.session.tables == {}


def test_that_an_override_is_previewed_and_used(house: House, tmp_path: Path) -> None:
    file = tmp_path / "mixed.csv"
    file.write_text("n;when;wert\n1;01.02.2024;1,5\n2;02.02.2024;2,5\n3;03.02.2024;3,5\n")
    dialog = house.keep(OpenOptionsDialog(file, house.controller, house.theme))
    dialog.show()
    house.until(lambda: dialog.rows.rowCount() == 3)
    dialog.name.setText("werte")
    dialog.zone.setEditText("Europe/Berlin")
    house.until(lambda: "zone Europe/Berlin" in dialog.found.text())
    assert dialog.time_column.itemText(0) == "when (found)"
    assert dialog.delimiter.currentText() == "Semicolon (found)"
    assert dialog.decimal.currentText() == "Comma (found)"
    assert dialog.encoding.currentText() == "utf-8 (found)"
    assert dialog.options.delimiter is None
    dialog.accept()
    house.until(lambda: "werte" in house.session.tables)
    house.settle()
    assert house.session.tables["werte"].zone == "Europe/Berlin"


def test_that_a_file_divided_by_blanks_is_said_to_be_one(house: House, tmp_path: Path) -> None:
    file = tmp_path / "logger.dat"
    file.write_text("time     load\n2024-01-01  1\n2024-01-02  2\n2024-01-02  2\n2024-01-04 13\n")
    dialog = house.keep(OpenOptionsDialog(file, house.controller, house.theme))
    dialog.show()
    house.until(lambda: dialog.rows.rowCount() == 4)
    assert dialog.delimiter.currentText() == "Blank (found)"
    assert "1 gap · 1 duplicate time · " in dialog.found.text()
    dialog.delimiter.setCurrentIndex(dialog.delimiter.findText("Blank"))
    house.until(lambda: dialog.found.text().startswith("4 rows"))
    assert dialog.rows.columnCount() == 2


def test_that_a_refusal_is_said_and_open_is_off(house: House, tmp_path: Path) -> None:
    file = tmp_path / "words.csv"
    file.write_text("these are\nonly words\n")
    dialog = house.keep(OpenOptionsDialog(file, house.controller, house.theme))
    dialog.show()
    house.until(lambda: not dialog.open_button.isEnabled())
    assert dialog.found.text()
    assert dialog.open_button.toolTip() == dialog.found.text()
    dialog.reject()
