"""Statements of the tree dialect with their answers, worked out from the data in plain Python."""

# ruff: noqa: E501 - one case a line

from __future__ import annotations

import datetime as dt
import math
import statistics

from tests.sql.cases import Valid
from tests.sql.data import EXPORT_ROWS, HOURS, HUFL, MISS, OT, PANEL_ROWS, ROWS, east

T, P = "Time", "root.db.etth."
ALL = range(ROWS)
AT = "2016-07-03T05:00:00"
INDEX = 53


def _rows(
    picked: list[int] | range, *columns: list[float] | list[int] | list[float | None]
) -> list[list[object]]:
    return [[HOURS[i], *(column[i] for column in columns)] for i in picked]


def _time_literals() -> list[Valid]:
    """Every way to write a time, unquoted and quoted."""
    forms = [
        "2016-07-03T05:00:00", "2016-07-03 05:00:00", "2016-07-03T05:00:00.000", "2016-07-03 05:00",
        "2016/07/03T05:00:00", "2016/7/3 5:00", "2016.07.03T05:00:00", "'2016-07-03 05:00:00'",
        '"2016-07-03T05:00:00"', "2016-07-03t05:00:00.000000", "2016-07-03T04:00:00 + 1h",
        "2016-07-04T05:00:00 - 1d", "(2016-07-03T05:00:00)", "2016-06-03T05:00:00 + 1mo",
        "2016-07-03T04:00:00.000 + 30m + 30m",
    ]  # fmt: skip
    cases = []
    for form in forms:
        cases.append(
            Valid(f"select OT from root.db.etth where time = {form}", [T, P + "OT"], _rows([INDEX], OT))
        )
        cases.append(
            Valid(
                f"select OT from root.db.etth where time >= {form} limit 2",
                [T, P + "OT"],
                _rows([INDEX, INDEX + 1], OT),
            )
        )
    return cases


def _conditions() -> list[Valid]:
    conditions = {
        "OT > 22": [i for i in ALL if OT[i] > 22],
        "OT >= 22.5 and HUFL < 100": [i for i in ALL if OT[i] >= 22.5 and HUFL[i] < 100],
        "OT < 1 or OT > 23": [i for i in ALL if OT[i] < 1 or OT[i] > 23],
        "OT = 3.5": [i for i in ALL if OT[i] == 3.5],
        "OT == 3.5": [i for i in ALL if OT[i] == 3.5],
        "HUFL != 3 and HUFL < 6": [0, 1, 2, 4, 5],
        "HUFL <> 3 && HUFL < 6": [0, 1, 2, 4, 5],
        "HUFL < 2 || HUFL > 237": [0, 1, 238, 239],
        "not HUFL >= 3": [0, 1, 2],
        "!(HUFL >= 3)": [0, 1, 2],
        "HUFL between 3 and 5": [3, 4, 5],
        "HUFL not between 3 and 238": [0, 1, 2, 239],
        "HUFL in (1, 5, 7)": [1, 5, 7],
        "HUFL not in (1, 5) and HUFL < 4": [0, 2, 3],
        "MISS is null and HUFL < 11": [0, 5, 10],
        "MISS is not null and HUFL < 4": [1, 2, 3],
        "HUFL % 100 = 7": [7, 107, 207],
        "HUFL / 2 = 3.5": [7],
        "HUFL * 2 + 1 = 15": [7],
        "-HUFL >= -2": [0, 1, 2],
        "time >= 2016-07-10T22:00:00": [238, 239],
        "time between 2016-07-01T01:00:00 and 2016-07-01T03:00:00": [1, 2, 3],
        "time in (2016-07-01T01:00:00, 2016-07-02)": [1, 24],
        "time < 2016-07-01T02:00:00 and OT > 1": [1],
        "abs(HUFL - 5) <= 1": [4, 5, 6],
        "HUFL like '23%' and HUFL > 100": list(range(230, 240)),
        "HUFL regexp '1[01]'": [10, 11],
        "time < now() and HUFL = 4": [4],
        "time > now() - 1d": [],
        "root.db.etth.HUFL = 4": [4],
    }
    return [
        Valid(f"select HUFL from root.db.etth where {one}", [T, P + "HUFL"], _rows(picked, HUFL))
        for one, picked in conditions.items()
    ]


def _clauses() -> list[Valid]:
    last = ROWS - 1
    head = [T, P + "OT"]
    return [
        Valid("select OT from root.db.etth limit 3", head, _rows([0, 1, 2], OT)),
        Valid("SELECT OT FROM ROOT.DB.ETTH LIMIT 3", head, _rows([0, 1, 2], OT)),
        Valid("select OT from root.db.etth limit 2 offset 10", head, _rows([10, 11], OT)),
        Valid("select OT from root.db.etth offset 10 limit 2", head, _rows([10, 11], OT)),
        Valid("select OT from root.db.etth order by time desc limit 2", head, _rows([last, last - 1], OT)),
        Valid("select OT from root.db.etth order by time asc limit 2", head, _rows([0, 1], OT)),
        Valid(
            "select HUFL from root.db.etth order by HUFL desc limit 1", [T, P + "HUFL"], _rows([last], HUFL)
        ),
        Valid("select HUFL as h from root.db.etth order by h desc limit 1", [T, "h"], _rows([last], HUFL)),
        Valid("select OT from root.db.etth order by OT desc, time desc limit 1", head, _rows([239], OT)),
        Valid("select OT from root.db.** limit 1", head, _rows([0], OT)),
        Valid("select OT from root.** limit 1", head, _rows([0], OT)),
        Valid("select OT from root.db.* limit 1", head, _rows([0], OT)),
        Valid("select OT from root.db.et* limit 1", head, _rows([0], OT)),
        Valid("select etth.OT from root.db limit 1", head, _rows([0], OT)),
        Valid("select db.*.OT from root limit 1", head, _rows([0], OT)),
        Valid("select `OT` from root.db.`etth` limit 1", head, _rows([0], OT)),
        Valid("select time, OT from root.db.etth limit 1", head, _rows([0], OT)),
        Valid("select OT -- the target\nfrom root.db.etth /* all */ limit 1", head, _rows([0], OT)),
        Valid("select OT, HUFL from root.db.etth limit 2", [*head, P + "HUFL"], _rows([0, 1], OT, HUFL)),
        Valid(
            "select OT as a, HUFL as `b c` from root.db.etth limit 1", [T, "a", "b c"], _rows([0], OT, HUFL)
        ),
        Valid(
            "select * from root.db.etth limit 2",
            [T, P + "HUFL", P + "OT", P + "MISS"],
            _rows([0, 1], HUFL, OT, MISS),
        ),
        Valid("select * from root.db.etth limit 1 slimit 1", [T, P + "HUFL"], _rows([0], HUFL)),
        Valid("select * from root.db.etth limit 1 slimit 1 soffset 1", head, _rows([0], OT)),
        Valid("select MISS from root.db.etth limit 2", [T, P + "MISS"], _rows([1, 2], MISS)),
        Valid(
            "select MISS from root.db.etth where MISS is null",
            [T, P + "MISS"],
            [],
        ),
        Valid(
            "select OT from root.db.etth where OT = 0.5 order by time desc limit 1", head, _rows([216], OT)
        ),
        Valid(
            "select 温度 from root.db.变电站 limit 2",
            [T, "root.db.变电站.温度"],
            [[HOURS[0], 0], [HOURS[1], 1]],
        ),
        Valid("select `select` from root.db.变电站 limit 1", [T, "root.db.变电站.select"], [[HOURS[0], 1]]),
        Valid(
            "select load from root.db.panel.b limit 2",
            [T, "root.db.panel.b.load"],
            [[HOURS[0], 1], [HOURS[1], 2]],
        ),
        Valid(
            "select load from root.db.panel.* limit 1",
            [T, "root.db.panel.a.load", "root.db.panel.b.load", "root.db.panel.c.load"],
            [[HOURS[0], 0, 1, 2]],
        ),
        Valid(
            "select HUFL, load from root.db.etth, root.db.panel.c where time >= 2016-07-04T23:00:00 limit 2",
            [T, P + "HUFL", "root.db.panel.c.load"],
            [[HOURS[95], 95, 97], [HOURS[96], 96, None]],
        ),
    ]


def _expressions() -> list[Valid]:
    h = P + "HUFL"
    written = {
        "HUFL + 1": (f"{h} + 1", 8), "HUFL - 1": (f"{h} - 1", 6), "HUFL * 2": (f"{h} * 2", 14),
        "HUFL / 2": (f"{h} / 2", 3.5), "HUFL % 4": (f"{h} % 4", 3), "-HUFL": (f"-{h}", -7),
        "(HUFL + 1) * 2": (f"({h} + 1) * 2", 16), "HUFL + 0.5": (f"{h} + 0.5", 7.5),
        "HUFL > 3": (f"{h} > 3", True), "not HUFL > 3": (f"not{h} > 3", False),
        "abs(-HUFL)": (f"abs(-{h})", 7), "sqrt(HUFL + 2)": (f"sqrt({h} + 2)", 3.0),
        "sin(HUFL)": (f"sin({h})", math.sin(7)), "cos(HUFL)": (f"cos({h})", math.cos(7)),
        "tan(HUFL)": (f"tan({h})", math.tan(7)), "exp(HUFL)": (f"exp({h})", math.exp(7)),
        "ln(HUFL)": (f"ln({h})", math.log(7)), "log10(HUFL)": (f"log10({h})", math.log10(7)),
        "floor(HUFL / 2)": (f"floor({h} / 2)", 3), "ceil(HUFL / 2)": (f"ceil({h} / 2)", 4),
        "round(HUFL / 3, 2)": (f"round({h} / 3, 2)", 2.33), "sign(HUFL)": (f"sign({h})", 1),
        "degrees(HUFL)": (f"degrees({h})", math.degrees(7)), "radians(HUFL)": (f"radians({h})", math.radians(7)),
        "atan(HUFL)": (f"atan({h})", math.atan(7)), "sinh(HUFL)": (f"sinh({h})", math.sinh(7)),
        "tanh(HUFL)": (f"tanh({h})", math.tanh(7)), "HUFL in (7, 8)": (f"{h} in (7, 8)", True),
        "HUFL between 1 and 3": (f"{h} between 1 and 3", False), "HUFL is null": (f"{h} is null", False),
        "HUFL + OT": (f"{h} + {P}OT", 14.5), "HUFL - HUFL": (f"{h} - {h}", 0),
        "cast(HUFL as DOUBLE)": (f'cast({h}, "type"="DOUBLE")', 7.0),
        "cast(HUFL, 'type'='TEXT')": (f'cast({h}, "type"="TEXT")', "7"),
    }  # fmt: skip
    return [
        Valid(f"select {sql} from root.db.etth where HUFL = 7", [T, name], [[HOURS[7], value]])
        for sql, (name, value) in written.items()
    ] + [
        Valid("select diff(HUFL) from root.db.etth where HUFL = 7 or HUFL = 4", [T, f"diff({h})"],
              [[HOURS[4], None], [HOURS[7], 3]]),
    ]  # fmt: skip


def _aggregates() -> list[Valid]:
    known = [one for one in MISS if one is not None]
    m = P + "MISS"
    answers: dict[str, object] = {
        "count": len(known), "sum": sum(known), "avg": statistics.fmean(known), "max_value": max(known),
        "min_value": min(known), "max_time": HOURS[239], "min_time": HOURS[1], "first_value": 1.0,
        "last_value": 239.0, "extreme": 239.0, "stddev": statistics.stdev(known),
        "stddev_samp": statistics.stdev(known), "stddev_pop": statistics.pstdev(known),
        "variance": statistics.variance(known), "var_samp": statistics.variance(known),
        "var_pop": statistics.pvariance(known), "median": statistics.median(known),
        "time_duration": 238 * 3_600_000,
    }  # fmt: skip
    cases = [
        Valid(f"select {name}(MISS) from root.db.etth", [f"{name}({m})"], [[value]])
        for name, value in answers.items()
    ]
    first = [one for one in MISS[:6] if one is not None]
    for name, value in {
        "count": len(first),
        "sum": sum(first),
        "max_value": max(first),
        "last_value": 4.0,
    }.items():
        cases.append(
            Valid(
                f"select {name.upper()}(MISS) from root.db.etth group by ([2016-07-01, 2016-07-01T06:00:00), 6h)",
                [T, f"{name.upper()}({m})"],
                [[HOURS[0], value]],
            )
        )
    return [
        *cases,
        Valid("select extreme(OT) from root.db.etth where OT < 5", [f"extreme({P}OT)"], [[4.5]]),
        Valid("select extreme(0 - HUFL) from root.db.etth", [f"extreme(0 - {P}HUFL)"], [[-239]]),
        Valid("select count(*) from root.db.etth", [f"count({P}HUFL)", f"count({P}OT)", f"count({m})"], [[240, 240, len(known)]]),
        Valid("select avg(HUFL) + 1 as a from root.db.etth where HUFL < 3", ["a"], [[2.0]]),
        Valid("select max_value(HUFL) - min_value(HUFL) from root.db.etth",
              [f"max_value({P}HUFL) - min_value({P}HUFL)"], [[239]]),
        Valid("select count(s1) from root.sg.*", ["count(root.sg.d1.s1)", "count(root.sg.d2.s1)"], [[24, 8]]),
    ]  # fmt: skip


def _windows() -> list[Valid]:
    name = [T, f"sum({P}HUFL)"]
    day = "2016-07-01"

    def window(low: int, high: int) -> object:
        inside = [HUFL[i] for i in range(max(low, 0), min(high, ROWS))]
        return sum(inside) if inside else None

    six = [[HOURS[i], window(i, i + 6)] for i in range(0, 24, 6)]
    return [
        Valid(f"select sum(HUFL) from root.db.etth group by ([{day}, 2016-07-02), 6h)", name, six),
        Valid(f"select sum(HUFL) from root.db.etth group by ([{day}, {day} + 1d), 360m)", name, six),
        Valid(f"select sum(HUFL) from root.db.etth group by ([{day}, 2016-07-02), 6h) order by time desc", name, six[::-1]),
        Valid(f"select sum(HUFL) from root.db.etth group by ([{day}, 2016-07-02), 6h) limit 2 offset 1", name, six[1:3]),
        Valid(f"select sum(HUFL) from root.db.etth group by ([{day}, 2016-07-02), 6h) having sum(HUFL) > 80", name, six[2:]),
        Valid(f"select sum(HUFL) from root.db.etth group by ([{day}, 2016-07-02), 6h) having count(HUFL) < 6", name, []),
        Valid(f"select sum(HUFL) from root.db.etth group by ([{day}, 2016-07-01T12:00:00), 6h, 3h)", name,
              [[HOURS[0], window(0, 6)], [HOURS[3], window(3, 9)], [HOURS[6], window(6, 12)], [HOURS[9], window(9, 12)]]),
        Valid(f"select sum(HUFL) from root.db.etth group by ([{day}, 2016-07-01T10:00:00), 2h, 4h)", name,
              [[HOURS[0], 1], [HOURS[4], 9], [HOURS[8], 17]]),
        Valid(f"select sum(HUFL) from root.db.etth group by (({day}, 2016-07-01T06:00:00], 3h)", name,
              [[HOURS[3], 1 + 2 + 3], [HOURS[6], 4 + 5 + 6]]),
        Valid("select sum(HUFL) from root.db.etth group by ([2016-06-30T22:00:00, 2016-07-01T04:00:00), 2h)", name,
              [[HOURS[0] - dt.timedelta(hours=2), None], [HOURS[0], 1], [HOURS[2], 5]]),
        Valid("select count(HUFL) from root.db.etth group by ([2016-06-01, 2016-08-01), 1mo)", [T, f"count({P}HUFL)"],
              [[dt.datetime(2016, 6, 1), 0], [dt.datetime(2016, 7, 1), 240]]),
        Valid("select count(HUFL) from root.db.etth group by ([2016-07-01, 2016-07-11), 1d) limit 1",
              [T, f"count({P}HUFL)"], [[HOURS[0], 24]]),
        Valid("select count(HUFL) from root.db.etth group by ([2016-07-01, 2016-07-11), 1w)",
              [T, f"count({P}HUFL)"], [[HOURS[0], 168], [HOURS[168], 72]]),
        Valid(f"select sum(HUFL) as s from root.db.etth where HUFL > 2 group by ([{day}, 2016-07-01T06:00:00), 3h)",
              [T, "s"], [[HOURS[0], None], [HOURS[3], 12]]),
        Valid("select sum(HUFL) from root.db.etth group by ([2016-06-30T22:00:00, 2016-07-01T04:00:00), 2h) fill(0)", name,
              [[HOURS[0] - dt.timedelta(hours=2), 0], [HOURS[0], 1], [HOURS[2], 5]]),
        Valid("select count(s1) from root.sg.* group by ([2016-07-01, 2016-07-02), 12h)",
              [T, "count(root.sg.d1.s1)", "count(root.sg.d2.s1)"], [[east(0), 12, 4], [east(12), 12, 4]]),
    ]  # fmt: skip


def _fills() -> list[Valid]:
    name = [T, "root.sg.d1.s1", "root.sg.d2.s1"]

    def rows(*second: object) -> list[list[object]]:
        return [[east(i), i, one] for i, one in enumerate(second)]

    where = "where time < 2016-07-01T05:00:00"
    sql = f"select s1 from root.sg.d1, root.sg.d2 {where}"
    return [
        Valid(sql, name, rows(0, None, None, 6, None)),
        Valid(f"{sql} fill(previous)", name, rows(0, 0, 0, 6, 6)),
        Valid(f"{sql} fill(PREVIOUS, 1h)", name, rows(0, 0, None, 6, 6)),
        Valid(f"{sql} fill(linear)", name, rows(0, 2, 4, 6, None)),
        Valid(f"{sql} fill(-1)", name, rows(0, -1, -1, 6, -1)),
        Valid(f"{sql} fill(0.5)", name, rows(0, 0.5, 0.5, 6, 0.5)),
    ]


def _exported() -> list[Valid]:
    d1, d2 = "root.sg.d1.s1", "root.sg.d2.s1"
    return [
        Valid("select s1 from root.sg.d1 limit 2", [T, d1], [[east(0), 0], [east(1), 1]]),
        Valid("select `1a` from root.sg.d1 limit 1 offset 3", [T, "root.sg.d1.1a"], [[east(3), 1.5]]),
        Valid("select d1.1a from root.sg limit 1 offset 3", [T, "root.sg.d1.1a"], [[east(3), 1.5]]),
        Valid("select s1 from root.sg.d2 limit 2", [T, d2], [[east(0), 0], [east(3), 6]]),
        Valid("select s1 from root.sg.d1 where time = 2016-07-01T03:00:00+08:00", [T, d1], [[east(3), 3]]),
        Valid("select s1 from root.sg.d1 where time = 2016-07-01T03:00:00", [T, d1], [[east(3), 3]]),
        Valid("select s1 from root.sg.d1 where time = 2016-06-30T19:00:00Z", [T, d1], [[east(3), 3]]),
        Valid("select s1 from root.sg.d1 where time = 1467313200000", [T, d1], [[east(3), 3]]),
        Valid("select s1 from root.sg.d1 where time >= 1467313200000 - 1h limit 1", [T, d1], [[east(2), 2]]),
        Valid("select d1.s1 + d2.s1 from root.sg where time < 2016-07-01T04:00:00 and d2.s1 > 0",
              [T, f"{d1} + {d2}"], [[east(3), 9]]),
        Valid("select max_time(s1) from root.sg.d2", [f"max_time({d2})"], [[east(21)]]),
        Valid("select s1 from root.sg.** align by device limit 2 offset 23",
              [T, "Device", "s1"], [[east(23), "root.sg.d1", 23], [east(0), "root.sg.d2", 0]]),
        Valid("select s1 from root.sg.** order by time desc align by device limit 2",
              [T, "Device", "s1"], [[east(23), "root.sg.d1", 23], [east(22), "root.sg.d1", 22]]),
        Valid("select count(s1), sum(s1) as total from root.sg.** align by device",
              ["Device", "count(s1)", "total"],
              [["root.sg.d1", EXPORT_ROWS, 276], ["root.sg.d2", 8, 168]]),
        Valid("select sum(s1) from root.sg.** group by ([2016-07-01, 2016-07-02), 12h) align by device",
              [T, "Device", "sum(s1)"],
              [[east(0), "root.sg.d1", 66], [east(12), "root.sg.d1", 210],
               [east(0), "root.sg.d2", 36], [east(12), "root.sg.d2", 132]]),
        Valid("select count(load) from root.db.panel.* align by device",
              ["Device", "count(load)"], [[f"root.db.panel.{one}", PANEL_ROWS] for one in "abc"]),
    ]  # fmt: skip


STATEMENTS = [
    *_time_literals(),
    *_conditions(),
    *_clauses(),
    *_expressions(),
    *_aggregates(),
    *_windows(),
    *_fills(),
    *_exported(),
]
