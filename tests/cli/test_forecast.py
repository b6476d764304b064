"""`forecast`: from a file to rows, files and figures."""

from __future__ import annotations

import csv
import importlib.util
import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.cli.conftest import Run
from workbench import Workbench

PROGRAM = Path(sys.executable).with_name("forecast-workbench")
NAIVE = ("--model", "naive_forecaster")


def _rows(text: str) -> list[list[str]]:
    return list(csv.reader(text.splitlines()))


def test_that_a_forecast_is_printed_as_rows(run: Run, power: Path) -> None:
    ended = run("forecast", power, "--target", "load_kw", *NAIVE, "--horizon", "3", "--format", "csv")

    rows = _rows(ended.out)
    assert ended.code == 0, ended.err
    assert rows[0] == ["time", "load_kw"]
    assert [row[0] for row in rows[1:]] == [f"2026-03-11T0{hour}:00:00" for hour in range(3)]
    assert float(rows[1][1]) == 100.0


def test_that_what_was_done_is_told_beside_the_rows(run: Run, power: Path) -> None:
    ended = run("forecast", power, "--target", "load_kw", *NAIVE, "--horizon", "3")

    assert "load_kw: 3 steps of 1h with naive_forecaster from 240 rows" in ended.err
    assert "sp 24" in ended.err


def test_that_a_daily_forecast_replaces_its_file_and_that_the_help_says_so(
    run: Run, power: Path, tmp_path: Path
) -> None:
    words = ["forecast", power, "--target", "load_kw", *NAIVE, "-o", tmp_path / "daily.csv", "--horizon"]
    for steps in (5, 3):
        assert run(*words, str(steps)).code == 0
        assert len((tmp_path / "daily.csv").read_text("utf-8").splitlines()) == 1 + steps
    told = run("forecast", "--help").out.replace("\N{BOX DRAWINGS LIGHT VERTICAL}", " ")
    assert "in the place of a file that is there" in " ".join(told.split())


def test_that_the_file_is_the_same_as_from_python(run: Run, power: Path, tmp_path: Path) -> None:
    asked = ["--horizon", "5", "--quantiles", "0.9,0.1", "--context", "200", "--option", "sp=24"]
    ended = run("forecast", power, "--target", "load_kw", *NAIVE, *asked, "-o", tmp_path / "cli.csv")
    with Workbench() as wb:
        table = wb.open(power)
        forecast = wb.forecast(
            table,
            targets=["load_kw"],
            model="naive_forecaster",
            horizon=5,
            quantiles=[0.1, 0.9],
            context=200,
            options={"sp": 24},
        )
        wb.export(forecast, tmp_path / "python.csv")

    assert ended.code == 0, ended.err
    assert f"Written: {tmp_path / 'cli.csv'}" in ended.out
    assert (tmp_path / "cli.csv").read_bytes() == (tmp_path / "python.csv").read_bytes()
    assert (tmp_path / "cli.csv").read_text().startswith("time,load_kw,load_kw_q0.1,load_kw_q0.9\n")


def test_that_a_csv_has_the_marks_that_a_spreadsheet_here_wants(
    run: Run, power: Path, tmp_path: Path
) -> None:
    file = tmp_path / "forecast.csv"
    words = ["forecast", power, "--target", "load_kw", *NAIVE, "--horizon", "2"]

    written = run(*words, "--decimal", ",", "-o", file)
    printed = run(*words, "--decimal", ",", "--delimiter", "tab", "--format", "csv")
    again = run(*[file if word == power else word for word in words], "--format", "csv")

    assert written.code == printed.code == again.code == 0, again.err
    assert file.read_text().splitlines()[:2] == ["time;load_kw", "2026-03-11T00:00:00;100,0"]
    assert printed.out.splitlines()[1] == "2026-03-11T00:00:00\t100,0"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--delimiter", ";"], "--delimiter is for CSV, and the result is table."),
        (["--decimal", ",", "-o", "f.xlsx"], "--decimal is for CSV, and the result is xlsx."),
        (["--decimal", ",", "--delimiter", ",", "-o", "f.csv"], "A comma cannot stand both"),
    ],
)
def test_that_marks_without_a_csv_are_refused_before_the_work(
    run: Run, power: Path, words: list[str], said: str
) -> None:
    ended = run("forecast", power, "--target", "load_kw", *words)

    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(said)


def test_that_several_targets_stand_side_by_side(run: Run, power: Path) -> None:
    words = ["--target", "load_kw,temperature_c", *NAIVE, "--horizon", "1", "--until", "2026-03-10T23:00"]

    ended = run("forecast", power, *words, "--format", "json")

    assert list(json.loads(ended.out)[0]) == ["time", "load_kw", "temperature_c"]


@pytest.mark.parametrize(
    ("horizon", "steps"), [(["--horizon", "2d"], 48), ([], 96), (["--horizon", "90m"], 2)]
)
def test_that_a_duration_is_counted_in_steps(run: Run, power: Path, horizon: list[str], steps: int) -> None:
    ended = run("forecast", power, "--target", "load_kw", *NAIVE, *horizon, "--format", "csv")

    assert len(_rows(ended.out)) == steps + 1, ended.err


def test_that_a_duration_counts_the_resampled_step(run: Run, power: Path) -> None:
    words = ["--target", "load_kw", *NAIVE, "--resample", "1d:sum", "--horizon", "3d", "--format", "csv"]

    rows = _rows(run("forecast", power, *words).out)

    assert [row[0][:10] for row in rows[1:]] == ["2026-03-11", "2026-03-12", "2026-03-13"]
    assert float(rows[1][1]) == pytest.approx(2400, rel=0.01)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--context", "0"], "--context 0 is not a whole number from 1 on."),
        (["--hold-back", "-1"], "--hold-back -1 is not a whole number from 0 on."),
        (["--hold-back", "often"], "--hold-back often is not a number of rows."),
        (["--season", "a"], "--season a is not a whole number from 1 on."),
        (["--upper", "a"], "--upper a is not a number."),
        (["--lower", "inf"], "--lower inf is not a number."),
        (["--horizon", "1.5"], "--horizon 1.5 is not a number of steps."),
        (["--format", "xml"], "There is no format xml to print rows in."),
        (["--interval", "often"], "--interval: “often” is not an interval."),
    ],
)
def test_that_a_wrong_value_of_an_option_is_wrong_usage_in_one_sentence(
    run: Run, power: Path, words: list[str], said: str
) -> None:
    ended = run("forecast", power, *words)

    assert (ended.code, ended.out, ended.err.splitlines()[0]) == (2, "", said)
    assert len(ended.err.splitlines()) == 2


@pytest.mark.parametrize("option", ["--target", "--id"])
@pytest.mark.parametrize("written", ["", " , "])
def test_that_an_empty_name_is_not_taken_for_all(run: Run, houses: Path, option: str, written: str) -> None:
    ended = run("forecast", houses, *NAIVE, option, written)

    said = [f"{option} “{written}” names nothing.", f"Leave {option} out to take all."]
    assert (ended.code, ended.out, ended.err.splitlines()) == (2, "", said)


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("-", "Rows are not read from the standard input."),
        ("https://example.org/a.csv", "https://example.org/a.csv is an address, and files alone are opened."),
    ],
)
def test_that_what_is_no_file_is_called_so(run: Run, file: str, said: str) -> None:
    ended = run("forecast", file)

    assert (ended.code, ended.err.splitlines()[0]) == (2, said)


def test_that_the_step_of_the_times_can_be_given(run: Run, power: Path) -> None:
    words = ["--target", "load_kw", *NAIVE, "--interval", "30m", "--horizon", "90m", "--format", "csv"]

    rows = _rows(run("forecast", power, *words).out)

    assert [row[0][11:16] for row in rows[1:]] == ["23:30", "00:00", "00:30"]


def test_that_rows_held_back_are_not_compared_with_times_that_they_do_not_have(run: Run, power: Path) -> None:
    words = ["--target", "load_kw", *NAIVE, "--horizon", "2", "--hold-back", "2", "--format", "csv"]

    refused = run("forecast", power, *words, "--interval", "30m")

    assert (refused.code, refused.out) == (1, "")
    assert "Rows held back are 1h apart, and are not compared with steps of 30m." in refused.err
    assert run("forecast", power, *words, "--interval", "1h").code == 0


def test_that_a_step_is_asked_for_where_one_row_cannot_tell_it(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "one.csv"
    file.write_text("time,v\n2026-01-01,5\n", encoding="utf-8")

    refused = run("forecast", file, *NAIVE, "--horizon", "2")
    ended = run("forecast", file, *NAIVE, "--horizon", "2", "--interval", "1d", "--format", "csv")

    assert (refused.code, "(--interval)" in refused.err) == (1, True), refused.err
    assert ended.out.splitlines()[1:] == ["2026-01-02T00:00:00,5.0", "2026-01-03T00:00:00,5.0"], ended.err


def test_that_rows_held_back_give_figures(run: Run, power: Path) -> None:
    words = ["--target", "load_kw", *NAIVE, "--horizon", "24", "--hold-back", "24", "--quantiles", "0.1,0.9"]

    ended = run("forecast", power, *words, "--until", "2026-03-10T23:00")

    lines = ended.err.splitlines()
    head = next(number for number, line in enumerate(lines) if line.split()[:2] == ["compared", "mase"])
    assert lines[head].split() == ["compared", "mase", "smape_pct", "wql", "coverage_pct"]
    assert lines[head + 2].split()[0] == "load_kw"
    assert float(lines[head + 2].split()[2]) < 1


def test_that_rows_may_be_given_by_how_long_they_last(run: Run, power: Path) -> None:
    words = ["--target", "load_kw", *NAIVE, "--horizon", "2", "--format", "csv"]

    counted = run("forecast", power, *words, "--hold-back", "24", "--context", "120")
    lasting = run("forecast", power, *words, "--hold-back", "1d", "--context", "5d")

    assert (lasting.out, lasting.err) == (counted.out, counted.err)
    assert "from 120 rows" in lasting.err


def test_that_figures_of_bands_are_left_out_where_none_were_asked_for(run: Run, power: Path) -> None:
    words = ["--target", "load_kw", *NAIVE, "--horizon", "24", "--hold-back", "24"]

    ended = run("forecast", power, *words, "--until", "2026-03-10T23:00")

    assert "compared mase smape_pct" in [" ".join(line.split()) for line in ended.err.splitlines()]


def test_that_until_and_start_choose_the_rows(run: Run, power: Path) -> None:
    words = [
        "--target",
        "load_kw",
        *NAIVE,
        "--horizon",
        "1",
        "--start",
        "2026-03-02",
        "--until",
        "2026-03-05T23:00",
    ]

    ended = run("forecast", power, *words, "--format", "csv")

    assert _rows(ended.out)[1][0] == "2026-03-06T00:00:00"
    assert "from 96 rows" in ended.err


def test_that_a_panel_is_one_file_and_tells_what_could_not_be_done(run: Run, houses: Path) -> None:
    words = ["--target", "kw", *NAIVE, "--horizon", "2", "--id-column", "house", "--format", "csv"]

    ended = run("forecast", houses, *words)

    rows = _rows(ended.out)
    assert ended.code == 0, ended.err
    assert rows[0] == ["house", "time", "kw"]
    assert [row[0] for row in rows[1:]] == ["a", "a", "b", "b"]
    assert ended.err.splitlines()[-1].startswith("c: ")


@pytest.mark.parametrize("named", [["--id", "b,a"], ["--id", "b", "--id", "a"]])
def test_that_series_are_named_with_commas_or_again(run: Run, houses: Path, named: list[str]) -> None:
    words = ["--target", "kw", *NAIVE, "--horizon", "1", "--id-column", "house", "--format", "csv", *named]

    assert [row[0] for row in _rows(run("forecast", houses, *words).out)] == ["house", "a", "b"]


def test_that_a_series_that_is_not_there_is_refused_before_the_others_are_forecast(
    run: Run, houses: Path
) -> None:
    ended = run("forecast", houses, "--id-column", "house", "--id", "a", "--id", "d")

    assert (ended.code, ended.out) == (1, "")
    told = "houses has no series “d”.\nIts id column is house; its series are a, b, c.\n"
    assert ended.err.endswith(told)


def test_that_series_of_a_panel_can_be_chosen(run: Run, houses: Path) -> None:
    words = ["--target", "kw", *NAIVE, "--horizon", "1", "--id-column", "house", "--format", "csv"]

    assert [row[0] for row in _rows(run("forecast", houses, *words, "--id", "b").out)[1:]] == ["b"]


def test_that_bounds_and_output_times_are_kept(run: Run, power: Path, tmp_path: Path) -> None:
    words = ["--target", "load_kw", *NAIVE, "--horizon", "12", "--upper", "105", "--output-times", "ms"]

    ended = run("forecast", power, *words, "--output", tmp_path / "out.parquet")

    table = pq.read_table(tmp_path / "out.parquet")
    assert ended.code == 0, ended.err
    assert max(table.column("load_kw").to_pylist()) == 105
    assert table.column("time").to_pylist()[0] == 1773187200000


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["--target", "load_kv"], 1, "Did you mean “load_kw”?"),
        (["--target", "load_kw", "--model", "auto_est"], 1, "Did you mean auto_ets?"),
        (["--target", "load_kw", "--model", "naive_forecaster", "--option", "ps=2"], 1, "sp"),
        (["--target", "load_kw", "--model", "naive_forecaster", "--option", "sp=-3"], 1, "sp"),
        (["--target", "load_kw", "--horizon", "soon"], 2, "--horizon"),
        (["--target", "load_kw", "--quantiles", "90"], 2, "--quantiles"),
        (["--target", "load_kw", "--until", "yesterday"], 2, "yesterday"),
        (["--target", "load_kw", "--output", "forecast.doc"], 1, ".csv"),
        (["--target", "load_kw", "--output-times", "never"], 1, "never"),
        (["--target", "load_kw", "--plot", "forecast.gif"], 1, ".png or .svg"),
        (["--target", "load_kw", "--missing", "refuse", *NAIVE, "--resample", "1fortnight"], 2, "--resample"),
    ],
)
def test_that_a_refusal_is_told_without_a_traceback(
    run: Run, power: Path, words: list[str], code: int, told: str
) -> None:
    ended = run("forecast", power, *words)

    assert ended.code == code, ended.err
    assert told in ended.err
    assert "Traceback" not in ended.err
    assert ended.out == ""


def test_that_a_file_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    ended = run("forecast", tmp_path / "nothing.csv", "--target", "x")

    assert ended.code == 1
    assert "nothing.csv" in ended.err


def test_that_future_values_may_come_from_another_file(run: Run, power: Path, tmp_path: Path) -> None:
    ahead = tmp_path / "weather.csv"
    lines = power.read_text().splitlines()
    ahead.write_text(
        "\n".join(["time,temperature_c", *(f"{x.split(',')[0]},{x.split(',')[2]}" for x in lines[241:])])
    )
    past = tmp_path / "past.csv"
    past.write_text("\n".join(lines[:241]))
    words = ["--target", "load_kw", "--model", "arima", "--horizon", "12", "--option", "order=1,0,0"]

    ended = run(
        "forecast", past, *words, "--future", "temperature_c", "--future-file", ahead, "--format", "csv"
    )

    assert ended.code == 0, ended.err
    assert len(_rows(ended.out)) == 13


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("PySide6") is None, reason="pictures need Qt")
@pytest.mark.parametrize(("name", "begins"), [("forecast.png", b"\x89PNG"), ("forecast.svg", b"<?xml")])
def test_that_a_picture_is_drawn_without_a_display(
    power: Path, tmp_path: Path, name: str, begins: bytes
) -> None:
    words = [str(PROGRAM), "forecast", str(power), "--target", "load_kw", *NAIVE, "--horizon", "24"]
    words += ["--quantiles", "0.1,0.9", "--output", "out.csv", "--plot", name]

    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert done.stdout.splitlines()[-2:] == ["Written: out.csv", f"Written: {name}"]


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("PySide6") is None, reason="pictures need Qt")
def test_that_a_picture_without_quantiles_is_drawn_too(power: Path, tmp_path: Path) -> None:
    words = [str(PROGRAM), "forecast", str(power), "--target", "load_kw", *NAIVE, "--horizon", "24"]

    done = subprocess.run(
        [*words, "--plot", "x.png"], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "x.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("PySide6") is None, reason="pictures need Qt")
def test_that_a_picture_that_cannot_be_written_leaves_the_rows(power: Path, tmp_path: Path) -> None:
    words = [str(PROGRAM), "forecast", str(power), "--target", "load_kw", *NAIVE, "--horizon", "24"]
    words += ["--quantiles", "0.1,0.9", "--output", "out.csv", "--plot", "nowhere/x.png"]

    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "x.png could not be written" in done.stderr
    assert (tmp_path / "out.csv").exists()


@pytest.mark.slow
def test_that_progress_is_shown_on_a_terminal_only(power: Path, tmp_path: Path) -> None:
    words = [
        str(PROGRAM),
        "forecast",
        str(power),
        "--target",
        "load_kw",
        "--model",
        "auto_ets",
        "--horizon",
        "2",
    ]
    words += ["--output", str(tmp_path / "out.csv")]
    piped = subprocess.run(words, capture_output=True, check=False)
    ours, theirs = pty.openpty()
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:
                break
            if not part:
                break
            shown += part
    os.close(ours)

    assert process.returncode == 0, shown
    assert (piped.returncode, piped.stderr) == (0, b"")
    assert b"Forecast load_kw with auto_ets" in shown


@pytest.mark.slow
def test_that_ctrl_c_ends_the_work_and_its_processes(tmp_path: Path) -> None:
    rows = "\n".join(f"2020-{1 + day // 28:02d}-{1 + day % 28:02d},{day * 37 % 101}" for day in range(336))
    panel = tmp_path / "many.csv"
    lines = [f"{name},{row}" for name in range(300) for row in rows.splitlines()]
    panel.write_text("id,time,x\n" + "\n".join(lines))
    words = [str(PROGRAM), "forecast", str(panel), "--target", "x", "--model", "auto_arima", "--horizon", "2"]
    ours, theirs = pty.openpty()
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=theirs, start_new_session=True) as process:
        os.close(theirs)
        shown = b""
        while b"Forecast" not in shown:
            shown += os.read(ours, 4096)
        os.killpg(process.pid, signal.SIGINT)
        while True:
            try:
                shown += os.read(ours, 4096)
            except OSError:
                break
        process.wait(10)
    os.close(ours)

    assert process.returncode == 130, shown
    assert b"Traceback" not in shown
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)
