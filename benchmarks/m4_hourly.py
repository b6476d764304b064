"""M4 Hourly through the public calls: accuracy of every forecaster that is quick enough, and the cost of two.

The seasonal naive must have the published figures. auto_ets and auto_theta must equal statsforecast called
directly and take at most 1.05 times its time with as many processes, whose start does not count.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.rows import Row
from benchmarks.shared_data import m4_hourly, shared_file
from benchmarks.timing import REFERENCE
from workbench import Workbench
from workbench.evaluation.metrics import coverage, mase, smape, wql
from workbench.requests import ForecastSpec
from workbench.results import Forecast
from workbench.settings import RuntimeSettings, Settings
from workbench.text import text
from workbench.timeseries import Interval, SeriesFrame, Values

STEPS, SEASON, PROCESSES = 48, 24, 2
LEVELS = (0.1, 0.5, 0.9)
PUBLISHED = {"smape": 13.912, "mase": 1.193}
COMPARED = {"auto_ets": "AutoETS", "auto_theta": "AutoTheta"}
OTHERS = ("holtwinters", "exponential_smoothing", "stl_forecaster", "mstl")
MOST_TIMES = 1.05


def run() -> list[Row]:
    """Accuracy and cost on all 414 series."""
    settings = Settings(runtime=RuntimeSettings(workers=PROCESSES, request_seconds=None))
    with tempfile.TemporaryDirectory() as home, Workbench(Path(home), settings) as workbench:
        rows = _naive(workbench)
        for model, name in COMPARED.items():
            rows += _against_library(workbench, model, name)
        for model in OTHERS:
            rows += _accuracy(model, _forecast(workbench, model, LEVELS))
    return rows


def _forecast(
    workbench: Workbench, model: str, levels: Sequence[float] = (), most: int | None = None
) -> Forecast:
    start = np.datetime64("2024-01-01T00:00:00", "us")
    frames = []
    for number, values in enumerate(m4_hourly("train")[:most]):
        hours = start + np.arange(len(values)) * np.timedelta64(1, "h")
        frames.append(SeriesFrame(hours, {"value": values}, Interval.of(1, "h"), id=f"H{number + 1}"))
    spec = ForecastSpec(model, STEPS, tuple(levels), {"sp": SEASON})
    job = workbench.jobs.start(
        "forecast", text("M4 Hourly"), lambda job: workbench.forecast_frames(frames, spec, job)
    )
    return job.result()


def _means(forecast: Forecast) -> Values:
    return np.stack([series.mean[0] for series in forecast.series])


def _naive(workbench: Workbench) -> list[Row]:
    found = _scores(_forecast(workbench, "naive_forecaster"))
    return [
        Row(
            f"naive_forecaster {name}, distance to the published",
            abs(found[name] - published),
            "",
            limit=5e-4,
        )
        for name, published in PUBLISHED.items()
    ]


def _accuracy(model: str, forecast: Forecast) -> list[Row]:
    return [Row(f"{model} {name}", value, "") for name, value in _scores(forecast).items()]


def _scores(forecast: Forecast) -> dict[str, float]:
    """Means over the series, as M4 reports them."""
    histories, actuals = m4_hourly("train"), m4_hourly("test")
    found: dict[str, list[float]] = {"smape": [], "mase": []}
    for series, history, actual in zip(forecast.series, histories, actuals, strict=True):
        found["smape"].append(smape(actual, series.mean[0]))
        found["mase"].append(mase(actual, series.mean[0], history, SEASON))
        if series.quantiles is not None:
            quantiles = series.quantiles[0]
            found.setdefault("wql", []).append(wql(actual, quantiles, forecast.levels))
            found.setdefault("coverage of 80 %", []).append(coverage(actual, quantiles[0], quantiles[-1]))
    return {name: float(np.mean(values)) for name, values in found.items()}


def _against_library(workbench: Workbench, model: str, name: str) -> list[Row]:
    _forecast(workbench, model, most=PROCESSES)
    began = time.perf_counter()
    forecast = _forecast(workbench, model)
    ours = time.perf_counter() - began
    theirs, expected = _library(name)
    distance = float(np.max(np.abs(_means(forecast) - expected)))
    return [
        Row(f"{model} time, 414 series", ours, "s", reference=theirs, limit=MOST_TIMES),
        Row(f"{model} distance to the library", distance, "", limit=0.0),
        *_accuracy(model, forecast),
    ]


def _library(name: str) -> tuple[float, Values]:
    """Seconds and means `(414, 48)` of the reference script."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "found.npy"
        script = REFERENCE / "m4_statsforecast.py"
        train = shared_file("m4_hourly_train.csv")
        command = [sys.executable, str(script), str(train), name, str(PROCESSES), str(out)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        return float(done.stdout), np.asarray(np.load(out), np.float64)
