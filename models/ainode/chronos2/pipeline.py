"""AINode's pipeline of Chronos-2: its median."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import torch
from torch import Tensor
from typing_extensions import override

from models.ainode.chronos2.data import Batch, Chronos2Dataset
from models.ainode.pipelines import ForecastPipeline
from models.foundation.chronos2.network import Chronos2
from models.foundation.chronos2.unrolling import DECILES, Rows, forecast

_MEDIAN = 0.5
_BATCH = 256


class Chronos2Pipeline(ForecastPipeline):
    """`iotdb.ainode.core.model.chronos2.pipeline_chronos2.Chronos2Pipeline`, with covariates."""

    @property
    def model_context_length(self) -> int:
        """Rows that the network reads at most."""
        return int(self.model.chronos_config.context_length)

    @property
    def model_output_patch_size(self) -> int:
        """Steps of a patch."""
        return int(self.model.chronos_config.output_patch_size)

    @property
    def max_output_patches(self) -> int:
        """Patches of one pass."""
        return int(self.model.chronos_config.max_output_patches)

    @property
    def model_prediction_length(self) -> int:
        """Steps of one pass."""
        return self.max_output_patches * self.model_output_patch_size

    @property
    def quantiles(self) -> list[float]:
        """The levels that the network was trained for."""
        return list(self.model.chronos_config.quantiles)

    @override
    def _preprocess(self, inputs: Any, **infer_kwargs: Any) -> Any:
        """`targets` are called `target` from here on."""
        del infer_kwargs
        for one in inputs:
            one["target"] = one.pop("targets")
        return inputs

    @override
    def forecast(self, inputs: Any, **infer_kwargs: Any) -> list[Tensor]:
        """Quantiles of each input, `(targets, levels, output_length)`.

        Raises:
            ValueError: `unrolled_quantiles` are not levels of the network's.
        """
        length = int(infer_kwargs.get("output_length", 96))
        paths = list(infer_kwargs.get("unrolled_quantiles", DECILES))
        if not set(paths) <= set(self.quantiles):
            raise ValueError(
                "Unrolled quantiles must be a subset of the model's quantiles. "
                f"Found: unrolled_quantiles={paths}, model_quantiles={self.quantiles}"
            )
        rows = min(
            int(infer_kwargs.get("context_length", self.model_context_length)), self.model_context_length
        )
        batches = Chronos2Dataset.convert_inputs(
            inputs, rows, length, int(infer_kwargs.get("batch_size", _BATCH)), self.model_output_patch_size
        )
        patches = int(infer_kwargs.get("max_output_patches", self.max_output_patches))
        together = bool(infer_kwargs.get("predict_batches_jointly", False))
        found: list[Tensor] = []
        for batch in batches:
            found += self._predicted(batch, paths, patches, together=together)
        return found

    def _predicted(
        self, batch: Batch, paths: Sequence[float], patches: int, *, together: bool
    ) -> list[Tensor]:
        device = self.model.device
        context, future, ids = (
            batch[key].to(device) for key in ("context", "future_covariates", "group_ids")
        )
        rows = Rows(context, future, torch.zeros_like(ids) if together else ids)
        with torch.no_grad():
            each = (
                forecast(cast("Chronos2", _Asked(self.model)), rows, max_output_patches=patches, paths=paths)
                .float()
                .cpu()
            )
        return [each[start:end] for start, end in batch["target_idx_ranges"]]

    @override
    def _postprocess(self, outputs: Any, **infer_kwargs: Any) -> list[Tensor]:
        """The median, or the mean of the quantiles where there is none."""
        del infer_kwargs
        if _MEDIAN not in self.quantiles:
            return [one.mean(dim=1) for one in outputs]
        place = self.quantiles.index(_MEDIAN)
        return [one[:, place] for one in outputs]


class _Asked:
    """A package's model in the place of the network, so that a pass that it changes is used."""

    def __init__(self, model: Any) -> None:
        self.forecasting = model.chronos_config
        self._model = model

    def __call__(self, context: Tensor, **known: Any) -> Tensor:
        found: Tensor = self._model(context=context, **known).quantile_preds
        return found
