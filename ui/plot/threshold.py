"""The line of the score above which rows are anomalies, and its label where it covers nothing."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from ui.plot.frame import Frame
from ui.plot.layers import faded, thin
from ui.text import number as written
from ui.theme import Theme
from workbench.timeseries import Values

_HEIGHT = 16.0
_EDGE = 4.0
_GROUND_ALPHA = 0.85


def paint_threshold(
    painter: QPainter, frame: Frame, theme: Theme, threshold: float, score: tuple[Values, Values]
) -> None:
    """Paint the line, dashed, and its value.

    Args:
        painter, frame, theme: As for every layer.
        threshold: The score.
        score: `(n,)` pixels each of the curve that is drawn, empty where none is.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    pen = thin(theme.tokens.warning)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    top = round(frame.py(threshold)) + 0.5
    painter.drawLine(QLineF(0, top, frame.width, top))
    painter.setFont(theme.font("small"))
    words = QCoreApplication.translate("Plot", "threshold {value}").format(value=written(threshold, 3))
    width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 2 * _EDGE
    place, free = label_place(*score, frame, top, width)
    if not free:
        painter.fillRect(place, faded(theme.tokens.base, _GROUND_ALPHA))
    painter.setPen(QColor(theme.tokens.text2))
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words)


def label_place(x: Values, y: Values, frame: Frame, top: float, width: float) -> tuple[QRectF, bool]:
    """Where a label of a line at the height `top` stands, and whether the curve leaves it free.

    As far to the right as there is room, above the line rather than below it; over the curve at the right
    end where there is none.

    Args:
        x, y: `(n,)` pixels of the curve; y is NaN where it is broken.
        frame: What is visible.
        top: The height of the line in pixels.
        width: Of the label.
    """
    above, below = top - 1 - _HEIGHT, top + 1
    sides = [side for side in (above, below) if side >= 0 and side + _HEIGHT <= frame.height]
    for side in sides:
        left = _rightmost_free(_covered(x, y, frame, side, side + _HEIGHT), int(np.ceil(width)))
        if left is not None:
            return QRectF(left, side, width, _HEIGHT), True
    side = sides[0] if sides else max(above, 0.0)
    return QRectF(frame.width - width, side, width, _HEIGHT), False


def _covered(x: Values, y: Values, frame: Frame, high: float, low: float) -> np.typing.NDArray[np.bool_]:
    """The columns of pixels in which the curve comes between two heights; `(width,)`."""
    columns = max(int(frame.width), 1)
    if len(x) == 0:
        return np.zeros(columns, np.bool_)
    begin, end, first, second = (x, x, y, y) if len(x) == 1 else (x[:-1], x[1:], y[:-1], y[1:])
    with np.errstate(invalid="ignore"):
        meets = (np.minimum(first, second) <= low) & (np.maximum(first, second) >= high)
    meets &= (end >= 0) & (begin < columns)
    edges = np.zeros(columns + 1, np.int64)
    np.add.at(edges, np.clip(np.floor(begin[meets]), 0, columns - 1).astype(np.int64), 1)
    np.add.at(edges, np.clip(np.floor(end[meets]), 0, columns - 1).astype(np.int64) + 1, -1)
    return np.asarray(np.cumsum(edges)[:columns] > 0)


def _rightmost_free(covered: np.typing.NDArray[np.bool_], width: int) -> int | None:
    """The first of the last `width` columns in a row that are free."""
    if width > len(covered):
        return None
    sums = np.concatenate(([0], np.cumsum(covered)))
    free = np.flatnonzero(sums[width:] == sums[:-width])
    return int(free[-1]) if len(free) else None
