"""Timing whole processes."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

REFERENCE = Path(__file__).parent / "reference"


def seconds_of(command: Sequence[str | Path], **environment: str) -> float:
    """How long a command takes from start to end.

    Raises:
        CalledProcessError: It ends with another code than 0.
    """
    began = time.perf_counter()
    done = subprocess.run(
        command, env={**os.environ, **environment}, check=False, capture_output=True, text=True
    )
    taken = time.perf_counter() - began
    if done.returncode != 0:
        sys.stderr.write(done.stderr)
        done.check_returncode()
    return taken


def medians(
    ours: Sequence[str | Path], reference: Sequence[str | Path], times: int = 3
) -> tuple[float, float]:
    """The median of each, run in turn so that both meet the same machine; one round before does not count."""
    rounds = [(seconds_of(ours), seconds_of(reference)) for _ in range(times + 1)][1:]
    return statistics.median(one for one, _ in rounds), statistics.median(other for _, other in rounds)
