"""Timer-XL (Liu et al. 2024, https://arxiv.org/abs/2410.04803): a decoder over patches of one series."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
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
from models.foundation.rotary import Rotation, rotation
from models.foundation.weights import ExactLinear


@dataclass(frozen=True, slots=True)
class TimerConfig:
    """The fields of a published configuration that decide the numbers."""

    input_token_len: int
    hidden_size: int
    intermediate_size: int
    output_token_lens: tuple[int, ...]
    num_hidden_layers: int
    num_attention_heads: int
    hidden_act: str = "silu"
    use_cache: bool = True


class PatchEmbedding(nn.Module):
    """One linear layer over the values of a patch."""

    def __init__(self, config: TimerConfig) -> None:
        super().__init__()
        self.patch = config.input_token_len
        self.emb = ExactLinear(config.input_token_len, config.hidden_size, bias=False)

    @override
    def forward(self, values: Tensor) -> Tensor:
        """`(batch, rows)` to `(batch, rows // patch, hidden_size)`; more rows are not read."""
        return self.emb(values.unfold(-1, self.patch, self.patch))


class DecoderLayer(nn.Module):
    """Attention and feed-forward, each added to its input and then normalised."""

    def __init__(self, config: TimerConfig) -> None:
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
        attended = self.self_attn(states, turned, mask, cache, last_only=last_only)
        states = self.norm1(added(states[:, -1:] if last_only else states, attended))
        return self.norm2(added(states, self.ffn_layer(states)))


class Decoder(nn.Module):
    """Embedding, layers and a last norm."""

    def __init__(self, config: TimerConfig) -> None:
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


class Timer(nn.Module):
    """The decoder and its heads, one for each length that a pass can give."""

    def __init__(self, config: TimerConfig) -> None:
        super().__init__()
        self.config = config
        self.model = Decoder(config)
        self.lm_heads = nn.ModuleList(
            ExactLinear(config.hidden_size, length, bias=False) for length in config.output_token_lens
        )

    @override
    def forward(
        self,
        values: Tensor,
        *,
        revin: bool = False,
        max_output_length: int | None = None,
        caches: Sequence[LayerCache] | None = None,
        trace: list[Tensor] | None = None,
    ) -> Tensor:
        """One pass: the steps that follow `values`.

        Args:
            values: `(batch, rows)`; rows beyond whole patches, the newest, are not read but for `revin`.
            revin: Normalise by mean and unbiased standard deviation of `values`, and back.
            max_output_length: Steps wanted; the longest head not above it is taken, else the first one, cut.
            caches, trace: As in `Decoder`.

        Returns:
            `(batch, steps)`. A constant series with `revin` continues as it is.
        """
        if revin:
            mean = values.mean(-1, keepdim=True)
            deviation = values.std(-1, keepdim=True).nan_to_num(0.0)
            values = (values - mean) / deviation.where(deviation > 0, 1.0)
        state = self.model(values, caches, trace)
        head = self.lm_heads[head_index(self.config.output_token_lens, max_output_length)]
        found = head(state)[:, :max_output_length]
        return found * deviation + mean if revin else found

    def generate(
        self,
        values: Tensor,
        steps: int,
        *,
        revin: bool = True,
        use_cache: bool | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> Tensor:
        """As many steps as wanted; each pass reads what the passes before it gave.

        Args:
            values: `(batch, rows)`, at least one patch. The oldest rows beyond whole patches are dropped.
            steps: How many.
            revin: As in `forward`. With a cache a later pass normalises only what it newly reads.
            use_cache: Keep keys and values from pass to pass, else read everything anew; None as configured.
            check: Called before each pass; may raise.

        Returns:
            `(batch, steps)`.
        """
        patch = self.config.input_token_len
        rows = values.shape[1] // patch * patch
        sequence = values[:, values.shape[1] - rows :]
        lengths = self.config.output_token_lens
        keep = self.config.use_cache if use_cache is None else use_cache
        keep = keep and lengths[head_index(lengths, steps)] < steps
        caches = layer_caches(len(self.model.layers), (rows + steps) // patch) if keep else None
        while sequence.shape[1] < rows + steps:
            check()
            seen = caches[0].length * patch if caches else 0
            found = self(
                sequence[:, seen:],
                revin=revin,
                max_output_length=rows + steps - sequence.shape[1],
                caches=caches,
            )
            sequence = torch.cat([sequence, found], dim=1)
        return sequence[:, rows:]
