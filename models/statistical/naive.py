"""Carrying on the last value, the mean or the drift, with textbook intervals. numpy alone.

Formulas: Hyndman & Athanasopoulos, Forecasting: Principles and Practice (3rd ed.), 5.2 and 5.5. Every
function takes `(rows,)` values and gives the mean and the standard deviation of each step, both `(horizon,)`.
"""

from __future__ import annotations

import numpy as np

from workbench.timeseries import Values


def last(values: Values, season: int, horizon: int) -> tuple[Values, Values]:
    """Repeat the last season; more than `season` rows are needed for the deviation."""
    steps = np.arange(horizon)
    errors = values[season:] - values[:-season]
    deviation = _root_mean_square(errors, len(errors)) * np.sqrt(steps // season + 1.0)
    return values[len(values) - season + steps % season], deviation


def mean(values: Values, season: int, horizon: int) -> tuple[Values, Values]:
    """Carry on the mean of each place in the season."""
    place = np.arange(len(values)) % season
    counts = np.bincount(place, minlength=season)
    means = np.bincount(place, values, season) / counts
    ahead = (len(values) + np.arange(horizon)) % season
    sigma = _root_mean_square(values - means[place], len(values) - season)
    return means[ahead], sigma * np.sqrt(1.0 + 1.0 / counts[ahead])


def drift(values: Values, horizon: int) -> tuple[Values, Values]:
    """Carry on the line from the first value to the last."""
    steps = np.arange(1, horizon + 1)
    gaps = len(values) - 1
    if gaps == 0:
        return np.full(horizon, values[-1]), np.zeros(horizon)
    slope = (values[-1] - values[0]) / gaps
    sigma = _root_mean_square(np.diff(values) - slope, gaps - 1)
    return values[-1] + slope * steps, sigma * np.sqrt(steps * (1.0 + steps / gaps))


def _root_mean_square(errors: Values, freedom: int) -> float:
    return float(np.sqrt(np.sum(errors**2) / max(freedom, 1)))
