"""Small files, and ways to run the command line: in this process, on one warm pool, as a process."""

from __future__ import annotations

import math
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.warm import lend
from workbench import Workbench
from workbench.cli.main import main
from workbench.settings import RuntimeSettings, Settings, save_settings

PROGRAM = Path(sys.executable).with_name("forecast-workbench")
REQUEST_SECONDS = 120


class Ended:
    """What a command left: its exit code and what it printed."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err


Run = Callable[..., Ended]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line on these words."""

    def call(*words: str | Path) -> Ended:
        code = main([str(word) for word in words])
        printed = capsys.readouterr()
        return Ended(code, printed.out, printed.err)

    return call


@pytest.fixture(scope="module")
def shared_workbench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    """One warm pool; a request may take two minutes."""
    settings = Settings(runtime=RuntimeSettings(request_seconds=REQUEST_SECONDS))
    with Workbench(home=tmp_path_factory.mktemp("home"), settings=settings) as workbench:
        yield workbench


@pytest.fixture
def cli_on_warm_pool(shared_workbench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the command line run on `shared_workbench`."""
    lend(shared_workbench, monkeypatch)


@pytest.fixture
def limited_home(home: Path) -> Path:
    """Settings by which a request of a process may take two minutes."""
    home.mkdir()
    save_settings(Settings(runtime=RuntimeSettings(request_seconds=REQUEST_SECONDS)), home / "settings.json")
    return home


def run_process(*words: str | Path) -> Ended:
    """Run the command line as a user does; a process that does not end fails the test.

    It has to end with 0, or with 1, nothing on stdout, one sentence and a hint, before them at most what was
    noticed about the file.
    """
    done = subprocess.run(
        [PROGRAM, *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
        timeout=REQUEST_SECONDS + 60,
    )
    ended = Ended(done.returncode, done.stdout, done.stderr)
    assert ended.code in (0, 1), (words, ended.code, ended.err)
    checked_sentence(ended.err or ended.out)
    if ended.code == 1:
        assert ended.out == "", words
        assert len(ended.err.splitlines()) in (2, 3), (words, ended.err)
    return ended


def checked_sentence(message: str) -> str:
    """What the user is told: something, and nothing of the program's inside."""
    assert message.strip()
    assert max(len(line) for line in message.splitlines()) <= 1_000, message[:2_000]
    for inside in ("Traceback", "fault of its own", "terminate called", "Warning", "Exception"):
        assert inside not in message, message
    return message


@pytest.fixture
def power(tmp_path: Path) -> Path:
    """Ten days of hours with a daily season; the temperature is known a day longer."""
    lines = ["time,load_kw,temperature_c"]
    for hour in range(11 * 24):
        time = f"2026-03-{1 + hour // 24:02d}T{hour % 24:02d}:00:00"
        load = "" if hour >= 10 * 24 else f"{100 + 10 * math.sin(hour * math.pi / 12):.3f}"
        lines.append(f"{time},{load},{20 + hour % 24}")
    file = tmp_path / "power.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


@pytest.fixture
def houses(tmp_path: Path) -> Path:
    """Three series by id; the last one has no values."""
    lines = ["house,time,kw"]
    for house in ("a", "b", "c"):
        for day in range(1, 29):
            value = "" if house == "c" else str(day % 7 + ord(house))
            lines.append(f"{house},2026-02-{day:02d},{value}")
    file = tmp_path / "houses.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file
