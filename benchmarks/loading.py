"""A CSV of 10 million rows opened in the window: first picture, all of it, memory, the longest stall.

`python -m benchmarks.loading FILE` measures one opening and prints it as JSON.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

from benchmarks.gui_stall import StallMeter
from benchmarks.rows import Row
from benchmarks.timing import REFERENCE

ROWS = 10_000_000
COLUMNS_BYTES = ROWS * 3 * 8
ROUNDS = 3
_PATIENCE_S = 30.0


def run() -> list[Row]:
    """First picture within 0.1, all within 0.25 of pandas' time; at most 2.5 times the columns' own size."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "long.csv"
        write_long_csv(file)
        ours, reference = [], []
        for _ in range(ROUNDS):
            ours.append(json.loads(_output([sys.executable, "-m", "benchmarks.loading", str(file)])))
            reference.append(float(_output([sys.executable, str(REFERENCE / "read_long_csv.py"), str(file)])))
    script = statistics.median(reference)
    size = f"{ROWS / 1e6:.0f} million rows"

    def median(key: str) -> float:
        return float(statistics.median(one[key] for one in ours))

    note = f"median of {ROUNDS}, in turn"
    return [
        Row(f"first picture of {size}", median("first_s"), reference=script, limit=0.1, note=note),
        Row(f"all of {size}", median("all_s"), reference=script, limit=0.25, note=note),
        Row(
            "memory at its peak over the columns' own size",
            max(one["grown_bytes"] for one in ours) / COLUMNS_BYTES,
            "x",
            limit=2.5,
            note=f"worst of {ROUNDS}",
        ),
        Row(
            "longest stall while loading",
            min(one["stall_ms"] for one in ours),
            "ms",
            limit=50,
            note=f"best of {ROUNDS}",
        ),
    ]


def write_long_csv(file: Path, rows: int = ROWS) -> None:
    """Seconds with two columns of doubles, about 40 bytes a row."""
    flow, pressure = "20 + 5 * sin(i / 7000) + random()", "3 + cos(i / 9000) * 0.4 + random() * 0.01"
    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")
    connection.execute(
        f"""COPY (SELECT TIMESTAMP '2020-01-01' + to_seconds(i) AS time, round({flow}, 7) AS flow_l_s,
        round({pressure}, 7) AS pressure_bar FROM range({rows}) t(i)) TO '{file}' (HEADER)"""
    )
    connection.close()


def measure(file: Path) -> dict[str, float]:
    """Open the file in a window that is ready, and watch."""
    from benchmarks.whole_window import WholeWindow

    program = WholeWindow()
    plot = program.desk.panels.plot
    moments: list[float] = []
    plot.drawn.connect(lambda: moments.append(time.perf_counter()))
    before = _reset_peak()
    stalls = StallMeter()
    stalls.start()
    began = time.perf_counter()
    program.do(program.desk.controller.open_paths([file]))
    read = time.perf_counter()
    program.do(_until_drawn(moments, read))
    ended = moments[-1]
    stalls.stop()
    peak = _memory("VmHWM")
    program.close()
    return {
        "first_s": moments[0] - began,
        "read_s": read - began,
        "all_s": ended - began,
        "grown_bytes": peak - before,
        "stall_ms": stalls.longest_ms,
    }


async def _until_drawn(moments: list[float], after: float) -> None:
    """Until a paint that began when all rows were there."""
    limit = after + _PATIENCE_S
    while not moments or moments[-1] < after:
        if time.perf_counter() > limit:
            raise TimeoutError("The rows were read and not drawn")
        await asyncio.sleep(0.005)


def _reset_peak() -> int:
    """Begin to measure the peak anew (Linux)."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return _memory("VmRSS")


def _memory(name: str) -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(name))


def _output(command: list[str]) -> str:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode != 0:
        sys.stderr.write(done.stderr)
        done.check_returncode()
    return done.stdout


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))), flush=True)
