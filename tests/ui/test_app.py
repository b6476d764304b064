"""The start of the program with its window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

LATER = {"numpy", "pyarrow", "duckdb", "pandas", "pyqtgraph", "qasync", "typing_extensions"}


def test_that_the_window_is_painted_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    code = """
import sys
import types
from pathlib import Path
from ui.app import main
after = types.ModuleType("ui.running")
after.run = lambda *given, **named: print(*sys.modules)
sys.modules["ui.running"] = after
main(home=Path(sys.argv[1]))
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    done = subprocess.run(
        [sys.executable, "-c", code, tmp_path], env=environment, capture_output=True, text=True, check=True
    )

    loaded = set(done.stdout.split())
    assert "ui.main_window" in loaded
    assert loaded.isdisjoint(LATER)
