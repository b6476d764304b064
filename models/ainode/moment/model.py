"""MOMENT as a model of Transformers: patches of each series, an encoder of T5, a linear head.

The names of weights are AINode's, `moment.<part>`, or without that prefix.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from transformers import PreTrainedModel, T5Config, T5EncoderModel
from typing_extensions import override

from models.ainode.configurations import MomentConfig

# mypy: disable-error-code="no-untyped-call"


@dataclass
class MomentOutput:
    """`forecast` is `(batch, series, steps)`, `embeddings` `(batch, series, patches, width)`."""

    forecast: Tensor | None = None
    reconstruction: Tensor | None = None
    embeddings: Tensor | None = None
    input_mask: Tensor | None = None


class RevIN(nn.Module):
    """Each series to mean 0 and deviation 1, and back (Kim et al. 2022)."""

    mean: Tensor
    stdev: Tensor

    def __init__(self, n_features: int, affine: bool = False, eps: float = 1e-5) -> None:
        super().__init__()
        self.eps = eps
        self.affine = affine
        if affine:
            self.affine_weight = nn.Parameter(torch.ones(n_features))
            self.affine_bias = nn.Parameter(torch.zeros(n_features))

    @override
    def forward(self, values: Tensor, mode: str) -> Tensor:
        """`(batch, features, steps)`; `mode` is `norm`, which finds the scale, or `denorm`, which uses it."""
        if mode == "norm":
            self.mean = values.mean(-1, keepdim=True).detach()
            self.stdev = (values.var(-1, keepdim=True, unbiased=False) + self.eps).sqrt().detach()
            scaled = (values - self.mean) / self.stdev
            return scaled * self.affine_weight[:, None] + self.affine_bias[:, None] if self.affine else scaled
        if self.affine:
            values = (values - self.affine_bias[:, None]) / (self.affine_weight[:, None] + self.eps)
        return values * self.stdev + self.mean


class PatchEmbedding(nn.Module):
    """Patches as vectors."""

    def __init__(self, d_model: int, patch_len: int) -> None:
        super().__init__()
        self.proj = nn.Linear(patch_len, d_model)

    @override
    def forward(self, patches: Tensor) -> Tensor:
        found: Tensor = self.proj(patches)
        return found


class ForecastingHead(nn.Module):
    """All patches of a series as one vector, and from it the steps."""

    def __init__(self, d_model: int, n_patches: int, forecast_horizon: int) -> None:
        super().__init__()
        self.proj = nn.Linear(d_model * n_patches, forecast_horizon)

    @override
    def forward(self, states: Tensor) -> Tensor:
        """`(batch, series, patches, width)` to `(batch, series, steps)`."""
        found: Tensor = self.proj(states.flatten(-2))
        return found


class MomentBackbone(nn.Module):
    """The network. Each series is read alone."""

    def __init__(self, config: MomentConfig, t5_config: Mapping[str, Any] | None = None) -> None:
        super().__init__()
        self.config = config
        self.n_patches = (config.seq_len - config.patch_len) // config.patch_stride_len + 1
        width = config.width
        self.revin = RevIN(1, affine=config.revin_affine)
        self.patch_embedding = PatchEmbedding(width, config.patch_len)
        self.position_embedding = nn.Embedding(self.n_patches, width)
        self.mask_embedding = nn.Parameter(torch.zeros(width))
        self.encoder = T5EncoderModel(_encoder_config(config, t5_config or config.t5_config))
        self.layer_norm = nn.LayerNorm(width)
        self.head = ForecastingHead(width, self.n_patches, config.forecast_horizon)

    @override
    def forward(self, x_enc: Tensor, input_mask: Tensor | None = None) -> MomentOutput:
        """One pass.

        Args:
            x_enc: `(batch, series, seq_len)`.
            input_mask: `(batch, seq_len)`, 1 for values that are there; a patch counts if most of its are.
        """
        batch, series, _ = x_enc.shape
        scaled = self.revin(x_enc.flatten(0, 1)[:, None], "norm")[:, 0].unflatten(0, (batch, series))
        states = self.patch_embedding(self._cut(scaled))
        mask = torch.ones_like(x_enc[:, 0]) if input_mask is None else input_mask
        there = (self._cut(mask).mean(-1) > 0.5).to(states)[:, None, :, None]
        states = states * there + self.mask_embedding * (1 - there) + self.position_embedding.weight
        found = self.encoder(inputs_embeds=states.flatten(0, 1)).last_hidden_state
        encoded = self.layer_norm(found).unflatten(0, (batch, series))
        steps = self.revin(self.head(encoded).flatten(0, 1)[:, None], "denorm")[:, 0]
        return MomentOutput(forecast=steps.unflatten(0, (batch, series)), embeddings=encoded)

    def _cut(self, values: Tensor) -> Tensor:
        return values.unfold(-1, self.config.patch_len, self.config.patch_stride_len)


class MomentPreTrainedModel(PreTrainedModel):
    """What models of MOMENT derive from."""

    config_class = MomentConfig
    base_model_prefix = "moment"
    supports_gradient_checkpointing = False

    @override
    def _init_weights(self, module: Any) -> None:
        """Leave layers that come without weights as they were made."""


class MomentForPrediction(MomentPreTrainedModel):
    """Forecasts `config.forecast_horizon` steps of series of `config.seq_len`."""

    def __init__(self, config: MomentConfig) -> None:
        super().__init__(config)
        self.moment = MomentBackbone(config)
        self.post_init()

    @override
    def forward(self, x_enc: Tensor, input_mask: Tensor | None = None) -> MomentOutput:
        """As `MomentBackbone.forward`."""
        found: MomentOutput = self.moment(x_enc=x_enc, input_mask=input_mask)
        return found


def _encoder_config(config: MomentConfig, given: Mapping[str, Any] | None) -> T5Config:
    """The encoder's configuration, which the package brings, as a part of its own or as AINode's backbone.

    Raises:
        ValueError: It brings none; none is fetched.
    """
    if given is None:
        raise ValueError(
            f"config.json names the backbone {config.transformer_backbone} and has no t5_config. Models are "
            "built without a network here; write the backbone's configuration into t5_config."
        )
    return T5Config(**{**given, "d_model": given.get("d_model", config.width), "use_cache": False})
