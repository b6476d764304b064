"""What a zygote or worker asks of the system for itself: low priority, and to end with its parent."""

from __future__ import annotations

import ctypes
import os
import signal
import sys

NICE = 10
"""How far below normal, on systems that count so."""
_PR_SET_PDEATHSIG = 1


def lower_priority() -> None:
    """Lower this process's priority; what it forks or starts inherits it."""
    import psutil

    process = psutil.Process()
    if sys.platform == "win32":
        process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        process.nice(max(process.nice(), NICE))


def end_with_parent(parent: int) -> None:
    """End this process when the one with the id `parent` ends, or at once if it has.

    On Linux the system sees to it; elsewhere the worker's channel closes.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)
