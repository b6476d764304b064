"""Forecasts of several models, written side by side."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from workbench.errors import DataError
from workbench.export import Comparison, as_table
from workbench.requests import ForecastSpec
from workbench.results import Forecast, SeriesForecast
from workbench.timeseries import NUMBERED, Interval

START = np.datetime64("2026-02-24T16:00:00", "us")
HOUR = np.timedelta64(1, "h")
PAIR = ("load_pocket_from_20260224T1600", "load_pocket_from_20260224T1700")


def _forecast(
    model: str, levels: tuple[float, ...], *, name: str | None = None, first: int = 0, held: bool = False
) -> Forecast:
    """Three hours of `load`, from the hour `first` on."""
    mean = np.array([[1.0, 2.0, 3.0]]) + first
    series = SeriesForecast(
        name,
        ("load",),
        START + (first + np.arange(3)) * HOUR,
        mean,
        np.stack([mean + level for level in levels], axis=1) if levels else None,
        START - HOUR,
        mean[:, 0],
        100,
        Interval.of(1, "h"),
        actual=np.array([[7.0, 8.0]]) if held else None,
    )
    return Forecast((series,), ForecastSpec(model, 3, levels), None, 0.5)


def test_that_each_forecast_keeps_its_own_levels_under_its_own_name() -> None:
    both = Comparison((_forecast("pocket", (0.1, 0.9)), _forecast("mstl", (0.05, 0.95))))
    assert as_table(both).to_pydict() == {
        "time": [(START + at * HOUR).item() for at in range(3)],
        "load_pocket": [1.0, 2.0, 3.0],
        "load_pocket_q0.1": [1.1, 2.1, 3.1],
        "load_pocket_q0.9": [1.9, 2.9, 3.9],
        "load_mstl": [1.0, 2.0, 3.0],
        "load_mstl_q0.05": [1.05, 2.05, 3.05],
        "load_mstl_q0.95": [1.95, 2.95, 3.95],
    }


def test_that_quantiles_are_left_out_of_all() -> None:
    both = Comparison((_forecast("pocket", (0.1, 0.9)), _forecast("mstl", ())))
    assert as_table(both, ()).column_names == ["time", "load_pocket", "load_mstl"]


def test_that_rows_of_either_forecast_are_there_and_what_was_held_back() -> None:
    table = as_table(Comparison((_forecast("pocket", (), held=True), _forecast("pocket", (), first=1))))
    assert table.column_names == ["time", "load_actual", *PAIR]
    assert table.column("load_actual").to_pylist() == [7.0, 8.0, None, None]
    assert table.column(PAIR[0]).to_pylist() == [1.0, 2.0, 3.0, None]
    assert table.column(PAIR[1]).to_pylist() == [None, 2.0, 3.0, 4.0]


@pytest.mark.parametrize("zone", [NUMBERED, "Europe/Berlin"])
def test_that_forecasts_of_different_clocks_are_refused_side_by_side(zone: str) -> None:
    timed = _forecast("pocket", ())
    other = replace(timed, series=(replace(timed.series[0], zone=zone),))
    with pytest.raises(DataError, match="cannot stand side by side"):
        as_table(Comparison((timed, other)))


def test_that_a_panel_s_series_stand_below_each_other() -> None:
    north, south = _forecast("pocket", (0.5,), name="north"), _forecast("mstl", (), name="south")
    table = as_table(Comparison((north, south)))
    assert table.column("id").to_pylist() == ["north"] * 3 + ["south"] * 3
    assert table.column("load_pocket_q0.5").to_pylist() == [1.5, 2.5, 3.5, None, None, None]
    assert table.column("load_mstl").to_pylist() == [None, None, None, 1.0, 2.0, 3.0]
