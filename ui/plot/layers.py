"""How each thing on the plot is painted, from the ground up; all in pixels of a `Frame`."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from ui.plot.content import Anomalies, ForecastLine, HeldBack, HistoryLine
from ui.plot.decimation import Trace, decimate
from ui.plot.frame import Frame, line_path, polygon
from ui.session import Region
from ui.theme import MANY_POINTS, Theme
from workbench.timeseries import Values

BAND_ALPHAS = (0.08, 0.10, 0.14)
"""Widest to narrowest of the selected forecast; they lie on each other."""
OTHER_BAND_ALPHA = 0.12
EDGE_ALPHA = 0.5
_GRID_ALPHA = 0.7
_REGION_ALPHA = 0.07
ANOMALY_ALPHA = 0.16
HANDLE = (7.0, 28.0)
_CIRCLE = 5.0
_CIRCLE_SPACE = 6.0
_DIAMOND = 9.0
_LABEL_SPACE = 18.0


def faded(color: QColor | str, alpha: float) -> QColor:
    """A colour with an alpha of 0 to 1."""
    mixed = QColor(color)
    mixed.setAlphaF(alpha)
    return mixed


def thin(color: QColor | str, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A cosmetic pen of 1 px."""
    pen = QPen(QColor(color), 1.0, style)
    pen.setCosmetic(True)
    return pen


def paint_grid(painter: QPainter, frame: Frame, theme: Theme, xs: Values, ys: Values) -> None:
    """Lines at the ticks of both axes."""
    painter.setPen(thin(faded(theme.tokens.border, _GRID_ALPHA)))
    lines = [QLineF(left, 0, left, frame.height) for left in (round(frame.px(x)) + 0.5 for x in xs.tolist())]
    lines += [QLineF(0, top, frame.width, top) for top in (round(frame.py(y)) + 0.5 for y in ys.tolist())]
    painter.drawLines(lines)


def history_trace(line: HistoryLine, frame: Frame) -> Trace:
    """The visible rows of a column as they are drawn: to what is held back, and on behind it."""
    first, last = frame.window(line.time)
    ticks, values, columns = line.time.view(np.int64), line.values, max(int(frame.width), 1)
    hidden = line.hidden
    before = decimate(
        ticks[: hidden.start], values[: hidden.start], line.blocks, first, last, columns, line.longest_step
    )
    if hidden.stop >= len(ticks) or ticks[hidden.stop - 1] >= last:
        return before
    begin = max(first, int(ticks[hidden.stop]))
    columns = max(int(columns * (last - begin) / max(last - first, 1)), 1)
    # With the last row that is held back, where the line goes on.
    after = decimate(ticks, values, line.blocks, begin, last, columns, line.longest_step)
    return Trace(
        np.concatenate((before.time, after.time[:1], after.time)),
        np.concatenate((before.values, [np.nan], after.values)),
    )


def paint_history(painter: QPainter, frame: Frame, theme: Theme, line: HistoryLine, trace: Trace) -> None:
    """Observed values: 1 px, neutral (further columns in colours of the palette), broken at gaps."""
    if line.slot is None:
        painter.setPen(thin(theme.history_color))
    else:
        painter.setPen(theme.series_pen(line.slot, 1.0, len(trace.time)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(trace.time) <= MANY_POINTS)
    painter.drawPath(line_path(*frame.trace_pixels(trace, line.time)))


def band_alphas(line: ForecastLine) -> tuple[float, ...]:
    """How strong each of the drawn bands is, the widest first."""
    count = len(line.shown_bands)
    alphas = BAND_ALPHAS[max(len(BAND_ALPHAS) - count, 0) :] if line.selected else (OTHER_BAND_ALPHA,)[:count]
    return (BAND_ALPHAS[0],) * (count - len(alphas)) + alphas


def paint_bands(painter: QPainter, frame: Frame, theme: Theme, line: ForecastLine) -> None:
    """The bands of one forecast, the widest with an edge."""
    color = theme.series_color(line.slot)
    bands = line.shown_bands
    alphas = band_alphas(line)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(line.time) <= MANY_POINTS)
    for number, (band, alpha) in enumerate(zip(bands, alphas, strict=True)):
        lower = _joined(frame, line, band.lower)
        upper = _joined(frame, line, band.upper)
        known_low, known_high = np.isfinite(lower[1]), np.isfinite(upper[1])
        x = np.concatenate((lower[0][known_low], upper[0][known_high][::-1]))
        y = np.concatenate((lower[1][known_low], upper[1][known_high][::-1]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(color, alpha))
        painter.drawPolygon(polygon(x, y))
        if number == 0:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(thin(faded(color, EDGE_ALPHA)))
            painter.drawPath(line_path(*lower))
            painter.drawPath(line_path(*upper))


def paint_forecast(painter: QPainter, frame: Frame, theme: Theme, line: ForecastLine) -> None:
    """The point forecast in its colour and style, joined to the last observation."""
    painter.setPen(theme.series_pen(line.slot, 2.0, len(line.time), line.column))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(line.time) <= MANY_POINTS)
    painter.drawPath(line_path(*_joined(frame, line, line.mean)))


def _joined(frame: Frame, line: ForecastLine, values: Values) -> tuple[Values, Values]:
    time = np.concatenate((np.array([line.last_time], line.time.dtype), line.time))
    return frame.trace_pixels(frame.trace(time, np.concatenate(([line.last_value], values))), time)


def paint_held_back(painter: QPainter, frame: Frame, theme: Theme, held: HeldBack) -> None:
    """Rows that the model did not see: dotted, with open circles where there is room."""
    trace = frame.trace(held.time, held.values)
    x, y = frame.trace_pixels(trace, held.time)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(x) <= MANY_POINTS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = thin(theme.history_color)
    pen.setDashPattern([1, 2])
    painter.setPen(pen)
    painter.drawPath(line_path(x, y))
    known = np.isfinite(y)
    x, y = x[known], y[known]
    if len(x) == 0:
        return
    # A circle for each point that is at least 6 px from the one drawn before it.
    painter.setPen(thin(theme.history_color))
    painter.setBrush(QColor(theme.tokens.base))
    before = -np.inf
    for left, top in zip(x.tolist(), y.tolist(), strict=True):
        if left - before >= _CIRCLE_SPACE and 0 <= left <= frame.width:
            painter.drawEllipse(QPointF(left, top), _CIRCLE / 2, _CIRCLE / 2)
            before = left


def paint_upright(painter: QPainter, frame: Frame, color: QColor | str, x: float) -> None:
    """A line of 1 px from top to bottom."""
    painter.setPen(thin(color))
    left = round(frame.px(x)) + 0.5
    painter.drawLine(QLineF(left, 0, left, frame.height))


def region_edges(frame: Frame, region: Region) -> tuple[float, float]:
    """The pixels of the marked context's edges."""
    return frame.moment_px(region.start), frame.moment_px(region.end)


def paint_region(painter: QPainter, frame: Frame, theme: Theme, region: Region) -> None:
    """The ground of the marked context."""
    left, right = region_edges(frame, region)
    painter.fillRect(QRectF(left, 0, right - left, frame.height), faded(theme.tokens.accent, _REGION_ALPHA))


def paint_region_edges(painter: QPainter, frame: Frame, theme: Theme, region: Region) -> None:
    """The edges of the marked context with their handles."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    accent = QColor(theme.tokens.accent)
    for edge in region_edges(frame, region):
        left = round(edge) + 0.5
        painter.setPen(thin(accent))
        painter.drawLine(QLineF(left, 0, left, frame.height))
        _paint_handle(painter, frame, accent, left)


def paint_ends(painter: QPainter, frame: Frame, theme: Theme, line: ForecastLine, *, first: bool) -> None:
    """The handles of a forecast that can be pulled: at its end, and at its beginning if that can be moved."""
    color = theme.series_color(line.slot)
    if len(line.time):
        left = round(frame.moment_px(line.time[-1])) + 0.5
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(thin(faded(color, EDGE_ALPHA)))
        painter.drawLine(QLineF(left, 0, left, frame.height))
        _paint_handle(painter, frame, color, left)
    if first:
        left = round(frame.moment_px(line.last_time)) + 0.5
        _paint_handle(painter, frame, QColor(theme.tokens.control), left)


def _paint_handle(painter: QPainter, frame: Frame, color: QColor, left: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    handle = QRectF(left - HANDLE[0] / 2, (frame.height - HANDLE[1]) / 2, *HANDLE)
    painter.drawRoundedRect(handle, 2, 2)


def anomaly_spans(frame: Frame, found: Anomalies) -> list[tuple[float, float]]:
    """First and last pixel of each range, at least 3 px wide; in the order of the ranges."""
    if not found.ranges:
        return []
    starts = found.time[[one.start for one in found.ranges]]
    ends = found.time[[one.stop - 1 for one in found.ranges]]
    nothing = np.zeros(len(starts))
    left, right = frame.pixels(starts, nothing)[0], frame.pixels(ends, nothing)[0]
    return [(low - 1.5, high + 1.5) for low, high in zip(left.tolist(), right.tolist(), strict=True)]


def paint_anomaly_grounds(painter: QPainter, frame: Frame, theme: Theme, found: Anomalies) -> None:
    """The ground behind each range, with its number at the top where the numbers have room."""
    ground = faded(theme.tokens.error, ANOMALY_ALPHA)
    painter.setFont(theme.font("title"))
    free = -np.inf
    for number, (left, right) in enumerate(anomaly_spans(frame, found), 1):
        if right < 0 or left > frame.width:
            continue
        painter.fillRect(QRectF(left, 0, right - left, frame.height), ground)
        middle = (left + right) / 2
        if middle - free >= 2 * _LABEL_SPACE:
            painter.setPen(QColor(theme.tokens.error))
            place = QRectF(middle - 40, 2, 80, 18)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), f"A{number}")
            free = middle


def paint_diamonds(painter: QPainter, frame: Frame, theme: Theme, found: Anomalies) -> None:
    """A diamond at each labelled row; one for each pair of pixels where rows lie closer."""
    rows = np.flatnonzero(found.label)
    first, last = frame.window(found.time)
    ticks = found.time.view(np.int64)[rows]
    rows = rows[(ticks >= first) & (ticks <= last)]
    x, y = frame.pixels(found.time[rows], found.values[rows])
    known = np.isfinite(y)
    x, y = x[known], y[known]
    _, at = np.unique((x // 2).astype(np.int64) * 100_000 + (y // 2).astype(np.int64), return_index=True)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(thin(theme.tokens.base))
    painter.setBrush(QBrush(QColor(theme.tokens.error)))
    half = _DIAMOND / 2
    for left, top in zip(x[at].tolist(), y[at].tolist(), strict=True):
        corners = [(left, top - half), (left + half, top), (left, top + half), (left - half, top)]
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def spread(wanted: list[float], low: float, high: float, space: float = _LABEL_SPACE) -> list[float]:
    """Heights of labels pushed apart to at least `space`, each as near to its wanted height as that allows.

    Labels that touch are treated as one block around the mean of their wishes (pool adjacent violators);
    blocks are then kept within `[low, high]`.
    """
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    blocks: list[tuple[float, list[int]]] = []
    for at in order:
        blocks.append((wanted[at], [at]))
        while len(blocks) > 1 and _bottom(blocks[-2], space) + space > _top(blocks[-1], space):
            upper, lower = blocks[-2], blocks[-1]
            count = len(upper[1]) + len(lower[1])
            middle = (upper[0] * len(upper[1]) + lower[0] * len(lower[1])) / count
            blocks[-2:] = [(middle, upper[1] + lower[1])]
    heights = [0.0] * len(wanted)
    for middle, members in blocks:
        first = middle - (len(members) - 1) / 2 * space
        first = max(min(first, high - (len(members) - 1) * space), low)
        for number, at in enumerate(members):
            heights[at] = first + number * space
    return heights


def _top(block: tuple[float, list[int]], space: float) -> float:
    return block[0] - (len(block[1]) - 1) / 2 * space


def _bottom(block: tuple[float, list[int]], space: float) -> float:
    return block[0] + (len(block[1]) - 1) / 2 * space
