"""What the grid shows of a comparison: a row for each model, or for each model and series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf, isfinite

import numpy as np
from PySide6.QtCore import QCoreApplication

from ui.grid.columns import GridColumn, NumberColumn, TextColumn
from ui.text import translated
from workbench.evaluation.rolling import Evaluation, Score
from workbench.text import Text

translate = QCoreApplication.translate
_SEPARATOR = ", "


def model_columns(found: Evaluation) -> tuple[GridColumn, ...]:
    """The mean of each model, the best first and marked; then those that were refused, with the reason."""
    refused = [name for name in found.failures if _SEPARATOR not in name]
    names = (*(one.model for one in found.models), *refused)
    best = {0} if found.models and isfinite(found.models[0].accuracy.mase) else set()
    notes = {**_series_notes(found.failures), **{name: translated(found.failures[name]) for name in refused}}
    columns: list[GridColumn] = [TextColumn(translate("Grid", "model"), names, marked=frozenset(best))]
    columns += _figures(found.models, len(refused))
    seconds = [one.seconds for one in found.models]
    columns.append(_numbers(translate("Grid", "time, s"), seconds, len(refused), 2))
    columns.append(_windows(found.models, len(refused)))
    return (*columns, *_noted(names, notes))


def series_columns(found: Evaluation) -> tuple[GridColumn, ...]:
    """A row for each series and model, the best of each series first and marked; refusals after them."""
    order = {name: at for at, name in enumerate(dict.fromkeys(one.series for one in found.scores))}
    scores = sorted(found.scores, key=lambda one: (order[one.series], _error(one)))
    best = frozenset(
        at
        for at, one in enumerate(scores)
        if isfinite(_error(one)) and (at == 0 or scores[at - 1].series != one.series)
    )
    refused = [name for name in found.failures if _SEPARATOR in name]
    parts = [name.split(_SEPARATOR, 1) for name in refused]
    series = (*(one.series or "" for one in scores), *(name for _, name in parts))
    models = (*(one.model for one in scores), *(model for model, _ in parts))
    notes = (*("" for _ in scores), *(translated(found.failures[name]) for name in refused))
    columns: list[GridColumn] = [
        TextColumn(translate("Grid", "series"), series),
        TextColumn(translate("Grid", "model"), models, marked=best),
        *_figures(scores, len(refused)),
    ]
    if any(one.windows != found.windows for one in scores):
        columns.append(_windows(scores, len(refused)))
    if refused:
        columns.append(TextColumn(translate("Grid", "note"), notes))
    return tuple(columns)


def model_at(columns: Sequence[GridColumn], row: int) -> str | None:
    """The model of a row of either."""
    named = translate("Grid", "model")
    return next((one.cell(row) for one in columns if isinstance(one, TextColumn) and one.name == named), None)


def _error(score: Score) -> float:
    return score.accuracy.mase if isfinite(score.accuracy.mase) else inf


def _figures(scores: Sequence[Score], refused: int) -> list[GridColumn]:
    figures = [one.accuracy for one in scores]
    coverage = translate("Grid", "in the 80 % band, %")
    return [
        _numbers("MASE", [one.mase for one in figures], refused, 3),
        _numbers("sMAPE, %", [one.smape for one in figures], refused, 3),
        _numbers("WQL", [one.wql for one in figures], refused, 4),
        _numbers(coverage, [100 * one.coverage for one in figures], refused, 1),
    ]


def _windows(scores: Sequence[Score], refused: int) -> NumberColumn:
    return _numbers(translate("Grid", "windows"), [float(one.windows) for one in scores], refused, 0)


def _numbers(name: str, values: Sequence[float], refused: int, digits: int) -> NumberColumn:
    return NumberColumn(name, np.array([*values, *[np.nan] * refused], np.float64), digits)


def _series_notes(failures: Mapping[str, Text]) -> dict[str, str]:
    """How many series of a model were refused, by its id."""
    count: dict[str, int] = {}
    for name in failures:
        if _SEPARATOR in name:
            model = name.split(_SEPARATOR, 1)[0]
            count[model] = count.get(model, 0) + 1
    one = translate("Grid", "1 series could not be forecast")
    more = translate("Grid", "{count} series could not be forecast")
    return {model: one if many == 1 else more.format(count=many) for model, many in count.items()}


def _noted(names: Sequence[str], notes: Mapping[str, str]) -> tuple[GridColumn, ...]:
    if not notes:
        return ()
    return (TextColumn(translate("Grid", "note"), tuple(notes.get(name, "") for name in names)),)
