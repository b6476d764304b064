"""Which series of a result belongs to the plot: the plot, its pager and Results all ask here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.requests import Selection

if TYPE_CHECKING:
    from ui.session import SeriesRef, Session
    from workbench.results import Detection, Forecast


def belongs(
    source: Selection | None, series_id: str | None, shown: Sequence[SeriesRef], panel_id: str | None
) -> bool:
    """Whether it is of the table on the plot, and the one series of it that is looked at.

    Args:
        source: The rows that the result was asked about, None for those of a statement.
        series_id: The series' name in the result, None where it has only one.
        shown: The series on the plot; to a plot without any nothing belongs.
        panel_id: The series that is looked at where what is shown names none.
    """
    if not shown or (source is not None and source.table != shown[0].table):
        return False
    own = shown[0].id
    if series_id is None:
        return own is None or source is None or source.ids is None or own in source.ids
    return series_id == (own if own is not None else panel_id)


def look_at(session: Session, result: Forecast | Detection) -> None:
    """Put the first series of a result on the plot, unless something of it belongs to what is there."""
    from ui.session import SeriesRef

    source = result.source
    if source is None or source.table not in session.tables or not result.series:
        return
    if not any(session.belongs(result, one.id) for one in result.series):
        first = result.series[0].id or (source.ids[0] if source.ids else None)
        session.show_series(tuple(SeriesRef(source.table, one, first) for one in source.targets))


def panel_ids(session: Session) -> tuple[str, ...]:
    """The series that can be paged through: those of the panel results that are shown."""
    selected, detection = session.selected, session.detection
    ids: list[str | None] = []
    if selected is not None and selected in session.drawn:
        ids += (one.id for one in selected.forecast.series)
    if detection is not None and session.found is not None:
        ids += (one.id for one in detection.series)
    return tuple(dict.fromkeys(one for one in ids if one is not None))
