"""Which rows of a plan a server holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from workbench.arrow import as_numpy, integer_array
from workbench.jobs import Job
from workbench.sorting import distinct, is_among
from workbench.sources.iotdb.address import Dialect
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.names import quote_name, quote_node, split_path

if TYPE_CHECKING:
    from workbench.sources.iotdb.planning import PlannedColumn, WritePlan

Whole: TypeAlias = NDArray[np.int64]
_DEVICES, _COLUMNS, _ROWS = 100, 300, 1_000_000
"""Devices, columns of them, and rows to be written that one question to the server may be about."""


def fetch_rows(
    connection: Connection, plan: WritePlan, columns: Sequence[PlannedColumn], job: Job[Any] | None = None
) -> pa.Table:
    """Fetch the server's rows in the plan's range that have a value in `columns`: times, tag, columns."""
    span = _span([plan])
    if connection.address.dialect is Dialect.TABLE:
        names = [quote_name(one.name) for one in columns]
        names = names if plan.tag is None else [quote_name(plan.tag), *names]
        place = f"{quote_name(plan.database)}.{quote_name(plan.target)}"
        sql = f"SELECT time, {', '.join(names)} FROM {place} WHERE {span}"  # noqa: S608 - names are quoted
    else:
        names = [quote_node(one.name) for one in columns]
        sql = f"SELECT {', '.join(names)} FROM {plan.target} WHERE {span}"  # noqa: S608 - names are quoted
    return connection.fetch(sql, job)


def fetch_each(
    connection: Connection,
    wanted: Sequence[tuple[WritePlan, tuple[PlannedColumn, ...]]],
    job: Job[Any] | None = None,
) -> Iterator[tuple[WritePlan, pa.Table]]:
    """Do as `fetch_rows` for the devices of a panel, many with one question.

    Args:
        connection: The server, in the tree dialect.
        wanted: The devices' plans, and the columns that are asked for.
        job: Cancelling it ends what the server is asked; told how many devices are done.
    """
    done = 0
    for chunk in _chunks(wanted):
        for plan, columns, found in _fetch_chunk(connection, chunk, job):
            rows = fetch_rows(connection, plan, columns, job) if found is None else found
            yield plan, rows
        done += len(chunk)
        if job is not None:
            job.progress(done, len(wanted))


_Chunk: TypeAlias = "list[tuple[WritePlan, tuple[PlannedColumn, ...]]]"


def _chunks(wanted: Sequence[tuple[WritePlan, tuple[PlannedColumn, ...]]]) -> Iterator[_Chunk]:
    """Plans that are asked for the same columns of the same types, so many together as is good."""
    for _, alike in groupby(wanted, key=lambda one: [(column.name, column.type) for column in one[1]]):
        chunk: _Chunk = []
        rows = 0
        for plan, columns in alike:
            full = len(chunk) == _DEVICES or (len(chunk) + 1) * len(columns) > _COLUMNS
            if chunk and (full or rows + plan.rows > _ROWS):
                yield chunk
                chunk, rows = [], 0
            chunk.append((plan, columns))
            rows += plan.rows
        yield chunk


def _fetch_chunk(
    connection: Connection, chunk: _Chunk, job: Job[Any] | None
) -> Iterator[tuple[WritePlan, tuple[PlannedColumn, ...], pa.Table | None]]:
    """Each plan with its rows; None where it has to be asked alone."""
    plans, columns = [plan for plan, _ in chunk], chunk[0][1]
    if len(chunk) == 1:
        yield plans[0], columns, None
        return
    names, places = [quote_node(one.name) for one in columns], [plan.target for plan in plans]
    sql = f"SELECT {', '.join(names)} FROM {', '.join(places)} WHERE {_span(plans)} ALIGN BY DEVICE"  # noqa: S608 - names are quoted
    found = connection.fetch(sql, job)
    if not found.num_rows:
        for plan in plans:
            yield plan, columns, pa.table({})
        return
    if found.num_columns != len(columns) + 2:  # a column that no device has is left out
        for plan in plans:
            yield plan, columns, None
        return
    runs = _by_device(found)
    for plan in plans:
        yield plan, columns, _within(runs.get(split_path(plan.target), found.slice(0, 0)), plan)


def _by_device(found: pa.Table) -> dict[tuple[str, ...], pa.Table]:
    named = found.column(1).combine_chunks()
    coded = (named.chunk(0) if isinstance(named, pa.ChunkedArray) else named).dictionary_encode()
    codes = as_numpy(coded.indices)
    order = np.argsort(codes, kind="stable")
    rows = found.remove_column(1).take(integer_array(order))
    starts = np.searchsorted(codes[order], np.arange(len(coded.dictionary) + 1)).tolist()
    paths = [split_path(one) for one in coded.dictionary.to_pylist()]
    return {
        path: rows.slice(start, end - start)
        for path, start, end in zip(paths, starts[:-1], starts[1:], strict=True)
    }


def _within(found: pa.Table, plan: WritePlan) -> pa.Table:
    times = _times(found)
    low, high = _bounds([plan])
    return found.take(integer_array(np.flatnonzero((times >= low) & (times <= high))))


def row_keys(plan: WritePlan, found: pa.Table) -> tuple[Whole, Whole]:
    """Numbers that are equal where a row of the plan and one that `fetch_rows` gave are the same row."""
    if not found.num_columns:
        return _times(plan.data), np.empty(0, np.int64)
    ours, theirs = _times(plan.data), _times(found)
    if plan.tag is None:
        return ours, theirs
    moments = distinct(ours)
    known = is_among(theirs, moments)
    names = pa.chunked_array([*plan.data.column(1).chunks, *found.column(1).cast(pa.string()).chunks])
    codes = as_numpy(names.combine_chunks().dictionary_encode().indices).astype(np.int64)
    split = plan.data.num_rows
    mine = codes[:split] * len(moments) + np.searchsorted(moments, ours)
    there = codes[split:] * len(moments) + np.searchsorted(moments, theirs)
    return mine, np.where(known, there, -1 - np.arange(len(theirs)))


def _times(rows: pa.Table) -> Whole:
    return as_numpy(rows.column(0).cast(pa.int64())).astype(np.int64)


def _bounds(plans: Sequence[WritePlan]) -> tuple[int, int]:
    return (
        min(int(one.first.astype(np.int64)) for one in plans),
        max(int(one.last.astype(np.int64)) for one in plans),
    )


def _span(plans: Sequence[WritePlan]) -> str:
    low, high = _bounds(plans)
    return f"time >= {low} AND time <= {high}"
