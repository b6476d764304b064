"""Names on a server for completion: answered at once from what is known, read in a thread of its own."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from workbench.errors import WorkbenchError
from workbench.events import EventBus, NamesRead
from workbench.sql.lexing import code_tokens, is_word

if TYPE_CHECKING:
    from workbench.sources.iotdb.connection import Connection

_FRESH_SECONDS: Final = 300.0
_MOST: Final = 5000
_CHANGING: Final = ("CREATE", "DROP", "DELETE", "INSERT", "ALTER", "USE", "LOAD")
_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A name on a server. `detail`: its type or what it is; `leaf`: nothing stands below it."""

    text: str
    detail: str
    leaf: bool


class ServerNames:
    """What completion needs of one server's schema. No call waits for the server.

    Args:
        connection: The server.
        read: Called, in the reading thread, when something that was asked for is known now.
    """

    def __init__(self, connection: Connection, read: Callable[[], None]) -> None:
        self._connection = connection
        self._read = read
        self._known: dict[_Key, tuple[float, tuple[Name, ...]]] = {}
        self._asked: queue.SimpleQueue[_Key | None] = queue.SimpleQueue()
        self._waiting: set[_Key] = set()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    @property
    def is_tree(self) -> bool:
        """Whether statements name paths, not tables."""
        return self._connection.address.dialect == "tree"

    def children(self, nodes: Sequence[str]) -> tuple[Name, ...]:
        """The nodes below a path of the tree (`root`, `db`)."""
        return self._get(("children", *nodes))

    def measurements(self, prefix: str) -> tuple[Name, ...]:
        """The last nodes of the series below a prefix as it is written: `root.db.**`."""
        return self._get(("measurements", prefix))

    def databases(self) -> tuple[Name, ...]:
        """The databases."""
        return self._get(("databases",))

    def tables(self, database: str | None = None) -> tuple[Name, ...]:
        """The tables of a database; None for the one in use."""
        chosen = database or self._connection.database
        return self._get(("tables", chosen)) if chosen else ()

    def columns(self, table: str, database: str | None = None) -> tuple[Name, ...]:
        """The columns of a table."""
        chosen = database or self._connection.database
        return self._get(("columns", chosen, table)) if chosen else ()

    def forget(self) -> None:
        """Read everything again when it is next asked for: a statement changed the schema."""
        with self._lock:
            self._known.clear()

    def close(self) -> None:
        """End the thread."""
        self._asked.put(None)

    def _get(self, key: _Key) -> tuple[Name, ...]:
        with self._lock:
            when, names = self._known.get(key, (float("-inf"), ()))
            if time.monotonic() - when > _FRESH_SECONDS and key not in self._waiting:
                self._waiting.add(key)
                self._asked.put(key)
                if self._thread is None:
                    self._thread = threading.Thread(target=self._serve, name="server-names", daemon=True)
                    self._thread.start()
        return names

    def _serve(self) -> None:
        while (key := self._asked.get()) is not None:
            names: tuple[Name, ...] | None
            try:
                names = _READERS[key[0]](self._connection, key[1:])
            except WorkbenchError:
                names = ()  # no proposals; whoever runs the statement is told why
            with self._lock:
                self._waiting.discard(key)
                self._known[key] = (time.monotonic(), names)
            if names:
                self._read()


class NamesOfServers:
    """The names of each open server.

    Args:
        events: Told of `NamesRead`.
    """

    def __init__(self, events: EventBus) -> None:
        self._events = events
        self._names: dict[int, tuple[Connection, ServerNames]] = {}
        self._lock = threading.Lock()

    def of(self, connection: Connection) -> ServerNames:
        """The names of one server."""
        with self._lock:
            for key, (known, names) in list(self._names.items()):
                if known is not connection and str(known.address) == str(connection.address):
                    names.close()  # logged in anew
                    del self._names[key]
            if id(connection) not in self._names:
                told = partial(self._events.publish, NamesRead(connection.address))
                self._names[id(connection)] = (connection, ServerNames(connection, told))
            return self._names[id(connection)][1]

    def note(self, connection: Connection | None, sql: str) -> None:
        """A statement was run: what it may have changed is read again when it is next asked for."""
        words = code_tokens(sql)
        with self._lock:
            known = None if connection is None else self._names.get(id(connection))
        if known is not None and words and is_word(words[0], sql, *_CHANGING):
            known[1].forget()

    def close(self) -> None:
        """End the threads."""
        with self._lock:
            for _, names in self._names.values():
                names.close()


def _children(connection: Connection, nodes: _Key) -> tuple[Name, ...]:
    from workbench.sources.iotdb.names import join_path

    path = join_path(nodes)
    table = connection.fetch(f"SHOW CHILD PATHS {path}")
    kinds = table.column(1).to_pylist() if table.num_columns > 1 else [""] * table.num_rows
    rows = zip(table.column(0).to_pylist(), kinds, strict=True) if table.num_columns else ()
    names = [Name(str(full)[len(path) + 1 :], str(kind).lower(), kind == "TIMESERIES") for full, kind in rows]
    return tuple(sorted(names, key=lambda one: one.text.lower()))


def _measurements(connection: Connection, key: _Key) -> tuple[Name, ...]:
    from workbench.sources.iotdb.schema import Schema

    (prefix,) = key
    found: dict[str, Name] = {}
    pattern = prefix if prefix.endswith("*") else f"{prefix}.**"
    for one in Schema(connection).search(pattern, limit=_MOST).items:
        below = one.path[len(prefix) + 1 :] if one.path.startswith(f"{prefix}.") else one.measurement
        found.setdefault(below, Name(below, one.type, leaf=True))
    return tuple(found.values())


def _databases(connection: Connection, key: _Key) -> tuple[Name, ...]:
    from workbench.sources.iotdb.schema import Schema

    del key
    return tuple(Name(one, "database", leaf=False) for one in Schema(connection).databases())


def _tables(connection: Connection, key: _Key) -> tuple[Name, ...]:
    from workbench.sources.iotdb.schema import Schema

    return tuple(Name(one, "table", leaf=True) for one in Schema(connection).tables(key[0]))


def _columns(connection: Connection, key: _Key) -> tuple[Name, ...]:
    from workbench.sources.iotdb.schema import Schema

    database, table = key
    return tuple(Name(one.name, one.type, leaf=True) for one in Schema(connection).columns(table, database))


_READERS: Final = {
    "children": _children,
    "measurements": _measurements,
    "databases": _databases,
    "tables": _tables,
    "columns": _columns,
}
