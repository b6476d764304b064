"""Three series of the Numenta Anomaly Benchmark: are its windows found, and how much else is labelled."""

from __future__ import annotations

import csv
import json
import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.rows import Row
from benchmarks.shared_data import shared_file
from workbench import Workbench
from workbench.requests import DetectSpec
from workbench.text import text
from workbench.timeseries import SeriesFrame

DETECTORS = ("gaussian_hmm", "gmm_hmm", "stray")


def run() -> list[Row]:
    """For each detector and series: the windows with a labelled row, and the rows labelled outside."""
    windows = json.loads(shared_file("nab/windows.json").read_text("utf-8"))
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as home, Workbench(Path(home)) as workbench:
        for name, spans in windows.items():
            frame = _frame(shared_file(f"nab/{name}"))
            inside = [_within(frame, first, last) for first, last in spans]
            for model in DETECTORS:
                label = _labels(workbench, model, frame)
                found = float(np.mean([bool((label & window).any()) for window in inside]))
                wrong = float((label & ~np.logical_or.reduce(inside)).mean())
                rows.append(Row(f"{model} {name} windows found", 100 * found, "%"))
                rows.append(Row(f"{model} {name} rows labelled outside", 100 * wrong, "%"))
    return rows


def _frame(path: Path) -> SeriesFrame:
    with path.open() as file:
        lines = list(csv.reader(file))[1:]
    times = np.array([line[0] for line in lines], "datetime64[us]")
    order = np.argsort(times, kind="stable")
    return SeriesFrame(times[order], {"value": np.array([float(line[1]) for line in lines])[order]})


def _within(frame: SeriesFrame, first: str, last: str) -> NDArray[np.bool_]:
    return np.asarray((frame.time >= np.datetime64(first)) & (frame.time <= np.datetime64(last)))


def _labels(workbench: Workbench, model: str, frame: SeriesFrame) -> NDArray[np.bool_]:
    job = workbench.jobs.start(
        "detect", text("NAB"), lambda job: workbench.detect_frames([frame], DetectSpec(model), job)
    )
    return job.result().series[0].label
