"""Earlier cycles on today's level, which then grows as steadily as it has over several cycles.

A correction (`corrections.py`) carries on what the last cycle grew by; here that fades within a cycle into
the growth of up to CYCLES of them. As in `features.py`, which uses it, all is in units of the context's own
deviation, row by row.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from models.pocket.corrections import FOLLOWED, RATES, Corrections
from models.pocket.repetitions import CYCLES, Context, Lags
from models.pocket.rowwise import EDGE, Array, Wide, along, at, mean_error, power, sums

_KINDS = 4
"""The last cycle, as wide as it was and growing, and the mean of cycles likewise."""
_OF_KINDS = (0, 0, 1, 1)
STEADINESS = _KINDS * FOLLOWED * len(RATES)
STEADY_POWERS = FOLLOWED * (3 * len(RATES) + 1)
_GROWING = 5
"""Cycles that a spread goes on growing, counted from the middle of those that are averaged."""


class Steadiness:
    """The last cycle and the mean of cycles on the level now, as wide as they were and growing.

    Attributes:
        ahead: `(n, STEADINESS, horizon)`: the forecasts.
        errors: `(n, STEADINESS)`: mean absolute errors one step ahead within the context.
        worse: `(n, STEADINESS)`: the power of the steps ahead with which they grow, as a cycle ahead tells.
        powers: `(n, STEADY_POWERS)`: those powers of the corrections that they stand on; the logarithm of
            what steady growth erred by a cycle ahead over what the last cycle's did; the power with which
            that of steady growth grew from one cycle to two.
    """

    def __init__(self, context: Context, lags: Lags, corrections: Corrections) -> None:
        self._n = len(context.filled)
        periods = context.periods[:, None, :FOLLOWED, None]
        self.ahead = self._ahead(context, lags, corrections)
        step = corrections.errors.reshape(self._n, 2, FOLLOWED, len(RATES))
        usual = corrections.worse.reshape(step.shape)
        self.errors = step[:, _OF_KINDS].reshape(self._n, STEADINESS)
        corrected = _corrected(context, lags, corrections)
        growth = _Growth(context)
        steady, known = growth.errors(lags.last, 1)
        later, known_later = growth.errors(lags.earlier, 2)
        # Without a repetition a cycle is a row, which tells nothing of later ones.
        told = (periods > 1) & known[:, None, :, None]
        rows = np.log(np.maximum(periods, 2))

        def grown(error: Wide, of: slice) -> Wide:
            found = np.log(np.maximum(error, EDGE) / np.maximum(step[:, of], EDGE)) / rows
            result: Wide = np.where(told, np.minimum(np.maximum(found, 0.0), 1.0), usual[:, of])
            return result

        carried = grown(corrected, slice(2))
        growing = grown(steady[:, None, :, None], slice(1))
        self.worse = np.concatenate((growing, carried[:, 1:]), axis=1)[:, _OF_KINDS].reshape(-1, STEADINESS)
        beside = np.log(np.maximum(steady[..., None], EDGE) / np.maximum(corrected[:, 0], EDGE))
        beside = np.where(known[..., None], np.minimum(np.maximum(beside, -2.0), 2.0), 0.0)
        parts = (carried, beside, power(later, steady, 2, known=known_later))
        self.powers = np.concatenate([part.reshape(self._n, -1) for part in parts], axis=1)

    def _ahead(self, context: Context, lags: Lags, corrections: Corrections) -> Array:
        length = context.filled.shape[1]
        period = context.periods[:, :FOLLOWED, None, None]
        last, mean = (one[:, :FOLLOWED, None, length:] for one in (lags.last, lags.mean))
        cycles = lags.ahead[:, :FOLLOWED, None]
        drift, growth, centre, mean_centre, age = (
            one[:, :FOLLOWED, None, None]
            for one in (lags.steady_drift, lags.steady_growth, lags.centre, lags.mean_centre, lags.age)
        )
        now = corrections.now[..., None]
        of_last, of_mean = now[:, :FOLLOWED], now[:, FOLLOWED:]
        elapsed = np.arange(1, last.shape[-1] + 1) / period
        on_last = last + of_last * (cycles - elapsed) + drift * elapsed
        # The mean of several cycles has itself grown steadily within a cycle.
        on_mean = mean + of_mean + drift * (cycles - 1)
        wider = growth ** np.minimum(cycles, _GROWING - 1) - 1
        wider_mean = growth ** np.minimum(cycles + age, _GROWING) - 1
        grown, grown_mean = on_last + wider * (last - centre), on_mean + wider_mean * (mean - mean_centre)
        kinds = (on_last, grown, on_mean, grown_mean)
        result: Array = np.concatenate(kinds, axis=1, dtype=np.float32)
        return result.reshape(self._n, STEADINESS, -1)


def _corrected(context: Context, lags: Lags, corrections: Corrections) -> Wide:
    """Errors of the last cycle and of the mean, corrected a cycle before, `(n, 2, FOLLOWED, RATES)`."""
    filled, seen, first, periods = context
    length = filled.shape[1]
    period = periods[:, :FOLLOWED, None]
    then = np.arange(length) - period
    # Something has to have been followed by then.
    known = (then >= first[:, None, None] + period) & seen[:, None]
    places = np.maximum(then, 0)[:, :, None]
    bases = np.stack([base[:, :FOLLOWED, :length] for base in (lags.last, lags.mean)], axis=1)
    wrong = (filled[:, None, None] - bases).astype(np.float32)
    before = along(
        corrections.followed.reshape(len(filled), 2, FOLLOWED, len(RATES), length), places[:, None]
    )
    return mean_error(wrong[:, :, :, None], before, known[:, None, :, None])


class _Growth:
    """How steadily each row's last cycles had grown from one to the next."""

    def __init__(self, context: Context) -> None:
        self._context = context
        first, period = context.first[:, None, None], context.periods[:, :FOLLOWED, None]
        ends = np.arange(context.filled.shape[1] + 1)
        cycles = np.minimum((ends - first) // period - 1, CYCLES)
        self._known = cycles >= 1
        cycles = np.maximum(cycles, 1)
        total, apart = sums(context.filled), cycles * period
        before = total[:, None] - at(total, np.maximum(ends - period, 0))
        self._growth = (before - along(before, np.maximum(ends - apart, 0))) / apart

    def errors(self, base: Array, times: int) -> tuple[Wide, NDArray[np.bool_]]:
        """Of the last cycle with that growth so many cycles ahead, `(n, FOLLOWED)`; where they are known."""
        filled, seen, _, periods = self._context
        length = filled.shape[1]
        then = np.maximum(np.arange(length) + 1 - times * periods[:, :FOLLOWED, None], 0)
        # At the begin no cycle is known.
        known = along(self._known, then) & seen[:, None]
        forecast = base[:, :FOLLOWED, :length] + times * along(self._growth, then)
        return mean_error(filled[:, None], forecast, known), known.sum(axis=2) > 0
