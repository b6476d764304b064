"""Arrow columns in the types and the bytes that the server takes: what it calls a tablet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from workbench.arrow import as_numpy, missing_in
from workbench.errors import DataError
from workbench.sources.iotdb.session import Session

# The names that SQL has for the server's types, and their numbers on the wire (`TSDataType`).
CODES = {
    "BOOLEAN": 0,
    "INT32": 1,
    "INT64": 2,
    "FLOAT": 3,
    "DOUBLE": 4,
    "TEXT": 5,
    "TIMESTAMP": 8,
    "DATE": 9,
    "BLOB": 10,
    "STRING": 11,
}
_TAG, _FIELD = 0, 1
_FIXED = {"INT32": ">i4", "INT64": ">i8", "FLOAT": ">f4", "DOUBLE": ">f8", "TIMESTAMP": ">i8"}


def server_type(kind: pa.DataType) -> str | None:
    """The server's type for one of Arrow's, None where it has none that keeps every value."""
    kinds = pa.types
    if kinds.is_dictionary(kind):
        return server_type(kind.value_type)
    if kinds.is_boolean(kind):
        return "BOOLEAN"
    if kinds.is_integer(kind):
        small = kind.bit_width < 32 or kinds.is_int32(kind)
        return None if kinds.is_uint64(kind) else "INT32" if small else "INT64"
    if kinds.is_floating(kind):
        return "DOUBLE" if kinds.is_float64(kind) else "FLOAT"
    if kinds.is_string(kind) or kinds.is_large_string(kind):
        return "STRING"
    if kinds.is_binary(kind) or kinds.is_large_binary(kind):
        return "BLOB"
    return "DATE" if kinds.is_date(kind) else "TIMESTAMP" if kinds.is_timestamp(kind) else None


def asked_type(column: str, type_: str) -> str:
    """A type that the user names for a column, as the server writes it.

    Raises:
        DataError: The server has no such type.
    """
    if type_.upper() not in CODES:
        raise DataError(
            "“{type}” is not a type of IoTDB, asked for column “{column}”.",
            hint="Its types are {types}.",
            type=type_,
            column=column,
            types=", ".join(CODES),
        )
    return type_.upper()


def converted(column: pa.ChunkedArray, name: str, type_: str, precision: str, zone: str | None) -> pa.Array:
    """A column as one array of the type that is written.

    Args:
        column: Values of a type for which `server_type` gives a type.
        name: For errors.
        type_: The server's.
        precision: The server's, of timestamps.
        zone: Where wall-clock times are; UTC when None.

    Raises:
        DataError: A value that is none of that type, a time that the precision does not hold, a date before
            year 1000 or after 9999.
    """
    if type_ == "TIMESTAMP" and (pa.types.is_timestamp(column.type) or pa.types.is_date(column.type)):
        return _instants(column, name, precision, zone)
    targets = {"BOOLEAN": pa.bool_(), "INT32": pa.int32(), "INT64": pa.int64(), "FLOAT": pa.float32()}
    targets |= {"DOUBLE": pa.float64(), "STRING": pa.string(), "TEXT": pa.string()}
    targets |= {"BLOB": pa.binary(), "DATE": pa.date32(), "TIMESTAMP": pa.timestamp(precision, "UTC")}
    try:
        array = _whole(column.cast(targets[type_]))
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise DataError(
            "Column “{column}” cannot be written as {type}: {reason}.",
            hint="Choose another type, or leave the column out.",
            details=str(error),
            column=name,
            type=type_,
            reason=str(error).splitlines()[0].rstrip("."),
        ) from error
    years = as_numpy(pc.year(array).drop_null()).astype(np.int64) if type_ == "DATE" else np.empty(0)
    if ((years < 1000) | (years > 9999)).any():
        raise DataError(
            "Column “{column}” has a date that IoTDB cannot hold.",
            hint="Its dates go from year 1000 to 9999; write the column as text.",
            column=name,
        )
    return array


def _instants(column: pa.ChunkedArray, name: str, precision: str, zone: str | None) -> pa.Array:
    array = _whole(column)
    if pa.types.is_date(array.type):
        array = array.cast(pa.timestamp("ms"))
    if array.type.tz is None:
        try:
            array = pc.assume_timezone(array, zone or "UTC")
        except pa.ArrowInvalid as error:
            raise DataError(
                "Column “{column}” has a time that the clocks of {zone} did not show, or showed twice.",
                hint="Give its times a zone or an offset before they are written.",
                details=str(error),
                column=name,
                zone=zone,
            ) from error
    target = array.cast(pa.timestamp(precision, tz="UTC"), safe=False)
    back = target.cast(array.type, safe=False)
    changed = as_numpy(array.cast(pa.int64())) != as_numpy(back.cast(pa.int64()))
    changed &= as_numpy(array.is_valid())
    if changed.any():
        raise DataError(
            "The time {time} in column “{column}” does not fit the server's precision, {precision}.",
            hint="Round the times, or write to a server with a finer precision or a wider range.",
            time=str(as_numpy(array)[np.flatnonzero(changed)[0]]),
            column=name,
            precision=precision,
        )
    return target


def _whole(column: pa.ChunkedArray) -> pa.Array:
    array = column.combine_chunks()
    if isinstance(array, pa.ChunkedArray):
        return array.chunk(0) if array.num_chunks else pa.array([], array.type)
    return array


@dataclass(frozen=True, slots=True)
class Columns:
    """A tablet's columns: names (quoted as the tree wants it), the server's types, how many are tags."""

    names: list[str]
    types: list[str]
    tags: int = 0


def request(
    session: Session, place: str, columns: Columns, block: pa.Table, *, aligned: bool, is_table: bool
) -> Any:
    """One block as the server's request.

    Args:
        session: Where it goes.
        place: A device's path or a table's name.
        columns: Those of the block after the times.
        block: The times first, then the columns.
        aligned: Whether the device is.
        is_table: Whether the place is a table.
    """
    rows, arrays = block.num_rows, [_whole(one) for one in block.columns]
    pairs = list(zip(arrays[1:], columns.types, strict=True))
    values = [_bytes(array, type_) for array, type_ in pairs]
    if any(array.null_count for array, _ in pairs):
        values += [_missing(array, rows) for array, _ in pairs]
    categories = [_TAG] * columns.tags + [_FIELD] * (len(columns.names) - columns.tags)
    return session.types.TSInsertTabletReq(
        sessionId=session.id,
        prefixPath=place,
        measurements=columns.names,
        values=b"".join(values),
        timestamps=as_numpy(arrays[0].cast(pa.int64())).astype(">i8").tobytes(),
        types=[CODES[one] for one in columns.types],
        size=rows,
        isAligned=aligned,
        writeToTable=is_table,
        columnCategories=categories if is_table else None,
    )


def together(session: Session, requests: Sequence[Any]) -> Any:
    """Blocks of several devices, all aligned or none of them, as one request."""
    return session.types.TSInsertTabletsReq(
        sessionId=session.id,
        prefixPaths=[one.prefixPath for one in requests],
        measurementsList=[one.measurements for one in requests],
        valuesList=[one.values for one in requests],
        timestampsList=[one.timestamps for one in requests],
        typesList=[one.types for one in requests],
        sizeList=[one.size for one in requests],
        isAligned=requests[0].isAligned,
    )


def _bytes(array: pa.Array, type_: str) -> bytes:
    if type_ in ("TEXT", "STRING", "BLOB"):
        words = [one.encode() if isinstance(one, str) else one or b"" for one in array.to_pylist()]
        return b"".join(len(one).to_bytes(4, "big") + one for one in words)
    numbers: NDArray[Any]
    if type_ == "DATE":
        parts = [as_numpy(part(array)).astype(np.int64) for part in (pc.year, pc.month, pc.day)]
        numbers = (parts[0] * 10_000 + parts[1] * 100 + parts[2]).astype(">i4")
    elif type_ == "BOOLEAN":
        numbers = as_numpy(array).astype(np.uint8)
    else:
        numbers = as_numpy(array.cast(pa.int64()) if type_ == "TIMESTAMP" else array).astype(_FIXED[type_])
    return numbers.tobytes()


def _missing(array: pa.Array, rows: int) -> bytes:
    if not array.null_count:
        return b"\0"
    missing = missing_in(array)
    bits: bytes = np.packbits(missing, bitorder="little").tobytes()
    return b"\1" + bits.ljust(rows // 8 + 1, b"\0")
