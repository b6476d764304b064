"""Words of a categorical covariate as numbers that the network can read."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from workbench.pipelines import Labels
from workbench.timeseries import Values

SMOOTHING = 1.0
"""How many values at the series' mean are added to those of each category."""

Codes = NDArray[np.intp]


def by_target(past: Labels, future: Labels | None, target: Values) -> tuple[Values, Values | None]:
    """Each category as the mean of the target in its rows, drawn to the mean of the series.

    `(sum of the category + series mean) / (rows of the category + 1)`; missing words are a category of their
    own, and one that the past does not know has the mean of the series (Micci-Barreca 2001).

    Args:
        past: `(rows,)`.
        future: `(horizon,)`, or None.
        target: `(rows,)`; NaN counts for nothing.
    """
    codes, later, unknown = _codes(past, future)
    seen = np.isfinite(target)
    values = np.where(seen, target, 0.0)
    mean = values.sum() / seen.sum() if seen.any() else 0.0
    counts = np.bincount(codes[seen], minlength=unknown + 1)
    sums = np.bincount(codes, weights=values, minlength=unknown + 1)
    numbers = (SMOOTHING * mean + sums) / (SMOOTHING + counts)
    return numbers[codes], None if later is None else numbers[later]


def by_order(past: Labels, future: Labels | None) -> tuple[Values, Values | None]:
    """Each category as its number in the sorted ones; NaN for one that the past does not know.

    A missing word has the number after the last category.
    """
    codes, later, unknown = _codes(past, future)
    known = None if later is None else np.where(later == unknown, np.nan, later.astype(np.float64))
    return codes.astype(np.float64), known


def _codes(past: Labels, future: Labels | None) -> tuple[Codes, Codes | None, int]:
    """Codes of both, and the one for a category that the past does not know; missing is the one before."""
    categories = sorted({word for word in past if word is not None})
    numbers: dict[str | None, int] = {word: code for code, word in enumerate(categories)}
    numbers[None] = len(categories)
    unknown = len(categories) + 1
    codes = np.array([numbers[word] for word in past], np.intp)
    if future is None:
        return codes, None, unknown
    return codes, np.array([numbers.get(word, unknown) for word in future], np.intp), unknown
