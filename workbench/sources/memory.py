"""Rows that a script holds in memory, as Arrow: frames of pandas, Arrow tables, columns by name, numbers.

pandas is not imported here: who has a frame has imported it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeAlias, runtime_checkable

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from workbench.errors import DataError
from workbench.sources.longform import has_id_name
from workbench.sources.numbered import places_rows
from workbench.sources.relation import RawColumn
from workbench.sources.time_formats import sounds_like_times


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
            the columns `value1`, `value2`, ... Fields of a structured array are columns.

    Raises:
        DataError: It is nothing of these, or a column holds what Arrow has no type for.
    """
    try:
        if hasattr(rows, "reset_index"):
            return _of_pandas(rows)
        if isinstance(rows, np.ndarray | list | tuple):
            return _of_numbers(rows)
        return pa.table(dict(rows) if isinstance(rows, Mapping) else rows)
    except (pa.ArrowException, TypeError, ValueError) as error:
        raise DataError(
            "The rows of the type {type} cannot be read: {reason}.",
            hint="Give a frame or series of pandas, an Arrow table, a mapping of names to columns, or a list"
            " of numbers.",
            type=type(rows).__name__,
            reason=str(error).rstrip("."),
        ) from error


def _of_numbers(rows: NDArray[Any] | Sequence[Any]) -> pa.Table:
    if isinstance(rows, np.ndarray) and rows.dtype.names:
        return pa.table({name: pa.array(np.ascontiguousarray(rows[name])) for name in rows.dtype.names})
    kind = rows.dtype if isinstance(rows, np.ndarray) else np.asarray(rows).dtype
    if kind.kind in "cmM":
        raise TypeError(f"values of the type {kind}")
    if isinstance(rows, np.ma.MaskedArray):
        rows, kind = np.where(np.ma.getmaskarray(rows), np.nan, rows.data), np.dtype(np.float64)
    numbers = np.asarray(rows) if kind.kind in "iub" else np.asarray(rows, np.float64)
    if numbers.ndim == 1:
        return pa.table({"value": _column(numbers)})
    if numbers.ndim != 2:
        raise ValueError(f"an array of {numbers.ndim} dimensions")
    return pa.table({f"value{place}": _column(one) for place, one in enumerate(numbers.T, 1)})


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
    frame = frame.set_axis([_label(name) for name in frame.columns], axis=1)
    for place, kind in enumerate(frame.dtypes):
        if type(kind).__name__ == "PeriodDtype":
            frame.isetitem(place, frame.iloc[:, place].dt.to_timestamp())
    return pa.Table.from_pandas(frame, preserve_index=False)


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
        places_rows(name) or has_id_name(name) or sounds_like_times(RawColumn(name, name, ""))
        for name in names
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
