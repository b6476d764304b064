"""Files that are not what they seem, and series that break programs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.nasty import Nasty, nasty_series
from tests.sources.broken_files import broken_files
from workbench.errors import DataError, WorkbenchError
from workbench.events import EventBus
from workbench.sources import TableStore


def test_that_more_than_a_hundred_broken_files_open_or_are_refused_in_words(tmp_path: Path) -> None:
    store = TableStore(EventBus())
    seen = 0
    for path in broken_files(tmp_path):
        seen += 1
        refusal, table = None, None
        try:
            table = store.open(path)
        except WorkbenchError as error:
            refusal = error
        if table is None:
            assert refusal is not None
            assert refusal.hint
            assert path.name[:20] in refusal.message
            continue
        assert table.rows > 0
        assert len(table.arrow()) == table.profile().rows == table.rows
        for column in table.value_columns:
            assert len(table.values(column.name)) == table.rows
        store.close(table.name)
    assert seen >= 100
    assert not store.tables


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("unclosed_quote.csv", "as CSV: Value with unterminated quote found (line 2)."),
        ("tail.parquet", "as Parquet: Invalid data."),
        ("half.tsfile", "as TsFile: TsFile is corrupted."),
    ],
)
def test_that_the_sentence_has_the_reason_and_nothing_of_the_library(
    name: str, reason: str, tmp_path: Path
) -> None:
    path = next(one for one in broken_files(tmp_path) if one.name == name)
    with pytest.raises(DataError) as caught:
        TableStore(EventBus()).open(path)
    assert caught.value.message == f"{name} cannot be read {reason}"


@pytest.mark.parametrize("series", nasty_series(), ids=lambda one: one.name)
def test_that_nasty_series_come_back_from_a_file_as_they_were(series: Nasty, tmp_path: Path) -> None:
    store = TableStore(EventBus())
    path = series.write(tmp_path)
    if series.name == "empty":
        with pytest.raises(DataError, match="has no rows"):
            store.open(path)
        return
    table = store.open(path)
    assert table.rows == len(series.time)
    assert table.zone == series.zone
    assert np.array_equal(table.times(), series.time.astype("M8[s]"))
    if series.name == "text_in_numbers":
        with pytest.raises(DataError, match="row 31 has “broken”"):
            table.values("value")
    else:
        assert np.array_equal(table.values("value"), series.values, equal_nan=True)
