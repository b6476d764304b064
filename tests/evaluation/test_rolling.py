"""Models compared from several earlier moments: what is hidden, what is averaged, what failures tell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from workbench import Workbench
from workbench.cli.main import main
from workbench.errors import ModelError, OptionError
from workbench.evaluation.rolling import evaluate
from workbench.events import JobChanged
from workbench.intervals import parse_interval
from workbench.jobs import JobSnapshot
from workbench.requests import ForecastRequest, ForecastSpec, Selection
from workbench.results import Accuracy, Forecast, SeriesForecast
from workbench.sources import Table

ROWS = 120
HEAD = ["model", "windows", "mase", "smape_pct", "wql", "coverage_pct", "seconds"]


@pytest.fixture(scope="module")
def wb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with Workbench(home=tmp_path_factory.mktemp("home")) as workbench:
        yield workbench


def frame() -> pd.DataFrame:
    hours = pd.date_range("2024-01-01", periods=ROWS, freq="h")
    noise = np.random.default_rng(0).normal(size=ROWS)
    return pd.DataFrame(
        {"time": hours, "kw": 10 + np.arange(ROWS) % 24 + noise, "level": np.arange(ROWS) ** 1.5}
    )


@pytest.fixture(scope="module")
def table(wb: Workbench) -> Table:
    return wb.open(frame(), name="meter")


def test_that_each_window_is_a_forecast_with_so_many_rows_held_back(wb: Workbench, table: Table) -> None:
    found = wb.evaluate(
        table, models=["naive_forecaster"], targets="kw", horizon=6, windows=3, step=2, options={"sp": 24}
    )
    alone = [
        wb.forecast(
            table, targets="kw", model="naive_forecaster", horizon=6, hold_back=held, options={"sp": 24}
        ).metrics["kw"]
        for held in (6, 8, 10)
    ]
    (score,) = found.scores
    assert (score.series, score.windows) == ("kw", 3)
    assert score.accuracy.mase == pytest.approx(np.mean([one.mase for one in alone]))
    assert score.accuracy.smape == pytest.approx(np.mean([one.smape for one in alone]))


def test_that_models_stand_in_the_order_of_their_mase(wb: Workbench, table: Table) -> None:
    models = ["naive_forecaster", "pocket"]
    found = wb.evaluate(table, models=models, horizon=6, windows=2)
    errors = [one.accuracy.mase for one in found.models]
    assert errors == sorted(errors)
    assert {one.model for one in found.models} == set(models)
    assert found.ranking().column_names == HEAD
    rows = found.to_arrow().to_pylist()
    assert [row["series"] for row in rows] == ["kw", "kw", "level", "level"]
    for two in (rows[:2], rows[2:]):
        assert {row["model"] for row in two} == set(models)
        assert two[0]["mase"] <= two[1]["mase"]
    assert [row["windows"] for row in rows] == [2] * 4


def test_that_figures_of_a_comparison_are_named_and_counted_as_those_of_a_forecast(
    wb: Workbench, table: Table
) -> None:
    found = wb.evaluate(table, models=["pocket"], targets="kw", horizon=6, windows=1)
    (row,) = found.to_arrow().to_pylist()
    figures = found.scores[0].accuracy
    assert (row["smape_pct"], row["coverage_pct"]) == (figures.smape, 100 * figures.coverage)


def test_that_a_model_that_cannot_is_told_and_the_others_are_compared(wb: Workbench, table: Table) -> None:
    found = wb.evaluate(table, models=["stray", "naive_forecaster"], targets="kw", horizon=6, windows=1)
    assert [one.model for one in found.models] == ["naive_forecaster"]
    assert "stray" in str(found.refused["stray"])
    assert found.ranking().to_pylist()[1] == dict.fromkeys(HEAD) | {
        "model": "stray",
        "windows": 0,
        "note": str(found.refused["stray"]),
    }
    assert [(row["model"], row["series"], row["note"] is None) for row in found.to_arrow().to_pylist()] == [
        ("naive_forecaster", "kw", True),
        ("stray", None, False),
    ]
    with pytest.raises(ModelError):
        wb.evaluate(table, models=["stray"], targets="kw", horizon=6)


def test_that_the_job_counts_windows_of_all_models_and_names_the_one_at_work(
    wb: Workbench, table: Table
) -> None:
    seen: list[JobSnapshot] = []
    leave = wb.events.subscribe(
        lambda event: seen.append(event.job) if isinstance(event, JobChanged) else None
    )
    request = ForecastRequest(Selection("meter", ("kw",)), ForecastSpec("", 6))
    wb.start_evaluate(request, ["pocket", "naive_forecaster"], windows=2).result()
    leave()
    told = [(str(one.message), one.done) for one in seen if one.message is not None]
    assert [done for _, done in told] == sorted(done for _, done in told)
    assert ("naive_forecaster, window 1", 2) in told
    assert {one.total for one in seen if one.message is not None} == {4}


def test_that_a_comparison_within_times_sees_no_row_outside_of_them(wb: Workbench, table: Table) -> None:
    times = table.times()
    part = wb.evaluate(
        table, models=["naive_forecaster"], targets="kw", horizon=6, start=times[20], until=times[79]
    )
    alone = wb.open(frame()[20:80], name="part")
    whole = wb.evaluate(alone, models=["naive_forecaster"], targets="kw", horizon=6)
    assert part.models[0].accuracy == whole.models[0].accuracy
    assert part.source is not None
    assert part.source.table == "meter"


def test_that_a_comparison_without_models_or_windows_is_refused(wb: Workbench, table: Table) -> None:
    for models, windows in (([], 3), (["pocket"], 0)):
        with pytest.raises(OptionError, match="at least one model, one window"):
            wb.evaluate(table, models=models, windows=windows)


def test_that_the_command_prints_the_models_and_writes_the_series(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORECAST_WORKBENCH_HOME", str(tmp_path / "home"))
    file, scores = tmp_path / "meter.csv", tmp_path / "scores.csv"
    frame().to_csv(file, index=False)
    words = [
        "evaluate",
        str(file),
        "--models",
        "pocket,naive_forecaster",
        "--horizon",
        "6h",
        "--windows",
        "2",
    ]

    assert main(words) == 0
    printed = capsys.readouterr()
    assert main([*words, "-o", str(scores)]) == 0

    head, _, *rows = printed.out.splitlines()
    assert head.split() == HEAD
    assert {row.split()[0] for row in rows} == {"pocket", "naive_forecaster"}
    told = "has the smallest MASE; 2 forecasts of 6 steps each; coverage_pct is of the 80% band"
    assert told in printed.err
    assert len(scores.read_text(encoding="utf-8").splitlines()) == 5


def window(**errors: float) -> Forecast:
    """A forecast of series `easy`, ... with these errors."""
    day, none = np.datetime64("2024-01-01", "us"), np.zeros((1, 1))
    series = tuple(
        SeriesForecast(
            None,
            (name,),
            np.array([day]),
            none,
            None,
            day,
            none[0],
            9,
            parse_interval("1d"),
            accuracy={name: Accuracy(error, error, error, error)},
        )
        for name, error in errors.items()
    )
    return Forecast(series, ForecastSpec("any", 1), None, 1.0)


def test_that_a_model_gains_nothing_by_failing_where_it_is_hard() -> None:
    runs = {"failing": [window(easy=1.2)], "careful": [window(easy=1.0, hard=5.0)], "nothing": [window()]}
    found = evaluate(runs, 1, 1, {})
    assert [(one.model, one.accuracy.mase, one.windows) for one in found.models[:2]] == [
        ("careful", 1.0, 1),
        ("failing", 1.2, 1),
    ]
    assert [one.accuracy.mase for one in found.scores if one.series == "hard"] == [5.0]


def test_that_models_that_share_no_series_are_told_by_their_own() -> None:
    found = evaluate({"a": [window(one=2.0)], "b": [window(two=1.0)]}, 1, 1, {})
    assert [(one.model, one.accuracy.mase) for one in found.models] == [("b", 1.0), ("a", 2.0)]


@pytest.fixture
def even(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file whose series never changes."""
    monkeypatch.setenv("FORECAST_WORKBENCH_HOME", str(tmp_path / "home"))
    days = pd.date_range("2024-01-01", periods=40)
    pd.DataFrame({"time": days, "v": 1.0}).to_csv(tmp_path / "even.csv", index=False)
    return tmp_path / "even.csv"


def test_that_a_model_that_is_not_registered_is_refused_before_anything_is_computed(
    even: Path, capsys: pytest.CaptureFixture[str], wb: Workbench, table: Table
) -> None:
    words = ["evaluate", str(even), "--target", "v", "--horizon", "2", "--models"]
    assert main([*words, "naive_forecaster,pockte"]) == 1
    ended = capsys.readouterr()
    assert ended.out == ""
    assert ended.err == "Model [pockte] is not registered yet.\nDid you mean pocket?\n"
    seen: list[JobSnapshot] = []
    leave = wb.events.subscribe(
        lambda event: seen.append(event.job) if isinstance(event, JobChanged) else None
    )
    with pytest.raises(ModelError, match="not registered"):
        wb.evaluate(table, models=["naive_forecaster", "nosuch"], targets="kw", horizon=6)
    leave()
    assert [one for one in seen if one.message is not None] == []


def test_that_the_command_compares_the_others_and_ends_with_1_where_a_model_cannot(
    even: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["evaluate", str(even), "--target", "v", "--horizon", "2", "--models"]
    assert main([*words, "stray,naive_forecaster"]) == 1
    ended = capsys.readouterr()
    assert [row.split()[:2] for row in ended.out.splitlines()[2:]] == [
        ["naive_forecaster", "3"],
        ["stray", "0"],
    ]
    assert "stray: The model stray finds anomalies and does not forecast. Choose a forecaster: " in ended.err
    assert "No MASE is defined here; 3 forecasts of 2 steps each" in ended.err


def test_that_one_forecast_of_one_step_is_told_as_one(even: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["evaluate", str(even), "--models", "naive_forecaster", "--windows", "1"]
    assert main([*words, "--horizon", "1"]) == 0
    told = "No MASE is defined here; 1 forecast of 1 step; coverage_pct is of the 80% band\n"
    assert capsys.readouterr().err == told


def test_that_series_stand_in_the_order_of_the_file_whatever_was_named_first(wb: Workbench) -> None:
    days = pd.date_range("2024-01-01", periods=30)
    rows = [
        pd.DataFrame({"sensor": name, "time": days, "a": np.arange(30.0) % size, "b": np.arange(30.0)})
        for name, size in (("north", 7), ("east", 5), ("south", 3))
    ]
    panel = wb.open(pd.concat(rows), name="panel")
    asked = ["south", "north"]
    found = wb.evaluate(
        panel, models=["naive_forecaster"], targets=["b", "a"], ids=asked, horizon=2, windows=1
    )
    assert [one.series for one in found.scores] == ["north/a", "north/b", "south/a", "south/b"]
    assert [one.id for one in wb.forecast(panel, targets="a", ids=asked).series] == ["north", "south"]


def test_that_windows_that_reach_back_too_far_are_called_so(tmp_path: Path) -> None:
    rows = pd.DataFrame({"time": pd.date_range("2024-01-01", periods=20), "v": np.arange(20.0)})
    with Workbench() as wb, pytest.raises(OptionError) as refused:
        wb.evaluate(wb.open(rows), models=["naive_forecaster"], targets="v", horizon=4, windows=9)
    assert str(refused.value.hint) == "Take fewer windows, a shorter horizon or a smaller step."
    assert "windows reach back too far. The series has 20 rows" in str(refused.value.text)
