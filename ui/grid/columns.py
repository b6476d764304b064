"""Columns of a grid: numbers, times and texts over numpy or Arrow, written as they are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ui.text import NONE, moment
from workbench.arrow import time_array
from workbench.timeseries import NUMBERED, Times, Values, to_local

Order = NDArray[np.int64]

_SAMPLE = 1_000
_MANY = 99
_BYTES = 64
"""So much of a binary value is shown."""


class GridColumn(Protocol):
    """A column: its header, how a cell reads, how rows are sorted by it."""

    @property
    def name(self) -> str:
        """The header."""
        ...

    @property
    def numeric(self) -> bool:
        """Whether cells stand at the right."""
        ...

    def __len__(self) -> int: ...

    def cell(self, row: int) -> str:
        """A row's text."""
        ...

    def order(self) -> Order:
        """The rows in ascending order; missing values come last, equal ones stay as they are."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class NumberColumn:
    """`(rows,)` float64 with NaN for missing.

    `digits` after the point round a value; None writes what is needed, with zeros up to `padded` digits,
    so that the points of a column stand below each other.
    """

    name: str
    values: Values
    digits: int | None = None
    slot: int | None = None
    """The palette's place of the model whose swatch stands in the header."""
    numeric: bool = True
    padded: int = 0

    def __len__(self) -> int:
        return len(self.values)

    def cell(self, row: int) -> str:
        value = float(self.values[row])
        if np.isnan(value):
            return NONE
        if self.digits is not None:
            return f"{value:,.{self.digits}f}"
        written = _as_needed(value)
        return written if _digits_of(written) >= self.padded else f"{value:.{self.padded}f}"

    def order(self) -> Order:
        return np.argsort(self.values, kind="stable")


@dataclass(frozen=True, slots=True, eq=False)
class TimeColumn:
    """`(rows,)` datetime64, written in its zone."""

    name: str
    values: Times
    zone: str | None = None
    short: bool = False
    """Leave seconds out where a row has none."""
    numeric: bool = False

    def __len__(self) -> int:
        return len(self.values)

    def cell(self, row: int) -> str:
        time = self.values[row]
        if np.isnat(time):
            return NONE
        if self.short or self.zone == NUMBERED:
            return moment(time, self.zone)
        finest = "ns" if np.datetime_data(time)[0] == "ns" else "us"
        clock = time.astype(f"datetime64[{finest}]")
        if self.zone is not None:
            clock = to_local(np.array([clock]), self.zone)[0]
        local = str(clock).replace("T", " ")
        if finest == "ns" and local.endswith("000"):
            local = local[:-3]
        return local[:19] if local.endswith(".000000") else local

    def order(self) -> Order:
        return np.argsort(self.values, kind="stable")


@dataclass(frozen=True, slots=True, eq=False)
class ArrowColumn:
    """Whatever Arrow holds: texts, booleans, whole numbers, and floats of 32 bits with their seven digits."""

    name: str
    values: pa.ChunkedArray
    numeric: bool = False

    def __len__(self) -> int:
        return len(self.values)

    def cell(self, row: int) -> str:
        one = self.values.slice(row, 1)
        if str(one.type).startswith("date"):  # a date may lie beyond the calendar of Python
            from workbench.export.times import written_dates

            one = written_dates(one)
        value = one[0].as_py()
        if isinstance(value, bytes):
            return f"0x{value[:_BYTES].hex()}{'…' if len(value) > _BYTES else ''}"
        if isinstance(value, float):
            return NONE if np.isnan(value) else f"{value:.7g}"
        return NONE if value is None else str(value)

    def order(self) -> Order:
        # Not at the top: it takes a tenth of a second, and the window starts with this module.
        import pyarrow.compute as pc

        order = pc.sort_indices(self.values)
        return np.asarray(order.to_numpy(), np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class TextColumn:
    """A few texts, as in a summary; `error` writes them in the colour of anomalies."""

    name: str
    values: tuple[str, ...]
    numeric: bool = False
    error: bool = False
    marked: frozenset[int] = frozenset()
    """Rows that are the best of their kind."""

    def __len__(self) -> int:
        return len(self.values)

    def cell(self, row: int) -> str:
        return self.values[row]

    def order(self) -> Order:
        return np.array(sorted(range(len(self.values)), key=lambda row: self.values[row]), np.int64)


def _as_needed(value: float) -> str:
    return f"{value:.10g}"


def _digits_of(written: str) -> int:
    """Digits after the point; those of a number with an exponent cannot be padded and count as many."""
    if "e" in written or "n" in written:
        return _MANY
    return len(written.partition(".")[2])


def _needed_digits(values: Values) -> int:
    """The most digits after the point among some of the values; no more than six are worth padding."""
    some = values[:: max(len(values) // _SAMPLE, 1)]
    needed = [_digits_of(_as_needed(float(value))) for value in some[np.isfinite(some)]]
    return min(max((count for count in needed if count < _MANY), default=0), 6)


def columns_of(table: pa.Table, zone: str | None = None) -> tuple[GridColumn, ...]:
    """The columns of an Arrow table; numbers and times without a copy where Arrow has them in one piece."""
    return tuple(_column(name, table.column(name), zone) for name in table.column_names)


def _column(name: str, values: pa.ChunkedArray, zone: str | None) -> GridColumn:
    kind = values.type
    if pa.types.is_float32(kind):
        return ArrowColumn(name, values, numeric=True)
    if pa.types.is_floating(kind):
        numbers = np.asarray(values.to_numpy(), np.float64)
        return NumberColumn(name, numbers, padded=_needed_digits(numbers))
    if pa.types.is_timestamp(kind):
        times = values.cast(pa.timestamp(kind.unit)).to_numpy() if kind.tz else values.to_numpy()
        return TimeColumn(name, np.asarray(times), kind.tz or zone)
    return ArrowColumn(name, values, pa.types.is_integer(kind) or pa.types.is_decimal(kind))


def to_arrow(columns: Sequence[GridColumn], order: Order | None) -> pa.Table:
    """What a grid shows, in the order in which it shows it."""
    arrays: dict[str, pa.Array | pa.ChunkedArray] = {}
    for column in columns:
        name = column.name
        while name in arrays:
            name += "_"
        arrays[name] = _array(column)
    table = pa.table(arrays)
    return table if order is None else table.take(pa.array(order))


def _array(column: GridColumn) -> pa.Array | pa.ChunkedArray:
    if isinstance(column, NumberColumn):
        return pa.array(column.values, from_pandas=True)
    if isinstance(column, TimeColumn):
        if column.zone == NUMBERED:
            return time_array(column.values, NUMBERED)
        array = pa.array(column.values)
        if column.zone is not None:
            array = array.cast(pa.timestamp(array.type.unit, column.zone))
        return array
    if isinstance(column, ArrowColumn):
        return column.values
    return pa.array([column.cell(row) for row in range(len(column))])
