"""The process that measures a model: `python -m workbench.runtime.measuring MODEL FOLDER WEIGHTS THREADS`.

It forecasts the same series in float32 and in each other precision, in turn, and writes a line of JSON for
each of these: `{"precision": "int8", "share": 0.48, "change": 0.003}`. It ends with the program that
started it.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import numpy as np

from workbench.errors import WorkbenchError
from workbench.pipelines import ForecastOutput, ForecastPipeline, PipelineInput, RunContext
from workbench.pipelines.loading import load_pipeline
from workbench.registry.declaration import read_declaration
from workbench.registry.info import ModelInfo
from workbench.runtime.own_process import end_with_parent, lower_priority
from workbench.settings import Precision
from workbench.timeseries import Values

SERIES, ROWS, STEPS = 8, 480, 96
_ROUNDS = 3
_LONG_SECONDS = 2.0
"""A forecast that takes longer is timed once: chance matters less, patience more."""


def main(arguments: list[str]) -> None:
    """See the module's docstring."""
    model, folder, weights, threads = arguments
    end_with_parent(os.getppid())
    lower_priority()
    info = replace(read_declaration(model, Path(folder)), weights_folder=Path(weights))
    for precision in get_args(Precision):
        if precision != "float32":
            measured = measure(info, precision, int(threads))
            if measured is not None:
                sys.stdout.write(json.dumps({"precision": precision, **measured}) + "\n")
                sys.stdout.flush()


def measure(info: ModelInfo, precision: Precision, threads: int) -> dict[str, float] | None:
    """The time of a precision as a share of float32's, and the median change of the forecast.

    Returns:
        `share`, and `change` in standard deviations of the context; None where the model does not run so.
    """
    series = np.random.default_rng(0).normal(size=(SERIES, ROWS)).cumsum(axis=1)
    exact = _forecaster(info, "float32", series)
    try:
        rounded = _forecaster(info, precision, series)
    except WorkbenchError:
        return None
    _use_threads(threads)
    began = time.perf_counter()
    first, second = exact(), rounded()
    rounds = 1 if time.perf_counter() - began > 2 * _LONG_SECONDS else _ROUNDS
    taken = [(_seconds(exact), _seconds(rounded)) for _ in range(rounds)]
    change = np.median(np.abs(first - second) / series.std(axis=1, keepdims=True))
    share = min(own for _, own in taken) / min(reference for reference, _ in taken)
    return {"share": share, "change": float(change)}


def _forecaster(info: ModelInfo, precision: Precision, series: Values) -> Callable[[], Values]:
    pipeline = load_pipeline(info, dtype=precision)
    assert isinstance(pipeline, ForecastPipeline)
    inputs: list[PipelineInput] = [{"targets": one[None]} for one in series]
    options = {name: option.default for name, option in info.options.items()}

    def forecast() -> Values:
        found = pipeline.forecast(
            inputs, output_length=STEPS, quantile_levels=(), options=options, context=RunContext()
        )
        return np.stack([one.mean[0] for one in found if isinstance(one, ForecastOutput)])

    return forecast


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _use_threads(count: int) -> None:
    """The model's library has been imported by now."""
    torch = sys.modules.get("torch")
    if torch is not None:
        torch.set_num_threads(count)


if __name__ == "__main__":
    main(sys.argv[1:])
