"""One statement on its way: sent, its answers fetched ahead, ended on the server when it is cancelled."""

from __future__ import annotations

import contextlib
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from workbench.errors import Cancelled, WorkbenchError
from workbench.jobs import Job
from workbench.sources.iotdb import errors
from workbench.sources.iotdb.decoding import BrokenBlock, ColumnSpec, arrow_schema, decode, row_bytes
from workbench.sources.iotdb.session import Session

if TYPE_CHECKING:
    from workbench.sources.iotdb.connection import Connection

FIRST_ROWS = 5_000
"""The first answer is small, so that something can be shown soon."""
ANSWER_BYTES = 1 << 20
"""So large is an answer after the first: half of what a core's cache holds, however wide the rows are."""
MOST_ROWS = 100_000
AHEAD = 2
"""So many answers are asked for before the one at hand is used."""
KILL_SECONDS = 5.0
_STALE_SECONDS = 1.0
"""A connection that was dead before the statement was sent breaks at once."""


class Run:
    """One statement on one session of a connection."""

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
        """Send the statement and give the first answer; once more where the connection had died idle."""
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
        request = request_of(session, self._sent, self._connection.address.timeout)
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
                session.collect("fetchResultsV2", KILL_SECONDS)
            if answer.queryId is not None and session.usable:
                request = session.types.TSCloseOperationReq(session.id, answer.queryId, session.statement)
                session.call("closeOperation", request, seconds=KILL_SECONDS)
        except WorkbenchError:
            session.cut()  # the server ends what belongs to a session that hung up
            return
        self._connection.give_back(session)


def request_of(session: Session, sql: str, seconds: float = KILL_SECONDS) -> object:
    """What asks a server to run a statement."""
    return session.types.TSExecuteStatementReq(
        sessionId=session.id,
        statement=sql,
        statementId=session.statement,
        fetchSize=FIRST_ROWS,
        timeout=int(seconds * 1000),
    )


def columns_of(answer: Any) -> Iterator[ColumnSpec]:
    """The columns of a result: in the tree dialect its time column comes first and has no name of its own."""
    names, types = answer.columns or [], answer.dataTypeList or []
    if not names and not answer.queryResult:
        return
    if not answer.ignoreTimeStamp:
        yield ColumnSpec("Time", "TIMESTAMP", -1)
    places = answer.columnIndex2TsBlockColumnIndexList or list(range(len(names)))
    for name, type_, place in zip(names, types, places, strict=False):
        yield ColumnSpec(name, type_, place)


def running(session: Session, statement: str) -> Iterator[str]:
    """The ids of the statements on the server with this text."""
    answer = session.call("executeStatementV2", request_of(session, "SHOW QUERIES"), seconds=KILL_SECONDS)
    session.check(answer.status)
    columns = tuple(columns_of(answer))
    schema = arrow_schema(columns, session.precision, None)
    rows = decode(answer.queryResult or [], columns, schema).to_pylist()
    for row in rows:
        told = {name.lower().replace("_", ""): value for name, value in row.items()}
        if told.get("statement") == statement:
            yield str(told["queryid"])


def _tag() -> str:
    """Blanks that nobody else sends: 24 random bits as spaces and tabs."""
    return " " + "".join(" \t"[bit == "1"] for bit in f"{secrets.randbits(24):024b}")
