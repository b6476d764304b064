"""The walls between the parts stand: who imports whom, and what no start may import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = ["torch", "transformers", "sktime", "statsforecast", "statsmodels", "scipy", "PySide6", "pandas"]


def _run(code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_that_the_import_contracts_are_kept() -> None:
    linter = Path(sys.executable).with_name("lint-imports")

    done = subprocess.run([linter], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "module", ["workbench", "workbench.pipelines", "workbench.errors", "workbench.settings"]
)
def test_that_the_contracts_import_nothing_heavy(module: str) -> None:
    code = "import sys, importlib; importlib.import_module(sys.argv[1]); print(*sys.modules)"

    loaded = set(_run(code, module).split())

    assert loaded.isdisjoint([*HEAVY, "duckdb", "pyarrow"])


def test_that_opening_a_file_and_asking_in_sql_imports_nothing_heavy(tmp_path: Path, home: Path) -> None:
    file = tmp_path / "power.csv"
    file.write_text("time,kw\n2026-01-01T00:00:00,1.5\n2026-01-01T01:00:00,2.5\n", encoding="utf-8")
    code = """
import sys
import workbench.cli.forecast, workbench.cli.detect, workbench.cli.sql, workbench.cli.models
from workbench import Workbench
with Workbench() as wb:
    wb.open(sys.argv[1])
    wb.sql("SELECT max(kw) FROM power")
    wb.sql("SHOW MODELS")
    print(*sys.modules)
"""

    loaded = set(_run(code, str(file)).split())

    assert loaded.isdisjoint(HEAVY)
    assert {"workbench.engine", "duckdb"} <= loaded
