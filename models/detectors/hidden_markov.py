"""Scores of rows under a hidden Markov model (hmmlearn): what gaussian_hmm and gmm_hmm share.

The model describes the deviation of each row from its surroundings. It is learned from the rows that do not
stand out by themselves, so that no state describes the anomalies. A row's score is the negative logarithm of
its predictive density, `-log p(x_t | x_1, ..., x_t-1)`, and of that of its jump and stillness beyond the
usual, taken as standard normal.
"""

from __future__ import annotations

import logging
from abc import abstractmethod
from collections.abc import Mapping
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from models.detectors.detector import Detector, Scores, chosen_threshold
from models.detectors.features import evenly
from workbench.requests import OptionValue
from workbench.text import Text, text
from workbench.timeseries import Values

logging.getLogger("hmmlearn").setLevel(logging.ERROR)
_USUAL = np.array([5.0, 1.0, 1.5])
"""A row with more deviation, jump or stillness is not learned from."""
_MOST_LEARNED = 20_000
_PIECE = 200
"""Rows that are kept together when a long series is thinned out."""
_FLOOR = 0.1
"""Smallest variance of an emission, in squared deviations: no state is surer than this of anything."""


class Markov(Protocol):
    """What is used of a fitted model of hmmlearn."""

    startprob_: Values
    transmat_: Values

    def fit(self, X: Values, lengths: list[int]) -> object: ...  # noqa: N803, the library's name


class HiddenMarkovDetector(Detector):
    """A detector around one of hmmlearn's models."""

    @abstractmethod
    def model(self, options: Mapping[str, OptionValue]) -> Markov:
        """An unfitted model."""

    @abstractmethod
    def log_emission(self, model: Markov, features: Values) -> Values:
        """`(rows, states)` logarithm of the density of each row in each state."""

    @override
    def scores(self, features: Values, options: Mapping[str, OptionValue]) -> Scores:
        model = self.model(options)
        usual = np.asarray((np.abs(features) < _USUAL).all(axis=1))
        deviation = features[:, :1]
        unusual = 0.5 * np.sum(features[:, 1:] ** 2, axis=1)
        model.fit(*_pieces(deviation, usual))
        emission = self.log_emission(model, deviation)
        notes: tuple[Text, ...] = ()
        if np.isfinite(emission).all() and np.isfinite(model.transmat_).all():
            values = unusual - _predictive(emission, model)
        else:
            values = unusual - log_normal(deviation, np.zeros(1), np.eye(1))
            notes = (
                text("The rows vary too little for {states} states; one was used.", states=len(emission.T)),
            )
        return Scores(values, chosen_threshold(values[usual]), notes=notes)


def _pieces(features: Values, usual: NDArray[np.bool_]) -> tuple[Values, list[int]]:
    """The usual rows of `features` `(rows, 1)` as unbroken pieces, fewer where there are very many."""
    rows = len(features)
    kept = usual.copy()
    if rows > _MOST_LEARNED:
        chosen = np.zeros(rows // _PIECE + 1, np.bool_)
        chosen[evenly(rows // _PIECE, _MOST_LEARNED // _PIECE)] = True
        kept &= chosen[np.arange(rows) // _PIECE]
    places = np.flatnonzero(kept)
    breaks = np.flatnonzero(np.diff(places) > 1) + 1
    bounds = np.concatenate([[0], breaks, [len(places)]])
    return features[places], np.diff(bounds).tolist()


def _predictive(emission: Values, model: Markov) -> Values:
    """`(rows,)` logarithm of each row's density given the rows before it: the forward algorithm, scaled."""
    highest = emission.max(axis=1)
    relative = np.exp(emission - highest[:, None])
    found = np.empty(len(emission))
    state = np.asarray(model.startprob_, np.float64)
    moves = np.asarray(model.transmat_, np.float64)
    for row, density in enumerate(relative):
        joint = state * density
        total = joint.sum()
        found[row] = total
        state = (joint / total) @ moves if total > 0 else moves.mean(axis=0)
    return np.asarray(np.log(np.maximum(found, np.finfo(np.float64).tiny)) + highest)


def log_normal(features: Values, mean: Values, covariance: Values) -> Values:
    """`(rows,)` logarithm of a normal density; `covariance` `(columns, columns)`, its variances floored."""
    floored = covariance + np.diag(np.maximum(_FLOOR - np.diag(covariance), 0.0))
    root = np.linalg.cholesky(floored)
    white = np.linalg.solve(root, (features - mean).T)
    size = features.shape[1]
    spread = 2.0 * np.sum(np.log(np.diag(root))) + size * np.log(2.0 * np.pi)
    return np.asarray(-0.5 * (np.sum(white**2, axis=0) + spread))


def full_covariance(covariance: Values, size: int) -> Values:
    """A variance, `(columns,)` variances or a matrix as a `(columns, columns)` matrix."""
    if covariance.ndim == 0:
        return np.asarray(np.eye(size) * covariance)
    return np.diag(covariance) if covariance.ndim == 1 else covariance
