"""The command line's `forecast`, from process start to written file, against a plain script."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.rows import Row
from benchmarks.timing import REFERENCE, medians, seconds_of
from sample_data import sample_path

CONTEXT, HORIZON = 720, 48


def run() -> list[Row]:
    """At most 1.2 times the script."""
    program = Path(sys.executable).with_name("forecast-workbench")
    sample = sample_path("power_demand.csv")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "forecast.csv"
        asked = ["--target", "load_kw", "--model", "auto_ets", "--option", "sp=24"]
        asked += ["--context", str(CONTEXT), "--horizon", str(HORIZON), "--quantiles", "0.1,0.9"]
        ours: list[str | Path] = [program, "forecast", sample, *asked, "--output", out]
        plain: list[str | Path] = [
            sys.executable,
            REFERENCE / "plain_forecast.py",
            sample,
            str(CONTEXT),
            str(HORIZON),
            out,
        ]
        taken, reference = medians(ours, plain)
    start = seconds_of([program, "--version"])
    listing = seconds_of([program, "models"])
    return [
        Row(
            "auto_ets forecast of a file", taken, reference=reference, limit=1.2, note="median of 3, in turn"
        ),
        Row("--version", start),
        Row("models", listing),
    ]
