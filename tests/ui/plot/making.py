"""Real tables in a real session, with forecasts and anomalies of known numbers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ui.controller import Controller
from ui.engine_thread import EngineThread
from ui.session import SeriesRef, Session
from ui.theme import Theme
from workbench.engine import Workbench
from workbench.events import EventBus
from workbench.requests import DetectSpec, ForecastSpec, Selection
from workbench.results import Accuracy, Detection, Forecast, SeriesDetection, SeriesForecast
from workbench.sources import OpenOptions, Table, TableStore
from workbench.timeseries import Interval

START = np.datetime64("2025-03-01T00", "us")
HOUR = np.timedelta64(1, "h")
LEVELS = (0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975)
ROWS = 480


@dataclass
class Stage:
    """What a panel needs."""

    session: Session
    controller: Controller
    theme: Theme
    table: Table


def make_stage(folder: Path, theme: Theme) -> Stage:
    """A session with `power.csv` open and its load shown; the engine's thread is not started."""
    file = folder / "power.csv"
    hours = np.arange(ROWS)
    load = 300 + 80 * np.sin(hours * 2 * np.pi / 24)
    lines = [
        f"{START + hour * HOUR},{value:.3f},{hour % 30}" for hour, value in zip(hours, load, strict=True)
    ]
    file.write_text("time,load_kw,temperature_c\n" + "\n".join(lines).replace("T", " ") + "\n")
    store = TableStore(EventBus())
    table = store.open(file, OpenOptions())
    session = Session()
    controller = Controller(EngineThread(Workbench), session)
    session.put_table(table)
    session.show_series((SeriesRef(table.name, "load_kw"),))
    return Stage(session, controller, theme, table)


def make_forecast(
    table: Table, model: str = "auto_ets", *, horizon: int = 24, held: bool = False, ids: tuple[str, ...] = ()
) -> Forecast:
    """A forecast of the next rows, or of the last ones, which are then held back."""
    time, values = table.times(), table.values("load_kw")
    at = len(time) - horizon if held else len(time)
    future = time[at - 1] + np.arange(1, horizon + 1) * HOUR
    mean = 300 + np.arange(horizon, dtype=np.float64)
    z = np.array([-1.96, -1.28, -0.67, 0.0, 0.67, 1.28, 1.96])
    quantiles = mean + z[:, None] * (5 + np.arange(horizon))
    accuracy = {"load_kw": Accuracy(0.94, 7.1, 0.05, 0.9)} if held else {}
    series = tuple(
        SeriesForecast(
            name,
            ("load_kw",),
            future,
            mean[None],
            quantiles[None],
            time[at - 1],
            values[at - 1 : at],
            at,
            Interval.of(1, "h"),
            actual=values[None, at:] if held else None,
            accuracy=accuracy,
        )
        for name in (ids or (None,))
    )
    spec = ForecastSpec(model, horizon, LEVELS, hold_back=horizon if held else 0)
    return Forecast(series, spec, Selection(table.name, ("load_kw",)), 0.3)


def make_detection(table: Table) -> Detection:
    """Anomalies in rows 100 to 104 and in row 300."""
    label = np.zeros(ROWS, np.bool_)
    label[100:105] = label[300] = True
    score = np.where(label, 0.9, 0.1)
    filled = np.zeros(ROWS, np.bool_)
    filled[7] = True
    found = SeriesDetection(
        None, "load_kw", table.times(), table.values("load_kw"), score, label, 0.5, filled
    )
    return Detection((found,), DetectSpec("stray"), Selection(table.name, ("load_kw",)), 0.1)
