"""AINode's own pipelines of Timer-XL and Sundial, which packages derive from or are copied after."""

from __future__ import annotations

from typing import Any

import torch
from typing_extensions import override

from models.ainode.exceptions import InferenceModelInternalException
from models.ainode.pipelines import ForecastPipeline


class _Univariate(ForecastPipeline):
    """Stacks the one target of each series."""

    @override
    def _preprocess(self, inputs: Any, **infer_kwargs: Any) -> torch.Tensor:
        del infer_kwargs
        count = inputs[0]["targets"].shape[0]
        if count != 1:
            raise InferenceModelInternalException(
                f"Model {self.model_info.model_id} only supports univariate forecast, "
                f"but receives {count} target variables."
            )
        stacked = torch.stack([one["targets"][0] for one in inputs])
        least = int(self.model.config.input_token_len)
        if stacked.shape[-1] < least:
            raise InferenceModelInternalException(f"Input length must be at least {least}")
        return stacked

    @override
    def _postprocess(self, outputs: Any, **infer_kwargs: Any) -> list[torch.Tensor]:
        del infer_kwargs
        return list(outputs.unsqueeze(1))


class TimerPipeline(_Univariate):
    """`iotdb.ainode.core.model.timer_xl.pipeline_timer.TimerPipeline`."""

    @override
    def forecast(self, inputs: Any, **infer_kwargs: Any) -> torch.Tensor:
        """`(batch, output_length)`."""
        length = int(infer_kwargs.get("output_length", 96))
        revin = infer_kwargs.get("revin", True)
        found: torch.Tensor = self.model.generate(inputs, max_new_tokens=length, revin=revin)
        return found


class SundialPipeline(_Univariate):
    """`iotdb.ainode.core.model.sundial.pipeline_sundial.SundialPipeline`: the mean of the sample paths."""

    @override
    def forecast(self, inputs: Any, **infer_kwargs: Any) -> torch.Tensor:
        """`(batch, output_length)`."""
        found: torch.Tensor = self.model.generate(
            inputs,
            max_new_tokens=int(infer_kwargs.get("output_length", 96)),
            num_samples=int(infer_kwargs.get("num_samples", 10)),
            revin=infer_kwargs.get("revin", True),
        )
        return found.mean(dim=1)
