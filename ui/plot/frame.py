"""From seconds and values to the pixels of the plot, and back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QPainterPath, QPolygonF

from ui.plot.decimation import Trace, decimate
from ui.plot.graph import pg
from ui.plot.timescale import TimeScale
from workbench.timeseries import Times, Values

_FAR = 1e6
"""Beyond so many pixels a coordinate is cut: painters lose their way near the limits of 32 bits."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible ranges and the size they are drawn in.

    Attributes:
        scale: Times to seconds.
        x0, x1: Seconds at the left and right edge.
        y0, y1: Values at the bottom and the top.
        width, height: In px.
    """

    scale: TimeScale
    x0: float
    x1: float
    y0: float
    y1: float
    width: float
    height: float

    def px(self, x: float) -> float:
        """The horizontal pixel of a second."""
        return min(max((x - self.x0) / (self.x1 - self.x0) * self.width, -_FAR), _FAR)

    def py(self, value: float) -> float:
        """The vertical pixel of a value."""
        return min(max((self.y1 - value) / (self.y1 - self.y0) * self.height, -_FAR), _FAR)

    def moment_px(self, moment: np.datetime64) -> float:
        """The horizontal pixel of a time."""
        return self.px(self.scale.moment_x(moment))

    def x_at(self, pixel: float) -> float:
        """The second at a horizontal pixel."""
        return self.x0 + pixel / max(self.width, 1) * (self.x1 - self.x0)

    def value_at(self, pixel: float) -> float:
        """The value at a vertical pixel."""
        return self.y1 - pixel / max(self.height, 1) * (self.y1 - self.y0)

    def pixels(self, time: Times, values: Values) -> tuple[Values, Values]:
        """Pixel coordinates of `(n,)` points, cut far outside; NaN stays NaN."""
        x = (self.scale.to_x(time) - self.x0) / (self.x1 - self.x0) * self.width
        # Extreme values may overflow on the way; what is cut is far outside anyway.
        with np.errstate(over="ignore"):
            y = (self.y1 - values) / (self.y1 - self.y0) * self.height
        return np.clip(x, -_FAR, _FAR), np.clip(y, -_FAR, _FAR)

    def window(self, time: Times) -> tuple[int, int]:
        """The visible range in ticks of `time`."""
        return self.scale.to_ticks(self.x0, time), self.scale.to_ticks(self.x1, time)

    def trace(self, time: Times, values: Values) -> Trace:
        """The visible part of a short line, reduced to the pixels where it is longer than they are many."""
        first, last = self.window(time)
        return decimate(time.view(np.int64), values, None, first, last, max(int(self.width), 1))

    def trace_pixels(self, trace: Trace, time: Times) -> tuple[Values, Values]:
        """Pixel coordinates of a trace whose ticks are of `time`'s unit."""
        return self.pixels(trace.time.view(time.dtype), trace.values)


def line_path(x: Values, y: Values) -> QPainterPath:
    """A path through `(n,)` pixel points that is broken where y is NaN."""
    path: QPainterPath = pg.functions.arrayToQPath(x, y, connect="finite")
    return path


def polygon(x: Values, y: Values) -> QPolygonF:
    """A closed polygon through `(n,)` finite pixel points."""
    points: QPolygonF = pg.functions.arrayToQPolygonF(x, y)
    return points
