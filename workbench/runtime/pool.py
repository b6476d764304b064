"""The workers and the requests that they serve: coming in, waiting, ending, and what workers tell.

All state is guarded by one lock. The workers' threads come in through the methods `on_...`, the jobs'
threads through `run`; each ends in `_dispatch`, which hands out whatever can be handed out. Which workers
there are is in `groups.py`, who gets what in `handing_out.py`, what is kept loaded in `keeping.py`.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from workbench.errors import WorkbenchError
from workbench.jobs import STARTING, Job
from workbench.registry.info import ModelInfo
from workbench.runtime import reasons
from workbench.runtime.calls import Output as PipelineOutput
from workbench.runtime.calls import PipelineCall
from workbench.runtime.following import follow, stop_running
from workbench.runtime.group import Group
from workbench.runtime.groups import Groups, LaunchFunction
from workbench.runtime.guard import is_guarded
from workbench.runtime.handing_out import HandingOut
from workbench.runtime.keeping import Keeping
from workbench.runtime.launch import launch
from workbench.runtime.remote import End, Place, RemoteWorker, State
from workbench.runtime.request import Request
from workbench.runtime.waiting import Queue
from workbench.runtime.wire import Done, Failed, Loaded, Stopped
from workbench.settings import RuntimeSettings
from workbench.text import Text, text

T = TypeVar("T")

IDLE_SECONDS = 60.0
"""A worker beyond the first of its kind that waited so long for work is let go."""
GUARDED_SECONDS, GUARDED_SECONDS_EACH = 120.0, 30.0
"""The longest that a request of a user's model may take, and more for each series."""
_LOOK_AGAIN_SECONDS = 0.1
_END_SECONDS = 2.0
QUEUED = text("Waiting for a free model process")


class Pool:
    """Worker processes of all kinds, and the requests that they serve.

    Attributes:
        keeping: The workers that are kept for a model.
    """

    def __init__(
        self,
        settings: Callable[[], RuntimeSettings],
        residents_changed: Callable[[], None],
        launcher: LaunchFunction = launch,
        idle_seconds: float = IDLE_SECONDS,
        cache: Path | None = None,
    ) -> None:
        self._settings = settings
        self._residents_changed = residents_changed
        self._lock = threading.Lock()
        self._queue = Queue(settings)
        self._groups = Groups(settings, self, launcher, self._gave_up, cache)
        self.keeping = Keeping(self._lock, self._groups, settings, self._refuse_when_closed)
        self._handing_out = HandingOut(self._groups, self._queue, lambda: self.size, self.keeping.mark_used)
        self._closed = False
        self._settled = threading.Event()
        self._idle_seconds = idle_seconds
        self._warming: list[threading.Thread] = []

    # Requests

    @property
    def size(self) -> int:
        """How many processes share the work of ordinary requests."""
        return self._settings().workers or os.cpu_count() or 1

    def run(self, model: ModelInfo, call: PipelineCall, job: Job[T]) -> list[PipelineOutput | WorkbenchError]:
        """Have the call done; see `Runtime.run`."""
        job.check()
        request = Request(model, call, self._lock)
        job.progress(0, request.total, self._queue_message(model))
        with self._lock:
            self._refuse_when_closed()
            self._queue.add(request)
            self._dispatch()
        job.on_cancel(lambda: self._wake(request))
        try:
            self._wait_for_others(request, job)
            follow(request, job, lambda: self._limit(model, call))
        finally:
            with self._lock:
                request.cancelled = True
                self._queue.remove(request)
            stop_running(request)
        if request.error is not None:
            raise request.error
        job.check()
        return [output for output in request.outputs if output is not None]

    def _limit(self, model: ModelInfo, call: PipelineCall) -> float | None:
        """Seconds that a request may take; a user's model may not work for ever."""
        seconds = self._settings().request_seconds
        if not is_guarded(model):
            return seconds
        most = self._settings().user_request_seconds
        if most is None:
            most = GUARDED_SECONDS + GUARDED_SECONDS_EACH * len(call.inputs)
        return most if seconds is None else min(seconds, most)

    def _queue_message(self, model: ModelInfo) -> Text:
        with self._lock:
            group = self._groups.by_kind.get(self._groups.kind(model))
            states = {worker.state for worker in group.workers} if group else set()
        return QUEUED if State.BUSY in states and State.IDLE not in states else STARTING

    def _wait_for_others(self, request: Request, job: Job[T]) -> None:
        """Let requests come that can be joined; one that a worker has, or that is over, does not wait."""
        with self._lock:
            while request.waiting == request.total and not job.cancelled:
                left = request.due - time.monotonic()
                if left <= 0:
                    self._dispatch()
                    return
                request.changed.wait(left)

    def _wake(self, request: Request) -> None:
        with self._lock:
            request.changed.notify_all()

    def _refuse_when_closed(self) -> None:
        if self._closed:
            raise reasons.closed()

    def _dispatch(self) -> None:
        if not self._closed:
            self._handing_out.dispatch()

    # What workers tell

    def on_ready(self, worker: RemoteWorker, answer: Loaded | Failed | None) -> None:
        """See `Owner`."""
        with self._lock:
            group = self._groups.with_worker(worker)
            group.failures = 0
            worker.state = State.IDLE
            worker.idle_since = time.monotonic()
            if worker.place is not None and isinstance(answer, Failed):
                self.keeping.load_errors[worker.place] = answer.error
                worker.retiring = True
            self._go_on(worker)
            self.keeping.changed.notify_all()
        self._tell(worker)

    def on_progress(self, worker: RemoteWorker, done: int) -> None:
        """See `Owner`."""
        with self._lock:
            if worker.task is not None:
                worker.task.progressed(done)

    def on_reply(self, worker: RemoteWorker, reply: Done | Failed | Stopped) -> None:
        """See `Owner`."""
        with self._lock:
            batch, worker.task = worker.task, None
            if batch is None:
                return
            if isinstance(reply, Done):
                batch.finished(reply.outputs, reply.seconds)
            else:
                batch.let_go(reply.error if isinstance(reply, Failed) else None)
            worker.idle_since = time.monotonic()
            if worker.place is not None:
                self.keeping.mark_used(worker.place)
            if not worker.doomed:
                worker.state = State.IDLE
                self._go_on(worker)
        self._tell(worker)

    def on_end(self, worker: RemoteWorker, end: End) -> None:
        """See `Owner`."""
        with self._lock:
            group = self._groups.with_worker(worker)
            starting, worker.state = worker.state is State.STARTING, State.ENDED
            group.workers.remove(worker)
            self._settle(worker, end, group)
            if not (self._closed or worker.leaving or worker.retiring):
                self._groups.replace(group, worker, end, starting=starting)
                self._dispatch()
            self.keeping.changed.notify_all()
        self._tell(worker)

    def patience(self, worker: RemoteWorker) -> float:
        """See `Owner`."""
        left = None if worker.place is None else self.keeping.left(worker, worker.place)
        return self._idle_seconds if left is None else min(left, self._idle_seconds)  # settings may change

    def may_leave(self, worker: RemoteWorker) -> bool:
        """See `Owner`: the first worker of a kind stays, a resident goes when its model has not been used."""
        used_up = worker.place is not None and self.keeping.left(worker, worker.place) == 0
        with self._lock:
            group = self._groups.with_worker(worker)
            enough = group.free > 1 + group.spares
            if worker.state is not State.IDLE or not (enough if worker.place is None else used_up):
                return False
            worker.state = State.ENDED
            worker.leaving = True
            return True

    def _tell(self, worker: RemoteWorker) -> None:
        if worker.place is not None:
            self._residents_changed()

    def _go_on(self, worker: RemoteWorker) -> None:
        if worker.retiring:
            worker.leave()
        self._dispatch()

    def _settle(self, worker: RemoteWorker, end: End, group: Group) -> None:
        """Tell the requests of a worker that is gone."""
        batch, worker.task = worker.task, None
        requests = [] if batch is None else batch.requests
        if batch is not None and requests:
            error = reasons.died(requests[0].model.id, end, "\n".join(group.output.tail))
            batch.died(error, begun=end.begun)

    def _gave_up(self, group: Group, end: End, model: ModelInfo | None, place: Place | None) -> None:
        """Tell those who wait that no worker of the kind can be started."""
        log = "\n".join(group.output.tail)
        if place is not None and model is not None:
            self.keeping.load_errors[place] = reasons.not_started(model.id, end, log)
            self.keeping.changed.notify_all()
        for request in self._queue:
            if self._groups.kind(request.model) == group.kind and request.waiting and not request.running:
                request.fail(reasons.not_started(request.model.id, end, log))

    # Warming, retiring, closing

    def warm(self, models: Iterable[ModelInfo]) -> None:
        """Start a worker of each kind in the background, one kind after the other."""
        first = {self._groups.kind(model): model for model in reversed(list(models))}
        in_turn = list(reversed(first.values()))
        thread = threading.Thread(target=self._warm, args=(in_turn,), name="workbench-warm", daemon=True)
        with self._lock:
            if self._closed or not first:
                return
            self._warming.append(thread)
            thread.start()

    def _warm(self, models: list[ModelInfo]) -> None:
        for model in models:
            with self._lock:
                if self._closed:
                    return
                group = self._groups.of(model)
                if not group.workers:
                    self._groups.start(group, model)
                launcher = group.launcher
            if launcher is not None:
                launcher.wait_ready(self._settings().start_seconds)

    def requests_of(self, model: ModelInfo) -> int:
        """How many requests for a model run or wait."""
        with self._lock:
            return len(self._queue.of(model))

    def retire(self, model: ModelInfo, *, stop: bool, job: Job[T]) -> None:
        """End the processes of a user's model, after its requests or, with `stop`, without waiting for them.

        Raises:
            Cancelled: The job was cancelled while requests were being finished.
        """
        kind = self._groups.kind(model)
        with self._lock:
            while own := self._queue.of(model):
                job.check()
                for request in own if stop else ():
                    request.fail(reasons.dropped(model.id))
                self.keeping.changed.wait(_LOOK_AGAIN_SECONDS)
            groups = self._groups.of_package(kind)
            workers = [worker for group in groups for worker in group.workers]
            for worker in workers:
                worker.leaving = True
        for worker in workers:
            worker.kill()
        for worker in workers:
            worker.join(_END_SECONDS)
        with self._lock:
            self._groups.forget(groups)
        for group in groups:
            if group.launcher is not None:
                group.launcher.close()

    def close(self) -> None:
        """End all processes and threads; requests end with a WorkerError. May be called again and at once."""
        with self._lock:
            first, self._closed = not self._closed, True
            for request in self._queue:
                request.fail(reasons.closed())
            workers = self._groups.workers
            launchers = [one.launcher for one in self._groups.by_kind.values() if one.launcher]
            self.keeping.changed.notify_all()
        if not first:
            self._settled.wait()
            return
        for worker in workers:
            worker.kill()
        for launcher in launchers:
            launcher.close()
        for worker in workers:
            worker.join(1.0)
        for thread in self._warming:
            thread.join(1.0)
        self._settled.set()
