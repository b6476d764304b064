"""How far a forecast reaches, and from how many rows: as steps, as a duration, or by default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.errors import OptionError
from workbench.timeseries import Interval

if TYPE_CHECKING:
    from workbench.requests import Resample
    from workbench.sources import Table

_BY_STEP = {"1h": 96, "1d": 28, "1w": 52, "1mo": 24, "3mo": 8, "1y": 10}
_OTHERWISE = 24
RECENT_ROWS = 2_016
"""Twelve weeks of hours, three of quarter hours, one of five minutes: whole days and weeks of each."""
LONG_SERIES = 3_000
"""A longer series is forecast from its recent rows: quicker, and seldom worse."""


def default_horizon(interval: Interval | None, season: int | None = None, rows: int | None = None) -> int:
    """A horizon that suits the step: four days of hours, four weeks of days, two years of months.

    Args:
        interval: The step between rows.
        season: The season's length in rows, which decides for other steps (one long or two short ones).
        rows: With it, at most half of the rows.
    """
    steps = _BY_STEP.get(str(interval), 0)
    if not steps:
        steps = _OTHERWISE if season is None or season < 2 else season if season > 48 else 2 * season
    return max(1, steps if rows is None else min(steps, rows // 2))


def recent_rows(rows: int, horizon: int) -> int:
    """How many of the last rows a series longer than `LONG_SERIES` is forecast from; all of a short one."""
    return max(1, min(rows, max(RECENT_ROWS, 4 * horizon)))


def interval_of(table: Table, coarser: Resample | None) -> Interval | None:
    """The time between the rows that a model sees; None where it is not known."""
    return coarser.interval if coarser else table.profile().interval


def steps_in(duration: Interval, interval: Interval | None) -> int:
    """The number of steps that covers a duration, rounded up.

    Raises:
        OptionError: The step is unknown, so that only a number of steps can be asked for.
    """
    if interval is None:
        raise OptionError(
            "The interval between the rows is not known, so {duration} cannot be counted in steps.",
            hint="Write a number of steps or rows.",
            duration=duration,
        )
    if duration.counted != interval.counted:
        raise OptionError(
            "The rows have numbers and no times, so {duration} cannot be counted in steps.",
            hint="Write a number of steps or rows.",
            duration=duration,
        )
    if duration.months and interval.months:
        return -(-duration.months // interval.months)
    if duration.nanos and interval.nanos:
        return -(-duration.nanos // interval.nanos)
    return max(1, round(duration.seconds / interval.seconds))
