"""From process start to the sample series drawn, and to its first auto_ets forecast drawn."""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.first_paint import moment
from benchmarks.rows import Row
from benchmarks.timing import REFERENCE
from sample_data import sample_path
from workbench.horizons import RECENT_ROWS
from workbench.settings import SCHEMA_VERSION

ROUNDS = 3
HORIZON = 96


def run() -> list[Row]:
    """At most 1.3 times the scripts; medians, in turn."""
    sample = sample_path("power_demand.csv")
    program: list[str | Path] = [Path(sys.executable).with_name("forecast-workbench"), "--sample"]
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "home").mkdir()
        settings = {"schema": SCHEMA_VERSION, "forecast": {"model": "auto_ets"}}
        (place / "home" / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
        ours, script = place / "ours", place / "script"
        drawing: list[str | Path] = [sys.executable, REFERENCE / "draw_series.py", sample, script]
        fitting: list[str | Path] = [sys.executable, REFERENCE / "first_fit.py", sample]
        fitting += [str(RECENT_ROWS), str(HORIZON), script]
        drawn = _in_turn(program, ours, drawing, script, "series_drawn")
        forecast = _in_turn(program, ours, fitting, script, "forecast_drawn")
    note = f"median of {ROUNDS}, in turn"
    return [
        Row("sample series drawn", drawn[0], reference=drawn[1], limit=1.3, note=note),
        Row("first auto_ets forecast drawn", forecast[0], reference=forecast[1], limit=1.3, note=note),
    ]


def _in_turn(
    ours: Sequence[str | Path], our_file: Path, script: Sequence[str | Path], file: Path, name: str
) -> tuple[float, float]:
    pairs = [(moment(ours, our_file, name), moment(script, file, name)) for _ in range(ROUNDS + 1)][1:]
    return statistics.median(one for one, _ in pairs), statistics.median(other for _, other in pairs)
