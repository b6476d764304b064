"""Which worker does what: queues, fairness, replacement, release.

All state is guarded by one lock. The workers' threads come in through the methods `on_...`, the jobs'
threads through `run`; each ends in `_dispatch`, which hands out whatever can be handed out.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Iterable
from typing import TypeVar

from workbench.errors import WorkbenchError
from workbench.jobs import STARTING, Job
from workbench.registry.info import ModelInfo
from workbench.runtime import reasons
from workbench.runtime.calls import Output as PipelineOutput
from workbench.runtime.calls import PipelineCall
from workbench.runtime.following import follow, stop_running
from workbench.runtime.group import Group, kind_of
from workbench.runtime.guard import is_guarded
from workbench.runtime.launch import Kind, Launcher, launch
from workbench.runtime.remote import End, Errand, Place, RemoteWorker, State
from workbench.runtime.request import Batch, Request
from workbench.runtime.waiting import Queue
from workbench.runtime.wire import Done, Failed, Loaded, Setup, Stopped
from workbench.settings import RuntimeSettings
from workbench.text import Text, text

T = TypeVar("T")
_log = logging.getLogger(__name__)

IDLE_SECONDS = 60.0
"""A worker beyond the first of its kind that waited so long for work is let go."""
GUARDED_SECONDS, GUARDED_SECONDS_EACH = 120.0, 30.0
"""The longest that a request of a user's model may take, and more for each series."""
_START_ATTEMPTS = 2
_LOOK_AGAIN_SECONDS = 0.1
_END_SECONDS = 2.0
QUEUED = text("Waiting for a free model process")

LaunchFunction = Callable[..., Launcher]


class Pool:
    """Worker processes of all kinds, and the requests that they serve."""

    def __init__(
        self,
        settings: Callable[[], RuntimeSettings],
        residents_changed: Callable[[], None],
        launcher: LaunchFunction = launch,
        idle_seconds: float = IDLE_SECONDS,
    ) -> None:
        self._settings = settings
        self._residents_changed = residents_changed
        self._launch = launcher
        self._lock = threading.Lock()
        self._groups: dict[Kind, Group] = {}
        self._queue = Queue(settings)
        self._closed = False
        self._settled = threading.Event()
        self._idle_seconds = idle_seconds
        self._warming: list[threading.Thread] = []
        self.last_used: dict[Place, float] = {}
        self.placed = threading.Condition(self._lock)
        self.load_errors: dict[Place, WorkbenchError] = {}

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
            group = self._groups.get(self._kind(model))
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

    # Handing out; the lock is held

    def _dispatch(self) -> None:
        while not self._closed:
            if not any(self._serve(request) for request in self._queue.ready()):
                return

    def _serve(self, request: Request) -> bool:
        """Give the request one more worker; False when there is none for it now."""
        group = self._group(self._kind(request.model))
        idle = [one for one in group.workers if one.state is State.IDLE]
        resident = [one for one in idle if one.place and one.place.model_id == request.model.id]
        if resident:
            self._hand_over(request, resident[0])
            return True
        if request.model.batched and self._have_enough(group, request.model):
            return False  # it joins the next batch
        busy = sum(self._is_busy(worker) for one in self._groups.values() for worker in one.workers)
        wanted = min(request.waiting, self.size - busy)
        if not request.running and busy < 2 * self.size:
            wanted = max(wanted, 1)  # beyond the number, so that nobody waits for others' long work
        if wanted < 1:
            return False
        ordinary = [one for one in idle if one.place is None]
        if ordinary:
            self._hand_over(request, max(ordinary, key=lambda one: request.model.id in one.models))
            return True
        for _ in range(wanted - group.count(State.STARTING)):
            self._start(group, request.model)
        return False

    def _have_enough(self, group: Group, model: ModelInfo) -> bool:
        """Whether more workers would only share the cores that those of the model use.

        That is so of one that is kept loaded, and of as many as the cores have room for.
        """
        own = group.working_for(model)
        return any(one.place is not None for one in own) or len(own) >= self._room(model)

    def _room(self, model: ModelInfo) -> int:
        """How many workers of a model that uses several threads have cores."""
        return max(1, self.size // model.threads) if model.batched else self.size

    @staticmethod
    def _is_busy(worker: RemoteWorker) -> bool:
        return worker.state is State.BUSY and worker.place is None

    def _hand_over(self, request: Request, worker: RemoteWorker) -> None:
        group = self._group(self._kind(request.model))
        worker.state = State.BUSY
        workers = self._room(request.model) if worker.place is None else len(self._kept(worker.place))
        worker.task = Batch(
            worker, self._queue.shares(request, workers if request.model.batched else self.size)
        )
        if worker.place is not None:
            self.last_used[worker.place] = time.monotonic()
        threads = self._threads(group, worker, request.model)
        setup = self.setup() if worker.place is None else worker.setup
        worker.assign(Errand(request.model, setup, worker.task.call(), threads))
        self._keep_spares(group, request.model)

    def _threads(self, group: Group, worker: RemoteWorker, model: ModelInfo) -> int:
        """The worker's share of the cores, where the model can use more than one.

        An instance that is kept loaded shares with the others of its device, any other with those that work.
        """
        if model.threads == 1:
            return 1
        if worker.place is not None:
            places = [one.place for one in self._kept(None) if one.place is not None]
            sharing = sum(place.device_id == worker.place.device_id for place in places)
        else:
            sharing = sum(one.state is State.BUSY for one in group.workers)
        return max(1, (os.cpu_count() or 1) // max(1, sharing))

    @property
    def idle_limit(self) -> float | None:
        """Seconds after which a model that is kept loaded and not used is unloaded; None means never."""
        minutes = self._settings().idle_minutes
        return None if minutes is None else minutes * 60

    def setup(self) -> Setup:
        """How models with weights are loaded, as the settings have it."""
        return Setup(precision=self._settings().precision)

    def _keep_spares(self, group: Group, model: ModelInfo) -> None:
        for _ in range(group.spares - group.free):
            self._start(group, model)

    def _kind(self, model: ModelInfo) -> Kind:
        return kind_of(model, self._settings())

    def _group(self, kind: Kind) -> Group:
        if kind not in self._groups:
            for group in self._guarded(kind):  # other limits count from now on
                self._end_when_idle(group)
            self._groups[kind] = Group(kind)
        return self._groups[kind]

    def _guarded(self, kind: Kind) -> list[Group]:
        """What runs the same package, whatever its limits; nothing for models that came with the program."""
        if kind.guard is None:
            return []
        package = kind.guard.package
        return [one for one in self._groups.values() if one.kind.guard and one.kind.guard.package == package]

    @staticmethod
    def _end_when_idle(group: Group) -> None:
        for worker in group.workers:
            worker.retiring = True
            if worker.state is State.IDLE:
                worker.state = State.ENDED
                worker.leave()

    def _start(
        self,
        group: Group,
        first: ModelInfo | None,
        place: Place | None = None,
        setup: Setup | None = None,
    ) -> None:
        settings = self._settings()
        if group.launcher is None or not group.launcher.alive:
            if group.launcher is not None:
                group.launcher.close()
            try:
                group.launcher = self._launch(
                    group.kind, low_priority=settings.low_priority, output=group.output
                )
            except OSError as error:
                self._give_up(group, End(None, begun=False, reason=str(error)), first, place)
                return
        worker = RemoteWorker(group.launcher, self, first, place, setup or self.setup())
        group.workers.append(worker)
        worker.start(settings.start_seconds)

    # What workers tell

    def on_ready(self, worker: RemoteWorker, answer: Loaded | Failed | None) -> None:
        """See `Owner`."""
        with self._lock:
            group = self._group_of(worker)
            group.failures = 0
            worker.state = State.IDLE
            worker.idle_since = time.monotonic()
            if worker.place is not None and isinstance(answer, Failed):
                self.load_errors[worker.place] = answer.error
                worker.retiring = True
            self._go_on(worker)
            self.placed.notify_all()
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
                self.last_used[worker.place] = worker.idle_since
            if not worker.doomed:
                worker.state = State.IDLE
                self._go_on(worker)
        self._tell(worker)

    def on_end(self, worker: RemoteWorker, end: End) -> None:
        """See `Owner`."""
        with self._lock:
            group = self._group_of(worker)
            starting, worker.state = worker.state is State.STARTING, State.ENDED
            group.workers.remove(worker)
            self._settle(worker, end, group)
            if not (self._closed or worker.leaving or worker.retiring):
                self._replace(group, worker, end, starting=starting)
                self._dispatch()
            self.placed.notify_all()
        self._tell(worker)

    def patience(self, worker: RemoteWorker) -> float:
        """See `Owner`."""
        if worker.place is None:
            return self._idle_seconds
        minutes = self._settings().idle_minutes
        if minutes is None:
            return self._idle_seconds
        used = self.last_used.get(worker.place, worker.idle_since)
        left = max(used, worker.idle_since) + minutes * 60 - time.monotonic()
        return min(max(0.0, left), self._idle_seconds)  # the setting may change meanwhile

    def may_leave(self, worker: RemoteWorker) -> bool:
        """See `Owner`: the first worker of a kind stays, a resident goes when its model has not been used."""
        minutes = self._settings().idle_minutes
        used_up = minutes is not None and self.patience(worker) == 0
        with self._lock:
            group = self._group_of(worker)
            enough = group.free > 1 + group.spares
            if worker.state is not State.IDLE or not (enough if worker.place is None else used_up):
                return False
            worker.state = State.ENDED
            worker.leaving = True
            return True

    def _tell(self, worker: RemoteWorker) -> None:
        if worker.place is not None:
            self._residents_changed()

    def _group_of(self, worker: RemoteWorker) -> Group:
        return next(group for group in self._groups.values() if worker in group.workers)

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

    def _replace(self, group: Group, worker: RemoteWorker, end: End, *, starting: bool) -> None:
        """Start another in the place of a worker that died; not without end when none can be started."""
        if starting and worker.launcher is group.launcher:
            group.failures += 1
            _log.warning("A worker could not be started (%s)", end)
            if group.failures >= _START_ATTEMPTS:
                group.failures = 0
                self._give_up(group, end, worker.first, worker.place)
                return
        if worker.place is not None:
            self._start(group, worker.first, worker.place, worker.setup)
        elif group.free == 0:
            used, _ = next(reversed(worker.models.values()), (None, None))
            self._start(group, None if starting else used)

    def _give_up(self, group: Group, end: End, model: ModelInfo | None, place: Place | None) -> None:
        """Tell those who wait that no worker of the kind can be started."""
        log = "\n".join(group.output.tail)
        if place is not None and model is not None:
            self.load_errors[place] = reasons.not_started(model.id, end, log)
            self.placed.notify_all()
        for request in self._queue:
            if self._kind(request.model) == group.kind and request.waiting and not request.running:
                request.fail(reasons.not_started(request.model.id, end, log))

    # Warming, keeping, closing

    def warm(self, models: Iterable[ModelInfo]) -> None:
        """Start a worker of each kind in the background, one kind after the other."""
        first = {self._kind(model): model for model in reversed(list(models))}
        thread = threading.Thread(target=self._warm, args=(first,), name="workbench-warm", daemon=True)
        with self._lock:
            if self._closed or not first:
                return
            self._warming.append(thread)
            thread.start()

    def _warm(self, models: dict[Kind, ModelInfo]) -> None:
        for kind, model in reversed(models.items()):
            with self._lock:
                if self._closed:
                    return
                group = self._group(kind)
                if not group.workers:
                    self._start(group, model)
                launcher = group.launcher
            if launcher is not None:
                launcher.wait_ready(self._settings().start_seconds)

    def keep(self, model: ModelInfo, place: Place, count: int, setup: Setup | None = None) -> None:
        """Have `count` more workers start that are kept for the model; `placed` tells of changes."""
        with self._lock:
            self._refuse_when_closed()
            self.load_errors.pop(place, None)
            self.last_used[place] = time.monotonic()
            for _ in range(count):
                self._start(self._group(self._kind(model)), model, place, setup)

    def let_go(self, place: Place, count: int) -> list[RemoteWorker]:
        """Have `count` workers of the place end: starting ones first, then idle ones, then busy ones.

        A busy worker ends when its work is done. Returns those that are to end.
        """
        order = (State.STARTING, State.IDLE, State.BUSY)
        with self._lock:
            chosen = sorted(self._kept(place), key=lambda worker: order.index(worker.state))[:count]
            for worker in chosen:
                worker.retiring = True
                if worker.state is State.STARTING:
                    worker.kill()
                elif worker.state is State.IDLE:
                    worker.state = State.ENDED
                    worker.leave()
        return chosen

    def requests_of(self, model: ModelInfo) -> int:
        """How many requests for a model run or wait."""
        with self._lock:
            return len(self._queue.of(model))

    def retire(self, model: ModelInfo, *, stop: bool, job: Job[T]) -> None:
        """End the processes of a user's model, after its requests or, with `stop`, without waiting for them.

        Raises:
            Cancelled: The job was cancelled while requests were being finished.
        """
        kind = self._kind(model)
        with self._lock:
            while own := self._queue.of(model):
                job.check()
                for request in own if stop else ():
                    request.fail(reasons.dropped(model.id))
                self.placed.wait(_LOOK_AGAIN_SECONDS)
            groups = self._guarded(kind)
            workers = [worker for group in groups for worker in group.workers]
            for worker in workers:
                worker.leaving = True
        for worker in workers:
            worker.kill()
        for worker in workers:
            worker.join(_END_SECONDS)
        with self._lock:
            for group in groups:
                self._groups.pop(group.kind, None)
        for group in groups:
            if group.launcher is not None:
                group.launcher.close()

    def kept(self) -> list[RemoteWorker]:
        """The workers that are kept for a model, in the order in which they were started."""
        with self._lock:
            return self._kept(None)

    def ending(self) -> list[RemoteWorker]:
        """The workers that were kept for a model and end when the request that they run is done."""
        with self._lock:
            return [
                worker
                for group in self._groups.values()
                for worker in group.workers
                if worker.place is not None and worker.retiring and worker.state is State.BUSY
            ]

    def is_kept(self, model_id: str) -> bool:
        """Whether a worker is kept for the model."""
        return any(worker.place is not None and worker.place.model_id == model_id for worker in self.kept())

    def ready_at(self, place: Place) -> int:
        """How many workers of the place have their model loaded. The lock is held (see `wait_until`)."""
        return sum(worker.state is not State.STARTING for worker in self._kept(place))

    def wait_until(self, true: Callable[[], bool], job: Job[T]) -> None:
        """Wait until something about kept workers is true; asked, with the lock held, whenever one changes.

        Raises:
            Cancelled: The job was cancelled meanwhile.
            WorkerError: The pool was closed meanwhile.
        """
        job.on_cancel(self._wake_placed)
        with self._lock:
            while not true():
                job.check()
                self._refuse_when_closed()
                self.placed.wait()

    def _wake_placed(self) -> None:
        with self._lock:
            self.placed.notify_all()

    def _kept(self, place: Place | None) -> list[RemoteWorker]:
        everyone = (worker for group in self._groups.values() for worker in group.workers)
        return [
            worker
            for worker in everyone
            if worker.place is not None
            and not worker.retiring
            and worker.state is not State.ENDED
            and (place is None or worker.place == place)
        ]

    def close(self) -> None:
        """End all processes and threads; requests end with a WorkerError. May be called again and at once."""
        with self._lock:
            first, self._closed = not self._closed, True
            for request in self._queue:
                request.fail(reasons.closed())
            workers = [worker for group in self._groups.values() for worker in group.workers]
            launchers = [group.launcher for group in self._groups.values() if group.launcher]
            self.placed.notify_all()
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
