"""Columns that grow while a file is read, and stay where they are: readers get views, never copies."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from workbench.arrow import as_numpy, missing_in
from workbench.timeseries import Times, Values


class Buffer(Protocol):
    """A column under construction."""

    def append(self, part: pa.Array, keep: NDArray[np.bool_] | None) -> None:
        """Add the rows of `part`, those of `keep` only where it is given."""
        ...

    def arrow(self, rows: int) -> pa.Array | pa.ChunkedArray:
        """The first `rows` rows as Arrow, without a copy where they are numbers."""
        ...

    def trim(self) -> None:
        """Give back what was reserved and not needed."""
        ...


class NumberBuffer:
    """Numbers of one type in one contiguous array.

    Args:
        kind: The Arrow type: `float64`, `int64`, or `timestamp[us|ns]` with or without a zone.
        capacity: Rows to reserve; memory is taken only as they are written.

    Missing values are NaN in float64; elsewhere a mask is kept from the first one on.
    """

    def __init__(self, kind: pa.DataType, capacity: int) -> None:
        self.kind = kind
        self._dtype = np.dtype(np.float64) if pa.types.is_float64(kind) else np.dtype(np.int64)
        self._data: NDArray[Any] = np.empty(max(capacity, 1), self._dtype)
        self._missing: NDArray[np.bool_] | None = None
        self._rows = 0

    def append(self, part: pa.Array, keep: NDArray[np.bool_] | None) -> None:
        """Add rows; see `Buffer`."""
        count = len(part)
        values = np.frombuffer(part.buffers()[1], self._dtype)[part.offset : part.offset + count]
        missing = None if part.null_count == 0 else missing_in(part)
        if keep is not None:
            values, count = values[keep], int(np.count_nonzero(keep))
            missing = None if missing is None else missing[keep]
        start, stop = self._rows, self._rows + count
        if stop > len(self._data):
            self._grow(stop)
        self._data[start:stop] = values
        if missing is not None:
            if self._dtype.kind == "f":
                self._data[start:stop][missing] = np.nan
            else:
                self._mask()[start:stop] = missing
        self._rows = stop

    def _mask(self) -> NDArray[np.bool_]:
        if self._missing is None:
            self._missing = np.zeros(len(self._data), np.bool_)
        return self._missing

    def _grow(self, rows: int) -> None:
        data = np.empty(max(rows, len(self._data) * 3 // 2), self._dtype)
        data[: self._rows] = self._data[: self._rows]
        self._data = data
        if self._missing is not None:
            missing = np.zeros(len(data), np.bool_)
            missing[: self._rows] = self._missing[: self._rows]
            self._missing = missing

    def trim(self) -> None:
        """Nothing to do: pages that were never written take no memory."""

    def times(self, rows: int) -> Times:
        """The first `rows` as datetime64; a view that cannot be written."""
        view = self._data[:rows].view(f"datetime64[{self.kind.unit}]")
        view.flags.writeable = False
        return view

    def add(self, rows: NDArray[np.int64], steps: NDArray[np.timedelta64]) -> None:
        """Move the times of some rows by a step each."""
        self._data[rows] += steps.astype(f"timedelta64[{self.kind.unit}]").astype(np.int64)

    def floats(self, rows: int) -> Values:
        """The first `rows` as float64 with NaN for missing; a view where they are stored so."""
        view: Values = self._data[:rows]
        if self._dtype.kind != "f":
            view = self._data[:rows].astype(np.float64)
            if self._missing is not None:
                view[self._missing[:rows]] = np.nan
        view.flags.writeable = False
        return view

    def arrow(self, rows: int) -> pa.Array:
        """As Arrow over the same memory; NaN and masked values are null."""
        data = self._data[:rows]
        missing = np.isnan(data) if self._dtype.kind == "f" else self._missing
        validity = None
        if missing is not None and missing[:rows].any():
            validity = pa.py_buffer(np.packbits(~missing[:rows], bitorder="little"))
        return pa.Array.from_buffers(self.kind, rows, [validity, pa.py_buffer(data)])


class ArrowBuffer:
    """Text, booleans and whatever else, in the chunks in which it came."""

    def __init__(self, kind: pa.DataType) -> None:
        self.kind = kind
        self._parts: list[pa.Array] = []

    def append(self, part: pa.Array, keep: NDArray[np.bool_] | None) -> None:
        """Add rows; see `Buffer`."""
        part = part if keep is None else part.filter(_mask(keep))
        self._parts.append(part.dictionary_encode() if pa.types.is_string(self.kind) else part)

    def trim(self) -> None:
        """Join the chunks' dictionaries, so that equal texts have equal codes."""
        if self._parts and pa.types.is_dictionary(self._parts[0].type):
            joined = pa.chunked_array(self._parts).unify_dictionaries().combine_chunks()
            self._parts = joined.chunks if isinstance(joined, pa.ChunkedArray) else [joined]

    def arrow(self, rows: int) -> pa.ChunkedArray:
        """The first `rows` as Arrow; text is dictionary-encoded."""
        kind = self._parts[0].type if self._parts else self.kind
        return pa.chunked_array(list(self._parts), type=kind).slice(0, rows)

    def floats(self, rows: int) -> Values:
        """Booleans as 1.0 and 0.0, NaN for missing."""
        column = self.arrow(rows)
        values = as_numpy(column).astype(np.float64)
        if column.null_count:
            values[missing_in(column)] = np.nan
        return values


def _mask(keep: NDArray[np.bool_]) -> pa.Array:
    return pa.Array.from_buffers(
        pa.bool_(), len(keep), [None, pa.py_buffer(np.packbits(keep, bitorder="little"))]
    )


def buffer_for(kind: pa.DataType, capacity: int) -> NumberBuffer | ArrowBuffer:
    """The buffer for an Arrow type."""
    if pa.types.is_float64(kind) or pa.types.is_int64(kind) or pa.types.is_timestamp(kind):
        return NumberBuffer(kind, capacity)
    return ArrowBuffer(kind)
