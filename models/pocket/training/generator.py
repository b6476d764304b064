"""Synthetic series, and nothing else, are what the forecaster learns from.

A series is a level, a trend, up to three repetitions and a noise, joined by addition or multiplication, with
what happens to sensors: shifts, spikes, rounding, clipping, counts. All parameters are drawn; none is taken
from a real series.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Wide = NDArray[np.float64]
_BINS = 256
_COMMON = np.array(
    [4, 5, 6, 7, 8, 10, 12, 13, 14, 20, 24, 26, 28, 30, 36, 48, 52, 60, 96, 144, 168, 288, 336]
)
_WEIGHTS = np.array(
    [3, 2, 2, 10, 2, 2, 14, 2, 2, 1, 18, 2, 2, 3, 2, 6, 6, 4, 6, 3, 5, 2, 1], dtype=np.float64
)
_BRIEF_ROWS = 256
"""Series of so few rows are of months, quarters or years: their trends change from cycle to cycle."""
_RUN_UP = 200
"""Rows after which a process has forgotten how it began."""
_USUAL, _LIVELY = 0.7, 1.2
"""The logarithm of how far a level may wander."""
_TRENDS = (0.28, 0.12, 0.10, 0.12, 0.16, 0.12, 0.10)
_BRIEF_TRENDS = (0.42, 0.06, 0.04, 0.10, 0.06, 0.04, 0.28)
"""Shares of their shapes; see `_trend`. In short histories it is more often steady."""

LONG = (0.40, 0.13, 0.13, 0.07, 0.07, 0.18, 0.02)
"""Shares of the families; see `make_series`."""
BRIEF = (0.27, 0.05, 0.14, 0.05, 0.07, 0.27, 0.15)
"""Those of short histories, which are mostly of months, quarters and years: levels that wander."""


def make_series(count: int, length: int, rng: np.random.Generator, shares: tuple[float, ...] = LONG) -> Wide:
    """`(count, length)` series of any scale and without missing values."""
    families = rng.choice(len(shares), size=count, p=shares)
    out = np.empty((count, length))
    makers = (_composed, _calendar, _walks, _fields, _counts, _smoothing, _business)
    for number, maker in enumerate(makers):
        chosen = np.flatnonzero(families == number)
        if len(chosen):
            out[chosen] = maker(len(chosen), length, rng)
    out = _mixed(out, rng)
    out = _marred(out, rng)
    flip = rng.random(count) < 0.15
    out[flip] = -out[flip]
    return out


# The parts


def _composed(n: int, length: int, rng: np.random.Generator) -> Wide:
    trend = _trend(n, length, rng)
    seasons = _seasons(n, length, rng)
    noise = _noise(n, length, rng)
    strength = np.exp(rng.uniform(-3.5, 1.2, (n, 1)))
    quiet = rng.random((n, 1)) < 0.1
    noise = np.where(quiet, 0.02, strength) * noise
    brief = length <= _BRIEF_ROWS
    trended = rng.random((n, 1)) < (0.7 if brief else 0.55)
    trending = np.where(trended, np.exp(rng.uniform(-2, 2, (n, 1))), 0.0)
    size = np.where(rng.random((n, 1)) < 0.78, 1.0, 0.0)
    # No trend goes on as it was: what the next cycles are sure of is their shape more than their level.
    often = np.where(trending > 0, 0.8, 0.35)
    most = _LIVELY if brief else _USUAL
    changing = np.where(rng.random((n, 1)) < often, np.exp(rng.uniform(-3.0, most, (n, 1))), 0.0)
    wander = changing * _wander(n, length, rng)
    added = trending * trend + wander + size * seasons + noise
    # A level that everything multiplies, as sales and passengers have it.
    depth = rng.uniform(0.05, 0.6, (n, 1))
    level = np.exp(np.clip(0.5 * trending * trend + depth * wander, -3, 3))
    product = (
        level * np.maximum(1 + depth * size * seasons, 0.02) * np.exp(0.3 * depth * np.clip(noise, -6, 6))
    )
    shape = rng.choice(3, size=(n, 1), p=[0.62, 0.28, 0.10])
    exponential = np.exp(np.clip(0.4 * added, -4, 4))
    return np.where(shape == 0, added, np.where(shape == 1, product, exponential))


def _calendar(n: int, length: int, rng: np.random.Generator) -> Wide:
    """A day within a week: the weekend has a shape or a height of its own."""
    day = rng.choice([24, 48, 96, 12, 8], size=(n, 1), p=[0.6, 0.15, 0.1, 0.1, 0.05])
    start = rng.integers(0, 7, (n, 1)) * day
    where = np.arange(length) + start
    place = (where % day) / day
    weekday = (where // day) % 7
    work, rest = _lookup(_templates(n, rng), place), _lookup(_templates(n, rng), place)
    height = rng.uniform(0.1, 1.1, (n, 1))
    other = np.where(rng.random((n, 1)) < 0.5, work * height, rest)
    single = rng.normal(0, 0.15, (n, 7)) * (rng.random((n, 1)) < 0.5)
    week = np.where(weekday >= 5, other, work) + np.take_along_axis(single, weekday, axis=1)
    wandering = _standard(np.cumsum(_shocks(n, length, rng), axis=1))
    slow = np.where(rng.random((n, 1)) < 0.5, wandering, _trend(n, length, rng))
    slow *= np.exp(rng.uniform(-3, 0.5, (n, 1)))
    noise = _noise(n, length, rng) * np.exp(rng.uniform(-3.5, 0, (n, 1)))
    added = week + slow + noise
    product = np.maximum(1.3 + week, 0.02) * np.exp(0.3 * np.clip(slow + noise, -4, 4))
    return np.where(rng.random((n, 1)) < 0.6, added, product)


def _walks(n: int, length: int, rng: np.random.Generator) -> Wide:
    """Random walks with drift, damped local trends, mean-reverting processes; some with a season on top."""
    shocks = _shocks(n, length, rng)
    keep = np.where(rng.random(n) < 0.5, 1.0, 1 - np.exp(rng.uniform(-6, -1, n)))
    slope_keep = np.where(rng.random(n) < 0.5, 0.0, rng.uniform(0.8, 0.999, n))
    slope_size = np.exp(rng.uniform(-5, -1, n))
    drift = rng.normal(0, 0.1, n) * (rng.random(n) < 0.5)
    second = _shocks(n, length, rng)
    level, slope = np.zeros(n), np.zeros(n)
    out = np.empty((length, n))
    for t in range(length):
        slope = slope_keep * slope + slope_size * second[:, t]
        level = keep * level + drift + slope + shocks[:, t]
        out[t] = level
    values = out.T
    season = _seasons(n, length, rng) * np.where(
        rng.random((n, 1)) < 0.6, np.exp(rng.uniform(-1, 3.5, (n, 1))), 0.0
    )
    measured = rng.standard_normal((n, length)) * np.where(
        rng.random((n, 1)) < 0.5, np.exp(rng.uniform(-3, 1, (n, 1))), 0
    )
    return values + season + measured


def _smoothing(n: int, length: int, rng: np.random.Generator) -> Wide:
    """Level, slope and season that the same shocks move: exponential smoothing (Hyndman et al. 2008)."""
    follow = rng.uniform(0.01, 1.0, n)
    trended = rng.random(n) < 0.55
    turning = trended & (rng.random(n) < (0.4 if length <= _BRIEF_ROWS else 0.65))
    turn = np.where(turning, follow * np.exp(rng.uniform(-5, -0.7, n)), 0.0)
    damping = np.where(rng.random(n) < 0.6, 1.0, rng.uniform(0.8, 0.995, n))
    slope = np.where(trended, rng.normal(0, 1, n) * np.exp(rng.uniform(-4.5, 0.3, n)), 0.0)
    learn = np.where(rng.random(n) < 0.5, (1 - follow) * rng.uniform(0, 0.4, n), 0.0)
    period = np.maximum(np.round(_periods(n, length, rng)).astype(np.intp), 2)
    size = np.where(rng.random(n) < 0.6, np.exp(rng.uniform(-1, 2.5, n)), 0.0)
    places = np.arange(period.max()) / period[:, None]
    season = size[:, None] * _lookup(_templates(n, rng), np.minimum(places, 1 - 1e-9))
    shocks, rows = _shocks(n, length, rng), np.arange(n)
    level = np.zeros(n)
    out = np.empty((length, n))
    for t in range(length):
        place, shock = t % period, shocks[:, t]
        slope = damping * slope
        out[t] = level + slope + season[rows, place] + shock
        level = level + slope + follow * shock
        slope = slope + turn * shock
        season[rows, place] += learn * shock
    values = out.T
    product = np.exp(np.clip(_standard(values) * np.exp(rng.uniform(-2.5, 0.3, (n, 1))), -4, 4))
    return np.where(rng.random((n, 1)) < 0.35, product, values)


def _business(n: int, length: int, rng: np.random.Generator) -> Wide:
    """What is made and sold: growth by a share each year, good and bad years, a season in proportion."""
    period = rng.choice([12, 4, 52, 7, 24], size=(n, 1), p=[0.6, 0.18, 0.08, 0.08, 0.06])
    years = np.arange(length) / period
    growth = rng.normal(0.05, 0.09, (n, 1)) * years
    growth = np.clip(growth, -2.5, 2.5 if length <= _BRIEF_ROWS else 1.5)
    # Two bad years are not as likely as one: a cycle of some years, seldom twice the same.
    turn = 2 * np.pi / (period * rng.uniform(2.0, 6.0, (n, 1)))
    keep = 1 - 1 / (period * np.exp(rng.uniform(np.log(0.5), np.log(3.0), (n, 1))))
    first, second = (2 * keep * np.cos(turn))[:, 0], (-(keep**2))[:, 0]
    shocks = _shocks(n, length + _RUN_UP, rng)
    path = np.zeros((length + _RUN_UP, n))
    for t in range(2, length + _RUN_UP):
        path[t] = first * path[t - 1] + second * path[t - 2] + shocks[:, t]
    cycle = _standard(path[_RUN_UP:].T) * np.exp(rng.uniform(np.log(0.01), np.log(0.12), (n, 1)))
    depth = np.exp(rng.uniform(np.log(0.02), np.log(0.4), (n, 1)))
    season = depth * _lookup(_templates(n, rng), (years + rng.random((n, 1))) % 1)
    noise = _noise(n, length, rng) * np.exp(rng.uniform(np.log(0.003), np.log(0.08), (n, 1)))
    added = growth + cycle + season + noise
    result: Wide = np.where(rng.random((n, 1)) < 0.8, np.exp(np.clip(added, -6, 6)), added)
    return result


def _fields(n: int, length: int, rng: np.random.Generator) -> Wide:
    """Gaussian processes by their spectrum: power laws and narrow bands."""
    size = 2 * length
    frequency = np.fft.rfftfreq(size)
    frequency[0] = frequency[1]
    power = rng.uniform(0.2, 1.8, (n, 1))
    amplitude = frequency**-power
    centre = np.exp(rng.uniform(np.log(1 / 400), np.log(0.3), (n, 1)))
    width = centre * np.exp(rng.uniform(-3.5, -0.7, (n, 1)))
    band = np.exp(-0.5 * ((frequency - centre) / width) ** 2)
    amplitude = np.where(rng.random((n, 1)) < 0.5, amplitude, band)
    phases = rng.standard_normal((n, len(frequency))) + 1j * rng.standard_normal((n, len(frequency)))
    values = _standard(np.fft.irfft(amplitude * phases, size, axis=1)[:, :length])
    noise = rng.standard_normal((n, length)) * np.exp(rng.uniform(-4, 0, (n, 1)))
    return values + noise


def _counts(n: int, length: int, rng: np.random.Generator) -> Wide:
    """Poisson counts around a changing rate, and demand that comes now and then."""
    shape = _seasons(n, length, rng) + _trend(n, length, rng) * (rng.random((n, 1)) < 0.3)
    base = np.exp(rng.uniform(-2.5, 4.5, (n, 1)))
    rate = base * np.exp(np.clip(shape * rng.uniform(0, 0.9, (n, 1)), -3, 2))
    counts = rng.poisson(np.clip(rate, 0, 1e5)).astype(np.float64)
    seldom = (rng.random((n, 1)) < 0.4) & (rng.random((n, length)) > np.exp(rng.uniform(-3.5, -0.3, (n, 1))))
    return np.where(seldom, 0.0, counts)


def _templates(n: int, rng: np.random.Generator) -> Wide:
    """One cycle of a repetition as `(n, bins)`, mean 0 and deviation 1."""
    place = np.arange(_BINS) / _BINS
    kind = rng.choice(8, size=n, p=[0.34, 0.12, 0.06, 0.06, 0.08, 0.12, 0.14, 0.08])
    harmonics = np.arange(1, 9)
    decay = harmonics[None, :] ** -rng.uniform(0.7, 3.0, (n, 1)) * (harmonics <= rng.integers(1, 9, (n, 1)))
    angle = 2 * np.pi * (harmonics[None, :, None] * place + rng.random((n, 8, 1)))
    smooth = np.einsum("nh,nhb->nb", decay * rng.standard_normal((n, 8)), np.sin(angle))
    pieces = rng.choice([6, 8, 12, 24, 48], size=n)
    steps = rng.standard_normal((n, 48))
    rough = np.take_along_axis(steps, (place[None] * pieces[:, None]).astype(np.intp), axis=1)
    offset = rng.random((n, 1))
    turned = (place + offset) % 1
    share = rng.uniform(0.08, 0.6, (n, 1))
    square = (turned < share).astype(np.float64)
    saw = np.where(turned < share, turned / share, (1 - turned) / (1 - share))
    pulse = np.exp(-0.5 * ((turned - 0.5) / rng.uniform(0.01, 0.06, (n, 1))) ** 2)
    daylight = np.maximum(np.sin(2 * np.pi * turned) + rng.uniform(-0.4, 0.4, (n, 1)), 0)
    second = (rng.uniform(0.2, 0.55, (n, 1)) + turned) % 1
    narrow = rng.uniform(2, 14, (n, 1))
    peaks = np.exp(narrow * (np.cos(2 * np.pi * turned) - 1))
    peaks += rng.uniform(0.3, 1.2, (n, 1)) * np.exp(
        rng.uniform(2, 14, (n, 1)) * (np.cos(2 * np.pi * second) - 1)
    )
    sine = np.sin(2 * np.pi * turned)
    shapes = np.stack((smooth, rough, square, saw, pulse, daylight, peaks, sine))
    return _standard(shapes[kind, np.arange(n)])


def _lookup(templates: Wide, place: Wide) -> Wide:
    at = place * _BINS
    low = at.astype(np.intp) % _BINS
    share = at - np.floor(at)
    left = np.take_along_axis(templates, low, axis=1)
    right = np.take_along_axis(templates, (low + 1) % _BINS, axis=1)
    return left + (right - left) * share


def _periods(n: int, length: int, rng: np.random.Generator) -> Wide:
    common = rng.choice(_COMMON, size=n, p=_WEIGHTS / _WEIGHTS.sum()).astype(np.float64)
    free = np.exp(rng.uniform(np.log(3), np.log(length / 3), n))
    whole = np.where(rng.random(n) < 0.6, np.round(free), free)
    return np.where(rng.random(n) < 0.72, common, whole)


def _seasons(n: int, length: int, rng: np.random.Generator) -> Wide:
    number = rng.choice([1, 2, 3], size=n, p=[0.66, 0.27, 0.07])
    total = np.zeros((n, length))
    where = np.arange(length, dtype=np.float64)
    period = _periods(n, length, rng)
    for part in range(3):
        chosen = np.flatnonzero(number > part)
        if not len(chosen):
            break
        if part:
            # The longer cycle is often a whole number of the shorter one.
            times = rng.choice([2, 4, 7, 12, 30], size=len(chosen), p=[0.1, 0.1, 0.5, 0.2, 0.1])
            nested = period[chosen] * times
            fits = (nested < length / 2) & (rng.random(len(chosen)) < 0.6)
            period[chosen] = np.where(fits, nested, _periods(len(chosen), length, rng))
        place = where / period[chosen, None] + rng.random((len(chosen), 1))
        season = _lookup(_templates(len(chosen), rng), place % 1)
        size = 1.0 if part == 0 else np.exp(rng.uniform(-1.8, 0.3, (len(chosen), 1)))
        total[chosen] += size * season
    # Some grow, shrink or breathe.
    swing = rng.random((n, 1))
    slow = 1 + 0.5 * np.sin(2 * np.pi * (where / length * rng.uniform(0.2, 3, (n, 1)) + rng.random((n, 1))))
    growing = np.exp((where / length - 0.5) * rng.uniform(-1.5, 1.5, (n, 1)))
    return total * np.where(swing < 0.7, 1.0, np.where(swing < 0.85, slow, growing))


def _trend(n: int, length: int, rng: np.random.Generator) -> Wide:
    """Lines, curves, saturating growth, breaks, slow waves; mean 0 and deviation 1."""
    t = _pace(n, length, rng)
    shares = _BRIEF_TRENDS if length <= _BRIEF_ROWS else _TRENDS
    kind = rng.choice(7, size=n, p=shares)
    line = t
    curve = (t - rng.uniform(-0.5, 1.5, (n, 1))) ** 2
    logistic = 1 / (1 + np.exp(-rng.uniform(4, 20, (n, 1)) * (t - rng.uniform(0.1, 0.9, (n, 1)))))
    damped = 1 - np.exp(-rng.uniform(1, 8, (n, 1)) * t)
    breaks = np.zeros((n, length))
    for _ in range(3):
        breaks += rng.standard_normal((n, 1)) * np.maximum(t - rng.random((n, 1)), 0)
    wave = np.sin(2 * np.pi * (rng.uniform(0.2, 2.5, (n, 1)) * t + rng.random((n, 1))))
    growth = np.exp(rng.uniform(0.5, 3, (n, 1)) * t)
    shapes = np.stack((line, curve, logistic, damped, breaks, wave, growth))
    falling = rng.random((n, 1)) < 0.42
    return np.where(falling, -1.0, 1.0) * _standard(shapes[kind, np.arange(n)])


def _pace(n: int, length: int, rng: np.random.Generator) -> Wide:
    """From 0 to 1, steadily or now faster and now slower, as what grows does."""
    brief = length <= _BRIEF_ROWS
    uneven = np.where(rng.random(n) < 0.8, rng.uniform(0.1, 1.5 if brief else 1.1, n), 0.0)
    spells = rng.uniform(np.log(1.2), np.log(8), n) if brief else rng.uniform(np.log(6), np.log(120), n)
    keep = 1 - 1 / np.exp(spells)
    shocks = rng.standard_normal((n, length)) * np.sqrt(1 - keep**2)[:, None]
    shocks[:, 0] = rng.standard_normal(n)
    speed = np.zeros(n)
    speeds = np.empty((length, n))
    for t in range(length):
        speed = keep * speed + shocks[:, t]
        speeds[t] = speed
    way = np.cumsum(np.exp(uneven * speeds).T, axis=1)
    result: Wide = (way - way[:, :1]) / (way[:, -1:] - way[:, :1])
    return result


def _wander(n: int, length: int, rng: np.random.Generator) -> Wide:
    """A level whose slope changes, slowly or at every row; it moves by about 1 within 12 to 100 rows.

    Less where it would leave all else behind in the end. Some return, as what is sold does when a bad year
    is over.
    """
    shocks = _shocks(n, length, rng)
    brief = length <= _BRIEF_ROWS
    returning = rng.random(n) < (0.6 if brief else 0.15)
    jumping, memory = (0.6, 60) if brief else (0.4, 200)
    # What returns to its way within a short history does so without a run-up.
    at_once = (rng.random(n) < jumping) | (returning & brief)
    keep = np.where(at_once, 0.0, 1 - 1 / np.exp(rng.uniform(np.log(4), np.log(memory), n)))
    rows = np.exp(rng.uniform(np.log(12), np.log(100), n))
    held = np.where(returning, 1 - 1 / np.exp(rng.uniform(np.log(3), np.log(36), n)), 1.0)
    slope, level = np.zeros(n), np.zeros(n)
    path = np.empty((length, n))
    for t in range(length):
        slope = keep * slope + shocks[:, t]
        level = held * level + slope
        path[t] = level
    levels = path.T.copy()
    span = rows.astype(np.intp)[:, None]
    where = np.minimum(np.arange(length)[None, :] + span, length - 1)
    moved = np.take_along_axis(levels, where, axis=1) - levels
    typical = np.sqrt((moved**2).mean(axis=1, keepdims=True))
    levels -= levels.mean(axis=1, keepdims=True)
    size = np.maximum(typical, levels.std(axis=1, keepdims=True) / 5)
    result: Wide = levels / np.maximum(size, 1e-9)
    return result


def _shocks(n: int, length: int, rng: np.random.Generator) -> Wide:
    """White noise: normal, heavy in the tails, or with a size that changes slowly."""
    kind = rng.choice(3, size=(n, 1), p=[0.65, 0.2, 0.15])
    normal = rng.standard_normal((n, length))
    tails = normal / np.sqrt(rng.gamma(2.0, 0.5, (n, length)))
    steps = np.cumsum(rng.standard_normal((n, length)) * 0.08, axis=1)
    uneven = normal * np.exp(np.clip(steps - steps.mean(axis=1, keepdims=True), -2, 2))
    return np.where(kind == 0, normal, np.where(kind == 1, np.clip(tails, -8, 8), uneven))


def _noise(n: int, length: int, rng: np.random.Generator) -> Wide:
    """White or autoregressive of the second order; deviation about 1."""
    shocks = _shocks(n, length, rng)
    smooth = np.where(rng.random(n) < 0.5, 0.0, rng.uniform(-0.3, 0.98, n))
    second = np.where(rng.random(n) < 0.3, rng.uniform(-0.5, 0.3, n), 0.0) * (1 - np.abs(smooth))
    out = np.empty((length, n))
    before, earlier = np.zeros(n), np.zeros(n)
    for t in range(length):
        now = smooth * before + second * earlier + shocks[:, t]
        out[t] = now
        before, earlier = now, before
    return _standard(out.T)


# What happens to series


def _mixed(values: Wide, rng: np.random.Generator) -> Wide:
    n = len(values)
    chosen = np.flatnonzero(rng.random(n) < 0.2)
    share = rng.uniform(0.2, 0.8, (len(chosen), 1))
    other = rng.integers(0, n, len(chosen))
    standard = _standard(values)
    values[chosen] = share * standard[chosen] + (1 - share) * standard[other]
    return values


def _marred(values: Wide, rng: np.random.Generator) -> Wide:
    n, length = values.shape
    spread = values.std(axis=1, keepdims=True) + 1e-9
    where = np.arange(length)
    shift = (rng.random((n, 1)) < 0.08) * rng.normal(0, 1.5, (n, 1)) * spread
    values = values + shift * (where >= rng.integers(0, length, (n, 1)))
    often = (rng.random((n, 1)) < 0.08) & (rng.random((n, length)) < 0.004)
    values = values + often * rng.normal(0, 4, (n, length)) * spread
    low = np.quantile(values, 0.15, axis=1, keepdims=True)
    values = np.where(rng.random((n, 1)) < 0.05, np.maximum(values, low), values)
    grain = spread * np.exp(rng.uniform(-3.5, 0, (n, 1)))
    return np.where(rng.random((n, 1)) < 0.10, np.round(values / grain) * grain, values)


def _standard(values: Wide) -> Wide:
    mean = values.mean(axis=1, keepdims=True)
    deviation = values.std(axis=1, keepdims=True)
    result: Wide = (values - mean) / np.maximum(deviation, 1e-9)
    return result
