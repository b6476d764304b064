"""Running a model in a process that is thrown away: to see whether it can be made, and what comes of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from workbench.errors import Cancelled, Code, ModelError, WorkbenchError
from workbench.jobs import STARTING, Job
from workbench.registry.info import ModelInfo
from workbench.runtime import reasons
from workbench.runtime.calls import Output as PipelineOutput
from workbench.runtime.calls import PipelineCall
from workbench.runtime.group import kind_of
from workbench.runtime.launch import WorkerProcess, launch
from workbench.runtime.output import Output
from workbench.runtime.remote import End, sendable
from workbench.runtime.wire import Done, Failed, Loaded, Progress, Reply, Work, pack, receive_reply
from workbench.settings import RuntimeSettings
from workbench.text import text

T = TypeVar("T")
_EXIT_SECONDS = 2.0
_PRINTED_SECONDS = 1.0
_LOAD_SECONDS = 60.0
"""For the package's own code and weights; libraries are imported before."""
_CALL_SECONDS = 120.0
_BYTES_EACH_SECOND = 20_000_000


class ThrowAway:
    """Takes the place of a `Runtime` for a model that nobody has tried: each call in a process of its own.

    Args:
        settings: What its processes may have, and how long they may take to start.
    """

    def __init__(self, settings: RuntimeSettings) -> None:
        self._settings = settings
        self._output = Output()
        self.seconds = 0.0
        """What the last call took, without the start of its process."""

    @property
    def printed(self) -> str:
        """The last lines that its processes have printed."""
        self._output.settle(_PRINTED_SECONDS)
        return "\n".join(self._output.tail)

    def run(self, model: ModelInfo, call: PipelineCall, job: Job[T]) -> list[PipelineOutput | WorkbenchError]:
        """As `Runtime.run`; the process has ended when this returns.

        Raises:
            WorkbenchError: Why the model cannot be made or run.
            Cancelled: The job was.
        """
        most = self._settings.user_request_seconds or _CALL_SECONDS
        with _thrown_away(model, job, self._output, self._settings) as process:
            _made(process, model, self._settings.start_seconds, job)
            job.progress(0, 0, text("Running {model}", model=model.id))
            work = Work(1, model.id, None, call.part(0, len(call.inputs)))
            reply = _answer(process, work, most)
        if reply is None:
            raise reasons.too_long(model.id, most)
        if isinstance(reply, Failed):
            raise reply.error
        if not isinstance(reply, Done):
            return []
        self.seconds = reply.seconds
        return reply.outputs


def probe(model: ModelInfo, job: Job[T], settings: RuntimeSettings) -> None:
    """Import a model's code and construct its pipeline.

    Args:
        model: As for a worker.
        job: Cancelling it ends the process.
        settings: What the process may have, and how long it may take to start. Its code then has a minute,
            weights some more.

    Raises:
        WorkbenchError: Why it cannot be made (1505).
        Cancelled: The job was.
    """
    try:
        with _thrown_away(model, job, Output(), settings) as process:
            _made(process, model, settings.start_seconds, job)
    except Cancelled:
        raise
    except WorkbenchError as error:
        error.code = Code.CREATE_FAILED
        raise


@contextmanager
def _thrown_away(
    model: ModelInfo, job: Job[T], output: Output, settings: RuntimeSettings
) -> Iterator[WorkerProcess]:
    """A process for one model; it is ended with the block, whatever it does, and with the job."""
    job.progress(0, 0, STARTING)
    launcher = launch(kind_of(model, settings), low_priority=False, output=output)
    end: End | None = None
    try:
        process = launcher.start()
        process.label = model.id
        job.on_cancel(process.kill)
        try:
            yield process
        except (EOFError, OSError):
            end = End(process.exit_code(_EXIT_SECONDS), begun=True)
        finally:
            process.kill()
            process.channel.close()
    finally:
        launcher.close()
    job.check()
    if end is not None:
        output.settle(_PRINTED_SECONDS)
        raise reasons.died(model.id, end, "\n".join(output.tail))


def _made(process: WorkerProcess, model: ModelInfo, start: float, job: Job[T]) -> None:
    """Have the process make the model, or raise why it cannot."""
    own = min(start, _LOAD_SECONDS + _weight(model) / _BYTES_EACH_SECOND)
    reply: Reply | None = None
    if process.channel.poll(start):
        receive_reply(process.channel)
        reply = _answer(process, Work(0, model.id, sendable(model), None), own)
    job.check()
    if reply is None:
        raise ModelError(
            "{model} was not ready after {seconds:g} seconds.",
            hint="Look whether its code does more than to define itself when it is imported.",
            code=Code.CREATE_FAILED,
            model=model.id,
            seconds=own,
        )
    if isinstance(reply, Failed):
        raise reply.error


def _answer(process: WorkerProcess, work: Work, seconds: float) -> Reply | None:
    """What came of the work; None when nothing came in time."""
    process.channel.send_bytes(pack(work))
    with _limit(seconds, process.kill) as late:
        try:
            while isinstance(reply := receive_reply(process.channel), Progress):
                pass
        except (EOFError, OSError):
            if late.is_set():
                return None
            raise
        except Exception as error:  # a stranger's bytes; `receive_reply` makes nothing of them
            raise ModelError(
                "The process of {model} answered what cannot be read ({reason}).",
                hint="Look at its code; the log has what it printed.",
                code=Code.CREATE_FAILED,
                model=work.model_id,
                reason=str(error),
            ) from error
    return reply if isinstance(reply, Loaded | Done | Failed) else None


@contextmanager
def _limit(seconds: float, end: Callable[[], None]) -> Iterator[threading.Event]:
    """Call `end` when the block takes too long; with `poll` half a message would be waited for for ever."""
    late = threading.Event()

    def expire() -> None:
        late.set()
        end()

    timer = threading.Timer(seconds, expire)
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()
        timer.join()


def _weight(model: ModelInfo) -> int:
    return sum(file.stat().st_size for file in model.folder.rglob("*.safetensors"))
