"""What a warm request costs beyond the model itself: naive_forecaster, 512 rows, 48 steps, 1,000 requests."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from benchmarks.rows import Row
from workbench.events import EventBus
from workbench.jobs import JobRunner
from workbench.pipelines.contracts import RunContext
from workbench.pipelines.loading import load_pipeline
from workbench.registry.builtin import builtin_models
from workbench.registry.info import ModelInfo, Task
from workbench.runtime import PipelineCall, Runtime
from workbench.runtime.execution import execute
from workbench.settings import RuntimeSettings
from workbench.text import text

ROWS, STEPS, REQUESTS = 512, 48, 1000


def run() -> list[Row]:
    """The median overhead is at most 5 ms, through a worker and in the program's own process."""
    model = next(one for one in builtin_models() if one.id == "naive_forecaster")
    values = np.random.default_rng(0).normal(size=(1, ROWS))
    options = {name: option.default for name, option in model.options.items()}
    call = PipelineCall(Task.FORECAST, [{"targets": values, "season_length": 24}], STEPS, (), options)
    pipeline = load_pipeline(model)
    direct = _median_ms(lambda: execute(pipeline, call, RunContext()))
    worker = _through_runtime(replace(model, in_process=False), call)
    here = _through_runtime(model, call)
    note = f"median of {REQUESTS} requests; the model alone takes {direct:.3f} ms"
    return [
        Row("overhead through a worker", worker - direct, "ms", limit=5, note=note),
        Row("overhead in process", here - direct, "ms", limit=5),
    ]


def _through_runtime(model: ModelInfo, call: PipelineCall) -> float:
    events = EventBus()
    jobs, runtime = JobRunner(events), Runtime(RuntimeSettings(), events)
    try:
        title = text("Forecast")
        return _median_ms(
            lambda: jobs.start("forecast", title, lambda job: runtime.run(model, call, job)).result()
        )
    finally:
        jobs.close()
        runtime.close()


def _median_ms(work: Callable[[], object]) -> float:
    for _ in range(20):
        work()
    taken = []
    for _ in range(REQUESTS):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken) * 1000
