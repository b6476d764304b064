"""Files as tables of time series, selections of them as frames, and the locked DuckDB that queries them."""

from workbench.intervals import TimeProfile
from workbench.sources.arrow_frames import frames_from_arrow
from workbench.sources.columns import Column, ColumnRole, OpenOptions
from workbench.sources.queries import QueryEngine
from workbench.sources.selections import (
    Reading,
    named_series,
    read_each,
    read_selection,
    usual_targets,
    with_own_names,
)
from workbench.sources.store import TableStore
from workbench.sources.table import Table

__all__ = [
    "Column",
    "ColumnRole",
    "OpenOptions",
    "QueryEngine",
    "Reading",
    "Table",
    "TableStore",
    "TimeProfile",
    "frames_from_arrow",
    "named_series",
    "read_each",
    "read_selection",
    "usual_targets",
    "with_own_names",
]
