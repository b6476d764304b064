"""Work that takes time: a title, progress, a way to stop it, and a result or a reason."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from workbench.errors import Cancelled, WorkbenchError
from workbench.events import EventBus, JobChanged
from workbench.text import Text, text

T = TypeVar("T")
_PUBLISH_SECONDS = 0.1
_CLOSE_SECONDS = 5.0


class JobState(StrEnum):
    """Where a job is on its way."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen."""
        return self in (JobState.DONE, JobState.FAILED, JobState.CANCELLED)


@dataclass(frozen=True, slots=True)
class JobSnapshot:
    """A job as it was at one moment. `done` and `total` count units of work; `total` 0 means unknown."""

    id: int
    kind: str
    title: Text
    state: JobState
    done: float
    total: float
    message: Text | None
    error: WorkbenchError | None
    started_at: float
    finished_at: float | None

    @property
    def fraction(self) -> float | None:
        """The done part, 0 to 1, or None when the total is unknown."""
        return min(self.done / self.total, 1.0) if self.total > 0 else None


class Job(Generic[T]):
    """One piece of work. Threads may ask, wait and cancel; only the work itself reports progress."""

    _ids = itertools.count(1)

    def __init__(self, kind: str, title: Text, events: EventBus) -> None:
        self.id = next(self._ids)
        self.kind = kind
        self.title = title
        self.future: Future[T] = Future()
        self._events = events
        self._lock = threading.Lock()
        self._publishing = threading.RLock()
        self._state = JobState.QUEUED
        self._done = 0.0
        self._total = 0.0
        self._message: Text | None = None
        self._part: tuple[int, int, Text] | None = None
        self._error: WorkbenchError | None = None
        self._started_at = time.time()
        self._finished_at: float | None = None
        self._published_at = 0.0
        self._cancel = threading.Event()
        self._on_cancel: list[Callable[[], None]] = []

    # For those who wait

    def snapshot(self) -> JobSnapshot:
        """The job as it is now."""
        with self._lock:
            return JobSnapshot(
                self.id,
                self.kind,
                self.title,
                self._state,
                self._done,
                self._total,
                self._message,
                self._error,
                self._started_at,
                self._finished_at,
            )

    @property
    def state(self) -> JobState:
        """Where the job is on its way."""
        return self._state

    def result(self, timeout: float | None = None) -> T:
        """Wait for the result. Raises what the work raised, `Cancelled` when it was stopped."""
        return self.future.result(timeout)

    def cancel(self) -> None:
        """Ask the work to stop. Answers at once: the job counts as cancelled, a late result is dropped."""
        with self._lock:
            if self._state.ended or self._cancel.is_set():
                return
            self._cancel.set()
            callbacks = tuple(self._on_cancel)
        self._finish(JobState.CANCELLED, error=Cancelled())
        for callback in callbacks:
            callback()

    # For the work

    @property
    def cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return self._cancel.is_set()

    def check(self) -> None:
        """Raise `Cancelled` when the user asked to stop. Call between steps."""
        if self._cancel.is_set():
            raise Cancelled

    def on_cancel(self, callback: Callable[[], None]) -> None:
        """Have `callback` called (in the cancelling thread) when the user stops; at once if that is past."""
        with self._lock:
            if not self._cancel.is_set():
                self._on_cancel.append(callback)
                return
        callback()

    def progress(self, done: float, total: float = 0, message: Text | None = None) -> None:
        """Report how far the work is.

        Published at most ten times a second, but for a new message and for the end of a known total.
        """
        with self._lock:
            if self._state.ended:
                return
            if self._part is not None:
                at, parts, message = self._part
                done, total = at + (min(done / total, 1.0) if total > 0 else 0.0), parts
            news = message not in (None, self._message) or (done >= total > 0 and self._done < done)
            self._done, self._total = done, total
            self._message = message if message is not None else self._message
            now = time.monotonic()
            if now - self._published_at < _PUBLISH_SECONDS and not news:
                return
            self._published_at = now
        self._publish()

    @contextmanager
    def part(self, at: int, parts: int, message: Text) -> Iterator[None]:
        """Inside, the progress is that of part `at`, from 0, of so many, and `message` is what is told."""
        self._part = at, parts, message
        try:
            self.progress(0)
            yield
        finally:
            self._part = None

    # For the runner

    def run(self, work: Callable[[Job[T]], T]) -> None:
        """Run `work` in this thread and settle the future, whatever happens."""
        with self._lock:
            if self._state.ended:
                return
            self._state = JobState.RUNNING
            self._started_at = time.time()
        self._publish()
        try:
            result = work(self)
        except Cancelled as error:
            self._finish(JobState.CANCELLED, error=error)
        except WorkbenchError as error:
            self._finish(JobState.FAILED, error=error)
        except BaseException as error:  # whoever waits for the result must hear of SystemExit too
            import traceback

            wrapped = WorkbenchError(
                "{title}: the program met a fault of its own ({kind}: {reason}).",
                hint="Please report it with {control.details}.",
                details=traceback.format_exc(),
                title=str(self.title),
                kind=type(error).__name__,
                reason=str(error),
            )
            wrapped.__cause__ = error
            self._finish(JobState.FAILED, error=wrapped)
        else:
            self._finish(JobState.DONE, result=result)

    def _finish(
        self, state: JobState, *, result: T | None = None, error: WorkbenchError | None = None
    ) -> None:
        with self._lock:
            if self._state.ended:
                return
            self._state = state
            self._error = None if state is JobState.CANCELLED else error
            self._finished_at = time.time()
        if error is not None:
            self.future.set_exception(error)
        else:
            self.future.set_result(result)  # type: ignore[arg-type]
        self._publish()

    def _publish(self) -> None:
        # One thread at a time, so that no listener hears an older state after a newer one.
        with self._publishing:
            self._events.publish(JobChanged(self.snapshot()))


class JobRunner:
    """Runs each job on a thread of its own and remembers the unfinished ones.

    A job mostly waits (for a worker process, for DuckDB), and one may start another and wait for that; with a
    thread for each none can keep another from starting.
    """

    def __init__(self, events: EventBus) -> None:
        self._events = events
        self._jobs: dict[int, Job[Any]] = {}
        self._threads: set[threading.Thread] = set()
        self._lock = threading.Lock()
        self._closed = False

    def start(self, kind: str, title: Text, work: Callable[[Job[T]], T]) -> Job[T]:
        """Run `work`; it gets the job itself, to report progress and look at the cancel flag.

        After `close` the job is cancelled at once.
        """
        job: Job[T] = Job(kind, title, self._events)
        thread = threading.Thread(target=job.run, args=(work,), name=f"workbench-job-{job.id}", daemon=True)
        with self._lock:
            closed = self._closed
            if not closed:
                self._jobs[job.id] = job
                self._threads = {one for one in self._threads if one.ident is None or one.is_alive()}
                self._threads.add(thread)
        if closed:
            job.cancel()
            return job
        job.future.add_done_callback(lambda _: self._forget(job.id))
        self._events.publish(JobChanged(job.snapshot()))
        thread.start()
        return job

    def unfinished(self) -> tuple[Job[Any], ...]:
        """The jobs that are queued or running, oldest first."""
        with self._lock:
            return tuple(self._jobs.values())

    def cancel(self, job_id: int) -> None:
        """Cancel one job; one that has ended is left alone."""
        with self._lock:
            job = self._jobs.get(job_id)
        if job is not None:
            job.cancel()

    def close(self) -> None:
        """Cancel what runs, and wait a little for the threads; one that does not listen is left to itself."""
        with self._lock:
            self._closed = True
            threads = tuple(self._threads)
        for job in self.unfinished():
            job.cancel()
        deadline = time.monotonic() + _CLOSE_SECONDS
        for thread in threads:
            if thread.ident is not None and thread is not threading.current_thread():
                thread.join(max(0.0, deadline - time.monotonic()))

    def _forget(self, job_id: int) -> None:
        with self._lock:
            self._jobs.pop(job_id, None)


STARTING = text("Starting the model process")
