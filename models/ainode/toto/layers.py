"""The layers of Toto: attention over the steps of a series, or over the series of a step."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import Tensor, nn
from torch.nn import functional
from typing_extensions import override

# mypy: disable-error-code="no-untyped-call"

_BASE = 10000.0
_SCALE_BASE = 512
_OFFSET = 0.4


@dataclass(slots=True)
class KVCache:
    """Keys and values of the steps that were read, by number of layer."""

    held: dict[int, tuple[Tensor, Tensor]] = field(default_factory=dict)

    @property
    def length(self) -> int:
        """How many tokens were read."""
        return max((self.read(layer) for layer in self.held), default=0)

    def read(self, layer: int) -> int:
        """How many tokens a layer has read."""
        return self.held[layer][0].shape[-2] if layer in self.held else 0

    def extend(self, layer: int, keys: Tensor, values: Tensor) -> tuple[Tensor, Tensor]:
        """All keys and values of a layer, `(rows, heads, tokens, head_dim)`, the new ones last."""
        if layer in self.held:
            before = self.held[layer]
            keys, values = torch.cat((before[0], keys), -2), torch.cat((before[1], values), -2)
        self.held[layer] = (keys, values)
        return keys, values

    def reset(self) -> None:
        """Forget everything."""
        self.held.clear()


class RMSNorm(nn.Module):
    """Divides by the root mean square; the weight is called `scale`."""

    def __init__(self, width: int, eps: float = 1e-8) -> None:
        super().__init__()
        self.eps = eps
        self.scale = nn.Parameter(torch.ones(width))

    @override
    def forward(self, states: Tensor) -> Tensor:
        return states / (states.square().mean(-1, keepdim=True) + self.eps).sqrt() * self.scale


class SwiGLU(nn.Module):
    """`silu(first half) * second half`."""

    @override
    def forward(self, states: Tensor) -> Tensor:
        gate, plain = states.chunk(2, -1)
        return functional.silu(gate) * plain


def turned(queries: Tensor, keys: Tensor, start: int) -> tuple[Tensor, Tensor]:
    """Queries and keys turned by their places, and grown or shrunk by them (Sun et al. 2022, xPos).

    Neighbouring numbers of a head form a pair; growth goes by the place in the half, as upstream has it.

    Args:
        queries, keys: `(rows, heads, tokens, head_dim)`.
        start: Place of the first token.
    """
    width = queries.shape[-1]
    steps = torch.arange(0, width, 2, dtype=torch.float32, device=queries.device)
    places = torch.arange(queries.shape[-2], dtype=torch.float32, device=queries.device) + start
    angles = (places[:, None] * _BASE ** (-steps / width)).repeat_interleave(2, -1)
    growth = (steps + _OFFSET * width) / ((1 + _OFFSET) * width)
    power = (places - places[-1] // 2) / _SCALE_BASE
    scale = (growth ** power[:, None]).repeat(1, 2)
    cosine, sine = angles.cos(), angles.sin()
    return (
        (queries * cosine + _quarter(queries) * sine) * scale,
        (keys * cosine + _quarter(keys) * sine) / scale,
    )


def _quarter(states: Tensor) -> Tensor:
    """Each pair `(a, b)` as `(-b, a)`."""
    first, second = states.unflatten(-1, (-1, 2)).unbind(-1)
    return torch.stack((-second, first), -1).flatten(-2)


class Attention(nn.Module):
    """Over the steps of a series (`over_time`), causally and with places; else over the series of a step."""

    def __init__(self, width: int, heads: int, dropout: float, *, over_time: bool) -> None:
        super().__init__()
        self.wQKV = nn.Linear(width, 3 * width)
        self.wO = nn.Linear(width, width)
        self.num_heads = heads
        self.dropout = dropout
        self.over_time = over_time

    @override
    def forward(self, layer: int, inputs: Tensor, mask: Tensor, cache: KVCache | None) -> Tensor:
        """Attend.

        Args:
            layer: Its number.
            inputs: `(batch, variates, tokens, width)`.
            mask: `(batch, tokens, variates, variates)` bool, which series see each other.
            cache: Of the steps before.
        """
        states = inputs if self.over_time else inputs.transpose(1, 2)
        rows = states.flatten(0, 1)
        # the numbers of one place of all heads are neighbours: (3, head_dim, heads)
        parts = self.wQKV(rows).unflatten(-1, (3, -1, self.num_heads))
        queries, keys, values = parts.permute(2, 0, 4, 1, 3)
        dropout = self.dropout if self.training else 0.0
        if self.over_time:
            start = 0 if cache is None else cache.read(layer)
            queries, keys = turned(queries, keys, start)
            if cache is not None:
                keys, values = cache.extend(layer, keys, values)
            found = functional.scaled_dot_product_attention(
                queries, keys, values, dropout_p=dropout, is_causal=start == 0
            )
        else:
            seen = mask.flatten(0, 1)[:, None]
            found = functional.scaled_dot_product_attention(queries, keys, values, seen, dropout_p=dropout)
        mixed = found.transpose(1, 2).flatten(-2).unflatten(0, states.shape[:2])
        answer: Tensor = self.wO(mixed if self.over_time else mixed.transpose(1, 2))
        return answer


class TransformerLayer(nn.Module):
    """Attention and feed-forward, each on a normalised copy of what it is added to."""

    def __init__(self, width: int, heads: int, hidden: int, dropout: float, *, over_time: bool) -> None:
        super().__init__()
        self.norm1 = RMSNorm(width)
        self.norm2 = RMSNorm(width)
        self.attention = Attention(width, heads, dropout, over_time=over_time)
        self.mlp = nn.Sequential(
            nn.Linear(width, 2 * hidden), SwiGLU(), nn.Linear(hidden, width), nn.Dropout(dropout)
        )

    @override
    def forward(self, layer: int, inputs: Tensor, mask: Tensor, cache: KVCache | None) -> Tensor:
        states = inputs + self.attention(layer, self.norm1(inputs), mask, cache)
        found: Tensor = states + self.mlp(self.norm2(states))
        return found
