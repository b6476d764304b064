"""From process start to the first paint of the window, against a bare QMainWindow."""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.rows import Row
from benchmarks.timing import REFERENCE
from ui.milestones import ENVIRONMENT_VARIABLE
from workbench.home import ENVIRONMENT_VARIABLE as HOME

ROUNDS = 5
_PATIENCE_S = 60.0


def run() -> list[Row]:
    """At most 3 times the bare window's time; the median of five, in turn."""
    program = [Path(sys.executable).with_name("forecast-workbench")]
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        bare: list[str | Path] = [sys.executable, REFERENCE / "bare_window.py", place / "bare"]
        pairs = [(moment(program, place / "ours"), moment(bare, place / "bare")) for _ in range(ROUNDS + 1)]
    # The first round fills the disk's cache and the icons' folder.
    ours = statistics.median(one for one, _ in pairs[1:])
    reference = statistics.median(other for _, other in pairs[1:])
    return [Row("first paint", ours, reference=reference, limit=3.0, note="median of 5, in turn")]


def moment(command: Sequence[str | Path], file: Path, name: str = "first_paint") -> float:
    """Seconds from the start of a process until it writes a milestone to `file`; then it is ended."""
    file.unlink(missing_ok=True)
    environment = {
        "QT_QPA_PLATFORM": "offscreen",
        **os.environ,
        ENVIRONMENT_VARIABLE: str(file),
        HOME: str(file.parent / "home"),
    }
    began = time.time()
    process = subprocess.Popen(command, env=environment, start_new_session=True, stderr=subprocess.DEVNULL)
    try:
        while time.time() < began + _PATIENCE_S:
            # Asked before the file is read: what a process wrote before it ended is seen then.
            ended = process.poll()
            lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
            for line in lines:
                if line.startswith(f"{name} "):
                    return float(line.split()[1]) - began
            if ended is not None:
                raise RuntimeError(f"{command[0]} ended with {ended} before {name}")
            time.sleep(0.005)
        raise TimeoutError(f"{name} was not reached in {_PATIENCE_S:.0f} s")
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
