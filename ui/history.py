"""A statement's forecast or anomalies beside the rows of the server's query that they came from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ui.session import SeriesRef
from workbench.errors import DataError
from workbench.requests import Selection
from workbench.results import Detection, Forecast, ResultTable, ScriptRun
from workbench.text import text

if TYPE_CHECKING:
    import numpy as np

    from workbench.engine import Workbench
    from workbench.sources import Table
    from workbench.sources.iotdb.address import ServerAddress


def forecast_over(forecast: Forecast, table: Table) -> Forecast:
    """The forecast as one of this table: its targets called as the table's columns."""
    series = tuple(
        replace(one, targets=tuple(_column(name, table) for name in one.targets)) for one in forecast.series
    )
    targets = series[0].targets if series else ()
    return replace(forecast, series=series, source=Selection(table.name, targets))


def detection_over(detection: Detection, table: Table) -> Detection:
    """The anomalies as those of this table."""
    series = tuple(replace(one, target=_column(one.target, table)) for one in detection.series)
    targets = tuple(dict.fromkeys(one.target for one in series))
    return replace(detection, series=series, source=Selection(table.name, targets))


def series_over(found: Forecast | Detection, table: Table) -> tuple[SeriesRef, ...]:
    """What has to be on the plot for the result, one of this table, to be seen."""
    id_ = found.series[0].id if table.id_column is not None else None
    targets = found.source.targets if found.source is not None else ()
    return tuple(SeriesRef(table.name, one, id_) for one in targets)


def last_row(result: ResultTable) -> np.datetime64 | None:
    """The time of the last row that a statement's model saw."""
    if result.forecast is not None:
        return max((one.last_time for one in result.forecast.series), default=None)
    if result.detection is not None:
        return max((one.time[-1] for one in result.detection.series if len(one.time)), default=None)
    return None


def _column(name: str, table: Table) -> str:
    """The table's column of that name or tree path; a statement may have a longer name for it."""
    for wanted in (name, name.rsplit(".", 1)[-1]):
        try:
            return table.column(wanted).name
        except DataError:
            continue
    return name


def stopped(run: ScriptRun) -> ScriptRun:
    """What had come when the user stopped."""
    note = text("The script was stopped; these are the rows that had come.")
    *before, last = run.results
    return replace(run, results=(*before, replace(last, notes=(*last.notes, note))), growing=False)


def with_rows_before(run: ScriptRun, kept: ScriptRun | None) -> ScriptRun:
    """A script that an error ended, with the rows that had come of its last statement."""
    if run.error is None or kept is None or not kept.growing or len(kept.results) <= len(run.results):
        return run
    note = text("The statement was not finished; these are the rows that had come.")
    last = kept.results[-1]
    return replace(run, results=(*run.results, replace(last, notes=(*last.notes, note))))


def without_password(workbench: Workbench, address: str) -> ServerAddress | None:
    """The server where its password is not known, None where it is. The keyring may take a moment."""
    from workbench.sources.iotdb.address import ServerAddress
    from workbench.sources.iotdb.passwords import find_password

    place = ServerAddress.parse(address)
    if address in workbench.servers.open or find_password(place, lambda _: None) is not None:
        return None
    return place
