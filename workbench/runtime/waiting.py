"""The requests in the pool's hands: how long each waits for others, which run together, how many may be."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from workbench.registry.info import ModelInfo
from workbench.runtime import reasons
from workbench.runtime.request import Request, fair_shares
from workbench.settings import RuntimeSettings


class Queue:
    """Guarded by the pool's lock.

    Args:
        settings: Gives the limits as they are now.
    """

    def __init__(self, settings: Callable[[], RuntimeSettings]) -> None:
        self._settings = settings
        self._requests: list[Request] = []

    def __iter__(self) -> Iterator[Request]:
        return iter(tuple(self._requests))

    def add(self, request: Request) -> None:
        """Take a request.

        Raises:
            ModelError: 1521: as many wait as the settings allow.
        """
        settings = self._settings()
        waiting = sum(bool(one.waiting) and not one.running for one in self._requests)
        if settings.queue_limit is not None and waiting >= settings.queue_limit:
            raise reasons.overloaded(request.model.id, waiting)
        if request.model.batched:
            request.due = time.monotonic() + settings.batch_wait_ms / 1000
        self._requests.append(request)

    def remove(self, request: Request) -> None:
        """A request has ended."""
        self._requests.remove(request)

    def of(self, model: ModelInfo) -> list[Request]:
        """The requests for a model."""
        return [one for one in self._requests if one.model.id == model.id]

    def ready(self) -> list[Request]:
        """Those that may have a worker now, in turn: who has fewest workers, then who came first."""
        order = sorted(self._requests, key=lambda one: (len(one.running), one.order))
        return [request for request in order if request.waiting and self._is_due(request)]

    def shares(self, request: Request, workers: int) -> list[tuple[Request, int]]:
        """The requests that are to run together with `request` now, and how many series of each.

        Args:
            request: Waits.
            workers: How many may work on them at a time.
        """
        if request.alone:
            return [(request, request.chunk_size(workers))]
        together = self._joining(request)
        each = -(-sum(one.waiting for one in together) // max(1, workers))
        return fair_shares(together, min(each, self._settings().batch_series))

    def _is_due(self, request: Request) -> bool:
        """Whether it has waited for others long enough, or there are enough of them."""
        if request.alone or request.started_at is not None or time.monotonic() >= request.due:
            return True
        return sum(one.waiting for one in self._joining(request)) >= self._settings().batch_series

    def _joining(self, request: Request) -> list[Request]:
        return [one for one in self._requests if one.waiting and one.joins(request)]
