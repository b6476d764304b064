"""A series on its way to a model: what is held back stays unseen, and times go on at the series' pace."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest

from workbench.errors import DataError, OptionError
from workbench.forecasting import Roles
from workbench.forecasting.cases import Case, make_case
from workbench.forecasting.forecasts import _assemble
from workbench.pipelines import ForecastOutput
from workbench.registry import Registry
from workbench.requests import ForecastSpec, Missing, Resample
from workbench.timeseries import Interval, SeriesFrame, Times, Values, to_utc

HOUR = np.timedelta64(1, "h")
START = np.datetime64("2024-01-01", "us")
HOURS = START + np.arange(240) * HOUR
WAVE = 50 + 10 * np.sin(np.arange(240) * 2 * np.pi / 24)
REGISTRY = Registry()


def _case(frame: SeriesFrame, model: str = "naive_forecaster", **given: object) -> Case:
    roles = Roles(
        targets=("v",),
        future_covariates=tuple(name for name in frame.channels if name != "v"),
        resample=given.pop("resample", None),  # type: ignore[arg-type]
    )
    spec = replace(ForecastSpec(model, 24), **given)  # type: ignore[arg-type]
    return make_case(frame, spec, REGISTRY.get(model), roles)


def _frame(values: Values, times: Times = HOURS, **more: Values) -> SeriesFrame:
    return SeriesFrame(times, {"v": values, **more})


@pytest.mark.parametrize(
    ("missing", "resample"),
    [
        (Missing.DEFAULT, None),
        (Missing.INTERPOLATE, None),
        (Missing.FORWARD_FILL, None),
        (Missing.DEFAULT, Resample(Interval.of(2, "h"))),
        (Missing.DEFAULT, Resample(Interval.of(1, "h"), "max")),
    ],
)
def test_that_nothing_of_the_rows_held_back_reaches_the_model(
    missing: Missing, resample: Resample | None
) -> None:
    values = WAVE.copy()
    values[212:218] = np.nan  # over the boundary, where a straight line would look ahead
    other = np.where(np.arange(240) >= 216, 1e9 - values, values)
    held = 24 if resample is None or resample.aggregate == "max" else 12

    seen, again = (
        _case(_frame(one), missing=missing, resample=resample, hold_back=held) for one in (values, other)
    )

    assert seen.inputs[0]["targets"].tobytes() == again.inputs[0]["targets"].tobytes()
    assert seen.seasons == again.seasons
    assert seen.times.tolist() == again.times.tolist()
    assert seen.times[0] == START + 216 * HOUR
    assert not np.array_equal(seen.held_back["v"], again.held_back["v"], equal_nan=True)


def test_that_the_rows_held_back_are_coarser_ones_where_the_series_is_resampled() -> None:
    case = _case(_frame(WAVE), resample=Resample(Interval.of(1, "d"), "sum"), hold_back=3, horizon=2)

    assert np.allclose(case.held_back["v"], WAVE.reshape(-1, 24).sum(axis=1)[-3:])
    assert case.frame.time[-1] == START + np.timedelta64(6, "D")


def test_that_more_rows_held_back_than_there_are_is_an_error_about_that_option() -> None:
    with pytest.raises(DataError, match="has 240 rows; 240 were to be held back") as caught:
        _case(_frame(WAVE), hold_back=240)
    assert caught.value.about == "hold_back"


def _working_days(count: int, zone: str | None = None) -> Times:
    days = np.busday_offset(np.datetime64("2024-01-01"), np.arange(count)).astype("datetime64[us]")
    return to_utc(days, zone) if zone else days


@pytest.mark.parametrize("zone", [None, "Europe/Berlin"])
def test_that_a_series_of_working_days_goes_on_with_working_days(zone: str | None) -> None:
    times = _working_days(80, zone)
    frame = replace(_frame(np.arange(60.0), times[:60]), zone=zone)

    assert _case(frame, horizon=20).times.tolist() == times[60:].tolist()


def test_that_the_forecast_has_the_times_of_the_rows_held_back() -> None:
    holiday = np.delete(_working_days(80), [70])
    case = _case(_frame(np.arange(79.0), holiday), hold_back=12, horizon=15)

    assert case.times[:12].tolist() == holiday[-12:].tolist()
    assert case.times[12] == np.busday_offset(holiday[-1].astype("M8[D]"), 1)


@pytest.mark.parametrize(
    ("months", "following"),
    [
        (["01-29", "02-28", "03-29", "04-29", "05-29"], ["06-29", "07-29"]),
        (["10-30", "11-30", "12-30", "01-30", "02-28"], ["03-30", "04-30"]),
        (["10-31", "11-30", "12-31", "01-31", "02-28"], ["03-31", "04-30"]),
        (["02-28", "03-31", "04-30"], ["05-31", "06-30"]),
        (["01-29", "02-26", "03-29", "04-30", "05-31", "06-28"], ["07-28", "08-28"]),
    ],
)
def test_that_months_keep_their_day(months: list[str], following: list[str]) -> None:
    years = np.cumsum([0, *(later < earlier for earlier, later in itertools.pairwise(months))])
    times = np.array([f"{2022 + int(year)}-{day}" for year, day in zip(years, months, strict=True)], "M8[us]")

    case = _case(_frame(np.arange(float(len(times))), times), horizon=2)

    assert [str(one)[5:10] for one in case.times] == following


def test_that_the_known_future_falls_into_the_bins_of_the_past() -> None:
    values = np.where(np.arange(240) < 205, WAVE, np.nan)
    covariate = np.arange(240.0)

    case = _case(
        _frame(values, z=covariate), "arima", resample=Resample(Interval.of(5, "h")), horizon=4, hold_back=0
    )

    assert case.inputs[0]["future_covariates"]["z"].tolist() == [207.0, 212.0, 217.0, 222.0]


@pytest.mark.parametrize(
    ("model", "about"), [("naive_forecaster", "future_covariates"), ("arima", "future_covariates")]
)
def test_that_an_error_about_a_covariate_names_its_option(model: str, about: str) -> None:
    with pytest.raises((OptionError, DataError)) as caught:
        _case(_frame(WAVE, z=WAVE), model)
    assert caught.value.about == about


def test_that_quantiles_that_cross_are_put_in_order() -> None:
    case = _case(_frame(WAVE), quantiles=(0.1, 0.5, 0.9), horizon=2)
    crossing = np.array([[[3.0, 1.0], [2.0, 2.0], [1.0, 3.0]]])
    given = ForecastOutput(np.array([[2.0, 2.0]]), crossing)
    spec = ForecastSpec("naive_forecaster", 2, (0.1, 0.5, 0.9))
    forecast = _assemble(case, [given], spec)
    assert forecast.quantiles is not None
    assert forecast.quantiles.tolist() == [[[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]]]


@pytest.mark.parametrize(
    ("times", "interval", "steps"),
    [
        (HOURS, Interval.of(1, "h"), 10**9),
        (HOURS, Interval.of(9000, "y"), 1),
        (HOURS.astype("datetime64[ns]"), Interval.of(1, "w"), 20_000),
    ],
)
def test_that_a_forecast_past_the_calendar_is_refused(times: Times, interval: Interval, steps: int) -> None:
    with pytest.raises(OptionError, match="where the calendar ends") as refused:
        _case(_frame(WAVE, times), horizon=steps, interval=interval)
    assert refused.value.about == "horizon"


def test_that_times_are_counted_on_for_more_than_292_years() -> None:
    case = _case(_frame(WAVE), horizon=100_000, interval=Interval.of(1, "w"))
    assert case.times[-1] == HOURS[-1] + np.timedelta64(700_000, "D")
    assert (np.diff(case.times) == np.timedelta64(7, "D")).all()
