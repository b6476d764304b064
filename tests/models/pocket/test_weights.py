"""The weights that ship: how large they are, that torch and numpy read them alike, that they forecast."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from models.pocket.pipeline import FOLDER, PocketPipeline
from sample_data import SAMPLES, sample_path
from workbench.errors import Cancelled
from workbench.evaluation.metrics import coverage, mase
from workbench.pipelines import ForecastOutput, PipelineInput, RunContext
from workbench.timeseries import Values

LEVELS = (0.1, 0.5, 0.9)
SEASONS = {"power_demand.csv": 24, "airline_passengers.csv": 12, "co2_mauna_loa.csv": 52, "el_nino.csv": 12}


@pytest.fixture(scope="module")
def pocket() -> PocketPipeline:
    return PocketPipeline("pocket")


def forecast(pocket: PocketPipeline, values: Values, horizon: int) -> tuple[Values, Values]:
    given: PipelineInput = {"targets": values[None], "season_length": 1}
    (found,) = pocket.forecast(
        [given], output_length=horizon, quantile_levels=LEVELS, options={}, context=RunContext()
    )
    assert isinstance(found, ForecastOutput)
    assert found.quantiles is not None
    return found.mean[0], found.quantiles[0]


def readings(file: str) -> Values:
    target = next(one.target for one in SAMPLES if one.file == file)
    with sample_path(file).open(encoding="utf-8") as lines:
        return np.array([float(row[target] or "nan") for row in csv.DictReader(lines)])


def test_that_the_package_is_small_and_half_precise() -> None:
    assert sum(file.stat().st_size for file in Path(FOLDER).iterdir() if file.is_file()) < 8e6


def test_that_the_samples_are_forecast_better_than_by_the_season_before(pocket: PocketPipeline) -> None:
    ratios, inside = [], []
    for file, season in SEASONS.items():
        values = readings(file)
        horizon = 2 * season if len(values) > 10 * season else season
        ours, theirs = [], []
        for origin in range(len(values) - 5 * horizon, len(values) - horizon + 1, horizon):
            known, actual = values[:origin], values[origin : origin + horizon]
            mean, quantiles = forecast(pocket, known, horizon)
            filled = np.interp(np.arange(origin), np.flatnonzero(~np.isnan(known)), known[~np.isnan(known)])
            before = np.tile(filled[-season:], horizon // season + 1)[:horizon]
            ours.append(mase(actual, mean, filled, season))
            theirs.append(mase(actual, before, filled, season))
            inside.append(coverage(actual, quantiles[0], quantiles[-1]))
        ratios.append(np.mean(ours) / np.mean(theirs))
    assert np.exp(np.mean(np.log(ratios))) < 0.8, ratios
    assert 0.65 < np.mean(inside) < 0.95


def test_that_a_series_with_gaps_goes_on_as_the_whole_one(pocket: PocketPipeline) -> None:
    hours = np.arange(1000.0)
    whole = 50 + 10 * np.sin(2 * np.pi * hours / 24)
    gaps = whole.copy()
    gaps[np.random.default_rng(1).random(1000) < 0.2] = np.nan
    expected = 50 + 10 * np.sin(2 * np.pi * (1000 + np.arange(48)) / 24)
    for values in (whole, gaps):
        assert np.abs(forecast(pocket, values, 48)[0] - expected).mean() < 1.5


@pytest.mark.parametrize(
    "values", [np.full(50, 3.5), np.array([1.0, 2.0, 3.0]), np.array([np.nan, 5.0, 5.0])]
)
def test_that_short_and_constant_series_are_forecast(pocket: PocketPipeline, values: Values) -> None:
    mean, quantiles = forecast(pocket, values, 5)
    assert np.isfinite(mean).all()
    assert (np.diff(quantiles, axis=0) >= 0).all()
    if np.nanmin(values) == np.nanmax(values):
        assert (mean == np.nanmax(values)).all()


def test_that_the_network_of_an_accelerator_gives_the_same_figures(pocket: PocketPipeline) -> None:
    pytest.importorskip("torch")
    in_torch = PocketPipeline("pocket", device="cpu:0")
    rng = np.random.default_rng(4)
    for values in np.sin(np.arange(512) / 24 * 2 * np.pi) + 0.3 * rng.standard_normal((4, 512)):
        ours, theirs = (forecast(one, values, 96) for one in (pocket, in_torch))
        for numpy, torch in zip(ours, theirs, strict=True):
            assert np.abs(numpy - torch).max() < 1e-4 * values.std()


def test_that_a_long_horizon_can_be_cancelled_on_the_way(pocket: PocketPipeline) -> None:
    asked = 0

    def check() -> None:
        nonlocal asked
        asked += 1
        if asked == 3:
            raise Cancelled

    given: PipelineInput = {"targets": np.sin(np.arange(300.0))[None], "season_length": 1}
    with pytest.raises(Cancelled):
        pocket.forecast(
            [given],
            output_length=100_000,
            quantile_levels=(),
            options={},
            context=RunContext(check=check),
        )
