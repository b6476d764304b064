"""The simple forecasts that the network chooses among, and how sure each is said to be."""

from __future__ import annotations

import numpy as np

from models.pocket.corrections import RATES, Corrections
from models.pocket.repetitions import Context, Lags, Lifts
from models.pocket.rowwise import Wide

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
    context = Context(values[None], seen, first, periods)
    lags = Lags(context, AHEAD)
    return lags, Lifts(context, AHEAD), Corrections(context, lags)


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
    of_last, of_drift, of_steady_drift = lags.worse[0, 0]
    assert of_last > 0.95
    assert of_drift < of_last
    assert of_steady_drift < of_last


def test_that_a_steady_drift_is_that_of_all_cycles_and_not_of_the_last_one_alone() -> None:
    cycles = np.array([0.0, 10.0, 20.0, 30.0, 31.0])
    lags, _, _ = looked_at(SEASON[: 5 * PERIOD] + np.repeat(cycles, PERIOD))
    assert np.isclose(lags.drift[0, 0], 1.0)
    assert np.isclose(lags.steady_drift[0, 0], 31 / 4)


def test_that_a_spread_grows_from_cycle_to_cycle_by_one_factor() -> None:
    growing = SEASON[:ROWS] * np.repeat(1.1 ** np.arange(ROWS // PERIOD), PERIOD)
    lags, _, _ = looked_at(growing)
    assert np.isclose(lags.growth[0, 0], 1.1)
    assert np.isclose(lags.steady_growth[0, 0], 1.1)


def test_that_a_correction_goes_on_with_each_cycle_where_it_is_compounded() -> None:
    _, _, corrections = looked_at(SEASON[:ROWS] + 0.5 * np.arange(ROWS))
    once, compounded = corrections.ahead[0, FAST], corrections.compounded[0, FAST]
    yearly = 0.5 * PERIOD
    assert np.allclose(compounded[:PERIOD], once[:PERIOD])
    for cycle in range(1, AHEAD // PERIOD):
        later = slice(cycle * PERIOD, (cycle + 1) * PERIOD)
        assert np.allclose(compounded[later] - once[later], cycle * yearly, rtol=1e-3)


def test_that_a_drift_that_turns_makes_a_compounded_correction_worse_two_cycles_ahead() -> None:
    cycles = np.arange(ROWS) // PERIOD
    turning = SEASON[:ROWS] + 3 * np.sin(cycles * np.pi / 2) + 0.1 * RNG.normal(size=ROWS)
    straight = SEASON[:ROWS] + 3 * cycles + 0.1 * RNG.normal(size=ROWS)
    _, _, restless = looked_at(turning)
    _, _, calm = looked_at(straight)
    assert restless.beyond[0, FAST] > calm.beyond[0, FAST] + 0.3


def test_that_errors_that_grew_lately_are_told() -> None:
    noise = RNG.normal(size=ROWS)
    _, _, even = looked_at(SEASON[:ROWS] + noise)
    _, _, louder = looked_at(SEASON[:ROWS] + noise * np.where(np.arange(ROWS) < ROWS * 2 // 3, 0.2, 1.0))
    assert abs(even.lately[0, 0]) < 0.2
    assert louder.lately[0, 0] > 0.4
