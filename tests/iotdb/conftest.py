"""A real server for the tests of this folder: one a process, with ports and data of its own."""

from __future__ import annotations

import gc
import importlib.util
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
from iotdb_server import IoTDBServer, ServerMissing, obstacle

from workbench.sources.iotdb.address import Dialect, ServerAddress
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.names import quote_name
from workbench.sources.iotdb.schema import Schema

_CLIENT_MISSING = "IoTDB's client is not installed: pip install 'forecast-workbench[iotdb]'"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put them after the fast tests; without a client or a server leave them out and say why."""
    missing = _CLIENT_MISSING if importlib.util.find_spec("iotdb") is None else obstacle()
    for one in items:
        if Path(__file__).parent in one.path.parents:
            one.add_marker(pytest.mark.slow)
            if missing:
                one.add_marker(pytest.mark.skip(reason=missing))


_windows_of: list[str] = []
"""The test before this one, if it had a window."""


@pytest.fixture(autouse=True)
def no_window_left(request: pytest.FixtureRequest) -> None:
    """End what the window of the test before has left in cycles: a job's thread must not end its timers."""
    if _windows_of:
        _windows_of.clear()
        gc.collect()
    if "qapp" in request.fixturenames:
        _windows_of.append(request.node.nodeid)


@pytest.fixture(scope="session")
def shared_server() -> Iterator[IoTDBServer]:
    """A server that ends with the tests, whatever ends them."""
    try:
        server = IoTDBServer(quick=True)
        server.start()
    except ServerMissing as error:
        pytest.skip(str(error))
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="session")
def address(shared_server: IoTDBServer) -> ServerAddress:
    return ServerAddress(shared_server.host, shared_server.port, timeout=30.0)


@pytest.fixture(scope="session")
def shared_table_login(shared_server: IoTDBServer, address: ServerAddress) -> Iterator[Connection]:
    """Sees the databases of tables: their names are taken in the tree too, which does not list them."""
    with Connection(replace(address, dialect=Dialect.TABLE), shared_server.password) as connection:
        yield connection


@pytest.fixture
def tree(
    shared_server: IoTDBServer, shared_table_login: Connection, address: ServerAddress
) -> Iterator[Connection]:
    """A connection of the tree dialect to a server without databases."""
    for name in Schema(shared_table_login).databases():
        shared_table_login.execute(f"DROP DATABASE {quote_name(name)}")
    with Connection(address, shared_server.password) as connection:
        names = [row["Database"] for row in connection.fetch("SHOW DATABASES").to_pylist()]
        if names:
            connection.execute(f"DROP DATABASE {', '.join(names)}")
        yield connection


@pytest.fixture
def table(shared_server: IoTDBServer, tree: Connection) -> Iterator[Connection]:
    """A connection of the table dialect to a server with one database, `plant`, which is empty."""
    place = ServerAddress(tree.address.host, tree.address.port, dialect=Dialect.TABLE, timeout=30.0)
    with Connection(place, shared_server.password) as connection:
        connection.execute("CREATE DATABASE plant")
        connection.execute("USE plant")
        yield connection
