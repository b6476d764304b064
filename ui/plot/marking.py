"""What is written above and beside the plot: the marks of the context and of now, the forecasts' names."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale

from ui.plot.axes import EndLabel, Mark, date_time
from ui.plot.content import ForecastLine, PlotContent
from ui.plot.grips import rows_between
from ui.plot.timescale import TimeScale
from ui.session import Region
from ui.text import moment
from ui.theme import Theme
from workbench.timeseries import NUMBERED

_DAY = 86_400


def marks_of(content: PlotContent, scale: TimeScale, theme: Theme) -> tuple[Mark, ...]:
    """The texts above the plot."""
    marks: list[Mark] = []
    if content.region is not None and content.histories:
        marks.append(_region_mark(content, content.region, scale, theme))
    if content.now is not None:
        words = short = QCoreApplication.translate("PlotView", "Forecast from {time}").format(
            time=first_time(next(one for one in content.forecasts if one.last_time == content.now), scale)
        )
        if content.pulled is not None and content.region is None and content.pulled.last_time == content.now:
            words = QCoreApplication.translate("PlotView", "{forecast} · drag to hold rows back")
            words = words.format(forecast=short)
        marks.append(Mark(scale.moment_x(content.now), words, theme.tokens.control, short))
    return tuple(marks)


def end_labels(content: PlotContent) -> tuple[EndLabel, ...]:
    """The names of the visible forecasts at their last known value."""
    drawn = [one for one in content.forecasts if one.visible and len(one.mean)]
    known = [(one, one.mean[np.isfinite(one.mean)]) for one in drawn]
    return tuple(
        EndLabel(float(values[-1]), one.label, one.slot, one.selected, one.target)
        for one, values in known
        if len(values)
    )


def _region_mark(content: PlotContent, region: Region, scale: TimeScale, theme: Theme) -> Mark:
    rows = rows_between(content.histories[0], region)
    short = QCoreApplication.translate("PlotView", "Context · {rows} rows").format(rows=f"{rows:,}")
    words = QCoreApplication.translate("PlotView", "{context} · drag it or its edges").format(context=short)
    return Mark(scale.moment_x(region.start), words, theme.tokens.accent, short)


def first_time(line: ForecastLine, scale: TimeScale) -> str:
    """When a forecast begins: with the clock where steps are shorter than a day."""
    first = line.time[0] if len(line.time) else line.last_time
    if scale.zone == NUMBERED:
        return moment(first, NUMBERED)
    step = scale.moment_x(first) - scale.moment_x(line.last_time)
    clock = QCoreApplication.translate("PlotView", "d MMM HH:mm")
    day = QCoreApplication.translate("PlotView", "d MMM yyyy")
    return QLocale().toString(date_time(scale.local(np.array([first]))[0]), clock if step < _DAY else day)
