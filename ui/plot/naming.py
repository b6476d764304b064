"""What the series on the plot is called; in the plot's bar, while it loads, how much has been read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.plot.content import PlotContent
from ui.session import Session


def path_words(session: Session, content: PlotContent) -> str:
    """The first series on the plot; while its file is read, the rows so far."""
    shown = session.shown
    if not shown or not content.histories:
        return ""
    one = shown[0]
    table = session.tables.get(one.table)
    if table is None or table.complete:
        return ".".join(part for part in (one.table, one.id, one.column) if part)
    running = (job for job in session.jobs.values() if not job.state.ended and job.kind == "open")
    job = next(running, None)
    if job is not None and job.fraction:
        return _loading_words(table.rows, table.rows / job.fraction)
    words = QCoreApplication.translate("PlotPanel", "{rows:,} rows read so far")
    return words.format(rows=table.rows)


def series_label(session: Session, column: str) -> str:
    """What the column of the series on the plot is called, told apart from that of another series."""
    one = session.shown[0]
    if one.id is not None:
        # As Data's card calls it.
        return f"{one.id} \N{MIDDLE DOT} {column}"
    others = (table for name, table in session.tables.items() if name != one.table)
    again = any(other.name == column for table in others for other in table.columns)
    return f"{one.table} \N{MIDDLE DOT} {column}" if again else column


def _loading_words(rows: int, total: float) -> str:
    if total >= 1e6:
        words = QCoreApplication.translate("PlotPanel", "{rows} of {total} million rows")
        return words.format(rows=f"{rows / 1e6:.1f}", total=f"{total / 1e6:.3g}")
    words = QCoreApplication.translate("PlotPanel", "{rows} of {total} rows")
    return words.format(rows=f"{rows:,}", total=f"{round(total):,}")
