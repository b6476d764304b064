"""A zygote: imports the libraries of one kind of model once, then forks a worker whenever it is asked to.

Started as `python -m workbench.runtime.zygote CONTROL PROGRAM low|normal MODULE...`, where CONTROL is the
file descriptor of a socket to the program with the process id PROGRAM. It stays single-threaded, and ends,
with all its workers, when that socket closes: whatever happens to the program, nothing is left behind.
"""

from __future__ import annotations

import contextlib
import gc
import os
import select
import signal
import socket
import sys
import traceback

# What every worker needs is imported here, once.
from workbench.runtime import worker
from workbench.runtime.guard import Guard, become_confined, given_guard, remove_folder
from workbench.runtime.own_process import end_with_parent, lower_priority
from workbench.runtime.wire import ZYGOTE_ANSWER, ZYGOTE_COMMAND

_PARENT_CHECK_SECONDS = 0.5


class _Zygote:
    def __init__(self, control: socket.socket, guard: tuple[Guard, str] | None = None) -> None:
        self._control = control
        self._guard = guard
        self._children: set[int] = set()
        self._wake_read, self._wake_write = os.pipe()
        os.set_blocking(self._wake_write, False)
        os.set_blocking(self._wake_read, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(self._wake_write, warn_on_full_buffer=False)

    def serve(self) -> None:
        """Obey until the program goes away."""
        try:
            self._answer(b"R", 0, 0)
            while self._obey():
                pass
        except OSError:  # the program went away in the middle of an answer
            pass
        finally:
            for pid in tuple(self._children):
                _kill_group(pid)
            if self._guard is not None:
                remove_folder(self._guard[1])

    def _obey(self) -> bool:
        sources: list[socket.socket | int] = [self._control, self._wake_read]
        readable, _, _ = select.select(sources, [], [])
        if self._wake_read in readable:
            self._reap()
        if self._control not in readable:
            return True
        content, descriptors, _, _ = socket.recv_fds(self._control, ZYGOTE_COMMAND.size, 2)
        if len(content) < ZYGOTE_COMMAND.size:
            return False
        command, number = ZYGOTE_COMMAND.unpack(content)
        if command == b"F":
            self._fork(number, *descriptors)
        elif number in self._children:
            _kill_group(number)
        return True

    def _fork(self, token: int, channel: int, output: int) -> None:
        parent = os.getpid()
        pid = os.fork()
        if pid == 0:
            self._become_worker(parent, channel, output)
        with contextlib.suppress(OSError):  # the child does the same; whoever is first
            os.setpgid(pid, pid)
        os.close(channel)
        os.close(output)
        self._children.add(pid)
        self._answer(b"P", token, pid)

    def _become_worker(self, parent: int, channel: int, output: int) -> None:
        code = 1
        try:
            os.setpgid(0, 0)
            end_with_parent(parent)
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            self._control.close()
            os.close(self._wake_read)
            os.close(self._wake_write)
            os.dup2(output, 1)
            os.dup2(output, 2)
            os.close(output)
            if self._guard is not None:
                become_confined(*self._guard, channel)
            worker.serve(channel)
        except SystemExit as ending:
            code = ending.code if isinstance(ending.code, int) else 1
        except BaseException:
            traceback.print_exc()
        finally:
            with contextlib.suppress(OSError, ValueError):
                sys.stdout.flush()
                sys.stderr.flush()
            os._exit(code)

    def _reap(self) -> None:
        with contextlib.suppress(BlockingIOError):
            while os.read(self._wake_read, 512):
                pass
        for pid in tuple(self._children):
            ended, status = os.waitpid(pid, os.WNOHANG)
            if ended:
                self._children.discard(pid)
                self._answer(b"X", pid, os.waitstatus_to_exitcode(status))

    def _answer(self, kind: bytes, first: int, second: int) -> None:
        self._control.sendall(ZYGOTE_ANSWER.pack(kind, first, second))


def _kill_group(pid: int) -> None:
    """End a worker and what it started itself."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)


def _watched_preload(modules: list[str], program: int) -> None:
    """Import the libraries; end at once, without a thread to watch, when the program goes away meanwhile."""

    def check_parent(*_: object) -> None:
        if os.getppid() != program:
            os._exit(0)

    signal.signal(signal.SIGALRM, check_parent)
    signal.setitimer(signal.ITIMER_REAL, _PARENT_CHECK_SECONDS, _PARENT_CHECK_SECONDS)
    gc.disable()  # an import makes objects to keep: looking for garbage meanwhile takes a sixth of its time
    worker.preload(modules)
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    gc.freeze()
    gc.enable()


def main() -> None:
    """See the module's docstring."""
    control = socket.socket(fileno=int(sys.argv[1]))
    program, priority = sys.argv[2:4]
    if priority == "low":
        lower_priority()
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    guard = given_guard()
    _watched_preload(["workbench.pipelines.loading", *sys.argv[4:]], int(program))
    _Zygote(control, guard).serve()


if __name__ == "__main__":
    main()
