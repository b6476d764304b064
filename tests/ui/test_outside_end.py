"""Ctrl-C and the end of the user's session close the window as a click does: nothing is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.waiting import until
from ui import milestones
from ui.outside_end import OutsideEnd

ROOT = Path(__file__).parents[2]


@pytest.fixture
def outside() -> Iterator[OutsideEnd]:
    before = signal.getsignal(signal.SIGINT)
    listener = OutsideEnd()
    yield listener
    listener.release()
    signal.signal(signal.SIGINT, before)


def test_that_a_signal_arrives_in_the_loop_of_the_window(outside: OutsideEnd, qtbot: QtBot) -> None:
    with qtbot.waitSignal(outside.asked, timeout=10_000):
        signal.raise_signal(signal.SIGINT)
    # Who presses Ctrl-C again does not want to wait.
    assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL


def test_that_a_signal_that_was_ignored_stays_so() -> None:
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        listener = OutsideEnd()
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_IGN
        listener.release()
    finally:
        signal.signal(signal.SIGTERM, before)


@pytest.mark.skipif(sys.platform == "win32", reason="a process is not asked to end by signals there")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_that_the_session_is_kept_when_the_program_is_asked_to_end(tmp_path: Path, number: int) -> None:
    reached, home = tmp_path / "reached", tmp_path / "home"
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "FORECAST_WORKBENCH_HOME": str(home),
        milestones.ENVIRONMENT_VARIABLE: str(reached),
    }
    with subprocess.Popen(
        [sys.executable, "-c", "from ui.app import main; raise SystemExit(main(sample=True))"],
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        until(lambda: reached.is_file() and "forecast_drawn" in reached.read_text(encoding="utf-8"))
        program.send_signal(number)
        _, said = program.communicate(timeout=60)
    assert (program.returncode, "Traceback" in said) == (0, False), said
    assert (home / "session" / "session.json").is_file()
