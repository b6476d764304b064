"""The metrics are the published ones."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import numpy as np
import pytest

from workbench.evaluation.metrics import coverage, mase, seasonal_scale, smape, wql
from workbench.timeseries import Values


def m4(path: Path) -> list[Values]:
    with path.open() as file:
        return [np.array([float(v) for v in row[1:] if v]) for row in list(csv.reader(file))[1:]]


def test_that_the_seasonal_naive_has_m4s_published_figures(data_folder: Path) -> None:
    pairs = list(
        zip(m4(data_folder / "m4_hourly_train.csv"), m4(data_folder / "m4_hourly_test.csv"), strict=True)
    )
    smapes = [smape(actual, np.tile(history[-24:], 2)) for history, actual in pairs]
    mases = [mase(actual, np.tile(history[-24:], 2), history, 24) for history, actual in pairs]
    assert np.mean(smapes) == pytest.approx(13.912, abs=5e-4)
    assert np.mean(mases) == pytest.approx(1.193, abs=5e-4)


def test_that_smape_counts_zero_against_zero_as_no_error() -> None:
    assert smape(np.array([0.0, 1.0]), np.array([0.0, 3.0])) == pytest.approx(50.0)


def test_that_mase_of_a_series_without_movement_is_not_a_number() -> None:
    assert math.isnan(mase(np.ones(3), np.zeros(3), np.ones(10)))
    assert math.isnan(seasonal_scale(np.arange(5.0), 5))


def test_that_rounding_is_no_movement_to_scale_errors_by() -> None:
    daily = 20 + 5 * np.sin(np.arange(200) * np.pi / 12)
    assert seasonal_scale(daily, 24) == 0
    assert math.isnan(mase(daily[:3], daily[:3] + 0.1, daily, 24))
    assert seasonal_scale(daily + np.arange(200) * 1e-9, 24) > 0


def test_that_missing_actual_values_are_left_out() -> None:
    actual = np.array([1.0, np.nan, 3.0])
    assert mase(actual, np.zeros(3), np.array([0.0, 1.0, 2.0])) == pytest.approx(2.0)
    assert coverage(actual, np.zeros(3), np.full(3, 2.0)) == 0.5
    assert math.isnan(smape(np.array([np.nan]), np.array([1.0])))


def test_that_wql_is_twice_the_pinball_loss_over_the_actual_sum() -> None:
    actual = np.array([10.0, 20.0])
    quantiles = np.array([[8.0, 22.0], [11.0, 18.0]])
    loss = (0.1 * 2 + 0.9 * 2) + (0.1 * 1 + 0.9 * 2)
    assert wql(actual, quantiles, [0.1, 0.9]) == pytest.approx(2 * loss / 2 / 30)


def test_that_wql_needs_levels_and_values() -> None:
    assert math.isnan(wql(np.ones(2), np.ones((0, 2)), []))
    assert math.isnan(wql(np.zeros(2), np.ones((1, 2)), [0.5]))
