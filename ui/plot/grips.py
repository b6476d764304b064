"""What can be taken with the mouse on the plot: the edges of the context, a new context, the threshold."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, Qt

from ui.plot.content import HistoryLine
from ui.plot.frame import Frame
from ui.plot.layers import region_edges
from ui.session import Region

REACH = 6.0
"""How near to a line, in px, the pointer takes it."""


def snapped(line: HistoryLine, frame: Frame, x: float) -> np.datetime64 | None:
    """The time of the row nearest to a second; None where there are no rows."""
    if line.drawn_rows == 0:
        return None
    time = line.time[: line.drawn_rows]
    wanted = frame.scale.to_ticks(x, time)
    ticks = time.view(np.int64)
    after = int(np.clip(np.searchsorted(ticks, wanted), 1, len(ticks) - 1)) if len(ticks) > 1 else 0
    before = max(after - 1, 0)
    nearest = before if wanted - ticks[before] <= ticks[after] - wanted else after
    return np.datetime64(time[nearest])


def rows_between(line: HistoryLine, region: Region) -> int:
    """How many rows lie in a region, both ends included."""
    kind = line.time.dtype
    first = int(np.searchsorted(line.time, region.start.astype(kind), "left"))
    past = int(np.searchsorted(line.time, region.end.astype(kind), "right"))
    return max(past - first, 0)


class EdgeGrip:
    """One edge of the marked context; it snaps to rows and cannot pass the other edge."""

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(
        self,
        line: HistoryLine,
        region: Region,
        frame: Callable[[], Frame],
        mark: Callable[[Region], None],
        *,
        first: bool,
    ) -> None:
        self._line = line
        self._fixed = region.end if first else region.start
        self._frame = frame
        self._mark = mark

    def move(self, start: QPointF, now: QPointF) -> None:
        """Follow the pointer."""
        del start
        frame = self._frame()
        moment = snapped(self._line, frame, frame.x_at(now.x()))
        if moment is not None:
            self._mark(Region(min(moment, self._fixed), max(moment, self._fixed)))

    def drop(self) -> None:
        """Nothing more to do: each move was marked."""


class DrawGrip:
    """A new context, from where the button went down."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(
        self,
        line: HistoryLine,
        frame: Callable[[], Frame],
        mark: Callable[[Region], None],
        ended: Callable[[], None],
    ) -> None:
        self._line = line
        self._frame = frame
        self._mark = mark
        self._ended = ended

    def move(self, start: QPointF, now: QPointF) -> None:
        """Mark from where the drag began to the pointer."""
        frame = self._frame()
        ends = [snapped(self._line, frame, frame.x_at(point.x())) for point in (start, now)]
        if ends[0] is not None and ends[1] is not None and ends[0] != ends[1]:
            self._mark(Region(min(ends[0], ends[1]), max(ends[0], ends[1])))

    def drop(self) -> None:
        """The next drag moves the view again."""
        self._ended()


class ThresholdGrip:
    """The dashed line of the score."""

    cursor = Qt.CursorShape.SizeVerCursor

    def __init__(
        self, frame: Callable[[], Frame], moved: Callable[[float], None], dropped: Callable[[], None]
    ) -> None:
        self._frame = frame
        self._moved = moved
        self._dropped = dropped

    def move(self, start: QPointF, now: QPointF) -> None:
        """Follow the pointer."""
        del start
        self._moved(self._frame().value_at(now.y()))

    def drop(self) -> None:
        """Use the threshold."""
        self._dropped()


def edge_at(frame: Frame, region: Region, at: QPointF) -> bool | None:
    """Which edge the pointer is on: True the first, False the last, None neither."""
    left, right = (abs(at.x() - edge) for edge in region_edges(frame, region))
    if min(left, right) > REACH:
        return None
    return left <= right
