"""Times and aggregates as a user writes them in a script or on the command line."""

from __future__ import annotations

from typing import get_args

import numpy as np

from workbench.errors import OptionError
from workbench.intervals import parse_interval
from workbench.requests import Aggregate, Resample
from workbench.sql.literals import as_datetime64, parse_time
from workbench.timeseries import to_utc


def as_moment(written: np.datetime64 | str | None, zone: str | None) -> np.datetime64 | None:
    """A time as a series of that zone has it: an instant in UTC where the zone is known, else wall clock.

    A text without an offset is read on the clock of the zone.

    Raises:
        SqlError: The text is not a time.
    """
    if not isinstance(written, str):
        return written
    clock, offset = parse_time(written)
    wall = np.array([as_datetime64(clock)], "datetime64[us]")
    if zone is None or (offset or zone) == "+00:00":
        return np.datetime64(wall[0])
    return np.datetime64(to_utc(wall, offset or zone)[0])


def as_resample(written: Resample | str | None) -> Resample | None:
    """`1h`, `1h sum` or `1h:sum`; the mean where no aggregate is named.

    Raises:
        OptionError: The interval or the aggregate is not known.
    """
    if not isinstance(written, str):
        return written
    interval, _, aggregate = written.strip().replace(":", " ").partition(" ")
    word = aggregate.strip().lower() or "mean"
    for known in get_args(Aggregate):
        if known == word:
            return Resample(parse_interval(interval), known)
    raise OptionError(
        "{aggregate} is not an aggregate.",
        hint="Choose {known}.",
        aggregate=aggregate,
        known=", ".join(get_args(Aggregate)),
    )
