"""Times as people write them in the window's language: with the clock or the year where they matter."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from ui.text import moment
from workbench.timeseries import NUMBERED, to_local


def date_time(local: np.datetime64) -> QDateTime:
    """A time on the wall as Qt formats it."""
    day = local.astype("datetime64[D]")
    milliseconds = int((local - day).astype("timedelta64[ms]").astype(np.int64))
    julian = int(day.astype(np.int64)) + 2_440_588
    return QDateTime(QDate.fromJulianDay(julian), QTime.fromMSecsSinceStartOfDay(milliseconds))


def first_moment(first: np.datetime64, last: np.datetime64, zone: str | None) -> str:
    """When a forecast begins: with the clock where steps are shorter than a day.

    Args:
        first: The time of its first step.
        last: The last time that the model saw.
        zone: In which it is written.
    """
    if zone == NUMBERED:
        return moment(first, NUMBERED)
    clock = QCoreApplication.translate("PlotView", "d MMM HH:mm")
    day = QCoreApplication.translate("PlotView", "d MMM yyyy")
    short = first - last < np.timedelta64(1, "D")
    local = first if zone is None else to_local(np.array([first]), zone)[0]
    return QLocale().toString(date_time(local), clock if short else day)
