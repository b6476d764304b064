"""What the network is given of a series: patches, repetitions of what was, and how well each would have done.

All of it is numpy and the same for training and for use. Every figure is in units of the context's own
standard deviation around its own mean, so that scaling and shifting a series scales and shifts its forecast;
a row's figures depend on that row alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.pocket.candidates import ERRORS, LEVELS, SHOWN, Parts
from models.pocket.corrections import COMPOUNDED, CORRECTIONS, LATELY, RATES, Corrections
from models.pocket.repetitions import PERIODS, Context, Lags, Lifts, find_periods
from models.pocket.rowwise import EDGE, Array, Wide, line
from models.pocket.steadiness import STEADY_POWERS, Steadiness
from models.pocket.trends import TRENDS, Trends

PATCH = 16
READ_ROWS = 384
"""Rows at the end of the context that become tokens; what lies before is seen through its repetitions."""
CHANNELS = 3 + 2 * PERIODS + len(SHOWN)
_POWERS = 4 * PERIODS + CORRECTIONS // len(RATES) + TRENDS + COMPOUNDED + LATELY + STEADY_POWERS
SUMMARY = 4 * PERIODS + LEVELS + ERRORS + _POWERS + 10


@dataclass(frozen=True, slots=True)
class Features:
    """The network's input for a batch of `n` series.

    Attributes:
        tokens: `(n, context patches + future patches, CHANNELS * PATCH)`, of the last READ_ROWS at most.
        summary: `(n, SUMMARY)`: figures of the whole series.
        candidates: `(n, CANDIDATES, horizon)`: simple forecasts, normalised.
        scales: `(n, CANDIDATES, horizon)`: the error that each of them made within the context, normalised.
        mean, deviation: `(n, 1)`: a normalised value times the deviation plus the mean is the value.
    """

    tokens: Array
    summary: Array
    candidates: Array
    scales: Array
    mean: Wide
    deviation: Wide


def make_features(context: Wide, horizon: int) -> Features:
    """Look at series of equal length.

    Args:
        context: `(n, length)`, NaN where missing (also before a short series' first value); each row has one.
        horizon: Steps, a multiple of PATCH.
    """
    values = in_patches(context)
    seen = ~np.isnan(values)
    mean, deviation = _moments(values, seen)
    z = np.where(seen, (values - mean) / deviation, 0.0)
    first = seen.argmax(axis=1)
    filled = _fill(z, seen, first)
    slope, beyond = line(filled, np.arange(filled.shape[1]) >= first[:, None])
    periods, heights = find_periods(filled, beyond, seen, first)
    whole = Context(filled, seen, first, periods)
    lags = Lags(whole, horizon)
    steps = _structure(filled, seen)
    corrections, trends = Corrections(whole, lags), Trends(whole, slope, beyond, horizon)
    steadiness = Steadiness(whole, lags, corrections)
    parts = Parts(whole, lags, Lifts(whole, horizon), corrections, trends, steadiness)
    candidates, scales = parts.candidates(horizon), parts.scales(steps, horizon)
    worse = np.concatenate(
        (
            lags.worse[:, :, 0],
            lags.worse[:, :, 1],
            parts.lifts.worse,
            corrections.worse[:, :: len(RATES)],
            lags.worse[:, :, 2],
            trends.worse,
            corrections.beyond,
            corrections.lately,
            steadiness.powers,
        ),
        axis=1,
    )
    return Features(
        tokens=_tokens(z, seen, lags, candidates[:, SHOWN]),
        summary=_summary(whole, heights, lags, worse, steps, scales),
        candidates=candidates,
        scales=scales,
        mean=mean,
        deviation=deviation,
    )


def in_patches(context: Wide) -> Wide:
    """With missing values before it, as many as make the length a multiple of PATCH."""
    before = np.full((len(context), -context.shape[1] % PATCH), np.nan)
    return np.concatenate((before, context), axis=1)


def _moments(values: Wide, seen: NDArray[np.bool_]) -> tuple[Wide, Wide]:
    count = seen.sum(axis=1, keepdims=True)
    # Scaled first, so that squares of 1e300 do not overflow.
    size = np.max(np.abs(np.where(seen, values, 0.0)), axis=1, keepdims=True)
    size = np.where(size > 0, size, 1.0)
    scaled = np.where(seen, values, 0.0) / size
    mean = scaled.sum(axis=1, keepdims=True) / count
    variance = (np.where(seen, scaled - mean, 0.0) ** 2).sum(axis=1, keepdims=True) / count
    deviation = np.sqrt(variance)
    # What is left of a constant series is rounding, not spread.
    constant = deviation <= 1e-12 * np.maximum(np.abs(mean), 1e-300)
    return mean * size, np.where(constant, 1.0, deviation * size)


def _fill(z: Wide, seen: NDArray[np.bool_], first: NDArray[np.intp]) -> Wide:
    """Straight lines over missing values, the last value after them, 0 before the first."""
    length = z.shape[1]
    if (seen.sum(axis=1) == length - first).all():
        return z
    where = np.arange(length)
    before = np.maximum.accumulate(np.where(seen, where, -1), axis=1)
    after = np.minimum.accumulate(np.where(seen, where, length)[:, ::-1], axis=1)[:, ::-1]
    low = np.take_along_axis(z, np.maximum(before, 0), axis=1)
    high = np.take_along_axis(z, np.minimum(after, length - 1), axis=1)
    high = np.where(after < length, high, low)
    share = (where - before) / np.maximum(after - before, 1)
    filled = np.where(seen, z, low + (high - low) * share)
    return np.where(where < first[:, None], 0.0, filled)


def _structure(filled: Wide, seen: NDArray[np.bool_]) -> Wide:
    """The mean absolute change over 1, 2, 4, ... steps, `(n, LEVELS)`; the last one known where none is."""
    out = np.ones((len(filled), LEVELS))
    whole = seen.all()
    for level in range(LEVELS):
        step = 1 << level
        if step >= filled.shape[1]:
            out[:, level] = out[:, level - 1]
            continue
        change = filled[:, step:] - filled[:, :-step]
        np.abs(change, out=change)
        if whole:
            out[:, level] = change.sum(axis=1) / change.shape[1]
            continue
        valid = seen[:, step:] & seen[:, :-step]
        change *= valid
        count = valid.sum(axis=1)
        known = change.sum(axis=1) / np.maximum(count, 1)
        out[:, level] = np.where(count > 0, known, out[:, level - 1] if level else 1.0)
    return out


def _tokens(z: Wide, seen: NDArray[np.bool_], lags: Lags, shown: Array) -> Array:
    n, rows = len(z), min(z.shape[1], READ_ROWS)
    total = rows + shown.shape[2]
    channels = np.zeros((n, CHANNELS, total), dtype=np.float32)
    channels[:, 0] = (np.arange(total) - rows) / 256.0
    channels[:, 1, :rows] = np.arcsinh(z[:, -rows:])
    channels[:, 2, :rows] = seen[:, -rows:]
    channels[:, 3 : 3 + PERIODS] = np.arcsinh(lags.last[:, :, -total:])
    channels[:, 3 + PERIODS : 3 + 2 * PERIODS] = np.arcsinh(lags.mean[:, :, -total:])
    channels[:, 3 + 2 * PERIODS :, rows:] = np.arcsinh(shown)
    patches = channels.reshape(n, CHANNELS, total // PATCH, PATCH).transpose(0, 2, 1, 3)
    return patches.reshape(n, total // PATCH, CHANNELS * PATCH)


def _summary(whole: Context, heights: Wide, lags: Lags, worse: Wide, steps: Wide, scales: Array) -> Array:
    """`(n, SUMMARY)`."""
    filled, seen = whole.filled, whole.seen
    count = seen.sum(axis=1)
    known = (filled.shape[1] - whole.first).astype(np.float64)
    largest = np.where(seen, np.abs(filled), 0.0).max(axis=1)
    lowest = np.where(seen, filled, np.inf).min(axis=1)
    at_lowest = (seen & (filled <= lowest[:, None] + EDGE)).sum(axis=1) / count
    still = (np.abs(filled[:, 1:] - filled[:, :-1]) < EDGE).mean(axis=1)
    skew = np.where(seen, np.minimum(np.maximum(filled, -8), 8) ** 3, 0.0).sum(axis=1) / count
    recent = filled[:, -8:]
    single = (
        filled[:, -1],
        recent.mean(axis=1),
        recent.std(axis=1),
        np.log(known) / 4,
        1 - count / known,
        np.log(np.maximum(largest, 1)),
        np.arcsinh(lowest),
        at_lowest,
        still,
        np.arcsinh(skew),
    )
    parts = (
        heights,
        np.log(whole.periods) / 4,
        np.arcsinh(lags.drift),
        np.log(lags.growth),
        np.log(steps + 1e-3),
        np.log(scales[:, :ERRORS, 0] + 1e-3),
        np.stack(single, axis=1),
        worse,
    )
    return np.concatenate(parts, axis=1, dtype=np.float32)
