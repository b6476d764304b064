"""AINode's pipeline of MOMENT: 512 rows in, and its own forecast after them for more steps."""

from __future__ import annotations

from math import ceil
from typing import Any

import torch
from torch.nn import functional
from typing_extensions import override

from models.ainode.pipelines import ForecastPipeline

# mypy: disable-error-code="no-untyped-call"

MOMENT_SEQ_LEN = 512


class MomentPipeline(ForecastPipeline):
    """`iotdb.ainode.core.model.moment.pipeline_moment.MomentPipeline`; covariates are not read."""

    @override
    def _preprocess(self, inputs: Any, **infer_kwargs: Any) -> dict[str, torch.Tensor]:
        """The last rows, zeros in front of shorter series, and a mask that tells them."""
        del infer_kwargs
        length = int(getattr(self.model.config, "seq_len", MOMENT_SEQ_LEN))
        values, masks = [], []
        for one in inputs:
            targets = torch.atleast_2d(one["targets"])[:, -length:]
            front = (length - targets.shape[-1], 0)
            values.append(functional.pad(targets, front))
            masks.append(functional.pad(torch.ones_like(targets[0]), front))
        return {"x_enc": torch.stack(values), "input_mask": torch.stack(masks)}

    @override
    def forecast(self, inputs: Any, **infer_kwargs: Any) -> list[torch.Tensor]:
        """`(targets, output_length)` of each."""
        wanted = int(infer_kwargs.get("output_length", 96))
        values, mask = (inputs[name].to(self.model.device) for name in ("x_enc", "input_mask"))
        each = int(self.model.config.forecast_horizon)
        found: list[torch.Tensor] = []
        with torch.no_grad():
            for _ in range(ceil(wanted / each)):
                steps = self.model(x_enc=values, input_mask=mask).forecast
                found.append(steps)
                values = torch.cat((values, steps), -1)[..., -values.shape[-1] :]
                mask = torch.ones_like(mask)
        return list(torch.cat(found, -1)[..., :wanted])
