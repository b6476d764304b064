"""One pretrained model as the workbench runs it, once for every line on standard input.

The counterpart of `reference/published_models.py`: `python -m benchmarks.one_model MODEL FOLDER BATCH CONTEXT
HORIZON THREADS PRECISION`. A line that is a path gets the forecast, in deviations of the context, as `.npy`.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
import torch

from benchmarks.random_checkpoints import FOLDER, pipeline_class
from workbench.pipelines import ForecastOutput, PipelineInput, RunContext
from workbench.registry.declaration import read_declaration


def main(arguments: list[str]) -> None:
    """Say `ready`; then, for each line, the seconds and the bytes that the process has grown by at most."""
    model, folder = arguments[:2]
    batch, rows, horizon, threads = map(int, arguments[2:6])
    torch.set_num_threads(threads)
    values = np.random.default_rng(0).normal(size=(batch, rows)).cumsum(axis=1)
    inputs: list[PipelineInput] = [{"targets": row[None]} for row in values]
    declared = read_declaration(model, FOLDER / model).options
    options = {name: option.default for name, option in declared.items()}
    pipeline = pipeline_class(model)(model, weights_folder=Path(folder), dtype=arguments[6])
    before = _status("VmRSS")
    print("ready", flush=True)
    for line in sys.stdin:
        began = time.perf_counter()
        found = pipeline.forecast(
            inputs, output_length=horizon, quantile_levels=(), options=options, context=RunContext()
        )
        print(time.perf_counter() - began, _status("VmHWM") - before, flush=True)
        if line.strip():
            means = np.stack([one.mean[0] for one in found if isinstance(one, ForecastOutput)])
            np.save(line.strip(), means / values.std(axis=1, keepdims=True))


def _status(name: str) -> int:
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(name))


if __name__ == "__main__":
    main(sys.argv[1:])
