"""Crops of synthetic series as the network sees them: contexts of many lengths, and their future."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from models.pocket.features import Features, make_features
from models.pocket.rowwise import Wide
from models.pocket.training.generator import BRIEF, make_series

BANK = 4096
_LENGTH = 1216
_BRIEF = 256
"""Rows of the series that short contexts are cut from: a trend or a growth that shows within a few cycles."""
_BRIEF_CONTEXT = 128
_BRIEF_SHARE = 0.75
_CROPS = 3
_CONTEXTS = (1024, 512, 256, 128, 64, 32)
_CONTEXT_SHARES = (0.15, 0.29, 0.13, 0.22, 0.13, 0.08)
_HORIZONS = (96, 192, 32)
_HORIZON_SHARES = (0.70, 0.18, 0.12)
_BRIEF_HORIZONS = (96, 32, 16)
_BRIEF_HORIZON_SHARES = (0.40, 0.35, 0.25)
"""Of short histories a few steps are asked: a year's months, two years' quarters."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What the network reads, and what came true.

    Attributes:
        features: See there.
        future: `(n, horizon)`, normalised as the features are.
        weights: `(n,)`: how much each series counts.
    """

    features: Features
    future: Wide
    weights: Wide


def endless(seed: int, skip: int = 0, size: int = BANK) -> Iterator[Batch]:
    """Batches without end, the same for the same seed.

    Args:
        seed: Of all that is drawn.
        skip: So many banks of series are left out, to go on after a pause.
        size: Series in a bank, each of which is cropped about three times.
    """
    bank = skip
    while True:
        rng = np.random.default_rng((seed, bank))
        series, brief = make_series(size, _LENGTH, rng), make_series(size, _BRIEF, rng, BRIEF)
        drawn = 0
        while drawn < size * _CROPS:
            context = int(rng.choice(_CONTEXTS, p=_CONTEXT_SHARES))
            short = context <= _BRIEF_CONTEXT and rng.random() < _BRIEF_SHARE
            if short:
                horizon = int(rng.choice(_BRIEF_HORIZONS, p=_BRIEF_HORIZON_SHARES))
            else:
                horizon = int(rng.choice(_HORIZONS, p=_HORIZON_SHARES))
            rows = min(256 if context > 256 else 512, size)
            yield crop(brief if short else series, context, horizon, rows, rng)
            drawn += rows
        bank += 1


def crop(series: Wide, context: int, horizon: int, size: int, rng: np.random.Generator) -> Batch:
    """Pieces of random series at random places."""
    rows = rng.integers(0, len(series), size)
    starts = rng.integers(0, series.shape[1] - context - horizon + 1, size)
    index = starts[:, None] + np.arange(context + horizon)
    pieces = np.take_along_axis(series[rows], index, axis=1)
    past, future = pieces[:, :context].copy(), pieces[:, context:]
    _shorten(past, rng)
    _lose(past, rng)
    features = make_features(past, horizon)
    normal = (future - features.mean) / features.deviation
    change = np.abs(np.diff(past, axis=1)) / features.deviation
    seen = ~np.isnan(change)
    rough = np.where(seen, change, 0).sum(axis=1) / np.maximum(seen.sum(axis=1), 1)
    return Batch(features, np.clip(normal, -40, 40), np.clip(rough + 0.03, None, 2.0) ** -0.7)


def _shorten(past: Wide, rng: np.random.Generator) -> None:
    """Some series have only just begun."""
    n, length = past.shape
    short = rng.random(n) < 0.15
    kept = np.exp(rng.uniform(np.log(3), np.log(length), n)).astype(np.intp)
    begin = np.where(short, length - np.maximum(kept, 3), 0)
    past[np.arange(length)[None, :] < begin.reshape(-1, 1)] = np.nan


def _lose(past: Wide, rng: np.random.Generator) -> None:
    """Missing values: here and there, or in a row; at least three are left."""
    n, length = past.shape
    where = np.arange(length)
    points = (rng.random((n, 1)) < 0.10) & (rng.random((n, length)) < rng.uniform(0, 0.4, (n, 1)))
    start = rng.integers(0, length, (n, 1))
    block = (
        (rng.random((n, 1)) < 0.08)
        & (where >= start)
        & (where < start + rng.integers(1, max(2, length // 4), (n, 1)))
    )
    lost = points | block
    enough = (~np.isnan(past) & ~lost).sum(axis=1) >= 3
    past[lost & enough[:, None]] = np.nan


def validation(seed: int, size: int = 512) -> dict[str, Batch]:
    """Fixed sets of `size` series that no training batch contains."""
    sets = {}
    for context, horizon in ((1024, 96), (512, 96), (128, 96), (48, 32), (512, 192)):
        rng = np.random.default_rng((seed, context, horizon, 987654321))
        series = make_series(size, _BRIEF if context <= _BRIEF_CONTEXT else _LENGTH, rng)
        sets[f"{context}+{horizon}"] = crop(series, context, horizon, size, rng)
    return sets
