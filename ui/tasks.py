"""Starting a coroutine from a click, without losing its errors."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine

_running: set[asyncio.Task[None]] = set()


def start(work: Coroutine[object, object, None]) -> asyncio.Task[None]:
    """Run a flow of the window. An exception that it does not handle reaches `sys.excepthook`."""
    task = asyncio.get_event_loop_policy().get_event_loop().create_task(work)
    _running.add(task)
    task.add_done_callback(_ended)
    return task


def cancel_all() -> None:
    """Cancel what still waits; the window closes."""
    for task in tuple(_running):
        task.cancel()


def _ended(task: asyncio.Task[None]) -> None:
    _running.discard(task)
    if task.cancelled():
        return
    error = task.exception()
    if error is not None:
        sys.excepthook(type(error), error, error.__traceback__)
