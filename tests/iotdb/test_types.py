from __future__ import annotations

import datetime as dt

import numpy as np
import pyarrow as pa
from iotdb.Session import Session
from iotdb.utils.IoTDBConstants import TSDataType
from iotdb.utils.NumpyTablet import NumpyTablet

from workbench.sources.iotdb.connection import Connection

ALL = {
    "b": ("BOOLEAN", "true", True),
    "i": ("INT32", "-7", -7),
    "l": ("INT64", "9007199254740993", 9007199254740993),
    "f": ("FLOAT", "1.5", 1.5),
    "d": ("DOUBLE", "0.1", 0.1),
    "t": ("TEXT", "'温度'", "温度"),
    "s": ("STRING", "'it''s'", "it's"),
    "o": ("BLOB", "X'cafe'", b"\xca\xfe"),
    "y": ("DATE", "'2024-02-29'", dt.date(2024, 2, 29)),
    "m": ("TIMESTAMP", "1700000000123", dt.datetime(2023, 11, 14, 22, 13, 20, 123000, tzinfo=dt.UTC)),
}


def _utc(value: object) -> object:
    return value.astimezone(dt.UTC) if isinstance(value, dt.datetime) else value


def test_that_every_type_and_nulls_come_back_from_the_tree(tree: Connection) -> None:
    tree.execute("CREATE DATABASE root.types")
    for device in ("plain", "aligned"):
        fields = ", ".join(f"{name} {type_}" for name, (type_, _, _) in ALL.items())
        if device == "aligned":
            tree.execute(f"CREATE ALIGNED TIMESERIES root.types.aligned({fields})")
        else:
            for name, (type_, _, _) in ALL.items():
                tree.execute(f"CREATE TIMESERIES root.types.plain.{name} {type_}")
        names, values = ", ".join(ALL), ", ".join(value for _, value, _ in ALL.values())
        aligned = "ALIGNED " if device == "aligned" else ""
        tree.execute(f"INSERT INTO root.types.{device}(time, {names}) {aligned}VALUES (1, {values})")
        tree.execute(f"INSERT INTO root.types.{device}(time, d) {aligned}VALUES (2, 5.5)")
        got = tree.fetch(f"SELECT {names} FROM root.types.{device}")
        rows = got.to_pylist()
        assert got.schema.field("Time").type == pa.timestamp("ms", tz="UTC")
        for name, (_, _, expected) in ALL.items():
            assert _utc(rows[0][f"root.types.{device}.{name}"]) == expected
            assert (rows[1][f"root.types.{device}.{name}"] is None) == (name != "d")


def test_that_every_type_and_nulls_come_back_from_a_table(table: Connection) -> None:
    fields = ", ".join(f"{name} {type_} FIELD" for name, (type_, _, _) in ALL.items())
    table.execute(f'CREATE TABLE "表 1" (house STRING TAG, {fields})')
    names, values = ", ".join(ALL), ", ".join(value for _, value, _ in ALL.values())
    table.execute(f"INSERT INTO \"表 1\"(time, house, {names}) VALUES (1, '一', {values})")
    table.execute("INSERT INTO \"表 1\"(time, house) VALUES (2, '一')")
    rows = table.fetch('SELECT * FROM "表 1" ORDER BY time').to_pylist()
    assert [row["house"] for row in rows] == ["一", "一"]
    for name, (_, _, expected) in ALL.items():
        assert _utc(rows[0][name]) == expected
        assert rows[1][name] is None


def test_that_a_result_of_many_answers_is_whole_and_in_order(tree: Connection) -> None:
    tree.execute("CREATE TIMESERIES root.many.d.x INT32")
    rows = 25_000
    for start in range(0, rows, 5_000):
        values = ", ".join(f"({one}, {one})" for one in range(start, start + 5_000))
        tree.execute(f"INSERT INTO root.many.d(time, x) VALUES {values}")
    batches = list(tree.query("SELECT x FROM root.many.d"))
    got = pa.Table.from_batches(batches)
    assert len(batches) > 1
    assert got.column(1).to_pylist() == list(range(rows))
    assert got.column(0).cast(pa.int64()).to_pylist() == list(range(rows))
    assert tree.fetch("SELECT x FROM root.many.d WHERE time < 0").num_rows == 0
    stream = tree.stream("SELECT x FROM root.many.d")
    assert next(stream.batches).num_rows > 0
    stream.batches.close()  # type: ignore[attr-defined]
    assert tree.fetch("SELECT count(x) FROM root.many.d").column(0)[0].as_py() == rows


def test_that_an_answer_may_be_larger_than_a_frame_usually_is(tree: Connection) -> None:
    tree.execute("CREATE TIMESERIES root.long.d.text TEXT")
    rows, length = 2_500, 8_000
    for start in range(0, rows, 250):
        values = ", ".join(f"({one}, '{one:08}{'x' * length}')" for one in range(start, start + 250))
        tree.execute(f"INSERT INTO root.long.d(time, text) VALUES {values}")
    texts = tree.fetch("SELECT text FROM root.long.d").column(1).to_pylist()
    assert [int(text[:8]) for text in texts] == list(range(rows))
    assert {len(text) for text in texts} == {length + 8}


def test_that_wide_rows_come_in_answers_that_are_not_large(tree: Connection) -> None:
    columns, rows = 60, 20_000
    session = Session(tree.address.host, tree.address.port, "root", "root")
    session.open(enable_rpc_compression=False)
    names = [f"x{number}" for number in range(columns)]
    times = np.arange(rows, dtype=np.int64)
    tablet = NumpyTablet("root.wide.d", names, [TSDataType.DOUBLE] * columns, [times / 7] * columns, times)
    session.insert_aligned_tablet(tablet)
    session.close()
    first, *others = list(tree.query("SELECT * FROM root.wide.d"))
    assert first.num_rows + sum(batch.num_rows for batch in others) == rows
    assert all(batch.nbytes < 3 << 20 for batch in [first, *others])
    assert len(others) > 5
