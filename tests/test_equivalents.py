"""A request written as a command line and as Python asks for the same again."""

from __future__ import annotations

import ast
import inspect
import shlex
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from workbench import Workbench
from workbench.equivalents import as_command_line, as_python, as_sql, on_server, typed
from workbench.requests import (
    DetectRequest,
    DetectSpec,
    EvaluateRequest,
    ForecastRequest,
    ForecastSpec,
    Missing,
    OptionValue,
    Resample,
    Selection,
)
from workbench.sources import OpenOptions, Table
from workbench.timeseries import Interval

UNTIL = np.datetime64("2026-02-24T16:00:00", "us")


def _request(**data: object) -> ForecastRequest:
    selection = Selection("power", ("load_kw",), **data)  # type: ignore[arg-type]
    return ForecastRequest(selection, ForecastSpec("auto_ets", 96))


def _words(command: str) -> list[str]:
    return shlex.split(command.replace("\\\n", ""))


def _full() -> ForecastRequest:
    data = Selection(
        "power",
        ("load_kw", "net load"),
        past_covariates=("humidity_pct",),
        future_covariates=("temperature_c",),
        ids=("a", "b's"),
        context=168,
        start=UNTIL - np.timedelta64(30, "D"),
        until=UNTIL,
        resample=Resample(Interval.of(1, "h"), "sum"),
    )
    options: dict[str, OptionValue] = {"sp": 24, "order": [1, 0, 1], "damped": True, "trend": None}
    spec = ForecastSpec(
        "arima", 96, (0.1, 0.9), options, Missing.INTERPOLATE, hold_back=48, lower=0.0, upper=1e6
    )
    return ForecastRequest(data, spec)


def test_that_a_plain_request_is_a_short_command() -> None:
    assert as_command_line(_request(), "power.csv") == (
        "forecast-workbench forecast power.csv \\\n  --target load_kw --model auto_ets --horizon 96"
    )


def test_that_everything_asked_for_is_in_the_command() -> None:
    words = _words(as_command_line(_full(), "my power.csv", OpenOptions(id_column="house", zone="+08:00")))

    pairs = list(zip(words[3::2], words[4::2], strict=True))
    assert words[:3] == ["forecast-workbench", "forecast", "my power.csv"]
    assert pairs == [
        ("--target", "load_kw"),
        ("--target", "net load"),
        ("--model", "arima"),
        ("--id", "a"),
        ("--id", "b's"),
        ("--context", "168"),
        ("--start", "2026-01-25T16:00:00"),
        ("--until", "2026-02-24T16:00:00"),
        ("--resample", "1h:sum"),
        ("--horizon", "96"),
        ("--quantiles", "0.1,0.9"),
        ("--past", "humidity_pct"),
        ("--future", "temperature_c"),
        ("--hold-back", "48"),
        ("--lower", "0.0"),
        ("--upper", "1000000.0"),
        ("--missing", "interpolate"),
        ("--option", "sp=24"),
        ("--option", "order=1,0,1"),
        ("--option", "damped=true"),
        ("--option", "trend=none"),
        ("--id-column", "house"),
        ("--zone", "+08:00"),
    ]


@pytest.mark.parametrize(
    ("zone", "written"),
    [
        (None, "2026-02-24T16:00:00"),
        ("+08:00", "2026-02-25T00:00:00+08:00"),
        ("America/New_York", "2026-02-24T11:00:00-05:00"),
        ("Asia/Kolkata", "2026-02-24T21:30:00+05:30"),
    ],
)
def test_that_a_time_is_written_on_the_zones_clock_with_its_offset(zone: str | None, written: str) -> None:
    words = _words(as_command_line(_request(until=UNTIL), "power.csv", zone=zone))

    assert words[words.index("--until") + 1] == written


def test_that_a_fraction_of_a_second_is_kept() -> None:
    words = _words(as_command_line(_request(until=UNTIL + np.timedelta64(250, "ms")), "power.csv"))

    assert words[-3] == "2026-02-24T16:00:00.25"


@pytest.fixture
def power(tmp_path: Path) -> Iterator[tuple[Workbench, Table]]:
    file = tmp_path / "power.csv"
    rows = [f"2026-02-{1 + hour // 24:02d}T{hour % 24:02d}:00:00+08:00,{hour % 24},1" for hour in range(480)]
    file.write_text("time,load_kw,net load\n" + "\n".join(rows), encoding="utf-8")
    with Workbench() as wb:
        yield wb, wb.open(file)


def test_that_the_statement_gives_the_same_forecast(power: tuple[Workbench, Table]) -> None:
    wb, table = power
    data = Selection("power", ("load_kw", "net load"), start=UNTIL - np.timedelta64(14, "D"), context=300)
    spec = ForecastSpec("naive_forecaster", 5, (0.1, 0.9), {"sp": 24}, Missing.INTERPOLATE, lower=1.0)
    request = ForecastRequest(data, spec)

    statement = as_sql(request, table)

    asked = wb.start_forecast(request).result().to_arrow()
    answered = wb.sql(statement).table
    assert answered.num_columns == asked.num_columns
    assert [one.to_pylist() for one in answered.columns] == [one.to_pylist() for one in asked.columns]
    assert statement.startswith(
        'CALL INFERENCE(naive_forecaster, \'SELECT time, load_kw, "net load" FROM power'
    )
    assert statement.endswith(");")
    assert not on_server(request, table)


def test_that_a_text_with_spaces_and_quotes_is_not_broken(tmp_path: Path) -> None:
    file = tmp_path / "houses.csv"
    rows = [f"b's  house,2026-02-{day:02d},{day}" for day in range(1, 29)]
    file.write_text("house,time,kw\n" + "\n".join(rows), encoding="utf-8")
    with Workbench() as wb:
        table = wb.open(file, id_column="house")
        data = Selection(table.name, ("kw",), ids=("b's  house",))
        request = ForecastRequest(data, ForecastSpec("naive_forecaster", 2))

        result = wb.sql(as_sql(request, table))

    assert result.table.num_rows == 2


def test_that_a_search_for_anomalies_is_a_detect_command() -> None:
    request = DetectRequest(Selection("power", ("load_kw",)), DetectSpec("stray", {"k": 10}))

    words = _words(as_command_line(request, "power.csv"))

    assert words[1:3] == ["detect", "power.csv"]
    assert words[-2:] == ["--option", "k=10"]


def test_that_lines_stay_readable() -> None:
    lines = as_command_line(_full(), "power.csv").splitlines()

    assert max(len(line) for line in lines) <= 80
    assert all(line.endswith("\\") for line in lines[:-1])


@pytest.mark.parametrize("request_", [_request(), _full(), _request(until=UNTIL)])
def test_that_the_script_is_python_and_names_the_same_things(request_: ForecastRequest) -> None:
    script = as_python(request_, "power.csv", OpenOptions(id_column="house"))

    calls = [node for node in ast.walk(ast.parse(script)) if isinstance(node, ast.Call)]
    opening = next(
        call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "open"
    )
    asked = next(
        call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "forecast"
    )
    plain = {
        one.arg: ast.literal_eval(one.value)
        for one in asked.keywords
        if one.arg not in ("start", "until", "resample")
    }
    assert ast.literal_eval(opening.args[0]) == "power.csv"
    assert plain["targets"] == list(request_.data.targets)
    assert plain["horizon"] == 96
    assert plain.get("options", {}) == request_.spec.options
    assert plain.get("hold_back", 0) == request_.spec.hold_back


def test_that_the_script_imports_what_it_uses() -> None:
    script = as_python(_full(), "power.csv")

    namespace: dict[str, object] = {}
    exec("\n".join(line for line in script.splitlines() if line.startswith(("import", "from"))), namespace)
    assert {"np", "Resample", "parse_interval", "Workbench"} <= set(namespace)


def test_that_a_detector_script_has_no_horizon() -> None:
    request = DetectRequest(Selection("power", ("load_kw",)), DetectSpec("stray"))

    assert "horizon" not in as_python(request, "power.csv")
    assert "wb.detect(" in as_python(request, "power.csv")


HOURS = np.datetime64("2026-02-01", "us") + np.arange(100) * np.timedelta64(1, "h")


def _houses(folder: Path, *, keyed: bool) -> tuple[Path, Path]:
    """Two houses that end at different hours, and the temperature of later hours for each or for both."""
    past, later = folder / "houses.csv", folder / "weather.csv"
    warmth = np.sin(np.arange(100) / 4) * 10
    rows = [
        f"{house},{time},{2 * degrees + hour % 5 + place},{degrees}"
        for place, house in enumerate(["a", "b's"])
        for hour, (time, degrees) in enumerate(zip(HOURS[: 80 - 3 * place], warmth, strict=False))
    ]
    past.write_text("house,time,kw,degrees\n" + "\n".join(rows), encoding="utf-8")
    known = [f"{time},{degrees}" for time, degrees in zip(HOURS[75:], warmth[75:], strict=True)]
    if keyed:
        known = [f"{house},{row}" for house in ("a", "b's") for row in known]
    later.write_text(("house," if keyed else "") + "time,degrees\n" + "\n".join(known), encoding="utf-8")
    return past, later


def test_that_the_statement_reads_the_future_of_each_series(tmp_path: Path) -> None:
    with Workbench() as wb:
        for keyed in (True, False):
            past, later = _houses(tmp_path, keyed=keyed)
            table = wb.open(past, id_column="house")
            future = wb.open(later, id_column="house") if keyed else wb.open(later)
            for ids in (None, ("b's",)):
                data = Selection(
                    table.name, ("kw",), future_covariates=("degrees",), ids=ids, future_table=future.name
                )
                request = ForecastRequest(data, ForecastSpec("arima", 6, (0.1, 0.9), {"order": [1, 0, 0]}))

                asked = wb.start_forecast(request).result().to_arrow()
                answered = wb.sql(as_sql(request, table, future)).table

                wanted = asked.columns if ids is None else asked.columns[1:]
                assert [one.to_pylist() for one in answered.columns] == [one.to_pylist() for one in wanted]


def test_that_a_given_step_is_kept(power: tuple[Workbench, Table]) -> None:
    wb, table = power
    spec = ForecastSpec("naive_forecaster", 3, interval=Interval.of(30, "m"))
    request = ForecastRequest(Selection("power", ("load_kw",)), spec)

    answered = wb.sql(as_sql(request, table)).table

    assert answered["time"].to_pylist() == wb.start_forecast(request).result().to_arrow()["time"].to_pylist()
    assert 'interval=parse_interval("30m")' in as_python(request, "power.csv")
    assert "--interval 30m" in " ".join(_words(as_command_line(request, "power.csv")))


def test_that_a_server_is_named_with_what_is_fetched() -> None:
    address, query = "iotdb://root@db:6667", "select \"net load\" from t where house = 'b'"

    words = _words(as_command_line(_request(), address, query=query))
    script = as_python(_request(), address, OpenOptions(id_column="house"), query=query)

    assert words[2:7] == [address, "--query", query, "--target", "load_kw"]
    assert f"server = wb.connect({address!r})" in script
    assert f"table = wb.open_query(server, {query!r}, id_column='house')" in script
    ast.parse(script)


def test_that_a_file_is_named_from_the_current_folder_where_it_lies_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)

    assert typed(here / "my data" / "power.csv") == str(Path("my data", "power.csv"))
    assert typed(tmp_path / "power.csv") == str(tmp_path / "power.csv")
    assert typed(Path("power.csv")) == "power.csv"


def test_that_the_file_of_the_future_is_named() -> None:
    request = _request(future_covariates=("temperature_c",), future_table="weather")

    words = _words(as_command_line(request, "power.csv", future_file="next week.csv"))
    script = as_python(request, "power.csv", future_file="next week.csv")

    assert words[words.index("--future-file") + 1] == "next week.csv"
    assert "future = wb.open('next week.csv')" in script
    assert "future_table=future" in script


def test_that_a_comparison_of_models_is_written_as_the_command_and_the_call_that_make_it() -> None:
    data = Selection("power", ("load_kw",), ids=("a",), start=UNTIL, resample=Resample(Interval.of(1, "h")))
    spec = ForecastSpec("", 24, missing=Missing.INTERPOLATE)
    asked = EvaluateRequest(data, spec, ("pocket", "auto_ets"), windows=4, step=12)
    words = _words(as_command_line(asked, "power.csv", zone="Asia/Shanghai"))
    assert words == [
        *("forecast-workbench", "evaluate", "power.csv", "--target", "load_kw"),
        *("--models", "pocket,auto_ets", "--id", "a", "--start", "2026-02-25T00:00:00+08:00"),
        *("--resample", "1h:mean", "--horizon", "24", "--windows", "4", "--step", "12"),
        *("--missing", "interpolate"),
    ]
    script = as_python(asked, "power.csv")
    (call,) = [
        one
        for one in ast.walk(ast.parse(script))
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute) and one.func.attr == "evaluate"
    ]
    given = {one.arg: ast.unparse(one.value) for one in call.keywords}
    assert given["models"] == "['pocket', 'auto_ets']"
    assert (given["windows"], given["step"], given["horizon"]) == ("4", "12", "24")
    assert set(given) <= set(inspect.signature(Workbench.evaluate).parameters)
