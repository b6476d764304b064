"""How the cases of Timer-XL are run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.models.parity_cases import Case, Compared

if TYPE_CHECKING:
    from torch import Tensor

    from models.foundation.timer_xl.network import Timer
    from models.foundation.timer_xl.pipeline import TimerXlPipeline


def handles(config: Mapping[str, Any]) -> bool:
    return config.get("model_type") == "timer"


@cache
def _pipeline(folder: Path) -> TimerXlPipeline:
    from models.foundation.timer_xl.pipeline import TimerXlPipeline

    return TimerXlPipeline("timer_xl", weights_folder=folder)


def run_network(folder: Path, case: Case) -> Mapping[str, Tensor]:
    import torch

    network: Timer = _pipeline(folder).network
    kwargs = case.kwargs
    (values,) = case.arguments
    with torch.inference_mode():
        if case.target == "model.generate":
            return {"forecast": network.generate(values, kwargs.pop("max_new_tokens"), **kwargs)}
        assert case.target == "model"
        trace: list[Tensor] | None = [] if kwargs.pop("output_hidden_states", False) else None
        outputs = {"logits": network(values, trace=trace, **kwargs)}
    return outputs | {f"hidden_states.{index}": states for index, states in enumerate(trace or [])}


def has_pipeline_meaning(case: Case) -> bool:
    return case.target == "model.generate"


def run_pipeline(folder: Path, case: Case) -> Iterator[Compared]:
    import numpy as np

    from workbench.pipelines import ForecastOutput, RunContext

    kwargs = case.kwargs
    steps = kwargs.pop("max_new_tokens")
    found = _pipeline(folder).forecast(
        [{"targets": row[None]} for row in case.arguments[0].double().numpy()],
        output_length=steps,
        quantile_levels=(),
        options={"revin": True, "use_cache": True, **kwargs},
        context=RunContext(),
    )
    means = [one.mean[0] for one in found if isinstance(one, ForecastOutput)]
    rtol, atol = case.allowed("forecast")
    yield Compared("forecast", np.stack(means), case.expected("forecast"), rtol, atol)
