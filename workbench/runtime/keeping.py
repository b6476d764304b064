"""The workers that are kept for a model, as LOAD and UNLOAD MODEL have asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from workbench.errors import WorkbenchError
from workbench.jobs import Job
from workbench.registry.info import ModelInfo
from workbench.runtime.groups import Groups
from workbench.runtime.remote import Place, RemoteWorker, State
from workbench.runtime.wire import Setup
from workbench.settings import RuntimeSettings

T = TypeVar("T")


class Keeping:
    """What the pool does for `Residents`, and what it knows of the workers that are kept.

    Args:
        lock: The pool's; the public methods but `ready_at`, `patience` and `mark_used` take it.
        groups: The workers.
        settings: Gives them as they are now.
        refuse_when_closed: Raises once the pool is closed.

    Attributes:
        changed: Told, with the lock, when a worker is ready or has ended.
        last_used: When (`time.monotonic`) a place was used or loaded last.
        load_errors: Why a place could not be loaded.
    """

    def __init__(
        self,
        lock: threading.Lock,
        groups: Groups,
        settings: Callable[[], RuntimeSettings],
        refuse_when_closed: Callable[[], None],
    ) -> None:
        self._lock = lock
        self._groups = groups
        self._settings = settings
        self._refuse_when_closed = refuse_when_closed
        self.changed = threading.Condition(lock)
        self.last_used: dict[Place, float] = {}
        self.load_errors: dict[Place, WorkbenchError] = {}

    def setup(self) -> Setup:
        """How models with weights are loaded that stay, as the settings have it."""
        return replace(self._groups.setup(), kept=True)

    @property
    def idle_limit(self) -> float | None:
        """Seconds after which a model that is kept loaded and not used is unloaded; None means never."""
        minutes = self._settings().idle_minutes
        return None if minutes is None else minutes * 60

    def mark_used(self, place: Place) -> None:
        """It gets work, or has done some. The lock is held."""
        self.last_used[place] = time.monotonic()

    def left(self, worker: RemoteWorker, place: Place) -> float | None:
        """Seconds until an idle worker of the place may be unloaded; None means never."""
        limit = self.idle_limit
        if limit is None:
            return None
        used = self.last_used.get(place, worker.idle_since)
        return max(0.0, max(used, worker.idle_since) + limit - time.monotonic())

    def start(self, model: ModelInfo, place: Place, count: int, setup: Setup | None = None) -> None:
        """Have `count` more workers start that are kept for the model; `changed` tells of them."""
        with self._lock:
            self._refuse_when_closed()
            self.load_errors.pop(place, None)
            self.mark_used(place)
            for _ in range(count):
                self._groups.start(self._groups.of(model), model, place, setup)

    def let_go(self, place: Place, count: int) -> list[RemoteWorker]:
        """Have `count` workers of the place end: starting ones first, then idle ones, then busy ones.

        A busy worker ends when its work is done. Returns those that are to end.
        """
        order = (State.STARTING, State.IDLE, State.BUSY)
        with self._lock:
            chosen = sorted(self._groups.kept(place), key=lambda worker: order.index(worker.state))[:count]
            for worker in chosen:
                worker.retiring = True
                if worker.state is State.STARTING:
                    worker.kill()
                elif worker.state is State.IDLE:
                    worker.state = State.ENDED
                    worker.leave()
        return chosen

    def kept(self) -> list[RemoteWorker]:
        """The workers that are kept for a model, in the order in which they were started."""
        with self._lock:
            return self._groups.kept()

    def ending(self) -> list[RemoteWorker]:
        """The workers that were kept for a model and end when the request that they run is done."""
        with self._lock:
            return [
                worker
                for worker in self._groups.workers
                if worker.place is not None and worker.retiring and worker.state is State.BUSY
            ]

    def is_kept(self, model_id: str) -> bool:
        """Whether a worker is kept for the model."""
        return any(worker.place is not None and worker.place.model_id == model_id for worker in self.kept())

    def ready_at(self, place: Place) -> int:
        """How many workers of the place have their model loaded. The lock is held (see `wait_until`)."""
        return sum(worker.state is not State.STARTING for worker in self._groups.kept(place))

    def wait_until(self, true: Callable[[], bool], job: Job[T]) -> None:
        """Wait until something about kept workers is true; asked, with the lock held, whenever one changes.

        Raises:
            Cancelled: The job was cancelled meanwhile.
            WorkerError: The pool was closed meanwhile.
        """
        job.on_cancel(self._wake)
        with self._lock:
            while not true():
                job.check()
                self._refuse_when_closed()
                self.changed.wait()

    def _wake(self) -> None:
        with self._lock:
            self.changed.notify_all()
