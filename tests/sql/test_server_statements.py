"""What of a script is a server's and what runs here; what deletes, what holds a password."""

# ruff: noqa: E501 - statements stand on one line

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from workbench.errors import SqlError, WorkbenchError
from workbench.requests import ForecastSpec
from workbench.results import Forecast, SeriesForecast
from workbench.sources.iotdb.address import Dialect, ServerAddress
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.errors import ServerError
from workbench.sources.iotdb.schema import Schema
from workbench.sql.destructive import destructive, holds_password
from workbench.sql.parser import fragments
from workbench.sql.run_on import RunOn
from workbench.sql.server_answers import answered
from workbench.sql.server_statements import parse_for_server
from workbench.sql.statements import (
    CallInference,
    CreateModel,
    DropModel,
    LoadModel,
    ServerForecast,
    ServerText,
    ShowModels,
    Statement,
    TableSelect,
    WriteInto,
)
from workbench.sql.table_dialect import rewrite
from workbench.timeseries import Interval

TREE = Connection(ServerAddress("nowhere", 1), "x")
TABLE = Connection(ServerAddress("nowhere", 1, dialect=Dialect.TABLE), "x")


def parse(script: str, server: Connection = TREE) -> Statement:
    (fragment,) = fragments(script)
    return parse_for_server(fragment, server)


def inner(statement: Statement) -> ServerText:
    assert isinstance(statement, CallInference)
    assert isinstance(statement.query, ServerText)
    return statement.query


@pytest.mark.parametrize(
    ("script", "asks"),
    [
        ("select a.`b c` from root.x where time > 2020-01-01T00:00:00 without null any", True),
        ("SHOW DATABASES", True),
        ("show tables", True),
        ("insert into root.a(time, x) values (1, 'it''s')", False),
        ("select s1 into root.b(t1) from root.a", False),
        ("select s1, s2 into root.b.c(t1), root.b.d(t2) from root.a", False),
        ("select s1 into root.b", False),
        ("whatever it is the server tells", False),
        ("explain analyze select 1", True),
        ("(select 1 from root.a)", True),
    ],
)
def test_that_a_statement_of_the_servers_is_sent_as_it_is(script: str, asks: bool) -> None:
    statement = parse(f"  -- first\n {script} ; ")
    assert isinstance(statement, ServerText)
    assert (statement.sql, statement.is_query) == (script, asks)
    assert statement.origin(0, 3).line == 2


@pytest.mark.parametrize(
    "script", ["insert into t", "insert into a.b", "insert into t (", "insert into t (a) "]
)
def test_that_an_insert_that_has_no_end_is_the_servers_to_refuse(script: str) -> None:
    assert isinstance(parse(script, TABLE), ServerText)


def test_that_a_column_that_is_named_twice_is_marked_before_a_model_runs() -> None:
    forecast = "FORECAST(TARGETS => (SELECT * FROM x))"
    assert isinstance(parse(f"INSERT INTO t(time, v) SELECT * FROM {forecast}", TABLE), WriteInto)
    for script, server in (
        (f"INSERT INTO t(time, v, V) SELECT * FROM {forecast}", TABLE),
        ("select forecast(a), forecast(b) into root.d(v, v) from root.x", TREE),
    ):
        with pytest.raises(SqlError, match=r"^[vV] is given twice") as refused:
            parse(script, server)
        assert refused.value.span is not None
        assert script[: refused.value.span.start].endswith(", ")


@pytest.mark.parametrize(
    "script", ["INSERT INTO t ({})", "INSERT INTO t (({}))", "INSERT INTO a.t(time, v) (({}))"]
)
def test_that_a_query_in_brackets_of_its_own_is_written_by_this_program(script: str) -> None:
    forecast = "SELECT * FROM FORECAST(TARGETS => (SELECT * FROM x))"
    statement = parse(script.format(forecast), TABLE)
    assert isinstance(statement, WriteInto)
    assert (statement.target.value, len(statement.columns)) == (
        ("t", 0) if "a.t" not in script else ("a.t", 2)
    )


def test_that_an_explained_forecast_is_the_servers_with_into_as_without() -> None:
    for into in ("", "into root.d(v) "):
        script = f"explain select forecast(a) {into}from root.x"
        statement = parse(script)
        assert isinstance(statement, ServerText)
        assert statement.sql == script


def test_that_ainodes_own_statements_run_here() -> None:
    assert isinstance(parse("show models"), ShowModels)
    assert isinstance(parse("LOAD MODEL a TO DEVICES 'cpu'", TABLE), LoadModel)


def test_that_a_place_in_a_quoted_query_is_led_out_of_the_quotes() -> None:
    script = "call inference(m,\n'select ''a'', bad from root.x', outputLength=3)"
    query = inner(parse(script))
    assert query.sql == "select 'a', bad from root.x"
    start = query.sql.index("bad")
    span = query.origin(start, start + 3)
    assert (script[span.start : span.end], span.line, span.column) == ("bad", 2, 16)
    assert inner(parse('call inference(m, "select 1 from root.x;")')).sql == "select 1 from root.x"


def test_that_forecast_of_the_tree_becomes_a_query_of_its_series() -> None:
    script = "select forecast(a.b, 'MODEL_ID'='m') as x, Forecast(c , \"MODEL_ID\"='n') from root.d where c > (1) order by time limit 5 offset 2"
    statement = parse(script)
    assert isinstance(statement, ServerForecast)
    assert [one.query.sql for one in statement.series] == [
        "select a.b from root.d where c > (1)   ",
        "select c from root.d where c > (1)   ",
    ]
    assert not statement.descending
    assert [one.alias for one in statement.series] == ["x", None]
    assert (statement.limit, statement.offset) == (5, 2)
    query = statement.series[1].query
    start = query.sql.index("root")
    span = query.origin(start, start + 4)
    assert script[span.start : span.end] == "root"


@pytest.mark.parametrize(
    ("tail", "sent", "descending"),
    [
        ("order by time desc", "", True),
        ("order by TIME asc offset 1", " ", False),
        ("order by c desc", "order by c desc", False),
    ],
)
def test_that_the_order_of_times_is_that_of_the_forecast(tail: str, sent: str, descending: bool) -> None:
    statement = parse(f"select forecast(a, 'MODEL_ID'='m') from root.d {tail}")
    assert isinstance(statement, ServerForecast)
    assert statement.descending is descending
    assert statement.series[0].query.sql == f"select a from root.d {sent}"


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        ("select forecast(a, 'MODEL_ID'='m'), b from root.d", "no other column"),
        ("select forecast(a, 'MODEL_ID'='m') + 1 from root.d", "no other column"),
        ("call inference(m 'select 1')", "select 1|expected"),
        ("call inference(m, 'select 1", "no closing quote"),
        ("call inference(m, 'delete from root.a')", "delete does not begin a query"),
    ],
)
def test_that_what_runs_here_is_checked_here(script: str, sentence: str) -> None:
    with pytest.raises(WorkbenchError) as caught:
        parse(script)
    assert caught.value.span is not None
    assert any(part in str(caught.value) for part in sentence.split("|")), str(caught.value)


def test_that_targets_of_a_table_are_the_servers() -> None:
    script = "SELECT * FROM FORECAST(TARGETS => \"my table\", MODEL_ID => 'm') AS f WHERE f.time > 2020-01-01"
    statement = parse(script, TABLE)
    assert isinstance(statement, TableSelect)
    source = statement.forecasts[0].source
    assert source is not None
    assert isinstance(source.query, ServerText)
    assert source.query.sql == 'SELECT * FROM "my table"'
    span = source.query.origin(14, 24)
    assert script[span.start : span.end] == '"my table"'
    assert isinstance(parse("SELECT forecast FROM t", TABLE), ServerText)


def _explain(server: Connection, sql: str) -> pa.Table:
    """What a server says that has no table f, whose columns are those of the forecast around, and no median."""
    assert sql.startswith("EXPLAIN select")
    if "f.time" in sql or "median" in sql:
        raise ServerError("Column 'f.time' cannot be resolved", code=616)
    return pa.table({"distribution plan": ["..."]})


FORECAST = "FORECAST(TARGETS => (select time, ot from plant), MODEL_ID => 'm')"


@pytest.mark.parametrize(
    ("script", "here", "there"),
    [
        (
            "select * from {F} f join plant p using (time)",
            '{1} f join "SERVER(1)" p using (time)',
            ["SELECT * FROM plant"],
        ),
        (
            "select * from {F}, PLANT, b.t as x, (select * from p2 where time > 2016-01-01) y where extract(year from time) = 3 and ot is distinct from plant",
            '{1} AS "forecast", "SERVER(2)" AS "PLANT", "SERVER(3)" as x, (SELECT * FROM "SERVER(1)") y where extract(year from time) = 3 and ot is distinct from plant',
            ["select * from p2 where time > 2016-01-01", "SELECT * FROM PLANT", "SELECT * FROM b.t"],
        ),
        (
            "select * from (plant join p2 using (time)) join {F} using (time)",
            '("SERVER(1)" AS "plant" join "SERVER(2)" AS "p2" using (time)) join {1} AS "forecast" using (time)',
            ["SELECT * FROM plant", "SELECT * FROM p2"],
        ),
        (
            'select * from {F} f join (select a from file join "my table" using (time)) z using (time), lateral (select f.time) w where ot > (select max(ot) from p2 where p2.time < f.time)',
            '{1} f join (select a from file join "SERVER(1)" AS "my table" using (time)) z using (time), lateral (select f.time) w where ot > (select max(ot) from "SERVER(2)" AS "p2" where p2.time < f.time)',
            ['SELECT * FROM "my table"', "SELECT * FROM p2"],
        ),
        ("select * from {F} f join file using (time)", "{1} f join file using (time)", []),
        (
            "select * from {F} f where ot > (select max(ot) from plant where x in (select y from p2)) and exists (select 1 from file) and ot in (((select ot from p2)))",
            '{1} f where ot > (SELECT * FROM "SERVER(1)") and exists (select 1 from file) and ot in (((SELECT * FROM "SERVER(2)")))',
            ["select max(ot) from plant where x in (select y from p2)", "select ot from p2"],
        ),
        (
            "select * from {F} f join (select median(ot) as m from plant) on f.time > (select max(time) + 1h from p2) and f.time in (select date_bin(1h, time) from p2 where time > now() - 1d + 1h or time < 2020-01-01 - 3d)",
            '{1} f join (select median(ot) as m from "SERVER(2)" AS "plant") on f.time > (select max(time) + INTERVAL 3600000000 MICROSECOND from "SERVER(3)" AS "p2") and f.time in (SELECT * FROM "SERVER(1)")',
            [
                "select date_bin(1h, time) from p2 where time > now() - 1d + 1h or time < 2020-01-01 - 3d",
                "SELECT * FROM plant",
                "SELECT * FROM p2",
            ],
        ),
    ],
)
def test_that_tables_of_the_server_beside_a_forecast_are_fetched(
    script: str, here: str, there: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Schema, "tables", lambda *_: ("plant", "p2", "my table"))
    monkeypatch.setattr(Connection, "fetch", _explain)
    server = Connection(ServerAddress("nowhere", 1, dialect=Dialect.TABLE, database="db"), "x")
    script = script.replace("{F}", FORECAST)
    statement = parse(script, server)
    assert isinstance(statement, TableSelect)
    assert rewrite(statement).sql == "select * from " + here.replace("{1}", '"FORECAST(1)"')
    assert [one.query.sql for one in statement.others] == there
    for one in statement.others:
        place = one.query.origin(len(one.query.sql) - 2, len(one.query.sql))
        assert script[place.start : place.end] == one.query.sql[-2:]


def test_that_a_common_table_is_not_the_servers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Schema, "tables", lambda *_: ("plant", "a"))
    monkeypatch.setattr(Connection, "fetch", _explain)
    server = Connection(ServerAddress("nowhere", 1, dialect=Dialect.TABLE, database="db"), "x")
    query = f"with a as (select * from plant), b(x) as not materialized (select * from a) select * from {FORECAST} join b on true"
    inside = parse(f"call inference(m, '{query.replace(chr(39), chr(39) * 2)}')", server)
    for statement in (parse(query, server), inside.query if isinstance(inside, CallInference) else inside):
        assert isinstance(statement, TableSelect)
        assert [one.query.sql for one in statement.others] == ["select * from plant"]
        assert rewrite(statement).sql.startswith('with a as (SELECT * FROM "SERVER(1)"), b(x) as')


def test_that_a_server_that_is_away_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("iotdb.Session", reason="the extra iotdb is not installed")
    monkeypatch.setattr(Schema, "tables", lambda *_: ("plant",))
    server = Connection(ServerAddress("127.0.0.1", 1, dialect=Dialect.TABLE, database="db"), "x")
    with pytest.raises(ServerError, match="No server answers"):
        parse(f"select (select max(ot) from plant) from {FORECAST}", server)


def test_that_columns_are_called_by_the_users_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Schema, "tables", lambda *_: ("plant",))
    monkeypatch.setattr(Connection, "fetch", _explain)
    server = Connection(ServerAddress("nowhere", 1, dialect=Dialect.TABLE, database="db"), "x")
    statement = parse(f"select (select\n max(ot)  from plant), ot from {FORECAST}", server)
    assert isinstance(statement, TableSelect)
    rewritten = rewrite(statement)
    assert rewritten.column_name('(SELECT * FROM "SERVER(1)")') == "(select max(ot) from plant)"
    assert rewritten.column_name('(SELECT max(ot) FROM "FORECAST(1)" AS f)') == "(SELECT max(ot) FROM f)"


def test_that_a_name_of_three_parts_is_refused() -> None:
    with pytest.raises(WorkbenchError, match=r"“a\.b\.c” is not the name of a table"):
        parse(f"select * from {FORECAST} f, a.b.c", TABLE)


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("select 1; /* drop */ show databases", []),
        ("DROP TABLE t; select 1; delete from root.a.b", ["DROP TABLE t", "delete from root.a.b"]),
        ("-- x\nalter table t drop column a", ["alter table t drop column a"]),
        ("alter table t add column a int32 field", []),
        ("set ttl to root.db 1000", ["set ttl to root.db 1000"]),
        ("set configuration 'a'='b'", []),
        ("insert into root.a(time, x) values (1, 'drop')", []),
        (
            "deactivate schema template t from root.a; truncate t",
            ["deactivate schema template t from root.a", "truncate t"],
        ),
        ("", []),
    ],
)
def test_that_what_deletes_is_found(script: str, found: list[str]) -> None:
    assert destructive(script) == found


def test_that_a_model_is_dropped_where_models_run() -> None:
    assert isinstance(parse("drop model m"), DropModel)
    assert isinstance(parse("create model m using uri 'file:///m'"), CreateModel)
    assert destructive("drop model m") == []
    assert destructive("drop model m", RunOn.BOTH) == []
    assert destructive("drop model m", RunOn.SERVER) == ["drop model m"]


def test_that_statements_with_a_password_are_found() -> None:
    assert holds_password("show databases; CREATE USER a 'b'")
    assert holds_password("alter user a set password 'b'")
    assert not holds_password("list user; create database root.user")


def ours(targets: tuple[str, ...] = ("x",)) -> Forecast:
    time = np.datetime64("2026-01-01", "us") + np.arange(3) * np.timedelta64(1, "h")
    one = SeriesForecast(
        None,
        targets,
        time,
        np.zeros((len(targets), 3)),
        None,
        time[0],
        np.zeros(len(targets)),
        9,
        Interval(nanos=3_600_000_000_000),
        "UTC",
    )
    return Forecast((one,), ForecastSpec("m", 3), None, 0.1)


def test_that_a_servers_answer_is_a_forecast_of_the_same_steps() -> None:
    plain = answered(pa.table({"output0": [1.0, 2.0, 3.0, 4.0]}), ours(), TREE)
    assert plain is not None
    assert plain.model == "m (nowhere:1)"
    assert plain.series[0].mean.tolist() == [[1.0, 2.0, 3.0]]
    assert [str(note) for note in plain.notes] == [
        "The server's last step goes beyond what was asked for; it is not drawn."
    ]
    times = pa.array([0, 1], pa.timestamp("ms", "UTC"))
    timed = answered(pa.table({"Time": times, "a": [1.0, 2.0], "b": [3, 4]}), ours(("a", "b")), TREE)
    assert timed is not None
    assert timed.series[0].mean.tolist() == [[1.0, 2.0], [3.0, 4.0]]
    assert timed.series[0].time.astype(np.int64).tolist() == [0, 1000]
    assert answered(pa.table({"output": ["a"]}), ours(), TREE) is None
    assert answered(pa.table({"output": pa.array([], pa.float64())}), ours(), TREE) is None
