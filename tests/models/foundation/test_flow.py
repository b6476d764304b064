"""Sundial's flow: what it makes once for all requests."""

from __future__ import annotations

from typing import Any

import pytest
from typing_extensions import override

torch = pytest.importorskip("torch")


def test_that_a_request_may_come_in_while_another_makes_what_both_need() -> None:
    from models.foundation.sundial.flow import FlowSampler

    states, noise = torch.ones(1, 8), torch.ones(2, 1, 4)
    met = []

    class Watched(FlowSampler):
        """Asked once more the moment that what requests share is taken for made."""

        @override
        def __setattr__(self, name: str, value: Any) -> None:
            super().__setattr__(name, value)
            if name == "inner" and value is not None:
                met.append(self.sample(states, noise))

    with torch.no_grad():
        sampler = Watched(length=4, condition=8, width=16, depth=1, steps=2)
        found = sampler.sample(states, noise)

    assert len(met) == 1
    assert torch.equal(met[0], found)
