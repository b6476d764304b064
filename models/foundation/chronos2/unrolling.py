"""Forecasts of any length: what a pass gives is read by the next one, along several quantile paths."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

import torch
from torch import Tensor

from models.foundation.chronos2.network import Chronos2
from models.foundation.quantiles import masses, weighted_quantiles

DECILES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one or several groups, to be forecast in one batch.

    Attributes:
        context: `(rows, length)`, NaN for missing.
        future: `(rows, horizon)`, NaN for unknown.
        ids: `(rows,)`, equal for rows of a group.
    """

    context: Tensor
    future: Tensor
    ids: Tensor


def forecast(
    network: Chronos2,
    rows: Rows,
    *,
    max_output_patches: int | None = None,
    paths: Sequence[float] = DECILES,
    check: Callable[[], None] = lambda: None,
) -> Tensor:
    """Quantiles of every row.

    Steps beyond one pass continue from the quantiles `paths` of the steps before, each appended to the
    context as a path of its own (known future values take the place of forecast ones). Each path gives all
    levels; the samples of all paths are reduced by their weights.

    Args:
        network: Its levels include `paths`.
        rows: What is known.
        max_output_patches: In one pass; None as configured.
        paths: Levels to continue from.
        check: Called before each pass; may raise.

    Returns:
        `(rows, levels, horizon)` float64.
    """
    config = network.forecasting
    horizon, width = rows.future.shape[1], config.output_patch_size
    most = max_output_patches or config.max_output_patches
    check()
    found = [_one_pass(network, rows, min(ceil(horizon / width), most))]
    done = found[0].shape[-1]
    if done < horizon:
        rows = _spread(rows, len(paths))
        chosen = [config.quantiles.index(level) for level in paths]
        weights = torch.outer(masses(paths), masses(config.quantiles)).flatten()
    while done < horizon:
        check()
        rows = _advance(rows, found[-1][:, chosen].flatten(0, 1), config.context_length)
        each = _one_pass(network, rows, min(ceil((horizon - done) / width), most))
        samples = each.unflatten(0, (-1, len(paths))).flatten(1, 2).transpose(1, 2)
        found.append(weighted_quantiles(samples, weights, config.quantiles).transpose(1, 2))
        done += each.shape[-1]
    return torch.cat(found, -1)[..., :horizon]


def _one_pass(network: Chronos2, rows: Rows, patches: int) -> Tensor:
    steps = patches * network.forecasting.output_patch_size
    return network(
        rows.context,
        group_ids=rows.ids,
        future_covariates=rows.future[:, :steps],
        num_output_patches=patches,
    )


def _spread(rows: Rows, paths: int) -> Rows:
    """Each row once for every path; groups stay apart on different paths."""
    ids = rows.ids[:, None] * paths + torch.arange(paths, device=rows.ids.device)
    context, future = (one.repeat_interleave(paths, 0) for one in (rows.context, rows.future))
    return Rows(context, future, ids.flatten())


def _advance(rows: Rows, steps: Tensor, limit: int) -> Rows:
    """Append forecast steps, or what is known in their place, to the contexts."""
    known, later = rows.future[:, : steps.shape[1]], rows.future[:, steps.shape[1] :]
    context = torch.cat([rows.context, steps.where(known.isnan(), known)], 1)
    return Rows(context[:, -limit:], later, rows.ids)
