"""What repeats in a series: the strongest periods, earlier cycles as they were and moved to today's level.

As in `features.py`, which uses it, all is in units of the context's own deviation, row by row.
"""

from __future__ import annotations

from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from models.pocket.rowwise import EDGE, Array, Wide, along, at, mean_error, power, sums

_Kind = TypeVar("_Kind", bound=np.floating)

PERIODS = 4
CYCLES = 4
"""A mean of lags looks back at most so many cycles."""
_BACK = np.arange(1, CYCLES + 1)
_OLDER = 4
"""How errors grow with the steps ahead is seen from levels so many times older."""
_NO_REPETITION = 8
"""Rows whose mean is the level of a series in which nothing repeats."""


def _autocorrelation(values: Wide, valid: NDArray[np.bool_]) -> Wide:
    """Mean products of values a lag apart over the mean square, `(n, length)`.

    Args:
        values: `(n, length)`, 0 where they are not valid.
        valid: Which of them count.
    """
    length = values.shape[1]
    size = 1 << (2 * length - 1).bit_length()
    products = _products(values, size)
    known = valid.sum(axis=1, keepdims=True)
    if (known[:, 0] == length - valid.argmax(axis=1) - valid[:, ::-1].argmax(axis=1)).all():
        # Without gaps there are as many pairs as the lag leaves.
        counts = np.maximum(known - np.arange(length, dtype=np.float64), 0)
    else:
        counts = np.rint(_products(valid.astype(np.float64), size))
    power = products[:, :1] / np.maximum(counts[:, :1], 1)
    mean = products / np.maximum(counts, 1)
    # Few pairs tell little: shrink by the share of pairs that are left; equal heights go to the shorter lag.
    trust = np.sqrt(counts / np.maximum(counts[:, :1], 1))
    flat = power <= EDGE
    return np.where(flat, 0.0, mean / np.where(flat, 1.0, power) * trust)


def _products(values: Wide, size: int) -> Wide:
    spectrum = np.fft.rfft(values, size, axis=1)
    result: Wide = np.fft.irfft(np.abs(spectrum) ** 2, size, axis=1)[:, : values.shape[1]]
    return result


def find_periods(
    filled: Wide, beyond: Wide, seen: NDArray[np.bool_], first: NDArray[np.intp]
) -> tuple[NDArray[np.intp], Wide]:
    """The strongest repetitions, half of them of the detrended series, half of its differences.

    Args:
        filled: `(n, length)`, without missing values.
        beyond: What each row has beyond the straight line through them.
        seen: Whether there was a value.
        first: `(n,)`: the place of the first value.

    Returns:
        Their rows and their heights, `(n, PERIODS)` each.
    """
    n, length = filled.shape
    where = np.arange(length)
    after = seen & (where >= first[:, None])
    pairs = np.zeros_like(after)
    pairs[:, :-1] = after[:, 1:] & after[:, :-1]
    values = np.zeros((2 * n, length))
    values[:n] = np.where(after, beyond, 0.0)
    np.subtract(filled[:, 1:], filled[:, :-1], out=values[n:, :-1], where=pairs[:, :-1])
    correlation = _autocorrelation(values, np.concatenate((after, pairs)))
    limit = (length - first) * 2 // 3
    kinds = correlation.reshape(2, n, length)
    ranked = _peaks(correlation, np.concatenate((limit, limit))).reshape(kinds.shape)
    periods, heights = np.empty((n, PERIODS), dtype=np.intp), np.empty((n, PERIODS))
    rows = np.arange(n)
    for number in range(PERIODS):
        kind = number % 2
        chosen = ranked[kind].argmax(axis=1)
        found = ranked[kind, rows, chosen] > -np.inf
        periods[:, number] = period = np.where(found, chosen, 1)
        heights[:, number] = np.where(found, kinds[kind, rows, chosen], 0.0)
        taken = np.abs(where - period[:, None]) <= np.maximum(1, period // 50)[:, None]
        ranked[:, taken] = -np.inf
    return periods, heights


def _peaks(correlation: Wide, limit: NDArray[np.intp]) -> Wide:
    """The local maxima within the limit as high as they are, all else below everything."""
    where = np.arange(correlation.shape[1])
    top = (where >= 2) & (where <= limit[:, None]) & (correlation > EDGE)
    top[:, 1:] &= correlation[:, 1:] >= correlation[:, :-1]
    top[:, :-1] &= correlation[:, :-1] >= correlation[:, 1:]
    # Equal heights differ by rounding alone; the shorter lag wins.
    return np.where(top, correlation - 1e-9 * where, -np.inf)


class Context(NamedTuple):
    """What candidates are made from.

    Attributes:
        filled: `(n, length)`, without missing values; 0 before the first value.
        seen: Whether there was a value.
        first: `(n,)`: the place of the first value.
        periods: `(n, PERIODS)`: the rows of the strongest repetitions.
    """

    filled: Wide
    seen: NDArray[np.bool_]
    first: NDArray[np.intp]
    periods: NDArray[np.intp]


class Lags:
    """The context shifted by each period, over context and future.

    Attributes:
        last: `(n, PERIODS, length + horizon)`: the value one cycle ago (in the future: of the last cycle).
        mean: The mean of the last up to CYCLES cycles.
        known: Whether there is a value a cycle ago.
        earlier, known_earlier: `(n, PERIODS, length)`: the value two cycles ago, and whether there is one.
        ahead: `(n, PERIODS, horizon)`: how many cycles a step of the future lies ahead.
        drift: `(n, PERIODS)`: change from one cycle to the next.
        growth: `(n, PERIODS)`: how much wider the last cycle is than the one before.
        steady_drift, steady_growth: The same from cycle to cycle over the last up to CYCLES of them.
        centre: `(n, PERIODS)`: the mean of the last cycle.
        mean_centre, age: `(n, PERIODS)`: of the last up to CYCLES cycles: their mean, and how many cycles
            they lie behind the last one.
        errors: `(n, PERIODS, 4)`: mean absolute errors within the context of last, mean, last with drift,
            and last with steady drift.
        worse: `(n, PERIODS, 3)`: the power of the cycles ahead with which those of last, drift and steady
            drift grow.
    """

    def __init__(self, context: Context, horizon: int) -> None:
        filled, seen, first, periods = context
        n, length = filled.shape
        values = filled.astype(np.float32)
        where = np.arange(length + horizon)
        period = periods[:, :, None]
        self.ahead = np.maximum(-(-(where[length:] - length + 1) // period), 1)
        cycles = np.concatenate((np.ones((n, PERIODS, length), dtype=np.intp), self.ahead), axis=2)
        total = np.zeros((n, PERIODS, length + horizon), dtype=np.float32)
        count = np.zeros((n, PERIODS, length + horizon), dtype=np.float32)
        source = where - cycles * period
        for back in range(CYCLES):
            valid = source >= first[:, None, None]
            value = at(values, np.maximum(source, 0))
            value *= valid
            if back == 0:
                self.last, self.known = value, valid
            elif back == 1:
                self.earlier, self.known_earlier = value[:, :, :length], valid[:, :, :length]
            total += value
            count += valid
            source -= period
        self.mean = total
        self.mean /= np.maximum(count, 1)
        self._cycle(filled, first, periods)
        self.errors, self.worse = self._errors(values, seen)

    def _cycle(self, filled: Wide, first: NDArray[np.intp], periods: NDArray[np.intp]) -> None:
        length, back = filled.shape[1], np.arange(CYCLES + 1)
        ends = np.maximum(length - back * periods[:, :, None], 0)
        starts = np.maximum(ends - periods[:, :, None], 0)
        known = length - (back + 1) * periods[:, :, None] >= first[:, None, None]
        total, squares = sums(filled), sums(filled**2)
        means = (at(total, ends) - at(total, starts)) / periods[:, :, None]
        square = (at(squares, ends) - at(squares, starts)) / periods[:, :, None]
        spreads = np.sqrt(np.maximum(square - means**2, 0))
        # Not known before it is asked for: the steady ones are of as many cycles as there are.
        ratios = (spreads[..., :1] / np.maximum(spreads, EDGE)) ** (1 / np.maximum(back, 1))
        growth = np.where(known & (spreads > 1e-3), np.clip(ratios, 0.7, 1.4), 1.0)
        drift = np.where(known, (means[..., :1] - means) / np.maximum(back, 1), 0.0)
        steady = np.maximum(known.sum(axis=2, keepdims=True) - 1, 0)
        whole = np.maximum(known[..., :CYCLES].sum(axis=2), 1)
        self.mean_centre = (means[..., :CYCLES] * known[..., :CYCLES]).sum(axis=2) / whole
        self.age = (whole - 1) / 2
        self.centre, self.drift, self.growth = means[..., 0], drift[..., 1], growth[..., 1]
        self.steady_drift = along(drift, steady)[..., 0]
        self.steady_growth = along(growth, steady)[..., 0]

    def _errors(self, values: Array, seen: NDArray[np.bool_]) -> tuple[Wide, Wide]:
        length = values.shape[1]
        drift, steady = (one[:, :, None].astype(np.float32) for one in (self.drift, self.steady_drift))
        last = self.last[:, :, :length]

        def errors(valid: NDArray[np.bool_], *forecasts: Array) -> Wide:
            return mean_error(values[:, None, None], np.stack(forecasts, axis=2), valid[:, :, None])

        valid = self.known[:, :, :length] & seen[:, None, :]
        sooner = errors(valid, last, self.mean[:, :, :length], last + drift, last + steady)
        two_cycles: NDArray[np.bool_] = self.known_earlier & seen[:, None, :]
        earlier = self.earlier
        later = errors(two_cycles, earlier, earlier + 2 * drift, earlier + 2 * steady)
        known = two_cycles.sum(axis=2)[..., None] > 0
        return sooner, power(later, sooner[:, :, (0, 2, 3)], 2, known=known)


class Lifts:
    """Earlier cycles moved to today's level: what a repetition says where the level has changed since.

    The level is the mean of as many rows as the shortest repetition has. A cycle is what comes beyond the
    level at which it begins.

    Attributes:
        mean: `(n, PERIODS, horizon)`: the mean of the last up to CYCLES cycles, on the level now.
        last: The last cycle, on the level now.
        errors: `(n, PERIODS, 2)`: mean absolute errors of mean and last within the context, from levels that
            are a shortest repetition old.
        worse: `(n, PERIODS)`: the power of the steps ahead with which they grow.
        unit: `(n, 1)`: the rows of the shortest repetition.
    """

    def __init__(self, context: Context, horizon: int) -> None:
        filled, seen, first, periods = context
        length = filled.shape[1]
        short = np.where(periods > 1, periods, length).min(axis=1, keepdims=True)
        self.unit = np.where(short < length, short, _NO_REPETITION)
        self._begun = first[:, None] + (self.unit + 1) // 2
        self._levels = _levels(filled, self.unit, first)
        self.mean, self.last = self._ahead(filled, periods, horizon)
        self.errors, self.worse = self._errors(filled, seen, periods)

    def _ahead(self, filled: Wide, periods: NDArray[np.intp], horizon: int) -> tuple[Wide, Wide]:
        begins = filled.shape[1] - _BACK * periods[:, :, None]
        known = (begins >= self._begun[:, :, None])[..., None]
        begins = np.maximum(begins, 0)
        bases = at(self._levels, begins)[..., None]
        places = begins[..., None] + (np.arange(horizon) % periods[:, :, None])[:, :, None, :]
        cycles = at(filled, places) - bases
        mean, last = _over_cycles(cycles, known)
        now = self._levels[:, -1, None, None]
        return mean + now, last + now

    def _errors(self, filled: Wide, seen: NDArray[np.bool_], periods: NDArray[np.intp]) -> tuple[Wide, Wide]:
        beyond = self._beyond(filled, 1)
        sources = np.arange(filled.shape[1]) - _BACK[:, None] * periods[:, :, None, None]
        known = sources >= (self._begun + self.unit)[:, :, None, None]
        cycles = at(beyond, np.maximum(sources, 0))
        valid = known[:, :, 0] & seen[:, None, :]
        mean, last = (mean_error(beyond[:, None], one, valid) for one in _over_cycles(cycles, known))
        older = self._beyond(filled, _OLDER)
        source = sources[:, :, 0]
        valid = (source >= (self._begun + _OLDER * self.unit)[:, :, None]) & seen[:, None, :]
        before = at(older, np.maximum(source, 0))
        later = mean_error(older[:, None], before, valid)
        return np.stack((mean, last), axis=2), power(later, last, _OLDER, known=valid.any(axis=2))

    def _beyond(self, filled: Wide, units: int) -> Array:
        """What each value has beyond the level so many shortest repetitions before."""
        where = np.maximum(np.arange(filled.shape[1]) - units * self.unit, 0)
        return (filled - at(self._levels, where)).astype(np.float32)


def _levels(filled: Wide, rows: NDArray[np.intp], first: NDArray[np.intp]) -> Wide:
    """The mean of the `rows` before each place, `(n, length + 1)`: of fewer at the begin, 0 of none."""
    where = np.arange(filled.shape[1] + 1)
    begin = np.maximum(where - rows, np.minimum(first[:, None], where))
    before = sums(filled)
    means: Wide = (before - at(before, begin)) / np.maximum(where - begin, 1)
    return means


def _over_cycles(cycles: NDArray[_Kind], known: NDArray[np.bool_]) -> tuple[NDArray[_Kind], NDArray[_Kind]]:
    """The mean of `(n, PERIODS, CYCLES, rows)` over the cycles, and the newest; 0 where none is known."""
    cycles *= known
    mean: NDArray[_Kind] = cycles.sum(axis=2)
    mean /= np.maximum(known.sum(axis=2), 1)
    return mean, cycles[:, :, 0]
