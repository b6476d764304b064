"""Holt-Winters' exponential smoothing (statsmodels): what holtwinters and exponential_smoothing share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import numpy as np
from statsmodels.tsa.holtwinters import ExponentialSmoothing, HoltWintersResults
from typing_extensions import override

from models.statistical.univariate import Projection, Series, UnivariatePipeline
from workbench.errors import Code, OptionError
from workbench.timeseries import Values

_PATHS = 2000
_SEED = 0
_LONGEST_ESTIMATED_SEASON = 60
"""The first season of a longer one is taken from the first rows: estimating it takes minutes."""
_LARGEST_RELATIVE_ERROR = 0.2
"""Larger errors are simulated as sums: factors that may be negative let paths grow without bound."""


class ExponentialSmoothingPipeline(UnivariatePipeline):
    """Level, trend and season, each updated with every row.

    Intervals are simulated: paths from the last state with the errors' estimated variance and a fixed seed,
    moved so that their mean is the point forecast.
    """

    fewest_rows: ClassVar[int] = 10

    @override
    def project(self, series: Series) -> Projection:
        fits = [_fit(series, seasonal) for seasonal in _seasonals(series)]
        seasonal, fitted = min(fits, key=lambda fit: _criterion(fit[1]))
        mean = np.asarray(fitted.forecast(series.horizon), np.float64)
        quantiles = None
        if series.levels:
            relative = seasonal == "mul" and _relative_error(series.values, fitted) <= _LARGEST_RELATIVE_ERROR
            quantiles = _quantiles(fitted, mean, series.levels, multiplicative=relative)
        return Projection(mean, quantiles, {"seasonal": seasonal or "none"})


def _seasonals(series: Series) -> tuple[str | None, ...]:
    asked = str(series.options["seasonal"])
    if series.season == 1 or asked == "none":
        return (None,)
    if asked != "auto":
        return (asked,)
    return ("add", "mul") if np.min(series.values) > 0 else ("add",)


def _fit(series: Series, seasonal: str | None) -> tuple[str | None, HoltWintersResults]:
    options = series.options
    trend = None if options["trend"] == "none" else str(options["trend"])
    if trend is None and options["damped_trend"]:
        raise OptionError(
            "The option damped_trend is set, and there is no trend to damp.",
            hint="Add trend=add, or set damped_trend=false.",
            code=Code.INFERENCE_FAILED,
        )
    initial: dict[str, object] = {"initialization_method": options["initialization_method"]}
    if options["initialization_method"] == "known":
        initial |= _first_states(series, trend, seasonal)
    elif seasonal and series.season > _LONGEST_ESTIMATED_SEASON:
        initial["initialization_method"] = "heuristic"
    model = ExponentialSmoothing(
        series.values,
        trend=trend,
        damped_trend=bool(options["damped_trend"]),
        seasonal=seasonal,
        seasonal_periods=series.season if seasonal else None,
        **initial,
    )
    fitted = model.fit(
        optimized=options["optimized"],
        remove_bias=options["remove_bias"],
        use_brute=options["use_brute"],
    )
    return seasonal, fitted


def _first_states(series: Series, trend: str | None, seasonal: str | None) -> dict[str, object]:
    """First level, trend and season from the first two seasons (or rows), as in the textbook."""
    values, season = series.values, series.season if seasonal else 1
    first = float(values[:season].mean())
    second = float(values[season : 2 * season].mean())
    states: dict[str, object] = {"initial_level": first}
    if trend:
        states["initial_trend"] = (
            (second - first) / season if trend == "add" else (second / first) ** (1 / season)
        )
    if seasonal:
        cycle = values[:season]
        states["initial_seasonal"] = cycle - first if seasonal == "add" else cycle / first
    return states


def _relative_error(values: Values, fitted: HoltWintersResults) -> float:
    """The deviation of the errors as a share of what was fitted."""
    expected = np.asarray(fitted.fittedvalues, np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        return float(np.sqrt(np.mean(((values - expected) / expected) ** 2)))


def _criterion(fitted: HoltWintersResults) -> float:
    return float(fitted.aicc) if np.isfinite(fitted.aicc) else np.inf


def _quantiles(
    fitted: HoltWintersResults, mean: Values, levels: Sequence[float], *, multiplicative: bool
) -> Values:
    paths = np.asarray(
        fitted.simulate(
            len(mean),
            repetitions=_PATHS,
            error="mul" if multiplicative else "add",
            random_state=np.random.RandomState(_SEED),
        ),
        np.float64,
    ).reshape(len(mean), _PATHS)
    centred = paths - paths.mean(axis=1, keepdims=True)
    return np.asarray(mean + np.quantile(centred, levels, axis=1))
