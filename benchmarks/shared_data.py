"""Where the data sets stand that are too large for the repository, or not ours to pass on."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import numpy as np

from workbench.timeseries import Values

FOLDER = Path(os.environ.get("WORKBENCH_SHARED_DATA", Path(__file__).parents[2] / "shared" / "data"))


def shared_file(name: str) -> Path:
    """A file of the shared data.

    Raises:
        FileNotFoundError: It is not there; says what to set.
    """
    path = FOLDER / name
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing; set WORKBENCH_SHARED_DATA to the folder that has {name}")
    return path


def m4_hourly(part: str) -> list[Values]:
    """The 414 series of M4 Hourly, `part` being `train` or `test`."""
    with shared_file(f"m4_hourly_{part}.csv").open() as file:
        rows = list(csv.reader(file))[1:]
    return [np.array([float(value) for value in row[1:] if value]) for row in rows]
