"""Two runs of `tools/translations.py` at once: the second waits, and a killed one keeps nobody waiting."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.waiting import until
from workbench.registry.lock import FileLock

ROOT = Path(__file__).parents[1]
_RUN = """
import sys
from pathlib import Path
sys.path.insert(0, "tools")
import translations
translations.LOCK = Path(sys.argv.pop())
def update():
    print("writing", flush=True)
    sys.stdin.readline()
translations.update = update
raise SystemExit(translations.main())
"""


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "translations.lock"


@pytest.fixture
def run(lock: Path) -> Iterator[subprocess.Popen[str]]:
    """The tool with a lock of its own, and a line of input to wait for in place of its work."""
    pipe = subprocess.PIPE
    words = [sys.executable, "-c", _RUN, str(lock)]
    with subprocess.Popen(words, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as process:
        yield process
        process.kill()


def test_that_a_second_run_waits_for_the_first(lock: Path, run: subprocess.Popen[str]) -> None:
    assert run.stdout is not None
    assert run.stdout.readline() == "writing\n"
    words = [sys.executable, "-c", _RUN, str(lock)]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as second:
        assert second.stderr is not None
        assert second.stderr.readline() == "Another run writes the catalogues; this one waits for it.\n"
        assert second.poll() is None
        run.communicate("\n")
        assert run.returncode == 0
        assert second.communicate("\n") == ("writing\n", "")
    assert second.returncode == 0


def test_that_a_killed_run_leaves_no_lock_behind(lock: Path, run: subprocess.Popen[str]) -> None:
    assert run.stdout is not None
    assert run.stdout.readline() == "writing\n"
    other = FileLock(lock)
    assert not other.try_acquire()
    run.kill()
    until(other.try_acquire)
    other.release()
