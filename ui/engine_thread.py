"""The one QThread on which the workbench lives, and the way to await what it does."""

from __future__ import annotations

import asyncio
import queue
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QThread, Signal
from typing_extensions import override

if TYPE_CHECKING:
    from workbench.engine import Workbench
    from workbench.jobs import Job

T = TypeVar("T")
_Call = Callable[["Workbench"], None]


class EngineThread(QThread):
    """Builds a `Workbench` in its own thread, runs calls on it one after another, re-emits its events.

    Calls are short; long work is a `Job`, which runs on the workbench's own threads and is awaited here
    without keeping anyone else waiting.
    """

    published = Signal(object)
    """A `workbench.events.Event`; delivered in the GUI thread."""

    def __init__(self, make: Callable[[], Workbench], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("engine")
        self._make = make
        self._calls: queue.SimpleQueue[_Call | None] = queue.SimpleQueue()
        self.ready: Future[None] = Future()
        """Settled once the workbench exists; its exception says why it could not be made."""

    @override
    def run(self) -> None:
        """Serve calls until `close`."""
        try:
            from workbench.arrow import spare_pandas

            spare_pandas()
            workbench = self._make()
        except BaseException as error:
            self.ready.set_exception(error)
            return
        unsubscribe = workbench.events.subscribe(self.published.emit)
        self.ready.set_result(None)
        while (call := self._calls.get()) is not None:
            call(workbench)
        unsubscribe()
        workbench.close()

    async def call(self, work: Callable[[Workbench], T]) -> T:
        """Run `work(workbench)` on the engine's thread and return what it returns. For quick things."""
        return await asyncio.wrap_future(self.submit(work))

    async def job(
        self, start: Callable[[Workbench], Job[T]], started: Callable[[Job[T]], None] | None = None
    ) -> T:
        """Start a job and wait for its result; cancelling the wait cancels the job.

        Args:
            start: Starts the job; runs on the engine's thread.
            started: Told of the job in the GUI thread, to be able to stop it.
        """
        job = await self.call(start)
        if started is not None:
            started(job)
        try:
            return await asyncio.shield(asyncio.wrap_future(job.future))
        except asyncio.CancelledError:
            job.cancel()
            raise

    def post(self, work: Callable[[Workbench], object]) -> None:
        """Run `work(workbench)` on the engine's thread without waiting; an error is raised there."""
        self.submit(work)

    def close(self, wait_ms: int = 10_000) -> bool:
        """End the workbench and the thread. Returns whether the thread ended in time."""
        self._calls.put(None)
        return self.wait(wait_ms)

    def submit(self, work: Callable[[Workbench], T]) -> Future[T]:
        """Hand `work` over at once, where a coroutine waits for its turn; callbacks run on this thread."""
        future: Future[T] = Future()

        def run(workbench: Workbench) -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                future.set_result(work(workbench))
            except BaseException as error:
                future.set_exception(error)

        self._calls.put(run)
        return future
