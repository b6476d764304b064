"""Times as text or numbers, for files that have no type for them."""

from __future__ import annotations

import datetime as dt
from typing import Literal, get_args

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from workbench.arrow import as_numpy, integer_array, missing_in, text_array
from workbench.errors import OptionError
from workbench.timeseries import Times, to_local

Epoch = Literal["s", "ms", "us", "ns"]
EPOCHS: tuple[Epoch, ...] = get_args(Epoch)
_FIRST_DAY, _LAST_DAY = -719_162, 2_932_896
"""The first day of the year 1 and the last one of 9999, counted from 1970."""
_FOREVER = 2**31 - 1
"""DuckDB's infinite date."""


def check_time_format(time_format: str) -> None:
    """Accept `iso`, an epoch unit, or a strftime pattern that gives at least the date.

    Raises:
        OptionError: It is none of these.
    """
    if time_format == "iso" or time_format in EPOCHS or "%" in time_format:
        return
    raise OptionError(
        "{format} is not a time format.",
        hint="Write iso, an epoch unit (s, ms, us, ns) or a pattern such as %Y-%m-%d %H:%M.",
        format=time_format,
    )


def format_times(column: pa.ChunkedArray, time_format: str, zone: str | None = None) -> pa.Array:
    """A timestamp column as text, or as whole numbers since 1970-01-01 UTC.

    Args:
        column: Timestamps, with or without a zone; null stays null.
        time_format: `iso` gives `2026-02-25T00:00:00+08:00` (no offset where no zone is known) with as many
            digits of the second as the column needs; `s`, `ms`, `us`, `ns` give epochs; all else is a
            strftime pattern.
        zone: Show the times in this zone instead of their own; ignored where no zone is known.
    """
    known = column.type.tz
    shown = None if known is None else (zone or known)
    missing = missing_in(column)
    instants = _instants(column)
    if time_format in EPOCHS:
        counts = instants.astype(f"datetime64[{time_format}]").astype(np.int64)
        return integer_array(counts, missing)
    local = instants if shown is None else to_local(instants, shown)
    if time_format == "iso":
        words = np.datetime_as_string(local, unit=_finest_unit(local, missing)).astype(object)
        if shown is not None:
            words = words + _offset_words(local - instants)
    else:
        words = _by_pattern(local, local - instants, time_format, known=shown is not None)
    return text_array(None if null else word for word, null in zip(words, missing, strict=True))


def written_dates(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """A column as it is, but dates as text where Python's calendar does not know one of them."""
    if not pa.types.is_date(column.type):
        return column
    missing = missing_in(column)
    days = np.where(missing, 0, as_numpy(column.cast(pa.date32()).cast(pa.int32()).fill_null(0)))
    if ((days >= _FIRST_DAY) & (days <= _LAST_DAY)).all():
        return column
    words = np.datetime_as_string(days.astype("datetime64[D]")).astype(object)
    words[days == _FOREVER] = "infinity"
    words[days == -_FOREVER] = "-infinity"
    return pa.chunked_array(
        [text_array(None if null else word for word, null in zip(words, missing, strict=True))]
    )


def local_times(column: pa.ChunkedArray, zone: str | None = None) -> list[dt.datetime | None]:
    """Wall-clock datetimes in the column's (or the given) zone, without zone information."""
    shown = column.type.tz and (zone or column.type.tz)
    instants = _instants(column)
    local = to_local(instants, shown) if shown else instants
    values = local.astype("datetime64[us]").astype(object)
    return [None if null else value for value, null in zip(values, missing_in(column), strict=True)]


def _instants(column: pa.ChunkedArray) -> Times:
    unit = "ns" if column.type.unit == "ns" else "us"
    # A cast imports all of Arrow's arithmetic, which takes as long as Arrow itself.
    exact = column if column.type.unit == unit else column.cast(pa.timestamp(unit))
    instants = as_numpy(exact).copy()
    instants[missing_in(column)] = np.datetime64("1970-01-01")
    return np.asarray(instants, f"datetime64[{unit}]")


def _finest_unit(local: Times, missing: NDArray[np.bool_]) -> Epoch:
    """The coarsest unit, seconds at most, that loses nothing."""
    known = local[~missing]
    return next(unit for unit in EPOCHS if np.array_equal(known.astype(f"datetime64[{unit}]"), known))


def _offset_words(offsets: NDArray[np.timedelta64]) -> NDArray[np.object_]:
    minutes = offsets.astype("timedelta64[m]").astype(np.int64)
    unique, inverse = np.unique(minutes, return_inverse=True)
    words = [f"{'-' if one < 0 else '+'}{abs(one) // 60:02d}:{abs(one) % 60:02d}" for one in unique.tolist()]
    return np.array(words, object)[inverse] if words else np.empty(0, object)


def _by_pattern(
    local: Times, offsets: NDArray[np.timedelta64], pattern: str, *, known: bool
) -> NDArray[np.object_]:
    moments = local.astype("datetime64[us]").astype(object)
    words = np.empty(len(local), object)
    for row, (moment, offset) in enumerate(zip(moments, offsets.astype("timedelta64[s]"), strict=True)):
        zone = dt.timezone(dt.timedelta(seconds=int(offset.astype(np.int64)))) if known else None
        words[row] = moment.replace(tzinfo=zone).strftime(pattern)
    return words
