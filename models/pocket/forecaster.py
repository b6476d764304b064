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
TURNED_ROWS = 256
"""The longest context that is also looked at upside down: the network is asked twice."""
EVEN_ROWS = 192
"""Up to here both looks count the same; beyond, the second fades: one more row moves a forecast by little."""
_BATCH = 32
"""Series that a processor's caches hold."""
_JOINT = 96
_CLOSE = 16


class Forecaster:
    """Forecasts with a network's weights.

    Args:
        network: Features to normalised quantiles.
        levels: Of those quantiles, ascending, 0.5 among them, each with its counterpart above or below.
        batch: Series that are looked at together.
    """

    def __init__(self, network: Network, levels: Sequence[float], batch: int = _BATCH) -> None:
        self._network = network
        self._batch = batch
        known = np.array(levels)
        if not np.allclose(known, 1 - known[::-1]):
            raise ValueError("the levels do not lie symmetrically around 0.5")
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
        # Decided once: the context grows while a long horizon is rolled on.
        share = _upside_down(context.shape[1])
        parts = [self._once(context, min(horizon, ONE_PASS), share)]
        done = parts[0].shape[2]
        while done < horizon:
            check()
            before = parts[-1]
            context = np.concatenate((context, before[:, self._middle]), axis=1)[:, -MAX_CONTEXT:]
            context = in_patches(context)
            after = self._once(context, min(horizon - done, ONE_PASS), share)
            parts.append(self._joined(before, after))
            done += after.shape[2]
        return np.concatenate(parts, axis=2)

    def _once(self, context: Wide, horizon: int, upside_down: float) -> Wide:
        patches = -(-horizon // PATCH)
        features = make_features(context, patches * PATCH, turned=upside_down > 0)
        quantiles = self._answers(features, upside_down)[:, :, :horizon]
        constant = np.fmax.reduce(context, axis=1) == np.fmin.reduce(context, axis=1)
        quantiles[constant] = 0.0
        result: Wide = quantiles * features.deviation[:, :, None] + features.mean[:, :, None]
        return result

    def _answers(self, features: Features, upside_down: float) -> Wide:
        """The network's to the series as it is, and to a share of that upside down, as good a question."""
        if not upside_down:
            return self._network(features).astype(np.float64)
        both = self._network(features.followed_by(features.mirrored())).astype(np.float64)
        n = len(both) // 2
        result: Wide = (1 - upside_down) * both[:n] - upside_down * both[n:, ::-1]
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
        end = (before - before[:, middle : middle + 1])[:, :, -_JOINT:]
        base = np.abs(end / unit).mean(axis=2, keepdims=True)
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


def _upside_down(rows: int) -> float:
    """How much of the answer is that to a context of so many rows upside down, 0 to 0.5."""
    end = TURNED_ROWS + PATCH
    return 0.5 * min(1.0, max(0.0, (end - rows) / (end - EVEN_ROWS)))


def _normal(levels: Sequence[float]) -> Wide:
    """The quantiles of the normal distribution."""
    return np.array([NormalDist().inv_cdf(float(one)) for one in levels])


def _used(series: Wide) -> Wide:
    """The last rows that the network looks at, from the first value on."""
    kept = series[-MAX_CONTEXT:]
    seen = ~np.isnan(kept)
    return kept[int(seen.argmax()) :]
