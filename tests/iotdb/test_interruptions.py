"""The connection is cut, goes silent, or the server is gone, in the middle of reading and of writing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from iotdb_server import IoTDBServer
from typing_extensions import override

from tests.iotdb.proxy import Proxy
from tests.waiting import until
from workbench.engine import Workbench
from workbench.errors import TimeLimitError, WorkbenchError
from workbench.events import EventBus
from workbench.jobs import Job
from workbench.sources.iotdb import writing
from workbench.sources.iotdb.address import Dialect
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.errors import ServerError
from workbench.sources.iotdb.writing import WriteInterrupted, WritePlan, arrived, plan_write, write
from workbench.text import Text, text

ROWS = 500_000
QUERY = "SELECT x FROM root.many.d"


def numbers(rows: int) -> pa.Table:
    times = pa.array(np.arange(rows, dtype=np.int64) * 1000, pa.timestamp("ms", "UTC"))
    return pa.table({"time": times, "x": pa.array(np.arange(rows) / 7)})


@pytest.fixture
def filled(tree: Connection) -> Connection:
    """A server whose series has more rows than the answers that are asked for ahead."""
    write(tree, plan_write(tree, numbers(ROWS), "root.many.d"))
    return tree


@pytest.fixture
def proxy(shared_server: IoTDBServer) -> Iterator[Proxy]:
    with Proxy(shared_server.host, shared_server.port) as wire:
        yield wire


@pytest.fixture
def wired(proxy: Proxy, tree: Connection, shared_server: IoTDBServer) -> Iterator[Connection]:
    """A connection through the proxy that waits four seconds for an answer, which is enough once all ran."""
    write(tree, plan_write(tree, numbers(10), "root.warm.d"))
    assert tree.fetch("SELECT x FROM root.warm.d").num_rows == 10
    place = replace(tree.address, port=proxy.port, timeout=4.0)
    with Connection(place, shared_server.password) as connection:
        yield connection


def test_that_a_cut_within_the_rows_is_told_and_the_next_query_has_them_all(
    filled: Connection, wired: Connection, proxy: Proxy
) -> None:
    proxy.cut("to client", 1_000_000)
    with pytest.raises(ServerError, match="ended before the answer was complete"):
        wired.fetch(QUERY)
    assert proxy.struck
    assert wired.fetch(QUERY).equals(filled.fetch(QUERY))


def test_that_a_silent_connection_is_told_in_time_and_the_next_query_has_all_rows(
    filled: Connection, wired: Connection, proxy: Proxy
) -> None:
    proxy.hold("to client", 1_000_000)
    with pytest.raises(TimeLimitError, match="did not answer within 4 s"):
        wired.fetch(QUERY)
    assert proxy.struck
    assert wired.fetch(QUERY).num_rows == ROWS


def test_that_a_cut_leaves_no_table_and_the_query_can_be_opened_again(
    filled: Connection, wired: Connection, proxy: Proxy, tmp_path: Path
) -> None:
    with Workbench(tmp_path / "home") as wb:
        proxy.cut("to client", 3_000_000)
        with pytest.raises(ServerError, match="ended before the answer was complete"):
            wb.open_query(wired, QUERY)
        assert not wb.tables.tables
        assert wb.open_query(wired, QUERY).rows == ROWS


def test_that_a_server_paused_within_the_rows_is_told_in_time_and_then_goes_on(
    filled: Connection, wired: Connection, shared_server: IoTDBServer
) -> None:
    result = wired.stream(QUERY)
    assert next(result.batches).num_rows > 0
    with shared_server.paused(), pytest.raises(TimeLimitError, match="did not answer within 4 s"):
        list(result.batches)
    until(lambda: answers(wired))
    assert wired.fetch(QUERY).num_rows == ROWS


@pytest.mark.timeout(300)
def test_that_a_connection_goes_on_after_the_server_was_restarted(
    filled: Connection, shared_server: IoTDBServer
) -> None:
    result = filled.stream(QUERY)
    assert next(result.batches).num_rows > 0
    filled.fetch("SHOW VERSION")  # a second session, which stands idle while the server is away
    shared_server.kill()
    with pytest.raises(ServerError, match="ended before the answer was complete"):
        list(result.batches)
    with pytest.raises(ServerError, match="No server answers"):
        filled.fetch("SHOW VERSION")
    shared_server.restart()
    # Whether a killed server holds all its rows again, and when, is its own affair.
    with Connection(filled.address, shared_server.password) as other:
        until(lambda: takes_rows(other))
    assert filled.fetch("SELECT x FROM root.back.d").num_rows == 10


def takes_rows(connection: Connection) -> bool:
    """Whether it writes; a server that has just begun has no place for new series at first."""
    try:
        plan = plan_write(connection, numbers(10), "root.back.d")
        return write(connection, plan, overwrite=True).rows == 10
    except WorkbenchError:
        return False


def answers(connection: Connection) -> bool:
    try:
        return bool(connection.fetch("SHOW DATABASES").num_rows)
    except WorkbenchError:
        return False


class _DisturbedJob(Job[None]):
    """Calls `disturb` before the third block."""

    def __init__(self, disturb: Callable[[], None]) -> None:
        super().__init__("write", text("Write"), EventBus())
        self._disturb, self._blocks = disturb, 0

    @override
    def progress(self, done: float, total: float = 0, message: Text | None = None) -> None:
        super().progress(done, total, message)
        self._blocks += 1
        if self._blocks == 3:
            self._disturb()


@pytest.fixture(params=["tree", "table"])
def planned(
    request: pytest.FixtureRequest,
    table: Connection,
    wired: Connection,
    shared_server: IoTDBServer,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[tuple[Connection, WritePlan]]:
    """A write in ten blocks through the proxy."""
    monkeypatch.setattr(writing, "BLOCK_ROWS", 100)
    write(table, plan_write(table, numbers(10), "warm"))
    if request.param == "tree":
        yield wired, plan_write(wired, numbers(1000), "root.f.d")
        return
    place = replace(wired.address, dialect=Dialect.TABLE, database=table.database)
    with Connection(place, shared_server.password) as connection:
        yield connection, plan_write(connection, numbers(1000), "f")


@pytest.mark.parametrize(
    ("fault", "held"),
    [
        (lambda proxy: proxy.cut("to server", 500), 200),
        (lambda proxy: proxy.cut("to client", 1), 300),  # the block arrived, the word about it did not
        (lambda proxy: proxy.hold("to client", 1), 300),
    ],
    ids=["block cut", "answer cut", "answer held"],
)
def test_that_the_report_of_a_cut_write_is_what_the_server_holds_and_a_second_write_completes_it(
    planned: tuple[Connection, WritePlan], proxy: Proxy, fault: Callable[[Proxy], None], held: int
) -> None:
    connection, plan = planned
    with pytest.raises(WriteInterrupted, match="ended early") as caught:
        write(connection, plan, _DisturbedJob(lambda: fault(proxy)))
    assert proxy.struck
    report = caught.value.report
    assert (report.rows, report.sure) == (held, True)
    assert report == arrived(connection, plan)
    assert str(caught.value.hint).startswith(f"{held} of 1,000 rows are there.")
    assert report.last == np.datetime64((held - 1) * 1000, "ms")

    for _ in range(2):
        assert write(connection, plan, overwrite=True).rows == 1000
        assert arrived(connection, plan).rows == 1000
        again = plan_write(connection, numbers(1000), plan.target)
        assert (again.in_range, again.overwritten) == (1000, 1000)


def test_that_a_server_paused_within_a_write_is_told_in_time_and_the_report_says_that_it_is_not_sure(
    wired: Connection, shared_server: IoTDBServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "BLOCK_ROWS", 100)
    plan = plan_write(wired, numbers(1000), "root.f.d")
    with ExitStack() as until_told:
        pause = until_told.enter_context
        with pytest.raises(WriteInterrupted, match="did not answer within 4 s") as caught:
            write(wired, plan, _DisturbedJob(lambda: pause(shared_server.paused())))
    assert (caught.value.report.rows, caught.value.report.sure) == (200, False)
    assert "had taken 200 of 1,000 rows" in str(caught.value.hint)
    until(lambda: answers(wired))
    assert arrived(wired, plan).rows in (200, 300)
    assert write(wired, plan, overwrite=True).rows == arrived(wired, plan).rows == 1000
