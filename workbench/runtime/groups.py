"""The workers of all kinds: which there are, starting them, and what becomes of one that could not start."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from workbench.registry.info import ModelInfo
from workbench.runtime.group import Group, kind_of
from workbench.runtime.launch import Kind, Launcher
from workbench.runtime.remote import End, Owner, Place, RemoteWorker, State
from workbench.runtime.wire import Setup
from workbench.settings import RuntimeSettings

_START_ATTEMPTS = 2
_log = logging.getLogger(__name__)

LaunchFunction = Callable[..., Launcher]


class GaveUp(Protocol):
    """Is told that no worker of a kind can be started, for which model, and for which place if any."""

    def __call__(self, group: Group, end: End, model: ModelInfo | None, place: Place | None) -> None: ...


class Groups:
    """Guarded by the pool's lock.

    Args:
        settings: Gives them as they are now.
        owner: Is told what the workers do.
        launcher: Makes what starts the workers of a kind.
        gave_up: See there.
        cache: A folder for what instances of a model share; None: only the model's own file.

    Attributes:
        by_kind: Each kind that there has been a worker of.
    """

    def __init__(
        self,
        settings: Callable[[], RuntimeSettings],
        owner: Owner,
        launcher: LaunchFunction,
        gave_up: GaveUp,
        cache: Path | None = None,
    ) -> None:
        self._settings = settings
        self._owner = owner
        self._launch = launcher
        self._gave_up = gave_up
        self._cache = cache
        self.by_kind: dict[Kind, Group] = {}
        self._forgotten: list[Group] = []  # with workers that take long to end

    # What there is

    def kind(self, model: ModelInfo) -> Kind:
        """A model's kind as the settings are now."""
        return kind_of(model, self._settings())

    def of(self, model: ModelInfo) -> Group:
        """The group that runs a model; a new one if need be."""
        kind = self.kind(model)
        if kind not in self.by_kind:
            for group in self.of_package(kind):  # other limits count from now on
                _end_when_idle(group)
            self.by_kind[kind] = Group(kind)
        return self.by_kind[kind]

    def of_package(self, kind: Kind) -> list[Group]:
        """What runs the same package, whatever its limits; nothing for models that came with the program."""
        if kind.guard is None:
            return []
        package = kind.guard.package
        return [one for one in self.by_kind.values() if one.kind.guard and one.kind.guard.package == package]

    def with_worker(self, worker: RemoteWorker) -> Group:
        """The group of a worker that has not ended."""
        groups = (*self.by_kind.values(), *self._forgotten)
        return next(group for group in groups if worker in group.workers)

    @property
    def workers(self) -> list[RemoteWorker]:
        """All that have not ended, kind by kind."""
        return [worker for group in self.by_kind.values() for worker in group.workers]

    def kept(self, place: Place | None = None) -> list[RemoteWorker]:
        """The workers that stay for a place (for any, when None), in the order in which they were started."""
        return [
            worker
            for worker in self.workers
            if worker.place is not None
            and not worker.retiring
            and worker.state is not State.ENDED
            and (place is None or worker.place == place)
        ]

    def forget(self, groups: list[Group]) -> None:
        """Their workers have ended or are about to, and there will be no more."""
        for group in groups:
            self.by_kind.pop(group.kind, None)
        self._forgotten = [one for one in (*self._forgotten, *groups) if one.workers]

    # Starting

    def setup(self) -> Setup:
        """How models with weights are loaded, as the settings have it."""
        return Setup(precision=self._settings().precision, cache=self._cache)

    def start(
        self,
        group: Group,
        first: ModelInfo | None,
        place: Place | None = None,
        setup: Setup | None = None,
    ) -> None:
        """Have one more worker start.

        Args:
            group: Of its kind.
            first: The model that it loads at once.
            place: What it is kept for.
            setup: How it loads the first model; None as the settings have it.
        """
        settings = self._settings()
        if group.launcher is None or not group.launcher.alive:
            if group.launcher is not None:
                group.launcher.close()
            try:
                group.launcher = self._launch(
                    group.kind, low_priority=settings.low_priority, output=group.output
                )
            except OSError as error:
                self._gave_up(group, End(None, begun=False, reason=str(error)), first, place)
                return
        worker = RemoteWorker(group.launcher, self._owner, first, place, setup or self.setup())
        group.workers.append(worker)
        worker.start(settings.start_seconds)

    def keep_spares(self, group: Group, model: ModelInfo) -> None:
        """Have as many free workers as the system's way of starting them asks for."""
        for _ in range(group.spares - group.free):
            self.start(group, model)

    def replace(self, group: Group, worker: RemoteWorker, end: End, *, starting: bool) -> None:
        """Start another in the place of a worker that died; not without end when none can be started."""
        if starting and worker.launcher is group.launcher:
            group.failures += 1
            _log.warning("A worker could not be started (%s)", end)
            if group.failures >= _START_ATTEMPTS:
                group.failures = 0
                self._gave_up(group, end, worker.first, worker.place)
                return
        if worker.place is not None:
            self.start(group, worker.first, worker.place, worker.setup)
        elif group.free == 0:
            used, _ = next(reversed(worker.models.values()), (None, None))
            self.start(group, None if starting else used)


def _end_when_idle(group: Group) -> None:
    for worker in group.workers:
        worker.retiring = True
        if worker.state is State.IDLE:
            worker.state = State.ENDED
            worker.leave()
