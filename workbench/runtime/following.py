"""The side of a request that waits: progress, the user's Stop, the time limit, and an end to its work."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from workbench.jobs import Job
from workbench.runtime import reasons
from workbench.runtime.request import Request
from workbench.text import text

T = TypeVar("T")
GRACE_SECONDS = 0.2
"""A worker that has not let go of unwanted work after so long is killed."""
RUNNING = text("The model is running")


def follow(request: Request, job: Job[T], limit: Callable[[], float | None]) -> None:
    """Report progress until the request is over, the user has stopped it, or its time has run out.

    Args:
        request: In the pool's hands.
        job: The one it is for.
        limit: Seconds from the start of its work, None for no end; asked again and again.
    """
    reported = -1
    while True:
        with request.changed:
            left = _time_left(request, limit())
            if not (request.over or job.cancelled or _news(request, reported)):
                request.changed.wait(left)
            if request.over or job.cancelled:
                break
            news, done = _news(request, reported), request.done
        if news:
            reported = done
            job.progress(done, request.total, RUNNING)
    if request.error is None and not job.cancelled:
        job.progress(request.total, request.total, RUNNING)


def _time_left(request: Request, limit: float | None) -> float | None:
    """Seconds, None for no end; a request without any fails."""
    if limit is None or request.started_at is None:
        return None
    left = request.started_at + limit - time.monotonic()
    if left <= 0:
        request.fail(reasons.too_long(request.model.id, limit))
    return left


def _news(request: Request, reported: int) -> bool:
    return request.begun and request.done != reported


def stop_running(request: Request) -> None:
    """Stop the workers that still work on a request that nobody waits for, by force if they do not listen."""
    with request.changed:
        for worker in tuple(request.running):
            if worker.task is not None and worker.task.wanted:
                request.let_go(worker)  # it works on for the requests that were joined
        running = [(worker, worker.number) for worker in request.running]
    for worker, number in running:
        worker.stop(number)
    if not running:
        return
    with request.changed:
        request.changed.wait_for(lambda: not request.running, GRACE_SECONDS)
        for worker in request.running:
            worker.doomed = True
            worker.kill()
