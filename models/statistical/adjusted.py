"""Exponential smoothing of a seasonally adjusted series, for stl_forecaster and mstl."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from models.statistical.nixtla import ets_f, forecast_ets
from models.statistical.normal import quantiles_from_intervals
from models.statistical.univariate import Projection
from workbench.timeseries import Values


def project_adjusted(adjusted: Values, season: Values, levels: Sequence[float]) -> Projection:
    """Forecast `adjusted` `(rows,)` by non-seasonal ETS and add `season` `(horizon,)`.

    The intervals are those of the adjusted series: the season counts as known, as in R's `stlf`.
    """
    fitted = ets_f(adjusted, m=1, model="ZZN")
    mean = forecast_ets(fitted, h=len(season))["mean"]
    quantiles = None
    if levels:
        quantiles = quantiles_from_intervals(
            levels, mean, lambda widths: forecast_ets(fitted, h=len(season), level=widths)
        )
        quantiles = quantiles + season
    return Projection(mean + season, quantiles)


def repeated(season: Values, period: int, horizon: int) -> Values:
    """The last `period` values of `season` carried on for `horizon` steps."""
    return season[len(season) - period + np.arange(horizon) % period]
