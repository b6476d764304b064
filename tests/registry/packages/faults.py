"""Kills a process at each call to the disk, whatever is done to a model; run by `test_killing.py`.

`python faults.py random FOLDER COUNT` ends COUNT processes that create, rename and drop, at random moments.
`python faults.py create|drop|rename|renew|replace FOLDER EVERY` works in FOLDER and prints, for every so many
calls and those around the one that counts, what the next start found: a JSON list of lists with the call,
whether the whole model is there under its id and with its first manifest, and the files that should not be.
It stays single-threaded, so that it may fork.
"""

from __future__ import annotations

import contextlib
import fcntl
import io
import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from workbench.registry.packages.checker import check_package
from workbench.registry.packages.store import PackageStore

CALLS = (
    "open",
    "close",
    "write",
    "fsync",
    "mkdir",
    "rename",
    "replace",
    "unlink",
    "rmdir",
    "scandir",
    "listdir",
)
ID = "tiny"
NEW_ID = "small"


def registered(models: Path, package: Path, model_id: str = ID) -> None:
    """A CREATE."""
    store = PackageStore(models)
    with store.stage(model_id, check_package(package), package.as_uri()) as staged:
        store.commit(staged)


def dropped(models: Path) -> None:
    """A DROP."""
    PackageStore(models).remove(ID)


def renamed(models: Path) -> None:
    """A rename."""
    PackageStore(models).rename(ID, NEW_ID)


def renewed(models: Path) -> None:
    """A manifest in the place of another, after a model's files were agreed to anew."""
    store = PackageStore(models)
    stored = store.get(ID)
    assert stored is not None
    assert stored.manifest is not None
    store.renew(ID, replace(stored.manifest, origin="elsewhere"))


def replaced(models: Path, package: Path) -> None:
    """A package in the place of the one with its id."""
    store = PackageStore(models)
    with store.stage(ID, check_package(package), "elsewhere", replace=True) as staged:
        store.commit(staged, replace=True)


class Countdown:
    """Ends the process, as a power cut would, just before the call with a number; a write is done by half."""

    def __init__(self, at: int) -> None:
        self.left = at
        self.calls: list[str] = []

    def install(self) -> None:
        """Watch the calls of this process from now on."""
        for name in CALLS:
            setattr(os, name, self._watched(f"os.{name}", getattr(os, name)))
        setattr(io, "open", self._watched("io.open", io.open))  # noqa: B010 - as above
        fcntl.flock = self._watched("flock", fcntl.flock)

    def _watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any, **kwargs: Any) -> Any:
            self.calls.append(name)
            if self.left == 0:
                if name == "os.write":
                    call(args[0], bytes(args[1])[: len(args[1]) // 2])
                os.kill(os.getpid(), signal.SIGKILL)
            self.left -= 1
            return call(*args, **kwargs)

        return counted


def in_a_fork(work: Callable[[], None]) -> int:
    """Run in a child; its wait status."""
    pid = os.fork()
    if pid == 0:
        try:
            work()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return os.waitpid(pid, 0)[1]


def state(models: Path, package: Path) -> tuple[bool, list[str]]:
    """Start anew; whether the model is there under its id with its first manifest, and the strays."""
    store = PackageStore(models)
    store.recover()
    stored = list(store)
    expected = {".user_models.lock"}
    for one in stored:
        assert one.manifest is not None, one.reason
        for name, (size, sha256) in one.manifest.files.items():
            found = next(file for file in check_package(one.package).files if file.name == name)
            assert (found.size, found.sha256) == (size, sha256)
            expected.add(f"user_defined/{one.id}/package/{name}")
        assert set(one.manifest.files) == {str(file.relative_to(package)) for file in package.iterdir()}
        expected.add(f"user_defined/{one.id}/manifest.json")
    found_files = {str(file.relative_to(models)) for file in models.rglob("*") if not file.is_dir()}
    folders = {str(one.relative_to(models)) for one in models.rglob("*") if one.is_dir()}
    strays = found_files - expected
    strays |= {one for one in folders if one.startswith((".staging/", ".trash/"))}
    ids = [one.id for one in stored if one.manifest is not None and one.manifest.origin != "elsewhere"]
    assert len(stored) < 2, stored
    return ID in ids, sorted(strays)


def next_step(models: Path, package: Path) -> None:
    """A CREATE; when the model is there, a rename; when it is renamed, back and a DROP."""
    store = PackageStore(models)
    if store.get(NEW_ID) is not None:
        store.rename(NEW_ID, ID)
        dropped(models)
    elif store.get(ID) is not None:
        renamed(models)
    else:
        registered(models, package)


def at_random(models: Path, package: Path, count: int) -> list[object]:
    """What the start after each of `count` kills found; the model of an earlier round may still be there.

    A process lives up to as long as all three steps take here, so that it may be killed in each of them.
    """

    def for_ever() -> None:
        while True:
            next_step(models, package)

    begun = time.monotonic()
    for _ in range(3):
        in_a_fork(lambda: next_step(models, package))
    longest = time.monotonic() - begun
    chance = random.Random(6)
    results: list[object] = []
    for at in range(count):
        pid = os.fork()
        if pid == 0:
            with contextlib.suppress(BaseException):
                for_ever()
            os._exit(1)
        time.sleep(chance.uniform(0.0, longest))
        os.kill(pid, signal.SIGKILL)
        status = os.waitpid(pid, 0)[1]
        results.append(
            [at, os.WIFSIGNALED(status), os.waitstatus_to_exitcode(status), *state(models, package)]
        )
    return results


def main() -> None:
    """See the module's docstring."""
    kind, folder = sys.argv[1], Path(sys.argv[2])
    package, models = folder / "package", folder / "models"
    if kind == "random":
        sys.stdout.write(json.dumps({"results": at_random(models, package, int(sys.argv[3]))}))
        return
    every = int(sys.argv[3])
    ready = folder / "ready"
    if kind != "create":
        in_a_fork(lambda: registered(ready, package))

    def work(at: int) -> Callable[[], None]:
        def run() -> None:
            countdown = Countdown(at)
            countdown.install()
            if kind == "create":
                registered(models, package)
            elif kind == "drop":
                dropped(models)
            elif kind == "rename":
                renamed(models)
            elif kind == "replace":
                replaced(models, package)
            else:
                renewed(models)
            countdown.left = -1
            (folder / "calls.json").write_text(json.dumps(countdown.calls))

        return run

    def ready_for_one() -> None:
        shutil.rmtree(models, ignore_errors=True)
        if kind != "create":
            shutil.copytree(ready, models)

    ready_for_one()
    in_a_fork(work(1_000_000))
    calls = json.loads((folder / "calls.json").read_text())
    turn = calls.index("os.replace" if kind == "renew" else "os.rename")
    if kind == "replace":  # the first rename takes the old one aside
        turn = calls.index("os.rename", turn + 1)
    results: list[object] = []
    for at in sorted({*range(0, len(calls), every), turn, turn + 1, len(calls) - 1, len(calls)}):
        ready_for_one()
        status = in_a_fork(work(at))
        there, strays = state(models, package)
        results.append([at, os.WIFSIGNALED(status), os.waitstatus_to_exitcode(status), there, strays])
    sys.stdout.write(json.dumps({"results": results, "calls": calls, "turn": turn}))


if __name__ == "__main__":
    main()
