"""How the cases of Time-MoE are run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.models.parity_cases import Case, Compared

if TYPE_CHECKING:
    from torch import Tensor

    from models.foundation.time_moe.network import TimeMoe, Trace
    from models.foundation.time_moe.pipeline import TimeMoePipeline


def handles(config: Mapping[str, Any]) -> bool:
    return config.get("model_type") == "time_moe"


@cache
def _pipeline(folder: Path) -> TimeMoePipeline:
    from models.foundation.time_moe.pipeline import TimeMoePipeline

    return TimeMoePipeline("time_moe", weights_folder=folder)


def run_network(folder: Path, case: Case) -> Mapping[str, Tensor]:
    import torch

    from models.foundation.time_moe.network import Trace

    network: TimeMoe = _pipeline(folder).network
    kwargs = case.kwargs
    inputs = case.inputs
    values = case.arguments[0]
    mask = inputs.get("attention_mask")
    trace = Trace()
    with torch.inference_mode():
        if case.target == "normalised_forecast":
            return {"forecast": _normalised(network, values, kwargs["max_new_tokens"])}
        if case.target == "model.generate":
            steps = kwargs.pop("max_new_tokens")
            found = network.generate(values, steps, attention_mask=mask, **kwargs)
            return {"sequence": torch.cat([values, found], dim=1)}
        for unneeded in ("output_hidden_states", "output_router_logits", "use_cache"):
            kwargs.pop(unneeded, None)
        if case.target == "model.model":
            outputs = {"last_hidden_state": network.model(values, kept=mask, trace=trace, **kwargs)}
        else:
            assert case.target == "model"
            outputs = {"logits": network(values, attention_mask=mask, trace=trace, **kwargs)}
    return outputs | _named(trace)


def _named(trace: Trace) -> dict[str, Tensor]:
    states = {f"hidden_states.{index}": one for index, one in enumerate(trace.states)}
    return states | {f"router_logits.{index}": one for index, one in enumerate(trace.scores)}


def _normalised(network: TimeMoe, values: Tensor, steps: int) -> Tensor:
    mean, deviation = values.mean(-1, keepdim=True), values.std(-1, keepdim=True)
    return network.generate((values - mean) / deviation, steps) * deviation + mean


def has_pipeline_meaning(case: Case) -> bool:
    return bool(case.target == "normalised_forecast")


def run_pipeline(folder: Path, case: Case) -> Iterator[Compared]:
    import numpy as np

    from workbench.pipelines import ForecastOutput, RunContext

    found = _pipeline(folder).forecast(
        [{"targets": row[None]} for row in case.arguments[0].double().numpy()],
        output_length=case.kwargs["max_new_tokens"],
        quantile_levels=(),
        options={},
        context=RunContext(),
    )
    means = [one.mean[0] for one in found if isinstance(one, ForecastOutput)]
    rtol, atol = case.allowed("forecast")
    yield Compared("forecast", np.stack(means), case.expected("forecast"), rtol, atol)
