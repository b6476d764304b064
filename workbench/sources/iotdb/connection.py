"""A server that statements are sent to: opens by itself, streams results, ends what is cancelled."""

from __future__ import annotations

import contextlib
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import pyarrow as pa

from workbench.jobs import Job
from workbench.sources.iotdb import errors
from workbench.sources.iotdb.address import Dialect, ServerAddress
from workbench.sources.iotdb.decoding import ColumnSpec, arrow_schema
from workbench.sources.iotdb.running import KILL_SECONDS, Run, columns_of, request_of, running
from workbench.sources.iotdb.session import Session

_IDLE_SESSIONS = 3
_OLDEST = 2


@dataclass(frozen=True, slots=True)
class ServerFacts:
    """What a server says of itself. `precision`: of timestamps, `ms`, `us` or `ns`."""

    version: str
    build: str
    dialect: Dialect
    precision: str
    user: str


@dataclass(frozen=True, slots=True)
class QueryStream:
    """A result on its way: its columns at once, its rows as they come.

    Attributes:
        schema: Arrow's types.
        columns: The server's names and types.
        batches: The rows, to be read once; closing it early ends the statement on the server.
    """

    schema: pa.Schema
    columns: tuple[ColumnSpec, ...]
    batches: Iterator[pa.RecordBatch]


class Connection:
    """Statements to one server as one user. Threads may share it: each statement has a session to itself.

    Args:
        address: The server; its `timeout` is how long one answer may take.
        password: The user's.
    """

    def __init__(self, address: ServerAddress, password: str) -> None:
        self.address = address
        self._password = password
        self._idle: list[Session] = []
        self._lock = threading.Lock()
        self._database = address.database
        self._precision = "ms"

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def open(self) -> None:
        """Log in now rather than at the first statement."""
        with self._session():
            pass

    def close(self) -> None:
        """Log out. A later statement logs in again."""
        with self._lock:
            idle, self._idle = self._idle, []
        for session in idle:
            session.close()

    @property
    def database(self) -> str | None:
        """What unqualified tables belong to: the address's, or that of the last `USE`."""
        return self._database

    @property
    def precision(self) -> str:
        """The server's precision of timestamps: `ms`, `us` or `ns`; known after the first login."""
        return self._precision

    def test(self) -> ServerFacts:
        """Log in and ask who is there.

        Raises:
            WorkbenchError: Unreachable, wrong password, not an IoTDB, or too old; one sentence each.
        """
        table = self.fetch("SHOW VERSION")
        version, build = str(table.column(0)[0]), str(table.column(1)[0])
        number = re.match(r"v?(\d+)", version)
        if number is None or int(number[1]) < _OLDEST:
            raise errors.too_old(self.address.place, version)
        return ServerFacts(version, build, self.address.dialect, self._precision, self.address.user)

    def fetch(self, sql: str, job: Job[Any] | None = None) -> pa.Table:
        """Run a query and gather all its rows; raises as `stream` does."""
        result = self.stream(sql, job)
        return pa.Table.from_batches(list(result.batches), result.schema)

    def query(self, sql: str, job: Job[Any] | None = None) -> Iterator[pa.RecordBatch]:
        """Run a query and give its rows as they come: one batch at least, which has the columns."""
        result = self.stream(sql, job)
        some = False
        for batch in result.batches:
            some = True
            yield batch
        if not some:
            yield pa.RecordBatch.from_pylist([], result.schema)

    def execute(self, sql: str, job: Job[Any] | None = None) -> None:
        """Run a statement that gives no rows; rows that it gives all the same are thrown away."""
        result = self.stream(sql, job, repeatable=False)
        result.batches.close()  # type: ignore[attr-defined]

    def stream(self, sql: str, job: Job[Any] | None = None, *, repeatable: bool = True) -> QueryStream:
        """Send a statement; answers when its columns are known.

        Args:
            sql: One statement.
            job: Cancelling it ends the statement here and on the server.
            repeatable: It may be sent again when a connection that had stood idle turns out to be dead.

        Raises:
            WorkbenchError: What the server refuses, with its place in `sql`; no answer within the time limit;
                the connection lost; `Cancelled`.
        """
        run = Run(self, sql, job)
        try:
            answer = run.start(repeatable=repeatable)
        except BaseException:
            run.drop()
            raise
        columns = tuple(columns_of(answer))
        schema = arrow_schema(columns, self._precision, self.address.zone)
        batches = run.batches(answer, columns, schema)
        next(batches, None)  # from here on, closing it runs its `finally`
        return QueryStream(schema, columns, batches)

    def kill(self, statement: str) -> int:
        """End every statement on the server whose text is exactly this; returns how many there were."""
        session = Session(self.address, self._password, self._database, KILL_SECONDS)
        try:
            ended = 0
            for query_id in running(session, statement):
                request = request_of(session, f"KILL QUERY '{query_id}'")
                answer = session.call("executeUpdateStatementV2", request, seconds=KILL_SECONDS)
                ended += answer.status.code == 200
            return ended
        finally:
            session.close()

    @contextlib.contextmanager
    def _session(self) -> Iterator[Session]:
        session = self.borrow()
        try:
            yield session
        except BaseException:
            session.cut()
            raise
        self.give_back(session)

    def borrow(self, *, fresh: bool = False) -> Session:
        """Take a session that nobody uses, a new one if there is none (or where `fresh`)."""
        while not fresh:
            with self._lock:
                session = self._idle.pop() if self._idle else None
            if session is None:
                break
            if session.usable and session.database == self._database:
                session.fresh = False
                return session
            session.close()
        session = Session(self.address, self._password, self._database)
        self._precision = session.precision
        return session

    def give_back(self, session: Session) -> None:
        """Keep a session for the next statement."""
        with self._lock:
            if session.usable and len(self._idle) < _IDLE_SESSIONS:
                self._idle.append(session)
                return
        session.close()

    def used(self, database: str) -> None:
        """A statement changed the database: later sessions begin there."""
        self._database = database
