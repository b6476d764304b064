"""One call on its way through the pool: which series are to do, running and done."""

from __future__ import annotations

import itertools
import threading
import time
from collections import deque
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError
from workbench.registry.info import ModelInfo
from workbench.runtime.calls import Output, PipelineCall

if TYPE_CHECKING:
    from workbench.runtime.remote import RemoteWorker

_CHUNK_SECONDS = 0.05
"""A worker is given so much work at a time: enough to hide the hand-over, little enough to share well."""
_MAX_CHUNK = 64
_MAX_GIVEN_BACK = 3


class Request:
    """Guarded by the pool's lock; `changed` is a condition on it."""

    _order = itertools.count(1)

    def __init__(self, model: ModelInfo, call: PipelineCall, lock: threading.Lock) -> None:
        self.model = model
        self.call = call
        self.order = next(self._order)
        self.changed = threading.Condition(lock)
        self.total = len(call.inputs)
        self.outputs: list[Output | WorkbenchError | None] = [None] * self.total
        self.running: dict[RemoteWorker, tuple[int, int]] = {}
        self.error: WorkbenchError | None = None
        self.cancelled = False
        self.started_at: float | None = None
        self._todo: deque[tuple[int, int]] = deque([(0, self.total)])
        self._done = 0
        self.begun = False
        self._given_back = 0
        self._partial: dict[RemoteWorker, int] = {}
        self._seconds_each: float | None = None

    @property
    def over(self) -> bool:
        """Whether nothing more is to be done."""
        return self.error is not None or self.cancelled or self._done == self.total

    @property
    def waiting(self) -> int:
        """Series that no worker has."""
        return 0 if self.over else sum(stop - start for start, stop in self._todo)

    @property
    def done(self) -> int:
        """Series that are done, those that running chunks report included."""
        return self._done + sum(self._partial.values())

    def take(self, worker: RemoteWorker, workers: int) -> PipelineCall:
        """Give the next chunk to `worker`; there must be one."""
        if self.started_at is None:
            self.started_at = time.monotonic()
            self.changed.notify_all()
        start, stop = self._todo.popleft()
        size = min(stop - start, self._chunk_size(workers))
        if start + size < stop:
            self._todo.appendleft((start + size, stop))
        self.running[worker] = (start, start + size)
        return self.call.part(start, start + size)

    def _chunk_size(self, workers: int) -> int:
        if self._seconds_each is None:
            return 1
        fitting = int(_CHUNK_SECONDS / max(self._seconds_each, 1e-9))
        return max(1, min(fitting, _MAX_CHUNK, self.waiting // (2 * workers)))

    def progressed(self, worker: RemoteWorker, done: int) -> None:
        """A running chunk reports."""
        self.begun = True
        self._partial[worker] = done
        self.changed.notify_all()

    def finished(self, worker: RemoteWorker, outputs: list[Output | WorkbenchError], seconds: float) -> None:
        """A chunk is done."""
        start, stop = self.running.pop(worker)
        self._partial.pop(worker, None)
        self.outputs[start:stop] = outputs
        self._done += stop - start
        each = seconds / (stop - start)
        self._seconds_each = each if self._seconds_each is None else (self._seconds_each + each) / 2
        self.changed.notify_all()

    def let_go(self, worker: RemoteWorker) -> None:
        """A worker has stopped as asked, or has died after the request was over."""
        self.running.pop(worker, None)
        self._partial.pop(worker, None)
        self.changed.notify_all()

    def give_back(self, worker: RemoteWorker) -> bool:
        """A worker died before it began with its chunk: another one does it, but not for ever."""
        if self.over or self._given_back == _MAX_GIVEN_BACK:
            return False
        self._given_back += 1
        self._todo.appendleft(self.running.pop(worker))
        self._partial.pop(worker, None)
        return True

    def fail(self, error: WorkbenchError) -> None:
        """End the request with a reason; the first one counts."""
        if not self.over:
            self.error = error
        self.changed.notify_all()
