"""What a comparison of models starts with, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.setup.building import region_rows, unusable
from ui.setup.form import ContextMode
from workbench.engine.evaluations import LEVELS
from workbench.registry.info import ModelInfo, Task
from workbench.requests import ForecastRequest

if TYPE_CHECKING:
    from ui.setup.view import View

_USUAL = ("pocket", "auto_ets", "auto_theta", "naive_forecaster")
"""Different ways of forecasting, the last the one that every other has to beat."""


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


def rows_known(view: View) -> int:
    """The rows from whose end the windows are taken; of a panel those of the series on the plot."""
    if view.state.context is ContextMode.REGION and view.region is not None:
        start, end = region_rows(view.facts, view.region)
        return end - start
    return view.state.rows_of(view.facts)


def problem(models: int, forecast: int, known: int) -> str | None:
    """Why a comparison cannot be made, None when it can.

    Args:
        models: How many are ticked.
        forecast: Rows from the beginning of the earliest window to the end.
        known: Rows that there are.
    """
    translate = QCoreApplication.translate
    if models == 0:
        return translate("Evaluation", "Tick at least one model.")
    if forecast >= known:
        words = translate(
            "Evaluation", "The windows need more than {rows} rows; there are {known}. Take fewer windows."
        )
        return words.format(rows=f"{forecast:,}", known=f"{known:,}")
    return None
