"""Moirai-2 (Liu et al. 2025, https://arxiv.org/abs/2511.11698): a decoder over patches of several series.

Matrices may be in bfloat16 or int8; what flows between the layers is float32, the scaling is float64.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional
from typing_extensions import override

from models.foundation.decoder import added
from models.foundation.int8 import dtype_of, in_parts, is_int8, together
from models.foundation.moirai2.tokens import Tokens, token_scale, unit_scale
from models.foundation.norm import RmsNorm
from models.foundation.weights import ExactLinear, LoadedEmbedding

_HEAD_DIM = 64
_EPSILON = 1e-5
_BASE = 10000.0

Trace = dict[str, Tensor]
"""Gets the states on the way, by the names of the golden cases."""


@dataclass(frozen=True, slots=True)
class Moirai2Config:
    """The fields of a published configuration that decide the numbers."""

    d_model: int
    d_ff: int
    num_layers: int
    patch_size: int
    max_seq_len: int
    scaling: bool = True
    num_predict_token: int = 1
    quantile_levels: tuple[float, ...] = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all layers need to know of the tokens.

    Attributes:
        turns: `(batch or 1, 1, tokens, head_dim / 4)` complex: how pairs of a head's first half are turned.
        allowed: `(batch, 1, tokens, tokens)` bool, queries by keys; None when plain causality does.
        same: `(batch, 1, tokens, tokens)` bool, whether both are of one series; None when all are.
    """

    turns: Tensor
    allowed: Tensor | None
    same: Tensor | None

    def asked(self, index: Tensor) -> Surroundings:
        """The same for the queries `index` `(tokens asked,)` alone."""
        allowed = self.allowed
        if allowed is None:
            tokens = self.turns.shape[-2]
            positions = torch.arange(tokens, device=index.device)
            allowed = (positions <= index[:, None])[None, None]
        return Surroundings(
            self.turns[..., index, :],
            allowed[..., index, :] if self.allowed is not None else allowed,
            None if self.same is None else self.same[..., index, :],
        )


class ResidualBlock(nn.Module):
    """A two-layer network with a linear short cut, float32 in and out."""

    def __init__(self, inputs: int, hidden: int, outputs: int) -> None:
        super().__init__()
        self.hidden_layer = ExactLinear(inputs, hidden)
        self.output_layer = nn.Linear(hidden, outputs)
        self.residual_layer = ExactLinear(inputs, outputs)

    @override
    def forward(self, states: Tensor) -> Tensor:
        hidden = functional.silu(self.hidden_layer(states), inplace=True)
        return self.residual_layer(states) + self.output_layer(hidden.to(dtype_of(self.output_layer)))


class SeriesBias(nn.Module):
    """A number for each head that is added to scores of tokens of another series (0) or of the same (1)."""

    def __init__(self, heads: int) -> None:
        super().__init__()
        self.emb = LoadedEmbedding(2, heads)

    @override
    def forward(self, same: Tensor) -> Tensor:
        """`(batch, 1, queries, keys)` bool to `(batch, heads, queries, keys)`."""
        other, own = self.emb.weight[:, :, None, None]
        return torch.where(same, own, other)


class Attention(nn.Module):
    """Causal in time, over all series, with normalised queries and keys and half a rotary embedding."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.q_proj = nn.Linear(width, width, bias=False)
        self.k_proj = nn.Linear(width, width, bias=False)
        self.v_proj = nn.Linear(width, width, bias=False)
        self.out_proj = nn.Linear(width, width, bias=False)
        self.q_norm = RmsNorm(width // heads, _EPSILON)
        self.k_norm = RmsNorm(width // heads, _EPSILON)
        self.var_attn_bias = SeriesBias(heads)
        self._heads = heads

    @override
    def forward(self, states: Tensor, around: Surroundings, asked: Tensor | None) -> Tensor:
        """Attend.

        Args:
            states: `(batch, tokens, width)`, normalised.
            around: Of all tokens.
            asked: Tokens that get an answer, ascending; None for all.

        Returns:
            `(batch, tokens asked, width)`.
        """
        mine = around if asked is None else around.asked(asked)
        some = states if asked is None else states[:, asked]
        if asked is None:
            found = together(states, self.k_proj, self.v_proj, self.q_proj)
        else:
            found = together(states, self.k_proj, self.v_proj) + together(some, self.q_proj)
        keys = self._turned(self.k_norm(self._split(found[0]).float()), around, states.dtype)
        queries = self._turned(self.q_norm(self._split(found[2]).float()), mine, states.dtype)
        added = self._added(mine)
        mixed = functional.scaled_dot_product_attention(
            queries.transpose(1, 2),
            keys.transpose(1, 2),
            self._split(found[1]).transpose(1, 2),
            None if added is None else added.to(states.dtype),
            is_causal=added is None and some.shape[1] > 1,
        )
        return self.out_proj(mixed.transpose(1, 2).flatten(2))

    def _split(self, states: Tensor) -> Tensor:
        return states.unflatten(-1, (self._heads, -1))

    def _turned(self, states: Tensor, around: Surroundings, dtype: torch.dtype) -> Tensor:
        """Turn, in place, pairs in the first half of each head of `(batch, tokens, heads, head_dim)`."""
        pairs = states[..., : states.shape[-1] // 2].unflatten(-1, (-1, 2))
        torch.view_as_complex(pairs).mul_(around.turns.transpose(1, 2))
        return states.to(dtype)

    def _added(self, around: Surroundings) -> Tensor | None:
        if around.allowed is None:
            return None
        scores = torch.zeros(around.allowed.shape, device=around.allowed.device)
        if around.same is not None:
            scores = self.var_attn_bias(around.same)
        return scores.masked_fill(~around.allowed, -torch.inf)


class GatedMlp(nn.Module):
    """`fc2(silu(fc_gate(x)) * fc1(x))`, without biases."""

    def __init__(self, width: int, hidden: int) -> None:
        super().__init__()
        self.fc1 = nn.Linear(width, hidden, bias=False)
        self.fc2 = nn.Linear(hidden, width, bias=False)
        self.fc_gate = nn.Linear(width, hidden, bias=False)

    @override
    def forward(self, states: Tensor) -> Tensor:
        return in_parts(self._answer, states) if is_int8(self.fc1) else self._answer(states)

    def _answer(self, states: Tensor) -> Tensor:
        gate, plain = together(states, self.fc_gate, self.fc1)
        found: Tensor = self.fc2(functional.silu(gate, inplace=True).mul_(plain))
        return found


class Layer(nn.Module):
    """Attention and feed-forward, each on a normalised copy of what it is added to."""

    def __init__(self, config: Moirai2Config) -> None:
        super().__init__()
        self.self_attn = Attention(config.d_model, config.d_model // _HEAD_DIM)
        self.ffn = GatedMlp(config.d_model, config.d_ff)
        self.norm1 = RmsNorm(config.d_model, _EPSILON)
        self.norm2 = RmsNorm(config.d_model, _EPSILON)

    @override
    def forward(self, states: Tensor, around: Surroundings, asked: Tensor | None) -> Tensor:
        dtype = dtype_of(self.ffn.fc1)
        attended = self.self_attn(self.norm1(states, dtype), around, asked)
        states = added(states if asked is None else states[:, asked], attended)
        return added(states, self.ffn(self.norm2(states, dtype)))


class Decoder(nn.Module):
    """Layers and a last norm."""

    def __init__(self, config: Moirai2Config) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer(config) for _ in range(config.num_layers))
        self.norm = RmsNorm(config.d_model, _EPSILON)

    @override
    def forward(
        self, states: Tensor, around: Surroundings, asked: Tensor | None, trace: Trace | None
    ) -> Tensor:
        """The states of the tokens asked; with a trace all layers compute all of them."""
        for index, layer in enumerate(self.layers):
            last = trace is None and index == len(self.layers) - 1
            states = layer(states, around, asked if last else None)
            if trace is not None:
                trace[f"after_layer.{index}"] = states
        states = self.norm(states)
        if trace is None:
            return states
        trace["encoder_output"] = states
        return states if asked is None else states[:, asked]


class Moirai2(nn.Module):
    """Embedding of patches, decoder, and a head that gives quantiles of the next patches."""

    def __init__(self, config: Moirai2Config) -> None:
        super().__init__()
        self.config = config
        self.in_proj = ResidualBlock(2 * config.patch_size, config.d_model, config.d_model)
        self.encoder = Decoder(config)
        outputs = config.num_predict_token * len(config.quantile_levels) * config.patch_size
        self.out_proj = ResidualBlock(config.d_model, config.d_model, outputs)

    @override
    def forward(
        self,
        tokens: Tokens,
        *,
        kept: Tensor | None = None,
        asked: Tensor | None = None,
        trace: Trace | None = None,
    ) -> Tensor:
        """One pass.

        Args:
            tokens: With what the scale is made of.
            kept: Tokens that are read, ascending; None for all. Later ones than those asked change nothing.
            asked: Which of the tokens read get an answer, ascending; None for all.
            trace: Gets the states on the way.

        Returns:
            `(batch, tokens asked, num_predict_token, levels, patch_size)` float64: the patches after each.
        """
        scale = token_scale(tokens) if self.config.scaling else unit_scale(tokens)
        if kept is not None:
            tokens, scale = tokens.part(kept), scale.part(kept)
        inputs = torch.cat((scale.apply(tokens.values).float(), tokens.observed.float()), -1)
        states = self.in_proj(inputs)
        if trace is not None:
            trace |= {"loc": scale.mean, "scale": scale.deviation}
            trace |= {"token_inputs": inputs, "token_embeddings": states}
        states = self.encoder(states, _around(tokens), asked, trace)
        config = self.config
        shape = (config.num_predict_token, len(config.quantile_levels), config.patch_size)
        wanted = scale if asked is None else scale.part(asked)
        return wanted.undo(self.out_proj(states)).unflatten(-1, shape)


def _around(tokens: Tokens) -> Surroundings:
    times, device = tokens.time, tokens.values.device
    exponents = torch.arange(0, _HEAD_DIM // 2, 2, dtype=torch.float32, device=device) / (_HEAD_DIM // 2)
    plain = torch.arange(times.shape[1], device=device)
    ordered = bool((times == plain).all()) and bool((tokens.sample == tokens.sample[:, :1]).all())
    positions = plain[None] if ordered else times
    angles = positions.float()[:, None, :, None] * _BASE**-exponents
    turns = torch.polar(torch.ones_like(angles), angles)
    series = tokens.series
    alone = bool((series == series[:, :1]).all())
    same = None if alone else (series[:, :, None] == series[:, None])[:, None]
    if ordered and alone:
        return Surroundings(turns, None, None)
    allowed = (tokens.sample[:, :, None] == tokens.sample[:, None]) & (times[:, :, None] >= times[:, None])
    return Surroundings(turns, allowed[:, None], same)
