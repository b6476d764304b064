"""A user's own models: registered, agreed to, checked again, renamed, exported, removed."""

from __future__ import annotations

import functools
import shlex
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from workbench.events import EventBus, ModelRenamed
from workbench.jobs import Job, JobRunner
from workbench.registry.info import ModelInfo, ModelState
from workbench.registry.packages.changes import keep
from workbench.registry.packages.checker import PackageReport, check_package
from workbench.registry.packages.export import export_package
from workbench.registry.packages.fetching import fetch_package
from workbench.registry.packages.manifest import Manifest
from workbench.registry.packages.names import check_model_id
from workbench.registry.packages.origin import place_of
from workbench.registry.packages.refusals import builtin_not_dropped, builtin_not_renamed, not_agreed
from workbench.registry.packages.showing import agreeing, waiting
from workbench.registry.packages.store import exists
from workbench.registry.registered import RegisteredModels, reserved
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


class UserModels(RegisteredModels):
    """The models that the user has registered, with the state that they have now.

    Args:
        models, consents, jobs: As of `RegisteredModels`.
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
        super().__init__(models, consents, jobs, events)
        self._probe = probe
        self._release = release
        self.store.recover()

    # Registering

    def start_create(
        self,
        model_id: str,
        uri: str,
        *,
        consent: Consent | bool = False,
        fetched: Path | None = None,
        replace: bool = False,
    ) -> Job[ModelInfo]:
        """Register a package as a job; its result is the active model.

        Args:
            model_id: Its id.
            uri: See `place_of`.
            consent: Whether the code may run, or who is asked; not asked when it was agreed to before.
            fetched: Where its files are already, as with a `Candidate`.
            replace: Whether it may take the place of a registered model, after the requests of that.

        Raises:
            ModelError: 701, 1503: the id; 1505: the URI. What is wrong with the package fails the job.
        """
        check_model_id(model_id)
        place = fetched or place_of(uri)
        if model_id in reserved() or (not replace and self.store.get(model_id) is not None):
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
                self._agree(report, model_id, consent, _registering(uri, model_id, replace=replace))
                return self._register(report, model_id, uri, job, replace=replace)

        title = text("Register {model} from {place}", model=model_id, place=uri)
        return self._under_way.start("register", title, shown, work)

    def create(
        self, model_id: str, uri: str, *, consent: Consent | bool = False, replace: bool = False
    ) -> ModelInfo:
        """Register a package and wait; see `start_create`.

        Raises:
            ModelError: What is wrong with the id, the URI or the package, or that nobody agreed to its code.
        """
        return self.start_create(model_id, uri, consent=consent, replace=replace).result()

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

    def _register(
        self, report: PackageReport, model_id: str, uri: str, job: Job[ModelInfo], *, replace: bool
    ) -> ModelInfo:
        copied = functools.partial(_tell, job)
        with self.store.stage(model_id, report, uri, copied, replace=replace) as staged:
            self._try(staged.report.model, job)
            if replace and self.store.get(model_id) is not None:
                self._let_go(model_id, "wait", job)
            job.check()
            self.store.commit(staged, replace=replace)
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

    # Changing

    def start_drop(self, model_id: str, *, running: Running = "wait") -> Job[Text]:
        """Remove a model as a job, after its requests or, with "stop", without waiting for them.

        Raises:
            ModelError: 1506: it is builtin; 1504: there is none.
        """
        if model_id in reserved():
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
        if model_id in reserved():
            raise builtin_not_renamed(model_id)
        self._require(model_id)
        if new_id in reserved() or self.store.get(new_id) is not None:
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

    # Behind

    def _let_go(self, model_id: str, running: Running, job: Job[Any]) -> None:
        if self._release is not None:
            self._release(self._now(model_id), running == "stop", job)


def _registering(uri: str, model_id: str, *, replace: bool) -> str:
    """The command that registers a package and agrees to its code."""
    words = ["forecast-workbench", "models", "register", uri.removeprefix("file://"), "--id", model_id]
    return shlex.join([*words, *(["--replace"] if replace else []), "--trust"])


def _tell(job: Job[Any], done: int, total: int) -> None:
    """Say how much of the files is done, or stop."""
    job.check()
    job.progress(done, total, text("{done} of {total} copied", done=file_size(done), total=file_size(total)))
