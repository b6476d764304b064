"""The users' models on disk: the folder is the truth, and whatever is in it is whole.

    <models>/user_defined/<id>/manifest.json, package/...   a registered model
    <models>/.staging/<token>/lock, model/...               one that is being registered
    <models>/.trash/<token>/...                             one that is being removed
    <models>/.trash/<id>.<token>/...                        one that another is taking the place of
    <models>/.user_models.lock                              held while something is renamed

A model appears and disappears by one rename. One that takes another's place needs two; where only the first
was done, the next start undoes it. Whoever registers one holds the lock of its staging folder; the system
takes it back when the process ends, so a start can tell what nobody is working on, and removes it.
"""

from __future__ import annotations

import logging
import os
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import Code, ModelError
from workbench.registry.disk import (
    remove_tree,
    require_space,
    sync,
    sync_tree,
    told,
    write_new,
)
from workbench.registry.lock import FileLock
from workbench.registry.packages.checker import CONFIG, PackageReport, check_package
from workbench.registry.packages.copying import changed_meanwhile, copy_files
from workbench.registry.packages.folders import REGISTERED, STAGING, TRASH
from workbench.registry.packages.manifest import MANIFEST, Manifest, read_manifest
from workbench.registry.packages.names import check_model_id
from workbench.registry.packages.source import BROKEN_ZIP, open_source

PACKAGE = "package"
_LOCK_SECONDS = 10.0
_LOCK_EVERY = 0.02
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Stored:
    """A registered model: where its files are, and its manifest or why that cannot be read."""

    id: str
    package: Path
    manifest: Manifest | None
    reason: str = ""

    @property
    def folder(self) -> Path:
        """With the manifest."""
        return self.package.parent


@dataclass(frozen=True, slots=True)
class Staged:
    """A package that was copied and checked and is not registered yet."""

    model_id: str
    folder: Path
    report: PackageReport
    manifest: Manifest

    @property
    def package(self) -> Path:
        """Where the copy is."""
        return self.folder / PACKAGE


class PackageStore:
    """Registered packages below a folder of models; processes may share one.

    Args:
        models: `Home.models`; nothing is made before a model is registered.
    """

    def __init__(self, models: Path) -> None:
        self._models = models
        self._registered = models / REGISTERED
        self._staging = models / STAGING
        self._trash = models / TRASH
        self._lock_file = models / ".user_models.lock"

    # Looking

    def stamp(self) -> int:
        """Changes whenever a model appears, disappears or is renamed; 0 when there is no folder."""
        try:
            return self._registered.stat().st_mtime_ns
        except OSError:
            return 0

    def __iter__(self) -> Iterator[Stored]:
        """All registered models, by id, one read after the other."""
        try:
            names = sorted(os.listdir(self._registered))  # noqa: PTH208 - one Path for each, not two
        except OSError:
            return
        for name in names:
            if name.isidentifier():
                yield self._read(name)

    def get(self, model_id: str) -> Stored | None:
        """One of them."""
        try:
            there = model_id.isidentifier() and model_id in os.listdir(self._registered)  # noqa: PTH208
        except OSError:
            return None
        return self._read(model_id) if there else None

    def _read(self, model_id: str) -> Stored:
        folder = f"{self._registered}/{model_id}"
        package = Path(f"{folder}/{PACKAGE}")
        try:
            return Stored(model_id, package, read_manifest(folder))
        except OSError as error:
            return Stored(model_id, package, None, error.strerror or str(error))
        except ValueError as error:
            return Stored(model_id, package, None, str(error))

    # Changing

    def recover(self) -> None:
        """Remove what processes that died have left; what cannot be removed is told in the log."""
        try:
            if not (_inside(self._staging) or _inside(self._trash)):
                return
            with self._locked():
                for folder in _inside(self._staging):
                    self._clear_staging(folder)
                left = [one for one in _inside(self._trash) if not self._put_back(one)]
            for folder in left:
                remove_tree(folder)
        except (OSError, ModelError) as error:
            _log.warning("What was left of models in %s cannot be removed: %s", self._models, error)

    @staticmethod
    def _clear_staging(folder: Path) -> None:
        lock = FileLock(folder / "lock")
        if lock.try_acquire():
            lock.release()
            remove_tree(folder)

    def _put_back(self, folder: Path) -> bool:
        """Give a model its place again that another was to take and has not; whether it was one."""
        model_id, between, _ = folder.name.partition(".")
        if not between or os.path.lexists(self._registered / model_id) or not folder.exists():
            return False
        folder.rename(self._registered / model_id)
        sync(self._registered)
        return True

    @contextmanager
    def stage(
        self,
        model_id: str,
        report: PackageReport,
        origin: str,
        step: Callable[[int, int], None] = lambda *_: None,
        *,
        replace: bool = False,
    ) -> Iterator[Staged]:
        """Copy a package and check the copy; it is gone at the end unless `commit` was called within.

        Args:
            model_id: The id that it is to have.
            report: Of the folder or zip. The copy must have the same code.
            origin: Where it came from, for the manifest.
            step: Told the bytes that were copied, and how many there are; may raise `Cancelled`.
            replace: Whether a model may have the id already.

        Raises:
            ModelError: 701, 1503 (the id), 1505 (the package, the disk).
        """
        check_model_id(model_id)
        report.require()
        if not replace:
            self._require_free(model_id)
        with told(self._models, Code.CREATE_FAILED):
            token, lock = self._begin()
        try:
            with told(self._models, Code.CREATE_FAILED):
                staged = self._filled(token / "model", model_id, report, origin, step)
            yield staged
        finally:
            lock.release()
            _clear(token)

    @contextmanager
    def workspace(self) -> Iterator[Path]:
        """A folder to fetch a package into; it goes at the end, or with the next start.

        Raises:
            ModelError: 1505: it cannot be made.
        """
        with told(self._models, Code.CREATE_FAILED):
            token, lock = self._begin()
        try:
            yield token / "fetched"
        finally:
            lock.release()
            _clear(token)

    def commit(self, staged: Staged, *, replace: bool = False) -> Stored:
        """Make a staged package a registered model, with `replace` in the place of the one with its id.

        Raises:
            ModelError: 1503: a model has got the id meanwhile; 1505: the disk.
        """
        target = self._registered / staged.model_id
        before = self._trash / f"{staged.model_id}.{uuid.uuid4().hex}"
        with told(self._models, Code.CREATE_FAILED), self._locked():
            self._registered.mkdir(parents=True, exist_ok=True)
            if replace and os.path.lexists(target):
                self._trash.mkdir(exist_ok=True)
                target.rename(before)
            self._require_free(staged.model_id)
            try:
                staged.folder.rename(target)
            except OSError:
                self._put_back(before)
                raise
            sync(self._registered)
            going = self._trash / uuid.uuid4().hex
            if (
                before.exists()
            ):  # from here on it never takes its place again, also where it stays for a while
                before.rename(going)
        _clear(going)
        return Stored(staged.model_id, target / PACKAGE, staged.manifest)

    def remove(self, model_id: str) -> None:
        """Remove a model: out of sight in one step, then from the disk.

        Raises:
            ModelError: 1504: there is none; 1507: it cannot be removed.
        """
        with told(self._models, Code.DROP_FAILED):
            with self._locked():
                if self.get(model_id) is None:
                    raise unknown(model_id)
                self._trash.mkdir(exist_ok=True)
                going = self._trash / uuid.uuid4().hex
                (self._registered / model_id).rename(going)
                sync(self._registered)
            remove_tree(going)

    def rename(self, model_id: str, new_id: str) -> Stored:
        """Give a model another id.

        Raises:
            ModelError: 701, 1503, 1504, 1505.
        """
        check_model_id(new_id)
        with told(self._models, Code.CREATE_FAILED), self._locked():
            if self.get(model_id) is None:
                raise unknown(model_id)
            self._require_free(new_id)
            (self._registered / model_id).rename(self._registered / new_id)
            sync(self._registered)
        return self._read(new_id)

    def renew(self, model_id: str, manifest: Manifest) -> None:
        """Put another manifest in the place of a model's, in one step.

        Raises:
            ModelError: 1504: there is no such model; 1505: it cannot be written.
        """
        with told(self._models, Code.CREATE_FAILED):
            token, lock = self._begin()
            try:
                write_new(token / MANIFEST, [manifest.as_json()])
                with self._locked():
                    if self.get(model_id) is None:
                        raise unknown(model_id)
                    folder = self._registered / model_id
                    (token / MANIFEST).replace(folder / MANIFEST)
                    sync(folder)
                    os.utime(self._registered)  # what was read of it is read again
            finally:
                lock.release()
                _clear(token)

    # Behind

    def _require_free(self, model_id: str) -> None:
        if os.path.lexists(self._registered / model_id):
            raise exists(model_id)

    def _begin(self) -> tuple[Path, FileLock]:
        """A staging folder whose lock is held before anybody can look for folders that nobody holds."""
        token = self._staging / uuid.uuid4().hex
        lock = FileLock(token / "lock")
        with self._locked():
            try:
                if lock.try_acquire():
                    return token, lock
            except OSError:
                remove_tree(token)
                raise
        raise AssertionError(f"{token} is new and locked")

    def _filled(
        self,
        folder: Path,
        model_id: str,
        asked: PackageReport,
        origin: str,
        step: Callable[[int, int], None],
    ) -> Staged:
        require_space(self._models, asked.size)
        package = folder / PACKAGE
        package.mkdir(parents=True)
        try:
            with open_source(asked.place) as source:
                copy_files(source, package, step)
        except BROKEN_ZIP as error:
            raise changed_meanwhile(str(asked.place), str(error)) from error
        report = check_package(package, model_id)
        report.require()
        if report.code_digest != asked.code_digest:
            raise changed_meanwhile(str(asked.place), CONFIG)
        manifest = Manifest.of(report, origin)
        write_new(folder / MANIFEST, [manifest.as_json()])
        sync_tree(folder)
        return Staged(model_id, folder, report, manifest)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        lock = FileLock(self._lock_file)
        until = time.monotonic() + _LOCK_SECONDS
        while not lock.try_acquire():
            if time.monotonic() > until:
                raise ModelError(
                    "Another process of the program is changing the models in {folder}.",
                    hint="Wait until it has finished, or end it.",
                    code=Code.CREATE_FAILED,
                    folder=str(self._models),
                )
            time.sleep(_LOCK_EVERY)
        try:
            yield
        finally:
            lock.release()


def unknown(model_id: str) -> ModelError:
    """1504."""
    return ModelError(
        "Model {model} does not exist",
        hint="{control.models} lists the models that there are.",
        code=Code.MODEL_UNKNOWN,
        model=model_id,
    )


def exists(model_id: str) -> ModelError:
    """1503."""
    return ModelError(
        "Model {model} already exists",
        hint="Choose another id, or {control.make_room}.",
        code=Code.MODEL_EXISTS,
        model=model_id,
    )


def _clear(folder: Path) -> None:
    try:
        remove_tree(folder)
    except OSError as error:  # the next start tries again
        _log.warning("%s cannot be removed: %s", folder, error)


def _inside(folder: Path) -> list[Path]:
    try:
        return [Path(entry.path) for entry in os.scandir(folder)]
    except FileNotFoundError:
        return []
