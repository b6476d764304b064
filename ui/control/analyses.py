"""Forecasts, the search for anomalies, and their export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ui.belonging import look_at
from ui.control.core import Core
from ui.notices import Place
from workbench.requests import DetectRequest, EvaluateRequest, ForecastRequest

if TYPE_CHECKING:
    from ui.session import SeriesRef
    from workbench.export import Exportable, ExportOptions, TableFormat
    from workbench.results import Detection, Forecast


class Analyses(Core):
    """What is done with a series."""

    async def forecast(self, request: ForecastRequest) -> None:
        """Forecast and keep the result; what is drawn stays when it fails or is stopped."""
        self.session.clear_notices(Place.SETUP)
        before = self.session.shown
        result = await self._guarded(Place.SETUP, lambda wb: wb.start_forecast(request))
        if result is not None:
            self.session.set_detection(None)
            self.session.keep(result)
            self._look_at(result, before)

    async def detect(self, request: DetectRequest) -> None:
        """Look for anomalies and show them."""
        self.session.clear_notices(Place.SETUP)
        before = self.session.shown
        result = await self._guarded(Place.SETUP, lambda wb: wb.start_detect(request))
        if result is not None:
            self.session.set_detection(result)
            self._look_at(result, before)

    def _look_at(self, result: Forecast | Detection, before: tuple[SeriesRef, ...]) -> None:
        """Show a series of it where none is on the plot, unless the user went elsewhere meanwhile."""
        if self.session.shown == before:
            look_at(self.session, result)

    async def evaluate(self, asked: EvaluateRequest) -> None:
        """Compare models and show the figures; a model that is refused is told among them."""
        self.session.clear_notices(Place.SETUP)
        request = ForecastRequest(asked.data, asked.spec)
        found = await self._guarded(
            Place.SETUP,
            lambda wb: wb.start_evaluate(request, asked.models, windows=asked.windows, step=asked.step),
        )
        if found is not None:
            self.session.set_evaluation(found)

    async def export(
        self,
        source: Exportable,
        path: Path,
        format_: TableFormat | None = None,
        options: ExportOptions | None = None,
    ) -> Path | None:
        """Write a Forecast, Detection, ResultTable or Arrow table to a file; returns its path."""
        self.session.clear_notices(Place.RESULTS)
        return await self._guarded(Place.RESULTS, lambda wb: wb.start_export(source, path, format_, options))
