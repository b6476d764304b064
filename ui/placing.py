"""The place of a forecast among those that are kept: which one it replaces, and which colour it gets."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.requests import ForecastRequest, Selection
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
    return one.model == other.model and _same_series(one.source, other.source)


def meant(request: ForecastRequest, drawn: Sequence[KeptForecast]) -> KeptForecast | None:
    """Which visible forecast is of what is chosen: of the very same, else the live one, else the newest."""
    data, spec = request.data, request.spec
    found: list[tuple[bool, bool, int]] = []
    for number, one in enumerate(drawn):
        source, made = one.forecast.source, one.forecast.spec
        if one.visible and one.forecast.model == spec.model and _same_series(source, data):
            same = source == data and (made.horizon, made.hold_back) == (spec.horizon, spec.hold_back)
            found.append((same, one.live, number))
    return drawn[max(found)[2]] if found else None


def _same_series(one: Selection | None, other: Selection | None) -> bool:
    if one is None or other is None or (one.table, one.ids) != (other.table, other.ids):
        return False
    return bool(set(one.targets) & set(other.targets))


def replaced_by(forecast: Forecast, known: Sequence[KeptForecast], *, live: bool) -> KeptForecast | None:
    """The one whose place a forecast takes.

    A live one takes that of the live one before it; of one that was asked for only where both are of the same
    request. One that is asked for takes that of the same request, else of a live one, else of any, from the
    same rows with the same model.
    """
    if live:
        for one in known:
            if one.live and alike(one.forecast, forecast):
                return one
    of_rows = [
        one for one in known if (one.forecast.model, one.forecast.source) == (forecast.model, forecast.source)
    ]
    for one in of_rows:
        if one.forecast.spec == forecast.spec:
            return one
    if live:
        return None
    return next((one for one in of_rows if one.live), of_rows[0] if of_rows else None)


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


def brought_back(removed: Sequence[KeptForecast], kept: Sequence[KeptForecast]) -> list[KeptForecast]:
    """All in the order in which they came; one whose colour or place another has by now gets another."""
    every = list(kept)
    for one in removed:
        met = [other for other in every if _may_meet(other.forecast, one.forecast)]
        taken = any(other.slot == one.slot for other in met)
        slot = free_slot(one.forecast, every, live=False) if taken else one.slot
        live = one.live and not any(other.live and alike(other.forecast, one.forecast) for other in met)
        every.append(replace(one, slot=slot, live=live))
    return sorted(every, key=lambda one: one.key)


def _may_meet(one: Forecast, other: Forecast) -> bool:
    """Whether both may be on one plot, and so need curves that can be told apart."""
    return one.source is None or other.source is None or one.source.table == other.source.table
