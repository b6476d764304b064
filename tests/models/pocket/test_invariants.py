"""What holds for every forecast, whatever the weights are."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.pocket.candidates import CANDIDATES
from models.pocket.features import CHANNELS, PATCH, SUMMARY, make_features
from models.pocket.forecaster import MAX_CONTEXT, Forecaster
from models.pocket.forward import NumpyNetwork
from models.pocket.rowwise import Array, Wide

LEVELS = (0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99)
HEADS, WIDTH, INNER = 2, 32, 64


def _random_weights(seed: int = 0) -> dict[str, Array]:
    rng = np.random.default_rng(seed)

    def matrix(outputs: int, inputs: int) -> Array:
        values: Array = (rng.standard_normal((outputs, inputs)) / np.sqrt(inputs)).astype(np.float32)
        return values

    weights: dict[str, Array] = {"norm.weight": np.ones(WIDTH, np.float32)}
    sizes = {
        "embed": (CHANNELS * PATCH, INNER, WIDTH),
        "summary": (SUMMARY, WIDTH, WIDTH),
        "head": (WIDTH, INNER, PATCH * (CANDIDATES + len(LEVELS) + 1)),
    }
    for name, (inputs, hidden, outputs) in sizes.items():
        for part, shape in (
            ("hidden", (hidden, inputs)),
            ("out", (outputs, hidden)),
            ("skip", (outputs, inputs)),
        ):
            weights[f"{name}.{part}.weight"] = matrix(*shape)
            weights[f"{name}.{part}.bias"] = 0.1 * matrix(shape[0], 1)[:, 0]
    for layer in range(2):
        for part in ("norm1", "norm2"):
            weights[f"layers.{layer}.{part}.weight"] = np.ones(WIDTH, np.float32)
        for part, shape in (
            ("qkv", (3 * WIDTH, WIDTH)),
            ("mix", (WIDTH, WIDTH)),
            ("up", (INNER, WIDTH)),
            ("down", (WIDTH, INNER)),
        ):
            weights[f"layers.{layer}.{part}.weight"] = matrix(*shape)
    return weights


FORECASTER = Forecaster(NumpyNetwork(_random_weights(), heads=HEADS, levels=LEVELS), LEVELS)


@st.composite
def series(draw: st.DrawFn, least: int = 3, most: int = 300) -> Wide:
    """Seasons, walks, counts, steps; some with missing values."""
    length = draw(st.integers(least, most))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    period = draw(st.sampled_from([2, 7, 12, 24, 50]))
    season = np.sin(2 * np.pi * np.arange(length) / period)
    values = season * draw(st.floats(0, 5)) + np.cumsum(rng.standard_normal(length)) * draw(st.floats(0, 1))
    values += 0.1 * rng.standard_normal(length)
    if draw(st.booleans()):
        lost = rng.random(length) < draw(st.floats(0, 0.6))
        lost[-1] = False
        values[lost] = np.nan
    return values


def _forecast(values: Wide, horizon: int = 40) -> Wide:
    ((_, quantiles),) = FORECASTER.forecast([values], horizon, LEVELS)
    return quantiles


def _spread(values: Wide) -> float:
    return float(np.nanstd(values)) or 1.0


@settings(max_examples=40, deadline=None)
@given(series(), st.floats(1e-6, 1e6), st.floats(-1e3, 1e3))
def test_that_scaling_and_shifting_a_series_does_the_same_to_its_forecast(
    values: Wide, scale: float, shift: float
) -> None:
    spread = _spread(values)

    other = _forecast((values + shift * spread) * scale)

    expected = (_forecast(values) + shift * spread) * scale
    assert np.abs(other - expected).max() < 1e-3 * spread * scale


@settings(max_examples=20, deadline=None)
@given(st.lists(series(), min_size=2, max_size=6))
def test_that_a_forecast_does_not_depend_on_its_neighbours(many: list[Wide]) -> None:
    together = FORECASTER.forecast(many, 40, LEVELS)

    for values, (median, quantiles) in zip(many, together, strict=True):
        ((alone, levels),) = FORECASTER.forecast([values], 40, LEVELS)
        assert np.abs(alone - median).max() < 1e-4 * _spread(values)
        assert np.abs(levels - quantiles).max() < 1e-4 * _spread(values)


def test_that_a_forecast_does_not_depend_on_many_neighbours_of_its_length() -> None:
    many = np.random.default_rng(4).standard_normal((12, 300)).cumsum(axis=1)

    together = FORECASTER.forecast(list(many), 40, LEVELS)

    for values, (_, quantiles) in zip(many, together, strict=True):
        assert np.abs(_forecast(values) - quantiles).max() < 1e-4 * _spread(values)


@settings(max_examples=40, deadline=None)
@given(series(), st.integers(1, 100))
def test_that_missing_rows_before_the_first_value_change_nothing(values: Wide, count: int) -> None:
    padded = np.concatenate((np.full(count, np.nan), values))

    assert np.array_equal(_forecast(padded), _forecast(values))


@settings(max_examples=30, deadline=None)
@given(series(), st.integers(1, 700))
def test_that_quantiles_are_finite_and_ascend_at_any_horizon(values: Wide, horizon: int) -> None:
    quantiles = _forecast(values, horizon)

    assert quantiles.shape == (len(LEVELS), horizon)
    assert np.isfinite(quantiles).all()
    assert (np.diff(quantiles, axis=0) >= 0).all()


def test_that_the_fan_does_not_narrow_where_one_pass_ends_and_the_next_begins() -> None:
    walk = np.cumsum(np.random.default_rng(1).standard_normal(500))

    quantiles = _forecast(walk, 600)

    width = quantiles[-2] - quantiles[1]
    assert width[192:].min() >= 0.999 * width[96:192].mean()


def test_that_a_fan_that_grows_goes_on_from_where_it_was() -> None:
    steps = np.random.default_rng(2).normal(0.015, 0.01, 200)

    quantiles = _forecast(100 * np.exp(np.cumsum(steps)), 600)

    width = quantiles[-2] - quantiles[1]
    for seam in (192, 384):
        assert width[seam : seam + 24].mean() >= width[seam - 24 : seam].mean()
    assert width[192:].min() >= 0.85 * width[191]


@pytest.mark.parametrize("value", [0.0, 5.0, -3e200, 1e-200])
def test_that_a_constant_series_goes_on_as_it_is(value: float) -> None:
    quantiles = _forecast(np.full(50, value), 300)

    assert (quantiles == value).all()


@pytest.mark.parametrize(
    "make",
    [
        lambda n: np.full(n, 1e300) * np.linspace(0.5, 1, n),
        lambda n: np.linspace(1e-300, 5e-300, n),
        lambda n: np.where(np.arange(n) % 9 == 0, 4.0, 0.0),
        lambda n: np.arange(n) * 1.0,
    ],
    ids=["huge", "tiny", "intermittent", "line"],
)
@pytest.mark.parametrize("length", [3, 17, 2048])
def test_that_odd_series_give_finite_forecasts(make: Callable[[int], Wide], length: int) -> None:
    assert np.isfinite(_forecast(make(length), 50)).all()


def test_that_other_levels_lie_between_those_that_were_learned() -> None:
    values = np.cumsum(np.random.default_rng(2).standard_normal(200))

    ((median, quantiles),) = FORECASTER.forecast([values], 30, (0.05, 0.1, 0.3, 0.5, 0.95, 0.995))
    learned = _forecast(values, 30)

    assert np.array_equal(quantiles[1], learned[1])
    assert np.array_equal(quantiles[3], median)
    assert ((learned[0] <= quantiles[0]) & (quantiles[0] <= learned[1])).all()
    assert ((learned[2] <= quantiles[2]) & (quantiles[2] <= learned[3])).all()
    assert (quantiles[5] >= learned[-1]).all()


def test_that_only_the_last_rows_count() -> None:
    values = np.cumsum(np.random.default_rng(3).standard_normal(3000))

    assert np.array_equal(_forecast(values), _forecast(values[-MAX_CONTEXT:]))


def test_that_the_strongest_repetition_is_among_the_periods() -> None:
    rng = np.random.default_rng(4)
    context = np.sin(2 * np.pi * np.arange(512) / 24)[None] + 0.2 * rng.standard_normal((1, 512))

    features = make_features(context, 32)

    periods = np.rint(np.exp(features.summary[0, 4:8] * 4))
    assert 24 in periods
