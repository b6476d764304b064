"""Parts of decoder networks."""

from __future__ import annotations

import pytest

pytest.importorskip("torch", reason="torch is not installed")

import torch
from torch.nn import functional

from models.foundation.decoder import causal_attention


@pytest.mark.parametrize("tokens", [2, 256, 257, 384, 500])
def test_that_attention_block_by_block_is_that_of_torch(tokens: int) -> None:
    generator = torch.Generator().manual_seed(7)
    one, two, three = (torch.randn(2, tokens, 3, 16, generator=generator).transpose(1, 2) for _ in range(3))
    found = causal_attention(one, two, three)
    expected = functional.scaled_dot_product_attention(one, two, three, is_causal=True)
    assert torch.allclose(found, expected, atol=1e-5)
