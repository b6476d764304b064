"""The plot's axes: times as short as the range allows, values at round steps, and the strips around."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from ui.moments import date_time
from ui.painting import contained
from ui.plot.graph import pg
from ui.plot.layers import spread, thin
from ui.plot.timescale import TimeScale, TimeTicks, time_ticks
from ui.text import moment
from ui.theme import Theme
from workbench.timeseries import NUMBERED, Values

_PX_A_TIME = 82
_PX_A_VALUE = 42
_MOST_TICKS = 8
_GAP = 6
AXIS_GAP = _GAP
_SWATCH = 12
STRIP_HEIGHT = 26


class _Axis(pg.AxisItem):  # type: ignore[misc]
    """An axis that follows its view and paints itself; pyqtgraph places it and moves the view with it."""

    def __init__(self, orientation: str, theme: Theme) -> None:
        super().__init__(orientation)
        self._theme = theme
        self.enableAutoSIPrefix(False)

    @property
    def span(self) -> tuple[float, float]:
        """The visible range."""
        low, high = self.range
        return float(low), float(high)

    @property
    def place(self) -> QRectF:
        """The axis' own rectangle."""
        return QRectF(self.mapRectFromParent(self.geometry()))

    @override
    def boundingRect(self) -> QRectF:
        return self.place.adjusted(-60, -12, 60, 12)

    @override
    @contained
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self.draw(painter)

    def draw(self, painter: QPainter) -> None:
        """Paint; what an axis is for."""
        raise NotImplementedError


def value_ticks(low: float, high: float, most: int) -> tuple[Values, int]:
    """Multiples of 1, 2 or 5 times a power of ten in `[low, high]`, and the decimals they need."""
    span = high - low
    if not (math.isfinite(span) and span > 0):
        return np.empty(0), 0
    raw = span / max(most, 1)
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(power * digit for digit in (1, 2, 5, 10) if power * digit >= raw * (1 - 1e-9))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    if last - first > 4 * _MOST_TICKS:
        return np.empty(0), 0
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    return np.asarray(np.arange(first, last + 1) * step, np.float64), digits


class ValueAxis(_Axis):
    """Values at the left, at most eight of them, right aligned with equal digits after the point."""

    def __init__(self, theme: Theme, most: int = _MOST_TICKS, *, side: str = "left") -> None:
        super().__init__(side, theme)
        self._most = most

    def ticks(self) -> tuple[Values, int]:
        """Where the ticks are, and the digits after the point."""
        fitting = max(int(self.place.height() // _PX_A_VALUE), 2)
        return value_ticks(*self.span, min(fitting, self._most))

    def labels(self) -> list[str]:
        """The text of each tick."""
        ticks, digits = self.ticks()
        largest = float(np.max(np.abs(ticks), initial=0.0))
        if largest >= 1e9 or digits > 6:
            return [f"{value:g}" for value in ticks.tolist()]
        return [f"{value:,.{digits}f}" for value in (ticks + 0.0).tolist()]

    def wanted_width(self) -> float:
        """The room that the labels need."""
        metrics = QFontMetricsF(self._theme.font("small"))
        return max((metrics.horizontalAdvance(label) for label in self.labels()), default=20.0) + _GAP + 8

    @override
    def draw(self, painter: QPainter) -> None:
        low, high = self.span
        place = self.place
        painter.setPen(thin(self._theme.tokens.control))
        painter.drawLine(QLineF(place.right(), place.top(), place.right(), place.bottom()))
        if high <= low:
            return
        painter.setFont(numbers_small(self._theme))
        painter.setPen(QColor(self._theme.tokens.text2))
        ticks, _ = self.ticks()
        for value, label in zip(ticks.tolist(), self.labels(), strict=True):
            middle = place.bottom() - (value - low) / (high - low) * place.height()
            row = QRectF(place.left() - 40, middle - 10, place.width() + 40 - _GAP, 20)
            painter.drawText(row, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), label)


def numbers_small(theme: Theme) -> Any:
    """The small font with figures of equal width."""
    font = theme.font("numbers")
    font.setPixelSize(max(round(QFontMetricsF(theme.font("small")).height() * 0.82), 9))
    small = theme.font("small")
    if small.pixelSize() > 0:
        font.setPixelSize(small.pixelSize())
    return font


class TimeAxis(_Axis):
    """Times below the plot, in the series' zone."""

    def __init__(self, theme: Theme, scale: TimeScale) -> None:
        super().__init__("bottom", theme)
        self.scale_ = scale
        self._labels: tuple[object, list[str]] = (None, [])
        self.setHeight(24)

    def ticks(self) -> TimeTicks:
        """Where the ticks are."""
        fitting = min(max(int(self.place.width() // _PX_A_TIME), 2), _MOST_TICKS)
        return time_ticks(self.scale_, *self.span, fitting)

    @override
    def draw(self, painter: QPainter) -> None:
        place = self.place
        painter.setPen(thin(self._theme.tokens.control))
        painter.drawLine(QLineF(place.left(), place.top(), place.right(), place.top()))
        low, high = self.span
        if high <= low:
            return
        ticks = self.ticks()
        painter.setFont(numbers_small(self._theme))
        painter.setPen(QColor(self._theme.tokens.text2))
        roomy = place.width() / max(len(ticks.x), 1) >= 104
        free = -math.inf
        for x, label in zip(ticks.x.tolist(), self._labels_of(ticks, roomy=roomy), strict=True):
            middle = place.left() + (x - low) / (high - low) * place.width()
            width = QFontMetricsF(painter.font()).horizontalAdvance(label)
            if middle - width / 2 < free:
                continue
            free = middle + width / 2 + _GAP
            row = QRectF(middle - width, place.top() + 4, 2 * width, 20)
            painter.drawText(row, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), label)

    def _labels_of(self, ticks: TimeTicks, *, roomy: bool) -> list[str]:
        """Those of the picture before where it had the same ticks: writing dates takes a millisecond."""
        key = (ticks.unit, ticks.local.tobytes(), roomy, QLocale().name())
        if key != self._labels[0]:
            self._labels = key, tick_labels(ticks, roomy=roomy)
        return self._labels[1]


def tick_labels(ticks: TimeTicks, *, roomy: bool = True) -> list[str]:
    """Texts for ticks: what is common to all is said once, at the first or where it changes."""
    if ticks.unit == "number":
        return [moment(local, NUMBERED) for local in ticks.local]
    locale = QLocale()
    labels: list[str] = []
    before: np.datetime64 | None = None
    for local in ticks.local:
        labels.append(_tick_label(locale, ticks, local, before, roomy=roomy))
        before = local
    return labels


def _tick_label(
    locale: QLocale, ticks: TimeTicks, local: np.datetime64, before: np.datetime64 | None, *, roomy: bool
) -> str:
    translate = QCoreApplication.translate
    stamp = date_time(local)
    new_year = before is None or local.astype("datetime64[Y]") != before.astype("datetime64[Y]")
    new_day = before is None or local.astype("datetime64[D]") != before.astype("datetime64[D]")
    if ticks.unit == "year":
        return locale.toString(stamp, "yyyy")
    if ticks.unit == "month":
        month = translate("TimeAxis", "MMM yyyy") if new_year else translate("TimeAxis", "MMM")
        return locale.toString(stamp, month)
    if ticks.unit == "day":
        if before is not None and new_year:
            return locale.toString(stamp, translate("TimeAxis", "d MMM yyyy"))
        return locale.toString(
            stamp, translate("TimeAxis", "ddd d MMM") if roomy else translate("TimeAxis", "d MMM")
        )
    clock = {"minute": "HH:mm", "second": "HH:mm:ss", "fraction": "HH:mm:ss.zzz"}[ticks.unit]
    at_midnight = local == local.astype("datetime64[D]")
    if at_midnight:
        return locale.toString(stamp, translate("TimeAxis", "d MMM"))
    if new_day:
        return locale.toString(stamp, translate("TimeAxis", "d MMM") + " " + clock)
    return locale.toString(stamp, clock)


@dataclass(frozen=True, slots=True)
class Mark:
    """A text above the plot at a second, with the line below it drawn up to it."""

    x: float
    text: str
    color: str
    short: str = ""


class MarkStrip(_Axis):
    """What stands above the plot: "name (unit)", and the marks' texts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("top", theme)
        self.setHeight(STRIP_HEIGHT)
        self.title = ""
        self.right_title = ""
        self.right_width = 0.0
        """The width of the axis at the right, above which its title ends."""
        self.marks: tuple[Mark, ...] = ()

    @override
    def boundingRect(self) -> QRectF:
        return self.place.adjusted(-120, 0, max(60.0, self.right_width), 0)

    @override
    def draw(self, painter: QPainter) -> None:
        place = self.place
        painter.setFont(self._theme.font("small"))
        metrics = QFontMetricsF(painter.font())
        left = 12 - float(self.geometry().left())
        painter.setPen(QColor(self._theme.tokens.text2))
        width = metrics.horizontalAdvance(self.title)
        vertical = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(left, place.top(), width + 2, place.height() - 4), vertical, self.title)
        end = place.right() + 50
        if self.right_title:
            end = self._draw_right_title(painter, metrics, left + width + 14) - 6
        self._draw_marks(painter, metrics, left + width + 14, end)

    def _draw_right_title(self, painter: QPainter, metrics: QFontMetricsF, free: float) -> float:
        """Right aligned above the axis at the right; gives where it begins."""
        end = self.place.right() + self.right_width
        text = metrics.elidedText(self.right_title, Qt.TextElideMode.ElideRight, max(end - free, 0))
        start = end - metrics.horizontalAdvance(text)
        row = QRectF(start - 2, self.place.top(), end - start + 2, self.place.height() - 4)
        painter.drawText(row, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), text)
        return start

    def _draw_marks(self, painter: QPainter, metrics: QFontMetricsF, free: float, end: float) -> None:
        low, high = self.span
        place = self.place
        if high <= low:
            return
        marks = sorted(self.marks, key=lambda mark: mark.x)
        edges = [place.left() + (mark.x - low) / (high - low) * place.width() for mark in marks]
        for at, (mark, edge) in enumerate(zip(marks, edges, strict=True)):
            following = edges[at + 1] if at + 1 < len(edges) else math.inf
            start = max(edge + 6, free)
            room = min(following, end) - start - 8
            if following < place.left() or edge > place.right():
                continue
            text = mark.text if metrics.horizontalAdvance(mark.text) <= room else mark.short or mark.text
            width = metrics.horizontalAdvance(text)
            if room < width <= edge - 6 - free:  # at the right end it stands before its line
                start, room = edge - 6 - width, width
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
            if place.left() <= edge <= place.right() and edge >= free - 14:
                painter.setPen(thin(mark.color))
                painter.drawLine(
                    QLineF(round(edge) + 0.5, place.top() + 4, round(edge) + 0.5, place.bottom())
                )
            if room > 24:
                painter.setPen(
                    QColor(
                        mark.color if mark.color != self._theme.tokens.control else self._theme.tokens.text2
                    )
                )
                row = QRectF(start, place.top(), room + 2, place.height() - 4)
                painter.drawText(row, int(Qt.AlignmentFlag.AlignVCenter), text)
                free = start + metrics.horizontalAdvance(text) + 14


@dataclass(frozen=True, slots=True)
class EndLabel:
    """The name of a forecast of a column at the height of its last drawn value.

    Attributes:
        stretch: The first and last second that is drawn.
        dashes: The column's place among those of its forecast.
    """

    value: float
    text: str
    slot: int
    stretch: tuple[float, float]
    bold: bool = False
    column: str = ""
    dashes: int = 0


class EndLabels(_Axis):
    """The names of the forecasts right of the plot, with swatches, pushed apart where they would touch."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("right", theme)
        self.labels: tuple[EndLabel, ...] = ()
        self.right_columns: frozenset[str] = frozenset()
        """The columns whose values are those of `right_span`."""
        self.right_span = (0.0, 1.0)
        self.setWidth(12)

    @property
    def in_view(self) -> tuple[EndLabel, ...]:
        """Those whose forecast is seen, be it in part; all keep their room, or a pan would move the plot."""
        first, last = self.linkedView().viewRange()[0]
        return tuple(one for one in self.labels if one.stretch[0] <= last and one.stretch[1] >= first)

    def set_labels(self, labels: tuple[EndLabel, ...], *, keep_width: bool = False) -> None:
        """Show these names; with `keep_width` in the room that there is, so that the plot beside stays."""
        self.labels = labels
        if keep_width and self.width() > 12:
            self.update()
            return
        metrics = QFontMetricsF(self._theme.font("small"))
        widest = max((metrics.horizontalAdvance(label.text) for label in labels), default=0.0)
        self.setWidth(min(round(widest), 200) + _SWATCH + 12 if labels else 12)
        self.update()

    @override
    def draw(self, painter: QPainter) -> None:
        low, high = self.span
        place, labels = self.place, self.in_view
        if high <= low or not labels:
            return
        wanted = [self._height(one) for one in labels]
        painter.setFont(self._theme.font("small"))
        metrics = QFontMetricsF(painter.font())
        for label, middle in zip(labels, spread(wanted, place.top() + 8, place.bottom() - 8), strict=True):
            painter.setPen(self._theme.series_pen(label.slot, 2.0, column=label.dashes))
            painter.drawLine(QLineF(place.left() + 1, middle, place.left() + 1 + _SWATCH - 4, middle))
            painter.setPen(QColor(self._theme.tokens.text))
            row = QRectF(place.left() + _SWATCH, middle - 10, place.width() - _SWATCH, 20)
            # What tells forecasts of one model apart stands at the end.
            text = metrics.elidedText(label.text, Qt.TextElideMode.ElideMiddle, row.width())
            painter.drawText(row, int(Qt.AlignmentFlag.AlignVCenter), text)

    def _height(self, one: EndLabel) -> float:
        low, high = self.right_span if one.column in self.right_columns else self.span
        return (
            self.place.bottom() - (min(max(one.value, low), high) - low) / (high - low) * self.place.height()
        )
