"""Series whose rows have numbers and no times: forecast, cut, made coarser, written, asked for in SQL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from workbench import Workbench
from workbench.arrow import time_array
from workbench.asked import as_moment, as_resample
from workbench.equivalents import as_command_line, as_python, as_sql
from workbench.errors import WorkbenchError
from workbench.export import Comparison, as_table
from workbench.horizons import default_horizon, steps_in
from workbench.intervals import infer_interval, parse_interval, profile_times
from workbench.requests import ForecastRequest, ForecastSpec, Resample, Selection
from workbench.seasonality import season_length
from workbench.sources import Table, read_selection, usual_targets
from workbench.timeseries import NUMBERED, Interval, moment_of_number, number_text, numbers, to_local, to_utc

STEP = Interval(nanos=10**9, counted=True)
SEASON = 10 + 3 * np.sin(np.arange(120) * 2 * np.pi / 12)


@pytest.fixture(scope="module")
def wb() -> Iterator[Workbench]:
    with Workbench() as workbench:
        yield workbench


@pytest.fixture(scope="module")
def readings(wb: Workbench) -> Table:
    return wb.open(SEASON, name="readings")


@pytest.fixture(scope="module")
def sampled(wb: Workbench) -> Table:
    return wb.open({"t": np.arange(120) / 4, "v": SEASON}, name="sampled")


def forecast_of(query: str, more: str = "") -> str:
    return f"FORECAST(MODEL_ID => 'naive_forecaster', INPUT => ({query}), OUTPUT_LENGTH => 2{more})"


ROWS = "SELECT row, value FROM readings"
DATED = "SELECT time, v FROM dated"
LATE = "SELECT time, v FROM sampled WHERE t > 20"
CALL = f'CALL INFERENCE(naive_forecaster, "{ROWS}", outputLength=1, generateTime=True)'


def times_of(*found: float) -> np.ndarray[tuple[int], np.dtype[np.datetime64]]:
    return np.array([moment_of_number(one) for one in found])


def test_that_a_number_stands_as_a_moment_and_comes_back() -> None:
    assert [number_text(one) for one in times_of(0, 96, -3, 0.25, 1e11)] == [
        "0", "96", "-3", "0.25", "100000000000",
    ]  # fmt: skip
    assert numbers(times_of(1, 2)).dtype == np.int64
    assert numbers(times_of(1, 2.5)).tolist() == [1.0, 2.5]
    assert time_array(np.append(times_of(1), np.datetime64("NaT")), NUMBERED).to_pylist() == [1, None]
    assert to_utc(to_local(times_of(7), NUMBERED), NUMBERED) == times_of(7)


def test_that_numbers_follow_one_another_without_a_calendar() -> None:
    days = times_of(*(86_400 * row for row in range(30)))
    interval = infer_interval(days, NUMBERED)
    assert interval == Interval(nanos=86_400 * 10**9, counted=True)
    assert (str(interval), interval.parts) == ("86400", (86_400, "step"))
    assert numbers(interval.after(days[-1], 2, NUMBERED)).tolist() == [86_400 * 30, 86_400 * 31]
    profile = profile_times(np.delete(times_of(*range(20)), [5, 6]), NUMBERED)
    assert (str(profile.interval), profile.gaps, profile.missing_rows) == ("1", 1, 2)
    assert infer_interval(times_of(3), NUMBERED) is None
    with pytest.raises(ValueError, match="positive number"):
        Interval(months=1, counted=True)


@pytest.mark.parametrize(
    ("placed", "step"),
    [
        ((np.arange(20_000) * 0.1).astype(np.float32), "0.1"),
        (np.arange(20_000, dtype=np.float32) * np.float32(0.1), "0.1"),
        (np.cumsum(np.full(2_000, 0.1, np.float32)), "0.1"),
        (1600 + np.arange(2_000, dtype=np.float32) / 50, "0.02"),
        (np.arange(2_000) / 3, "0.333333333"),
        (np.arange(2_000) / 256, "0.00390625"),
        (np.arange(2_000) * 61.0, "61"),
    ],
)
def test_that_a_step_is_read_through_the_rounding_of_its_numbers(
    placed: np.ndarray[tuple[int], np.dtype[np.floating]], step: str, wb: Workbench
) -> None:
    kept = np.delete(placed, [50, 51])
    table = wb.open({"t": kept, "v": np.arange(len(kept)) % 7})
    profile = table.profile()
    wb.close_table(table.name)
    assert (table.time_column, str(profile.interval), profile.regular) == ("t", step, True)
    assert profile.missing_rows == 2
    assert parse_interval(step, counted=True) == profile.interval


def test_that_uneven_numbers_have_the_step_that_a_person_would_say() -> None:
    uneven = np.arange(200) * 60.9 + np.sin(np.arange(200) * 7) * 4
    profile = profile_times(times_of(*uneven), NUMBERED)
    assert (str(profile.interval), profile.regular) == ("60", False)


def test_that_a_season_is_found_without_a_calendar() -> None:
    assert season_length(SEASON, STEP) == 12
    assert default_horizon(STEP, 12) == 24


def test_that_steps_are_written_as_numbers_and_times_with_a_unit() -> None:
    assert parse_interval("2.5", counted=True) == Interval(nanos=2_500_000_000, counted=True)
    assert as_resample("10:sum") == Resample(Interval(nanos=10**10, counted=True), "sum")
    assert (as_moment("96", NUMBERED), as_moment(96, NUMBERED)) == (moment_of_number(96),) * 2
    for asked in (
        lambda: parse_interval("0", counted=True),
        lambda: as_moment("2020-01-01", NUMBERED),
        lambda: as_moment("nan", NUMBERED),
        lambda: as_moment(1e300, NUMBERED),
        lambda: as_moment(96, None),
        lambda: steps_in(Interval.of(4, "d"), STEP),
        lambda: steps_in(STEP, Interval.of(1, "h")),
    ):
        with pytest.raises(WorkbenchError) as refused:
            asked()
        assert refused.value.hint


def test_that_a_forecast_has_the_next_numbers(
    wb: Workbench, readings: Table, sampled: Table, tmp_path: Path
) -> None:
    forecast = wb.forecast(readings, model="naive_forecaster", horizon=3)
    assert forecast.to_arrow().column("row").to_pylist() == [120, 121, 122]
    assert forecast.series[0].choices["sp"] == 12
    assert forecast.to_arrow().column("value").to_pylist() == pytest.approx(SEASON[:3])
    quarter = wb.forecast(sampled, model="naive_forecaster", horizon=2)
    assert quarter.to_arrow().column("t").to_pylist() == [30.0, 30.25]
    earlier = wb.forecast(readings, model="naive_forecaster", horizon=2, until=49)
    assert earlier.to_arrow().column("row").to_pylist() == [50, 51]
    spaced = wb.forecast(readings, model="naive_forecaster", horizon=2, interval="2")
    assert spaced.to_arrow().column("row").to_pylist() == [121, 123]
    coarse = wb.forecast(readings, model="naive_forecaster", horizon=2, resample="12 sum")
    assert coarse.to_arrow().column("row").to_pylist() == [120, 132]
    partly = wb.forecast(readings, model="naive_forecaster", horizon=2, resample="7 sum")
    assert "The last row, 119, is made of fewer rows than the others." in map(str, partly.notes)
    assert coarse.to_arrow().column("value").to_pylist() == pytest.approx([120.0, 120.0])


@pytest.mark.parametrize(
    ("columns", "name"),
    [
        ({"value": SEASON}, "row"),
        ({"Step": np.arange(120) * 2, "v": SEASON}, "Step"),
        ({"Time (s)": np.arange(120, dtype=np.float32) / 10, "v": SEASON}, "Time (s)"),
        ({"lap": np.arange(1, 121), "v": SEASON}, "row"),
        ({"row": SEASON.round(), "v": SEASON}, "row_2"),
        ({"sensor": np.repeat(["a", "b"], 60), "step": np.tile(np.arange(60), 2), "v": SEASON}, "step"),
    ],
)
def test_that_results_name_the_numbers_of_rows_and_are_read_again_with_them(
    columns: dict[str, Sequence[object]], name: str, wb: Workbench, tmp_path: Path
) -> None:
    table = wb.open(columns)
    forecast = wb.forecast(table, model="naive_forecaster", horizon=3, hold_back=0)
    written = forecast.to_arrow()
    (when,) = (one for one in written.column_names if one not in (table.id_column, *usual_targets(table)))
    assert when == name
    assert as_table(Comparison((forecast,))).column(when).equals(written.column(when))
    selection = Selection(table.name, usual_targets(table))
    (scores,) = (frame.index for frame in read_selection(wb.tables, selection)[:1])
    assert scores == name
    for ending in ("csv", "parquet"):
        wb.export(forecast, tmp_path / f"next.{ending}")
        again = wb.open(tmp_path / f"next.{ending}", name=f"again_{ending}")
        read = again.arrow()
        wb.close_table(again.name)
        if name != "row_2":  # which nobody calls so
            assert (again.time_column, again.zone) == (when, NUMBERED)
            assert read.column(when).to_pylist() == written.column(when).to_pylist()
    wb.close_table(table.name)


def test_that_calendars_are_refused_where_rows_have_numbers_and_the_other_way_round(
    wb: Workbench, readings: Table
) -> None:
    dated = wb.open({"time": np.arange("2024-01", "2024-03", dtype="datetime64[D]"), "v": np.arange(60.0)})
    for table, asked in (
        (readings, {"resample": "1h"}),
        (readings, {"horizon": "4d"}),
        (readings, {"until": "2024-01-01"}),
        (readings, {"interval": "1h"}),
        (dated, {"resample": "10"}),
        (dated, {"interval": "2"}),
        (dated, {"until": 50}),
    ):
        given = {"horizon": 3, **asked}
        with pytest.raises(WorkbenchError) as refused:
            wb.forecast(table, model="naive_forecaster", **given)  # type: ignore[arg-type]
        assert refused.value.hint
    wb.close_table(dated.name)


@pytest.mark.parametrize(
    ("statement", "rows"),
    [
        (
            "SELECT row FROM readings WHERE value > 12.9",
            [[3], [15], [27], [39], [51], [63], [75], [87], [99], [111]],
        ),
        ("SELECT count(*) FROM readings WHERE time >= 100", [[20]]),
        (f"SELECT row FROM {forecast_of(ROWS)}", [[120], [121]]),
        (
            f"SELECT time FROM {forecast_of(LATE, ', PRESERVE_INPUT => true')} WHERE time > 29.6",
            [[29.75], [30.0], [30.25]],
        ),
        (f"SELECT row FROM {forecast_of(ROWS, ', OUTPUT_START_TIME => 500')}", [[500], [501]]),
        (CALL, [[120, pytest.approx(10.0)]]),
        ("SELECT value FROM root.db.readings WHERE time > 118", [[119, pytest.approx(SEASON[-1])]]),
        (f"SELECT row FROM {forecast_of(ROWS, ', OUTPUT_INTERVAL => 2')}", [[121], [123]]),
        (f"SELECT row FROM {forecast_of(ROWS, ', OUTPUT_INTERVAL => 0.5')}", [[119.5], [120.0]]),
        (f"SELECT row FROM {forecast_of(ROWS, ', OUTPUT_INTERVAL => 0')}", [[120], [121]]),
        ("SELECT v, w FROM root.db.holes FILL(LINEAR)", [[0, 1.0, 1.0], [1, 2.0, 1.0], [2, 3.0, 1.0]]),
        ("SELECT v, w FROM root.db.holes FILL(PREVIOUS)", [[0, 1.0, 1.0], [1, 1.0, 1.0], [2, 3.0, 1.0]]),
        ("SELECT value FROM root.db.readings WHERE time = (-3)", []),
        ("SELECT value FROM root.db.readings WHERE time > 1577836800000 OR time < -1e300", []),
        ("SELECT v FROM root.db.sampled WHERE time >= 29.75", [[29.75, pytest.approx(SEASON[-1])]]),
    ],
)
def test_that_sql_counts_rows(
    statement: str, rows: list[list[object]], wb: Workbench, readings: Table, sampled: Table
) -> None:
    holes = wb.open({"row": [0, 1, 2], "v": [1.0, None, 3.0], "w": [1.0, 1.0, 1.0]}, name="holes")
    found = wb.sql(statement).table
    wb.close_table(holes.name)
    assert [list(row.values()) for row in found.to_pylist()] == rows


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT value FROM root.db.readings WHERE time > 2020-01-01",
        "SELECT avg(value) FROM root.db.readings GROUP BY ([0, 100), 10s)",
        f"SELECT * FROM {forecast_of(ROWS, ', OUTPUT_INTERVAL => 1h')}",
        "SELECT * FROM " + forecast_of(ROWS, ", OUTPUT_START_TIME => '2020-01-01'"),
        f"SELECT * FROM {forecast_of(ROWS, ', OUTPUT_START_TIME => 5')}",
        f"SELECT * FROM {forecast_of(ROWS, ', OUTPUT_START_TIME => 1e300')}",
        f"SELECT * FROM {forecast_of(ROWS, ', OUTPUT_START_TIME => -1e300')}",
        f"SELECT * FROM {forecast_of(ROWS, ', OUTPUT_START_TIME => 199999999999')}",
        f"SELECT * FROM {forecast_of(DATED, ', OUTPUT_START_TIME => 1e300')}",
        f"SELECT * FROM {forecast_of(DATED, ', OUTPUT_START_TIME => 9999-12-31')}",
        f"SELECT * FROM {forecast_of(DATED, ', OUTPUT_INTERVAL => 9999y')}",
        f"SELECT * FROM {forecast_of(DATED, ', OUTPUT_INTERVAL => 0.5')}",
        "SELECT value FROM root.db.readings FILL(PREVIOUS, 1h)",
        "SELECT v FROM dated WHERE time > 1704067200000",
        f"SELECT time FROM {forecast_of(ROWS)}",
        f"SELECT * FROM {forecast_of(DATED, ', OUTPUT_INTERVAL => 99999y')}",
        "SELECT value, v FROM root.db.readings, root.db.dated",
    ],
)
def test_that_sql_refuses_times_where_rows_have_numbers(
    statement: str, wb: Workbench, readings: Table
) -> None:
    days = np.arange("2024-01", "2024-03", dtype="datetime64[D]")
    dated = wb.open({"time": days, "v": np.arange(60.0)}, name="dated")
    with pytest.raises(WorkbenchError) as refused:
        wb.sql(statement)
    wb.close_table(dated.name)
    assert refused.value.hint
    assert refused.value.span is not None


def test_that_call_inference_names_the_numbers_of_rows_as_the_query_does(
    wb: Workbench, readings: Table
) -> None:
    assert wb.sql(CALL).table.column_names == ["row", "output"]
    tree = CALL.replace(ROWS, "SELECT value FROM root.db.readings")
    assert wb.sql(tree).table.column_names == ["Time", "output"]


@pytest.mark.parametrize(
    ("statement", "shown"),
    [
        ('CALL INFERENCE(naive_forecaster, "SELECT value FROM readings")', "SELECT row, value FROM readings"),
        (f"SELECT * FROM {forecast_of('SELECT v FROM sampled')}", "SELECT t, v FROM sampled"),
        ('CALL INFERENCE(naive_forecaster, "SELECT row FROM readings")', "SELECT row, value FROM readings"),
        ("SELECT * FROM FORECAST(MODEL_ID => 'naive_forecaster')", "SELECT row, value FROM readings"),
        ('CALL INFERENCE(naive_forecaster, "SELECT 1 AS x")', "SELECT time, OT FROM etth"),
    ],
)
def test_that_hints_name_the_table_at_hand(
    statement: str, shown: str, wb: Workbench, readings: Table, sampled: Table
) -> None:
    with pytest.raises(WorkbenchError) as refused:
        wb.sql(statement)
    assert shown in str(refused.value.hint)


def test_that_a_request_is_written_with_numbers(readings: Table, tmp_path: Path) -> None:
    data = Selection(
        "readings",
        ("value",),
        start=moment_of_number(5),
        until=moment_of_number(100),
        resample=Resample(Interval(nanos=2 * 10**9, counted=True)),
    )
    request = ForecastRequest(data, ForecastSpec("naive_forecaster", 6))
    assert '"row" >= 5 AND "row" <= 100' in as_sql(request, readings)
    line = as_command_line(request, tmp_path / "readings.csv", None, NUMBERED)
    assert "--start 5 --until 100 --resample 2:mean" in line.replace(" \\\n ", "")
    script = as_python(request, "readings.csv", zone=NUMBERED)
    assert "start=5,\n        until=100,\n" in script
    assert 'Resample(parse_interval("2", counted=True), "mean")' in script
    assert "numpy" not in script
    spaced = ForecastRequest(data, ForecastSpec("naive_forecaster", 6, interval=STEP))
    assert 'interval=parse_interval("1", counted=True)' in as_python(spaced, "readings.csv", zone=NUMBERED)
