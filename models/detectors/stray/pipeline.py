"""STRAY: nearest neighbour distances with the widest gap, and a threshold from extreme value theory.

Talagala, Hyndman & Smith-Miles (2021), Anomaly detection in high-dimensional data, JCGS 30(2); the threshold
is Wilkinson's (2017) search for a gap among the largest distances, from the bottom up.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from sklearn.neighbors import NearestNeighbors
from typing_extensions import override

from models.detectors.detector import Detector, Scores, chosen_threshold
from models.detectors.features import evenly
from workbench.requests import OptionValue
from workbench.timeseries import Values

_MOST_LEARNED = 50_000
_USUAL = np.array([4.0, 0.0, 0.0])
"""Deviation, jump and stillness up to which a row is ordinary."""


class StrayPipeline(Detector):
    """Rows are points in the space of their surroundings; in a long series 50,000 of them are neighbours."""

    @override
    def scores(self, features: Values, options: Mapping[str, OptionValue]) -> Scores:
        distances = gap_distances(_stretched(features), int(str(options["k"])), str(options["knn_algorithm"]))
        if options["outlier_tail"] == "min":
            distances = distances.max() - distances
        threshold = gap_threshold(
            distances,
            alpha=float(str(options["alpha"])),
            share=float(str(options["p"])),
            sample=int(str(options["size_threshold"])),
        )
        if np.isinf(threshold):
            threshold = chosen_threshold(distances)
        return Scores(distances, threshold)


def _stretched(features: Values) -> Values:
    """Features with what lies beyond the usual squared: a trail of rows into a shift opens gaps."""
    excess = np.maximum(np.abs(features) - _USUAL, 0.0)
    return np.asarray(features + np.sign(features) * excess**2)


def gap_distances(points: Values, neighbours: int, algorithm: str) -> Values:
    """`(rows,)` distance of each point to that of its nearest neighbours before which the gap is widest.

    Args:
        points: `(rows, columns)`.
        neighbours: How many are looked at, at most.
        algorithm: scikit-learn's word for how they are found.
    """
    known = points[evenly(len(points), _MOST_LEARNED)]
    count = min(neighbours + 1, len(known))
    search = NearestNeighbors(n_neighbors=count, algorithm=algorithm).fit(known)
    found = np.asarray(search.kneighbors(points)[0], np.float64)
    itself = found[:, 0] == 0.0
    found[~itself] = np.column_stack([np.zeros(len(points)), found[:, :-1]])[~itself]
    widest = np.argmax(np.diff(found, axis=1), axis=1) + 1
    return np.asarray(found[np.arange(len(points)), widest])


def gap_threshold(distances: Values, *, alpha: float, share: float, sample: int) -> float:
    """The distance before the first gap that is wider than the gaps below it let expect; infinite without.

    Args:
        distances: `(rows,)`.
        alpha: How unlikely such a gap must be.
        share: The part of the rows, the farthest, among which the gap is looked for.
        sample: How many gaps below are compared with, at most.
    """
    ordered = np.sort(distances)
    rows = len(ordered)
    gaps = np.diff(ordered, prepend=ordered[0])
    size = int(max(min(sample, rows // 4), 2))
    weights = np.zeros(size)
    weights[1:] = np.arange(2, size + 1) / (size - 1)
    expected = np.convolve(gaps, weights)[:rows]
    first = max(int(rows * (1.0 - share)), 1)
    wide = np.flatnonzero(gaps[first:] > np.log(1.0 / alpha) * expected[first:])
    return float(ordered[first + wide[0] - 1]) if len(wide) else float("inf")
