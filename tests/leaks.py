"""What a test leaves running: threads, child processes, windows, Qt threads."""

from __future__ import annotations

import contextlib
import gc
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

PATIENCE_S = 15.0
# The standard library's own helper; it ends with the interpreter.
_HARMLESS_COMMANDS = ("multiprocessing.resource_tracker",)


@dataclass(frozen=True)
class Running:
    """What runs at one moment, by identity."""

    threads: frozenset[threading.Thread]
    children: frozenset[int]
    windows: frozenset[int]
    qt_threads: frozenset[int]


def running(*, qt: bool) -> Running:
    """What runs now; windows and Qt threads are looked for where `qt` says so."""
    threads = frozenset(one for one in threading.enumerate() if not isinstance(one, threading._DummyThread))
    windows = frozenset(id(one) for one in _top_level_widgets()) if qt else frozenset()
    qt_threads = frozenset(id(one) for one in _running_qt_threads()) if qt else frozenset()
    return Running(threads, frozenset(_children()), windows, qt_threads)


def left_behind(before: Running, *, qt: bool) -> list[str]:
    """Name what runs now and did not run `before`, after giving it a moment to end."""
    deadline = time.monotonic() + PATIENCE_S
    names = _new_since(before, qt=qt)
    while names and time.monotonic() < deadline:
        gc.collect()
        _let_qt_delete()
        time.sleep(0.02)
        names = _new_since(before, qt=qt)
    return names


def _new_since(before: Running, *, qt: bool) -> list[str]:
    now = running(qt=qt)
    names = [f"thread {one.name}" for one in now.threads - before.threads]
    names += [name for pid in now.children - before.children if (name := _describe(pid))]
    if qt:
        names += [f"window {one!r}" for one in _top_level_widgets() if id(one) not in before.windows]
        names += [f"Qt thread {one!r}" for one in _running_qt_threads() if id(one) not in before.qt_threads]
    return names


def _children() -> list[int]:
    """The processes that this one started; Linux lists them, elsewhere all processes are looked through."""
    tasks = Path("/proc/self/task")
    if not (tasks / str(threading.main_thread().native_id) / "children").exists():
        return [one.pid for one in psutil.Process().children()]
    found: list[int] = []
    for task in tasks.iterdir():
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # a thread that has just ended
            found += [int(pid) for pid in (task / "children").read_text().split()]
    return found


def _describe(pid: int) -> str | None:
    try:
        process = psutil.Process(pid)
        if process.status() == psutil.STATUS_ZOMBIE:
            return None
        command = " ".join(process.cmdline())
    except psutil.NoSuchProcess:
        return None
    return None if any(one in command for one in _HARMLESS_COMMANDS) else f"process {pid}: {command[:200]}"


def _top_level_widgets() -> list[Any]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    return list(widgets.QApplication.topLevelWidgets())


def _running_qt_threads() -> list[Any]:
    core = sys.modules.get("PySide6.QtCore")
    if core is None:
        return []
    # By its type: some objects of torch warn when they are asked for their class.
    return [one for one in gc.get_objects() if issubclass(type(one), core.QThread) and one.isRunning()]


def _let_qt_delete() -> None:
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
