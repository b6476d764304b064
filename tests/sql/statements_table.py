"""Statements of the table dialect with their answers."""

# ruff: noqa: E501 - one case a line

from __future__ import annotations

import datetime as dt

from tests.sql.cases import Valid
from tests.sql.data import HOURS, HUFL, OT, ROWS, east

INDEX = 53


def _time_literals() -> list[Valid]:
    forms = [
        "2016-07-03T05:00:00", "2016-07-03 05:00:00", "2016-07-03T05:00:00.000", "2016-07-03 05:00",
        "2016/07/03T05:00:00", "2016/7/3 5:00", "2016.07.03T05:00:00", "TIMESTAMP '2016-07-03 05:00:00'",
        "'2016-07-03 05:00:00'", "2016-07-03T04:00:00 + 1h", "2016-07-04T05:00:00 - 1d",
        "2016-07-03T05:00:00.000000", "(2016-07-03 04:00:00 + INTERVAL 1 HOUR)",
    ]  # fmt: skip
    return [
        case
        for form in forms
        for case in (
            Valid(
                f"SELECT time, OT FROM etth WHERE time = {form}", ["time", "OT"], [[HOURS[INDEX], OT[INDEX]]]
            ),
            Valid(
                f"SELECT OT FROM etth WHERE time >= {form} ORDER BY time LIMIT 1",
                ["OT"],
                [[OT[INDEX]]],
            ),
        )
    ]


def _bins() -> list[Valid]:
    def sums(hours: int, start: int = 0) -> list[list[object]]:
        return [
            [HOURS[0] + dt.timedelta(hours=i), sum(HUFL[max(i, 0) : i + hours])]
            for i in range(start, 24, hours)
        ]

    day = "time < 2016-07-02"
    return [
        Valid(f"SELECT date_bin(6h, time) AS b, sum(HUFL) AS s FROM etth WHERE {day} GROUP BY 1 ORDER BY 1", ["b", "s"], sums(6)),
        Valid(f"SELECT date_bin(360m, time) AS b, sum(HUFL) AS s FROM etth WHERE {day} GROUP BY 1 ORDER BY 1", ["b", "s"], sums(6)),
        Valid(f"SELECT DATE_BIN(1d, time) AS b, sum(HUFL) AS s FROM etth WHERE {day} GROUP BY 1 ORDER BY 1", ["b", "s"], sums(24)),
        Valid(f"SELECT date_bin(INTERVAL '6' HOUR, time) AS b, sum(HUFL) AS s FROM etth WHERE {day} GROUP BY 1 ORDER BY 1",
              ["b", "s"], sums(6)),
        Valid(f"SELECT date_bin(6h, time, 2016-07-01T03:00:00) AS b, sum(HUFL) AS s FROM etth WHERE {day} GROUP BY 1 ORDER BY 1",
              ["b", "s"], [[HOURS[0] - dt.timedelta(hours=3), 3], [HOURS[3], 33], [HOURS[9], 69], [HOURS[15], 105], [HOURS[21], 66]]),
        # IoTDB counts weeks from 1970-01-01, a Thursday; DuckDB's own origin is a Monday.
        Valid("SELECT DISTINCT date_bin(1w, time) AS b FROM etth ORDER BY 1", ["b"],
              [[dt.datetime(2016, 6, 30)], [dt.datetime(2016, 7, 7)]]),
        Valid("SELECT DISTINCT date_bin(1mo, time) AS b FROM etth", ["b"], [[HOURS[0]]]),
        Valid("SELECT date_bin(1y, time) AS b, count(*) AS n FROM etth GROUP BY b", ["b", "n"],
              [[dt.datetime(2016, 1, 1), 240]]),
        Valid("SELECT count(*) AS n FROM (SELECT date_bin(1h30m, time) AS b FROM etth GROUP BY 1)", ["n"], [[160]]),
    ]  # fmt: skip


def _selects() -> list[Valid]:
    return [
        Valid("SELECT 1 AS one", ["one"], [[1]]),
        Valid("select count(*) as n from etth", ["n"], [[ROWS]]),
        Valid("SELECT count(*) AS n FROM ETTH", ["n"], [[ROWS]]),
        Valid('SELECT count(*) AS n FROM "etth"', ["n"], [[ROWS]]),
        Valid("FROM etth SELECT max(HUFL) AS m", ["m"], [[239]]),
        Valid("WITH a AS (SELECT HUFL FROM etth WHERE HUFL < 3) SELECT sum(HUFL) AS s FROM a", ["s"], [[3]]),
        Valid("SELECT e.HUFL, p.load FROM etth e JOIN panel p ON e.time = p.time WHERE p.id = 'b' AND e.HUFL < 2 ORDER BY 1",
              ["HUFL", "load"], [[0, 1], [1, 2]]),
        Valid("SELECT HUFL, lag(HUFL) OVER (ORDER BY time) AS l FROM etth LIMIT 2", ["HUFL", "l"], [[0, None], [1, 0]]),
        Valid("SELECT id, max(load) AS m FROM panel GROUP BY id ORDER BY id", ["id", "m"], [["a", 95], ["b", 96], ["c", 97]]),
        Valid("SELECT id, count(*) AS n FROM panel GROUP BY ALL HAVING n > 3 ORDER BY 1 LIMIT 1", ["id", "n"], [["a", 96]]),
        Valid("SELECT HUFL FROM etth WHERE MISS IS NULL ORDER BY time LIMIT 2", ["HUFL"], [[0], [5]]),
        Valid("SELECT time, 温度 FROM 变电站 WHERE time >= 2016-07-02 ORDER BY time LIMIT 1", ["time", "温度"], [[HOURS[24], 24]]),
        Valid('SELECT 时间, "select" FROM 变电站 ORDER BY 时间 LIMIT 1', ["时间", "select"], [[HOURS[0], 1]]),
        Valid("SELECT HUFL FROM etth ORDER BY time LIMIT 2 OFFSET 10", ["HUFL"], [[10], [11]]),
        Valid("SELECT HUFL FROM etth ORDER BY time OFFSET 10 LIMIT 2", ["HUFL"], [[10], [11]]),
        Valid("SELECT 'a;b' AS x, '--' AS y -- ; comment", ["x", "y"], [["a;b", "--"]]),
        Valid("SELECT $$it's; $$ AS x", ["x"], [["it's; "]]),
        Valid("SELECT 'it''s' AS x", ["x"], [["it's"]]),
        Valid("/* ; */ SELECT 2 AS x", ["x"], [[2]]),
        Valid("SELECT '2016-07-01' AS x, 2016-07-01 AS t", ["x", "t"], [["2016-07-01", HOURS[0]]]),
        Valid("SELECT 1h", ["h"], [[1]]),
        Valid("VALUES (1, 2)", ["col0", "col1"], [[1, 2]]),
        Valid("(SELECT 1 AS a) UNION ALL (SELECT 2) ORDER BY 1", ["a"], [[1], [2]]),
        Valid("SELECT CASE WHEN HUFL > 0 THEN 'x' ELSE 'y' END AS c FROM etth ORDER BY time LIMIT 2", ["c"], [["y"], ["x"]]),
        Valid("SELECT * EXCLUDE (MISS, OT) FROM etth ORDER BY time LIMIT 1", ["time", "HUFL"], [[HOURS[0], 0]]),
        Valid("SELECT epoch(time - 2016-07-01) AS d FROM etth ORDER BY time LIMIT 1 OFFSET 1", ["d"], [[3600.0]]),
        Valid("SELECT count(*) AS n FROM etth WHERE time BETWEEN 2016-07-01 AND 2016-07-01T05:00:00", ["n"], [[6]]),
        Valid("SELECT count(*) AS n FROM etth WHERE time IN (2016-07-01, 2016-07-02)", ["n"], [[2]]),
        Valid("SELECT count(*) AS n FROM etth WHERE time > now() - 1d", ["n"], [[0]]),
        Valid('SELECT "d1.s1" AS s FROM exported WHERE time = 2016-07-01T03:00:00+08:00', ["s"], [[3]]),
        Valid('SELECT "d1.s1" AS s FROM exported WHERE Time = 2016-07-01T03:00:00', ["s"], [[3]]),
        Valid('SELECT "d1.s1" AS s FROM exported WHERE Time = 2016-06-30T19:00:00Z', ["s"], [[3]]),
        Valid("SELECT date_bin(1d, time) AS b, count(*) AS n FROM exported GROUP BY 1", ["b", "n"], [[east(0), 24]]),
        Valid("SHOW TABLES", ["Table", "Rows", "TimeColumn", "Columns"], [
            ["etth", 240, "time", "time, HUFL, OT, MISS"], ["panel", 288, "time", "id, time, load"],
            ["exported", 24, "Time", "Time, d1.s1, d2.s1, 1a"], ["变电站", 48, "时间", "时间, 温度, select"]]),
        Valid("SELECT 1 AS a; SELECT 2 AS b;", ["b"], [[2]]),
    ]  # fmt: skip


STATEMENTS = [*_time_literals(), *_bins(), *_selects()]
