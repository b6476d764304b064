"""Apache TsFile, tables and trees, read by the `tsfile` package."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from workbench.errors import DataError
from workbench.sources.columns import OpenOptions, did_you_mean, display_names, unique_names
from workbench.sources.relation import RawColumn, Relation, unreadable
from workbench.text import Text, text

if TYPE_CHECKING:
    import pandas
    from tsfile import TsFileReader

_FIRST, _LAST = -(2**63) + 1, 2**63 - 1
_BLOCK = 65_536


def open_tsfile(
    connection: duckdb.DuckDBPyConnection, path: Path, options: OpenOptions, check: Callable[[], None]
) -> Relation:
    """Read a TsFile: one table (the first, or the one named by `options.sheet`), or all paths of a tree.

    Times are instants, in milliseconds as TsFile's default has it; `time_format` says otherwise.

    Args:
        connection: Of the loading instance; gets the rows as a relation.
        path: The file.
        options: `sheet` names a table.
        check: Called between blocks; raises when the user stopped the work.

    Raises:
        DataError: It is damaged, or has no such table.
    """
    import tsfile
    from tsfile.exceptions import LibraryError

    try:
        reader = tsfile.TsFileReader(str(path))
        try:
            tables = list(reader.get_all_table_schemas())
            if tables:
                return _open_table(connection, reader, path, tables, options.sheet, check)
            return _open_tree(connection, reader, path, check)
        finally:
            reader.close()
    except (LibraryError, RuntimeError, ValueError, OSError, KeyError) as error:
        raise unreadable(path.name, "TsFile", error) from error


def _open_table(
    connection: duckdb.DuckDBPyConnection,
    reader: TsFileReader,
    path: Path,
    tables: list[str],
    asked: str | None,
    check: Callable[[], None],
) -> Relation:
    if asked is not None and asked.lower() not in [one.lower() for one in tables]:
        suggestion = did_you_mean(asked, tables)
        raise DataError(
            "{file} has no table “{table}”.",
            hint="Did you mean “{suggestion}”?" if suggestion else "Its tables are {tables}.",
            file=path.name,
            table=asked,
            replacement=suggestion,
            suggestion=suggestion,
            tables=", ".join(tables),
        )
    name = next((one for one in tables if asked and one.lower() == asked.lower()), tables[0])
    schema = reader.get_table_schema(name)
    tags = [column.get_column_name() for column in schema.get_tag_columns()]
    fields = [column.get_column_name() for column in schema.get_field_columns()]
    frame = _rows(reader.query_table(name, [*tags, *fields]), check)
    if len(tags) > 1:
        frame.insert(1, "id", frame[tags].fillna("").astype(str).agg(", ".join, axis=1))
        frame = frame.drop(columns=tags)
    notes: tuple[Text, ...] = ()
    if len(tables) > 1:
        notes = (text("Table {table} of {count} was read.", table=name, count=len(tables)),)
    ids = "id" if len(tags) > 1 else next(iter(tags), None)
    return _relation(connection, frame, {}, ids, notes)


def _open_tree(
    connection: duckdb.DuckDBPyConnection, reader: TsFileReader, path: Path, check: Callable[[], None]
) -> Relation:
    import pandas as pd

    joined: pandas.DataFrame | None = None
    for device, schema in reader.get_all_timeseries_schemas().items():
        names = [one.get_timeseries_name() for one in schema.get_timeseries_list()]
        frame = _rows(reader.query_timeseries(device, names, _FIRST, _LAST), check)
        frame.columns = ["time", *(f"{device}.{name}" for name in names)]
        joined = frame if joined is None else pd.merge(joined, frame, on="time", how="outer", sort=True)
    if joined is None:
        raise DataError("{file} has no series.", hint="Open another file.", file=path.name)
    paths = display_names(str(column) for column in joined.columns if column != "time")
    return _relation(connection, joined, paths, None, ())


def _rows(result: object, check: Callable[[], None]) -> pandas.DataFrame:
    import pandas as pd

    parts: list[pandas.DataFrame] = []
    with result as rows:  # type: ignore[attr-defined]
        while rows.next():
            parts.append(rows.read_data_frame(_BLOCK))
            check()
        names = rows.get_metadata().get_column_list()
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=names)


def _relation(
    connection: duckdb.DuckDBPyConnection,
    frame: pandas.DataFrame,
    paths: dict[str, str],
    id_column: str | None,
    notes: tuple[Text, ...],
) -> Relation:
    import pyarrow as pa

    table = pa.Table.from_pandas(frame, preserve_index=False)
    connection.register("tsfile_rows", table)
    names = unique_names(paths.get(name, name) for name in table.column_names)
    columns = []
    for source, name, field in zip(table.column_names, names, table.schema, strict=True):
        kind = "VARCHAR"
        if pa.types.is_boolean(field.type):
            kind = "BOOLEAN"
        elif pa.types.is_integer(field.type):
            kind = "BIGINT"
        elif pa.types.is_floating(field.type):
            kind = "DOUBLE"
        columns.append(RawColumn(source, name, kind, source if source in paths else None))
    return Relation(
        "tsfile_rows",
        tuple(columns),
        "tsfile",
        rows=table.num_rows,
        time_column=names[0],
        time_format="epoch_ms",
        id_column=id_column,
        notes=notes,
    )
