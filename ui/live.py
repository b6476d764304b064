"""The forecast that follows the user's hand, for models that need only milliseconds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.errors import Cancelled, OptionError, WorkbenchError
from workbench.previews import preview
from workbench.registry.options import validate_options
from workbench.requests import ForecastRequest

if TYPE_CHECKING:
    from concurrent.futures import Future

    from ui.controller import Controller
    from ui.session import Session
    from ui.setup.building import Request
    from workbench.registry.info import ModelInfo
    from workbench.results import Forecast
    from workbench.settings import ForecastSettings
    from workbench.sources import Table

SETTLE_MS = 400
"""A choice that nobody changed for so long is meant; one that was let go of on the plot is at once."""
_MOST_SERIES = 8
"""More columns of more series at once are work for a job."""


def can_follow(
    request: Request | None, info: ModelInfo | None, table: Table, settings: ForecastSettings
) -> ForecastRequest | None:
    """The request if its forecast can follow each change, else None."""
    if not settings.live or info is None or not info.in_process or not isinstance(request, ForecastRequest):
        return None
    ids = request.data.ids
    one = table.id_column is None or ids is not None
    few = len(request.data.targets) * len(ids or ("",)) <= _MOST_SERIES
    return request if one and few and table.complete else None


class LiveForecast(QObject):
    """Forecasts each request that it is given, or the newest where they come faster than the model answers.

    One request is on the engine's thread and at most one waits. What comes back is the session's preview; it
    is kept once the user lets go of the plot, or changes nothing for a moment. Nothing of it is a job.
    """

    refused = Signal(object)
    """Why the newest request has no forecast: a `WorkbenchError`; None once one has."""
    _answered = Signal(object, object)

    def __init__(self, session: Session, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._controller = controller
        self._wanted: ForecastRequest | None = None
        self._info: ModelInfo | None = None
        self._next: ForecastRequest | None = None
        self._busy = False
        self._let_go = False
        self._stale = False
        self._met = True
        """What is wanted is drawn already, or nothing is wanted."""
        self._error: WorkbenchError | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._keep)
        session.held_changed.connect(self._on_held)
        session.results_changed.connect(self._on_results)
        self._answered.connect(self._on_answered)

    @property
    def at_rest(self) -> bool:
        """Whether nothing is on its way and nothing waits to be kept."""
        return not (self._busy or self._settle.isActive() or self._session.held)

    @property
    def following(self) -> bool:
        """Whether each change of the request is forecast by itself."""
        return self._wanted is not None

    def follow(self, request: ForecastRequest | None, info: ModelInfo | None = None) -> None:
        """Forecast this by its model from now on; None for nothing."""
        if request == self._wanted and not self._stale:
            return
        self._settle.stop()
        self._let_go = False
        self._wanted = self._next = request
        self._info = info
        self._met = request is None or info is None or (self._is_kept(request, info) and not self._stale)
        if self._met:
            self._next = None
            self._tell(None)
            self._session.drop_preview()
        elif not self._busy:
            self._start()
        self._stale = False

    def stand_aside(self) -> None:
        """The button was pressed: its result takes the place of what was on its way."""
        self._next = None
        self._met = True
        self._settle.stop()

    def forget(self) -> None:
        """The rows have changed: forecast again, even what was forecast already."""
        self._stale = True

    def _start(self) -> None:
        """Hand the newest request over, now: what the window does next takes as long as the model."""
        request, self._next = self._next, None
        if request is not None:
            self._busy = True
            future = self._controller.engine.submit(lambda wb: preview(wb, request))
            future.add_done_callback(lambda done: self._answered.emit(request, done))

    def _on_answered(self, request: ForecastRequest, done: Future[Forecast]) -> None:
        self._busy = False
        waiting = self._next is not None
        self._start()
        try:
            found = done.result()
        except Cancelled:
            return
        except WorkbenchError as error:
            self._refuse(request, error)
        else:
            self._show(request, found, last=not waiting)

    def _show(self, request: ForecastRequest, found: Forecast, *, last: bool) -> None:
        """Draw an answer; one to an older question only where it is the same series and model."""
        wanted = self._wanted
        if wanted is None or self._met or _subject(wanted) != _subject(request):
            return
        if request is wanted:
            self._tell(None)
        self._session.show_preview(found)
        if last and request is wanted and not self._session.held:
            self._settle.start(0 if self._let_go else SETTLE_MS)

    def _refuse(self, request: ForecastRequest, error: WorkbenchError) -> None:
        """What is drawn stays while the user goes on, and goes when this is what is meant."""
        if request is self._wanted and not self._met:
            self._tell(error)
            if not self._session.held:
                self._session.drop_preview()

    def _on_results(self) -> None:
        """What was refused here has come by the button."""
        wanted, info = self._wanted, self._info
        if self._error is None or wanted is None or info is None:
            return
        if self._is_kept(wanted, info):
            self._met = True
            self._tell(None)

    def _on_held(self) -> None:
        if self._session.held:
            self._settle.stop()
            return
        self._let_go = True
        if not self._busy and self._next is None:
            self._keep()

    def _keep(self) -> None:
        """Make the preview a result, as pressing the button would."""
        kept = self._session.preview
        if kept is None:
            return
        if self._error is not None:
            self._session.drop_preview()
            return
        self._session.keep(kept.forecast, live=True)

    def _is_kept(self, request: ForecastRequest, info: ModelInfo) -> bool:
        try:
            spec = replace(request.spec, options=validate_options(info, request.spec.options))
        except OptionError:
            return False
        made = ((one.forecast.source, one.forecast.spec) for one in self._session.drawn)
        return (request.data, spec) in made

    def _tell(self, error: WorkbenchError | None) -> None:
        if error is not self._error:
            self._error = error
            self.refused.emit(error)


def _subject(request: ForecastRequest) -> tuple[object, ...]:
    data = request.data
    return data.table, data.targets, data.ids, request.spec.model
