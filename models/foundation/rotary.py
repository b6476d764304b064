"""Rotary position embedding (Su et al. 2021), with the two halves of a head rotated against each other."""

from __future__ import annotations

import torch
from torch import Tensor

Rotation = tuple[Tensor, Tensor]
"""Cosines and signed sines, `(..., tokens, head_dim)` float32; the first half of the sines is negated."""


def rotation(positions: Tensor, head_dim: int, base: float = 10000.0) -> Rotation:
    """The rotation of each position.

    Args:
        positions: `(tokens,)`, or `(batch, tokens)`, whole numbers.
        head_dim: Size of a head, even.
        base: Of the geometric series of wave lengths.

    Returns:
        `(tokens, head_dim)`, or `(batch, 1, tokens, head_dim)` so that it goes with all heads.
    """
    device = positions.device
    exponents = torch.arange(0, head_dim, 2, dtype=torch.float32, device=device) / head_dim
    angles = positions.to(torch.float32)[..., None] * (1.0 / base**exponents)
    cosine, sine = angles.cos(), angles.sin()
    cosines, sines = torch.cat((cosine, cosine), -1), torch.cat((-sine, sine), -1)
    return (cosines, sines) if positions.ndim == 1 else (cosines[:, None], sines[:, None])


def rotate(states: Tensor, turned: Rotation) -> Tensor:
    """`states` `(batch, heads, tokens, head_dim)` turned by their positions; the dtype is kept."""
    cosines, sines = turned
    half = states.shape[-1] // 2
    found = states * cosines
    found[..., :half].addcmul_(states[..., half:], sines[..., :half])
    found[..., half:].addcmul_(states[..., :half], sines[..., half:])
    return found.to(states.dtype)
