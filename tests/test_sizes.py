"""Sizes of files in words."""

from __future__ import annotations

import pytest

from workbench.sizes import file_size


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1_000, "1.0 KB"),
        (2_048, "2.0 KB"),
        (9_949, "9.9 KB"),
        (9_960, "10 KB"),
        (999_400, "999 KB"),
        (999_600, "1.0 MB"),
        (45_548_832, "46 MB"),
        (906_393_600, "906 MB"),
        (66_000_000_000, "66 GB"),
        (10**15, "1,000 TB"),
    ],
)
def test_that_a_size_has_the_largest_unit_that_leaves_a_number_of_one_or_more(count: int, words: str) -> None:
    assert file_size(count) == words
