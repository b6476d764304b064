"""Time-MoE (Shi et al. 2025, https://arxiv.org/abs/2409.16040): a decoder of sparse experts over values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor, nn
from typing_extensions import override

from models.foundation.decoder import (
    Attention,
    CachePart,
    GatedMlp,
    LayerCache,
    activation,
    added,
    attention_mask,
    head_index,
    layer_caches,
)
from models.foundation.norm import RmsNorm
from models.foundation.rotary import Rotation, rotation
from models.foundation.time_moe.experts import SparseExperts
from models.foundation.weights import ExactLinear

_ROWS_AT_ONCE = 512
_EACH = 4
"""Axes of rotations and masks that are of single series."""


@dataclass(frozen=True, slots=True)
class TimeMoeConfig:
    """The fields of a published configuration that decide the numbers."""

    hidden_size: int
    intermediate_size: int
    num_hidden_layers: int
    num_attention_heads: int
    horizon_lengths: tuple[int, ...]
    num_experts: int
    num_experts_per_tok: int = 2
    num_key_value_heads: int = 0
    input_size: int = 1
    rms_norm_eps: float = 1e-6
    rope_theta: float = 10000.0
    hidden_act: str = "silu"
    use_cache: bool = True
    use_dense: bool = False


@dataclass(slots=True)
class Trace:
    """What a pass went through, for comparing.

    Attributes:
        states: The embedding, the output of all layers but the last, and that one normalised.
        scores: The routers', `(batch * tokens, experts)` a layer.
    """

    states: list[Tensor] = field(default_factory=list)
    scores: list[Tensor] = field(default_factory=list)


class PointEmbedding(nn.Module):
    """A gated linear layer over the numbers of one point in time, which are not rounded."""

    def __init__(self, config: TimeMoeConfig) -> None:
        super().__init__()
        self.emb_layer = ExactLinear(config.input_size, config.hidden_size, bias=False)
        self.gate_layer = ExactLinear(config.input_size, config.hidden_size, bias=False)
        self._act = activation(config.hidden_act)

    @override
    def forward(self, values: Tensor) -> Tensor:
        """`(batch, rows, input_size)` to `(batch, rows, hidden_size)`."""
        return self._act(self.gate_layer(values)).mul_(self.emb_layer(values))


class DecoderLayer(nn.Module):
    """Attention and experts, each on a normalised copy of what it is added to."""

    def __init__(self, config: TimeMoeConfig) -> None:
        super().__init__()
        size, act = config.hidden_size, activation(config.hidden_act)
        self.self_attn = Attention(
            size, config.num_attention_heads, config.num_key_value_heads or config.num_attention_heads
        )
        self.ffn_layer: nn.Module
        if config.use_dense:
            self.ffn_layer = GatedMlp(size, config.intermediate_size, act)
        else:
            self.ffn_layer = SparseExperts(
                size, config.intermediate_size, config.num_experts, config.num_experts_per_tok, act
            )
        self.input_layernorm = RmsNorm(size, config.rms_norm_eps)
        self.post_attention_layernorm = RmsNorm(size, config.rms_norm_eps)

    @override
    def forward(
        self,
        states: Tensor,
        turned: Rotation,
        mask: Tensor | None,
        cache: LayerCache | None,
        trace: Trace | None,
        *,
        last_only: bool,
    ) -> Tensor:
        states, normalised = self._attended(states, turned, mask, cache, last_only=last_only)
        if isinstance(self.ffn_layer, SparseExperts):
            return added(states, self.ffn_layer(normalised, None if trace is None else trace.scores))
        return added(states, self.ffn_layer(normalised))

    def _attended(
        self,
        states: Tensor,
        turned: Rotation,
        mask: Tensor | None,
        cache: LayerCache | None,
        *,
        last_only: bool,
    ) -> tuple[Tensor, Tensor]:
        """`states`, or the last of each, with what attention adds, and the same normalised.

        Some series at a time, so that what attention makes on the way stays in the processor's cache.
        """
        batch, tokens, _ = states.shape
        found = torch.empty_like(states[:, -1:] if last_only else states)
        normalised = torch.empty_like(found)
        each = max(1, _ROWS_AT_ONCE // tokens)
        for start in range(0, batch, each):
            part = slice(start, start + each)
            given = states[part]
            attended = self.self_attn(
                self.input_layernorm(given),
                (_of(turned[0], part), _of(turned[1], part)),
                None if mask is None else _of(mask, part),
                None if cache is None else CachePart(cache, part, batch),
                last_only=last_only,
            )
            torch.add(attended, given[:, -1:] if last_only else given, out=found[part])
            normalised[part] = self.post_attention_layernorm(found[part])
        if cache is not None:
            cache.length += tokens
        return found, normalised


def _of(values: Tensor, part: slice) -> Tensor:
    """Some series of what is one for each, `(batch, 1, ...)`, or the same for all."""
    return values[part] if values.ndim == _EACH and len(values) > 1 else values


class Decoder(nn.Module):
    """Embedding, layers and a last norm."""

    def __init__(self, config: TimeMoeConfig) -> None:
        super().__init__()
        self.embed_layer = PointEmbedding(config)
        self.layers = nn.ModuleList(DecoderLayer(config) for _ in range(config.num_hidden_layers))
        self.norm = RmsNorm(config.hidden_size, config.rms_norm_eps)
        self._head_dim = config.hidden_size // config.num_attention_heads
        self._base = config.rope_theta

    @override
    def forward(
        self,
        values: Tensor,
        *,
        kept: Tensor | None = None,
        positions: Tensor | None = None,
        caches: Sequence[LayerCache] | None = None,
        trace: Trace | None = None,
        last_only: bool = False,
    ) -> Tensor:
        """The state of each point, `(batch, rows, hidden_size)`, or of the last one alone.

        Args:
            values: `(batch, rows)`, or `(batch, rows, input_size)`, the new points.
            kept: `(batch, earlier + rows)`, 0 for padding; None without padding.
            positions: `(batch, rows)`; None counts from the points in the caches on.
            caches: Of earlier points, one a layer.
            trace: Gets the intermediate results.
            last_only: Whether the last point's state is all that is wanted.
        """
        states = self.embed_layer(values[..., None] if values.ndim == 2 else values)
        tokens, past = states.shape[1], caches[0].length if caches else 0
        mask = attention_mask(tokens, past, kept, states.device)
        if positions is None:
            positions = torch.arange(past, past + tokens, device=states.device)
        turned = rotation(positions, self._head_dim, self._base)
        for index, layer in enumerate(self.layers):
            if trace is not None:
                trace.states.append(states)
            last = last_only and index == len(self.layers) - 1
            states = layer(states, turned, mask, caches[index] if caches else None, trace, last_only=last)
        states = self.norm(states)
        if trace is not None:
            trace.states.append(states)
        return states


class OutputLayer(nn.Module):
    """From a state to the steps that follow it."""

    def __init__(self, config: TimeMoeConfig, horizon: int) -> None:
        super().__init__()
        self.out_layer = ExactLinear(config.hidden_size, config.input_size * horizon, bias=False)

    @override
    def forward(self, states: Tensor) -> Tensor:
        return self.out_layer(states)


class TimeMoe(nn.Module):
    """The decoder and its heads, one for each horizon that a pass can give."""

    def __init__(self, config: TimeMoeConfig) -> None:
        super().__init__()
        self.config = config
        self.model = Decoder(config)
        self.lm_heads = nn.ModuleList(OutputLayer(config, horizon) for horizon in config.horizon_lengths)

    @override
    def forward(
        self,
        values: Tensor,
        *,
        attention_mask: Tensor | None = None,
        max_horizon_length: int | None = None,
        trace: Trace | None = None,
    ) -> Tensor:
        """The steps that follow each point.

        Args:
            values: `(batch, rows)`, or `(batch, rows, input_size)`, normalised.
            attention_mask: `(batch, rows)`, 0 for padding.
            max_horizon_length: Steps wanted; the longest head not above it is taken, else the first one, cut.
            trace: Gets the intermediate results.

        Returns:
            `(batch, rows, input_size * steps)`.
        """
        return self._head(self.model(values, kept=attention_mask, trace=trace), max_horizon_length)

    def generate(
        self,
        values: Tensor,
        steps: int,
        *,
        attention_mask: Tensor | None = None,
        use_cache: bool | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> Tensor:
        """As many steps as wanted; each pass reads what the passes before it gave.

        Args:
            values: `(batch, rows)`, normalised.
            steps: How many.
            attention_mask: `(batch, rows)`, 0 for padding in front; positions count what is not padding.
            use_cache: Keep keys and values from pass to pass, else read everything anew; None as configured.
            check: Called before each pass; may raise.

        Returns:
            `(batch, steps)`.
        """
        rows = values.shape[1]
        lengths = self.config.horizon_lengths
        keep = self.config.use_cache if use_cache is None else use_cache
        keep = keep and lengths[head_index(lengths, steps)] < steps
        caches = layer_caches(len(self.model.layers), rows + steps - 1) if keep else None
        sequence, kept = values, attention_mask
        while True:
            check()
            seen = caches[0].length if caches else 0
            positions = None if kept is None else _positions(kept)[:, seen:]
            states = self.model(
                sequence[:, seen:], kept=kept, positions=positions, caches=caches, last_only=True
            )
            found = self._head(states[:, -1], rows + steps - sequence.shape[1])
            sequence = torch.cat([sequence, found], dim=1)
            if sequence.shape[1] == rows + steps:
                return sequence[:, rows:]
            if kept is not None:
                kept = torch.cat([kept, kept.new_ones(found.shape)], dim=1)

    def _head(self, states: Tensor, wanted: int | None) -> Tensor:
        lengths = self.config.horizon_lengths
        found = self.lm_heads[head_index(lengths, wanted)](states)
        return found if wanted is None else found[..., : self.config.input_size * wanted]


def _positions(kept: Tensor) -> Tensor:
    """Of the points that are not padding; padding gets 1."""
    return (kept.long().cumsum(-1) - 1).masked_fill(kept == 0, 1)
