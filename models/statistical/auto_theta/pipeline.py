"""The theta method, its form chosen from the data: statsforecast's AutoTheta."""

from __future__ import annotations

from typing import ClassVar

from typing_extensions import override

from models.statistical.nixtla import auto_theta, forecast_theta
from models.statistical.normal import quantiles_from_intervals
from models.statistical.univariate import Projection, Series, UnivariatePipeline


class AutoThetaPipeline(UnivariatePipeline):
    """Equal to `statsforecast.models.AutoTheta` with the same season length.

    The library draws its intervals with a fixed seed of its own.
    """

    fewest_rows: ClassVar[int] = 5

    @override
    def project(self, series: Series) -> Projection:
        fitted = auto_theta(
            y=series.values,
            m=series.season,
            model=series.options["model"],
            decomposition_type=series.options["decomposition_type"],
        )
        mean = forecast_theta(fitted, series.horizon)["mean"]
        quantiles = None
        if series.levels:
            quantiles = quantiles_from_intervals(
                series.levels,
                mean,
                lambda widths: forecast_theta(fitted, series.horizon, level=widths),
            )
        return Projection(mean, quantiles, {"model": fitted["modeltype"]})
