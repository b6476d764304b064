"""Levels and slopes that are followed: Holt's smoothing around a line, with and without a repetition.

As in `features.py`, which uses it, all is in units of the context's own deviation, row by row.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.pocket.repetitions import CYCLES, Context
from models.pocket.rowwise import Array, Wide, at, convolved, mean_error, power, spectrum, sums

_ROWS = 512
"""Rows that are smoothed."""
_LATER = 8
"""How errors grow with the steps ahead is seen so many rows later."""


class Holt(NamedTuple):
    """Smoothing of a level and its slope (Holt 1957), of what is beyond the series' straight line.

    Attributes:
        level: How fast the level is followed.
        slope: How fast the slope is, as a share of that.
        damping: What is left of that slope after each step ahead (Gardner and McKenzie 1985).
        line: How much of the line's own slope goes on: half of it in Theta (Assimakopoulos and
            Nikolopoulos 2000).
    """

    level: float
    slope: float = 0.0
    damping: float = 1.0
    line: float = 1.0


HOLTS = (
    Holt(0.3, line=0.5),
    Holt(0.8, line=0.5),
    Holt(0.5),
    Holt(0.5, 0.1),
    Holt(0.5, 0.1, damping=0.9),
    Holt(0.9, 0.2, damping=0.85),
)
TRENDS = 2 * len(HOLTS)
_REACH = np.cumsum([[one.damping**step for step in range(192)] for one in HOLTS], axis=1).astype(np.float32)
"""How many times the slope lies ahead at each step, `(HOLTS, steps)`."""
_LINES = np.array([[one.line] for one in HOLTS])


class Trends:
    """The series smoothed as it is, and without its strongest repetition.

    Attributes:
        ahead: `(n, TRENDS, horizon)`: the forecasts.
        errors: `(n, TRENDS)`: mean absolute errors one step ahead within the context.
        worse: `(n, TRENDS)`: the power of the steps ahead with which they grow.

    Args:
        context: The series.
        slope: Of the straight line through each, `(n, 1)`.
        beyond: What each row has beyond it, `(n, length)`; before the first value whatever the line leaves.
        horizon: Steps.
    """

    def __init__(self, context: Context, slope: Wide, beyond: Wide, horizon: int) -> None:
        filled, seen, first, periods = context
        n, length = filled.shape
        rows = min(length, _ROWS)
        after = np.arange(length) >= first[:, None]
        season = _season(beyond, first, periods[:, 0], rows, horizon)
        late = after[:, -rows:]
        bases = np.zeros((n, 2, rows), dtype=np.float32)
        np.copyto(bases[:, 0], beyond[:, -rows:], where=late, casting="same_kind")
        np.copyto(bases[:, 1], beyond[:, -rows:] - season[:, :rows], where=late, casting="same_kind")
        slope = slope[:, :, None]
        states = (bases @ _states(rows)).reshape(n, 2, len(HOLTS), 2, 1)
        forecasts = states[..., 0, :] + states[..., 1, :] * _REACH[:, :horizon]
        forecasts += (filled[:, -1:] - beyond[:, -1:])[:, :, None, None]
        forecasts += (slope * np.arange(1, horizon + 1))[:, :, None] * _LINES
        forecasts[:, 1] += season[:, None, rows:]
        self.ahead = forecasts.reshape(n, TRENDS, horizon)
        # Of the first value nothing was known.
        told = np.arange(length - rows, length) > first[:, None]
        valid, later = (told & seen[:, -rows:])[:, None, None], min(_LATER, rows - 1)
        sooner, grown = self._errors(bases, slope[..., None] * (_LINES - 1), valid, later)
        known = np.broadcast_to(valid[..., later:].any(axis=-1), sooner.shape)
        self.errors = sooner.reshape(n, TRENDS)
        self.worse = power(grown, sooner, later, known=known).reshape(n, TRENDS)

    @staticmethod
    def _errors(bases: Array, left: Wide, valid: NDArray[np.bool_], later: int) -> tuple[Wide, Wide]:
        """What was known one row before, and so many rows before; `(n, 2, HOLTS)` each."""
        rows = bases.shape[-1]
        kernels, near, far = _kernels(rows, later)
        known = convolved(bases, kernels)
        actual, left = bases[:, :, None], left.astype(np.float32)

        def error(forecasts: Array, steps: int) -> Wide:
            wrong = actual[..., steps:] - forecasts[..., :-steps]
            return mean_error(wrong, left * np.float32(steps), valid[..., steps:])

        return error(known[:, :, near], 1), error(known[:, :, far], later)


def _season(beyond: Wide, first: NDArray[np.intp], period: NDArray[np.intp], rows: int, horizon: int) -> Wide:
    """The mean of up to CYCLES last cycles, each around its own mean, `(n, rows + horizon)`; 0 of none."""
    length = beyond.shape[1]
    before = sums(beyond)
    period = period[:, None]
    place = np.arange(-rows, horizon) % period
    begin = length - np.arange(1, CYCLES + 1) * period
    known = (begin >= first[:, None]) & (period > 1)
    start = np.maximum(begin, 0)
    mean = (at(before, np.minimum(start + period, length)) - at(before, start)) / period
    cycles = at(beyond, np.minimum(start[:, :, None] + place[:, None], length - 1)) - mean[:, :, None]
    cycles *= known[:, :, None]
    result: Wide = cycles.sum(axis=1) / np.maximum(known.sum(axis=1, keepdims=True), 1)
    return result


@cache
def _answers(rows: int) -> Wide:
    """Level and slope so many rows after a single 1, `(HOLTS, 2, rows)`."""
    found = np.zeros((len(HOLTS), 2, rows))
    for number, one in enumerate(HOLTS):
        level = slope = 0.0
        for row in range(rows):
            wrong = (row == 0) - level - slope
            level, slope = level + slope + one.level * wrong, slope + one.level * one.slope * wrong
            found[number, :, row] = level, slope
    return found


@cache
def _states(rows: int) -> Array:
    """What makes the last level and slope of so many rows, `(rows, 2 * HOLTS)`."""
    return np.ascontiguousarray(_answers(rows)[..., ::-1].reshape(-1, rows).T, dtype=np.float32)


@cache
def _kernels(rows: int, later: int) -> tuple[NDArray[np.complex64], NDArray[np.intp], NDArray[np.intp]]:
    """Spectra of what makes the forecasts one step and so many ahead, each once, and which are whose."""
    answers = _answers(rows)
    wanted = [answers[:, 0] + answers[:, 1] * _REACH[:, steps - 1, None] for steps in (1, later)]
    kernels, places = np.unique(np.concatenate(wanted).astype(np.float32), axis=0, return_inverse=True)
    near, far = places.reshape(2, -1)
    return spectrum(kernels), near, far
