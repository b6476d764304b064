"""Levels and slopes that are followed, with and without a repetition."""

from __future__ import annotations

import numpy as np

from models.pocket.repetitions import Context
from models.pocket.rowwise import Wide, line
from models.pocket.trends import HOLTS, Trends

PERIOD, ROWS, AHEAD = 12, 192, 48
RNG = np.random.default_rng(8)
SEASON = 5 * np.sin(2 * np.pi * np.arange(ROWS + AHEAD) / PERIOD)


def trends_of(values: Wide, begin: int = 0) -> Trends:
    """Of one series that begins so late and whose strongest repetition is known."""
    seen = np.arange(len(values))[None] >= begin
    filled = np.where(seen, values, 0.0)
    context = Context(filled, seen, np.array([begin]), np.array([[PERIOD, 3, 5, 7]]))
    return Trends(context, *line(filled, seen), AHEAD)


def smoothed(values: Wide, number: int) -> tuple[Wide, float]:
    """The forecasts of one smoothing, row by row, and its mean absolute error one step ahead."""
    one, rows = HOLTS[number], np.arange(len(values))
    slope, start = np.polyfit(rows, values, 1)
    level = tilt = 0.0
    errors = []
    for beyond in values - start - slope * rows:
        errors.append(abs(beyond - level - tilt - (one.line - 1) * slope))
        wrong = beyond - level - tilt
        level, tilt = level + tilt + one.level * wrong, tilt + one.level * one.slope * wrong
    ahead = np.arange(1, AHEAD + 1)
    reach = np.cumsum(one.damping ** np.arange(AHEAD))
    line = start + slope * (len(values) - 1) + one.line * slope * ahead
    return line + level + tilt * reach, float(np.mean(errors[1:]))


def test_that_every_smoothing_is_that_of_its_recursion() -> None:
    values = 0.3 * np.arange(ROWS) + RNG.normal(size=ROWS).cumsum()
    found = trends_of(values)
    for number in range(len(HOLTS)):
        expected, error = smoothed(values, number)
        assert np.abs(found.ahead[0, number] - expected).max() < 1e-3
        assert np.isclose(found.errors[0, number], error, rtol=1e-3)


def test_that_a_season_on_a_line_goes_on_with_it() -> None:
    whole = SEASON + 0.5 * np.arange(ROWS + AHEAD)
    found = trends_of(whole[:ROWS])
    full = [number for number, one in enumerate(HOLTS) if one.line == 1]
    for number in full:
        with_season = found.ahead[0, len(HOLTS) + number]
        assert np.abs(with_season - whole[ROWS:]).max() < 1.0
        assert found.errors[0, len(HOLTS) + number] < 0.2 * found.errors[0, number]


def test_that_theta_goes_on_with_half_the_slope() -> None:
    theta = next(number for number, one in enumerate(HOLTS) if one.line == 0.5)
    found = trends_of(0.4 * np.arange(float(ROWS)))
    assert np.allclose(np.diff(found.ahead[0, theta]), 0.2, atol=1e-4)


def test_that_a_damped_slope_comes_to_rest() -> None:
    bent = np.maximum(np.arange(ROWS) - 150.0, 0.0)
    found = trends_of(bent)
    damped = next(number for number, one in enumerate(HOLTS) if one.damping == 0.9)
    straight = next(number for number, one in enumerate(HOLTS) if one == HOLTS[damped]._replace(damping=1.0))
    line = np.polyfit(np.arange(ROWS), bent, 1)[0]
    assert np.isclose(np.diff(found.ahead[0, damped])[-1], line, atol=0.02)
    assert np.diff(found.ahead[0, straight])[-1] > 0.9


def test_that_errors_of_a_walk_grow_and_those_around_a_line_do_not() -> None:
    calm = trends_of(0.2 * np.arange(ROWS) + RNG.normal(size=ROWS))
    restless = trends_of(RNG.normal(size=ROWS).cumsum())
    assert calm.worse[0, 0] < 0.2
    assert 0.2 < restless.worse[0, 0] < 0.8


def test_that_rows_before_the_first_value_say_nothing() -> None:
    values = SEASON[:ROWS] + RNG.normal(size=ROWS)
    alone = trends_of(values[64:])
    late = trends_of(values, begin=64)
    assert np.allclose(alone.ahead, late.ahead, atol=1e-4)
    assert np.allclose(alone.errors, late.errors, atol=1e-4)
