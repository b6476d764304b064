"""The whole program in a test: window, engine and everything between."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Callable
from pathlib import Path

import qasync
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from ui.app import bare_window
from ui.engine_thread import EngineThread
from ui.shell.desk import Desk
from workbench.engine import Workbench
from workbench.home import find_home
from workbench.settings import ForecastSettings, Settings

PATIENCE_S = 60.0
SETTINGS = Settings(forecast=ForecastSettings(model="naive_forecaster"))


class Program:
    """A window on its desk; `until` turns the event loop until something is so."""

    def __init__(self, app: QApplication, settings: Settings = SETTINGS) -> None:
        self.app = app
        home = find_home()
        self.window, self.actions = bare_window(app, home, settings)
        self.window.place(home.config / "layout.json")
        self.window.resize(1366, 768)
        self.window.show()
        self.loop = qasync.QEventLoop(app, set_running_loop=False)
        asyncio.set_event_loop(self.loop)
        self.engine = EngineThread(lambda: Workbench(settings=settings))
        self.engine.start()
        self.desk = Desk(self.window, self.actions, self.engine, home, settings)
        self.session = self.desk.session
        self.ended = False
        self.desk.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self.ended = True

    def start(self, *paths: Path, sample: bool = False) -> None:
        """As `ui.running.run` starts it."""
        self.loop.run_until_complete(self.desk.start(paths, sample=sample))

    def until(self, condition: Callable[[], object]) -> None:
        """Turn the event loop until `condition()` is true."""
        deadline = time.monotonic() + PATIENCE_S

        async def wait() -> None:
            while not condition():
                assert time.monotonic() < deadline, "waited too long"
                await asyncio.sleep(0.01)

        self.loop.run_until_complete(wait())

    def close(self) -> None:
        """Close the window as a user does and wait for its end."""
        if not self.ended:
            self.window.close()
            self.until(lambda: self.ended)
        self.until(lambda: len(asyncio.all_tasks(self.loop)) <= 1)
        self.engine.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.loop.close()
        asyncio.set_event_loop(None)
        gc.collect()
