"""Wall-clock times of the hour that a clock change repeats: which of them belong to its second pass.

`02:30` on the day when a zone goes back to winter time happens twice. A file without offsets writes the same
time for both, so only the order of its rows tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from workbench.timeseries import Times, to_local

_DAY = np.timedelta64(1, "D")
_QUARTER = np.timedelta64(15, "m")
_CHUNK = 1_000_000


def second_passes(
    times: Times, zone: str, series: Iterable[NDArray[np.int64]] | None = None
) -> tuple[NDArray[np.int64], NDArray[np.timedelta64]]:
    """The rows that belong to the second pass of a repeated hour, and how much later than the first it is.

    Args:
        times: `(rows,)` in the file's order, instants in UTC made of wall-clock times by `to_utc`, which
            takes every repeated time for the first.
        zone: The zone of the wall clock.
        series: The row numbers of each series of a long table, in the file's order; None for one series.

    Returns:
        `(moved,)` ascending row numbers and `(moved,)` differences. A row belongs to the second pass when an
        earlier row of its series has the same time; in a file with the latest rows first, when a later one
        has.
    """
    repeated, later = _repeated(times, zone)
    if len(repeated) == 0:
        return repeated, later
    parts = [repeated] if series is None else _by_series(repeated, series, len(times))
    seconds = [_second(times, rows) for rows in parts]
    moved = np.sort(np.concatenate(seconds))
    return moved, later[np.searchsorted(repeated, moved)]


def _repeated(times: Times, zone: str) -> tuple[NDArray[np.int64], NDArray[np.timedelta64]]:
    """The rows whose wall-clock time happens twice, and the difference between the two."""
    starts, ends = _first_passes(times, zone)
    rows: list[NDArray[np.int64]] = []
    later: list[NDArray[np.timedelta64]] = []
    for begin in range(0, len(times) if len(starts) else 0, _CHUNK):
        part = times[begin : begin + _CHUNK]
        place = np.searchsorted(starts, part, "right") - 1
        inside = np.flatnonzero((place >= 0) & (part < ends[place]))
        rows.append(inside + begin)
        later.append((ends - starts)[place[inside]])
    if not rows:
        return np.empty(0, np.int64), np.empty(0, "timedelta64[us]")
    return np.concatenate(rows), np.concatenate(later)


def _first_passes(times: Times, zone: str) -> tuple[Times, Times]:
    """Where the first pass of each repeated hour begins and ends, as instants in UTC, ascending."""
    dates = times.astype("datetime64[D]")
    dates = np.unique(np.append(dates[:-1][dates[1:] != dates[:-1]], dates[-1:]))
    days = np.unique(np.concatenate([dates - _DAY, dates, dates + _DAY, dates + 2 * _DAY]))
    days = days.astype("datetime64[us]")
    offsets = to_local(days, zone) - days
    starts, ends = [], []
    for day in np.flatnonzero((offsets[1:] < offsets[:-1]) & (days[1:] - days[:-1] == _DAY)):
        quarters = days[day] + np.arange(97) * _QUARTER
        offset = to_local(quarters, zone) - quarters
        change = int(np.flatnonzero(offset[1:] < offset[:-1])[0]) + 1
        ends.append(quarters[change])
        starts.append(quarters[change] - (offset[change - 1] - offset[change]))
    return np.array(starts, "datetime64[us]"), np.array(ends, "datetime64[us]")


def _by_series(
    repeated: NDArray[np.int64], series: Iterable[NDArray[np.int64]], count: int
) -> list[NDArray[np.int64]]:
    wanted = np.zeros(count, np.bool_)
    wanted[repeated] = True
    return [rows[wanted[rows]] for rows in series]


def _second(times: Times, rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Those of `rows` whose time stands among them before, or after in a file with the latest first."""
    if len(rows) == 0:
        return rows
    own = times[rows]
    falls = np.count_nonzero(own[1:] < own[:-1])
    ordered = rows[::-1] if falls > np.count_nonzero(own[1:] > own[:-1]) else rows
    _, firsts = np.unique(times[ordered], return_index=True)
    others = np.ones(len(ordered), np.bool_)
    others[firsts] = False
    return np.asarray(ordered[others])
