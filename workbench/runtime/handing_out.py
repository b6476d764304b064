"""Which worker gets which request, with how many threads."""

from __future__ import annotations

import os
from collections.abc import Callable

from workbench.registry.info import ModelInfo
from workbench.runtime.group import Group
from workbench.runtime.groups import Groups
from workbench.runtime.remote import Errand, Place, RemoteWorker, State
from workbench.runtime.request import Batch, Request
from workbench.runtime.waiting import Queue


class HandingOut:
    """Guarded by the pool's lock.

    Args:
        groups: The workers.
        queue: The requests.
        size: Gives how many processes share the work of ordinary requests.
        used: Is told of a place whose worker gets work.
    """

    def __init__(
        self, groups: Groups, queue: Queue, size: Callable[[], int], used: Callable[[Place], None]
    ) -> None:
        self._groups = groups
        self._queue = queue
        self._size = size
        self._used = used

    def dispatch(self) -> None:
        """Hand out whatever can be handed out."""
        while any(self._serve(request) for request in self._queue.ready()):
            pass

    def _serve(self, request: Request) -> bool:
        """Give the request one more worker; False when there is none for it now."""
        group = self._groups.of(request.model)
        idle = [one for one in group.workers if one.state is State.IDLE]
        resident = [one for one in idle if one.place and one.place.model_id == request.model.id]
        if resident:
            self._hand_over(request, resident[0])
            return True
        if request.model.batched and self._have_enough(group, request.model):
            return False  # it joins the next batch
        busy = sum(map(_is_busy, self._groups.workers))
        wanted = min(request.waiting, self._size() - busy)
        if not request.running and busy < 2 * self._size():
            wanted = max(wanted, 1)  # beyond the number, so that nobody waits for others' long work
        if wanted < 1:
            return False
        ordinary = [one for one in idle if one.place is None]
        if ordinary:
            self._hand_over(request, max(ordinary, key=lambda one: request.model.id in one.models))
            return True
        for _ in range(wanted - group.count(State.STARTING)):
            self._groups.start(group, request.model)
        return False

    def _have_enough(self, group: Group, model: ModelInfo) -> bool:
        """Whether more workers would only share the cores that those of the model use.

        That is so of one that is kept loaded, and of as many as the cores have room for.
        """
        own = group.working_for(model)
        return any(one.place is not None for one in own) or len(own) >= self._room(model)

    def _room(self, model: ModelInfo) -> int:
        """How many workers of a model that uses several threads have cores."""
        return max(1, self._size() // model.threads) if model.batched else self._size()

    def _hand_over(self, request: Request, worker: RemoteWorker) -> None:
        group = self._groups.of(request.model)
        worker.state = State.BUSY
        workers = self._room(request.model) if worker.place is None else len(self._groups.kept(worker.place))
        worker.task = Batch(
            worker, self._queue.shares(request, workers if request.model.batched else self._size())
        )
        if worker.place is not None:
            self._used(worker.place)
        threads = self._threads(group, worker, request.model)
        setup = self._groups.setup() if worker.place is None else worker.setup
        worker.assign(Errand(request.model, setup, worker.task.call(), threads))
        self._groups.keep_spares(group, request.model)

    def _threads(self, group: Group, worker: RemoteWorker, model: ModelInfo) -> int:
        """The worker's share of the cores, where the model can use more than one.

        An instance that is kept loaded shares with the others of its device, any other with those that work.
        """
        if model.threads == 1:
            return 1
        if worker.place is not None:
            places = [one.place for one in self._groups.kept() if one.place is not None]
            sharing = sum(place.device_id == worker.place.device_id for place in places)
        else:
            sharing = sum(one.state is State.BUSY for one in group.workers)
        return max(1, (os.cpu_count() or 1) // max(1, sharing))


def _is_busy(worker: RemoteWorker) -> bool:
    return worker.state is State.BUSY and worker.place is None
