"""Sundial's flow network: from noise to sample paths, under the condition of a decoder's state.

The network predicts the clean path, and the velocity is that prediction minus the noise that the path started
from (Liu et al. 2025, https://arxiv.org/abs/2502.00816). With S Euler steps from x_0 = e,

    x_{i+1} = x_i + (p_i - e) / S,    so that    x_S = (p_0 + ... + p_{S-1}) / S.

Only p = O v + o leaves the network and only W x + w enters it, so the steps are done in between: with
u = W x + w and A = W O, u_{i+1} = u_i + (A v_i + W o - W e) / S, and the path is O mean(v) + o at the end.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import torch
from torch import Tensor, nn
from torch.nn import functional
from typing_extensions import override

from models.foundation.int8 import dtype_of, linear_of
from models.foundation.weights import ExactLinear

FREQUENCIES = 128
_LONGEST_WAVE = 10000.0
_TIME_UNITS = 1000.0
_EPSILON = 1e-6
_ROWS_AT_ONCE = 1024
_MODULATIONS_AT_ONCE = 512

Modulation = tuple[Tensor, ...]
"""Scale and shift of a normalised state, and the gate of a branch; each `(..., series, 1, width)`."""


class TwoLayers(nn.Sequential):
    """Linear, SiLU, linear; float32 in and out."""

    def __init__(self, entry: int, width: int) -> None:
        super().__init__(nn.Linear(entry, width), nn.SiLU(inplace=True), nn.Linear(width, width))

    @property
    def dtype(self) -> torch.dtype:
        """What the layers take."""
        return dtype_of(self[0])

    @override
    def forward(self, states: Tensor) -> Tensor:
        return super().forward(states.to(self.dtype)).float()


class Conditioned(nn.Sequential):
    """SiLU and a linear layer, in parts of equal width; float32 in and out."""

    def __init__(self, width: int, parts: int) -> None:
        super().__init__(nn.SiLU(), nn.Linear(width, parts * width))
        self._parts = parts

    @override
    def forward(self, condition: Tensor) -> tuple[Tensor, ...]:
        found: Tensor = super().forward(condition.to(dtype_of(self[1])))
        return found.float().chunk(self._parts, -1)


class TimeEmbedding(nn.Module):
    """A time between 0 and 1000 as a vector."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.mlp = TwoLayers(2 * FREQUENCIES, width)

    @override
    def forward(self, times: Tensor) -> Tensor:
        """`(times,)` to `(times, width)`."""
        steps = torch.arange(FREQUENCIES, dtype=torch.float32, device=times.device)
        angles = times[:, None] * torch.exp(-math.log(_LONGEST_WAVE) * steps / FREQUENCIES)
        return self.mlp(torch.cat((angles.cos(), angles.sin()), -1))


class ResidualBlock(nn.Module):
    """A gated branch on a state that is normalised, scaled and shifted by the condition."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.in_ln = nn.LayerNorm(width, eps=_EPSILON)
        self.mlp = TwoLayers(width, width)
        self.adaLN_modulation = Conditioned(width, 3)

    def modulation(self, condition: Tensor) -> Modulation:
        """What a condition does to this block; the norm's own weights are taken in."""
        shift, scale, gate = self.adaLN_modulation(condition)
        scale = scale + 1.0
        return self.in_ln.weight * scale, torch.addcmul(shift, self.in_ln.bias, scale), gate

    @override
    def forward(self, states: Tensor, modulation: Modulation) -> Tensor:
        """Adds to `states` `(series, samples, width)`, in place."""
        scale, shift, gate = modulation
        return states.addcmul_(gate, self.mlp(modulated(states, scale, shift)))


class FinalLayer(nn.Module):
    """From the state to the path."""

    def __init__(self, width: int, length: int) -> None:
        super().__init__()
        self.linear = ExactLinear(width, length)
        self.adaLN_modulation = Conditioned(width, 2)

    def modulation(self, condition: Tensor) -> Modulation:
        """Scale and shift by a condition."""
        shift, scale = self.adaLN_modulation(condition)
        return scale + 1.0, shift


class FlowNetwork(nn.Module):
    """Residual blocks between a path's entry and its exit."""

    def __init__(self, length: int, condition: int, width: int, depth: int) -> None:
        super().__init__()
        self.time_embed = TimeEmbedding(width)
        self.cond_embed = ExactLinear(condition, width)
        self.input_proj = ExactLinear(length, width)
        self.res_blocks = nn.ModuleList(ResidualBlock(width) for _ in range(depth))
        self.final_layer = FinalLayer(width, length)

    @override
    def forward(self, paths: Tensor, times: Tensor, states: Tensor) -> Tensor:
        """The clean paths, `(rows, length)`.

        Args:
            paths: `(rows, length)`, noisy.
            times: `(rows,)`, 0 to 1000.
            states: `(rows, condition)`.
        """
        condition = self.time_embed(times) + self.condition(states)
        found = self.body(self.enter(paths)[:, None], self.modulations(condition[:, None]))
        return self.leave(found[:, 0])

    def condition(self, states: Tensor) -> Tensor:
        """The part of the condition that does not depend on the time."""
        return self.cond_embed(states)

    def enter(self, paths: Tensor) -> Tensor:
        """W x + w."""
        return self.input_proj(paths)

    def leave(self, states: Tensor) -> Tensor:
        """O v + o."""
        return self.final_layer.linear(states)

    def modulations(self, condition: Tensor) -> list[Modulation]:
        """What a condition does to each block and, the last one, to the exit."""
        return [part.modulation(condition) for part in (*self.res_blocks, self.final_layer)]

    def body(self, entered: Tensor, modulations: list[Modulation]) -> Tensor:
        """From W x + w to v; `(series, samples, width)`, written over."""
        states = entered
        for block, modulation in zip(self.res_blocks, modulations[:-1], strict=True):
            states = block(states, modulation)
        return modulated(states, *modulations[-1])


class FlowSampler(nn.Module):
    """The network and its integration over `steps` steps."""

    def __init__(self, length: int, condition: int, width: int, depth: int, steps: int) -> None:
        super().__init__()
        self.length = length
        self.steps = steps
        self.net = FlowNetwork(length, condition, width, depth)
        self.inner: nn.Module | None = None
        self._offset = torch.empty(0)

    def sample(self, states: Tensor, noise: Tensor, check: Callable[[], None] = lambda: None) -> Tensor:
        """Sample paths.

        Args:
            states: `(series, condition)`.
            noise: Standard normal, `(samples, series, length)`, or `(samples, 1, length)` for all series.
            check: Called before each step; may raise.

        Returns:
            `(series, samples, length)`.
        """
        at_once = max(1, _ROWS_AT_ONCE // len(noise))
        entered = self.net.enter(noise).transpose(0, 1)
        paths = [
            self._integrate(part, entered if len(entered) == 1 else entered[start : start + at_once], check)
            for start, part in zip(range(0, len(states), at_once), states.split(at_once), strict=True)
        ]
        return torch.cat(paths)

    def _integrate(self, states: Tensor, entered: Tensor, check: Callable[[], None]) -> Tensor:
        """`entered` is W e + w, `(series or 1, samples, width)`."""
        if self.inner is None:
            self.compose()
        drift = self._offset - entered / self.steps
        width = entered.shape[-1]
        current = entered.repeat(len(states) // len(entered), 1, 1)
        total = torch.zeros_like(current)
        for step, modulations in enumerate(self._modulations(states)):
            check()
            found = self.net.body(torch.add(current, drift, alpha=step), modulations)
            total += found
            if step + 1 < self.steps:
                self._advance(current.view(-1, width), found.view(-1, width))
        return self.net.leave(total / self.steps)

    def _modulations(self, states: Tensor) -> Iterator[list[Modulation]]:
        """For each step; several steps are computed together."""
        condition = self.net.condition(states)
        times = torch.arange(self.steps, dtype=torch.float32, device=states.device) / self.steps
        embedded = self.net.time_embed(times * _TIME_UNITS)
        for part in embedded.split(max(1, _MODULATIONS_AT_ONCE // len(states))):
            found = self.net.modulations(part[:, None, None] + condition[None, :, None])
            for index in range(len(part)):
                yield [tuple(one[index] for one in modulation) for modulation in found]

    def compose(self) -> None:
        """A / S, and (W o + w) / S, so that the drift is that minus (W e + w) / S; from float64."""
        enter, leave = self.net.input_proj, self.net.final_layer.linear
        inward = enter.weight.double()
        self._offset = ((inward @ leave.bias.double() + enter.bias.double()) / self.steps).float()
        # Last: another thread takes it for the sign that all is there.
        self.inner = linear_of(
            (inward @ leave.weight.double() / self.steps).to(self.net.time_embed.mlp.dtype)
        )

    def _advance(self, current: Tensor, found: Tensor) -> None:
        """Add A v / S, which is rounded where the matrix is."""
        if isinstance(self.inner, nn.Linear) and self.inner.weight.dtype == current.dtype:
            current.addmm_(found, self.inner.weight.T)
        elif self.inner is not None:
            current += self.inner(found.to(dtype_of(self.inner)))


def modulated(states: Tensor, scale: Tensor, shift: Tensor) -> Tensor:
    """The normalised states times `scale` plus `shift`."""
    plain = functional.layer_norm(states, states.shape[-1:], eps=_EPSILON)
    return torch.addcmul(shift, plain, scale, out=plain)
