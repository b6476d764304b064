"""Blocks made by hand, byte for byte as the format says."""

from __future__ import annotations

import datetime as dt
import random
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.sources.iotdb.decoding import BrokenBlock, ColumnSpec, arrow_schema, decode

FORMATS = {"INT32": "i", "DATE": "i", "INT64": "q", "TIMESTAMP": "q", "FLOAT": "f", "DOUBLE": "d"}


def bits(flags: list[bool]) -> bytes:
    return np.packbits(np.array(flags, np.bool_)).tobytes()


def column(type_: str, values: list[object]) -> tuple[int, bytes]:
    """The encoding's number and the bytes of one column; None is null."""
    missing = [one is None for one in values]
    head = b"\1" + bits(missing) if any(missing) else b"\0"
    present = [one for one in values if one is not None]
    if type_ == "BOOLEAN":
        return 0, head + bits([bool(one) for one in values])
    if type_ in FORMATS:
        return (2 if FORMATS[type_] in "qd" else 1), head + struct.pack(
            f">{len(present)}{FORMATS[type_]}", *present
        )
    return 3, head + b"".join(struct.pack(">i", len(one)) + one for one in present)  # type: ignore[arg-type, operator]


def block(times: list[int], *columns: tuple[int, bytes]) -> bytes:
    rows, encodings = len(times), bytes([2, *(encoding for encoding, _ in columns)])
    head = struct.pack(">i", len(columns)) + bytes(len(columns)) + struct.pack(">i", rows) + encodings
    return head + column("TIMESTAMP", list(times))[1] + b"".join(data for _, data in columns)


def read(type_: str, *blocks: bytes, precision: str = "ms") -> list[object]:
    specs = (ColumnSpec("Time", "TIMESTAMP", -1), ColumnSpec("x", type_, 0))
    batch = decode(blocks, specs, arrow_schema(specs, precision, None))
    batch.validate(full=True)
    return list(batch.column(1).to_pylist())


VALUES: dict[str, st.SearchStrategy[object]] = {
    "BOOLEAN": st.booleans(),
    "INT32": st.integers(-(2**31), 2**31 - 1),
    "INT64": st.integers(-(2**63), 2**63 - 1),
    "FLOAT": st.floats(width=32, allow_nan=False),
    "DOUBLE": st.floats(allow_nan=False),
    "BLOB": st.binary(max_size=5),
}


@given(st.data(), st.sampled_from(sorted(VALUES)))
def test_that_values_and_nulls_of_several_blocks_come_back(data: st.DataObject, type_: str) -> None:
    parts = data.draw(st.lists(st.lists(st.none() | VALUES[type_], max_size=20), min_size=1, max_size=3))
    blocks = [block(list(range(len(part))), column(type_, part)) for part in parts]
    assert read(type_, *blocks) == [one for part in parts for one in part]


def test_that_texts_are_utf_8_and_broken_ones_stay_readable() -> None:
    good = block([1, 2, 3], column("TEXT", ["温度".encode(), None, b""]))
    assert read("TEXT", good) == ["温度", None, ""]
    assert read("STRING", block([1, 2], column("STRING", [b"\xff", None]))) == ["\ufffd", None]
    assert read("BLOB", block([1], column("BLOB", [b"\xff"]))) == [b"\xff"]


def test_that_equally_long_texts_come_back_whether_equal_or_not() -> None:
    assert read("TEXT", block([1, 2, 3], column("TEXT", [b"ab", b"ab", b"ab"]))) == ["ab"] * 3
    assert read("TEXT", block([1, 2, 3], column("TEXT", [b"ab", b"cd", b"ef"]))) == ["ab", "cd", "ef"]


@pytest.mark.parametrize(
    ("type_", "value"), [("DOUBLE", 1.5), ("INT32", 7), ("BOOLEAN", True), ("TEXT", b"a"), ("DOUBLE", None)]
)
def test_that_one_value_that_is_repeated_fills_its_rows(type_: str, value: object) -> None:
    encoding, data = column(type_, [value])
    repeated = (4, bytes([encoding]) + data)
    expected = "a" if value == b"a" else value
    assert read(type_, block([1, 2, 3], repeated)) == [expected] * 3
    assert read(type_, block([1, 2, 3], repeated), block([4], (encoding, data))) == [expected] * 4


def test_that_a_repeated_null_of_texts_fills_its_rows() -> None:
    encoding, data = column("TEXT", [None])
    assert read("TEXT", block([1, 2], (4, bytes([encoding]) + data))) == [None, None]


def test_that_dates_are_those_of_the_calendar() -> None:
    chosen = random.Random(0)
    days = [dt.date.fromordinal(chosen.randrange(1, 3_652_059)) for _ in range(500)]
    days += [dt.date(2024, 2, 29), dt.date(1970, 1, 1), dt.date(1, 1, 1), dt.date(9999, 12, 31)]
    numbers: list[object] = [one.year * 10_000 + one.month * 100 + one.day for one in days]
    assert read("DATE", block(list(range(len(days))), column("DATE", [*numbers]))) == days


@pytest.mark.parametrize("precision", ["ms", "us", "ns"])
def test_that_times_keep_the_servers_precision_and_are_instants(precision: str) -> None:
    specs = (ColumnSpec("Time", "TIMESTAMP", -1), ColumnSpec("x", "TIMESTAMP", 0))
    schema = arrow_schema(specs, precision, "Asia/Shanghai")
    batch = decode([block([1, -2], column("TIMESTAMP", [3, None]))], specs, schema)
    assert str(batch.schema.field("Time").type) == f"timestamp[{precision}, tz=Asia/Shanghai]"
    assert batch.column(0).cast("int64").to_pylist() == [1, -2]
    assert batch.column(1).cast("int64").to_pylist() == [3, None]


def test_that_columns_may_be_left_out_repeated_and_reordered() -> None:
    made = block([1], column("INT32", [5]), column("TEXT", [b"a"]), column("DOUBLE", [2.0]))
    specs = (ColumnSpec("c", "DOUBLE", 2), ColumnSpec("a", "INT32", 0), ColumnSpec("c", "DOUBLE", 2))
    batch = decode([made], specs, arrow_schema(specs, "ms", None))
    assert [one.to_pylist() for one in batch.columns] == [[2.0], [5], [2.0]]


GOOD = block([1, 2], column("DOUBLE", [1.0, 2.0]))


@pytest.mark.parametrize(
    ("broken", "type_"),
    [
        (b"", "DOUBLE"),
        (GOOD[:-1], "DOUBLE"),
        (struct.pack(">i", -1), "DOUBLE"),
        (struct.pack(">i", 0) + struct.pack(">i", -1), "DOUBLE"),
        (block([1], (9, b"\0")), "DOUBLE"),
        (block([1], (3, b"\0" + struct.pack(">i", 99))), "TEXT"),
        (block([1, 2], (3, b"\0" + struct.pack(">i", -5))), "TEXT"),
        (GOOD, "FLOAT"),
        (GOOD, "TEXT"),
        (GOOD, "BOOLEAN"),
        (GOOD, "VECTOR"),
        (block([1], column("BOOLEAN", [True])), "DOUBLE"),
    ],
)
def test_that_a_broken_block_is_refused_rather_than_misread(broken: bytes, type_: str) -> None:
    with pytest.raises(BrokenBlock):
        read(type_, broken)
