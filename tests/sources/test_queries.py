"""SELECT over open tables, and nothing else."""

from __future__ import annotations

import threading
from collections.abc import Callable

import duckdb
import numpy as np
import pyarrow as pa
import pytest

from workbench.errors import Cancelled, SqlError
from workbench.events import EventBus
from workbench.jobs import Job
from workbench.sources import QueryEngine, Table
from workbench.sources.query_errors import Refusal, sql_error
from workbench.text import text

Opener = Callable[..., Table]
ETTH = "date,OT,n\n2024-01-01 00:00:00,1.5,1\n2024-01-01 01:00:00,,2\n2024-01-01 02:00:00,3.5,3\n"
ZONED = "time,v\n2024-01-01T00:00:00+08:00,1\n2024-01-01T01:00:00+08:00,2\n"


@pytest.fixture(autouse=True)
def etth(opened: Opener) -> Table:
    return opened(ETTH, "ETTh1.csv")


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT date, OT FROM etth1 ORDER BY date LIMIT 2",
        "SELECT time, OT FROM ETTH1 ORDER BY time LIMIT 2;",
        "SELECT time, date FROM etth1 LIMIT 2",
        "SELECT e.time FROM etth1 e JOIN etth1 f ON e.time = f.time LIMIT 2",
        "WITH x AS (SELECT * FROM etth1) SELECT * FROM x WHERE time >= TIMESTAMP '2024-01-01 01:00:00'",
        "SELECT e.date, f.n FROM etth1 e JOIN etth1 f ON e.time = f.time LIMIT 2",
        "FROM etth1 WHERE n > 1",
    ],
)
def test_that_the_time_column_answers_to_both_names(engine: QueryEngine, sql: str) -> None:
    assert engine.run(sql).num_rows == 2


def test_that_missing_values_are_null_and_integers_stay_integers(engine: QueryEngine) -> None:
    assert engine.run("SELECT avg(OT) AS m, sum(n) AS s FROM etth1").to_pylist() == [{"m": 2.5, "s": 6}]
    assert engine.check("SELECT n, OT FROM etth1").types == [pa.int64(), pa.float64()]


def test_that_literals_and_results_are_in_the_zone_of_the_table(engine: QueryEngine, opened: Opener) -> None:
    opened(ZONED, "zoned.csv")
    result = engine.run("SELECT * FROM zoned WHERE time >= TIMESTAMPTZ '2024-01-01 01:00:00'")
    assert result.num_rows == 1
    assert result.schema.field("time").type.tz == "+08:00"


def test_that_other_tables_can_be_given(engine: QueryEngine) -> None:
    extra = {"etth1": pa.table({"a": [1, 2]})}
    assert engine.run("SELECT sum(a) AS s FROM etth1", extra).to_pylist() == [{"s": 3}]


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        ("SELECT * FROM read_csv('/etc/passwd')", "cannot reach files"),
        ("SELECT * FROM read_text('/etc/passwd')", "cannot reach files"),
        ("SELECT * FROM read_parquet('x.parquet')", "cannot reach files"),
        ("SELECT * FROM glob('/etc/*')", "cannot reach files"),
        ("SELECT * FROM sniff_csv('/etc/passwd')", "cannot reach files"),
        ("SELECT * FROM '/etc/passwd'", "no open table"),
        ("COPY etth1 TO '/tmp/x.csv'", "COPY is not allowed"),
        ("ATTACH 'x.db'", "ATTACH is not allowed"),
        ("INSTALL httpfs", "INSTALL is not allowed"),
        ("LOAD httpfs", "LOAD is not allowed"),
        ("PRAGMA database_list", "PRAGMA is not allowed"),
        ("SET threads = 1", "SET is not allowed"),
        ("/* x */ CREATE TABLE x AS SELECT 1", "CREATE is not allowed"),
        ("SELECT 1; SELECT 2", "2 statements"),
        ("-- nothing", "no statement"),
        ("SELECT '\0'", "character"),
        ("SELECT '\ud800'", "character"),
        ("SELECT getenv('HOME')", "cannot be run"),
        ("SELECT ?", "cannot be run"),
    ],
)
def test_that_all_but_a_select_of_open_tables_is_refused(
    engine: QueryEngine, sql: str, sentence: str
) -> None:
    with pytest.raises(SqlError, match=sentence) as caught:
        engine.run(sql)
    assert caught.value.hint
    assert caught.value.code == 701


def test_that_python_variables_are_out_of_reach(engine: QueryEngine) -> None:
    secret = pa.table({"a": [1]})
    with pytest.raises(SqlError, match="no open table “secret”"):
        engine.run("SELECT * FROM secret")
    assert secret.num_rows == 1


@pytest.mark.parametrize(
    ("sql", "wrong", "replacement"),
    [
        ("SELECT é,\n  OTT FROM etth1", "é", None),
        ("SELECT n,\n  OTT FROM etth1", "OTT", "OT"),
        ("SELECT * FROM ett1", "ett1", "ETTh1"),
        ("SELECT n FROM etth1 WHEER n > 1", "n", None),
    ],
)
def test_that_an_error_knows_its_place(
    engine: QueryEngine, sql: str, wrong: str, replacement: str | None
) -> None:
    with pytest.raises(SqlError) as caught:
        engine.run(sql)
    span = caught.value.span
    assert span is not None
    assert sql[span.start : span.end] == wrong
    assert caught.value.replacement == replacement


def test_that_a_query_can_be_stopped(engine: QueryEngine) -> None:
    job: Job[pa.Table] = Job("sql", text("Query"), EventBus())
    timer = threading.Timer(0.2, job.cancel)
    timer.start()
    with pytest.raises(Cancelled):
        engine.run("SELECT count(*) FROM range(100000000) a, range(100000) b", job=job)
    timer.join()


def test_that_numbers_come_back_as_they_are(engine: QueryEngine) -> None:
    values = engine.run("SELECT OT FROM etth1 WHERE OT IS NOT NULL").column("OT").to_numpy()
    assert np.array_equal(values, [1.5, 3.5])


def test_that_closing_does_not_wait_for_a_statement_that_does_not_listen(engine: QueryEngine) -> None:
    job = Job[object]("sql", text("Run statements"), EventBus())
    ended = threading.Event()

    def run() -> None:
        try:
            engine.run("SELECT list_aggregate(range(3000000), 'sum')", None, job)
        except (Cancelled, SqlError):
            pass
        finally:
            ended.set()

    thread = threading.Thread(target=run)
    thread.start()
    while not engine.running:
        assert not ended.wait(0.001)
    engine.close()
    thread.join(60)
    assert ended.is_set()


def test_that_a_statement_that_needs_more_memory_than_there_is_says_so() -> None:
    small = duckdb.connect(":memory:", config={"errors_as_json": True, "memory_limit": "20MB"})
    small.execute("SET temp_directory = ''")
    sql = "SELECT list(range) FROM range(10000000)"
    with pytest.raises(duckdb.OutOfMemoryException) as caught:
        small.execute(sql)
    small.close()

    assert sql_error(Refusal.of(caught.value), sql, [], []).message.startswith(
        "The statement needs more memory"
    )
