"""Export from Results: what can be written, what of it is offered first, and writing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui import tasks
from ui.forecast_names import forecast_names
from ui.grid.columns import to_arrow
from ui.notices import Level, Notice, Place
from workbench.text import text

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa

    from ui.controller import Controller
    from ui.dialogs.export import ExportDialog
    from ui.exports import Content
    from ui.panels.results import ResultsPanel
    from ui.session import Session
    from workbench.export import Exportable, ExportOptions, TableFormat
    from workbench.requests import Selection
    from workbench.sources import Table


class Exporting(QObject):
    """Belongs to Results.

    Args:
        panel: What is shown.
        session: Has the results.
        controller: Writes them.
    """

    def __init__(self, panel: ResultsPanel, session: Session, controller: Controller) -> None:
        super().__init__(panel)
        self._panel = panel
        self._session = session
        self._controller = controller

    def exported(self) -> Exportable | None:
        """What is offered first: what is shown, a forecast or detection whole."""
        contents, shown = self._contents()
        return contents[shown].source if contents else None

    def ask(self) -> None:
        """Ask what goes into which file, and write it."""
        contents, shown = self._contents()
        if not contents:
            return
        from ui.dialogs.export import ExportDialog

        dialog = ExportDialog(contents, shown, self._origin(), self._panel)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._write(dialog))
        dialog.open()

    def _contents(self) -> tuple[tuple[Content, ...], int]:
        """What can be exported, and which of it is shown."""
        # Not needed before the first export.
        from ui.exports import of_anomalies, of_evaluation, of_forecasts, of_statement, of_table
        from ui.panels.results import Kind

        panel, detection = self._panel, self._session.detection
        found = self._session.found
        match panel.kind:
            case Kind.FORECAST if kept := self._session.drawn:
                held = any(one.forecast.metrics for one in kept)
                contents = of_forecasts(kept, forecast_names(self._session, kept))
                if held and panel.forecast_view.value == "accuracy":
                    return contents, len(contents) - 1
                # The contents begin as the list of forecasts does: all, then each.
                return contents, max(panel.which.currentIndex(), 0)
            case Kind.ANOMALIES if detection is not None and found is not None:
                return of_anomalies(detection, found), int(panel.anomaly_view.value == "rows")
            case Kind.EVALUATION if (compared := panel.evaluation.found) is not None:
                return of_evaluation(compared), int(panel.evaluation.view.value == "series")
            case Kind.QUERY if panel.result() is not None:
                return of_statement(panel.statements.currentIndex() + 1, self._rows()), 0
            case Kind.TABLE if panel.table is not None and panel.model.columns:
                return of_table(panel.table, self._rows()), 0
            case _:
                return (), 0

    def _rows(self) -> pa.Table:
        return to_arrow(self._panel.model.columns, self._panel.model.order)

    def _origin(self) -> Table | None:
        """The open table that what is shown was made of; of a query the one on the plot."""
        from ui.panels.results import Kind

        tables, panel = self._session.tables, self._panel
        if panel.kind is Kind.TABLE:
            return tables.get(panel.table or "")
        source: Selection | None = None
        if panel.kind is Kind.FORECAST and self._session.drawn:
            source = self._session.drawn[0].forecast.source
        elif panel.kind is Kind.ANOMALIES and self._session.detection is not None:
            source = self._session.detection.source
        if source is not None:
            return tables.get(source.table)
        shown = self._session.shown
        return tables.get(shown[0].table) if shown else next(iter(tables.values()), None)

    def _write(self, dialog: ExportDialog) -> None:
        # Read at once: the dialog is deleted before a task begins.
        tasks.start(self._export(dialog.source, dialog.path, dialog.format, dialog.options))

    async def _export(
        self, source: Exportable, path: Path, format_: TableFormat, options: ExportOptions
    ) -> None:
        written = await self._controller.export(source, path, format_, options)
        if written is not None:
            words = text("The result was written to {file}.", file=str(written))
            self._session.tell(Notice(Level.INFO, Place.RESULTS, words))
