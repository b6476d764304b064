"""Chronos-2 as a model of Transformers; the network is the program's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from transformers.utils.generic import ModelOutput
from typing_extensions import override

from models.ainode.configurations import Chronos2CoreConfig, Chronos2ForecastingConfig
from models.ainode.holding import Holding
from models.foundation.chronos2.network import Chronos2, Chronos2Config, ForecastingConfig

# mypy: disable-error-code="no-untyped-call"


@dataclass
class Chronos2EncoderOutput(ModelOutput):
    """The encoder's states, `(rows, tokens, d_model)`."""

    last_hidden_state: Tensor | None = None
    all_time_self_attn_weights: tuple[Tensor, ...] | None = None
    all_group_self_attn_weights: tuple[Tensor, ...] | None = None


@dataclass
class Chronos2Output(ModelOutput):
    """Quantiles, `(rows, levels, steps)`."""

    loss: Tensor | None = None
    quantile_preds: Tensor | None = None
    enc_time_self_attn_weights: tuple[Tensor, ...] | None = None
    enc_group_self_attn_weights: tuple[Tensor, ...] | None = None


class Chronos2Model(Holding[Chronos2]):
    """Quantiles of the steps after each row; rows with equal numbers in `group_ids` are read together."""

    config_class = Chronos2CoreConfig
    _supports_long_horizon: bool = True
    _supports_future_covariates: bool = True

    def __init__(self, config: Chronos2CoreConfig) -> None:
        given = dict(config.chronos_config)
        if given.get("time_encoding_scale") is None:
            given["time_encoding_scale"] = given.get("context_length")
        forecasting = Chronos2ForecastingConfig(**given)
        if forecasting.input_patch_size != forecasting.output_patch_size:
            raise ValueError(
                "input_patch_size and output_patch_size sizes must be equal, but found "
                f"{forecasting.input_patch_size} and {forecasting.output_patch_size}"
            )
        core = Chronos2Config(**{name: getattr(config, name) for name in Chronos2Config.__slots__})
        own = {**given, "quantiles": tuple(forecasting.quantiles)}
        super().__init__(config, Chronos2(core, ForecastingConfig(**own)))
        self.chronos_config = forecasting
        self.num_quantiles = len(forecasting.quantiles)

    def encode(
        self,
        context: Tensor,
        context_mask: Tensor | None = None,
        group_ids: Tensor | None = None,
        future_covariates: Tensor | None = None,
        future_covariates_mask: Tensor | None = None,
        num_output_patches: int = 1,
        **_: Any,
    ) -> tuple[Chronos2EncoderOutput, tuple[Tensor, Tensor], Tensor, int]:
        """States of all tokens, mean and deviation, which future values are known, and the context's patches.

        Arguments as in `forward`.
        """
        found = self.network.encode(
            context,
            context_mask=context_mask,
            group_ids=group_ids,
            future_covariates=future_covariates,
            future_covariates_mask=future_covariates_mask,
            num_output_patches=num_output_patches,
        )
        width = self.chronos_config.output_patch_size
        known = torch.zeros(len(context), num_output_patches * width, device=context.device)
        if future_covariates is not None:
            seen = ~future_covariates.isnan() if future_covariates_mask is None else future_covariates_mask
            known[:, : seen.shape[1]] = seen.to(known)
        past = found.states.shape[1] - num_output_patches - int(self.chronos_config.use_reg_token)
        scale = (found.scale.mean.to(context), found.scale.deviation.to(context))
        patches = known.unflatten(-1, (num_output_patches, width))
        return Chronos2EncoderOutput(last_hidden_state=found.states), scale, patches, past

    @override
    def forward(
        self,
        context: Tensor,
        context_mask: Tensor | None = None,
        group_ids: Tensor | None = None,
        future_covariates: Tensor | None = None,
        future_covariates_mask: Tensor | None = None,
        num_output_patches: int = 1,
        future_target: Tensor | None = None,
        **_: Any,
    ) -> Chronos2Output:
        """One pass.

        Args:
            context: `(rows, length)`, NaN for missing.
            context_mask: `(rows, length)`, 1 for values that are there.
            group_ids: `(rows,)`; None for rows that are read alone.
            future_covariates: `(rows, steps)`, NaN for unknown.
            future_covariates_mask: `(rows, steps)`, 1 for known.
            num_output_patches: How many patches to forecast.
            future_target: For training, which is not done here.

        Raises:
            ValueError: `future_target` is given.
        """
        if future_target is not None:
            raise ValueError("future_target is for training; this program forecasts and trains no package")
        found = self.network(
            context,
            context_mask=context_mask,
            group_ids=group_ids,
            future_covariates=future_covariates,
            future_covariates_mask=future_covariates_mask,
            num_output_patches=num_output_patches,
        )
        return Chronos2Output(quantile_preds=found.to(context.dtype))
