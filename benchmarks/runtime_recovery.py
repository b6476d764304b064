"""How soon a killed worker is an error, a cancel has ended the work, and the next request is served."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

import numpy as np
import psutil

from benchmarks.rows import Row
from workbench.errors import WorkbenchError, WorkerError
from workbench.events import EventBus
from workbench.jobs import Job, JobRunner
from workbench.registry.builtin import builtin_models
from workbench.registry.info import ModelInfo, Task
from workbench.runtime import Output, PipelineCall, Runtime
from workbench.runtime.following import RUNNING
from workbench.settings import RuntimeSettings
from workbench.text import text

SERIES, ROWS, STEPS, ROUNDS = 414, 700, 48, 5
Results = list[Output | WorkbenchError]


class _Bench:
    """A runtime with two workers, and two requests: one series of auto_ets, 414 of auto_arima."""

    def __init__(self) -> None:
        events = EventBus()
        self.jobs = JobRunner(events)
        self.runtime = Runtime(RuntimeSettings(workers=2), events)
        models = {model.id: model for model in builtin_models()}
        self._short = models["auto_ets"], _call(models["auto_ets"], 1)
        self._long = models["auto_arima"], _call(models["auto_arima"], SERIES)
        self.runtime.warm([models["auto_ets"]])

    def forecast_seconds(self) -> float:
        return _seconds(self._start(*self._short).result)

    def long_forecast(self) -> Job[Results]:
        job = self._start(*self._long)
        _seconds_until(lambda: job.snapshot().message == RUNNING)
        return job

    def _start(self, model: ModelInfo, call: PipelineCall) -> Job[Results]:
        return self.jobs.start("forecast", text("Forecast"), lambda job: self.runtime.run(model, call, job))

    def close(self) -> None:
        self.jobs.close()
        self.runtime.close()


def run() -> list[Row]:
    """Limits as a user would set them: an error within 1 s, a cancel answered in 0.1 s and over after 1 s."""
    bench = _Bench()
    try:
        first = bench.forecast_seconds()
        warm = statistics.median(bench.forecast_seconds() for _ in range(10))
        cancels = [_cancel(bench) for _ in range(ROUNDS)]
        kills = [_kill(bench) for _ in range(ROUNDS)]
        fresh = statistics.median(kill[1] for kill in kills)
        return [
            Row("warming and first auto_ets forecast", first),
            Row("warm auto_ets forecast", warm * 1000, "ms"),
            Row("cancel of 414 auto_arima: answered", max(one[0] for one in cancels), limit=0.1),
            Row("... no worker busy", max(one[1] for one in cancels), limit=1),
            Row("... next forecast", statistics.median(one[2] for one in cancels) * 1000, "ms", warm * 1000),
            Row("SIGKILL to a worker: error", max(kill[0] for kill in kills), limit=1),
            Row("... next forecast, on a new worker", fresh * 1000, "ms", warm * 1000),
        ]
    finally:
        bench.close()


def _call(model: ModelInfo, series: int) -> PipelineCall:
    generator = np.random.default_rng(0)
    season = 10 * np.sin(np.arange(ROWS) * 2 * np.pi / 24)
    options = {name: option.default for name, option in model.options.items()}
    values = [(season + generator.normal(size=ROWS).cumsum())[None] for _ in range(series)]
    return PipelineCall(
        Task.FORECAST, [{"targets": one, "season_length": 24} for one in values], STEPS, (), options
    )


def _cancel(bench: _Bench) -> tuple[float, float, float]:
    """Seconds until the cancel is answered, until no worker is busy, and of the next forecast."""
    job = bench.long_forecast()
    began = time.perf_counter()
    job.cancel()
    answered = time.perf_counter() - began
    _seconds_until(lambda: not _busy())
    idle = time.perf_counter() - began
    return answered, idle, bench.forecast_seconds()


def _kill(bench: _Bench) -> tuple[float, float]:
    """Seconds from a SIGKILL to the error, and of the next forecast."""
    job = bench.long_forecast()
    victim = _busy_for_sure()
    began = time.perf_counter()
    victim.kill()
    try:
        job.result()
    except WorkerError:
        return time.perf_counter() - began, bench.forecast_seconds()
    raise AssertionError("the request outlived its worker")


def _workers() -> list[psutil.Process]:
    return [one for zygote in psutil.Process().children() for one in zygote.children()]


def _busy() -> list[psutil.Process]:
    """The workers that use the processor: time passes in them within 20 ms."""
    before = {one: _cpu_seconds(one) for one in _workers()}
    time.sleep(0.02)
    return [one for one, seconds in before.items() if _cpu_seconds(one) > seconds]


def _busy_for_sure() -> psutil.Process:
    """A worker that is in the midst of its work."""
    while not (found := _busy()):
        time.sleep(0.001)
    return found[0]


def _cpu_seconds(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return float(times.user + times.system)


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _seconds_until(true: Callable[[], bool]) -> float:
    began = time.perf_counter()
    while not true():
        time.sleep(0.001)
    return time.perf_counter() - began
