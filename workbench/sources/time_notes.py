"""What a reader should know of how a table's times were read: where they may well be others."""

from __future__ import annotations

import re

import numpy as np

from workbench.sorting import distinct
from workbench.sources.time_formats import TimePlan, sounds_like_times
from workbench.text import Text, plural, text
from workbench.timeseries import Times

_NUMBERS = re.compile(r"DOUBLE|FLOAT|DECIMAL|U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?")
_WRAP = np.timedelta64(90 * 365, "D")
"""Years of two digits that pass the end of their hundred fall by ninety-nine years from row to row."""
_YEAR = np.timedelta64(366, "D")


def taken_for_times(plan: TimePlan) -> tuple[Text, ...]:
    """The note on numbers that were read as times, though their column is not called so."""
    if _NUMBERS.match(plan.column.type) is None or sounds_like_times(plan.column.name):
        return ()
    return (
        text(
            "The numbers of the column {column} were read as times ({format}).",
            column=plan.column.name,
            format=plan.format,
        ),
    )


def shared_times(times: Times) -> tuple[Text, ...]:
    """The note on rows with the time of another row, in a table of one series a column.

    Args:
        times: `(rows,)` datetime64, in any order.
    """
    count = len(times) - len(distinct(times))
    if not count:
        return ()
    return (
        plural(
            "1 row has the time of another row.",
            "{count:,} rows share their time with another row: another column may hold the rest of the time,"
            " or the name of their series.",
            count=count,
        ),
    )


def guessed_centuries(times: Times, time_format: str, today: np.datetime64) -> tuple[Text, ...]:
    """The note on years of two digits that may be of another century: later than today, or wrapped.

    Args:
        times: `(rows,)` datetime64, in the file's order.
        time_format: How they are written.
        today: The day of the reading.
    """
    if "%y" not in time_format or len(times) == 0:
        return ()
    first, last = times.min(), times.max()
    wrapped = bool((np.abs(np.diff(times)) > _WRAP).any())
    if not wrapped and last <= today + _YEAR:
        return ()
    years = (str(one.astype("datetime64[Y]")) for one in (first, last))
    return (
        text(
            "Years of two digits were read as {first} to {last}; write them with four where that is wrong.",
            **dict(zip(("first", "last"), years, strict=True)),
        ),
    )
