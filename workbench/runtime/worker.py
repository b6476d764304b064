"""A worker process: makes pipelines and runs calls, one at a time, until the program goes away.

Forked by a zygote, or started as `python -m workbench.runtime.worker` where the system has no fork.
"""

from __future__ import annotations

import faulthandler
import importlib
import os
import queue
import sys
import threading
import time
import traceback

import psutil

from workbench.errors import Cancelled, ModelError, WorkbenchError
from workbench.pipelines.contracts import Pipeline, RunContext
from workbench.runtime.calls import PipelineCall
from workbench.runtime.execution import as_error, execute
from workbench.runtime.own_process import end_with_parent, lower_priority
from workbench.runtime.wire import (
    AnyChannel,
    Done,
    Failed,
    Loaded,
    Progress,
    Ready,
    Reply,
    Stop,
    Stopped,
    Work,
    open_channel,
    pack,
    receive_request,
)

_WEIGHTS = (".safetensors", ".packed")
"""Files that processes map: what the model came with, and what was made of it for all instances."""
_REPORT_EVERY = 0.05
"""Seconds between two progress messages."""


class _Worker:
    def __init__(self, channel: AnyChannel) -> None:
        self._channel = channel
        self._todo: queue.SimpleQueue[Work] = queue.SimpleQueue()
        self._unwanted = -1
        self._pipelines: dict[str, Pipeline] = {}

    def serve(self) -> None:
        """Work until the process ends; the listening thread ends it when the program is gone."""
        threading.Thread(target=self._listen, name="listen", daemon=True).start()
        self._send(Ready(os.getpid()))
        while True:
            work = self._todo.get()
            self._send(self._answer(work))

    def _listen(self) -> None:
        try:
            while True:
                message = receive_request(self._channel)
                if isinstance(message, Stop):
                    self._unwanted = message.number
                else:
                    self._todo.put(message)
        except (EOFError, OSError):
            os._exit(0)
        except Exception:  # a request that cannot be read: what it wants will never be known
            traceback.print_exc()
            os._exit(1)

    def _answer(self, work: Work) -> Reply:
        try:
            if work.call is not None:
                self._send(Progress(0))  # begun: if this process dies now, the work is to blame
            _use_threads(work.threads)
            pipeline = self._pipeline(work)
            if work.call is None:
                return _loaded(work)
            started = time.perf_counter()
            outputs = execute(pipeline, work.call, self._context(work, work.call))
            return Done(outputs, time.perf_counter() - started)
        except Cancelled:
            return Stopped() if self._unwanted == work.number else Failed(_stopped_unasked(work.model_id))
        except Exception as error:
            return Failed(as_error(error, work.model_id))

    def _pipeline(self, work: Work) -> Pipeline:
        from workbench.pipelines.loading import load_pipeline

        if work.model is not None:
            self._pipelines.pop(work.model_id, None)
            setup = work.setup
            pipeline = load_pipeline(
                work.model, device=setup.device, dtype=setup.precision, cache=setup.shared
            )
            self._pipelines[work.model_id] = pipeline
        return self._pipelines[work.model_id]

    def _context(self, work: Work, call: PipelineCall) -> RunContext:
        reported = time.perf_counter()

        def progress(done: int, total: int) -> None:
            nonlocal reported
            del total
            now = time.perf_counter()
            if now - reported >= _REPORT_EVERY:
                reported = now
                self._send(Progress(max(0, min(done, len(call.inputs)))))

        def check() -> None:
            if self._unwanted == work.number:
                raise Cancelled

        return RunContext(progress=progress, check=check)

    def _send(self, reply: Reply) -> None:
        try:
            content = pack(reply)
        except Exception as error:
            content = pack(Failed(_not_sendable(error)))
        try:
            self._channel.send_bytes(content)
        except OSError:
            os._exit(0)


def _stopped_unasked(model_id: str) -> WorkbenchError:
    return ModelError(
        "{model} gave up its work without being asked to.",
        hint="Report this to the model's author; the model cannot be used as it is.",
        model=model_id,
    )


def _not_sendable(error: Exception) -> WorkbenchError:
    return ModelError(
        "The model's result cannot be sent to the program ({reason}).",
        hint="Report this to the model's author; results are arrays, numbers and texts.",
        reason=str(error),
    )


def _use_threads(count: int) -> None:
    """Have torch, if this process has it, use so many threads."""
    torch = sys.modules.get("torch")
    if torch is not None and torch.get_num_threads() != count:
        torch.set_num_threads(count)


def _loaded(work: Work) -> Loaded:
    """What the model takes, of the device's memory or of this process's."""
    if work.setup.device != "cpu":
        accelerator = getattr(sys.modules["torch"], work.setup.device.partition(":")[0])
        measure = getattr(accelerator, "memory_reserved", None) or accelerator.driver_allocated_memory
        return Loaded(int(measure()))
    if work.model is None or work.model.weights_folder is None or sys.platform != "linux":
        return Loaded(own_memory())
    maps = _this_process().memory_maps(grouped=True)
    weights = [one for one in maps if one.path.endswith(_WEIGHTS)]
    others = [one for one in maps if not one.path.endswith(_WEIGHTS)]
    own = sum(one.private_clean + one.private_dirty for one in others)
    own += sum(one.private_dirty for one in weights)
    return Loaded(own, sum(one.rss - one.private_dirty for one in weights))


def own_memory() -> int:
    """Bytes that would be free again if this process ended (its unique set size)."""
    return int(_this_process().memory_full_info().uss)


def _this_process() -> psutil.Process:
    """This process as /proc knows it, which may be by another number than its own namespace does."""
    return psutil.Process(int(os.readlink("/proc/self")) if sys.platform == "linux" else None)  # noqa: PTH115


def preload(modules: list[str]) -> None:
    """Import what can be imported. One that cannot is named in the log; the model that needs it says so."""
    for module in modules:
        try:
            importlib.import_module(module)
        except Exception:
            traceback.print_exc()


def serve(handle: int) -> None:
    """Serve the channel with this file descriptor (handle on Windows); does not return."""
    faulthandler.enable()
    _Worker(open_channel(handle)).serve()


def main() -> None:
    """The entry of a worker that is started directly: `worker HANDLE PROGRAM low|normal MODULE...`."""
    handle, program, priority = sys.argv[1:4]
    end_with_parent(int(program))  # the thread that started it outlives it
    if priority == "low":
        lower_priority()
    preload(sys.argv[4:])
    serve(int(handle))


if __name__ == "__main__":
    main()
