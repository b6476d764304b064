"""Whatever moment the program is killed at, the next start finds the whole model or none, and no strays."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.registry.packages.making import transformers_package, write_folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
_KINDS = ("create", "drop", "rename", "renew", "replace")
_ROOT = Path(__file__).parents[3]


def run(folder: Path, *arguments: str) -> dict[str, Any]:
    """Run `faults.py` over a small package."""
    write_folder(folder / "package", transformers_package())
    script = str(Path(__file__).with_name("faults.py"))
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    told = subprocess.run(
        [sys.executable, script, arguments[0], str(folder), *arguments[1:]],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )
    assert told.returncode == 0, told.stderr
    found: dict[str, Any] = json.loads(told.stdout)
    return found


@pytest.mark.parametrize(
    ("kind", "every"),
    [
        *((kind, 9) for kind in _KINDS),
        *(pytest.param(kind, 1, marks=pytest.mark.torture) for kind in _KINDS),
    ],
)
def test_that_a_kill_at_any_call_leaves_the_whole_model_or_none(
    kind: str, every: int, tmp_path: Path
) -> None:
    found = run(tmp_path, kind, str(every))

    results, calls = found["results"], found["calls"]
    assert len(results) >= len(calls) // every
    assert all(signalled and code == -9 for _, signalled, code, _, _ in results[:-1])
    assert results[-1][:3] == [len(calls), False, 0]
    assert [strays for *_, strays in results] == [[]] * len(results)
    first, last = (False, True) if kind == "create" else (True, False)
    assert [one[3] for one in results] == [first if one[0] <= found["turn"] else last for one in results]


def test_that_kills_at_random_moments_leave_whole_models(tmp_path: Path) -> None:
    results = run(tmp_path, "random", "25")["results"]

    assert all(code == -9 and strays == [] for _, _, code, _, strays in results)


@pytest.mark.torture
def test_that_two_hundred_kills_at_random_moments_leave_whole_models(tmp_path: Path) -> None:
    results = run(tmp_path, "random", "400")["results"]

    assert all(code == -9 and strays == [] for _, _, code, _, strays in results)
    assert {there for _, _, _, there, _ in results} == {True, False}
