"""The odd models of `packages/odd`, and a runtime to run them in."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil

from workbench.errors import WorkbenchError
from workbench.events import Event, EventBus
from workbench.jobs import Job, JobRunner
from workbench.pipelines.contracts import ForecastOutput, PipelineInput
from workbench.registry.info import Category, ModelInfo, ModelState, Task
from workbench.runtime import Output, PipelineCall, Runtime
from workbench.runtime.groups import LaunchFunction
from workbench.runtime.launch import DirectLauncher, launch
from workbench.settings import RuntimeSettings
from workbench.text import text

Results = list[Output | WorkbenchError]
LAUNCHERS: dict[str, LaunchFunction] = {"forked": launch, "direct": DirectLauncher}
both_launchers = ["forked", "direct"]


def model(model_id: str = "odd", cls: str = "Odd", **changes: object) -> ModelInfo:
    info = ModelInfo(
        id=model_id,
        type="odd",
        task=Task.FORECAST,
        category=Category.BUILTIN,
        state=ModelState.ACTIVE,
        summary="",
        description="",
        licence="Apache-2.0",
        folder=Path(__file__).parent / "packages" / "odd",
        pipeline_cls=f"pipeline.{cls}",
    )
    return replace(info, **changes)  # type: ignore[arg-type]


ODD = model()


def call(do: str = "repeat", series: int | Sequence[float] = 1, steps: int = 3) -> PipelineCall:
    """A call whose series are `0.25` and their own number, or the given number; the model does `do`."""
    firsts = range(series) if isinstance(series, int) else series
    inputs: list[PipelineInput] = [{"targets": np.array([[first, 0.25, first]])} for first in firsts]
    return PipelineCall(Task.FORECAST, inputs, steps, (), {"do": do})


class Harness:
    """A runtime, its events and jobs."""

    def __init__(
        self,
        launcher: LaunchFunction = launch,
        idle_seconds: float = 60.0,
        cache: Path | None = None,
        **settings: object,
    ) -> None:
        self.events = EventBus()
        self.heard: list[Event] = []
        self.events.subscribe(self.heard.append)
        self.jobs = JobRunner(self.events)
        self.runtime = Runtime(
            RuntimeSettings(**{"workers": 2, **settings}),  # type: ignore[arg-type]
            self.events,
            launcher=launcher,
            idle_seconds=idle_seconds,
            cache=cache,
        )

    def start(self, the_call: PipelineCall, info: ModelInfo = ODD) -> Job[Results]:
        return self.jobs.start(
            "forecast", text("Forecast"), lambda job: self.runtime.run(info, the_call, job)
        )

    def run(self, the_call: PipelineCall, info: ModelInfo = ODD) -> Results:
        return self.start(the_call, info).result(60)

    def pid(self) -> int:
        """The process that serves a request now."""
        output = self.run(call())[0]
        assert isinstance(output, ForecastOutput)
        pid = output.choices["pid"]
        assert isinstance(pid, int)
        return pid

    def close(self) -> None:
        self.jobs.close()
        self.runtime.close()


def children(*, recursive: bool = False) -> list[psutil.Process]:
    """What this process started, but for the database server of other tests, which may still be running."""
    return [one for one in psutil.Process().children(recursive=recursive) if not _is_server(one)]


def _is_server(process: psutil.Process) -> bool:
    try:
        return process.name() == "java"
    except psutil.NoSuchProcess:
        return False


def descendants() -> set[int]:
    return {process.pid for process in children(recursive=True)}


def workers() -> list[psutil.Process]:
    """Worker processes: the children of zygotes, and those that were started directly."""
    return [one for one in children(recursive=True) if _is_worker(one)]


def _is_worker(process: psutil.Process) -> bool:
    try:
        return process.ppid() != psutil.Process().pid or "worker" in " ".join(process.cmdline())
    except psutil.NoSuchProcess:
        return False


def wait_until(true: Callable[[], bool], seconds: float = 10.0) -> float:
    """Look again and again until it is true; returns the seconds it took."""
    began = time.monotonic()
    while not true():
        assert time.monotonic() - began < seconds, "it did not come true"
        time.sleep(0.002)
    return time.monotonic() - began


def means(results: Results) -> list[list[list[float]]]:
    return [one.mean.tolist() for one in results if isinstance(one, ForecastOutput)]
