"""A user's own models: registered, agreed to, checked again, renamed, exported, removed."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from workbench.events import EventBus, ModelRenamed, ModelsChanged
from workbench.jobs import Job, JobRunner
from workbench.registry.builtin import builtin_models, hub_models
from workbench.registry.info import ModelInfo, ModelState
from workbench.registry.packages.changes import Change, changes_of, keep
from workbench.registry.packages.checker import PackageReport, check_package, decides
from workbench.registry.packages.consents import Consents
from workbench.registry.packages.export import export_package
from workbench.registry.packages.fetching import fetch_package
from workbench.registry.packages.manifest import Manifest
from workbench.registry.packages.names import check_model_id
from workbench.registry.packages.origin import place_of
from workbench.registry.packages.problems import Problem
from workbench.registry.packages.rechecking import code_changed, compare
from workbench.registry.packages.refusals import (
    builtin_not_dropped,
    builtin_not_renamed,
    fetched_later,
    not_agreed,
)
from workbench.registry.packages.showing import agreeing, damaged, model_of, not_as_agreed, waiting
from workbench.registry.packages.store import PackageStore, Stored, exists, unknown
from workbench.registry.packages.under_way import UnderWay
from workbench.registry.packages.use import DiskUse, disk_use
from workbench.sizes import file_size
from workbench.text import Text, text

Running = Literal["wait", "stop"]
"""What becomes of a model's running requests: they are waited for, or stopped."""
Consent = Callable[[PackageReport], bool]
"""Asked once whether the code of a package may run; says yes or no."""
Probe = Callable[[ModelInfo, Job[Any]], None]
"""Makes a model's pipeline in a process of its own that is thrown away; raises why it cannot be made."""
Release = Callable[[ModelInfo, bool, Job[Any]], None]
"""Has the processes of a model end, after its requests (False) or without waiting for them (True)."""
_SETTLED_NS = 100_000_000
"""A folder changed so recently may change again without another time."""


class UserModels:
    """The models that the user has registered, with the state that they have now.

    Args:
        models: `Home.models`.
        consents: The file of what the user has agreed to.
        jobs: Runs what takes time; one of its own when None.
        events: Hears `ModelsChanged` and `ModelRenamed`.
        probe, release: See there; None where no model runs.
    """

    def __init__(
        self,
        models: Path,
        consents: Path,
        jobs: JobRunner | None = None,
        events: EventBus | None = None,
        *,
        probe: Probe | None = None,
        release: Release | None = None,
    ) -> None:
        self.store = PackageStore(models)
        self.consents = Consents(consents)
        self._events = events or EventBus()
        self._probe = probe
        self._release = release
        self._lock = threading.Lock()
        self._runner = jobs or JobRunner(self._events)
        self._under_way = UnderWay(self._runner, self._events)
        self._known: tuple[object, dict[str, tuple[ModelInfo, Stored]]] = (None, {})
        self._unchanged: dict[str, object] = {}
        self.store.recover()

    # Looking

    def list(self) -> tuple[ModelInfo, ...]:
        """All of them by id, those that are being registered or removed included."""
        found = {info.id: self._checked(info, stored) for info, stored in self._registered().values()}
        found |= self._under_way.models()
        return tuple(found[one] for one in sorted(found))

    def get(self, model_id: str) -> ModelInfo | None:
        """One of them; its manifest is read anew, since what runs depends on the answer."""
        under_way = self._under_way.models().get(model_id)
        if under_way is not None or model_id not in self._registered():
            return under_way
        stored = self.store.get(model_id)
        return None if stored is None else self._checked(self._now(model_id), stored)

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

    # Registering

    def start_create(
        self, model_id: str, uri: str, *, consent: Consent | bool = False, fetched: Path | None = None
    ) -> Job[ModelInfo]:
        """Register a package as a job; its result is the active model.

        Args:
            model_id: Its id.
            uri: See `place_of`.
            consent: Whether the code may run, or who is asked; not asked when it was agreed to before.
            fetched: Where its files are already, as with a `Candidate`.

        Raises:
            ModelError: 701, 1503: the id; 1505: the URI. What is wrong with the package fails the job.
        """
        check_model_id(model_id)
        place = fetched or place_of(uri)
        if model_id in _reserved() or self.store.get(model_id) is not None:
            raise exists(model_id)
        shown = waiting(model_id, place or Path())

        def work(job: Job[ModelInfo]) -> ModelInfo:
            with ExitStack() as stack:
                if place is None:
                    found = stack.enter_context(self.store.workspace())
                    fetch_package(uri, found, job)
                else:
                    found = place
                job.progress(0, 0, text("Looking at the files"))
                report = check_package(found, model_id, lambda _: job.check())
                report.require()
                self._agree(report, model_id, consent, _registering(uri, model_id))
                return self._register(report, model_id, uri, job)

        title = text("Register {model} from {place}", model=model_id, place=uri)
        return self._under_way.start("register", title, shown, work)

    def create(self, model_id: str, uri: str, *, consent: Consent | bool = False) -> ModelInfo:
        """Register a package and wait; see `start_create`.

        Raises:
            ModelError: What is wrong with the id, the URI or the package, or that nobody agreed to its code.
        """
        return self.start_create(model_id, uri, consent=consent).result()

    def start_trust(self, model_id: str, *, consent: Consent | bool = True) -> Job[ModelInfo]:
        """Agree to a registered model's files as they are now, as a job; the manifest is then made of them.

        Args:
            model_id: Its id.
            consent: Whether the code may run, or who is asked; not asked when it was agreed to before.

        Raises:
            ModelError: 1504. That nobody agreed, or what is wrong with the package, fails the job.
        """
        stored = self._require(model_id)

        def work(job: Job[ModelInfo]) -> ModelInfo:
            job.progress(0, 0, text("Looking at the files"))
            report = check_package(stored.package, model_id, lambda _: job.check())
            report.require()
            old = stored.manifest
            self._agree(report, model_id, consent, f"{agreeing(model_id)} --yes")
            self._try(report.model, job)
            self._let_go(model_id, "wait", job)
            if old is None or not old.is_of(report):
                self.store.renew(model_id, Manifest.of(report, old.origin if old else ""))
            self._changed()
            return self._now(model_id)

        shown = replace(self._now(model_id), state=ModelState.ACTIVATING, reason=None)
        return self._under_way.start("register", text("Activate {model}", model=model_id), shown, work)

    def trust(self, model_id: str, *, consent: Consent | bool = True) -> ModelInfo:
        """Agree to a registered model's files and wait; see `start_trust`.

        Raises:
            ModelError: 1504; the package is damaged; nobody agreed.
        """
        return self.start_trust(model_id, consent=consent).result()

    def _register(self, report: PackageReport, model_id: str, uri: str, job: Job[ModelInfo]) -> ModelInfo:
        with self.store.stage(model_id, report, uri, lambda done, total: _tell(job, done, total)) as staged:
            self._try(staged.report.model, job)
            job.check()
            self.store.commit(staged)
        self._changed()
        return self._now(model_id)

    def _try(self, info: ModelInfo | None, job: Job[Any]) -> None:
        if self._probe is not None and info is not None and info.state is ModelState.ACTIVE:
            job.progress(0, 0, text("Making the model in a process of its own"))
            self._probe(info, job)

    def _agree(self, report: PackageReport, model_id: str, consent: Consent | bool, command: str) -> None:
        """Have the code agreed to, unless it was before; `command` is named where nobody does."""
        if self.consents.given(report.code_digest):
            return
        agreed = consent if isinstance(consent, bool) else consent(report)
        if not agreed:
            raise not_agreed(report, model_id, command)
        keep(report, self.consents)
        self.consents.give(report.code_digest, model_id, report.deciding)

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

    # Changing

    def start_drop(self, model_id: str, *, running: Running = "wait") -> Job[Text]:
        """Remove a model as a job, after its requests or, with "stop", without waiting for them.

        Raises:
            ModelError: 1506: it is builtin; 1504: there is none.
        """
        if model_id in _reserved():
            raise builtin_not_dropped(model_id)
        self._require(model_id)

        def work(job: Job[Text]) -> Text:
            self._let_go(model_id, running, job)
            self.store.remove(model_id)
            self._changed()
            return text("{model} is dropped.", model=model_id)

        shown = replace(self._now(model_id), state=ModelState.DROPPING, reason=None)
        return self._under_way.start("drop", text("Drop {model}", model=model_id), shown, work)

    def drop(self, model_id: str, *, running: Running = "wait") -> Text:
        """Remove a model and wait; see `start_drop`.

        Raises:
            ModelError: 1504, 1506, 1507.
        """
        return self.start_drop(model_id, running=running).result()

    def start_rename(self, model_id: str, new_id: str, *, running: Running = "wait") -> Job[ModelInfo]:
        """Give a model another id as a job, after its requests or, with "stop", without waiting for them.

        Until then it is activating: a request for it would have the files of neither id.

        Raises:
            ModelError: 701, 1503: the new id; 1504: there is none with the old one; 1505: it is builtin.
        """
        check_model_id(new_id)
        if model_id in _reserved():
            raise builtin_not_renamed(model_id)
        self._require(model_id)
        if new_id in _reserved() or self.store.get(new_id) is not None:
            raise exists(new_id)

        def work(job: Job[ModelInfo]) -> ModelInfo:
            self._let_go(model_id, running, job)
            self.store.rename(model_id, new_id)
            self._events.publish(ModelRenamed(model_id, new_id))
            self._changed()
            return self._now(new_id)

        reason = text("It is being renamed to {name}", name=new_id)
        shown = replace(self._now(model_id), state=ModelState.ACTIVATING, reason=reason)
        title = text("Rename {model} to {name}", model=model_id, name=new_id)
        return self._under_way.start("rename", title, shown, work)

    def rename(self, model_id: str, new_id: str, *, running: Running = "wait") -> ModelInfo:
        """Give a model another id and wait; see `start_rename`.

        Raises:
            ModelError: 701, 1503, 1504, 1505.
        """
        return self.start_rename(model_id, new_id, running=running).result()

    def start_export(self, model_id: str, path: Path) -> Job[Path]:
        """Write a model's package as a zip that can be registered again, as a job.

        Raises:
            ModelError: 1504. That a file cannot be read or written fails the job.
        """
        stored = self._require(model_id)

        def work(job: Job[Path]) -> Path:
            export_package(stored, path, lambda done, total: _tell(job, done, total))
            return path

        title = text("Export {model} to {place}", model=model_id, place=str(path))
        return self._runner.start("export", title, work)

    def export(self, model_id: str, path: Path) -> Path:
        """Write a model's package as a zip and wait; see `start_export`.

        Raises:
            ModelError: 1504; a file cannot be read or is not what was registered; the zip cannot be written.
        """
        return self.start_export(model_id, path).result()

    def recheck(self, model_id: str) -> tuple[Problem, ...]:
        """Compare every file of a model with its checksum.

        Raises:
            ModelError: 1504.
        """
        stored = self._require(model_id)
        self._unchanged.pop(str(stored.package), None)
        return compare(stored)

    # Behind

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

    def _let_go(self, model_id: str, running: Running, job: Job[Any]) -> None:
        if self._release is not None:
            self._release(self._now(model_id), running == "stop", job)

    def _require(self, model_id: str) -> Stored:
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


def _reserved() -> frozenset[str]:
    return frozenset(info.id for info in (*builtin_models(), *hub_models()))


def _registering(uri: str, model_id: str) -> str:
    """The command that registers a package and agrees to its code."""
    return f"forecast-workbench models register {uri.removeprefix('file://')} --id {model_id} --trust"


def _tell(job: Job[Any], done: int, total: int) -> None:
    """Say how much of the files is done, or stop."""
    job.check()
    job.progress(done, total, text("{done} of {total} copied", done=file_size(done), total=file_size(total)))
