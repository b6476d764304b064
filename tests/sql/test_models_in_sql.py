"""Models behind SQL: what AINode does wrong is right here."""

# ruff: noqa: E501 - statements stand on one line

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pytest

from tests.sql.data import HOURS, OT
from workbench import Workbench
from workbench.errors import Cancelled, WorkbenchError
from workbench.events import EventBus
from workbench.jobs import Job
from workbench.results import Forecast
from workbench.settings import Settings, SqlSettings
from workbench.sources import OpenOptions
from workbench.sql.execution import Executor
from workbench.sql.parser import parse_script
from workbench.sql.statements import CallInference, TableSelect, TreeSelect
from workbench.text import text
from workbench.timeseries import SeriesFrame

M = "naive_forecaster"


@pytest.fixture
def ainode_times(shared_workbench: Workbench) -> Iterator[Workbench]:
    """The setting for AINode's own times, for one test."""
    before = shared_workbench.settings
    shared_workbench.settings = dataclasses.replace(Settings(), sql=SqlSettings(ainode_timestamps=True))
    yield shared_workbench
    shared_workbench.settings = before


def test_that_a_detector_gives_a_score_and_a_label_for_every_row(shared_workbench: Workbench) -> None:
    table = shared_workbench.sql("CALL INFERENCE(stray, 'SELECT time, OT FROM etth')").table
    assert table.column_names == ["Time", "output", "score"]
    assert table.num_rows == len(OT)
    assert table.column("Time").to_pylist() == HOURS
    assert set(table.column("output").to_pylist()) <= {0, 1}
    assert np.isfinite(table.column("score").to_numpy()).all()


def test_that_a_detector_of_several_columns_names_each(shared_workbench: Workbench) -> None:
    result = shared_workbench.sql("CALL INFERENCE(stray, 'select OT, HUFL from root.db.etth')")
    assert result.table.column_names == ["Time", "output_OT", "score_OT", "output_HUFL", "score_HUFL"]
    assert result.detection is not None


def test_that_a_detector_has_no_output_length_and_no_place_in_forecast(shared_workbench: Workbench) -> None:
    with pytest.raises(WorkbenchError, match="outputLength has no meaning"):
        shared_workbench.sql("CALL INFERENCE(stray, 'SELECT time, OT FROM etth', outputLength=5)")
    with pytest.raises(WorkbenchError, match="does not forecast"):
        shared_workbench.sql(
            "SELECT * FROM FORECAST(TARGETS => (SELECT time, OT FROM etth), MODEL_ID => 'stray')"
        )


def test_that_missing_values_keep_their_place(shared_workbench: Workbench) -> None:
    sql = f"CALL INFERENCE({M}, 'SELECT time, MISS FROM etth', outputLength=1, sp=5, missing='interpolate')"
    (value,) = shared_workbench.sql(sql).table.column("output").to_pylist()
    assert value == 235.0


def test_that_missing_values_can_be_refused(shared_workbench: Workbench) -> None:
    with pytest.raises(WorkbenchError) as caught:
        shared_workbench.sql(f"CALL INFERENCE({M}, 'SELECT time, MISS FROM etth', missing='refuse')")
    assert caught.value.span is not None


def test_that_rows_behind_the_last_target_are_the_known_future(shared_workbench: Workbench) -> None:
    sql = (
        "CALL INFERENCE(arima, 'SELECT time, CASE WHEN time < 2016-07-10 THEN OT + HUFL END AS y, HUFL FROM etth',"
        " outputLength=5, generateTime=true, future_covariates='hufl', quantiles='0.9,0.1')"
    )
    table = shared_workbench.sql(sql).table
    assert table.column_names == ["Time", "output", "output_q0.1", "output_q0.9"]
    assert table.column("Time").to_pylist() == HOURS[216:221]
    low, high = table.column("output_q0.1").to_numpy(), table.column("output_q0.9").to_numpy()
    assert (low <= high).all()


def test_that_a_missing_future_is_told(shared_workbench: Workbench) -> None:
    sql = "CALL INFERENCE(arima, 'SELECT time, OT, HUFL FROM etth', outputLength=5, future_covariates='HUFL')"
    with pytest.raises(WorkbenchError, match="HUFL is known for 0 of the 5 steps"):
        shared_workbench.sql(sql)


def test_that_the_typed_forecast_comes_with_the_rows(shared_workbench: Workbench) -> None:
    result = shared_workbench.sql(
        f"CALL INFERENCE({M}, 'SELECT time, OT FROM etth', hold_back=24, outputLength=24)"
    )
    assert result.forecast is not None
    assert result.forecast.metrics["OT"].smape == 0
    function = shared_workbench.sql(
        "SELECT * FROM FORECAST(TARGETS => (SELECT id AS meter, time, load FROM panel) PARTITION BY meter,"
        f" MODEL_ID => '{M}', OUTPUT_LENGTH => 2)"
    )
    assert function.forecast is not None
    assert [one.id for one in function.forecast.series] == ["a", "b", "c"]
    assert function.forecast.to_arrow().column_names == ["meter", "time", "load"]


def test_that_ainodes_times_of_call_inference_can_be_had(ainode_times: Workbench) -> None:
    sql = f"CALL INFERENCE({M}, 'SELECT time, OT FROM etth LIMIT 96', generateTime=true, outputLength=48)"
    times = ainode_times.sql(sql).table.column("Time").to_pylist()
    step = dt.timedelta(milliseconds=3_562_500)  # 95 h div 96, as printed in AINode's own documentation
    assert times == [HOURS[95] + i * step for i in range(48)]


def test_that_ainodes_times_of_forecast_can_be_had(ainode_times: Workbench) -> None:
    source = "(SELECT time, OT FROM etth WHERE HUFL NOT IN (3, 4)) ORDER BY time"
    sql = f"SELECT * FROM FORECAST(TARGETS => {source}, MODEL_ID => '{M}', OUTPUT_LENGTH => 2)"
    times = ainode_times.sql(sql).table.column("time").to_pylist()
    step = dt.timedelta(milliseconds=239 * 3_600_000 // 237)
    assert times == [HOURS[-1] + step, HOURS[-1] + 2 * step]
    tree = f"select forecast(OT, 'MODEL_ID'='{M}', 'OUTPUT_LENGTH'='1', 'OUTPUT_INTERVAL'='60000') as f from root.db.etth"
    assert ainode_times.sql(tree).table.column("Time").to_pylist() == [HOURS[-1] + dt.timedelta(minutes=1)]


def test_that_the_input_of_the_tree_function_can_be_kept(shared_workbench: Workbench) -> None:
    sql = f"select forecast(OT, 'MODEL_ID'='{M}', 'OUTPUT_LENGTH'='2', 'PRESERVE_INPUT'='true') as f from root.db.etth"
    table = shared_workbench.sql(sql).table
    assert table.num_rows == 242
    assert table.column("f").to_pylist()[:2] == OT[:2]


def test_that_options_of_lists_can_stand_in_model_options(shared_workbench: Workbench) -> None:
    for written in ("quantiles=0.1,0.9;sp=24", "quantiles=[0.1,0.9],sp=24", 'quantiles="0.1,0.9",sp=24'):
        sql = (
            "SELECT * FROM FORECAST(TARGETS => (SELECT time, HUFL FROM etth),"
            f" MODEL_ID => '{M}', OUTPUT_LENGTH => 1, MODEL_OPTIONS => '{written}')"
        )
        assert shared_workbench.sql(sql).table.column_names == ["time", "HUFL", "HUFL_q0.1", "HUFL_q0.9"]


def test_that_a_model_is_loaded_listed_and_freed(shared_workbench: Workbench) -> None:
    script = f"LOAD MODEL {M} TO DEVICES 'cpu'; SHOW LOADED MODELS; UNLOAD MODEL {M} FROM DEVICES \"cpu\"; SHOW LOADED MODELS"
    load, shown, unload, after = shared_workbench.sql_script(script)
    assert load.message is not None
    assert unload.message is not None
    (row,) = shown.table.to_pylist()
    assert (row["DeviceId"], row["ModelId"]) == ("cpu", M)
    assert row["Count(instances)"] >= 1
    assert after.table.num_rows == 0


def test_that_the_devices_end_with_the_cpu(shared_workbench: Workbench) -> None:
    table = shared_workbench.sql("SHOW AI_DEVICES").table
    assert table.column_names == ["DeviceId", "DeviceType"]
    assert table.to_pylist()[-1] == {"DeviceId": "cpu", "DeviceType": "cpu"}


def test_that_show_models_lists_the_registry(shared_workbench: Workbench) -> None:
    rows = shared_workbench.sql("SHOW MODELS").table.to_pylist()
    assert [one["ModelId"] for one in rows] == [one.id for one in shared_workbench.registry.list()]
    assert {one["Category"] for one in rows} == {"builtin"}


def test_that_a_stopped_script_stops(shared_workbench: Workbench) -> None:
    job: Job[object] = Job("sql", text("Run"), EventBus())
    job.cancel()
    with pytest.raises(Cancelled):
        Executor(shared_workbench).run("SELECT 1", job)


def test_that_a_script_runs_without_a_job(shared_workbench: Workbench) -> None:
    first, second = Executor(shared_workbench).run("SELECT 1 AS a; select count(OT) as n from root.db.etth;")
    assert first.table.to_pylist() == [{"a": 1}]
    assert second.table.to_pylist() == [{"n": 240}]
    assert second.duration_s > 0


def test_that_a_script_is_read_into_statements_with_places() -> None:
    script = f"SELECT 1;\nselect OT from root.db.etth;\nCALL INFERENCE({M}, 'select 2')"
    statements = parse_script(script)
    assert [type(one) for one in statements] == [TableSelect, TreeSelect, CallInference]
    assert [one.span.line for one in statements] == [1, 2, 3]
    call = statements[2]
    assert isinstance(call, CallInference)
    assert script[call.query.span.start : call.query.span.end] == "select 2"


def test_that_deep_brackets_are_refused() -> None:
    with pytest.raises(WorkbenchError, match="nested more than"):
        parse_script("SELECT " + "(" * 500 + "1" + ")" * 500)


def test_that_a_statement_nested_too_deep_is_refused(shared_workbench: Workbench) -> None:
    for sql in (
        "select " + "+".join(["OT"] * 3_000) + " from root.db.etth",
        "select " + "-" * 900 + "1 from root.db.etth",
    ):
        with pytest.raises(WorkbenchError) as caught:
            shared_workbench.sql(sql.replace("--", "- -"))
        assert caught.value.span is not None


def test_that_a_statement_of_many_conditions_is_read(shared_workbench: Workbench) -> None:
    sql = "select OT from root.db.etth where " + " and ".join(["OT > 1"] * 500)
    assert shared_workbench.sql(sql).table.num_rows == 230


def test_that_a_positional_or_double_argument_is_told(shared_workbench: Workbench) -> None:
    start = "SELECT * FROM FORECAST((SELECT time, OT FROM etth) ORDER BY time"
    refused = {
        f"{start}, '{M}', 2, null, null, 'time', false, 'sp=24', 9)": "argument 9",
        f"{start}, '{M}', etth)": ",",
        f"{start}, MODEL_ID => (SELECT 1))": "MODEL_ID",
        f"{start}, HISTORY_COVS => 'x')": "HISTORY_COVS",
    }
    for sql, says in refused.items():
        with pytest.raises(WorkbenchError) as caught:
            shared_workbench.sql(sql)
        assert says in caught.value.message, sql
        assert caught.value.span is not None


def test_that_older_arguments_choose_the_targets(shared_workbench: Workbench) -> None:
    sql = (
        "SELECT * FROM FORECAST(INPUT => (SELECT time, OT, HUFL FROM etth) ORDER BY time,"
        f" MODEL_ID => '{M}', OUTPUT_LENGTH => 1, PREDICATED_COLUMNS => 'HUFL', OUTPUT_INTERVAL => INTERVAL '1' HOUR)"
    )
    assert shared_workbench.sql(sql).table.column_names == ["time", "HUFL"]
    start = sql.replace("OUTPUT_INTERVAL => INTERVAL '1' HOUR", "OUTPUT_START_TIME => 1470009600000")
    assert shared_workbench.sql(start).table.column("time").to_pylist() == [dt.datetime(2016, 8, 1)]


def test_that_columns_of_other_types_are_left_out_where_the_targets_are_named(
    shared_workbench: Workbench,
) -> None:
    rows = "(SELECT time, OT, HUFL, 'a' AS word, time AS seen, MISS FROM etth)"
    call = f"FORECAST(TARGETS => {rows}, MODEL_ID => '{M}', OUTPUT_LENGTH => 1, PREDICATED_COLUMNS => 'HUFL, ot')"
    assert shared_workbench.sql(f"SELECT * FROM {call}").table.column_names == ["time", "HUFL", "OT"]
    with pytest.raises(WorkbenchError, match=r"“word” is STRING"):
        shared_workbench.sql(f"SELECT * FROM {call.replace('HUFL, ot', 'nothing')}")
    with pytest.raises(WorkbenchError, match=r"“seen” is TIMESTAMP") as caught:
        shared_workbench.sql(f"CALL INFERENCE({M}, 'SELECT time, OT, time AS seen FROM etth')")
    assert caught.value.hint == "Leave the column out of the query."


def test_that_many_series_are_forecast_as_each_alone(
    shared_workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    attributes = f"'MODEL_ID'='{M}', 'OUTPUT_LENGTH'='3', 'MODEL_OPTIONS'='quantiles=[0.1,0.9];hold_back=2'"
    calls: list[int] = []
    asked = shared_workbench.forecast_frames

    def counted(frames: Sequence[SeriesFrame], *given: Any, **named: Any) -> Forecast:
        calls.append(len(frames))
        return asked(frames, *given, **named)

    monkeypatch.setattr(shared_workbench, "forecast_frames", counted)
    together = shared_workbench.sql(f"select forecast(load, {attributes}) from root.db.panel.*").table
    assert calls == [together.num_columns // 3]
    for name in ("a", "b", "c"):
        alone = shared_workbench.sql(f"select forecast(load, {attributes}) from root.db.panel.{name}").table
        for column in alone.column_names[1:]:
            known = [one for one in together.column(column).to_pylist() if one is not None]
            assert known == alone.column(column).to_pylist()


def test_that_one_of_many_series_that_cannot_be_forecast_is_told(shared_workbench: Workbench) -> None:
    opened = shared_workbench.start_paste(
        "id,time,v\na,2020-01-01,1\na,2020-01-02,3\na,2020-01-03,3\nb,2020-01-01,6\n",
        OpenOptions(id_column="id"),
    ).result(30)
    statement = f"select forecast(v, 'MODEL_ID'='{M}') from root.db.{opened.name}.*"
    with pytest.raises(WorkbenchError, match="cannot be told from a single row") as caught:
        shared_workbench.sql(f"{statement} where time < 2020-01-02")
    assert caught.value.span is not None
    shared_workbench.close_table(opened.name)


def test_that_the_last_time_of_a_forecast_can_stand_first(shared_workbench: Workbench) -> None:
    statement = f"select forecast(OT, 'MODEL_ID'='{M}', 'OUTPUT_LENGTH'='5') as x from root.db.etth"
    first = shared_workbench.sql(statement).table.column("x").to_pylist()
    last = shared_workbench.sql(f"{statement} order by time desc limit 2").table.column("x").to_pylist()
    assert last == first[:-3:-1]


def test_that_two_columns_of_a_long_table_stand_side_by_side(shared_workbench: Workbench) -> None:
    opened = shared_workbench.start_paste(
        "id,time,v,w\na,2020-01-01,1,2\nb,2020-01-01,3,4\na,2020-01-02,5,6\n", OpenOptions(id_column="id")
    ).result(30)
    table = shared_workbench.sql(f"select v, w from root.db.{opened.name}.*").table
    start = f"root.db.{opened.name}"
    assert table.column_names == ["Time", f"{start}.a.v", f"{start}.b.v", f"{start}.a.w", f"{start}.b.w"]
    assert [list(one.values())[1:] for one in table.to_pylist()] == [[1, 3, 2, 4], [5, None, 6, None]]
    shared_workbench.close_table(opened.name)
