"""What a forecast is called in the window: by its model, and by what tells it from others of that model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from ui.moments import first_moment
from ui.placing import KeptForecast
from ui.session import Session
from ui.text import moment, translated
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
    models = [one.forecast.model for one in kept if one.key in series]
    told = tell_apart(list(zip(models, series.values(), strict=True)))
    details = dict(zip(series, _details(models, told), strict=True))
    return {one.key: ForecastName(one.forecast.model, details.get(one.key, "")) for one in kept}


def _details(models: Sequence[str], told: Sequence[Telling]) -> list[str]:
    """What is said of each; times in full where what is short is the same for two of a model."""
    short = [_words(one) for one in told]
    again = Counter(zip(models, short, strict=True))
    same = {model for (model, words), count in again.items() if words and count > 1}
    return [
        _words(one, full=True) if model in same else words
        for model, one, words in zip(models, told, short, strict=True)
    ]


def _words(telling: Telling, *, full: bool = False) -> str:
    translate = QCoreApplication.translate
    parts = []
    if telling.steps is not None:
        parts.append(translated(plural("1 step", "{count:,} steps", count=telling.steps)))
    if telling.first is not None:
        first = np.datetime64(telling.first)
        last = telling.first if telling.last is None else telling.last
        time = moment(first, telling.zone) if full else first_moment(first, last, telling.zone)
        parts.append(translate("Plot", "from {time}").format(time=time))
    if telling.context is not None:
        seen = plural("1 row seen", "{count:,} rows seen", count=telling.context)
        parts.append(translated(seen))
    if telling.number is not None:
        parts.append(translate("Plot", "no. {number}").format(number=telling.number))
    return ", ".join(parts)
