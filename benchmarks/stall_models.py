"""auto_arima on a panel of 100 series in two workers: the longest stall of the window meanwhile.

`python -m benchmarks.stall_models FILE` measures once and prints it as JSON.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import psutil

from benchmarks.gui_stall import StallMeter
from benchmarks.rows import Row
from workbench.jobs import JobSnapshot
from workbench.requests import ForecastRequest, ForecastSpec, Selection

SERIES, ROWS, STEPS, WORKERS, ROUNDS = 100, 700, 48, 2, 3
WATCHED_S = 40.0


def run() -> list[Row]:
    """No stall above 50 ms (best of three), while both workers are at work."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "panel.csv"
        write_panel(file)
        command = [sys.executable, "-m", "benchmarks.stall_models", str(file)]
        rounds = [json.loads(_output(command)) for _ in range(ROUNDS)]
    best = min(rounds, key=lambda one: float(one["stall_ms"]))
    note = (
        f"best of {ROUNDS}: {', '.join(format(one['stall_ms'], '.0f') for one in rounds)} ms; each watches "
        f"the job for {WATCHED_S:.0f} s from the click on, then stops it: {best['done']:.0f} series were "
        f"done, {best['workers']:.0f} workers at a lower priority took {best['cpu_s']:.0f} s of CPU"
    )
    return [
        Row(
            f"longest stall, auto_arima on {SERIES} series in {WORKERS} workers",
            best["stall_ms"],
            "ms",
            limit=50,
            note=note,
        )
    ]


def write_panel(file: Path) -> None:
    """Hours of a daily cycle, each series with noise of its own."""
    random = np.random.default_rng(0)
    times = np.datetime_as_string(
        np.datetime64("2024-01-01T00", "s") + np.arange(ROWS) * np.timedelta64(1, "h")
    )
    season = 10 * np.sin(np.arange(ROWS) * 2 * np.pi / 24)
    with file.open("w", encoding="utf-8") as stream:
        stream.write("id,time,load\n")
        for number in range(SERIES):
            values = 100 + season + random.normal(0, 2, ROWS)
            stream.writelines(
                f"s{number:03},{time},{value:.4f}\n" for time, value in zip(times, values, strict=True)
            )


def measure(file: Path) -> dict[str, float]:
    """Forecast the panel in a window that is ready, stop it after a while, and watch.

    Raises:
        RuntimeError: Not both workers were at work at a lower priority, or the job did not run till the stop.
    """
    from benchmarks.whole_window import WholeWindow

    program = WholeWindow(WORKERS)
    controller = program.desk.controller
    table = program.do(controller.open_paths([file]))
    request = ForecastRequest(
        Selection(table.name, ("load",)), ForecastSpec("auto_arima", STEPS, (0.1, 0.9), {"sp": 24})
    )
    jobs: list[JobSnapshot] = []
    program.desk.session.job_changed.connect(jobs.append)
    before = _cpu_seconds()
    stalls = StallMeter()

    async def watch() -> None:
        stalls.start()
        forecast = asyncio.ensure_future(controller.forecast(request))
        await asyncio.sleep(WATCHED_S)
        busy.update(_cpu_seconds())
        if forecast.done():
            raise RuntimeError("The forecast ended before its time; nothing was measured")
        controller.stop()
        await forecast
        stalls.stop()

    busy: dict[int, float] = {}
    program.do(watch())
    done = max((job.done for job in jobs if job.kind == "forecast"), default=0.0)
    program.close()
    used = [cpu - before.get(process, 0.0) for process, cpu in busy.items()]
    # A worker that has the model for a quarter of the time is at work, on however busy a machine.
    at_work = sum(one > WATCHED_S / 4 for one in used)
    if at_work != WORKERS:
        raise RuntimeError(f"{at_work} workers were at work in place of {WORKERS}: {used}")
    return {"stall_ms": stalls.longest_ms, "done": done, "workers": at_work, "cpu_s": sum(used)}


def _cpu_seconds() -> dict[int, float]:
    """The CPU time of each process below this one that gives way to others."""
    found = {}
    for process in psutil.Process().children(recursive=True):
        if process.nice() > 0:
            times = process.cpu_times()
            found[process.pid] = times.user + times.system
    return found


def _output(command: list[str]) -> str:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode != 0:
        sys.stderr.write(done.stderr)
        done.check_returncode()
    return done.stdout


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))), flush=True)
