"""Sundial (Liu et al. 2025, https://arxiv.org/abs/2502.00816): a decoder that conditions a flow network."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

import torch
from torch import Tensor, nn
from torch.nn import functional
from typing_extensions import override

from models.foundation.decoder import (
    Attention,
    GatedMlp,
    LayerCache,
    activation,
    added,
    attention_mask,
    head_index,
    layer_caches,
)
from models.foundation.int8 import dtype_of
from models.foundation.rotary import Rotation, rotation
from models.foundation.sundial.flow import FlowSampler
from models.foundation.weights import ExactLinear

Noise = Callable[[], Tensor]
"""Gives the standard normal draw of the next pass, as `FlowSampler.sample` takes it."""

_SMALL_DEVIATION = 1e-2
_EPSILON = 1e-5


@dataclass(frozen=True, slots=True)
class SundialConfig:
    """The fields of a published configuration that decide the numbers."""

    input_token_len: int
    hidden_size: int
    intermediate_size: int
    output_token_lens: tuple[int, ...]
    num_hidden_layers: int
    num_attention_heads: int
    flow_loss_depth: int = 3
    num_sampling_steps: int = 50
    hidden_act: str = "silu"
    use_cache: bool = True


class PatchEmbedding(nn.Module):
    """A two-layer network over the values of a patch and a mask of what is real, with a linear short cut."""

    def __init__(self, config: SundialConfig) -> None:
        super().__init__()
        self.patch = config.input_token_len
        self.hidden_layer = ExactLinear(2 * self.patch, config.intermediate_size)
        self.output_layer = nn.Linear(config.intermediate_size, config.hidden_size)
        self.residual_layer = ExactLinear(2 * self.patch, config.hidden_size)
        self._act = activation(config.hidden_act)

    @override
    def forward(self, values: Tensor) -> Tensor:
        """`(batch, rows)` to `(batch, patches, hidden_size)`; zeros in front fill the first patch."""
        missing = -values.shape[1] % self.patch
        parts = (values, torch.ones_like(values))
        patches = [functional.pad(part, (missing, 0)).unfold(-1, self.patch, self.patch) for part in parts]
        tokens = torch.cat(patches, -1)
        hidden = self._act(self.hidden_layer(tokens)).to(dtype_of(self.output_layer))
        return self.residual_layer(tokens) + self.output_layer(hidden)


class DecoderLayer(nn.Module):
    """Attention and feed-forward, each on a normalised copy of what it is added to."""

    def __init__(self, config: SundialConfig) -> None:
        super().__init__()
        self.self_attn = Attention(config.hidden_size, config.num_attention_heads)
        self.ffn_layer = GatedMlp(config.hidden_size, config.intermediate_size, activation(config.hidden_act))
        self.norm1 = nn.LayerNorm(config.hidden_size)
        self.norm2 = nn.LayerNorm(config.hidden_size)

    @override
    def forward(
        self,
        states: Tensor,
        turned: Rotation,
        mask: Tensor | None,
        cache: LayerCache | None,
        *,
        last_only: bool,
    ) -> Tensor:
        attended = self.self_attn(self.norm1(states), turned, mask, cache, last_only=last_only)
        states = added(states[:, -1:] if last_only else states, attended)
        return added(states, self.ffn_layer(self.norm2(states)))


class Decoder(nn.Module):
    """Embedding, layers and a last norm."""

    def __init__(self, config: SundialConfig) -> None:
        super().__init__()
        self.embed_layer = PatchEmbedding(config)
        self.layers = nn.ModuleList(DecoderLayer(config) for _ in range(config.num_hidden_layers))
        self.norm = nn.LayerNorm(config.hidden_size)
        self._head_dim = config.hidden_size // config.num_attention_heads

    @override
    def forward(
        self,
        values: Tensor,
        caches: Sequence[LayerCache] | None = None,
        trace: list[Tensor] | None = None,
    ) -> Tensor:
        """The state of the last patch, `(batch, hidden_size)`.

        Args:
            values: `(batch, rows)`, normalised.
            caches: Of earlier patches, one a layer.
            trace: Gets, for all patches, the embedding, the output of all layers but the last, and that one
                normalised.
        """
        states = self.embed_layer(values)
        tokens, past = states.shape[1], caches[0].length if caches else 0
        mask = attention_mask(tokens, past, None, states.device)
        turned = rotation(torch.arange(past, past + tokens, device=states.device), self._head_dim)
        for index, layer in enumerate(self.layers):
            if trace is not None:
                trace.append(states)
            last_only = trace is None and index == len(self.layers) - 1
            states = layer(states, turned, mask, caches[index] if caches else None, last_only=last_only)
        states = self.norm(states)
        if trace is not None:
            trace.append(states)
        return states[:, -1]


class Sundial(nn.Module):
    """The decoder and the flow that turns its last state into sample paths."""

    def __init__(self, config: SundialConfig) -> None:
        super().__init__()
        self.config = config
        self.model = Decoder(config)
        self.flow_loss = FlowSampler(
            config.output_token_lens[-1],
            config.hidden_size,
            config.hidden_size,
            config.flow_loss_depth,
            config.num_sampling_steps,
        )

    @override
    def forward(
        self,
        values: Tensor,
        noise: Noise,
        *,
        revin: bool = False,
        max_output_length: int | None = None,
        caches: Sequence[LayerCache] | None = None,
        trace: list[Tensor] | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> Tensor:
        """One pass: sample paths that follow `values`.

        Args:
            values: `(batch, rows)`.
            noise: Asked once.
            revin: Normalise by mean and population standard deviation (1 where that is below 0.01).
            max_output_length: Cuts the paths where the head that fits is longer than this.
            caches, trace: As in `Decoder`.
            check: Called before each step of the sampler; may raise.

        Returns:
            `(batch, samples, steps)`.
        """
        if revin:
            mean = values.mean(-1, keepdim=True)
            deviation = values.std(-1, keepdim=True, unbiased=False)
            deviation = deviation.where(deviation > _SMALL_DEVIATION, 1.0)
            values = (values - mean) / deviation
        state = self.model(values, caches, trace)
        found = self.flow_loss.sample(state, noise(), check)
        lengths = self.config.output_token_lens
        wanted = lengths[0] if max_output_length is None else max_output_length
        if lengths[head_index(lengths, max_output_length)] > wanted:
            found = found[..., :wanted]
        return found * deviation[:, None] + mean[:, None] if revin else found

    def generate(
        self,
        values: Tensor,
        steps: int,
        noise: Noise,
        *,
        revin: bool = True,
        use_cache: bool | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> Tensor:
        """Sample paths of any length; later passes read the median of the paths before them.

        Args:
            values: `(batch, rows)`.
            steps: How many.
            noise: Asked once a pass.
            revin: Normalise by mean and population standard deviation + 1e-5 of the context, and back.
            use_cache: Keep keys and values from pass to pass, else read everything anew; None as configured.
            check: Called before each pass and each step of the sampler; may raise.

        Returns:
            `(batch, samples, steps)`.
        """
        if revin:
            mean = values.mean(-1, keepdim=True)
            deviation = values.std(-1, keepdim=True, unbiased=False) + _EPSILON
            values = (values - mean) / deviation
        patch, length = self.config.input_token_len, self.config.output_token_lens[-1]
        keep = self.config.use_cache if use_cache is None else use_cache
        keep = keep and length < steps
        capacity = ceil(values.shape[1] / patch) + (ceil(steps / length) - 1) * ceil(length / patch)
        caches = layer_caches(len(self.model.layers), capacity) if keep else None
        found: list[Tensor] = []
        wanted = steps
        while True:
            check()
            paths = self(values, noise, max_output_length=wanted, caches=caches, check=check)[..., :wanted]
            found.append(paths)
            wanted -= paths.shape[-1]
            if wanted == 0:
                break
            middle = paths.median(dim=1).values
            values = middle if keep else torch.cat([values, middle], dim=1)
        samples = torch.cat(found, dim=-1)
        return samples * deviation[:, None] + mean[:, None] if revin else samples
