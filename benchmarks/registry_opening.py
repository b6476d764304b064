"""Ten thousand registered models: opening the registry against a loop that parses their manifests."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.rows import Row
from benchmarks.timing import REFERENCE
from workbench.registry.packages.checker import check_package
from workbench.registry.packages.store import PackageStore
from workbench.registry.packages.template import write_template

MODELS = 10_000


def run() -> list[Row]:
    """At most three times the loop; the best of five, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        models = _registered(Path(folder))
        script = REFERENCE / "open_manifests.py"
        done = subprocess.run(
            [sys.executable, str(script), str(models)], check=True, capture_output=True, text=True
        )
    ours, theirs = (float(one) for one in done.stdout.split())
    return [Row(f"open {MODELS:,} models", ours, reference=theirs, limit=3.0, note="best of five, in turn")]


def _registered(folder: Path) -> Path:
    """One model registered as by a user, and copies of its manifest as the others."""
    write_template("first", folder / "package")
    store = PackageStore(folder / "models")
    report = check_package(folder / "package", "first")
    with store.stage("first", report, (folder / "package").as_uri()) as staged:
        first = store.commit(staged)
    content = (first.folder / "manifest.json").read_bytes()
    for number in range(MODELS - 1):
        one = first.folder.parent / f"model_{number:05}"
        one.mkdir()
        (one / "manifest.json").write_bytes(content)
    return folder / "models"
