"""The workers of one kind."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.registry.info import ModelInfo
from workbench.runtime.guard import guard_of
from workbench.runtime.launch import Kind, Launcher
from workbench.runtime.output import Output
from workbench.runtime.remote import RemoteWorker, State
from workbench.settings import RuntimeSettings


def kind_of(model: ModelInfo, settings: RuntimeSettings) -> Kind:
    """Models of one kind share their zygote and their workers; a user's model shares them with no other."""
    return Kind(model.preload, model.threads, guard_of(model, settings))


@dataclass
class Group:
    """The workers of one kind and what starts them; guarded by the pool's lock.

    Attributes:
        kind: See `kind_of`.
        output: What the processes write, its end kept for error messages.
        launcher: Starts workers; None before the first one.
        workers: All that have not ended.
        failures: Starts that failed one after the other.
    """

    kind: Kind
    output: Output = field(default_factory=Output)
    launcher: Launcher | None = None
    workers: list[RemoteWorker] = field(default_factory=list)
    failures: int = 0

    def count(self, state: State) -> int:
        """How many are in a state, those kept for one model left out."""
        return sum(worker.state is state and worker.place is None for worker in self.workers)

    @property
    def free(self) -> int:
        """How many have no work, or will have none when they are ready."""
        return self.count(State.IDLE) + self.count(State.STARTING)

    def working_for(self, model: ModelInfo) -> list[RemoteWorker]:
        """Those that are kept for the model, run it, or start with it, and stay."""
        return [worker for worker in self.workers if not worker.retiring and _works_for(worker, model)]

    @property
    def spares(self) -> int:
        """How many are to be kept warm where starting one takes long."""
        return 0 if self.launcher is None else self.launcher.spares


def _works_for(worker: RemoteWorker, model: ModelInfo) -> bool:
    if worker.place is not None:
        return worker.place.model_id == model.id
    if worker.state is State.STARTING:
        return worker.first is not None and worker.first.id == model.id
    return worker.task is not None and any(one.model.id == model.id for one in worker.task.requests)
