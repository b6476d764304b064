"""Linear layers in int8: each output's weights and each row of the input have a scale of their own.

The sums are exact; what is rounded are the weights, once, and the inputs, to 254 steps. Since every row is
scaled by itself, a series' forecast does not depend on those that run with it. See Dettmers et al. 2022,
https://arxiv.org/abs/2208.07339, section 2 (vector-wise quantisation).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple, Protocol, runtime_checkable

import torch
from torch import Tensor, nn
from typing_extensions import override

from models.foundation.packed import Layer, Store

_STEPS = 127
_MIDDLE = 128
"""What stands for 0 in an unsigned byte."""
_SAFE_STEPS = 63
"""Of weights where the processor adds two products in 16 bits: 2 * 255 * 63 still fits."""
_SMALLEST = 1e-30
"""Of scales, so that a row of zeros has one, and its inverse is a number."""
_AT_ONCE = 256
_PROBED = 64


class Rows(NamedTuple):
    """Rows as a product takes them.

    Attributes:
        values: `(..., width)` uint8.
        scale: `(..., 1)` float32; a row is `(values - 128) * scale`.
    """

    values: Tensor
    scale: Tensor

    def part(self, rows: slice) -> Rows:
        """Some of the rows, which follow each other."""
        return Rows(self.values[rows], self.scale[rows])

    def selected(self, places: Tensor) -> Rows:
        """The rows at `places`; of those `(rows, width)`."""
        return Rows(self.values.index_select(0, places), self.scale.index_select(0, places))


def rounded(states: Tensor) -> Rows:
    """`states` `(..., width)` float32, each row to its own 254 steps; a row of zeros stays one."""
    shape = states.shape
    flat = states.reshape(-1, shape[-1])
    values = torch.empty(flat.shape, dtype=torch.int8)
    scale = torch.empty(len(flat), 1)
    for part, found, own in zip(
        flat.split(_AT_ONCE), values.split(_AT_ONCE), scale.split(_AT_ONCE), strict=True
    ):
        # Two extremes are found ten times as fast as one largest magnitude.
        highest, lowest = part.amax(-1, keepdim=True), part.amin(-1, keepdim=True)
        torch.maximum(highest, lowest.neg_(), out=own).div_(_STEPS).clamp_min_(_SMALLEST)
        found.copy_((part * own.reciprocal()).round_())
    unsigned = values.view(torch.uint8).bitwise_xor_(_MIDDLE)
    return Rows(unsigned.view(shape), scale.view(*shape[:-1], 1))


def in_parts(function: Callable[[Tensor], Tensor], states: Tensor) -> Tensor:
    """`function` of some rows at a time, so that what it makes on the way stays in the processor's cache.

    Args:
        function: From `(rows, width)` to the same.
        states: `(..., width)`.
    """
    found = torch.empty_like(states)
    rows = zip(states.flatten(0, -2).split(_AT_ONCE), found.flatten(0, -2).split(_AT_ONCE), strict=True)
    for part, place in rows:
        place.copy_(function(part))
    return found


class Int8Linear(nn.Module):
    """A linear layer made of one in float32; float32 in and out."""

    bias: Tensor | None

    def __init__(self, linear: nn.Linear, layer: Layer | None = None) -> None:
        """Round the weights, or take them rounded and packed from `layer`; the bias is copied."""
        super().__init__()
        self.take(_packed(linear) if layer is None else layer)
        bias: Tensor | None = linear.bias
        self.register_buffer("bias", None if bias is None else bias.detach().float().clone())

    def take(self, layer: Layer) -> None:
        """Have these weights."""
        self.layer = layer
        self._offsets = torch.zeros(len(layer.scale), dtype=torch.int64)

    @override
    def forward(self, states: Tensor) -> Tensor:
        """`(..., inputs)` to `(..., outputs)`."""
        return self.of(rounded(states))

    def of(self, rows: Rows) -> Tensor:
        """The layer's answer to rows that are rounded already."""
        found = self.unscaled(rows.values).mul_(rows.scale)
        return found if self.bias is None else found.add_(self.bias)

    def unscaled(self, values: Tensor) -> Tensor:
        """The product alone: the rows' scale and the bias are still to come."""
        return _product(values, self.layer.packed, self.layer.scale, self._offsets)


def _packed(linear: nn.Linear) -> Layer:
    weight = linear.weight.detach().float()
    scale = weight.abs().amax(1).div_(_weight_steps()).clamp_min_(_SMALLEST)
    values = (weight / scale[:, None]).round_().to(torch.int8)
    return Layer(torch.ops.onednn.qlinear_prepack(values, None), scale)


def _product(values: Tensor, packed: Tensor, scale: Tensor, offsets: Tensor) -> Tensor:
    found: Tensor = torch.ops.onednn.qlinear_pointwise(
        values, 1.0, _MIDDLE, packed, scale, offsets, None, 1.0, 0, torch.float32, "none", [], ""
    )
    return found


@runtime_checkable
class Composed(Protocol):
    """A module that makes further layers out of its own; it does so before these are rounded."""

    def compose(self) -> None:
        """Make them."""


def to_int8(network: nn.Module, kept: type[nn.Linear], store: Store | None = None) -> None:
    """Put `Int8Linear` in the place of every linear layer that is none of `kept`.

    What remains is copied, so that nothing holds on to the file of the weights.

    Args:
        network: In float32.
        kept: Stays as it is.
        store: Has the layers' weights, or gets them; all instances then map one copy.
    """
    for module in list(network.modules()):
        if isinstance(module, Composed):
            module.compose()
    there = {} if store is None else store.read()
    layers: dict[str, Int8Linear] = {}
    for path, module in list(network.named_modules()):
        for name, child in list(module.named_children()):
            if isinstance(child, nn.Linear) and not isinstance(child, kept):
                full = f"{path}.{name}"
                layers[full] = Int8Linear(child, there.get(full))
                setattr(module, name, layers[full])
    if store is not None and not there and store.write({name: one.layer for name, one in layers.items()}):
        there = store.read()
        for name, layer in layers.items():
            if name in there:
                layer.take(there[name])
    for parameter in network.parameters():
        parameter.data = parameter.data.to(torch.float32, copy=True)


def store_in(folder: Path, model: str, weights: Path) -> Store:
    """Where a folder keeps the weights of a checkpoint as they are rounded here."""
    return Store(folder, model, weights, _weight_steps())


def linear_of(weight: Tensor) -> nn.Linear:
    """A layer without bias that multiplies by `weight` `(outputs, inputs)`."""
    layer = nn.Linear(weight.shape[1], weight.shape[0], bias=False, device="meta")
    layer.weight = nn.Parameter(weight, requires_grad=False)
    return layer


def is_int8(layer: nn.Module) -> bool:
    """Whether a layer's weights are in int8."""
    return isinstance(layer, Int8Linear)


def dtype_of(layer: nn.Module) -> torch.dtype:
    """What a layer takes and gives: the type of its weights, float32 where they are in int8."""
    return layer.weight.dtype if isinstance(layer, nn.Linear) else torch.float32


def together(states: Tensor | Rows, *layers: nn.Module) -> list[Tensor]:
    """The answers of several layers to `states`, which are rounded once; those in int8 take rows as well."""
    if isinstance(layers[0], Int8Linear):
        rows = states if isinstance(states, Rows) else rounded(states)
        return [layer.of(rows) for layer in layers if isinstance(layer, Int8Linear)]
    assert not isinstance(states, Rows)
    states = states.to(dtype_of(layers[0]))
    return [layer(states) for layer in layers]


def is_available() -> bool:
    """Whether the torch that is installed multiplies int8 on this processor."""
    try:
        return _weight_steps() > 0
    except (AttributeError, RuntimeError):  # a build without oneDNN, a processor that it does not know
        return False


@cache
def _weight_steps() -> int:
    """How far weights may go from 0 so that this processor's sums are exact; 0 when they never are."""
    values = torch.full((1, _PROBED), 2 * _MIDDLE - 1, dtype=torch.uint8)
    for steps in (_STEPS, _SAFE_STEPS):
        weight = torch.full((_PROBED, _PROBED), steps, dtype=torch.int8)
        packed = torch.ops.onednn.qlinear_prepack(weight, None)
        ones, zeros = torch.ones(_PROBED), torch.zeros(_PROBED, dtype=torch.int64)
        if bool((_product(values, packed, ones, zeros) == _PROBED * _STEPS * steps).all()):
            return steps
    return 0
