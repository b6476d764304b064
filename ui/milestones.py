"""Moments of the start, written down for the benchmarks when they ask for them."""

from __future__ import annotations

import os
import time
from pathlib import Path

ENVIRONMENT_VARIABLE = "FORECAST_WORKBENCH_MILESTONES"
"""Names a file; each milestone is appended to it as `name seconds-since-the-epoch`."""

_reached: set[str] = set()


def reached(name: str) -> None:
    """Write down that something happened for the first time; costs a look-up otherwise."""
    file = os.environ.get(ENVIRONMENT_VARIABLE)
    if file is None or name in _reached:
        return
    _reached.add(name)
    with Path(file).open("a", encoding="utf-8") as stream:
        stream.write(f"{name} {time.time():.6f}\n")
