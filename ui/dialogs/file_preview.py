"""What a file looks like when it is read by some options, apart from the tables that are open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from workbench.events import EventBus
from workbench.jobs import Job
from workbench.sources import OpenOptions, TableStore, TimeProfile
from workbench.sources.relation import TextFormat

PREVIEW_ROWS = 12


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file looks like when it is read by some options."""

    names: tuple[str, ...]
    time_column: str
    id_column: str | None
    profile: TimeProfile
    rows: int
    series: int
    head: pa.Table
    zone: str | None
    text_format: TextFormat | None


def look(path: Path, options: OpenOptions, job: Job[Preview]) -> Preview:
    """Read a file apart from the open tables, and keep its first rows.

    Raises:
        DataError: It cannot be read by these options.
    """
    store = TableStore(EventBus())
    try:
        table = store.open(path, options, job)
        profile = table.profile()
        head = table.arrow().slice(0, PREVIEW_ROWS)
        names = tuple(column.name for column in table.columns)
        series = len(table.ids())
        # A copy: the slice would keep the whole file in memory.
        copy = pa.Table.from_pydict(head.to_pydict(), schema=head.schema)
        return Preview(
            names,
            table.time_column,
            table.id_column,
            profile,
            table.rows,
            series,
            copy,
            table.zone,
            table.text_format,
        )
    finally:
        store.close_all()
