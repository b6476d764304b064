"""Exponential smoothing in state space form, chosen by AICc: statsforecast's AutoETS."""

from __future__ import annotations

from typing import ClassVar

from typing_extensions import override

from models.statistical.nixtla import ets_f, forecast_ets
from models.statistical.normal import quantiles_from_intervals
from models.statistical.univariate import Projection, Series, UnivariatePipeline


class AutoEtsPipeline(UnivariatePipeline):
    """Equal to `statsforecast.models.AutoETS` with the same season length."""

    fewest_rows: ClassVar[int] = 8
    longest_found_season: ClassVar[int | None] = 96

    @override
    def project(self, series: Series) -> Projection:
        options = series.options
        fitted = ets_f(
            series.values,
            m=series.season,
            model=options["model"],
            damped=options["damped"],
            phi=options["phi"],
        )
        mean = forecast_ets(fitted, h=series.horizon)["mean"]
        quantiles = None
        if series.levels:
            quantiles = quantiles_from_intervals(
                series.levels,
                mean,
                lambda widths: forecast_ets(fitted, h=series.horizon, level=widths),
            )
        components = fitted["components"]
        choices = {"model": components[:3], "damped": components[3] != "N"}
        return Projection(mean, quantiles, choices)
