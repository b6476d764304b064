"""The server's blocks of columns as Arrow record batches, without a loop over rows.

A block ("TsBlock") is big-endian: the number of value columns, a type byte for each, the number of rows, an
encoding byte for the time column and each value column; then the columns. All blocks of one answer become one
batch: numpy turns the bytes around while it copies them to their place.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

_BYTES, _INT32, _INT64, _BINARY, _RUN_LENGTH = range(5)
_BIG: dict[str, str] = {
    "INT32": ">i4",
    "DATE": ">i4",
    "INT64": ">i8",
    "TIMESTAMP": ">i8",
    "FLOAT": ">f4",
    "DOUBLE": ">f8",
}
_TEXTS = ("TEXT", "STRING", "BLOB", "OBJECT")
TYPES = ("BOOLEAN", *_BIG, *_TEXTS)
_DAYS_IN_400_YEARS = 146_097


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One column of a result.

    Attributes:
        name: As the server calls it; names may repeat.
        type: IoTDB's name of the type (`DOUBLE`).
        place: Which value column of the block; -1 is the block's time column.
    """

    name: str
    type: str
    place: int


class BrokenBlock(Exception):
    """The bytes are not a block that this reads; the message says what was met."""


def arrow_schema(columns: Sequence[ColumnSpec], precision: str, zone: str | None) -> pa.Schema:
    """Return the Arrow types: timestamps in the server's precision, instants shown in `zone` (None: UTC)."""
    return pa.schema([pa.field(one.name, _arrow_type(one.type, precision, zone)) for one in columns])


def decode(blocks: Sequence[bytes], columns: Sequence[ColumnSpec], schema: pa.Schema) -> pa.RecordBatch:
    """Decode the blocks of one answer into one batch.

    Args:
        blocks: As they came.
        columns: What is wanted of them, in the order of the result.
        schema: What `arrow_schema` gave for `columns`.

    Raises:
        BrokenBlock: The bytes do not hold what they announce.
    """
    try:
        heads = [_Head.of(block) for block in blocks]
        rows = sum(head.rows for head in heads)
        wanted = {one.place: _collector(one.type, rows) for one in columns}
        row = 0
        for head in heads:
            _read_block(head, wanted, row)
            row += head.rows
    except (struct.error, ValueError, IndexError) as error:
        raise BrokenBlock(str(error)) from error
    arrays = [wanted[one.place].array(field.type) for one, field in zip(columns, schema, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def row_bytes(blocks: Sequence[bytes]) -> float:
    """How many bytes a row of these blocks takes on average.

    Raises:
        BrokenBlock: The bytes do not hold what they announce.
    """
    try:
        return sum(map(len, blocks)) / max(sum(_Head.of(block).rows for block in blocks), 1)
    except struct.error as error:
        raise BrokenBlock(str(error)) from error


@dataclass(slots=True)
class _Head:
    block: bytes
    rows: int
    encodings: bytes
    start: int

    @classmethod
    def of(cls, block: bytes) -> _Head:
        (count,) = struct.unpack_from(">i", block, 0)
        if not 0 <= count <= len(block):
            raise BrokenBlock(f"{count} columns in {len(block)} bytes")
        (rows,) = struct.unpack_from(">i", block, 4 + count)
        if rows < 0:
            raise BrokenBlock(f"{rows} rows")
        start = 8 + count
        return cls(block, rows, block[start : start + count + 1], start + count + 1)


def _read_block(head: _Head, wanted: dict[int, _Collector], row: int) -> None:
    at = head.start
    for index, encoding in enumerate(head.encodings):
        collector = wanted.get(index - 1)
        at = _read_column(head.block, at, encoding, head.rows, collector, row, head.rows)


def _read_column(
    block: bytes, at: int, encoding: int, stored: int, collector: _Collector | None, row: int, rows: int
) -> int:
    """Read a column of `stored` values that fill `rows` rows from `row` on; returns where the next begins."""
    if encoding == _RUN_LENGTH:
        return _read_column(block, at + 1, block[at], 1, collector, row, rows)
    if encoding not in (_BYTES, _INT32, _INT64, _BINARY):
        raise BrokenBlock(f"encoding {encoding}")
    missing: NDArray[np.bool_] | None = None
    at += 1
    if block[at - 1]:
        missing = _bits(block, at, stored)
        at += (stored + 7) // 8
    count = stored if missing is None else stored - int(np.count_nonzero(missing))
    if collector is not None and isinstance(collector, _Words) != (encoding == _BINARY):
        raise BrokenBlock("a column has another type than announced")
    place = slice(row, row + rows)
    if encoding == _BINARY:
        return _read_binary(block, at, count, collector, missing, place)
    if encoding == _BYTES:
        width, values = (stored + 7) // 8, _bits(block, at, stored)
        present = values if missing is None else values[~missing]
        if isinstance(collector, _Numbers):
            collector.put(place, present, missing)
        return at + width
    size = 4 if encoding == _INT32 else 8
    if at + count * size > len(block):
        raise BrokenBlock(f"{count} values of {size} bytes end beyond {len(block)} bytes")
    if isinstance(collector, _Numbers):
        collector.put(place, np.frombuffer(block, collector.big(size), count, at), missing)
    return at + count * size


def _bits(block: bytes, at: int, count: int) -> NDArray[np.bool_]:
    packed = np.frombuffer(block, np.uint8, (count + 7) // 8, at)
    return np.unpackbits(packed, count=count).view(np.bool_)


def _read_binary(
    block: bytes,
    at: int,
    count: int,
    collector: _Collector | None,
    missing: NDArray[np.bool_] | None,
    place: slice,
) -> int:
    values, end = _words(block, at, count)
    if isinstance(collector, _Words):
        collector.put_words(place, values, missing)
    return end


def _words(block: bytes, at: int, count: int) -> tuple[list[bytes], int]:
    """The length-prefixed values; a column whose words are equally long (tags) is cut at once."""
    if count == 0:
        return [], at
    (length,) = struct.unpack_from(">i", block, at)
    step = 4 + length
    if length > 0 and count > 1 and at + count * step <= len(block):
        table = np.frombuffer(block, np.uint8, count * step, at).reshape(count, step)
        if (table[:, :4] == table[0, :4]).all():
            if (table == table[0]).all():
                return [block[at + 4 : at + step]] * count, at + count * step
            starts = range(at, at + count * step, step)
            return [block[one + 4 : one + step] for one in starts], at + count * step
    values = []
    unpack = struct.Struct(">i").unpack_from
    for _ in range(count):
        (length,) = unpack(block, at)
        at += 4
        if length < 0 or at + length > len(block):
            raise BrokenBlock(f"a text of {length} bytes at {at}")
        values.append(block[at : at + length])
        at += length
    return values, at


class _Gathered:
    """Where a column's values gather; a mask is made when the first null comes."""

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self.missing: NDArray[np.bool_] | None = None

    def _mark(self, place: slice, missing: NDArray[np.bool_] | None) -> None:
        if missing is not None and missing.any():
            if self.missing is None:
                self.missing = np.zeros(self.rows, np.bool_)
            self.missing[place] = missing

    def _validity(self) -> pa.Buffer | None:
        return None if self.missing is None else _packed(~self.missing)


class _Numbers(_Gathered):
    def __init__(self, type_: str, rows: int) -> None:
        super().__init__(rows)
        self._type = type_
        self._big = np.dtype("?" if type_ == "BOOLEAN" else _BIG[type_])
        self.values: NDArray[np.generic] = np.empty(rows, self._big.newbyteorder("="))

    def big(self, size: int) -> np.dtype[np.generic]:
        if self._big.itemsize != size:
            raise BrokenBlock(f"{self._type} in {size} bytes")
        return self._big

    def put(self, place: slice, values: NDArray[np.generic], missing: NDArray[np.bool_] | None) -> None:
        if (values.dtype == np.bool_) != (self._type == "BOOLEAN"):
            raise BrokenBlock(f"{self._type} in another encoding")
        part = self.values[place]
        if missing is None:
            part[:] = values
        elif len(missing) == len(part):
            part[missing] = np.zeros((), part.dtype)
            part[~missing] = values
        else:
            part[:] = values[0] if len(values) else np.zeros((), part.dtype)
        self._mark(place, missing)

    def array(self, kind: pa.DataType) -> pa.Array:
        values = self.values
        if self._type == "BOOLEAN":
            buffer = _packed(values.view(np.bool_))
        else:
            buffer = pa.py_buffer(_days(values.astype(np.int32)) if self._type == "DATE" else values)
        return pa.Array.from_buffers(kind, self.rows, [self._validity(), buffer])


class _Words(_Gathered):
    def __init__(self, rows: int, *, text: bool) -> None:
        super().__init__(rows)
        self._text = text
        self._parts: list[bytes] = []
        self._lengths = np.zeros(rows, np.int64)

    def put_words(self, place: slice, values: list[bytes], missing: NDArray[np.bool_] | None) -> None:
        rows = place.stop - place.start
        if rows and missing is not None and len(missing) != rows:  # one null, repeated
            missing = np.full(rows, missing[0])
        elif missing is None and len(values) == 1:
            values = values * rows
        lengths = np.fromiter((len(one) for one in values), np.int64, len(values))
        if missing is None:
            self._lengths[place] = lengths
        else:
            self._lengths[place][~missing] = lengths
        self._parts += values
        self._mark(place, missing)

    def array(self, kind: pa.DataType) -> pa.Array:
        offsets = np.zeros(self.rows + 1, np.int64)
        np.cumsum(self._lengths, out=offsets[1:])
        if offsets[-1] > np.iinfo(np.int32).max:
            raise BrokenBlock(f"{offsets[-1]} bytes of text in one answer")
        data = b"".join(self._parts)
        if self._text and not _is_utf8(data):
            return pa.array(self._readable(), kind)
        buffers = [self._validity(), pa.py_buffer(offsets.astype(np.int32)), pa.py_buffer(data)]
        return pa.Array.from_buffers(kind, self.rows, buffers)

    def _readable(self) -> list[str | None]:
        """Texts with bytes that are none: what cannot be read becomes the replacement character."""
        parts = iter(self._parts)
        absent = self.missing if self.missing is not None else np.zeros(self.rows, np.bool_)
        return [None if gone else next(parts).decode(errors="replace") for gone in absent]


_Collector = _Numbers | _Words


def _collector(type_: str, rows: int) -> _Collector:
    if type_ in _TEXTS:
        return _Words(rows, text=type_ in ("TEXT", "STRING"))
    if type_ in TYPES:
        return _Numbers(type_, rows)
    raise BrokenBlock(f"type {type_}")


def _arrow_type(type_: str, precision: str, zone: str | None) -> pa.DataType:
    if type_ == "TIMESTAMP":
        return pa.timestamp(precision, tz=zone or "UTC")
    simple = {
        "BOOLEAN": pa.bool_(),
        "INT32": pa.int32(),
        "INT64": pa.int64(),
        "FLOAT": pa.float32(),
        "DOUBLE": pa.float64(),
        "DATE": pa.date32(),
        "TEXT": pa.string(),
        "STRING": pa.string(),
    }
    return simple.get(type_, pa.binary())


def _packed(bits: NDArray[np.bool_]) -> pa.Buffer:
    return pa.py_buffer(np.packbits(bits, bitorder="little"))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _days(dates: NDArray[np.int32]) -> NDArray[np.int32]:
    """`yyyymmdd` as days since 1970-01-01 (the proleptic Gregorian calendar, whose years begin in March)."""
    year, month, day = dates // 10_000, dates // 100 % 100, dates % 100
    shifted = year - (month <= 2)
    era, of_era = shifted // 400, shifted % 400
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    days = era * _DAYS_IN_400_YEARS + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719_468
    return np.ascontiguousarray(days, np.int32)
