"""Writing to a real server, in both dialects: what is planned, what arrives, what an interruption leaves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from iotdb_server import IoTDBServer
from typing_extensions import override

from workbench.errors import Cancelled, DataError, WorkbenchError
from workbench.events import EventBus
from workbench.jobs import Job
from workbench.sources.iotdb import writing
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.names import quote_name
from workbench.sources.iotdb.tablets import converted
from workbench.sources.iotdb.writing import (
    WriteCancelled,
    WriteInterrupted,
    WriteReport,
    arrived,
    plan_write,
    write,
)
from workbench.text import Text, text

DAY = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)


def every_type() -> pa.Table:
    columns = {
        "time": pa.array([DAY + dt.timedelta(hours=one) for one in (1, 0, 2)], pa.timestamp("us", "UTC")),
        "b": pa.array([True, False, None]),
        "i": pa.array([-7, None, 2**31 - 1], pa.int32()),
        "l": pa.array([2**53 + 1, None, -1], pa.int64()),
        "f": pa.array([1.5, None, -2.25], pa.float32()),
        "OT_q0.1": pa.array([0.1, None, float("inf")]),
        "温度": pa.array(["冷", 'a"`b', None]),
        "o": pa.array([b"\xca\xfe", b"", None]),
        "y": pa.array([dt.date(2024, 2, 29), None, dt.date(1999, 12, 31)]),
        "m": pa.array([DAY, None, DAY], pa.timestamp("ms", "UTC")),
    }
    return pa.table(columns)


def numbers(rows: int, name: str = "x") -> pa.Table:
    times = pa.array(np.arange(rows, dtype=np.int64), pa.timestamp("ms", "UTC"))
    return pa.table({"time": times, name: pa.array(np.arange(rows) / 7)})


def test_that_every_type_and_nulls_go_to_the_tree_and_come_back(tree: Connection) -> None:
    plan = plan_write(tree, every_type(), "root.厂.`e t`")
    assert (plan.rows, plan.exists, plan.creates_database, plan.overwritten) == (3, False, True, 0)
    assert [one.type for one in plan.columns] == [
        "BOOLEAN",
        "INT32",
        "INT64",
        "FLOAT",
        "DOUBLE",
        "STRING",
        "BLOB",
        "DATE",
        "TIMESTAMP",
    ]
    assert write(tree, plan) == WriteReport(plan.target, 3, 3, np.datetime64("2024-01-01T02", "ms"))
    found = tree.fetch("SELECT b, i, l, f, `OT_q0.1`, 温度, o, y, m FROM root.厂.`e t`")
    wanted = every_type().sort_by("time")
    for index in range(wanted.num_columns):
        assert (
            found.column(index).cast(wanted.column(index).type).to_pylist()
            == wanted.column(index).to_pylist()
        )
    assert arrived(tree, plan).rows == 3


@pytest.mark.parametrize("name", ["热1", "热 1", 'a"b'])
def test_that_every_type_and_nulls_go_to_a_table_and_come_back(table: Connection, name: str) -> None:
    given = every_type()
    if name != "热1":  # sent as a statement, in which the server has no word for an infinite number
        given = given.set_column(5, "OT_q0.1", pa.array([0.1, None, -1e300]))
    plan = plan_write(table, given, name)
    assert (plan.exists, plan.creates_database, plan.database) == (False, False, "plant")
    assert write(table, plan).rows == 3
    columns = 'time, b, i, l, f, "OT_q0.1", "温度", o, y, m'
    found = table.fetch(f"SELECT {columns} FROM {quote_name(name)} ORDER BY time")
    wanted = given.sort_by("time")
    for index in range(wanted.num_columns):
        assert (
            found.column(index).cast(wanted.column(index).type).to_pylist()
            == wanted.column(index).to_pylist()
        )
    assert arrived(table, plan).rows == 3
    assert [row["TableName"] for row in table.fetch("SHOW TABLES").to_pylist()] == [name]


def test_that_an_infinite_number_is_refused_where_it_has_no_word(table: Connection) -> None:
    plan = plan_write(table, every_type(), "热 1")
    with pytest.raises(WorkbenchError, match="has the value inf"):
        write(table, plan)


def panel() -> pa.Table:
    """Three series of four hours, one with a name that has to be quoted."""
    hours = pa.array([DAY + dt.timedelta(hours=one) for one in range(4)] * 3, pa.timestamp("us", "UTC"))
    names = pa.array([name for name in ("a", "b.1", "泵") for _ in range(4)])
    return pa.table({"id": names, "time": hours, "OT": pa.array(np.arange(12) / 3)})


def test_that_each_series_of_a_panel_has_a_device(tree: Connection) -> None:
    plan = plan_write(tree, panel(), "root.f.house", id_column="id")
    assert [one.target for one in plan.parts] == ["root.f.house.a", "root.f.house.`b.1`", "root.f.house.泵"]
    assert (plan.rows, plan.exists, plan.overwritten) == (12, False, 0)
    assert write(tree, plan).rows == arrived(tree, plan).rows == 12
    assert tree.fetch("SELECT OT FROM root.f.house.`b.1`").column(1).to_pylist() == [4 / 3, 5 / 3, 2, 7 / 3]
    again = plan_write(tree, panel(), "root.f.house", id_column="id")
    assert (again.exists, again.in_range, again.overwritten) == (True, 12, 12)
    with pytest.raises(DataError, match="has 12 of these rows already"):
        write(tree, again)


def test_that_series_named_by_paths_are_written_under_what_the_paths_do_not_share(tree: Connection) -> None:
    names = pa.array(["root.plant.`a.b`.one", "root.plant.c.one", "root.plant.c.two"])
    times = pa.array([DAY] * 3, pa.timestamp("us", "UTC"))
    rows = pa.table({"Device": names, "time": times, "x": [1.0, 2.0, 3.0]})
    plan = plan_write(tree, rows, "root.f.panel", id_column="Device")
    assert [one.target for one in plan.parts] == [
        "root.f.panel.`a.b`.one",
        "root.f.panel.c.one",
        "root.f.panel.c.two",
    ]
    alone = plan_write(tree, rows.slice(0, 1), "root.f.panel", id_column="Device")
    assert [one.target for one in alone.parts] == ["root.f.panel.one"]


def test_that_a_series_without_values_is_left_out_and_a_panel_without_any_is_refused(
    tree: Connection,
) -> None:
    rows = panel()
    some = pa.array([None] * 4 + [1.0] * 8)
    plan = plan_write(tree, rows.set_column(2, "OT", some), "root.f.house", id_column="id")
    assert ([one.rows for one in plan.parts], plan.rows) == ([4, 4], 8)
    for nothing in (rows.set_column(2, "OT", pa.nulls(12, pa.float64())), rows.slice(0, 0)):
        with pytest.raises(DataError, match="nothing to write"):
            plan_write(tree, nothing, "root.f.house", id_column="id")


def test_that_a_panel_of_many_devices_tells_what_is_there_and_is_written_over(tree: Connection) -> None:
    """More devices than are asked for their columns one by one, and than go into one request."""
    count = 230
    names = pa.array([f"s.{number}" for number in range(count) for _ in range(2)])
    times = pa.array([DAY, DAY + dt.timedelta(hours=1)] * count, pa.timestamp("us", "UTC"))
    rows = pa.table({"id": names, "time": times, "x": pa.array(np.arange(2 * count) / 7)})
    part = rows.filter(pc.less(pa.array(np.arange(2 * count)), 100))
    tree.execute("CREATE TIMESERIES root.f.all.`s.7`.x DOUBLE")
    write(tree, plan_write(tree, part, "root.f.all", id_column="id"))
    more = rows.append_column("y", pa.array(np.arange(2 * count), pa.int32()))
    plan = plan_write(tree, more, "root.f.all", id_column="id")
    assert (plan.exists, plan.in_range, plan.overwritten) == (False, 100, 100)
    assert [one.aligned for one in plan.parts if one.target.endswith(".`s.7`")] == [False]
    assert arrived(tree, plan).rows == 0  # the column y is missing still
    assert write(tree, plan, overwrite=True).rows == arrived(tree, plan).rows == 2 * count
    later = rows.slice(0, 1).set_column(1, "time", pa.array([DAY], pa.timestamp("us", "UTC")))
    assert plan_write(tree, later, "root.f.all", id_column="id").in_range == 1


def test_that_the_series_of_a_panel_are_made_where_the_server_does_not_make_them(tree: Connection) -> None:
    tree.execute("SET CONFIGURATION 'enable_auto_create_schema'='false'")
    try:
        with pytest.raises(WorkbenchError):
            tree.execute("INSERT INTO root.f.other(time, x) VALUES (1, 1)")
        plan = plan_write(tree, panel(), "root.f.house", id_column="id")
        assert write(tree, plan).rows == arrived(tree, plan).rows == 12
    finally:
        tree.execute("SET CONFIGURATION 'enable_auto_create_schema'='true'")


def test_that_the_series_of_a_panel_are_told_apart_by_a_tag(table: Connection) -> None:
    plan = plan_write(table, panel(), "house", id_column="id")
    assert (plan.tag, plan.tag_created, plan.rows) == ("id", True, 12)
    assert write(table, plan).rows == arrived(table, plan).rows == 12
    found = table.fetch("SELECT ot FROM house WHERE id = 'b.1' ORDER BY time")
    assert found.column(0).to_pylist() == [4 / 3, 5 / 3, 2, 7 / 3]
    part = panel().slice(6, 3).append_column("x", pa.array([1, 2, 3]))
    again = plan_write(table, part, "house", id_column="id")
    assert (again.exists, again.tag_created, again.in_range, again.overwritten) == (True, False, 12, 3)
    assert [one.created for one in again.columns] == [False, True]
    assert write(table, again, overwrite=True).rows == 3
    with pytest.raises(DataError, match="has the tag “id”, and these rows have not"):
        plan_write(table, numbers(1), "house")
    table.execute("CREATE TABLE bare (ot DOUBLE FIELD)")
    with pytest.raises(DataError, match="has no tag for “id”"):
        plan_write(table, panel(), "bare", id_column="id")


def test_that_series_go_into_the_only_tag_of_a_table_whatever_it_is_called(table: Connection) -> None:
    write(table, plan_write(table, panel(), "house", id_column="id"))
    later = panel().rename_columns(["Sensor", "time", "OT"]).slice(6, 4)
    plan = plan_write(table, later, "house", id_column="Sensor")
    assert (plan.tag, plan.tag_created, plan.in_range, plan.overwritten) == ("id", False, 12, 4)
    assert write(table, plan, overwrite=True).rows == arrived(table, plan).rows == 4
    assert table.fetch("SELECT id, ot FROM house").num_rows == 12
    with pytest.raises(DataError, match="has the tag “id”"):  # it cannot hold two columns
        plan_write(table, later.append_column("ID", pa.array(range(4))), "house", id_column="Sensor")
    table.execute("CREATE TABLE two (site STRING TAG, house STRING TAG, ot DOUBLE FIELD)")
    with pytest.raises(DataError, match="has the tag “site”"):
        plan_write(table, later, "two", id_column="Sensor")


def test_that_a_column_is_written_as_the_type_that_is_asked_for(tree: Connection) -> None:
    whole = pa.table({"time": numbers(3).column(0), "x": pa.array([1, 2, 3])})
    plan = plan_write(tree, whole, "root.f.d", types={"x": "double"})
    assert plan.columns[0].type == "DOUBLE"
    write(tree, plan)
    assert tree.fetch("SELECT x FROM root.f.d").column(1).to_pylist() == [1.0, 2.0, 3.0]
    with pytest.raises(DataError, match="“NUMBER” is not a type"):
        plan_write(tree, whole, "root.f.e", types={"x": "NUMBER"})
    with pytest.raises(DataError, match="“x” cannot be written as INT32"):
        plan_write(tree, numbers(3), "root.f.e", types={"x": "INT32"})


@pytest.mark.parametrize("target", ["root.f.d", "f"])
def test_that_rows_that_exist_are_overwritten_only_when_allowed(
    tree: Connection, table: Connection, target: str
) -> None:
    connection = tree if target.startswith("root") else table
    plan = plan_write(connection, numbers(10), target)
    write(connection, plan)
    assert write(connection, plan).rows == 10  # the same plan again changes nothing
    again = plan_write(connection, numbers(12), target)
    assert (again.exists, again.in_range, again.overwritten) == (True, 10, 10)
    with pytest.raises(DataError, match="has 10 of these rows already"):
        write(connection, again)
    assert write(connection, again, overwrite=True).rows == 12
    more = plan_write(connection, numbers(12, "y.2"), target)
    assert (more.overwritten, [one.created for one in more.columns]) == (0, [True])
    write(connection, more)
    assert arrived(connection, again).rows == arrived(connection, more).rows == 12


def test_that_another_type_is_refused(tree: Connection, table: Connection) -> None:
    tree.execute("CREATE TIMESERIES root.f.d.x TEXT")
    with pytest.raises(DataError, match=r"Column “x” is TEXT in .*, and DOUBLE here"):
        plan_write(tree, numbers(1), "root.f.d")
    table.execute("CREATE TABLE t (house STRING TAG, x DOUBLE FIELD)")
    with pytest.raises(DataError, match="has the tag “house”"):
        plan_write(table, numbers(1), "t")


def test_that_a_place_or_a_type_that_cannot_be_meant_is_refused(tree: Connection, table: Connection) -> None:
    with pytest.raises(DataError, match="is a path of the tree, and the connection is one to tables"):
        plan_write(table, numbers(1), "root.f.d")
    with pytest.raises(DataError, match="no column “X” to give the type FLOAT") as caught:
        plan_write(tree, numbers(1), "root.f.d", types={"X": "FLOAT"})
    assert caught.value.hint == "The columns are x."


def test_that_a_device_that_is_not_aligned_stays_so(tree: Connection) -> None:
    tree.execute("CREATE TIMESERIES root.f.d.a TEXT")
    words = numbers(3).append_column("a", pa.array(["x", None, "y"]))
    plan = plan_write(tree, words, "root.f.d")
    assert (plan.aligned, [one.type for one in plan.columns]) == (False, ["DOUBLE", "TEXT"])
    write(tree, plan)
    assert arrived(tree, plan).rows == 3


def test_that_a_time_finer_than_the_precision_is_refused() -> None:
    times = pa.chunked_array([pa.array([1_000, 1_001], pa.timestamp("us", "UTC"))])
    with pytest.raises(DataError, match=r"000001001\b|\.001001 .*precision, ms"):
        converted(times, "time", "TIMESTAMP", "ms", None)
    assert converted(times, "time", "TIMESTAMP", "ns", None).cast(pa.int64()).to_pylist() == [
        10**6,
        1_001_000,
    ]
    far = pa.chunked_array([pa.array([2**60], pa.timestamp("ms", "UTC"))])
    with pytest.raises(DataError, match="precision, ns"):
        converted(far, "time", "TIMESTAMP", "ns", None)
    wall = pa.chunked_array([pa.array([0], pa.timestamp("s"))])
    eight_hours = converted(wall, "time", "TIMESTAMP", "us", "Asia/Shanghai").cast(pa.int64())
    assert eight_hours.to_pylist() == [-8 * 3600 * 10**6]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (numbers(0), "nothing to write"),
        (pa.concat_tables([numbers(2), numbers(1)]), "come twice"),
        (pa.table({"time": [1], "x": [1.0]}), "“time” holds numbers and no times"),
        (pa.table({"row": [1], "x": [1.0]}), "no column “time”, which would say"),
    ],
)
def test_that_data_that_cannot_be_written_is_named(tree: Connection, given: pa.Table, said: str) -> None:
    with pytest.raises(DataError, match=said):
        plan_write(tree, given, "root.f.d")


class _StoppingJob(Job[None]):
    """Calls `act` before the third block."""

    def __init__(self, act: Callable[[_StoppingJob], None]) -> None:
        super().__init__("write", text("Write"), EventBus())
        self._act, self._blocks = act, 0

    @override
    def progress(self, done: float, total: float = 0, message: Text | None = None) -> None:
        super().progress(done, total, message)
        self._blocks += 1
        if self._blocks == 3:
            self._act(self)


def test_that_a_stopped_write_tells_what_arrived(tree: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "BLOCK_ROWS", 100)
    plan = plan_write(tree, numbers(1000), "root.f.d")
    with pytest.raises(Cancelled) as caught:
        write(tree, plan, _StoppingJob(lambda job: job.cancel()))
    assert isinstance(caught.value, WriteCancelled)
    assert (
        caught.value.report
        == arrived(tree, plan)
        == WriteReport("root.f.d", 200, 1000, np.datetime64(199, "ms"))
    )


def test_that_a_stopped_write_of_a_panel_tells_what_arrived_and_a_second_completes_it(
    tree: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_DEVICES", 10)
    names = pa.array([f"s{number}" for number in range(50) for _ in range(3)])
    hours = pa.array([DAY + dt.timedelta(hours=one) for one in range(3)] * 50, pa.timestamp("us", "UTC"))
    rows = pa.table({"id": names, "time": hours, "x": pa.array(np.arange(150) / 7)})
    plan = plan_write(tree, rows, "root.f.all", id_column="id")
    with pytest.raises(WriteCancelled) as caught:
        write(tree, plan, _StoppingJob(lambda job: job.cancel()))
    assert caught.value.report == arrived(tree, plan)
    assert (caught.value.report.rows, caught.value.report.total) == (60, 150)
    assert write(tree, plan, overwrite=True).rows == arrived(tree, plan).rows == 150


def test_that_a_killed_server_leaves_a_report_and_the_write_can_be_repeated(
    shared_server: IoTDBServer, tree: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "BLOCK_ROWS", 100)
    plan = plan_write(tree, numbers(1000), "root.f.d")
    with pytest.raises(WriteInterrupted) as caught:
        write(tree, plan, _StoppingJob(lambda _: shared_server.kill()))
    report = caught.value.report
    assert (report.rows, report.sure) == (200, False)
    shared_server.restart()
    held = arrived(tree, plan)
    assert held.rows == tree.fetch("SELECT x FROM root.f.d").num_rows <= 300
    assert write(tree, plan, overwrite=True).rows == arrived(tree, plan).rows == 1000
