"""What a user meets who connects: the right answer, or one sentence about what is wrong."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from iotdb_server import IoTDBServer, free_ports

from workbench.errors import Cancelled, SqlError, TimeLimitError, WorkbenchError
from workbench.events import EventBus
from workbench.jobs import Job, JobRunner
from workbench.sources.iotdb.address import Dialect, ServerAddress
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.errors import ServerError
from workbench.text import text

SLOW = "SELECT count(x) FROM root.slow.** GROUP BY ([0, 200000000000), 1ms)"


def test_that_a_test_tells_who_answers(tree: Connection, table: Connection) -> None:
    facts = tree.test()
    assert facts.version.startswith(("2.", "v2."))
    assert (facts.dialect, facts.precision, facts.user) == (Dialect.TREE, "ms", "root")
    assert table.test().dialect is Dialect.TABLE
    assert table.database == "plant"


def test_that_a_wrong_password_is_named_and_not_repeated(
    address: ServerAddress, shared_server: IoTDBServer
) -> None:
    with pytest.raises(ServerError, match="does not accept the password of user root") as caught:
        Connection(address, "hunter2").test()
    assert "hunter2" not in str(caught.value.kept())
    with pytest.raises(ServerError, match="user nobody"):
        Connection(replace(address, user="nobody"), "x").test()


def test_that_a_port_without_a_server_is_unreachable() -> None:
    with pytest.raises(ServerError, match="No server answers at 127"):
        Connection(ServerAddress("127.0.0.1", free_ports(1)[0]), "root").test()


@contextmanager
def answering(answer: Callable[[socket.socket], None]) -> Iterator[ServerAddress]:
    """Something that is not an IoTDB: it takes one connection and does as `answer` does."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            client, _ = listener.accept()
            with client:
                client.recv(65536)
                answer(client)

        thread = threading.Thread(target=serve)
        thread.start()
        yield ServerAddress("127.0.0.1", listener.getsockname()[1], timeout=0.5)
        thread.join(10)


@pytest.mark.parametrize("said", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"", b"\0\0\0\4abcd"])
def test_that_another_kind_of_server_is_told(said: bytes) -> None:
    with (
        answering(lambda client: client.sendall(said)) as place,
        pytest.raises(ServerError, match="is not an IoTDB server"),
    ):
        Connection(place, "root").test()


def listen_to_the_end(client: socket.socket) -> None:
    while client.recv(65536):
        pass


def test_that_a_server_that_says_nothing_is_an_error_in_time() -> None:
    with (
        answering(listen_to_the_end) as place,
        pytest.raises(TimeLimitError, match="did not answer within 0"),
    ):
        Connection(place, "root").test()


def test_that_a_refused_statement_marks_its_place_and_leaves_the_connection_whole(tree: Connection) -> None:
    sql = "SELECT x\nFRM root.db"
    with pytest.raises(SqlError) as caught:
        tree.fetch(sql)
    assert caught.value.span is not None
    assert (caught.value.span.line, caught.value.code) == (2, 700)
    assert tree.fetch("SHOW VERSION").num_rows == 1


def test_that_a_refused_statement_marks_its_place_in_the_table_dialect(table: Connection) -> None:
    sql = "SELECT x FROM FROM t"
    with pytest.raises(SqlError) as caught:
        table.fetch(sql)
    assert caught.value.span is not None
    assert (caught.value.span.start, sql[caught.value.span.start : caught.value.span.end]) == (14, "FROM")


def test_that_a_cancelled_statement_ends_on_the_server_too(tree: Connection) -> None:
    tree.execute("CREATE TIMESERIES root.slow.d.x DOUBLE")
    tree.execute("INSERT INTO root.slow.d(time, x) VALUES (1, 1), (199999999999, 1)")
    jobs = JobRunner(EventBus())
    job: Job[int] = jobs.start("query", text("Query"), lambda own: tree.fetch(SLOW, own).num_rows)
    wait_for(lambda: slow_ones(tree) > 0)
    job.cancel()
    with pytest.raises(Cancelled):
        job.result(0)
    wait_for(lambda: slow_ones(tree) == 0)
    jobs.close()
    assert tree.fetch("SHOW VERSION").num_rows == 1


def slow_ones(connection: Connection) -> int:
    rows = connection.fetch("SHOW QUERIES").to_pylist()
    return sum(row["Statement"].strip() == SLOW for row in rows)


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 15
    while not condition():
        assert time.monotonic() < deadline, "it did not come to that within 15 s"


def test_that_a_paused_server_is_an_error_in_time_and_then_goes_on(
    shared_server: IoTDBServer, address: ServerAddress
) -> None:
    with Connection(replace(address, timeout=1.0), shared_server.password) as connection:
        with shared_server.paused(), pytest.raises(TimeLimitError, match="did not answer within 1 s"):
            connection.fetch("SHOW VERSION")
        wait_for(lambda: answers(connection))


def answers(connection: Connection) -> bool:
    try:
        return bool(connection.fetch("SHOW VERSION").num_rows == 1)
    except WorkbenchError:
        return False


@pytest.mark.torture
def test_that_a_killed_server_is_an_error_and_is_found_again(
    shared_server: IoTDBServer, tree: Connection
) -> None:
    tree.execute("CREATE TIMESERIES root.slow.d.x DOUBLE")
    tree.execute("INSERT INTO root.slow.d(time, x) VALUES (1, 1), (199999999999, 1)")
    jobs = JobRunner(EventBus())
    job: Job[int] = jobs.start("query", text("Query"), lambda own: tree.fetch(SLOW, own).num_rows)
    wait_for(lambda: slow_ones(tree) > 0)
    shared_server.kill()
    with pytest.raises(ServerError, match="ended before the answer was complete"):
        job.result(10)
    with pytest.raises(ServerError, match="No server answers"):
        tree.fetch("SHOW VERSION")
    shared_server.restart()
    wait_for(lambda: answers(tree))
    jobs.close()
