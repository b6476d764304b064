"""What can be taken with the mouse: the context and its edges, a live forecast's ends, the threshold."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, Qt

from ui.plot.content import ForecastLine, HistoryLine
from ui.plot.frame import Frame
from ui.plot.layers import region_edges
from ui.session import Region

REACH = 6.0
"""How near to a line, in px, the pointer takes it."""


def nearest_row(line: HistoryLine, frame: Frame, x: float) -> int | None:
    """The row nearest to a second, one that is held back too; None where there are no rows."""
    if len(line.time) == 0:
        return None
    wanted = frame.scale.to_ticks(x, line.time)
    ticks = line.time.view(np.int64)
    after = int(np.clip(np.searchsorted(ticks, wanted), 1, len(ticks) - 1)) if len(ticks) > 1 else 0
    before = max(after - 1, 0)
    return before if wanted - ticks[before] <= ticks[after] - wanted else after


def snapped(line: HistoryLine, frame: Frame, x: float) -> np.datetime64 | None:
    """The time of the row nearest to a second; None where there are no rows."""
    row = nearest_row(line, frame, x)
    return None if row is None else np.datetime64(line.time[row])


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


class MoveGrip:
    """The marked context as a whole: it keeps its number of rows and stays within the series."""

    cursor = Qt.CursorShape.SizeAllCursor

    def __init__(
        self,
        line: HistoryLine,
        region: Region,
        frame: Callable[[], Frame],
        mark: Callable[[Region], None],
    ) -> None:
        kind = line.time.dtype
        self._line = line
        self._first = int(np.searchsorted(line.time, region.start.astype(kind), "left"))
        self._last = int(np.searchsorted(line.time, region.end.astype(kind), "right")) - 1
        self._frame = frame
        self._mark = mark

    def move(self, start: QPointF, now: QPointF) -> None:
        """Shift by as many rows as the pointer went."""
        frame, time = self._frame(), self._line.time
        rows = [nearest_row(self._line, frame, frame.x_at(point.x())) for point in (start, now)]
        if rows[0] is None or rows[1] is None or self._last < self._first:
            return
        shift = min(max(rows[1] - rows[0], -self._first), len(time) - 1 - self._last)
        self._mark(Region(time[self._first + shift], time[self._last + shift]))

    def drop(self) -> None:
        """Nothing more to do: each move was marked."""


class HorizonGrip:
    """The end of a forecast: how many steps it has."""

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(self, line: ForecastLine, frame: Callable[[], Frame], ask: Callable[[int], None]) -> None:
        self._line = line
        self._frame = frame
        self._ask = ask
        self._steps = len(line.time)

    def move(self, start: QPointF, now: QPointF) -> None:
        """Follow the pointer, one step at least; steps of months count as of equal length."""
        del start
        frame, line = self._frame(), self._line
        begin, end = frame.scale.moment_x(line.last_time), frame.scale.moment_x(line.time[-1])
        step = (end - begin) / len(line.time)
        steps = max(round((frame.x_at(now.x()) - begin) / step), 1) if step > 0 else 1
        if steps != self._steps:
            self._steps = steps
            self._ask(steps)

    def drop(self) -> None:
        """Nothing more to do: each move was asked for."""


class SplitGrip:
    """The beginning of a forecast: the rows after it are held back."""

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(
        self, line: HistoryLine, frame: Callable[[], Frame], ask: Callable[[np.datetime64], None]
    ) -> None:
        self._line = line
        self._frame = frame
        self._ask = ask

    def move(self, start: QPointF, now: QPointF) -> None:
        """Follow the pointer from row to row."""
        del start
        frame = self._frame()
        moment = snapped(self._line, frame, frame.x_at(now.x()))
        if moment is not None:
            self._ask(moment)

    def drop(self) -> None:
        """Nothing more to do: each move was asked for."""


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


def inside(frame: Frame, region: Region, at: QPointF) -> bool:
    """Whether the pointer is on the context."""
    left, right = region_edges(frame, region)
    return left <= at.x() <= right


def end_at(frame: Frame, line: ForecastLine, at: QPointF) -> bool | None:
    """Which end of a forecast the pointer is on: True its beginning, False its last step, None neither."""
    if len(line.time) == 0:
        return None
    first, last = (abs(at.x() - frame.moment_px(one)) for one in (line.last_time, line.time[-1]))
    if min(first, last) > REACH:
        return None
    return first < last


def edge_at(frame: Frame, region: Region, at: QPointF) -> bool | None:
    """Which edge the pointer is on: True the first, False the last, None neither."""
    left, right = (abs(at.x() - edge) for edge in region_edges(frame, region))
    if min(left, right) > REACH:
        return None
    return left <= right
