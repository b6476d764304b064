"""The forecast that follows the hand: plot and Set-up with a real engine, dragged as a user does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.house import House, open_house
from ui.dialogs.settings import SettingsDialog
from ui.live import can_follow
from ui.panels.plot import PlotPanel
from ui.panels.results import Kind, ResultsPanel
from ui.panels.setup import SetupPanel
from ui.placing import KeptForecast
from ui.session import Region, SeriesRef
from ui.setup.form import ContextMode, SeriesMode
from workbench.errors import TimeLimitError
from workbench.previews import preview
from workbench.registry.info import Task
from workbench.requests import DetectRequest, DetectSpec, ForecastRequest, ForecastSpec, Missing, Selection
from workbench.settings import ForecastSettings, Settings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LIVE = Settings(forecast=ForecastSettings(model="naive_forecaster"))


class Window:
    """Plot and Set-up beside each other."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.plot = house.keep(PlotPanel(house.session, house.controller, house.theme))
        self.setup = house.keep(SetupPanel(house.session, house.controller, house.theme))
        self.plot.resize(900, 500)
        self.setup.resize(360, 1000)
        for panel in (self.plot, self.setup):
            panel.show()
        self.previews: list[object] = []
        self.kept: list[tuple[KeptForecast, ...]] = []
        house.session.preview_changed.connect(lambda: self.previews.append(house.session.preview))
        house.session.results_changed.connect(lambda: self.kept.append(house.session.kept))

    def open(self, name: str = "power_demand") -> KeptForecast:
        """Open a sample and wait for what comes by itself."""
        self.house.open_sample(name)
        return self.settled()

    def settled(self) -> KeptForecast:
        """The newest result, once nothing is on its way."""
        session = self.house.session
        self.house.until(lambda: bool(session.drawn) and self.setup.live.at_rest)
        self.house.settle()
        assert session.selected is not None
        return session.selected

    @property
    def pulled(self) -> int:
        """The key of the forecast whose ends can be dragged; 0 for none."""
        line = self.plot.view.content.pulled
        return 0 if line is None else line.key

    def spot(self, moment: np.datetime64) -> QPoint:
        frame = self.plot.view.canvas.here
        place = QPointF(frame.moment_px(moment), frame.height * 0.5)
        at: QPoint = self.plot.view.mapFromScene(self.plot.view.box.mapToScene(place))
        return at

    def press(self, moment: np.datetime64) -> QPoint:
        at = self.spot(moment)
        QTest.mousePress(self.plot.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        return at

    def move(self, start: QPoint, end: QPoint, steps: int = 6) -> None:
        for step in range(1, steps + 1):
            QTest.mouseMove(self.plot.view.viewport(), start + (end - start) * step / steps)

    def let_go(self, at: QPoint) -> None:
        QTest.mouseRelease(self.plot.view.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    with open_house(qapp, tmp_path) as one:
        one.await_(one.controller.save_settings(LIVE))
        yield one


@pytest.fixture
def window(house: House) -> Iterator[Window]:
    one = Window(house)
    yield one
    one.plot.reader.close()


# What comes by itself


def test_that_a_file_is_opened_with_its_forecast(window: Window, house: House) -> None:
    kept = window.open()
    assert kept.live
    assert kept.forecast.model == "naive_forecaster"
    assert kept.forecast.spec.horizon == 96
    assert window.plot.view.is_in_view(window.plot.view.content.forecasts[0])
    assert not house.notices
    assert {job.kind for job in house.session.jobs.values()} == {"open"}


def test_that_another_column_has_a_range_of_values_of_its_own(window: Window, house: House) -> None:
    window.open()
    for column in ("humidity_pct", "load_kw"):
        house.session.show_series((SeriesRef("power_demand", column),))
        house.until(
            lambda: (
                [one.name for one in window.plot.view.content.histories]
                == [one.column for one in house.session.shown]
            )
        )
        window.settled()
        low, high = window.plot.view.box.viewRange()[1]
        found = window.plot.view.canvas.heights(window.plot.view.canvas.here)
        assert found is not None
        assert (found[1] - found[0]) / (high - low) > 0.85


def test_that_a_model_with_a_process_of_its_own_waits_for_the_button(window: Window, house: House) -> None:
    window.open()
    before = house.session.kept
    window.setup.choose_model("auto_ets")
    window.setup.rows.horizon.setValue(12)
    house.settle()
    assert house.session.preview is None
    assert house.session.kept == before


def test_that_the_setting_switches_it_off(window: Window, house: House) -> None:
    off = replace(LIVE, forecast=replace(LIVE.forecast, live=False))
    house.await_(house.controller.save_settings(off))
    house.open_sample("power_demand")
    house.until(lambda: house.session.draft is not None)
    house.settle()
    assert not window.previews
    assert not house.session.kept


def test_that_the_settings_window_has_the_switch(house: House) -> None:
    dialog = SettingsDialog(LIVE, [], house.controller, house.theme)
    assert dialog.chosen().forecast.live
    dialog.live.click()
    assert not dialog.chosen().forecast.live
    dialog.close()


def test_that_another_series_brings_its_own_forecast_in_the_same_colour(window: Window, house: House) -> None:
    first = window.open()
    house.session.show_series((SeriesRef("power_demand", "temperature_c"),))
    house.until(lambda: len(house.session.kept) == 2)
    second = window.settled()
    assert second.forecast.series[0].targets == ("temperature_c",)
    assert second.slot == first.slot
    assert [one.target for one in window.plot.view.content.forecasts] == ["temperature_c"]


def test_that_a_series_seen_before_is_not_forecast_again(window: Window, house: House) -> None:
    window.open()
    shown = house.session.shown
    house.session.show_series((SeriesRef("power_demand", "temperature_c"),))
    house.until(lambda: len(house.session.kept) == 2)
    window.previews.clear()
    house.session.show_series(shown)
    house.until(lambda: window.setup.shown == shown[0])
    house.settle()
    assert not any(window.previews)
    assert [one.target for one in window.plot.view.content.forecasts] == ["load_kw"]


def test_that_rows_added_to_the_file_are_forecast_from(window: Window, house: House, tmp_path: Path) -> None:
    file = tmp_path / "growing.csv"
    hours = np.arange("2026-01-01T00", "2026-01-11T00", dtype="datetime64[h]")
    lines = [f"{one},{number % 24}" for number, one in enumerate(hours)]
    file.write_text("\n".join(["time,value", *lines[:200]]) + "\n")
    house.open(file)
    assert window.settled().forecast.series[0].last_time == hours[199]
    file.write_text("\n".join(["time,value", *lines]) + "\n")
    house.await_(house.controller.reload("growing"))
    house.until(lambda: house.session.kept[0].forecast.series[0].last_time == hours[239])
    assert len(house.session.kept) == 1


# Dragging


def test_that_a_dragged_context_is_forecast_on_the_way_and_kept_when_let_go(
    window: Window, house: House
) -> None:
    window.open()
    times = house.session.tables["power_demand"].times()
    house.session.mark_region(Region(times[-150], times[-60]))
    first = window.settled()
    window.kept.clear()
    start = window.press(times[-60])
    end = window.spot(times[-20])
    window.move(start, end)
    assert house.session.held
    region = house.session.region
    assert region is not None
    house.until(lambda: (one := house.session.preview) and one.forecast.series[0].last_time == region.end)
    preview_shown = house.session.preview
    assert preview_shown is not None
    assert (preview_shown.key, preview_shown.slot) == (first.key, first.slot)
    assert [one.last_time for one in window.plot.view.content.forecasts] == [region.end]
    assert house.session.kept == (first,)
    assert not window.kept
    window.let_go(end)
    house.until(lambda: house.session.preview is None)
    kept = house.session.kept
    assert [one.key for one in kept] == [first.key]
    assert kept[0].forecast.series[0].last_time == region.end
    assert len(window.kept) == 1
    assert {job.kind for job in house.session.jobs.values()} == {"open"}
    assert not house.notices


def test_that_the_context_is_moved_as_a_whole(window: Window, house: House) -> None:
    window.open()
    times = house.session.tables["power_demand"].times()
    house.session.mark_region(Region(times[-150], times[-60]))
    window.settled()
    start = window.press(times[-110])
    end = window.spot(times[-70])
    window.move(start, end)
    window.let_go(end)
    region = house.session.region
    assert region is not None
    assert region.end - region.start == times[-60] - times[-150]
    assert abs(region.end - times[-20]) <= np.timedelta64(3, "h")
    assert window.settled().forecast.series[0].last_time == region.end


def test_that_the_end_of_the_forecast_is_its_horizon(window: Window, house: House) -> None:
    kept = window.open()
    series = kept.forecast.series[0]
    before = window.plot.view.visible_times
    start = window.press(series.time[-1])
    end = window.spot(series.time[-49])
    window.move(start, end)
    house.until(lambda: house.session.preview is not None)
    window.let_go(end)

    def kept_as_dragged() -> bool:
        """The last of the drag may come to the form when all that came before is at rest."""
        newest, told = house.session.selected, window.setup.rows.horizon.value()
        return newest is not None and newest.forecast.spec.horizon == told and abs(told - 48) <= 2

    house.until(kept_as_dragged)
    window.settled()
    assert kept_as_dragged()
    assert window.plot.view.visible_times == before


def test_that_the_beginning_of_the_forecast_holds_rows_back(window: Window, house: House) -> None:
    kept = window.open()
    times = house.session.tables["power_demand"].times()
    start = window.press(kept.forecast.series[0].last_time)
    end = window.spot(times[-49])
    window.move(start, end)
    window.let_go(end)
    kept = window.settled()
    assert abs(kept.forecast.spec.hold_back - 48) <= 2
    assert window.setup.rows.hold_back.isChecked()
    assert "MASE" in window.plot.legend.boxes[f"forecast:{kept.key}"].entry.detail
    start = window.press(kept.forecast.series[0].last_time)
    end = window.spot(times[-1]) + QPoint(4, 0)
    window.move(start, end)
    window.let_go(end)
    assert window.settled().forecast.spec.hold_back == 0
    assert not window.setup.rows.hold_back.isChecked()


def test_that_only_the_newest_of_many_changes_waits(window: Window, house: House) -> None:
    window.open()
    window.previews.clear()
    window.kept.clear()
    for steps in range(20, 60):
        window.setup.rows.horizon.setValue(steps)
    assert window.settled().forecast.spec.horizon == 59
    assert len([one for one in window.previews if one is not None]) <= 2
    assert len(window.kept) == 1


# Results


def test_that_a_forecast_asked_for_stays_beside_the_one_that_follows(window: Window, house: House) -> None:
    first = window.open()
    window.setup.run()
    house.until(lambda: not house.session.kept[0].live)
    times = house.session.tables["power_demand"].times()
    house.session.mark_region(Region(times[-150], times[-60]))
    house.until(lambda: len(house.session.kept) == 2)
    kept = house.session.kept
    assert kept[0].key == first.key
    assert kept[1].live
    assert kept[0].slot != kept[1].slot
    house.session.mark_region(Region(times[-150], times[-70]))
    house.until(lambda: house.session.kept[1].forecast.series[0].last_time == times[-70])
    assert len(house.session.kept) == 2


def test_that_the_ends_of_a_forecast_that_was_asked_for_are_dragged_into_another(
    window: Window, house: House
) -> None:
    window.open()
    window.setup.run()
    house.until(lambda: not house.session.kept[0].live)
    house.settle()
    asked = house.session.kept[0]
    view, series = window.plot.view.visible_times, asked.forecast.series[0]
    start, end = window.press(series.time[-1]), window.spot(series.time[-49])
    window.move(start, end)
    house.until(lambda: house.session.preview is not None)
    assert window.plot.view.visible_times == view
    assert window.pulled not in (0, asked.key)
    window.let_go(end)
    dragged = window.settled()
    assert [one.key for one in house.session.kept] == [asked.key, dragged.key]
    assert house.session.kept[0] == asked
    assert dragged.live
    assert abs(dragged.forecast.spec.horizon - 48) <= 2
    window.setup.run()
    house.until(lambda: not house.session.kept[-1].live)
    assert [one.key for one in house.session.kept] == [asked.key, dragged.key]


def test_that_what_set_up_holds_can_be_dragged_and_nothing_that_would_not_follow(
    window: Window, house: House
) -> None:
    window.open()
    window.setup.run()
    house.until(lambda: not house.session.kept[0].live)
    house.settle()
    assert window.pulled == house.session.kept[0].key
    window.setup.choose_model("auto_ets")
    assert not window.pulled
    window.setup.choose_model("naive_forecaster")
    assert window.pulled == house.session.kept[0].key


def test_that_what_is_asked_for_at_once_is_not_taken_for_what_came_by_itself(
    window: Window, house: House
) -> None:
    window.open()
    window.setup.rows.horizon.setValue(12)
    window.setup.run()
    house.until(lambda: house.session.kept[0].forecast.spec.horizon == 12)
    house.settle()
    house.until(lambda: window.setup.live.at_rest)
    assert [one.live for one in house.session.kept] == [False]
    assert house.session.preview is None


def test_that_rows_of_a_table_stay_in_results_when_a_forecast_comes_by_itself(
    window: Window, house: House
) -> None:
    window.open()
    results = house.keep(ResultsPanel(house.session, house.controller, house.theme))
    house.session.rows_asked.emit("power_demand")
    window.setup.rows.horizon.setValue(12)
    assert window.settled().forecast.spec.horizon == 12
    assert results.kind is Kind.TABLE
    window.setup.run()
    house.until(lambda: results.kind is Kind.FORECAST)


def test_that_anomalies_stay_on_the_plot_and_in_results_when_a_forecast_comes_by_itself(
    window: Window, house: House
) -> None:
    window.open()
    results = house.keep(ResultsPanel(house.session, house.controller, house.theme))

    def seen() -> tuple[bool, Kind]:
        return window.plot.view.content.anomalies is not None, results.kind

    data = Selection("power_demand", ("load_kw",))
    house.await_(house.controller.detect(DetectRequest(data, DetectSpec("stray", {"threshold": 0.1}))))
    found = house.session.detection
    window.setup.rows.horizon.setValue(12)
    kept = window.settled()
    assert kept.forecast.spec.horizon == 12
    assert house.session.detection is found
    assert seen() == (True, Kind.ANOMALIES)
    assert window.pulled == kept.key
    # Another series has none; whoever comes back finds them again.
    house.session.show_series((SeriesRef("power_demand", "humidity_pct"),))
    window.settled()
    assert seen() == (False, Kind.FORECAST)
    house.session.show_series((SeriesRef("power_demand", "load_kw"),))
    window.settled()
    assert seen() == (True, Kind.ANOMALIES)
    window.setup.run()
    house.until(lambda: results.kind is Kind.FORECAST)
    assert not house.session.finds


def test_that_the_rows_of_a_forecast_beside_anomalies_are_a_click_away_and_so_are_the_anomalies(
    window: Window, house: House
) -> None:
    kept = window.open()
    results = house.keep(ResultsPanel(house.session, house.controller, house.theme))
    results.resize(820, 260)
    results.show()
    assert results.subject.isHidden()
    data = Selection("power_demand", ("load_kw",))
    house.await_(house.controller.detect(DetectRequest(data, DetectSpec("stray", {"threshold": 0.1}))))
    ranges = results.count.text()
    assert "ranges" in ranges
    window.setup.rows.horizon.setValue(12)
    kept = window.settled()
    box = window.plot.legend.boxes[f"forecast:{kept.key}"]
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.name_left + 8, box.height() // 2))
    assert (results.kind, results.subject.value) == (Kind.FORECAST, "forecast")
    assert results.count.text() == "12 rows"
    # The next forecast that follows leaves the choice, and so does another series.
    window.setup.rows.horizon.setValue(13)
    window.settled()
    assert results.count.text() == "13 rows"
    for column in ("humidity_pct", "load_kw"):
        house.session.show_series((SeriesRef("power_demand", column),))
        window.settled()
        assert results.kind is Kind.FORECAST
        assert results.subject.isHidden() is (column == "humidity_pct")
    QTest.mouseClick(results.subject.button("anomalies"), Qt.MouseButton.LeftButton)
    assert (results.kind, results.count.text()) == (Kind.ANOMALIES, ranges)
    QTest.mouseClick(results.subject.button("forecast"), Qt.MouseButton.LeftButton)
    assert results.kind is Kind.FORECAST
    results.next_anomaly()
    assert (results.kind, results.subject.value) == (Kind.ANOMALIES, "anomalies")
    # Where the forecast goes there is nothing to switch to.
    QTest.mouseClick(results.subject.button("forecast"), Qt.MouseButton.LeftButton)
    for one in house.session.drawn:
        house.session.remove_forecast(one.key)
    assert (results.kind, results.count.text()) == (Kind.ANOMALIES, ranges)
    assert results.subject.isHidden()
    results.model.close()


def test_that_removing_a_forecast_removes_its_preview(window: Window, house: House) -> None:
    kept = window.open()
    window.setup.rows.horizon.setValue(12)
    house.until(lambda: house.session.preview is not None)
    house.session.remove_forecast(kept.key)
    assert house.session.preview is None
    assert house.session.drawn_with_preview == ()


# What cannot follow


def test_that_what_is_wrong_is_said_in_the_form_alone(window: Window, house: House) -> None:
    window.open()
    before = house.session.kept
    view = window.setup.choices.view
    assert view is not None
    refusing = replace(view.state.with_context(ContextMode.ALL), missing=Missing.REFUSE)
    window.setup.choices.take(refusing)
    house.until(window.setup.model.field.problem.text)
    assert window.setup.model.field.problem.text().startswith(
        "Missing in the rows used: 3 values of load_kw."
    )
    assert window.setup.button.isEnabled()
    assert house.session.kept == before
    assert house.session.preview is None
    window.setup.choices.take(view.state)
    house.until(lambda: not window.setup.model.field.problem.text())
    assert not house.notices


def test_that_a_forecast_that_takes_too_long_is_given_up(house: House) -> None:
    house.open_sample("power_demand")
    request = ForecastRequest(Selection("power_demand", ("load_kw",)), ForecastSpec("naive_forecaster", 24))
    with pytest.raises(TimeLimitError, match="too long to follow"):
        house.await_(house.controller.engine.call(lambda wb: preview(wb, request, seconds=0)))


def test_that_what_is_too_slow_to_follow_is_no_fault_and_not_said_once_it_is_made(
    window: Window, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.live.preview", lambda wb, request: preview(wb, request, seconds=0))
    house.open_sample("power_demand")
    field = window.setup.model.field
    house.until(field.problem.text)
    assert not window.setup.model.button.property("problem")
    window.setup.run()
    house.until(lambda: house.session.kept)
    assert not field.problem.text()


def test_that_a_panel_of_many_series_is_left_to_a_job(window: Window, house: House) -> None:
    window.open()
    view = window.setup.choices.view
    assert view is not None
    request = view.built.request
    assert isinstance(request, ForecastRequest)
    settings = LIVE.forecast
    assert can_follow(request, view.info, view.table, settings) == request
    many = replace(request, data=replace(request.data, ids=tuple("abcdefghijk")))
    assert can_follow(many, view.info, view.table, settings) is None
    assert can_follow(request, None, view.table, settings) is None
    assert view.state.series is SeriesMode.SHOWN
    assert view.state.task is Task.FORECAST
