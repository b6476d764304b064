"""The plot panel, driven as a user does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from tests.ui.plot.making import HOUR, ROWS, START, Stage, make_detection, make_forecast
from ui.notices import Notice
from ui.panels.plot import PlotPanel
from ui.plot.picture import forecast_content, render_detection, render_forecast, save_view
from ui.session import Region, SeriesRef
from ui.undrawn import Undrawn
from workbench.events import EventBus
from workbench.requests import ForecastRequest
from workbench.sources import OpenOptions, Table, TableStore
from workbench.timeseries import SeriesFrame

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def pixel_of(panel: PlotPanel, moment: np.datetime64, value: float | None = None) -> QPoint:
    frame = panel.view.canvas.here
    height = frame.height * 0.3 if value is None else frame.py(value)
    at: QPoint = panel.view.mapFromScene(panel.view.box.mapToScene(QPointF(frame.moment_px(moment), height)))
    return at


def drag(qtbot: QtBot, panel: PlotPanel, start: QPoint, end: QPoint) -> None:
    target = panel.view.viewport()
    qtbot.mousePress(target, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 9):
        qtbot.mouseMove(target, start + (end - start) * step / 8)
    qtbot.mouseRelease(target, Qt.MouseButton.LeftButton, pos=end)


def test_that_the_shown_series_is_drawn_whole(panel: PlotPanel) -> None:
    first, last = panel.view.visible_times
    assert first <= START
    assert last >= START + (ROWS - 1) * HOUR
    assert panel.view.accessibleDescription() == "load_kw, 480 rows"


def test_that_without_a_choice_the_panel_says_what_to_do(panel: PlotPanel, stage: Stage) -> None:
    stage.session.show_series(())
    assert panel._pages.currentIndex() == 0


def test_that_a_forecast_is_shown_with_the_last_part_of_its_context(panel: PlotPanel, stage: Stage) -> None:
    stage.session.keep(make_forecast(stage.table))
    first, last = panel.view.visible_times
    assert first > START + (ROWS - 80) * HOUR
    assert last >= START + (ROWS + 23) * HOUR
    assert "with auto_ets, 24 steps, 300 to 323" in panel.view.accessibleDescription()


def test_that_only_the_selected_forecast_has_all_its_bands(panel: PlotPanel, stage: Stage) -> None:
    first = stage.session.keep(make_forecast(stage.table))
    stage.session.keep(make_forecast(stage.table, "naive_forecaster"))
    shares = [[band.share for band in one.shown_bands] for one in panel.view.content.forecasts]
    assert shares == [[0.8], [0.95, 0.8, 0.5]]
    stage.session.select_forecast(first.key)
    shares = [[band.share for band in one.shown_bands] for one in panel.view.content.forecasts]
    assert shares == [[0.95, 0.8, 0.5], [0.8]]


def test_that_a_new_view_is_kept_when_a_forecast_is_selected(panel: PlotPanel, stage: Stage) -> None:
    first = stage.session.keep(make_forecast(stage.table))
    stage.session.keep(make_forecast(stage.table, "naive_forecaster"))
    panel.view.zoom_in()
    before = panel.view.visible_times
    stage.session.select_forecast(first.key)
    assert panel.view.visible_times == before


def test_that_whoever_comes_back_to_a_series_sees_what_was_looked_at(
    panel: PlotPanel, stage: Stage, tmp_path: Path
) -> None:
    whole = panel.view.visible_times
    panel.view.show_times(START + 100 * HOUR, START + 150 * HOUR)
    looked_at = panel.view.visible_times
    before = stage.session.shown
    other = open_other(stage, tmp_path)
    first, last = panel.view.visible_times
    assert first < other.times()[0]
    assert last > other.times()[-1]
    stage.session.show_series(before)
    assert panel.view.visible_times == looked_at
    stage.session.show_undrawn(Undrawn(stage.table.name, "time"))
    stage.session.show_series(before)
    assert panel.view.visible_times == looked_at
    panel.view.fit()
    stage.session.show_series((SeriesRef(other.name, "level"),))
    stage.session.show_series(before)
    assert panel.view.visible_times == whole


def test_that_a_table_that_was_closed_is_seen_whole_when_it_is_opened_again(
    panel: PlotPanel, stage: Stage, tmp_path: Path
) -> None:
    whole = panel.view.visible_times
    panel.view.show_times(START + 100 * HOUR, START + 150 * HOUR)
    before = stage.session.shown
    open_other(stage, tmp_path)
    stage.session.drop_table(stage.table.name)
    stage.session.put_table(stage.table)
    stage.session.show_series(before)
    assert panel.view.visible_times == whole


def open_other(stage: Stage, folder: Path) -> Table:
    """A second table, with its series on the plot."""
    file = folder / "tank.csv"
    file.write_text("time,level\n" + "".join(f"2020-01-{day:02},{day}\n" for day in range(1, 29)))
    table = TableStore(EventBus()).open(file, OpenOptions())
    stage.session.put_table(table)
    stage.session.show_series((SeriesRef(table.name, "level"),))
    return table


def test_that_the_legend_hides_a_forecast_with_its_bands(
    panel: PlotPanel, stage: Stage, qtbot: QtBot
) -> None:
    kept = stage.session.keep(make_forecast(stage.table, held=True))
    box = panel.legend.boxes[f"forecast:{kept.key}"]
    assert box.entry.detail == "MASE 0.94"
    assert [band.name for band in box.entry.bands] == ["50 %", "80 %", "95 %"]
    assert box.entry.bold
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert stage.session.kept[0].visible is False
    assert panel.view.content.forecasts[0].visible is False
    assert panel.view.ends.labels == ()


def test_that_a_forecast_without_bands_is_drawn_and_named(panel: PlotPanel, stage: Stage) -> None:
    forecast = make_forecast(stage.table)
    bare = replace(
        forecast,
        spec=replace(forecast.spec, quantiles=()),
        series=tuple(replace(one, quantiles=None) for one in forecast.series),
    )
    kept = stage.session.keep(bare)
    assert panel.legend.boxes[f"forecast:{kept.key}"].entry.bands == ()
    assert not panel.view.grab().isNull()


def test_that_a_click_on_a_name_in_the_legend_selects(panel: PlotPanel, stage: Stage, qtbot: QtBot) -> None:
    first = stage.session.keep(make_forecast(stage.table))
    stage.session.keep(make_forecast(stage.table, "naive_forecaster"))
    box = panel.legend.boxes[f"forecast:{first.key}"]
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.name_left + 8, box.height() // 2))
    assert stage.session.selected is not None
    assert stage.session.selected.key == first.key
    assert stage.session.kept[0].visible


def test_that_the_legend_tells_forecasts_of_one_model_apart(panel: PlotPanel, stage: Stage) -> None:
    long, short = (make_forecast(stage.table, horizon=steps) for steps in (24, 12))

    def details() -> list[str]:
        return [
            box.entry.detail for box in panel.legend.boxes.values() if box.entry.key.startswith("forecast")
        ]

    stage.session.keep(long)
    assert details() == [""]
    kept = stage.session.keep(short, beside=True)
    assert details() == ["24 steps", "12 steps"]
    assert [one.text for one in panel.view.ends.labels] == ["auto_ets · 24 steps", "auto_ets · 12 steps"]
    stage.session.remove_forecast(kept.key)
    series = short.series[0]
    for forecast, back in ((long, 48), (short, 24)):
        moved = replace(series, time=series.time - back * HOUR, last_time=series.last_time - back * HOUR)
        stage.session.keep(replace(forecast, series=(moved,)), beside=True)
    assert details() == ["from 21 Mar 00:00", "from 19 Mar 00:00", "from 20 Mar 00:00"]
    for later in (np.timedelta64(365, "D"), np.timedelta64(30, "s")):
        stage.session.remove_forecasts([one.key for one in stage.session.kept])
        moved = replace(long.series[0], time=long.series[0].time + later)
        for one in (long.series[0], replace(moved, last_time=long.series[0].last_time + later)):
            stage.session.keep(replace(long, series=(one,)), beside=True)
        assert details()[0] == "from 2025-03-21 00:00"
        assert details()[1] in ("from 2026-03-21 00:00", "from 2025-03-21 00:00:30")


def test_that_one_forecast_is_removed_by_its_cross_or_a_key_and_brought_back(
    panel: PlotPanel, stage: Stage, qtbot: QtBot
) -> None:
    first, second, third = (
        stage.session.keep(make_forecast(stage.table, model)).key for model in ("auto_ets", "mstl", "arima")
    )
    notices: list[Notice] = []
    stage.session.notice.connect(notices.append)

    def keys() -> list[int]:
        return [one.key for one in stage.session.kept]

    box = panel.legend.boxes[f"forecast:{second}"]
    qtbot.mousePress(box, Qt.MouseButton.LeftButton, pos=QPoint(box.name_left + 8, box.height() // 2))
    qtbot.mouseRelease(box, Qt.MouseButton.LeftButton, pos=box.cross.center())
    assert keys() == [first, second, third]
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.cross.center())
    assert keys() == [first, third]
    assert notices[-1].passing
    notices[-1].actions[0].run()
    assert keys() == [first, second, third]
    slots = [one.slot for one in stage.session.kept]
    assert (slots, stage.session.selected) == ([0, 1, 2], stage.session.kept[1])
    qtbot.keyClick(panel.legend.boxes[f"forecast:{first}"], Qt.Key.Key_Delete)
    assert keys() == [second, third]
    stage.session.select_forecast(third)
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    assert keys() == [second]
    # Another has its colour by now.
    stage.session.keep(make_forecast(stage.table, "auto_theta"))
    stage.session.keep(make_forecast(stage.table, "stl_forecaster"))
    stage.session.bring_back()
    assert len({one.slot for one in stage.session.kept}) == 4
    stage.session.bring_back()
    stage.session.bring_back()
    assert first in keys()
    assert len({one.slot for one in stage.session.kept}) == 5
    history = panel.legend.boxes["history:load_kw"]
    qtbot.keyClick(history, Qt.Key.Key_Delete)
    qtbot.mouseClick(history, Qt.MouseButton.LeftButton, pos=history.cross.center() - QPoint(30, 0))
    assert len(stage.session.kept) == 5


def test_that_columns_of_one_name_are_told_apart_by_their_files(
    panel: PlotPanel, stage: Stage, tmp_path: Path
) -> None:
    legend = panel.legend.boxes["history:load_kw"].entry
    assert (legend.name, panel.view.content.title) == ("load_kw", "load_kw (kW)")
    other = tmp_path / "mill.csv"
    other.write_text("time,load_kw,flow\n" + "".join(f"2025-03-0{day},{day},2\n" for day in range(1, 8)))
    table = TableStore(EventBus()).open(other, OpenOptions())
    stage.session.put_table(table)
    stage.session.show_series((SeriesRef("mill", "load_kw"), SeriesRef("mill", "flow")))
    assert [one.entry.name for one in panel.legend.boxes.values()] == ["mill · load_kw", "flow"]
    assert panel.view.content.title == "mill · load_kw, flow"
    stage.session.show_series((SeriesRef(stage.table.name, "load_kw"),))
    assert panel.legend.boxes["history:load_kw"].entry.name == "power · load_kw"


def test_that_rows_held_back_are_not_drawn_as_history(panel: PlotPanel, stage: Stage) -> None:
    stage.session.keep(make_forecast(stage.table, held=True))
    assert panel.view.content.histories[0].drawn_rows == ROWS - 24
    assert len(panel.view.content.held_back[0].time) == 24


def test_that_rows_after_those_held_back_are_drawn_again(panel: PlotPanel, stage: Stage) -> None:
    table = stage.table
    made = make_forecast(table, held=True)
    series = made.series[0]
    earlier = replace(
        series,
        time=series.time - 96 * HOUR,
        last_time=series.last_time - 96 * HOUR,
        actual=table.values("load_kw")[None, ROWS - 120 : ROWS - 96],
    )
    stage.session.keep(replace(made, series=(earlier,)))
    panel.view.fit()
    canvas = panel.view.canvas
    trace = canvas.traces(canvas.here)[0]
    drawn = trace.time[np.isfinite(trace.values)]
    ticks = table.times().view(np.int64)
    assert drawn.tolist() == [*ticks[: ROWS - 120], *ticks[ROWS - 97 :]]
    assert trace.time[np.isnan(trace.values)].tolist() == [ticks[ROWS - 97]]
    reading = panel.view.read_out_at(QPointF(canvas.here.moment_px(table.times()[ROWS - 50]), 50))
    assert reading is not None
    assert [row.name for row in reading.rows] == ["load_kw"]


def test_that_marking_gives_a_context_that_can_be_dragged(
    panel: PlotPanel, stage: Stage, qtbot: QtBot
) -> None:
    qtbot.keyClick(panel.view, Qt.Key.Key_M)
    assert stage.session.region is not None
    assert panel.mark.isChecked()
    panel.view.draw_region(False)
    stage.session.mark_region(Region(START + 100 * HOUR, START + 200 * HOUR))
    edge, goal = pixel_of(panel, START + 100 * HOUR), pixel_of(panel, START + 50 * HOUR)
    drag(qtbot, panel, edge, goal)
    region = stage.session.region
    assert region is not None
    assert region.end == START + 200 * HOUR
    assert abs(region.start - (START + 50 * HOUR)) <= 2 * HOUR
    assert region.start in stage.table.times()
    assert panel.view.strip.marks[0].short.startswith("Context \N{MIDDLE DOT} 1")


def test_that_a_context_can_be_drawn_after_m(panel: PlotPanel, stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.view, Qt.Key.Key_M)
    drag(qtbot, panel, pixel_of(panel, START + 20 * HOUR), pixel_of(panel, START + 90 * HOUR))
    region = stage.session.region
    assert region is not None
    assert abs(region.start - (START + 20 * HOUR)) <= 8 * HOUR
    assert abs(region.end - (START + 90 * HOUR)) <= 8 * HOUR


def test_that_what_was_pressed_is_dragged_though_it_moved_before_the_pointer_did(
    panel: PlotPanel, stage: Stage, qtbot: QtBot
) -> None:
    stage.session.mark_region(Region(START + 100 * HOUR, START + 200 * HOUR))
    edge, goal = (pixel_of(panel, START + hours * HOUR) for hours in (200, 250))
    view = panel.view.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=edge)
    stage.session.mark_region(Region(START + 100 * HOUR, START + 150 * HOUR))
    qtbot.mouseMove(view, goal)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=goal)
    region = stage.session.region
    assert region is not None
    assert region.start == START + 100 * HOUR
    assert abs(region.end - (START + 250 * HOUR)) <= 2 * HOUR


def test_that_a_drag_elsewhere_pans(panel: PlotPanel, qtbot: QtBot) -> None:
    panel.view.zoom(0.3)
    before = panel.view.visible_times
    middle = panel.view.viewport().rect().center()
    drag(qtbot, panel, middle, middle - QPoint(120, 0))
    assert panel.view.visible_times[0] > before[0]


def test_that_keys_move_zoom_and_fit(panel: PlotPanel, qtbot: QtBot) -> None:
    whole = panel.view.visible_times
    qtbot.keyClick(panel.view, Qt.Key.Key_Plus)
    zoomed = panel.view.visible_times
    assert zoomed[1] - zoomed[0] < whole[1] - whole[0]
    qtbot.keyClick(panel.view, Qt.Key.Key_Right)
    assert panel.view.visible_times[0] > zoomed[0]
    qtbot.keyClick(panel.view, Qt.Key.Key_Home)
    assert panel.view.visible_times == whole


def test_that_number_keys_select_a_forecast(panel: PlotPanel, stage: Stage, qtbot: QtBot) -> None:
    first = stage.session.keep(make_forecast(stage.table))
    stage.session.keep(make_forecast(stage.table, "naive_forecaster"))
    qtbot.keyClick(panel.view, Qt.Key.Key_1)
    assert stage.session.selected is not None
    assert stage.session.selected.key == first.key


def test_that_the_crosshair_reads_all_curves(panel: PlotPanel, stage: Stage) -> None:
    stage.session.keep(make_forecast(stage.table, held=True))
    frame = panel.view.canvas.here
    reading = panel.view.read_out_at(QPointF(frame.moment_px(START + (ROWS - 10) * HOUR), 50))
    assert reading is not None
    assert [row.name for row in reading.rows] == ["held back", "auto_ets", "80 % band"]
    assert reading.rows[1].value == "314"
    assert reading.title.endswith("14:00")


def test_that_paging_shows_another_series_of_a_panel(panel: PlotPanel, stage: Stage, qtbot: QtBot) -> None:
    forecast = make_forecast(stage.table, ids=("a", "b", "c"))
    stage.session.keep(forecast)
    assert panel.pager.series.isVisible()
    assert not panel.pager.previous.isEnabled()
    qtbot.mouseClick(panel.pager.next, Qt.MouseButton.LeftButton)
    assert stage.session.panel_id == "b"


def test_that_anomalies_are_drawn_with_their_score(panel: PlotPanel, stage: Stage) -> None:
    stage.session.set_detection(make_detection(stage.table))
    marks = panel.view.content.anomalies
    assert marks is not None
    assert [(one.start, one.stop) for one in marks.ranges] == [(100, 105), (300, 301)]
    assert panel.view.score_box.isVisible()
    kept = stage.session.keep(make_forecast(stage.table))
    assert kept.forecast.source is not None
    stage.session.set_draft(ForecastRequest(kept.forecast.source, kept.forecast.spec), follows=True)
    assert panel.view.content.pulled is not None  # what follows takes no anomalies away
    stage.session.anomaly_asked.emit(1)
    first, last = panel.view.visible_times
    assert first > START + 200 * HOUR
    assert last < START + 400 * HOUR


def test_that_a_forecast_can_still_be_read_when_anomalies_are_found(panel: PlotPanel, stage: Stage) -> None:
    stage.session.keep(make_forecast(stage.table))
    found = make_detection(stage.table)
    late = found.series[0].label.copy()
    late[-40] = True
    stage.session.set_detection(replace(found, series=(replace(found.series[0], label=late),)))
    first, last = panel.view.visible_times
    assert START + (ROWS - 24 * 7 - 12) * HOUR <= first <= START + (ROWS - 40) * HOUR
    assert last >= START + (ROWS + 23) * HOUR
    # Where none of them would be seen beside it, all rows are shown.
    stage.session.set_detection(None)
    stage.session.set_detection(found)
    assert panel.view.visible_times[0] <= START


def test_that_a_forecast_out_of_view_has_no_name_beside_the_plot(panel: PlotPanel, stage: Stage) -> None:
    stage.session.keep(make_forecast(stage.table))
    stage.session.set_detection(make_detection(stage.table))
    ends = panel.view.ends

    def painted() -> bool:
        """Whether anything is written beside the plot."""
        place = panel.view.mapFromScene(ends.mapRectToScene(ends.place)).boundingRect().adjusted(3, 3, -3, -3)
        image = panel.view.grab(place).toImage()
        first = image.pixel(0, 0)
        return any(image.pixel(x, y) != first for x in range(image.width()) for y in range(image.height()))

    assert painted()
    width = ends.width()
    stage.session.anomaly_asked.emit(0)
    assert ends.in_view == ()
    assert not painted()
    assert ends.width() == width
    time = stage.table.times()
    panel.view.show_times(time[-50], time[-1] + 5 * HOUR)
    assert [one.text for one in panel.view.ends.in_view] == ["auto_ets"]
    assert painted()


def test_that_the_threshold_can_be_dragged(panel: PlotPanel, stage: Stage, qtbot: QtBot) -> None:
    stage.session.set_detection(make_detection(stage.table))
    qtbot.wait(20)
    panel.view.threshold_moved.disconnect()
    moved: list[float] = []
    panel.view.threshold_moved.connect(moved.append)
    frame, box = panel.view.score_canvas.here, panel.view.score_box
    start = panel.view.mapFromScene(box.mapToScene(QPointF(200, frame.py(0.5))))
    end = panel.view.mapFromScene(box.mapToScene(QPointF(200, frame.py(0.75))))
    drag(qtbot, panel, start, end)
    assert moved == [pytest.approx(0.75, abs=0.05)]


def test_that_several_columns_share_the_plot(panel: PlotPanel, stage: Stage) -> None:
    name = stage.table.name
    stage.session.show_series((SeriesRef(name, "load_kw"), SeriesRef(name, "temperature_c")))
    assert [line.slot for line in panel.view.content.histories] == [None, 5]


def test_that_a_column_that_is_no_number_is_told_in_the_bar(panel: PlotPanel, stage: Stage) -> None:
    told: list[object] = []
    stage.session.notice.connect(told.append)
    stage.session.show_series((SeriesRef(stage.table.name, "time"),))
    assert len(told) == 1


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_that_a_picture_is_written(panel: PlotPanel, stage: Stage, tmp_path: Path, ending: str) -> None:
    stage.session.keep(make_forecast(stage.table))
    file = tmp_path / f"plot.{ending}"
    save_view(panel.view, file)
    if ending == "png":
        image = QImage(str(file))
        colors = {
            image.pixelColor(x, y).name()
            for x in range(0, image.width(), 3)
            for y in range(0, image.height(), 3)
        }
        assert "#1874ec" in colors
    else:
        words = file.read_text(encoding="utf-8")
        assert "<svg" in words
        assert "#1874ec" in words
        # The legend, with the bands.
        assert all(f">{name}</text>" in words for name in ("load_kw", "50 %", "80 %", "95 %"))


def test_that_the_picture_can_be_copied(panel: PlotPanel) -> None:
    panel.copy_picture()
    assert not QGuiApplication.clipboard().image().isNull()


@pytest.mark.parametrize("dark", [False, True])
def test_that_the_command_line_gets_its_picture(stage: Stage, tmp_path: Path, dark: bool) -> None:
    table = stage.table
    frame = SeriesFrame(table.times(), {"load_kw": table.values("load_kw")})
    forecast, anomalies = tmp_path / "forecast.png", tmp_path / "anomalies.png"
    render_forecast(make_forecast(table, held=True), [frame], forecast, dark=dark)
    render_detection(make_detection(table), [frame], anomalies, size=(800, 400), dark=dark)
    assert QImage(str(forecast)).size() == QSize(2400, 1200)
    assert QImage(str(anomalies)).size() == QSize(1600, 800)


def test_that_the_picture_breaks_the_line_where_rows_are_missing(stage: Stage) -> None:
    table = stage.table
    kept = np.arange(ROWS) % 100 < 90
    whole = SeriesFrame(table.times(), {"load_kw": table.values("load_kw")})
    gappy = SeriesFrame(table.times()[kept], {"load_kw": table.values("load_kw")[kept]})
    forecast = make_forecast(table)
    (line,) = forecast_content(forecast, [gappy]).histories
    assert line.longest_step == 1.5 * HOUR.astype("timedelta64[us]").astype(int)
    assert forecast_content(forecast, [whole]).histories[0].longest_step is None


@pytest.mark.parametrize(
    ("units", "title"),
    [
        ({"a": "°C", "b": "°C"}, "a, b (°C)"),
        ({"a": "°C"}, "a, b"),
        ({"a": "°C", "b": "%"}, "a, b"),
        ({}, "a, b"),
    ],
)
def test_that_the_picture_names_a_unit_that_all_targets_have(
    stage: Stage, units: dict[str, str], title: str
) -> None:
    forecast = make_forecast(stage.table)
    (one,) = forecast.series
    assert one.quantiles is not None
    mean, quantiles = (np.concatenate((values, values)) for values in (one.mean, one.quantiles))
    series = replace(
        one, targets=("a", "b"), units=units, mean=mean, quantiles=quantiles, last_values=np.zeros(2)
    )
    assert forecast_content(replace(forecast, series=(series,)), []).title == title


@pytest.mark.parametrize("value", [1e300, 1e-300, -5.0, 0.0])
def test_that_extreme_and_constant_values_are_drawn(panel: PlotPanel, stage: Stage, value: float) -> None:
    content = panel.view.content
    line = replace(content.histories[0], values=np.full(ROWS, value) * np.linspace(0.5, 1, ROWS), blocks=None)
    panel.view.show_content(replace(content, histories=(line,)), fit=True)
    assert not panel.view.grab().isNull()
