"""What the form and the details card need to know of a series; gathered on the engine's thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import NDArray

from workbench.intervals import grid_steps
from workbench.preparation import has_grid, working_days_only
from workbench.seasonality import season_length
from workbench.timeseries import Interval, Times

if TYPE_CHECKING:
    from ui.session import SeriesRef
    from workbench.sources import Table, TimeProfile

T = TypeVar("T", bound=np.generic)


@dataclass(frozen=True, slots=True)
class SeriesFacts:
    """One series of an open table as it is now.

    Attributes:
        ref: Which series.
        profile: Its times.
        times: `(rows,)` ascending.
        missing: Rows without a value in the column.
        season: Rows in a season, 1 for none, None when there are no values.
        last: Position of the last value of the column, -1 when there is none.
        gaps: `(missing,)` the positions of the rows without a value, ascending.
        absent: `(gaps, 2)`: after which row a gap is that is filled with rows, and how many they are.
        known: Column name to the number of its values in the rows after `last`: a known future.
    """

    ref: SeriesRef
    profile: TimeProfile
    times: Times
    missing: int
    season: int | None
    last: int
    gaps: NDArray[np.int64] = field(default_factory=lambda: np.empty(0, np.int64))
    known: dict[str, int] = field(default_factory=dict)
    absent: NDArray[np.int64] = field(default_factory=lambda: np.empty((0, 2), np.int64))

    def put_in(self, start: int, end: int) -> int:
        """How many rows are missing between the rows `[start, end)`, and put in for a model."""
        inside = (self.absent[:, 0] >= start) & (self.absent[:, 0] < end - 1)
        return int(self.absent[inside, 1].sum())

    @property
    def rows(self) -> int:
        """How many rows the series has up to its last value."""
        return self.last + 1

    @property
    def interval(self) -> Interval | None:
        """The step between the rows."""
        return self.profile.interval

    @property
    def last_time(self) -> np.datetime64 | None:
        """The time of the last value."""
        return self.times[self.last] if self.last >= 0 else None


def gather(table: Table, ref: SeriesRef) -> SeriesFacts:
    """Look at one series. Takes milliseconds to seconds: not for the GUI thread."""
    profile = table.profile(ref.id)
    order = table.order(ref.id)
    times = _in_order(table.times(ref.id), order)
    values = _in_order(table.values(ref.column, ref.id), order)
    finite = np.isfinite(values)
    last = len(values) - 1 - int(np.argmax(finite[::-1])) if finite.any() else -1
    season = None if last < 0 else season_length(values[: last + 1], profile.interval)
    known = {}
    if last + 1 < len(values):
        for column in table.columns:
            if column.name == ref.column or not (column.role == "value" or table.is_words(column.name)):
                continue
            channel = table.channel(column.name, ref.id)
            known[column.name] = int(np.isfinite(_in_order(channel, order)[last + 1 :]).sum())
    gaps = np.flatnonzero(~finite)
    return SeriesFacts(ref, profile, times, len(gaps), season, last, gaps, known, _absent(profile, times))


def _absent(profile: TimeProfile, times: Times) -> NDArray[np.int64]:
    """As the preparation of a forecast puts rows in: not between uneven ones, and not at weekends."""
    interval, zone = profile.interval, profile.zone
    none = np.empty((0, 2), np.int64)
    if not profile.gaps or interval is None or working_days_only(times, interval, zone):
        return none
    steps, exact, _ = grid_steps(times, interval, zone)
    if not has_grid(steps, exact):
        return none
    at = np.flatnonzero(steps > 1)
    return np.stack([at, steps[at] - 1], axis=1)


def _in_order(array: NDArray[T], order: NDArray[np.int64] | None) -> NDArray[T]:
    return array if order is None else array[order]
