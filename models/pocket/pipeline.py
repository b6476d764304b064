"""The forecaster in the box as a model of the registry."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from typing_extensions import override

from models.pocket.forecaster import MAX_CONTEXT, Forecaster
from models.pocket.forward import NumpyNetwork
from workbench.errors import DataError
from workbench.pipelines import ForecastOutput, ForecastPipeline, PipelineInput, RunContext
from workbench.requests import OptionValue

FOLDER = Path(__file__).parent


class PocketPipeline(ForecastPipeline):
    """Zero-shot forecasts; their point forecast is the median.

    In numpy, and in torch where it is constructed for another `device` than `cpu`.
    """

    def __init__(self, model_id: str, **model_kwargs: object) -> None:
        super().__init__(model_id, **model_kwargs)
        fields = json.loads((FOLDER / "config.json").read_text(encoding="utf-8"))
        levels = tuple(fields["levels"])
        device = str(model_kwargs.get("device", "cpu"))
        if device == "cpu":
            network = NumpyNetwork.load(FOLDER, heads=fields["heads"], levels=levels)
            self._forecaster = Forecaster(network, levels)
        else:
            from models.pocket.accelerated import BATCH, TorchNetwork  # torch is not needed elsewhere

            in_torch = TorchNetwork(FOLDER, fields, device, model_id)
            self._forecaster = Forecaster(in_torch, levels, BATCH)

    @override
    def forecast(
        self,
        inputs: Sequence[PipelineInput],
        *,
        output_length: int,
        quantile_levels: Sequence[float],
        options: Mapping[str, OptionValue],
        context: RunContext,
    ) -> list[ForecastOutput | Exception]:
        del options
        usable = [
            number
            for number, one in enumerate(inputs)
            if np.isfinite(one["targets"][:, -MAX_CONTEXT:]).any(axis=1).all()
        ]
        rows = [row for number in usable for row in inputs[number]["targets"]]

        def check(done: int) -> None:
            context.check()
            context.progress(done, len(rows))

        found = iter(self._forecaster.forecast(rows, output_length, quantile_levels, check) if rows else ())
        forecasts: dict[int, ForecastOutput] = {}
        for number in usable:
            pairs = [next(found) for _ in inputs[number]["targets"]]
            quantiles = np.stack([quantile for _, quantile in pairs]) if quantile_levels else None
            forecasts[number] = ForecastOutput(np.stack([median for median, _ in pairs]), quantiles)
        return [forecasts.get(number) or _nothing_to_see() for number in range(len(inputs))]


def _nothing_to_see() -> DataError:
    return DataError(
        "The last {rows} rows of the series have no value.",
        hint="Choose rows that have values, or another model.",
        rows=MAX_CONTEXT,
    )
