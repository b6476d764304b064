"""The network in torch, for training and for large batches. `forward.py` runs the same weights in numpy."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from typing_extensions import override

from models.pocket.candidates import CANDIDATES
from models.pocket.features import CHANNELS, PATCH, SUMMARY


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes that `config.json` names."""

    width: int = 160
    layers: int = 4
    heads: int = 5
    inner: int = 640
    levels: tuple[float, ...] = (
        0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5,
        0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.975, 0.99,
    )  # fmt: skip


class RootMeanSquare(nn.Module):
    """Division by the root mean square, times a weight."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    @override
    def forward(self, x: Tensor) -> Tensor:
        return x * torch.rsqrt(x.float().pow(2).mean(-1, keepdim=True) + 1e-6).to(x.dtype) * self.weight


class Residual(nn.Module):
    """A linear map beside a small network with one hidden layer."""

    def __init__(self, inputs: int, hidden: int, outputs: int) -> None:
        super().__init__()
        self.hidden = nn.Linear(inputs, hidden)
        self.out = nn.Linear(hidden, outputs)
        self.skip = nn.Linear(inputs, outputs)

    @override
    def forward(self, x: Tensor) -> Tensor:
        result: Tensor = self.out(functional.relu(self.hidden(x))) + self.skip(x)
        return result


class Layer(nn.Module):
    """Attention and a feed-forward network, each behind a norm."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.norm1 = RootMeanSquare(shape.width)
        self.qkv = nn.Linear(shape.width, 3 * shape.width, bias=False)
        self.mix = nn.Linear(shape.width, shape.width, bias=False)
        self.norm2 = RootMeanSquare(shape.width)
        self.up = nn.Linear(shape.width, shape.inner, bias=False)
        self.down = nn.Linear(shape.inner, shape.width, bias=False)

    @override
    def forward(self, x: Tensor, turn: tuple[Tensor, Tensor], asked: int) -> Tensor:
        """The last `asked` tokens, which have looked at all."""
        n, tokens, width = x.shape
        head = width // self.heads
        qkv = self.qkv(self.norm1(x)).view(n, tokens, 3, self.heads, head).permute(2, 0, 3, 1, 4)
        late = (turn[0][-asked:], turn[1][-asked:])
        q, k, v = rotate(qkv[0][:, :, -asked:], late), rotate(qkv[1], turn), qkv[2]
        # Two products and a softmax: on a CPU the gradient takes half the time of the fused one's.
        weights = torch.softmax((q @ k.transpose(-1, -2)).float() / math.sqrt(head), dim=-1).to(v.dtype)
        mixed = (weights @ v).transpose(1, 2).reshape(n, asked, width)
        x = x[:, -asked:] + self.mix(mixed)
        result: Tensor = x + self.down(functional.relu(self.up(self.norm2(x))))
        return result


class PocketNetwork(nn.Module):
    """Context patches, future patches and a summary in; quantiles of the normalised future out.

    The forecast is a mixture of the candidates, chosen anew at each step, plus quantiles of what is left in
    units of the same mixture of the candidates' own errors.
    """

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embed = Residual(CHANNELS * PATCH, shape.inner, shape.width)
        self.summary = Residual(SUMMARY, shape.width, shape.width)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.norm = RootMeanSquare(shape.width)
        self.head = Residual(shape.width, shape.inner, PATCH * (CANDIDATES + len(shape.levels) + 1))
        with torch.no_grad():
            self.head.out.weight.mul_(0.1)
            self.head.skip.weight.mul_(0.1)
            self.head.out.bias.zero_()
            self.head.skip.bias.zero_()

    @override
    def forward(self, tokens: Tensor, summary: Tensor, candidates: Tensor, scales: Tensor) -> Tensor:
        """Quantiles `(n, levels, horizon)`, normalised and ascending."""
        n, _, horizon = candidates.shape
        future = horizon // PATCH
        x = torch.cat((self.summary(summary)[:, None], self.embed(tokens)), dim=1)
        turn = angles(x.shape[1], self.shape.width // self.shape.heads, x.device, x.dtype)
        for number, layer in enumerate(self.layers, start=1):
            x = layer(x, turn, future if number == len(self.layers) else x.shape[1])
        out = self.head(self.norm(x)).float()
        out = out.view(n, future, -1, PATCH).transpose(1, 2).reshape(n, -1, horizon)
        gate = torch.softmax(out[:, :CANDIDATES], dim=1)
        centre = (gate * candidates).sum(dim=1)
        scale = (gate * scales).sum(dim=1) + 1e-4
        shift = out[:, CANDIDATES]
        spread = fan(out[:, CANDIDATES + 1 :], self.shape.levels)
        result: Tensor = centre[:, None] + scale[:, None] * (shift[:, None] + spread)
        return result


def fan(steps: Tensor, levels: tuple[float, ...]) -> Tensor:
    """Ascending offsets from the median: each level is a positive step beyond its inner neighbour."""
    middle = levels.index(0.5)
    # A normal distribution's own steps are where training starts.
    at = torch.tensor([NormalDist().inv_cdf(one) for one in levels], device=steps.device)
    width = (at[1:] - at[:-1])[None, :, None]
    below = functional.softplus(steps[:, :middle] + 0.5413) * width[:, :middle]
    above = functional.softplus(steps[:, middle + 1 :] + 0.5413) * width[:, middle:]
    low = -below.flip(1).cumsum(1).flip(1)
    high = above.cumsum(1)
    return torch.cat((low, torch.zeros_like(high[:, :1]), high), dim=1)


def angles(tokens: int, head: int, device: torch.device, dtype: torch.dtype) -> tuple[Tensor, Tensor]:
    """Cosine and sine of the rotary embedding (Su et al. 2021), `(tokens, head / 2)`."""
    frequency = 1.0 / (10000.0 ** (torch.arange(0, head, 2, device=device).float() / head))
    # Counted from the end, so that the forecast's place does not depend on the context's length.
    angle = torch.outer(torch.arange(tokens, device=device).float() - tokens, frequency)
    return angle.cos().to(dtype), angle.sin().to(dtype)


def rotate(x: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
    """Turn the two halves of each head by the angle of its place."""
    cosine, sine = turn
    left, right = x.chunk(2, dim=-1)
    return torch.cat((left * cosine - right * sine, right * cosine + left * sine), dim=-1)


def build(fields: dict[str, Any]) -> PocketNetwork:
    """The network that a `config.json` describes."""
    return PocketNetwork(
        Shape(fields["width"], fields["layers"], fields["heads"], fields["inner"], tuple(fields["levels"]))
    )
