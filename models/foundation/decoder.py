"""Parts of decoder networks: attention with rotary positions and a cache, gated feed-forward, masks.

Matrices may be in bfloat16 or int8; what flows between the layers is float32, and each part
rounds its input once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional
from typing_extensions import override

from models.foundation.int8 import Rows, in_parts, is_int8, together
from models.foundation.rotary import Rotation, rotate
from workbench.errors import Code, ModelError

_BLOCK = 128
"""Tokens that causal attention computes at once."""

Activation = Callable[[Tensor], Tensor]

_ACTIVATIONS: Mapping[str, Activation] = {
    "silu": lambda states: functional.silu(states, inplace=True),
    "swish": lambda states: functional.silu(states, inplace=True),
    "relu": lambda states: functional.relu(states, inplace=True),
    "gelu": functional.gelu,
    "gelu_new": lambda states: functional.gelu(states, approximate="tanh"),
    "gelu_pytorch_tanh": lambda states: functional.gelu(states, approximate="tanh"),
    "tanh": torch.tanh,
}


def activation(name: str) -> Activation:
    """The function of a configuration's `hidden_act`; it may write over its argument.

    Raises:
        ModelError: It is none that a published model uses.
    """
    if name not in _ACTIVATIONS:
        raise ModelError(
            "The configuration names the activation {name}, which is not known.",
            hint="Known are {known}.",
            code=Code.LOAD_FAILED,
            name=name,
            known=", ".join(_ACTIVATIONS),
        )
    return _ACTIVATIONS[name]


class LayerCache:
    """Keys and values of one layer, `(batch, heads, tokens, head_dim)`, in memory taken at the first use."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._keys = self._values = torch.empty(0)
        self.length = 0

    def append(self, keys: Tensor, values: Tensor) -> tuple[Tensor, Tensor]:
        """Add tokens; all so far come back."""
        end = self.length + keys.shape[2]
        found = self.written(keys, values, slice(0, len(keys)), len(keys))
        self.length = end
        return found

    def written(self, keys: Tensor, values: Tensor, series: slice, batch: int) -> tuple[Tensor, Tensor]:
        """Add tokens of some of the `batch` series; theirs so far come back. `length` is the caller's."""
        if not len(self._keys):
            _, heads, _, head_dim = keys.shape
            self._keys = keys.new_empty(batch, heads, self._capacity, head_dim)
            self._values = torch.empty_like(self._keys)
        end = self.length + keys.shape[2]
        self._keys[series, :, self.length : end] = keys
        self._values[series, :, self.length : end] = values
        return self._keys[series, :, :end], self._values[series, :, :end]


class CachePart:
    """Some series of a `LayerCache`.

    Args:
        whole: Of all series.
        series: Which.
        batch: How many there are in all.
    """

    def __init__(self, whole: LayerCache, series: slice, batch: int) -> None:
        self._whole = whole
        self._series = series
        self._batch = batch

    def append(self, keys: Tensor, values: Tensor) -> tuple[Tensor, Tensor]:
        """As `LayerCache.append`, but for `length`, which counts once for all parts."""
        return self._whole.written(keys, values, self._series, self._batch)


def layer_caches(layers: int, capacity: int) -> list[LayerCache]:
    """A cache for each layer, for at most `capacity` tokens."""
    return [LayerCache(capacity) for _ in range(layers)]


class Attention(nn.Module):
    """Causal self-attention with biases on queries, keys and values and none on the output."""

    def __init__(self, hidden_size: int, heads: int, key_value_heads: int | None = None) -> None:
        super().__init__()
        self.heads = heads
        self.head_dim = hidden_size // heads
        self.key_value_heads = heads if key_value_heads is None else key_value_heads
        narrow = self.key_value_heads * self.head_dim
        self.q_proj = nn.Linear(hidden_size, heads * self.head_dim)
        self.k_proj = nn.Linear(hidden_size, narrow)
        self.v_proj = nn.Linear(hidden_size, narrow)
        self.o_proj = nn.Linear(heads * self.head_dim, hidden_size, bias=False)

    @override
    def forward(
        self,
        states: Tensor,
        turned: Rotation,
        mask: Tensor | None,
        cache: LayerCache | CachePart | None = None,
        *,
        last_only: bool = False,
    ) -> Tensor:
        """Attend.

        Args:
            states: `(batch, tokens, hidden_size)`, the new tokens.
            turned: Their rotation.
            mask: Added to the scores, from `attention_mask`; None when plain causality does.
            cache: Of earlier tokens; gets the new ones.
            last_only: Compute the last token's output alone: `(batch, 1, hidden_size)`.
        """
        if last_only:
            found = together(states, self.k_proj, self.v_proj) + together(states[:, -1:], self.q_proj)
        else:
            found = together(states, self.k_proj, self.v_proj, self.q_proj)
        keys = rotate(self._split(found[0], self.key_value_heads), turned)
        values = self._split(found[1], self.key_value_heads)
        if last_only:
            turned = (turned[0][..., -1:, :], turned[1][..., -1:, :])
            mask = None if mask is None else mask[..., -1:, :]
        queries = rotate(self._split(found[2], self.heads), turned)
        if cache is not None:
            keys, values = cache.append(keys, values)
        if self.key_value_heads != self.heads:
            keys = keys.repeat_interleave(self.heads // self.key_value_heads, 1)
            values = values.repeat_interleave(self.heads // self.key_value_heads, 1)
        if mask is None and queries.shape[2] > 1:
            mixed = causal_attention(queries, keys, values)
        else:
            added_mask = None if mask is None else mask.to(queries.dtype)
            mixed = functional.scaled_dot_product_attention(queries, keys, values, added_mask)
        return self.o_proj(mixed.transpose(1, 2).flatten(2))

    def _split(self, states: Tensor, heads: int) -> Tensor:
        return states.unflatten(-1, (heads, self.head_dim)).transpose(1, 2)


def causal_attention(queries: Tensor, keys: Tensor, values: Tensor) -> Tensor:
    """Each token looks at those up to itself; all are `(batch, heads, tokens, head_dim)`.

    Long ones go block by block, since torch computes what lies ahead of a token as well, up to 512 of them.
    """
    tokens = queries.shape[2]
    if tokens <= 2 * _BLOCK:
        return functional.scaled_dot_product_attention(queries, keys, values, is_causal=True)
    last = (tokens - 1) // _BLOCK * _BLOCK
    ahead = queries.new_full((_BLOCK, last + _BLOCK), -torch.inf).triu_(last + 1)
    found = torch.empty_like(queries)
    for start in range(0, tokens, _BLOCK):
        end = min(start + _BLOCK, tokens)
        mask = ahead[: end - start, last - start : last - start + end]
        found[:, :, start:end] = functional.scaled_dot_product_attention(
            queries[:, :, start:end], keys[:, :, :end], values[:, :, :end], mask
        )
    return found


def attention_mask(tokens: int, past: int, kept: Tensor | None, device: torch.device) -> Tensor | None:
    """What is added to the scores, or None when plain causality from the first token on does.

    Args:
        tokens: New ones.
        past: Tokens in the cache.
        kept: `(batch, past + tokens)`, 0 for padding; None without padding.
        device: Where.

    Returns:
        `(batch or 1, 1, tokens, past + tokens)` float32. A forbidden place has the lowest number, not minus
        infinity, so that a padded token, which may look at nothing, gets the average as upstream's does.
    """
    if kept is None and (past == 0 or tokens == 1):
        return None
    allowed = torch.ones(tokens, past + tokens, dtype=torch.bool, device=device).tril_(past)[None, None]
    if kept is not None:
        allowed = allowed & kept.bool()[:, None, None]
    lowest = torch.finfo(torch.float32).min
    return torch.zeros(allowed.shape, device=device).masked_fill_(~allowed, lowest)


class GatedMlp(nn.Module):
    """`down(act(gate(x)) * up(x))`, without biases."""

    def __init__(self, hidden_size: int, width: int, act: Activation) -> None:
        super().__init__()
        self.gate_proj = nn.Linear(hidden_size, width, bias=False)
        self.up_proj = nn.Linear(hidden_size, width, bias=False)
        self.down_proj = nn.Linear(width, hidden_size, bias=False)
        self._act = act

    @override
    def forward(self, states: Tensor | Rows) -> Tensor:
        if isinstance(states, Rows) or not is_int8(self.gate_proj):
            return self._answer(states)
        return in_parts(self._answer, states)

    def _answer(self, states: Tensor | Rows) -> Tensor:
        gate, up = together(states, self.gate_proj, self.up_proj)
        found: Tensor = self.down_proj(self._act(gate).mul_(up))
        return found


def added(states: Tensor, update: Tensor) -> Tensor:
    """`states + update`, in the memory of the update where that is float32; `states` is not changed."""
    return update.add_(states) if update.dtype == states.dtype else states + update


def head_index(lengths: tuple[int, ...], wanted: int | None) -> int:
    """The head for `wanted` steps: the last one before the first length above it, else the first one."""
    chosen = 0
    for index, length in enumerate(lengths[1:], start=1):
        if wanted is None or length > wanted:
            break
        chosen = index
    return chosen
