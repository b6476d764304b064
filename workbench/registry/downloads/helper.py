"""The process that fetches a model's files: `python -m workbench.registry.downloads.helper`.

It reads a `Task` as one line of JSON and then waits for its input to end, which is when the program that
started it has gone. What it tells are lines of JSON, such as `{"step": "copy", "done": 1, "total": 9}`,
and at the end `{"end": "done"}` or `{"end": {the error}}`.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from workbench.errors import Code, ModelError, WorkbenchError
from workbench.registry.builtin import hub_models
from workbench.registry.checkpoint import FILES, check_checkpoint
from workbench.registry.downloads.lifetime import end_with_input
from workbench.registry.downloads.placing import clear_leftovers, no_space, place, place_ready, require_space
from workbench.registry.downloads.task import PARTIAL, Task
from workbench.registry.info import ModelInfo
from workbench.registry.lock import FileLock
from workbench.registry.states import Manifest, Shelf, error_as_json, read_manifest

if TYPE_CHECKING:
    from workbench.registry.downloads.hub_files import HubFile

_TELL_S, _TELL_SHARE = 0.1, 0.005
_BLOCK = 1 << 20
Step = Literal["wait", "ask", "download", "copy", "check"]


class Teller:
    """Writes what there is to tell: progress ten times a second, and each half per cent."""

    def __init__(self) -> None:
        self._told_at = 0.0
        self._told = 0
        self._step: Step | None = None

    def progress(self, step: Step, done: int = 0, total: int = 0) -> None:
        """Tell how many bytes of a step are done."""
        now = time.monotonic()
        little = done - self._told < total * _TELL_SHARE and now - self._told_at < _TELL_S
        if step == self._step and done < total and little:
            return
        self._step, self._told_at, self._told = step, now, done
        _write({"step": step, "done": done, "total": total})


def main() -> int:
    """Do the task of the first line."""
    task = Task(**json.loads(sys.stdin.readline()))
    end_with_input()
    try:
        run(task, Teller())
    except WorkbenchError as error:
        _write({"end": error_as_json(error)})
        return 1
    _write({"end": "done"})
    return 0


def run(task: Task, teller: Teller) -> None:
    """Fetch the files of a task.

    Raises:
        ModelError: Why they could not be fetched, or do not fit the model.
    """
    info = next(one for one in hub_models() if one.id == task.model)
    staging, target = task.staging_folder, Path(task.target)
    try:
        staging.mkdir(parents=True, exist_ok=True)
        lock = FileLock(Path(task.lock))
        if not lock.try_acquire():
            teller.progress("wait")
            lock.acquire()
        clear_leftovers(staging)
        if task.source is not None:
            _copy(info, Path(task.source), staging, target, teller)
        elif not _is_there(info, target) and not place_ready(info, staging, target):
            _download(info, staging, target, teller)
    except OSError as error:
        raise _from_system(error, info, staging) from error


def _is_there(info: ModelInfo, target: Path) -> bool:
    """Whether files of the hub are in place, fetched by another process meanwhile, say."""
    manifest = read_manifest(target)
    return manifest is not None and Shelf().problem(info, target) is None


def _download(info: ModelInfo, staging: Path, target: Path, teller: Teller) -> None:
    assert info.repository is not None
    # It brings an HTTP client, which copying from a folder does not need.
    from workbench.registry.downloads import hub_files

    teller.progress("ask")
    files: list[HubFile] = []
    for name in FILES:
        # Both of one commit, whatever the branch does meanwhile.
        revision = files[0].commit if files else info.revision
        files.append(hub_files.find_file(info.repository, name, revision))
    _forget_others(staging, {file.partial(staging) for file in files})
    total = sum(file.size for file in files)
    there = sum(_length(file.partial(staging)) for file in files)
    require_space(staging, total - there, info.id)
    before = 0
    for file in files:
        hub_files.fetch(file, info.repository, staging, partial(_tell_bytes, teller, before, total))
        before += file.size
    fetched, compared = _compared(files, staging, teller, total)
    origin = f"{hub_files.ENDPOINT}/{info.repository}"
    manifest = Manifest(info.id, "hub", origin, files[0].commit, compared, Manifest.now(), {})
    place(info, fetched, manifest, staging, target)


def _tell_bytes(teller: Teller, before: int, total: int, done: int) -> None:
    teller.progress("download", before + done, total)


def _compared(
    files: Sequence[HubFile], staging: Path, teller: Teller, total: int
) -> tuple[dict[str, tuple[Path, str]], bool]:
    """Where each file is, with its SHA-256, and whether the hub told all checksums."""
    from workbench.registry.downloads import hub_files

    done, all_known = 0, True
    fetched: dict[str, tuple[Path, str]] = {}

    def step(count: int) -> None:
        nonlocal done
        done += count
        teller.progress("check", done, total)

    for file in files:
        sha256, known = hub_files.compare(file, file.partial(staging), step)
        fetched[file.name] = (file.partial(staging), sha256)
        all_known = all_known and known
    return fetched, all_known


def _copy(info: ModelInfo, source: Path, staging: Path, target: Path, teller: Teller) -> None:
    check_checkpoint(info, source)
    sizes = {name: _length(source / name) for name in FILES}
    total, done = sum(sizes.values()), 0
    require_space(staging, total, info.id)
    copied: dict[str, tuple[Path, str]] = {}
    for name in FILES:
        digest = hashlib.sha256()
        path = staging / f"{name}.copy"
        with (source / name).open("rb") as read, path.open("wb") as written:
            while block := read.read(_BLOCK):
                digest.update(block)
                written.write(block)
                done += len(block)
                teller.progress("copy", done, total)
            written.flush()
            os.fsync(written.fileno())
        if _length(path) != sizes[name]:
            raise ModelError(
                "The file {path} changed while it was copied.",
                hint="Copy it again when nothing writes to it.",
                code=Code.LOAD_FAILED,
                path=str(source / name),
            )
        copied[name] = (path, digest.hexdigest())
    manifest = Manifest(
        info.id, "folder", str(source), None, compared=False, fetched_at=Manifest.now(), files={}
    )
    place(info, copied, manifest, staging, target)


def _forget_others(staging: Path, wanted: set[Path]) -> None:
    """Remove partial files of another release."""
    for path in staging.glob(f"*{PARTIAL}"):
        if path not in wanted:
            path.unlink()


def _length(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _from_system(error: OSError, info: ModelInfo, staging: Path) -> ModelError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        there = sum(_length(path) for path in staging.glob("*") if path.is_file())
        needed = max(0, (info.size_bytes or 0) - there)
        return no_space(staging, info.id, needed, shutil.disk_usage(staging).free)
    return ModelError(
        "The files of {model} cannot be written: {reason} ({path}).",
        hint="Look at the rights of the folder, or set FORECAST_WORKBENCH_HOME to another one.",
        code=Code.LOAD_FAILED,
        model=info.id,
        reason=error.strerror or str(error),
        path=str(error.filename or staging),
    )


def _write(told: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
