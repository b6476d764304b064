"""Making a model once, in a process of its own that is thrown away, to see whether it can be made."""

from __future__ import annotations

import threading
from typing import TypeVar

from workbench.errors import Code, ModelError, WorkbenchError
from workbench.jobs import Job
from workbench.registry.info import ModelInfo
from workbench.runtime import reasons
from workbench.runtime.group import kind_of
from workbench.runtime.launch import Output, WorkerProcess, launch
from workbench.runtime.remote import End, sendable
from workbench.runtime.wire import Failed, Loaded, Reply, Work, pack, receive_reply

T = TypeVar("T")
_EXIT_SECONDS = 2.0
_LOAD_SECONDS = 60.0
"""For the package's own code and weights; libraries are imported before."""
_BYTES_EACH_SECOND = 20_000_000


def probe(model: ModelInfo, job: Job[T], seconds: float) -> None:
    """Import a model's code and construct its pipeline.

    Args:
        model: As for a worker.
        job: Cancelling it ends the process.
        seconds: How long the process may take to start. Its code then has a minute, weights some more.

    Raises:
        WorkbenchError: Why it cannot be made (1505).
        Cancelled: The job was.
    """
    output = Output()
    own = min(seconds, _LOAD_SECONDS + _weight(model) / _BYTES_EACH_SECOND)
    launcher = launch(kind_of(model), low_priority=False, output=output)
    try:
        process = launcher.start()
        process.label = model.id
        job.on_cancel(process.kill)
        try:
            reply = _load(process, model, seconds, own)
        except (EOFError, OSError):
            job.check()
            end = End(process.exit_code(_EXIT_SECONDS), begun=True)
            raise _as_refusal(reasons.died(model.id, end, "\n".join(output.tail))) from None
        finally:
            process.kill()
            process.channel.close()
    finally:
        launcher.close()
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
        raise _as_refusal(reply.error)


def _load(process: WorkerProcess, model: ModelInfo, start: float, own: float) -> Reply | None:
    """What came of loading the model; None when nothing came in time."""
    if not process.channel.poll(start):
        return None
    receive_reply(process.channel)
    process.channel.send_bytes(pack(Work(0, model.id, sendable(model), None)))
    late = threading.Event()

    def end() -> None:
        late.set()
        process.kill()

    timer = threading.Timer(own, end)
    timer.start()  # not `poll`: half a message would be waited for without end
    try:
        reply = receive_reply(process.channel)
    except (EOFError, OSError):
        if late.is_set():
            return None
        raise
    finally:
        timer.cancel()
        timer.join()
    return reply if isinstance(reply, Loaded | Failed) else None


def _weight(model: ModelInfo) -> int:
    return sum(file.stat().st_size for file in model.folder.rglob("*.safetensors"))


def _as_refusal(error: WorkbenchError) -> WorkbenchError:
    error.code = Code.CREATE_FAILED
    return error
