"""How a process that runs a user's package is kept apart: environment, folder, limits, and who watches it.

A zygote of its own forks each such worker as three processes. The outer one, outside of everything, watches
memory and the number of processes and ends them all; the middle one is the first process of a process
namespace, so that all others end with it; the inner one is confined and runs the package.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import select
import signal
import struct
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import NoReturn

import psutil

from workbench.registry.disk import remove_tree
from workbench.registry.info import ModelInfo
from workbench.runtime import sandbox
from workbench.runtime.usage import MOST_STORED_BYTES, count_files, disk_use, usage
from workbench.settings import RuntimeSettings
from workbench.sizes import file_size

VARIABLE = "FORECAST_WORKBENCH_GUARD"
_KEPT = frozenset(
    ("PATH", "LANG", "LANGUAGE", "TZ", "LD_LIBRARY_PATH", "SYSTEMROOT", "WINDIR", "COMSPEC", "PATHEXT",
     "CUDA_VISIBLE_DEVICES", "PYTHONPATH", "PYTHONUNBUFFERED")
)  # fmt: skip
_SYSTEM = (
    "/usr", "/lib", "/lib32", "/lib64", "/bin", "/sbin", "/proc", "/sys", "/etc/ld.so.cache",
    "/etc/ld.so.conf", "/etc/localtime", "/etc/timezone", "/etc/nsswitch.conf", "/etc/passwd", "/etc/group",
    "/dev/urandom", "/dev/random", "/opt/intel",
)  # fmt: skip
_NETWORK = (
    "/etc/resolv.conf", "/run/systemd/resolve", "/etc/hosts", "/etc/host.conf", "/etc/gai.conf",
    "/etc/services", "/etc/ssl", "/etc/pki", "/etc/ca-certificates",
)  # fmt: skip
_LEAST_MEMORY = 4 * 2**30
_MOST_PROCESSES = 64
_MOST_FILE_BYTES = 2**30
_MOST_OPEN_FILES = 512
_SOON_REMOVED = 500
_WATCH_SECONDS = 0.1
_LOOKS_BETWEEN = 10
"""The disk is looked at so many times more seldom than the memory."""
_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Guard:
    """What a worker of a user's package may have.

    Attributes:
        package: The folder of its files, which it may read.
        memory_bytes: For all its processes together.
        network: Whether it may use the network.
    """

    package: str
    memory_bytes: int
    network: bool = False


def is_guarded(model: ModelInfo) -> bool:
    """Whether a model's code is a stranger's: the user has registered it."""
    return model.category == "user_defined"


def guard_of(model: ModelInfo, settings: RuntimeSettings) -> Guard | None:
    """The guard of a user's model, as the settings have it; None for one that came with the program."""
    if not is_guarded(model):
        return None
    given = settings.user_memory_gb
    memory = memory_limit() if given is None else int(given * 2**30)
    return Guard(str(model.folder), memory, settings.user_network)


@cache
def memory_limit() -> int:
    """Bytes that the processes of one model may hold: a quarter of the machine's, at least 4 GiB."""
    return max(_LEAST_MEMORY, psutil.virtual_memory().total // 4)


def own_folder() -> str:
    """A folder for a worker to write in; whoever starts the worker removes it."""
    return os.path.realpath(tempfile.mkdtemp(prefix="workbench-model-"))


def remove_folder(folder: str | None) -> None:
    """Remove what `own_folder` made; both who started the worker and its zygote see to it."""
    if folder is None:
        return
    if os.name == "posix" and count_files(folder, _SOON_REMOVED) > _SOON_REMOVED:
        remove = [
            "/bin/sh",
            "-c",
            'rm -rf -- "$0" &',
            folder,
        ]  # whoever closes the window does not wait for it
        subprocess.run(remove, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        return
    with contextlib.suppress(OSError):
        remove_tree(Path(folder))


def clean_environment(environment: Mapping[str, str], guard: Guard, folder: str) -> dict[str, str]:
    """What a worker of a package gets of an environment: no tokens, passwords, addresses or proxies."""
    kept = {
        name: value
        for name, value in environment.items()
        if name in _KEPT or name.startswith("LC_") or name.endswith("_NUM_THREADS")
    }
    return {
        **kept,
        "HOME": folder,
        "USERPROFILE": folder,
        "TMPDIR": folder,
        "TEMP": folder,
        "TMP": folder,
        "PYTHONDONTWRITEBYTECODE": "1",
        "HF_HUB_OFFLINE": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        VARIABLE: json.dumps({**asdict(guard), "folder": folder}),
    }


def given_guard() -> tuple[Guard, str] | None:
    """The guard that this process was started with, and its folder."""
    written = os.environ.pop(VARIABLE, None)
    if written is None:
        return None
    found = json.loads(written)
    folder = found.pop("folder")
    return Guard(**found), folder


if sys.platform != "win32":
    import resource

    def become_confined(guard: Guard, folder: str, channel: int) -> None:
        """Go on as the process that runs the package; the one that called stays behind to watch it.

        Args:
            guard: What it may have.
            folder: Where it works.
            channel: The descriptor that is the inner process's alone.
        """
        reading, writing = os.pipe()
        apart = sandbox.own_namespaces(network=guard.network)
        middle = os.fork()
        if middle != 0:
            os.close(channel)
            os.close(writing)
            _watch(middle, reading, guard, folder)
        os.close(reading)
        _end_with_creator()
        inner = os.fork() if apart else 0
        if inner != 0:
            os.close(channel)
            _reap(inner, writing)
        if apart:
            os.close(writing)
            _end_with_creator()
        else:
            os.set_inheritable(writing, False)
        os.set_inheritable(channel, False)  # a program that takes this one's place has ended it
        os.chdir(folder)
        _limit(guard)
        root = str(Path(__file__).parents[2])
        network = _NETWORK if guard.network else ()
        readable = (root, sys.prefix, sys.base_prefix, guard.package, *_SYSTEM, *network)
        sandbox.confine(sandbox.Bounds(readable, (folder,), guard.network))

    def _end_with_creator() -> None:
        if sys.platform == "linux":
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)

    def _limit(guard: Guard) -> None:
        limits = [
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, _MOST_FILE_BYTES),
            (resource.RLIMIT_NOFILE, _MOST_OPEN_FILES),
        ]
        if sys.platform == "linux":
            limits.append((resource.RLIMIT_DATA, guard.memory_bytes))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # too long a file is an error of the writer's
        for kind, most in limits:
            _, hard = resource.getrlimit(kind)
            value = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(kind, (value, value))

    def _reap(inner: int, writing: int) -> NoReturn:
        """Be the first process of the namespace: all others end with it, and it ends with the inner one."""
        sandbox.hide_memory()
        while True:
            ended, status = os.wait()
            if ended == inner:
                os.write(writing, struct.pack("i", status))
                os._exit(0)

    def _watch(middle: int, reading: int, guard: Guard, folder: str) -> NoReturn:
        """Wait for the end, and bring it about where limits are passed; end in the same way."""
        sandbox.hide_memory()
        looks = 0
        while not select.select([reading], [], [], _WATCH_SECONDS)[0]:
            processes, memory = usage(middle)
            looks += 1
            stored = 0 if looks % _LOOKS_BETWEEN else disk_use(middle, folder)
            if processes > _MOST_PROCESSES or memory > guard.memory_bytes or stored > MOST_STORED_BYTES:
                written = f"{file_size(memory)} of memory, {file_size(stored)} of disk"
                os.write(2, f"ended: {processes} processes, {written}\n".encode())
                os.kill(middle, signal.SIGKILL)
                os.waitpid(middle, 0)
                _end_like(signal.SIGKILL)
        told = os.read(reading, 4)
        status = os.waitpid(middle, 0)[1]
        _end_like(struct.unpack("i", told)[0] if len(told) == 4 else status)

    def _end_like(status: int) -> NoReturn:
        if os.WIFSIGNALED(status):
            with contextlib.suppress(OSError, ValueError):
                signal.signal(os.WTERMSIG(status), signal.SIG_DFL)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            os.kill(os.getpid(), os.WTERMSIG(status))
        os._exit(os.WEXITSTATUS(status) if os.WIFEXITED(status) else 1)
