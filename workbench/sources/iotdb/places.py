"""Where something is written, and what is there already."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from workbench.errors import DataError
from workbench.sources.iotdb.address import Dialect
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.names import WILDCARDS, join_path, split_path
from workbench.sources.iotdb.schema import Device, Schema


@dataclass(frozen=True, slots=True)
class Place:
    """A device's path or a table's name, as the server writes it, and its database."""

    target: str
    database: str
    table: bool


@dataclass(frozen=True, slots=True)
class There:
    """What a place has: the types of its columns by name, whether a device is aligned, a table's tags."""

    types: Mapping[str, str]
    aligned: bool = False
    tags: tuple[str, ...] = ()


def place_of(connection: Connection, target: str, database: str | None = None) -> Place:
    """The place that a user names; a table belongs to `database`, else to the connection's.

    Raises:
        DataError: There is no database, the path is not one of a device, or belongs to the other dialect.
    """
    if connection.address.dialect is Dialect.TABLE:
        if target.lower().startswith("root."):
            raise DataError(
                "“{target}” is a path of the tree, and the connection is one to tables.",
                hint="Name a table, or leave ?dialect=table out of the address.",
                target=target,
            )
        database = database or connection.database
        if database is None:
            raise DataError(
                "The connection has no database for table “{target}”.",
                hint="Name one in the address: iotdb://user@host/database?dialect=table.",
                target=target,
            )
        return Place(target.lower(), database.lower(), table=True)
    nodes = split_path(target)
    if len(nodes) < 3 or nodes[0] != "root" or any(one in WILDCARDS for one in nodes):
        raise DataError(
            "“{target}” is not the path of a device.",
            hint="It has three names or more: root.forecast.etth.",
            target=target,
        )
    return Place(join_path(nodes), join_path(nodes[:2]), table=False)


def has_database(place: Place, schema: Schema) -> bool:
    if place.table:
        return place.database in schema.databases()
    return any((place.target + ".").startswith(one + ".") for one in schema.databases())


def existing(place: Place, schema: Schema, *, creates: bool) -> There | None:
    """What is at a place already; None where there is nothing."""
    if creates:
        return None
    if place.table:
        if place.target not in schema.tables(place.database):
            return None
        columns = schema.columns(place.target, place.database)
        return There(
            {one.name: one.type for one in columns if one.category == "FIELD"},
            tags=tuple(one.name for one in columns if one.category == "TAG"),
        )
    return device_types(schema, next(iter(schema.devices(place.target).items), None))


def devices_under(schema: Schema, pattern: str) -> Iterator[Device]:
    seen, more = 0, True
    while more:
        page = schema.devices(pattern, seen)
        yield from page.items
        seen, more = seen + len(page.items), page.more


def device_types(schema: Schema, device: Device | None) -> There | None:
    if device is None:
        return None
    found: dict[str, str] = {}
    more = True
    while more:
        page = schema.measurements(device.path, len(found))
        found |= {split_path(one.path)[-1]: one.type for one in page.items}
        more = page.more
    return There(found, aligned=device.aligned)


def tag_of(place: Place, there: There | None, tag: str | None, columns: Collection[str]) -> str | None:
    """The tag that `tag` is written into: a table's only one, whatever its name if no column has it.

    Raises:
        DataError: There are others, or none: rows with other tags would be other rows.
    """
    if there is None or not place.table:
        return tag
    if tag is not None and len(there.tags) == 1 and there.tags[0] not in map(str.lower, columns):
        return there.tags[0]
    missing = [one for one in there.tags if one != (tag or "").lower()]
    if missing:
        raise DataError(
            "Table {target} has the tag “{column}”, and these rows have not.",
            hint="Write to another table, or to one whose only tag is the column that names the series.",
            target=place.target,
            column=missing[0],
        )
    if tag is not None and not there.tags:
        raise DataError(
            "Table {target} has no tag for “{column}”, which names the series.",
            hint="Write to another table; the one that is made for these rows has the tag.",
            target=place.target,
            column=tag,
        )
    return tag
