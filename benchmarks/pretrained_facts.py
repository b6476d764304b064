"""What a pretrained model takes on this machine, for the manual: `python -m benchmarks.pretrained_facts`.

Published size, random weights. Each model is measured in a process of its own, in each precision. Seconds are
those of the processor in one thread, so that what else the machine has to do does not count.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

HORIZON, THREADS, ROUNDS = 96, 1, 3
PRECISIONS = ("float32", "int8")
_LONG_SECONDS = 5.0
"""What takes longer is measured once."""
CONTEXTS = {"timer_xl": 480}
MODELS = ("timer_xl", "sundial", "time_moe", "time_moe_200m", "chronos2", "moirai2")
_MB = 1e6
_KEPT = "kept"


def main(models: list[str]) -> None:
    """Print a line for each model: seconds and memory of its weights and of forecasts."""
    print("| model | precision | loading | memory of the weights | a forecast adds | 1 series | 32 series |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for model in models or MODELS:
        with tempfile.TemporaryDirectory() as folder:
            program = [sys.executable, "-m", "benchmarks.pretrained_facts"]
            subprocess.run([*program, "--write", model, folder], check=True)
            for precision in PRECISIONS:
                subprocess.run([*program, "--measure", model, folder, precision], check=True)


def write(model: str, folder: Path) -> None:
    """Write the checkpoint and what is kept of it, in a process whose memory nobody looks at."""
    from benchmarks.random_checkpoints import pipeline_class, write_checkpoint

    write_checkpoint(model, folder)
    for precision in PRECISIONS:
        pipeline_class(model)(model, weights_folder=folder, dtype=precision, cache_folder=folder / _KEPT)


def measure(model: str, folder: Path, precision: str) -> None:
    """Load, forecast and print the line."""
    import numpy as np
    import torch

    from benchmarks.random_checkpoints import FOLDER, pipeline_class
    from workbench.pipelines import PipelineInput, RunContext
    from workbench.registry.declaration import read_declaration

    torch.set_num_threads(THREADS)
    declared = read_declaration(model, FOLDER / model).options
    options = {name: option.default for name, option in declared.items()}
    kind, before = pipeline_class(model), _resident()
    began = time.thread_time()
    pipeline = kind(model, weights_folder=folder, dtype=precision, cache_folder=folder / _KEPT)
    loading = time.thread_time() - began
    values = np.random.default_rng(0).normal(size=(32, CONTEXTS.get(model, 512))).cumsum(axis=1)
    inputs: list[PipelineInput] = [{"targets": row[None]} for row in values]

    def seconds(count: int) -> float:
        taken: list[float] = []
        while len(taken) < ROUNDS and sum(taken) < _LONG_SECONDS:
            began = time.thread_time()
            pipeline.forecast(
                inputs[:count],
                output_length=HORIZON,
                quantile_levels=(),
                options=options,
                context=RunContext(),
            )
            taken.append(time.thread_time() - began)
        return min(taken)

    mapped, read = _weights()
    loaded = _resident() - read
    Path("/proc/self/clear_refs").write_text("5", "ascii")  # the peak counts from here on
    one = seconds(1)
    peak = _resident("VmHWM") - _weights()[1]
    many = seconds(len(inputs))
    print(
        f"| {model} | {precision} | {loading:.1f} s | {(loaded - before + mapped) / _MB:,.0f} MB "
        f"| {max(0, peak - loaded) / _MB:,.0f} MB | {one:.2g} s | {many:.2g} s |",
        flush=True,
    )


def _weights() -> tuple[int, int]:
    """Bytes of the weights' files that are mapped, and how many of them have been read so far."""
    maps = psutil.Process().memory_maps(grouped=True)
    files = [one for one in maps if one.path.endswith((".safetensors", ".packed"))]
    return sum(Path(one.path).stat().st_size for one in files), sum(one.rss for one in files)


def _resident(name: str = "VmRSS") -> int:
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(name))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--write"]:
        write(sys.argv[2], Path(sys.argv[3]))
    elif sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], Path(sys.argv[3]), sys.argv[4])
    else:
        main(sys.argv[1:])
