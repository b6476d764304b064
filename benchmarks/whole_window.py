"""The whole program in a benchmark's own process: window, engine, panels, and a loop to turn."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import qasync

from ui.app import application, bare_window
from ui.engine_thread import EngineThread
from ui.garbage import GarbageCollection
from ui.running import started
from ui.shell.desk import Desk
from workbench.engine import Workbench
from workbench.home import find_home
from workbench.settings import DataSettings, RuntimeSettings, Settings


class WholeWindow:
    """Opened with nothing in it; `do` runs a coroutine, `close` ends all of it."""

    def __init__(self, workers: int | None = None) -> None:
        self._folder = tempfile.TemporaryDirectory()
        home = find_home(Path(self._folder.name))
        settings = Settings(
            data=DataSettings(reopen_last_session=False), runtime=RuntimeSettings(workers=workers)
        )
        app = application()
        window, actions = bare_window(app, home, settings)
        window.place(home.config / "layout.json")
        window.resize(1366, 768)
        window.show()
        self.loop = qasync.QEventLoop(app, set_running_loop=False)
        asyncio.set_event_loop(self.loop)
        self._garbage = GarbageCollection(window)
        self.engine = EngineThread(lambda: Workbench(home.config, settings))
        self.engine.start()
        self.desk = Desk(window, actions, self.engine, home, settings)
        self._garbage.started()
        self.do(self.desk.start((), sample=False))
        started(self._garbage)
        # What is built lazily and what the models' processes import at the start is not what is measured.
        self.do(asyncio.sleep(8))

    def do(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Turn the loop until it is done."""
        return self.loop.run_until_complete(work)

    def close(self) -> None:
        """End the program."""
        self.desk.end()
        self.engine.close()
        self._garbage.release()
        self._folder.cleanup()
