"""How many instances fit."""

from __future__ import annotations

import pytest

from workbench.runtime.budget import Claim, instance_counts

GIB = 2**30
LIMITS = ("cores", "threads", "too many threads", "free memory", "none free", "asked", "too large")


@pytest.mark.parametrize(
    ("size_mib", "count"), [(1036, 21), (856, 25)], ids=["sundial on 64 GiB", "timer on 64 GiB"]
)
def test_that_ainodes_examples_come_out(size_mib: int, count: int) -> None:
    claims = {"m": Claim(size_mib * 2**20, 1, 0)}
    budget = int(0.4 * 64 * GIB)
    assert instance_counts(claims, budget_bytes=budget, free_bytes=64 * GIB, cores=64) == {"m": count}


@pytest.mark.parametrize(
    ("claim", "free", "count"),
    [
        (Claim(GIB, 1, 1), 64 * GIB, 8),
        (Claim(GIB, 4, 1), 64 * GIB, 2),
        (Claim(GIB, 99, 1), 64 * GIB, 1),
        (Claim(GIB, 1, 1), 3 * GIB, 3),
        (Claim(GIB, 1, 2), 0, 2),
        (Claim(GIB, 1, 1, asked=3), 64 * GIB, 3),
        (Claim(999 * GIB, 1, 1), 64 * GIB, 1),
        (Claim(0, 1, 1), 64 * GIB, 8),
        (Claim(GIB, 1, 0, shared_bytes=15 * GIB), 64 * GIB, 7),
        (Claim(GIB, 1, 0, shared_bytes=50 * GIB), 64 * GIB, 1),
    ],
    ids=[*LIMITS, "no size", "shared once", "shared too large"],
)
def test_that_the_smallest_limit_counts(claim: Claim, free: int, count: int) -> None:
    counts = instance_counts({"m": claim}, budget_bytes=48 * GIB, free_bytes=free, cores=8)
    assert counts == {"m": count}


def test_that_models_share_the_budget_equally() -> None:
    claims = {"small": Claim(GIB, 1, 8), "large": Claim(4 * GIB, 1, 1)}
    counts = instance_counts(claims, budget_bytes=10 * GIB, free_bytes=64 * GIB, cores=8)
    assert counts == {"small": 4, "large": 1}
