"""From rows of a server in Data's tree to the query that fetches them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.browser.tree import Kind, Node
from ui.controller import Controller
from ui.session import Level, Notice, Place
from workbench.sources import OpenOptions, Table
from workbench.text import text

ALL_ROWS = 1_000_000
"""Longer series are fetched from their end."""
LAST_ROWS = 100_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be fetched.

    Attributes:
        address: The server.
        select: The query for all rows.
        counted: What tells how many there are, as `Schema.time_range` takes it.
        id_column: What names the series of a table with one tag.
        last: What is added for the last rows only.
    """

    address: str
    select: str
    counted: str
    id_column: str | None = None
    last: str = f" ORDER BY time DESC LIMIT {LAST_ROWS}"


def wanted(nodes: Sequence[Node]) -> Wanted | None:
    """The query for the chosen rows: series of one device or table, or the whole of it."""
    chosen = [one for one in nodes if one.kind in (Kind.MEASUREMENT, Kind.DEVICE, Kind.SERVER_TABLE)]
    if not chosen:
        return None
    return _of_table(chosen) if _table_of(chosen[0]) is not None else _of_device(chosen)


def _of_device(nodes: Sequence[Node]) -> Wanted | None:
    # What knows IoTDB is imported with the first server, not with the window.
    from workbench.sources.iotdb.schema import Series

    first = nodes[0]
    if first.kind is Kind.DEVICE:
        series = [one for one in first.children if one.kind is Kind.MEASUREMENT]
        counted = series[0].path if series else ""
        return Wanted(first.address, f"SELECT * FROM {first.path}", counted)  # noqa: S608 - quoted by the server
    paths = [Series(one.path, one.type, "") for one in nodes if one.kind is Kind.MEASUREMENT]
    device = paths[0].device
    names = [one.measurement for one in paths if one.device == device]
    return Wanted(first.address, f"SELECT {', '.join(names)} FROM {device}", paths[0].path)  # noqa: S608 - as above


def _of_table(nodes: Sequence[Node]) -> Wanted | None:
    from workbench.sources.iotdb.names import quote_name

    table = _table_of(nodes[0])
    if table is None or table.parent is None:
        return None
    place = f"{quote_name(table.parent.name)}.{quote_name(table.name)}"
    tags = [one for one in table.children if one.type == "TAG"]
    named = tags[0].name if len(tags) == 1 else None
    if nodes[0] is table:
        return Wanted(table.address, f"SELECT * FROM {place}", place, named)  # noqa: S608 - names are quoted
    fields = [one for one in nodes if one.parent is table and one.type not in ("TIME", "TAG")]
    names = ["time", *(quote_name(one.name) for one in (*tags, *fields))]
    return Wanted(table.address, f"SELECT {', '.join(names)} FROM {place}", place, named)  # noqa: S608 - as above


def _table_of(node: Node) -> Node | None:
    if node.kind is Kind.SERVER_TABLE:
        return node
    parent = node.parent
    return parent if parent is not None and parent.kind is Kind.SERVER_TABLE else None


async def open_rows(controller: Controller, asked: Wanted) -> Table | None:
    """Fetch what is wanted and put its first series on the plot; of long series the last rows."""
    from workbench.sources.iotdb.schema import Schema

    session = controller.session
    session.clear_notices(Place.DATA)
    rows = 0
    if asked.counted:
        title = text("Count the rows of {series}", series=asked.counted)

        def count(schema: Schema) -> int:
            return schema.time_range(asked.counted).rows

        found = await controller.run_job(
            Place.DATA, lambda wb: wb.servers.start_ask(asked.address, title, count)
        )
        if found is None:
            return None
        rows = found
    cut = rows > ALL_ROWS
    options = OpenOptions(id_column=asked.id_column)
    sql = asked.select + (asked.last if cut else "")
    table = await controller.run_job(
        Place.DATA, lambda wb: wb.servers.start_open_query(asked.address, sql, options)
    )
    if table is None:
        return None
    session.put_table(table)
    if cut:
        told = text(
            "{series} has {rows:,} rows; the last {count:,} were fetched.",
            series=asked.counted,
            rows=rows,
            count=LAST_ROWS,
        )
        hint = text("A query fetches any others: write it in the query editor.")
        session.tell(Notice(Level.INFO, Place.DATA, told, hint))
    await controller.show_first_series(table)
    return table
