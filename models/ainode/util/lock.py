"""`iotdb.ainode.core.util.lock`: many readers or one writer, and a lock for each model's id."""

from __future__ import annotations

import contextlib
import hashlib
import threading
from collections.abc import Iterator


class ReadWriteLock:
    """Many readers at once, or one writer; a writer waits for the readers that are there."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._readers = 0
        self._writing = False

    def acquire_read(self) -> None:
        """Wait until nobody writes."""
        with self._changed:
            self._changed.wait_for(lambda: not self._writing)
            self._readers += 1

    def release_read(self) -> None:
        """Read no more."""
        with self._changed:
            self._readers -= 1
            self._changed.notify_all()

    def acquire_write(self) -> None:
        """Wait until nobody reads or writes."""
        with self._changed:
            self._changed.wait_for(lambda: not self._writing and self._readers == 0)
            self._writing = True

    def release_write(self) -> None:
        """Write no more."""
        with self._changed:
            self._writing = False
            self._changed.notify_all()

    @contextlib.contextmanager
    def read_lock(self) -> Iterator[None]:
        """Read within."""
        self.acquire_read()
        try:
            yield
        finally:
            self.release_read()

    @contextlib.contextmanager
    def write_lock(self) -> Iterator[None]:
        """Write within."""
        self.acquire_write()
        try:
            yield
        finally:
            self.release_write()


def hash_model_id(model_id: object) -> int:
    """A number for an id, the same in every process."""
    return int(hashlib.md5(str(model_id).encode(), usedforsecurity=False).hexdigest(), 16)


class ModelLockPool:
    """A few locks that all ids share."""

    def __init__(self, pool_size: int = 16) -> None:
        self._pool = [ReadWriteLock() for _ in range(pool_size)]

    def get_lock(self, model_id: object) -> ReadWriteLock:
        """The lock of an id."""
        return self._pool[hash_model_id(model_id) % len(self._pool)]
