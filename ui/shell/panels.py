"""The panels of one window, each imported and built when it is first asked for.

Data, Plot and Log are built at once; the others follow when the first picture is drawn, or earlier when a
user or a result asks for one. A panel reads the session when it is built, so nothing that happened before is
lost on it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.main_window import MainWindow
    from ui.panels.data import DataPanel
    from ui.panels.devices import DevicesPanel
    from ui.panels.jobs import JobsPanel
    from ui.panels.log import LogPanel
    from ui.panels.models import ModelsPanel
    from ui.panels.plot import PlotPanel
    from ui.panels.query import QueryPanel
    from ui.panels.results import ResultsPanel
    from ui.panels.setup import SetupPanel
    from ui.session import Session

P = TypeVar("P", bound=QWidget)
_ORDER = ("setup", "results", "query", "jobs", "models", "devices")


class Panels:
    """What actions and the shell call by name."""

    def __init__(self, window: MainWindow, session: Session, controller: Controller) -> None:
        self._window = window
        self._session = session
        self._controller = controller
        self._built: dict[str, QWidget] = {}

    @property
    def data(self) -> DataPanel:
        """Open tables and their columns."""
        from ui.panels.data import DataPanel

        return self._get("data", DataPanel)

    @property
    def plot(self) -> PlotPanel:
        """The picture."""
        from ui.panels.plot import PlotPanel

        return self._get("plot", PlotPanel)

    @property
    def log(self) -> LogPanel:
        """What was logged."""
        from ui.panels.log import LogPanel

        return self._get("log", LogPanel)

    @property
    def setup(self) -> SetupPanel:
        """The form."""
        from ui.panels.setup import SetupPanel

        return self._get("setup", SetupPanel)

    @property
    def results(self) -> ResultsPanel:
        """Rows of forecasts, detections, statements and tables."""
        from ui.panels.results import ResultsPanel

        return self._get("results", ResultsPanel)

    @property
    def query(self) -> QueryPanel:
        """The editor."""
        from ui.panels.query import QueryPanel

        return self._get("query", QueryPanel)

    @property
    def jobs(self) -> JobsPanel:
        """Running and ended work."""
        from ui.panels.jobs import JobsPanel

        return self._get("jobs", JobsPanel)

    @property
    def models(self) -> ModelsPanel:
        """The registry."""
        from ui.panels.models import ModelsPanel

        return self._get("models", ModelsPanel)

    @property
    def devices(self) -> DevicesPanel:
        """Processors and what is loaded."""
        from ui.panels.devices import DevicesPanel

        return self._get("devices", DevicesPanel)

    def __getitem__(self, key: str) -> QWidget:
        """The panel of a dock."""
        panel = getattr(self, key)
        assert isinstance(panel, QWidget)
        return panel

    async def build_all(self) -> None:
        """Build what has not been asked for yet, with the window answering in between."""
        for key in _ORDER:
            if key not in self._built:
                _ = self[key]
                await asyncio.sleep(0)

    def _get(self, key: str, kind: type[P]) -> P:
        if key not in self._built:
            make: Callable[..., QWidget] = kind
            dock = self._window.docks[key]
            panel = self._built[key] = make(self._session, self._controller, self._window.theme, dock)
            dock.hold(panel)
        found = self._built[key]
        assert isinstance(found, kind)
        return found
