"""Covariates made to fit the context and the horizon, as AINode's runtime does, or refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from workbench.errors import Code, DataError
from workbench.pipelines import Labels, PipelineInput
from workbench.text import Text, plural, text
from workbench.timeseries import Values

A = TypeVar("A", Values, Labels)
Note = Callable[[Text], None]

_HINT = "Give every covariate a value for each row, and a known-future one also a value for each step."


def fitted(given: PipelineInput, horizon: int, *, auto_adapt: bool) -> tuple[PipelineInput, tuple[Text, ...]]:
    """Covariates whose past is as long as the targets and whose future is as long as the horizon.

    With `auto_adapt` what is too long is cut (the past keeps its last values, the future its first), what is
    too short is filled with zeros (the past in front, the future behind), and a known future without a past
    is left out; each act gives a note. Words are filled with missing ones.

    Args:
        given: Is not changed.
        horizon: Steps to forecast.
        auto_adapt: Else each of these is an error.

    Raises:
        DataError: A covariate is not a row of values, or does not fit and may not be adapted.
    """
    rows = int(np.atleast_2d(given["targets"]).shape[1])
    notes: list[Text] = []
    note = notes.append if auto_adapt else None
    numbers = _both(given.get("past_covariates", {}), given.get("future_covariates", {}), rows, horizon, note)
    words = _both(given.get("past_categories", {}), given.get("future_categories", {}), rows, horizon, note)
    result: PipelineInput = {
        **given,
        "past_covariates": numbers[0],
        "future_covariates": numbers[1],
        "past_categories": words[0],
        "future_categories": words[1],
    }
    return result, tuple(notes)


def _both(
    past: Mapping[str, A], future: Mapping[str, A], rows: int, horizon: int, note: Note | None
) -> tuple[dict[str, A], dict[str, A]]:
    adapted_past = {name: _past(name, values, rows, note) for name, values in past.items()}
    adapted_future: dict[str, A] = {}
    for name, values in future.items():
        if name in past:
            adapted_future[name] = _future(name, values, horizon, note)
        elif note is None:
            raise DataError(
                "The covariate {name} has a known future and no past.",
                hint="Give its values for the rows of the targets too.",
                code=Code.INFERENCE_FAILED,
                name=name,
            )
        else:
            note(text("The covariate {name} has no past, so its known future is left out.", name=name))
    return adapted_past, adapted_future


def _past(name: str, values: A, rows: int, note: Note | None) -> A:
    _require_row(name, values)
    count = len(values)
    if count == rows:
        return values
    if note is None:
        raise DataError(
            "The covariate {name} has {count} values for the {rows} rows of the targets.",
            hint=_HINT,
            code=Code.INFERENCE_FAILED,
            name=name,
            count=count,
            rows=rows,
        )
    if count > rows:
        note(text("Of the covariate {name} the last {rows} values are used.", name=name, rows=rows))
        return values[count - rows :]
    note(
        plural(
            "The covariate {name} is too short; {count} value is filled in front of it (0, or no word).",
            "The covariate {name} is too short; {count:,} values are filled in front of it (0, or no word).",
            count=rows - count,
            name=name,
        )
    )
    return np.concatenate([_filling(values, rows - count), values])


def _future(name: str, values: A, horizon: int, note: Note | None) -> A:
    _require_row(name, values)
    count = len(values)
    if count == horizon:
        return values
    if note is None:
        raise DataError(
            "The covariate {name} has {count} future values for the {steps} steps to forecast.",
            hint=_HINT,
            code=Code.INFERENCE_FAILED,
            name=name,
            count=count,
            steps=horizon,
        )
    if count > horizon:
        note(
            text(
                "Of the covariate {name} the first {steps} future values are used.", name=name, steps=horizon
            )
        )
        return values[:horizon]
    note(
        plural(
            "The covariate {name} ends too early; {count} value is filled in behind it (0, or no word).",
            "The covariate {name} ends too early; {count:,} values are filled in behind it (0, or no word).",
            count=horizon - count,
            name=name,
        )
    )
    return np.concatenate([values, _filling(values, horizon - count)])


def _require_row(name: str, values: NDArray[np.generic]) -> None:
    if values.ndim != 1:
        raise DataError(
            "The covariate {name} has {dimensions} dimensions where one is needed.",
            hint="Give one value for each row.",
            code=Code.INFERENCE_FAILED,
            name=name,
            dimensions=values.ndim,
        )


def _filling(values: A, count: int) -> A:
    """Zeros, or missing words."""
    filling = np.zeros(count, values.dtype)
    if values.dtype == np.object_:
        filling[:] = None
    return filling
