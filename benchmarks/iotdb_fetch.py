"""Ten million points from a real IoTDB on this machine, against its own client's `todf()`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np

from benchmarks.rows import Row
from benchmarks.timing import REFERENCE

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))
from iotdb_server import IoTDBServer

POINTS, BLOCK = 10_000_000, 100_000
ROUNDS, WARM = 5, 3
"""The server compiles what it runs often: the first rounds do not count."""
_WORK = "the server's own work, which neither client changes, is the rest of the time on two cores"
QUERY = "SELECT x FROM root.bench.d"
ARRAYS = POINTS * 16
"""Bytes: a time and a double a row."""
OURS = """
import sys, time
from workbench.sources.iotdb.address import ServerAddress
from workbench.sources.iotdb.connection import Connection
with Connection(ServerAddress("127.0.0.1", int(sys.argv[1])), "root") as connection:
    connection.fetch("SHOW VERSION")
    peak = lambda: next(int(line.split()[1]) * 1024 for line in open("/proc/self/status") if "VmHWM" in line)
    before = peak()
    start, work = time.perf_counter(), time.process_time()
    table = connection.fetch(sys.argv[2])
    print(time.perf_counter() - start, table.num_rows, time.process_time() - work)
    print(peak() - before)
"""


def run() -> list[Row]:
    """At least 2.5 times as fast, in at most 2.5 times the memory of the arrays."""
    with IoTDBServer() as server:
        _fill(server)
        ours_command = [sys.executable, "-c", OURS, str(server.port), QUERY]
        script = REFERENCE / "iotdb_todf.py"
        reference_command = [sys.executable, str(script), server.host, str(server.port), QUERY]
        rounds = [(_answer(ours_command), _answer(reference_command)) for _ in range(ROUNDS + WARM)][WARM:]
    ours = min(one[0] for one, _ in rounds)
    reference = min(other[0] for _, other in rounds)
    work = min(one[2] for one, _ in rounds)
    reference_work = min(other[2] for _, other in rounds)
    peak = max(one[3] for one, _ in rounds) / ARRAYS
    note = (
        f"the best of {ROUNDS} rounds in turn, fetch only; {POINTS / ours / 1e6:.1f} million points a second"
    )
    return [
        Row("todf() takes so many times as long", reference / ours, "x", limit=2.5, at_least=True, note=note),
        Row("10 million points", ours, "s", reference=reference),
        Row("processor time of the client", work, "s", reference=reference_work, note=_WORK),
        Row("peak memory over the arrays", peak, "x", limit=2.5),
    ]


def _fill(server: IoTDBServer) -> None:
    from iotdb.Session import Session
    from iotdb.utils.IoTDBConstants import TSDataType
    from iotdb.utils.NumpyTablet import NumpyTablet

    session = Session(server.host, server.port, server.user, server.password)
    session.open()
    values = np.random.default_rng(0)
    for start in range(0, POINTS, BLOCK):
        times = np.arange(start, start + BLOCK, dtype=np.int64) * 1000
        session.insert_tablet(
            NumpyTablet("root.bench.d", ["x"], [TSDataType.DOUBLE], [values.random(BLOCK)], times)
        )
    session.execute_non_query_statement("flush")
    session.close()


def _answer(command: list[str]) -> tuple[float, ...]:
    """The numbers that a script prints: its seconds, the rows, which have to be all, its processor time."""
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    numbers = tuple(float(word) for word in done.stdout.split())
    if numbers[1] != POINTS:
        raise ValueError(f"{numbers[1]:.0f} rows came")
    return numbers
