"""Patches of several series in one sequence, and the scale of each."""

from __future__ import annotations

from dataclasses import dataclass, replace

import torch
from torch import Tensor

_SMALLEST_VARIANCE = 1e-5


@dataclass(frozen=True, slots=True)
class Tokens:
    """Patches in one sequence.

    Attributes:
        values: `(batch, tokens, patch)` float64, filled where missing.
        observed: `(batch, tokens, patch)` bool.
        sample: `(batch, tokens)`, 0 for a patch that is filling only. Tokens see those of the same number.
        time: `(batch, tokens)`, the patch's place in its series. Tokens see no later ones.
        series: `(batch, tokens)`, which series a patch is of.
        counted: `(batch, tokens)` bool, whether its values count for the scale; false in the horizon.
    """

    values: Tensor
    observed: Tensor
    sample: Tensor
    time: Tensor
    series: Tensor
    counted: Tensor

    def part(self, index: Tensor) -> Tokens:
        """The tokens `index` alone."""
        return Tokens(
            self.values[:, index],
            self.observed[:, index],
            self.sample[:, index],
            self.time[:, index],
            self.series[:, index],
            self.counted[:, index],
        )

    def repeated(self, times: int) -> Tokens:
        """Every sequence several times, one copy after the other."""
        return Tokens(
            self.values.repeat_interleave(times, 0),
            self.observed.repeat_interleave(times, 0),
            self.sample.repeat_interleave(times, 0),
            self.time.repeat_interleave(times, 0),
            self.series.repeat_interleave(times, 0),
            self.counted.repeat_interleave(times, 0),
        )

    def filled(self, index: Tensor, values: Tensor) -> Tokens:
        """With `values` `(batch, len(index), patch)` as the tokens `index`, which count from now on."""
        new, counted = self.values.clone(), self.counted.clone()
        new[:, index] = values
        counted[:, index] = True
        return replace(self, values=new, counted=counted)


@dataclass(frozen=True, slots=True)
class TokenScale:
    """Mean and deviation that go with each token, `(batch, tokens, 1)` float64."""

    mean: Tensor
    deviation: Tensor

    def part(self, index: Tensor) -> TokenScale:
        """That of the tokens `index` alone."""
        return TokenScale(self.mean[:, index], self.deviation[:, index])

    def apply(self, values: Tensor) -> Tensor:
        """Scale `(batch, tokens, patch)`."""
        return (values - self.mean) / self.deviation

    def undo(self, found: Tensor) -> Tensor:
        """Bring `(batch, tokens, numbers)` back, as float64."""
        return found.double() * self.deviation + self.mean


def unit_scale(tokens: Tokens) -> TokenScale:
    """The scale that changes nothing."""
    ones = torch.ones_like(tokens.values[..., :1])
    return TokenScale(torch.zeros_like(ones), ones)


def token_scale(tokens: Tokens) -> TokenScale:
    """Mean and `sqrt(unbiased variance + 1e-5)` over the observed and counted values of a token's series.

    Series are told apart by `sample` and `series`; filling (`sample` 0) gets 0 and 1.
    """
    used = tokens.observed & tokens.counted[..., None]
    wide = tokens.values.double()
    width = int(tokens.series.max()) + 1
    slots = tokens.sample * width + tokens.series
    number = int(slots.max()) + 1

    def total(each: Tensor) -> Tensor:
        """Sums over all tokens of a series, for each of its tokens."""
        sums = each.new_zeros(len(each), number).scatter_add_(1, slots, each)
        return sums.gather(1, slots)[..., None]

    count = total(used.double().sum(-1))
    mean = total(wide.where(used, 0.0).sum(-1)) / count.where(count != 0, 1.0)
    squares = total((wide - mean).square().where(used, 0.0).sum(-1))
    free = count - 1
    deviation = (squares / free.where(free != 0, 1.0) + _SMALLEST_VARIANCE).sqrt()
    filling = tokens.sample[..., None] == 0
    return TokenScale(mean.where(~filling, 0.0), deviation.where(~filling, 1.0))
