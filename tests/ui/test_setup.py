"""Set-up: the form makes the request, says what is wrong, and follows the plot."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from dataclasses import replace
from inspect import signature
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QToolButton

from tests.ui.house import House, open_house
from ui.notices import Place
from ui.panels.setup import SetupPanel
from ui.session import Region, SeriesRef
from ui.setup.field import Field
from ui.setup.form import ContextMode, FormState, SeriesMode
from ui.setup.intervals import coarser, horizon_units, interval_words, season_name, span_words
from ui.setup.keeping import from_json, to_json
from ui.widgets import CollapsibleSection
from workbench.defaults import DETECTOR
from workbench.engine import Workbench
from workbench.equivalents import typed
from workbench.registry.info import ModelState, Task
from workbench.requests import DetectRequest, ForecastRequest, Missing
from workbench.settings import Settings
from workbench.sources.iotdb.address import ServerAddress
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.tables import ServerQuery
from workbench.timeseries import Interval

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    with open_house(qapp, tmp_path) as one:
        yield one


@pytest.fixture
def panel(house: House) -> SetupPanel:
    one = house.keep(SetupPanel(house.session, house.controller, house.theme))
    one.resize(360, 1000)
    one.show()
    return one


def show(house: House, panel: SetupPanel, name: str = "power_demand") -> FormState:
    house.open_sample(name)
    house.settle()
    house.until(lambda: panel.form is not None and panel.form.table == name)
    panel.choose_model("auto_ets")
    assert panel.form is not None
    return panel.form


def draft(house: House) -> ForecastRequest:
    request = house.session.draft
    assert isinstance(request, ForecastRequest)
    return request


def take(panel: SetupPanel, **changes: object) -> None:
    assert panel.form is not None
    panel.choices.take(replace(panel.form, **changes))  # type: ignore[arg-type]


# What a new series starts with


def test_that_without_a_series_the_button_says_what_is_missing(house: House, panel: SetupPanel) -> None:
    house.settle()
    assert not panel.button.isEnabled()
    assert panel.button.toolTip() == "Select a series in Data first."


def test_that_an_hourly_series_is_set_up_for_four_days(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    request = draft(house)
    assert request.spec.horizon == 96
    assert request.spec.quantiles == (0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975)
    assert panel.button.text() == "Forecast 96 steps"
    assert panel.rows.horizon_field.hint.text() == "4 days, to 2026-03-04 23:00"
    assert "season 24 (day)" in panel.rows.context_field.hint.text()


def test_that_a_monthly_series_is_set_up_for_two_years(house: House, panel: SetupPanel) -> None:
    show(house, panel, "airline_passengers")
    assert draft(house).spec.horizon == 24
    assert panel.rows.horizon_field.hint.text() == "2 years, to 1962-12-01 00:00"


def test_that_the_model_of_the_settings_is_taken_first(house: House, panel: SetupPanel) -> None:
    house.open_sample("nile_flow")
    house.settle()
    assert draft(house).spec.model == Settings().forecast.model


# Fields


def test_that_a_horizon_can_be_given_in_days(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    panel.rows.unit.setCurrentIndex(panel.rows.unit.findData("d"))
    assert panel.rows.horizon.value() == 4
    panel.rows.horizon.setValue(2)
    assert draft(house).spec.horizon == 48
    assert panel.rows.horizon_field.hint.text().startswith("48 steps of 1 hour")


def test_that_what_is_missing_is_counted_in_the_rows_that_the_model_sees(
    house: House, panel: SetupPanel, tmp_path: Path
) -> None:
    hours = np.datetime64("2026-01-01T00") + np.arange(400)
    gaps = {50, 51, 200, 390}
    rows = (f"{hour},{'' if at in gaps else at % 24 + 1}" for at, hour in enumerate(hours))
    file = tmp_path / "gaps.csv"
    file.write_text("time,load\n" + "\n".join(rows) + "\n")
    house.await_(house.controller.open_paths([file]))
    house.until(lambda: panel.form is not None and panel.form.table == "gaps")
    hint = panel.output.missing_field.hint
    told = []
    for last, held in ((400, 0), (250, 0), (100, 0), (100, 48), (300, 300)):
        context = {Task.FORECAST: ContextMode.LAST}
        take(panel, contexts=context, last_rows=last, hold_back=held > 0, held_rows=max(held, 1))
        told.append(hint.text()[:1] if hint.isVisibleTo(panel) else "")
    assert told == ["4", "2", "1", "", "2"]
    assert "1 value" not in hint.text()
    take(panel, hold_back=False)
    house.session.mark_region(Region(hours[10], hours[100]))
    assert hint.text().startswith("2 values are missing")
    # The rows after the region are there: the forecast is compared with them, the context stays whole.
    request = draft(house)
    assert (request.spec.hold_back, request.data.until) == (
        request.spec.horizon,
        hours[100 + request.spec.horizon],
    )
    assert f"compared with {request.spec.hold_back} of them" in panel.rows.held_field.hint.text()
    house.session.mark_region(Region(hours[10], hours[397]))
    assert draft(house).spec.hold_back == 2
    house.session.mark_region(Region(hours[10], hours[399]))
    assert (draft(house).spec.hold_back, panel.rows.held_field.hint.text()) == (0, "")


def test_that_rows_held_back_follow_the_horizon(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    panel.rows.hold_back.setChecked(True)
    panel.rows.horizon.setValue(24)
    assert draft(house).spec.hold_back == 24
    panel.rows.held_rows.setValue(12)
    panel.rows.horizon.setValue(36)
    assert draft(house).spec.hold_back == 12


def test_that_the_context_counts_the_rows_that_the_model_gets(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    hint = panel.rows.context_field.hint
    take(panel, contexts={})
    assert hint.text().startswith("8,760 rows · season 24")

    panel.rows.hold_back.setChecked(True)
    assert hint.text().startswith("8,664 rows, without the 96 held back · season 24")
    take(panel, contexts={Task.FORECAST: ContextMode.LAST}, last_rows=8_700)
    assert hint.text().startswith("8,664 rows, without the 96 held back · season 24")
    take(panel, last_rows=8_664)
    assert hint.text().startswith("season 24")

    take(panel, task=Task.DETECT)
    assert hint.text().startswith("8,760 rows · season 24")
    take(panel, task=Task.FORECAST, hold_back=False, last_rows=8_761)
    assert hint.text() == "The series has 8,760 rows; all are used."


def test_that_a_marked_region_becomes_the_context(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    region = Region(np.datetime64("2026-02-18T00:00", "us"), np.datetime64("2026-02-24T23:00", "us"))
    house.session.mark_region(region)
    data = draft(house).data
    # The four days after it are known, and what the forecast is compared with.
    assert (data.start, data.until) == (region.start, np.datetime64("2026-02-28T23:00", "us"))
    assert draft(house).spec.hold_back == 96
    assert panel.rows.context.value == ContextMode.REGION.value
    assert panel.rows.context_field.hint.text().endswith("168 rows, marked on the plot")
    house.session.mark_region(None)
    assert panel.rows.context.value == ContextMode.LAST.value  # as it was before
    assert draft(house).data.start is None
    assert draft(house).data.context == 2016


def test_that_rows_held_back_follow_the_region_so_that_the_model_sees_all_of_it(
    house: House, panel: SetupPanel
) -> None:
    show(house, panel)
    house.session.mark_region(
        Region(np.datetime64("2026-02-18T00:00", "us"), np.datetime64("2026-02-24T23:00", "us"))
    )
    panel.rows.hold_back.setChecked(True)
    request = draft(house)
    assert request.data.until == np.datetime64("2026-02-28T23:00")
    assert request.spec.hold_back == 96


def test_that_choosing_region_without_one_says_what_to_do(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    panel.rows.context.set_value(ContextMode.REGION.value)
    assert house.session.draft is None
    assert panel.rows.context_field.problem.text() == "Mark the rows on the plot, or choose All."
    assert panel.button.toolTip() == panel.rows.context_field.problem.text()


def test_that_resampling_counts_the_coarser_rows(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    place = [str(one) for one in panel.rows._intervals].index("1d")
    panel.rows.resample.setCurrentIndex(place)
    request = draft(house)
    assert request.data.resample is not None
    assert str(request.data.resample.interval) == "1d"
    assert "365 rows" in panel.rows.context_field.hint.text()


def test_that_wrong_levels_and_bounds_are_said_beside_their_fields(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    panel.output.levels.textEdited.emit("0.05 2")
    panel.output.lower_bound.textEdited.emit("much")
    assert house.session.draft is None
    assert panel.output.levels_field.problem.text() == "Write levels between 0 and 1, such as 0.05 0.3."
    assert panel.output.lower_field.problem.text() == "much is not a number."
    assert panel.output.more.expanded
    panel.output.levels.textEdited.emit("0.05")
    panel.output.lower_bound.textEdited.emit("0")
    assert draft(house).spec.lower == 0
    assert draft(house).spec.quantiles[1] == 0.05


def test_that_bounds_in_the_wrong_order_are_refused(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    take(panel, lower="5", upper="1")
    assert panel.output.upper_field.problem.text() == "The upper bound must be above the lower one."


def test_that_no_bands_ask_for_the_point_forecast_alone(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    for box in panel.output.bands.values():
        box.setChecked(False)
    assert draft(house).spec.quantiles == ()


def test_that_passing_on_missing_values_needs_an_able_model(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    take(panel, missing=Missing.PASS)
    assert panel.output.missing_field.problem.text().startswith("auto_ets does not accept missing values.")
    take(panel, missing=Missing.FORWARD_FILL)
    assert draft(house).spec.missing is Missing.FORWARD_FILL


# Models and options


def test_that_covariates_show_how_many_future_rows_are_known(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    assert panel.data.none_taken.text() == "auto_ets takes none."
    panel.choose_model("auto_arima")
    panel.rows.hold_back.setChecked(True)
    panel.data.covariates._choose(("temperature_c",))
    assert draft(house).data.future_covariates == ("temperature_c",)
    assert panel.data.uses._notes["temperature_c"].text() == "96 of 96 rows"
    panel.rows.hold_back.setChecked(False)
    assert panel.data.uses._notes["temperature_c"].text() == "0 of 96 rows"


def test_that_the_chooser_tells_why_a_model_cannot_be_used(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    panel.choose_model("auto_arima")
    panel.data.covariates._choose(("temperature_c",))
    panel.model.open_chooser()
    chooser = panel.model.chooser
    reasons = {row.info.id: row.reason for row in chooser.model.rows if row.info is not None}
    assert reasons["auto_arima"] is None
    assert reasons["auto_ets"] == "Takes no covariates. Remove temperature_c."
    headings = [row.heading for row in chooser.model.rows if row.info is None]
    assert headings == ["Ready", "To be downloaded", "Cannot be used now"]
    chooser.field.setText("covariates")
    assert {row.info.id for row in chooser.model.rows if row.info} >= {"auto_arima", "arima"}
    chooser.hide()


def test_that_a_model_is_chosen_with_the_keyboard(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    panel.model.open_chooser()
    panel.model.chooser.field.setText("naive")
    QTest.keyClick(panel.model.chooser, Qt.Key.Key_Return)
    assert draft(house).spec.model == "naive_forecaster"
    assert panel.model.chooser.isHidden()


def test_that_options_are_made_from_the_declaration_and_reset(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    edit = panel.options._rows["sp"]._control
    assert isinstance(edit, QLineEdit)
    assert edit.placeholderText() == "Automatic"
    edit.textEdited.emit("168")
    assert draft(house).spec.options == {"sp": 168}
    assert not panel.options.reset.isHidden()
    edit.textEdited.emit("-3")
    assert house.session.draft is None
    assert "sp" in panel.options.row("sp").problem.text()
    panel.options.reset.click()
    assert draft(house).spec.options == {}
    assert panel.options.reset.isHidden()


def test_that_every_option_of_every_model_has_a_control(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    for info in house.await_(house.controller.models()):
        panel.choose_model(info.id)
        assert set(panel.options._rows) == set(info.options)
        active = info.state is ModelState.ACTIVE
        assert (house.session.draft is not None) == active, panel.button.toolTip()


def test_that_anomalies_make_another_request(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    house.session.task_asked.emit(Task.DETECT)
    request = house.session.draft
    assert isinstance(request, DetectRequest)
    assert panel.button.text() == "Find anomalies"
    assert panel.rows.horizon_field.isHidden()
    assert panel.output.bands_field.isHidden()


# Running


def test_that_a_threshold_dragged_on_the_plot_is_shown_in_the_form(house: House, panel: SetupPanel) -> None:
    show(house, panel, "el_nino")
    panel.choose_task(Task.DETECT)
    offered = house.session.draft
    assert isinstance(offered, DetectRequest)
    # As on the command line and in Python.
    assert offered.spec.model == DETECTOR == signature(Workbench.detect).parameters["model"].default
    panel.choose_model("gaussian_hmm")
    house.session.option_asked.emit("gaussian_hmm", "threshold", 4.5)
    request = house.session.draft
    assert isinstance(request, DetectRequest)
    assert request.spec.options["threshold"] == 4.5
    house.session.option_asked.emit("stray", "threshold", 1.0)
    assert house.session.draft == request


def test_that_the_button_forecasts_and_shows_what_the_model_chose(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    panel.choose_model("naive_forecaster")
    QTest.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    house.until(lambda: house.session.kept)
    assert house.session.kept[0].forecast.model == "naive_forecaster"
    assert house.session.kept[0].forecast.series[0].mean.shape == (1, 96)
    assert panel.options.row("sp").hint.text() == "last time 24"
    # What was found in one series says nothing of another.
    house.session.show_series((SeriesRef("power_demand", "humidity_pct"),))
    house.until(lambda: panel.shown == SeriesRef("power_demand", "humidity_pct"))
    assert panel.options.row("sp").hint.text() == ""
    panel.resize(360, 420)
    header = panel.equivalent.section.findChild(QToolButton)
    assert header is not None
    QTest.mouseClick(header, Qt.MouseButton.LeftButton)
    house.until(lambda: not panel.equivalent.copy.visibleRegion().isEmpty())
    assert not header.visibleRegion().isEmpty()


def test_that_the_button_stops_what_runs(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    panel.choose_model("auto_arima")
    panel.run()
    house.until(lambda: house.controller.running(Place.SETUP))
    assert panel.button.text() == "Stop"
    QTest.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    house.until(lambda: not house.controller.running(Place.SETUP))
    assert panel.button.text() == "Forecast 96 steps"
    assert house.session.kept == ()


# Panels, several targets, keeping


def test_that_a_panel_is_forecast_in_one_job(house: House, panel: SetupPanel, tmp_path: Path) -> None:
    rows = [f"2024-01-{day:02},s{site},{day * site}" for site in range(1, 13) for day in range(1, 31)]
    file = tmp_path / "sites.csv"
    file.write_text("time,site,value\n" + "\n".join(rows) + "\n")
    house.open(file)
    house.settle()
    house.until(lambda: panel.form is not None)
    assert draft(house).data.ids == ("s1",)
    panel.data.series.set_value(SeriesMode.ALL.value)
    assert draft(house).data.ids is None
    assert panel.button.text() == "Forecast 12 series, 15 steps"
    panel.data.series.set_value(SeriesMode.CHOSEN.value)
    assert panel.data.series_field.problem.text() == "Choose at least one series."
    panel.data.chosen.open_list()
    picker = panel.data.chosen.picker
    picker.field.setText("s1")
    assert list(picker.model.rows) == ["s1", "s10", "s11", "s12"]
    picker.model.toggle(1)
    picker.model.toggle(3)
    picker.hide()
    assert draft(house).data.ids == ("s10", "s12")


def test_that_columns_shown_together_are_targets_together(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    both = (SeriesRef("power_demand", "load_kw"), SeriesRef("power_demand", "temperature_c"))
    house.session.show_series(both)
    house.settle()
    assert draft(house).data.targets == ("load_kw", "temperature_c")


def test_that_choices_come_back_for_their_table(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    panel.choose_model("mstl")
    panel.rows.horizon.setValue(33)
    kept = json.loads(json.dumps(panel.state()))
    other = house.keep(SetupPanel(house.session, house.controller, house.theme))
    other.restore(kept)
    house.settle()
    assert other.form is not None
    assert (other.form.model, other.form.horizon) == ("mstl", 33)
    other.restore({"power_demand": {"task": "dream"}, "x": 3})


def test_that_choices_survive_as_plain_values() -> None:
    state = FormState(
        table="t",
        targets=("a", "数"),
        future=("b",),
        chosen=("x",),
        series=SeriesMode.CHOSEN,
        resample=Interval.of(1, "mo"),
        aggregate="sum",
        models={Task.FORECAST: "m"},
        bands=(80,),
        options={"m": {"sp": "12"}},
    )
    assert from_json(json.loads(json.dumps(to_json(state)))) == state


@pytest.mark.parametrize("model", ["arima", "exponential_smoothing"])
def test_that_nothing_is_cut_where_the_panel_is_narrow(house: House, panel: SetupPanel, model: str) -> None:
    panel.resize(292, 800)
    show(house, panel)
    panel.choose_model(model)
    for section in panel.findChildren(CollapsibleSection):
        section.set_expanded(True)
    QApplication.processEvents()
    fields = [one for one in panel.findChildren(Field) if one.isVisible()]
    assert len(fields) > 15
    cut = [one.label.text() for one in fields if one.label.width() < one.label.sizeHint().width()]
    assert not cut
    scroll = panel.findChild(QScrollArea)
    assert scroll is not None
    content = scroll.widget()
    assert content is not None
    assert content.width() <= scroll.viewport().width()


# The same as text


def test_that_the_request_is_shown_as_sql_command_line_and_python(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    part = panel.equivalent
    part.section.set_expanded(True)
    sql = part.code.toPlainText()
    assert sql.startswith("CALL INFERENCE(auto_ets,")
    asked: list[tuple[str, str | None]] = []
    house.session.query_asked.connect(lambda script, server: asked.append((script, server)))
    part.open.click()
    assert asked == [(sql, None)]
    part.way.set_value("command")
    part.copy.click()
    path = house.session.tables["power_demand"].path
    assert path is not None
    assert shlex.split(QGuiApplication.clipboard().text())[2] == typed(path)
    part.way.set_value("python")
    assert "horizon=96" in part.code.toPlainText()
    panel.rows.horizon.setValue(7)
    assert "horizon=7" in part.code.toPlainText()


def test_that_the_request_over_a_servers_rows_names_server_and_query(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    address, query = "iotdb://root@127.0.0.1:6667", "SELECT load_kw FROM root.samples.power_demand"
    server = Connection(ServerAddress.parse(address), "")
    house.session.tables["power_demand"].origin = ServerQuery(server, query)
    part = panel.equivalent
    part.section.set_expanded(True)
    sql = part.code.toPlainText()
    assert sql.startswith(f"-- power_demand: {address} {query}\nCALL INFERENCE(auto_ets,")
    run = house.await_(house.controller.run_script(sql.replace("auto_ets", "naive_forecaster")))
    assert run is not None
    assert run.error is None
    part.way.set_value("command")
    command = part.code.toPlainText()
    words = shlex.split(command.replace("\\\n", ""))
    assert words[:5] == ["forecast-workbench", "forecast", address, "--query", query]
    part.way.set_value("python")
    assert f"server = wb.connect({address!r})" in part.code.toPlainText()
    assert f"table = wb.open_query(server, {query!r})" in part.code.toPlainText()
    assert "wb.open(" not in part.code.toPlainText()


def test_that_the_statement_for_a_server_is_opened_on_that_server(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    address = "iotdb://root@127.0.0.1:6667/plant?dialect=table"
    server = Connection(ServerAddress.parse(address), "")
    house.session.tables["power_demand"].origin = ServerQuery(server, "SELECT * FROM power")
    asked: list[tuple[str, str | None]] = []
    house.session.query_asked.connect(lambda script, server: asked.append((script, server)))
    panel.equivalent.section.set_expanded(True)
    panel.equivalent.open.click()
    ((sql, place),) = asked
    assert place == address
    assert sql.startswith(f"-- {address}\nCALL INFERENCE(auto_ets,")
    assert "SELECT time, load_kw FROM power ORDER BY time" in " ".join(sql.split())


def test_that_the_sql_of_the_form_gives_the_forecast_of_the_button(house: House, panel: SetupPanel) -> None:
    show(house, panel)
    panel.choose_model("naive_forecaster")
    panel.equivalent.section.set_expanded(True)
    sql = panel.equivalent.code.toPlainText()
    run = house.await_(house.controller.run_script(sql))
    assert run is not None
    assert run.error is None
    panel.run()
    house.until(lambda: house.session.kept)
    mean = house.session.kept[0].forecast.series[0].mean[0]
    assert run.results[0].table.column("output").to_pylist() == mean.tolist()


# Words


def test_that_steps_of_time_are_said_in_words() -> None:
    assert interval_words(Interval.of(15, "m")) == "15 minutes"
    assert interval_words(Interval.of(1, "mo")) == "1 month"
    assert span_words(96, Interval.of(1, "h")) == "4 days"
    assert span_words(18, Interval.of(1, "mo")) == "18 months"
    assert season_name(24, Interval.of(1, "h")) == "day"
    assert season_name(12, Interval.of(1, "mo")) == "year"
    assert season_name(11, Interval.of(1, "y")) is None


def test_that_only_whole_numbers_of_steps_are_offered_as_units() -> None:
    assert list(horizon_units(Interval.of(1, "h"))) == ["steps", "h", "d", "w"]
    assert list(horizon_units(Interval.of(1, "mo"))) == ["steps", "mo", "q", "y"]
    assert [str(one) for one in coarser(Interval.of(6, "h"))] == ["12h", "1d", "1w", "1mo", "3mo", "1y"]
