"""Servers whose times are finer than milliseconds: every digit goes there and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from iotdb_server import IoTDBServer, ServerMissing

from workbench.engine import Workbench
from workbench.errors import DataError
from workbench.sources.iotdb.address import Dialect, ServerAddress
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.schema import Schema
from workbench.sources.iotdb.writing import arrived, plan_write, write

FIRST = {"us": "2024-02-29T23:59:59.123456", "ns": "2024-02-29T23:59:59.123456789"}
BEFORE_1970 = {"us": "1969-12-31T23:59:59.999999", "ns": "1969-12-31T23:59:59.999999999"}


@pytest.fixture(scope="module", params=["ns", pytest.param("us", marks=pytest.mark.torture)])
def precise(request: pytest.FixtureRequest) -> Iterator[IoTDBServer]:
    try:
        with IoTDBServer(precision=request.param, quick=True) as server:
            yield server
    except ServerMissing as error:
        pytest.skip(str(error))


@pytest.fixture(params=[Dialect.TREE, Dialect.TABLE])
def connection(precise: IoTDBServer, request: pytest.FixtureRequest) -> Iterator[Connection]:
    tree = ServerAddress(precise.host, precise.port, timeout=30.0)
    table = ServerAddress(precise.host, precise.port, dialect=Dialect.TABLE, database="fine", timeout=30.0)
    if request.param is Dialect.TABLE:
        bare = ServerAddress(precise.host, precise.port, dialect=Dialect.TABLE, timeout=30.0)
        with Connection(bare, precise.password) as opened:
            opened.execute("CREATE DATABASE IF NOT EXISTS fine")
    with Connection(tree if request.param is Dialect.TREE else table, precise.password) as opened:
        yield opened


def test_that_times_keep_every_digit(connection: Connection, precise: IoTDBServer, tmp_path: Path) -> None:
    unit = precise.precision
    is_tree = connection.address.dialect is Dialect.TREE
    times = np.array([FIRST[unit], BEFORE_1970[unit]], f"datetime64[{unit}]")
    rows = pa.table({"time": pa.array(times).cast(pa.timestamp(unit, "UTC")), "x": [1.5, 2.5]})

    plan = plan_write(connection, rows, "root.fine.d" if is_tree else "d")
    assert (plan.first, plan.last) == (times[1], times[0])
    assert write(connection, plan).last == times[0]
    assert arrived(connection, plan).rows == 2
    again = plan_write(connection, rows, plan.target)
    assert (again.in_range, again.overwritten) == (2, 2)

    series = "root.fine.d.x" if is_tree else "fine.d"
    told = Schema(connection).time_range(series)
    assert (told.rows, told.first, told.last) == (2, times[1], times[0])
    with Workbench(tmp_path) as wb:
        sql = "SELECT x FROM root.fine.d" if is_tree else "SELECT time, x FROM d ORDER BY time"
        table = wb.open_query(connection, sql)
        assert table.times().tolist() == times[::-1].tolist()
        assert table.values("x").tolist() == [2.5, 1.5]


def test_that_coarser_times_are_written_as_the_same_instants(
    connection: Connection, precise: IoTDBServer
) -> None:
    is_tree = connection.address.dialect is Dialect.TREE
    hour = pa.array([1_700_000_000], pa.timestamp("s", "Asia/Shanghai"))
    plan = plan_write(
        connection, pa.table({"time": hour, "x": [1.0]}), "root.fine.coarse" if is_tree else "coarse"
    )
    write(connection, plan)
    assert plan.first == np.datetime64("2023-11-14T22:13:20")
    assert arrived(connection, plan).rows == 1


def test_that_an_instant_beyond_the_precision_is_refused(
    connection: Connection, precise: IoTDBServer
) -> None:
    far = {"us": 400_000 * 365 * 86400, "ns": 400 * 365 * 86400}[precise.precision]
    rows = pa.table({"time": pa.array([far], pa.timestamp("s", "UTC")), "x": [1.0]})
    is_tree = connection.address.dialect is Dialect.TREE
    with pytest.raises(DataError, match=f"does not fit the server's precision, {precise.precision}"):
        plan_write(connection, rows, "root.fine.far" if is_tree else "far")
