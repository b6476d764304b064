"""`make run`: open the window on the sample data, or do the same job without a display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from workbench.horizons import RECENT_ROWS

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = Path(sys.executable).with_name("forecast-workbench")
SAMPLE = ROOT / "sample_data" / "power_demand.csv"
CSV, PICTURE = Path("out/power_demand_forecast.csv"), Path("out/power_demand_forecast.png")


def main() -> int:
    """Open the window where there is a display; else write the forecast and its picture to `out/`."""
    if not sys.platform.startswith("linux") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return _open_window()
    print("There is no display, so the sample is forecast without a window.", flush=True)
    (ROOT / CSV).parent.mkdir(exist_ok=True)
    # As Set-up fills itself in for this file.
    context = str(RECENT_ROWS)
    request = ["--target", "load_kw", "--context", context, "--horizon", "96"]
    request += ["--quantiles", "0.025,0.1,0.25,0.5,0.75,0.9,0.975"]
    output = ["--output", str(CSV), "--plot", str(PICTURE)]
    done = subprocess.run([str(PROGRAM), "forecast", str(SAMPLE), *request, *output], cwd=ROOT, check=False)
    return done.returncode


def _open_window() -> int:
    words = [str(PROGRAM), "--sample"]
    if os.name == "posix":
        # In this process's place: what asks it to end asks the window.
        os.execv(PROGRAM, words)  # noqa: S606 - the program itself
    return subprocess.run(words, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
