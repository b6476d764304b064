"""What processes and their folder take, as the watcher of a user's package counts it."""

from __future__ import annotations

import mmap
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.waiting import until
from workbench.registry.disk import remove_tree
from workbench.runtime.guard import remove_folder
from workbench.runtime.usage import MOST_STORED_BYTES, count_files, disk_use, usage

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


def test_that_shared_memory_counts_and_children_do() -> None:
    processes, memory = usage(os.getpid())
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    with child, mmap.mmap(-1, 50_000_000) as shared:
        shared.write(bytes(50_000_000))
        more, larger = usage(os.getpid())
        child.communicate(b"\n")

    assert more == processes + 1
    assert larger > memory + 45_000_000


def test_that_a_process_that_is_gone_takes_nothing() -> None:
    code = "import os; print(os.getpid())"
    gone = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert usage(int(gone.stdout)) == (0, 0)
    assert disk_use(int(gone.stdout), "/no/such/folder") == 0


def test_that_files_count_and_so_do_removed_ones_that_are_open(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "kept").write_bytes(os.urandom(3_000_000))
    before = disk_use(os.getpid(), str(tmp_path))
    with (tmp_path / "removed").open("wb") as stream:
        (tmp_path / "removed").unlink()
        stream.write(os.urandom(2_000_000))
        stream.flush()
        after = disk_use(os.getpid(), str(tmp_path))

    assert before >= 3_000_000
    assert after >= before + 2_000_000


def test_that_too_many_files_and_too_long_names_count_as_too_much(tmp_path: Path) -> None:
    many, deep = tmp_path / "many", tmp_path / "deep"
    many.mkdir()
    for number in range(5_100):
        os.mknod(many / str(number))
    assert disk_use(os.getpid(), str(many)) > MOST_STORED_BYTES
    _deep(deep, 14, "n" * 250)
    assert disk_use(os.getpid(), str(deep)) > MOST_STORED_BYTES
    assert count_files(str(many), 100) == 101


def test_that_a_thousand_folders_within_one_another_are_removed(tmp_path: Path) -> None:
    _deep(tmp_path / "tree", 1_100, "d")
    _deep(tmp_path / "other", 1_100, "d")

    remove_tree(tmp_path / "tree")
    remove_folder(str(tmp_path / "other"))
    remove_folder(str(tmp_path / "nothing"))

    assert not (tmp_path / "tree").exists()
    until(lambda: not (tmp_path / "other").exists())


def _deep(folder: Path, count: int, name: str) -> None:
    """So many folders within one another."""
    folder.mkdir()
    handle = os.open(folder, os.O_RDONLY)
    for _ in range(count):
        os.mkdir(name, dir_fd=handle)
        inner = os.open(name, os.O_RDONLY, dir_fd=handle)
        os.close(handle)
        handle = inner
    os.close(handle)
