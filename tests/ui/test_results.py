"""Results: what the grid shows of forecasts, anomalies, statements and tables; sorting, copying, export."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from tests.ui.plot.making import HOUR, START, Stage, make_detection, make_forecast, make_stage
from ui.exports import of_anomalies, of_forecasts
from ui.grid.columns import NumberColumn, columns_of, to_arrow
from ui.grid.model import GridModel
from ui.notices import Notice
from ui.panels.results import Kind, ResultsPanel
from ui.placing import KeptForecast
from ui.removing import bring_back, remove_forecasts
from ui.session import SeriesRef
from ui.text import translated
from ui.theme import Theme
from workbench.errors import SqlError
from workbench.events import EventBus
from workbench.export import as_table
from workbench.results import ResultTable, ScriptRun
from workbench.sources import OpenOptions, TableStore
from workbench.text import text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Stage:
    """A session with a table open."""
    theme = Theme(tmp_path)
    theme.set_mode("light")
    return make_stage(tmp_path, theme)


@pytest.fixture
def panel(stage: Stage, qtbot: QtBot) -> Iterator[ResultsPanel]:
    """Results, on the screen."""
    shown = ResultsPanel(stage.session, stage.controller, stage.theme)
    qtbot.addWidget(shown)
    shown.resize(820, 260)
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    shown.model.close()


def headers(panel: ResultsPanel) -> list[str]:
    return [column.name for column in panel.model.columns]


def cells(panel: ResultsPanel, row: int) -> list[object]:
    model = panel.model
    return [model.data(model.index(row, column)) for column in range(model.columnCount())]


def test_that_a_narrow_bar_drops_whole_words_and_cuts_none(panel: ResultsPanel, stage: Stage) -> None:
    stage.session.keep(make_forecast(stage.table))
    style = Qt.ToolButtonStyle
    panel.resize(1100, 260)
    QApplication.processEvents()
    needed = panel.bar.sizeHint().width()
    assert needed < 1100
    for width in (1100, needed - 10, needed - 120, 1100):
        panel.resize(width, 260)
        QApplication.processEvents()
        for button in (panel.copy, panel.export_button):
            assert button.width() >= button.sizeHint().width()
        worded = panel.copy.toolButtonStyle() is style.ToolButtonTextBesideIcon
        assert worded is (width == 1100)


def test_that_an_empty_panel_says_what_to_do(panel: ResultsPanel) -> None:
    assert panel._pages.currentIndex() == 0
    assert not panel.export_button.isEnabled()


def test_that_two_forecasts_stand_beside_the_rows_held_back(panel: ResultsPanel, stage: Stage) -> None:
    stage.session.keep(make_forecast(stage.table, held=True))
    stage.session.keep(make_forecast(stage.table, "mstl", held=True))
    assert headers(panel) == ["time", "held back", "auto_ets", "q0.1", "q0.9", "mstl", "q0.1", "q0.9"]
    assert panel.model.rowCount() == 24
    time, _, mean, low, high = cells(panel, 0)[:5]
    assert (time, mean, low, high) == ("2025-03-20 00:00:00", "300.00", "293.60", "306.40")
    assert panel.count.text() == "24 rows"


def test_that_numbered_rows_are_not_called_times(panel: ResultsPanel, stage: Stage) -> None:
    made, found = make_forecast(stage.table), make_detection(stage.table)
    stage.session.keep(replace(made, series=(replace(made.series[0], index="row"),)))
    assert headers(panel)[0] == "row"
    stage.session.set_detection(replace(found, series=(replace(found.series[0], index="row"),)))
    panel.anomaly_view.set_value("rows")
    panel.refresh()
    assert headers(panel)[0] == "row"


def test_that_only_forecasts_of_the_series_on_the_plot_are_shown(
    panel: ResultsPanel, stage: Stage, tmp_path: Path
) -> None:
    first = stage.session.keep(make_forecast(stage.table))
    other = TableStore(EventBus()).open(tmp_path / "power.csv", OpenOptions(name="other"))
    stage.session.put_table(other)
    stage.session.show_series((SeriesRef("other", "load_kw"),))
    assert panel.model.rowCount() == 0
    assert panel.empty.label.text() == "No forecast of load_kw yet."
    assert not panel.export_button.isEnabled()
    second = stage.session.keep(make_forecast(other))
    assert headers(panel) == ["time", "auto_ets", "q0.1", "q0.9"]
    assert panel.exported() is second.forecast
    assert (first.slot, second.slot) == (0, 0)
    stage.session.show_series((SeriesRef(stage.table.name, "load_kw"),))
    assert stage.session.selected is first
    assert panel.exported() is first.forecast
    told: list[Notice] = []
    stage.session.notice.connect(told.append)
    remove_forecasts(stage.session, (first.key,))
    assert translated(told[-1].sentence) == "The forecast auto_ets was removed."
    bring_back(stage.session)
    remove_forecasts(stage.session, (first.key, second.key))
    bring_back(stage.session)
    assert stage.session.selected == first


def test_that_one_of_the_forecasts_can_be_chosen(panel: ResultsPanel, stage: Stage, qtbot: QtBot) -> None:
    stage.session.keep(make_forecast(stage.table))
    stage.session.keep(make_forecast(stage.table, "mstl"))
    assert panel.which.itemText(0) == "Both forecasts"
    panel.which.setFocus()
    qtbot.keyClick(panel.which, Qt.Key.Key_Down)
    assert headers(panel) == ["time", "auto_ets", "q0.1", "q0.9"]


def test_that_forecasts_of_one_model_are_told_apart_wherever_they_are_named(
    panel: ResultsPanel, stage: Stage
) -> None:
    long = stage.session.keep(make_forecast(stage.table, held=True))
    short = stage.session.keep(make_forecast(stage.table, horizon=12, held=True), beside=True)
    stage.session.keep(make_forecast(stage.table, "mstl", held=True))
    names = ["auto_ets · 24 steps", "auto_ets · 12 steps", "mstl"]
    assert [name for name in headers(panel) if name[0] in "am"] == names
    assert [panel.which.itemText(at) for at in range(1, 4)] == names
    panel.forecast_view.set_value("accuracy")
    panel.refresh()
    assert [cells(panel, row)[0] for row in range(3)] == names
    contents, _ = panel.exporting._contents()
    assert [one.title for one in contents[1:4]] == [f"Forecast of {name}" for name in names]
    columns = ["auto_ets_24_steps", "auto_ets_12_steps", "mstl"]
    assert [one.file for one in contents[1:4]] == [f"power_forecast_{name}" for name in columns]
    written = as_table(contents[0].source, ()).column_names
    assert written == ["time", "load_kw_actual", *(f"load_kw_{name}" for name in columns)]
    assert as_table(contents[4].source).column("model").to_pylist() == columns
    panel.which.setCurrentIndex(2)
    panel._on_which()
    panel.forecast_view.set_value("values")
    panel.refresh()
    assert headers(panel)[2] == str(names[1])
    assert {long.key, short.key} <= {one.key for one in stage.session.kept}


def test_that_a_new_forecast_is_listed_once(panel: ResultsPanel, stage: Stage) -> None:
    filled: list[int] = []
    panel.model.modelReset.connect(lambda: filled.append(panel.model.total))
    stage.session.keep(make_forecast(stage.table))
    assert filled == [24]


def test_that_forecasts_are_removed_where_they_are_listed(
    panel: ResultsPanel, stage: Stage, qtbot: QtBot
) -> None:
    first = stage.session.keep(make_forecast(stage.table))
    second = stage.session.keep(make_forecast(stage.table, "mstl"))
    assert panel.remove.isVisibleTo(panel)
    menu = panel.remove.menu()
    menu.aboutToShow.emit()
    assert [one.text() for one in menu.actions()] == ["auto_ets", "mstl", "", "All of them"]
    menu.actions()[0].trigger()
    assert list(stage.session.kept) == [second]
    stage.session.bring_back()
    assert list(stage.session.kept) == [first, second]
    panel.which.setCurrentIndex(2)
    panel._on_which()
    qtbot.keyClick(panel.grid, Qt.Key.Key_Delete)
    assert list(stage.session.kept) == [first]
    qtbot.keyClick(panel.grid, Qt.Key.Key_Delete)
    assert list(stage.session.kept) == []
    assert panel.remove.isHidden()


def test_that_accuracy_has_a_row_for_each_model(panel: ResultsPanel, stage: Stage, qtbot: QtBot) -> None:
    stage.session.keep(make_forecast(stage.table, held=True))
    qtbot.mouseClick(panel.forecast_view.button("accuracy"), Qt.MouseButton.LeftButton)
    assert cells(panel, 0) == ["auto_ets", "load_kw", "0.940", "7.100", "0.050", "95 %", "90.0"]
    assert headers(panel)[-2:] == ["band", "coverage of the band, %"]


def test_that_accuracy_says_why_there_is_none(panel: ResultsPanel, stage: Stage, qtbot: QtBot) -> None:
    stage.session.keep(make_forecast(stage.table))
    qtbot.mouseClick(panel.forecast_view.button("accuracy"), Qt.MouseButton.LeftButton)
    assert panel.empty.label.text().startswith("No rows were held back to compare the forecast with.")
    assert panel._pages.currentWidget() is panel.empty
    assert not panel.export_button.isEnabled()
    stage.session.keep(make_forecast(stage.table, "mstl", held=True))
    assert panel.model.rowCount() == 1
    assert panel.count.text() == "1 of 2 forecasts had rows held back"
    panel.forecast_view.set_value("values")
    panel.refresh()
    assert panel._pages.currentWidget() is panel.grid


def test_that_anomalies_are_listed_by_range(panel: ResultsPanel, stage: Stage) -> None:
    stage.session.set_detection(make_detection(stage.table))
    assert headers(panel) == ["", "from", "to", "rows", "extreme", "score", "mean"]
    assert cells(panel, 0)[:4] == ["A1", "2025-03-05 04:00", "2025-03-05 08:00", "5"]
    assert panel.count.text() == "2 ranges in 480 rows"


def test_that_next_asks_the_plot_for_the_next_range(panel: ResultsPanel, stage: Stage, qtbot: QtBot) -> None:
    asked: list[int] = []
    stage.session.anomaly_asked.connect(asked.append)
    stage.session.set_detection(make_detection(stage.table))
    for _ in range(3):
        qtbot.mouseClick(panel.next, Qt.MouseButton.LeftButton)
    assert asked == [0, 1, 0]


def test_that_next_brings_the_list_of_anomalies_back(panel: ResultsPanel, stage: Stage) -> None:
    asked: list[int] = []
    stage.session.anomaly_asked.connect(asked.append)
    stage.session.set_detection(make_detection(stage.table))
    stage.session.rows_asked.emit(stage.table.name)
    panel.next_anomaly()
    assert (panel.kind, asked) == (Kind.ANOMALIES, [0])


def test_that_anomalies_stay_listed_when_the_forecast_beside_them_is_removed_and_brought_back(
    panel: ResultsPanel, stage: Stage
) -> None:
    kept = stage.session.keep(make_forecast(stage.table))
    stage.session.set_detection(make_detection(stage.table))
    remove_forecasts(stage.session, [kept.key])
    assert (panel.kind, panel.count.text()) == (Kind.ANOMALIES, "2 ranges in 480 rows")
    bring_back(stage.session)
    assert panel.kind is Kind.ANOMALIES


def test_that_a_forecast_that_is_selected_is_among_the_rows_but_takes_no_query_away(
    panel: ResultsPanel, stage: Stage
) -> None:
    first = stage.session.keep(make_forecast(stage.table))
    second = stage.session.keep(make_forecast(stage.table, "mstl"))
    stage.session.set_detection(make_detection(stage.table))
    stage.session.select_forecast(second.key)
    assert headers(panel) == ["time", "auto_ets", "q0.1", "q0.9", "mstl", "q0.1", "q0.9"]
    panel.which.setCurrentIndex(1)
    panel._on_which()
    assert headers(panel)[1] == "auto_ets"
    panel.next_anomaly()
    stage.session.select_forecast(second.key)
    assert headers(panel) == ["time", "mstl", "q0.1", "q0.9"]
    stage.session.set_query(ScriptRun((ResultTable(pa.table({"value": [2.0]})),)))
    stage.session.select_forecast(first.key)
    assert panel.kind is Kind.QUERY


def test_that_anomalies_are_listed_again_when_their_series_is_brought_to_the_plot(
    panel: ResultsPanel, stage: Stage
) -> None:
    stage.session.set_detection(make_detection(stage.table))
    stage.session.set_query(ScriptRun((ResultTable(pa.table({"value": [2.0]})),)))
    stage.session.plot_asked.emit()
    assert panel.kind is Kind.ANOMALIES


def test_that_the_rows_of_a_query_stay_when_the_last_forecast_is_removed(
    panel: ResultsPanel, stage: Stage
) -> None:
    kept = stage.session.keep(make_forecast(stage.table))
    stage.session.set_query(ScriptRun((ResultTable(pa.table({"value": [2.0]})),)))
    remove_forecasts(stage.session, [kept.key])
    assert panel.kind is Kind.QUERY


def test_that_there_is_no_next_anomaly_where_none_was_found(panel: ResultsPanel, stage: Stage) -> None:
    found = make_detection(stage.table)
    none = replace(found.series[0], label=np.zeros_like(found.series[0].label))
    stage.session.set_detection(replace(found, series=(none,)))
    assert not stage.session.finds
    assert not panel.next.isEnabled()


def test_that_all_rows_mark_what_was_filled(panel: ResultsPanel, stage: Stage, qtbot: QtBot) -> None:
    stage.session.set_detection(make_detection(stage.table))
    qtbot.mouseClick(panel.anomaly_view.button("rows"), Qt.MouseButton.LeftButton)
    assert headers(panel) == ["time", "load_kw", "score", "label", "note"]
    assert cells(panel, 7)[-1] == "filled"
    assert cells(panel, 100)[3] == "anomaly"


def test_that_each_statement_has_a_tab_and_the_error_stands_in_front(
    panel: ResultsPanel, stage: Stage
) -> None:
    first = ResultTable(pa.table({"a": [1, 2]}), duration_s=0.012)
    second = ResultTable(pa.table({}), message=text("The model was loaded."))
    stage.session.set_query(ScriptRun((first, second)))
    assert [panel.statements.tabText(at) for at in range(2)] == ["Result 1", "Messages (1)"]
    assert panel.count.text() == "2 rows \N{MIDDLE DOT} 12 ms"
    stage.session.set_query(ScriptRun((first,), SqlError("There is no column {name}.", name="b")))
    assert panel.statements.currentIndex() == 1
    assert panel.messages.item(0).text() == "There is no column b."


def test_that_a_statement_s_forecast_goes_on_the_plot(
    panel: ResultsPanel, stage: Stage, qtbot: QtBot
) -> None:
    forecast = make_forecast(stage.table)
    stage.session.set_query(ScriptRun((ResultTable(forecast.to_arrow(), forecast=forecast),)))
    qtbot.mouseClick(panel.plot, Qt.MouseButton.LeftButton)
    assert stage.session.kept[0].forecast is forecast


def test_that_a_series_that_is_brought_to_the_plot_takes_the_place_of_a_query(
    panel: ResultsPanel, stage: Stage
) -> None:
    stage.session.keep(make_forecast(stage.table))
    stage.session.set_query(ScriptRun((ResultTable(pa.table({"a": [1]})),)))
    assert headers(panel) == ["a"]
    stage.session.plot_asked.emit()
    assert panel.kind is Kind.FORECAST
    assert headers(panel) == ["time", "auto_ets", "q0.1", "q0.9"]


def test_that_the_rows_of_an_open_file_are_shown(panel: ResultsPanel, stage: Stage) -> None:
    stage.session.rows_asked.emit(stage.table.name)
    assert panel.kind is Kind.TABLE
    assert headers(panel) == ["time", "load_kw", "temperature_c"]
    assert cells(panel, 1) == ["2025-03-01 01:00:00", "320.706", "1"]


def test_that_a_click_on_a_header_sorts_and_missing_values_come_last(
    panel: ResultsPanel, stage: Stage
) -> None:
    table = pa.table({"value": [2.0, None, 1.0], "name": ["b", None, "a"]})
    stage.session.set_query(ScriptRun((ResultTable(table),)))
    for column in (0, 1):
        panel.grid.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        assert [panel.model.row_of(row) for row in range(3)] == [2, 0, 1]
    panel.grid.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert [panel.model.row_of(row) for row in range(3)] == [0, 1, 2]


def test_that_points_stand_below_each_other_and_no_digit_is_lost() -> None:
    numbers = columns_of(pa.table({"value": [342.63, 326.0, None, 1e-12, 0.5]}))[0]
    assert [numbers.cell(row) for row in range(5)] == ["342.63", "326.00", "–", "1e-12", "0.50"]


def test_that_all_types_of_a_server_are_readable() -> None:
    day = dt.date(2024, 2, 29)
    table = pa.table(
        {
            "f": pa.array([1.1, None], pa.float32()),
            "o": pa.array([b"\xca\xfe", None]),
            "long": pa.array([bytes(100), b""]),
            "d": pa.array([day, None]),
            "ns": pa.array([1_700_000_000_123_456_789, None], pa.timestamp("ns", "UTC")),
            "ms": pa.array([1_700_000_000_120, 0], pa.timestamp("ms", "+08:00")),
            "l": pa.array([2**53 + 1, None]),
        }
    )
    first = [column.cell(0) for column in columns_of(table)]
    assert first[:2] == ["1.1", "0xcafe"]
    assert first[2] == f"0x{'00' * 64}…"
    assert first[3:] == [
        "2024-02-29",
        "2023-11-14 22:13:20.123456789",
        "2023-11-15 06:13:20.120000",
        "9007199254740993",
    ]
    assert [column.cell(1) for column in columns_of(table)][:2] == ["–", "–"]


def test_that_rows_that_come_later_are_added_below(panel: ResultsPanel, stage: Stage) -> None:
    def run(rows: int, *, growing: bool) -> ScriptRun:
        return ScriptRun((ResultTable(pa.table({"x": list(range(rows))})),), growing=growing)

    stage.session.set_query(run(500, growing=True))
    assert panel.count.text() == "500 rows so far"
    panel.grid.scrollTo(panel.model.index(300, 0), panel.grid.ScrollHint.PositionAtTop)
    panel.grid.selectRow(310)
    place = panel.grid.verticalScrollBar().value()
    stage.session.set_query(run(900, growing=True))
    assert panel.count.text() == "900 rows so far"
    assert panel.model.total == 900
    stage.session.set_query(run(1000, growing=False))
    assert panel.count.text().startswith("1,000 rows ·")
    assert panel.grid.verticalScrollBar().value() == place
    assert [one.row() for one in panel.grid.selectionModel().selectedRows()] == [310]
    stage.session.set_query(run(7, growing=False))
    assert panel.model.total == 7


def test_that_a_header_is_not_cut(panel: ResultsPanel, stage: Stage) -> None:
    name = "root.plant.power.load_kw"
    stage.session.set_query(ScriptRun((ResultTable(pa.table({name: [1.5]})),)))
    heavy = panel.grid.font()
    heavy.setBold(True)
    assert panel.grid.columnWidth(0) >= QFontMetrics(heavy).horizontalAdvance(name) + 16


def test_that_a_million_rows_are_sorted_in_a_thread(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    model = GridModel(Theme(tmp_path))
    values = np.random.default_rng(3).normal(size=1_000_000)
    model.show_columns([NumberColumn(f"c{at}", values) for at in range(20)])
    with qtbot.waitSignal(model.sorted_changed):
        model.sort(3)
    assert model.order is not None
    assert values[model.row_of(0)] == values.min()
    assert values[model.row_of(999_999)] == values.max()
    model.close()


def test_that_a_copy_has_headers_when_asked_for(panel: ResultsPanel, stage: Stage, qtbot: QtBot) -> None:
    stage.session.keep(make_forecast(stage.table))
    panel.grid.selectRow(1)
    qtbot.keyClick(panel.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    plain = QGuiApplication.clipboard().text()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(panel.grid, Qt.Key.Key_C, both)
    assert plain.startswith("2025-03-21 01:00:00\t301.00\t")
    assert QGuiApplication.clipboard().text() == "time\tauto_ets\tq0.1\tq0.9\n" + plain


def test_that_what_is_shown_is_exported_as_it_is_sorted(panel: ResultsPanel, stage: Stage) -> None:
    table = pa.table({"value": [2.0, 3.0, 1.0]})
    stage.session.set_query(ScriptRun((ResultTable(table),)))
    panel.grid.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    exported = panel.exported()
    assert isinstance(exported, pa.Table)
    assert exported.column("value").to_pylist() == [3.0, 2.0, 1.0]


def test_that_a_forecast_is_exported_whole(panel: ResultsPanel, stage: Stage) -> None:
    forecast = make_forecast(stage.table)
    stage.session.keep(forecast)
    assert panel.exported() is forecast


def test_that_export_begins_with_what_is_shown_and_offers_the_rest(
    panel: ResultsPanel, stage: Stage, qtbot: QtBot
) -> None:
    stage.session.keep(make_forecast(stage.table, held=True))
    stage.session.keep(make_forecast(stage.table, "mstl", held=True))
    contents, shown = panel.exporting._contents()
    titles = [one.title for one in contents]
    assert titles == ["Both forecasts", "Forecast of auto_ets", "Forecast of mstl", "Accuracy"]
    assert shown == 0
    panel.which.setFocus()
    qtbot.keyClick(panel.which, Qt.Key.Key_Down)
    assert panel.exporting._contents()[1] == 1
    qtbot.mouseClick(panel.forecast_view.button("accuracy"), Qt.MouseButton.LeftButton)
    contents, shown = panel.exporting._contents()
    assert contents[shown].title == "Accuracy"
    assert contents[shown].file == f"{stage.table.name}_accuracy"


class OtherLanguage(QTranslator):
    """Says everything in other words."""

    @override
    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"«{sourceText}»"

    @override
    def isEmpty(self) -> bool:
        return False


def test_that_the_columns_of_an_exported_file_have_the_same_names_in_every_language(
    stage: Stage, qapp: QApplication
) -> None:
    kept = [KeptForecast(1, make_forecast(stage.table, held=True), 0)]
    found = make_detection(stage.table)
    other = OtherLanguage()
    qapp.installTranslator(other)
    try:
        assert of_forecasts(kept)[-1].title != "Accuracy"
        accuracy = of_forecasts(kept)[-1].source
        ranges = of_anomalies(found, found.series[0])[0].source
    finally:
        qapp.removeTranslator(other)
    assert isinstance(accuracy, pa.Table)
    assert isinstance(ranges, pa.Table)
    assert ranges.column("rows").to_pylist() == [5, 1]
    assert ranges.schema.field("rows").type == pa.int64()
    names = ["model", "series", "mase", "smape_pct", "wql", "band_pct", "coverage_pct"]
    assert accuracy.column_names == names
    assert [value[0].as_py() for value in accuracy.columns] == [
        "auto_ets",
        "load_kw",
        0.94,
        7.1,
        0.05,
        95,
        90,
    ]
    assert ranges.column_names == ["range", "from", "to", "rows", "extreme", "score", "mean"]


def test_that_arrow_columns_come_back_as_they_were() -> None:
    times = pa.array(np.array([START, START + HOUR])).cast(pa.timestamp("us", "Asia/Shanghai"))
    table = pa.table({"time": times, "n": pa.array([1, None]), "flag": [True, False], "x": [1.5, None]})
    columns = columns_of(table)
    assert columns[0].cell(0) == "2025-03-01 08:00:00"
    assert to_arrow(columns, None).equals(table)
