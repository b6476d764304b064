"""A lock between processes that ends with the process that holds it, however that ends."""

from __future__ import annotations

import errno
import sys
from pathlib import Path
from typing import IO, Self

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class FileLock:
    """An exclusive lock on a file of its own; the file stays, the lock goes with the process.

    Args:
        path: The lock's file; it and its folder are made.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stream: IO[bytes] | None = None

    def try_acquire(self) -> bool:
        """Take the lock, unless another process (or another object in this one) has it.

        Raises:
            OSError: The file cannot be made.
        """
        return self._take(wait=False)

    def acquire(self) -> None:
        """Take the lock, after whoever has it.

        Raises:
            OSError: The file cannot be made.
        """
        while not self._take(wait=True):
            continue  # Windows gives up after ten seconds

    def release(self) -> None:
        """Let go; without a lock nothing happens."""
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(self, *exc: object) -> None:
        self.release()

    def _take(self, *, wait: bool) -> bool:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        stream = self._path.open("ab")
        try:
            _lock(stream, wait=wait)
        except OSError as error:
            stream.close()
            if error.errno in _HELD:
                return False
            raise
        self._stream = stream
        return True


def is_held(path: Path) -> bool:
    """Whether a lock is held now, by another process or another object of this one.

    Raises:
        OSError: The lock's file cannot be opened.
    """
    try:
        with path.open("rb") as stream:
            _look(stream)
    except FileNotFoundError:
        return False
    except OSError as error:
        if error.errno in _HELD:
            return True
        raise
    return False


if sys.platform == "win32":
    _HELD = (errno.EACCES, errno.EDEADLOCK)

    def _lock(stream: IO[bytes], *, wait: bool) -> None:
        stream.seek(0)
        msvcrt.locking(stream.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)

    def _look(stream: IO[bytes]) -> None:
        _lock(stream, wait=False)

else:
    _HELD = (errno.EAGAIN,)

    def _lock(stream: IO[bytes], *, wait: bool) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _look(stream: IO[bytes]) -> None:
        # Shared, so that two who look do not take each other for one who works.
        fcntl.flock(stream, fcntl.LOCK_SH | fcntl.LOCK_NB)


__all__ = ["FileLock", "is_held"]
