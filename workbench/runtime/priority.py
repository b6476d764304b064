"""Workers give way to the window and to other programs."""

from __future__ import annotations

import sys

import psutil

NICE = 10
"""How far below normal, on systems that count so."""


def lower_priority() -> None:
    """Lower this process's priority; what it forks or starts inherits it."""
    process = psutil.Process()
    if sys.platform == "win32":
        process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        process.nice(max(process.nice(), NICE))
