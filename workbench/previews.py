"""A forecast that follows the hand: at once, in the caller's thread, and no job that anybody is told of."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from typing_extensions import override

from workbench.errors import TimeLimitError
from workbench.events import EventBus
from workbench.jobs import Job
from workbench.registry.info import Task
from workbench.sources import read_each, with_own_names
from workbench.text import text

if TYPE_CHECKING:
    from workbench.engine import Workbench
    from workbench.requests import ForecastRequest
    from workbench.results import Forecast

LIMIT_SECONDS = 0.5
"""Of the processor: what takes more does not follow a hand, and keeps other calls of the thread waiting."""
_BUSY = 10
"""A machine that others keep busy may take so many times as long by the clock."""


class _Preview(Job["Forecast"]):
    """Ends itself after a while, in the thread that made it; its events reach nobody."""

    def __init__(self, seconds: float) -> None:
        super().__init__("preview", text("Forecast"), EventBus())
        self._end = time.thread_time() + seconds
        self._latest = time.monotonic() + seconds * _BUSY

    @override
    def check(self) -> None:
        super().check()
        if time.thread_time() > self._end or time.monotonic() > self._latest:
            raise TimeLimitError(
                "This forecast takes too long to follow each change.",
                hint="Press the button to start it.",
            )


def preview(workbench: Workbench, request: ForecastRequest, seconds: float = LIMIT_SECONDS) -> Forecast:
    """Forecast now, as `Workbench.start_forecast` would.

    Args:
        workbench: Whose tables and models they are.
        request: For a model that may run in this process, with few series.
        seconds: Of the processor; the model is stopped, where it looks at the clock, after so long.

    Raises:
        TimeLimitError: It takes longer.
        WorkbenchError: As `Workbench.forecast`.
    """
    job = _Preview(seconds)
    info = workbench.registry.require_active(request.spec.model, Task.FORECAST)
    # Context and resampling are what the forecast's roles say.
    data = with_own_names(workbench.tables, request.data)
    read = read_each(workbench.tables, replace(data, context=None, resample=None))
    return workbench.forecast_frames(
        read.frames, request.spec, job, source=data, info=info, unread=read.failures
    )
