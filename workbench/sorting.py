"""Distinct values and membership by sorting.

numpy's own `unique` and `isin` count with a hash table, which takes twenty times as long for a million times
in order, and keeps the interpreter's lock, so that a window stands still.
"""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

S = TypeVar("S", bound=np.generic)


def distinct(values: NDArray[S]) -> NDArray[S]:
    """The values of `(rows,)`, each once, ascending; numbers or times without NaN or NaT."""
    if len(values) == 0:
        return values
    ordered = np.sort(values)
    kept: NDArray[S] = ordered[np.concatenate([[True], ordered[1:] != ordered[:-1]])]
    return kept


def is_among(values: NDArray[np.generic], others: NDArray[np.generic]) -> NDArray[np.bool_]:
    """`(rows,)`: whether each of the values is one of the others; numbers or times without NaN or NaT."""
    if len(others) == 0:
        return np.zeros(len(values), np.bool_)
    ordered = np.sort(others)
    at = np.minimum(np.searchsorted(ordered, values), len(ordered) - 1)
    found: NDArray[np.bool_] = ordered[at] == values
    return found
