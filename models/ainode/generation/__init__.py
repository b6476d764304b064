"""Generation of series, token by token: `TSGenerationMixin` of AINode's Timer-XL and of its Sundial.

Copies of their networks derive from it. It asks a network in the way that theirs answer:
`prepare_inputs_for_generation`, then a pass with `max_output_length`, whose `logits` are values.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from transformers import DynamicCache, GenerationMixin

# mypy: disable-error-code="no-untyped-call"


class SeriesGeneration(GenerationMixin):
    """Asks a network again and again until there are enough steps."""

    config: Any
    device: torch.device

    def checked(self, inputs: Tensor) -> Tensor:
        """The rows, if they are `(batch, rows)` and not too few.

        Raises:
            ValueError: In AINode's words.
        """
        if inputs.ndim != 2:
            raise ValueError("Input shape must be: [batch_size, seq_len]")
        if inputs.shape[1] < self.config.input_token_len:
            raise ValueError(f"Input length must be at least {self.config.input_token_len}")
        return inputs

    def steps(self, rows: int, generation_config: Any, kwargs: dict[str, Any]) -> int:
        """How many steps are asked for, by one of the ways of asking; taken out of `kwargs`."""
        settings = generation_config or getattr(self, "generation_config", None)
        new, length = (
            kwargs.pop(name, None) or getattr(settings, name, None)
            for name in ("max_new_tokens", "max_length")
        )
        if new is None and length is None:
            raise ValueError("generate needs max_new_tokens")
        return int(new) if new is not None else int(length or 0) - rows

    def continued(self, rows: Tensor, steps: int, **kwargs: Any) -> Tensor:
        """`(batch, steps)`, or `(batch, samples, steps)`, along whose median the series goes on."""
        model: Any = self
        width = self.config.input_token_len
        mask = rows.new_ones(len(rows), -(-rows.shape[1] // width), dtype=torch.long)
        cache: Any = DynamicCache() if getattr(self.config, "use_cache", True) else None
        found: list[Tensor] = []
        left = steps
        while left > 0:
            asked = model.prepare_inputs_for_generation(
                rows, past_key_values=cache, attention_mask=mask, use_cache=cache is not None, **kwargs
            )
            answer = model(**asked, return_dict=True, max_output_length=left)
            if cache is not None:
                cache = answer.past_key_values
            values = answer.logits
            found.append(values)
            left -= values.shape[-1]
            path = values.median(dim=1).values if values.ndim == 3 else values
            rows = torch.cat((rows, path), -1)
            mask = torch.cat((mask, mask.new_ones(len(mask), path.shape[-1] // width)), -1)
        return torch.cat(found, -1)[..., :steps]
