"""Chronos-2 (Ansari et al. 2025, https://arxiv.org/abs/2510.15821): an encoder over patches of many rows.

A row is a target or a covariate. Attention over the tokens of a row alternates with attention over the rows
of its group. Matrices may be in bfloat16 or int8; what flows between the layers is float32, the scaling is
float64.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import Tensor, nn
from torch.nn import functional
from typing_extensions import override

from models.foundation.chronos2.attention import GroupAttention, Groups, TimeAttention, groups_of
from models.foundation.chronos2.scaling import RowScale, row_scale
from models.foundation.decoder import activation, added
from models.foundation.int8 import dtype_of, in_parts, is_int8
from models.foundation.norm import RmsNorm
from models.foundation.rotary import Rotation, rotation
from models.foundation.weights import ExactLinear, LoadedEmbedding

_REG = 1

Trace = dict[str, Tensor]
"""Gets the states on the way, by the names of the golden cases."""


@dataclass(frozen=True, slots=True)
class ForecastingConfig:
    """The part `chronos_config` of a published configuration."""

    context_length: int
    output_patch_size: int
    input_patch_size: int
    input_patch_stride: int
    quantiles: tuple[float, ...]
    use_reg_token: bool = False
    use_arcsinh: bool = False
    max_output_patches: int = 1
    time_encoding_scale: int = 0

    @property
    def time_scale(self) -> int:
        """What time codes are divided by; the context's length unless given."""
        return self.time_encoding_scale or self.context_length


@dataclass(frozen=True, slots=True)
class Chronos2Config:
    """The fields of a published configuration that decide the numbers."""

    d_model: int = 512
    d_kv: int = 64
    d_ff: int = 2048
    num_layers: int = 6
    num_heads: int = 8
    layer_norm_epsilon: float = 1e-6
    feed_forward_proj: str = "relu"
    rope_theta: float = 10000.0


class ResidualBlock(nn.Module):
    """A two-layer network with a linear short cut; all of it stays in float32."""

    def __init__(self, inputs: int, hidden: int, outputs: int, act: str) -> None:
        super().__init__()
        self.hidden_layer = ExactLinear(inputs, hidden)
        self.output_layer = ExactLinear(hidden, outputs)
        self.residual_layer = ExactLinear(inputs, outputs)
        self._act = activation(act)

    @override
    def forward(self, states: Tensor) -> Tensor:
        return self.residual_layer(states).add_(self.output_layer(self._act(self.hidden_layer(states))))


class TimeLayer(nn.Module):
    """Attention over tokens on a normalised copy of what it is added to."""

    def __init__(self, config: Chronos2Config) -> None:
        super().__init__()
        self.self_attention = TimeAttention(config.d_model, config.num_heads, config.d_kv)
        self.layer_norm = RmsNorm(config.d_model, config.layer_norm_epsilon)

    @override
    def forward(self, states: Tensor, turned: Rotation, known: Tensor | None, asking: int) -> Tensor:
        normed = self.layer_norm(states, dtype_of(self.self_attention.q))
        return added(states[:, -asking:], self.self_attention(normed, turned, known, asking))


class GroupLayer(nn.Module):
    """Attention over rows on a normalised copy of what it is added to."""

    def __init__(self, config: Chronos2Config) -> None:
        super().__init__()
        self.self_attention = GroupAttention(config.d_model, config.num_heads, config.d_kv)
        self.layer_norm = RmsNorm(config.d_model, config.layer_norm_epsilon)

    @override
    def forward(self, states: Tensor, groups: Groups, known: Tensor | None) -> Tensor:
        normed = self.layer_norm(states, dtype_of(self.self_attention.q))
        return added(states, self.self_attention(normed, groups, known))


class Mlp(nn.Module):
    """Two matrices without biases."""

    def __init__(self, config: Chronos2Config) -> None:
        super().__init__()
        self.wi = nn.Linear(config.d_model, config.d_ff, bias=False)
        self.wo = nn.Linear(config.d_ff, config.d_model, bias=False)
        self._act = activation(config.feed_forward_proj)

    @override
    def forward(self, states: Tensor) -> Tensor:
        return in_parts(self._answer, states) if is_int8(self.wi) else self._answer(states)

    def _answer(self, states: Tensor) -> Tensor:
        found: Tensor = self.wo(self._act(self.wi(states)))
        return found


class FeedForwardLayer(nn.Module):
    """The two matrices on a normalised copy of what they are added to."""

    def __init__(self, config: Chronos2Config) -> None:
        super().__init__()
        self.mlp = Mlp(config)
        self.layer_norm = RmsNorm(config.d_model, config.layer_norm_epsilon)

    @override
    def forward(self, states: Tensor) -> Tensor:
        return added(states, self.mlp(self.layer_norm(states, dtype_of(self.mlp.wi))))


class Block(nn.Module):
    """Attention over tokens, attention over rows, feed-forward."""

    def __init__(self, config: Chronos2Config) -> None:
        super().__init__()
        self.layer = nn.ModuleList([TimeLayer(config), GroupLayer(config), FeedForwardLayer(config)])

    @override
    def forward(
        self, states: Tensor, turned: Rotation, groups: Groups, known: Tensor | None, asking: int
    ) -> tuple[Tensor, Tensor, Tensor]:
        """The last `asking` tokens' states after each of the three layers."""
        after_time = self.layer[0](states, turned, known, asking)
        after_group = self.layer[1](after_time, groups, None if known is None else known[:, -asking:])
        return after_time, after_group, self.layer[2](after_group)


class Encoder(nn.Module):
    """Blocks and a last norm."""

    def __init__(self, config: Chronos2Config) -> None:
        super().__init__()
        self.block = nn.ModuleList(Block(config) for _ in range(config.num_layers))
        self.final_layer_norm = RmsNorm(config.d_model, config.layer_norm_epsilon)
        self._head_dim, self._base = config.d_kv, config.rope_theta

    @override
    def forward(
        self, states: Tensor, known: Tensor, groups: Groups, asking: int, trace: Trace | None = None
    ) -> Tensor:
        """The states of the last `asking` tokens, `(rows, asking, d_model)`.

        Args:
            states: `(rows, tokens, d_model)`.
            known: `(rows, tokens)` bool: tokens with anything in them.
            groups: Of the rows.
            asking: The last block computes no others; all blocks compute them all when there is a trace.
            trace: Gets the states after each layer.
        """
        tokens = states.shape[1]
        some = None if bool(known.all()) else known
        turned = rotation(torch.arange(tokens, device=states.device), self._head_dim, self._base)
        for index, block in enumerate(self.block):
            last = trace is None and index == len(self.block) - 1
            after = block(states, turned, groups, some, asking if last else tokens)
            states = after[-1]
            if trace is not None:
                names = ("after_time_attention", "after_group_attention", "after_ffn")
                trace |= {f"{name}.{index}": one for name, one in zip(names, after, strict=True)}
        states = self.final_layer_norm(states)
        if trace is not None:
            trace["encoder_output"] = states
        return states[:, -asking:]


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the encoder makes of rows: the asked tokens' states and the scale of each row."""

    states: Tensor
    scale: RowScale = field(repr=False)


class Chronos2(nn.Module):
    """Embedding of patches, encoder, and a head that gives quantiles."""

    def __init__(self, config: Chronos2Config, forecasting: ForecastingConfig) -> None:
        super().__init__()
        self.config = config
        self.forecasting = forecasting
        self.shared = LoadedEmbedding(2 if forecasting.use_reg_token else 1, config.d_model)
        width, act = forecasting.input_patch_size, config.feed_forward_proj
        self.input_patch_embedding = ResidualBlock(3 * width, config.d_ff, config.d_model, act)
        self.encoder = Encoder(config)
        outputs = len(forecasting.quantiles) * forecasting.output_patch_size
        self.output_patch_embedding = ResidualBlock(config.d_model, config.d_ff, outputs, act)

    @override
    def forward(
        self,
        context: Tensor,
        *,
        context_mask: Tensor | None = None,
        group_ids: Tensor | None = None,
        future_covariates: Tensor | None = None,
        future_covariates_mask: Tensor | None = None,
        num_output_patches: int = 1,
        trace: Trace | None = None,
    ) -> Tensor:
        """One pass.

        Args:
            context: `(rows, length)`, NaN for missing; only the newest `context_length` values are read.
            context_mask: `(rows, length)`, 1 for values that patches may show; the scale uses all of them.
            group_ids: `(rows,)`; rows with equal numbers see each other. None: every row is alone.
            future_covariates: `(rows, steps)`, NaN for unknown.
            future_covariates_mask: `(rows, steps)`, 1 for known.
            num_output_patches: How many patches to forecast.
            trace: Gets the states on the way.

        Returns:
            `(rows, levels, num_output_patches * output_patch_size)` float64, covariate rows included.
        """
        found = self.encode(
            context,
            context_mask=context_mask,
            group_ids=group_ids,
            future_covariates=future_covariates,
            future_covariates_mask=future_covariates_mask,
            num_output_patches=num_output_patches,
            asking=num_output_patches,
            trace=trace,
        )
        patches = self.output_patch_embedding(found.states)
        levels = patches.unflatten(-1, (len(self.forecasting.quantiles), self.forecasting.output_patch_size))
        return found.scale.undo(levels.transpose(1, 2).flatten(2))

    def encode(
        self,
        context: Tensor,
        *,
        context_mask: Tensor | None = None,
        group_ids: Tensor | None = None,
        future_covariates: Tensor | None = None,
        future_covariates_mask: Tensor | None = None,
        num_output_patches: int = 1,
        asking: int | None = None,
        trace: Trace | None = None,
    ) -> Encoded:
        """The encoder's states of the last `asking` tokens (None: all). Arguments as in `forward`."""
        limit = self.forecasting.context_length
        context = context[:, -limit:]
        mask = (~context.isnan() if context_mask is None else context_mask[:, -limit:]).float()
        scale = row_scale(context, arcsinh=self.forecasting.use_arcsinh)
        past, past_known = self._past(scale.apply(context).float(), mask)
        rows, device = len(context), context.device
        future = self._future(future_covariates, future_covariates_mask, scale, num_output_patches)
        parts = [self.input_patch_embedding(past)]
        if self.forecasting.use_reg_token:
            parts.append(self.shared.weight[_REG].expand(rows, 1, -1))
        parts.append(self.input_patch_embedding(future).expand(rows, -1, -1))
        if trace is not None:
            trace |= {"patch_inputs.0": past, "patch_inputs.1": future.expand(rows, -1, -1)}
            trace |= {"patch_embeddings.0": parts[0], "patch_embeddings.1": parts[-1]}
            trace |= {"loc": scale.mean, "scale": scale.deviation}
        states = torch.cat(parts, 1)
        known = functional.pad(past_known, (0, states.shape[1] - past_known.shape[1]), value=True)
        ids = torch.arange(rows, device=device) if group_ids is None else group_ids
        return Encoded(self.encoder(states, known, groups_of(ids), asking or states.shape[1], trace), scale)

    def _past(self, scaled: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Inputs of the context's patches `(rows, patches, 3 * patch)`, and which show any value."""
        width = self.forecasting.input_patch_size
        front = (-scaled.shape[1] % width, 0)
        shown = functional.pad(mask, front)
        values = functional.pad(scaled, front).where(shown > 0, 0.0)
        stride = self.forecasting.input_patch_stride
        cut = [one.unfold(-1, width, stride) for one in (values, shown)]
        times = self._times(-cut[0].shape[1] * width, 0, width, cut[0])
        return torch.cat([times, *cut], -1), cut[1].sum(-1) > 0

    def _future(self, given: Tensor | None, mask: Tensor | None, scale: RowScale, patches: int) -> Tensor:
        """Inputs of the future's patches `(rows or 1, patches, 3 * patch)`: 1 when nothing is known."""
        width = self.forecasting.output_patch_size
        if given is None or (mask is None and bool(given.isnan().all())):
            values = shown = self.shared.weight.new_zeros(1, patches * width)
        else:
            shown = (~given.isnan() if mask is None else mask).float()
            values = scale.apply(given).float().where(shown > 0, 0.0)
            behind = (0, patches * width - given.shape[1])
            values, shown = functional.pad(values, behind), functional.pad(shown, behind)
        cut = [one.unflatten(-1, (patches, width)) for one in (values, shown)]
        return torch.cat([self._times(0, patches * width, width, cut[0]), *cut], -1)

    def _times(self, start: int, end: int, width: int, like: Tensor) -> Tensor:
        codes = torch.arange(start, end, dtype=torch.float32, device=like.device)
        return (codes / self.forecasting.time_scale).view(1, -1, width).expand(like.shape[0], -1, -1)
