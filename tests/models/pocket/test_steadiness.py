"""Cycles on today's level that grow as steadily as several did, and how wrong that has been."""

from __future__ import annotations

import numpy as np
import pytest

from models.pocket.corrections import FOLLOWED, RATES, Corrections
from models.pocket.repetitions import CYCLES, Context, Lags
from models.pocket.rowwise import Array, Wide
from models.pocket.steadiness import STEADINESS, Steadiness

PERIOD, ROWS, AHEAD = 12, 240, 48
SEASON = 5 * np.sin(2 * np.pi * np.arange(ROWS + AHEAD) / PERIOD)
FAST = len(RATES) - 1
LAST, GROWN, MEAN, GROWN_MEAN = range(4)


def looked_at(values: Wide, ahead: int = AHEAD) -> Steadiness:
    """What is made of one series whose first period is known."""
    seen = ~np.isnan(values)[None]
    periods = np.array([[PERIOD, 2 * PERIOD, 3, 5]])
    filled = np.where(seen, values, 0.0)
    context = Context(filled, seen, seen.argmax(axis=1), periods)
    lags = Lags(context, ahead)
    return Steadiness(context, lags, Corrections(context, lags))


def forecast(values: Wide, kind: int, ahead: int = AHEAD) -> Array:
    """Of the strongest repetition, followed fast."""
    by_kind = looked_at(values, ahead).ahead.reshape(4, FOLLOWED, len(RATES), ahead)
    return np.asarray(by_kind[kind, 0, FAST])


def beside(values: Wide) -> float:
    """What steady growth erred by a cycle ahead beside the last cycle's: its logarithm, for the fast rate."""
    of_rates = 2 * FOLLOWED * len(RATES)
    return float(looked_at(values).powers[0, of_rates + FAST])


def yearly(steps: Wide) -> Wide:
    """A season on a level that moves evenly within each cycle, by so much."""
    level = np.cumsum(np.repeat(steps / PERIOD, PERIOD))
    return SEASON[: len(level)] + level


def test_that_growth_comes_back_within_a_cycle_after_one_that_stood_still() -> None:
    values = yearly(np.array([10.0, 10.0, 10.0, 10.0, 10.0, 0.0]))
    now = values[-1]
    of_cycles = values.reshape(-1, PERIOD).mean(axis=1)
    steady = (of_cycles[-1] - of_cycles[-1 - CYCLES]) / CYCLES
    ahead = forecast(values, LAST)
    assert ahead[0] - now < 1 + SEASON[0] - SEASON[PERIOD - 1]
    for cycle in range(1, 4):
        assert np.isclose(ahead[cycle * PERIOD - 1], now + cycle * steady, rtol=1e-4)


def test_that_the_mean_of_cycles_stands_on_the_level_now_and_grows_with_each_cycle() -> None:
    values = yearly(np.full(8, 6.0))
    ahead = forecast(values, MEAN)
    whole = yearly(np.full(8 + AHEAD // PERIOD, 6.0))
    expected = whole[len(values) : len(values) + AHEAD]
    assert np.abs(ahead - expected).max() < 0.5


@pytest.mark.parametrize(("kind", "grown"), [(LAST, GROWN), (MEAN, GROWN_MEAN)])
def test_that_a_season_that_grows_with_its_level_goes_on_growing(kind: int, grown: int) -> None:
    cycles = np.repeat(1.1 ** np.arange((ROWS + AHEAD) // PERIOD), PERIOD)
    whole = SEASON * cycles + 0.5 * np.arange(ROWS + AHEAD)
    expected = whole[ROWS : ROWS + 2 * PERIOD]

    def wrong(one: int) -> float:
        return float(np.abs(forecast(whole[:ROWS], one)[: 2 * PERIOD] - expected).mean())

    assert wrong(grown) < 0.8 * wrong(kind)


def test_that_growth_that_comes_and_goes_is_told_from_growth_that_stays() -> None:
    by_turns = yearly(np.tile([12.0, 0.0], 10))
    in_spells = yearly(np.repeat([12.0, 0.0], 10))
    assert beside(by_turns) < -0.3
    assert beside(in_spells) > 0.3


def test_that_the_error_a_cycle_ahead_is_that_of_forecasts_made_then() -> None:
    values = yearly(np.random.default_rng(1).uniform(0, 12, ROWS // PERIOD))
    found = looked_at(values)
    steady, followed = [], []
    smoothed = np.zeros(ROWS)
    for row in range(PERIOD, ROWS):
        wrong = values[row] - values[row - PERIOD]
        smoothed[row] = smoothed[row - 1] + RATES[FAST] * (wrong - smoothed[row - 1])
    for row in range(2 * PERIOD, ROWS):
        then = row - PERIOD
        followed.append(abs(values[row] - values[then] - smoothed[then]))
    for then in range(2 * PERIOD - 1, ROWS - PERIOD):
        cycles = min((then + 1) // PERIOD - 1, CYCLES)
        now = values[then - PERIOD + 1 : then + 1].mean()
        before = values[then - (cycles + 1) * PERIOD + 1 : then - cycles * PERIOD + 1].mean()
        steady.append(abs(values[then + PERIOD] - values[then] - (now - before) / cycles))
    expected = np.log(np.mean(steady) / np.mean(followed))
    assert np.isclose(beside(values), expected, atol=1e-3)
    assert found.ahead.shape == (1, STEADINESS, AHEAD)


def test_that_errors_grow_from_one_step_to_a_cycle_as_they_did() -> None:
    walk = np.random.default_rng(5).normal(size=ROWS).cumsum()
    still = np.random.default_rng(3).normal(size=ROWS)
    restless, calm = (looked_at(SEASON[:ROWS] + one).worse[0, FAST] for one in (walk, still))
    assert 0.2 < restless < 0.8
    assert calm < 0.1


def test_that_the_first_steps_do_not_depend_on_how_many_are_asked() -> None:
    values = yearly(np.full(8, 6.0)) + np.random.default_rng(4).normal(size=8 * PERIOD)
    for kind in range(4):
        assert np.allclose(forecast(values, kind, 6), forecast(values, kind)[:6], rtol=1e-6)


@pytest.mark.parametrize("rows", [3, PERIOD, 2 * PERIOD + 1])
def test_that_a_history_that_has_only_begun_is_forecast_too(rows: int) -> None:
    values = np.full(3 * PERIOD, np.nan)
    values[-rows:] = np.arange(rows)
    found = looked_at(values)
    assert all(np.isfinite(one).all() for one in (found.ahead, found.errors, found.worse, found.powers))
