# ruff: noqa: S608 - no user text is run: names are quoted, values are literals
"""Panels without times that stand sideways: a series a row, as M4 has them, or a series a column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import duckdb
import pyarrow as pa

from workbench.sources.columns import literal, quoted, unique_names
from workbench.sources.longform import has_id_name
from workbench.sources.numbered import ROW, has_unread_times
from workbench.sources.relation import RawColumn, Relation, row_of
from workbench.sources.time_formats import TimePlan, is_number, is_temporal, number_plan, plan_times
from workbench.text import Text, text

_FEWEST = 4
"""Fewer columns with numbers for names are those of an ordinary table."""
_COUNTED = re.compile(r"(\D*?)0*(\d{1,6})")
_PREFIXES = ("", "v", "h", "d_", "d", "t", "t_", "step", "step_", "value", "value_", "period", "period_")


def as_panel(
    connection: duckdb.DuckDBPyConnection, relation: Relation, sample: pa.Table, wanted_id: str | None
) -> tuple[Relation, TimePlan, tuple[Text, ...]] | None:
    """The relation as a long one with the numbers of the rows, where it is a panel that stands sideways.

    It is one where the columns of numbers are named in a row, `V2`, `V3`, ... or `1`, `2`, ..., and stand

    * behind a column of names, another one in each row, that are no times: each row is a series;
    * alone, and end at different rows: each column is a series, but where the first one holds times.

    Args:
        connection: Of the loading instance.
        relation: The file.
        sample: Its first rows, under the columns' source names.
        wanted_id: The id column that the user names.

    Returns:
        The relation, how its rows are placed and what is said of it; None where it is no such panel.
    """
    columns = relation.columns
    values = [column for column in columns if is_number(column) and not _is_id(column)]
    before = columns[: len(columns) - len(values)]
    if len(values) < _FEWEST or tuple(values) != tuple(columns[len(before) :]):
        return None
    prefix = _common_prefix(values)
    if prefix is None:
        return None
    if has_unread_times(sample, before) or (not before and _holds_times(connection, values[0], sample)):
        return None
    if before and prefix in _PREFIXES:
        name = _naming(connection, before, sample, wanted_id)
        return None if name is None else _rows_as_series(relation, name, before, values)
    if not before and wanted_id is None and (prefix in _PREFIXES or len(prefix) == 1):
        lengths = _unequal_lengths(connection, relation, values)
        return None if lengths is None else _columns_as_series(relation, values, lengths)
    return None


def _is_id(column: RawColumn) -> bool:
    return has_id_name(column.name)


def _common_prefix(columns: Sequence[RawColumn]) -> str | None:
    """What stands before the numbers in the names, where these count one up from column to column."""
    found = [_COUNTED.fullmatch(column.name.strip()) for column in columns]
    if not all(found):
        return None
    parts = [(match[1].lower(), int(match[2])) for match in found if match]
    first = parts[0][1]
    if parts[0][0] == "column" or parts != [(parts[0][0], first + step) for step in range(len(parts))]:
        return None
    return parts[0][0] if first <= 2 else None


def _naming(
    connection: duckdb.DuckDBPyConnection,
    columns: Sequence[RawColumn],
    sample: pa.Table,
    wanted: str | None,
) -> RawColumn | None:
    """The first column that has another name in each row, which is no time."""
    if any(is_temporal(column) for column in columns):
        return None
    texts = [column for column in columns if column.type == "VARCHAR"]
    if any(_holds_times(connection, column, sample) for column in texts):
        return None
    for column in columns:
        if wanted is not None and wanted.lower() not in (column.name.lower(), column.source.lower()):
            continue
        names = sample.column(column.source).to_pylist()
        if None not in names and len(set(names)) == len(names):
            return column
    return None


def _holds_times(connection: duckdb.DuckDBPyConnection, column: RawColumn, sample: pa.Table) -> bool:
    connection.register("sample", sample.select([column.source]))
    try:
        return plan_times(connection, column, None) is not None
    finally:
        connection.unregister("sample")


def _rows_as_series(
    relation: Relation, name: RawColumn, before: Sequence[RawColumn], values: Sequence[RawColumn]
) -> tuple[Relation, TimePlan, tuple[Text, ...]]:
    called = "series" if _COUNTED.fullmatch(name.name) else name.name
    kept = [replace(one, name=called) if one is name else one for one in before]
    row, value = unique_names([*(one.name for one in kept), ROW, "value"])[-2:]
    numbers = ", ".join(f"{quoted(one.source)}::DOUBLE" for one in values)
    known = "list_reverse(list_transform(numbers, lambda one: one IS NOT NULL))"
    length = f"{len(values)} + 1 - coalesce(list_position({known}, true), {len(values)} + 1)"
    sources = ", ".join(quoted(one.source) for one in before)
    listed = f"SELECT {sources}, [{numbers}] AS numbers FROM {relation.sql}"
    sql = (
        f"(SELECT {sources}, unnest(range(n)) AS {quoted(row)}, unnest(numbers[:n]) AS {quoted(value)}"
        f" FROM (SELECT *, {length} AS n FROM ({listed})))"
    )
    said = text(
        "There are no times: each row was read as a series, named by {column}, with its values numbered"
        " from 0.",
        column=called,
    )
    kept = [replace(one, type="VARCHAR") if one.name == called else one for one in kept]
    return *_long(relation, sql, kept, (row, value), called, len(values)), (said,)


def _columns_as_series(
    relation: Relation, values: Sequence[RawColumn], lengths: Sequence[int]
) -> tuple[Relation, TimePlan, tuple[Text, ...]]:
    names = ", ".join(literal(one.name) for one in values)
    numbers = ", ".join(f"{quoted(one.source)}::DOUBLE" for one in values)
    sql = (
        f"(SELECT series, {ROW}, value FROM (SELECT {ROW}, unnest([{names}]) AS series, unnest([{numbers}])"
        f" AS value, unnest([{', '.join(map(str, lengths))}]) AS length"
        f" FROM (SELECT row_number() OVER () - 1 AS {ROW}, * FROM {relation.sql})) WHERE {ROW} < length)"
    )
    said = text(
        "There are no times and the columns have unequal lengths: each was read as a series of its own, its"
        " values numbered from 0.",
    )
    series = RawColumn("series", "series", "VARCHAR")
    return *_long(relation, sql, [series], (ROW, "value"), "series", len(values)), (said,)


def _long(
    relation: Relation,
    sql: str,
    before: Sequence[RawColumn],
    names: tuple[str, str],
    series: str,
    times: int,
) -> tuple[Relation, TimePlan]:
    """The long relation, with the columns of the rows' numbers and of the values, and how rows are placed."""
    row, value = names
    place = RawColumn(row, row, "BIGINT")
    columns = (*before, place, RawColumn(value, value, "DOUBLE"))
    rows = None if relation.rows is None else relation.rows * times
    found = replace(relation, sql=sql, columns=columns, rows=rows, id_column=series)
    return found, replace(number_plan(place), format=ROW)


def _unequal_lengths(
    connection: duckdb.DuckDBPyConnection, relation: Relation, columns: Sequence[RawColumn]
) -> list[int] | None:
    """How many rows each column has; None where they all have as many, or lack values before their end."""
    names = [quoted(one.source) for one in columns]
    counts = ", ".join(f"count({name})" for name in names)
    lasts = ", ".join(f"max(CASE WHEN {name} IS NOT NULL THEN {ROW} END)" for name in names)
    counted = f"SELECT row_number() OVER () AS {ROW}, * FROM {relation.sql}"
    row = row_of(connection, f"SELECT {counts}, {lasts} FROM ({counted})")
    found, ends = list(row[: len(names)]), list(row[len(names) :])
    return found if found == ends and len(set(found)) > 1 else None
