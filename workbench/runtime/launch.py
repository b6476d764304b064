"""Ways to start a worker process: forked by a zygote, or directly where the system has no fork."""

from __future__ import annotations

import contextlib
import itertools
import os
import signal
import socket
import subprocess
import sys
import sysconfig
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Pipe
from pathlib import Path
from typing import Protocol

from workbench.runtime.guard import Guard, clean_environment, own_folder, remove_folder
from workbench.runtime.output import Output
from workbench.runtime.wire import ZYGOTE_ANSWER, ZYGOTE_COMMAND, AnyChannel

_THREAD_VARIABLES = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "NUMEXPR_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "NUMBA_NUM_THREADS",
)


@dataclass(frozen=True, slots=True)
class Kind:
    """What workers have in common: modules imported beforehand, the threads of a model, what guards it."""

    preload: tuple[str, ...]
    threads: int = 1
    guard: Guard | None = None


class WorkerProcess(Protocol):
    """A started worker process."""

    channel: AnyChannel
    label: str
    """Names the model it works for, for its lines in the log."""

    def kill(self) -> None:
        """End the process, and what it started, without asking. May be called from any thread, repeatedly."""

    def exit_code(self, timeout: float) -> int | None:
        """The exit code (negative: the signal) of a process that has ended; None when not known in time."""


class Launcher(Protocol):
    """Starts the workers of one kind."""

    spares: int
    """How many idle workers to keep besides the busy ones because a start takes long."""

    @property
    def alive(self) -> bool:
        """Whether it can still start workers."""

    def start(self) -> WorkerProcess:
        """Start a worker; its first message tells that it is ready. Raises OSError when it cannot start."""

    def wait_ready(self, timeout: float) -> bool:
        """Wait until a start is quick."""

    def close(self) -> None:
        """End all its workers, and itself, within a second."""


def child_environment(threads: int) -> dict[str, str]:
    """The environment of zygotes and workers.

    Libraries keep to `threads` threads (a process that has started threads cannot be forked safely), warnings
    go to the log in the library's default way whatever is set for this program, and `workbench` is found
    where it was found here.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONWARNINGS"}
    environment.update(dict.fromkeys(_THREAD_VARIABLES, str(threads)))
    root = str(Path(__file__).parents[2])
    if root != sysconfig.get_path("purelib"):
        paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
        environment["PYTHONPATH"] = os.pathsep.join(paths)
    environment["PYTHONUNBUFFERED"] = "1"
    return environment


def environment_of(kind: Kind, folder: str | None) -> dict[str, str]:
    """The environment of the workers of a kind; of guarded ones a clean one with a folder of its own."""
    environment = child_environment(kind.threads)
    if kind.guard is None or folder is None:
        return environment
    return clean_environment(environment, kind.guard, folder)


def _command(module: str, handle: int, kind: Kind, *, low_priority: bool) -> list[str]:
    program = [sys.executable, "-P", "-m", f"workbench.runtime.{module}"]
    priority = "low" if low_priority else "normal"
    return [*program, str(handle), str(os.getpid()), priority, *kind.preload]


class DirectLauncher:
    """Starts each worker as a program of its own. Works anywhere; slow, as each imports the libraries."""

    spares = 1
    alive = True

    def __init__(self, kind: Kind, *, low_priority: bool, output: Output) -> None:
        self._kind = kind
        self._low = low_priority
        self._output = output
        self._started: list[_DirectProcess] = []
        self._folder = None if kind.guard is None else own_folder()
        self._lock = threading.Lock()

    def start(self) -> WorkerProcess:
        """See `Launcher`."""
        ours, theirs = Pipe()
        try:
            process = self._popen(theirs)
        except OSError:
            ours.close()
            raise
        finally:
            theirs.close()
        worker = _DirectProcess(ours, process)
        with self._lock:
            self._started = [one for one in self._started if one.exit_code(0) is None] + [worker]
        if process.stdout is not None:
            self._output.follow(os.dup(process.stdout.fileno()), lambda: worker.label)
            process.stdout.close()
        return worker

    def _popen(self, channel: AnyChannel) -> subprocess.Popen[bytes]:
        handle = channel.fileno()
        command = _command("worker", handle, self._kind, low_priority=self._low)
        environment = environment_of(self._kind, self._folder)
        if sys.platform == "win32":
            os.set_handle_inheritable(handle, True)
            info = subprocess.STARTUPINFO(lpAttributeList={"handle_list": [handle]})
            return subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                env=environment,
                cwd=self._folder,
                startupinfo=info,
                creationflags=subprocess.CREATE_NO_WINDOW,
            )
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
            cwd=self._folder,
            pass_fds=[handle],
            start_new_session=True,
        )

    def wait_ready(self, timeout: float) -> bool:
        """See `Launcher`; there is nothing to wait for."""
        del timeout
        return True

    def close(self) -> None:
        """See `Launcher`."""
        with self._lock:
            started = tuple(self._started)
        for process in started:
            process.kill()
        for process in started:
            process.exit_code(1.0)
        remove_folder(self._folder)


class _DirectProcess:
    def __init__(self, channel: AnyChannel, process: subprocess.Popen[bytes]) -> None:
        self.channel = channel
        self.label = "worker"
        self._process = process

    def kill(self) -> None:
        if self._process.poll() is not None:
            return
        if sys.platform == "win32":
            self._process.kill()
        else:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)

    def exit_code(self, timeout: float) -> int | None:
        try:
            return self._process.wait(timeout)
        except subprocess.TimeoutExpired:
            return None


if sys.platform != "win32":

    class ZygoteLauncher:
        """Has workers forked by a process that has imported the libraries: a start takes milliseconds."""

        spares = 0

        def __init__(self, kind: Kind, *, low_priority: bool, output: Output) -> None:
            self._output = output
            self._tokens = itertools.count(1)
            self._by_token: dict[int, _ForkedProcess] = {}
            self._by_pid: dict[int, _ForkedProcess] = {}
            self._lock = threading.Lock()
            self._ready = threading.Event()
            self._dead = False
            self._folder = None if kind.guard is None else own_folder()
            self._control, theirs = socket.socketpair()
            try:
                self._process = subprocess.Popen(
                    _command("zygote", theirs.fileno(), kind, low_priority=low_priority),
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    env=environment_of(kind, self._folder),
                    cwd=self._folder,
                    pass_fds=[theirs.fileno()],
                    start_new_session=True,
                )
            except OSError:
                self._control.close()
                remove_folder(self._folder)
                raise
            finally:
                theirs.close()
            if self._process.stdout is not None:
                output.follow(os.dup(self._process.stdout.fileno()), lambda: "zygote")
                self._process.stdout.close()
            self._listener = threading.Thread(target=self._listen, name="zygote", daemon=True)
            self._listener.start()

        @property
        def alive(self) -> bool:
            """See `Launcher`."""
            return not self._dead

        @property
        def pid(self) -> int:
            """The zygote's process id."""
            return self._process.pid

        def start(self) -> WorkerProcess:
            """See `Launcher`."""
            ours, theirs = Pipe()
            reading, writing = os.pipe()
            process = _ForkedProcess(ours, self._kill)
            try:
                with self._lock:
                    if self._dead:
                        raise BrokenPipeError("the zygote has ended")
                    token = next(self._tokens)
                    self._by_token[token] = process
                    command = ZYGOTE_COMMAND.pack(b"F", token)
                    socket.send_fds(self._control, [command], [theirs.fileno(), writing])
            except OSError:
                self._dead = True
                ours.close()
                os.close(reading)
                raise
            finally:
                theirs.close()
                os.close(writing)
            self._output.follow(reading, lambda: process.label)
            return process

        def wait_ready(self, timeout: float) -> bool:
            """See `Launcher`."""
            return self._ready.wait(timeout) and not self._dead

        def close(self) -> None:
            """See `Launcher`. The zygote kills its workers and ends when its socket is shut."""
            with contextlib.suppress(OSError):
                self._control.shutdown(socket.SHUT_RDWR)
            try:
                self._process.wait(0.5 if self._ready.is_set() else 0)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._listener.join()
            remove_folder(self._folder)

        def _kill(self, pid: int) -> None:
            with self._lock, contextlib.suppress(OSError):
                self._control.sendall(ZYGOTE_COMMAND.pack(b"K", pid))

        def _listen(self) -> None:
            with contextlib.suppress(OSError):
                while len(content := self._control.recv(ZYGOTE_ANSWER.size, socket.MSG_WAITALL)):
                    if len(content) == ZYGOTE_ANSWER.size:
                        self._note(*ZYGOTE_ANSWER.unpack(content))
            with self._lock:
                self._dead = True
                left = (*self._by_token.values(), *self._by_pid.values())
                self._by_token.clear()
                self._by_pid.clear()
                self._control.close()
            self._ready.set()
            for process in left:
                process.ended(None)
            self._process.wait()

        def _note(self, kind: bytes, first: int, second: int) -> None:
            if kind == b"R":
                self._ready.set()
            elif kind == b"P":
                with self._lock:
                    process = self._by_token.pop(first)
                    self._by_pid[second] = process
                process.forked(second)
            else:
                with self._lock:
                    process = self._by_pid.pop(first)
                process.ended(second)


class _ForkedProcess:
    def __init__(self, channel: AnyChannel, kill: Callable[[int], None]) -> None:
        self.channel = channel
        self.label = "worker"
        self._kill = kill
        self._lock = threading.Lock()
        self._pid: int | None = None
        self._doomed = False
        self._code: int | None = None
        self._over = threading.Event()

    def kill(self) -> None:
        with self._lock:
            self._doomed = True
            pid = self._pid
        if pid is not None and not self._over.is_set():
            self._kill(pid)

    def forked(self, pid: int) -> None:
        """The zygote tells the process id; a kill that came before it is carried out now."""
        with self._lock:
            self._pid = pid
            doomed = self._doomed
        if doomed:
            self._kill(pid)

    def ended(self, code: int | None) -> None:
        """The zygote tells the exit code; None when the zygote itself is gone."""
        self._code = code
        self._over.set()

    def exit_code(self, timeout: float) -> int | None:
        self._over.wait(timeout)
        return self._code


def launch(kind: Kind, *, low_priority: bool, output: Output) -> Launcher:
    """The best launcher this system has."""
    if sys.platform != "win32" and hasattr(os, "fork"):
        return ZygoteLauncher(kind, low_priority=low_priority, output=output)
    return DirectLauncher(kind, low_priority=low_priority, output=output)
