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
    """A fit takes at most 1.2 times the script; pocket 1.5 times the start of what reads the file alone."""
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
        pocket: list[str | Path] = [program, "forecast", sample, "--target", "load_kw"]
        pocket += ["--horizon", str(HORIZON), "--output", out]
        reading: list[str | Path] = [sys.executable, REFERENCE / "read_file.py", sample]
        at_once, read = medians(pocket, reading, times=9)
    start = seconds_of([program, "--version"])
    listing = seconds_of([program, "models"])
    return [
        Row(
            "auto_ets forecast of a file", taken, reference=reference, limit=1.2, note="median of 3, in turn"
        ),
        Row(
            "pocket's forecast of a file",
            at_once,
            reference=read,
            limit=1.5,
            note="the script imports duckdb, numpy and typer and reads the file; median of 9, in turn",
        ),
        Row("--version", start),
        Row("models", listing),
    ]
