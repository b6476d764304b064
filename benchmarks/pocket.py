"""The forecaster in the box beside its baselines: M4 Hourly, ETTh1 and airline passengers; and its speed.

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
from workbench.requests import ForecastSpec
from workbench.results import Forecast
from workbench.settings import RuntimeSettings, Settings
from workbench.text import text
from workbench.timeseries import Interval, SeriesFrame, Values

LEVELS = tuple(round(0.1 * level, 1) for level in range(1, 10))
BASELINES = ("naive_forecaster", "auto_theta", "auto_ets")
HORIZONS_OF_ETT = (48, 96)
STRIDE = 96


@dataclass(frozen=True, slots=True)
class Case:
    """A set of histories with what came after them.

    Attributes:
        name: As the table names it.
        histories: `(rows,)` each.
        actuals: `(steps,)` each.
        season: Rows in a season.
        unit: Of the interval.
        limits: What MASE, WQL and the cover of the 80 % band may be; the last as lowest and highest.
        scaled_by: Rows at a history's end whose seasonal differences scale MASE; None for all.
        baselines: Models to run beside it.
    """

    name: str
    histories: tuple[Values, ...]
    actuals: tuple[Values, ...]
    season: int
    unit: str
    mase: float
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
    return [hourly, *_ett(), *_airline()]


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


def _accuracy(workbench: Workbench, case: Case) -> list[Row]:
    rows = []
    for model in ("pocket", *case.baselines):
        error, loss, inside = _scores(_forecast(workbench, model, case), case)
        own = model == "pocket"
        rows.append(Row(f"{case.name}: {model} MASE", error, "", limit=case.mase if own else None))
        rows.append(Row(f"{case.name}: {model} WQL", loss, "", limit=case.wql if own else None))
        low, high = case.covers or (None, None)
        rows.append(Row(f"{case.name}: {model} 80 % covers", inside, "", limit=high if own else None))
        if own and low is not None:
            rows.append(
                Row(f"{case.name}: {model} 80 % covers at least", inside, "", limit=low, at_least=True)
            )
    return rows


def _forecast(workbench: Workbench, model: str, case: Case) -> Forecast:
    interval = Interval.of(1, case.unit)
    start = np.datetime64("2000-01-01T00", "us")
    frames = [
        SeriesFrame(interval.after(start, len(values)), {"value": values}, interval, id=f"S{number:05}")
        for number, values in enumerate(case.histories)
    ]
    options = {} if model == "pocket" else {"sp": case.season}
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
