"""What the form and the details card need to know of a series; gathered on the engine's thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from workbench.errors import WorkbenchError
from workbench.seasonality import season_length
from workbench.timeseries import Interval, Times

if TYPE_CHECKING:
    from ui.session import SeriesRef
    from workbench.sources import Table, TimeProfile

SEASON_ROWS = 50_000
"""The season is looked for in so many of the last rows; the forecast itself looks at its own context."""


@dataclass(frozen=True, slots=True)
class SeriesFacts:
    """One series of an open table as it is now.

    Attributes:
        ref: Which series.
        profile: Its times.
        times: `(rows,)` in the order of the file.
        missing: Rows without a value in the column.
        season: Rows in a season, 1 for none, None when it could not be looked for.
        last: Position of the last value of the column, -1 when there is none.
        known: Column name to the number of its values in the rows after `last`: a known future.
    """

    ref: SeriesRef
    profile: TimeProfile
    times: Times
    missing: int
    season: int | None
    last: int
    known: dict[str, int] = field(default_factory=dict)

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
    times = table.times(ref.id)
    values = table.values(ref.column, ref.id)
    finite = np.isfinite(values)
    last = len(values) - 1 - int(np.argmax(finite[::-1])) if finite.any() else -1
    season: int | None = None
    if profile.interval is not None and last > 0:
        try:
            season = season_length(values[max(0, last + 1 - SEASON_ROWS) : last + 1], profile.interval)
        except WorkbenchError:
            season = None
    known = {}
    if last + 1 < len(values):
        for column in table.columns:
            if column.role == "value" and column.name != ref.column:
                after = table.values(column.name, ref.id)[last + 1 :]
                known[column.name] = int(np.isfinite(after).sum())
    return SeriesFacts(ref, profile, times, int(len(values) - finite.sum()), season, last, known)
