"""The commands with a server in the place of a file; the password is never shown."""

from __future__ import annotations

import signal
import threading
from pathlib import Path

import numpy as np
import pandas
import pyarrow as pa
import pytest

from tests.cli.conftest import Ended, Run
from tests.iotdb.filling import DEVICE, POWER, insert_power
from workbench.cli.main import main
from workbench.engine import Workbench
from workbench.events import JobChanged
from workbench.jobs import Job
from workbench.sources.iotdb import writing
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.passwords import ENVIRONMENT_VARIABLE
from workbench.sources.iotdb.writing import plan_write, write
from workbench.text import Text

QUERY = ("--query", "select load_kw from root.plant.**")
NAIVE = ("--model", "naive_forecaster", "--horizon", "48")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line on these words."""

    def call(*words: str | Path) -> Ended:
        code = main([str(word) for word in words])
        printed = capsys.readouterr()
        return Ended(code, printed.out, printed.err)

    return call


@pytest.fixture(autouse=True)
def _password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "root")


def test_that_a_forecast_from_the_server_is_that_from_the_file(
    run: Run, tree: Connection, tmp_path: Path
) -> None:
    insert_power(tree)
    theirs, ours = tmp_path / "file.csv", tmp_path / "server.csv"

    asked = ("--target", f"{DEVICE}.load_kw", *NAIVE, "-o", str(ours))
    from_server = run("forecast", str(tree.address), *QUERY, *asked)
    from_file = run("forecast", POWER, "--zone", "UTC", "--target", "load_kw", *NAIVE, "-o", theirs)

    assert (from_server.code, from_file.code) == (0, 0), from_server.err
    one, other = (path.read_text(encoding="utf-8").splitlines() for path in (ours, theirs))
    assert one[1:] == other[1:]
    assert len(one) == 49


def test_that_sql_runs_over_the_rows_of_a_server(run: Run, tree: Connection) -> None:
    rows = insert_power(tree)

    counted = run("sql", "SELECT count(*) AS n FROM power", str(tree.address), *QUERY, "--format", "csv")

    assert counted.code == 0, counted.err
    assert counted.out.split() == ["n", str(rows)]


def test_that_a_refusal_is_a_sentence_and_an_exit_code(
    run: Run, tree: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = str(tree.address)
    nothing = run("detect", place, "--query", "select x from root.nowhere.d", "--target", "x")
    assert (nothing.code, nothing.out) == (1, "")
    assert "There is no series root.nowhere.d.x." in nothing.err
    assert run("forecast", place, "--target", "x").code == 2
    assert run("forecast", POWER, *QUERY, "--target", "load_kw").code == 2

    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "not-the-password")
    wrong = run("forecast", place, *QUERY, "--target", "load_kw")
    assert (wrong.code, wrong.out) == (1, "")
    assert "not-the-password" not in wrong.err
    within = run("forecast", place.replace("root@", "root:hidden@"), *QUERY, "--target", "load_kw")
    assert within.code == 1
    assert "hidden" not in within.err


def test_that_the_password_is_asked_for_on_a_terminal(
    run: Run, tree: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ENVIRONMENT_VARIABLE)
    monkeypatch.setattr("workbench.sources.iotdb.passwords.kept_password", lambda _: None)
    asked: list[str] = []
    tree.execute("CREATE DATABASE root.plant")
    tree.execute("INSERT INTO root.plant.d(time, x) VALUES (1000, 1.5)")
    words = ("sql", "SELECT x FROM d", str(tree.address), "--query", "select x from root.plant.d")

    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    assert "There is no password for root" in run(*words).err
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return "root"

    monkeypatch.setattr("getpass.getpass", answer)
    assert run(*words).code == 0
    assert asked == [f"Password of root on the IoTDB server {tree.address.place}: "]


def test_that_a_forecast_is_written_back_and_replaced_only_when_allowed(
    run: Run, tree: Connection, tmp_path: Path
) -> None:
    insert_power(tree)
    words = ("forecast", str(tree.address), *QUERY, "--target", f"{DEVICE}.load_kw", *NAIVE)
    back = ("--write-to", "root.forecast.power")

    first = run(*words, *back, "--quantiles", "0.1,0.9", "-o", tmp_path / "out.csv")
    assert first.code == 0, first.err
    assert "Written: 48 rows to root.forecast.power" in first.err
    held = tree.fetch("SELECT * FROM root.forecast.power")
    assert held.num_rows == 48
    assert sorted(name.split(".", 3)[3] for name in held.column_names[1:]) == [
        "`load_kw_q0.1`",
        "`load_kw_q0.9`",
        "load_kw",
    ]
    again = run(*words, *back, "-o", tmp_path / "out.csv")
    assert again.code == 1
    assert "root.forecast.power has 48 of these rows already" in again.err
    assert run(*words, *back, "--overwrite", "-o", tmp_path / "out.csv").code == 0
    aside = run("forecast", POWER, "--target", "load_kw", *NAIVE, *back)
    assert (aside.code, "Add --server with its address" in aside.err) == (2, True)


def test_that_a_file_is_imported_after_a_look_at_what_would_be_written(
    run: Run, table: Connection, tmp_path: Path
) -> None:
    place = f"iotdb://root@{table.address.place}/plant?dialect=table"
    words = ("import", POWER, place, "--to", "power", "--columns", "load_kw,humidity_pct", "--zone", "UTC")

    looked = run(*words, "--type", "humidity_pct=FLOAT", "--dry-run")
    assert looked.code == 0, looked.err
    assert "power (made): 8,760 rows" in looked.err
    assert "FLOAT" in looked.err
    assert table.fetch("SHOW TABLES").num_rows == 0
    assert run(*words, "--type", "humidity_pct=FLOAT").code == 0
    assert table.fetch("SELECT count(*) FROM power").column(0).to_pylist() == [8760]
    assert run(*words).code == 1
    wrong = run(*words, "--type", "humidity_pct")
    assert (wrong.code, "is not column=type" in wrong.err) == (2, True)


def test_that_ctrl_c_within_a_write_tells_how_far_it_came(
    run: Run, tree: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "BLOCK_ROWS", 1000)
    tell, cancel, pressed = Job.progress, Job.cancel, threading.Event()
    main_thread = threading.get_ident()

    def press(job: Job[None], done: float, total: float = 0, message: Text | None = None) -> None:
        tell(job, done, total, message)
        if job.kind == "write" and done == 3000:
            signal.pthread_kill(main_thread, signal.SIGINT)
            pressed.wait(10)

    def stop(job: Job[None]) -> None:
        cancel(job)
        pressed.set()

    monkeypatch.setattr(Job, "progress", press)
    monkeypatch.setattr(Job, "cancel", stop)
    stopped = run("import", POWER, str(tree.address), "--to", "root.plant.all", "--columns", "load_kw")

    assert stopped.code == 130
    assert "Stopped: at least 3,000 of 8,757 rows were written to root.plant.all" in stopped.err
    assert tree.fetch("SELECT load_kw FROM root.plant.all").num_rows == 3000


def test_that_ainodes_example_gives_what_its_file_gives(run: Run, tree: Connection, tmp_path: Path) -> None:
    sample = Path(__file__).parents[3] / "shared" / "data" / "ETTh-tree.csv"
    if not sample.exists():
        pytest.skip(f"{sample} is missing: AINode's own sample is not ours to pass on")
    theirs, ours, called = (tmp_path / name for name in ("file.csv", "server.csv", "sql.csv"))
    written = run("import", sample, str(tree.address), "--to", "root.db.etth", "--columns", "OT")
    assert written.code == 0, written.err
    assert tree.fetch("SHOW TIMESERIES root.db.etth.OT").to_pylist()[0]["DataType"] == "DOUBLE"

    model = ("--model", "naive_forecaster", "--horizon", "48", "--option", "sp=24")
    query = ("--query", "select OT from root.db.**")
    assert run("forecast", str(tree.address), *query, "--target", "OT", *model, "-o", ours).code == 0
    assert run("forecast", sample, "--target", "OT", *model, "-o", theirs).code == 0
    statement = 'call inference(naive_forecaster, "select OT from root.db.**", outputLength=48, sp=24)'
    by_sql = run("sql", "--server", str(tree.address), statement, "-o", called)
    assert by_sql.code == 0, by_sql.err

    one, other, sql = (pandas.read_csv(path) for path in (ours, theirs, called))
    assert one["OT"].tolist() == other["OT"].tolist() == sql["output"].tolist()
    instants = [pandas.to_datetime(frame["time"], utc=True).tolist() for frame in (one, other)]
    assert instants[0] == instants[1]


@pytest.mark.parametrize("count", [20, pytest.param(1000, marks=pytest.mark.torture)])
def test_that_all_series_of_a_server_are_forecast_in_one_job_and_written_back(
    tree: Connection, tmp_path: Path, count: int
) -> None:
    hours = np.datetime64("2024-01-01T00", "ms") + np.arange(72) * np.timedelta64(1, "h")
    rows = pa.table(
        {
            "id": pa.array(np.repeat([f"s{number:04}" for number in range(count)], 72)),
            "time": pa.array(np.tile(hours, count)).cast(pa.timestamp("ms", "UTC")),
            "x": pa.array(np.sin(np.arange(72 * count) / 7)),
        }
    )
    with Workbench(tmp_path) as wb:
        connection = wb.connect(tree.address, "root")
        write(connection, plan_write(connection, rows, "root.plant.all", id_column="id"))
        fetched = wb.open_query(connection, "SELECT x FROM root.plant.all.* ALIGN BY DEVICE")
        assert fetched.id_column == "Device"
        assert len(fetched.ids()) == count
        forecast = wb.forecast(
            fetched, targets=["x"], model="naive_forecaster", horizon=24, quantiles=[0.1, 0.9]
        )
        assert len(forecast.series) == count
        heard: list[float] = []
        look = wb.servers.start_plan_write(connection, forecast, "root.forecast.all").result()
        assert (len(look.parts), look.rows) == (count, 24 * count)
        wb.events.subscribe(
            lambda event: heard.append(event.job.done) if isinstance(event, JobChanged) else None
        )
        report = wb.servers.start_write(connection, look).result()
        assert (report.rows, report.sure, max(heard)) == (24 * count, True, 24 * count)
        assert look.parts[-1].target == f"root.forecast.all.s{count - 1:04}"
        # One column for each of a thousand series would be more than the server's memory takes.
        told = tree.fetch("SELECT count(x) FROM root.forecast.all.* ALIGN BY DEVICE")
        assert told.column("count(x)").to_pylist() == [24] * count
