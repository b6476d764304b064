"""How the grid writes values, and what it takes to find that out."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from ui.grid.contents import digits_for


@pytest.mark.parametrize(
    ("values", "digits"),
    [
        ([1234.5, np.nan, 0.0, -2500.0], 1),
        ([0.5, 0.25, 90_000.0], 5),
        ([np.inf, 3.0], 4),
        ([1e-12], 8),
        ([1e300], 0),
        ([0.0, np.nan], 2),
        ([], 2),
    ],
)
def test_that_a_typical_value_has_about_five_digits(values: list[float], digits: int) -> None:
    assert digits_for(np.array(values)) == digits


def test_that_finding_the_digits_imports_no_masked_arrays() -> None:
    code = """
import sys
import numpy
from ui.grid.contents import digits_for
print(digits_for(numpy.ones(3)), *sys.modules)
"""

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    digits, *loaded = said.split()
    assert digits == "4"
    assert "numpy.ma" not in loaded
