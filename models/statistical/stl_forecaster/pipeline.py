"""STL decomposition (Cleveland et al. 1990, statsmodels), its parts carried on: as R's `stlf` by default."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import numpy as np
from statsmodels.tsa.seasonal import STL
from typing_extensions import override

from models.statistical import naive
from models.statistical.adjusted import project_adjusted, repeated
from models.statistical.normal import normal_quantiles
from models.statistical.univariate import Projection, Series, UnivariatePipeline
from workbench.requests import OptionValue
from workbench.text import text
from workbench.timeseries import Values

_PASSED_ON = (
    "seasonal",
    "trend",
    "low_pass",
    "seasonal_deg",
    "trend_deg",
    "low_pass_deg",
    "robust",
    "seasonal_jump",
    "trend_jump",
    "low_pass_jump",
)


class StlPipeline(UnivariatePipeline):
    """The season repeats; the remainder is forecast with the trend, or apart from it when asked for."""

    fewest_rows: ClassVar[int] = 8

    @override
    def project(self, series: Series) -> Projection:
        if series.season == 1:
            found = project_adjusted(series.values, np.zeros(series.horizon), series.levels)
            note = text("There is no season to take out; the series was forecast by exponential smoothing.")
            return Projection(found.mean, found.quantiles, notes=(note,))
        options = series.options
        decomposition = STL(
            series.values,
            period=series.season,
            **{name: options[name] for name in _PASSED_ON},
        )
        parts = decomposition.fit(inner_iter=options["inner_iter"], outer_iter=options["outer_iter"])
        trend = np.asarray(parts.trend, np.float64)
        remainder = np.asarray(parts.resid, np.float64)
        season = _season(series, np.asarray(parts.seasonal, np.float64))
        if options["forecaster_resid"] is None:
            return _carried_on(trend + remainder, season, series, options["forecaster_trend"])
        rest = _carried_on(remainder, np.zeros(series.horizon), series, options["forecaster_resid"])
        return _sum(_carried_on(trend, season, series, options["forecaster_trend"]), rest, series.levels)


def _season(series: Series, season: Values) -> Values:
    if series.options["forecaster_seasonal"] == "mean":
        return naive.mean(season, series.season, series.horizon)[0]
    return repeated(season, series.season, series.horizon)


def _carried_on(values: Values, season: Values, series: Series, rule: OptionValue) -> Projection:
    """`values` continued by `rule` with `season` `(horizon,)` added."""
    if rule in (None, "ets"):
        return project_adjusted(values, season, series.levels)
    if rule == "drift":
        mean, deviation = naive.drift(values, series.horizon)
    else:
        mean, deviation = (naive.mean if rule == "mean" else naive.last)(values, 1, series.horizon)
    quantiles = normal_quantiles(mean + season, deviation, series.levels) if series.levels else None
    return Projection(mean + season, quantiles)


def _sum(one: Projection, other: Projection, levels: Sequence[float]) -> Projection:
    """The sum of two independent parts: their distances from the mean add as squares."""
    mean = one.mean + other.mean
    if one.quantiles is None or other.quantiles is None:
        return Projection(mean)
    distance = np.hypot(one.quantiles - one.mean, other.quantiles - other.mean)
    sign = np.sign(np.asarray(levels) - 0.5)[:, None]
    return Projection(mean, mean + sign * distance)
