"""The ranges of the value axes: they follow what is visible until the user moves them by hand."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject

from ui.plot.axes import EndLabels, MarkStrip, ValueAxis
from ui.plot.box import ChartBox
from ui.plot.canvas import Canvas
from ui.plot.right_axis import RightAxis
from ui.plot.sides import axis_title, right_columns

_PADDING = 0.06
_LABEL_ROOM = 0.1
_NARROWEST = 32


class ValueFollower(QObject):
    """Sets the values that both value axes show, and which columns use which."""

    def __init__(
        self,
        box: ChartBox,
        canvas: Canvas,
        axes: tuple[ValueAxis, ValueAxis, RightAxis],
        strips: tuple[MarkStrip, EndLabels],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._box = box
        self._canvas = canvas
        self._left, self._score, self._right = axes
        self._strip, self._ends = strips
        self._left_by_hand = self._right_by_hand = False
        self._chosen_for: object = None
        self._followed: tuple[str, ...] = ()
        self.scored = False
        """Whether the score's axis is shown below."""
        box.moved_by_hand.connect(self._on_moved)
        self._right.moved_by_hand.connect(self._on_right_moved)

    def follow_again(self) -> None:
        """Forget that the user moved the values."""
        self._left_by_hand = self._right_by_hand = False
        self._chosen_for = None

    def pan(self, share: float) -> None:
        """Move by a share of the visible values; positive goes up."""
        self._left_by_hand = self._right_by_hand = True
        low, high = self._box.viewRange()[1]
        self._box.setYRange(low + share * (high - low), high + share * (high - low), padding=0)
        low, high = self._right.span
        self._right.set_span(low + share * (high - low), high + share * (high - low))
        self._tell_right()

    def follow(self, *, tight: bool = False) -> None:
        """Keep what is visible inside the value axes; they shrink only where most would be empty.

        Other columns get a range of their own: nothing of what those before them needed stays.
        """
        names = tuple(line.name for line in self._canvas.content.histories)
        tight = tight or names != self._followed
        self._followed = names
        self._choose_sides()
        self._title()
        changed = False
        if not self._left_by_hand:
            wanted = self._wanted(self._box.viewRange()[1], right=False, tight=tight)
            if wanted is not None:
                self._box.setYRange(*wanted, padding=0)
                changed = True
        used = self._canvas.uses_right
        came = used != self._right.shown
        if came:
            self._right.show_axis(used)
        if used and not self._right_by_hand:
            wanted = self._wanted(self._right.span, right=True, tight=tight or came)
            if wanted is not None:
                self._right.set_span(*wanted)
                came = True
        if came:
            self._tell_right()
        if changed or came:
            self._fit_widths()
            self._title()

    def _choose_sides(self) -> None:
        """Once for a set of columns and each time all is shown anew: no column changes its axis in a pan."""
        lines = self._canvas.content.histories
        key = tuple((line.name, line.unit, line.visible) for line in lines)
        if key == self._chosen_for:
            return
        self._chosen_for = key
        ranges = {} if len(lines) < 2 else self._canvas.ranges(self._canvas.here)
        chosen = right_columns(lines, ranges)
        if chosen != self._canvas.right_columns:
            self._canvas.right_columns = self._ends.right_columns = chosen
            self._right_by_hand = False

    def _tell_right(self) -> None:
        self._canvas.right_span = self._ends.right_span = self._right.span
        for item in (self._canvas, self._ends):
            item.update()

    def _title(self) -> None:
        content, right = self._canvas.content, self._canvas.right_columns
        if self._right.shown:
            self._strip.title = axis_title([line for line in content.histories if line.name not in right])
            self._strip.right_title = axis_title([line for line in content.histories if line.name in right])
        else:
            self._strip.title, self._strip.right_title = content.title, ""
        self._strip.right_width = float(self._right.maximumWidth()) if self._right.shown else 0.0
        self._strip.update()

    def _wanted(self, shown: tuple[float, float], *, right: bool, tight: bool) -> tuple[float, float] | None:
        """The range to show; None to stay at the shown one."""
        heights = self._canvas.heights(self._canvas.here, right=right)
        if heights is None:
            return None
        low, high = heights
        span = high - low
        if not math.isfinite(span):
            return None
        if span <= max(abs(high), abs(low)) * 1e-12:
            span = abs(high) * 0.2 or 1.0
        top = _PADDING + (_LABEL_ROOM if self._canvas.content.anomalies is not None else 0.0)
        wanted = (low - _PADDING * span, high + top * span)
        holds = shown[0] <= low and shown[1] >= high
        if tight or not holds or (wanted[1] - wanted[0]) < 0.45 * (shown[1] - shown[0]):
            return wanted
        return None

    def _fit_widths(self) -> None:
        wanted = max(self._left.wanted_width(), self._score.wanted_width() if self.scored else 0)
        width = _rounded(wanted)
        for axis in (self._left, self._score):
            if width != axis.width():
                axis.setWidth(width)
        if self._right.shown and self._right.width() != _rounded(self._right.wanted_width()):
            self._right.setWidth(_rounded(self._right.wanted_width()))
            self._strip.right_width = float(self._right.maximumWidth())

    def _on_moved(self, along: int) -> None:
        if along == 1:
            self._left_by_hand = True

    def _on_right_moved(self) -> None:
        self._right_by_hand = True
        self._tell_right()
        self._fit_widths()


def _rounded(width: float) -> int:
    return 8 * math.ceil(max(width, _NARROWEST) / 8)
