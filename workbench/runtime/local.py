"""Models that need no worker: numpy only, milliseconds, no user code. They run in the caller's thread."""

from __future__ import annotations

import contextlib
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
        pipeline, own = self._loaded(model)
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

    def warm(self, model: ModelInfo) -> None:
        """Load it in the background; what goes wrong is told by the run that comes."""

        def load() -> None:
            with contextlib.suppress(WorkbenchError):
                self._loaded(model)

        threading.Thread(target=load, name=f"load {model.id}", daemon=True).start()

    def _loaded(self, model: ModelInfo) -> tuple[Pipeline, threading.Lock]:
        from workbench.pipelines.loading import load_pipeline

        with self._lock:
            known = self._instances.get(model.id)
            if known is None or known[0] != model:
                known = (model, load_pipeline(model), threading.Lock())
                self._instances[model.id] = known
        return known[1:]
