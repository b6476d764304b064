"""The simple forecasts that the network chooses among, and how wrong each of them has been.

As in `features.py`, which uses it, all is in units of the context's own deviation, row by row.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from models.pocket.corrections import COMPOUNDED, CORRECTIONS, RATES, Corrections
from models.pocket.repetitions import PERIODS, Context, Lags, Lifts
from models.pocket.rowwise import Array, Wide, at
from models.pocket.steadiness import STEADINESS, Steadiness
from models.pocket.trends import HOLTS, TRENDS, Trends

LEVELS = 8
"""The structure function is taken at steps of 1, 2, 4, ... 2^(LEVELS-1)."""
_STRAIGHT = 4
_STEADY = _STRAIGHT + 6 * PERIODS + CORRECTIONS
_SMOOTHED = _STEADY + 2 * PERIODS
_ONWARD = _SMOOTHED + TRENDS + COMPOUNDED
CANDIDATES = _ONWARD + STEADINESS
ERRORS = _SMOOTHED + TRENDS
"""Errors that differ: what goes on from a correction errs one step ahead as the correction does."""
SHOWN = (
    _STRAIGHT + 4 * PERIODS,  # the mean of the strongest repetition's cycles, on the level now
    _STEADY + PERIODS,  # its last one, drifting and growing steadily
    _SMOOTHED + len(HOLTS) - 1,  # a fast level and slope
    _SMOOTHED + len(HOLTS),  # Theta with the repetition
    _SMOOTHED + len(HOLTS) + 3,  # a level and slope with it
    _SMOOTHED + TRENDS + 1,  # the last cycle, corrected anew with each cycle
    _ONWARD + 2,  # the last cycle on the level now, growing steadily
    _ONWARD + STEADINESS // 2 + 1,  # the mean of the cycles so
)
"""Candidates that a token of the future reads: what they say, and how far apart they are."""
_SOONEST = 0.25
"""Shortest repetitions ahead; what lies nearer is as sure as that."""
_GROWING = 4
"""Cycles that a spread goes on growing."""


class Parts(NamedTuple):
    """The context, and what has been made of it."""

    context: Context
    lags: Lags
    lifts: Lifts
    corrections: Corrections
    trends: Trends
    steadiness: Steadiness

    def candidates(self, horizon: int) -> Array:
        """The forecasts, `(n, CANDIDATES, horizon)`."""
        lags, trends, corrections = self.lags, self.trends, self.corrections
        length = self.context.filled.shape[1]
        future, cycles = lags.last[:, :, length:], lags.ahead
        centre = lags.centre[:, :, None]
        growing = np.minimum(cycles, _GROWING)
        moved = []
        for drift, growth in ((lags.drift, lags.growth), (lags.steady_drift, lags.steady_growth)):
            shift = drift[:, :, None] * cycles
            moved += [future + shift, centre + shift + growth[:, :, None] ** growing * (future - centre)]
        parts = (
            *self._straight(horizon),
            future,
            lags.mean[:, :, length:],
            *moved[:2],
            self.lifts.mean,
            self.lifts.last,
            corrections.ahead,
            *moved[2:],
            trends.ahead,
            corrections.compounded,
            self.steadiness.ahead,
        )
        return np.concatenate(parts, axis=1, dtype=np.float32)

    def scales(self, steps: Wide, horizon: int) -> Array:
        """The error that each of them made within the context, grown with the steps ahead.

        Args:
            steps: The structure function, `(n, LEVELS)`.
            horizon: Steps ahead.
        """
        lags, lifts, trends, corrections = self.lags, self.lifts, self.trends, self.corrections
        filled, seen, _, periods = self.context
        ahead = np.arange(1, horizon + 1)
        level = np.minimum(np.log2(ahead), LEVELS - 1)
        low = np.minimum(level.astype(np.intp), LEVELS - 2)
        spread = (steps[:, low] + (steps[:, low + 1] - steps[:, low]) * (level - low))[:, None]
        size = np.where(seen, np.abs(filled), 0.0).sum(axis=1) / seen.sum(axis=1)
        absolute = np.broadcast_to(size[:, None, None], spread.shape)
        # Errors of repetitions grow with the cycles ahead, those from today's level with the steps.
        by_cycle = np.log(lags.ahead, dtype=np.float32)
        by_step = np.log(np.maximum(ahead / lifts.unit, _SOONEST), dtype=np.float32)[:, None]
        by_row = np.log(ahead, dtype=np.float32)
        last, mean, drift, steady = (lags.errors[:, :, kind] for kind in range(4))
        of_last, of_drift, of_steady = (lags.worse[:, :, kind] for kind in range(3))
        drifting, steadily = _grown(drift, of_drift, by_cycle), _grown(steady, of_steady, by_cycle)
        corrected = _grown(corrections.errors, corrections.worse, by_row)
        cycles_ahead = np.log(np.maximum(ahead / periods[:, :, None], 1), dtype=np.float32)
        by_correction = np.repeat(cycles_ahead[:, : COMPOUNDED // len(RATES)], len(RATES), axis=1)
        parts = (
            *(spread, absolute, spread, spread),
            *(_grown(one, of_last, by_cycle) for one in (last, mean)),
            *(drifting, drifting),
            *(_grown(one, lifts.worse, by_step) for one in (lifts.errors[:, :, 0], lifts.errors[:, :, 1])),
            corrected,
            *(steadily, steadily),
            _grown(trends.errors, trends.worse, by_row),
            _grown(corrected[:, :COMPOUNDED], corrections.beyond, by_correction),
            _grown(self.steadiness.errors, self.steadiness.worse, by_row),
        )
        return np.concatenate(parts, axis=1, dtype=np.float32)

    def _straight(self, horizon: int) -> tuple[Wide, ...]:
        """The last value, the mean, and lines through the first and through a recent value."""
        filled, first = self.context.filled, self.context.first[:, None]
        length = filled.shape[1]
        ahead = np.arange(1, horizon + 1)
        last, start = filled[:, -1:], at(filled, first)
        spans = np.maximum(length - 1 - first, 1)
        recent = np.maximum((length - first) // 8, 4)
        near = np.minimum(recent, spans)
        slope = (last - start) / spans
        late = (last - at(filled, np.maximum(length - 1 - near, 0))) / near
        lines = (
            np.broadcast_to(last, (len(last), horizon)),
            np.zeros((len(last), horizon)),
            last + slope * ahead,
            last + late * np.minimum(ahead, 4 * recent),
        )
        return tuple(line[:, None] for line in lines)


def _grown(errors: Wide | Array, powers: Wide, distance: Array) -> Array:
    """Errors, for all steps or each, times the distance, whose logarithm is given, to their powers."""
    grown = powers[..., None].astype(np.float32) * distance
    np.exp(grown, out=grown)
    grown *= errors if errors.ndim > powers.ndim else errors[..., None]
    return grown
