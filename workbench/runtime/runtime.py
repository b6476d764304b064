"""The runtime: what the engine asks to run models."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from workbench.errors import WorkbenchError
from workbench.events import EventBus, ResidentsChanged
from workbench.jobs import Job
from workbench.registry.info import ModelInfo
from workbench.runtime import reasons
from workbench.runtime.calls import Output, PipelineCall
from workbench.runtime.devices import Device, DeviceMonitor
from workbench.runtime.local import LocalPipelines
from workbench.settings import Precision, RuntimeSettings
from workbench.text import Text

if TYPE_CHECKING:
    from workbench.runtime.groups import LaunchFunction
    from workbench.runtime.pool import Pool
    from workbench.runtime.probing import ThrowAway
    from workbench.runtime.residents import Resident, Residents

T = TypeVar("T")
_FEW_INPUTS = 32
"""A model that may run in this process does so for so many series; more are a panel, which has all cores."""


class _Workers(NamedTuple):
    pool: Pool
    residents: Residents


class Runtime:
    """Runs models in worker processes.

    All methods may be called from any thread. `settings` may be replaced while it runs; what is running keeps
    the processes that it has.

    Args:
        settings: See there.
        events: Where `ResidentsChanged` is published.
        launcher: How workers are started; the best way of the system unless given.
        idle_seconds: How long a worker beyond the first of its kind waits for work before it is let go;
            a usual time unless given.
        cache: A folder for rounded weights, which instances share; without one each has its own.
    """

    def __init__(
        self,
        settings: RuntimeSettings,
        events: EventBus,
        *,
        launcher: LaunchFunction | None = None,
        idle_seconds: float | None = None,
        cache: Path | None = None,
    ) -> None:
        self.settings = settings
        self._events = events
        self._launcher, self._idle_seconds, self._cache = launcher, idle_seconds, cache
        self._local = LocalPipelines()
        self._monitor = DeviceMonitor(lambda: self.settings.memory_share)
        self._workers: _Workers | None = None
        self._making = threading.Lock()
        self._closed = False

    def _with_workers(self) -> _Workers:
        """What runs in processes; imported when first asked for, as the models in the box need none."""
        with self._making:
            if self._workers is None:
                from workbench.runtime.launch import launch
                from workbench.runtime.pool import IDLE_SECONDS, Pool
                from workbench.runtime.residents import Residents

                idle = IDLE_SECONDS if self._idle_seconds is None else self._idle_seconds
                launcher = self._launcher or launch
                pool = Pool(lambda: self.settings, self._residents_changed, launcher, idle, self._cache)
                self._workers = _Workers(pool, Residents(pool.keeping, self._monitor.devices))
                if self._closed:
                    pool.close()
            return self._workers

    @property
    def _pool(self) -> Pool:
        return self._with_workers().pool

    @property
    def _residents(self) -> Residents:
        return self._with_workers().residents

    def _residents_changed(self) -> None:
        self._events.publish(ResidentsChanged())

    def warm(self, models: Iterable[ModelInfo]) -> None:
        """Load these models in the background, or start their processes; returns at once."""
        others = []
        for model in models:
            if model.in_process:
                self._local.warm(model)
            else:
                others.append(model)
        if others:
            self._monitor.refresh()
            self._pool.warm(others)

    def run(self, model: ModelInfo, call: PipelineCall, job: Job[T]) -> list[Output | WorkbenchError]:
        """Run one call and wait for it.

        Many inputs are spread over up to `settings.workers` processes; what comes back does not depend on how
        many there are. The job is told the number of finished inputs.

        Returns:
            In the order of `call.inputs`; an error in place of an input that the model could not do.

        Raises:
            Cancelled: The job was cancelled. Workers that do not let go of the work are killed.
            TimeLimitError: It took longer than `settings.request_seconds`, counted from its first work.
            WorkerError: A worker died while it ran this call, none could start, or the runtime is closed.
            ModelError, MissingPackageError: The model's code could not be loaded.
        """
        job.check()
        if self._closed:
            raise reasons.closed()
        if not call.inputs:
            return []
        few = len(call.inputs) <= _FEW_INPUTS
        kept = self._workers is not None and self._pool.keeping.is_kept(model.id)
        if model.in_process and few and not kept:
            return self._local.run(model, call, job, self.settings.request_seconds)
        return self._pool.run(model, call, job)

    def devices(self) -> tuple[Device, ...]:
        """The devices: accelerators first, the cpu last. Found without torch."""
        return self._monitor.devices()

    def loaded(self, device_ids: Sequence[str] | None = None) -> tuple[Resident, ...]:
        """What is kept loaded; see `Residents.loaded`."""
        return self._residents.loaded(device_ids)

    def load(
        self,
        model: ModelInfo,
        device_ids: Sequence[str],
        job: Job[T],
        instances: int | None = None,
        precision: Precision | None = None,
    ) -> Text:
        """Keep a model loaded, in as many instances as fit or as asked; see `Residents.load`."""
        return self._residents.load(model, device_ids, job, instances, precision)

    def unload(self, model: ModelInfo, device_ids: Sequence[str], job: Job[T]) -> Text:
        """Free a loaded model; see `Residents.unload`."""
        return self._residents.unload(model, device_ids, job)

    def probe(self, model: ModelInfo, job: Job[T]) -> None:
        """Make a model's pipeline in a process that is thrown away; see `workbench.runtime.probing`."""
        from workbench.runtime.probing import probe

        probe(model, job, self.settings)

    def throw_away(self) -> ThrowAway:
        """What runs calls of a model that nobody has tried yet."""
        from workbench.runtime.probing import ThrowAway

        return ThrowAway(self.settings)

    def requests_of(self, model: ModelInfo) -> int:
        """How many requests for a model run or wait."""
        return 0 if self._workers is None else self._pool.requests_of(model)

    def retire(self, model: ModelInfo, job: Job[T], *, stop: bool) -> None:
        """End a user's model's processes; see `Pool.retire`."""
        self._pool.retire(model, stop=stop, job=job)

    def close(self) -> None:
        """End every process within two seconds; may be called again, and from several threads."""
        with self._making:
            self._closed = True
            workers = self._workers
        self._monitor.close()
        if workers is not None:
            workers.pool.close()
