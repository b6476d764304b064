"""Earlier cycles, put right by what they have lately been wrong by.

Exponential smoothing of the errors of a repetition: what `y[t - p] + smoothed(y - y[t - p])` forecasts, fast
and slow. As in `features.py`, which uses it, all is in units of the context's own deviation, row by row.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from models.pocket.repetitions import Lags, Wide, mean_error, power

Array = NDArray[np.float32]

RATES = (0.1, 0.3, 0.8)
"""How fast errors are followed."""
_PERIODS = 2
"""The strongest repetition of the series, and of its changes."""
_BASES = 2 * _PERIODS
CORRECTIONS = _BASES * len(RATES)
_LATER = 8
"""How errors grow with the steps ahead is seen so many rows later."""
_MIDDLE = len(RATES) // 2


class Corrections:
    """The last cycle and the mean of cycles, each corrected at every rate.

    Attributes:
        ahead: `(n, CORRECTIONS, horizon)`: the forecasts.
        errors: `(n, CORRECTIONS)`: mean absolute errors one step ahead within the context.
        worse: `(n, CORRECTIONS)`: the power of the steps ahead with which they grow, one for all rates.
    """

    def __init__(self, filled: Wide, seen: NDArray[np.bool_], lags: Lags) -> None:
        n, length = filled.shape
        bases = np.concatenate((lags.last[:, :_PERIODS], lags.mean[:, :_PERIODS]), axis=1)
        known = np.tile(lags.known[:, :_PERIODS, :length], (1, 2, 1)) & seen[:, None, :]
        wrong = np.where(known, filled[:, None, :] - bases[:, :, :length], 0.0).astype(np.float32)
        followed = _smoothed(wrong)
        self.ahead = (bases[:, :, None, length:] + followed[..., -1:]).reshape(n, CORRECTIONS, -1)
        errors = np.stack([_error(wrong, one, known, 1) for one in np.moveaxis(followed, 2, 0)], axis=2)
        later = min(_LATER, length - 1)
        grown = _error(wrong, followed[:, :, _MIDDLE], known, later)
        exponents = power(grown, errors[..., _MIDDLE], _LATER, known=known[..., later:].sum(axis=2) > 0)
        self.errors = errors.reshape(n, CORRECTIONS)
        self.worse = np.repeat(exponents, len(RATES), axis=1)


def _smoothed(values: Array) -> Array:
    """Exponential smoothing from 0 at each rate, `(..., rates, length)`."""
    length = values.shape[-1]
    size = 1 << (2 * length - 1).bit_length()
    rates = np.array(RATES)[:, None]
    kernels = (rates * (1 - rates) ** np.arange(length)).astype(np.float32)
    spectrum = np.fft.rfft(values, size, axis=-1)[..., None, :] * np.fft.rfft(kernels, size, axis=-1)
    return np.fft.irfft(spectrum, size, axis=-1)[..., :length].astype(np.float32, copy=False)


def _error(wrong: Array, followed: Array, known: NDArray[np.bool_], rows: int) -> Wide:
    """Of what was known so many rows before."""
    return mean_error(wrong[..., rows:], followed[..., :-rows], known[..., rows:])
