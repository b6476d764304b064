"""From files that were fetched and checked to the model's folder, in one step."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from workbench.errors import Code, ModelError
from workbench.registry.checkpoint import check_checkpoint
from workbench.registry.disk import MARGIN, sync
from workbench.registry.info import ModelInfo
from workbench.registry.states import Manifest, Shelf, read_manifest, record_of
from workbench.sizes import file_size

READY = "ready"


def require_space(folder: Path, needed: int, model: str) -> None:
    """Refuse before the work what could only fail at its end.

    Raises:
        ModelError: The disk has not `needed` bytes free.
    """
    folder.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(folder).free
    if needed + MARGIN > free:
        raise no_space(folder, model, needed, free)


def no_space(folder: Path, model: str, needed: int, free: int) -> ModelError:
    """The error for a disk without room."""
    return ModelError(
        "The disk of {folder} has {free} free, and {model} needs {needed} more.",
        hint="Free some space, or set FORECAST_WORKBENCH_HOME to a folder on another disk; then try again.",
        code=Code.LOAD_FAILED,
        folder=str(folder),
        free=file_size(free),
        needed=file_size(needed + MARGIN),
        model=model,
    )


def place(
    info: ModelInfo, files: Mapping[str, tuple[Path, str]], manifest: Manifest, staging: Path, target: Path
) -> None:
    """Check the files as a checkpoint and make them the model's, with their manifest.

    Args:
        info: Of the model.
        files: By the name that they get, where they are (in `staging`) and their SHA-256; they are moved.
        manifest: Without files.
        staging: A folder on the same disk as `target`.
        target: The model's folder; what is there is replaced.

    Raises:
        ModelError: They do not fit the model.
        OSError: They cannot be moved.
    """
    ready = staging / READY
    shutil.rmtree(ready, ignore_errors=True)
    ready.mkdir(parents=True)
    records = {}
    for name, (path, sha256) in files.items():
        sync(path)
        path.replace(ready / name)
        records[name] = record_of(ready / name, sha256)
    check_checkpoint(info, ready)
    replace(manifest, files=records).write(ready)
    sync(ready)
    exchange(ready, target, staging)


def place_ready(info: ModelInfo, staging: Path, target: Path) -> bool:
    """Put in place what a run that was killed had made ready; whether there was such a thing."""
    ready = staging / READY
    if read_manifest(ready) is None or Shelf().problem(info, ready) is not None:
        return False
    exchange(ready, target, staging)
    return True


def exchange(ready: Path, target: Path, staging: Path) -> None:
    """Put a folder in the place of another; what was there before is removed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = move_aside(target, staging)
    ready.replace(target)
    sync(target.parent)
    if aside is not None:
        shutil.rmtree(aside, ignore_errors=True)


def move_aside(folder: Path, staging: Path) -> Path | None:
    """Take a folder out of its place in one step; None when there is none."""
    if not folder.is_dir():
        return None
    staging.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix="removed-", dir=staging))
    folder.replace(aside / folder.name)
    return aside


def clear_leftovers(staging: Path) -> None:
    """Remove what a run that was killed had put aside."""
    for left in staging.glob("removed-*"):
        shutil.rmtree(left, ignore_errors=True)
