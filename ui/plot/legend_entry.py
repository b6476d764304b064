"""What the legend says of one curve, and how that is painted: in the window and in a picture of the plot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from ui.plot.layers import thin
from ui.theme import FontRole, Theme

LINE_HEIGHT = 26
GAP = 6
SWATCH = 24
_BAND = (16.0, 12.0)
_BETWEEN = 16
_MARGIN = 12


@dataclass(frozen=True, slots=True)
class BandSwatch:
    """A band of the curve: what it is called, and the fills that lie on each other there."""

    name: str
    fills: tuple[QColor, ...]
    edge: QColor


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One curve. `kind` tells the swatch's drawing; `detail` stands after the name in the second colour."""

    key: str
    name: str
    kind: str
    pen: QPen
    visible: bool = True
    bold: bool = False
    detail: str = ""
    selects: bool = False
    bands: tuple[BandSwatch, ...] = ()
    """As they are drawn, the narrowest first."""


def entry_width(entry: LegendEntry, theme: Theme) -> int:
    """How wide an entry is painted."""
    metrics = QFontMetrics(theme.font("body"))
    name = QFontMetrics(theme.font("title")) if entry.bold else metrics
    width = SWATCH + name.horizontalAdvance(entry.name)
    if entry.detail:
        width += GAP + metrics.horizontalAdvance(entry.detail) + 2
    small = QFontMetrics(theme.font("small"))
    return width + sum(_band_width(band, small) for band in entry.bands)


def paint_entry(painter: QPainter, entry: LegendEntry, theme: Theme, left: float, middle: float) -> None:
    """Paint swatch, name, detail and bands from `left` on, around the height `middle`."""
    _paint_swatch(painter, entry, theme, left, middle)
    left += SWATCH
    write = partial(_write, painter, theme, middle)
    left = write("title" if entry.bold else "body", theme.tokens.text, entry.name, left)
    if entry.detail:
        left = write("body", theme.tokens.text2, entry.detail, left + GAP)
    for band in entry.bands:
        left += 2 * GAP
        _paint_band(painter, band, theme, left, middle)
        left = write("small", theme.tokens.text2, band.name, left + _BAND[0] + 4)


def _band_width(band: BandSwatch, metrics: QFontMetrics) -> int:
    return 2 * GAP + round(_BAND[0]) + 4 + metrics.horizontalAdvance(band.name) + 2


def _write(
    painter: QPainter, theme: Theme, middle: float, role: FontRole, color: str, words: str, left: float
) -> float:
    """Write words around the height `middle`; returns where they end."""
    font = theme.font(role)
    width = QFontMetrics(font).horizontalAdvance(words)
    painter.setFont(font)
    painter.setPen(QColor(color))
    place = QRectF(left, middle - LINE_HEIGHT / 2, width + 2, LINE_HEIGHT)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), words)
    return left + width


def _paint_band(painter: QPainter, band: BandSwatch, theme: Theme, left: float, middle: float) -> None:
    place = QRectF(round(left) + 0.5, round(middle - _BAND[1] / 2) + 0.5, *_BAND)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for fill in (QColor(theme.tokens.base), *band.fills):
        painter.fillRect(place, fill)
    painter.setPen(thin(band.edge))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place)


def _paint_swatch(painter: QPainter, entry: LegendEntry, theme: Theme, left: float, middle: float) -> None:
    painter.setPen(entry.pen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    if entry.kind != "diamond":
        painter.drawLine(QPointF(left, middle + 0.5), QPointF(left + SWATCH - 6, middle + 0.5))
    if entry.kind == "circle":
        painter.setPen(thin(theme.history_color))
        painter.setBrush(QColor(theme.tokens.base))
        painter.drawEllipse(QPointF(left + 9, middle + 0.5), 2.5, 2.5)
    if entry.kind == "diamond":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tokens.error))
        at = QPointF(left + 9, middle)
        corners = [QPointF(0, -4.5), QPointF(4.5, 0), QPointF(0, 4.5), QPointF(-4.5, 0)]
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))


# A picture has the legend above the plot


def legend_height(entries: Sequence[LegendEntry], theme: Theme, width: int) -> int:
    """How high the legend of a picture is; 0 where it has nothing to say."""
    rows = _rows(entries, theme, width)
    return len(rows) * LINE_HEIGHT + 8 if rows else 0


def paint_legend(painter: QPainter, entries: Sequence[LegendEntry], theme: Theme, width: int) -> None:
    """Paint the legend of a picture from its upper left corner on."""
    for number, row in enumerate(_rows(entries, theme, width)):
        left = _MARGIN
        for entry in row:
            paint_entry(painter, entry, theme, left, 8 + (number + 0.5) * LINE_HEIGHT)
            left += entry_width(entry, theme) + _BETWEEN


def _rows(entries: Sequence[LegendEntry], theme: Theme, width: int) -> list[list[LegendEntry]]:
    """What is drawn, in rows no wider than the picture."""
    rows: list[list[LegendEntry]] = []
    left = 0
    for entry in entries:
        if not entry.visible:
            continue
        wide = entry_width(entry, theme) + _BETWEEN
        if not rows or left + wide > width - 2 * _MARGIN + _BETWEEN:
            rows.append([])
            left = 0
        rows[-1].append(entry)
        left += wide
    return rows
