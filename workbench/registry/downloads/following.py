"""Starting the helper process and passing on what it tells to a job."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tempfile
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, TypeVar

from workbench.errors import Cancelled, Code, ModelError
from workbench.jobs import Job
from workbench.registry.downloads.task import Task
from workbench.registry.downloads.words import words_of
from workbench.registry.states import error_from_json
from workbench.sizes import file_size
from workbench.text import Text, text

T = TypeVar("T")
_LOG_CHARACTERS = 4000
_END_S = 2.0
_KEYS = frozenset(("step", "end"))
_NO_CONSOLE = 0x08000000 if sys.platform == "win32" else 0


def fetch(task: Task, job: Job[T]) -> None:
    """Have the helper process do a task; Cancel kills it, and what was fetched stays for the next try.

    Raises:
        ModelError: Why the files could not be fetched.
        Cancelled: The job was.
    """
    with tempfile.TemporaryFile() as log:
        process = _start(log)
        job.on_cancel(process.kill)
        end: object = None
        try:
            end = _follow(process, task, job, log)
        finally:
            _let_end(process, patience=0 if end is None else _END_S)
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()
        job.check()
        if end is None:
            raise ModelError(
                "The process that fetches {model} ended with code {status}.",
                hint="Try again; it goes on where it ended. Look at {control.details} for what it wrote.",
                code=Code.LOAD_FAILED,
                details=_tail(log),
                model=task.model,
                status=process.returncode,
            )
    if isinstance(end, dict):
        raise error_from_json(end)


def _let_end(process: subprocess.Popen[str], patience: float) -> None:
    """Wait a while for a process that has said its last word; the others are killed."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(patience)
    process.kill()
    process.wait()


def _follow(process: subprocess.Popen[str], task: Task, job: Job[T], log: IO[bytes]) -> object:
    """What the process said at its end; None when it ended without a word."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(json.dumps(asdict(task)) + "\n")
        process.stdin.flush()
    except BrokenPipeError:
        return None
    for told in words_of(process.stdout, _KEYS, log.write):
        if "end" in told:
            end: object = told["end"]
            return end
        job.progress(told["done"], told["total"], _message(told["step"], told["done"], told["total"]))
    if job.cancelled:
        raise Cancelled
    return None


def _message(step: str, done: int, total: int) -> Text:
    match step:
        case "wait":
            return text("Another process of the program is fetching it")
        case "ask":
            return text("Asking the hub")
        case "check":
            return text("Comparing checksums")
        case "copy":
            return text("{done} of {total} copied", done=file_size(done), total=file_size(total))
        case _:
            return text("{done} of {total}", done=file_size(done), total=file_size(total))


def _start(log: IO[bytes]) -> subprocess.Popen[str]:
    environment = dict(os.environ)
    root = str(Path(__file__).parents[3])
    if root != sysconfig.get_path("purelib"):
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")]))
    environment["HF_HUB_DISABLE_PROGRESS_BARS"] = "1"
    # The hub is asked for the files and told nothing else.
    environment["HF_HUB_DISABLE_TELEMETRY"] = "1"
    environment["PYTHONUTF8"] = "1"
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "workbench.registry.downloads.helper"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log,
        text=True,
        encoding="utf-8",
        env=environment,
        start_new_session=True,
        creationflags=_NO_CONSOLE,
    )


def _tail(log: IO[bytes]) -> str:
    log.seek(0)
    return log.read().decode(errors="replace")[-_LOG_CHARACTERS:]
