"""The statement that a click on a server's rows is equal to, run on that server, gives the click's numbers."""

# ruff: noqa: E501 - statements stand on one line

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from workbench import Workbench
from workbench.equivalents import as_sql, on_server
from workbench.requests import ForecastRequest, ForecastSpec, Selection
from workbench.results import Forecast
from workbench.sources.iotdb.connection import Connection

SPEC = ForecastSpec("naive_forecaster", 5, (0.1, 0.9), {"sp": 24})
NIGHT = np.datetime64("1970-01-02T03:00", "us")
MORNING = np.datetime64("1970-01-04T06:00", "us")
HOURS = range(100)


@pytest.fixture(scope="module")
def wb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with Workbench(home=tmp_path_factory.mktemp("home")) as workbench:
        yield workbench


def _both(
    wb: Workbench, server: Connection, query: str, id_column: str | None, data: Selection
) -> tuple[Forecast, Forecast | None, str]:
    """The click's forecast, the statement's, and the statement."""
    table = wb.open_query(server, query, id_column=id_column)
    request = ForecastRequest(replace(data, table=table.name), SPEC)
    try:
        assert on_server(request, table)
        statement = as_sql(request, table)
        clicked = wb.start_forecast(request).result(60)
        return clicked, wb.sql(statement, server).forecast, statement
    finally:
        wb.close_table(table.name)


def _assert_same(clicked: Forecast, typed: Forecast | None) -> None:
    assert typed is not None
    others = {one.id: one for one in typed.series}
    assert len(others) == len(clicked.series)
    for one in clicked.series:
        other = others[one.id] if len(others) > 1 else typed.series[0]
        np.testing.assert_array_equal(other.time, one.time)
        np.testing.assert_array_equal(other.mean, one.mean)
        np.testing.assert_array_equal(other.quantiles, one.quantiles)
        assert other.context_rows == one.context_rows


@pytest.fixture
def plant(tree: Connection) -> Connection:
    """Three devices with two measurements each, one of them without a value in every seventh row."""
    for place, device in enumerate(("a", "`b c`", "变电站")):
        rows = [f"({at * 3_600_000}, {at % 24 + place}.5, {at % 5 if at % 7 else 'null'})" for at in HOURS]
        tree.execute(f"INSERT INTO root.p.{device}(time, x, `温 度`) VALUES {', '.join(rows)}")
    return tree


@pytest.mark.parametrize(
    ("query", "data", "inner"),
    [
        ("select x from root.p.a", Selection("", ("x",)), "select x from root.p.a"),
        ("select x+1 from root.p.a;", Selection("", ("root.p.a.x + 1",)), "select x+1 from root.p.a"),
        ("SELECT * FROM root.p.a", Selection("", ("x",), context=30), "SELECT x FROM root.p.a"),
        ("select * from root.p.`b c`", Selection("", ("温 度",)), "SELECT `温 度` FROM root.p.`b c`"),
        (
            "select * from root.p.**",
            Selection("", ("a.x", "变电站.温 度")),
            "SELECT a.x, 变电站.`温 度` FROM root.p",
        ),
        (
            "select * from root.p.a where x > 0 or time > 5",
            Selection("", ("x",), start=NIGHT, until=MORNING),
            "SELECT x FROM root.p.a WHERE (x > 0 or time > 5) AND time >= 1970-01-02T03:00:00+00:00 AND time <= 1970-01-04T06:00:00+00:00",
        ),
        (
            "select avg(x) from root.p.a group by ([0, 360000000), 2h)",
            Selection("", ("avg(root.p.a.x)",)),
            "select avg(x) from root.p.a group by ([0, 360000000), 2h)",
        ),
    ],
)
def test_that_a_series_of_the_tree_is_asked_for_by_its_path(
    wb: Workbench, plant: Connection, query: str, data: Selection, inner: str
) -> None:
    clicked, typed, statement = _both(wb, plant, query, None, data)
    _assert_same(clicked, typed)
    assert f"'{inner}'" in statement


def test_that_devices_are_asked_for_by_their_paths(wb: Workbench, plant: Connection) -> None:
    query = "select * from root.p.** where time > 3600000 align by device"
    one = Selection("", ("x",), ids=("root.p.`b c`",))
    clicked, typed, statement = _both(wb, plant, query, "Device", one)
    _assert_same(clicked, typed)
    assert "'SELECT x FROM root.p.`b c` WHERE time > 3600000'" in statement

    several = Selection("", ("x",), ids=("root.p.变电站", "root.p.a"))
    table = wb.open_query(plant, query, id_column="Device")
    request = ForecastRequest(replace(several, table=table.name), SPEC)
    clicked = wb.start_forecast(request).result(60)
    rows = wb.sql(as_sql(request, table), plant).table
    wb.close_table(table.name)
    assert "FROM root.p.变电站, root.p.a WHERE time > 3600000" in as_sql(request, table)
    means = [
        column.to_pylist()
        for name, column in zip(rows.column_names, rows.columns, strict=True)
        if name.endswith(")")
    ]
    # The statement names them as they were asked for, the window's result has them as the query brought them.
    assert sorted(means) == sorted(one.mean[0].tolist() for one in clicked.series)


def test_that_what_cannot_be_narrowed_is_said_over_the_fetched_rows(wb: Workbench, plant: Connection) -> None:
    for query, target in (
        ("select x, `温 度` from root.p.a limit 50", "x"),
        ("select * from root.p.** where `温 度` > 1", "a.x"),
        ("select x as y, `温 度` from root.p.a", "y"),
    ):
        table = wb.open_query(plant, query)
        request = ForecastRequest(Selection(table.name, (target,)), SPEC)
        assert not on_server(request, table), query
        assert f"FROM {table.name} ORDER BY" in as_sql(request, table)
    gaps = ForecastRequest(Selection(table.name, ("温 度",), context=20), SPEC)
    assert not on_server(gaps, table)


@pytest.mark.parametrize(
    ("query", "data", "source"),
    [
        ("SELECT * FROM readings", Selection("", ("Load kW",)), "FROM readings"),
        (
            "SELECT * FROM readings -- all\n;",
            Selection("", ("load kw",), ids=("b's",)),
            "FROM readings WHERE CAST(house AS STRING) = ",
        ),
        (
            'SELECT time, house, "load kw" FROM plant.readings WHERE temp > 1 OR temp < 1',
            Selection("", ("load kw",), ids=("变电站", "a"), until=MORNING),
            "FROM plant.readings WHERE (temp > 1 OR temp < 1) AND CAST(house AS STRING) IN ('变电站', 'a') AND time <= 1970-01-04T06:00:00+00:00)",
        ),
        (
            "SELECT date_bin(2h, time) AS time, house, avg(temp) AS t FROM readings GROUP BY 1, house",
            Selection("", ("t",)),
            "FROM (SELECT date_bin(2h, time) AS time, house, avg(temp) AS t FROM readings GROUP BY 1, house) AS fetched",
        ),
    ],
)
def test_that_series_of_a_table_are_asked_for_by_their_names(
    wb: Workbench, table: Connection, query: str, data: Selection, source: str
) -> None:
    table.execute('CREATE TABLE readings (house STRING TAG, "load kw" DOUBLE FIELD, temp FLOAT FIELD)')
    rows = [
        f"({at * 3_600_000}, '{house}', {at % 24 + place}, {at % 7})"
        for place, house in enumerate(("a", "b''s", "变电站"))
        for at in HOURS
    ]
    table.execute(f'INSERT INTO readings(time, house, "load kw", temp) VALUES {", ".join(rows)}')
    clicked, typed, statement = _both(wb, table, query, "house", data)
    _assert_same(clicked, typed)
    assert source in statement
