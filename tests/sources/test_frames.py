"""Selections and query results as frames; the sample series."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import numpy as np
import pyarrow as pa
import pytest

from sample_data import SAMPLES, sample_path
from sample_data.generate_power_demand import rows
from workbench.errors import DataError, OptionError
from workbench.requests import Resample, Selection
from workbench.sources import Table, TableStore, frames_from_arrow, read_each, read_selection
from workbench.timeseries import Interval

Opener = Callable[..., Table]
LOAD = "time,load_kw,temp_c\n" + "".join(
    f"2024-01-01 {hour:02d}:00:00,{hour if hour < 8 else ''},{hour + 0.5}\n" for hour in range(10)
)
HOURS = np.datetime64("2024-01-01", "us") + np.arange(10) * np.timedelta64(1, "h")


def test_that_the_last_rows_of_the_chosen_columns_are_read(opened: Opener, store: TableStore) -> None:
    opened(LOAD)
    (frame,) = read_selection(store, Selection("data", ("LOAD_KW",), past_covariates=("temp_c",), context=3))
    assert list(frame.channels) == ["load_kw", "temp_c"]
    assert frame.time.tolist() == HOURS[7:].tolist()
    assert (frame.units, frame.interval) == ({"load_kw": "kW", "temp_c": "°C"}, Interval.of(1, "h"))


def test_that_known_covariates_bring_their_future_rows(opened: Opener, store: TableStore) -> None:
    opened(LOAD)
    wanted = Selection("data", ("load_kw",), future_covariates=("temp_c",), context=3)
    (frame,) = read_selection(store, wanted, extra_rows=1)
    assert np.array_equal(frame.channels["load_kw"], [4, 5, 6, 7, np.nan, np.nan], equal_nan=True)
    assert frame.channels["temp_c"].tolist() == [4.5, 5.5, 6.5, 7.5, 8.5, 9.5]
    until = Selection("data", ("load_kw",), future_covariates=("temp_c",), start=HOURS[2], until=HOURS[4])
    (frame,) = read_selection(store, until)
    assert np.isnan(frame.channels["load_kw"][3:]).all()
    assert frame.channels["temp_c"][-1] == 9.5


def test_that_a_future_table_is_appended(opened: Opener, store: TableStore) -> None:
    opened(LOAD)
    opened("time,temp_c\n2024-01-01 09:00:00,20.5\n2024-01-01 08:00:00,10.5\n", "weather.csv")
    wanted = Selection("data", ("load_kw",), future_covariates=("temp_c",), future_table="weather")
    (frame,) = read_selection(store, wanted)
    assert frame.channels["temp_c"][-2:].tolist() == [10.5, 20.5]
    assert frame.time.tolist() == HOURS.tolist()


@pytest.mark.parametrize(("zone", "own"), [("Europe/Berlin", None), (None, "Europe/Berlin")])
def test_that_a_future_table_without_the_zone_is_read_on_the_clock_of_the_other(
    zone: str | None, own: str | None, opened: Opener, store: TableStore
) -> None:
    opened("time,v,x\n2024-01-01 00:00,1,1\n2024-01-01 01:00,2,2\n", zone=zone)
    opened("time,x\n2024-01-01 02:00,3\n2024-01-01 03:00,4\n", "later.csv", zone=own)
    wanted = Selection("data", ("v",), future_covariates=("x",), future_table="later")
    (frame,) = read_selection(store, wanted)
    assert frame.channels["x"].tolist() == [1, 2, 3, 4]
    assert set(np.diff(frame.time)) == {np.timedelta64(1, "h")}


def test_that_unsorted_rows_are_sorted_and_resampling_keeps_all_rows(
    opened: Opener, store: TableStore
) -> None:
    opened("time,v\n2024-01-03,3\n2024-01-01,1\n2024-01-02,2\n")
    resample = Resample(Interval.of(2, "d"))
    (frame,) = read_selection(store, Selection("data", ("v",), context=1, resample=resample))
    assert frame.channels["v"].tolist() == [1, 2, 3]
    assert [str(note) for note in frame.notes] == ["Rows that were not in time order were sorted."]


def test_that_a_panel_gives_a_frame_a_series(opened: Opener, store: TableStore) -> None:
    opened("time,id,v\n" + "".join(f"2024-01-0{day},{one},{day}\n" for one in "ab" for day in range(1, 5)))
    assert [one.id for one in read_selection(store, Selection("data", ("v",)))] == ["a", "b"]
    assert [one.id for one in read_selection(store, Selection("data", ("v",), ids=("b",)))] == ["b"]


def test_that_a_series_that_cannot_be_read_leaves_the_others(opened: Opener, store: TableStore) -> None:
    opened("time,id,v\n" + "".join(f"2024-01-0{day},{one},{day}\n" for one in "ab" for day in range(1, 5)))
    opened("time,id,w\n2024-01-05,a,1\n2024-01-06,a,2\n", name="later", id_column="id")

    reading = read_each(store, Selection("data", ("v",), ids=("a", "c", "b")))
    assert [one.id for one in reading.frames] == ["a", "b"]
    assert {name: error.message for name, error in reading.failures.items()} == {
        "c": "data has no series “c”."
    }
    with pytest.raises(DataError, match="no series “c”"):
        read_selection(store, Selection("data", ("v",), ids=("a", "c")))


def test_that_a_future_table_without_a_column_from_it_is_refused(opened: Opener, store: TableStore) -> None:
    opened("time,v\n2024-01-01,1\n2024-01-02,2\n")
    opened("time,w\n2024-01-03,1\n2024-01-04,2\n", name="later")
    with pytest.raises(OptionError, match="later was given for the future") as caught:
        read_selection(store, Selection("data", ("v",), future_table="later"))
    assert caught.value.about == "future_covariates"


def test_that_what_cannot_be_selected_is_told(opened: Opener, store: TableStore) -> None:
    opened(LOAD)
    for selection, sentence in (
        (Selection("dat", ("v",)), "no open table"),
        (Selection("data", ()), "No column"),
        (Selection("data", ("load",)), "no column “load”"),
        (Selection("data", ("load_kw",), ids=("a",)), "no id column"),
        (Selection("data", ("load_kw",), start=np.datetime64("2030-01-01")), "No row"),
    ):
        with pytest.raises(DataError, match=sentence) as caught:
            read_selection(store, selection)
        assert caught.value.hint


def test_that_the_columns_of_a_query_become_channels() -> None:
    table = pa.table(
        {
            "a": pa.array([1, None, 3]),
            "time": pa.array(HOURS[:3][::-1]),
            "b": pa.array([True, False, None]),
            "c": pa.array([Decimal("1.5"), None, Decimal("2.5")]),
        }
    )
    (frame,) = frames_from_arrow(table)
    assert np.array_equal(frame.channels["a"], [3, np.nan, 1], equal_nan=True)
    assert np.array_equal(frame.channels["b"], [np.nan, 0, 1], equal_nan=True)
    assert np.array_equal(frame.channels["c"], [2.5, np.nan, 1.5], equal_nan=True)
    assert (frame.interval, frame.notes) == (Interval.of(1, "h"), ())


def test_that_partitions_become_series() -> None:
    table = pa.table(
        {"t": pa.array(HOURS[:4]), "s": ["x", "y", "x", "y"], "k": [1, 2, 1, 2], "v": [1.0, 2, 3, 4]}
    )
    frames = frames_from_arrow(table, time_column="T", partition_by=("s", "k"), targets=("V",))
    assert [(one.id, one.channels["v"].tolist()) for one in frames] == [("x, 1", [1, 3]), ("y, 2", [2, 4])]


@pytest.mark.parametrize(
    ("times", "first", "zone"),
    [
        (pa.array([1_704_067_200, 1_704_070_800]), "2024-01-01", "UTC"),
        (pa.array([1_704_067_200_000, None]), "2024-01-01", "UTC"),
        (pa.array([dt.date(2024, 1, 1), dt.date(2024, 1, 2)]), "2024-01-01", None),
        (pa.array(HOURS[:2]).cast(pa.timestamp("us", tz="Asia/Shanghai")), "2024-01-01", "Asia/Shanghai"),
    ],
)
def test_that_times_of_every_type_are_taken(times: pa.Array, first: str, zone: str | None) -> None:
    (frame,) = frames_from_arrow(pa.table({"Time": times, "v": [1.0, 2.0]}))
    assert frame.time[0] == np.datetime64(first)
    assert frame.zone == zone


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [
        ({"time": pa.array([], pa.timestamp("us")), "v": pa.array([], pa.float64())}, "no rows"),
        ({"v": [1.0]}, "no time column"),
        ({"time": pa.array(HOURS[:1])}, "no values beside time"),
        ({"time": pa.array(HOURS[:1]), "v": ["a"]}, "“v” of the query is not numeric, it is VARCHAR"),
        ({"time": pa.array([None], pa.timestamp("us")), "v": [1.0]}, "No row of the query has a time"),
    ],
)
def test_that_a_result_without_series_is_refused(columns: dict[str, object], sentence: str) -> None:
    with pytest.raises(DataError, match=sentence) as caught:
        frames_from_arrow(pa.table(columns))
    assert caught.value.hint


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda one: one.file)
def test_that_a_sample_is_what_it_says(sample: object, store: TableStore) -> None:
    from sample_data import Sample

    assert isinstance(sample, Sample)
    table = store.open(sample_path(sample.file))
    profile = table.profile()
    assert (table.rows, str(profile.interval)) == (sample.rows, sample.interval.replace("1q", "3mo"))
    assert profile.regular
    assert profile.missing_rows == profile.duplicates == profile.unsorted == 0
    assert table.missing(sample.target) < 0.05 * table.rows


def test_that_the_made_up_sample_is_what_its_script_writes() -> None:
    lines = sample_path("power_demand").read_text().splitlines()
    assert lines[1:] == [",".join(row) for row in rows()]
    assert sum(",," in line for line in lines) == 3
    with pytest.raises(KeyError):
        sample_path("nothing.csv")
