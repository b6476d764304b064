"""Millions of rows reduced to what a row of pixels can show: nothing extreme lost, gaps kept.

Each column of pixels gets the first, lowest, highest and last value of its rows (the aggregation M4 of Jugel
et al., VLDB 2014), so that a line through them covers the same pixels as a line through all rows. Rows are
assigned to columns by time, so uneven sampling is drawn truthfully. A missing value at the border of two
columns breaks the line there; one in the middle of a column is narrower than a pixel.

Above some hundred thousand visible rows the extremes come from blocks of 64 rows, computed once; rows of
partly covered blocks are read themselves, so the result is the same to the bit.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workbench.timeseries import Times, Values

BLOCK = 64
_CHUNK = BLOCK * 4096
_DIRECT = 200_000
"""Up to so many visible rows are read themselves: 1 ms, and no blocks are needed."""

Ticks = NDArray[np.int64]
Rows = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Blocks:
    """Lowest and highest finite value of each full block of 64 rows; NaN where a block has none."""

    low: Values
    high: Values

    @classmethod
    def of(cls, values: Values, before: Blocks | None = None) -> Blocks:
        """Summarise `(rows,)` values, only those beyond `before` where a shorter series was summarised.

        Works in pieces of a quarter of a million rows (1 ms each), each without the interpreter's lock.
        """
        total = len(values) // BLOCK
        low, high = np.empty(total), np.empty(total)
        done = 0
        if before is not None:
            done = min(len(before.low), total)
            low[:done], high[:done] = before.low[:done], before.high[:done]
        for start in range(done * BLOCK, total * BLOCK, _CHUNK):
            stop = min(start + _CHUNK, total * BLOCK)
            piece = finite(values[start:stop]).reshape(-1, BLOCK)
            part = slice(start // BLOCK, stop // BLOCK)
            np.fmin.reduce(piece, axis=1, out=low[part])
            np.fmax.reduce(piece, axis=1, out=high[part])
        return cls(low, high)


@dataclass(frozen=True, slots=True)
class Trace:
    """What is drawn: times in ticks of the series' unit, and values with NaN where the line breaks."""

    time: Ticks
    values: Values


def finite(values: Values) -> Values:
    """The values with NaN in the place of infinities; the same array where there are none."""
    bad = np.isinf(values)
    return np.where(bad, np.nan, values) if bad.any() else values


def sorted_by_time(time: Times, values: Values, looked_at: int = 0) -> tuple[Times, Values]:
    """Rows in ascending time, missing times left out; views of the same arrays where they are so already.

    The first `looked_at` rows are known to be so.
    """
    rest = time[max(looked_at - 1, 0) :]
    ticks = rest.view(np.int64)
    if not np.isnat(rest).any() and bool(np.all(ticks[1:] >= ticks[:-1])):
        return time, values
    known = ~np.isnat(time)
    time, values = time[known], values[known]
    ticks = time.view(np.int64)
    order = np.argsort(ticks, kind="stable")
    return time[order], values[order]


def decimate(
    time: Ticks,
    values: Values,
    blocks: Blocks | None,
    first: int,
    last: int,
    columns: int,
    longest_step: int | None = None,
) -> Trace:
    """Reduce the rows in `[first, last]` to at most four points for each of `columns` columns of pixels.

    Args:
        time: `(rows,)` ascending ticks.
        values: `(rows,)` float64.
        blocks: The summary of `values`; None reads every visible row.
        first: The tick at the left edge of the view; one row before it is kept, so that the line enters.
        last: The tick at the right edge; one row after it is kept.
        columns: The width in pixels.
        longest_step: A step between rows above it is a gap: the line breaks.

    Returns:
        The rows themselves where there are at most two a column, else the reduced ones.
    """
    start = max(int(np.searchsorted(time, first, "left")) - 1, 0)
    stop = min(int(np.searchsorted(time, last, "right")) + 1, len(time))
    count = stop - start
    if count <= max(2 * columns, 2):
        return _broken(time[start:stop], finite(values[start:stop]), longest_step)
    starts, stops = _columns(time[start:stop], first, last, columns)
    starts, stops = starts + start, stops + start
    if blocks is None or count <= _DIRECT:
        low, high = _extremes(values, starts, stops)
    else:
        low, high = _extremes_by_blocks(values, blocks, starts, stops)
    return _four_points(time, values, starts, stops, low, high, longest_step)


def _columns(time: Ticks, first: int, last: int, columns: int) -> tuple[Rows, Rows]:
    """First and past-the-last row of each column that has rows; rows outside the view join the edges."""
    inner = np.linspace(float(0), float(last - first), columns + 1)[1:-1].astype(np.int64) + first
    borders = np.concatenate(([0], np.searchsorted(time, inner, "left"), [len(time)]))
    filled = borders[1:] > borders[:-1]
    return borders[:-1][filled], borders[1:][filled]


def _extremes(values: Values, starts: Rows, stops: Rows) -> tuple[Values, Values]:
    """Lowest and highest value of adjoining ranges of rows that cover everything between first and last."""
    part = finite(values[starts[0] : stops[-1]])
    at = starts - starts[0]
    return np.fmin.reduceat(part, at), np.fmax.reduceat(part, at)


def _extremes_by_blocks(values: Values, blocks: Blocks, starts: Rows, stops: Rows) -> tuple[Values, Values]:
    first_block = -(-starts // BLOCK)
    past_block = np.minimum(stops // BLOCK, len(blocks.low))
    whole = past_block > first_block
    head_stop = np.where(whole, first_block * BLOCK, stops)
    tail_start = np.where(whole, past_block * BLOCK, stops)
    rows, at = _ranges(np.stack((starts, tail_start), 1), np.stack((head_stop, stops), 1))
    edge = finite(values[rows])
    low = np.full(len(starts), np.nan)
    high = np.full(len(starts), np.nan)
    owner, offsets = at
    if len(offsets):
        low[owner] = np.fmin.reduceat(edge, offsets)
        high[owner] = np.fmax.reduceat(edge, offsets)
    if whole.any():
        pairs = np.stack((first_block[whole], past_block[whole]), 1).ravel()
        end = pairs[-1]
        low[whole] = np.fmin(low[whole], np.fmin.reduceat(blocks.low[:end], pairs[:-1])[::2])
        high[whole] = np.fmax(high[whole], np.fmax.reduceat(blocks.high[:end], pairs[:-1])[::2])
    return low, high


def _ranges(starts: Rows, stops: Rows) -> tuple[Rows, tuple[Rows, Rows]]:
    """The row numbers of `(n, 2)` ranges one after another, and for each of the n that has rows its place."""
    lengths = stops - starts
    flat = lengths.ravel()
    before = np.cumsum(flat) - flat
    rows = np.repeat(starts.ravel() - before, flat) + np.arange(int(flat.sum()))
    owners = np.flatnonzero(lengths.sum(axis=1) > 0)
    return rows, (owners, before.reshape(-1, 2)[owners, 0])


def _four_points(
    time: Ticks,
    values: Values,
    starts: Rows,
    stops: Rows,
    low: Values,
    high: Values,
    longest_step: int | None,
) -> Trace:
    ends = stops - 1
    first_time, last_time = time[starts], time[ends]
    middle = first_time + (last_time - first_time) // 2
    points = np.stack((first_time, middle, middle, last_time), 1)
    heights = np.stack((finite(values[starts]), low, high, finite(values[ends])), 1)
    if longest_step is None:
        return Trace(points.ravel(), heights.ravel())
    gap = np.append(first_time[1:] - last_time[:-1] > longest_step, [False])
    at = np.flatnonzero(np.repeat(gap, 4) & np.tile([False, False, False, True], len(gap))) + 1
    flat = points.ravel()
    return Trace(np.insert(flat, at, flat[at - 1]), np.insert(heights.ravel(), at, np.nan))


def _broken(time: Ticks, values: Values, longest_step: int | None) -> Trace:
    """Rows as they are, broken at long steps; a row alone between gaps is doubled, to be seen as a dot."""
    if longest_step is not None and len(time) > 1:
        at = np.flatnonzero(np.diff(time) > longest_step) + 1
        time, values = np.insert(time, at, time[at - 1]), np.insert(values, at, np.nan)
    known = np.isfinite(values)
    alone = known.copy()
    alone[1:] &= ~known[:-1]
    alone[:-1] &= ~known[1:]
    if alone.any():
        times = np.where(alone, 2, 1)
        time, values = np.repeat(time, times), np.repeat(values, times)
    return Trace(time, values)
