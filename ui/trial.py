"""A trial run of a model: does it work here, and how long does it take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.jobs import Job
from workbench.registry.info import Task
from workbench.requests import ClassifySpec, DetectSpec, ForecastSpec
from workbench.text import Text, text

if TYPE_CHECKING:
    from workbench.engine import Workbench
    from workbench.timeseries import SeriesFrame

ROWS = 480
STEPS = 24


def start_trial(workbench: Workbench, model: str) -> Job[Text]:
    """Run a model on a made-up hourly series, as a job whose result is a sentence."""

    def work(job: Job[Text]) -> Text:
        frame = _frame()
        if workbench.registry.get(model).task is Task.DETECT:
            found = workbench.detect_frames([frame], DetectSpec(model), job)
            return text(
                "{model} scored {rows} rows of a made-up series in {seconds:.2f} s.",
                model=model,
                rows=ROWS,
                seconds=found.duration_s,
            )
        if workbench.registry.get(model).task is Task.CLASSIFY:
            told = workbench.classify_frames([frame], ClassifySpec(model), job)
            return text(
                "{model} told the class of {rows} rows of a made-up series in {seconds:.2f} s.",
                model=model,
                rows=ROWS,
                seconds=told.duration_s,
            )
        made = workbench.forecast_frames([frame], ForecastSpec(model, STEPS), job)
        return text(
            "{model} forecast {steps} steps from {rows} rows of a made-up series in {seconds:.2f} s.",
            model=model,
            steps=STEPS,
            rows=ROWS,
            seconds=made.duration_s,
        )

    return workbench.jobs.start("test", text("Test {model}", model=model), work)


def _frame() -> SeriesFrame:
    """A daily cycle with noise, by a fixed seed."""
    import numpy as np

    from workbench.timeseries import Interval, SeriesFrame

    hours = np.arange(ROWS)
    noise = np.random.default_rng(7).normal(0, 2, ROWS)
    values = 100 + 20 * np.sin(hours * (2 * np.pi / 24)) + noise
    start = np.datetime64("2026-01-01T00:00:00", "us")
    return SeriesFrame(start + hours * np.timedelta64(1, "h"), {"value": values}, Interval.of(1, "h"))
