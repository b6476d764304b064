"""How the cases of Sundial are run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tests.models.parity_cases import Case, Compared, as_array

if TYPE_CHECKING:
    from torch import Tensor

    from models.foundation.sundial.network import Sundial
    from models.foundation.sundial.pipeline import SundialPipeline


def handles(config: Mapping[str, Any]) -> bool:
    return config.get("model_type") == "sundial"


@cache
def _pipeline(folder: Path) -> SundialPipeline:
    from models.foundation.sundial.pipeline import SundialPipeline

    return SundialPipeline("sundial", weights_folder=folder)


def recorded(case: Case, samples: int, rows: list[int] | None = None) -> Callable[[], Tensor]:
    """The recorded draws, pass by pass, as `(samples, series, length)`; `rows` picks series."""
    inputs = case.inputs
    draws = iter([inputs[name] for name in sorted(inputs, key=_number) if name.startswith("noise.")])

    def draw() -> Tensor:
        tensor = next(draws)
        tensor = tensor.view(samples, -1, tensor.shape[-1])
        return tensor if rows is None else tensor[:, rows]

    return draw


def _number(name: str) -> int:
    return int(name.removeprefix("noise.")) if name.startswith("noise.") else -1


def run_network(folder: Path, case: Case) -> Mapping[str, Tensor]:
    import torch

    network: Sundial = _pipeline(folder).network
    kwargs = case.kwargs
    arguments = case.arguments
    with torch.inference_mode():
        if case.target == "model.flow_loss.net":
            return {"velocity": network.flow_loss.net(*arguments)}
        samples = kwargs.pop("num_samples", 1)
        noise = recorded(case, samples)
        if case.target == "model.flow_loss.sample":
            return {"samples": network.flow_loss.sample(arguments[0], noise())}
        if case.target == "model.generate":
            steps = kwargs.pop("max_new_tokens")
            found = network.generate(arguments[0], steps, noise, **kwargs)
            return {"samples": found if _cached(network, case) else _last_pass(network, found)}
        assert case.target == "model"
        kwargs.pop("use_cache", None)
        trace: list[Tensor] | None = [] if kwargs.pop("output_hidden_states", False) else None
        outputs = {"samples": network(arguments[0], noise, trace=trace, **kwargs)}
    return outputs | {f"hidden_states.{index}": states for index, states in enumerate(trace or [])}


def _cached(network: Sundial, case: Case) -> bool:
    return bool(case.kwargs.get("use_cache", network.config.use_cache))


def _last_pass(network: Sundial, samples: Tensor) -> Tensor:
    """Without a cache upstream gives the steps of the last pass alone."""
    length = network.config.output_token_lens[-1]
    return samples[..., (samples.shape[-1] - 1) // length * length :]


def has_pipeline_meaning(case: Case) -> bool:
    return case.target == "model.generate" and case.kwargs.get("use_cache", True)


def run_pipeline(folder: Path, case: Case) -> Iterator[Compared]:
    """The mean and the median of the samples beside the reference's; a sample's tolerance is a mean's too.

    Our pipeline gives a constant series as it is, so such rows are left out.
    """
    from workbench.pipelines import ForecastOutput, RunContext

    pipeline = _pipeline(folder)
    kwargs = case.kwargs
    steps, number = kwargs.pop("max_new_tokens"), kwargs.pop("num_samples", 1)
    values = as_array(case.arguments[0])
    varied = [row for row in range(len(values)) if np.ptp(values[row]) > 0]
    alone = len(values) == 1 and "manual_seed" in case.entry
    if not alone:
        pipeline.noise = lambda seed, samples, length: recorded(case, samples, varied)
    try:
        found = pipeline.forecast(
            [{"targets": row[None]} for row in values],
            output_length=steps,
            quantile_levels=(0.5,),
            options={
                "revin": True,
                "num_samples": number,
                "seed": case.entry.get("manual_seed", 0),
                **kwargs,
            },
            context=RunContext(),
        )
    finally:
        vars(pipeline).pop("noise", None)
    outputs = [one for one in found if isinstance(one, ForecastOutput)]
    assert len(outputs) == len(values)
    reference = case.expected("samples")[varied]
    rtol, atol = case.allowed("samples")
    atol = np.broadcast_to(atol, (len(values), 1, 1))[varied, 0]
    largest = np.abs(reference).max(axis=1)
    ours = np.stack([outputs[row].mean[0] for row in varied])
    quantiles = [outputs[row].quantiles for row in varied]
    middle = np.stack([one[0, 0] for one in quantiles if one is not None])
    yield Compared("mean", ours, reference.mean(axis=1), 0.0, atol + rtol * largest)
    yield Compared("median", middle, np.median(reference, axis=1), 0.0, atol + rtol * largest)
