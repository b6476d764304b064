"""Distinct values and membership give what numpy gives, for any order and for none."""

from __future__ import annotations

import numpy as np
import pytest

from workbench.sorting import distinct, is_among


@pytest.mark.parametrize("count", [0, 1, 2, 500])
def test_that_sorting_finds_what_numpy_finds(count: int) -> None:
    random = np.random.default_rng(count)
    values, others = random.integers(-50, 50, count), random.integers(0, 90, count // 2)
    assert distinct(values).tolist() == np.unique(values).tolist()
    assert is_among(values, others).tolist() == np.isin(values, others).tolist()
    times = values.astype("datetime64[us]")
    assert distinct(times).tolist() == np.unique(times).tolist()
