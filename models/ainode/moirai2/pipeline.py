"""AINode's pipeline of Moirai-2: its median."""

from __future__ import annotations

from typing import Any

import torch
from typing_extensions import override

from models.ainode.moirai2.model import Moirai2ForPrediction
from models.ainode.pipelines import ForecastPipeline

# mypy: disable-error-code="no-untyped-call"


class Moirai2Pipeline(ForecastPipeline):
    """`iotdb.ainode.core.model.moirai2.pipeline_moirai2.Moirai2Pipeline`; covariates are not read."""

    @override
    def _preprocess(self, inputs: Any, **infer_kwargs: Any) -> list[dict[str, Any]]:
        """Series as `past_target` `(rows, targets)`."""
        del infer_kwargs
        return [{"past_target": torch.atleast_2d(one["targets"]).T.cpu().numpy()} for one in inputs]

    @override
    def forecast(self, inputs: Any, **infer_kwargs: Any) -> list[torch.Tensor]:
        """Quantiles of each, `(targets, levels, output_length)`.

        Raises:
            ValueError: The model is no `Moirai2ForPrediction`.
        """
        if not isinstance(self.model, Moirai2ForPrediction):
            raise ValueError(f"Model must be an instance of Moirai2ForPrediction, got {type(self.model)}")
        series = [one["past_target"] for one in inputs]
        rows, targets = series[0].shape
        with self.model.hparams_context(
            prediction_length=int(infer_kwargs.get("output_length", 96)),
            context_length=rows,
            target_dim=targets,
        ):
            found = torch.from_numpy(self.model.predict(past_target=series))
        return list(found.permute(0, 3, 1, 2) if found.ndim == 4 else found[:, None])

    @override
    def _postprocess(self, outputs: Any, **infer_kwargs: Any) -> list[torch.Tensor]:
        """The quantile in the middle."""
        del infer_kwargs
        return [one[:, one.shape[1] // 2] for one in outputs]
