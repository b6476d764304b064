"""Panels without times: M4's series in rows, its sibling with a series a column, and what is neither."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import pytest

from tests.sources.conftest import Opener
from workbench.errors import DataError
from workbench.sources import Table, TableStore, usual_targets
from workbench.timeseries import NUMBERED

SERIES: dict[str, list[float]] = {
    "H1": [11.5, 12, 13, 14, 15, 16],
    "H2": [21, 22, 23.5, 24],
    "H3": [31, 32, 33],
}


def written(names: Iterable[object], rows: Iterable[Sequence[object]]) -> str:
    return "".join(",".join(map(str, row)) + "\n" for row in [tuple(names), *rows])


def in_rows(first: str, names: Sequence[object], gap: str = "") -> str:
    rows = [[name, *map(str, values), *[gap] * (6 - len(values))] for name, values in SERIES.items()]
    return written((first, *names), rows)


def series_of(table: Table) -> dict[str, list[float]]:
    assert (table.zone, usual_targets(table)) == (NUMBERED, ("value",))
    for name in table.ids():
        numbers = (table.times(name) - np.datetime64(0, "us")) // np.timedelta64(1, "s")
        assert numbers.tolist() == list(range(len(numbers)))
    return {name: table.values("value", name).tolist() for name in table.ids()}


@pytest.mark.parametrize(
    ("content", "column"),
    [
        (in_rows("V1", [f"V{number}" for number in range(2, 8)]), "series"),
        (in_rows('"V1"', [f'"V{number}"' for number in range(2, 8)], "NA"), "series"),
        (in_rows("unique_id", range(1, 7)), "unique_id"),
        (in_rows("meter", [f"h{number}" for number in range(6)]), "meter"),
        (in_rows("item", [f"d_{number}" for number in range(1, 7)]), "item"),
    ],
)
def test_that_each_row_is_a_series_where_columns_are_counted(
    content: str, column: str, opened: Opener
) -> None:
    table = opened(content)
    assert series_of(table) == SERIES
    assert table.id_column == column
    (note,) = map(str, table.notes)
    assert note.startswith(f"There are no times: each row was read as a series, named by {column}, with its")


def test_that_values_missing_within_a_row_stay_missing_and_other_words_stay_beside(opened: Opener) -> None:
    content = "id,dept,1,2,3,4,5\n7,a,1.5,,3,,\n8,b,,2,3,4,\n9,a,,,,,\n"
    table = opened(content)
    assert table.ids() == ("7", "8")
    assert table.values("value", "7").tolist() == pytest.approx([1.5, np.nan, 3], nan_ok=True)
    assert [column.name for column in table.columns] == ["id", "dept", "row", "value"]
    assert opened(content, "named.csv", id_column="id").ids() == table.ids()


def test_that_each_column_is_a_series_where_they_are_counted_and_end_apart(opened: Opener) -> None:
    series = {"H1": [1.0, 2, 3], "H2": [5.0, 6, 7, 8, 9], "H3": [4.0, 4], "H4": [3.0, 2, 1, 0]}
    rows = [[values[row] if row < len(values) else "" for values in series.values()] for row in range(5)]
    table = opened(written(series, rows))
    assert series_of(table) == series
    assert "columns have unequal lengths" in str(table.notes[-1])


@pytest.mark.parametrize(
    ("content", "time", "ids"),
    [
        # Days with a column for each of their hours.
        (
            written(
                ["date", *(f"h{hour}" for hour in range(6))],
                [(f"2024-01-{day:02d}", *range(day, day + 6)) for day in range(1, 9)],
            ),
            "date",
            (),
        ),
        # Steps with columns of readings, and names that come again: classes, not series.
        (written(["t", "v1", "v2", "v3", "v4"], [(row, 1, row % 3, 4, 2) for row in range(9)]), "t", ()),
        (
            written(["V1", "V2", "V3", "V4", "V5"], [("ab"[row % 2], 5, row % 3, 4, 2) for row in range(9)]),
            "row",
            (),
        ),
        # Columns that end together, with holes, or under names of their own: covariates known for longer.
        (written(["H1", "H2", "H3", "H4"], [(row % 3, 5, 4, 2) for row in range(9)]), "row", ()),
        (
            written(["H1", "H2", "H3", "H4"], [(2, "" if row in (3, 8) else 5, 4, 2) for row in range(9)]),
            "row",
            (),
        ),
        (
            written(["demand", "wind", "sun", "rain"], [(2 if row < 6 else "", 5, 4, 2) for row in range(9)]),
            "row",
            (),
        ),
        (in_rows("V1", [f"V{number}" for number in range(2, 8)]).replace("H2", "H1"), "row", ()),
        # The numbers that an array's columns have, and a first row that counts by chance.
        (written(range(4), [(row % 3 + 0.5, 5, 4, 2) for row in range(9)]), "row", ()),
        ("".join(f"2024-01-{day:02d},0,{day},2,3,4\n" for day in range(1, 9)), "column0", ()),
        # The first of them holds times.
        (
            written(
                ["V1", "V2", "V3", "V4"],
                [(1_577_836_800 + 3600 * row, 2 if row < 6 else "", row % 5, 3) for row in range(9)],
            ),
            "V1",
            (),
        ),
    ],
)
def test_that_other_tables_are_no_sideways_panels(
    content: str, time: str, ids: tuple[str, ...], opened: Opener
) -> None:
    table = opened(content)
    assert (table.time_column, table.ids()) == (time, ids)
    assert table.rows == content.count("\n") - (not content.startswith("2024"))


def test_that_a_list_of_things_is_refused_whatever_its_numbers(opened: Opener) -> None:
    rows = [(f"number {row}", *range(row, row + 5)) for row in range(9)]
    cars = written(["name", "mpg", "cyl", "disp", "hp", "wt"], rows)
    years = written(["country", *range(2015, 2020)], rows)
    clocks = [(f"{row // 4:02d}:{row % 4 * 15:02d}", *range(row, row + 5)) for row in range(9)]
    days = written(["time", *range(1, 6)], clocks)
    for number, content in enumerate((cars, years, days)):
        with pytest.raises(DataError, match="has no column with times"):
            opened(content, f"{number}.csv")
    kept = opened(in_rows("V1", [f"V{number}" for number in range(2, 8)]), "rows.csv", time_format="row")
    assert (kept.rows, kept.ids()) == (3, ())


def test_that_m4_hourly_is_read_as_it_comes(data_folder: Path, store: TableStore) -> None:
    table = store.open(data_folder / "m4_hourly_test.csv")
    assert (len(table.ids()), table.rows) == (414, 414 * 48)
    assert table.values("value", "H1")[:3].tolist() == [619, 565, 532]
