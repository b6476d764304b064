"""Files as tables of time series, selections of them as frames, and the locked DuckDB that queries them."""

from workbench.intervals import TimeProfile
from workbench.sources.columns import Column, ColumnRole, OpenOptions
from workbench.sources.selections import read_selection
from workbench.sources.store import TableStore
from workbench.sources.table import Table

__all__ = ["Column", "ColumnRole", "OpenOptions", "Table", "TableStore", "TimeProfile", "read_selection"]
