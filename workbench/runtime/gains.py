"""What another precision than float32 gains on this computer, measured once for each model and kept."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypeVar, get_args

from workbench.errors import ModelError
from workbench.jobs import Job
from workbench.registry.info import ModelInfo
from workbench.runtime.devices import cpu_name
from workbench.settings import Precision, write_atomically
from workbench.text import Text, text

T = TypeVar("T")
WORTH = 0.8
"""A precision is offered as a gain where it takes at most so much of the time of float32."""
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_LOG_CHARACTERS = 4000


@dataclass(frozen=True, slots=True)
class Gain:
    """What a precision did to a model here.

    Attributes:
        precision: Which.
        share: Its time over that of float32.
        change: Median |difference| of the forecasts, in standard deviations of the context.
    """

    precision: Precision
    share: float
    change: float

    @property
    def pays(self) -> bool:
        """Whether it is to be offered as a gain."""
        return self.share <= WORTH


class Gains:
    """The measurements of this computer; may be used from any thread.

    Args:
        file: Where they are kept. One that cannot be read or written is measured again.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = threading.Lock()

    def known(self, model: ModelInfo) -> tuple[Gain, ...] | None:
        """What was measured with these files, on this processor, with this torch; None when nothing was."""
        kept = self._read().get(model.id)
        if not isinstance(kept, dict) or kept.get("of") != _identity(model):
            return None
        gains = (_gain(one) for one in kept.get("gains", ()))
        return tuple(one for one in gains if one is not None)

    def measure(self, model: ModelInfo, job: Job[T]) -> tuple[Gain, ...]:
        """Measure a pretrained model, in a process of its own at low priority; some seconds.

        Raises:
            ModelError: It cannot be loaded or run; the details have what its process printed.
            Cancelled: The job was.
        """
        job.progress(0, 0, text("Forecasting in each precision"))
        gains = tuple(_measured(model, job))
        with self._lock:
            kept = self._read()
            of = _identity(model)
            listed = [[one.precision, one.share, one.change] for one in gains]
            kept[model.id] = {"of": of, "gains": listed}
            try:
                write_atomically(self._file, json.dumps(kept, indent=1).encode())
            except OSError:  # it is measured again the next time
                return gains
        return gains

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}


def told(model_id: str, gain: Gain) -> Text:
    """The measured sentence."""
    if gain.pays:
        return text(
            "{model} in {precision} takes {share:.0%} of the time of float32 here; its forecast changes by"
            " {change:.1%} of the context's deviation.",
            model=model_id,
            precision=gain.precision,
            share=gain.share,
            change=gain.change,
        )
    return text(
        "{model} in {precision} is no gain here: it takes {share:.0%} of the time of float32.",
        model=model_id,
        precision=gain.precision,
        share=gain.share,
    )


def _identity(model: ModelInfo) -> list[object]:
    """What a measurement holds for."""
    # Not at the top: the window starts without it.
    from importlib.metadata import PackageNotFoundError, version

    try:
        torch = version("torch")
    except PackageNotFoundError:
        torch = ""
    weights = None if model.weights_folder is None else model.weights_folder / "model.safetensors"
    size = weights.stat().st_size if weights is not None and weights.is_file() else 0
    return [cpu_name(), os.cpu_count(), torch, size]


def _gain(kept: object) -> Gain | None:
    match kept:
        case [str(precision), float(share), float(change)] if precision in get_args(Precision):
            return Gain(precision, share, change)  # type: ignore[arg-type]
        case _:
            return None


def _measured(model: ModelInfo, job: Job[T]) -> Iterator[Gain]:
    if model.weights_folder is None:
        raise ModelError(
            "{model} has no precision to choose.",
            hint="Only the pretrained models have; load it without one.",
            model=model.id,
        )
    threads = os.cpu_count() or 1
    program = [sys.executable, "-P", "-m", "workbench.runtime.measuring"]
    command = [*program, model.id, str(model.folder), str(model.weights_folder), str(threads)]
    with tempfile.TemporaryFile() as log, _start(command, threads, log) as process:
        job.on_cancel(process.kill)
        assert process.stdout is not None
        for line in process.stdout:
            found = json.loads(line)
            yield Gain(found["precision"], found["share"], found["change"])
        ended = process.wait()
        job.check()
        if ended != 0:
            log.seek(0)
            raise ModelError(
                "{model} could not be measured.",
                hint="Look at {control.details}; too little memory for two copies of it is the usual cause.",
                details=log.read().decode(errors="replace")[-_LOG_CHARACTERS:],
                model=model.id,
            )


def _start(command: list[str], threads: int, log: IO[bytes]) -> subprocess.Popen[str]:
    from workbench.runtime.launch import child_environment  # with all that starts processes

    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=log,
        text=True,
        encoding="utf-8",
        env=child_environment(threads),
        start_new_session=True,
        creationflags=_NO_CONSOLE,
    )
