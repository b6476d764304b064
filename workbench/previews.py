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
from workbench.sources import read_each
from workbench.text import text

if TYPE_CHECKING:
    from workbench.engine import Workbench
    from workbench.requests import ForecastRequest
    from workbench.results import Forecast

LIMIT_SECONDS = 0.5
"""What takes longer does not follow a hand, and would keep other calls of the same thread waiting."""


class _Preview(Job["Forecast"]):
    """Ends itself after a while; its events reach nobody."""

    def __init__(self, seconds: float) -> None:
        super().__init__("preview", text("Forecast"), EventBus())
        self._end = time.monotonic() + seconds

    @override
    def check(self) -> None:
        super().check()
        if time.monotonic() > self._end:
            raise TimeLimitError(
                "This forecast takes too long to follow each change.",
                hint="Press the button to start it.",
            )


def preview(workbench: Workbench, request: ForecastRequest, seconds: float = LIMIT_SECONDS) -> Forecast:
    """Forecast now, as `Workbench.start_forecast` would.

    Args:
        workbench: Whose tables and models they are.
        request: For a model that may run in this process, with few series.
        seconds: The model is stopped, where it looks at the clock, after so long.

    Raises:
        TimeLimitError: It takes longer.
        WorkbenchError: As `Workbench.forecast`.
    """
    job = _Preview(seconds)
    info = workbench.registry.require_active(request.spec.model, Task.FORECAST)
    # Context and resampling are what the forecast's roles say.
    rows = replace(request.data, context=None, resample=None)
    read = read_each(workbench.tables, rows)
    return workbench.forecast_frames(
        read.frames, request.spec, job, source=request.data, info=info, unread=read.failures
    )
