"""Series to mean 0 and standard deviation 1, and forecasts back, in float64.

The published codes do this in float32, where a small variation on a large level is lost.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from torch import Tensor

from workbench.timeseries import Values


@dataclass(frozen=True, slots=True)
class Scale:
    """`mean` and `deviation`, each `(series, 1)`; the deviation is positive."""

    mean: Values
    deviation: Values

    def apply(self, values: Values) -> Values:
        """Normalise `(series, rows)`."""
        return np.asarray((values - self.mean) / self.deviation)

    def undo(self, forecast: Tensor) -> Values:
        """Bring `(series, ..., horizon)` back, as float64."""
        found = forecast.double().cpu().numpy()
        shape = (len(found),) + (1,) * (found.ndim - 1)
        return np.asarray(found * self.deviation.reshape(shape) + self.mean.reshape(shape))


def unit_scale(series: int) -> Scale:
    """The scale that changes nothing."""
    return Scale(np.zeros((series, 1)), np.ones((series, 1)))


def standard_scale(contexts: Values, *, unbiased: bool) -> Scale:
    """Mean and standard deviation of each row of `(series, rows)`, none of which is constant.

    The rows are brought to a magnitude of 1 first, so that the squares neither overflow nor vanish.
    """
    size = np.abs(contexts).max(axis=1, keepdims=True)
    part = contexts / size
    mean = part.mean(axis=1, keepdims=True)
    deviation = (part - mean).std(axis=1, keepdims=True, ddof=1 if unbiased else 0)
    return Scale(mean * size, np.maximum(deviation * size, np.finfo(np.float64).tiny))
