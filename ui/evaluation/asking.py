"""What a comparison of models starts with, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.session import Region
from ui.setup.building import region_rows, unusable
from workbench.engine.evaluations import LEVELS
from workbench.registry.info import ModelInfo, Task
from workbench.requests import EvaluateRequest, ForecastRequest, Selection

if TYPE_CHECKING:
    from ui.setup.view import View

_USUAL = ("pocket", "auto_ets", "auto_theta", "naive_forecaster")
"""Different ways of forecasting, the last the one that every other has to beat."""
_WINDOWS = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A model of the list; `reason` says why it cannot be compared."""

    info: ModelInfo
    reason: str | None


def plain(request: ForecastRequest) -> ForecastRequest:
    """What every model can be asked: no columns that help, no options and bounds, the usual levels."""
    data = replace(request.data, past_covariates=(), future_covariates=(), future_table=None)
    spec = replace(request.spec, model="", options={}, hold_back=0, lower=None, upper=None, quantiles=LEVELS)
    return ForecastRequest(data, spec)


def candidates(view: View) -> tuple[Candidate, ...]:
    """The models that forecast, those that can be used first."""
    alone = replace(view.state, past=(), future=())
    found = [
        Candidate(info, unusable(info, alone, view.facts))
        for info in view.models
        if info.task is Task.FORECAST
    ]
    return tuple(sorted(found, key=lambda one: one.reason is not None))


def usual(models: Sequence[Candidate], chosen: str) -> frozenset[str]:
    """The models that are ticked at first: the one that Set-up has, and some that are quick."""
    able = {one.info.id for one in models if one.reason is None}
    return frozenset(able & {chosen, *_USUAL})


def rows_known(view: View, data: Selection) -> int:
    """The rows from whose end the windows are taken, as the models get them: resampled, gaps filled.

    Of a panel those of the series on the plot.
    """
    facts, step = view.facts, view.state.rows_interval(view.facts)
    start, end = 0, facts.rows
    if data.start is not None and data.until is not None:
        start, stop = region_rows(facts, Region(data.start, data.until))
        end = min(stop, end)
    rows = max(end - start, 0) + facts.put_in(start, end)
    if step is None or facts.interval is None:
        return rows
    return int(rows * facts.interval.seconds / step.seconds)


def fitting(known: int, horizon: int) -> int:
    """The windows to begin with: the usual number, or as few as leave a horizon of rows before them."""
    return min(max(known // horizon - 1, 1), _WINDOWS)


def problem(request: EvaluateRequest, known: int | None) -> str | None:
    """Why a comparison of `known` rows cannot be made, None when it can, or when they are not known."""
    translate = QCoreApplication.translate
    if not request.models:
        return translate("Evaluation", "Tick at least one model.")
    rows, horizon = forecast_rows(request), request.spec.horizon
    if known is None or rows < known:
        return None
    if horizon >= known:
        words = translate(
            "Evaluation",
            "A forecast of {rows} steps needs more than {rows} rows; there are {known}."
            " Shorten the horizon in Set-up.",
        )
        return words.format(rows=f"{horizon:,}", known=f"{known:,}")
    words = translate(
        "Evaluation",
        "The windows need more than {rows} rows; there are {known}. Take fewer windows, a smaller step,"
        " or in Set-up a shorter horizon.",
    )
    return words.format(rows=f"{rows:,}", known=f"{known:,}")


def forecast_rows(request: EvaluateRequest) -> int:
    """The rows from the beginning of the earliest window to the end."""
    horizon = request.spec.horizon
    return horizon + (request.windows - 1) * (request.step or horizon)
