"""Statements that are refused, and where."""

# ruff: noqa: E501 - one case a line

from __future__ import annotations

from tests.sql.cases import Refused

M = "naive_forecaster"
_CALL = f"CALL INFERENCE({M}, 'select OT from root.db.etth'"
_TVF = "SELECT * FROM FORECAST(TARGETS => (SELECT time, OT FROM etth) ORDER BY time, "


def _of_a_server() -> list[Refused]:
    """What IoTDB's tree dialect has beyond ours is named, with its place."""
    select = {
        "select last OT from root.db.etth": "select last",
        "select last * from root.db.**": "select last",
        "select distinct OT from root.db.etth": "select distinct",
        "select count(OT) from root.db.** group by level = 1": "group by level",
        "select count(OT) from root.** group by ([2016-07-01, 2016-07-03), 1d), level = 1": "level",
        "select avg(OT) from root.db.etth group by session(1h)": "group by session",
        "select avg(OT) from root.db.etth group by variation(OT, 5)": "group by variation",
        "select avg(OT) from root.db.etth group by condition(OT > 5, KEEP >= 2)": "group by condition",
        "select avg(OT) from root.db.etth group by count(OT, 10)": "group by count",
        "select avg(OT) from root.db.etth group by tags(city)": "group by tags",
        "select OT into root.db.x(OT) from root.db.etth": "into",
        "select OT from root.db.etth without null any": "without null",
        "select * from root.db.etth align by time": "align by time",
        "select case when OT > 5 then 1 else 0 end from root.db.etth": "case when",
        "show timeseries": "show timeseries",
        "SHOW DEVICES root.**": "SHOW DEVICES",
    }
    cases = [Refused(sql, at, f"IoTDB's {at.upper()} is not part", 701) for sql, at in select.items()]
    cases += [
        Refused(f"select {name}(OT) from root.db.etth", name, f"no function {name}()", 701)
        for name in ("count_if", "count_time", "max_by", "top_k")
    ]
    return [
        *cases,
        Refused("COUNT TIMESERIES root.**", "COUNT", "does not begin a statement that can be run", 701),
    ]


def _reach() -> list[Refused]:
    """Nothing beyond the open tables can be reached or changed."""
    first_word = [
        "COPY etth TO '/tmp/x.csv'", "ATTACH '/tmp/x.db'", "ATTACH ':memory:' AS x", "INSTALL httpfs", "PRAGMA database_list",
        "PRAGMA version", "SET memory_limit = '1GB'", "RESET memory_limit", "CREATE TABLE x (a INT)", "DROP TABLE etth",
        "INSERT INTO etth VALUES (1)", "DELETE FROM etth", "UPDATE etth SET OT = 1", "EXPORT DATABASE '/tmp/x'",
        "IMPORT DATABASE '/tmp/x'", "CHECKPOINT", "VACUUM", "DETACH x", "USE x", "BEGIN", "COMMIT", "CREATE VIEW v AS SELECT 1",
        "ALTER TABLE etth ADD COLUMN x INT", "EXPLAIN SELECT 1", "EXECUTE x", "PREPARE x AS SELECT 1", "CREATE MACRO f(a) AS a",
    ]  # fmt: skip
    cases = [Refused(one, one.split()[0], one.split()[0]) for one in first_word]
    files = [
        "read_csv('/etc/passwd')", "read_csv_auto('/etc/passwd')", "read_text('/etc/passwd')", "read_blob('/etc/passwd')",
        "read_parquet('/tmp/x.parquet')", "read_json('/tmp/x.json')", "glob('/etc/*')", "'/etc/passwd'", "'x.csv'",
        "read_csv('http://example.com/x.csv')", "parquet_metadata('/tmp/x.parquet')", "sniff_csv('/etc/passwd')",
    ]  # fmt: skip
    unplaced = ("'x.csv'", "sniff_csv('/etc/passwd')")  # DuckDB does not say where
    cases += [Refused(f"SELECT * FROM {one}", "" if one in unplaced else one, "") for one in files]
    cases += [
        Refused("SELECT getenv('HOME')", "getenv('HOME')", "getenv"),
        Refused("LOAD httpfs", "httpfs", "httpfs"),
        Refused(f"CALL INFERENCE({M}, 'COPY etth TO ''/tmp/x''')", "COPY", "COPY"),
        Refused(f"CALL INFERENCE({M}, 'SELECT * FROM read_csv(''/etc/passwd'')')", "", "cannot reach files"),
        Refused(
            "SELECT * FROM FORECAST(TARGETS => (SELECT * FROM glob('/etc/*')), MODEL_ID => 'x')", "'x'", "x"
        ),
    ]
    return cases


def _later() -> list[Refused]:
    return [
        Refused("CREATE MODEL x USING URI 'file:///tmp/x'", "x", "2-64 characters"),
        Refused("CREATE MODEL _ab USING URI 'file:///tmp/x'", "_ab", "should not start with '_'"),
        Refused("CREATE MODEL auto_ets USING URI 'file:///tmp/x'", "auto_ets", "already exists"),
        Refused("CREATE MODEL mine USING URI ''", "''", "URI is empty"),
        Refused("CREATE MODEL mine USING URI 'ftp://x'", "'ftp://x'", "Unknown uri type"),
        Refused("CREATE MODEL mine USING URI 'file:///no/where'", "'file:///no/where'", "does not exist"),
        Refused("CREATE MODEL mine", "", "not complete"),
        Refused("DROP MODEL auto_ets", "auto_ets", "Cannot delete built-in model"),
        Refused("DROP MODEL nobody", "nobody", "does not exist"),
        Refused("show ainodes", "show ainodes", "not available in this version"),
        Refused("REMOVE AINODE", "REMOVE AINODE", "not available in this version"),
    ]


def _syntax() -> list[Refused]:
    return [
        Refused("selct OT from etth", "selct", "does not begin"),
        Refused("SHWO MODELS", "SHWO", "does not begin"),
        Refused("SHOW MODLES", "MODLES", "MODLES"),
        Refused("SHOW", "", "not complete"),
        Refused("LOAD MODEL x DEVICES 'cpu'", "DEVICES", "DEVICES"),
        Refused("LOAD MODEL x TO DEVICES", "", "not complete"),
        Refused("UNLOAD MODEL x TO DEVICES 'cpu'", "TO", "TO"),
        Refused("CALL INFERENC(x, 'select 1')", "INFERENC", "INFERENC"),
        Refused(f"CALL INFERENCE({M}, 'SHOW MODELS')", "SHOW", "must be a SELECT; it begins with SHOW"),
        Refused("SELECT '\ud800' FROM etth", "\ud800", "a character that no text may have"),
        Refused(f"CALL INFERENCE({M} 'select 1')", "'select 1'", "'select 1'"),
        Refused(f"CALL INFERENCE({M})", ")", ")"),
        Refused("CALL INFERENCE()", ")", ")"),
        Refused(f"{_CALL}, outputLength=3", "", "not complete"),
        Refused(f"{_CALL}, outputLength 3)", "3", "3"),
        Refused(f"{_CALL}, =3)", "=", "="),
        Refused(f"{_CALL}, outputLength=)", ")", ")"),
        Refused(f"{_CALL},)", ")", ")"),
        Refused(f"{_CALL}) x", "x", "x"),
        Refused(f"CALL INFERENCE({M}, '')", "", "one SELECT"),
        Refused(f"CALL INFERENCE({M}, 'select 1; select 2')", "select 1; select 2", "2 statements"),
        Refused(f"CALL INFERENCE({M}, 'SHOW MODELS')", "SHOW", "SHOW"),
        Refused(f"CALL INFERENCE({M}, 'select OT form root.db.etth')", "form", "form"),
        Refused(f"CALL INFERENCE({M}, 'SELECT time, OT FROM etth WHER OT > 1')", "OT", ""),
        Refused("select OT from root.db.etth whre OT > 1", "whre", "whre"),
        Refused("select OT from root.db.etth where", "", "not complete"),
        Refused("select OT from root.db.etth where OT >", "", "not complete"),
        Refused("select OT from root.db.etth where OT > > 3", ">", ">"),
        Refused("select OT from root.db.etth where OT 3", "3", "3"),
        Refused("select OT, from root.db.etth", "from", "from"),
        Refused("select from root.db.etth", "from", "from"),
        Refused("select OT from root.db.etth limit x", "x", "x"),
        Refused("select OT from root.db.etth limit -1", "-", "-"),
        Refused("select OT from root.db.etth limit 1 limit 2", "limit 2", "second time"),
        Refused("select OT from root.db.etth order time", "time", "time"),
        Refused("select OT from root.db.etth group by (2016-07-01, 1h)", "2016-07-01", "2016-07-01"),
        Refused("select OT from root.db.etth group by ([2016-07-01, 2016-07-02], 1h)", "]", "]"),
        Refused("select OT from root.db.etth group by level = 1", "group by level", "GROUP BY LEVEL"),
        Refused("select OT from root.db.etth fill(prevous)", "prevous", "prevous"),
        Refused("select OT from root.db.etth align by devise", "devise", "devise"),
        Refused("select (OT from root.db.etth", "from", "from"),
        Refused("select OT) from root.db.etth", ")", ")"),
        Refused("select OT from root..etth", ".", "."),
        Refused("select OT from root.db.etth where OT in ()", ")", ")"),
        Refused("select OT from root.db.etth where OT between 1", "", "not complete"),
        Refused("select OT from root.db.etth ? 3", "?", "?"),
        Refused("select 'abc from etth", "'abc from etth", "closing quote"),
        Refused("select 1 /* abc", "/* abc", "no end"),
        Refused('select "abc from etth', '"abc from etth', "closing quote"),
        Refused("select 1 from etth where (1 = 1", "", ""),
        Refused("SELECT OT FROM etth WHERE OT >", "", ""),
        Refused("SELECT OT FRM etth x", "etth", "etth"),
        Refused("SELECT OT FROM etth GROUP OT", "OT", "OT"),
        Refused("SELECT OT OT OT FROM etth", "OT", "OT"),
        Refused("SELECT * FROM FORECAST(TARGETS => (SELECT 1)", "(", "not closed"),
        Refused("SELECT * FROM FORECAST(TARGETS => (SELECT time OT x FROM etth), MODEL_ID => 'x')", "x", "x"),
        Refused(_TVF + "MODEL_ID 'x')", "'x'", "'x'"),
        Refused(_TVF + "MODEL_ID => )", "", "not complete"),
    ]


def _meaning() -> list[Refused]:
    ok = f"MODEL_ID => '{M}'"
    return [
        Refused("select OT from root.db.ett", "OT", "root.db.ett.OT", 701),
        Refused("select OTT from root.db.etth", "OTT", "root.db.etth.OTT", 701),
        Refused("select OT, OTT from root.db.etth", "OTT", "OTT", 701),
        Refused("select OT from root.db.etth where XX > 1", "XX", "XX", 701),
        Refused("select OT from root.db.etth order by XX", "XX", "XX", 701),
        Refused("select sinn(OT) from root.db.etth", "sinn", "sinn", 701),
        Refused("select sin(OT, HUFL) from root.db.etth", "sin(OT, HUFL)", "2 values", 701),
        Refused("select avg(OT), OT from root.db.etth", "OT", "cannot be mixed", 701),
        Refused("select avg(avg(OT)) from root.db.etth", "avg(avg(OT))", "avg", 701),
        Refused("select OT from root.db.etth where avg(OT) > 1", "avg(OT)", "avg", 701),
        Refused("select cast(OT as TINY) from root.db.etth", "TINY", "type", 701),
        Refused("select OT from root.db.etth where time > 2016-13-01", "2016-13-01", "not a time", 701),
        Refused("select OT from root.db.etth where time > 'yesterday'", "'yesterday'", "not a time", 701),
        Refused("select OT from root.db.etth slimit 1 soffset 9", "select OT from root.db.etth slimit 1 soffset 9", "No column"),
        Refused("select avg(OT) from root.db.etth group by ([2016-07-02, 2016-07-01), 1h)",
                "group by ([2016-07-02, 2016-07-01), 1h)", "windows", 701),
        Refused("select avg(OT) from root.db.etth group by ([1970-01-01, 2016-07-01), 1ms)",
                "group by ([1970-01-01, 2016-07-01), 1ms)", "windows", 701),
        Refused("select avg(OT) from root.db.etth group by ([2016-07-01, 2016-07-02), 0h)", "0h", "not a duration", 701),
        Refused("select OT from root.db.* order by load", "load", "", 701),
        Refused("select d1.s1 from root.sg align by device", "d1.s1", "one node", 701),
        Refused("SELECT OTT FROM etth", "OTT", "OTT"),
        Refused("SELECT OT FROM eth", "eth", "eth"),
        Refused("SELECT OT FROM etth WHERE time > 2016-13-01", "2016-13-01", "not a time", 701),
        Refused("SELECT date_bin(0h, time) FROM etth", "0h", "not a duration", 701),
        Refused("SELECT nofunc(OT) FROM etth", "nofunc(OT)", "nofunc"),
        Refused("CALL INFERENCE(nobody, 'select OT from root.db.etth')", "nobody", "[nobody] is not registered", 1504),
        Refused("CALL INFERENCE('', 'select OT from root.db.etth')", "''", "MODEL_ID names no model.", 701),
        Refused(f"{_CALL}, outputLength=0)", "0", "has to be at least 1", 701),
        Refused(f"{_CALL}, outputLength=-5)", "-5", "has to be at least 1", 701),
        Refused(f"{_CALL}, outputLength='abc')", "'abc'", "abc", 701),
        Refused(f"{_CALL}, outputLength=1.5)", "1.5", "1.5", 701),
        Refused(f"{_CALL}, outputLength=1, OUTPUTLENGTH=2)", "OUTPUTLENGTH", "twice", 701),
        Refused(f"{_CALL}, generateTime=maybe)", "maybe", "true or false", 701),
        Refused(f"{_CALL}, outputLenght=3)", "outputLenght", "no option outputLenght", 701),
        Refused(f"{_CALL}, quantile='0.5')", "quantile", "no option", 701),
        Refused(f"{_CALL}, quantiles='0.5,1.5')", "'0.5,1.5'", "1.5", 701),
        Refused(f"{_CALL}, quantiles='a')", "'a'", "a is not", 701),
        Refused(f"{_CALL}, missing='interpolat')", "'interpolat'", "interpolat", 701),
        Refused(f"{_CALL}, resample='1x')", "'1x'", "1x"),
        Refused(f"{_CALL}, resample='1h avgg')", "'1h avgg'", "avgg", 701),
        Refused(f"{_CALL}, hold_back=-1)", "-1", "hold_back", 701),
        Refused(f"{_CALL}, lower=low)", "low", "lower", 701),
        Refused(f"{_CALL}, sp=abc)", "abc", "sp", 1599),
        Refused(f"{_CALL}, strategy='lasst')", "'lasst'", "strategy", 1599),
        Refused(f"{_CALL}, sp=24, sp=12)", "sp", "twice", 701),
        Refused(f"{_CALL}, window=head(5))", "window", "not available", 701),
        Refused(f"{_CALL}, window=count(5, 5))", "window", "not available", 701),
        Refused(f"{_CALL}, past_covariates='nope')", "'nope'", "nope", 701),
        Refused("CALL INFERENCE(arima, 'SELECT time, OT, OT * 2 AS b FROM etth', future_covariates='b')", "'b'", "b is known for 0 of the 96 steps"),
        Refused("CALL INFERENCE(arima, 'SELECT time, OT, OT * 2 AS b FROM etth', past_covariates='b')", "'b'", "takes no past covariates"),
        Refused(f"CALL INFERENCE({M}, 'SELECT time, OT, OT * 2 AS b FROM etth', future_covariates='b')", "'b'", "known for the future"),
        Refused(f"{_CALL}, lower=3, upper=2)", "3", "above the upper bound"),
        Refused(f"{_CALL}, hold_back=5000)", "5000", "were to be held back"),
        Refused(_TVF.replace("OT FROM", "OT, OT * 2 AS b FROM") + f"{ok}, MODEL_OPTIONS => 'past_covariates=b')", "'past_covariates=b'", "takes no past covariates"),
        Refused(f"CALL INFERENCE({M}, 'SELECT OT FROM etth')", "'SELECT OT FROM etth'", "no time column", 701),
        Refused(f"CALL INFERENCE({M}, 'SELECT time FROM etth')", "'SELECT time FROM etth'", "no column to forecast", 701),
        Refused(f"CALL INFERENCE({M}, 'SELECT time, OT FROM etth WHERE OT > 99')", "'SELECT time, OT FROM etth WHERE OT > 99'", "no rows", 701),
        Refused(f"CALL INFERENCE({M}, 'SELECT time, id, load FROM panel')", "'SELECT time, id, load FROM panel'", "“id” is STRING", 701),
        Refused("SELECT * FROM FORECAST(MODEL_ID => 'x')", "FORECAST(MODEL_ID => 'x')", "TARGETS", 701),
        Refused(_TVF.rstrip(", ") + ")", "FORECAST(TARGETS => (SELECT time, OT FROM etth) ORDER BY time)",
                "MODEL_ID names no model.", 701),
        Refused(_TVF + "MODEL_ID => '')", "''", "MODEL_ID names no model.", 701),
        Refused(_TVF + "MODEL_ID => null)", "null", "MODEL_ID names no model.", 701),
        Refused(_TVF + "MODEL_ID => 'nobody')", "'nobody'", "[nobody] is not registered", 1504),
        Refused(_TVF + "MODLE_ID => 'x')", "MODLE_ID", "no argument MODLE_ID", 701),
        Refused(_TVF + f"{ok}, MODEL_ID => 'x')", "MODEL_ID", "twice", 701),
        Refused(_TVF + f"{ok}, OUTPUT_LENGTH => 0)", "0", "OUTPUT_LENGTH has to be at least 1.", 701),
        Refused(_TVF + f"{ok}, OUTPUT_LENGTH => -3)", "-3", "OUTPUT_LENGTH has to be at least 1.", 701),
        Refused(_TVF + f"{ok}, OUTPUT_INTERVAL => -1)", "-1", "OUTPUT_INTERVAL has to be more than 0.", 701),
        Refused(_TVF + f"{ok}, OUTPUT_INTERVAL => '0s')", "'0s'", "OUTPUT_INTERVAL has to be more than 0.", 701),
        Refused(_TVF + f"{ok}, OUTPUT_START_TIME => 2016-07-10T23:00:00)", "2016-07-10T23:00:00",
                "is not later than the last row", 701),
        Refused(_TVF + f"{ok}, TIMECOL => '')", "''", "TIMECOL names no column.", 701),
        Refused(_TVF + f"{ok}, TIMECOL => 'nonexistent_column')", "'nonexistent_column'",
                "The query gives no column “nonexistent_column”.", 701),
        Refused(_TVF + f"{ok}, TIMECOL => 'OT')", "'OT'", "“OT” does not hold times.", 701),
        Refused(_TVF + f"{ok}, PRESERVE_INPUT => 3)", "3", "PRESERVE_INPUT", 701),
        Refused(_TVF + f"{ok}, MODEL_OPTIONS => 'abc')", "'abc'", "“abc” is not a list of options.", 701),
        Refused(_TVF + f"{ok}, MODEL_OPTIONS => 'spp=24')", "'spp=24'", "no option spp", 701),
        Refused("SELECT * FROM FORECAST(TARGETS => (SELECT * FROM panel) PARTITION BY idd ORDER BY time, " + ok + ")", "idd", "idd", 701),
        Refused("SELECT * FROM FORECAST(TARGETS => (SELECT * FROM panel) ORDER BY time, " + ok + ")",
                "(SELECT * FROM panel) ORDER BY time", "“id” is STRING, and models take INT32, INT64, FLOAT and DOUBLE.", 701),
        Refused("SELECT * FROM FORECAST(TARGETS => (SELECT time, OT > 3 AS b FROM etth) ORDER BY time, " + ok + ")",
                "(SELECT time, OT > 3 AS b FROM etth) ORDER BY time", "“b” is BOOLEAN", 701),
        Refused("SELECT * FROM FORECAST(TARGETS => (SELECT time, OT FROM etth) ORDER BY OT, " + ok + ")", "OT", "ordered by OT", 701),
        Refused("SELECT * FROM FORECAST(TARGETS => TABLE( ), " + ok + ")", " ", "There is no statement here", 701),
        Refused("SELECT * FROM FORECAST(TARGETS => (/* ) */) ORDER BY time, " + ok + ")", "/* ) */", "There is no statement here", 701),
        Refused("SELECT * FROM FORECAST(TARGETS => TABLE /* ( */ (SELECT OTT FROM etth), " + ok + ")", "OTT", "OTT"),
        Refused("SELECT * FROM FORECAST(TARGETS => eth ORDER BY time, " + ok + ")", "eth", "eth"),
        Refused("SELECT * FROM FORECAST(TARGETS => 'etth', " + ok + ")", "'etth'", "needs a table", 701),
        Refused("select forecast(OT) from root.db.etth", "forecast(OT)", "MODEL_ID names no model.", 701),
        Refused("select forecast(OT, 'MODEL'='x') from root.db.etth", "'MODEL'", "no attribute MODEL", 701),
        Refused(f"select forecast(OT, 'MODEL_ID'='{M}'), OT from root.db.etth", "OT", "no other column", 701),
        Refused("select forecast(OT, 'MODEL_ID'='nobody') from root.db.etth", "'nobody'", "[nobody]", 1504),
        Refused(f"LOAD MODEL {M} TO DEVICES '999'", "999", "There is no device 999.", 1508),
        Refused(f"LOAD MODEL {M} TO DEVICES 'gpu'", "gpu", "A device is 'cpu' or a number.", 701),
        Refused(f"LOAD MODEL {M} TO DEVICES 'cpu,cpu'", "cpu", "named twice", 1509),
        Refused(f"UNLOAD MODEL {M} FROM DEVICES 'cpu, cpu'", "cpu", "named twice", 1510),
        Refused("LOAD MODEL nobody TO DEVICES 'cpu'", "nobody", "Model [nobody] is not registered yet", 1504),
        Refused("UNLOAD MODEL nobody FROM DEVICES 'cpu'", "nobody", "Model [nobody] is not registered yet", 1504),
        Refused("SHOW LOADED MODELS '999'", "999", "There is no device 999.", 1508),
    ]  # fmt: skip


STATEMENTS = [*_reach(), *_of_a_server(), *_later(), *_syntax(), *_meaning()]
