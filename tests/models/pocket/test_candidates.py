"""The simple forecasts that the network chooses among, and how sure each is said to be."""

from __future__ import annotations

import numpy as np

from models.pocket.corrections import RATES, Corrections
from models.pocket.repetitions import Lags, Lifts, Wide

PERIOD, ROWS, AHEAD = 12, 240, 48
RNG = np.random.default_rng(3)
SEASON = 5 * np.sin(2 * np.pi * np.arange(ROWS + AHEAD) / PERIOD)
FAST = len(RATES) - 1
"""Of the corrections of the last cycle of the first period."""


def looked_at(values: Wide) -> tuple[Lags, Lifts, Corrections]:
    """What is made of one series whose first period is known."""
    seen = np.ones((1, len(values)), dtype=bool)
    first = np.zeros(1, dtype=np.intp)
    periods = np.array([[PERIOD, 2 * PERIOD, 3, 5]])
    lags = Lags(values[None], seen, first, periods, AHEAD)
    return lags, Lifts(values[None], seen, first, periods, AHEAD), Corrections(values[None], seen, lags)


def powers(values: Wide) -> list[float]:
    """With which power errors grow: of the last cycle, on today's level, and corrected."""
    lags, lifts, corrections = looked_at(values)
    return [float(one.flat[0]) for one in (lags.worse, lifts.worse, corrections.worse)]


def test_that_a_repetition_goes_on_from_a_level_that_has_just_changed() -> None:
    level = np.where(np.arange(ROWS + AHEAD) < ROWS - 3, 0.0, 20.0)
    whole = SEASON + level
    lags, _, corrections = looked_at(whole[:ROWS])
    expected = whole[ROWS : ROWS + PERIOD - 3]
    steps = len(expected)
    as_it_was = np.abs(lags.last[0, 0, ROWS : ROWS + steps] - expected).mean()
    corrected = np.abs(corrections.ahead[0, FAST, :steps] - expected).mean()
    assert corrected < 0.05 * as_it_was


def test_that_what_is_forecast_one_step_ahead_has_the_error_that_is_told() -> None:
    values = SEASON[:ROWS] + RNG.normal(size=ROWS).cumsum()
    _, _, corrections = looked_at(values)
    wrong = values[PERIOD:] - values[:-PERIOD]
    for number, rate in enumerate(RATES):
        followed, errors = 0.0, []
        for one in wrong:
            errors.append(abs(one - followed))
            followed += rate * (one - followed)
        assert np.isclose(corrections.errors[0, number], np.mean(errors), rtol=1e-4)
        last = values[ROWS - PERIOD] + followed
        assert np.isclose(corrections.ahead[0, number, 0], last, rtol=1e-4)


def test_that_errors_grow_as_those_of_a_walk_and_not_at_all_around_a_season() -> None:
    still = SEASON[:ROWS] + RNG.normal(size=ROWS)
    walking = SEASON[:ROWS] + RNG.normal(size=ROWS).cumsum()
    for calm, restless in zip(powers(still), powers(walking), strict=True):
        assert calm < 0.2
        assert 0.3 < restless < 0.75


def test_that_a_trend_doubles_the_error_of_the_cycle_before_within_two_cycles() -> None:
    lags, _, _ = looked_at(SEASON[:ROWS] + 0.5 * np.arange(ROWS))
    of_last, of_drift = lags.worse[0, 0]
    assert of_last > 0.95
    assert of_drift < of_last
