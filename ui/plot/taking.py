"""What the pointer would take on the plot where it is: the nearest thing first, the ground last."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF

from ui.plot.box import Grip
from ui.plot.canvas import Canvas
from ui.plot.content import HistoryLine
from ui.plot.frame import Frame
from ui.plot.grips import (
    DrawGrip,
    EdgeGrip,
    HorizonGrip,
    MoveGrip,
    SplitGrip,
    edge_at,
    end_at,
    inside,
)
from ui.session import Region


class Taking:
    """Makes the grips of the context and of the live forecast.

    Args:
        canvas: What is drawn, and where.
        mark: Told of each context.
        horizon: Told of the steps of a forecast whose end is dragged.
        split: Told of the last row before a forecast whose beginning is dragged.
        drawn: Told when a new context was drawn.
    """

    def __init__(
        self,
        canvas: Canvas,
        *,
        mark: Callable[[Region], None],
        horizon: Callable[[int], None],
        split: Callable[[np.datetime64], None],
        drawn: Callable[[], None],
    ) -> None:
        self._canvas = canvas
        self._mark, self._horizon, self._split, self._drawn = mark, horizon, split, drawn
        self.drawing = False
        """The next drag marks a new context."""

    def grip_at(self, at: QPointF) -> Grip | None:
        """What is at a pixel of the plot."""
        content, frame = self._canvas.content, self._canvas.here
        if not content.histories:
            return None
        line, region = content.histories[0], content.region
        if region is not None and (first := edge_at(frame, region, at)) is not None:
            return EdgeGrip(line, region, self._here, self._mark, first=first)
        if self.drawing:
            return DrawGrip(line, self._here, self._mark, self._end_drawing)
        end = self._end_at(at)
        if end is None and region is not None and inside(frame, region, at):
            return MoveGrip(line, region, self._here, self._mark)
        return end

    def _end_at(self, at: QPointF) -> Grip | None:
        """An end of the live forecast; its beginning only where that is not the context's own edge."""
        content = self._canvas.content
        pulled = content.pulled
        first = None if pulled is None else end_at(self._canvas.here, pulled, at)
        if pulled is None or first is None:
            return None
        if not first:
            return HorizonGrip(pulled, self._here, self._horizon)
        line = next((one for one in content.histories if one.name == pulled.target), None)
        if content.region is not None or line is None:
            return None
        return SplitGrip(line, self._here, self._split)

    def move_edge(self, rows: int, pointer: float) -> None:
        """Move the edge of the context nearest to a second by rows."""
        content = self._canvas.content
        if content.region is None or not content.histories:
            return
        region, line = content.region, content.histories[0]
        edges = [self._canvas.scale_.moment_x(edge) for edge in (region.start, region.end)]
        first = abs(edges[0] - pointer) <= abs(edges[1] - pointer)
        moment = _row_after(line, region.start if first else region.end, rows)
        ends = (moment, region.end) if first else (region.start, moment)
        if ends[0] <= ends[1]:
            self._mark(Region(*ends))

    def _here(self) -> Frame:
        return self._canvas.here

    def _end_drawing(self) -> None:
        self.drawing = False
        self._drawn()


def _row_after(line: HistoryLine, moment: np.datetime64, rows: int) -> np.datetime64:
    at = int(np.searchsorted(line.time, moment.astype(line.time.dtype)))
    return np.datetime64(line.time[min(max(at + rows, 0), max(len(line.time) - 1, 0))])
