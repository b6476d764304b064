"""Whatever ends the program, no process of it is left."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from tests.runtime.odd import wait_until

_PROGRAM = """
import json, os, sys, threading
from odd import LAUNCHERS, ODD, Harness, call, descendants, model, wait_until
harness = Harness(launcher=LAUNCHERS[sys.argv[1]])
if sys.argv[2] == "importing":
    harness.runtime.warm([model("slow", preload=("slow_import",))])
    wait_until(lambda: len(descendants()) > 0)
else:
    harness.run(call())
    harness.start(call(sys.argv[2], series=4))
    wait_until(lambda: len(descendants()) >= 2)
print(json.dumps(sorted(descendants())), flush=True)
if sys.argv[3] == "exit":
    sys.exit()
threading.Event().wait()
"""


@pytest.mark.parametrize("launcher", ["forked", "direct"])
@pytest.mark.parametrize("doing", ["sleep", "loop", "hang", "importing"])
@pytest.mark.parametrize("ending", ["kill", "exit"])
def test_that_no_process_outlives_the_program(launcher: str, doing: str, ending: str) -> None:
    here = Path(__file__).parent
    program = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, launcher, doing, ending],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(here), str(here.parents[1])])},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    with program:
        assert program.stdout is not None
        pids = json.loads(program.stdout.readline())
        assert pids
        if ending == "kill":
            program.send_signal(signal.SIGKILL)
    wait_until(lambda: not any(_runs(pid) for pid in pids), 5)


def _runs(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
