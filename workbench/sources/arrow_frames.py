"""Rows of a query as series."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from workbench.arrow import as_numpy, missing_in
from workbench.errors import DataError
from workbench.intervals import count_descents, infer_interval
from workbench.sources.columns import did_you_mean, unit_of
from workbench.sources.numbered import index_name, places_rows
from workbench.text import Text, text
from workbench.timeseries import MOST_NUMBER, NUMBERED, SeriesFrame, Times, Values
from workbench.words import encode, is_text

_YEAR = 31_556_952
_EPOCHS = 3 * _YEAR
_NAMES = ("time", "timestamp", "date", "datetime", "ds", "ts")


def frames_from_arrow(
    table: pa.Table,
    *,
    time_column: str | None = None,
    partition_by: Sequence[str] = (),
    targets: Sequence[str] | None = None,
    words: Sequence[str] = (),
) -> list[SeriesFrame]:
    """Make series of a query's rows.

    Args:
        table: The rows, in any order.
        time_column: Which column has the times; else the one named `time`, else the only one of that type.
        partition_by: Columns whose values tell series apart; the values, joined by `, `, become the id.
        targets: The channels, in order; else every other column.
        words: Channels that may be text (covariates).

    Returns:
        A frame a series, ascending in time, in the order of their first rows; nulls are NaN.

    Raises:
        DataError: There are no rows or no times, or a channel is text.
    """
    if table.num_rows == 0:
        raise DataError(
            "The query gives no rows.", hint="Widen its WHERE clause, or check the table's time range."
        )
    when = _time_name(table, time_column)
    parts = [_column_name(table, name) for name in partition_by]
    if targets is None:
        names = [name for name in table.column_names if name != when and name not in parts]
    else:
        names = [_column_name(table, name) for name in targets]
    if not names:
        raise DataError(
            "The query gives no values beside {time}.", hint="Select a numeric column too.", time=when
        )
    times, zone = _times(table.column(when), when)
    texts = {name for name in names if name in words and is_text(table.column(name).type)}
    encoded = {name: encode(table.column(name)) for name in texts}
    vocabulary = {name: found for name, (_, found) in encoded.items()}
    channels = {
        name: encoded[name][0] if name in texts else _numbers(table.column(name), name) for name in names
    }
    known = ~np.isnat(times)
    units = {name: unit for name in names if (unit := unit_of(name))}
    frames = []
    called = "_".join(parts) or None
    for series, found in _partitions(table, parts):
        timed = found[known[found]]
        if len(timed) == 0:
            continue
        own, order, notes = _ascending(times[timed])
        rows = timed if order is None else timed[order]
        values = {name: column[rows] for name, column in channels.items()}
        interval = infer_interval(own, zone)
        index = index_name(when, zone, values)
        frames.append(
            SeriesFrame(own, values, interval, zone, series, units, notes, vocabulary, index, called)
        )
    if not frames:
        raise DataError("No row of the query has a time.", hint="Select the time column as it is.")
    return frames


def _ascending(times: Times) -> tuple[Times, NDArray[np.intp] | None, tuple[Text, ...]]:
    falls = count_descents(times)
    if not falls:
        return times, None, ()
    order = np.argsort(times, kind="stable")
    notes = (text("Rows that were not in time order were sorted."),)
    return times[order], order, () if falls == len(times) - 1 else notes


def _column_name(table: pa.Table, wanted: str) -> str:
    for name in table.column_names:
        if name.lower() == wanted.lower():
            return str(name)
    suggestion = did_you_mean(wanted, table.column_names)
    raise DataError(
        "The query gives no column “{column}”.",
        hint="Did you mean “{suggestion}”?" if suggestion else "Its columns are {columns}.",
        replacement=suggestion,
        column=wanted,
        suggestion=suggestion,
        columns=", ".join(table.column_names[:20]),
    )


def _is_temporal(kind: pa.DataType) -> bool:
    return bool(pa.types.is_timestamp(kind) or pa.types.is_date(kind))


def _time_name(table: pa.Table, wanted: str | None) -> str:
    if wanted is not None:
        return _column_name(table, wanted)
    temporal = [field.name for field in table.schema if _is_temporal(field.type)]
    numbers = [field.name for field in table.schema if _is_number(field.type)]
    for known in _NAMES:
        for name in table.column_names:
            if name.lower() == known and (
                name in temporal or pa.types.is_integer(table.schema.field(name).type)
            ):
                return str(name)
    called = [name for name in numbers if places_rows(name)]
    if temporal or called:
        return str([*temporal, *called][0])
    raise DataError(
        "The query gives no time column; its columns are {columns}.",
        hint="Select the time column too, as in SELECT time, value FROM …",
        columns=", ".join(table.column_names[:20]),
    )


def _times(column: pa.ChunkedArray, name: str) -> tuple[Times, str | None]:
    kind = column.type
    if pa.types.is_timestamp(kind):
        zone = "UTC" if kind.tz in ("Etc/UTC", "UTC") else kind.tz
        unit = "ns" if kind.unit == "ns" else "us"
        flat = column.cast(pa.timestamp(unit, tz=kind.tz))
        return _with_nat(flat, unit), zone
    if pa.types.is_date(kind):
        return _with_nat(column.cast(pa.timestamp("us")), "us"), None
    if _is_number(kind):
        return _numbered(column)
    raise DataError(
        "“{column}” of the query is not a time, it is {type}.",
        hint="Cast it, as in CAST({column} AS TIMESTAMP).",
        column=name,
        type=str(kind),
    )


def _is_number(kind: pa.DataType) -> bool:
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind))


def _numbered(column: pa.ChunkedArray) -> tuple[Times, str | None]:
    """Whole numbers of years and more count from 1970; others, and fractions, are of a numbered index."""
    if pa.types.is_float32(column.type):
        column = column.cast(pa.string())  # 0.1 is 0.1 then, not 0.10000000149
    values = _with_nan(column.cast(pa.float64()))
    if (
        pa.types.is_integer(column.type)
        and np.abs(values).max(initial=0.0, where=~np.isnan(values)) >= _EPOCHS
    ):
        return _epoch(column), "UTC"
    known = np.abs(values) < MOST_NUMBER
    moments = np.full(len(values), np.datetime64("NaT"), "datetime64[us]")
    moments[known] = np.rint(values[known] * 1e6).astype(np.int64).astype("datetime64[us]")
    return moments, NUMBERED


def _epoch(column: pa.ChunkedArray) -> Times:
    numbers = _with_nan(column.cast(pa.float64()))
    high = np.nanmax(np.abs(numbers)) if np.isfinite(numbers).any() else 0.0
    unit = next(
        (one for one, size in (("s", 1), ("ms", 10**3), ("us", 10**6)) if high < 130 * _YEAR * size), "ns"
    )
    moments = as_numpy(column.cast(pa.int64())).astype(f"datetime64[{unit}]")
    moments[np.isnan(numbers)] = np.datetime64("NaT")
    return moments if unit == "ns" else moments.astype("datetime64[us]")


def _numbers(column: pa.ChunkedArray, name: str) -> Values:
    kind = column.type
    if pa.types.is_boolean(kind):
        column = column.cast(pa.uint8())
    elif not (pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)):
        raise DataError(
            "“{column}” of the query is not numeric, it is {type}.",
            hint="Leave it out, cast it, or use it to tell series apart (PARTITION BY).",
            column=name,
            type=_sql_name(kind),
        )
    return _with_nan(column.cast(pa.float64(), safe=False))


def _with_nan(column: pa.ChunkedArray) -> Values:
    values = as_numpy(column).astype(np.float64)
    if column.null_count:
        values[missing_in(column)] = np.nan
    return values


def _with_nat(column: pa.ChunkedArray, unit: str) -> Times:
    times = as_numpy(column).astype(f"datetime64[{unit}]")
    if column.null_count:
        times[missing_in(column)] = np.datetime64("NaT")
    return times


def _sql_name(kind: pa.DataType) -> str:
    if pa.types.is_string(kind) or pa.types.is_dictionary(kind) or pa.types.is_large_string(kind):
        return "VARCHAR"
    return "TIMESTAMP" if pa.types.is_timestamp(kind) else str(kind).upper()


def _partitions(table: pa.Table, names: Sequence[str]) -> list[tuple[str | None, NDArray[np.intp]]]:
    """Each series' id and rows, in the order of the series' first rows."""
    if not names:
        return [(None, np.arange(table.num_rows))]
    columns = [table.column(name).to_pylist() for name in names]
    rows: dict[str, list[int]] = {}
    for number, key in enumerate(zip(*columns, strict=True)):
        rows.setdefault(", ".join("" if one is None else str(one) for one in key), []).append(number)
    return [(series, np.array(numbers, np.intp)) for series, numbers in rows.items()]
