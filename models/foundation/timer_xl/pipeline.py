"""Timer-XL as a forecaster of single series."""

from __future__ import annotations

from pathlib import Path

from typing_extensions import override

from models.foundation.pipeline import Prediction, Request, UnivariateFoundationPipeline
from models.foundation.scaling import standard_scale, unit_scale
from models.foundation.timer_xl.network import Timer, TimerConfig
from models.foundation.weights import Json, build, parse_config
from workbench.text import Text, text
from workbench.timeseries import Values


class TimerXlPipeline(UnivariateFoundationPipeline):
    """Point forecasts by patches of `input_token_len` values, pass by pass."""

    network: Timer
    in_teams = False
    """480 rows are five tokens: half a batch has too few rows for products to be at their fastest."""

    @override
    def build_network(self, config: Json, path: Path) -> Timer:
        parsed = parse_config(TimerConfig, config, self.model_id, path)
        return build(lambda: Timer(parsed))

    @override
    def readable(self, values: Values) -> tuple[Values, tuple[Text, ...]]:
        patch = self.network.config.input_token_len
        extra = len(values) % patch
        if len(values) < patch:
            raise self.too_short(patch, len(values))
        if not extra:
            return values, ()
        note = text(
            "The oldest {rows} rows were left out, as {model} reads whole patches of {patch} rows.",
            rows=extra,
            patch=patch,
            model=self.model_id,
        )
        return values[extra:], (note,)

    @override
    def predict(self, contexts: Values, request: Request) -> Prediction:
        revin = request.options["revin"] is not False
        scale = standard_scale(contexts, unbiased=True) if revin else unit_scale(len(contexts))
        found = self.network.generate(
            self.tensor(scale.apply(contexts)),
            request.horizon,
            revin=revin,
            use_cache=request.options["use_cache"] is not False,
            check=request.context.check,
        )
        return Prediction(scale.undo(found))
