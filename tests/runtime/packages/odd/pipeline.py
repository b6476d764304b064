"""Forecasters that misbehave in one way each, chosen by the option `do`."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np
from typing_extensions import override

from workbench.errors import Cancelled, DataError
from workbench.pipelines.contracts import ForecastOutput, ForecastPipeline, PipelineInput, RunContext
from workbench.requests import OptionValue
from workbench.timeseries import Values


class OwnError(DataError):
    """A class that only this package knows."""


def _repeat(targets: Values, context: RunContext) -> None:
    """Nothing odd."""


def _first(targets: Values, context: RunContext) -> None:
    """The first value says how many milliseconds to sleep."""
    time.sleep(targets[0, 0] / 1000)


def _sleep(targets: Values, context: RunContext) -> None:
    while True:
        context.check()
        time.sleep(0.005)


def _loop(targets: Values, context: RunContext) -> None:
    rounds = 0
    while True:
        rounds += 1


def _hang(targets: Values, context: RunContext) -> None:
    """Holds the interpreter lock: no thread of this process runs any more."""
    ctypes.PyDLL(None).pause()


def _kill(targets: Values, context: RunContext) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _crash(targets: Values, context: RunContext) -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def _exit(targets: Values, context: RunContext) -> None:
    sys.exit(3)


def _out_of_memory(targets: Values, context: RunContext) -> None:
    raise MemoryError


def _raise_negative(targets: Values, context: RunContext) -> None:
    if targets[0, -1] < 0:
        raise ValueError("a negative value")


def _own_error(targets: Values, context: RunContext) -> None:
    raise OwnError("The value {value} is odd.", hint="Use an even one.", code=701, value=3)


def _stop_unasked(targets: Values, context: RunContext) -> None:
    raise Cancelled


def _print(targets: Values, context: RunContext) -> None:
    sys.stdout.write("words of the model\n")
    sys.stderr.write("complaints of the model\n")


def _kill_negative(targets: Values, context: RunContext) -> None:
    if targets[0, -1] < 0:
        os.kill(os.getpid(), signal.SIGKILL)


_ACTS: dict[str, Callable[[Values, RunContext], None]] = {
    "repeat": _repeat,
    "lose": _repeat,
    "unsendable": _repeat,
    "first": _first,
    "sleep": _sleep,
    "loop": _loop,
    "hang": _hang,
    "kill": _kill,
    "kill_negative": _kill_negative,
    "crash": _crash,
    "exit": _exit,
    "out_of_memory": _out_of_memory,
    "raise_negative": _raise_negative,
    "own_error": _own_error,
    "stop_unasked": _stop_unasked,
    "print": _print,
}


class Odd(ForecastPipeline):
    @override
    def forecast(
        self,
        inputs: Sequence[PipelineInput],
        *,
        output_length: int,
        quantile_levels: Sequence[float],
        options: Mapping[str, OptionValue],
        context: RunContext,
    ) -> list[ForecastOutput | Exception]:
        del quantile_levels
        do = str(options.get("do", "repeat"))
        outputs: list[ForecastOutput | Exception] = []
        for index, series in enumerate(inputs):
            context.check()
            _ACTS[do](series["targets"], context)
            mean = np.repeat(series["targets"][:, -1:], output_length, axis=1)
            choices: dict[str, OptionValue] = {"pid": os.getpid()}
            if do == "unsendable":
                choices["function"] = lambda: 0  # type: ignore[assignment]
            outputs.append(ForecastOutput(mean, choices=choices))
            context.progress(index + 1, len(inputs))
        return outputs[1:] if do == "lose" else outputs


class Batched(Odd):
    """Tells how many series ran together, and what it was constructed with."""

    def __init__(self, model_id: str, **kwargs: object) -> None:
        super().__init__(model_id)
        self.told = str(kwargs)

    @override
    def forecast(
        self,
        inputs: Sequence[PipelineInput],
        *,
        output_length: int,
        quantile_levels: Sequence[float],
        options: Mapping[str, OptionValue],
        context: RunContext,
    ) -> list[ForecastOutput | Exception]:
        outputs = super().forecast(
            inputs,
            output_length=output_length,
            quantile_levels=quantile_levels,
            options=options,
            context=context,
        )
        told: dict[str, OptionValue] = {"together": len(inputs), "told": self.told}
        return [replace(one, choices=told) if isinstance(one, ForecastOutput) else one for one in outputs]


class Heavy(Odd):
    """Takes 60 MB when it is loaded."""

    def __init__(self, model_id: str, **kwargs: object) -> None:
        super().__init__(model_id, **kwargs)
        self.weights = np.ones(7_500_000)


class DiesAtLoading(Odd):
    def __init__(self, model_id: str, **kwargs: object) -> None:
        super().__init__(model_id, **kwargs)
        os._exit(9)


class RaisesAtLoading(Odd):
    def __init__(self, model_id: str, **kwargs: object) -> None:
        super().__init__(model_id, **kwargs)
        raise RuntimeError("no weights")
