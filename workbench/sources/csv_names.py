"""The row with the columns' names, where rows of labels stand above it that have as many fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from workbench.sources.csv_blocks import is_number_or_time
from workbench.sources.csv_dialect import NULLS
from workbench.sources.time_formats import sounds_like_times

Row = Sequence[str | None]
_HIGHEST = 50
_NUMERIC = 0.8
_UNNAMED = re.compile(r"column\d+")


def row_of_names(names: Sequence[str], sample: Sequence[Row]) -> int | None:
    """Which of the rows has the names, None where those that were found are right.

    Spreadsheets give every line as many fields as the table has: `Report,,` and `Name,Plant 7,` stand above
    `time,kw,temp`. Names are the first full row of words above numbers, before all one that names times; a
    row of units below it is none.

    Args:
        names: What was taken for names.
        sample: The rows below it.
    """
    if not sample or _is_row(sample[0], range(len(names))):
        return None
    numeric = _numeric(sample)
    above = list(takewhile(lambda row: not _is_row(row, numeric), sample[:_HIGHEST]))
    fitting = [at for at, row in enumerate(above) if _are_names(row, numeric)]
    if not numeric or not fitting or len(above) == len(sample):
        return None
    found = next((at for at in fitting if any(sounds_like_times(word or "") for word in above[at])), None)
    if _are_names(["" if _UNNAMED.fullmatch(name) else name for name in names], numeric):
        return None if any(map(sounds_like_times, names)) else found
    return fitting[0] if found is None else found


def _numeric(sample: Sequence[Row]) -> list[int]:
    """The columns with numbers or times, as the second half of the rows tells."""
    some = sample[len(sample) // 2 :][:_HIGHEST]
    columns = (
        [word.strip() for word in column if word and word not in NULLS] for column in zip(*some, strict=True)
    )
    return [
        at
        for at, words in enumerate(columns)
        if words and sum(map(is_number_or_time, words)) >= _NUMERIC * len(words)
    ]


def _is_row(row: Row, numeric: Sequence[int]) -> bool:
    return sum(is_number_or_time((row[at] or "").strip()) for at in numeric) * 2 > len(numeric)


def _are_names(row: Row, numeric: Sequence[int]) -> bool:
    words = [(word or "").strip() for word in row]
    different = len(set(words)) == len(words) and set(words).isdisjoint(NULLS)
    return different and not any(is_number_or_time(words[at]) for at in numeric)
