"""Calls on their way through the pool: which series are to do, running and done, and which run together."""

from __future__ import annotations

import itertools
import threading
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
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
    """Guarded by the pool's lock; `changed` is a condition on it.

    Attributes:
        due: When (`time.monotonic`) it stops waiting for others to join it.
        alone: It runs with no other: a worker died while it ran them together.
    """

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
        self.due = 0.0
        self.alone = not model.batched
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

    def joins(self, other: Request) -> bool:
        """Whether series of both may run in one call: they ask the same of the same model."""
        if self is other:
            return True
        if self.alone or other.alone:
            return False
        mine, theirs = self.call, other.call
        return (
            (mine.task, mine.output_length, mine.quantile_levels)
            == (theirs.task, theirs.output_length, theirs.quantile_levels)
            and mine.options == theirs.options
            and (self.model is other.model or self.model == other.model)
        )

    def take(self, worker: RemoteWorker, most: int) -> tuple[int, int]:
        """Give the next series to `worker`, at most so many; there must be one. Returns `[start, stop)`."""
        if self.started_at is None:
            self.started_at = time.monotonic()
            self.changed.notify_all()
        start, stop = self._todo.popleft()
        size = min(stop - start, most)
        if start + size < stop:
            self._todo.appendleft((start + size, stop))
        self.running[worker] = (start, start + size)
        return start, start + size

    def chunk_size(self, workers: int) -> int:
        """How many series of this request one of so many workers is to get at a time."""
        if self._seconds_each is None:
            return 1
        fitting = int(_CHUNK_SECONDS / max(self._seconds_each, 1e-9))
        return max(1, min(fitting, _MAX_CHUNK, self.waiting // (2 * workers)))

    def progressed(self, worker: RemoteWorker, done: int) -> None:
        """A running chunk reports."""
        self.begun = True
        self._partial[worker] = done
        self.changed.notify_all()

    def finished(
        self, worker: RemoteWorker, outputs: Sequence[Output | WorkbenchError], seconds_each: float
    ) -> None:
        """A chunk is done."""
        start, stop = self.running.pop(worker)
        self._partial.pop(worker, None)
        self.outputs[start:stop] = outputs
        self._done += stop - start
        before = self._seconds_each
        self._seconds_each = seconds_each if before is None else (seconds_each + before) / 2
        self.changed.notify_all()

    def let_go(self, worker: RemoteWorker) -> None:
        """A worker has stopped as asked, has died after the request was over, or works on for others."""
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


@dataclass(frozen=True, slots=True)
class _Part:
    """The series `[start, stop)` of a request."""

    request: Request
    start: int
    stop: int

    @property
    def size(self) -> int:
        return self.stop - self.start


class Batch:
    """What one worker does at a time: series of one request, or of several that were joined.

    Guarded by the pool's lock. A request that ends before its batch does is no longer in its worker's hands.
    """

    def __init__(self, worker: RemoteWorker, shares: Sequence[tuple[Request, int]]) -> None:
        """Take the series from the requests.

        Args:
            worker: Who gets them.
            shares: Requests that join each other, and how many series of each.
        """
        self._worker = worker
        self._parts = [_Part(request, *request.take(worker, count)) for request, count in shares]

    @property
    def requests(self) -> list[Request]:
        """Those that still wait for it."""
        return [part.request for part in self._parts if self._worker in part.request.running]

    @property
    def wanted(self) -> bool:
        """Whether any of them still needs what comes of it."""
        return any(not request.over for request in self.requests)

    def call(self) -> PipelineCall:
        """The call for all series, in the order of the parts, made so that it can travel."""
        parts = [part.request.call.part(part.start, part.stop) for part in self._parts]
        return replace(parts[0], inputs=[one for part in parts for one in part.inputs])

    def progressed(self, done: int) -> None:
        """So many of all series are done: the first of each part, in the order of the parts."""
        for part in self._parts:
            own = min(done, part.size)
            done -= own
            if self._worker in part.request.running:
                part.request.progressed(self._worker, own)

    def finished(self, outputs: Sequence[Output | WorkbenchError], seconds: float) -> None:
        """All are done."""
        each = seconds / max(len(outputs), 1)
        place = 0
        for part in self._parts:
            if self._worker in part.request.running:
                part.request.finished(self._worker, outputs[place : place + part.size], each)
            place += part.size

    def let_go(self, error: WorkbenchError | None = None) -> None:
        """The worker no longer works on it; with an error, its requests fail."""
        for request in self.requests:
            request.let_go(self._worker)
            if error is not None:
                request.fail(error)

    def died(self, error: WorkbenchError, *, begun: bool) -> None:
        """The worker is gone. What had not begun is done by another; what was joined is tried one by one."""
        requests = self.requests
        joined = len(requests) > 1
        for request in requests:
            if (joined or not begun) and request.give_back(self._worker):
                request.alone = request.alone or begun
                continue
            request.let_go(self._worker)
            if not request.over:
                request.fail(error)


def fair_shares(requests: Sequence[Request], most: int) -> list[tuple[Request, int]]:
    """How many series of each request make up a batch of at most `most`: as equal as they can be.

    A request with few series has all of them run, so that it does not wait for one with many.
    """
    shares: list[tuple[Request, int]] = []
    smallest_first = sorted(requests, key=lambda one: (one.waiting, one.order))
    for place, request in enumerate(smallest_first):
        left = most - sum(count for _, count in shares)
        count = min(request.waiting, -(-left // (len(smallest_first) - place)))
        if count > 0:
            shares.append((request, count))
    return shares
