"""Rows with missing values to mean 0 and standard deviation 1, and back, in float64."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

CONSTANT = 1e-5
"""The deviation that stands for that of a constant row, as upstream has it."""


@dataclass(frozen=True, slots=True)
class RowScale:
    """Mean and population standard deviation of each row, `(rows, 1)` float64.

    Attributes:
        mean, deviation: Over the values that are not missing; 0 and 1 where all are.
        arcsinh: Whether the scaled values go through the inverse hyperbolic sine, which tames outliers.
    """

    mean: Tensor
    deviation: Tensor
    arcsinh: bool

    def apply(self, values: Tensor) -> Tensor:
        """`(rows, length)` scaled, float64; NaN stays."""
        scaled = (values.double() - self.mean) / self.deviation
        return scaled.arcsinh() if self.arcsinh else scaled

    def undo(self, found: Tensor) -> Tensor:
        """`(rows, ...)` in the rows' own units, float64."""
        wide = found.double()
        shape = (len(found),) + (1,) * (found.ndim - 1)
        own = wide.sinh() if self.arcsinh else wide
        return own * self.deviation.view(shape) + self.mean.view(shape)


def row_scale(values: Tensor, *, arcsinh: bool) -> RowScale:
    """The scale of `(rows, length)`, in which NaN is missing.

    The rows are brought to a magnitude of 1 first, so that the squares neither overflow nor vanish.
    """
    wide = values.double()
    filled = wide.nan_to_num(0.0)
    size = filled.abs().amax(-1, keepdim=True)
    part = wide / size.where(size > 0, 1.0)
    mean = part.nanmean(-1, keepdim=True).nan_to_num(0.0)
    deviation = (part - mean).square().nanmean(-1, keepdim=True).sqrt() * size
    deviation = deviation.where(_varied(wide), CONSTANT)
    missing = wide.isnan().all(-1, keepdim=True)
    return RowScale(mean * size, deviation.where(deviation > 0, CONSTANT).where(~missing, 1.0), arcsinh)


def _varied(wide: Tensor) -> Tensor:
    """Whether a row has two different values; rounding of the mean must not make it look so."""
    infinity = torch.inf
    lowest = wide.nan_to_num(infinity, infinity, -infinity).amin(-1, keepdim=True)
    highest = wide.nan_to_num(-infinity, infinity, -infinity).amax(-1, keepdim=True)
    return lowest < highest
