"""A server that statements are sent to: opens by itself, streams results, ends what is cancelled."""

from __future__ import annotations

import contextlib
import re
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import pyarrow as pa

from workbench.errors import Cancelled, WorkbenchError
from workbench.jobs import Job
from workbench.sources.iotdb import errors
from workbench.sources.iotdb.address import Dialect, ServerAddress
from workbench.sources.iotdb.decoding import BrokenBlock, ColumnSpec, arrow_schema, decode, row_bytes
from workbench.sources.iotdb.session import Session

FIRST_ROWS = 5_000
"""The first answer is small, so that something can be shown soon."""
ANSWER_BYTES = 1 << 20
"""So large is an answer after the first: half of what a core's cache holds, however wide the rows are."""
MOST_ROWS = 100_000
AHEAD = 2
"""So many answers are asked for before the one at hand is used."""
_KILL_SECONDS = 5.0
_IDLE_SESSIONS = 3
_STALE_SECONDS = 1.0
"""A connection that was dead before the statement was sent breaks at once."""
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
        run = _Run(self, sql, job)
        try:
            answer = run.start(repeatable=repeatable)
        except BaseException:
            run.drop()
            raise
        columns = tuple(_columns(answer))
        schema = arrow_schema(columns, self._precision, self.address.zone)
        batches = run.batches(answer, columns, schema)
        next(batches, None)  # from here on, closing it runs its `finally`
        return QueryStream(schema, columns, batches)

    def kill(self, statement: str) -> int:
        """End every statement on the server whose text is exactly this; returns how many there were."""
        session = Session(self.address, self._password, self._database, _KILL_SECONDS)
        try:
            ended = 0
            for query_id in _running(session, statement):
                request = _request(session, f"KILL QUERY '{query_id}'")
                answer = session.call("executeUpdateStatementV2", request, seconds=_KILL_SECONDS)
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


class _Run:
    """One statement on one session."""

    def __init__(self, connection: Connection, sql: str, job: Job[Any] | None) -> None:
        self._connection = connection
        self._sql = sql
        # The server lists the text as it came; blanks at its end tell this run from another's equal text.
        self._sent = sql if job is None else sql.rstrip() + _tag()
        self._job = job
        self._session: Session | None = None
        self._lock = threading.Lock()
        self._awaited = 0
        self._fetch_rows = FIRST_ROWS

    def start(self, *, repeatable: bool) -> Any:
        if self._job is not None:
            self._job.check()
            self._job.on_cancel(self._cut)
        self._take(self._connection.borrow())
        began = time.monotonic()
        try:
            return self._execute()
        except errors.ServerError as error:
            stale = error.code in (None, errors.NOT_LOGIN) and not self._current.fresh
            if not (repeatable and stale) or time.monotonic() - began > _STALE_SECONDS or self._cancelled:
                raise
            self._current.cut()
            try:
                self._take(self._connection.borrow(fresh=True))
            except WorkbenchError:
                raise error from None  # the server is gone: that it went is the news
        return self._execute()

    def batches(
        self, answer: Any, columns: tuple[ColumnSpec, ...], schema: pa.Schema
    ) -> Iterator[pa.RecordBatch]:
        """Fetch and decode until the end; the first `next` only starts it.

        While one answer is decoded and used, the server works on the next.
        """
        try:
            yield pa.RecordBatch.from_pylist([], schema)
            blocks, more = answer.queryResult or [], bool(answer.moreData) and bool(columns)
            while True:
                if blocks:
                    self._fetch_rows = self._rows_like(blocks)
                while more and self._awaited < AHEAD and self._post_fetch(answer.queryId):
                    pass
                if blocks:
                    batch = self._decoded(blocks, columns, schema)
                    blocks = []
                    if batch.num_rows:
                        yield batch
                if not more:
                    break
                reply = self._guarded(self._collect_fetch)
                blocks, more = reply.queryResult or [], bool(reply.moreData) and bool(reply.hasResultSet)
                del reply
        finally:
            self._finish(answer)

    def drop(self) -> None:
        """Hang up: the session is in no state that could be used again."""
        if self._session is not None:
            self._session.cut()

    @property
    def _current(self) -> Session:
        assert self._session is not None
        return self._session

    @property
    def _cancelled(self) -> bool:
        return self._job is not None and self._job.cancelled

    def _take(self, session: Session) -> None:
        with self._lock:
            self._session = session
        if self._cancelled:
            session.cut()

    def _cut(self) -> None:
        """The user stopped: whoever waits for the server waits no longer."""
        with self._lock:
            if self._session is not None:
                self._session.cut()

    def _execute(self) -> Any:
        session = self._current
        request = _request(session, self._sent, self._connection.address.timeout)
        answer = self._guarded(lambda: session.call("executeStatementV2", request))
        if answer.database:
            session.database = answer.database
            self._connection.used(answer.database)
        return answer

    def _guarded(self, ask: Callable[[], Any]) -> Any:
        """Ask the server; a stop of the user becomes `Cancelled` and ends the statement there."""
        try:
            if self._job is not None:
                self._job.check()
            answer = ask()
            self._current.check(answer.status, self._sql)
        except WorkbenchError as error:
            if not self._cancelled:
                raise
            with contextlib.suppress(WorkbenchError):  # a server that is away has nothing to stop
                self._connection.kill(self._sent)
            raise Cancelled from error
        return answer

    def _rows_like(self, blocks: list[bytes]) -> int:
        """How many rows such as these fill an answer."""
        with self._readable():
            return min(max(int(ANSWER_BYTES / row_bytes(blocks)), 1), MOST_ROWS)

    def _decoded(
        self, blocks: list[bytes], columns: tuple[ColumnSpec, ...], schema: pa.Schema
    ) -> pa.RecordBatch:
        with self._readable():
            return decode(blocks, columns, schema)

    @contextlib.contextmanager
    def _readable(self) -> Iterator[None]:
        try:
            yield
        except BrokenBlock as error:
            raise errors.unreadable_answer(self._connection.address.place, str(error)) from error

    def _post_fetch(self, query: int) -> bool:
        session = self._current
        request = session.types.TSFetchResultsReq(
            sessionId=session.id,
            statement=self._sql,
            fetchSize=self._fetch_rows,
            queryId=query,
            isAlign=True,
            timeout=int(self._connection.address.timeout * 1000),
            statementId=session.statement,
        )
        try:
            session.post("fetchResultsV2", request)
        except WorkbenchError:
            return False  # it is told where the answer is awaited
        self._awaited += 1
        return True

    def _collect_fetch(self) -> Any:
        self._awaited = max(self._awaited - 1, 0)
        return self._current.collect("fetchResultsV2")

    def _finish(self, answer: Any) -> None:
        """End the statement on the server and keep the session; where that is slow, hang up instead."""
        session = self._current
        try:
            for _ in range(self._awaited):
                session.collect("fetchResultsV2", _KILL_SECONDS)
            if answer.queryId is not None and session.usable:
                request = session.types.TSCloseOperationReq(session.id, answer.queryId, session.statement)
                session.call("closeOperation", request, seconds=_KILL_SECONDS)
        except WorkbenchError:
            session.cut()  # the server ends what belongs to a session that hung up
            return
        self._connection.give_back(session)


def _request(session: Session, sql: str, seconds: float = _KILL_SECONDS) -> object:
    return session.types.TSExecuteStatementReq(
        sessionId=session.id,
        statement=sql,
        statementId=session.statement,
        fetchSize=FIRST_ROWS,
        timeout=int(seconds * 1000),
    )


def _columns(answer: Any) -> Iterator[ColumnSpec]:
    """The columns of a result: in the tree dialect its time column comes first and has no name of its own."""
    names, types = answer.columns or [], answer.dataTypeList or []
    if not names and not answer.queryResult:
        return
    if not answer.ignoreTimeStamp:
        yield ColumnSpec("Time", "TIMESTAMP", -1)
    places = answer.columnIndex2TsBlockColumnIndexList or list(range(len(names)))
    for name, type_, place in zip(names, types, places, strict=False):
        yield ColumnSpec(name, type_, place)


def _running(session: Session, statement: str) -> Iterator[str]:
    """The ids of the statements on the server with this text."""
    answer = session.call("executeStatementV2", _request(session, "SHOW QUERIES"), seconds=_KILL_SECONDS)
    session.check(answer.status)
    columns = tuple(_columns(answer))
    schema = arrow_schema(columns, session.precision, None)
    rows = decode(answer.queryResult or [], columns, schema).to_pylist()
    for row in rows:
        told = {name.lower().replace("_", ""): value for name, value in row.items()}
        if told.get("statement") == statement:
            yield str(told["queryid"])


def _tag() -> str:
    """Blanks that nobody else sends: 24 random bits as spaces and tabs."""
    return " " + "".join(" \t"[bit == "1"] for bit in f"{secrets.randbits(24):024b}")
