"""Follow a server's series: fetch its rows again every few minutes, and run the same forecast again."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui import tasks
from ui.notices import Level, Notice, NoticeAction, Place
from workbench.errors import Cancelled, WorkbenchError
from workbench.jobs import Job, JobSnapshot
from workbench.requests import DetectRequest, ForecastRequest
from workbench.text import Text, plural, text

if TYPE_CHECKING:
    import numpy as np

    from ui.controller import Controller
    from workbench.engine import Workbench
    from workbench.sources import Table

Request = ForecastRequest | DetectRequest


@dataclass(slots=True)
class _Followed:
    """A table that is followed. `last`: its last time when the request was made; `away`: told of it."""

    job: Job[None]
    minutes: int
    request: Request | None
    last: np.datetime64 | None
    busy: bool = False
    away: bool = False


class Following(QObject):
    """The tables that are followed. Each is a job of the kind "follow" until it is stopped or closed.

    Args:
        controller: Fetches, forecasts and detects; its session is told.
    """

    minute_s = 60.0
    """How long a minute is."""

    changed = Signal(str)
    """A table is followed now, or no longer."""
    done = Signal(str)
    """A table was fetched, and what was to be run on it was run."""
    _due = Signal(str)

    def __init__(self, controller: Controller) -> None:
        super().__init__(controller)
        self._controller = controller
        self._session = controller.session
        self._followed: dict[str, _Followed] = {}
        self._due.connect(self._on_due)
        self._session.job_changed.connect(self._on_job)
        self._session.tables_changed.connect(self._on_tables)

    def minutes(self, name: str) -> int | None:
        """How often a table is fetched, None for one that is not followed."""
        one = self._followed.get(name)
        return None if one is None else one.minutes

    def request(self, name: str) -> Request | None:
        """What is run on a followed table."""
        one = self._followed.get(name)
        return None if one is None else one.request

    async def start(self, name: str, minutes: int, request: Request | None) -> None:
        """Fetch a table every `minutes`, the first time after these, and run `request` on it each time.

        What was followed of the table before is no longer.
        """
        self.stop(name)
        table = self._session.tables[name]
        last = await self._controller.engine.call(lambda _: table.profile().last)
        job = await self._controller.engine.call(lambda wb: self._start(wb, name, minutes))
        self._followed[name] = _Followed(job, minutes, request, last)
        self.changed.emit(name)

    def stop(self, name: str) -> None:
        """Follow a table no longer."""
        one = self._followed.pop(name, None)
        if one is not None:
            one.job.cancel()
            self.changed.emit(name)

    def _start(self, workbench: Workbench, name: str, minutes: int) -> Job[None]:
        seconds = minutes * self.minute_s

        def work(job: Job[None]) -> None:
            stopped = threading.Event()
            job.on_cancel(stopped.set)
            while True:
                at = time.localtime(time.time() + seconds)
                job.progress(0, message=text("next at {time}", time=time.strftime("%H:%M", at)))
                if stopped.wait(seconds):
                    raise Cancelled
                self._due.emit(name)

        title = plural(
            "Follow {name}: every minute", "Follow {name}: every {count:,} minutes", name=name, count=minutes
        )
        return workbench.jobs.start("follow", title, work)

    # What happens meanwhile

    def _on_due(self, name: str) -> None:
        one = self._followed.get(name)
        if one is not None and not one.busy:
            tasks.start(self._round(name, one))

    def _on_job(self, job: JobSnapshot) -> None:
        if job.kind == "follow" and job.state.ended:
            for name, one in tuple(self._followed.items()):
                if one.job.id == job.id:
                    self.stop(name)

    def _on_tables(self) -> None:
        for name in set(self._followed) - set(self._session.tables):
            self.stop(name)

    async def _round(self, name: str, one: _Followed) -> None:
        one.busy = True
        try:
            table = await self._controller.engine.job(lambda wb: wb.start_reload(name))
        except Cancelled:
            return
        except WorkbenchError as error:
            self._say_away(name, one, error)
            return
        finally:
            one.busy = False
        if self._followed.get(name) is not one:
            return
        self._session.put_table(table)
        if one.away:
            one.away = False
            back = text("{name} was fetched again.", name=name)
            self._session.tell(Notice(Level.INFO, Place.DATA, back))
        await self._run(table, one)
        self.done.emit(name)

    async def _run(self, table: Table, one: _Followed) -> None:
        if one.request is None:
            return
        last = await self._controller.engine.call(lambda _: table.profile().last)
        request = _moved(one.request, one.last, last)
        one.busy = True
        try:
            if isinstance(request, ForecastRequest):
                forecast = await self._controller.run_job(Place.SETUP, lambda wb: wb.start_forecast(request))
                if forecast is not None:
                    # It came by itself: it takes the place of the one before and nothing from view.
                    self._session.keep(forecast, live=True)
            else:
                await self._controller.detect(request)
        finally:
            one.busy = False

    def _say_away(self, name: str, one: _Followed, error: WorkbenchError) -> None:
        """Tell it once; the next times are tried all the same."""
        if one.away or self._followed.get(name) is not one:
            return
        one.away = True
        sentence = text("{name} could not be fetched: {reason}", name=name, reason=error.message)
        hint = plural(
            "It is tried again every minute.", "It is tried again every {count:,} minutes.", count=one.minutes
        )
        stop = NoticeAction(text("Stop following"), lambda: self.stop(name))
        self._session.tell(Notice(Level.WARNING, Place.DATA, sentence, hint, error.details, actions=(stop,)))


def _moved(request: Request, before: np.datetime64 | None, now: np.datetime64 | None) -> Request:
    """The request with the bounds of its context moved on by as much as the series has grown."""
    if before is None or now is None:
        return request
    data, grown = request.data, now - before
    moved = replace(
        data,
        start=None if data.start is None else data.start + grown,
        until=None if data.until is None else data.until + grown,
    )
    if isinstance(request, DetectRequest):
        return replace(request, data=moved)
    first = request.spec.first_time
    spec = request.spec if first is None else replace(request.spec, first_time=first + grown)
    return ForecastRequest(moved, spec)


def summary(request: Request | None) -> Text | None:
    """What is run each time, in words."""
    if request is None:
        return None
    targets = ", ".join(request.data.targets)
    if isinstance(request, ForecastRequest):
        return plural(
            "forecast 1 step of {targets} with {model}",
            "forecast {count:,} steps of {targets} with {model}",
            count=request.spec.horizon,
            targets=targets,
            model=request.spec.model,
        )
    return text("look for anomalies in {targets} with {model}", targets=targets, model=request.spec.model)
