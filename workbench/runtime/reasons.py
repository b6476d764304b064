"""The sentences for processes that died or did not start."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from workbench.errors import Code, ModelError, TimeLimitError, WorkerError

if TYPE_CHECKING:
    from workbench.runtime.remote import End

_KILLED = -9


def died(model_id: str, end: End, log: str) -> WorkerError:
    """Why a request failed whose worker is gone.

    Args:
        model_id: What it ran.
        end: How it ended.
        log: The last lines that it printed.
    """
    details = log or None
    if end.reason is not None:
        return WorkerError(
            "The process of {model} answered what cannot be read ({reason}).",
            hint="Look at its code, and at {control.details} for what it printed.",
            details=details,
            model=model_id,
            reason=end.reason,
        )
    if end.code == _KILLED or end.code is None:
        return WorkerError(
            "The model process ran out of memory or was killed while it ran {model}.",
            hint="Try again with fewer rows or series, or close other programs.",
            details=details,
            model=model_id,
        )
    if end.code < 0:
        return WorkerError(
            "The model process crashed while it ran {model} (signal {signal}).",
            hint="Try again with other options; look at {control.details} for the end of its log.",
            details=details,
            model=model_id,
            signal=signal.Signals(-end.code).name,
        )
    return WorkerError(
        "The model process ended by itself while it ran {model} (exit code {status}).",
        hint="Try again with other options; look at {control.details} for the end of its log.",
        details=details,
        model=model_id,
        status=end.code,
    )


def not_started(model_id: str, end: End, log: str) -> WorkerError:
    """Why a request failed for which no worker could be started."""
    details = "\n".join(filter(None, [end.reason, f"exit code {end.code}", log]))
    return WorkerError(
        "The process for {model} could not be started.",
        hint="Try once more; look at {control.details} for the end of its log.",
        details=details,
        model=model_id,
    )


def dropped(model_id: str) -> WorkerError:
    """Why a request was ended whose model is being dropped or renamed."""
    return WorkerError(
        "{model} was dropped or renamed while it ran.",
        hint="Look at the list of models, and ask again.",
        model=model_id,
    )


def closed() -> WorkerError:
    """Why nothing runs any more."""
    return WorkerError(
        "The model processes have been ended because the program is closing.",
        hint="Start the program again.",
    )


def overloaded(model_id: str, waiting: int) -> ModelError:
    """Why a request was not taken (AINode's 1521)."""
    return ModelError(
        "{count:,} requests wait for a model process already, so the one for {model} was not taken.",
        singular="1 request waits for a model process already, so the one for {model} was not taken.",
        hint="Try again later, or raise {control.queue_limit}.",
        code=Code.INFERENCE_OVERLOAD,
        count=waiting,
        model=model_id,
    )


def too_long(model_id: str, seconds: float) -> TimeLimitError:
    """Why a request was stopped at its limit."""
    return TimeLimitError(
        "{model} was stopped after {seconds:g} seconds, the limit for a request.",
        hint="Use fewer rows or series, choose a faster model, or raise {control.request_limit}.",
        model=model_id,
        seconds=seconds,
    )
