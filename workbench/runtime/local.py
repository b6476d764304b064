"""Models that need no worker: numpy only, milliseconds, no user code. They run in the caller's thread."""

from __future__ import annotations

import threading
import time
from typing import TypeVar

from workbench.errors import WorkbenchError
from workbench.jobs import Job
from workbench.pipelines.contracts import Pipeline, RunContext
from workbench.registry.info import ModelInfo
from workbench.runtime import reasons
from workbench.runtime.calls import Output, PipelineCall
from workbench.runtime.execution import execute

T = TypeVar("T")


class LocalPipelines:
    """One instance of each model, used by one thread at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._instances: dict[str, tuple[ModelInfo, Pipeline, threading.Lock]] = {}

    def run(
        self, model: ModelInfo, call: PipelineCall, job: Job[T], limit: float | None
    ) -> list[Output | WorkbenchError]:
        """Run the call here. Raises as `Runtime.run`."""
        from workbench.pipelines.loading import load_pipeline

        with self._lock:
            known = self._instances.get(model.id)
            if known is None or known[0] != model:
                known = (model, load_pipeline(model), threading.Lock())
                self._instances[model.id] = known
        _, pipeline, own = known
        with own:
            started = time.monotonic()

            def check() -> None:
                job.check()
                if limit is not None and time.monotonic() - started > limit:
                    raise reasons.too_long(model.id, limit)

            check()
            job.progress(0, len(call.inputs))
            outputs = execute(pipeline, call, RunContext(progress=job.progress, check=check))
            job.progress(len(call.inputs), len(call.inputs))
            return outputs
