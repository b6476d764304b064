"""Quantiles of a normal forecast distribution, and intervals as quantiles."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from statistics import NormalDist

import numpy as np

from workbench.timeseries import Values

_STANDARD = NormalDist()


def normal_quantiles(mean: Values, deviation: Values, levels: Sequence[float]) -> Values:
    """`(levels, horizon)` quantiles of independent normals with `mean` and `deviation`, both `(horizon,)`."""
    scores = np.array([_STANDARD.inv_cdf(level) for level in levels])
    return mean + scores[:, None] * deviation


def interval_level(level: float) -> float:
    """The width in percent of the central interval that ends at the quantile `level`: 0.1 and 0.9 give 80."""
    return round(abs(200.0 * level - 100.0), 10)


def quantiles_from_intervals(
    levels: Sequence[float],
    mean: Values,
    intervals: Callable[[list[float]], Mapping[str, Values]],
) -> Values:
    """Quantiles from a library that knows central intervals only.

    Args:
        levels: Quantile levels.
        mean: `(horizon,)`, taken for the median where the library gives no interval of width 0.
        intervals: Given widths in percent, ascending, returns `lo-<width>` and `hi-<width>`.

    Returns:
        `(levels, horizon)`.
    """
    widths = sorted({interval_level(level) for level in levels} - {0.0})
    bounds = intervals(widths) if widths else {}
    rows = []
    for level in levels:
        width = interval_level(level)
        rows.append(mean if width == 0.0 else bounds[f"{'lo' if level < 0.5 else 'hi'}-{width}"])
    return np.asarray(rows, np.float64)
