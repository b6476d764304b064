"""Pretrained models in the runtime: joined requests, shared weights, time to the first forecast."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Self

import numpy as np
import psutil

from benchmarks.rows import Row
from benchmarks.timing import REFERENCE
from workbench.errors import WorkbenchError
from workbench.events import EventBus
from workbench.jobs import Job, JobRunner
from workbench.pipelines import ForecastOutput
from workbench.registry.declaration import read_declaration
from workbench.registry.info import ModelInfo, Task
from workbench.runtime import Output, PipelineCall, Runtime
from workbench.settings import Precision, RuntimeSettings
from workbench.text import text
from workbench.timeseries import Values

REQUESTS, CONTEXT, HORIZON, ROUNDS = 64, 512, 96, 3
FOLDER = Path(__file__).parents[1] / "models" / "foundation"
TINY = Path(__file__).parents[1] / "tests" / "models" / "parity" / "sundial"
RESIDENT, FIRST = "chronos2", "sundial"
MIB = 2.0**20
TOLERANCE = 1e-4
"""Of a forecast of deviation 1, joined or alone."""

Results = list[Output | WorkbenchError]


class Bench:
    """A runtime and the jobs that use it."""

    def __init__(self, precision: Precision = "float32", cache: Path | None = None) -> None:
        events = EventBus()
        self._jobs = JobRunner(events)
        settings = RuntimeSettings(low_priority=False, precision=precision)
        self.runtime = Runtime(settings, events, cache=cache)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._jobs.close()
        self.runtime.close()

    def load(self, model: ModelInfo, instances: int) -> float:
        """Keep so many instances; returns the seconds that it took."""
        began = time.perf_counter()
        job = self._jobs.start(
            "load", text("Load"), lambda job: self.runtime.load(model, ["cpu"], job, instances)
        )
        job.result(600)
        return time.perf_counter() - began

    def start(self, model: ModelInfo, series: Values, horizon: int = HORIZON) -> Job[Results]:
        """Forecast one series."""
        options = {name: option.default for name, option in model.options.items()}
        call = PipelineCall(Task.FORECAST, [{"targets": series[None]}], horizon, (), options)
        return self._jobs.start("forecast", text("Forecast"), lambda job: self.runtime.run(model, call, job))


def run() -> list[Row]:
    """D2, D3 and D7 of the foundation models."""
    with tempfile.TemporaryDirectory() as folder:
        return [
            *joined_requests(checkpoint(RESIDENT, Path(folder))),
            shared_weights(checkpoint(FIRST, Path(folder)), "float32"),
            shared_weights(checkpoint(FIRST, Path(folder)), "int8"),
            *first_forecast(checkpoint(FIRST, Path(folder))),
        ]


def checkpoint(model: str, folder: Path) -> ModelInfo:
    """A model of the published size with random weights in `folder`."""
    # Not at the top: it imports torch, which the first forecast's program does not.
    from benchmarks.random_checkpoints import write_checkpoint

    if not (folder / model).exists():
        write_checkpoint(model, folder / model)
    return replace(read_declaration(model, FOLDER / model), weights_folder=folder / model)


def joined_requests(model: ModelInfo) -> list[Row]:
    """Single series one after the other, and all at once."""
    series = np.random.default_rng(0).normal(size=(REQUESTS, CONTEXT)).cumsum(axis=1)
    with Bench() as bench:
        bench.load(model, 1)
        bench.start(model, series[0]).result(600)
        alone, together = [], []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            first = [bench.start(model, one).result(600) for one in series]
            alone.append(time.perf_counter() - began)
            began = time.perf_counter()
            jobs = [bench.start(model, one) for one in series]
            second = [job.result(600) for job in jobs]
            together.append(time.perf_counter() - began)
    worst = max(_difference(one, other) for one, other in zip(first, second, strict=True))
    note = f"{min(together):.2f} s together, {min(alone):.2f} s one after the other"
    gain = min(alone) / min(together)
    return [
        Row(f"D2 {model.id}, {REQUESTS} requests at once", gain, "x", limit=3, at_least=True, note=note),
        Row(f"D2 {model.id}, largest difference", worst, "", limit=TOLERANCE),
    ]


def _difference(one: Results, other: Results) -> float:
    """Between two forecasts of one series, in deviations of the forecast."""
    (left,), (right,) = one, other
    assert isinstance(left, ForecastOutput)
    assert isinstance(right, ForecastOutput)
    return float(np.abs(left.mean - right.mean).max() / max(float(left.mean.std()), 1e-12))


def shared_weights(model: ModelInfo, precision: Precision) -> Row:
    """Memory that a second instance adds, the interpreter's own left out: what one of a tiny network adds."""
    with tempfile.TemporaryDirectory() as folder:
        whole = _second_instance(model, precision, Path(folder))
        made = [file.stat().st_size for file in Path(folder).iterdir()]
    with tempfile.TemporaryDirectory() as folder:
        interpreter = _second_instance(replace(model, weights_folder=TINY), precision, Path(folder))
    weights = sum(made) or weights_of(model).stat().st_size
    note = (
        f"{whole / MIB:.0f} MiB added, the interpreter's {interpreter / MIB:.0f} MiB left out,"
        f" weights of {weights / MIB:.0f} MiB"
    )
    what = f"D3 {model.id}, {precision}, a second instance"
    return Row(what, 100 * (whole - interpreter) / weights, "%", limit=20, note=note)


def _second_instance(model: ModelInfo, precision: Precision, cache: Path) -> float:
    """Bytes (PSS, of all processes) that the second of two instances adds, each after one request."""
    model = replace(model, threads=1)  # so that two have room on two cores
    series = np.random.default_rng(0).normal(size=CONTEXT).cumsum()
    held = []
    with Bench(precision, cache) as bench:
        for instances in (1, 2):
            bench.load(model, instances)
            # Requests for different horizons are not joined, so each instance takes one.
            jobs = [bench.start(model, series, HORIZON + place) for place in range(instances)]
            for job in jobs:
                job.result(600)
            held.append(_held())
    return held[1] - held[0]


def _held() -> float:
    """The sum of PSS of this program's zygotes and workers."""
    processes = psutil.Process().children(recursive=True)
    return float(sum(one.memory_full_info().pss for one in processes))


def first_forecast(model: ModelInfo) -> list[Row]:
    """From nothing to the first forecast against a plain script, and a further worker against reading."""
    ours, plain = [], []
    folder = weights_of(model).parent
    for _ in range(ROUNDS):
        plain.append(_until_said([sys.executable, REFERENCE / "plain_sundial.py", model.id, folder]))
        ours.append(_until_said([sys.executable, "-m", "benchmarks.foundation_runtime", model.id, folder]))
    further, reading = _further_worker(model)
    note = f"{further:.2f} s, reading the file {reading:.2f} s"
    return [
        Row(f"D7 {model.id}, first forecast", min(ours), "s", min(plain), limit=1.2),
        Row(f"D7 {model.id}, a further worker", further - reading, "s", limit=1.0, note=note),
    ]


def _until_said(command: Sequence[str | Path]) -> float:
    """Seconds from a program's start to its first line: the forecast is there."""
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        taken = time.perf_counter() - began
    assert said == "forecast\n", command
    return taken


def _further_worker(model: ModelInfo) -> tuple[float, float]:
    """Seconds to load a second instance, and to read its file."""
    model = replace(model, threads=1)
    with Bench() as bench:
        bench.load(model, 1)
        began = time.perf_counter()
        weights_of(model).read_bytes()
        reading = time.perf_counter() - began
        return bench.load(model, 2), reading


def weights_of(model: ModelInfo) -> Path:
    """The file with a model's weights."""
    assert model.weights_folder is not None
    return model.weights_folder / "model.safetensors"


def main() -> None:
    """One forecast from nothing: `python -m benchmarks.foundation_runtime MODEL FOLDER`."""
    model, folder = sys.argv[1:]
    info = replace(read_declaration(model, FOLDER / model), weights_folder=Path(folder))
    series = np.random.default_rng(0).normal(size=CONTEXT).cumsum()
    with Bench() as bench:
        (output,) = bench.start(info, series).result(600)
        assert isinstance(output, ForecastOutput), output
        print("forecast", flush=True)


if __name__ == "__main__":
    main()
