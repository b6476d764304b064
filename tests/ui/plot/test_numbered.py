"""A series whose rows have numbers and no times, as the window shows it."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from tests.ui.plot.making import Stage, make_forecast
from ui.grid.columns import TimeColumn, to_arrow
from ui.panels.plot import PlotPanel
from ui.plot.axes import tick_labels
from ui.plot.marking import marks_of
from ui.plot.readout import read_at
from ui.plot.timescale import TimeScale, time_ticks
from ui.session import SeriesRef
from ui.setup.form import FormState
from ui.setup.intervals import coarser, horizon_units, interval_words, season_name, span_words
from ui.setup.keeping import from_json, to_json
from ui.text import moment, zone_words
from workbench.events import EventBus
from workbench.sources import OpenOptions, Table, TableStore
from workbench.timeseries import NUMBERED, Interval, moment_of_number

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
QUARTER = Interval(nanos=250_000_000, counted=True)


@pytest.fixture
def readings(stage: Stage) -> Table:
    """The stage's table without its times, shown."""
    table = TableStore(EventBus()).paste(
        "load_kw\n" + "\n".join(f"{value:.3f}" for value in stage.table.values("load_kw")),
        OpenOptions(name="readings"),
    )
    stage.session.put_table(table)
    stage.session.show_series((SeriesRef(table.name, "load_kw"),))
    return table


def test_that_the_plot_counts_rows(panel: PlotPanel, stage: Stage, readings: Table) -> None:
    made = make_forecast(readings)
    times = np.array([moment_of_number(480 + step) for step in range(24)])
    one = replace(made.series[0], time=times, zone=NUMBERED, interval=Interval(nanos=10**9, counted=True))
    stage.session.keep(replace(made, series=(one,)))
    view = panel.view
    assert view.content.zone == NUMBERED
    assert [mark.short for mark in marks_of(view.content, view.scale_, stage.theme)] == ["Forecast from 480"]
    shown = read_at(view.content, view.scale_, stage.theme, view.scale_.moment_x(times[3]))
    assert shown is not None
    assert shown.title == "483"


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (0, 1900, ["0", "500", "1,000", "1,500"]),
        (1402, 1556, ["1,420", "1,440", "1,460", "1,480", "1,500", "1,520", "1,540"]),
        (-1, 1.2, ["-1", "-0.5", "0", "0.5", "1"]),
        (7, 7, ["7"]),
    ],
)
def test_that_ticks_stand_at_round_numbers(first: float, last: float, labels: list[str]) -> None:
    scale = TimeScale.at(moment_of_number(0), NUMBERED)
    assert tick_labels(time_ticks(scale, first, last, 8 if labels[1:2] == ["1,440"] else 5)) == labels


def test_that_numbers_stand_where_times_do() -> None:
    assert (moment(moment_of_number(1500), NUMBERED), moment(moment_of_number(0.25), NUMBERED)) == (
        "1,500",
        "0.25",
    )
    assert [zone_words(one, "none") for one in (NUMBERED, None, "UTC")] == ["numbered rows", "none", "UTC"]
    column = TimeColumn("time", np.array([moment_of_number(12)]), NUMBERED)
    assert column.cell(0) == "12"
    assert to_arrow([column], None).column("time").to_pylist() == [12]


def test_that_steps_that_are_counted_have_no_units_of_time() -> None:
    step = Interval(nanos=10**9, counted=True)
    assert [interval_words(one) for one in (step, QUARTER)] == ["1 step", "0.25"]
    assert horizon_units(step) == {"steps": 1}
    assert [str(one) for one in coarser(QUARTER)][:3] == ["0.5", "1.25", "2.5"]
    assert (span_words(3600, step), season_name(24, Interval(nanos=3600 * 10**9, counted=True))) == (
        "3,600 steps",
        None,
    )
    state = FormState(table="t", targets=("v",), resample=replace(step, nanos=10**10))
    assert from_json(json.loads(json.dumps(to_json(state)))) == state
    older = {**to_json(state), "resample": [0, 3600 * 10**9]}
    assert from_json(older).resample == Interval.of(1, "h")
