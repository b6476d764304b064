"""Columns that a script holds in memory, as Arrow arrays: whatever is a row of times, numbers or words."""

from __future__ import annotations

import array
import math
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from workbench.errors import DataError

_MOST_KINDS = 4


class _Shaped(TypeError):
    """An array of other than one dimension; its shape."""


def as_columns(columns: Mapping[str, object]) -> pa.Table:
    """Columns by name as a table.

    Raises:
        DataError: They are of different lengths; or one is none of times, numbers or words.
    """
    arrays = {name: as_column(name, values) for name, values in columns.items()}
    lengths = {name: len(one) for name, one in arrays.items()}
    first = next(iter(lengths), "")
    other = next((name for name in lengths if lengths[name] != lengths[first]), None)
    if other is not None:
        raise DataError(
            "The columns are not equally long: {first} has the length {count:,}, {other} {more:,}.",
            hint="Give all columns as many rows; None or NaN stands for what is missing.",
            first=first,
            count=lengths[first],
            other=other,
            more=lengths[other],
        )
    try:
        return pa.table(arrays)
    except UnicodeEncodeError as error:
        raise DataError(
            "A column's name has a character that no text may have: {name}.",
            hint="Rename the column.",
            name=ascii(error.object),
        ) from error


def as_column(name: str, values: object) -> pa.Array | pa.ChunkedArray:
    """One column; see `as_columns`."""
    try:
        return _as_array(values)
    except _Shaped as error:
        raise DataError(
            "The column {name} is an array of the shape {shape}; a column has one dimension.",
            hint="Give each of its columns a name of its own.",
            name=name,
            shape=str(error),
        ) from error
    except (pa.ArrowException, TypeError, ValueError, OverflowError) as error:
        raise _refusal(name, values) from error


def in_rows(values: object) -> object:
    """What holds values in a row, and is no array or list yet, as one: a range, an iterator, a tensor."""
    if isinstance(values, range | array.array | deque | memoryview | Iterator):
        return np.asarray(values) if isinstance(values, array.array | memoryview) else list(values)
    if not isinstance(values, np.ndarray | pa.Array | pa.ChunkedArray) and hasattr(values, "__array__"):
        return np.asarray(values)
    return values


def plain(values: NDArray[Any]) -> NDArray[Any]:
    """The same values in a type that Arrow has: months and hours as seconds, numbers in this machine's order.

    Raises:
        TypeError: There is none.
    """
    kind = values.dtype
    if kind.kind == "c":
        raise TypeError(f"values of the type {kind}")
    if kind.kind in "mM":
        unit = np.datetime_data(kind)[0]
        exact = {"ps": "ns", "fs": "ns", "as": "ns"}.get(unit, unit if unit in ("ms", "us", "ns") else "s")
        return values.astype(f"{'datetime64' if kind.kind == 'M' else 'timedelta64'}[{exact}]")
    if kind.kind == "f" and kind.itemsize > 8:
        return values.astype(np.float64)
    return values if kind.isnative else values.astype(kind.newbyteorder("="))


def _as_array(values: object) -> pa.Array | pa.ChunkedArray:
    if isinstance(values, str | bytes | Mapping) or not isinstance(values, Iterable):
        raise TypeError(type(values).__name__)
    kind = getattr(values, "dtype", None)
    if hasattr(values, "sparse") and type(kind).__name__ == "SparseDtype":
        values = values.sparse.to_dense()
    elif not hasattr(values, "iloc"):  # a series of pandas keeps what numpy has no type for
        values = in_rows(values)
    if isinstance(values, np.ndarray):
        if values.ndim != 1:
            raise _Shaped(str(values.shape))
        return pa.array(plain(values))
    if isinstance(values, pa.Array | pa.ChunkedArray):
        return values
    if isinstance(values, list | tuple):
        return _of_list(values)
    return pa.array(values, from_pandas=True)


def _of_list(values: Sequence[Any]) -> pa.Array:
    first = next((one for one in values if one is not None), None)
    if isinstance(first, np.datetime64 | np.timedelta64):  # Arrow takes them one by one in some units alone
        together = np.asarray([type(first)("NaT") if one is None else one for one in values])
        if together.dtype.kind in "mM":
            return pa.array(plain(together))
    try:
        return pa.array(values)
    except (OverflowError, pa.ArrowInvalid):
        numbers = (None if one is None else float(one) for one in values)
        if any(isinstance(one, str | bytes) for one in values):
            raise
        return pa.array(numbers, pa.float64())  # whole numbers that are too large, or next to fractions


def _refusal(name: str, values: object) -> DataError:
    if isinstance(values, str | bytes | Mapping) or not isinstance(values, Iterable):
        return DataError(
            "The column {name} is no row of values but of the type {type}.",
            hint="Give a list, an array or a series for each column.",
            name=name,
            type=type(values).__name__,
        )
    kinds = _kinds(values)
    return DataError(
        "The column {name} holds values of the types {types}, which do not go together."
        if len(kinds) > 1
        else "The column {name} holds values of the type {types}, which are no times, numbers or words.",
        hint="Make times, numbers or words of all of them, or leave the column out.",
        name=name,
        types=", ".join(kinds[:_MOST_KINDS]),
    )


def _kinds(values: Iterable[Any]) -> list[str]:
    """The names of the types of values, each once; of an array with a type of its own that."""
    kind = getattr(values, "dtype", None)
    if kind is not None and str(kind) != "object":
        return [str(kind)]
    missing = (isinstance(one, float) and math.isnan(one) for one in values)
    found = (
        type(one).__name__ for one, nan in zip(values, missing, strict=True) if one is not None and not nan
    )
    return list(dict.fromkeys(found)) or [type(values).__name__]
