"""Toto as a model of Transformers, and AINode's pipeline of it."""

from __future__ import annotations

import re
from typing import Any

import torch
from transformers import PreTrainedModel
from typing_extensions import override

from models.ainode.configurations import TotoConfig
from models.ainode.pipelines import ForecastPipeline
from models.ainode.toto.backbone import TotoBackbone
from models.ainode.toto.forecasting import MaskedTimeseries, TotoForecaster

# mypy: disable-error-code="no-untyped-call"

_FUSED = {"mlp.0.w12.": "mlp.0.", "mlp.0.w3.": "mlp.2."}
"""Names of weights as the quick feed-forward of another library writes them."""


class TotoPreTrainedModel(PreTrainedModel):
    """What models of Toto derive from."""

    config_class = TotoConfig
    base_model_prefix = "model"
    supports_gradient_checkpointing = False

    @override
    def _init_weights(self, module: Any) -> None:
        """Leave layers that come without weights as they were made."""

    @staticmethod
    def own_name(name: str) -> str:
        """A name of the weights' file as the network has it."""
        pattern = "|".join(map(re.escape, _FUSED))
        return re.sub(pattern, lambda found: _FUSED[found.group()], name)


class TotoForPrediction(TotoPreTrainedModel):
    """Toto; the network is `model`, so that names of weights are those of the published file."""

    def __init__(self, config: TotoConfig) -> None:
        super().__init__(config)
        self.model = TotoBackbone(
            patch_size=config.patch_size,
            stride=config.stride,
            embed_dim=config.embed_dim,
            num_layers=config.num_layers,
            num_heads=config.num_heads,
            mlp_hidden_dim=config.mlp_hidden_dim,
            dropout=config.dropout,
            spacewise_every_n_layers=config.spacewise_every_n_layers,
            scaler_cls=config.scaler_cls,
            output_distribution_classes=config.output_distribution_classes or (),
            output_distribution_kwargs=config.output_distribution_kwargs,
            spacewise_first=config.spacewise_first,
            stabilize_with_global=config.stabilize_with_global,
            scale_factor_exponent=config.scale_factor_exponent,
        )
        self.post_init()

    @property
    def backbone(self) -> TotoBackbone:
        """The network."""
        found: TotoBackbone = self.model
        return found

    @override
    def forward(self, *args: Any, **kwargs: Any) -> Any:
        """One pass, as `TotoBackbone.forward`."""
        return self.model(*args, **kwargs)


class TotoPipeline(ForecastPipeline):
    """`iotdb.ainode.core.model.toto.pipeline_toto.TotoPipeline`; covariates are not read."""

    def __init__(self, model_info: Any, **model_kwargs: Any) -> None:
        super().__init__(model_info, **model_kwargs)
        self._forecaster: TotoForecaster | None = None

    def _get_forecaster(self) -> TotoForecaster:
        if self._forecaster is None:
            self._forecaster = TotoForecaster(self.model.backbone)
        return self._forecaster

    @override
    def _preprocess(self, inputs: Any, **infer_kwargs: Any) -> list[MaskedTimeseries]:
        del infer_kwargs
        return [_masked(torch.atleast_2d(one["targets"])) for one in inputs]

    @override
    def forecast(self, inputs: Any, **infer_kwargs: Any) -> list[torch.Tensor]:
        """`(targets, output_length)` of each."""
        samples = infer_kwargs.get("num_samples")
        forecaster = self._get_forecaster()
        return [
            forecaster.forecast(
                one.to(self.model.device),
                prediction_length=int(infer_kwargs.get("output_length", 96)),
                num_samples=None if samples is None else int(samples),
                samples_per_batch=int(infer_kwargs.get("samples_per_batch", 10)),
            ).mean[0]
            for one in inputs
        ]


def _masked(targets: torch.Tensor) -> MaskedTimeseries:
    count, rows = targets.shape
    places = torch.arange(rows, device=targets.device).expand(count, -1)
    return MaskedTimeseries(
        series=targets.nan_to_num(0.0),
        padding_mask=~targets.isnan(),
        id_mask=torch.zeros_like(places),
        timestamp_seconds=places,
        time_interval_seconds=places.new_ones(count),
    )
