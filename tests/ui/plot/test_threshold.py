"""Where the label of the threshold stands."""

from __future__ import annotations

import numpy as np
import pytest

from tests.ui.plot.making import START
from ui.plot.frame import Frame
from ui.plot.threshold import label_place
from ui.plot.timescale import TimeScale
from workbench.timeseries import Values

FRAME = Frame(TimeScale(START.astype("datetime64[s]")), 0.0, 400.0, 0.0, 74.0, 400.0, 74.0)
X = np.arange(401.0)


def curve(*spikes: tuple[int, int], low: float = 70.0) -> Values:
    """A curve at the bottom that reaches the top between pixels."""
    y = np.full(401, low)
    for first, last in spikes:
        y[first:last] = 2.0
    return y


@pytest.mark.parametrize(
    ("y", "left", "above", "free"),
    [
        (curve(), 320, True, True),
        (curve((390, 392)), 309, True, True),
        (curve((390, 392), (300, 302)), 309, True, True),
        (curve(*((at, at + 2) for at in range(0, 400, 50)), low=30.0), 320, False, True),
        (np.where(X % 20 < 10, 30.0, 60.0), 320, True, False),
        (curve((0, 401), low=2.0), 320, True, True),
        (np.where(X < 200, 30.0, 70.0), 320, True, True),
        (np.where(X % 60 < 30, np.nan, 30.0), 320, False, True),
    ],
)
def test_that_the_label_covers_nothing_where_there_is_room(
    y: Values, left: float, above: bool, free: bool
) -> None:
    place, found = label_place(X, y, FRAME, 40.5, 80)
    assert (found, place.bottom() <= 40.5) == (free, above)
    assert abs(place.left() - left) <= 2
    assert 0 <= place.top() <= place.bottom() <= 74
    assert place.right() <= 400


def test_that_a_line_at_the_top_has_its_label_below() -> None:
    place, free = label_place(np.empty(0), np.empty(0), FRAME, 4.5, 80)
    assert free
    assert place.top() > 4.5


def test_that_a_single_point_and_a_narrow_plot_are_taken() -> None:
    place, free = label_place(np.array([399.0]), np.array([30.0]), FRAME, 40.5, 80)
    assert (free, place.right() <= 399) == (True, True)
    narrow = Frame(FRAME.scale, 0.0, 1.0, 0.0, 74.0, 40.0, 74.0)
    assert not label_place(X, curve(), narrow, 40.5, 80)[1]
