"""How far a forecast reaches."""

from __future__ import annotations

import pytest

from workbench.errors import OptionError
from workbench.horizons import default_horizon, recent_rows, steps_in
from workbench.timeseries import Interval


@pytest.mark.parametrize(
    ("step", "season", "rows", "steps"),
    [
        ((1, "h"), None, None, 96),
        ((1, "d"), 7, 1000, 28),
        ((1, "mo"), 12, 1000, 24),
        ((3, "mo"), 4, 1000, 8),
        ((15, "m"), 96, 1000, 96),
        ((4, "h"), 6, 1000, 12),
        ((15, "m"), None, 1000, 24),
        ((1, "h"), None, 20, 10),
        ((1, "h"), None, 1, 1),
    ],
)
def test_that_the_default_suits_the_step_and_the_rows(
    step: tuple[int, str], season: int | None, rows: int | None, steps: int
) -> None:
    assert default_horizon(Interval.of(*step), season, rows) == steps


@pytest.mark.parametrize(("rows", "horizon", "recent"), [(8760, 96, 2016), (8760, 720, 2880), (300, 96, 300)])
def test_that_recent_rows_are_whole_weeks_or_four_horizons(rows: int, horizon: int, recent: int) -> None:
    assert recent_rows(rows, horizon) == recent


def test_that_there_is_a_default_without_an_interval() -> None:
    assert default_horizon(None) == 24


@pytest.mark.parametrize(
    ("duration", "step", "steps"),
    [
        ((4, "d"), (1, "h"), 96),
        ((1, "h"), (45, "m"), 2),
        ((1, "y"), (1, "mo"), 12),
        ((1, "y"), (3, "mo"), 4),
        ((1, "mo"), (1, "y"), 1),
        ((1, "mo"), (1, "d"), 30),
        ((52, "w"), (1, "mo"), 12),
        ((1, "s"), (1, "mo"), 1),
    ],
)
def test_that_a_duration_is_counted_in_steps(
    duration: tuple[int, str], step: tuple[int, str], steps: int
) -> None:
    assert steps_in(Interval.of(*duration), Interval.of(*step)) == steps


def test_that_a_duration_needs_a_known_step() -> None:
    with pytest.raises(OptionError, match="4d cannot be counted"):
        steps_in(Interval.of(4, "d"), None)
