"""`iotdb.ainode.core.model.timer_xl.ts_generation_mixin`."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from typing_extensions import override

from models.ainode.generation import SeriesGeneration


class TSGenerationMixin(SeriesGeneration):
    """Points; whole tokens of the rows are read, the last ones."""

    @torch.no_grad()
    @override
    def generate(  # type: ignore[override]
        self, inputs: Tensor, generation_config: Any = None, **kwargs: Any
    ) -> Tensor:
        """`(batch, max_new_tokens)`.

        Raises:
            ValueError: The rows are too few, or of another shape.
        """
        rows = self.checked(inputs).to(self.device)
        steps = self.steps(rows.shape[1], generation_config, kwargs)
        return self.continued(rows[:, rows.shape[1] % self.config.input_token_len :], steps, **kwargs)
