"""Writing so that what is there after a power cut is what was written: sync, then rename, then sync."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from workbench.errors import Code, ModelError, WorkbenchError
from workbench.sizes import file_size

_BLOCK = 1 << 20
MARGIN = 16_000_000
"""Bytes of a disk that stay free."""
_FULL = (errno.ENOSPC, errno.EDQUOT)
_NOT_WRITABLE = (errno.EACCES, errno.EPERM, errno.EROFS)


def blocks(stream: IO[bytes]) -> Iterator[bytes]:
    """The content of a file, piece by piece."""
    while block := stream.read(_BLOCK):
        yield block


def size_within(path: Path) -> int:
    """Bytes of a file, or of all files below a folder; what is removed meanwhile counts nothing."""
    size = 0
    names = (f"{root}/{name}" for root, _, found in os.walk(path) for name in found)
    for name in (str(path), *names) if path.is_file() else names:
        with suppress(OSError):
            size += os.stat(name).st_size  # noqa: PTH116 - a str
    return size


def write_new(path: Path, content: Iterable[bytes]) -> tuple[int, str]:
    """Write a file that does not exist yet, and have the system write it down.

    Returns:
        Its size in bytes and its SHA-256.
    """
    digest, size = hashlib.sha256(), 0
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o644)
    try:
        for block in content:
            digest.update(block)
            size += len(block)
            left = memoryview(block)
            while left:
                left = left[os.write(handle, left) :]
        os.fsync(handle)
    finally:
        os.close(handle)
    return size, digest.hexdigest()


def sha256_of(path: Path, step: Callable[[int], None] = lambda _: None) -> str:
    """The SHA-256 of a file; `step` is told the bytes of each block.

    Raises:
        OSError: It cannot be read.
    """
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        for block in blocks(stream):
            digest.update(block)
            step(len(block))
    return digest.hexdigest()


def sync(path: Path) -> None:
    """Have the system write down a file, or a folder's entries, where it can be asked to."""
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_tree(folder: Path) -> None:
    """`sync` for a folder and all below it, the lowest first; files are synced when written."""
    with os.scandir(folder) as listing:
        inner = [entry.path for entry in listing if entry.is_dir(follow_symlinks=False)]
    for one in inner:
        sync_tree(Path(one))
    sync(folder)


def remove_tree(folder: Path) -> None:
    """Remove a folder, if it is there; another process may be doing the same.

    Raises:
        OSError: Something in it cannot be removed.
    """
    while os.path.lexists(folder):
        try:
            shutil.rmtree(folder)
        except FileNotFoundError:
            continue
        except RecursionError:  # a thousand folders within one another; a stranger may have made them
            subprocess.run(["rm", "-rf", "--", str(folder)], check=False, stderr=subprocess.DEVNULL)
            if os.path.lexists(folder):
                raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY), str(folder)) from None


def require_space(folder: Path, needed: int) -> None:
    """Refuse before the work what could only fail at its end.

    Raises:
        ModelError: The disk has not `needed` bytes free.
    """
    there = folder
    while not there.exists():
        there = there.parent
    free = shutil.disk_usage(there).free
    if needed + MARGIN > free:
        raise ModelError(
            "The disk of {folder} has {free} free, and {needed} are needed; nothing was registered.",
            hint="Free some space, or set FORECAST_WORKBENCH_HOME to a folder on another disk.",
            code=Code.CREATE_FAILED,
            folder=str(folder),
            free=file_size(free),
            needed=file_size(needed + MARGIN),
        )


@contextmanager
def told(folder: Path, code: Code) -> Iterator[None]:
    """Turn what the system refuses in `folder` into a sentence."""
    try:
        yield
    except OSError as error:
        raise _as_error(error, folder, code) from error


def _as_error(error: OSError, folder: Path, code: Code) -> WorkbenchError:
    if error.errno in _FULL:
        return ModelError(
            "The disk of {folder} is full; nothing was changed.",
            hint="Free some space, or set FORECAST_WORKBENCH_HOME to a folder on another disk.",
            code=code,
            folder=str(folder),
        )
    if error.errno in _NOT_WRITABLE:
        return ModelError(
            "The folder of the models, {folder}, cannot be written: {reason}.",
            hint="Look at the rights of the folder, or set FORECAST_WORKBENCH_HOME to another one.",
            code=code,
            folder=str(folder),
            reason=error.strerror or str(error),
        )
    return ModelError(
        "The folder of the models, {folder}, cannot be changed: {reason}.",
        hint="Look at the folder and its disk, then try again.",
        code=code,
        folder=str(folder),
        reason=error.strerror or str(error),
    )
