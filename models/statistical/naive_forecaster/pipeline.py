"""The last value, season, mean or drift carried on. numpy alone, so it may run without a worker.

Formulas: Hyndman & Athanasopoulos, Forecasting: Principles and Practice (3rd ed.), 5.2 and 5.5.
"""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from models.statistical.normal import normal_quantiles
from models.statistical.univariate import Projection, Series, UnivariatePipeline
from workbench.timeseries import Values

Steps = NDArray[np.int64]


class NaivePipeline(UnivariatePipeline):
    """Strategies `last` (seasonal when a season is known), `mean` (of each season's place) and `drift`."""

    seasons_needed: ClassVar[float] = 1.0

    @override
    def project(self, series: Series) -> Projection:
        window = series.options["window_length"]
        values = series.values[-window:] if isinstance(window, int) else series.values
        season = series.season if len(values) > series.season else 1
        steps = np.arange(1, series.horizon + 1)
        match series.options["strategy"]:
            case "drift":
                season = 1
                mean, deviation = _drift(values, steps)
            case "mean":
                mean, deviation = _mean(values, season, steps)
            case _:
                mean, deviation = _last(series.values, season, steps)
        quantiles = normal_quantiles(mean, deviation, series.levels) if series.levels else None
        return Projection(mean, quantiles, {"sp": season})


def _last(values: Values, season: int, steps: Steps) -> tuple[Values, Values]:
    mean = values[len(values) - season + (steps - 1) % season]
    errors = values[season:] - values[:-season]
    return mean, _root_mean_square(errors, len(errors)) * np.sqrt((steps - 1) // season + 1.0)


def _mean(values: Values, season: int, steps: Steps) -> tuple[Values, Values]:
    place = np.arange(len(values)) % season
    counts = np.bincount(place, minlength=season)
    means = np.bincount(place, values, season) / counts
    ahead = (len(values) + steps - 1) % season
    sigma = _root_mean_square(values - means[place], len(values) - season)
    return means[ahead], sigma * np.sqrt(1.0 + 1.0 / counts[ahead])


def _drift(values: Values, steps: Steps) -> tuple[Values, Values]:
    gaps = len(values) - 1
    if gaps == 0:
        return np.full(len(steps), values[-1]), np.zeros(len(steps))
    slope = (values[-1] - values[0]) / gaps
    sigma = _root_mean_square(np.diff(values) - slope, gaps - 1)
    return values[-1] + slope * steps, sigma * np.sqrt(steps * (1.0 + steps / gaps))


def _root_mean_square(errors: Values, freedom: int) -> float:
    return float(np.sqrt(np.sum(errors**2) / max(freedom, 1)))
