"""The sample of power demand on a server, its clock times as instants of UTC."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np

from workbench.sources.iotdb.connection import Connection

POWER = Path(__file__).parents[2] / "sample_data" / "power_demand.csv"
DEVICE = "root.plant.power"


def insert_power(connection: Connection) -> int:
    """Make the series `root.plant.power.load_kw`; returns how many rows it has."""
    with POWER.open(encoding="utf-8") as file:
        rows = [(np.datetime64(row["time"], "ms"), row["load_kw"]) for row in csv.DictReader(file)]
    given = [f"({time.astype(np.int64)}, {load})" for time, load in rows if load]
    connection.execute("CREATE DATABASE root.plant")
    connection.execute(f"CREATE TIMESERIES {DEVICE}.load_kw DOUBLE")
    for start in range(0, len(given), 2000):
        values = ", ".join(given[start : start + 2000])
        connection.execute(f"INSERT INTO {DEVICE}(time, load_kw) VALUES {values}")
    return len(given)
