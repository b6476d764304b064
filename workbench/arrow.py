"""Between numpy and Arrow, over the same memory.

`pyarrow.array`, `pyarrow.scalar` and `to_numpy` import pandas when it is installed, which takes a second or
two and holds the interpreter lock meanwhile. These do not, and after `spare_pandas` neither do those.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from types import ModuleType

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from workbench.timeseries import NUMBERED, Times, Values, numbers


class _NoPandas:
    """Finds no pandas."""

    def find_spec(self, fullname: str, *_: Sequence[str] | ModuleType | None) -> None:
        """Keep the finders after this one from being asked."""
        if fullname == "pandas":
            raise ModuleNotFoundError(name=fullname)


def spare_pandas() -> None:
    """Keep pyarrow from importing pandas by itself, in a program of ours; whoever asks for a frame gets one.

    It looks once whether there is a pandas, at the first array that is made, and believes what it finds.
    """
    if "pandas" in sys.modules:
        return
    finder = _NoPandas()
    sys.meta_path.insert(0, finder)
    try:
        pa.array([])
    finally:
        sys.meta_path.remove(finder)


def float_array(values: Values) -> pa.Array:
    """`(rows,)` float64 as doubles; NaN becomes null."""
    data = np.ascontiguousarray(values, np.float64)
    return _fixed(pa.float64(), data, np.isnan(data))


def time_array(times: Times, zone: str | None = None) -> pa.Array:
    """`(rows,)` datetime64 as timestamps of its unit (`us` at least); NaT becomes null.

    Args:
        times: Instants in UTC when `zone` is given, else wall-clock times.
        zone: IANA name or offset; `NUMBERED` gives numbers, whole ones where all are whole.
    """
    if zone == NUMBERED:
        found = numbers(times)
        return _fixed(pa.float64() if found.dtype.kind == "f" else pa.int64(), found, np.isnat(times))
    unit = "ns" if np.datetime_data(times.dtype)[0] == "ns" else "us"
    data = np.ascontiguousarray(times, f"datetime64[{unit}]")
    kind = pa.timestamp(unit, tz="UTC" if zone == "Z" else zone)
    return _fixed(kind, data.view(np.int64), np.isnat(data))


def integer_array(values: NDArray[np.integer], missing: NDArray[np.bool_] | None = None) -> pa.Array:
    """`(rows,)` whole numbers of any width; null where `missing`."""
    data = np.ascontiguousarray(values)
    kinds = {1: pa.int8(), 2: pa.int16(), 4: pa.int32(), 8: pa.int64()}
    return _fixed(kinds[data.dtype.itemsize], data, missing)


def text_array(words: Iterable[str | None]) -> pa.Array:
    """Texts; None becomes null."""
    given = list(words)
    encoded = [b"" if word is None else word.encode() for word in given]
    offsets = np.zeros(len(encoded) + 1, np.int64)
    np.cumsum([len(one) for one in encoded], out=offsets[1:])
    missing = np.fromiter((word is None for word in given), np.bool_, len(given))
    small = offsets[-1] <= np.iinfo(np.int32).max
    kind = pa.string() if small else pa.large_string()
    places = offsets.astype(np.int32 if small else np.int64)
    buffers = [_validity(missing), pa.py_buffer(places), pa.py_buffer(b"".join(encoded))]
    return pa.Array.from_buffers(kind, len(encoded), buffers)


def as_numpy(column: pa.Array | pa.ChunkedArray) -> NDArray[np.generic]:
    """The values of a column of numbers, timestamps or booleans; what stands where null is, is undefined."""
    chunks = column.chunks if isinstance(column, pa.ChunkedArray) else [column]
    parts = [_values(one) for one in chunks]
    return parts[0] if len(parts) == 1 else np.concatenate([*parts, np.empty(0, _dtype(column.type))])


def missing_in(column: pa.Array | pa.ChunkedArray) -> NDArray[np.bool_]:
    """Where a column is null, by its validity bits, which unions and run-end-encoded columns do not have.

    Its own `is_null()` would import `pyarrow.compute`, a tenth of a second.
    """
    chunks = column.chunks if isinstance(column, pa.ChunkedArray) else [column]
    found = np.zeros(len(column), np.bool_)
    begin = 0
    for chunk in chunks:
        if chunk.null_count:
            found[begin : begin + len(chunk)] = _is_missing(chunk)
        begin += len(chunk)
    return found


def _is_missing(chunk: pa.Array) -> NDArray[np.bool_]:
    bits = chunk.buffers()[0]
    if bits is None:
        return np.ones(len(chunk), np.bool_)
    valid = np.unpackbits(np.frombuffer(bits, np.uint8), count=chunk.offset + len(chunk), bitorder="little")
    return np.asarray(valid[chunk.offset :] == 0)


def _fixed(kind: pa.DataType, data: NDArray[np.generic], missing: NDArray[np.bool_] | None) -> pa.Array:
    return pa.Array.from_buffers(kind, len(data), [_validity(missing), pa.py_buffer(data)])


def _validity(missing: NDArray[np.bool_] | None) -> pa.Buffer | None:
    if missing is None or not missing.any():
        return None
    return pa.py_buffer(np.packbits(~missing, bitorder="little"))


def _values(chunk: pa.Array) -> NDArray[np.generic]:
    buffer, rows = chunk.buffers()[1], slice(chunk.offset, chunk.offset + len(chunk))
    if len(chunk) == 0:
        return np.empty(0, _dtype(chunk.type))
    if pa.types.is_boolean(chunk.type):
        return np.unpackbits(np.frombuffer(buffer, np.uint8), bitorder="little")[rows].view(np.bool_)
    return np.frombuffer(buffer, _dtype(chunk.type), count=rows.stop)[rows]


def _dtype(kind: pa.DataType) -> np.dtype[np.generic]:
    if pa.types.is_timestamp(kind):
        return np.dtype(f"datetime64[{kind.unit}]")
    if pa.types.is_boolean(kind):
        return np.dtype(np.bool_)
    letter = "f" if pa.types.is_floating(kind) else "u" if pa.types.is_unsigned_integer(kind) else "i"
    return np.dtype(f"{letter}{kind.bit_width // 8}")
