"""ARIMA with given orders: pmdarima."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pmdarima
from typing_extensions import override

from models.statistical.normal import normal_quantiles
from models.statistical.univariate import Projection, Series, UnivariatePipeline
from workbench.errors import Code, OptionError
from workbench.requests import OptionValue
from workbench.text import Text, text
from workbench.timeseries import Values

_PASSED_ON = (
    "time_varying_regression",
    "enforce_stationarity",
    "enforce_invertibility",
    "simple_differencing",
    "measurement_error",
    "mle_regression",
    "hamilton_representation",
    "concentrate_scale",
)


@dataclass(frozen=True, slots=True)
class _Orders:
    order: tuple[int, int, int]
    seasonal: tuple[int, int, int, int]


class ArimaPipeline(UnivariatePipeline):
    """Orders are the user's, or for a season `(1,0,0)(0,1,1)`, else `(1,1,1)`."""

    fewest_rows: ClassVar[int] = 5
    longest_found_season: ClassVar[int | None] = 24

    @override
    def project(self, series: Series) -> Projection:
        orders = _orders(series)
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always")
            fitted = _model(series, orders).fit(series.values, X=series.past)
        found = fitted.arima_res_.get_forecast(series.horizon, exog=series.future)
        mean = np.asarray(found.predicted_mean, np.float64)
        quantiles = None
        if series.levels:
            quantiles = normal_quantiles(mean, np.asarray(found.se_mean, np.float64), series.levels)
        season = orders.seasonal[3] if any(orders.seasonal[:3]) else 1
        choices: dict[str, OptionValue] = {
            "sp": season,
            "order": list(orders.order),
            "seasonal_order": list(orders.seasonal),
        }
        return Projection(mean, quantiles, choices, _notes(series, fitted, said))


def _notes(
    series: Series, fitted: pmdarima.ARIMA, said: Sequence[warnings.WarningMessage]
) -> tuple[Text, ...]:
    notes = []
    if not series.options["suppress_warnings"]:
        notes += [text("The library says: {warning}", warning=str(one.message)) for one in said]
    rows = series.options["out_of_sample_size"]
    if rows:
        score = text(
            "On the last {rows} rows, left out first, the {scoring} was {score:.6g}.",
            rows=rows,
            scoring=series.options["scoring"],
            score=float(fitted.oob()),
        )
        notes.append(score)
    return tuple(notes)


def _smape(actual: Values, forecast: Values) -> float:
    return float(200.0 * np.mean(np.abs(actual - forecast) / (np.abs(actual) + np.abs(forecast))))


_SCORES: Mapping[str, str | Callable[[Values, Values], float]] = {
    "mse": "mse",
    "mae": "mae",
    "rmse": "root_mean_squared_error",
    "mape": "mean_absolute_percentage_error",
    "rmsle": "root_mean_squared_log_error",
    "r2": "r2_score",
    "smape": _smape,
}
"""AINode's word to what pmdarima takes: a name of sklearn.metrics or a function."""


def _orders(series: Series) -> _Orders:
    asked, seasonal = series.options["order"], series.options["seasonal_order"]
    if isinstance(seasonal, list):
        if len(seasonal) not in (3, 4):
            raise OptionError(
                "The option seasonal_order takes 3 or 4 whole numbers, and {count} are given.",
                hint="Write the three seasonal orders, then the season: seasonal_order=(0,1,1,24).",
                code=Code.INFERENCE_FAILED,
                count=len(seasonal),
            )
        season = int(seasonal[3]) if len(seasonal) == 4 else series.season
        chosen = (int(seasonal[0]), int(seasonal[1]), int(seasonal[2]), season)
    else:
        chosen = (0, 1, 1, series.season)
    if chosen[3] < 2 or not any(chosen[:3]):
        chosen = (0, 0, 0, 0)
    if isinstance(asked, list):
        order = (int(asked[0]), int(asked[1]), int(asked[2]))
    else:
        order = (1, 0, 0) if any(chosen) else (1, 1, 1)
    return _Orders(order, chosen)


def _model(series: Series, orders: _Orders) -> pmdarima.ARIMA:
    options = series.options
    start = options["start_params"]
    return pmdarima.ARIMA(
        order=orders.order,
        seasonal_order=orders.seasonal,
        start_params=_numbers(start) if isinstance(start, str) else None,
        method=options["method"],
        maxiter=options["maxiter"],
        suppress_warnings=options["suppress_warnings"],
        out_of_sample_size=options["out_of_sample_size"],
        scoring=_SCORES[str(options["scoring"])],
        trend=options["trend"],
        with_intercept=options["with_intercept"],
        **{name: options[name] for name in _PASSED_ON},
    )


def _numbers(written: str) -> list[float]:
    try:
        return [float(item) for item in written.strip("()[] ").split(",")]
    except ValueError:
        raise OptionError(
            "Wrong type for attribute: {name}, expected: {type}, got {value} instead.",
            hint="Write the starting values with commas, for example start_params=(0.5,0.1,1.0).",
            code=Code.INFERENCE_FAILED,
            name="start_params",
            type="list[float]",
            value=written,
        ) from None
