"""Running a job for a place of the window: what Stop ends, and where a refusal is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from ui.engine_thread import EngineThread
from ui.notices import Notice, NoticeAction, Place
from ui.session import Session
from workbench.errors import Cancelled, ModelError, WorkbenchError
from workbench.jobs import Job
from workbench.registry.info import ModelState
from workbench.text import text

if TYPE_CHECKING:
    from workbench.engine import Workbench

T = TypeVar("T")


class Core(QObject):
    """What every part of the controller does its work with."""

    running_changed = Signal(object)
    """A `Place`: work that Stop would end began or ended there."""

    def __init__(self, engine: EngineThread, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.engine = engine
        self.session = session
        self._running: dict[Place, Job[object]] = {}

    def running(self, place: Place) -> bool:
        """Whether Stop would end something there."""
        return place in self._running

    def stop(self, place: Place | None = None) -> None:
        """Stop the work begun in one place, or everything."""
        for where, job in tuple(self._running.items()):
            if place is None or where is place:
                job.cancel()

    def cancel_job(self, job_id: int) -> None:
        """Stop one job of the list."""
        self.engine.post(lambda wb: wb.jobs.cancel(job_id))

    async def run_job(self, place: Place, start: Callable[[Workbench], Job[T]]) -> T | None:
        """Run a job that Stop ends there; why it was refused goes to the bar of `place`, with None."""
        return await self._guarded(place, start)

    async def _guarded(
        self,
        place: Place,
        start: Callable[..., Job[T]],
        actions: tuple[NoticeAction, ...] = (),
        tell_at: Place | None = None,
    ) -> T | None:
        job: Job[T] | None = None

        def began(started: Job[T]) -> None:
            nonlocal job
            job = started
            self._running[place] = started  # type: ignore[assignment]
            self.running_changed.emit(place)

        try:
            return await self.engine.job(start, began)
        except Cancelled:
            return None
        except WorkbenchError as error:
            offered = actions or self._offered(error)
            self.session.tell(replace(Notice.of(error, tell_at or place), actions=offered))
            return None
        finally:
            if job is not None and self._running.get(place) is job:
                del self._running[place]
                self.running_changed.emit(place)

    def _offered(self, error: WorkbenchError) -> tuple[NoticeAction, ...]:
        """What can be done about a model that is not active."""
        params = error.text.params
        if not isinstance(error, ModelError) or params.get("state") != ModelState.INACTIVE:
            return ()
        model = str(params["model"])
        return (NoticeAction(text("Try again"), lambda: self.session.retry_asked.emit(model)),)
