"""The servers that are open: logging in and out, and what is asked of them as jobs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from workbench.errors import OptionError
from workbench.events import EventBus, ServerConnected, ServerDisconnected
from workbench.jobs import Job, JobRunner
from workbench.text import Text, text

if TYPE_CHECKING:
    import pyarrow

    from workbench.export import Exportable
    from workbench.sources import OpenOptions, Table, TableStore
    from workbench.sources.iotdb.address import ServerAddress
    from workbench.sources.iotdb.connection import Connection, ServerFacts
    from workbench.sources.iotdb.schema import Schema
    from workbench.sources.iotdb.writing import WritePlan, WriteReport

T = TypeVar("T")
Writable: TypeAlias = "Exportable | Table | str"


class Servers:
    """Keeps the connections to IoTDB servers. Methods may be called from any thread.

    A server is named by its open `Connection`, its `ServerAddress` or the address as text. What knows IoTDB
    is imported with the first of them, not with the window.

    Args:
        events: Told of `ServerConnected` and `ServerDisconnected`.
        jobs: Runs what is started.
        tables: Keeps what is fetched.
    """

    def __init__(self, events: EventBus, jobs: JobRunner, tables: TableStore) -> None:
        self._events = events
        self._jobs = jobs
        self._tables = tables
        self._connections: dict[str, Connection] = {}
        self._lock = threading.Lock()

    @property
    def open(self) -> Mapping[str, Connection]:
        """The open connections by their address as text, in the order of their opening."""
        with self._lock:
            return MappingProxyType(dict(self._connections))

    def connect(
        self,
        address: ServerAddress | str,
        password: str | None = None,
        ask: Callable[[ServerAddress], str | None] | None = None,
    ) -> Connection:
        """Log in to a server; it is logged out by `disconnect` or `close`.

        Args:
            address: `iotdb://user@host:port`, for tables with `?dialect=table`; see `ServerAddress`.
            password: None for the one of `FORECAST_WORKBENCH_PASSWORD` or of the keyring.
            ask: Called where there is neither; returns the password, or None when the user gives none.

        Returns:
            The connection that is open to this address already, unless a password is given.

        Raises:
            WorkbenchError: Unreachable, wrong password, not IoTDB; there is no password.
        """
        from workbench.sources.iotdb.connection import Connection

        place = _address(address)
        known = self.open.get(str(place))
        if known is not None and password is None:
            return known
        connection = Connection(place, password if password is not None else _password(place, ask))
        connection.open()
        with self._lock:
            known = self._connections.get(str(place))
            if known is None or password is not None:
                self._connections[str(place)] = connection
        if known is not None and password is None:  # another thread was quicker
            connection.close()
            return known
        if known is not None:
            known.close()
        self._events.publish(ServerConnected(place))
        return connection

    def test(
        self,
        address: ServerAddress | str,
        password: str | None = None,
        ask: Callable[[ServerAddress], str | None] | None = None,
    ) -> ServerFacts:
        """Log in, ask who is there, and log out again; the arguments are those of `connect`.

        Raises:
            WorkbenchError: What is wrong: unreachable, wrong password, not an IoTDB, too old.
        """
        from workbench.sources.iotdb.connection import Connection

        place = _address(address)
        with Connection(place, password if password is not None else _password(place, ask)) as connection:
            return connection.test()

    def databases(
        self,
        address: ServerAddress | str,
        password: str | None = None,
        ask: Callable[[ServerAddress], str | None] | None = None,
    ) -> tuple[str, ...]:
        """Log in, list the databases of the address's dialect, and log out again; otherwise as `test`."""
        from workbench.sources.iotdb.connection import Connection
        from workbench.sources.iotdb.schema import Schema

        place = _address(address)
        with Connection(place, password if password is not None else _password(place, ask)) as connection:
            return Schema(connection).databases()

    def disconnect(self, server: Connection | ServerAddress | str) -> None:
        """Log out of a server; nothing happens where no connection is open."""
        place = _address(server)
        with self._lock:
            connection = self._connections.pop(str(place), None)
        if connection is not None:
            connection.close()
            self._events.publish(ServerDisconnected(place))

    def close(self) -> None:
        """Log out everywhere."""
        for address in self.open:
            self.disconnect(address)

    def get(self, server: Connection | ServerAddress | str) -> Connection:
        """The connection to a server, which is opened where it is not; raises as `connect`."""
        from workbench.sources.iotdb.connection import Connection

        return server if isinstance(server, Connection) else self.connect(server)

    def place(self, server: Connection | ServerAddress | str) -> str:
        """`host:port` of a server.

        Raises:
            OptionError: An address cannot be read.
        """
        return _address(server).place

    def start_open_query(
        self, server: Connection | ServerAddress | str, sql: str, options: OpenOptions | None = None
    ) -> Job[Table]:
        """Fetch a query's rows as a table; TableOpened tells when its first rows can be drawn.

        A cancel ends the query on the server too.

        Raises:
            WorkbenchError: An address cannot be read. All else is the job's.
        """
        place = _address(server)

        def work(job: Job[Table]) -> Table:
            return self._tables.open_query(self.get(server), sql, options, job)

        return self._jobs.start("open", text("Fetch from {place}", place=place.place), work)

    def start_ask(
        self, server: Connection | ServerAddress | str, title: Text, ask: Callable[[Schema], T]
    ) -> Job[T]:
        """Ask what a server holds, as a job of the kind "browse"; a cancel ends what it was asked.

        Args:
            server: Whom.
            title: The job's.
            ask: Called on the job's thread, with what looks at the server.
        """
        from workbench.sources.iotdb.schema import Schema

        return self._jobs.start("browse", title, lambda job: ask(Schema(self.get(server), job)))

    def start_plan_write(
        self,
        server: Connection | ServerAddress | str,
        source: Writable,
        target: str,
        *,
        columns: Sequence[str] | None = None,
        types: Mapping[str, str] | None = None,
        database: str | None = None,
    ) -> Job[WritePlan]:
        """Look at what would be written where, as a job; writes nothing. The plan goes to `start_write`.

        Args:
            server: Where to.
            source: A forecast or a detection, in the columns of its CSV; an open table or its name; any rows.
                A panel has a device for each series below `target`, or a tag in a table.
            target: A device's path (tree) or a table's name.
            columns: Those to write; None for all. Texts of an open table are among them.
            types: The server's types of columns that shall not have the one that suits them best.
            database: What a table belongs to; None for the connection's.

        Raises:
            WorkbenchError: An address cannot be read. All else is the job's: see `planning.plan_write`.
        """
        place = _address(server)

        def work(job: Job[WritePlan]) -> WritePlan:
            from workbench.sources.iotdb.writing import plan_write

            rows, time_column, id_column = self._rows(source)
            keys = [time_column] if id_column is None else [id_column, time_column]
            if columns is not None:
                rows = rows.select([*keys, *(one for one in columns if one not in keys)])
            return plan_write(
                self.get(server),
                rows,
                target,
                time_column=time_column,
                id_column=id_column,
                types=types,
                database=database,
                job=job,
            )

        title = text("Look at {target} on {place}", target=target, place=place.place)
        return self._jobs.start("browse", title, work)

    def start_write(
        self, server: Connection | ServerAddress | str, plan: WritePlan, *, overwrite: bool = False
    ) -> Job[WriteReport]:
        """Write what was planned, as a job that tells the rows; see `writing.write`."""
        place = _address(server)

        def work(job: Job[WriteReport]) -> WriteReport:
            from workbench.sources.iotdb.writing import write

            return write(self.get(server), plan, job, overwrite=overwrite)

        title = text("Write {target} to {place}", target=plan.target, place=place.place)
        return self._jobs.start("write", title, work)

    def _rows(self, source: Writable) -> tuple[pyarrow.Table, str, str | None]:
        """The rows of what is written, the column of their times, and the one that names a panel's series."""
        from workbench.export import as_table, index_column
        from workbench.results import Detection, Forecast
        from workbench.sources import Table

        if isinstance(source, Table | str):
            table = self._tables.find(source) if isinstance(source, str) else source
            return table.arrow(), table.time_column, table.id_column
        rows = as_table(source)
        if not isinstance(source, Forecast | Detection):
            return rows, "time", None
        first, when = rows.column_names[0], index_column(source.series)
        return rows, when, None if first == when else first


def _address(server: Connection | ServerAddress | str) -> ServerAddress:
    from workbench.sources.iotdb.address import ServerAddress
    from workbench.sources.iotdb.connection import Connection

    if isinstance(server, Connection):
        return server.address
    return ServerAddress.parse(server) if isinstance(server, str) else server


def _password(place: ServerAddress, ask: Callable[[ServerAddress], str | None] | None) -> str:
    from workbench.sources.iotdb.passwords import find_password

    password = find_password(place, ask or (lambda _: None))
    if password is None:
        raise OptionError(
            "There is no password for {user} at {place}.",
            hint="Set FORECAST_WORKBENCH_PASSWORD, or keep it in the system's keyring.",
            user=place.user,
            place=place.place,
        )
    return password
