"""A session, a controller and a real engine for tests of single panels."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Callable, Coroutine
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import qasync
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from sample_data import sample_path
from ui.controller import Controller
from ui.engine_thread import EngineThread
from ui.notices import Notice
from ui.session import Session
from ui.theme import Theme
from workbench.engine import Workbench

T = TypeVar("T")
PATIENCE_S = 30.0


class House:
    """Everything that a panel is given. `until` turns the event loop until something is so."""

    def __init__(self, app: QApplication, cache: Path) -> None:
        self.loop = qasync.QEventLoop(app, set_running_loop=False)
        asyncio.set_event_loop(self.loop)
        self.engine = EngineThread(Workbench)
        self.engine.start()
        self.session = Session()
        self.controller = Controller(self.engine, self.session)
        self.theme = Theme(cache)
        self.theme.set_mode("light")
        self.theme.apply(app)
        self.notices: list[Notice] = []
        self.session.notice.connect(self.notices.append)
        self.widgets: list[QWidget] = []

    def keep(self, widget: T) -> T:
        """Delete a widget with the house."""
        assert isinstance(widget, QWidget)
        self.widgets.append(widget)
        return widget

    def await_(self, work: Coroutine[Any, Any, T]) -> T:
        """Run a coroutine to its end."""
        result: T = self.loop.run_until_complete(asyncio.wait_for(work, PATIENCE_S))
        return result

    def until(self, condition: Callable[[], object]) -> None:
        """Turn the event loop until `condition()` is true."""
        deadline = time.monotonic() + PATIENCE_S

        async def wait() -> None:
            while not condition():
                assert time.monotonic() < deadline, "waited too long"
                await asyncio.sleep(0.01)

        self.loop.run_until_complete(wait())

    def open_sample(self, name: str) -> None:
        """Open a sample; its first series is on the plot then."""
        self.await_(self.controller.open_paths([sample_path(name)]))

    def open(self, path: Path) -> None:
        """Open a file."""
        self.await_(self.controller.open_paths([path]))

    def settle(self) -> None:
        """Let every coroutine that the panels started, and what the engine was asked, come to its end."""
        for _ in range(2):
            self.until(lambda: len(asyncio.all_tasks(self.loop)) <= 1)
            self.await_(self.engine.call(lambda _: None))
            QCoreApplication.processEvents()
        self.until(lambda: len(asyncio.all_tasks(self.loop)) <= 1)

    def close(self) -> None:
        """End everything and leave nothing behind."""
        self.controller.stop()
        self.settle()
        for widget in self.widgets:
            widget.close()
            widget.deleteLater()
        self.engine.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.loop.close()
        asyncio.set_event_loop(None)
        # What is left in cycles must go in this thread: timers cannot be stopped from another.
        self.widgets.clear()
        self.notices.clear()
        gc.collect()


@contextmanager
def open_house(app: QApplication, cache: Path) -> Any:
    """A house that is closed whatever happens in it."""
    house = House(app, cache)
    try:
        yield house
    finally:
        house.close()
