"""Forecasters that misbehave in one way each, chosen by the option `do`."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time
from collections.abc import Mapping, Sequence

import numpy as np
from workbench.errors import Cancelled, DataError
from workbench.pipelines.contracts import ForecastOutput, ForecastPipeline, PipelineInput, RunContext
from workbench.requests import OptionValue


class OwnError(DataError):
    """A class that only this package knows."""


class Odd(ForecastPipeline):
    def forecast(
        self,
        inputs: Sequence[PipelineInput],
        *,
        output_length: int,
        quantile_levels: Sequence[float],
        options: Mapping[str, OptionValue],
        context: RunContext,
    ) -> list[ForecastOutput | Exception]:
        act = getattr(self, f"_{options.get('do', 'repeat')}")
        outputs: list[ForecastOutput | Exception] = []
        for index, series in enumerate(inputs):
            context.check()
            outputs.append(act(series["targets"], output_length, context))
            context.progress(index + 1, len(inputs))
        return outputs[1:] if options.get("do") == "lose" else outputs

    def _repeat(self, targets, steps, context) -> ForecastOutput:
        return ForecastOutput(np.repeat(targets[:, -1:], steps, axis=1), choices={"pid": os.getpid()})

    _lose = _repeat

    def _first(self, targets, steps, context) -> ForecastOutput:
        """The first value says how many milliseconds to sleep."""
        time.sleep(targets[0, 0] / 1000)
        return self._repeat(targets, steps, context)

    def _sleep(self, targets, steps, context) -> ForecastOutput:
        while True:
            context.check()
            time.sleep(0.005)

    def _loop(self, targets, steps, context) -> ForecastOutput:
        while True:
            steps += 1

    def _hang(self, targets, steps, context) -> ForecastOutput:
        """Holds the interpreter lock: no thread of this process runs any more."""
        ctypes.PyDLL(None).pause()
        raise AssertionError

    def _kill(self, targets, steps, context) -> ForecastOutput:
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError

    def _crash(self, targets, steps, context) -> ForecastOutput:
        os.kill(os.getpid(), signal.SIGSEGV)
        raise AssertionError

    def _exit(self, targets, steps, context) -> ForecastOutput:
        sys.exit(3)

    def _out_of_memory(self, targets, steps, context) -> ForecastOutput:
        raise MemoryError

    def _raise_negative(self, targets, steps, context) -> ForecastOutput:
        if targets[0, -1] < 0:
            raise ValueError("a negative value")
        return self._repeat(targets, steps, context)

    def _own_error(self, targets, steps, context) -> ForecastOutput:
        raise OwnError("The value {value} is odd.", hint="Use an even one.", code=701, value=3)

    def _unsendable(self, targets, steps, context) -> ForecastOutput:
        return ForecastOutput(targets, choices={"f": lambda: 0})

    def _stop_unasked(self, targets, steps, context) -> ForecastOutput:
        raise Cancelled

    def _print(self, targets, steps, context) -> ForecastOutput:
        print("words of the model")
        print("complaints of the model", file=sys.stderr)
        return self._repeat(targets, steps, context)

    def _hold(self, targets, steps, context) -> ForecastOutput:
        self.held = np.ones(30_000_000)
        return self._repeat(targets, steps, context)


class Heavy(Odd):
    """Takes 60 MB when it is loaded."""

    def __init__(self, model_id: str, **kwargs: object) -> None:
        super().__init__(model_id, **kwargs)
        self.weights = np.ones(7_500_000)


class DiesAtLoading(Odd):
    def __init__(self, model_id: str, **kwargs: object) -> None:
        os._exit(9)


class RaisesAtLoading(Odd):
    def __init__(self, model_id: str, **kwargs: object) -> None:
        raise RuntimeError("no weights")
