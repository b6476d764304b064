"""What a write will do: what goes where, what has to be made, and what is there already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.arrow import as_numpy
from workbench.errors import DataError
from workbench.jobs import Job
from workbench.sorting import is_among
from workbench.sources.iotdb import tablets
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.held import fetch_each, row_keys
from workbench.sources.iotdb.names import join_path, split_path
from workbench.sources.iotdb.panels import nodes_below, split_panel, there_below
from workbench.sources.iotdb.places import (
    Place,
    There,
    existing,
    has_database,
    place_of,
    tag_of,
)
from workbench.sources.iotdb.schema import Schema

_TEXTS = {"TEXT", "STRING"}


@dataclass(frozen=True, slots=True)
class PlannedColumn:
    """A measurement or a FIELD column: its name, the server's type, and whether it has to be made."""

    name: str
    type: str
    created: bool


@dataclass(frozen=True, slots=True)
class WritePlan:
    """What a write will do, to be shown before it is done.

    Attributes:
        target: The device's path or the table's name, as the server writes it; of a panel in the tree the
            path that its devices stand under.
        database: What it belongs to.
        creates_database: The database is made first.
        exists: The device or the table is there; of a panel, all its devices.
        aligned: The device has one column of times (tree dialect).
        columns: What is written, in order.
        rows: So many are written; rows without any value are left out.
        first: The first instant (UTC).
        last: The last instant (UTC).
        in_range: Rows between `first` and `last` that have values of these columns on the server.
        overwritten: Rows among them whose time (and tag) is written.
        data: The times, the tag if there is one, then the columns; sorted by time, in the server's types.
        tag: The column that names a panel's series in a table.
        tag_created: It has to be made.
        parts: Of a panel in the tree, the plan of each device; nothing but these is written then.
    """

    target: str
    database: str
    creates_database: bool
    exists: bool
    aligned: bool
    columns: tuple[PlannedColumn, ...]
    rows: int
    first: np.datetime64
    last: np.datetime64
    in_range: int
    overwritten: int
    data: pa.Table = field(repr=False, compare=False)
    tag: str | None = None
    tag_created: bool = False
    parts: tuple[WritePlan, ...] = ()


def plan_write(
    connection: Connection,
    table: pa.Table,
    target: str,
    *,
    time_column: str = "time",
    id_column: str | None = None,
    types: Mapping[str, str] | None = None,
    database: str | None = None,
    job: Job[Any] | None = None,
) -> WritePlan:
    """Look at what is to be written and at what is there; writes nothing.

    Args:
        connection: The server; its dialect says what `target` is.
        table: One column of times, the others become measurements or FIELD columns of the same names. Times
            without a zone are in the address's zone, or UTC.
        target: The path of a device (tree; quoted where needed), or a table's name as it is called.
        time_column: The name of the column of times.
        id_column: The column that names the series of a panel: each has a device of its own below `target`,
            named as the series is (a path by what the paths do not share); in a table it is the TAG column,
            or goes into the only one that there is.
        types: The server's types of columns that shall not have the one that suits them best.
        database: What a table belongs to; None for the connection's.
        job: Cancelling it ends what the server is asked.

    Raises:
        DataError: No rows, missing or repeated times, a time finer than the server's precision, a type that
            it does not have or has differently for that column.
        WorkbenchError: What the server refuses.
    """
    connection.open()
    schema = Schema(connection, job)
    place = place_of(connection, target, database)
    creates = not has_database(place, schema)
    if id_column is not None and not place.table:
        if not {id_column, time_column} <= set(table.column_names):
            raise _nothing(time_column)
        names, series = [], []
        for name, rows in split_panel(table, id_column, time_column):
            names.append(name)
            series.append(_prepared(connection, rows, time_column, None, types or {}, is_table=False))
        base = split_path(place.target)
        places = [replace(place, target=join_path((*base, *one))) for one in nodes_below(names)]
        if not places:
            raise _nothing(time_column)
        there = {} if creates else there_below(place, [one.target for one in places], schema)
        bare = [
            _bare_plan(at, one, there.get(split_path(at.target)), None, creates)
            for at, one in zip(places, series, strict=True)
        ]
        return _whole_panel(place, _compared(connection, bare, job))
    data = _prepared(connection, table, time_column, id_column, types or {}, is_table=place.table)
    plan = _bare_plan(place, data, existing(place, schema, creates=creates), id_column, creates)
    return _compared(connection, [plan], job)[0]


def _bare_plan(
    place: Place,
    prepared: tuple[pa.Table, dict[str, str]],
    there: There | None,
    tag: str | None,
    creates: bool,
) -> WritePlan:
    """The plan before the rows that are there were looked at."""
    data, kinds = prepared
    fold = str.lower if place.table else str
    known = {} if there is None else {fold(name): type_ for name, type_ in there.types.items()}
    tag = tag_of(place, there, tag, kinds)
    if tag is not None:
        data = data.rename_columns([data.column_names[0], tag, *kinds])
    columns = []
    for name, type_ in kinds.items():
        has = known.get(fold(name), type_)
        if has != type_ and not {has, type_} <= _TEXTS:
            raise DataError(
                "Column “{column}” is {found} in {target}, and {wanted} here.",
                hint="Convert the column, or write to another place or under another name.",
                column=name,
                found=has,
                wanted=type_,
                target=place.target,
            )
        columns.append(PlannedColumn(name, has, fold(name) not in known))
    times = as_numpy(data.column(0))
    return WritePlan(
        target=place.target,
        database=place.database,
        creates_database=creates,
        exists=there is not None,
        aligned=not place.table and (there is None or there.aligned),
        columns=tuple(columns),
        rows=data.num_rows,
        first=times[0],
        last=times[-1],
        in_range=0,
        overwritten=0,
        data=data,
        tag=tag,
        tag_created=tag is not None and there is None,
    )


def _compared(connection: Connection, plans: Sequence[WritePlan], job: Job[Any] | None) -> list[WritePlan]:
    """The plans with the counts of rows that are there; a new place or new columns have none."""
    old = [tuple(one for one in plan.columns if not one.created) for plan in plans]
    counted = {}
    asked = [(plan, columns) for plan, columns in zip(plans, old, strict=True) if columns]
    for plan, found in fetch_each(connection, asked, job):
        ours, theirs = row_keys(plan, found)
        counted[plan.target] = replace(
            plan, in_range=len(theirs), overwritten=int(is_among(ours, theirs).sum())
        )
    return [counted.get(plan.target, plan) for plan in plans]


def _whole_panel(place: Place, plans: Sequence[WritePlan]) -> WritePlan:
    first = plans[0]
    return WritePlan(
        target=place.target,
        database=place.database,
        creates_database=first.creates_database,
        exists=all(one.exists for one in plans),
        aligned=all(one.aligned for one in plans),
        columns=first.columns,
        rows=sum(one.rows for one in plans),
        first=min(one.first for one in plans),
        last=max(one.last for one in plans),
        in_range=sum(one.in_range for one in plans),
        overwritten=sum(one.overwritten for one in plans),
        data=first.data.slice(0, 0),
        parts=tuple(plans),
    )


def _nothing(column: str) -> DataError:
    return DataError(
        "There is nothing to write: it takes rows, a column “{column}” and another one.",
        hint="Choose the column of times and at least one column of values.",
        column=column,
    )


def _prepared(
    connection: Connection,
    table: pa.Table,
    time_column: str,
    tag: str | None,
    asked: Mapping[str, str],
    *,
    is_table: bool,
) -> tuple[pa.Table, dict[str, str]]:
    """The data sorted by time in the server's types, and these types by name."""
    keys = [time_column] if tag is None else [time_column, tag]
    names = [one for one in table.column_names if one not in keys]
    if time_column not in table.column_names and names:
        raise DataError(
            "The rows have no column “{column}”, which would say their times.",
            hint="Call the column of their times so; the columns are {columns}.",
            column=time_column,
            columns=", ".join(names),
        )
    if not set(keys) <= set(table.column_names) or not names or not table.num_rows:
        raise _nothing(time_column)
    unknown = next((one for one in asked if one not in table.column_names), None)
    if unknown is not None:
        raise DataError(
            "There is no column “{column}” to give the type {type}.",
            hint="The columns are {columns}.",
            column=unknown,
            type=asked[unknown],
            columns=", ".join(names),
        )
    zone, precision = connection.address.zone, connection.precision
    types = {time_column: "TIMESTAMP"} | ({} if tag is None else {tag: "STRING"})
    for name in table.column_names:
        kind = table.schema.field(name).type
        type_ = tablets.server_type(kind)
        if name == time_column and (pa.types.is_integer(kind) or pa.types.is_floating(kind)):
            raise DataError(
                "“{column}” holds numbers and no times, and a server keeps rows by their times.",
                hint="Open the file with a column of times ({control.time_column}), or save the rows to a"
                " file ({control.export}).",
                column=name,
            )
        if type_ is None or (name == time_column and type_ not in ("TIMESTAMP", "DATE")):
            raise DataError(
                "Column “{column}” has the type {type}, which cannot be written.",
                hint="Convert the column first, or leave it out.",
                column=name,
                type=str(kind),
            )
        types.setdefault(name, tablets.asked_type(name, asked[name]) if name in asked else type_)
    order = [*keys, *names]
    arrays = [tablets.converted(table.column(one), one, types[one], precision, zone) for one in order]
    data = pa.Table.from_arrays(arrays, names=order)
    if not is_table:  # a row without values is nothing in the tree
        some = arrays[1].is_valid()
        for one in arrays[2:]:
            some = pc.or_(some, one.is_valid())
        data = data.filter(some)
    if not data.num_rows:
        raise DataError("No row has a value.", hint="Choose columns that have values.")
    data = _in_order(data, keys)
    return data, {name: types[name] for name in names}


def _in_order(data: pa.Table, keys: Sequence[str]) -> pa.Table:
    """The rows sorted by their keys, the times first.

    Raises:
        DataError: A time is missing, or comes twice.
    """
    missing = any(data.column(one).null_count for one in keys)
    times = as_numpy(data.column(0).cast(pa.int64())).astype(np.int64)
    if missing or len(keys) > 1 or not (times[1:] > times[:-1]).all():
        data = data.take(pc.sort_indices(data, [(one, "ascending") for one in keys]))
    same = np.ones(data.num_rows - 1, np.bool_)
    for name in keys:
        column = data.column(name)
        same &= as_numpy(pc.equal(column.slice(1), column.slice(0, data.num_rows - 1))).astype(np.bool_)
    if missing or same.any():
        raise DataError(
            "Column “{column}” has times that are missing or come twice.",
            hint="Each row needs a time of its own; clean the times first.",
            column=keys[0],
        )
    return data
