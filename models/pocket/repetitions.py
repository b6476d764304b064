"""What repeats in a series: the strongest periods, earlier cycles as they were and moved to today's level.

As in `features.py`, which uses it, all is in units of the context's own deviation, row by row.
"""

from __future__ import annotations

from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

Wide = NDArray[np.float64]
Array = NDArray[np.float32]
Real = NDArray[np.floating]
_Kind = TypeVar("_Kind", bound=np.floating)

PERIODS = 4
CYCLES = 4
"""A mean of lags looks back at most so many cycles."""
EDGE = 1e-6
_BACK = np.arange(1, CYCLES + 1)
_OLDER = 4
"""How errors grow with the steps ahead is seen from levels so many times older."""
_USUAL = 0.5
"""The power with which errors grow where the context does not tell: that of a random walk."""
_NO_REPETITION = 8
"""Rows whose mean is the level of a series in which nothing repeats."""


def _autocorrelation(values: Wide, valid: NDArray[np.bool_]) -> Wide:
    """Mean products of values a lag apart over the mean square, `(n, length)`."""
    length = values.shape[1]
    size = 1 << (2 * length - 1).bit_length()
    spectrum = np.fft.rfft(np.where(valid, values, 0.0), size, axis=1)
    products = np.fft.irfft(np.abs(spectrum) ** 2, size, axis=1)[:, :length]
    spectrum = np.fft.rfft(valid.astype(np.float64), size, axis=1)
    counts = np.rint(np.fft.irfft(np.abs(spectrum) ** 2, size, axis=1)[:, :length])
    power = products[:, :1] / np.maximum(counts[:, :1], 1)
    mean = products / np.maximum(counts, 1)
    # Few pairs tell little: shrink by the share of pairs that are left; equal heights go to the shorter lag.
    trust = np.sqrt(counts / np.maximum(counts[:, :1], 1))
    flat = power <= EDGE
    return np.where(flat, 0.0, mean / np.where(flat, 1.0, power) * trust)


def find_periods(
    filled: Wide, seen: NDArray[np.bool_], first: NDArray[np.intp]
) -> tuple[NDArray[np.intp], Wide]:
    """The strongest repetitions: half of them of the detrended series, half of its differences."""
    length = filled.shape[1]
    where = np.arange(length)
    after = where >= first[:, None]
    level = _autocorrelation(_detrended(filled, after), after & seen)
    pairs = after[:, 1:] & after[:, :-1] & seen[:, 1:] & seen[:, :-1]
    change = _autocorrelation(np.diff(filled, axis=1), pairs)
    change = np.pad(change, ((0, 0), (0, 1)))
    limit = (length - first) * 2 // 3
    periods, heights = [], []
    free = np.ones(filled.shape, dtype=bool)
    for number in range(PERIODS):
        chosen, height = _peak(level if number % 2 == 0 else change, limit, free)
        periods.append(chosen)
        heights.append(height)
        free &= np.abs(where - chosen[:, None]) > np.maximum(1, chosen[:, None] // 50)
    return np.stack(periods, axis=1), np.stack(heights, axis=1)


def _detrended(filled: Wide, valid: NDArray[np.bool_]) -> Wide:
    where = np.arange(filled.shape[1], dtype=np.float64)
    count = valid.sum(axis=1, keepdims=True)
    centre = np.where(valid, where, 0.0).sum(axis=1, keepdims=True) / count
    offset = np.where(valid, where - centre, 0.0)
    slope = (offset * filled).sum(axis=1, keepdims=True) / np.maximum(
        (offset**2).sum(axis=1, keepdims=True), 1
    )
    mean = np.where(valid, filled, 0.0).sum(axis=1, keepdims=True) / count
    return np.where(valid, filled - mean - slope * offset, 0.0)


def _peak(
    correlation: Wide, limit: NDArray[np.intp], free: NDArray[np.bool_]
) -> tuple[NDArray[np.intp], Wide]:
    """The highest local maximum that is free and within the limit; lag 1 and height 0 where there is none."""
    where = np.arange(correlation.shape[1])
    top = free & (where >= 2) & (where <= limit[:, None]) & (correlation > EDGE)
    top[:, 1:] &= correlation[:, 1:] >= correlation[:, :-1]
    top[:, :-1] &= correlation[:, :-1] >= correlation[:, 1:]
    # Equal heights differ by rounding alone; the shorter lag wins.
    ranked = np.where(top, correlation - 1e-9 * where, -np.inf)
    chosen = ranked.argmax(axis=1)
    found = top.any(axis=1)
    height = at(correlation, chosen[:, None])[:, 0]
    return np.where(found, chosen, 1), np.where(found, height, 0.0)


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
        means = (at(sums(filled), ends) - at(sums(filled), starts)) / periods[:, :, None]
        squares = sums(filled**2)
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
        self.steady_drift = np.take_along_axis(drift, steady, axis=2)[..., 0]
        self.steady_growth = np.take_along_axis(growth, steady, axis=2)[..., 0]

    def _errors(self, values: Array, seen: NDArray[np.bool_]) -> tuple[Wide, Wide]:
        length = values.shape[1]
        drift, steady = (one[:, :, None].astype(np.float32) for one in (self.drift, self.steady_drift))
        last = self.last[:, :, :length]

        def errors(valid: NDArray[np.bool_], *forecasts: Array) -> Wide:
            return np.stack([mean_error(values[:, None], one, valid) for one in forecasts], axis=2)

        sooner = errors(
            self.known[:, :, :length] & seen[:, None, :],
            last,
            self.mean[:, :, :length],
            last + drift,
            last + steady,
        )
        two_cycles, earlier = self.known_earlier & seen[:, None, :], self.earlier
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
        found = [mean_error(beyond[:, None], one, valid) for one in _over_cycles(cycles, known)]
        older = self._beyond(filled, _OLDER)
        source = sources[:, :, 0]
        valid = (source >= (self._begun + _OLDER * self.unit)[:, :, None]) & seen[:, None, :]
        before = at(older, np.maximum(source, 0))
        later = mean_error(older[:, None], before, valid)
        return np.stack(found, axis=2), power(later, found[1], _OLDER, known=valid.any(axis=2))

    def _beyond(self, filled: Wide, units: int) -> Array:
        """What each value has beyond the level so many shortest repetitions before."""
        where = np.maximum(np.arange(filled.shape[1]) - units * self.unit, 0)
        return (filled - at(self._levels, where)).astype(np.float32)


def power(later: Wide, sooner: Wide, times: int, *, known: NDArray[np.bool_]) -> Wide:
    """The power of the distance with which an error grows, that is `later` at so many `times` it; 0 to 1."""
    found = np.log(np.maximum(later, EDGE) / np.maximum(sooner, EDGE)) / np.log(times)
    result: Wide = np.where(known, np.clip(found, 0.0, 1.0), _USUAL)
    return result


def mean_error(actual: Real, forecast: Real, valid: NDArray[np.bool_]) -> Wide:
    """The mean absolute error over the valid rows, the last axis; 1 where there are none."""
    count = valid.sum(axis=-1)
    wrong = actual - forecast
    np.abs(wrong, out=wrong)
    wrong *= valid
    total = wrong.sum(axis=-1, dtype=np.float64)
    result: Wide = np.where(count > 0, total / np.maximum(count, 1), 1.0)
    return result


def sums(values: Wide) -> Wide:
    """The sum of the values before each place, `(n, length + 1)`."""
    result = np.zeros((len(values), values.shape[1] + 1))
    np.cumsum(values, axis=1, out=result[:, 1:])
    return result


def at(values: NDArray[_Kind], places: NDArray[np.intp]) -> NDArray[_Kind]:
    """Each row's values `(n, length)` at its own places `(n, ...)`."""
    begins = values.shape[1] * np.arange(len(values)).reshape(-1, *(1,) * (places.ndim - 1))
    result: NDArray[_Kind] = np.ascontiguousarray(values).ravel().take(places + begins)
    return result


def _levels(filled: Wide, rows: NDArray[np.intp], first: NDArray[np.intp]) -> Wide:
    """The mean of the `rows` before each place, `(n, length + 1)`: of fewer at the begin, 0 of none."""
    where = np.arange(filled.shape[1] + 1)
    begin = np.clip(where - rows, np.minimum(first[:, None], where), None)
    before = sums(filled)
    means: Wide = (before - at(before, begin)) / np.maximum(where - begin, 1)
    return means


def _over_cycles(cycles: NDArray[_Kind], known: NDArray[np.bool_]) -> tuple[NDArray[_Kind], NDArray[_Kind]]:
    """The mean of `(n, PERIODS, CYCLES, rows)` over the cycles, and the newest; 0 where none is known."""
    cycles *= known
    mean: NDArray[_Kind] = cycles.sum(axis=2)
    mean /= np.maximum(known.sum(axis=2), 1)
    return mean, cycles[:, :, 0]
