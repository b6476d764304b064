"""Quantiles at levels that were not trained, and quantiles of weighted samples."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from workbench.timeseries import Values


def at_levels(found: Values, trained: Sequence[float], asked: Sequence[float]) -> Values:
    """Quantiles at asked levels: between trained ones by linear interpolation, beyond them the outermost.

    Args:
        found: `(..., levels, steps)` at the levels `trained`, which ascend. It need not ascend itself.
        trained, asked: In (0, 1).
    """
    levels = np.asarray(trained)
    upper = np.clip(np.searchsorted(levels, asked, side="right"), 1, len(levels) - 1)
    lower = upper - 1
    share = np.clip((np.asarray(asked) - levels[lower]) / (levels[upper] - levels[lower]), 0.0, 1.0)
    below, above = found[..., lower, :], found[..., upper, :]
    return np.asarray(np.where(share[:, None] >= 1.0, above, below + share[:, None] * (above - below)))


def masses(levels: Sequence[float]) -> Tensor:
    """The probability that each quantile stands for by the trapezoidal rule, `(levels,)`, sum 1."""
    bounds = torch.tensor([0.0, *levels, 1.0], dtype=torch.float64)
    widths = (bounds[2:] - bounds[:-2]) / 2
    return widths / widths.sum()


def weighted_quantiles(samples: Tensor, weights: Tensor, levels: Sequence[float]) -> Tensor:
    """Quantiles of an empirical distribution.

    Linear in the cumulative weights of the sorted samples, flat below the first and above the last of them.

    Args:
        samples: `(..., samples)`.
        weights: `(samples,)`, positive.
        levels: In (0, 1).

    Returns:
        `(..., levels)`, of the dtype of `samples`.
    """
    values, order = samples.sort(-1)
    total = (weights / weights.sum()).to(samples)[order].cumsum(-1).clamp_(max=1.0)
    asked = torch.tensor(levels).to(samples).expand(*samples.shape[:-1], -1).contiguous()
    upper = torch.searchsorted(total, asked, right=True)
    lower = (upper - 1).clamp_(min=0)
    upper = upper.clamp_(max=total.shape[-1] - 1)
    low, high = total.gather(-1, lower), total.gather(-1, upper)
    share = ((asked - low) / (high - low).where(high > low, 1.0)).clamp_(0.0, 1.0)
    below, above = values.gather(-1, lower), values.gather(-1, upper)
    return below + share * (above - below)
