"""The place of a forecast among those that are kept: which one it replaces, and which colour it gets."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.results import Forecast


@dataclass(frozen=True, slots=True)
class KeptForecast:
    """A forecast on the plot. `slot` is its place in the palette, kept until it is removed.

    A `live` one came by itself while the user changed something; the next of its kind takes its place.
    """

    key: int
    forecast: Forecast
    slot: int
    visible: bool = True
    live: bool = False


def alike(one: Forecast, other: Forecast) -> bool:
    """Whether both are a model's forecasts of the same thing, from whatever rows and however far."""
    if one.source is None or other.source is None or one.model != other.model:
        return False
    same = (one.source.table, one.source.ids) == (other.source.table, other.source.ids)
    return same and bool(set(one.source.targets) & set(other.source.targets))


def replaced_by(forecast: Forecast, known: Sequence[KeptForecast], *, live: bool) -> KeptForecast | None:
    """The one whose place a forecast takes: of the same model and rows; of a live one the live one before."""
    if live:
        for one in known:
            if one.live and alike(one.forecast, forecast):
                return one
    for one in known:
        if one.forecast.model == forecast.model and one.forecast.source == forecast.source:
            return one
    return None


def free_slot(forecast: Forecast, kept: Sequence[KeptForecast], *, live: bool) -> int:
    """The first slot that nothing on the same plot has; a model's live forecasts of a table share one."""
    met = [one for one in kept if _may_meet(one.forecast, forecast)]
    if live:
        shared = {one.slot for one in met if one.live and one.forecast.model == forecast.model}
        shared -= {one.slot for one in met if alike(one.forecast, forecast)}
        if shared:
            return min(shared)
    used = {one.slot for one in met}
    return next(number for number in itertools.count() if number not in used)


def _may_meet(one: Forecast, other: Forecast) -> bool:
    """Whether both may be on one plot, and so need curves that can be told apart."""
    return one.source is None or other.source is None or one.source.table == other.source.table
