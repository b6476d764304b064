"""Forecasts of any length: what a pass gives is read by the next one, along a path for each quantile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

import torch
from torch import Tensor
from torch.nn import functional

from models.foundation.moirai2.network import Moirai2
from models.foundation.moirai2.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Channels:
    """Series side by side, a batch of them, all of one length.

    Attributes:
        past: `(batch, channels, rows)` float64, filled where missing: targets, then covariates that are
            known ahead, then those of the past only.
        observed: `(batch, channels, rows)` bool.
        filling: `(batch, rows)` bool: rows that stand before the series.
        targets: How many channels are to be forecast.
        future: `(batch, channels known ahead, horizon)` float64, filled where missing.
        future_observed: Of the same shape, bool.
    """

    past: Tensor
    observed: Tensor
    filling: Tensor
    targets: int
    future: Tensor
    future_observed: Tensor


def forecast(
    network: Moirai2, channels: Channels, horizon: int, check: Callable[[], None] = lambda: None
) -> Tensor:
    """Quantiles of every target.

    One pass gives `num_predict_token` patches. For the next ones the batch is copied for each level; each
    copy reads its own quantile's path, and the quantiles of all copies are reduced to those of the next
    steps.

    Args:
        network: With its levels.
        channels: What is known.
        horizon: Steps.
        check: Called before each pass; may raise.

    Returns:
        `(batch, targets, levels, horizon)` float64.
    """
    config = network.config
    levels, each = len(config.quantile_levels), config.num_predict_token
    places = _Places(channels, horizon, config.patch_size)
    tokens = _tokens(channels, places, config.patch_size)
    wanted = torch.tensor(config.quantile_levels, dtype=torch.float64, device=tokens.values.device)
    found: list[Tensor] = []
    for done in range(0, places.later, each):
        check()
        kept = places.until(done)
        asked = torch.searchsorted(kept, places.last(done))
        ahead = min(each, places.later - done)
        answer = network(tokens, kept=kept, asked=asked)[:, :, :ahead]
        if done == 0:
            reduced = answer.permute(3, 0, 1, 2, 4)
        else:
            paths = answer.unflatten(0, (-1, levels)).permute(0, 2, 3, 5, 1, 4).flatten(-2)
            reduced = torch.quantile(paths, wanted, dim=-1)
        found.append(reduced)
        if done + ahead < places.later:
            if done == 0:
                tokens = tokens.repeated(levels)
            values = reduced.transpose(0, 1).flatten(0, 1).flatten(1, 2)
            tokens = tokens.filled(places.next(done, ahead), values)
    joined = torch.cat(found, 3).flatten(3)[..., :horizon]
    return joined.permute(1, 2, 0, 3)


class _Places:
    """Where the tokens stand: of each channel the past ones, then those of the horizon if it has any."""

    def __init__(self, channels: Channels, horizon: int, patch: int) -> None:
        self.past = ceil(channels.past.shape[2] / patch)
        self.later = ceil(horizon / patch)
        self.horizon = horizon
        self.channels = channels.past.shape[1]
        self.targets = channels.targets
        self.ahead = channels.targets + channels.future.shape[1]
        self._device = channels.past.device

    def _starts(self, channels: int) -> Tensor:
        """Where the first `channels` channels, which reach into the horizon, begin."""
        return torch.arange(channels, device=self._device) * (self.past + self.later)

    def until(self, done: int) -> Tensor:
        """Tokens up to the first `done` patches of the horizon, ascending."""
        reach = torch.arange(self.past + done, device=self._device)
        long = (self._starts(self.ahead)[:, None] + reach).flatten()
        begin = self.ahead * (self.past + self.later)
        rest = torch.arange((self.channels - self.ahead) * self.past, device=self._device)
        return torch.cat((long, begin + rest))

    def last(self, done: int) -> Tensor:
        """Of each target the last token that is known after `done` patches of the horizon."""
        return self._starts(self.targets) + self.past + done - 1

    def next(self, done: int, ahead: int) -> Tensor:
        """Of each target the tokens of the `ahead` patches that follow."""
        return (self.last(done)[:, None] + 1 + torch.arange(ahead, device=self._device)).flatten()


def _tokens(channels: Channels, places: _Places, patch: int) -> Tokens:
    """The sequence of all patches, those of the horizon included."""
    batch, targets = len(channels.past), channels.targets
    front = -channels.past.shape[2] % patch
    behind = -places.horizon % patch

    def cut(values: Tensor, padding: tuple[int, int], filling: float = 0) -> Tensor:
        padded = functional.pad(values, padding, value=filling)
        return padded.unflatten(-1, (-1, patch))

    past, observed = cut(channels.past, (front, 0)), cut(channels.observed, (front, 0))
    known = torch.zeros(batch, targets, places.horizon, dtype=past.dtype, device=past.device)
    future = cut(torch.cat((known, channels.future), 1), (0, behind))
    seen = torch.ones_like(known, dtype=torch.bool)
    future_observed = cut(torch.cat((seen, channels.future_observed), 1), (0, behind))

    # A target's patch of nothing but filling is no sample; a covariate's rows added in front are none.
    sample = torch.ones(batch, places.channels, places.past, dtype=torch.long, device=past.device)
    sample[:, :targets] = (~cut(channels.filling, (front, 0), 1).all(-1)).long()[:, None]
    sample[:, targets:] = (~cut(channels.filling, (front, 0), 0).all(-1)).long()[:, None]

    begun = observed[:, :targets].any(1).any(-1).long().cummax(-1).values
    time = (begun.cumsum(-1) - 1).clamp_(min=0)
    later = time[:, -1:] + 1 + torch.arange(places.later, device=past.device)

    ahead = places.ahead
    counted = torch.ones(batch, places.channels, places.past, dtype=torch.bool, device=past.device)
    not_counted = torch.ones(batch, ahead, places.later, dtype=torch.bool, device=past.device)
    not_counted[:, :targets] = False
    ones = torch.ones(batch, ahead, places.later, dtype=torch.long, device=past.device)
    series = torch.arange(places.channels, device=past.device)[None, :, None]

    def joined(before: Tensor, after: Tensor) -> Tensor:
        """Channels that reach into the horizon, then the others, as one sequence."""
        long = torch.cat((before[:, :ahead], after), 2).flatten(1, 2)
        return torch.cat((long, before[:, ahead:].flatten(1, 2)), 1)

    return Tokens(
        values=joined(past, future),
        observed=joined(observed, future_observed),
        sample=joined(sample, ones),
        time=joined(time[:, None].expand(-1, places.channels, -1), later[:, None].expand(-1, ahead, -1)),
        series=joined(
            series.expand(batch, -1, places.past), series[:, :ahead].expand(batch, -1, places.later)
        ),
        counted=joined(counted, not_counted),
    )
