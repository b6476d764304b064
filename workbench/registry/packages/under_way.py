"""What is being registered, renamed or dropped now: a job for each id, and how the model shows meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from workbench.errors import Code, ModelError
from workbench.events import EventBus, ModelsChanged
from workbench.jobs import Job, JobRunner
from workbench.registry.info import ModelInfo
from workbench.text import Text

T = TypeVar("T")


class UnderWay:
    """Starts jobs that change models, never two for one id; tells `ModelsChanged` before and after each."""

    def __init__(self, runner: JobRunner, events: EventBus) -> None:
        self._runner = runner
        self._events = events
        self._lock = threading.Lock()
        self._jobs: dict[str, tuple[ModelInfo, Job[Any]]] = {}

    def models(self) -> dict[str, ModelInfo]:
        """Those that a job changes, by id, each with its job."""
        with self._lock:
            return {
                model_id: replace(info, job_id=job.id)
                for model_id, (info, job) in self._jobs.items()
                if not job.state.ended
            }

    def start(self, kind: str, title: Text, shown: ModelInfo, work: Callable[[Job[T]], T]) -> Job[T]:
        """Start `work` as a job; the model shows as `shown` until it has ended.

        Raises:
            ModelError: 1505: another job changes the model.
        """

        def run(job: Job[T]) -> T:
            try:
                return work(job)
            finally:
                with self._lock:
                    self._jobs.pop(shown.id, None)
                self._events.publish(ModelsChanged())

        with self._lock:
            other = self._jobs.get(shown.id)
            if other is not None and not other[1].state.ended:
                raise ModelError(
                    "{model} is {state} already.",
                    hint="Wait until that is done, or stop its job.",
                    code=Code.CREATE_FAILED,
                    model=shown.id,
                    state=other[0].state.value,
                )
            job = self._runner.start(kind, title, run)
            self._jobs[shown.id] = shown, job
        self._events.publish(ModelsChanged())
        return job
