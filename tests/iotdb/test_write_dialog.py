"""Writing results and files to a real server from the window: the plan, the question, the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.iotdb.proxy import Proxy
from tests.ui.house import House, open_house
from ui.dialogs.import_table import ImportDialog
from ui.dialogs.write_back import WriteDialog
from ui.panels.data import DataPanel
from ui.servers.plan_words import overlap_words, report_words, where_words
from workbench.jobs import JobSnapshot
from workbench.requests import ForecastRequest, ForecastSpec, Selection
from workbench.results import Forecast
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.planning import WritePlan
from workbench.sources.iotdb.writing import WriteReport

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    with open_house(qapp, tmp_path) as one:
        yield one


def log_in(house: House, connection: Connection) -> None:
    house.await_(house.engine.call(lambda wb: wb.servers.connect(connection.address, "root")))
    house.until(lambda: house.session.servers)


def forecast_of(house: House) -> Forecast:
    house.open_sample("power_demand.csv")
    request = ForecastRequest(
        Selection("power_demand", ("load_kw",)), ForecastSpec("naive_forecaster", horizon=24)
    )
    house.await_(house.controller.forecast(request))
    return house.session.kept[0].forecast


def shown(house: House, dialog: WriteDialog) -> WriteDialog:
    """The dialog with its plan."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    house.keep(dialog)
    dialog.show()
    house.until(lambda: dialog._plan is not None or dialog.bar.notice is not None)
    return dialog


def written(house: House, dialog: WriteDialog) -> str:
    """Press Write, and what the dialog says then."""
    QTest.mouseClick(dialog.write_button, Qt.MouseButton.LeftButton)
    house.until(lambda: dialog.bar.notice is not None)
    house.settle()
    return dialog.bar.accessibleName()


def write_dialog(house: House, forecast: Forecast) -> WriteDialog:
    return shown(house, WriteDialog(forecast, "power_demand", house.session, house.controller, house.theme))


def test_that_a_forecast_is_shown_before_it_is_written_and_asked_before_it_replaces(
    house: House, tree: Connection
) -> None:
    log_in(house, tree)
    forecast = forecast_of(house)
    dialog = write_dialog(house, forecast)
    assert dialog.place.target.text() == "root.forecast.power_demand"
    assert dialog.where.text() == "root.forecast.power_demand is made, and database root.forecast too."
    assert dialog.rows.text().startswith("24 rows, from 2026-03-01 00:00")
    assert dialog.overlap.text() == "Nothing is overwritten."
    assert [dialog.model.index(0, column).data() for column in range(3)] == ["load_kw", "DOUBLE", "is made"]
    assert not tree.fetch("SHOW DATABASES").num_rows
    assert written(house, dialog).startswith("All 24 rows arrived in root.forecast.power_demand")
    assert dialog.write_button.text() == "Close"
    there = tree.fetch("SELECT load_kw FROM root.forecast.power_demand")
    assert there.column(1).to_pylist() == forecast.series[0].mean[0].tolist()

    again = write_dialog(house, forecast)
    assert again.overlap.text() == "24 rows there have these times and would be overwritten."
    assert not again.write_button.isEnabled()
    assert again.write_button.toolTip() == "Tick that the rows may be overwritten first"
    QTest.keyClick(again.overwrite, Qt.Key.Key_Space)
    assert again.overwrite.isChecked()
    assert written(house, again).startswith("All 24 rows arrived")


def test_that_a_table_takes_a_forecast_too(house: House, table: Connection) -> None:
    login = table.address.parse(f"iotdb://root@{table.address.place}/plant?dialect=table&timeout=30")
    house.await_(house.engine.call(lambda wb: wb.servers.connect(login, "root")))
    house.until(lambda: house.session.servers)
    dialog = write_dialog(house, forecast_of(house))
    assert (dialog.place.target_label.text(), dialog.place.target.text()) == (
        "Table",
        "power_demand_forecast",
    )
    assert written(house, dialog).startswith("All 24 rows arrived in power_demand_forecast")
    assert table.fetch("SELECT count(load_kw) FROM power_demand_forecast").column(0).to_pylist() == [24]


def test_that_the_database_of_a_table_is_chosen_where_the_login_names_none(
    house: House, table: Connection
) -> None:
    table.execute("CREATE DATABASE other")
    log_in(house, table)
    dialog = WriteDialog(forecast_of(house), "power_demand", house.session, house.controller, house.theme)
    house.keep(dialog).show()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    field = dialog.place.database
    house.until(lambda: field.count() == 2)
    assert field.isVisible()
    assert not dialog.write_button.isEnabled()
    QTest.keyClicks(field, "other")
    house.until(lambda: dialog._plan is not None)
    assert dialog.where.text() == "power_demand_forecast is made, in database other."
    assert written(house, dialog).startswith("All 24 rows arrived in power_demand_forecast")
    assert table.fetch("SELECT count(load_kw) FROM other.power_demand_forecast").column(0).to_pylist() == [24]
    table.execute("DROP DATABASE other")


def test_that_what_cannot_be_written_is_told_at_once(house: House, tree: Connection) -> None:
    forecast = forecast_of(house)
    dialog = WriteDialog(forecast, "power_demand", house.session, house.controller, house.theme)
    house.keep(dialog)
    dialog.show()
    assert dialog.place.server.placeholderText() == "Log in to a server first"
    assert not dialog.write_button.isEnabled()
    log_in(house, tree)
    house.until(lambda: dialog._plan is not None)
    assert dialog.write_button.text() == "Write 24 rows"
    dialog.place.target.selectAll()
    QTest.keyClicks(dialog.place.target, "root.x")
    assert not dialog.write_button.isEnabled()
    house.until(lambda: dialog.bar.notice is not None)
    assert dialog.bar.accessibleName().startswith("“root.x” is not the path of a device.")


def test_that_a_file_is_imported_with_the_columns_and_types_that_were_chosen(
    house: House, tree: Connection
) -> None:
    log_in(house, tree)
    house.open_sample("power_demand.csv")
    table = house.session.tables["power_demand"]
    dialog = shown(house, ImportDialog(table, house.session, house.controller, house.theme))
    names = [dialog.model.index(row, 0).data() for row in range(dialog.model.rowCount())]
    assert names == ["load_kw", "temperature_c", "humidity_pct"]
    dialog.model.setData(
        dialog.model.index(1, 0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole
    )
    dialog.model.setData(dialog.model.index(2, 1), "FLOAT")
    house.until(lambda: dialog._plan is not None)
    assert [dialog.model.index(row, 2).data() for row in range(3)] == ["is made", "left out", "is made"]
    assert dialog.write_button.text() == "Write 8,760 rows"
    assert written(house, dialog).startswith("All 8,760 rows arrived in root.db.power_demand")
    series = tree.fetch("SHOW TIMESERIES root.db.**").to_pylist()
    assert {one["Timeseries"].rsplit(".", 1)[1]: one["DataType"] for one in series} == {
        "load_kw": "DOUBLE",
        "humidity_pct": "FLOAT",
    }


def test_that_data_shows_what_a_write_has_made(house: House, tree: Connection) -> None:
    panel = house.keep(DataPanel(house.session, house.controller, house.theme))
    log_in(house, tree)
    house.open_sample("power_demand.csv")
    house.settle()
    (root,) = panel.tree.servers
    import_to(house, "root.db.first")
    assert [one.name for one in root.children] == ["root.db"]
    panel.view.setExpanded(panel.tree.index_of_node(root.children[0]), True)
    house.settle()
    assert [one.name for one in root.children[0].children] == ["first"]
    import_to(house, "root.db.second")
    assert [one.name for one in root.children[0].children] == ["first", "second"]


def import_to(house: House, target: str) -> None:
    table = house.session.tables["power_demand"]
    dialog = shown(house, ImportDialog(table, house.session, house.controller, house.theme))
    dialog.place.target.selectAll()
    QTest.keyClicks(dialog.place.target, target)
    house.until(lambda: dialog._plan is not None)
    assert written(house, dialog).startswith("All 8,760 rows")


def test_that_a_stopped_import_says_what_the_server_holds(
    house: House, tree: Connection, tmp_path: Path
) -> None:
    rows = 600_000
    times = (np.datetime64("2024-01-01", "us") + np.arange(rows) * np.timedelta64(1, "s")).astype(
        "datetime64[us]"
    )
    pq.write_table(pa.table({"time": times, "x": np.arange(rows, dtype=float)}), tmp_path / "long.parquet")
    log_in(house, tree)
    house.open(tmp_path / "long.parquet")
    table = house.session.tables["long"]
    dialog = shown(house, ImportDialog(table, house.session, house.controller, house.theme))

    def stop_at_once(job: JobSnapshot) -> None:
        if job.kind == "write" and job.done > 0 and not job.state.ended:
            QTest.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)

    house.session.job_changed.connect(stop_at_once)
    said = written(house, dialog)
    held = tree.fetch("SELECT count(x) FROM root.db.long").column(0)[0].as_py()
    assert 0 < held < rows
    assert said.startswith(f"{held:,} of {rows:,} rows arrived in root.db.long")
    assert dialog.overlap.text() == f"{held:,} rows there have these times and would be overwritten."


def test_that_a_cut_connection_is_told_and_the_same_write_goes_on_from_there(
    house: House, tree: Connection, tmp_path: Path
) -> None:
    rows = 200_000
    times = np.datetime64("2024-01-01", "us") + np.arange(rows) * np.timedelta64(1_000_000, "us")
    pq.write_table(pa.table({"time": times, "x": np.arange(rows, dtype=float)}), tmp_path / "long.parquet")
    house.open(tmp_path / "long.parquet")
    with Proxy(tree.address.host, tree.address.port) as wire:
        place = replace(tree.address, port=wire.port)
        house.await_(house.engine.call(lambda wb: wb.servers.connect(place, "root")))
        house.until(lambda: house.session.servers)
        table = house.session.tables["long"]
        dialog = shown(house, ImportDialog(table, house.session, house.controller, house.theme))
        wire.cut("to server", 1_500_000)
        said = written(house, dialog)
        assert wire.struck
        held = tree.fetch("SELECT count(x) FROM root.db.long").column(0)[0].as_py()
        assert 0 < held < rows
        assert said.startswith("Writing to root.db.long ended early")
        assert f"{held:,} of {rows:,} rows arrived in root.db.long" in said
        house.until(lambda: dialog._plan is not None and dialog._plan.overwritten == held)
        dialog.overwrite.setChecked(True)
        assert written(house, dialog).startswith("All 200,000 rows arrived in root.db.long")
    assert tree.fetch("SELECT count(x) FROM root.db.long").column(0)[0].as_py() == rows


def test_that_plans_and_reports_are_put_into_words() -> None:
    time = np.datetime64("2024-01-01T00:00:00", "ms")
    part = WritePlan("root.f.m.a", "root.f", False, False, True, (), 1, time, time, 3, 0, pa.table({}))
    panel = WritePlan(
        "root.f.m", "root.f", False, False, True, (), 2, time, time, 0, 1, pa.table({}), parts=(part, part)
    )
    assert str(where_words(part)) == "root.f.m.a is made, in database root.f."
    assert str(where_words(panel)).startswith("2 devices below root.f.m, one for each series")
    assert str(overlap_words(part)) == "3 rows there lie between them; nothing is overwritten."
    assert str(overlap_words(panel)) == "1 row there has one of these times and would be overwritten."
    assert str(report_words(WriteReport("a", 0, 3, None), "UTC")) == "Nothing arrived in a."
    assert str(report_words(WriteReport("a", 1, 1, time), "UTC")) == "1 row arrived in a."
