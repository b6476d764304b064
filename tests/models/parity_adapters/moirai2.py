"""How the cases of Moirai-2 are run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.models.parity_cases import Case, Compared

if TYPE_CHECKING:
    from torch import Tensor

    from models.foundation.moirai2.network import Moirai2
    from models.foundation.moirai2.pipeline import Moirai2Pipeline
    from models.foundation.moirai2.unrolling import Channels
    from workbench.pipelines import PipelineInput
    from workbench.timeseries import Values


def handles(config: Mapping[str, Any]) -> bool:
    return {"num_predict_token", "patch_size", "quantile_levels"} <= config.keys()


@cache
def _pipeline(folder: Path) -> Moirai2Pipeline:
    from models.foundation.moirai2.pipeline import Moirai2Pipeline

    return Moirai2Pipeline("moirai2", weights_folder=folder)


def run_network(folder: Path, case: Case) -> Mapping[str, Tensor]:
    import torch

    from models.foundation.moirai2.unrolling import forecast

    network = _pipeline(folder).network
    with torch.inference_mode():
        if case.target == "module":
            return _one_pass(network, case)
        settings = case.entry["call"]["forecast"]
        channels = _listed(case) if case.target == "forecast.predict" else _channels(case)
        found = forecast(network, channels, settings["prediction_length"])
    quantiles = found.permute(0, 2, 3, 1)
    return {"quantiles": quantiles.squeeze(-1)}


def _one_pass(network: Moirai2, case: Case) -> Mapping[str, Tensor]:
    from models.foundation.moirai2.tokens import Tokens

    assert case.kwargs == {"training_mode": False}
    given = case.inputs
    tokens = Tokens(
        values=given["target"].double(),
        observed=given["observed_mask"],
        sample=given["sample_id"],
        time=given["time_id"],
        series=given["variate_id"],
        counted=~given["prediction_mask"],
    )
    trace: dict[str, Tensor] = {}
    preds = network(tokens, trace=trace)
    return {"preds": preds.flatten(2), **trace}


def _channels(case: Case) -> Channels:
    import torch

    from models.foundation.moirai2.unrolling import Channels

    given = case.inputs
    past, observed = given["past_target"], given["past_observed_target"]
    rows, targets = past.shape[1:]
    ahead = given.get("feat_dynamic_real", past.new_zeros(len(past), rows, 0))
    ahead_observed = given.get("observed_feat_dynamic_real", ahead.bool())
    back = given.get("past_feat_dynamic_real", past.new_zeros(len(past), rows, 0))
    back_observed = given.get("past_observed_feat_dynamic_real", back.bool())
    return Channels(
        past=torch.cat((past, ahead[:, :rows], back), 2).transpose(1, 2).double(),
        observed=torch.cat((observed, ahead_observed[:, :rows], back_observed), 2).transpose(1, 2),
        filling=given["past_is_pad"],
        targets=targets,
        future=_horizon(case, ahead, rows).double(),
        future_observed=_horizon(case, ahead_observed, rows),
    )


def _horizon(case: Case, ahead: Tensor, rows: int) -> Tensor:
    steps = case.entry["call"]["forecast"]["prediction_length"]
    if ahead.shape[2] == 0:
        return ahead.new_zeros(len(ahead), 0, steps)
    return ahead[:, rows:].transpose(1, 2)


def _listed(case: Case) -> Channels:
    """Upstream's `predict`: every series cut or filled to the context's length."""
    import torch

    from models.foundation.moirai2.pipeline import channels_of
    from models.foundation.moirai2.unrolling import Channels
    from models.foundation.multivariate import Task

    settings = case.entry["call"]["forecast"]
    length = settings["context_length"]
    each = [
        channels_of(
            [Task(values[None, -length:], {}, {}, ())],
            settings["prediction_length"],
            length,
            torch.device("cpu"),
        )
        for values in _series(case)
    ]
    return Channels(
        past=torch.cat([one.past for one in each]),
        observed=torch.cat([one.observed for one in each]),
        filling=torch.cat([one.filling for one in each]),
        targets=1,
        future=torch.cat([one.future for one in each]),
        future_observed=torch.cat([one.future_observed for one in each]),
    )


def _series(case: Case) -> list[Values]:
    inputs = case.inputs
    return [inputs[f"series.{index}"].double().numpy().ravel() for index in range(len(inputs))]


def has_pipeline_meaning(case: Case) -> bool:
    """Ours takes rows as they are; cases that fill or mask their rows themselves say something else."""
    return case.target == "forecast.predict" or (case.target == "forecast" and _is_plain(case))


def _is_plain(case: Case) -> bool:
    inputs = case.inputs
    observed = [tensor for name, tensor in inputs.items() if "observed" in name]
    return not bool(inputs["past_is_pad"].any()) and all(bool(one.all()) for one in observed)


def run_pipeline(folder: Path, case: Case) -> Iterator[Compared]:
    import numpy as np

    from workbench.pipelines import ForecastOutput, RunContext

    pipeline = _pipeline(folder)
    settings = case.entry["call"]["forecast"]
    listed = case.target == "forecast.predict"
    inputs: list[PipelineInput] = (
        [{"targets": values[None]} for values in _series(case)] if listed else _given(case)
    )
    found = pipeline.forecast(
        inputs,
        output_length=settings["prediction_length"],
        quantile_levels=pipeline.levels,
        options={"context_length": settings["context_length"] if listed else None, "auto_adapt": False},
        context=RunContext(),
    )
    reference = case.expected("quantiles")
    rtol, atol = case.allowed("quantiles")
    atol = np.broadcast_to(atol, (len(reference),) + (1,) * (reference.ndim - 1))
    for row, one in enumerate(found):
        assert isinstance(one, ForecastOutput), one
        assert one.quantiles is not None
        ours = np.moveaxis(one.quantiles, 0, -1)
        wanted = reference[row].reshape(ours.shape)
        varied = [index for index, values in enumerate(inputs[row]["targets"]) if np.nanstd(values) > 0]
        yield Compared(
            f"quantiles.{row}", ours[..., varied], wanted[..., varied], rtol, float(atol[row].max())
        )


def _given(case: Case) -> list[PipelineInput]:
    given = {name: tensor.double().numpy() for name, tensor in case.inputs.items()}
    rows = given["past_target"].shape[1]
    inputs: list[PipelineInput] = []
    for row, target in enumerate(given["past_target"]):
        one: PipelineInput = {"targets": target.T}
        ahead, back = (given.get(name) for name in ("feat_dynamic_real", "past_feat_dynamic_real"))
        past: dict[str, Values] = {}
        future: dict[str, Values] = {}
        for index in range(0 if ahead is None else ahead.shape[2]):
            assert ahead is not None
            past[f"ahead {index}"] = ahead[row, :rows, index]
            future[f"ahead {index}"] = ahead[row, rows:, index]
        for index in range(0 if back is None else back.shape[2]):
            assert back is not None
            past[f"back {index}"] = back[row, :, index]
        one["past_covariates"], one["future_covariates"] = past, future
        inputs.append(one)
    return inputs
