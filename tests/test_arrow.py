"""Arrow columns made and read without pandas."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import numpy as np
import pyarrow as pa
import pytest

from workbench.arrow import as_numpy, float_array, integer_array, missing_in, text_array, time_array


def test_that_nan_becomes_null_and_numbers_stay() -> None:
    column = float_array(np.array([0.1, np.nan, np.inf]))

    column.validate(full=True)
    assert column.to_pylist() == [0.1, None, np.inf]


def test_that_a_strided_array_is_read_in_its_own_order() -> None:
    assert float_array(np.arange(6.0)[::2]).to_pylist() == [0.0, 2.0, 4.0]


@pytest.mark.parametrize(
    "values",
    [
        pa.array([1.5, None, 2.5, None, 3.5, 4.5, 5.5, 6.5, 7.5, None]),
        pa.array([True, None, False]),
        pa.array(["a", None, "b", "a"]).dictionary_encode(),
        pa.array([dt.datetime(2026, 2, 25), None], pa.timestamp("us", "UTC")),
        pa.array([[1], None, []]),
        pa.nulls(3),
        pa.array([1, 2, 3]),
        pa.array([], pa.string()),
    ],
    ids=lambda one: str(one.type),
)
def test_that_what_is_null_is_known_without_arrows_arithmetic(values: pa.Array) -> None:
    for column in (values, values[1:], pa.chunked_array([values[:1], values[1:], values])):
        assert missing_in(column).tolist() == [not one.is_valid for one in column]


@pytest.mark.parametrize(("unit", "zone"), [("us", None), ("ns", "+08:00"), ("us", "Europe/Berlin")])
def test_that_times_keep_unit_and_zone(unit: str, zone: str | None) -> None:
    times = np.array(["2026-02-25T01:02:03", "NaT"], f"datetime64[{unit}]")

    column = time_array(times, zone)

    assert column.equals(pa.array(times, pa.timestamp(unit, zone)))


def test_that_coarser_times_become_microseconds_and_z_is_utc() -> None:
    assert time_array(np.array(["2026-02-25"], "datetime64[D]"), "Z").type == pa.timestamp("us", "UTC")


@pytest.mark.parametrize("width", [np.int8, np.int16, np.int32, np.int64])
def test_that_whole_numbers_keep_their_width(width: type[np.signedinteger]) -> None:
    column = integer_array(np.array([1, -2, 3], width), np.array([False, False, True]))

    assert column.to_pylist() == [1, -2, None]
    assert column.type == pa.from_numpy_dtype(width)


def test_that_texts_of_any_script_are_kept() -> None:
    column = text_array(["电力", None, "", "kW"])

    column.validate(full=True)
    assert column.to_pylist() == ["电力", None, "", "kW"]
    assert text_array([]).to_pylist() == []


@pytest.mark.parametrize(
    "column",
    [
        pa.array([1.5, 2.5, 3.5]),
        pa.array([1, 2, 3], pa.int16()),
        pa.array([1, 2, 3], pa.uint32()),
        pa.array([True, False, True]),
        pa.array([0, 1, 2], pa.timestamp("ms", "UTC")),
    ],
)
def test_that_columns_are_read_whole_sliced_and_in_chunks(column: pa.Array) -> None:
    wanted = column.cast(pa.timestamp("ms")).to_numpy() if pa.types.is_timestamp(column.type) else None
    expected = np.array(column.to_pylist()) if wanted is None else wanted

    assert np.array_equal(as_numpy(column), expected)
    assert np.array_equal(as_numpy(column.slice(1)), expected[1:])
    assert np.array_equal(as_numpy(pa.chunked_array([column, column.slice(2)])), [*expected, expected[2]])
    assert len(as_numpy(pa.chunked_array([], column.type))) == 0
    assert len(as_numpy(column.slice(3))) == 0


def test_that_none_of_it_imports_pandas() -> None:
    code = """
import sys
import numpy as np
from workbench.arrow import as_numpy, float_array, integer_array, text_array, time_array
as_numpy(float_array(np.array([1.0, np.nan])))
as_numpy(time_array(np.array(["2026-01-01"], "datetime64[us]"), "UTC").is_null())
text_array(["a", None]).take(integer_array(np.array([0, 1, 0])))
print("pandas" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"


def test_that_pyarrow_leaves_pandas_alone_until_a_frame_is_asked_for() -> None:
    script = """
import sys
import pyarrow as pa
from workbench.arrow import spare_pandas
spare_pandas()
pa.array([1.0, None]).to_numpy(zero_copy_only=False), pa.scalar(3)
assert "pandas" not in sys.modules
frame = pa.table({"a": [1.0, None]}).to_pandas()
assert frame["a"].isna().sum() == pa.array(frame["a"]).null_count == 1
spare_pandas()
"""
    subprocess.run([sys.executable, "-c", script], check=True)
