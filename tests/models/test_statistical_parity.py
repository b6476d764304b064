"""auto_ets, auto_theta and auto_arima are the library's, to the bit."""

from __future__ import annotations

import csv
import importlib
import warnings
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from tests.models.conftest import Forecaster
from workbench.timeseries import Values


@pytest.fixture(scope="module")
def theirs() -> ModuleType:
    """statsforecast.models; its docstrings warn when they are compiled for the first time."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return importlib.import_module("statsforecast.models")


def some(folder: Path) -> list[Values]:
    with (folder / "m4_hourly_train.csv").open() as file:
        rows = list(csv.reader(file))[1:]
    return [np.array([float(v) for v in row[1:] if v]) for row in rows[::138]]


@pytest.mark.slow
@pytest.mark.parametrize(("model", "name"), [("auto_ets", "AutoETS"), ("auto_theta", "AutoTheta")])
def test_that_m4_forecasts_equal_the_librarys(
    model: str, name: str, theirs: ModuleType, data_folder: Path, forecast: Forecaster
) -> None:
    for values in some(data_folder):
        found = forecast(model, values, 24, 48, (0.1, 0.5, 0.9))
        expected = getattr(theirs, name)(season_length=24).forecast(values, h=48, level=[80])
        assert found.quantiles is not None
        assert found.mean[0].tobytes() == expected["mean"].tobytes()
        assert found.quantiles[0, 0] == pytest.approx(expected["lo-80"], rel=1e-12)
        assert found.quantiles[0, 2] == pytest.approx(expected["hi-80"], rel=1e-12)


def test_that_auto_arima_equals_the_librarys(theirs: ModuleType, forecast: Forecaster) -> None:
    values = np.random.default_rng(4).normal(size=90).cumsum() + 10.0 * np.sin(np.arange(90) * np.pi / 6)
    found = forecast("auto_arima", values, 12, 12)
    expected = theirs.AutoARIMA(season_length=12, approximation=None).forecast(values, h=12, level=[80])
    assert found.quantiles is not None
    assert found.mean[0].tobytes() == expected["mean"].tobytes()
    assert found.quantiles[0, 2] == pytest.approx(np.asarray(expected["hi-80"]), rel=1e-12)


def test_that_mstl_equals_the_librarys(theirs: ModuleType, forecast: Forecaster) -> None:
    values = np.random.default_rng(4).normal(size=90).cumsum() + 10.0 * np.sin(np.arange(90) * np.pi / 6)
    found = forecast("mstl", values, 12, 12, sp=12)
    expected = theirs.MSTL(season_length=12).forecast(values, h=12, level=[80])
    assert found.quantiles is not None
    assert found.mean[0] == pytest.approx(expected["mean"], rel=1e-12)
    assert found.quantiles[0, 0] == pytest.approx(expected["lo-80"], rel=1e-12)
