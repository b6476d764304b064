"""What is said of forecasts of one model that stand side by side."""

from __future__ import annotations

import numpy as np
import pytest

from workbench.requests import ForecastSpec
from workbench.results import Forecast, SeriesForecast
from workbench.telling_apart import column_names
from workbench.timeseries import NUMBERED, Interval

START = np.datetime64("2026-02-24T16:00:00", "us")
HOUR = np.timedelta64(1, "h")


def _forecast(
    steps: int = 24, first: int = 0, seen: int = 100, *, model: str = "pocket", zone: str | None = None
) -> Forecast:
    """`steps` hours from the hour `first` on."""
    time = START + (first + np.arange(steps)) * HOUR
    begin = START + (first - 1) * HOUR
    mean = np.zeros((1, steps))
    series = SeriesForecast(
        None, ("load",), time, mean, None, begin, mean[:, :1], seen, Interval.of(1, "h"), zone
    )
    return Forecast((series,), ForecastSpec(model, max(steps, 1), ()), None, 0.5)


@pytest.mark.parametrize(
    ("forecasts", "names"),
    [
        ([_forecast()], ["pocket"]),
        ([_forecast(), _forecast(model="mstl")], ["pocket", "mstl"]),
        ([_forecast(), _forecast(48)], ["pocket_24_steps", "pocket_48_steps"]),
        ([_forecast(), _forecast(first=8)], ["pocket_from_20260224T1600", "pocket_from_20260225"]),
        ([_forecast(), _forecast(seen=48)], ["pocket_100_rows", "pocket_48_rows"]),
        (
            [_forecast(), _forecast(), _forecast(48)],
            ["pocket_24_steps", "pocket_24_steps_2", "pocket_48_steps"],
        ),
        ([_forecast(), _forecast(), _forecast(model="pocket_2")], ["pocket", "pocket_2", "pocket_2_2"]),
        (
            [_forecast(), _forecast(48), _forecast(first=1)],
            [
                "pocket_24_steps_from_20260224T1600",
                "pocket_48_steps_from_20260224T1600",
                "pocket_24_steps_from_20260224T1700",
            ],
        ),
        (
            [_forecast(zone="Asia/Shanghai"), _forecast(first=1, zone="Asia/Shanghai")],
            ["pocket_from_20260225", "pocket_from_20260225T0100"],
        ),
        ([_forecast(0), _forecast()], ["pocket_0_steps", "pocket_24_steps"]),
    ],
)
def test_that_the_fewest_facts_that_differ_are_told(forecasts: list[Forecast], names: list[str]) -> None:
    assert column_names(forecasts) == names


def test_that_numbered_rows_are_told_by_their_number() -> None:
    first = START.astype("datetime64[s]").astype(np.int64)
    names = column_names([_forecast(zone=NUMBERED), _forecast(first=1, zone=NUMBERED)])
    assert names == [f"pocket_from_{first}", f"pocket_from_{first + 3600}"]


def test_that_a_forecast_of_no_series_has_its_model_s_name() -> None:
    empty = Forecast((), ForecastSpec("pocket", 24, ()), None, 0.5)
    assert column_names([empty, _forecast()]) == ["pocket", "pocket_2"]
