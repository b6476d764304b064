"""Several seasons at once: statsforecast's MSTL decomposition (Bandara, Hyndman & Bergmeir 2021)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np
from typing_extensions import override

from models.statistical.adjusted import project_adjusted, repeated
from models.statistical.nixtla import mstl
from models.statistical.univariate import Projection, Series, UnivariatePipeline
from workbench.requests import OptionValue
from workbench.seasonality import seasons
from workbench.text import Text, text
from workbench.timeseries import Values


class MstlPipeline(UnivariatePipeline):
    """Each season repeats its last cycle; the rest is forecast by non-seasonal exponential smoothing."""

    seasons_needed: ClassVar[float] = 1.0
    fewest_rows: ClassVar[int] = 8

    @override
    def project(self, series: Series) -> Projection:
        periods, notes = _periods(series)
        if not periods:
            found = project_adjusted(series.values, np.zeros(series.horizon), series.levels)
            return Projection(found.mean, found.quantiles, {"sp": 1, "seasons": []}, notes)
        parts = mstl(series.values, period=list(periods), stl_kwargs={"robust": series.options["robust"]})
        season = np.zeros(series.horizon)
        for period in periods:
            name = "seasonal" if len(periods) == 1 else f"seasonal{period}"
            season += repeated(_column(parts, name), period, series.horizon)
        adjusted = _column(parts, "trend") + _column(parts, "remainder")
        found = project_adjusted(adjusted, season, series.levels)
        choices: dict[str, OptionValue] = {"sp": periods[0], "seasons": list(periods)}
        return Projection(found.mean, found.quantiles, choices, notes)


def _periods(series: Series) -> tuple[tuple[int, ...], tuple[Text, ...]]:
    """The seasons to take out: the option, else `sp`, else those found; each must fit twice."""
    asked, sp = series.options["seasons"], series.options["sp"]
    if isinstance(asked, list):
        wanted = tuple(sorted({int(period) for period in asked if period > 1}))
    elif isinstance(sp, int):
        wanted = (sp,) if sp > 1 else ()
    else:
        wanted = tuple(sorted({*seasons(series.values, series.interval), series.season} - {1}))
    possible = tuple(period for period in wanted if len(series.values) >= 2 * period)
    dropped = [str(period) for period in wanted if period not in possible]
    if not dropped:
        return possible, ()
    note = text(
        "The season of {season} was left out: {rows} rows are too few for it.",
        season=", ".join(dropped),
        rows=len(series.values),
    )
    return possible, (note,)


def _column(parts: Mapping[str, Values], name: str) -> Values:
    return np.array(parts[name], np.float64)
