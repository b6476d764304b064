"""Running statements, and drawing what comes of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.control.files import Files
from ui.history import (
    detection_over,
    forecast_over,
    last_row,
    series_over,
    stopped,
    with_rows_before,
    without_password,
)
from ui.notices import Place
from workbench.errors import Span
from workbench.results import ResultTable, ScriptRun
from workbench.sources import Table
from workbench.sql.run_on import RunOn

if TYPE_CHECKING:
    import numpy as np

    from workbench.sources.iotdb.tables import ServerQuery
    from workbench.sql.completion import Completion


class Scripts(Files):
    """What is done in the query editor; the rows of a server's query become a table."""

    async def run_script(
        self, script: str, server: str | None = None, run_on: RunOn = RunOn.HERE, before: str = ""
    ) -> ScriptRun | None:
        """Run statements; results and the error that ended them are in the run.

        Args:
            script: What to run.
            server: The address of the server that it is for; None for the open tables.
            run_on: Where models run.
            before: What stands before the script in the editor; the place of an error is counted from its
                beginning, as the user sees it.
        """
        self.session.clear_notices(Place.QUERY)
        run = await self._guarded(Place.QUERY, lambda wb: wb.start_script(script, server, run_on=run_on))
        if run is not None:
            if run.error is not None and (place := run.error.span) is not None:
                run.error.source = before + script
                start = len(before) + place.start
                run.error.span = Span.of(run.error.source, start, start + place.length)
            self.session.set_query(with_rows_before(run, self.session.query))
            if run_on is not RunOn.HERE:
                await self.plot_results([one for one in run.results if one.forecast is not None])
        elif (kept := self.session.query) is not None and kept.growing:
            self.session.set_query(stopped(kept))
        return run

    async def can_log_in(self, address: str) -> bool:
        """Whether a server is logged in to, or its password is known; if not, the user is asked to log in."""
        if address in self.session.servers:
            return True
        place = await self.engine.call(lambda wb: without_password(wb, address))
        if place is not None:
            self.session.server_asked.emit(place)
        return place is None

    async def plot_results(self, results: Sequence[ResultTable]) -> None:
        """Draw forecasts and anomalies of statements; where their series are a server's, with its rows."""
        for result in results:
            query = result.rows_of
            table = None if query is None else await self._rows_of(query, until=last_row(result))
            forecast, detection = result.forecast, result.detection
            if forecast is not None:
                if table is not None:
                    forecast = forecast_over(forecast, table)
                    self.session.show_series(series_over(forecast, table))
                self.session.keep(forecast)
            elif detection is not None:
                if table is not None:
                    detection = detection_over(detection, table)
                    self.session.show_series(series_over(detection, table))
                self.session.set_detection(detection)

    async def _rows_of(self, query: ServerQuery, until: np.datetime64 | None) -> Table | None:
        """The table of a server's query, fetched where it is not open yet or ends too early."""
        known = next((one for one in self.session.tables.values() if one.origin == query), None)
        if known is not None and known.complete:
            last = await self.engine.call(lambda _: known.profile().last)
            if until is None or last is None or until <= last:
                return known
            return await self.reload(known.name)
        opened = await self._guarded(
            Place.QUERY, lambda wb: wb.servers.start_open_query(query.connection, query.sql)
        )
        if opened is not None:
            self.session.put_table(opened)
        return opened

    async def complete(self, script: str, offset: int, server: str | None = None) -> list[Completion]:
        """What could stand at `offset`."""
        return await self.engine.call(lambda wb: wb.complete(script, offset, server))
