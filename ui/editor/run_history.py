"""The query history as the window uses it: read and written on the engine's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.history import HistoryEntry, QueryHistory

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.engine import Workbench


class RunHistory:
    """Opens the history when it is first needed."""

    def __init__(self, controller: Controller) -> None:
        self._controller = controller
        self._history: QueryHistory | None = None

    async def add(self, script: str, *, ok: bool, seconds: float) -> OSError | None:
        """Remember a script. Returns the reason when it could not be written to disk."""

        def work(workbench: Workbench) -> OSError | None:
            try:
                self._opened(workbench).add(script, ok=ok, seconds=seconds)
            except OSError as reason:
                return reason
            return None

        return await self._controller.engine.call(work)

    async def entries(self) -> list[HistoryEntry]:
        """All scripts, newest first."""
        return await self._controller.engine.call(lambda wb: self._opened(wb).search())

    def _opened(self, workbench: Workbench) -> QueryHistory:
        if self._history is None:
            self._history = QueryHistory(workbench.home.data, workbench.settings.sql.history_length)
        return self._history
