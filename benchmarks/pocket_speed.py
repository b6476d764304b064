"""How long pocket takes: one series in the program's own process, a thousand as the runtime spreads them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

import numpy as np

from benchmarks.rows import Row
from workbench.events import EventBus
from workbench.jobs import JobRunner
from workbench.pipelines import RunContext
from workbench.pipelines.loading import load_pipeline
from workbench.registry.builtin import builtin_models
from workbench.registry.info import ModelInfo, Task
from workbench.runtime import PipelineCall, Runtime
from workbench.runtime.execution import execute
from workbench.settings import RuntimeSettings
from workbench.text import text

ROWS, STEPS, MANY, ROUNDS = 512, 96, 1000, 5
LEVELS = (0.1, 0.5, 0.9)
ONE_MS, MANY_S = 8.0, 2.5
_ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "VECLIB_MAXIMUM_THREADS": "1"}
"""As the program sets them at its start."""


def run() -> list[Row]:
    """A series of 512 rows, 96 steps ahead, and a thousand of them; the same network in torch beside it."""
    numpy = _measured("numpy")
    torch = _measured("torch")["many"]
    return [
        Row("one series", 1000 * numpy["one"], "ms", limit=ONE_MS, note=f"best of {ROUNDS * 20}, one thread"),
        Row(
            f"{MANY:,} series",
            numpy["many"],
            "s",
            limit=MANY_S,
            note=f"in torch with all cores {torch:.2f} s",
        ),
    ]


def _measured(way: str) -> dict[str, float]:
    environment = os.environ | (_ENVIRONMENT if way == "numpy" else {})
    command = [sys.executable, "-m", "benchmarks.pocket_speed", way]
    said = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
    found: dict[str, float] = json.loads(said)
    return found


def _call(model: ModelInfo, count: int) -> PipelineCall:
    walks = np.random.default_rng(0).normal(size=(count, ROWS)).cumsum(axis=1)
    series = walks + 5 * np.sin(np.arange(ROWS) * np.pi / 12)
    options = {name: option.default for name, option in model.options.items()}
    return PipelineCall(Task.FORECAST, [{"targets": one[None]} for one in series], STEPS, LEVELS, options)


def _seconds_of_one(model: ModelInfo) -> float:
    pipeline, call = load_pipeline(model), _call(model, 1)
    taken = []
    for _ in range(ROUNDS * 20):
        began = time.perf_counter()
        execute(pipeline, call, RunContext())
        taken.append(time.perf_counter() - began)
    return min(taken)


def _seconds_of_many(model: ModelInfo) -> float:
    """From asking to the last series."""
    call, events = _call(model, MANY), EventBus()
    jobs, runtime = JobRunner(events), Runtime(RuntimeSettings(low_priority=False), events)
    taken = []
    try:
        for _ in range(ROUNDS):
            began = time.perf_counter()
            jobs.start("forecast", text("Forecast"), lambda job: runtime.run(model, call, job)).result()
            taken.append(time.perf_counter() - began)
    finally:
        jobs.close()
        runtime.close()
    return min(taken)


def _seconds_in_torch(model: ModelInfo) -> float:
    from models.pocket.pipeline import PocketPipeline

    pipeline, call = PocketPipeline(model.id, device="cpu:0"), _call(model, MANY)
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        execute(pipeline, call, RunContext())
        taken.append(time.perf_counter() - began)
    return min(taken)


def main(way: str) -> None:
    """What one process measures, as JSON: `python -m benchmarks.pocket_speed numpy|torch`."""
    model = next(one for one in builtin_models() if one.id == "pocket")
    if way == "torch":
        print(json.dumps({"many": _seconds_in_torch(model)}))
    else:
        print(json.dumps({"one": _seconds_of_one(model), "many": _seconds_of_many(model)}))


if __name__ == "__main__":
    main(sys.argv[1])
