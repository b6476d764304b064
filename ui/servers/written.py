"""Rows of a query as a server takes them: a column of times, and columns named by the end of their path."""

from __future__ import annotations

import pyarrow as pa

from workbench.sources.columns import display_names, tree_path_of, unique_names

TIME = "time"


def rows_to_write(rows: pa.Table) -> pa.Table:
    """The same rows with the names that they are written under.

    Args:
        rows: A result: its first column of times becomes `time` unless a column is called that already;
            `root.db.d.x` becomes `x`, or `d.x` where another path ends alike.
    """
    names = list(rows.column_names)
    paths = [tree_path_of(name) for name in names]
    short = display_names(path for path in paths if path is not None)
    named = [name if path is None else short[path] for name, path in zip(names, paths, strict=True)]
    if TIME not in named:
        times = [at for at, field in enumerate(rows.schema) if pa.types.is_timestamp(field.type)]
        if times:
            named[times[0]] = TIME
    return rows.rename_columns(unique_names(named))
