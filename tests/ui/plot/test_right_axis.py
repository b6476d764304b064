"""Columns that do not share the left value axis of the plot."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.plot.making import HOUR, ROWS, START, Stage, make_forecast
from ui.panels.plot import PlotPanel
from ui.plot.content import HistoryLine, PlotContent, forecast_lines
from ui.plot.picture import save_view
from ui.plot.sides import axis_title, right_columns

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

TIME = START + np.arange(ROWS) * HOUR
WAVE = np.sin(np.arange(ROWS) * 2 * np.pi / 24)
FLOW = HistoryLine("flow", TIME, 40 + 20 * WAVE, "l/s")
PRESSURE = HistoryLine("pressure", TIME, 3 + 0.2 * WAVE, "bar", slot=5)
CONTENT = PlotContent((FLOW, PRESSURE), title="flow, pressure")


def test_that_a_known_unit_decides_the_axis() -> None:
    inflow = replace(FLOW, name="inflow")
    assert right_columns((FLOW, inflow, PRESSURE), {"flow": 40, "inflow": 0.1, "pressure": 40}) == {
        "pressure"
    }


@pytest.mark.parametrize(("size", "right"), [(3.9, True), (4.1, False), (399, False), (401, True)])
def test_that_without_units_more_than_ten_times_the_range_decides(size: float, right: bool) -> None:
    first, other = replace(FLOW, unit=""), replace(PRESSURE, unit="")
    assert (right_columns((first, other), {"flow": 40.0, "pressure": size}) == {"pressure"}) is right


def test_that_a_hidden_first_column_leaves_the_left_axis_to_the_next() -> None:
    assert right_columns((replace(FLOW, visible=False), PRESSURE), {}) == {"flow"}


def test_that_titles_name_each_unit() -> None:
    assert axis_title([FLOW, replace(FLOW, name="inflow")]) == "flow, inflow (l/s)"
    assert axis_title([FLOW, PRESSURE]) == "flow (l/s), pressure (bar)"


def test_that_another_unit_has_its_own_axis_with_its_title(panel: PlotPanel) -> None:
    view = panel.view
    view.show_content(CONTENT, fit=True)
    low, high = view.right_axis.span
    assert 2.7 < low <= 2.8
    assert 3.2 <= high < 3.3
    assert 15 < view.box.viewRange()[1][0] <= 20
    assert view.right_axis.maximumWidth() >= 32
    assert (view.strip.title, view.strip.right_title) == ("flow (l/s)", "pressure (bar)")


def test_that_columns_of_one_unit_share_the_left_axis(panel: PlotPanel) -> None:
    view = panel.view
    content = replace(CONTENT, histories=(FLOW, replace(PRESSURE, unit="l/s")))
    view.show_content(CONTENT, fit=True)
    view.show_content(content, fit=True)
    assert not view.right_axis.isVisible()
    assert view.right_axis.maximumWidth() == 0
    assert view.box.viewRange()[1][0] <= 2.8
    assert (view.strip.title, view.strip.right_title) == ("flow, pressure", "")


def test_that_the_right_axis_follows_the_visible_rows(panel: PlotPanel) -> None:
    values = PRESSURE.values + np.where(np.arange(ROWS) < 240, 0.0, 50.0)
    panel.view.show_content(replace(CONTENT, histories=(FLOW, replace(PRESSURE, values=values))), fit=True)
    assert panel.view.right_axis.span[1] > 50
    panel.view.box.setXRange(*(panel.view.scale_.moment_x(START + at * HOUR) for at in (0, 100)), padding=0)
    assert panel.view.right_axis.span[1] < 3.3


def test_that_forecasts_and_bands_use_the_axis_of_their_column(panel: PlotPanel, stage: Stage) -> None:
    forecast = make_forecast(stage.table)
    lines = forecast_lines(forecast, forecast.series[0])
    load = HistoryLine("load_kw", TIME, 300 + 80 * WAVE, "kW", slot=5)
    panel.view.show_content(replace(CONTENT, histories=(FLOW, load), forecasts=lines), fit=True)
    assert panel.view.box.viewRange()[1][1] < 70
    assert panel.view.right_axis.span[1] > 380
    assert panel.view.ends.right_columns == {"load_kw"}
    clicked: list[int] = []
    panel.view.forecast_clicked.connect(clicked.append)
    frame = panel.view.canvas.frame_of("load_kw", panel.view.canvas.here)
    panel.view.box.clicked.emit(QPointF(frame.moment_px(lines[0].time[12]), frame.py(lines[0].mean[12])))
    assert clicked == [0]


def test_that_columns_of_one_forecast_differ_in_their_dashes(panel: PlotPanel, stage: Stage) -> None:
    forecast = make_forecast(stage.table)
    one = forecast.series[0]
    two = replace(
        one,
        targets=("load_kw", "flow"),
        mean=np.concatenate((one.mean, one.mean - 270)),
        quantiles=None,
        last_values=np.array([one.last_values[0], 30.0]),
    )
    panel.view.show_content(replace(CONTENT, forecasts=forecast_lines(forecast, two)), fit=True)
    theme, labels = panel.view.theme, panel.view.ends.labels
    pens = [theme.series_pen(label.slot, column=label.dashes) for label in labels]
    assert pens[0].color() == pens[1].color()
    assert pens[0].dashPattern() != pens[1].dashPattern()


def test_that_the_crosshair_reads_true_values(panel: PlotPanel) -> None:
    panel.view.show_content(CONTENT, fit=True)
    reading = panel.view.read_out_at(QPointF(panel.view.canvas.here.moment_px(TIME[0]), 50))
    assert reading is not None
    assert [(row.name, row.value) for row in reading.rows] == [("flow", "40"), ("pressure", "3")]


def test_that_a_drag_on_the_right_axis_moves_its_values_alone(panel: PlotPanel, qtbot: QtBot) -> None:
    view, target = panel.view, panel.view.viewport()
    view.show_content(CONTENT, fit=True)
    qtbot.wait(20)
    left, right = view.box.viewRange()[1], view.right_axis.span
    start = view.mapFromScene(view.right_axis.mapToScene(view.right_axis.place.center()))
    qtbot.mousePress(target, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 9):
        qtbot.mouseMove(target, start + QPoint(0, 8 * step))
    qtbot.mouseRelease(target, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 64))
    assert view.box.viewRange()[1] == left
    assert view.right_axis.span[0] > right[0]
    view.fit()
    assert view.right_axis.span == pytest.approx(right)


def test_that_keys_move_the_values_of_both_axes(panel: PlotPanel, qtbot: QtBot) -> None:
    panel.view.show_content(CONTENT, fit=True)
    left, right = panel.view.box.viewRange()[1], panel.view.right_axis.span
    qtbot.keyClick(panel.view, Qt.Key.Key_Up)
    assert panel.view.box.viewRange()[1][0] > left[0]
    assert panel.view.right_axis.span[0] > right[0]


def test_that_a_picture_has_the_right_axis(panel: PlotPanel, tmp_path: Path) -> None:
    panel.view.show_content(CONTENT, fit=True)
    save_view(panel.view, tmp_path / "plot.svg")
    words = (tmp_path / "plot.svg").read_text(encoding="utf-8")
    assert "pressure (bar)" in words
    assert "3.20" in words or "3.2<" in words
    save_view(panel.view, tmp_path / "plot.png")
    assert not QImage(str(tmp_path / "plot.png")).isNull()
