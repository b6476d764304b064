"""The last season, mean or drift carried on. numpy alone, so it may run without a worker."""

from __future__ import annotations

from typing import ClassVar

from typing_extensions import override

from models.statistical import naive
from models.statistical.normal import normal_quantiles
from models.statistical.univariate import Projection, Series, UnivariatePipeline


class NaivePipeline(UnivariatePipeline):
    """Strategies `last` (seasonal when a season is known), `mean` (of each season's place) and `drift`."""

    seasons_needed: ClassVar[float] = 1.0

    @override
    def project(self, series: Series) -> Projection:
        window = series.options["window_length"]
        values = series.values[-window:] if isinstance(window, int) else series.values
        season, horizon = series.season, series.horizon
        match series.options["strategy"]:
            case "drift":
                season = 1
                mean, deviation = naive.drift(values, horizon)
            case "mean":
                season = season if len(values) > season else 1
                mean, deviation = naive.mean(values, season, horizon)
            case _:
                season = season if len(series.values) > season else 1
                mean, deviation = naive.last(series.values, season, horizon)
        quantiles = normal_quantiles(mean, deviation, series.levels) if series.levels else None
        return Projection(mean, quantiles, {"sp": season})
