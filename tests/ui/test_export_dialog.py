"""The export dialog: what it offers, what it previews, what it asks to be written."""

from __future__ import annotations

import datetime as dt
import decimal
from pathlib import Path

import pyarrow as pa
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sample_data import sample_path
from tests.ui.plot.making import Stage, make_forecast, make_stage
from ui.dialogs.export import ExportDialog, first_folder
from ui.exports import of_forecasts, of_statement
from ui.placing import KeptForecast
from ui.theme import Theme
from workbench.events import EventBus
from workbench.export import CsvFormat, export
from workbench.sources import OpenOptions, TableStore

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Stage:
    """A session with a table open."""
    return make_stage(tmp_path, Theme(tmp_path))


@pytest.fixture
def dialog(stage: Stage, qtbot: QtBot, tmp_path: Path) -> ExportDialog:
    """The dialog for a forecast, with a file in the test's folder."""
    asked = ExportDialog(of_forecasts([KeptForecast(1, make_forecast(stage.table), 0)]))
    qtbot.addWidget(asked)
    asked.file.setText(str(tmp_path / "forecast.csv"))
    asked.show()
    return asked


def test_that_the_first_row_is_previewed(dialog: ExportDialog) -> None:
    assert dialog.preview.text().startswith("2025-03-21T00:00:00,300.0")
    assert dialog.export.isEnabled()


def test_that_a_long_first_row_ends_in_an_ellipsis_and_is_whole_in_its_tool_tip(qtbot: QtBot) -> None:
    asked = ExportDialog(of_statement(1, pa.table({f"column_{at}": [at + 0.25] for at in range(90)})))
    qtbot.addWidget(asked)
    asked.show()
    QApplication.processEvents()
    asked.preview.grab()
    assert asked.preview.toolTip() == asked.preview.text()
    assert asked.preview.width() < asked.width()


def test_that_how_times_are_written_is_asked_only_where_there_are_any(qtbot: QtBot) -> None:
    rows = pa.table({"model": ["pocket"], "mase": [0.9]})
    asked = ExportDialog(of_statement(1, rows))
    qtbot.addWidget(asked)
    asked.show()
    assert not asked.times.isVisible()
    assert not asked.zone.isVisible()
    assert asked.preview.text() == "pocket,0.9"


def test_that_quantiles_can_be_left_out(dialog: ExportDialog, stage: Stage) -> None:
    dialog.quantiles.setChecked(False)
    assert [dialog.columns.item(at).text() for at in range(dialog.columns.count())] == ["time", "load_kw"]
    written = export(make_forecast(stage.table), dialog.path, dialog.format, dialog.options)
    assert written.read_text().splitlines()[0] == "time,load_kw"


def test_that_columns_and_times_are_written_as_chosen(dialog: ExportDialog, stage: Stage) -> None:
    for at in range(2, dialog.columns.count()):
        dialog.columns.item(at).setCheckState(Qt.CheckState.Unchecked)
    dialog.times.kind.setCurrentIndex(dialog.times.kind.findData("s"))
    assert dialog.preview.text() == "1742515200,300.0"
    written = export(make_forecast(stage.table), dialog.path, dialog.format, dialog.options)
    assert written.read_text().splitlines()[:2] == ["time,load_kw", dialog.preview.text()]


def test_that_a_pattern_of_times_can_be_given(dialog: ExportDialog) -> None:
    dialog.times.kind.setCurrentIndex(dialog.times.kind.findData("custom"))
    dialog.times.pattern.setText("%d.%m.%Y")
    assert dialog.times.pattern.isVisible()
    assert dialog.preview.text().startswith("21.03.2025,")


def test_that_the_format_changes_the_ending(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.formats.button("xlsx"), Qt.MouseButton.LeftButton)
    assert dialog.path.name == "forecast.xlsx"
    assert dialog.format == "xlsx"


def test_that_what_cannot_be_written_is_said_before(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.file.setText(str(tmp_path / "nowhere" / "forecast.csv"))
    assert not dialog.export.isEnabled()
    assert dialog.problem.text().startswith("There is no folder")
    dialog.file.setText(str(tmp_path / "forecast.csv"))
    assert dialog.export.isEnabled()
    for at in range(dialog.columns.count()):
        dialog.columns.item(at).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.problem.text() == "Tick at least one column."


@pytest.mark.parametrize("typed", ["", "/", ".", "{folder}"])
def test_that_a_name_is_asked_for_while_there_is_none(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, typed: str
) -> None:
    dialog.file.setText(typed.format(folder=tmp_path))
    assert not dialog.export.isEnabled()
    assert dialog.problem.text() == "Name the file to write."
    qtbot.mouseClick(dialog.formats.button("xlsx"), Qt.MouseButton.LeftButton)
    assert not dialog.export.isEnabled()


def test_that_a_zone_can_be_chosen_where_times_have_one(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not dialog.zone.isEnabled()
    times = pa.array([0], pa.timestamp("s", "UTC"))
    zoned = ExportDialog(of_statement(1, pa.table({"time": times})))
    qtbot.addWidget(zoned)
    zoned.file.setText(str(tmp_path / "result.csv"))
    zoned.zone.setText("Asia/Shanghai")
    assert zoned.preview.text() == "1970-01-01T08:00:00+08:00"
    zoned.zone.setText("Mars/Olympus")
    assert not zoned.export.isEnabled()
    assert "Mars/Olympus" in zoned.problem.text()


def test_that_the_row_previewed_is_the_one_that_is_written(
    dialog: ExportDialog, stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    moment = dt.datetime(2026, 2, 24, 16, tzinfo=dt.UTC)
    odd = {
        "time": pa.array([moment], pa.timestamp("us", "Europe/Berlin")),
        "third": [1 / 3],
        "tiny": [1e-12],
        "huge": [1e20],
        "single": pa.array([1.1], pa.float32()),
        "money": pa.array([decimal.Decimal("12.50")]),
        "whole": [7],
        "yes": [True],
        "bytes": [b"\xca\xfe"],
        "words": ['a;b, "c"'],
        "day": [dt.date(2026, 2, 24)],
        "nothing": pa.array([None], pa.float64()),
    }
    asked = ExportDialog(of_statement(1, pa.table(odd)))
    qtbot.addWidget(asked)
    asked.file.setText(str(tmp_path / "odd.csv"))
    for decimal_mark in (".", ","):
        asked.csv.decimal.setCurrentIndex(asked.csv.decimal.findData(decimal_mark))
        written = export(asked.source, asked.path, asked.format, asked.options)
        assert written.read_text().splitlines()[1] == asked.preview.text()


def test_that_a_decimal_comma_puts_semicolons_between_values(
    dialog: ExportDialog, stage: Stage, qtbot: QtBot
) -> None:
    assert (dialog.csv.delimiter.currentText(), dialog.csv.decimal.currentText()) == ("Comma", "Point")
    dialog.csv.decimal.setCurrentText("Comma")
    assert dialog.csv.delimiter.currentText() == "Semicolon"
    assert dialog.preview.text().startswith("2025-03-21T00:00:00;300,0;")
    dialog.csv.delimiter.setCurrentText("Comma")
    assert dialog.csv.decimal.currentText() == "Point"
    dialog.csv.decimal.setCurrentText("Comma")
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    again = ExportDialog(of_forecasts([KeptForecast(1, make_forecast(stage.table), 0)]))
    qtbot.addWidget(again)
    assert again.options.csv == CsvFormat(";", ",")


def test_that_only_a_csv_file_has_marks_between_values(dialog: ExportDialog, qtbot: QtBot) -> None:
    assert dialog.csv.isVisible()
    qtbot.mouseClick(dialog.formats.button("parquet"), Qt.MouseButton.LeftButton)
    assert not dialog.csv.isVisible()


def test_that_the_file_is_named_for_its_content_until_the_user_names_it(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    kept = [
        KeptForecast(at, make_forecast(stage.table, model, held=True), at)
        for at, model in enumerate(("a", "b"))
    ]
    asked = ExportDialog(of_forecasts(kept))
    qtbot.addWidget(asked)
    name = stage.table.name
    assert asked.path.name == f"{name}_forecasts.csv"
    assert asked.rows.text() == "24 rows"
    asked.content.setCurrentText("Accuracy")
    assert asked.path.name == f"{name}_accuracy.csv"
    assert asked.rows.text() == "2 rows"
    assert asked.quantiles.isHidden()
    asked.file.setText(str(tmp_path / "mine.csv"))
    asked.content.setCurrentText("Forecast of b")
    assert asked.path == tmp_path / "mine.csv"
    assert asked.source is kept[1].forecast


def test_that_the_folder_is_remembered(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert first_folder(None) == tmp_path


def test_that_a_file_with_semicolons_and_commas_is_exported_like_itself_and_beside_itself(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "plant"
    folder.mkdir()
    file = folder / "meter.csv"
    rows = [f"2024-01-{day:02};{day},5;{10 * day},25" for day in range(1, 21)]
    file.write_text("time;load_kw;price\n" + "\n".join(rows) + "\n")
    table = TableStore(EventBus()).open(file, OpenOptions())
    asked = ExportDialog(of_statement(1, table.arrow()), origin=table)
    qtbot.addWidget(asked)
    assert asked.options.csv == CsvFormat(";", ",")
    assert asked.path.parent == folder
    asked.csv.decimal.setCurrentText("Point")
    asked.csv.delimiter.setCurrentText("Tab")
    asked.file.setText(str(tmp_path / "out.csv"))
    asked.accept()
    again = ExportDialog(of_statement(1, table.arrow()), origin=table)
    qtbot.addWidget(again)
    assert again.options.csv == CsvFormat("\t", ".")  # what was chosen for such a file
    assert again.path.parent == tmp_path
    other = ExportDialog(of_statement(1, table.arrow()), origin=stage.table)
    qtbot.addWidget(other)
    assert other.options.csv == CsvFormat(",", ".")


def test_that_a_sample_is_exported_among_documents_where_there_are_any(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = TableStore(EventBus()).open(sample_path("sunspots"), OpenOptions())
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert first_folder(sample) == tmp_path
    (tmp_path / "Documents").mkdir()
    assert first_folder(sample) == tmp_path / "Documents"
    # As the system writes it once the folder of another language was removed.
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "user-dirs.dirs").write_text('XDG_DOCUMENTS_DIR="$HOME/"\n')
    assert first_folder(sample) == tmp_path / "Documents"
