"""A server's query as a table of the store: forecast as from the file, read again, refused with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.iotdb.filling import DEVICE, POWER, insert_power
from workbench import Workbench
from workbench.errors import Cancelled, DataError, OptionError, WorkbenchError
from workbench.events import TableOpened
from workbench.sources.columns import ColumnRole
from workbench.sources.iotdb.address import ServerAddress
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.passwords import ENVIRONMENT_VARIABLE


@pytest.fixture
def wb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workbench]:
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "root")
    with Workbench(home=tmp_path / "home") as workbench:
        yield workbench


def test_that_a_query_is_forecast_digit_for_digit_as_its_file(wb: Workbench, tree: Connection) -> None:
    rows = insert_power(tree)
    opened: list[str] = []
    wb.events.subscribe(lambda event: opened.append(event.name) if isinstance(event, TableOpened) else None)

    table = wb.open_query(tree.address, "SELECT load_kw FROM root.plant.**")
    told = {"model": "naive_forecaster", "horizon": 48, "quantiles": [0.1, 0.9]}
    ours = wb.forecast(table, targets=["load_kw"], **told)  # type: ignore[arg-type]
    theirs = wb.forecast(wb.open(POWER, zone="UTC"), targets=["load_kw"], **told)  # type: ignore[arg-type]

    assert (table.name, table.format, table.zone, table.rows) == ("power", "iotdb", "UTC", rows)
    assert opened[0] == "power"
    assert [column.name for column in table.value_columns] == ["load_kw"]
    assert table.column(f"{DEVICE}.load_kw").name == "load_kw"
    assert str(table.origin) == f"{tree.address} SELECT load_kw FROM root.plant.**"
    one, other = ours.series[0], theirs.series[0]
    assert np.array_equal(one.mean, other.mean)
    assert one.quantiles is not None
    assert other.quantiles is not None
    assert np.array_equal(one.quantiles, other.quantiles)
    assert np.array_equal(one.time, other.time)


def test_that_reload_fetches_again_under_the_same_name(wb: Workbench, tree: Connection) -> None:
    tree.execute("CREATE DATABASE root.plant")
    tree.execute("INSERT INTO root.plant.d(time, x) VALUES (1000, 1.5), (2000, 2.5)")
    table = wb.open_query(tree, "SELECT x FROM root.plant.d", name="readings")
    tree.execute("INSERT INTO root.plant.d(time, x) VALUES (3000, 3.5)")

    again = wb.start_reload(table.name).result()

    assert (table.rows, again.rows, again.name) == (2, 3, "readings")
    assert wb.tables.find("readings") is again
    assert again.values("x").tolist() == [1.5, 2.5, 3.5]


def test_that_text_is_kept_and_numbers_of_every_type_are_values(wb: Workbench, tree: Connection) -> None:
    types = {"i": "INT32", "l": "INT64", "f": "FLOAT", "b": "BOOLEAN", "t": "TEXT", "o": "BLOB", "y": "DATE"}
    tree.execute("CREATE DATABASE root.plant")
    for name, type_ in types.items():
        tree.execute(f"CREATE TIMESERIES root.plant.d.{name} {type_}")
    values = "7, 9007199254740993, 1.5, true, '温度', X'cafe', '2024-02-29'"
    tree.execute(f"INSERT INTO root.plant.d(time, {', '.join(types)}) VALUES (1000, {values})")
    tree.execute("INSERT INTO root.plant.d(time, i) VALUES (2000, 8)")

    table = wb.open_query(tree, "SELECT i, l, f, b, t, o, y FROM root.plant.d")

    roles = {column.name: column.role for column in table.columns}
    assert [name for name, role in roles.items() if role is ColumnRole.VALUE] == ["i", "l", "f", "b"]
    rows = table.arrow().drop_columns(["Time"]).to_pylist()
    assert list(rows[0].values()) == [7, 9007199254740993, 1.5, True, "温度", "0xcafe", "2024-02-29"]
    assert list(rows[1].values()) == [8, *[None] * 6]


def test_that_devices_side_by_side_are_series_of_a_long_table(wb: Workbench, tree: Connection) -> None:
    tree.execute("CREATE DATABASE root.plant")
    for device, value in (("a", 1), ("b", 2)):
        rows = ", ".join(f"({1000 * at}, {value}.5)" for at in range(1, 9))
        tree.execute(f"INSERT INTO root.plant.{device}(time, x) VALUES {rows}")

    table = wb.open_query(tree, "SELECT x FROM root.plant.* ALIGN BY DEVICE")

    assert (table.id_column, table.ids()) == ("Device", ("root.plant.a", "root.plant.b"))
    assert table.values("x", "root.plant.b").tolist() == [2.5] * 8


def test_that_a_table_of_the_server_is_read_by_its_time_column(wb: Workbench, table: Connection) -> None:
    table.execute("CREATE TABLE readings (house STRING TAG, kw DOUBLE FIELD)")
    table.execute("INSERT INTO readings(time, house, kw) VALUES (1000, '一', 1.5), (2000, '一', 2.5)")

    got = wb.open_query(table, "SELECT * FROM readings ORDER BY time", zone="Asia/Shanghai")

    assert (got.name, got.time_column, got.zone) == ("readings", "time", "Asia/Shanghai")
    assert got.times().astype(np.int64).tolist() == [1_000_000, 2_000_000]
    with pytest.raises(DataError, match="gives no times"):
        wb.open_query(table, "SELECT kw FROM readings")
    with pytest.raises(DataError, match="no column “hose”"):
        wb.open_query(table, "SELECT * FROM readings", id_column="hose")
    with pytest.raises(DataError, match="readings has no rows"):
        wb.open_query(table, "SELECT * FROM readings WHERE kw > 99")
    assert list(wb.tables.tables) == ["readings"]


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        ("SELECT y FROM root.plant.d", "There is no series root.plant.d.y."),
        ("SELECT x FROM root.plant.d WHERE time > 5000", "has rows, but none that the query asks for"),
        ("SELECT abs(y) FROM root.plant.d", "The query gave no rows."),
    ],
)
def test_that_an_empty_result_says_why(wb: Workbench, tree: Connection, sql: str, sentence: str) -> None:
    tree.execute("CREATE DATABASE root.plant")
    tree.execute("INSERT INTO root.plant.d(time, x) VALUES (1000, 1.5)")

    with pytest.raises(DataError, match=sentence.replace(".", r"\.")):
        wb.open_query(tree, sql)
    assert not wb.tables.tables


def test_that_a_cancelled_fetch_leaves_no_table(wb: Workbench, tree: Connection) -> None:
    tree.execute("INSERT INTO root.slow.d(time, x) VALUES (1, 1), (199999999999, 1)")
    job = wb.start_open_query(tree, "SELECT count(x) FROM root.slow.** GROUP BY ([0, 200000000000), 1ms)")
    job.cancel()
    with pytest.raises(Cancelled):
        job.result()
    assert not wb.tables.tables


def test_that_a_connection_is_kept_and_needs_a_password(
    wb: Workbench, tree: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = wb.connect(str(tree.address))
    assert wb.connect(ServerAddress.parse(str(tree.address))) is kept
    assert wb.connect(tree.address, "root") is not kept
    with pytest.raises(WorkbenchError) as wrong:
        wb.connect(tree.address, "secret word")
    assert "secret word" not in f"{wrong.value} {wrong.value.hint} {wrong.value.details}"

    monkeypatch.delenv(ENVIRONMENT_VARIABLE)
    monkeypatch.setattr("workbench.sources.iotdb.passwords.kept_password", lambda _: None)
    with pytest.raises(OptionError, match="There is no password for nobody"):
        wb.connect(ServerAddress(tree.address.host, tree.address.port, user="nobody"))
