"""From a painted window to a working one: engine, loop, panels."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from ui import milestones, tasks
from ui.engine_thread import EngineThread
from ui.faults import Faults, write_logs
from ui.garbage import GarbageCollection
from ui.outside_end import OutsideEnd, end_at_once
from workbench.home import Home
from workbench.settings import Settings

if TYPE_CHECKING:
    from ui.actions import Actions
    from ui.main_window import MainWindow
    from ui.shell.desk import Desk
    from workbench.engine import Workbench

_SWITCH_S = 0.001
"""So long a thread that computes in Python keeps the lock from the window, which lets go of it with each call
of Qt's: a picture of the window beside such a thread took 224 ms with Python's own 5 ms, 46 ms with this. The
start, of which two threads share the work, would take a sixth longer with it."""


def run(
    app: QApplication,
    window: MainWindow,
    actions: Actions,
    home: Home,
    settings: Settings,
    paths: Sequence[Path],
    *,
    sample: bool,
) -> int:
    """Fill the window and turn the loop until it is closed."""
    end_at_once()
    garbage = GarbageCollection(window)
    engine = EngineThread(lambda: _make(home))
    engine.start()
    handler = write_logs(home.logs)
    faults = Faults(window)
    loop = QEventLoop(app)
    asyncio.set_event_loop(loop)
    closed = asyncio.Event()
    app.setQuitOnLastWindowClosed(False)

    async def start(desk: Desk) -> None:
        try:
            await desk.start(paths, sample=sample)
        finally:
            started(garbage)

    async def work() -> None:
        # While the engine's thread imports what it needs.
        from ui.shell.desk import Desk

        await asyncio.wrap_future(engine.ready)
        desk = Desk(window, actions, engine, home, settings)
        desk.ended.connect(closed.set)
        outside_end = OutsideEnd(desk)
        outside_end.asked.connect(desk.end)
        desk.ended.connect(outside_end.release)
        milestones.reached("panels_shown")
        garbage.started()
        tasks.start(start(desk))
        await closed.wait()

    try:
        with loop:
            loop.run_until_complete(work())
    finally:
        engine.close()
        garbage.release()
        faults.release()
        if handler is not None:
            logging.getLogger().removeHandler(handler)
            handler.close()
    return 0


def started(garbage: GarbageCollection) -> None:
    """The files are open: what runs beside the window from now on leaves it its turn."""
    garbage.started()
    sys.setswitchinterval(_SWITCH_S)


def _make(home: Home) -> Workbench:
    """Build the workbench on the engine's thread and have the default model's process started."""
    from workbench.engine import Workbench

    workbench = Workbench(home=None if home == _usual() else home.config)
    workbench.warm()
    return workbench


def _usual() -> Home:
    from workbench.home import find_home

    return find_home()
