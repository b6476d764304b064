"""The models that the user has registered, as their files are now."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from pathlib import Path

from workbench.events import EventBus, ModelsChanged
from workbench.jobs import JobRunner
from workbench.registry.builtin import builtin_models, hub_models
from workbench.registry.info import ModelInfo, ModelState
from workbench.registry.packages.changes import Change, changes_of
from workbench.registry.packages.checker import PackageReport, check_package, decides
from workbench.registry.packages.consents import Consents
from workbench.registry.packages.manifest import Manifest
from workbench.registry.packages.origin import place_of
from workbench.registry.packages.problems import Problem
from workbench.registry.packages.rechecking import code_changed, compare
from workbench.registry.packages.refusals import fetched_later, not_registered
from workbench.registry.packages.showing import damaged, model_of, not_as_agreed
from workbench.registry.packages.store import PackageStore, Stored, unknown
from workbench.registry.packages.under_way import UnderWay
from workbench.registry.packages.use import DiskUse, disk_use

_SETTLED_NS = 100_000_000
"""A folder changed so recently may change again without another time."""


_LOOK_AGAIN_SECONDS = 1.0
"""A list is asked for with each letter that somebody types; a thousand models take a tenth of a second."""


class RegisteredModels:
    """Looks at them and changes nothing.

    Args:
        models: `Home.models`.
        consents: The file of what the user has agreed to.
        jobs: Runs what takes time; one of its own when None.
        events: Hears `ModelsChanged`.
    """

    def __init__(
        self, models: Path, consents: Path, jobs: JobRunner | None = None, events: EventBus | None = None
    ) -> None:
        self.store = PackageStore(models)
        self.consents = Consents(consents)
        self._events = events or EventBus()
        self._runner = jobs or JobRunner(self._events)
        self._under_way = UnderWay(self._runner, self._events)
        self._lock = threading.Lock()
        self._known: tuple[object, dict[str, tuple[ModelInfo, Stored]]] = (None, {})
        self._looked: tuple[object, float, dict[str, ModelInfo]] = (None, 0.0, {})
        self._unchanged: dict[str, object] = {}

    def list(self) -> tuple[ModelInfo, ...]:
        """All of them by id, those that are being registered or removed included."""
        found = {**self._looked_at(), **self._under_way.models()}
        return tuple(found[one] for one in sorted(found))

    def get(self, model_id: str) -> ModelInfo | None:
        """One of them; its manifest is read anew, since what runs depends on the answer."""
        under_way = self._under_way.models().get(model_id)
        found = self._registered().get(model_id)
        if under_way is not None or found is None:
            return under_way
        stored = self.store.get(model_id)
        return None if stored is None else self._checked(found[0], stored)

    def manifest(self, model_id: str) -> Manifest | None:
        """Where a model came from, and its files' checksums."""
        stored = self.store.get(model_id)
        return None if stored is None else stored.manifest

    def check(self, uri: str, model_id: str = "model") -> PackageReport:
        """What a folder or zip is, and what is wrong with it; nothing of it is run.

        Raises:
            ModelError: The URI is none, or one of the hub: that is fetched by `start_create`.
        """
        place = place_of(uri)
        if place is None:
            raise fetched_later(uri)
        return check_package(place, model_id)

    def disk_use(self) -> Mapping[str, DiskUse]:
        """What each model's files take, by id; what is being registered or removed is left out."""
        return {one.id: disk_use(one) for one in self.store}

    def changes(self, report: PackageReport, model_id: str) -> tuple[Change, ...]:
        """What of a package's code is other than what was agreed to for this model; empty if nothing was.

        Raises:
            OSError: A file is not what it was when the report was made.
        """
        manifest = self.manifest(model_id)
        if manifest is None:
            before = self.consents.before(model_id, report.code_digest)
        else:
            before = {name: found[1] for name, found in manifest.files.items() if decides(name)}
        return changes_of(report, before, self.consents.kept) if before else ()

    def recheck(self, model_id: str) -> tuple[Problem, ...]:
        """Compare every file of a model with its checksum.

        Raises:
            ModelError: 1504.
        """
        stored = self._require(model_id)
        self._unchanged.pop(str(stored.package), None)
        return compare(stored)

    # Behind

    def _looked_at(self) -> dict[str, ModelInfo]:
        """All registered models by id, their files looked at now or a moment ago."""
        registered, now = self._registered(), time.monotonic()
        with self._lock:
            of, at, looked = self._looked
        if of is not registered or now - at > _LOOK_AGAIN_SECONDS:
            looked = {info.id: self._checked(info, stored) for info, stored in registered.values()}
            with self._lock:
                self._looked = registered, time.monotonic(), looked
        return looked

    def _registered(self) -> dict[str, tuple[ModelInfo, Stored]]:
        """All registered models by id, as their manifests tell them; these are read when one has changed."""
        stamp = self.store.stamp(), self.consents.stamp()
        with self._lock:
            if self._known[0] == stamp:
                return self._known[1]
        agreed = self.consents.all()
        found = {one.id: (model_of(one, agreed), one) for one in self.store}
        settled = all(one < time.time_ns() - _SETTLED_NS for one in (stamp[0], stamp[1][0]))
        with self._lock:
            self._known = (stamp if settled else None), found
        return found

    def _require(self, model_id: str) -> Stored:
        if model_id in reserved():
            raise not_registered(model_id)
        stored = self.store.get(model_id)
        if stored is None:
            raise unknown(model_id)
        return stored

    def _now(self, model_id: str) -> ModelInfo:
        found = self._registered().get(model_id)
        if found is None:
            raise unknown(model_id)
        return found[0]

    def _checked(self, info: ModelInfo, stored: Stored) -> ModelInfo:
        """The model, inactive where its files are not those that somebody agreed to."""
        if stored.manifest is None:
            return damaged(stored, stored.reason)
        if info.state is not ModelState.ACTIVE:
            return info
        if not stored.manifest.is_sound:
            return damaged(stored, "code_digest")
        changed = code_changed(stored.package, stored.manifest, self._unchanged)
        return info if changed is None else not_as_agreed(info, changed)

    def _changed(self) -> None:
        with self._lock:
            self._known = None, {}
        self._events.publish(ModelsChanged())


def reserved() -> frozenset[str]:
    """The ids that the program's own models have."""
    return frozenset(info.id for info in (*builtin_models(), *hub_models()))
