"""An open file: its columns as arrays, what is known of its times, its series."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from workbench.arrow import time_array
from workbench.errors import DataError
from workbench.intervals import TimeProfile, count_descents, profile_times
from workbench.sources.buffers import ArrowBuffer, NumberBuffer
from workbench.sources.columns import Column, ColumnRole, OpenOptions, did_you_mean
from workbench.sources.longform import series_rows
from workbench.sources.relation import TextFormat
from workbench.text import Text
from workbench.timeseries import NUMBERED, Times, Values
from workbench.words import encode, is_text

if TYPE_CHECKING:
    from workbench.sources.iotdb.tables import ServerQuery

_CHUNK = 1_000_000
_FEW = 20


class Table:
    """A table of time series, one column a series, or one series for each value of the id column.

    Rows stand in the order of the file. While the file is still being read, `complete` is False and every
    method speaks of the rows that are there. Arrays are views that cannot be written.

    Attributes:
        name: In SQL; unique, case not minded.
        path: The file, None for pasted text and for a server's rows.
        format: `csv`, `parquet`, `tsfile`, `excel`, `iotdb`.
        origin: The server's query that gave the rows, None for a file.
        columns: All of them, in the file's order.
        time_column, id_column: Their names; `id_column` is None for a wide table.
        made_of: Columns that the times or the ids were put together from.
        zone: IANA name or offset, None for wall-clock times, `NUMBERED` for numbers.
        rows, complete: How many rows can be read, and whether that is all.
        options: As given by the user.
        text_format: How a text file is written, as given or found.
        notes: What was done while the file was read.
        stamp: Modification time and size of the file when it was opened.
    """

    def __init__(
        self,
        *,
        name: str,
        path: Path | None,
        file_format: str,
        columns: tuple[Column, ...],
        buffers: Mapping[str, NumberBuffer | ArrowBuffer],
        zone: str | None,
        time_format: str,
        options: OpenOptions,
        stamp: tuple[int, int] | None = None,
        notes: tuple[Text, ...] = (),
        origin: ServerQuery | None = None,
        text_format: TextFormat | None = None,
    ) -> None:
        self.name = name
        self.path = path
        self.format = file_format
        self.columns = columns
        self.zone = zone
        self.time_format = time_format
        self.options = options
        self.stamp = stamp
        self.origin = origin
        self.text_format = text_format
        self.notes = notes
        self.time_column = next(column.name for column in columns if column.role is ColumnRole.TIME)
        self.id_column: str | None = None
        self.made_of: frozenset[str] = frozenset()
        self.rows = 0
        self.complete = False
        self._buffers = buffers
        self._lock = threading.RLock()
        self._floats: dict[str, Values] = {}
        self._profiles: dict[str | None, TimeProfile] = {}
        self._series: dict[str, NDArray[np.int64]] | None = None
        self._whole: pa.Table | None = None

    # Columns

    def column(self, name: str) -> Column:
        """The column of that name or tree path, case not minded unless it must be.

        Raises:
            DataError: There is none.
        """
        for match in (str, str.lower):
            for column in self.columns:
                if match(name) in (match(column.name), match(column.tree_path or column.name)):
                    return column
        if name.lower() == "time":
            return self.column(self.time_column)
        suggestion = did_you_mean(name, [column.name for column in self.columns])
        raise DataError(
            "{table} has no column “{column}”.",
            hint="Did you mean “{suggestion}”?" if suggestion else "Its columns are: {columns}.",
            replacement=suggestion,
            table=self.name,
            column=name,
            suggestion=suggestion,
            columns=", ".join(column.name for column in self.columns[:20]),
        )

    @property
    def value_columns(self) -> tuple[Column, ...]:
        """The columns that can be forecast, last those that the times or the ids were put together from."""
        found = [column for column in self.columns if column.role is ColumnRole.VALUE]
        return tuple(sorted(found, key=lambda column: column.name in self.made_of))

    # Rows

    def times(self, id: str | None = None) -> Times:
        """`(rows,)` datetime64, in the file's order: instants in UTC when `zone` is set, else wall clock."""
        buffer = self._buffers[self.time_column]
        assert isinstance(buffer, NumberBuffer)
        times = buffer.times(self.rows)
        return times if id is None else times[self.row_numbers(id)]

    def values(self, column: str, id: str | None = None) -> Values:
        """`(rows,)` float64 with NaN for missing; a view of the table where the source is float64.

        Raises:
            DataError: There is no such column or series, or the column is not numeric.
        """
        found = self.column(column)
        if found.role is not ColumnRole.VALUE:
            raise self._not_numeric(found)
        values = self._as_floats(found.name)
        return values if id is None else values[self.row_numbers(id)]

    def is_words(self, column: str) -> bool:
        """Whether a column holds text, which a covariate may."""
        found = self.column(column)
        return found.role is ColumnRole.OTHER and is_text(self._buffers[found.name].arrow(self.rows).type)

    def words(self, column: str, known: Sequence[str] = ()) -> tuple[Values, tuple[str, ...]]:
        """The rows of a text column as places of words, and the words; see `workbench.words.encode`."""
        return encode(self._buffers[self.column(column).name].arrow(self.rows), known)

    def channel(self, column: str, id: str | None = None) -> Values:
        """As `values`, or the places of a text column's words."""
        if not self.is_words(column):
            return self.values(column, id)
        codes, _ = self.words(column)
        return codes if id is None else codes[self.row_numbers(id)]

    def _as_floats(self, name: str) -> Values:
        buffer = self._buffers[name]
        if not self.complete or pa.types.is_float64(buffer.kind):
            return buffer.floats(self.rows)
        with self._lock:
            if name not in self._floats:
                self._floats[name] = buffer.floats(self.rows)
            return self._floats[name]

    def _not_numeric(self, column: Column) -> DataError:
        if column.role is ColumnRole.TIME:
            return DataError(
                "“{column}” is the time column of {table}; it has no values to forecast.",
                hint="Choose another column.",
                column=column.name,
                table=self.name,
            )
        place = self.first_text(column.name)
        if place is None:
            return DataError(
                "“{column}” of {table} is not numeric, it is {type}.",
                hint="Choose a numeric column.",
                column=column.name,
                table=self.name,
                type=column.type,
            )
        return DataError(
            "“{column}” of {table} is not numeric: row {row} has “{value}”.",
            hint="Choose a numeric column, or correct the file and reload it."
            if self.origin is None
            else "Choose a numeric column.",
            column=column.name,
            table=self.name,
            row=place[0],
            value=place[1],
        )

    def first_text(self, name: str, *, numbers: bool = False) -> tuple[int, str] | None:
        """The first row (from 1) of a column whose text is no number, or may be one; None without any."""
        part = self._buffers[name].arrow(self.rows)
        if not pa.types.is_dictionary(part.type):
            return None
        words = [
            (number, str(word)) for number, word in enumerate(part.slice(0, 100_000).to_pylist(), 1) if word
        ]
        return next(((number, word[:40]) for number, word in words if numbers or not _is_number(word)), None)

    def missing(self, column: str, id: str | None = None) -> int:
        """How many values of a column are missing."""
        values = self.values(column, id)
        return sum(
            int(np.isnan(values[start : start + _CHUNK]).sum()) for start in range(0, len(values), _CHUNK)
        )

    # Series

    def ids(self) -> tuple[str, ...]:
        """The series of a long table in the order in which they first appear; empty for a wide table."""
        return tuple(self._series_rows()) if self.id_column else ()

    def row_numbers(self, id: str) -> NDArray[np.int64]:
        """The rows of one series, in the file's order.

        Raises:
            DataError: There is no such series.
        """
        series = self._series_rows() if self.id_column else {}
        if id not in series:
            suggestion = did_you_mean(id, list(series))
            raise DataError(
                "{table} has no series “{id}”.",
                hint="Did you mean “{suggestion}”?"
                if suggestion
                else "Its id column is {column}; its series are {some}.",
                replacement=suggestion,
                table=self.name,
                id=id,
                suggestion=suggestion,
                column=self.id_column or "-",
                some=", ".join([*list(series)[:_FEW], *(["…"] if len(series) > _FEW else [])]),
            )
        return series[id]

    def _series_rows(self) -> dict[str, NDArray[np.int64]]:
        with self._lock:
            if self._series is None or not self.complete:
                assert self.id_column is not None
                self._series = series_rows(self._buffers[self.id_column].arrow(self.rows))
            return self._series

    def order(self, id: str | None = None) -> NDArray[np.int64] | None:
        """The permutation that puts `times(id)` in ascending order, None when they are in it already.

        Rows with equal times keep their order.
        """
        times = self.times(id)
        return np.argsort(times, kind="stable") if count_descents(times) else None

    def profile(self, id: str | None = None) -> TimeProfile:
        """What the time index looks like; of a long table without `id`, that of its longest series."""
        one = self._longest() if id is None and self.id_column and self.rows else id
        if not self.complete:
            return profile_times(self.times(one), self.zone, self.time_format)
        with self._lock:
            if one not in self._profiles:
                self._profiles[one] = profile_times(self.times(one), self.zone, self.time_format)
            return self._profiles[one]

    def _longest(self) -> str | None:
        series = self._series_rows()
        return max(series, key=lambda name: len(series[name]), default=None)

    def arrow(self) -> pa.Table:
        """All columns over the same memory; missing values are null, times carry the zone."""
        with self._lock:
            if self._whole is not None:
                return self._whole
            rows, complete = self.rows, self.complete
            columns = {column.name: self._buffers[column.name].arrow(rows) for column in self.columns}
            if self.zone == NUMBERED:
                columns[self.time_column] = self._time_numbers()
            table = pa.table(columns)
            self._whole = table if complete else None
            return table

    def _time_numbers(self) -> pa.Array:
        """The times of a numbered index as its numbers, of the column's type."""
        found = time_array(self.times(), NUMBERED)
        return found.cast(pa.float64()) if self.column(self.time_column).type == "DOUBLE" else found

    # For the loader

    def grow(self, rows: int) -> None:
        """Make `rows` rows readable."""
        self.rows = rows

    def finish(self, *, id_column: str | None, notes: tuple[Text, ...], made_of: Sequence[str] = ()) -> None:
        """All rows are there; an id column that is none of the file's comes last."""
        for buffer in self._buffers.values():
            buffer.trim()
        with self._lock:
            self.id_column = id_column
            self.made_of = frozenset(made_of)
            self.notes = notes
            if id_column is not None and all(column.name != id_column for column in self.columns):
                self.columns = (*self.columns, Column(id_column, "VARCHAR", ColumnRole.ID))
            self.columns = tuple(
                replace(column, role=ColumnRole.ID, unit=None) if column.name == id_column else column
                for column in self.columns
            )
            self.complete = True


def _is_number(word: str) -> bool:
    try:
        float(word)
    except ValueError:
        return False
    return True
