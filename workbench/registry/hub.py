"""Models whose files come from the hub: Timer-XL, Sundial, Time-MoE, Chronos-2, Moirai-2.

A model's files stand in `<models>/builtin/<id>/`, `config.json` and `model.safetensors`, as AINode has them.
Its state is what is true of these files when it is asked for; nothing else is kept of it.
"""

from __future__ import annotations

import importlib.util
import shutil
import threading
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from workbench.errors import Code, MissingPackageError, ModelError, WorkbenchError
from workbench.events import EventBus, ModelsChanged
from workbench.jobs import Job, JobRunner
from workbench.registry.builtin import hub_models, missing_package
from workbench.registry.checkpoint import FILES
from workbench.registry.disk import size_within
from workbench.registry.downloads.task import Task, partial_bytes
from workbench.registry.info import ModelInfo, ModelState
from workbench.registry.licences import licence_words, require_consent
from workbench.registry.lock import FileLock, is_held
from workbench.registry.states import (
    Manifest,
    Shelf,
    is_empty,
    keep_failure,
    read_failure,
    read_manifest,
    sentence_of,
    stamp_of,
)
from workbench.sizes import file_size
from workbench.text import Text, text

_CLIENT = "huggingface_hub"
_EXTRA = "foundation"
_LOCK_PAUSES_S = (0.0, 0.02, 0.05)
"""Whoever looks at a lock holds it for a moment."""


class HubModels:
    """The pretrained models, with the state that their files have now.

    Args:
        models: The folder of registered models and downloaded weights, `Home.models`.
        jobs: Runs downloads; one of its own when None.
        events: Hears `ModelsChanged`.
        made: Where workers keep what they make of weights, `Home.weights`; removed with the files.
    """

    def __init__(
        self,
        models: Path,
        jobs: JobRunner | None = None,
        events: EventBus | None = None,
        made: Path | None = None,
    ) -> None:
        self._folder = models / "builtin"
        # Below the same folder, which may be a link to another disk.
        self._staging = self._folder / ".fetching"
        self._events = events or EventBus()
        self._runner = jobs or JobRunner(self._events)
        self._shelf = Shelf()
        self._jobs: dict[str, Job[ModelInfo]] = {}
        self._lock = threading.RLock()
        self._made = made

    def list(self) -> tuple[ModelInfo, ...]:
        """All of them, as their files are now."""
        return tuple(self._now(declared) for declared in hub_models())

    def get(self, model_id: str) -> ModelInfo | None:
        """One of them, or None."""
        return next((self._now(one) for one in hub_models() if one.id == model_id), None)

    def folder(self, model_id: str) -> Path:
        """Where a model's files are, or will be."""
        return self._folder / model_id

    def disk_use(self, model_id: str) -> int:
        """Bytes of a model's files, of an unfinished download of them, and of what workers made of them.

        Raises:
            ModelError: The model is no hub model.
        """
        self._require(model_id)
        folders = (self.folder(model_id), self._staging / model_id)
        return sum(map(size_within, (*folders, *self._made_of(model_id))))

    def manifest(self, model_id: str) -> Manifest | None:
        """Where a model's files came from, and their checksums; None when they were put there by hand."""
        return read_manifest(self.folder(model_id))

    def start_download(self, model_id: str, *, accepted: bool = False) -> Job[ModelInfo]:
        """Download a model's files as a job, or go on with a download that was stopped.

        Args:
            model_id: One of these models.
            accepted: Whether the user has agreed to a licence that forbids commercial use.

        Returns:
            The job; the running one, if there is one. Its result is the active model.

        Raises:
            ModelError: The model is no hub model, or its licence has not been agreed to.
            MissingPackageError: The hub's client is not installed.
        """
        info = self._require(model_id)
        require_consent(info, accepted=accepted)
        if importlib.util.find_spec(_CLIENT) is None:
            raise MissingPackageError("{reason}", reason=missing_package(_CLIENT, _EXTRA))
        return self._start("download", text("Download {model}", model=model_id), self._task(model_id))

    def start_import(self, model_id: str, folder: Path) -> Job[ModelInfo]:
        """Copy a model's files from a folder as a job, after checking that they are this model's.

        Args:
            model_id: One of these models.
            folder: With `config.json` and `model.safetensors`, or with a folder of the model's id with them.

        Raises:
            ModelError: The model is no hub model; the folder has not both files.
        """
        info = self._require(model_id)
        source = _source_in(folder, info)
        title = text("Copy {model} from {folder}", model=model_id, folder=str(folder))
        return self._start("copy", title, self._task(model_id, source))

    def remove(self, model_id: str) -> None:
        """Remove a model's files, and what an unfinished download left.

        Raises:
            ModelError: The model is no hub model, is being fetched, or its files cannot be removed.
        """
        self._require(model_id)
        lock = FileLock(self._lock_file(model_id))
        staging = self._staging / model_id
        try:
            if not _acquired(lock):
                raise ModelError(
                    "The files of {model} are being fetched now.",
                    hint="Stop that first.",
                    code=Code.DROP_FAILED,
                    model=model_id,
                )
            from workbench.registry.downloads.placing import move_aside

            move_aside(self.folder(model_id), staging)
            shutil.rmtree(staging, ignore_errors=True)
            self._failure(model_id).unlink(missing_ok=True)
            for file in self._made_of(model_id):
                file.unlink(missing_ok=True)
        except OSError as error:
            raise ModelError(
                "The files of {model} cannot be removed: {reason}.",
                hint="Unload the model, and look at the rights of {folder}.",
                code=Code.DROP_FAILED,
                model=model_id,
                reason=error.strerror or str(error),
                folder=str(self.folder(model_id)),
            ) from error
        finally:
            lock.release()
        self._events.publish(ModelsChanged())

    # Behind

    def _made_of(self, model_id: str) -> tuple[Path, ...]:
        return () if self._made is None else tuple(self._made.glob(f"{model_id}-*"))

    def _now(self, declared: ModelInfo) -> ModelInfo:
        info = replace(declared, weights_folder=self.folder(declared.id))
        with self._lock:
            job = self._jobs.get(info.id)
        if job is not None and not job.state.ended:
            return replace(info, state=ModelState.ACTIVATING, reason=None, job_id=job.id)
        if self._fetched_elsewhere(info.id):
            elsewhere = text("Another process of the program is fetching its files.")
            return replace(info, state=ModelState.ACTIVATING, reason=elsewhere)
        if info.state is not ModelState.ACTIVE:
            return info
        reason = self._why_inactive(info)
        if reason is None:
            return replace(info, weights_stamp=stamp_of(self.folder(info.id)))
        command = f"forecast-workbench models download {info.id}"
        remedy = text("Download them with: {command}", command=command)
        return replace(info, state=ModelState.INACTIVE, reason=reason, remedy=remedy, fetchable=True)

    def _why_inactive(self, info: ModelInfo) -> Text | None:
        folder = self.folder(info.id)
        if not is_empty(folder):
            problem = self._shelf.problem(info, folder)
            return None if problem is None else sentence_of(problem)
        failure = read_failure(self._failure(info.id))
        return sentence_of(failure) if failure is not None else self._not_here(info)

    def _not_here(self, info: ModelInfo) -> Text:
        there = partial_bytes(self._staging / info.id)
        size = file_size(info.size_bytes or 0)
        if there == 0:
            licence = licence_words(info)
            return text("Its files are not here yet ({size}, {licence}).", size=size, licence=licence)
        return text(
            "Its download is not finished: {there} of {size} are here.", there=file_size(there), size=size
        )

    def _fetched_elsewhere(self, model_id: str) -> bool:
        try:
            return is_held(self._lock_file(model_id))
        except OSError:  # a folder that cannot be written: nobody fetches anything there
            return False

    def _start(self, kind: str, title: Text, task: Task) -> Job[ModelInfo]:
        model_id = task.model

        def work(job: Job[ModelInfo]) -> ModelInfo:
            try:
                self._fetch(task, job)
            finally:
                with self._lock:
                    if self._jobs.get(model_id) is job:
                        del self._jobs[model_id]
                self._events.publish(ModelsChanged())
            return self._require(model_id)

        with self._lock:
            running = self._jobs.get(model_id)
            if running is not None and not running.state.ended:
                return running
            job = self._jobs[model_id] = self._runner.start(kind, title, work)
        self._events.publish(ModelsChanged())
        return job

    def _fetch(self, task: Task, job: Job[ModelInfo]) -> None:
        from workbench.registry.downloads.following import fetch

        failure = self._failure(task.model)
        try:
            fetch(task, job)
        except WorkbenchError as error:
            # A folder that was of no use says nothing about the model.
            if task.source is None and not job.cancelled:
                with suppress(OSError):  # the error itself is told in any case
                    keep_failure(failure, error)
            raise
        with suppress(OSError):
            failure.unlink(missing_ok=True)
        shutil.rmtree(task.staging_folder, ignore_errors=True)

    def _task(self, model_id: str, source: Path | None = None) -> Task:
        target, staging = self.folder(model_id), self._staging / model_id
        lock = self._lock_file(model_id)
        return Task(model_id, str(target), str(staging), str(lock), None if source is None else str(source))

    def _require(self, model_id: str) -> ModelInfo:
        info = self.get(model_id)
        if info is None:
            raise ModelError(
                "{model} is no model whose files can be downloaded.",
                hint="These are: {known}.",
                code=Code.MODEL_UNKNOWN,
                model=model_id,
                known=", ".join(one.id for one in hub_models()),
            )
        return info

    def _failure(self, model_id: str) -> Path:
        return self._staging / f"{model_id}.failure.json"

    def _lock_file(self, model_id: str) -> Path:
        return self._staging / f"{model_id}.lock"


def _source_in(folder: Path, info: ModelInfo) -> Path:
    """The folder itself, or the one of the model's id in it: whichever has a checkpoint's files.

    Raises:
        ModelError: A file is missing, or the folder cannot be looked into.
    """
    inner = folder / info.id
    try:
        source = folder if is_empty(inner) else inner
        missing = [name for name in FILES if not (source / name).is_file()]
        reason: Text | str = text("neither config.json nor model.safetensors is in it")
        if len(missing) < len(FILES):
            reason = text("{file} is not in it", file="".join(missing))
        elif not folder.is_dir():
            reason = text("there is no such folder")
    except OSError as error:
        source, missing, reason = folder, [*FILES], error.strerror or str(error)
    if missing:
        raise ModelError(
            "The files of {model} cannot be taken from {folder}: {reason}.",
            hint="Name the folder with config.json and model.safetensors of {repository}.",
            code=Code.LOAD_FAILED,
            model=info.id,
            folder=str(folder),
            reason=reason,
            repository=info.repository,
        )
    return source


def _acquired(lock: FileLock) -> bool:
    for pause in _LOCK_PAUSES_S:
        time.sleep(pause)
        if lock.try_acquire():
            return True
    return False
