"""Why a query gave nothing: no right, no such series, or no rows. The server tells none apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.errors import WorkbenchError
from workbench.sources.iotdb.address import Dialect
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.names import covers, join_path, quote_node, split_path
from workbench.sources.iotdb.schema import Schema
from workbench.text import Text, text

_READ = {"READ_DATA", "READ"}
_SEE = {"READ_SCHEMA", "READ"}


@dataclass(frozen=True, slots=True)
class Rights:
    """What a user may do in the tree: pairs of privilege and path pattern, the roles' included."""

    user: str
    granted: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, connection: Connection) -> Rights:
        """Ask the server for the rights of the connection's own user, which needs no right."""
        user = connection.address.user
        rows = connection.fetch(f"LIST PRIVILEGES OF USER {quote_node(user)}").to_pylist()
        granted = [(str(row["Privileges"]), str(row["Path"])) for row in rows if row.get("Path")]
        return cls(user, tuple(granted))

    def may_read(self, path: str) -> bool:
        """Whether the values of every series that `path` names may be read."""
        return self._may(_READ, path)

    def may_see(self, path: str) -> bool:
        """Whether `path` may be looked up in the schema."""
        return self._may(_SEE, path)

    def _may(self, privileges: set[str], path: str) -> bool:
        return any(name in privileges and covers(where, path) for name, where in self.granted)


def why_empty(connection: Connection, paths: Sequence[str]) -> Text:
    """One sentence on why a query that named these gave no rows.

    Args:
        connection: Where it ran.
        paths: The full paths of the series (`root.db.d.x`, wildcards too); of tables, their names.

    Raises:
        WorkbenchError: The server cannot be asked now.
    """
    named = ", ".join(paths)
    if connection.address.dialect is Dialect.TABLE or not paths:
        # The server refuses tables and columns that it does not have, and those that the user may not read.
        return _no_rows(connection, named)
    rights = Rights.of(connection)
    for path in paths:
        if not rights.may_read(path):
            return text("User {user} has no READ_DATA on {path}.", user=rights.user, path=path)
    unsure = [path for path in paths if not rights.may_see(path)]
    if unsure:
        return text(
            "{path} gave no rows; whether there is such a series cannot be told without READ_SCHEMA on it.",
            path=unsure[0],
        )
    schema = Schema(connection)
    for path in paths:
        if schema.count(path) == 0:
            return text("There is no series {path}.", path=path)
    return _no_rows(connection, named)


def _no_rows(connection: Connection, named: str) -> Text:
    if not named:
        return text("The query gave no rows.")
    if connection.address.dialect is Dialect.TREE and "*" not in named and "," not in named:
        try:
            rows = Schema(connection).time_range(named).rows
        except WorkbenchError:
            rows = 0
        if rows:
            return text("{path} has rows, but none that the query asks for.", path=named)
        return text("{path} has no rows.", path=named)
    return text("{path} has no rows that the query asks for.", path=named)


def full_path(device: str, measurement: str) -> str:
    """The path of a series named by a `SELECT` and its `FROM`."""
    return join_path((*split_path(device), *split_path(measurement)))
