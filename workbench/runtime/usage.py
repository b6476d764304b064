"""What processes of a user's package take of the memory and of the disk, read from /proc and their folder."""

from __future__ import annotations

import contextlib
import itertools
import os
import stat
from collections.abc import Iterator

MOST_STORED_BYTES = 2 * 2**30
"""In a worker's own folder, with files that it has removed and holds open."""
_MOST_FILES = 5_000
_LONGEST_PATH = 3_000


def usage(pid: int) -> tuple[int, int]:
    """How many processes a process and its descendants are, and the bytes of memory that they hold.

    Pages of files do not count, as the system may have them back; memory that processes share does.
    """
    processes, memory, todo = 0, 0, [pid]
    while todo:
        one = todo.pop()
        try:
            memory += _held(one)
            todo += _children(one)
        except (OSError, IndexError, ValueError):
            continue
        processes += 1
    return processes, memory


def disk_use(pid: int, folder: str) -> int:
    """Bytes on the disk in a folder, and of removed files that a process or a descendant holds open.

    Too many files count as too many bytes.
    """
    total = 0
    for files, entry in enumerate(_files(folder)):
        if files > _MOST_FILES:
            return MOST_STORED_BYTES + 1
        with contextlib.suppress(OSError):
            total += entry.stat(follow_symlinks=False).st_blocks * 512
    todo = [pid]
    while todo:
        one = todo.pop()
        with contextlib.suppress(OSError, ValueError):
            total += _removed(one)
            todo += _children(one)
    return total


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    """All files and folders in a folder; one whose name is too long to be reached comes again and again."""
    folders = [folder]
    while folders:
        try:
            with os.scandir(folders.pop()) as listing:
                for entry in listing:
                    yield entry
                    while len(entry.path) > _LONGEST_PATH:
                        yield entry
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
        except OSError:
            continue  # it was removed meanwhile


def count_files(folder: str, most: int) -> int:
    """How many files and folders there are, counted up to one more than `most`."""
    return sum(1 for _ in itertools.islice(_files(folder), most + 1))


def _removed(pid: int) -> int:
    total = 0
    for name in os.listdir(f"/proc/{pid}/fd"):  # noqa: PTH208 - as below
        with contextlib.suppress(OSError):
            found = os.stat(f"/proc/{pid}/fd/{name}")  # noqa: PTH116 - as below
            if stat.S_ISREG(found.st_mode) and found.st_nlink == 0:
                total += found.st_blocks * 512
    return total


def _held(pid: int) -> int:
    """Bytes of memory that are the process's own or shared among processes, and of no file."""
    total = 0
    with open(f"/proc/{pid}/status", "rb", 0) as stream:  # noqa: PTH123 - as below
        for line in stream.read().splitlines():
            if line.startswith((b"RssAnon:", b"RssShmem:")):
                total += int(line.split()[1]) * 1024
    return total


def _children(pid: int) -> list[int]:
    tasks = os.listdir(f"/proc/{pid}/task")  # noqa: PTH208 - ten times a second
    return [child for task in tasks for child in _numbers(f"/proc/{pid}/task/{task}/children")]


def _numbers(path: str) -> list[int]:
    with open(path, "rb", 0) as stream:  # noqa: PTH123 - as above
        return [int(word) for word in stream.read().split()]
