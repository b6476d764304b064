"""What tells forecasts of one model apart where several of them stand side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from workbench.results import Forecast, SeriesForecast
from workbench.timeseries import NUMBERED, number_text, to_local


@dataclass(frozen=True, slots=True)
class Telling:
    """In what a forecast differs from the others of its model; what need not be told is None.

    Attributes:
        steps: How many it has.
        first: The time of the first, in the series' `zone`.
        context: How many rows the model saw.
        number: From 2 on, for one that is like another before it in all of these.
        last: The last time that the model saw.
        zone: Of the times.
    """

    steps: int | None = None
    first: np.datetime64 | None = None
    context: int | None = None
    number: int | None = None
    last: np.datetime64 | None = None
    zone: str | None = None

    @property
    def suffix(self) -> str:
        """The same in every language, for columns and files: `24_steps`, `from_20250321T0600`."""
        parts = []
        if self.steps is not None:
            parts.append(f"{self.steps}_steps")
        if self.first is not None:
            parts.append(f"from_{_compact(self.first, self.zone)}")
        if self.context is not None:
            parts.append(f"{self.context}_rows")
        if self.number is not None:
            parts.append(str(self.number))
        return "_".join(parts)


def tell_apart(forecasts: Sequence[tuple[str, SeriesForecast]]) -> tuple[Telling, ...]:
    """What is to be told of each forecast: the fewest facts that set it apart from others of its model.

    Args:
        forecasts: Models' ids, each with the series that is looked at.
    """
    told = [Telling()] * len(forecasts)
    for model in dict.fromkeys(model for model, _ in forecasts):
        places = [at for at, (other, _) in enumerate(forecasts) if other == model]
        if len(places) > 1:
            for at, telling in zip(places, _among([forecasts[at][1] for at in places]), strict=True):
                told[at] = telling
    return tuple(told)


def column_names(forecasts: Sequence[Forecast]) -> list[str]:
    """What each forecast is called in a file's columns: its model, what tells it apart; each name once."""
    tellings = iter(tell_apart([(one.model, one.series[0]) for one in forecasts if one.series]))
    seen: Counter[str] = Counter()
    names = []
    for one in forecasts:
        suffix = next(tellings).suffix if one.series else ""
        name = f"{one.model}_{suffix}" if suffix else one.model
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}_{seen[name]}")
    return names


def _among(series: Sequence[SeriesForecast]) -> list[Telling]:
    facts = [(len(one.time), _first(one), one.context_rows) for one in series]
    chosen = _telling_facts(facts)
    seen: dict[tuple[object, ...], int] = {}
    told = []
    for one, (steps, first, context) in zip(series, facts, strict=True):
        known = tuple(fact for at, fact in enumerate((steps, first, context)) if at in chosen)
        seen[known] = seen.get(known, 0) + 1
        told.append(
            Telling(
                steps if 0 in chosen else None,
                first if 1 in chosen else None,
                context if 2 in chosen else None,
                seen[known] if seen[known] > 1 else None,
                one.last_time,
                one.zone,
            )
        )
    return told


def _telling_facts(facts: Sequence[tuple[object, ...]]) -> tuple[int, ...]:
    """The places of the fewest facts that set apart as many as all of them do."""
    most = len(set(facts))
    subsets = (some for count in range(4) for some in combinations(range(3), count))
    return next(some for some in subsets if len({tuple(fact[at] for at in some) for fact in facts}) == most)


def _first(series: SeriesForecast) -> np.datetime64:
    return np.datetime64(series.time[0] if len(series.time) else series.last_time)


def _compact(moment: np.datetime64, zone: str | None) -> str:
    """`20250321` at midnight, `20250321T0600`, `20250321T060030`; a number as it is."""
    if zone == NUMBERED:
        return number_text(moment)
    local = moment if zone is None else to_local(np.array([moment]), zone)[0]
    day, _, clock = str(local.astype("datetime64[s]")).replace("-", "").replace(":", "").partition("T")
    if clock == "000000":
        return day
    return f"{day}T{clock.removesuffix('00')}"
