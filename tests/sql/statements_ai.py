"""CALL INFERENCE, FORECAST, SHOW and LOAD with their answers.

`naive_forecaster` with `sp=24` repeats the last day, so that every answer can be worked out by hand.
"""

# ruff: noqa: E501 - one case a line

from __future__ import annotations

import datetime as dt

from tests.sql.cases import Valid
from tests.sql.data import HOURS, HUFL, OT

M = "naive_forecaster"
NEXT = [HOURS[-1] + dt.timedelta(hours=i) for i in range(1, 97)]
"""The times behind the last row."""
DAY_OT = [OT[216 + i % 24] for i in range(96)]
DAY_HUFL = [HUFL[216 + i % 24] for i in range(96)]
LAST_PANEL = HOURS[95]


def _output(steps: int, *columns: list[float] | list[int]) -> list[list[object]]:
    return [[column[i] for column in columns] for i in range(steps)]


def _timed(steps: int, *columns: list[float] | list[int]) -> list[list[object]]:
    return [[NEXT[i], *(column[i] for column in columns)] for i in range(steps)]


def _calls() -> list[Valid]:
    tree, table = "'select OT from root.db.etth'", "'SELECT time, OT FROM etth'"
    both = "'SELECT time, OT, HUFL FROM etth'"
    o, t = ["output"], ["Time", "output"]
    return [
        Valid(f"CALL INFERENCE({M}, {tree}, sp=24)", o, _output(96, DAY_OT)),
        Valid(f"CALL INFERENCE({M}, {table}, sp=24)", o, _output(96, DAY_OT)),
        Valid(f"call inference({M}, {tree}, outputLength=3, sp=24)", o, _output(3, DAY_OT)),
        Valid(f"call inference({M}, {tree}, OUTPUTLENGTH=3, SP='24')", o, _output(3, DAY_OT)),
        Valid(f"call inference({M}, {tree}, outputLength==3, sp==24)", o, _output(3, DAY_OT)),
        Valid(f"call inference({M}, {tree}, 'outputLength'='3', 'sp'='24')", o, _output(3, DAY_OT)),
        Valid(f"call inference({M}, {tree}, predict_length=3, sp=24)", o, _output(3, DAY_OT)),
        Valid(f'call inference({M}, "select OT from root.db.etth", outputLength=3, sp=24)', o, _output(3, DAY_OT)),
        Valid(f"call inference('{M}', {tree}, outputLength=3, sp=24)", o, _output(3, DAY_OT)),
        Valid(f"CALL INFERENCE({M}, {tree}, generateTime=true, outputLength=3, sp=24)", t, _timed(3, DAY_OT)),
        Valid(f"CALL INFERENCE({M}, {tree}, generatetime=TRUE, outputLength=3, sp=24);", t, _timed(3, DAY_OT)),
        Valid(f"CALL INFERENCE({M}, {tree}, generateTime=false, outputLength=3, sp=24)", o, _output(3, DAY_OT)),
        Valid(f"CALL INFERENCE({M}, {both}, outputLength=2, sp=24)", ["output_OT", "output_HUFL"], _output(2, DAY_OT, DAY_HUFL)),
        Valid(f"CALL INFERENCE({M}, 'select OT, HUFL from root.db.etth', outputLength=2, sp=24, generateTime=true)",
              ["Time", "output_OT", "output_HUFL"], _timed(2, DAY_OT, DAY_HUFL)),
        Valid(f"CALL INFERENCE({M}, 'select OT from root.db.** order by time desc', outputLength=2, sp=24)", o, _output(2, DAY_OT)),
        Valid(f"CALL INFERENCE({M}, 'select OT from root.db.etth where time < 2016-07-03T05:00:00', outputLength=2, sp=24)", o,
              [[OT[29]], [OT[30]]]),
        Valid(f"CALL INFERENCE({M}, 'SELECT time, OT FROM etth WHERE time < ''2016-07-03 05:00:00''', outputLength=2, sp=24)", o,
              [[OT[29]], [OT[30]]]),
        Valid(f"CALL INFERENCE({M}, 'SELECT * FROM (SELECT time, OT FROM etth ORDER BY time DESC LIMIT 48) ORDER BY time',"
              " outputLength=2, sp=24)", o, _output(2, DAY_OT)),
        Valid(f"CALL INFERENCE({M}, {table}, outputLength=2, sp=24, context=48)", o, _output(2, DAY_OT)),
        Valid(f"CALL INFERENCE({M}, {table}, outputLength=2, sp=24, hold_back=12, generateTime=true)", t,
              [[HOURS[228], OT[204]], [HOURS[229], OT[205]]]),
        Valid(f"CALL INFERENCE({M}, {table}, outputLength=2, sp=24, lower=1)", o, [[1.0], [1.5]]),
        Valid(f"CALL INFERENCE({M}, {table}, outputLength=2, sp=24, UPPER=1)", o, [[0.5], [1.0]]),
        Valid(f"CALL INFERENCE({M}, {table}, outputLength=2, sp=24, lower=-3.5, missing='interpolate')", o, _output(2, DAY_OT)),
        Valid(f"CALL INFERENCE({M}, {table}, outputLength=1, strategy='last', sp=1)", o, [[23.5]]),
        Valid(f"CALL INFERENCE({M}, {table}, outputLength=1, strategy=mean, sp=1)", o, [[12.0]]),
        Valid(f"CALL INFERENCE({M}, 'SELECT time, HUFL FROM etth', outputLength=1, strategy=drift, sp=1)", o, [[240.0]]),
        Valid(f"CALL INFERENCE({M}, 'SELECT time, HUFL FROM etth', outputLength=2, resample='1d', sp=1, generateTime=true)", t,
              [[HOURS[0] + dt.timedelta(days=10 + i), 227.5] for i in range(2)]),
        Valid(f"CALL INFERENCE({M}, 'SELECT time, HUFL FROM etth', outputLength=1, resample='1d max', sp=1)", o, [[239.0]]),
        Valid(f"CALL INFERENCE({M}, 'SELECT time, HUFL FROM etth', outputLength=1, resample='12h sum', sp=1)", o, [[sum(HUFL[228:])]]),
        Valid(f"CALL INFERENCE({M}, 'select avg(HUFL) from root.db.etth group by ([2016-07-01, 2016-07-11), 1d)',"
              " outputLength=1, sp=1)", o, [[227.5]]),
        Valid(f"CALL INFERENCE({M}, 'select 温度 from root.db.变电站', outputLength=1, sp=1)", o, [[47.0]]),
        Valid(f"CALL INFERENCE({M}, 'select load from root.db.panel.c', outputLength=1, sp=1)", o, [[97.0]]),
        Valid(f"-- first\nCALL INFERENCE( {M} , {table} , /* steps */ outputLength = 1 , sp = 24 )", o, _output(1, DAY_OT)),
    ]  # fmt: skip


def _functions() -> list[Valid]:
    targets = "TARGETS => (SELECT time, OT FROM etth) ORDER BY time"
    model = f"MODEL_ID => '{M}', MODEL_OPTIONS => 'sp=24'"
    c = ["time", "OT"]
    three = _timed(3, DAY_OT)
    panel = [["a", 95], ["b", 96], ["c", 97]]
    return [
        Valid(f"SELECT * FROM FORECAST({targets}, {model}, OUTPUT_LENGTH => 3)", c, three),
        Valid(f"SELECT * FROM FORECAST({targets}, {model})", c, _timed(96, DAY_OT)),
        Valid(f"select * from forecast(targets => (select time, OT from etth) order by time, model_id => '{M}',"
              " output_length => 3, model_options => 'sp=24')", c, three),
        Valid(f"SELECT * FROM FORECAST(INPUT => (SELECT time, OT FROM etth) ORDER BY time, {model}, OUTPUT_LENGTH => 3)", c, three),
        Valid(f"SELECT * FROM FORECAST(TARGETS => (SELECT time, OT FROM etth), {model}, OUTPUT_LENGTH => 3)", c, three),
        Valid(f"SELECT * FROM FORECAST((SELECT time, OT FROM etth) ORDER BY time, '{M}', 3, MODEL_OPTIONS => 'sp=24')", c, three),
        Valid(f"SELECT * FROM FORECAST(MODEL_ID => '{M}', OUTPUT_LENGTH => 3, MODEL_OPTIONS => 'sp=24', {targets})", c, three),
        Valid(f"SELECT * FROM FORECAST({targets}, {model}, OUTPUT_LENGTH => 3) WHERE OT > 1", c, three[1:]),
        Valid(f"SELECT max(f.OT) AS m FROM FORECAST({targets}, {model}, OUTPUT_LENGTH => 3) AS f", ["m"], [[2.5]]),
        Valid(f"SELECT forecast.OT FROM FORECAST({targets}, {model}, OUTPUT_LENGTH => 1)", ["OT"], [[0.5]]),
        Valid(f"SELECT f.time, e.OT FROM FORECAST({targets}, {model}, OUTPUT_LENGTH => 2) f JOIN etth e"
              " ON e.time = f.time - INTERVAL 1 DAY ORDER BY 1", c, _timed(2, DAY_OT)),
        Valid(f"WITH f AS (SELECT * FROM FORECAST({targets}, {model}, OUTPUT_LENGTH => 2)) SELECT sum(OT) AS s FROM f", ["s"], [[2.0]]),
        Valid(f"SELECT a.OT AS x, b.OT AS y FROM FORECAST({targets}, {model}, OUTPUT_LENGTH => 1) a,"
              f" FORECAST({targets}, {model}, OUTPUT_LENGTH => 2) b ORDER BY y", ["x", "y"], [[0.5, 0.5], [0.5, 1.5]]),
        Valid(f"SELECT * FROM FORECAST(TARGETS => (SELECT time, OT, HUFL FROM etth) ORDER BY time, {model}, OUTPUT_LENGTH => 2)",
              ["time", "OT", "HUFL"], _timed(2, DAY_OT, DAY_HUFL)),
        Valid(f"SELECT * FROM FORECAST({targets}, {model}, OUTPUT_LENGTH => 2, PRESERVE_INPUT => true)"
              " WHERE time >= 2016-07-10T23:00:00 ORDER BY time",
              ["time", "OT", "is_input"], [[HOURS[-1], 23.5, True], [NEXT[0], 0.5, False], [NEXT[1], 1.5, False]]),
        Valid(f"SELECT * FROM FORECAST({targets}, {model}, OUTPUT_LENGTH => 2, OUTPUT_START_TIME => 2016-08-01)", c,
              [[dt.datetime(2016, 8, 1), 0.5], [dt.datetime(2016, 8, 1, 1), 1.5]]),
        Valid(f"SELECT * FROM FORECAST({targets}, {model}, OUTPUT_LENGTH => 2, OUTPUT_START_TIME => TIMESTAMP '2016-08-01 00:00:00',"
              " OUTPUT_INTERVAL => 1d)", c,
              [[dt.datetime(2016, 8, 1), 0.5], [dt.datetime(2016, 8, 2), 1.5]]),
        Valid(f"SELECT * FROM FORECAST({targets}, {model}, OUTPUT_LENGTH => 2, OUTPUT_INTERVAL => 30m)", c,
              [[HOURS[-1] + dt.timedelta(minutes=30 * i), DAY_OT[i - 1]] for i in (1, 2)]),
        Valid(f"SELECT * FROM FORECAST({targets}, {model}, OUTPUT_LENGTH => 1, OUTPUT_INTERVAL => '30m')", c,
              [[HOURS[-1] + dt.timedelta(minutes=30), 0.5]]),
        Valid(f"SELECT * FROM FORECAST({targets}, {model}, OUTPUT_LENGTH => 1, OUTPUT_INTERVAL => 1800000)", c,
              [[HOURS[-1] + dt.timedelta(minutes=30), 0.5]]),
        Valid(f"SELECT * FROM FORECAST({targets}, {model}, OUTPUT_LENGTH => 1, OUTPUT_INTERVAL => 0)", c, _timed(1, DAY_OT)),
        Valid(f"SELECT * FROM FORECAST({targets}, {model}, OUTPUT_LENGTH => 1, TIMECOL => 'time')", c, _timed(1, DAY_OT)),
        Valid(f"SELECT * FROM FORECAST(TARGETS => (SELECT 时间, 温度 FROM 变电站) ORDER BY 时间, {model}, OUTPUT_LENGTH => 1,"
              " TIMECOL => '时间')", ["时间", "温度"], [[HOURS[48], 24.0]]),
        Valid(f"SELECT * FROM FORECAST({targets}, MODEL_ID => '{M}', OUTPUT_LENGTH => 1, MODEL_OPTIONS => 'sp=24;strategy=last')",
              c, _timed(1, DAY_OT)),
        Valid(f"SELECT * FROM FORECAST({targets}, MODEL_ID => '{M}', OUTPUT_LENGTH => 1, MODEL_OPTIONS => 'sp = 24 , lower = 3')",
              c, [[NEXT[0], 3.0]]),
        Valid("SELECT id, load FROM FORECAST(TARGETS => panel PARTITION BY id ORDER BY time, "
              f"MODEL_ID => '{M}', OUTPUT_LENGTH => 1, MODEL_OPTIONS => 'sp=1') ORDER BY id", ["id", "load"], panel),
        Valid("SELECT * FROM FORECAST(TARGETS => (SELECT * FROM panel) PARTITION BY (id) ORDER BY time, "
              f"MODEL_ID => '{M}', OUTPUT_LENGTH => 1, MODEL_OPTIONS => 'sp=1') ORDER BY id", ["id", "time", "load"],
              [[one, LAST_PANEL + dt.timedelta(hours=1), value] for one, value in panel]),
        Valid("SELECT * FROM FORECAST(TARGETS => TABLE(panel) PARTITION BY id ORDER BY time, "
              f"MODEL_ID => '{M}', OUTPUT_LENGTH => 1, MODEL_OPTIONS => 'sp=1') WHERE id = 'b'", ["id", "time", "load"],
              [["b", LAST_PANEL + dt.timedelta(hours=1), 96]]),
        Valid("SELECT g, id, load FROM FORECAST(TARGETS => (SELECT id, id = 'a' AS g, time, load FROM panel) PARTITION BY g, id"
              f" ORDER BY time, MODEL_ID => '{M}', OUTPUT_LENGTH => 1, MODEL_OPTIONS => 'sp=1') ORDER BY id",
              ["g", "id", "load"], [[True, "a", 95], [False, "b", 96], [False, "c", 97]]),
        Valid(f"SELECT * FROM FORECAST(TARGETS => (select OT from root.db.etth) ORDER BY time, {model}, OUTPUT_LENGTH => 1)",
              c, _timed(1, DAY_OT)),
        Valid("SELECT count(*) AS n FROM FORECAST(TARGETS => (SELECT * FROM "
              f"FORECAST({targets}, {model}, OUTPUT_LENGTH => 48)) ORDER BY time, {model}, OUTPUT_LENGTH => 5)", ["n"], [[5]]),
    ]  # fmt: skip


def _tree_functions() -> list[Valid]:
    start = f"forecast(OT, 'MODEL_ID'='{M}', 'OUTPUT_LENGTH'='2', 'MODEL_OPTIONS'='sp=24'"
    shown = f'forecast(root.db.etth.OT, "MODEL_ID"="{M}", "OUTPUT_LENGTH"="2", "MODEL_OPTIONS"="sp=24"'
    return [
        Valid(f"select {start}) from root.db.etth", ["Time", f"{shown})"], _timed(2, DAY_OT)),
        Valid(f"select {start}) as f from root.db.**", ["Time", "f"], _timed(2, DAY_OT)),
        Valid(f"select {start}) as f from root.db.etth limit 1", ["Time", "f"], _timed(1, DAY_OT)),
        Valid(f"select {start}, 'OUTPUT_INTERVAL'='1800000') as f from root.db.etth limit 1", ["Time", "f"],
              [[HOURS[-1] + dt.timedelta(minutes=30), 0.5]]),
        Valid(f"select forecast(HUFL, 'MODEL_ID'='{M}', 'PREDICT_LENGTH'='1', 'MODEL_OPTIONS'='sp=1') as a,"
              f" forecast(OT, 'MODEL_ID'='{M}', 'OUTPUT_LENGTH'='1', 'MODEL_OPTIONS'='sp=1') as b from root.db.etth",
              ["Time", "a", "b"], [[NEXT[0], 239.0, 23.5]]),
        Valid(f"select forecast(OT, 'MODEL_ID'='{M}', 'OUTPUT_LENGTH'='1', 'MODEL_OPTIONS'='sp=1') as f from root.db.etth"
              " where time < 2016-07-03T05:00:00", ["Time", "f"], [[HOURS[53], 4.5]]),
    ]  # fmt: skip


def _shows() -> list[Valid]:
    return [
        Valid("SHOW MODELS no_such_model", ["ModelId", "ModelType", "Category", "State"], []),
        Valid(
            f"SHOW MODELS {M}",
            ["ModelId", "ModelType", "Category", "State"],
            [[M, "sktime", "builtin", "active"]],
        ),
        Valid("show loaded models", ["DeviceId", "ModelId", "Count(instances)"], []),
        Valid("SHOW LOADED MODELS 'cpu'", ["DeviceId", "ModelId", "Count(instances)"], []),
        Valid('SHOW LOADED MODELS "cpu"', ["DeviceId", "ModelId", "Count(instances)"], []),
        Valid("SHOW LOADED MODELS cpu", ["DeviceId", "ModelId", "Count(instances)"], []),
    ]


STATEMENTS = [*_calls(), *_functions(), *_tree_functions(), *_shows()]
