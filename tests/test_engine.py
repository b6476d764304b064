"""The workbench as a script uses it: open, forecast, detect, ask in SQL, export."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import psutil
import pytest

from sample_data import sample_path
from tests.runtime.odd import wait_until
from workbench import Workbench
from workbench.errors import DataError, ModelError, OptionError, WorkbenchError
from workbench.export import CsvFormat, ExportOptions
from workbench.requests import (
    ClassifyRequest,
    ClassifySpec,
    DetectRequest,
    DetectSpec,
    ForecastRequest,
    ForecastSpec,
    Missing,
    Resample,
    Selection,
)
from workbench.settings import ForecastSettings, Settings
from workbench.sources import Table, usual_targets
from workbench.timeseries import Interval


@pytest.fixture(scope="module")
def shared_workbench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with Workbench(home=tmp_path_factory.mktemp("home")) as workbench:
        yield workbench


@pytest.fixture
def airline(shared_workbench: Workbench) -> Iterator[Table]:
    table = shared_workbench.open(sample_path("airline_passengers.csv"))
    yield table
    shared_workbench.close_table(table.name)


@pytest.fixture
def power(shared_workbench: Workbench) -> Iterator[Table]:
    table = shared_workbench.open(sample_path("power_demand.csv"))
    yield table
    shared_workbench.close_table(table.name)


def _write(folder: Path, name: str, columns: dict[str, object]) -> Path:
    file = folder / name
    pd.DataFrame(columns).to_csv(file, index=False)
    return file


def _target(table: Table) -> str:
    return next(column.name for column in table.columns if column.role == "value")


def test_that_a_monthly_forecast_continues_on_the_first_of_each_following_month(
    shared_workbench: Workbench, airline: Table
) -> None:
    forecast = shared_workbench.forecast(
        airline, targets=[_target(airline)], model="naive_forecaster", horizon=14
    )
    times = forecast.to_frame()["time"]
    assert [str(one)[:10] for one in times.iloc[[0, 1, 12]]] == ["1961-01-01", "1961-02-01", "1962-01-01"]


def test_that_the_season_is_found_used_and_told(shared_workbench: Workbench, airline: Table) -> None:
    name = _target(airline)
    forecast = shared_workbench.forecast(airline, targets=[name], model="naive_forecaster", horizon=12)
    assert forecast.series[0].choices["sp"] == 12
    assert np.array_equal(forecast.series[0].mean[0], airline.values(name)[-12:])


def test_that_a_column_may_be_named_in_any_letter_case(shared_workbench: Workbench, power: Table) -> None:
    forecast = shared_workbench.forecast(
        power, targets=["LOAD_kw", "load_kw"], model="naive_forecaster", horizon=2
    )
    assert forecast.series[0].targets == ("load_kw",)
    assert forecast.source is not None
    assert forecast.source.targets == ("load_kw",)
    found = shared_workbench.detect(power, targets=["Load_KW"], model="stray", context=200)
    assert [one.target for one in found.series] == ["load_kw"]


def test_that_held_back_rows_are_hidden_from_the_model_and_compared_with(
    shared_workbench: Workbench, airline: Table
) -> None:
    name = _target(airline)
    forecast = shared_workbench.forecast(
        airline,
        targets=[name],
        model="naive_forecaster",
        horizon=12,
        hold_back=12,
        quantiles=[0.1, 0.9],
    )
    one = forecast.series[0]
    values = airline.values(name)
    assert np.array_equal(one.mean[0], values[-24:-12])
    assert one.actual is not None
    assert np.array_equal(one.actual[0], values[-12:])
    assert np.array_equal(one.time, airline.times()[-12:])
    seasonal_error = np.abs(values[12:-12] - values[:-24]).mean()
    expected = np.abs(values[-12:] - values[-24:-12]).mean() / seasonal_error
    assert forecast.metrics[name].mase == pytest.approx(expected)
    assert 0 <= forecast.metrics[name].coverage <= 1


def test_that_rows_held_back_beyond_the_horizon_are_not_compared_with(
    shared_workbench: Workbench, airline: Table
) -> None:
    forecast = shared_workbench.forecast(
        airline, targets=[_target(airline)], model="naive_forecaster", horizon=3, hold_back=5
    )
    one = forecast.series[0]
    assert one.actual is not None
    assert one.actual.tolist() == [airline.values(_target(airline))[-5:-2].tolist()]
    assert one.actual.shape == one.mean.shape


def test_that_the_context_is_the_last_rows_before_those_held_back(
    shared_workbench: Workbench, airline: Table
) -> None:
    forecast = shared_workbench.forecast(
        airline, targets=[_target(airline)], model="naive_forecaster", horizon=3, context=36, hold_back=5
    )
    assert forecast.series[0].context_rows == 36
    assert forecast.series[0].last_time == airline.times()[-6]


def test_that_resampling_gives_coarser_rows_and_says_so(shared_workbench: Workbench, power: Table) -> None:
    forecast = shared_workbench.forecast(
        power,
        targets=["load_kw"],
        model="naive_forecaster",
        horizon=7,
        resample=Resample(Interval.of(1, "d"), "mean"),
        missing=Missing.INTERPOLATE,
    )
    one = forecast.series[0]
    assert str(one.interval) == "1d"
    assert one.context_rows == 365
    assert one.choices["sp"] == 7
    assert any("1d" in str(note) for note in one.notes)


def test_that_filled_values_are_told_in_the_result(shared_workbench: Workbench, power: Table) -> None:
    forecast = shared_workbench.forecast(
        power, targets=["load_kw"], model="naive_forecaster", horizon=3, missing=Missing.INTERPOLATE
    )
    assert any("3 " in str(note) and "interpolated" in str(note) for note in forecast.notes)


def test_that_missing_values_can_be_refused(shared_workbench: Workbench, power: Table) -> None:
    with pytest.raises(DataError, match="Missing in the rows used: 3 values of load_kw"):
        shared_workbench.forecast(
            power, targets=["load_kw"], model="naive_forecaster", horizon=3, missing="refuse"
        )


def test_that_bounds_hold_for_points_and_quantiles(shared_workbench: Workbench, airline: Table) -> None:
    forecast = shared_workbench.forecast(
        airline,
        targets=[_target(airline)],
        model="naive_forecaster",
        horizon=24,
        quantiles=[0.01, 0.99],
        lower=400,
        upper=600,
    )
    one = forecast.series[0]
    assert one.quantiles is not None
    assert one.mean.min() >= 400
    assert one.quantiles.min() == 400
    assert one.quantiles.max() == 600


def test_that_several_targets_come_side_by_side(shared_workbench: Workbench, power: Table) -> None:
    forecast = shared_workbench.forecast(
        power, targets=["load_kw", "temperature_c"], model="naive_forecaster", horizon=4, quantiles=[0.5]
    )
    assert list(forecast.to_frame().columns) == [
        "time",
        "load_kw",
        "load_kw_q0.5",
        "temperature_c",
        "temperature_c_q0.5",
    ]


def test_that_a_panel_gives_each_series_under_its_id(shared_workbench: Workbench, tmp_path: Path) -> None:
    hours = pd.date_range("2026-01-01", periods=60, freq="h")
    file = _write(
        tmp_path,
        "houses.csv",
        {
            "time": np.tile(hours, 3),
            "house": np.repeat(["a", "b", "c"], 60),
            "kw": np.concatenate([np.arange(60.0), np.full(60, 5.0), np.full(60, np.nan)]),
        },
    )
    table = shared_workbench.open(file)
    forecast = shared_workbench.forecast(table, targets=["kw"], model="naive_forecaster", horizon=2)
    frame = forecast.to_frame()
    assert list(frame.columns) == ["house", "time", "kw"]
    assert list(frame["house"]) == ["a", "a", "b", "b"]
    assert list(forecast.failures) == ["c"]
    only = shared_workbench.forecast(table, targets=["kw"], model="naive_forecaster", horizon=2, ids=["b"])
    assert set(only.to_frame()["house"]) == {"b"}
    shared_workbench.close_table(table.name)


def test_that_future_covariates_need_a_value_for_every_step(
    shared_workbench: Workbench, tmp_path: Path
) -> None:
    rows = 80
    x = np.sin(np.arange(rows + 5.0))
    y = np.concatenate([3 * x[:rows] + 1, np.full(5, np.nan)])
    times = pd.date_range("2026-01-01", periods=rows + 5, freq="D")
    table = shared_workbench.open(_write(tmp_path, "covariate.csv", {"day": times, "y": y, "x": x}))
    kept = shared_workbench.forecast(
        table, targets=["y"], model="arima", horizon=5, future_covariates=["x"], options={"order": [0, 0, 0]}
    )
    assert kept.series[0].mean[0] == pytest.approx(3 * x[rows:] + 1, abs=1e-3)
    with pytest.raises(DataError, match="x is known for 5 of the 6 steps"):
        shared_workbench.forecast(table, targets=["y"], model="arima", horizon=6, future_covariates=["x"])
    with pytest.raises(OptionError, match="naive_forecaster takes no covariates"):
        shared_workbench.forecast(
            table, targets=["y"], model="naive_forecaster", horizon=5, future_covariates=["x"]
        )
    for later, sentence in (
        ({"day": times[-5:], "x": np.full(5, np.nan)}, "x has no value in the rows of the 5 steps"),
        ({"day": times[-5:] + pd.Timedelta("6h"), "x": np.ones(5)}, "from 2026-03-22 06:00:00 .* none at a"),
        (
            {"step": np.arange(80, 85), "x": np.ones(5)},
            "have times and those of later are numbered",
        ),
    ):
        only = shared_workbench.open({"day": times[:rows], "y": y[:rows], "x": x[:rows]}, name="covariate")
        ahead = shared_workbench.open(later, name="later")
        with pytest.raises(DataError, match=sentence):
            shared_workbench.forecast(
                only, targets=["y"], model="arima", horizon=5, future_covariates=["x"], future_table=ahead
            )
        shared_workbench.close_table(ahead.name)
    shared_workbench.close_table(table.name)


def test_that_a_detector_labels_every_row(shared_workbench: Workbench, power: Table) -> None:
    detection = shared_workbench.detect(power, targets=["load_kw"], model="stray", context=500)
    frame = detection.to_frame()
    assert list(frame.columns) == ["time", "load_kw", "load_kw_score", "load_kw_label"]
    assert len(frame) == 500
    assert frame["load_kw_score"].notna().all()


def test_that_rows_of_the_same_time_have_a_score_each(shared_workbench: Workbench, tmp_path: Path) -> None:
    times = [str(one) for one in pd.date_range("2024-01-01", periods=200, freq="h")]
    values = np.sin(np.arange(200) / 4).tolist()
    file = _write(tmp_path, "twice.csv", {"time": [*times, times[50]], "v": [*values, 40.0]})
    table = shared_workbench.open(file)

    found = shared_workbench.detect(table, targets=["v"], model="gaussian_hmm")

    frame = found.to_frame()
    assert len(frame) == 201
    assert frame["v_score"].to_numpy()[frame["v"] == 40.0] == frame["v_score"].max()
    assert next(str(note) for note in found.notes) == "Rows that were not in time order were sorted."


def test_that_a_detector_does_not_forecast_and_a_forecaster_does_not_detect(
    shared_workbench: Workbench, airline: Table
) -> None:
    with pytest.raises(ModelError, match="does not forecast"):
        shared_workbench.forecast(airline, targets=[_target(airline)], model="stray", horizon=2)
    with pytest.raises(ModelError, match="does not look for anomalies"):
        shared_workbench.detect(airline, targets=[_target(airline)], model="auto_ets")


def test_that_sql_gives_what_the_call_gives(shared_workbench: Workbench, power: Table) -> None:
    direct = shared_workbench.forecast(power, targets=["load_kw"], model="naive_forecaster", horizon=48)
    result = shared_workbench.sql(
        "CALL INFERENCE(naive_forecaster, 'SELECT time, load_kw FROM power_demand', outputLength=48)"
    )
    assert np.array_equal(result.to_frame()["output"], direct.series[0].mean[0])


def test_that_an_error_in_a_script_keeps_the_results_before_it(
    shared_workbench: Workbench, power: Table
) -> None:
    run = shared_workbench.start_script("SELECT count(*) AS n FROM power_demand; SELECT nothing").result()
    assert [result.table.to_pydict() for result in run.results] == [{"n": [8760]}]
    assert run.error is not None
    assert run.error.span is not None


def test_that_a_forecast_exports_to_a_file_that_reads_the_same(
    shared_workbench: Workbench, airline: Table, tmp_path: Path
) -> None:
    forecast = shared_workbench.forecast(
        airline, targets=[_target(airline)], model="auto_ets", horizon=6, quantiles=[0.1, 0.9]
    )
    for name in ("forecast.csv", "forecast.parquet", "forecast.xlsx"):
        written = shared_workbench.export(forecast, tmp_path / name)
        again = shared_workbench.open(written)
        for column in (_target(airline), f"{_target(airline)}_q0.1"):
            # Excel keeps 16 digits; the others keep every bit.
            exact = 1e-15 if name.endswith(".xlsx") else 0.0
            assert again.values(column) == pytest.approx(
                forecast.to_frame()[column].to_numpy(), rel=exact, abs=0
            )
        shared_workbench.close_table(again.name)


def test_that_the_default_model_comes_from_the_settings(tmp_path: Path) -> None:
    settings = Settings(forecast=ForecastSettings(model="naive_forecaster"))
    with Workbench(home=tmp_path, settings=settings) as workbench:
        table = workbench.open(sample_path("nile_flow.csv"))
        assert workbench.forecast(table, targets=[_target(table)], horizon=1).model == "naive_forecaster"


def test_that_saved_settings_are_there_at_the_next_start(tmp_path: Path) -> None:
    with Workbench(home=tmp_path) as workbench:
        workbench.save_settings(Settings(forecast=ForecastSettings(model="mstl")))
    with Workbench(home=tmp_path) as workbench:
        assert workbench.settings.forecast.model == "mstl"


def test_that_an_unknown_model_table_and_column_are_told_with_a_near_name(
    shared_workbench: Workbench, power: Table
) -> None:
    with pytest.raises(ModelError) as model:
        shared_workbench.forecast(power, targets=["load_kw"], model="auto_etz", horizon=1)
    assert model.value.replacement == "auto_ets"
    with pytest.raises(WorkbenchError) as table:
        shared_workbench.forecast("power_demnad", targets=["load_kw"], horizon=1)
    assert table.value.replacement == "power_demand"
    with pytest.raises(WorkbenchError) as column:
        shared_workbench.forecast(power, targets=["load_kv"], horizon=1)
    assert column.value.replacement == "load_kw"


def test_that_work_after_closing_is_refused(tmp_path: Path) -> None:
    workbench = Workbench(home=tmp_path)
    table = workbench.open(sample_path("nile_flow.csv"))
    workbench.close()
    with pytest.raises((WorkbenchError, RuntimeError)):
        workbench.forecast(table, targets=[_target(table)], horizon=1)


def test_that_another_models_process_starts_where_the_default_model_needs_none(tmp_path: Path) -> None:
    settings = Settings(forecast=ForecastSettings(model="naive_forecaster"))
    with Workbench(tmp_path, settings) as workbench:
        assert workbench.registry.get("naive_forecaster").in_process
        workbench.warm()
        wait_until(lambda: bool(psutil.Process().children(recursive=True)))


def test_that_each_kind_of_job_is_called_by_what_it_does(shared_workbench: Workbench) -> None:
    one = Selection("power", ("load_kw",), ids=("a",))
    three = Selection("power", ("x", "y", "z"), ids=("a", "b"))
    jobs = (
        shared_workbench.start_forecast(ForecastRequest(one, ForecastSpec("nothing", 3))),
        shared_workbench.start_detect(DetectRequest(three, DetectSpec("nothing"))),
        shared_workbench.start_classify(ClassifyRequest(one, ClassifySpec("nothing"))),
    )
    assert [str(job.title) for job in jobs] == [
        "Forecast load_kw of a with nothing",
        "Find anomalies in 3 columns of 2 series with nothing",
        "Classify load_kw of a with nothing",
    ]
    for job in jobs:
        with pytest.raises(ModelError):
            job.result(10)


def test_that_a_csv_is_written_as_its_options_say(
    shared_workbench: Workbench, power: Table, tmp_path: Path
) -> None:
    forecast = shared_workbench.forecast(power, targets=["load_kw"], model="naive_forecaster", horizon=1)
    options = ExportOptions(columns=("load_kw",), csv=CsvFormat(decimal=","))

    path = shared_workbench.export(forecast, tmp_path / "f.csv", options=options)

    value = forecast.series[0].mean[0, 0]
    assert path.read_text("utf-8") == f"load_kw\n{str(value).replace('.', ',')}\n"


def test_that_nothing_but_the_data_has_to_be_said(shared_workbench: Workbench, airline: Table) -> None:
    forecast = shared_workbench.forecast(airline)

    assert (forecast.model, forecast.spec.horizon) == ("pocket", 24)
    assert forecast.series[0].targets == (_target(airline),)


def test_that_a_script_may_write_spans_times_and_one_target_as_words(
    shared_workbench: Workbench, power: Table
) -> None:
    forecast = shared_workbench.forecast(
        power, targets="load_kw", horizon="2d", until="2026-02-20 23:30", resample="1h sum"
    )
    spoken = shared_workbench.forecast(
        power,
        targets=["load_kw"],
        horizon=48,
        until=np.datetime64("2026-02-20T23:30"),
        resample=Resample(Interval.of(1, "h"), "sum"),
    )

    np.testing.assert_array_equal(forecast.series[0].mean, spoken.series[0].mean)
    assert forecast.series[0].time[0] == np.datetime64("2026-02-21T00:00")


def test_that_columns_that_help_are_not_targets_where_none_is_named(power: Table) -> None:
    assert usual_targets(power, ["Temperature_C"]) == ("load_kw", "humidity_pct")


def test_that_a_frame_is_forecast_as_its_file_is(shared_workbench: Workbench, airline: Table) -> None:
    frame = pd.read_csv(sample_path("airline_passengers.csv"))
    table = shared_workbench.open(frame, name="frame")

    ours = shared_workbench.forecast(table, horizon=12)
    theirs = shared_workbench.forecast(airline, horizon=12)

    np.testing.assert_array_equal(ours.series[0].mean, theirs.series[0].mean)
    shared_workbench.close_table(table.name)


def test_that_a_series_that_became_too_short_says_by_what(
    shared_workbench: Workbench, tmp_path: Path
) -> None:
    same = _write(tmp_path, "same.csv", {"time": ["2024-01-01"] * 40, "v": range(40)})
    table = shared_workbench.open(same)

    with pytest.raises(DataError, match="has 1 row; pocket needs 3") as refused:
        shared_workbench.forecast(table, horizon=2)

    assert str(refused.value.hint).startswith(
        "39 rows had the time of another; the last of each was kept. Use"
    )


def test_that_a_season_that_is_said_scales_the_mase(shared_workbench: Workbench, airline: Table) -> None:
    found = shared_workbench.forecast(airline, horizon=12, hold_back=12).metrics[_target(airline)]
    said = shared_workbench.forecast(airline, horizon=12, hold_back=12, season=1).metrics[_target(airline)]

    history = airline.values(_target(airline))[:-12]
    ratio = np.mean(np.abs(history[12:] - history[:-12])) / np.mean(np.abs(np.diff(history)))
    assert said.mase / found.mase == pytest.approx(ratio)
    with pytest.raises(OptionError, match="A season has 0 rows"):
        shared_workbench.forecast(airline, horizon=12, season=0)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"missing": "drop"}, "drop is not one of the ways to treat missing values"),
        ({"context": 0}, "The context is 0 rows"),
        ({"horizon": "soon"}, "“soon” is not an interval"),
        ({"resample": "6h median"}, "median is not an aggregate"),
        ({"horizon": 1.5}, "1.5 is not a number of steps"),
        ({"quantiles": ["a"]}, "a is not a quantile level"),
        ({"quantiles": "0.1,2"}, "2.0 is not a quantile level"),
        ({"quantiles": 0.0}, "0.0 is not a quantile level"),
    ],
)
def test_that_what_a_script_writes_wrong_is_refused(
    shared_workbench: Workbench, airline: Table, wrong: dict[str, object], says: str
) -> None:
    with pytest.raises(WorkbenchError, match=says):
        shared_workbench.forecast(airline, **wrong)  # type: ignore[arg-type]


def test_that_a_moment_may_be_a_datetime(shared_workbench: Workbench, power: Table) -> None:
    for moment in (dt.datetime(2025, 6, 1), np.datetime64("2025-06-01T00:00"), dt.date(2025, 6, 1)):
        forecast = shared_workbench.forecast(power, targets="load_kw", horizon=1, until=moment)
        assert forecast.series[0].time[0] == np.datetime64("2025-06-01T01:00")


def test_that_a_script_may_end_without_closing(tmp_path: Path) -> None:
    script = "from workbench import Workbench; wb = Workbench(); wb.open([1, 2]); wb.sql('SELECT 1')"
    home = os.environ | {"FORECAST_WORKBENCH_HOME": str(tmp_path)}
    ended = subprocess.run(
        [sys.executable, "-c", script], env=home, capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
