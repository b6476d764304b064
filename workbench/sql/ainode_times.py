"""AINode's own formulas for the times of a forecast, for comparing with it (a setting).

All arithmetic is in whole milliseconds, divisions truncate, as in the database.
"""

from __future__ import annotations

import numpy as np

from workbench.timeseries import Interval, Times


def call_inference_times(time: Times, length: int) -> Times:
    """`tmax + i * ((tmax - tmin) div N)`, i from 0, N the number of input rows."""
    millis = time.astype("datetime64[ms]").astype(np.int64)
    step = int(millis.max() - millis.min()) // len(millis)
    return _times(int(millis.max()), step, length)


def function_times(time: Times, length: int, interval: Interval | None, start: np.datetime64 | None) -> Times:
    """`start + i * step`: step is `(tlast - tfirst) div (N - 1)`, the start a step after; unless given."""
    millis = time.astype("datetime64[ms]").astype(np.int64)
    last, first = int(millis.max()), int(millis.min())
    step = (last - first) // max(len(millis) - 1, 1)
    if interval is not None:
        step = int(interval.seconds * 1_000)
    begin = last + step if start is None else int(start.astype("datetime64[ms]").astype(np.int64))
    return _times(begin, step, length)


def _times(first: int, step: int, length: int) -> Times:
    millis = first + step * np.arange(length, dtype=np.int64)
    return millis.astype("datetime64[ms]").astype("datetime64[us]")
