"""Time-MoE as a forecaster of single series."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from typing_extensions import override

from models.foundation.pipeline import Prediction, Request, UnivariateFoundationPipeline
from models.foundation.scaling import standard_scale
from models.foundation.time_moe.network import TimeMoe, TimeMoeConfig
from models.foundation.weights import Json, build, parse_config
from workbench.timeseries import Values


class TimeMoePipeline(UnivariateFoundationPipeline):
    """Point forecasts; every value of the context is a token."""

    batch_values: ClassVar[int] = 8 * 512
    network: TimeMoe

    @override
    def build_network(self, config: Json, path: Path) -> TimeMoe:
        parsed = parse_config(TimeMoeConfig, config, self.model_id, path)
        return build(lambda: TimeMoe(parsed))

    @override
    def predict(self, contexts: Values, request: Request) -> Prediction:
        scale = standard_scale(contexts, unbiased=True)
        found = self.network.generate(
            self.tensor(scale.apply(contexts)), request.horizon, check=request.context.check
        )
        return Prediction(scale.undo(found))
