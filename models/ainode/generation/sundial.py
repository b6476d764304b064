"""`iotdb.ainode.core.model.sundial.ts_generation_mixin`."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from typing_extensions import override

from models.ainode.generation import SeriesGeneration

_SMALLEST = 1e-5


class TSGenerationMixin(SeriesGeneration):
    """Sample paths; series are brought to mean 0 and deviation 1 first where `revin` says so."""

    @torch.no_grad()
    @override
    def generate(  # type: ignore[override]
        self,
        inputs: Tensor,
        generation_config: Any = None,
        revin: bool = True,
        num_samples: int = 1,
        **kwargs: Any,
    ) -> Tensor:
        """`(batch, num_samples, max_new_tokens)`.

        Raises:
            ValueError: The rows are too few, or of another shape.
        """
        rows = self.checked(inputs).to(self.device)
        steps = self.steps(rows.shape[1], generation_config, kwargs)
        if not revin:
            return self.continued(rows, steps, num_samples=num_samples, **kwargs)
        mean = rows.mean(-1, keepdim=True)
        deviation = rows.std(-1, keepdim=True, unbiased=False) + _SMALLEST
        found = self.continued((rows - mean) / deviation, steps, num_samples=num_samples, **kwargs)
        return found * deviation[:, None] + mean[:, None]
