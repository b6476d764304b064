"""The rows of a server's query as a table: what its columns are for, and reading them."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from typing_extensions import override

from workbench.arrow import as_numpy
from workbench.errors import DataError
from workbench.jobs import Job
from workbench.sources.buffers import NumberBuffer, buffer_for
from workbench.sources.columns import (
    Column,
    ColumnRole,
    OpenOptions,
    display_names,
    tree_path_of,
    unique_names,
    unit_of,
)
from workbench.sources.iotdb.address import Dialect
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.decoding import ColumnSpec
from workbench.sources.iotdb.emptiness import full_path, why_empty
from workbench.sources.iotdb.names import split_path
from workbench.sources.longform import find_id_column, named_id_column
from workbench.sources.times import check_zone

_SELECT = re.compile(
    r"\s*select\s+(?P<what>.+?)\s+from\s+(?P<where>.+?)"
    r"(?:\s+(?:where|group|having|order|limit|offset|slimit|soffset|fill|align|without|into)\b.*)?;?\s*",
    re.IGNORECASE | re.DOTALL,
)
_NAME = re.compile(r'\s*(?:(?:"[^"]+"|[^\s."]+)\.)?(?:"(?P<quoted>[^"]+)"|(?P<plain>[^\s.",;()]+))')
_QUOTED = re.compile(r"`(?:[^`]|``)*`")
_PARTS = re.compile(r"(?:`(?:[^`]|``)*`|[^,`])+")
_ROOM = 100_000


@dataclass(frozen=True, slots=True)
class ServerQuery:
    """Where a table's rows come from: a statement and the server that runs it."""

    connection: Connection
    sql: str

    @override
    def __str__(self) -> str:
        return f"{self.connection.address} {self.sql}"


class Fetched:
    """A result on its way into the columns of a table.

    Args:
        query: What to ask, and whom.
        options: The name, the time column, the id column, the zone to show the times in.
        job: Its cancel ends the statement here and on the server.

    Raises:
        WorkbenchError: The server refuses, or is away; the result has no time column, or no columns at all.
    """

    def __init__(self, query: ServerQuery, options: OpenOptions, job: Job[Any] | None) -> None:
        self._query = query
        self._options = options
        asked = check_zone(options.zone)
        self._stream = query.connection.stream(query.sql, job)
        with contextlib.ExitStack() as undo:
            undo.callback(self._close)
            if not self._stream.columns:
                raise self._empty()
            self.zone = asked or query.connection.address.zone or "UTC"
            self._time = self._time_index()
            self.columns = self._columns()
            self.buffers = {column.name: buffer_for(self._kind(column), _ROOM) for column in self.columns}
            undo.pop_all()
        self.name = options.name or _name(query, self.columns)

    def read(self, grew: Callable[[int], None]) -> tuple[int, str | None]:
        """Read all rows into the buffers.

        Args:
            grew: Called with the number of readable rows after each batch; may raise to stop.

        Returns:
            How many rows were left out because they have no time, and the id column of a long table.

        Raises:
            WorkbenchError: The server failed; there are no rows.
        """
        rows = dropped = 0
        try:
            for batch in self._stream.batches:
                keep = _with_time(batch.column(self._time))
                for column, part in zip(self.columns, batch.columns, strict=True):
                    buffer = self.buffers[column.name]
                    buffer.append(_as(part, self._kind(column)), keep)
                kept = batch.num_rows if keep is None else int(np.count_nonzero(keep))
                rows, dropped = rows + kept, dropped + batch.num_rows - kept
                grew(rows)
        finally:
            self._close()
        if not rows:
            raise self._empty()
        return dropped, self._id_column(rows)

    def _close(self) -> None:
        self._stream.batches.close()  # type: ignore[attr-defined]

    def _empty(self) -> DataError:
        return DataError(
            "{reason}",
            hint="Check the paths and the times that the query names.",
            reason=why_empty(self._query.connection, named_paths(self._query, self._stream.columns)),
        )

    def _time_index(self) -> int:
        wanted = (self._options.time_column or "time").lower()
        times = [at for at, one in enumerate(self._stream.columns) if one.type == "TIMESTAMP"]
        for at in times:
            if self._stream.columns[at].name.lower() == wanted:
                return at
        if not times or self._options.time_column is not None:
            raise DataError(
                "The query gives no times, so its rows are no time series.",
                hint="Add the time column to what it selects, or name it ({control.time_column}).",
            )
        return times[0]

    def _columns(self) -> tuple[Column, ...]:
        paths = [tree_path_of(one.name) for one in self._stream.columns]
        short = display_names(path for path in paths if path is not None)
        wanted = [
            one.name if path is None else short[path]
            for one, path in zip(self._stream.columns, paths, strict=True)
        ]
        names = unique_names(wanted)
        return tuple(
            _column(name, one.type, path, is_time=at == self._time)
            for at, (name, one, path) in enumerate(zip(names, self._stream.columns, paths, strict=True))
        )

    def _kind(self, column: Column) -> pa.DataType:
        if column.role is ColumnRole.TIME:
            precision = self._query.connection.precision
            return pa.timestamp("ns" if precision == "ns" else "us", tz=self.zone)
        kinds = {"DOUBLE": pa.float64(), "BIGINT": pa.int64(), "BOOLEAN": pa.bool_()}
        return kinds.get(column.type, pa.string())

    def _id_column(self, rows: int) -> str | None:
        wanted = self._options.id_column
        if wanted is not None:
            return named_id_column(self.columns, wanted, self.name)
        times = self.buffers[self.columns[self._time].name]
        assert isinstance(times, NumberBuffer)
        words = [
            (column.name, self.buffers[column.name].arrow(rows))
            for column in self.columns
            if column.type == "VARCHAR"
        ]
        return find_id_column(
            times.times(rows), [one for one in words if isinstance(one[1], pa.ChunkedArray)]
        )


def _column(name: str, type_: str, path: str | None, *, is_time: bool) -> Column:
    if is_time:
        return Column(name, "TIMESTAMP WITH TIME ZONE", ColumnRole.TIME)
    numbers = {
        "DOUBLE": "DOUBLE",
        "FLOAT": "DOUBLE",
        "INT32": "BIGINT",
        "INT64": "BIGINT",
        "BOOLEAN": "BOOLEAN",
    }
    if type_ in numbers:
        return Column(name, numbers[type_], ColumnRole.VALUE, unit_of(name), path)
    return Column(name, "VARCHAR", ColumnRole.OTHER, None, path)


def _as(part: pa.Array, kind: pa.DataType) -> pa.Array:
    if part.type == kind:
        return part
    if pa.types.is_binary(part.type):
        return pa.array([None if one is None else f"0x{one.hex()}" for one in part.to_pylist()], kind)
    return part.cast(kind)


def _with_time(times: pa.Array) -> NDArray[np.bool_] | None:
    """Which rows have a time, None for all: rows of `LAST` and of outer joins may have none."""
    return None if not times.null_count else as_numpy(times.is_valid()).astype(np.bool_)


def _name(query: ServerQuery, columns: Sequence[Column]) -> str:
    """The last node of the first series' device; in the table dialect the table."""
    if query.connection.address.dialect is Dialect.TREE:
        for column in columns:
            if column.tree_path is not None:
                with contextlib.suppress(DataError):
                    return split_path(column.tree_path)[-2]
        found = _SELECT.fullmatch(query.sql)
        if found is not None:
            with contextlib.suppress(DataError):
                nodes = [node for node in split_path(found["where"].strip()) if not node.startswith("*")]
                return nodes[-1]
        return "query"
    table = re.search(r"\bfrom\b", query.sql, re.IGNORECASE)
    named = _NAME.match(query.sql, table.end()) if table else None
    return (named["quoted"] or named["plain"]) if named else "query"


def named_paths(query: ServerQuery, columns: Sequence[ColumnSpec]) -> tuple[str, ...]:
    """What a query named, as far as it can be told: full paths of the tree, or the table.

    Args:
        query: The query.
        columns: Those of its result.
    """
    if query.connection.address.dialect is Dialect.TABLE:
        return (_name(query, ()),)
    known = tuple(path for one in columns if (path := tree_path_of(one.name)) is not None)
    found = _SELECT.fullmatch(query.sql)
    if known or found is None:
        return known
    what, where = ([part.strip() for part in _PARTS.findall(found[name])] for name in ("what", "where"))
    if any(re.search(r"[\s()+/]", _QUOTED.sub("x", part)) for part in (*what, *where)):
        return ()  # functions, aliases and arithmetic: what they name is not taken apart
    try:
        return tuple(full_path(device, series) for device in where for series in what)
    except DataError:
        return ()
