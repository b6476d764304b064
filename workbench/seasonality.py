"""The season of a series: found in the data, looked for first where the interval between rows suggests it.

A season of `m` rows shows as a peak at lag `m` of the autocorrelation of the differenced series (differences
take out trends and random walks). It counts when it stands some of Bartlett's standard errors above zero:
`var r_m = (1 + 2 sum r_k^2) / rows`, the sum over the lags before half a season. A long season of a noisy
series drowns in the differences of single rows, so it is also looked for in the means of blocks, twelve to a
season.
"""

from __future__ import annotations

import numpy as np

from workbench.timeseries import Interval, Values

_MOST_ROWS = 10_000
_SIGNIFICANCE = 4.0
_SMALLEST = 0.1
"""A weaker correlation is of no use to a forecast, however significant."""
_BLOCK_SIGNIFICANCE = 2.0
"""Milder for the few means of a few long seasons; the peak must still be the highest around."""
_BLOCK_SMALLEST = 0.4
_MULTIPLE_SIGNIFICANCE = 3.0
_FREE_SMALLEST = 0.2
_BLOCKS = 12
_LONGEST_FREE = 400
_COMMON = (4, 7, 12, 24, 48, 52, 96, 168, 288)
"""Quarters and months of a year, days and weeks of days, of hours and of their parts: seasons that rows with
numbers for times may well have. Looked for by name they are found in four noisy days instead of forty."""
_HOUR, _DAY, _WEEK = 3_600.0, 86_400.0, 604_800.0


def season_length(values: Values, interval: Interval | None = None) -> int:
    """The shortest season of `values`.

    Args:
        values: `(rows,)` float64; NaN and infinite values count as the mean. The last 10,000 are looked at.
        interval: The step between rows; without it, or without a season where it suggests one, every lag up
            to 400 is tried.

    Returns:
        Rows in the season, 1 for none.
    """
    found = seasons(values, interval)
    return found[0] if found else 1


def seasons(values: Values, interval: Interval | None = None) -> tuple[int, ...]:
    """All seasons found in `values`, ascending; empty for none. Arguments as for `season_length`."""
    recent = _clean(values)
    if len(recent) < 4 or np.ptp(recent) == 0:
        return ()
    correlation = _autocorrelation(np.diff(recent))
    suggested = _seasons_among(usual_seasons(interval), recent, correlation)
    if suggested:
        return suggested
    free = _strongest_peak(correlation)
    if free != 1 and _is_repeated_peak(correlation, free, len(recent)):
        return (_refined(recent, free),)
    if interval is not None and interval.counted:
        return _seasons_among(_COMMON, recent, correlation)
    return ()


def _seasons_among(lags: tuple[int, ...], recent: Values, correlation: Values) -> tuple[int, ...]:
    """Those of some ascending lags that are seasons."""
    found: tuple[int, ...] = ()
    for lag in lags:
        if _is_season(recent, correlation, lag, found):
            found += (lag,)
    return found


def usual_seasons(interval: Interval | None) -> tuple[int, ...]:
    """Rows in an hour, a day, a week and a year at `interval`, where that is a usual season; ascending.

    A numbered index suggests none.
    """
    if interval is None or interval.counted:
        return ()
    if interval.months:
        return (12 // interval.months,) if 12 % interval.months == 0 and interval.months < 12 else ()
    seconds = interval.seconds
    if seconds >= _WEEK:
        spans: tuple[float, ...] = (52 * _WEEK,)
    elif seconds >= _DAY:
        spans = (_WEEK, 365 * _DAY)
    elif seconds >= _HOUR:
        spans = (_DAY, _WEEK)
    elif seconds >= 60.0:
        spans = (_HOUR, _DAY, _WEEK)
    else:
        spans = (60.0, _HOUR)
    rows = [span / seconds for span in spans]
    return tuple(int(count) for count in rows if count.is_integer() and count >= 2)


def _clean(values: Values) -> Values:
    recent = np.asarray(values, np.float64)[-_MOST_ROWS:]
    finite = np.isfinite(recent)
    if not finite.any():
        return np.zeros(0)
    scale = float(np.max(np.abs(recent[finite]))) or 1.0
    scaled = recent / scale
    return np.where(finite, scaled, np.mean(scaled[finite]))


def _autocorrelation(values: Values) -> Values:
    """`(rows,)` sample autocorrelation at lags 0, 1, ...; zeros for a constant."""
    centred = values - values.mean()
    size = 1 << (2 * len(centred) - 1).bit_length()
    spectrum = np.fft.rfft(centred, size)
    covariance = np.fft.irfft(np.abs(spectrum) ** 2, size)[: len(centred)]
    return np.asarray(covariance / covariance[0] if covariance[0] > 0 else np.zeros(len(centred)))


def _is_season(recent: Values, correlation: Values, lag: int, shorter: tuple[int, ...]) -> bool:
    if len(recent) < 2 * lag + 1:
        return False
    for season in shorter:
        if lag % season == 0:
            return _is_more_than(recent, correlation, lag, season)
    if _is_peak(correlation, lag, len(recent), _SIGNIFICANCE):
        return True
    block = lag // _BLOCKS
    if block < 2:
        return False
    places = (np.arange(len(recent)) * _BLOCKS) // lag
    means = np.bincount(places, recent) / np.bincount(places)
    return _is_season_of_means(means, _BLOCKS)


def _is_more_than(recent: Values, correlation: Values, lag: int, season: int) -> bool:
    """Whether a multiple of `season` is a season too.

    Either the means of whole seasons have it (a weekend's level in days), or the rows agree better at `lag`
    than at the shorter multiples (a weekend's shape).
    """
    rows = len(recent)
    multiples = np.arange(season, lag + 1, season)
    agreement = correlation[multiples] * rows / (rows - multiples)
    if agreement[-1] > np.max(agreement[:-1]) + _MULTIPLE_SIGNIFICANCE / np.sqrt(rows):
        return True
    means = recent[rows % season :].reshape(-1, season).mean(axis=1)
    return _is_season_of_means(means, lag // season)


def _is_season_of_means(means: Values, lag: int) -> bool:
    correlation = _autocorrelation(np.diff(means))
    if len(correlation) <= lag or correlation[lag] < _BLOCK_SMALLEST:
        return False
    return _is_peak(correlation, lag, len(means), _BLOCK_SIGNIFICANCE)


def _is_peak(correlation: Values, lag: int, rows: int, significance: float) -> bool:
    """Whether `lag` is significant and the highest point within half a season on either side."""
    if rows < 2 * lag + 1:
        return False
    around = correlation[lag // 2 + 1 : lag + (lag + 1) // 2]
    height = float(correlation[lag])
    slack = max(lag // 50, int(lag >= _BLOCKS))
    nearest = float(np.max(correlation[lag - slack : lag + slack + 1]))
    if height < _SMALLEST or nearest < float(np.max(around)):
        return False
    if lag == 2 and max(correlation[1], correlation[3]) > 0.5 * height:
        return False  # every other row is alike, and neighbours are not: else it is noise on a smooth series
    before = correlation[1 : max(lag // 2, 2)]
    error = np.sqrt((1.0 + 2.0 * float(np.sum(before**2))) / rows)
    return height > significance * float(error)


def _is_repeated_peak(correlation: Values, lag: int, rows: int) -> bool:
    """Whether `lag` is a strong peak and the series still agrees with itself two seasons on."""
    height = float(correlation[lag])
    if height < _FREE_SMALLEST or not _is_peak(correlation, lag, rows, _SIGNIFICANCE):
        return False
    return float(np.max(correlation[2 * lag - 1 : 2 * lag + 2])) > 0.5 * height


def _refined(recent: Values, lag: int) -> int:
    """The lag within a tenth of `lag` where the series agrees best with itself, its line taken out."""
    places = np.arange(len(recent), dtype=np.float64)
    line = np.polynomial.Polynomial.fit(places, recent, 1)
    reach = max(1, lag // 10)
    near = range(max(2, lag - reach), lag + reach + 1)
    correlation = _autocorrelation(recent - line(places))
    return max(near, key=lambda nearby: float(correlation[nearby]))


def _strongest_peak(correlation: Values) -> int:
    """The shortest lag whose peak reaches nearly the highest of all peaks; 1 without a peak."""
    longest = min(_LONGEST_FREE, len(correlation) // 2)
    inner = correlation[2:longest]
    if len(inner) < 3:
        return 1
    peaks = np.flatnonzero((inner[1:-1] > inner[:-2]) & (inner[1:-1] >= inner[2:])) + 3
    if not len(peaks):
        return 1
    heights = correlation[peaks]
    if heights.max() <= 0:
        return 1
    first = int(peaks[np.flatnonzero(heights >= 0.8 * heights.max())[0]])
    around = correlation[first // 2 + 1 : first + (first + 1) // 2]
    return first // 2 + 1 + int(np.argmax(around))
