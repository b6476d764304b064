"""A hidden Markov model with normal emissions."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from hmmlearn.hmm import GaussianHMM
from typing_extensions import override

from models.detectors.hidden_markov import HiddenMarkovDetector, Markov, full_covariance, log_normal
from workbench.requests import OptionValue
from workbench.timeseries import Values

_PASSED_ON = (
    "n_components",
    "covariance_type",
    "min_covar",
    "startprob_prior",
    "transmat_prior",
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


class GaussianHmmPipeline(HiddenMarkovDetector):
    """hmmlearn's GaussianHMM."""

    @override
    def model(self, options: Mapping[str, OptionValue]) -> Markov:
        model: Markov = GaussianHMM(**{name: options[name] for name in _PASSED_ON})
        return model

    @override
    def log_emission(self, model: Markov, features: Values) -> Values:
        assert isinstance(model, GaussianHMM)
        size = features.shape[1]
        states = zip(model.means_, np.asarray(model.covars_), strict=True)
        columns = [log_normal(features, mean, full_covariance(spread, size)) for mean, spread in states]
        return np.column_stack(columns)
