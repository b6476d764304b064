"""Sundial as a forecaster of single series: the mean and the quantiles of its sample paths."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from typing_extensions import override

from models.foundation.pipeline import Prediction, Request, UnivariateFoundationPipeline
from models.foundation.scaling import Scale, standard_scale, unit_scale
from models.foundation.sundial.network import Noise, Sundial, SundialConfig
from models.foundation.weights import Json, build, parse_config
from workbench.text import Text, text
from workbench.timeseries import Values

_EPSILON = 1e-5

NoiseSource = Callable[[int, int, int], Noise]
"""From seed, samples and length of a path to the draws of the passes."""


def seeded_noise(seed: int, samples: int, length: int) -> Noise:
    """Draws of a generator of its own, the same for every series, so none depends on its neighbours.

    They are those of `torch.manual_seed(seed)` on the CPU, so that one series alone gets upstream's forecast.
    """
    generator = torch.Generator().manual_seed(seed)

    def draw() -> Tensor:
        return torch.randn(samples, length, generator=generator)[:, None]

    return draw


class SundialPipeline(UnivariateFoundationPipeline):
    """Samples; their mean is the forecast and their quantiles its uncertainty."""

    network: Sundial
    noise: NoiseSource = staticmethod(seeded_noise)

    @override
    def build_network(self, config: Json, path: Path) -> Sundial:
        parsed = parse_config(SundialConfig, config, self.model_id, path)
        return build(lambda: Sundial(parsed))

    @override
    def readable(self, values: Values) -> tuple[Values, tuple[Text, ...]]:
        patch = self.network.config.input_token_len
        if len(values) >= patch:
            return values, ()
        note = text(
            "{model} reads patches of {patch} rows; the {rows} rows of this series fill a part of one.",
            model=self.model_id,
            patch=patch,
            rows=len(values),
        )
        return values, (note,)

    @override
    def predict(self, contexts: Values, request: Request) -> Prediction:
        samples = self.samples(contexts, request)
        quantiles = np.quantile(samples, request.levels, axis=1).swapaxes(0, 1) if request.levels else None
        return Prediction(samples.mean(axis=1), quantiles)

    def samples(self, contexts: Values, request: Request) -> Values:
        """Sample paths `(series, samples, horizon)` of `(series, rows)`."""
        scale = _scale(contexts) if request.options["revin"] is not False else unit_scale(len(contexts))
        seed, number = request.options["seed"], request.options["num_samples"]
        length = self.network.config.output_token_lens[-1]
        draw = self.noise(int(str(seed)), int(str(number)), length)
        found = self.network.generate(
            self.tensor(scale.apply(contexts)),
            request.horizon,
            lambda: draw().to(self.device),
            revin=False,
            check=request.context.check,
        )
        return scale.undo(found)


def _scale(contexts: Values) -> Scale:
    """Mean and population standard deviation + 1e-5, as published, where that is small beside the deviation.

    A series in units so large that its deviation is below 1e-5 would drown in that number; it goes without.
    """
    scale = standard_scale(contexts, unbiased=False)
    deviation = scale.deviation
    return Scale(scale.mean, np.where(deviation < _EPSILON, deviation, deviation + _EPSILON))
