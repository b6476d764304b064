"""What is written above and beside the plot: the marks of the context and of now, the forecasts' names."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from ui.moments import first_moment
from ui.plot.axes import EndLabel, Mark
from ui.plot.content import PlotContent
from ui.plot.grips import rows_between
from ui.plot.timescale import TimeScale
from ui.session import Region
from ui.theme import Theme


def marks_of(content: PlotContent, scale: TimeScale, theme: Theme) -> tuple[Mark, ...]:
    """The texts above the plot."""
    marks: list[Mark] = []
    if content.region is not None and content.histories:
        marks.append(_region_mark(content, content.region, scale, theme))
    if content.now is not None:
        line = next(one for one in content.forecasts if one.last_time == content.now)
        first = line.time[0] if len(line.time) else line.last_time
        begin = first_moment(first, line.last_time, scale.zone)
        words = short = QCoreApplication.translate("PlotView", "Forecast from {time}").format(time=begin)
        if content.pulled is not None and content.region is None and content.pulled.last_time == content.now:
            words = QCoreApplication.translate("PlotView", "{forecast} · drag to hold rows back")
            words = words.format(forecast=short)
        marks.append(Mark(scale.moment_x(content.now), words, theme.tokens.control, short))
    return tuple(marks)


def end_labels(content: PlotContent, scale: TimeScale) -> tuple[EndLabel, ...]:
    """The names of the visible forecasts at their last known value."""
    drawn = [one for one in content.forecasts if one.visible and len(one.mean)]
    known = [(one, one.mean[np.isfinite(one.mean)]) for one in drawn]
    return tuple(
        EndLabel(
            float(values[-1]),
            one.label,
            one.slot,
            (scale.moment_x(one.last_time), scale.moment_x(one.time[-1])),
            one.selected,
            one.target,
            one.column,
        )
        for one, values in known
        if len(values)
    )


def _region_mark(content: PlotContent, region: Region, scale: TimeScale, theme: Theme) -> Mark:
    rows = rows_between(content.histories[0], region)
    short = QCoreApplication.translate("PlotView", "Context · {rows} rows").format(rows=f"{rows:,}")
    words = QCoreApplication.translate("PlotView", "{context} · drag it or its edges").format(context=short)
    return Mark(scale.moment_x(region.start), words, theme.tokens.accent, short)
