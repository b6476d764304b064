"""The season is found where there is one and not where there is none."""

from __future__ import annotations

import csv
import importlib
import warnings
from pathlib import Path

import numpy as np
import pytest

from workbench.seasonality import season_length, seasons, usual_seasons
from workbench.timeseries import Interval, Values

HOUR = Interval.of(1, "h")
DAY = Interval.of(1, "d")
MONTH = Interval.of(1, "mo")
COUNTED = Interval(nanos=10**9, counted=True)
INTERVALS = [HOUR, DAY, MONTH, Interval.of(15, "m"), Interval.of(1, "m"), Interval.of(1, "w"), COUNTED, None]


def wave(rows: int, season: int, noise: float, seed: int = 0) -> Values:
    generator = np.random.default_rng(seed)
    return 10.0 * np.sin(2 * np.pi * np.arange(rows) / season) + noise * generator.normal(size=rows)


def test_that_a_day_is_found_on_nearly_all_of_m4_hourly(data_folder: Path) -> None:
    with (data_folder / "m4_hourly_train.csv").open() as file:
        rows = list(csv.reader(file))[1:]
    found = [season_length(np.array([float(v) for v in row[1:] if v]), HOUR) for row in rows]
    assert len(found) == 414
    assert found.count(24) >= 0.95 * len(found)


def test_that_a_day_is_found_in_four_days_of_m4_hourly_without_their_times(data_folder: Path) -> None:
    with (data_folder / "m4_hourly_train.csv").open() as file:
        rows = list(csv.reader(file))[1:]
    found = [season_length(np.array([float(v) for v in row[1:] if v][-101:]), COUNTED) for row in rows]
    assert found.count(24) >= 0.85 * len(found)


def test_that_the_airline_passengers_have_a_year() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library's docstrings warn when they are compiled
        passengers = importlib.import_module("statsforecast.utils").AirPassengers
    assert season_length(passengers, MONTH) == 12
    assert season_length(passengers) == 12


@pytest.mark.parametrize("seed", range(5))
def test_that_a_weekly_cycle_in_days_is_found(seed: int) -> None:
    generator = np.random.default_rng(seed)
    days = np.arange(400)
    week = np.array([0.0, 1.0, 2.0, 1.0, 3.0, 8.0, 9.0])[days % 7]
    assert season_length(50.0 + week + generator.normal(size=400), DAY) == 7


@pytest.mark.parametrize("interval", INTERVALS, ids=str)
def test_that_random_walks_have_no_season(interval: Interval | None) -> None:
    walks = [np.random.default_rng(seed).normal(size=700).cumsum() for seed in range(120)]
    found = [season_length(walk, interval) for walk in walks]
    assert sum(season != 1 for season in found) <= 1


@pytest.mark.parametrize("interval", INTERVALS, ids=str)
def test_that_noise_and_smooth_trends_have_no_season(interval: Interval | None) -> None:
    noises = [np.random.default_rng(seed).normal(size=700) for seed in range(50)]
    assert sum(season_length(noise, interval) != 1 for noise in noises) <= 1
    assert sum(season_length(noise.cumsum().cumsum(), interval) != 1 for noise in noises) <= 1


@pytest.mark.parametrize(
    ("rows", "season", "interval"),
    [
        (96 * 14, 96, Interval.of(15, "m")),
        (1440 * 6, 1440, Interval.of(1, "m")),
        (365 * 4, 365, DAY),
        (52 * 6, 52, Interval.of(1, "w")),
        (60 * 20, 60, Interval.of(1, "s")),
        (40, 4, Interval.of(1, "q")),
    ],
)
def test_that_a_usual_season_is_found_in_noise(rows: int, season: int, interval: Interval) -> None:
    assert season_length(wave(rows, season, 3.0), interval) == season


def test_that_an_unusual_season_is_found_without_a_hint() -> None:
    assert season_length(wave(600, 31, 1.0)) == 31


def test_that_a_day_and_a_week_are_both_found() -> None:
    hours = np.arange(24 * 60)
    values = wave(len(hours), 24, 1.0) + 5.0 * (hours // 24 % 7 > 4)
    assert seasons(values, HOUR) == (24, 168)


@pytest.mark.parametrize("values", [[], [1.0], [1.0, 2.0, 1.0], [3.0] * 100, [np.nan] * 50, [np.inf] * 9])
def test_that_a_series_too_poor_for_a_season_has_none(values: list[float]) -> None:
    assert season_length(np.array(values), HOUR) == 1


def test_that_missing_and_huge_values_do_not_hide_the_season() -> None:
    values = wave(700, 24, 1.0) * 1e300 / 20
    values[::37] = np.nan
    assert season_length(values, HOUR) == 24


def test_that_usual_seasons_follow_from_the_interval() -> None:
    assert usual_seasons(Interval.of(30, "m")) == (2, 48, 336)
    assert usual_seasons(Interval.of(7, "m")) == (1440,)
    assert usual_seasons(Interval.of(1, "y")) == ()
    assert usual_seasons(Interval.of(5, "mo")) == ()


def test_that_a_day_is_not_taken_for_a_week_too() -> None:
    found = [seasons(wave(24 * 60, 24, 4.0, seed), HOUR) for seed in range(40)]
    assert found.count((24,)) >= 36


def test_that_noise_on_a_smooth_day_of_half_hours_is_no_season_of_an_hour() -> None:
    rows = np.arange(2_000)
    noise = np.random.default_rng(0).normal(size=len(rows))
    values = 10 + 3 * np.sin(2 * np.pi * rows / 48) + 0.1 * noise

    assert seasons(values, Interval.of(30, "m")) == (48,)


def test_that_two_rows_a_day_are_a_season() -> None:
    rows = np.arange(400)
    values = np.where(rows % 2, 5.0, 1.0) + 0.3 * np.random.default_rng(0).normal(size=len(rows))

    assert season_length(values, Interval.of(12, "h")) == 2
