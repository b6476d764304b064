"""From series of any length to quantiles of any horizon and level: grouping, cutting, rolling on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from statistics import NormalDist

import numpy as np

from models.pocket.features import PATCH, Features, in_patches, make_features
from models.pocket.rowwise import Array, Wide

Network = Callable[[Features], Array]
MAX_CONTEXT = 2048
"""Rows in which repetitions are looked for and averaged."""
ONE_PASS = 192
"""The longest horizon of one look at the context; a longer one is rolled on."""
_BATCH = 32
"""Series that a processor's caches hold."""
_JOINT = 96
_CLOSE = 16


class Forecaster:
    """Forecasts with a network's weights.

    Args:
        network: Features to normalised quantiles.
        levels: Of those quantiles, ascending, 0.5 among them.
        batch: Series that are looked at together.
    """

    def __init__(self, network: Network, levels: Sequence[float], batch: int = _BATCH) -> None:
        self._network = network
        self._batch = batch
        self._middle = list(levels).index(0.5)
        self._scale = _normal(levels)

    def forecast(
        self,
        series: Sequence[Wide],
        horizon: int,
        levels: Sequence[float],
        check: Callable[[int], None] = lambda done: None,
    ) -> list[tuple[Wide, Wide]]:
        """Median `(horizon,)` and quantiles `(len(levels), horizon)` of each series.

        Args:
            series: `(length,)` each, NaN where missing, at least one value within the last MAX_CONTEXT rows.
            horizon: Steps.
            levels: In (0, 1).
            check: Called between batches, and between the parts of a long horizon, with the number of series
                done; may raise to stop.
        """
        groups: dict[int, list[int]] = {}
        cut = [_used(one) for one in series]
        for number, one in enumerate(cut):
            groups.setdefault(-(-len(one) // PATCH) * PATCH, []).append(number)
        found: dict[int, tuple[Wide, Wide]] = {}
        for length, members in groups.items():
            for start in range(0, len(members), self._batch):
                chosen = members[start : start + self._batch]
                context = np.full((len(chosen), length), np.nan)
                for row, number in enumerate(chosen):
                    context[row, length - len(cut[number]) :] = cut[number]
                known = self._any_horizon(context, horizon, partial(check, len(found)))
                asked = self._at(known, levels)
                found |= {number: (known[row, self._middle], asked[row]) for row, number in enumerate(chosen)}
                check(len(found))
        return [found[number] for number in range(len(series))]

    def _any_horizon(self, context: Wide, horizon: int, check: Callable[[], None]) -> Wide:
        """Quantiles at the network's own levels, `(n, levels, horizon)`."""
        parts = [self._once(context, min(horizon, ONE_PASS))]
        done = parts[0].shape[2]
        while done < horizon:
            check()
            before = parts[-1]
            context = np.concatenate((context, before[:, self._middle]), axis=1)[:, -MAX_CONTEXT:]
            context = in_patches(context)
            after = self._once(context, min(horizon - done, ONE_PASS))
            parts.append(self._joined(before, after))
            done += after.shape[2]
        return np.concatenate(parts, axis=2)

    def _once(self, context: Wide, horizon: int) -> Wide:
        patches = -(-horizon // PATCH)
        features = make_features(context, patches * PATCH)
        quantiles = self._network(features).astype(np.float64)[:, :, :horizon]
        constant = np.fmax.reduce(context, axis=1) == np.fmin.reduce(context, axis=1)
        quantiles[constant] = 0.0
        result: Wide = quantiles * features.deviation[:, :, None] + features.mean[:, :, None]
        return result

    def _joined(self, before: Wide, after: Wide) -> Wide:
        """What was uncertain at the end of the pass before stays; what grows within this pass is added.

        Independent errors add by their squares. The width with which this pass begins is that of a known
        start and is taken off.
        """
        middle = self._middle
        median = after[:, middle : middle + 1]
        offsets = after - median
        unit = np.max(np.abs(offsets), axis=(1, 2), keepdims=True)
        unit = np.where(unit > 0, unit, 1.0)
        base = _at_end(np.abs((before - before[:, middle : middle + 1])[:, :, -_JOINT:] / unit))
        own = np.abs(offsets / unit)
        begin = own[:, :, :_CLOSE].mean(axis=2, keepdims=True)
        width = np.sqrt(base**2 + np.maximum(own**2 - begin**2, 0.0))
        below = np.maximum.accumulate(width[:, :middle][:, ::-1], axis=1)[:, ::-1]
        above = np.maximum.accumulate(width[:, middle + 1 :], axis=1)
        joined = np.concatenate((-below, np.zeros_like(width[:, :1]), above), axis=1)
        result: Wide = median + joined * unit
        return result

    def _at(self, known: Wide, levels: Sequence[float]) -> Wide:
        """Other levels: straight lines between the known ones, over the normal distribution's scale."""
        scale, wanted = self._scale, _normal(levels)
        low = np.minimum(np.maximum(scale.searchsorted(wanted, side="right") - 1, 0), len(scale) - 2)
        share = (wanted - scale[low]) / (scale[low + 1] - scale[low])
        left, right = known[:, low], known[:, low + 1]
        result: Wide = left + (right - left) * share[None, :, None]
        # Where a level is one of the known, its own value to the last bit.
        for exact, value in ((wanted == scale[low], left), (wanted == scale[low + 1], right)):
            np.copyto(result, value, where=exact[None, :, None])
        return result


def _at_end(widths: Wide) -> Wide:
    """The width at the last step, `(n, levels, 1)`, of widths that grow and swing with the season.

    It is that of the straight line through them; not more than the widest, nor less than their mean.
    """
    steps = widths.shape[2]
    away = np.arange(steps) - (steps - 1) / 2
    mean = widths.mean(axis=2, keepdims=True)
    slope = (widths * away).sum(axis=2, keepdims=True) / max(float((away**2).sum()), 1.0)
    line = mean + slope * away[-1]
    result: Wide = np.minimum(np.maximum(line, mean), widths.max(axis=2, keepdims=True))
    return result


def _normal(levels: Sequence[float]) -> Wide:
    """The quantiles of the normal distribution."""
    return np.array([NormalDist().inv_cdf(float(one)) for one in levels])


def _used(series: Wide) -> Wide:
    """The last rows that the network looks at, from the first value on."""
    kept = series[-MAX_CONTEXT:]
    seen = ~np.isnan(kept)
    return kept[int(seen.argmax()) :]
