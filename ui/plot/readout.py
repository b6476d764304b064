"""The values of all curves at the crosshair, in a box in the corner away from the pointer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QLocale, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.moments import date_time
from ui.plot.content import ForecastLine, HistoryLine, PlotContent
from ui.plot.layers import thin
from ui.plot.timescale import TimeScale
from ui.text import moment as time_text
from ui.text import number
from ui.theme import Theme
from workbench.timeseries import NUMBERED, Times, Values

_PAD, _ROW, _SWATCH = 10, 19, 26


@dataclass(frozen=True, slots=True)
class ReadOutRow:
    """A curve's value, with the pen of its swatch (None for the row of a band)."""

    name: str
    value: str
    pen: QPen | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What the crosshair reads."""

    title: str
    rows: tuple[ReadOutRow, ...]

    @override
    def __str__(self) -> str:
        return "; ".join([self.title, *(f"{row.name} {row.value}" for row in self.rows)])


def read_at(content: PlotContent, scale: TimeScale, theme: Theme, x: float) -> Reading | None:
    """The values of the curves at the row nearest to a second, in the order of the legend."""
    rows: list[ReadOutRow] = []
    moment = _nearest_moment(content, scale, x)
    if moment is None:
        return None
    for line in content.histories:
        value = None if moment in line.time[line.hidden] else _value(line.time, line.values, moment)
        if line.visible and value is not None:
            rows.append(ReadOutRow(line.called, number(value), history_pen(line, theme)))
    for held in content.held_back:
        value = _value(held.time, held.values, moment)
        if held.visible and value is not None:
            pen = thin(theme.history_color)
            pen.setDashPattern([1, 2])
            rows.append(ReadOutRow(QCoreApplication.translate("Plot", "held back"), number(value, 4), pen))
    for forecast in content.forecasts:
        rows += _forecast_rows(forecast, theme, moment)
    found = content.anomalies
    if found is not None and found.score_visible:
        score = _value(found.time, found.score, moment)
        if score is not None:
            name = QCoreApplication.translate("Plot", "score")
            rows.append(ReadOutRow(name, number(score, 3), thin(theme.series_color(0))))
    return Reading(_title(scale, moment), tuple(rows))


def history_pen(line: HistoryLine, theme: Theme) -> QPen:
    """The pen of a column's swatch."""
    return thin(theme.history_color) if line.slot is None else theme.series_pen(line.slot, 1.0)


def _forecast_rows(forecast: ForecastLine, theme: Theme, moment: np.datetime64) -> list[ReadOutRow]:
    if not forecast.visible:
        return []
    value = _value(forecast.time, forecast.mean, moment)
    if value is None:
        return []
    pen = theme.series_pen(forecast.slot, column=forecast.column)
    rows = [ReadOutRow(forecast.label, number(value, 4), pen)]
    band = forecast.usual_band
    if band is not None:
        low = _value(forecast.time, band.lower, moment)
        high = _value(forecast.time, band.upper, moment)
        if low is not None and high is not None:
            name = QCoreApplication.translate("Plot", "{share} % band").format(share=f"{band.share * 100:g}")
            rows.append(ReadOutRow(name, f"{number(low, 3)} \N{EN DASH} {number(high, 3)}"))
    return rows


def _nearest_moment(content: PlotContent, scale: TimeScale, x: float) -> np.datetime64 | None:
    found: list[tuple[float, np.datetime64]] = []
    lines = [line.time for line in content.histories if line.visible]
    lines += [one.time for one in content.held_back if one.visible]
    lines += [one.time for one in content.forecasts if one.visible]
    for time in lines:
        if len(time):
            at = int(np.searchsorted(time.view(np.int64), scale.to_ticks(x, time)))
            near = [row for row in (at - 1, at) if 0 <= row < len(time)]
            found += [(abs(scale.moment_x(time[row]) - x), time[row]) for row in near]
    return min(found, key=lambda one: one[0])[1] if found else None


def _value(time: Times, values: Values, moment: np.datetime64) -> float | None:
    """The value at exactly that time; None where the curve has no row then."""
    if len(time) == 0:
        return None
    row = int(np.searchsorted(time, moment))
    return float(values[row]) if row < len(time) and time[row] == moment else None


def _title(scale: TimeScale, moment: np.datetime64) -> str:
    if scale.zone == NUMBERED:
        return time_text(moment, NUMBERED)
    local = scale.local(np.array([moment]))[0]
    stamp = date_time(local)
    translate = QCoreApplication.translate
    day = QLocale().toString(stamp, translate("Plot", "ddd d MMM yyyy"))
    whole_day = local == local.astype("datetime64[D]")
    seconds = local != local.astype("datetime64[m]")
    clock = QLocale().toString(stamp, "HH:mm:ss" if seconds else "HH:mm")
    return f"{day}, {clock}" if seconds or not whole_day else f"{day}, 00:00"


class ReadOut(QWidget):
    """The box; it lies on the plot and lets the mouse through."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reading: Reading | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Values at the crosshair"))
        self.hide()

    def show_reading(self, reading: Reading | None, left: QPoint, right: QPoint, *, at_left: bool) -> None:
        """Show values with the box's upper left corner at `left`, or its upper right one at `right`."""
        self._reading = reading
        if reading is None:
            self.hide()
            return
        size = self._wanted()
        self.setGeometry(
            left.x() if at_left else right.x() - size.width(), left.y(), size.width(), size.height()
        )
        self.setAccessibleDescription(str(reading))
        self.show()
        self.update()

    def _wanted(self) -> QSize:
        assert self._reading is not None
        bold, plain = QFontMetricsF(self._theme.font("title")), QFontMetricsF(self._theme.font("numbers"))
        names = max((plain.horizontalAdvance(row.name) for row in self._reading.rows), default=0.0)
        values = max((plain.horizontalAdvance(row.value) for row in self._reading.rows), default=0.0)
        width = max(bold.horizontalAdvance(self._reading.title), _SWATCH + names + 24 + values)
        return QSize(round(width) + 2 * _PAD, _ROW * (1 + len(self._reading.rows)) + 2 * _PAD - 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._reading is None:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setPen(thin(tokens.control))
        painter.setBrush(QColor(tokens.base))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(self._theme.font("title"))
        painter.setPen(QColor(tokens.text))
        row = QRectF(_PAD, _PAD - 2, self.width() - 2 * _PAD, _ROW)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(row, middle, self._reading.title)
        painter.setFont(self._theme.font("numbers"))
        for one in self._reading.rows:
            row.translate(0, _ROW)
            if one.pen is not None:
                painter.setPen(one.pen)
                middle_y = row.center().y()
                painter.drawLine(QLineF(row.left(), middle_y, row.left() + 16, middle_y))
            painter.setPen(QColor(tokens.text2))
            painter.drawText(row.adjusted(_SWATCH, 0, 0, 0), middle, one.name)
            painter.setPen(QColor(tokens.text))
            painter.drawText(row, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), one.value)
