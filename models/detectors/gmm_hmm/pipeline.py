"""A hidden Markov model whose emissions are mixtures of normals."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from hmmlearn.hmm import GMMHMM
from typing_extensions import override

from models.detectors.hidden_markov import HiddenMarkovDetector, Markov, full_covariance, log_normal
from workbench.requests import OptionValue
from workbench.timeseries import Values

_PASSED_ON = (
    "n_components",
    "n_mix",
    "covariance_type",
    "min_covar",
    "startprob_prior",
    "transmat_prior",
    "weights_prior",
    "means_prior",
    "means_weight",
    "covars_prior",
    "covars_weight",
    "algorithm",
    "random_state",
    "n_iter",
    "tol",
    "verbose",
    "params",
    "init_params",
    "implementation",
)


class GmmHmmPipeline(HiddenMarkovDetector):
    """hmmlearn's GMMHMM."""

    @override
    def model(self, options: Mapping[str, OptionValue]) -> Markov:
        model: Markov = GMMHMM(**{name: options[name] for name in _PASSED_ON})
        return model

    @override
    def log_emission(self, model: Markov, features: Values) -> Values:
        assert isinstance(model, GMMHMM)
        tied = model.covariance_type == "tied"
        columns = []
        for state in range(model.n_components):
            parts = []
            for part in range(model.n_mix):
                spread = np.asarray(model.covars_[state] if tied else model.covars_[state, part])
                matrix = full_covariance(spread, features.shape[1])
                weight = np.log(np.maximum(model.weights_[state, part], np.finfo(np.float64).tiny))
                parts.append(weight + log_normal(features, model.means_[state, part], matrix))
            columns.append(np.logaddexp.reduce(parts, axis=0))
        return np.column_stack(columns)
