"""Parquet, TsFile and Excel as tables; long tables by their series."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import tsfile
import xlsxwriter

from workbench.errors import DataError
from workbench.sources import OpenOptions, Table, TableStore

Opener = Callable[..., Table]
HOURS = np.datetime64("2024-01-01", "us") + np.arange(48) * np.timedelta64(1, "h")


def test_that_parquet_keeps_its_types_and_zone(store: TableStore, tmp_path: Path) -> None:
    path = tmp_path / "wind.parquet"
    columns = {
        "when": pa.array(HOURS).cast(pa.timestamp("us", tz="Asia/Shanghai")),
        "power_kw": np.arange(48.0, dtype=np.float32),
        "count": pa.array([None, *range(47)], pa.int32()),
        "on": pa.array([True, None] * 24),
        "price": pa.array(np.arange(48)).cast(pa.decimal128(21, 2)),
        "note": ["a", "b"] * 24,
    }
    pq.write_table(pa.table(columns), path)
    table = store.open(path)
    assert (table.format, table.zone, table.time_column, table.rows) == (
        "parquet",
        "Asia/Shanghai",
        "when",
        48,
    )
    assert [column.type for column in table.columns[1:]] == [
        "DOUBLE",
        "BIGINT",
        "BOOLEAN",
        "DOUBLE",
        "VARCHAR",
    ]
    assert table.times()[0] == HOURS[0]
    assert np.array_equal(table.values("count")[:3], [np.nan, 0, 1], equal_nan=True)
    assert np.array_equal(table.values("on")[:2], [1, np.nan], equal_nan=True)
    assert table.missing("count") == 1
    assert table.arrow().column("count").null_count == 1
    with pytest.raises(DataError, match="row 1 has “a”"):
        table.values("note")


def test_that_parquet_times_in_nanoseconds_stay_so(store: TableStore, tmp_path: Path) -> None:
    path = tmp_path / "fine.parquet"
    pq.write_table(pa.table({"t": pa.array(HOURS.astype("M8[ns]")), "v": np.arange(48)}), path)
    table = store.open(path)
    assert table.times().dtype == np.dtype("M8[ns]")
    assert str(table.profile().interval) == "1h"


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.json", '[\n{"time": 1}\n]'), ("a.txt", '[{"time": 1}]'), ("a.csv", '{"a": [1]}')],
)
def test_that_json_is_called_so(store: TableStore, tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=f"^{name} is JSON and not a table"):
        store.open(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_that_a_pipe_is_called_so_and_not_waited_for(store: TableStore, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rows.csv")
    with pytest.raises(DataError, match=r"rows\.csv is a pipe"):
        store.open(tmp_path / "rows.csv")


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_that_parquet_lengths_of_time_are_seconds_whatever_they_are_counted_in(
    store: TableStore, tmp_path: Path, unit: str
) -> None:
    path = tmp_path / "lap.parquet"
    tenths = 0 if unit == "s" else 500
    laps = np.array([90_000, 91_000 + tenths, "NaT"], "timedelta64[ms]").astype(f"timedelta64[{unit}]")
    days = np.array(["2024-01-01", "2024-01-02", "2024-01-03"], "datetime64[us]")
    pq.write_table(pa.table({"time": days, "lap": laps, "count": [1, 2, 3]}), path)
    table = store.open(path)
    assert table.values("lap").tolist()[:2] == [90, 91 + tenths / 1_000]
    assert (table.missing("lap"), table.values("count").tolist()) == (1, [1, 2, 3])


def _write_table_file(path: Path, tags: list[str]) -> None:
    frame = pd.DataFrame(
        {
            "time": np.tile(np.arange(24) * 3_600_000, 2),
            "site": np.repeat(["a", "b"], 24),
            "line": np.repeat(["x", "y"], 24),
            "load": np.arange(48.0),
        }
    )
    frame = frame[["time", *tags, "load"]]
    tsfile.dataframe_to_tsfile(frame, str(path), table_name="plant", time_column="time", tag_column=tags)


@pytest.mark.parametrize(("tags", "ids"), [(["site"], ("a", "b")), (["site", "line"], ("a, x", "b, y"))])
def test_that_the_tags_of_a_tsfile_table_name_its_series(
    store: TableStore, tmp_path: Path, tags: list[str], ids: tuple[str, ...]
) -> None:
    path = tmp_path / "plant.tsfile"
    _write_table_file(path, tags)
    table = store.open(path)
    assert (table.format, table.zone, table.ids()) == ("tsfile", "UTC", ids)
    assert table.values("load", ids[1]).tolist() == list(np.arange(24.0, 48.0))
    assert str(table.profile(ids[0]).interval) == "1h"
    with pytest.raises(DataError, match="no table “plan”") as caught:
        store.open(path, OpenOptions(sheet="plan"))
    assert caught.value.replacement == "plant"


def test_that_the_paths_of_a_tsfile_tree_become_columns(store: TableStore, tmp_path: Path) -> None:
    path = tmp_path / "tree.tsfile"
    writer = tsfile.TsFileWriter(str(path))
    kind = tsfile.TSDataType.DOUBLE
    for device in ("root.db.d1", "root.db.d2"):
        writer.register_timeseries(device, tsfile.TimeseriesSchema("s", kind))
        for row in range(3):
            moment = row * 1000 + (1000 if device.endswith("2") else 0)
            writer.write_row_record(tsfile.RowRecord(device, moment, [tsfile.Field("s", float(row), kind)]))
    writer.close()
    table = store.open(path)
    assert [(c.name, c.tree_path) for c in table.columns[1:]] == [
        ("d1.s", "root.db.d1.s"),
        ("d2.s", "root.db.d2.s"),
    ]
    assert np.array_equal(table.values("root.db.d2.s"), [np.nan, 0, 1, 2], equal_nan=True)


def _workbook(path: Path) -> Path:
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("cover").write(0, 0, "Report")
        sheet = book.add_worksheet("data")
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet.write_row(0, 0, ["time", "load (kW)", "count", "state", "mixed"])
        for row in range(3):
            sheet.write_datetime(row + 1, 0, dt.datetime(2024, 1, 1, row), moment)
            sheet.write_row(row + 1, 1, [row + 0.5, row, "on", "x" if row else 1])
        sheet.write_blank(3, 1, None)
        other = book.add_worksheet("other")
        other.write_row(0, 0, ["date", "v"])
        other.write_row(1, 0, ["2024-01-01", 1])
        other.write_row(2, 0, ["2024-01-02", True])
    return path


def test_that_the_first_sheet_with_rows_is_read(store: TableStore, tmp_path: Path) -> None:
    table = store.open(_workbook(tmp_path / "book.xlsx"))
    assert (table.format, table.rows, str(table.profile().interval)) == ("excel", 3, "1h")
    assert [(c.name, c.type, c.unit) for c in table.columns[1:3]] == [
        ("load (kW)", "DOUBLE", "kW"),
        ("count", "DOUBLE", None),
    ]
    assert [column.type for column in table.columns[3:]] == ["VARCHAR", "VARCHAR"]
    assert str(table.notes[0]) == "Sheet data of 3 was read."


def test_that_a_sheet_can_be_chosen(store: TableStore, tmp_path: Path) -> None:
    path = _workbook(tmp_path / "book.xlsx")
    assert store.open(path, OpenOptions(sheet="OTHER")).rows == 2
    with pytest.raises(DataError) as caught:
        store.open(path, OpenOptions(sheet="othr"))
    assert caught.value.replacement == "other"


LONG = "time,meter,v,quality\n" + "".join(
    f"2024-01-0{day},{meter},{day}.{number},good\n"
    for number, meter in enumerate("cab")
    for day in range(1, 8)
)


def test_that_the_series_of_a_long_table_are_found(opened: Opener) -> None:
    table = opened(LONG)
    assert table.id_column == "meter"
    assert table.ids() == ("c", "a", "b")
    assert table.values("v", "a")[0] == 1.1
    assert len(table.times("b")) == 7
    assert table.profile().interval == table.profile("a").interval
    assert table.profile().duplicates == 0
    with pytest.raises(DataError, match="no series “d”"):
        table.values("v", "d")


def test_that_numbers_can_name_series_when_they_are_called_ids(opened: Opener) -> None:
    table = opened(LONG.replace(",c,", ",1,").replace(",a,", ",2,").replace(",b,", ",3,"))
    assert table.ids() == ("1", "2", "3")


def test_that_a_text_column_is_no_id_when_times_do_not_repeat(opened: Opener) -> None:
    rows = "".join(f"2024-01-{day:02d},{'on' if day % 2 else 'off'},{day}\n" for day in range(1, 20))
    assert opened("time,state,v\n" + rows).id_column is None


def test_that_the_id_column_can_be_said(opened: Opener) -> None:
    table = opened("time,state,v\n2024-01-01,a,1\n2024-01-02,b,2\n", id_column="STATE")
    assert table.ids() == ("a", "b")
