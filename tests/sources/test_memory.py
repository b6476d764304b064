"""Rows that a script holds: frames, series, Arrow tables and mappings become tables as files do."""

from __future__ import annotations

from array import array
from collections import deque
from decimal import Decimal

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from workbench.errors import DataError
from workbench.sources import OpenOptions, Table, TableStore
from workbench.sources.memory import as_arrow
from workbench.text import Text
from workbench.timeseries import NUMBERED

HOURS = pd.date_range("2024-01-01", periods=48, freq="h")


def opened(store: TableStore, rows: object, **options: str) -> Table:
    return store.open_rows(as_arrow(rows), OpenOptions(**options))


def test_that_the_index_of_a_series_is_the_time_and_its_name_the_column(store: TableStore) -> None:
    table = opened(store, pd.Series(np.arange(48.0), index=HOURS, name="kw"), name="power")
    assert (table.name, table.time_column, table.rows) == ("power", "time", 48)
    assert table.values("kw").tolist() == list(range(48))
    assert str(table.profile().interval) == "1h"


def test_that_months_of_a_period_index_are_months(store: TableStore) -> None:
    months = pd.period_range("1949-01", periods=36, freq="M")
    table = opened(store, pd.Series(np.arange(36.0), index=months))
    assert (str(table.profile().interval), table.profile().regular) == ("1mo", True)
    assert str(table.times()[0])[:7] == "1949-01"
    assert [column.name for column in table.value_columns] == ["value"]


def test_that_a_wide_frame_has_a_series_in_each_column(store: TableStore) -> None:
    wide = pd.DataFrame({f"s{n}": np.arange(48.0) for n in range(400)}, index=HOURS)
    assert len(opened(store, wide).value_columns) == 400


def test_that_a_long_frame_and_one_with_two_levels_are_panels(store: TableStore) -> None:
    long = pd.DataFrame({"unique_id": ["a"] * 48 + ["b"] * 48, "ds": [*HOURS, *HOURS], "y": np.arange(96.0)})
    by_column = opened(store, long)
    levels = long.set_index(["unique_id", "ds"])
    by_level = opened(store, levels)
    nameless = opened(store, levels.rename_axis([None, None]))
    numbered = opened(store, levels.rename(index={"a": 7, "b": 8}).rename_axis([None, None]))
    assert (numbered.ids(), [column.name for column in numbered.value_columns]) == (("7", "8"), ["y"])
    for table in (by_column, by_level, nameless):
        assert table.ids() == ("a", "b")
        assert table.values("y", "b").tolist() == list(range(48, 96))
    assert (by_level.time_column, nameless.time_column) == ("ds", "time")


def test_that_an_index_that_only_counts_is_no_column(store: TableStore) -> None:
    table = opened(store, pd.DataFrame({"date": ["2024-01-01", "2024-01-08", "2024-01-15"], "v": [1, 2, 3]}))
    assert [column.name for column in table.columns] == ["date", "v"]
    assert str(table.profile().interval) == "1w"


def test_that_arrow_and_a_mapping_are_rows_too(store: TableStore) -> None:
    times = np.arange("2024-01", "2024-07", dtype="datetime64[M]").astype("datetime64[ms]")
    columns = {"time": times, "v": np.arange(6.0)}
    for rows in (columns, pa.table(columns)):
        assert opened(store, rows).values("v").tolist() == list(range(6))


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ([1.5, 2, None, 4], ["value"]),
        ((1, 2, 5), ["value"]),
        (np.arange(4, dtype=np.float32), ["value"]),
        (np.arange(8).reshape(4, 2), ["value1", "value2"]),
        ([[1, 2.5], [3, 4]], ["value1", "value2"]),
        (np.zeros(4, [("flow", "f8"), ("level", "i4")]), ["flow", "level"]),
        (pd.Series([1.5, 2.5, 2.0]), ["value"]),
        (pd.Series([1.5, 2.5, 2.0], name="load"), ["load"]),
        (pd.DataFrame({"a": [3, 1, 2], "b": [1.5, 2, 1]}), ["a", "b"]),
    ],
)
def test_that_numbers_without_times_are_rows_with_numbers(
    rows: object, names: list[str], store: TableStore
) -> None:
    table = opened(store, rows)
    assert (table.zone, table.time_column) == (NUMBERED, "row")
    assert [column.name for column in table.value_columns] == names
    assert table.arrow().column("row").to_pylist() == list(range(table.rows))


def test_that_an_index_of_steps_places_the_rows(store: TableStore) -> None:
    table = opened(store, pd.DataFrame({"v": [1.5, 2.5, 2.0]}, index=[10, 20, 30]))
    assert (table.time_column, table.arrow().column("index").to_pylist()) == ("index", [10, 20, 30])
    named = opened(store, pd.Series([1.5, 2.5, 2.0], index=pd.RangeIndex(3, 6, name="cycle")))
    assert (named.time_column, named.arrow().column("cycle").to_pylist()) == ("cycle", [3, 4, 5])


def test_that_a_range_that_does_not_count_from_0_places_the_rows(store: TableStore) -> None:
    years = opened(store, pd.Series([1.5, 2.5, 2.0], index=range(1949, 1952)))
    assert [str(time)[:4] for time in years.times()] == ["1949", "1950", "1951"]
    steps = opened(store, pd.DataFrame({"v": [1.5, 2.5, 2.0]}, index=pd.RangeIndex(5, 11, 2)))
    assert (steps.time_column, steps.arrow().column("index").to_pylist()) == ("index", [5, 7, 9])
    dated = pd.DataFrame({"date": ["2024-01-01", "2024-01-08", "2024-01-15"], "v": [1, 2, 3]})
    counted = pd.DataFrame({"step": [0, 10, 20, 30], "v": [1.5, 2.5, 2.0, 1.0]})
    for frame, columns in ((dated, ["date", "v"]), (counted, ["step", "v"])):
        assert [column.name for column in opened(store, frame[1:]).columns] == columns


def test_that_masked_numbers_are_missing(store: TableStore) -> None:
    table = opened(store, np.ma.MaskedArray([1, 2, 3], mask=[False, True, False]))
    np.testing.assert_array_equal(table.values("value"), [1, np.nan, 3])


def test_that_times_alone_are_no_values(store: TableStore) -> None:
    with pytest.raises(DataError, match="values of the type datetime64"):
        opened(store, HOURS.to_numpy())


def test_that_the_reason_why_rows_are_refused_can_be_translated() -> None:
    with pytest.raises(DataError) as refused:
        as_arrow(np.zeros((2, 2, 2)))
    reason = refused.value.text.params["reason"]
    assert isinstance(reason, Text)
    assert reason.template == "an array of {dimensions} dimensions"


def test_that_a_zone_stays_with_the_times(store: TableStore) -> None:
    table = opened(store, pd.DataFrame({"v": np.arange(48.0)}, index=HOURS.tz_localize("Europe/Berlin")))
    assert table.zone == "Europe/Berlin"
    assert str(table.times()[0]) == "2023-12-31T23:00:00.000000"


def test_that_columns_named_by_numbers_and_pairs_get_names(store: TableStore) -> None:
    frame = pd.DataFrame(
        np.zeros((48, 2)), index=HOURS, columns=pd.MultiIndex.from_tuples([("a", 1), ("b", "")])
    )
    assert [column.name for column in opened(store, frame).value_columns] == ["a.1", "b"]


@pytest.mark.parametrize(
    "rows", [7, None, b"1,2", {1, 2}, ["a", "b"], [1, 2j], [[1, 2], [3]], np.zeros((2, 2, 2)), [HOURS[0]]]
)
def test_that_what_is_no_rows_is_refused_by_its_type(rows: object) -> None:
    with pytest.raises(DataError, match=f"type {type(rows).__name__} cannot be read") as refused:
        as_arrow(rows)
    assert not any(word in str(refused.value) for word in ("Expected", "convert", "inhomogeneous"))


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [
        ({"v": [object()]}, "The column v holds values of the type object, which are no times, numbers"),
        ({"v": np.ones(3, np.complex128)}, "The column v holds values of the type complex128"),
        ({"v": [1, "a", None, np.nan]}, "The column v holds values of the types int, str, which do not go"),
        ({"v": np.ones((3, 2))}, r"The column v is an array of the shape \(3, 2\); a column has one"),
        ({"v": 5}, "The column v is no row of values but of the type int"),
        ({"v": "abc"}, "The column v is no row of values but of the type str"),
        ({"a": [1], "b": [1, 2]}, "not equally long: a has the length 1, b 2."),
        ({"a\ud800": [1]}, r"a character that no text may have: 'a\\ud800'"),
        ({}, "The rows have no columns"),
        (pd.DataFrame(), "The rows have no columns"),
    ],
)
def test_that_a_column_that_is_none_is_named(columns: object, sentence: str) -> None:
    with pytest.raises(DataError, match=sentence) as refused:
        as_arrow(columns)
    assert refused.value.hint


@pytest.mark.parametrize(
    "rows",
    [
        range(1, 5),
        array("d", [1, 2, 3, 4]),
        deque([1, 2, 3, 4]),
        (number for number in (1, 2, 3, 4)),
        memoryview(array("d", [1, 2, 3, 4])),
        pd.Index([1.0, 2, 3, 4]),
        pa.array([1, 2, 3, 4]),
        [Decimal(1), Decimal(2), Decimal(3), Decimal(4)],
        np.arange(1, 5, dtype=">f8"),
    ],
)
def test_that_whatever_holds_numbers_in_a_row_is_read(rows: object, store: TableStore) -> None:
    assert opened(store, rows).values("value").tolist() == [1, 2, 3, 4]


def test_that_truths_are_numbers() -> None:
    assert as_arrow([True, False]).to_pylist() == as_arrow(np.array([1, 0], bool)).to_pylist()


@pytest.mark.parametrize(
    "values",
    [
        np.arange(1, 4, dtype=">f8"),
        np.arange(1, 4, dtype=np.longdouble),
        pd.Series([1, 2, 3], dtype="Int64"),
        pd.Series(pd.arrays.SparseArray([1.0, 2, 3])),
        pa.RunEndEncodedArray.from_arrays([1, 2, 3], [1.0, 2.0, 3.0]),
        range(1, 4),
        [1, 2.0, Decimal(3)],
    ],
)
def test_that_numbers_of_any_make_are_a_column(values: object, store: TableStore) -> None:
    days = np.arange("2024-01-01", "2024-01-04", dtype="datetime64[D]")
    assert opened(store, {"time": days, "v": values}).values("v").tolist() == [1, 2, 3]


def test_that_whole_numbers_beyond_64_bits_are_a_column(store: TableStore) -> None:
    assert opened(store, {"t": [0, 1, 2], "v": [10**30, None, 1]}).values("v")[0] == 1e30


@pytest.mark.parametrize(
    ("unit", "interval"),
    [("Y", "1y"), ("M", "1mo"), ("W", "1w"), ("D", "1d"), ("h", "1h"), ("m", "1m"), ("ps", "1ns")],
)
def test_that_times_of_any_unit_of_numpy_are_read(unit: str, interval: str, store: TableStore) -> None:
    step = 1_000 if unit == "ps" else 1
    times = (np.arange(1, 40) * step).astype(f"datetime64[{unit}]")
    table = opened(store, {"time": times, "v": np.arange(39.0)})
    fields = np.zeros(39, [("time", times.dtype), ("v", "f8")])
    fields["time"] = times
    listed = opened(store, {"time": list(times), "v": np.arange(39.0)})
    for one in (table, opened(store, fields), listed):
        assert one.times().astype(times.dtype).tolist() == times.tolist()
        assert str(one.profile().interval) == interval


@pytest.mark.parametrize("unit", ["m", "s", "ms", "us", "ns"])
def test_that_lengths_of_time_are_seconds_whatever_they_are_counted_in(unit: str, store: TableStore) -> None:
    minutes = (np.arange(40) * np.timedelta64(60, "s")).astype(f"timedelta64[{unit}]")
    table = opened(store, {"t": minutes, "v": np.arange(40.0)})
    assert (table.time_column, table.zone, str(table.profile().interval)) == ("t", NUMBERED, "60")
    index = pd.to_timedelta(np.arange(40) / 4, unit="s").as_unit("ms" if unit == "s" else "ns")
    assert str(opened(store, pd.Series(np.arange(40.0), index)).profile().interval) == "0.25"


def test_that_a_list_of_numpy_s_days_may_lack_some() -> None:
    day = np.datetime64("2024-01-01")
    assert as_arrow({"time": [None, day], "v": [1, 2]}).column("time").null_count == 1


def test_that_a_column_of_no_times_is_refused_as_such(store: TableStore) -> None:
    with pytest.raises(DataError, match="None of the times in column “t”"):
        opened(store, {"t": np.full(3, "NaT", "datetime64[s]"), "v": [1.0, 2, 3]})


def test_that_columns_of_one_name_are_told_apart(store: TableStore) -> None:
    twice = pd.DataFrame([[1.5, 2, 3], [4, 5, 6]], columns=["v", "v", "V"])
    assert [column.name for column in opened(store, twice).value_columns] == ["v", "v_1", "V_2"]
    assert as_arrow({1: [1], "1": [2]}).column_names == ["1", "1_1"]


def test_that_rows_without_times_say_what_columns_they_have(store: TableStore) -> None:
    with pytest.raises(DataError, match="sales has no column with times; its columns are v"):
        opened(store, {"v": ["on", "off"]}, name="sales")


def test_that_a_column_that_no_file_could_have_is_refused(store: TableStore) -> None:
    with pytest.raises(DataError):
        opened(store, pd.DataFrame({"t": HOURS, "v": [pd.Timedelta("1D")] * 48, "w": [{"a": 1}, 3] * 24}))
