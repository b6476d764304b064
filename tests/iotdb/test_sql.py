"""SQL against a real server: its own statements, models over its series, places, reasons, stops."""

# ruff: noqa: E501 - statements stand on one line

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.iotdb.filling import DEVICE, POWER, insert_power
from tests.waiting import until
from workbench import Workbench
from workbench.errors import Span, WorkbenchError
from workbench.events import Event, JobChanged, RowsArrived
from workbench.results import ResultTable
from workbench.sources.iotdb.address import ServerAddress
from workbench.sources.iotdb.connection import Connection
from workbench.sql.completion import complete
from workbench.sql.execution import Executor
from workbench.sql.server_names import ServerNames

M = "naive_forecaster"


@pytest.fixture(scope="module")
def wb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with Workbench(home=tmp_path_factory.mktemp("home")) as workbench:
        workbench.open(POWER)
        yield workbench


def run(wb: Workbench, server: Connection, script: str) -> ResultTable:
    return Executor(wb, server).run(script)[-1]


def refusal(wb: Workbench, server: Connection, script: str) -> tuple[WorkbenchError, str]:
    """The error, and what it marks in the script."""
    with pytest.raises(WorkbenchError) as caught:
        run(wb, server, script)
    span = caught.value.span
    assert isinstance(span, Span)
    assert span == Span.of(script, span.start, span.end)
    return caught.value, script[span.start : span.end]


def test_that_what_is_iotdbs_own_goes_to_the_server(wb: Workbench, tree: Connection) -> None:
    script = """
        create database root.plant;
        create timeseries root.plant.d.x double; -- a comment; with a semicolon
        insert into root.plant.d(time, x) values (1000, 1.5), (3000, 3.5);
        show databases;
        select x, x from root.plant.d"""
    *done, listed, rows = Executor(wb, tree).run(script)
    assert [str(one.message) for one in done] == [f"{tree.address.place} ran the statement."] * 3
    assert listed.table.column(0).to_pylist() == ["root.plant"]
    assert rows.table.column_names == ["Time", "root.plant.d.x", "root.plant.d.x_1"]
    assert rows.table.column(1).to_pylist() == [1.5, 3.5]
    assert rows.statement == "select x, x from root.plant.d"
    assert str(rows.table.schema.field("Time").type) == "timestamp[ms, tz=UTC]"


@pytest.mark.parametrize(
    "statement",
    [
        f"call inference({M}, \"select load_kw from root.plant.**\", outputLength=24, quantiles='0.1,0.9')",
        f"CALL INFERENCE({M}, 'SELECT load_kw FROM {DEVICE} WHERE time > 0', outputLength=24, quantiles='0.1,0.9')",
    ],
)
def test_that_call_inference_reads_the_server_and_runs_here(
    wb: Workbench, tree: Connection, statement: str
) -> None:
    insert_power(tree)
    given = run(wb, tree, statement)
    file = (
        f"CALL INFERENCE({M}, 'SELECT time, load_kw FROM power_demand', outputLength=24, quantiles='0.1,0.9')"
    )
    assert given.table.equals(wb.sql(file).table)
    assert given.forecast is not None
    assert given.forecast.series[0].targets == ("load_kw",)
    assert given.rows_of is not None
    assert given.rows_of.connection is tree


def test_that_forecast_of_the_tree_reads_the_server(wb: Workbench, tree: Connection) -> None:
    insert_power(tree)
    call = f"forecast(load_kw, 'MODEL_ID'='{M}', 'OUTPUT_LENGTH'='24')"
    given = run(wb, tree, f"select {call} from root.plant.power where time > 0 limit 5 offset 2")
    ours = wb.sql(f"select {call} from root.db.power_demand limit 5 offset 2")
    (name,) = given.table.column_names[1:]
    assert name == f'forecast({DEVICE}.load_kw, "MODEL_ID"="{M}", "OUTPUT_LENGTH"="24")'
    assert given.table.column(1).to_pylist() == ours.table.column(1).to_pylist()
    assert given.table.num_rows == 5
    named = run(wb, tree, f"select {call} as a, {call} as b from root.plant.power")
    assert named.table.column_names == ["Time", "a", "b"]


def test_that_forecast_of_the_tables_reads_the_server(wb: Workbench, table: Connection) -> None:
    table.execute("CREATE TABLE readings (house STRING TAG, kw DOUBLE FIELD)")
    rows = [
        f"({at * 3_600_000}, '{house}', {at % 24 + add})"
        for house, add in (("a", 0), ("b", 100))
        for at in range(96)
    ]
    table.execute(f"INSERT INTO readings(time, house, kw) VALUES {', '.join(rows)}")
    source = (
        "(SELECT time, house, kw FROM readings WHERE time >= 1970-01-02) PARTITION BY house ORDER BY time"
    )
    statement = f"SELECT house, avg(kw) AS kw FROM FORECAST(TARGETS => {source}, MODEL_ID => '{M}', OUTPUT_LENGTH => 24) GROUP BY house ORDER BY house"
    assert run(wb, table, statement).table.to_pylist() == [
        {"house": "a", "kw": 11.5},
        {"house": "b", "kw": 111.5},
    ]
    table.execute("CREATE TABLE one (kw DOUBLE FIELD)")
    table.execute(
        f"INSERT INTO one(time, kw) VALUES {', '.join(f'({at * 3_600_000}, {at % 24})' for at in range(96))}"
    )
    named = run(wb, table, f"SELECT * FROM FORECAST(TARGETS => one, MODEL_ID => '{M}', OUTPUT_LENGTH => 24)")
    assert named.table.column("kw").to_pylist() == [float(hour) for hour in range(24)]
    inner = run(wb, table, f"CALL INFERENCE({M}, 'SELECT time, kw FROM one', outputLength=3)")
    assert inner.table.column("output").to_pylist() == [0.0, 1.0, 2.0]


def test_that_a_forecast_is_joined_with_tables_of_the_server_and_with_open_files(
    wb: Workbench, table: Connection
) -> None:
    hours = [f"({at * 3_600_000}, {at % 24})" for at in range(96)]
    table.execute("CREATE TABLE readings (kw DOUBLE FIELD)")
    table.execute(f"INSERT INTO readings(time, kw) VALUES {', '.join(hours)}")
    table.execute("CREATE TABLE tariff (hour INT32 FIELD, price DOUBLE FIELD)")
    prices = [f"({at}, {at}, {at / 10})" for at in range(24)]
    table.execute(f"INSERT INTO tariff(time, hour, price) VALUES {', '.join(prices)}")
    call = f"FORECAST(TARGETS => (SELECT time, kw FROM readings), MODEL_ID => '{M}', OUTPUT_LENGTH => 3)"
    priced = f"SELECT f.kw, tariff.price, r.seen FROM {call} f JOIN tariff ON hour(f.time) = tariff.hour, (SELECT count(*) AS seen FROM plant.readings WHERE time >= 1970-01-02) r ORDER BY f.time"
    given = run(wb, table, priced)
    assert given.table.to_pylist() == [{"kw": float(at), "price": at / 10, "seen": 72} for at in range(3)]
    assert given.forecast is not None
    total = f"SELECT time, kw FROM readings UNION ALL SELECT time, kw FROM {call}"
    assert run(wb, table, total).table.num_rows == 99
    inner = f"SELECT f.time, f.kw + t.price AS kw FROM {call} f JOIN tariff t ON hour(f.time) = t.hour"
    nested = run(wb, table, f'CALL INFERENCE({M}, "{inner}", outputLength=2)')
    assert nested.table.num_rows == 2
    with_file = f"SELECT count(*) AS n FROM {call} f JOIN power_demand p ON f.time < p.time"
    assert run(wb, table, with_file).table.to_pylist() == [{"n": 3 * 8760}]
    with_query = f"SELECT (SELECT max(kw) FROM readings) FROM {call} WHERE kw >= (SELECT avg(hour) FROM tariff WHERE hour < 3)"
    scalar = run(wb, table, with_query)
    assert scalar.table.to_pylist() == [{"(SELECT max(kw) FROM readings)": 23.0}] * 2
    later = f"SELECT count(*) AS n FROM {call} WHERE time > (SELECT max(time) + 1h FROM readings)"
    assert run(wb, table, later).table.to_pylist() == [{"n": 2}]
    recent = (
        f"SELECT count(*) AS n FROM {call} WHERE kw > (SELECT count(*) FROM readings WHERE time > now() - 1h)"
    )
    assert run(wb, table, recent).table.to_pylist() == [{"n": 2}]
    without = f"SELECT m.kw FROM {call} f JOIN (SELECT median(kw) AS kw FROM readings) m ON f.kw = 0"
    assert run(wb, table, without).table.to_pylist() == [{"kw": 11.5}]
    around = f"SELECT (SELECT max(t.hour) FROM tariff t WHERE t.hour < f.kw) AS h FROM {call} f ORDER BY time"
    assert run(wb, table, around).table.column("h").to_pylist() == [None, 0, 1]
    for script, marked in (
        (f"SELECT * FROM {call} f, (SELECT kv FROM readings) r", "kv"),
        (f"SELECT * FROM {call} f JOIN nowhere.readings r USING (time)", "nowhere.readings"),
        (f"SELECT * FROM {call} f JOIN nothing n USING (time)", "nothing"),
    ):
        error, shown = refusal(wb, table, script)
        assert marked in shown, (error, shown)
    assert error.hint is not None
    assert error.hint.startswith("Database plant of ")


def test_that_a_forecast_in_a_place_that_has_none_is_told_where_it_stands(
    wb: Workbench, tree: Connection, table: Connection
) -> None:
    for server, script, hint in (
        (tree, "SELECT * FROM FORECAST(TARGETS => (select x from root.p.a))", "The login is one to the tree"),
        (table, "SELECT forecast(kw, 'MODEL_ID'='m') FROM t", "The login is one to tables"),
        (
            table,
            "CREATE VIEW v AS SELECT * FROM FORECAST(TARGETS => t, MODEL_ID => 'm')",
            "Forecasts are made here",
        ),
    ):
        table.execute("CREATE TABLE IF NOT EXISTS t (kw DOUBLE FIELD)")
        error, _ = refusal(wb, server, script)
        assert error.hint is not None
        assert error.hint.startswith(hint), error.hint


def test_that_devices_among_each_other_have_no_forecast(wb: Workbench, tree: Connection) -> None:
    tree.execute("INSERT INTO root.plant.a(time, x) VALUES (1, 1), (2, 2)")
    error, _ = refusal(wb, tree, f"CALL INFERENCE({M}, 'select x from root.plant.* align by device')")
    assert error.hint == "Leave ALIGN BY DEVICE out: each series has a column of its own then."
    script = f"select forecast(x, 'MODEL_ID'='{M}', 'OUTPUT_LENGTH'='3') as y from root.plant.a order by time desc limit 1"
    assert run(wb, tree, script).table.num_rows == 1


def test_that_a_forecast_is_in_the_zone_of_the_login(wb: Workbench, table: Connection) -> None:
    table.execute("CREATE TABLE readings (kw DOUBLE FIELD)")
    hours = [f"({at * 3_600_000}, {at % 24})" for at in range(96)]
    table.execute(f"INSERT INTO readings(time, kw) VALUES {', '.join(hours)}")
    place = replace(table.address, zone="Asia/Shanghai", database="plant")
    call = f"FORECAST(TARGETS => readings, MODEL_ID => '{M}', OUTPUT_LENGTH => 24)"
    with Connection(place, "root") as there:
        given = run(wb, there, f"SELECT time FROM {call} WHERE time >= 1970-01-05T20:00:00").table
    assert given.schema.field("time").type.tz == "Asia/Shanghai"
    assert given.num_rows == 12
    assert str(given.column("time")[0].as_py()) == "1970-01-05 20:00:00+08:00"


@pytest.mark.parametrize(
    ("script", "marked"),
    [
        ("show databases;\nselect x\nfrm root.plant", "frm"),
        ("call inference(%s, \n'select load_kw, ''é'' frm root.plant.power')", "frm"),
        ('call inference(%s, "select load_kw from root.plant.power wher x > 1")', "wher"),
        ("select forecast(load_kw, 'MODEL_ID'='%s') from root.plant.power wher x > 1", "wher"),
    ],
)
def test_that_the_servers_place_is_the_users_place(
    wb: Workbench, tree: Connection, script: str, marked: str
) -> None:
    error, shown = refusal(wb, tree, script.replace("%s", M))
    assert error.code == 700
    assert shown == marked


@pytest.mark.parametrize(
    ("script", "marked"),
    [
        ("SELECT 1;\nSELECT kw FROM FROM readings", "FROM"),
        ("SELECT * FROM FORECAST(TARGETS => (SELECT time,\n kw FROM FROM t), MODEL_ID => '%s')", "FROM"),
        ("SELECT * FROM FORECAST(TARGETS => nothing_here, MODEL_ID => '%s')", "nothing_here"),
    ],
)
def test_that_the_servers_place_is_the_users_place_in_tables(
    wb: Workbench, table: Connection, script: str, marked: str
) -> None:
    script = script.replace("SELECT 1", "SHOW DATABASES").replace("%s", M)
    assert refusal(wb, table, script)[1] == marked


def test_that_the_statements_of_the_manual_work(wb: Workbench, tree: Connection) -> None:
    insert_power(tree)
    manual = (Path(__file__).parents[2] / "docs" / "manual" / "sql.md").read_text("utf-8")
    asks, writes = re.findall(r"^```sql server\n(.*?)^```", manual, re.DOTALL | re.MULTILINE)
    results = wb.sql_script(asks, tree)
    assert len(results) == 4
    assert all(one.table.num_rows > 0 for one in results)
    assert str(wb.sql(writes, tree).message) == "24 rows were written to root.forecast.power."


def test_that_a_path_that_may_not_be_read_is_told(
    wb: Workbench, tree: Connection, address: ServerAddress
) -> None:
    tree.execute("CREATE TIMESERIES root.plant.d.x DOUBLE")
    tree.execute("CREATE USER reader 'readerpass'")
    try:
        with Connection(replace(address, user="reader"), "readerpass") as reader:
            given = run(wb, reader, "select x from root.plant.d")
            assert str(given.message) == "User reader has no READ_DATA on root.plant.d.x."
            error, _ = refusal(wb, reader, f"CALL INFERENCE({M}, 'select x from root.plant.d')")
            assert str(error) == "User reader has no READ_DATA on root.plant.d.x."
    finally:
        tree.execute("DROP USER reader")


def test_that_rows_are_handed_on_while_they_come(wb: Workbench, tree: Connection) -> None:
    tree.execute("INSERT INTO root.plant.d(time, x) VALUES (0, 1), (999999, 1)")
    arrived: list[tuple[int, str]] = []

    def hear(event: Event) -> None:
        if isinstance(event, RowsArrived):
            arrived.append((event.results[-1].table.num_rows, event.results[-1].statement))
        elif isinstance(event, JobChanged) and event.job.message is not None:
            said.append(str(event.job.message))

    said: list[str] = []
    forget = wb.events.subscribe(hear)
    statement = "SELECT count(x), avg(x) FROM root.plant.d GROUP BY ([0, 1000000), 1ms)"
    job = wb.start_script(f"show databases; {statement}", tree)
    (_, given) = job.result(60).results
    forget()
    assert given.table.num_rows == 1_000_000
    assert arrived[0][0] < arrived[-1][0] <= 1_000_000
    assert {words for _, words in arrived[1:]} == {statement}
    assert said[-1] == "1,000,000 rows"
    assert given.table.column(2).num_chunks == 1


def test_that_a_query_without_rows_says_why(wb: Workbench, tree: Connection) -> None:
    tree.execute("CREATE TIMESERIES root.plant.d.x DOUBLE")
    tree.execute("CREATE TIMESERIES root.plant.`a, b`.`c d` DOUBLE")
    quoted = run(wb, tree, "select `c d`, x from root.plant.`a, b`")
    assert str(quoted.message).startswith("root.plant.`a, b`.`c d` has no rows")
    given = run(wb, tree, "select y from root.plant.d")
    assert given.table.num_rows == 0
    assert str(given.message) == "There is no series root.plant.d.y."
    assert str(run(wb, tree, "select x from root.plant.d").message) == "root.plant.d.x has no rows."
    assert str(run(wb, tree, "show devices root.nothing.**").message) == "The statement gave no rows."
    error, marked = refusal(wb, tree, f"CALL INFERENCE({M}, 'select y from root.plant.d')")
    assert str(error) == "There is no series root.plant.d.y."
    assert marked == "select y from root.plant.d"


def test_that_an_open_file_is_not_on_the_server(wb: Workbench, tree: Connection, table: Connection) -> None:
    said = f"power_demand is an open file, which {table.address.place} cannot see"
    error, _ = refusal(wb, table, "SELECT load_kw FROM power_demand")
    assert error.hint is not None
    assert error.hint.startswith(said)
    given = run(wb, tree, "select load_kw from root.db.power_demand")
    assert [str(note)[: len(said)] for note in given.notes] == [said]
    error, _ = refusal(wb, tree, f"CALL INFERENCE({M}, 'select load_kw from root.db.power_demand')")
    assert error.hint is not None
    assert error.hint.startswith(said)
    given = run(wb, tree, "select load_kw from root.db.power where power_demand > 1")
    assert given.notes == ()
    error, _ = refusal(wb, tree, "select load_kw frm power_demand")
    assert error.hint is not None
    assert "spelling" in error.hint


@pytest.mark.parametrize(
    ("inner", "sentence"),
    [
        ("drop database root.plant", "drop does not begin a query"),
        ("select 1; select 2", "it holds 2 statements"),
        ("", "it holds 0 statements"),
    ],
)
def test_that_only_one_query_stands_in_quotes(
    wb: Workbench, tree: Connection, inner: str, sentence: str
) -> None:
    tree.execute("CREATE DATABASE root.plant")
    error, _ = refusal(wb, tree, f"CALL INFERENCE({M}, '{inner}')")
    assert sentence in str(error)
    assert run(wb, tree, "show databases").table.num_rows == 1


def test_that_models_and_devices_are_those_of_this_program(wb: Workbench, tree: Connection) -> None:
    assert run(wb, tree, f"SHOW MODELS {M}").table.column("ModelId").to_pylist() == [M]
    assert "cpu" in run(wb, tree, "show ai_devices").table.column("DeviceId").to_pylist()
    assert run(wb, tree, "SHOW LOADED MODELS").table.column_names[0] == "DeviceId"


def test_that_all_types_come_as_they_are(wb: Workbench, tree: Connection) -> None:
    types = {"b": "BOOLEAN", "i": "INT32", "l": "INT64", "f": "FLOAT", "x": "DOUBLE", "t": "TEXT"}
    types |= {"s": "STRING", "o": "BLOB", "d": "DATE", "m": "TIMESTAMP"}
    made = "; ".join(f"CREATE TIMESERIES root.plant.d.`{name}` {type_}" for name, type_ in types.items())
    values = "true, 7, 9007199254740993, 1.1, 0.1, '温度', 'a b', X'cafe', '2024-02-29', 1700000000123"
    insert = f"INSERT INTO root.plant.d(time, {', '.join(types)}) VALUES (1000, {values})"
    null = "INSERT INTO root.plant.d(time, i) VALUES (2000, 8)"
    *_, given = Executor(wb, tree).run(
        f"{made}; {insert}; {null}; SELECT {', '.join(types)} FROM root.plant.d"
    )
    columns = [given.table.column(at) for at in range(1, 11)]
    kinds = ["bool", "int32", "int64", "float", "double", "string", "string", "binary", "date32[day]"]
    assert [str(one.type) for one in columns] == [*kinds, "timestamp[ms, tz=UTC]"]
    assert [one.null_count for one in columns] == [1, 0, *[1] * 8]
    assert columns[2][0].as_py() == 9007199254740993
    assert columns[7][0].as_py() == b"\xca\xfe"
    assert np.float32(columns[3][0].as_py()) == np.float32(1.1)


def test_that_completion_knows_the_server_and_never_waits_for_it(wb: Workbench, tree: Connection) -> None:
    tree.execute("CREATE TIMESERIES root.plant.`a b`.x DOUBLE")
    tree.execute("CREATE TIMESERIES root.plant.power.load_kw DOUBLE")
    read = threading.Event()
    names = ServerNames(tree, read.set)

    def proposed(script: str) -> list[str]:
        offset = script.index("|")
        return [one.text for one in complete(script.replace("|", ""), offset, wb, names)]

    def settled(script: str, wanted: str) -> list[str]:
        read.clear()
        if wanted not in (now := proposed(script)):
            assert read.wait(10)
            now = proposed(script)
        return now

    assert "plant" not in proposed("select x from root.|")
    assert read.wait(10)
    assert proposed("select x from root.|") == ["plant", "**"]
    assert settled("select x from root.plant.|", "power") == ["`a b`", "power", "**"]
    assert settled("select lo| from root.plant.power", "load_kw")[0] == "load_kw"
    assert settled("select x, | from root.**", "load_kw")[:2] == ["x", "load_kw"]
    assert "power_demand" not in proposed("select x from |")
    assert "DATABASES" in proposed("show |")
    tree.execute("CREATE TIMESERIES root.plant.power.later DOUBLE")
    assert "later" not in proposed("select | from root.plant.power")
    names.forget()
    assert "later" in settled("select | from root.plant.power", "later")
    names.close()


def test_that_completion_knows_tables_and_columns(wb: Workbench, table: Connection) -> None:
    table.execute('CREATE TABLE readings (house STRING TAG, "kw total" DOUBLE FIELD)')
    names = ServerNames(table, lambda: None)
    script = "SELECT | FROM plant.readings r WHERE r."
    until(lambda: "readings" in [one.text for one in complete("SELECT x FROM ", 14, wb, names)])
    until(lambda: '"kw total"' in [one.text for one in complete(script.replace("|", ""), 7, wb, names)])
    behind = [one.text for one in complete(script.replace("|", ""), len(script) - 1, wb, names)]
    assert behind == ["time", "house", '"kw total"']
    names.close()
