"""What is asked of many series at once: errors, sums, values at other places, smoothing, a straight line."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Wide = NDArray[np.float64]
Array = NDArray[np.float32]
Real = NDArray[np.floating]
_Kind = TypeVar("_Kind", bound=np.floating)
_Any = TypeVar("_Any", bound=np.generic)

EDGE = 1e-6
_USUAL = 0.5
"""The power with which errors grow where the context does not tell: that of a random walk."""


def power(later: Wide, sooner: Wide, times: int, *, known: NDArray[np.bool_]) -> Wide:
    """The power of the distance with which an error grows, that is `later` at so many `times` it; 0 to 1."""
    found = np.log(np.maximum(later, EDGE) / np.maximum(sooner, EDGE)) / np.log(times)
    result: Wide = np.where(known, np.minimum(np.maximum(found, 0.0), 1.0), _USUAL)
    return result


def mean_error(actual: Real, forecast: Real, valid: NDArray[np.bool_]) -> Wide:
    """The mean absolute error over the valid rows, the last axis; 1 where there are none."""
    count = valid.sum(axis=-1)
    wrong = actual - forecast
    np.abs(wrong, out=wrong)
    wrong *= valid
    result: Wide = wrong.sum(axis=-1, dtype=np.float64) / np.maximum(count, 1)
    result += count == 0
    return result


def spectrum(values: Array) -> NDArray[np.complex64]:
    """What `convolved` multiplies, of series of the last axis' length."""
    rows = values.shape[-1]
    found = np.fft.rfft(values, 1 << (2 * rows - 1).bit_length(), axis=-1)
    # Where numpy is older than 2 it computes in twice the width.
    return found.astype(np.complex64, copy=False)


def convolved(values: Array, kernels: NDArray[np.complex64]) -> Array:
    """Each series `(..., length)` with each kernel, of which spectra are given: `(..., kernels, length)`."""
    product = spectrum(values)[..., None, :] * kernels
    result: Array = np.fft.irfft(product, axis=-1)[..., : values.shape[-1]].astype(np.float32, copy=False)
    return result


def sums(values: Wide) -> Wide:
    """The sum of the values before each place, `(n, length + 1)`."""
    result = np.zeros((len(values), values.shape[1] + 1))
    np.cumsum(values, axis=1, out=result[:, 1:])
    return result


def at(values: NDArray[_Kind], places: NDArray[np.intp]) -> NDArray[_Kind]:
    """Each row's values `(n, length)` at its own places `(n, ...)`."""
    if len(values) > 1:
        places = places + values.shape[1] * np.arange(len(values)).reshape(-1, *(1,) * (places.ndim - 1))
    result: NDArray[_Kind] = np.ascontiguousarray(values).ravel().take(places)
    return result


def along(values: NDArray[_Any], places: NDArray[np.intp]) -> NDArray[_Any]:
    """Each series' values `(..., length)` at its own places `(..., rows)`, or at those given for several."""
    length = values.shape[-1]
    begins = (length * np.arange(values.size // length)).reshape(*values.shape[:-1], 1)
    result: NDArray[_Any] = np.ascontiguousarray(values).ravel().take(places + begins)
    return result


def line(filled: Wide, after: NDArray[np.bool_]) -> tuple[Wide, Wide]:
    """The slope of the straight line through the rows, `(n, 1)`, and what each has beyond it."""
    where = np.arange(filled.shape[1], dtype=np.float64)
    count = after.sum(axis=1, keepdims=True)
    offset = where - np.where(after, where, 0.0).sum(axis=1, keepdims=True) / count
    held = np.where(after, offset, 0.0)
    slope = (held * filled).sum(axis=1, keepdims=True) / np.maximum((held**2).sum(axis=1, keepdims=True), 1)
    mean = np.where(after, filled, 0.0).sum(axis=1, keepdims=True) / count
    return slope, filled - mean - slope * offset
