"""The forecaster in the box beside its baselines: M4 Hourly, ETTh1, airline passengers, two sensors.

Every series goes through the public calls. MASE is scaled by the seasonal differences of each history and
averaged; WQL is the sum of all losses over the sum of all absolute values.
"""

from __future__ import annotations

import csv
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.rows import Row
from benchmarks.shared_data import m4_hourly, shared_file
from sample_data import sample_path
from workbench import Workbench
from workbench.evaluation.metrics import coverage, mase, wql
from workbench.intervals import parse_interval
from workbench.requests import ForecastSpec
from workbench.results import Forecast
from workbench.settings import RuntimeSettings, Settings
from workbench.text import text
from workbench.timeseries import SeriesFrame, Values

LEVELS = tuple(round(0.1 * level, 1) for level in range(1, 10))
BASELINES = ("naive_forecaster", "auto_theta", "auto_ets")
HORIZONS_OF_ETT = (48, 96)
STRIDE = 96
LONGEST_OF_ETS = 48
"""Rows in a season; with more it fits half a minute to each series."""
NAB_ORIGINS = 20
NAB_ROWS = 1024
"""What every model sees of those, the slow ones too."""


@dataclass(frozen=True, slots=True)
class Case:
    """A set of histories with what came after them.

    Attributes:
        name: As the table names it.
        histories: `(rows,)` each.
        actuals: `(steps,)` each.
        season: Rows in a season.
        interval: Between rows, as people write it.
        mase: What it may be; None for that of the best of the others.
        wql: What it may be.
        covers: How much the 80 % band is to hold, as lowest and highest.
        scaled_by: Rows at a history's end whose seasonal differences scale MASE; None for all.
        baselines: Models to run beside it.
    """

    name: str
    histories: tuple[Values, ...]
    actuals: tuple[Values, ...]
    season: int
    interval: str
    mase: float | None = None
    wql: float | None = None
    covers: tuple[float, float] | None = None
    scaled_by: int | None = None
    baselines: tuple[str, ...] = BASELINES


def run() -> list[Row]:
    """Accuracy on every set, then speed."""
    settings = Settings(runtime=RuntimeSettings(request_seconds=None))
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as home, Workbench(Path(home), settings) as workbench:
        for case in cases():
            rows += _accuracy(workbench, case)
    return rows


def cases() -> list[Case]:
    """The sets, with the goals."""
    hourly = Case(
        "M4 Hourly",
        tuple(m4_hourly("train")),
        tuple(m4_hourly("test")),
        24,
        "h",
        mase=0.77,
        wql=0.0268,
        covers=(0.75, 0.85),
    )
    return [hourly, *_ett(), *_airline(), *_nab()]


def _ett() -> list[Case]:
    with shared_file("ETTh1.csv").open(encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    columns = np.array([[float(value) for value in row[1:]] for row in rows]).T
    length = columns.shape[1]
    found = []
    for steps, goal in zip(HORIZONS_OF_ETT, (0.99, 1.11), strict=True):
        origins = range(int(length * 0.8), length - steps + 1, STRIDE)
        pairs = [(column[:at], column[at : at + steps]) for at in origins for column in columns]
        histories, actuals = zip(*pairs, strict=True)
        found.append(
            Case(
                f"ETTh1 {steps} steps",
                histories,
                actuals,
                24,
                "h",
                goal,
                covers=(0.75, 0.85),
                scaled_by=512,
                baselines=("naive_forecaster",),
            )
        )
    return found


def _airline() -> list[Case]:
    with sample_path("airline_passengers").open(encoding="utf-8") as file:
        values = np.array([float(row[1]) for row in list(csv.reader(file))[1:]])
    origins = range(72, len(values) - 11, 6)
    rolling = [(values[:at], values[at : at + 12]) for at in origins]
    histories, actuals = zip(*rolling, strict=True)
    return [
        Case("airline, 11 origins, 12 steps", histories, actuals, 12, "mo", 0.62, covers=(0.75, 0.85)),
        Case("airline, last 24", (values[:-24],), (values[-24:],), 12, "mo", 1.8, covers=(0.5, 1.0)),
    ]


def _nab() -> list[Case]:
    """A city's taxis and a machine's temperature, as they were measured and as means of longer times."""
    taxi = _nab_values("nyc_taxi.csv")
    machine = _nab_values("machine_temperature_system_failure.csv")
    return [
        _rolling("NAB taxi, half-hourly, 48 steps", taxi, 48, 48, "30min"),
        _rolling("NAB taxi, hourly, 24 steps", _means(taxi, 2), 24, 24, "h"),
        _rolling("NAB taxi, daily, 14 steps", _means(taxi, 48), 14, 7, "d"),
        _rolling("NAB machine, 5 minutes, 96 steps", machine, 96, 288, "5min"),
        _rolling("NAB machine, hourly, 24 steps", _means(machine, 12), 24, 24, "h"),
    ]


def _nab_values(name: str) -> Values:
    with shared_file(f"nab/{name}").open(encoding="utf-8") as file:
        return np.array([float(row[1]) for row in list(csv.reader(file))[1:]])


def _means(values: Values, rows: int) -> Values:
    return np.asarray(values[: len(values) // rows * rows].reshape(-1, rows).mean(axis=1))


def _rolling(name: str, values: Values, steps: int, season: int, interval: str) -> Case:
    """Forecasts from so many moments of the second half."""
    origins = np.linspace(len(values) // 2, len(values) - steps, NAB_ORIGINS).astype(int)
    histories = tuple(values[max(0, at - NAB_ROWS) : at] for at in origins)
    return Case(name, histories, tuple(values[at : at + steps] for at in origins), season, interval)


def _accuracy(workbench: Workbench, case: Case) -> list[Row]:
    scores = {
        model: _scores(_forecast(workbench, model, case), case) for model in ("pocket", *case.baselines)
    }
    goal = case.mase or min(scores[model][0] for model in case.baselines)
    rows = []
    for model, (error, loss, inside) in scores.items():
        own = model == "pocket"
        rows.append(Row(f"{case.name}: {model} MASE", error, "", limit=goal if own else None))
        rows.append(Row(f"{case.name}: {model} WQL", loss, "", limit=case.wql if own else None))
        low, high = case.covers or (None, None)
        rows.append(Row(f"{case.name}: {model} 80 % covers", inside, "", limit=high if own else None))
        if own and low is not None:
            rows.append(
                Row(f"{case.name}: {model} 80 % covers at least", inside, "", limit=low, at_least=True)
            )
    return rows


def _forecast(workbench: Workbench, model: str, case: Case) -> Forecast:
    interval = parse_interval(case.interval)
    start = np.datetime64("2000-01-01T00", "us")
    frames = [
        SeriesFrame(interval.after(start, len(values)), {"value": values}, interval, id=f"S{number:05}")
        for number, values in enumerate(case.histories)
    ]
    options = {} if model == "pocket" else {"sp": case.season}
    if model == "auto_ets" and case.season > LONGEST_OF_ETS:
        options = {"sp": 1}
    spec = ForecastSpec(model, len(case.actuals[0]), LEVELS, options)
    job = workbench.jobs.start(
        "forecast", text("Benchmark"), lambda job: workbench.forecast_frames(frames, spec, job)
    )
    return job.result()


def _scores(forecast: Forecast, case: Case) -> tuple[float, float, float]:
    errors, losses, sizes, inside = [], [], [], []
    low, high = forecast.levels.index(0.1), forecast.levels.index(0.9)
    for series, history, actual in zip(forecast.series, case.histories, case.actuals, strict=True):
        assert series.quantiles is not None
        quantiles = series.quantiles[0]
        errors.append(mase(actual, series.mean[0], history[-(case.scaled_by or 0) :], case.season))
        sizes.append(float(np.abs(actual).sum()))
        losses.append(wql(actual, quantiles, forecast.levels) * sizes[-1])
        inside.append(coverage(actual, quantiles[low], quantiles[high]))
    return float(np.mean(errors)), sum(losses) / sum(sizes), float(np.mean(inside))
