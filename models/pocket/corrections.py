"""Earlier cycles, put right by what they have lately been wrong by.

Exponential smoothing of the errors of a repetition: what `y[t - p] + smoothed(y - y[t - p])` forecasts, fast
and slow. As in `features.py`, which uses it, all is in units of the context's own deviation, row by row.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from models.pocket.repetitions import Context, Lags
from models.pocket.rowwise import EDGE, Array, Wide, along, convolved, mean_error, power, spectrum

RATES = (0.1, 0.3, 0.8)
"""How fast errors are followed."""
FOLLOWED = 2
"""The strongest repetition of the series, and of its changes."""
_BASES = 2 * FOLLOWED
CORRECTIONS = _BASES * len(RATES)
COMPOUNDED = FOLLOWED * len(RATES)
LATELY = FOLLOWED
_LATER = 8
"""How errors grow with the steps ahead is seen so many rows later."""
_MIDDLE = len(RATES) // 2


class Corrections:
    """The last cycle and the mean of cycles, each corrected at every rate.

    Attributes:
        followed: `(n, 2 * FOLLOWED, RATES, length)`: what each was wrong by, smoothed, at each row.
        now: `(n, 2 * FOLLOWED, RATES)`: the last of these.
        ahead: `(n, CORRECTIONS, horizon)`: the forecasts.
        compounded: `(n, COMPOUNDED, horizon)`: the last cycle, corrected anew with each cycle ahead.
        errors: `(n, CORRECTIONS)`: mean absolute errors one step ahead within the context.
        worse: `(n, CORRECTIONS)`: the power of the steps ahead with which they grow, one for all rates.
        beyond: `(n, COMPOUNDED)`: the further power of the cycles ahead with which those compounded grow.
        lately: `(n, LATELY)`: the logarithm of the last third's errors over all, of the last cycle corrected.
    """

    def __init__(self, context: Context, lags: Lags) -> None:
        filled, seen, first, _ = context
        n, length = filled.shape
        bases: Array = np.concatenate((lags.last[:, :FOLLOWED], lags.mean[:, :FOLLOWED]), axis=1)
        known = np.tile(lags.known[:, :FOLLOWED, :length], (1, 2, 1)) & seen[:, None, :]
        wrong = np.where(known, filled[:, None, :] - bases[:, :, :length], 0.0).astype(np.float32)
        followed = convolved(wrong, _kernels(length))
        self.followed, self.now = followed, followed[..., -1]
        self.ahead = (bases[:, :, None, length:] + followed[..., -1:]).reshape(n, CORRECTIONS, -1)
        once, cycles = followed[:, :FOLLOWED, :, -1:], lags.ahead[:, :FOLLOWED, None]
        self.compounded = (bases[:, :FOLLOWED, None, length:] + once * cycles).reshape(n, COMPOUNDED, -1)
        errors = _error(wrong[:, :, None], followed, known[:, :, None], 1)
        later = min(_LATER, length - 1)
        grown = _error(wrong, followed[:, :, _MIDDLE], known, later)
        exponents = power(grown, errors[..., _MIDDLE], _LATER, known=known[..., later:].sum(axis=2) > 0)
        self.errors = errors.reshape(n, CORRECTIONS)
        self.worse = np.repeat(exponents, len(RATES), axis=1)
        self.beyond = self._beyond(context, lags, followed[:, :FOLLOWED])
        own = slice(None), slice(FOLLOWED), _MIDDLE
        late = np.arange(length) >= length - (length - first[:, None]) // 3
        recently = known[:, :FOLLOWED] & late[:, None]
        self.lately = _lately(wrong[:, :FOLLOWED], followed[own], recently, errors[own])

    def _beyond(self, context: Context, lags: Lags, followed: Array) -> Wide:
        """As two cycles ahead is worse than the error one step ahead tells, grown with the steps."""
        filled, seen, first, periods = context
        n, _, _, length = followed.shape
        twice = 2 * periods[:, :FOLLOWED, None, None]
        source = np.arange(length) - twice
        then = along(followed, np.maximum(source, 0))
        earlier = lags.earlier[:, :FOLLOWED, None]
        known = (lags.known_earlier[:, :FOLLOWED] & seen[:, None])[:, :, None]
        # A cycle has to be known before that one, or nothing was followed.
        known = known & (source >= (first[:, None, None, None] + twice // 2))
        error = mean_error(filled[:, None, None], earlier + 2 * then, known).reshape(n, COMPOUNDED)
        ahead = np.repeat(twice[..., 0, 0], len(RATES), axis=1)
        told = self.errors[:, :COMPOUNDED] * ahead ** self.worse[:, :COMPOUNDED]
        enough = np.repeat(known.any(axis=3).reshape(n, FOLLOWED), len(RATES), axis=1)
        return np.where(enough, power(error, told, 2, known=enough), 0.0)


@cache
def _kernels(length: int) -> NDArray[np.complex64]:
    """Spectra of exponential smoothing from 0 at each rate."""
    rates = np.array(RATES)[:, None]
    return spectrum((rates * (1 - rates) ** np.arange(length)).astype(np.float32))


def _error(wrong: Array, followed: Array, known: NDArray[np.bool_], rows: int) -> Wide:
    """Of what was known so many rows before."""
    return mean_error(wrong[..., rows:], followed[..., :-rows], known[..., rows:])


def _lately(wrong: Array, followed: Array, recently: NDArray[np.bool_], usual: Wide) -> Wide:
    """The logarithm of the recent errors one step ahead over the usual ones; 0 where there are none."""
    recent = _error(wrong, followed, recently, 1)
    ratio = np.log(np.maximum(recent, EDGE) / np.maximum(usual, EDGE))
    return np.where(recently[..., 1:].any(axis=2), np.minimum(np.maximum(ratio, -2.0), 2.0), 0.0)
