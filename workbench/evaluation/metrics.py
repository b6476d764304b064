"""How far a forecast is from what came. numpy only; every function takes one series."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workbench.timeseries import Values

_ROUNDING = 1e-14
"""Of the largest value: what sums of doubles are wrong by."""


def smape(actual: Values, forecast: Values) -> float:
    """Symmetric mean absolute percentage error as in M4: `mean(200 |a - f| / (|a| + |f|))`, 0 to 200.

    A step where both are zero counts 0. NaN where there is nothing to compare.
    """
    actual, forecast = _both_known(actual, forecast)
    size = np.abs(actual) + np.abs(forecast)
    distance = np.abs(actual - forecast)
    return _mean(np.divide(200.0 * distance, size, out=np.zeros_like(size), where=size > 0))


def mase(actual: Values, forecast: Values, history: Values, season: int = 1) -> float:
    """Mean absolute scaled error (Hyndman & Koehler 2006): the error as a multiple of `seasonal_scale`.

    NaN where the scale is zero or not defined.
    """
    scale = seasonal_scale(history, season)
    actual, forecast = _both_known(actual, forecast)
    error = _mean(np.abs(actual - forecast))
    return error / scale if scale > 0 else float("nan")


def seasonal_scale(history: Values, season: int = 1) -> float:
    """The seasonal naive's mean absolute error within `history`; NaN where it has at most `season` rows.

    0 where the history repeats itself but for the rounding of its numbers.
    """
    errors = np.abs(history[season:] - history[:-season])
    scale = _mean(errors[np.isfinite(errors)])
    rounding = _ROUNDING * np.max(np.abs(history), initial=0.0, where=np.isfinite(history))
    return 0.0 if scale <= rounding else scale


def wql(actual: Values, quantiles: Values, levels: Sequence[float]) -> float:
    """Weighted quantile loss: twice the mean over levels of the summed pinball loss, over `sum |actual|`.

    Args:
        actual: `(steps,)`.
        quantiles: `(levels, steps)`.
        levels: In (0, 1).

    Returns:
        NaN without levels or where all actual values are zero.
    """
    known = np.isfinite(actual)
    weight = float(np.sum(np.abs(actual[known])))
    if not len(levels) or weight == 0:
        return float("nan")
    level = np.asarray(levels, np.float64)[:, None]
    error = actual[known] - quantiles[:, known]
    loss = np.maximum(level * error, (level - 1.0) * error)
    return float(2.0 * np.mean(np.sum(loss, axis=1)) / weight)


def coverage(actual: Values, lower: Values, upper: Values) -> float:
    """The share of actual values within `[lower, upper]`, 0 to 1; NaN without any."""
    known = np.isfinite(actual)
    inside = (actual >= lower) & (actual <= upper)
    return _mean(inside[known].astype(np.float64))


def _both_known(actual: Values, forecast: Values) -> tuple[Values, Values]:
    known = np.isfinite(actual) & np.isfinite(forecast)
    return actual[known], forecast[known]


def _mean(values: Values) -> float:
    return float(np.mean(values)) if len(values) else float("nan")
