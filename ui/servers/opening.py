"""From rows of a server in Data's tree to the query that fetches them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui import tasks
from ui.browser.node import Kind, Node
from ui.controller import Controller
from ui.notices import Level, Notice, NoticeAction, Place
from ui.session import SeriesRef
from workbench.sources import OpenOptions, Table
from workbench.text import text

if TYPE_CHECKING:
    from workbench.sources.iotdb.schema import Schema

ALL_ROWS = 1_000_000
"""Longer series are fetched from their end."""
LAST_ROWS = 100_000
MOST_TABLES = 20
"""So many devices are opened at once at most."""
MOST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be fetched.

    Attributes:
        address: The server.
        select: The query for all rows.
        counted: What tells how many there are, as `Schema.time_range` takes it; of a device that was not
            unfolded its path, with `whole`.
        id_column: What names the series of a table.
        whole: `counted` is a device.
        several: All columns of values are put on the plot, not only the first.
    """

    address: str
    select: str
    counted: str
    id_column: str | None = None
    whole: bool = False
    several: bool = False


def wanted(nodes: Sequence[Node]) -> list[Wanted]:
    """The queries for the chosen rows: one for each device or table, whole or some series of it."""
    chosen = [one for one in nodes if one.kind in (Kind.MEASUREMENT, Kind.DEVICE, Kind.SERVER_TABLE)]
    owners: dict[tuple[str, str], list[Node]] = {}
    for one in chosen:
        owners.setdefault(_owner(one), []).append(one)
    made = [_of_device(some) if _table_of(some[0]) is None else _of_table(some) for some in owners.values()]
    return [one for one in made if one is not None][:MOST_TABLES]


def _owner(node: Node) -> tuple[str, str]:
    """The server, and there the device or the table."""
    table = _table_of(node)
    if table is not None:
        return node.address, table.path
    if node.kind is Kind.DEVICE:
        return node.address, node.path
    from workbench.sources.iotdb.schema import Series

    return node.address, Series(node.path, node.type, "").device


def _of_device(nodes: Sequence[Node]) -> Wanted | None:
    # What knows IoTDB is imported with the first server, not with the window.
    from workbench.sources.iotdb.schema import Series

    address, device = _owner(nodes[0])
    if nodes[0].kind is Kind.DEVICE:
        return Wanted(address, f"SELECT * FROM {device}", device, whole=True)  # noqa: S608 - quoted by the server
    series = [Series(one.path, one.type, "") for one in nodes if one.kind is Kind.MEASUREMENT]
    names = ", ".join(one.measurement for one in series)
    select = f"SELECT {names} FROM {device}"  # noqa: S608 - as above
    return Wanted(address, select, series[0].path, several=len(series) > 1)


def _of_table(nodes: Sequence[Node]) -> Wanted | None:
    from workbench.sources.iotdb.names import quote_name

    table = _table_of(nodes[0])
    if table is None:
        return None
    place = table.path
    tags = [one for one in table.children if one.type == "TAG"]
    named = tags[0].name if len(tags) == 1 else None
    if nodes[0] is table:
        return Wanted(table.address, f"SELECT * FROM {place}", place, named)  # noqa: S608 - names are quoted
    fields = [one for one in nodes if one.type not in ("TIME", "TAG")]
    names = ["time", *(quote_name(one.name) for one in (*tags, *fields))]
    select = f"SELECT {', '.join(names)} FROM {place}"  # noqa: S608 - as above
    return Wanted(table.address, select, place, named, several=len(fields) > 1)


def _table_of(node: Node) -> Node | None:
    if node.kind is Kind.SERVER_TABLE:
        return node
    parent = node.parent
    return parent if parent is not None and parent.kind is Kind.SERVER_TABLE else None


async def open_rows(controller: Controller, asked: Wanted, *, all_rows: bool = False) -> Table | None:
    """Fetch what is wanted and put it on the plot; of long series the last rows, unless `all_rows`."""
    session = controller.session
    session.clear_notices(Place.DATA)
    sql, rows = asked.select, 0
    if not all_rows:
        title = text("Count the rows of {series}", series=asked.counted)
        found = await controller.run_job(
            Place.DATA, lambda wb: wb.servers.start_ask(asked.address, title, lambda one: _extent(one, asked))
        )
        if found is None:
            return None
        rows, start = found
        sql = sql if start is None else f"{sql} WHERE time >= {start}"
    table = await _fetched(controller, asked, sql)
    if table is None:
        return None
    session.put_table(table)
    if sql != asked.select:
        session.tell(_shortened(controller, asked, rows))
    await _show(controller, table, asked)
    return table


def _extent(schema: Schema, asked: Wanted) -> tuple[int, int | None]:
    """How many rows there are, and where the last ones begin if these are too many."""
    counted = asked.counted
    if asked.whole:
        series = schema.measurements(counted, 0, 1).items
        if not series:
            return 0, None
        counted = series[0].path
    rows = schema.time_range(counted).rows
    return rows, schema.time_of_last(counted, LAST_ROWS) if rows > ALL_ROWS else None


async def _fetched(controller: Controller, asked: Wanted, sql: str) -> Table | None:
    """The rows of a query: read again where they are open already."""
    for known in controller.session.tables.values():
        origin = known.origin
        if origin is not None and (str(origin.connection.address), origin.sql) == (asked.address, sql):
            return await controller.reload(known.name)
    options = OpenOptions(id_column=asked.id_column)
    return await controller.run_job(
        Place.DATA, lambda wb: wb.servers.start_open_query(asked.address, sql, options)
    )


def _shortened(controller: Controller, asked: Wanted, rows: int) -> Notice:
    async def work() -> None:
        await open_rows(controller, asked, all_rows=True)

    def fetch() -> None:
        tasks.start(work())

    told = text(
        "{series} has {rows:,} rows; the last {count:,} were fetched.",
        series=asked.counted,
        rows=rows,
        count=LAST_ROWS,
    )
    # A warning stays until it is closed, as what it offers may be wanted later.
    return Notice(Level.WARNING, Place.DATA, told, actions=(NoticeAction(text("Fetch all"), fetch),))


async def _show(controller: Controller, table: Table, asked: Wanted) -> None:
    values = table.value_columns[:MOST_SHOWN]
    if not asked.several or table.id_column is not None or not values:
        await controller.show_first_series(table)
        return
    controller.session.show_series(tuple(SeriesRef(table.name, one.name) for one in values))
