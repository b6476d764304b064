"""`iotdb.ainode.core.util.masking`: the causal mask of attention as AINode's networks ask for it."""

from __future__ import annotations

import torch


def prepare_4d_causal_attention_mask(
    attention_mask: torch.Tensor | None,
    input_shape: torch.Size | tuple[int, int] | list[int],
    inputs_embeds: torch.Tensor,
    past_key_values_length: int,
    sliding_window: int | None = None,
) -> torch.Tensor:
    """What is added to the scores: 0 where a query may look, the least number elsewhere.

    Args:
        attention_mask: `(batch, key_length)`, 1 for what counts; `(batch, 1, query, key)` is taken likewise.
        input_shape: `(batch, query_length)`.
        inputs_embeds: Gives dtype and device.
        past_key_values_length: Keys before the first query.
        sliding_window: How many keys back a query may look; None for all.

    Returns:
        `(batch, 1, query_length, key_length)`.
    """
    batch, queries = int(input_shape[0]), int(input_shape[-1])
    keys = queries + past_key_values_length
    device = inputs_embeds.device
    at = torch.arange(past_key_values_length, keys, device=device)[:, None]
    key = torch.arange(keys, device=device)[None, :]
    allowed = key <= at
    if sliding_window is not None:
        allowed &= key > at - sliding_window
    visible = allowed[None, None].expand(batch, 1, queries, keys)
    if attention_mask is not None:
        wide = attention_mask if attention_mask.ndim == 4 else attention_mask[:, None, None, :]
        visible = visible & wide.to(torch.bool)
    least = torch.finfo(inputs_embeds.dtype).min
    zeros = torch.zeros(visible.shape, dtype=inputs_embeds.dtype, device=device)
    return zeros.masked_fill(~visible, least)
