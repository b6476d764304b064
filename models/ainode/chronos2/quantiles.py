"""Quantiles between others: `iotdb.ainode.core.model.chronos2.utils`."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

Levels = Tensor | Sequence[float]


def left_pad_and_stack_1D(tensors: Sequence[Tensor]) -> Tensor:  # noqa: N802 - AINode's name
    """Series of several lengths as one `(series, longest)`, NaN in front."""
    longest = max(map(len, tensors))
    return torch.stack(
        [torch.nn.functional.pad(one.float(), (longest - len(one), 0), value=torch.nan) for one in tensors]
    )


def interpolate_quantiles(
    query_quantile_levels: Levels, original_quantile_levels: Levels, original_values: Tensor
) -> Tensor:
    """Values at asked levels, linear between the given ones and flat beyond them.

    Args:
        query_quantile_levels: `(asked,)`, from 0 to 1.
        original_quantile_levels: `(levels,)`, or of the shape of the values.
        original_values: `(..., levels)`.

    Returns:
        `(..., asked)`, of the dtype of the values.
    """
    values = original_values.float()
    levels = torch.as_tensor(original_quantile_levels, dtype=torch.float32, device=values.device)
    levels, order = levels.expand(values.shape).sort(-1)
    values = values.gather(-1, order)
    levels = torch.cat((torch.zeros_like(levels[..., :1]), levels, torch.ones_like(levels[..., :1])), -1)
    values = torch.cat((values[..., :1], values, values[..., -1:]), -1)
    asked = torch.as_tensor(query_quantile_levels, dtype=torch.float32, device=values.device)
    asked = asked.expand(*values.shape[:-1], -1).contiguous()
    upper = torch.searchsorted(levels.contiguous(), asked, right=True).clamp_(1, levels.shape[-1] - 1)
    low, high = levels.gather(-1, upper - 1), levels.gather(-1, upper)
    below, above = values.gather(-1, upper - 1), values.gather(-1, upper)
    share = ((asked - low) / (high - low)).nan_to_num(0.0)
    return (below + share * (above - below)).to(original_values.dtype)


def weighted_quantile(query_quantile_levels: Levels, sample_weights: Levels, samples: Tensor) -> Tensor:
    """Quantiles of samples with weights, linear in the weights summed up over the sorted samples.

    Args:
        query_quantile_levels: `(asked,)`, from 0 to 1.
        sample_weights: `(samples,)`, positive.
        samples: `(..., samples)`.

    Returns:
        `(..., asked)`, of the dtype of the samples.
    """
    weights = torch.as_tensor(sample_weights, dtype=torch.float32, device=samples.device)
    values, order = samples.float().sort(-1)
    total = (weights / weights.sum())[order].cumsum(-1).clamp_(0.0, 1.0)
    return interpolate_quantiles(query_quantile_levels, total, values).to(samples.dtype)
