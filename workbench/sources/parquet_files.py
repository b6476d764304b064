# ruff: noqa: S608 - no user text is run: names are quoted, values are literals
"""Parquet files, read by DuckDB."""

from __future__ import annotations

from pathlib import Path

import duckdb

from workbench.sources.columns import display_names, literal, quoted, tree_path_of, unique_names
from workbench.sources.relation import RawColumn, Relation, row_of, unreadable

_INDEX = "__index_level_0__"
"""What pandas calls an index that has no name."""


def open_parquet(connection: duckdb.DuckDBPyConnection, path: Path, shown: str) -> Relation:
    """Describe a Parquet file, for messages named `shown`; only its footer is read.

    Raises:
        DataError: It is damaged.
    """
    sql = f"read_parquet({literal(str(path))})"
    try:
        described = connection.execute(f"DESCRIBE SELECT * FROM {sql}").fetchall()
        (rows,) = row_of(connection, f"SELECT sum(num_rows) FROM parquet_file_metadata({literal(str(path))})")
    except duckdb.Error as error:
        raise unreadable(shown, "Parquet", error) from error
    names = [str(row[0]) for row in described]
    lengths = _lengths(path) if any(str(row[1]) == "BIGINT" for row in described) else {}
    if lengths:
        seconds = ", ".join(f"{quoted(name)} / {per} AS {quoted(name)}" for name, per in lengths.items())
        sql = f"(SELECT * REPLACE ({seconds}) FROM {sql})"
        described = connection.execute(f"DESCRIBE SELECT * FROM {sql}").fetchall()
    paths = {name: found for name in names if (found := tree_path_of(name))}
    short = display_names(paths.values())
    called = {_INDEX: "time"} if "time" not in map(str.lower, names) else {}
    wanted = unique_names(short[paths[name]] if name in paths else called.get(name, name) for name in names)
    columns = tuple(
        RawColumn(name, unique, str(row[1]), paths.get(name))
        for name, unique, row in zip(names, wanted, described, strict=True)
    )
    return Relation(sql, columns, "parquet", rows=int(rows or 0), zone=_zone(path, columns))


def _lengths(path: Path) -> dict[str, int]:
    """Columns of lengths of time, which DuckDB sees as counts, and how many of these make a second."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        schema = pq.read_schema(path)
    except (pa.ArrowException, OSError):
        return {}
    per = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}
    return {field.name: per[field.type.unit] for field in schema if pa.types.is_duration(field.type)}


def _zone(path: Path, columns: tuple[RawColumn, ...]) -> str | None:
    """The zone that the file's Arrow schema names for its times; DuckDB keeps the instants and drops it."""
    if not any("ZONE" in column.type for column in columns):
        return None
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        schema = pq.read_schema(path)
    except (pa.ArrowException, OSError):
        return "UTC"
    zones = {field.type.tz for field in schema if pa.types.is_timestamp(field.type) and field.type.tz}
    return str(zones.pop()) if len(zones) == 1 else "UTC"
