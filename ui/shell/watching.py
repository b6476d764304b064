"""What other programs change while the window is open: the files that are open, and the registered models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui import tasks
from ui.notices import Level, Notice, NoticeAction, Place
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.controller import Controller
    from workbench.home import Home

_EVERY_MS = 3000


class Watching(QObject):
    """Looks every three seconds, at times alone; nothing is read.

    Args:
        controller: Its engine knows the open files; its session is told.
        home: Where models are kept.
        forecast_again: Reads a table again and repeats its forecasts.
        parent: Qt's owner.
    """

    def __init__(
        self, controller: Controller, home: Home, forecast_again: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._session = controller.session
        self._forecast_again = forecast_again
        self._newer: set[str] = set()
        self._models = home.models / "user_defined", home.models / "builtin", home.agreed_code
        self._models_stamp = self._stamp()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look now."""
        stamp = self._stamp()
        if stamp != self._models_stamp:
            self._models_stamp = stamp
            self._session.models_changed.emit()
        tasks.start(self._look_at_files())

    def _stamp(self) -> tuple[int, ...]:
        """When a model was last registered, renamed or dropped, downloaded or agreed to."""
        return tuple(_time_of(one) for one in self._models)

    async def _look_at_files(self) -> None:
        engine = self._controller.engine
        settings = await engine.call(lambda wb: wb.settings)
        if not settings.data.watch_files:
            return
        changed = set(await engine.call(lambda wb: wb.tables.changed_on_disk()))
        for name in changed - self._newer:
            self._session.table_newer.emit(name)
            self._offer_reload(name)
        self._newer = changed

    def _offer_reload(self, name: str) -> None:
        actions = [NoticeAction(text("Reload"), lambda: self._reload(name))]
        if any(one.forecast.source and one.forecast.source.table == name for one in self._session.kept):
            again = text("Reload and forecast again")
            actions.append(NoticeAction(again, lambda: self._forecast_again(name)))
        sentence = text("{name} changed on disk.", name=name)
        self._session.tell(Notice(Level.WARNING, Place.DATA, sentence, actions=tuple(actions)))

    def _reload(self, name: str) -> None:
        tasks.start(self._read_again(name))

    async def _read_again(self, name: str) -> None:
        await self._controller.reload(name)


def _time_of(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:  # not there yet
        return 0
