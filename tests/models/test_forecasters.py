"""Every forecaster on ordinary and on awkward series."""

from __future__ import annotations

import json
from collections.abc import Mapping

import numpy as np
import pytest

from models.catalog import CATALOG
from models.statistical.univariate import UnivariatePipeline
from tests.models.conftest import LEVELS, Forecaster, forecast_all
from workbench.errors import Cancelled, DataError, ModelError, OptionError, WorkbenchError
from workbench.pipelines import PipelineInput, RunContext
from workbench.pipelines.loading import load_pipeline
from workbench.registry import Registry, Task
from workbench.timeseries import Values

MODELS = [info.id for info in Registry().list(Task.FORECAST) if info.type in ("sktime", "statsforecast")]
GENERATOR = np.random.default_rng(1)
NOISE = GENERATOR.normal(size=240)
WAVE = 100.0 + 10.0 * np.sin(2 * np.pi * np.arange(240) / 12) + NOISE
AWKWARD: Mapping[str, Values] = {
    "empty": np.zeros(0),
    "one row": np.ones(1),
    "two rows": np.array([1.0, 2.0]),
    "five rows": np.array([1.0, 2.0, 1.0, 4.0, 2.0]),
    "ten rows": NOISE[:10],
    "constant": np.full(60, 3.0),
    "huge": WAVE * 1e298,
    "tiny": WAVE * 1e-302,
    "far from zero": WAVE * 1e-3 + 1e9,
    "negative": -WAVE,
    "mostly zero": np.where(NOISE > 2.0, 1.0, 0.0),
    "a step": np.repeat([0.0, 1.0], 60),
    "a line": np.arange(60.0),
    "a perfect season": np.tile(np.arange(12.0), 10),
    "not a number": np.array([1.0, np.nan] * 20),
    "infinite": np.array([1.0, np.inf] * 20),
}


@pytest.mark.parametrize("name", AWKWARD)
@pytest.mark.parametrize("model", MODELS)
def test_that_an_awkward_series_gets_a_forecast_or_a_sentence(model: str, name: str) -> None:
    values = AWKWARD[name]
    given: PipelineInput = {"targets": values[None], "season_length": 12}
    found = forecast_all(model, [given], 15)[0]
    if isinstance(found, Exception):
        assert isinstance(found, WorkbenchError)
        assert found.hint
        return
    assert found.mean.shape == (1, 15)
    assert found.mean.dtype == np.float64
    assert np.isfinite(found.mean).all()
    assert found.quantiles is not None
    assert found.quantiles.shape == (1, 3, 15)
    assert np.isfinite(found.quantiles).all()
    assert (np.diff(found.quantiles, axis=1) >= 0).all()
    if np.ptp(values) == 0:
        assert (found.mean == values[0]).all()
        assert (found.quantiles == values[0]).all()


@pytest.mark.parametrize("model", MODELS)
def test_that_a_season_is_continued_after_the_last_row(model: str, forecast: Forecaster) -> None:
    found = forecast(model, WAVE, 12)
    expected = 100.0 + 10.0 * np.sin(2 * np.pi * (240 + np.arange(24)) / 12)
    assert np.mean(np.abs(found.mean[0] - expected)) < 2.0
    assert found.choices["sp"] == 12
    assert found.quantiles is not None
    inside = (found.quantiles[0, 0] <= expected) & (expected <= found.quantiles[0, -1])
    assert inside.mean() > 0.5


@pytest.mark.parametrize("model", MODELS)
def test_that_the_option_sp_wins_over_the_season_found(model: str, forecast: Forecaster) -> None:
    assert forecast(model, WAVE[:60], 5, sp=12).choices["sp"] == 12
    assert forecast(model, WAVE[:60], 12, sp=1).choices["sp"] == 1


@pytest.mark.parametrize("model", MODELS)
def test_that_a_series_too_short_for_its_season_is_forecast_without_it_and_says_so(
    model: str, forecast: Forecaster
) -> None:
    found = forecast(model, WAVE[:20], 24)
    assert found.choices["sp"] == 1
    assert any("season of 24 was left out" in str(note) for note in found.notes)


@pytest.mark.parametrize("model", MODELS)
def test_that_a_forecast_does_not_depend_on_its_neighbours(model: str) -> None:
    inputs: list[PipelineInput] = [
        {"targets": np.stack([WAVE[:60], -WAVE[60:120]]), "season_length": 12},
        {"targets": np.array([[np.nan] * 20])},
        {"targets": WAVE[None, 100:160], "season_length": 12},
    ]
    together = forecast_all(model, inputs, 6)
    alone = [forecast_all(model, [one], 6)[0] for one in reversed(inputs)][::-1]
    assert isinstance(together[1], DataError)
    for one, other in zip(together[::2], alone[::2], strict=True):
        assert not isinstance(one, Exception)
        assert not isinstance(other, Exception)
        assert one.mean.tobytes() == other.mean.tobytes()
        assert one.quantiles is not None
        assert other.quantiles is not None
        assert one.quantiles.tobytes() == other.quantiles.tobytes()


@pytest.mark.parametrize("model", MODELS)
def test_that_no_quantiles_are_made_when_none_are_asked_for(model: str, forecast: Forecaster) -> None:
    assert forecast(model, WAVE[:60], 12, 3, ()).quantiles is None


@pytest.mark.parametrize("entry", [one for one in CATALOG if one.id in MODELS], ids=lambda one: one.id)
def test_that_the_declared_fewest_rows_are_the_models(entry: object) -> None:
    folder, model = getattr(entry, "folder"), getattr(entry, "id")  # noqa: B009
    declared = json.loads((folder / "config.json").read_text("utf-8"))["workbench"]["limits"]["min_context"]
    pipeline = load_pipeline(Registry().get(model))
    assert isinstance(pipeline, UnivariatePipeline)
    assert declared == pipeline.fewest_rows


@pytest.mark.parametrize("model", ["arima", "auto_arima"])
def test_that_covariates_known_for_the_future_are_used(model: str) -> None:
    drive = np.random.default_rng(2).normal(size=130)
    values = 5.0 + 3.0 * drive[:120] + 0.1 * NOISE[:120]
    given: PipelineInput = {
        "targets": values[None],
        "past_covariates": {"drive": drive[:120], "other": drive[:120]},
        "future_covariates": {"drive": drive[120:]},
    }
    found = forecast_all(model, [given], 10)[0]
    assert not isinstance(found, Exception)
    assert np.abs(found.mean[0] - (5.0 + 3.0 * drive[120:])).max() < 0.5


def test_that_a_long_season_found_is_left_out_of_arima_and_one_asked_for_is_not(forecast: Forecaster) -> None:
    assert any("takes very long" in str(note) for note in forecast("arima", WAVE, 60).notes)
    assert forecast("auto_ets", WAVE, 100).choices["sp"] == 1


def test_that_arima_takes_its_orders(forecast: Forecaster) -> None:
    found = forecast(
        "arima", WAVE, 1, order="2,0,0", seasonal_order="1,0,0,12", out_of_sample_size=10, scoring="smape"
    )
    assert found.choices["order"] == [2, 0, 0]
    assert found.choices["seasonal_order"] == [1, 0, 0, 12]
    assert any("smape" in str(note) for note in found.notes)
    plain = forecast("arima", WAVE, 12, order="1,0,0", seasonal_order="0,0,0,0", start_params="0,0.5,1")
    assert plain.choices["sp"] == 1


def test_that_starting_values_that_are_no_numbers_are_refused(forecast: Forecaster) -> None:
    with pytest.raises(OptionError, match="start_params"):
        forecast("arima", WAVE, 12, start_params="a,b")


def test_that_a_librarys_refusal_names_the_model_and_keeps_the_details(forecast: Forecaster) -> None:
    with pytest.raises(ModelError, match="The model stl_forecaster could not forecast this series") as caught:
        forecast("stl_forecaster", WAVE, 12, seasonal=4)
    assert caught.value.details is not None
    assert "Traceback" in caught.value.details


def test_that_a_damped_trend_without_a_trend_is_refused(forecast: Forecaster) -> None:
    with pytest.raises(OptionError, match="no trend to damp"):
        forecast("exponential_smoothing", WAVE, 12, damped_trend=True)


@pytest.mark.parametrize("start", ["estimated", "heuristic", "legacy-heuristic", "known"])
@pytest.mark.parametrize("seasonal", ["add", "mul", "none"])
def test_that_holt_winters_starts_in_every_declared_way(
    start: str, seasonal: str, forecast: Forecaster
) -> None:
    found = forecast("holtwinters", WAVE, 12, initialization_method=start, seasonal=seasonal)
    assert found.choices["seasonal"] == seasonal
    assert np.abs(found.mean - 100).max() < 30


def test_that_intervals_of_bursts_do_not_explode(forecast: Forecaster) -> None:
    rng = np.random.default_rng(0)
    logarithms = np.zeros(720)
    for row in range(1, 720):
        logarithms[row] = 0.9 * logarithms[row - 1] + rng.normal()
    bursts = 20 * np.exp(logarithms)
    found = forecast("holtwinters", bursts, 24, 48, seasonal="mul")
    assert found.quantiles is not None
    assert np.ptp(found.quantiles) < 10 * np.ptp(bursts)


@pytest.mark.parametrize("trend", ["ets", "drift", "last", "mean"])
@pytest.mark.parametrize("remainder", ["mean", "last", None])
def test_that_stl_carries_its_parts_on_by_every_declared_rule(
    trend: str, remainder: str | None, forecast: Forecaster
) -> None:
    rules = {"forecaster_trend": trend, "forecaster_resid": remainder, "forecaster_seasonal": "mean"}
    found = forecast("stl_forecaster", WAVE, 12, **rules)
    assert found.quantiles is not None
    assert np.abs(found.mean - 100).max() < 20
    assert (np.diff(found.quantiles, axis=1) >= 0).all()


def test_that_mstl_takes_several_seasons(forecast: Forecaster) -> None:
    rows = np.arange(24 * 21)
    values = (
        10 * np.sin(2 * np.pi * rows / 24)
        + 4 * np.sin(2 * np.pi * rows / 168)
        + 0.1 * np.resize(NOISE, len(rows))
    )
    found = forecast("mstl", values, 24, seasons="24,168,5000")
    assert found.choices["seasons"] == [24, 168]
    assert any("5000" in str(note) for note in found.notes)
    ahead = len(rows) + np.arange(24)
    expected = 10 * np.sin(2 * np.pi * ahead / 24) + 4 * np.sin(2 * np.pi * ahead / 168)
    assert np.abs(found.mean[0] - expected).max() < 1.5


def test_that_the_naive_strategies_are_the_textbooks(forecast: Forecaster) -> None:
    values = np.array([1.0, 4.0, 2.0, 6.0, 3.0, 8.0])
    assert forecast("naive_forecaster", values, 2, 3).mean.tolist() == [[3.0, 8.0, 3.0]]
    assert forecast("naive_forecaster", values, 2, 3, strategy="mean").mean.tolist() == [[2.0, 6.0, 2.0]]
    drift = forecast("naive_forecaster", values, 2, 2, strategy="drift", window_length=3)
    assert drift.mean.tolist() == [[9.0, 10.0]]
    errors = np.diff(values)
    deviation = np.sqrt(np.mean(errors**2)) * np.sqrt([1, 2])
    found = forecast("naive_forecaster", values, 1, 2, (0.5, 0.9))
    assert found.quantiles is not None
    assert found.quantiles[0, 1] == pytest.approx(8 + 1.2815515655446004 * deviation)


def test_that_a_cancel_leaves_the_pipeline() -> None:
    def stop() -> None:
        raise Cancelled

    pipeline = load_pipeline(Registry().get("naive_forecaster"))
    assert isinstance(pipeline, UnivariatePipeline)
    with pytest.raises(Cancelled):
        pipeline.forecast(
            [{"targets": WAVE[None]}],
            output_length=1,
            quantile_levels=LEVELS,
            options={"strategy": "last", "window_length": None, "sp": None},
            context=RunContext(check=stop),
        )
