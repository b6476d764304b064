"""The program's end of one worker process: a thread that hands it work and reads its answers."""

from __future__ import annotations

import itertools
import threading
import time
from dataclasses import dataclass, replace
from enum import Enum, auto
from multiprocessing.connection import Pipe, wait
from typing import Protocol

from workbench.errors import ModelError, WorkbenchError
from workbench.registry.info import ModelInfo
from workbench.runtime.calls import PipelineCall
from workbench.runtime.guard import is_guarded
from workbench.runtime.launch import Launcher, WorkerProcess
from workbench.runtime.request import Batch
from workbench.runtime.wire import (
    Done,
    Failed,
    Loaded,
    Progress,
    Ready,
    Reply,
    Setup,
    Stop,
    Stopped,
    Work,
    pack,
    receive_reply,
)

_EXIT_CODE_SECONDS = 0.5
_SEND_LOCK_SECONDS = 0.05
_numbers = itertools.count(1)


class State(Enum):
    """What a worker is doing."""

    STARTING = auto()
    IDLE = auto()
    BUSY = auto()
    ENDED = auto()


@dataclass(frozen=True, slots=True)
class Place:
    """A model that a worker is kept for, and the device."""

    device_id: str
    model_id: str


@dataclass(frozen=True, slots=True)
class Errand:
    """What an idle worker is to do next."""

    model: ModelInfo
    setup: Setup
    call: PipelineCall
    threads: int


@dataclass(frozen=True, slots=True)
class End:
    """How a worker ended.

    Attributes:
        code: The exit code (negative: the signal), None when unknown.
        begun: Whether it had begun with its work; if not, another worker can do it.
        reason: Why it could not be started, where that is known.
    """

    code: int | None
    begun: bool
    reason: str | None = None


class Owner(Protocol):
    """Who is told what a worker does. Called in the worker's thread."""

    def on_ready(self, worker: RemoteWorker, answer: Loaded | Failed | None) -> None:
        """It can take work. `answer` is what came of loading its first model."""

    def on_progress(self, worker: RemoteWorker, done: int) -> None:
        """So many series of its work are done."""

    def on_reply(self, worker: RemoteWorker, reply: Done | Failed | Stopped) -> None:
        """Its work has ended."""

    def on_end(self, worker: RemoteWorker, end: End) -> None:
        """The process is gone."""

    def patience(self, worker: RemoteWorker) -> float:
        """Seconds after which it, idle, is to ask whether it may leave."""

    def may_leave(self, worker: RemoteWorker) -> bool:
        """Whether it, having waited so long, is not needed; if so it counts as ended."""


class RemoteWorker:
    """One worker.

    Attributes (`state`, `task`, `leaving` and `doomed` are the owner's, guarded by its lock):
        state, task: What it is doing, and for whom.
        first, place: The model that it loads at the start, and what it is kept for, if so.
        setup: How it loads its first model.
        leaving: It has been told to end, so nothing takes its place.
        retiring: It ends when it is idle.
        doomed: It is about to be killed, and gets no more work.
        memory_bytes: What it has for itself alone, measured after loading its first model.
        shared_bytes: The weights' pages that it shares with others.
    """

    def __init__(
        self,
        launcher: Launcher,
        owner: Owner,
        first: ModelInfo | None,
        place: Place | None = None,
        setup: Setup = Setup(),  # noqa: B008 - frozen
    ) -> None:
        self.state = State.STARTING
        self.launcher = launcher
        self.place = place
        self.first = first
        self.setup = setup
        self.models: dict[str, tuple[ModelInfo, Setup]] = {}
        self.memory_bytes = 0
        self.shared_bytes = 0
        self.pid: int | None = None
        self.idle_since = time.monotonic()
        self.leaving = False
        self.retiring = False
        self.doomed = False
        self.task: Batch | None = None
        self.number = 0
        self.begun = False
        self._owner = owner
        self._process: WorkerProcess | None = None
        self._killed = False
        self._over = False
        self._process_lock = threading.Lock()
        self._send_lock = threading.Lock()
        self._wake_read, self._wake_write = Pipe(duplex=False)
        self._todo: Errand | None = None
        self._thread = threading.Thread(target=self._live, name="workbench-worker", daemon=True)

    # For the owner

    @property
    def alive(self) -> bool:
        """Whether its process may still be there."""
        return not self._over

    def start(self, seconds: float) -> None:
        """Start the process; `seconds` is how long it may take until it is ready."""
        self._start_seconds = seconds
        self._thread.start()

    def assign(self, errand: Errand) -> None:
        """Give it work; it must be idle. Held under the owner's lock."""
        self.number = next(_numbers)
        self.begun = False
        self._todo = errand
        self._wake_write.send_bytes(b"w")

    def leave(self) -> None:
        """Have an idle worker end. Held under the owner's lock."""
        self.leaving = True
        self._todo = None
        self._wake_write.send_bytes(b"l")

    def stop(self, number: int) -> None:
        """Ask it to let go of its work, in a message; one that hangs will not hear it."""
        process = self._process
        if process is None or not self._send_lock.acquire(timeout=_SEND_LOCK_SECONDS):
            return
        try:
            process.channel.send_bytes(pack(Stop(number)))
        except OSError:  # it has ended: the thread notices by itself
            return
        finally:
            self._send_lock.release()

    def kill(self) -> None:
        """End the process without asking, whatever it does."""
        with self._process_lock:
            self._killed = True
            process = self._process
        if process is not None:
            process.kill()

    def join(self, timeout: float) -> None:
        """Wait for the thread to end."""
        self._thread.join(timeout)

    # The thread

    def _live(self) -> None:
        end = self._serve()
        self._over = True
        self._owner.on_end(self, end)
        self._wake_read.close()
        self._wake_write.close()

    def _serve(self) -> End:
        """Start the process and feed it until it ends."""
        try:
            process = self.launcher.start()
        except OSError as error:
            return End(None, begun=False, reason=str(error))
        with self._process_lock:
            self._process = process
            killed = self._killed
        if killed:
            process.kill()
        reason, code = None, None
        try:
            reason = self._begin(process)
            while reason is None and self._next(process):
                self._perform(process)
        except (EOFError, OSError):
            code = process.exit_code(_EXIT_CODE_SECONDS)
        except Exception as error:  # a reply that cannot be read: the worker cannot be trusted further
            reason = f"{type(error).__name__}: {error}"
        with self._send_lock:
            process.channel.close()
        process.kill()
        if code is None:
            code = process.exit_code(_EXIT_CODE_SECONDS)
        return End(code, self.begun, reason)

    def _begin(self, process: WorkerProcess) -> str | None:
        """Wait until it is ready, load its first model; a text says why it is not ready."""
        if not process.channel.poll(self._start_seconds):
            return f"not ready after {self._start_seconds:g} s"
        ready = receive_reply(process.channel)
        if isinstance(ready, Ready):
            self.pid = ready.pid
        answer: Reply | None = None
        if self.first is not None:
            process.label = self.first.id
            self._send(process, pack(Work(0, self.first.id, sendable(self.first), None, self.setup)))
            answer = self._loaded(process, self.first)
            if isinstance(answer, Loaded):
                self.models[self.first.id] = (self.first, self.setup)
                self.memory_bytes = answer.memory_bytes
                self.shared_bytes = answer.shared_bytes
        self._owner.on_ready(self, answer if isinstance(answer, Loaded | Failed) else None)
        return None

    def _loaded(self, process: WorkerProcess, model: ModelInfo) -> Reply:
        """What came of loading; a user's package that says nothing, or half of something, is ended."""
        if not is_guarded(model):
            return receive_reply(process.channel)
        timer = threading.Timer(self._start_seconds, process.kill)
        timer.start()
        try:
            return receive_reply(process.channel)
        finally:
            timer.cancel()
            timer.join()

    def _next(self, process: WorkerProcess) -> bool:
        while True:
            ready = wait([process.channel, self._wake_read], self._owner.patience(self))
            if self._wake_read in ready:
                return self._wake_read.recv_bytes() == b"w"
            if ready:
                receive_reply(process.channel)  # raises EOFError: it died while idle
            elif self._owner.may_leave(self):
                return False

    def _perform(self, process: WorkerProcess) -> None:
        if self._todo is None:
            return
        errand, self._todo = self._todo, None
        model, setup = errand.model, errand.setup
        process.label = model.id
        known, loaded_as = self.models.get(model.id, (None, None))
        same = loaded_as == setup and (known is model or known == model)
        new = None if same else sendable(model)
        try:
            content = pack(Work(self.number, model.id, new, errand.call, setup, errand.threads))
        except Exception as error:
            self._owner.on_reply(self, Failed(_not_sendable(model, error)))
            return
        self._send(process, content)
        while isinstance(reply := receive_reply(process.channel), Progress):
            self.begun = True
            self._owner.on_progress(self, reply.done)
        if isinstance(reply, Done) and len(reply.outputs) != len(errand.call.inputs):
            raise ValueError(f"{len(reply.outputs)} outputs for {len(errand.call.inputs)} series")
        if isinstance(reply, Done):
            self.models[model.id] = (model, setup)
        else:
            self.models.pop(model.id, None)
        if isinstance(reply, Done | Failed | Stopped):
            self.begun = False
            self._owner.on_reply(self, reply)

    def _send(self, process: WorkerProcess, content: bytes) -> None:
        with self._send_lock:
            process.channel.send_bytes(content)


def sendable(model: ModelInfo) -> ModelInfo:
    """The declaration made of what can travel."""
    return replace(model, options=dict(model.options))


def _not_sendable(model: ModelInfo, error: Exception) -> WorkbenchError:
    return ModelError(
        "The request for {model} cannot be sent to its process: {reason}",
        hint="Series are float64 arrays, options are numbers, texts and lists of numbers.",
        model=model.id,
        reason=str(error),
    )
