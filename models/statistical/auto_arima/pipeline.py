"""ARIMA with orders chosen by stepwise search: statsforecast's AutoARIMA (Hyndman & Khandakar 2008)."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from typing_extensions import override

from models.statistical.nixtla import auto_arima_f, forecast_arima
from models.statistical.normal import interval_level
from models.statistical.univariate import Projection, Series, UnivariatePipeline
from workbench.requests import OptionValue
from workbench.timeseries import Values

_NAMES = {
    "d": "d",
    "seasonal_d": "D",
    "max_p": "max_p",
    "max_q": "max_q",
    "max_seasonal_p": "max_P",
    "max_seasonal_q": "max_Q",
    "max_order": "max_order",
    "max_d": "max_d",
    "max_seasonal_d": "max_D",
    "stationary": "stationary",
    "ic": "ic",
    "stepwise": "stepwise",
    "approximation": "approximation",
    "allow_drift": "allowdrift",
    "allow_mean": "allowmean",
}
"""Option to the library's argument; ours do not differ by case alone."""


_FAR_FROM_ZERO = 1e4


class AutoArimaPipeline(UnivariatePipeline):
    """Equal to statsforecast's with the same season length, orders and `approximation`."""

    fewest_rows: ClassVar[int] = 3
    longest_found_season: ClassVar[int | None] = 52

    @override
    def project(self, series: Series) -> Projection:
        centre = _centre(series.values)
        fitted = auto_arima_f(
            series.values - centre,
            period=series.season,
            xreg=series.past,
            **{argument: series.options[name] for name, argument in _NAMES.items()},
        )
        widths = sorted({interval_level(level) for level in series.levels})
        found = forecast_arima(fitted, series.horizon, xreg=series.future, level=widths or None)
        quantiles = _quantiles(series, found["lower"], found["upper"], widths) if series.levels else None
        mean = np.asarray(found["mean"], np.float64) + centre
        if quantiles is not None:
            quantiles = quantiles + centre
        return Projection(mean, quantiles, _orders(fitted["arma"]))


def _centre(values: Values) -> float:
    """The mean of a series that varies little around a large one: the library's start would swamp it."""
    mean = float(np.mean(values))
    return mean if abs(mean) > _FAR_FROM_ZERO * float(np.std(values)) else 0.0


def _quantiles(series: Series, lower: object, upper: object, widths: list[float]) -> Values:
    bounds = {False: np.asarray(lower, np.float64), True: np.asarray(upper, np.float64)}
    return np.stack([bounds[level > 0.5][:, widths.index(interval_level(level))] for level in series.levels])


def _orders(arma: tuple[int, ...]) -> dict[str, OptionValue]:
    p, q, seasonal_p, seasonal_q, season, d, seasonal_d = (int(number) for number in arma)
    return {"order": [p, d, q], "seasonal_order": [seasonal_p, seasonal_d, seasonal_q, season]}
