"""What a detector looks at: each row in its surroundings, in deviations usual for the series.

A value alone says little: a level shift is made of usual values at an unusual place, a stuck sensor of usual
values too often. So each row becomes three numbers: how far it is from the level around it (a spike), how far
the level after it is from the level before it (a shift), and how long the readings have not moved beyond what
is usual (a flat line). The season is taken out first.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import median_filter

from workbench.timeseries import Values

_LEVEL_WINDOW = 25
_JUMP_WINDOW = 11
_NORMAL_MAD = 1.4826
"""The standard deviation of a normal in median absolute deviations."""
_STUCK = 1e-3
"""A step this small, measured by the usual step, is no movement."""
_USUAL_JUMP = 4.0
"""The level of a series without a shift wanders by so many deviations, several rows at a time."""
_LIMIT = 100.0
"""Farther than this is not told apart: squares of larger values say nothing more."""


def surroundings(values: Values, season: int) -> Values:
    """`(rows, 3)` deviation, jump and stillness of `values` `(rows,)`, each of a typical size of 1.

    Args:
        values: Finite, not constant.
        season: Rows in a season, 1 for none; it needs two whole seasons.
    """
    rest = values - seasonal_profile(values, season)
    level = median_filter(rest, _odd(_LEVEL_WINDOW, len(values)), mode="nearest")
    jump = _in_deviations(_jump(rest))
    jump = np.sign(jump) * np.maximum(np.abs(jump) - _USUAL_JUMP, 0.0)
    columns = (_in_deviations(rest - level), jump, _stillness(values))
    return np.clip(np.column_stack(columns), -_LIMIT, _LIMIT)


def seasonal_profile(values: Values, season: int) -> Values:
    """`(rows,)` the median of each place in the season around the moving level; zeros without a season."""
    if season < 2 or len(values) < 2 * season:
        return np.zeros(len(values))
    padded = np.pad(values, (season // 2, season - 1 - season // 2), mode="edge")
    total = np.cumsum(np.insert(padded - values[0], 0, 0.0))
    level = (total[season:] - total[:-season]) / season + values[0]
    rest = values - level
    cycles = len(values) // season
    table = rest[len(values) - cycles * season :].reshape(cycles, season)
    profile = np.median(table, axis=0)
    places = (np.arange(len(values)) - (len(values) - cycles * season)) % season
    return np.asarray(profile[places])


def _jump(rest: Values) -> Values:
    window = _odd(_JUMP_WINDOW, len(rest))
    half = window // 2
    medians = np.pad(median_filter(rest, window, mode="nearest"), (half + 1, half), mode="edge")
    return np.asarray(medians[window:] - medians[: len(rest)])


def _stillness(values: Values) -> Values:
    """Rows since the reading last moved, beyond the longest usual rest."""
    steps = np.abs(np.diff(values))
    usual = float(np.median(steps[steps > 0]))
    rows = np.arange(len(values))
    moved = np.concatenate([[True], steps > _STUCK * usual])
    rest = (rows - np.maximum.accumulate(np.where(moved, rows, 0))).astype(np.float64)
    return np.maximum(rest - float(np.quantile(rest, 0.95)) - 1.0, 0.0)


def _in_deviations(values: Values) -> Values:
    centred = values - np.median(values)
    deviation = _NORMAL_MAD * float(np.median(np.abs(centred))) or float(np.std(centred)) or 1.0
    return np.asarray(centred / deviation)


def _odd(window: int, rows: int) -> int:
    return min(window, max(3, rows // 8)) | 1


def evenly(rows: int, most: int) -> NDArray[np.int64]:
    """At most `most` of `rows` places, evenly spread: what a long series is learned from."""
    count = min(rows, most)
    return np.arange(count, dtype=np.int64) * rows // count
