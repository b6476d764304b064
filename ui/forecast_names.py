"""What a forecast is called in the window: by its model, and by what tells it from others of that model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from ui.moments import first_moment
from ui.placing import KeptForecast
from ui.session import Session
from ui.text import translated
from workbench.telling_apart import Telling, tell_apart
from workbench.text import plural


@dataclass(frozen=True, slots=True)
class ForecastName:
    """`detail` is empty while there is one forecast of the model."""

    model: str
    detail: str = ""

    @override
    def __str__(self) -> str:
        return f"{self.model} \N{MIDDLE DOT} {self.detail}" if self.detail else self.model

    def of(self, target: str) -> str:
        """The name of the forecast of one target among several."""
        return f"{self} \N{MIDDLE DOT} {target}"


def forecast_names(session: Session, kept: Sequence[KeptForecast]) -> dict[int, ForecastName]:
    """The names by key of forecasts that stand side by side."""
    series = {
        one.key: session.series_of(one) or one.forecast.series[0] for one in kept if one.forecast.series
    }
    told = tell_apart([(one.forecast.model, series[one.key]) for one in kept if one.key in series])
    details = dict(zip(series, map(_words, told), strict=True))
    return {one.key: ForecastName(one.forecast.model, details.get(one.key, "")) for one in kept}


def _words(telling: Telling) -> str:
    translate = QCoreApplication.translate
    parts = []
    if telling.steps is not None:
        parts.append(translated(plural("1 step", "{count:,} steps", count=telling.steps)))
    if telling.first is not None:
        last = telling.first if telling.last is None else telling.last
        begin = translate("Plot", "from {time}")
        parts.append(begin.format(time=first_moment(np.datetime64(telling.first), last, telling.zone)))
    if telling.context is not None:
        seen = plural("1 row seen", "{count:,} rows seen", count=telling.context)
        parts.append(translated(seen))
    if telling.number is not None:
        parts.append(translate("Plot", "no. {number}").format(number=telling.number))
    return ", ".join(parts)
