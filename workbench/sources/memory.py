"""Rows that a script holds in memory, as Arrow: frames of pandas, Arrow tables, columns by name, numbers.

pandas is not imported here: who has a frame has imported it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import Any, Protocol, TypeAlias, runtime_checkable

import numpy as np
import pyarrow as pa
import pyarrow.compute
from numpy.typing import NDArray

from workbench.errors import DataError
from workbench.sources.columns import unique_names
from workbench.sources.longform import has_id_name
from workbench.sources.memory_columns import as_columns, in_rows
from workbench.sources.numbered import places_rows
from workbench.sources.time_formats import sounds_like_times
from workbench.text import Text, text


@runtime_checkable
class _Arrow(Protocol):
    """Whatever gives its rows by Arrow's C interface: Polars, DuckDB, pyarrow."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The rows."""
        ...


Rows: TypeAlias = "_Arrow | Mapping[str, Any] | Sequence[Any] | NDArray[Any]"


def as_arrow(rows: object) -> pa.Table:
    """The rows as an Arrow table; the index of a frame, unless it only counts, is its first columns.

    Args:
        rows: A pandas frame or series, anything with Arrow's C interface, columns by name; or numbers: a list
            or `(rows,)` array is the column `value`, lists of equal length or a `(rows, columns)` array are
            the columns `value1`, `value2`, ... Fields of a structured array are columns. What holds values in
            a row (a range, an iterator, a tensor) is an array or a list. Lengths of time
            are numbers of seconds.

    Raises:
        DataError: It is nothing of these, or a column holds what Arrow has no type for.
    """
    try:
        return _as_table(rows)
    except (pa.ArrowException, TypeError, ValueError) as error:
        reason = error.reason if isinstance(error, _Unfit) else None
        raise DataError(
            "The rows of the type {type} cannot be read: {reason}."
            if reason
            else "The rows of the type {type} cannot be read.",
            hint="Give a frame or series of pandas, an Arrow table, a mapping of names to columns, or a list"
            " of numbers.",
            details=str(error),
            type=type(rows).__name__,
            reason=reason,
        ) from error


class _Unfit(TypeError):
    """Why rows cannot be read, in our words."""

    def __init__(self, reason: Text) -> None:
        super().__init__(str(reason))
        self.reason = reason


def _as_table(rows: object) -> pa.Table:
    found = _of_anything(rows)
    if found.num_columns == 0:
        raise DataError("The rows have no columns.", hint="Give at least one column of numbers.")
    for place, column in enumerate(found.columns):
        if pa.types.is_run_end_encoded(column.type):
            found = found.set_column(place, found.column_names[place], pa.compute.run_end_decode(column))
        elif pa.types.is_duration(column.type):
            found = found.set_column(place, found.column_names[place], _seconds(column))
    return found


def _seconds(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Lengths of time as numbers that are the same whatever they were counted in; whole where all are."""
    per = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}[column.type.unit]
    counts = column.cast(pa.int64())
    whole = pa.compute.divide(counts, per)
    if pa.compute.all(pa.compute.equal(pa.compute.multiply(whole, per), counts)).as_py() is False:
        return pa.compute.divide(counts.cast(pa.float64(), safe=False), float(per))
    return whole


def _of_anything(rows: object) -> pa.Table:
    if hasattr(rows, "reset_index"):
        return _of_pandas(rows)
    if isinstance(rows, Mapping):
        return as_columns(dict(zip(unique_names(map(_label, rows)), rows.values(), strict=True)))
    if isinstance(rows, pa.Array | pa.ChunkedArray):
        return pa.table({"value": rows})
    if not isinstance(rows, _Arrow):
        rows = in_rows(rows)
    if isinstance(rows, np.ndarray | list | tuple):
        return _of_numbers(rows)
    return pa.table(rows)


def _of_numbers(rows: NDArray[Any] | Sequence[Any]) -> pa.Table:
    if isinstance(rows, np.ndarray) and rows.dtype.names:
        return as_columns({name: np.ascontiguousarray(rows[name]) for name in rows.dtype.names})
    kind = _kind_of(rows)
    if kind.kind in "cmM":
        raise _Unfit(text("values of the type {kind}", kind=str(kind)))
    if isinstance(rows, np.ma.MaskedArray):
        rows, kind = np.where(np.ma.getmaskarray(rows), np.nan, rows.data), np.dtype(np.float64)
    if kind.kind == "b":
        rows = np.asarray(rows, np.int8)
    try:
        numbers = np.asarray(rows) if kind.kind in "iub" else np.asarray(rows, np.float64)
    except (TypeError, ValueError) as error:
        values = rows.ravel() if isinstance(rows, np.ndarray) else rows
        odd = next((one for one in values if not isinstance(one, float | int | NoneType)), None)
        raise _Unfit(text("values of the type {kind}", kind=type(odd).__name__)) from error
    if numbers.ndim == 1:
        return pa.table({"value": _column(numbers)})
    if numbers.ndim != 2:
        raise _Unfit(text("an array of {dimensions} dimensions", dimensions=numbers.ndim))
    return pa.table({f"value{place}": _column(one) for place, one in enumerate(numbers.T, 1)})


def _kind_of(rows: NDArray[Any] | Sequence[Any]) -> np.dtype[Any]:
    if isinstance(rows, np.ndarray):
        return rows.dtype
    try:
        return np.asarray(rows).dtype
    except ValueError as error:
        raise _Unfit(text("lists of different lengths")) from error


def _column(numbers: NDArray[Any]) -> pa.Array:
    return pa.array(np.ascontiguousarray(numbers), from_pandas=True)


def _of_pandas(rows: Any) -> pa.Table:
    frame = rows if hasattr(rows, "columns") else rows.to_frame("value" if rows.name is None else rows.name)
    index = frame.index
    if not _only_counts(frame):
        names = [name if name is not None else _named(index, level) for level, name in enumerate(index.names)]
        frame = frame.set_axis(index.set_names(names), axis=0).reset_index()
        if any(_is_time(index, level) for level in range(len(names))):
            for name in names:
                if frame[name].dtype.kind in "iu":  # beside the times a level names, it does not measure
                    frame[name] = frame[name].astype(str)
    names = unique_names(_label(name) for name in frame.columns)
    for place, kind in enumerate(frame.dtypes):
        if type(kind).__name__ == "PeriodDtype":
            frame = frame.copy(deep=False)
            frame.isetitem(place, frame.iloc[:, place].dt.to_timestamp())
    return as_columns({name: frame.iloc[:, place] for place, name in enumerate(names)})


def _only_counts(frame: Any) -> bool:
    """Whether the index has nothing to say: no name, and 0, 1, 2, ... or what a slice has left of that.

    Other whole numbers (`range(1949, 1961)`) place the rows of a frame of numbers that does not do so itself.
    """
    index = frame.index
    if type(index).__name__ != "RangeIndex" or index.name is not None:
        return False
    if index.start == 0 and index.step == 1:
        return True
    names = map(_label, frame.columns)
    return any(kind.kind not in "iuf" for kind in frame.dtypes) or any(
        places_rows(name) or has_id_name(name) or sounds_like_times(name) for name in names
    )


def _named(index: Any, level: int) -> str:
    """What a level of an index without a name is called."""
    if _is_time(index, level):
        return "time"
    return "index" if index.nlevels == 1 else f"level_{level}"


def _is_time(index: Any, level: int) -> bool:
    return str(index.get_level_values(level).dtype).startswith(("datetime", "period"))


def _label(name: object) -> str:
    return ".".join(str(part) for part in name if part != "") if isinstance(name, tuple) else str(name)
