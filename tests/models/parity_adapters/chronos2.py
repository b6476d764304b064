"""How the cases of Chronos-2 are run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.models.parity_cases import Case, Compared

if TYPE_CHECKING:
    from torch import Tensor

    from models.foundation.chronos2.pipeline import Chronos2Pipeline
    from models.foundation.multivariate import Task
    from workbench.pipelines import PipelineInput

_DECILES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]


def handles(config: Mapping[str, Any]) -> bool:
    return "chronos_config" in config and config.get("architectures") == ["Chronos2Model"]


@cache
def _pipeline(folder: Path) -> Chronos2Pipeline:
    from models.foundation.chronos2.pipeline import Chronos2Pipeline

    return Chronos2Pipeline("chronos2", weights_folder=folder)


def run_network(folder: Path, case: Case) -> Mapping[str, Tensor]:
    import torch

    with torch.inference_mode():
        if case.target == "model":
            return _one_pass(_pipeline(folder), case)
        if case.target == "pipeline.embed":
            return _embedded(_pipeline(folder), case)
        found = _unrolled(_pipeline(folder), case)
    if case.target == "pipeline.predict":
        return {f"quantiles.{index}": one for index, one in enumerate(found)}
    assert case.target == "pipeline.predict_quantiles"
    return _at_levels(_pipeline(folder), case, found)


def _one_pass(pipeline: Chronos2Pipeline, case: Case) -> Mapping[str, Tensor]:
    trace: dict[str, Tensor] | None = {} if case.entry["call"].get("capture") else None
    tensors = dict(zip(case.entry["call"]["tensor_args"], case.arguments, strict=True))
    found = pipeline.network(**tensors, **case.kwargs, trace=trace)
    return {"quantile_preds": found, **(trace or {})}


def _unrolled(pipeline: Chronos2Pipeline, case: Case) -> list[Tensor]:
    """Upstream's `predict`: entries packed into batches of at least `batch_size` rows."""
    import torch

    from models.foundation.chronos2.pipeline import rows_of
    from models.foundation.chronos2.unrolling import DECILES, Rows, forecast

    kwargs = case.kwargs
    horizon = kwargs.pop("prediction_length", None) or 1024
    tasks = _tasks(case, horizon, kwargs.pop("context_length", None))
    found: list[Tensor] = []
    for batch in _packed(tasks, kwargs.pop("batch_size", 256)):
        rows = rows_of(batch, horizon, torch.device("cpu"))
        if kwargs.get("cross_learning"):
            rows = Rows(rows.context, rows.future, torch.zeros_like(rows.ids))
        quantiles = forecast(
            pipeline.network,
            rows,
            max_output_patches=kwargs.get("max_output_patches"),
            paths=tuple(kwargs.get("unrolled_quantiles", DECILES)),
        )
        parts = torch.split(quantiles, [task.channels for task in batch])
        found += [part[: len(task.targets)] for part, task in zip(parts, batch, strict=True)]
    known = {"cross_learning", "max_output_patches", "unrolled_quantiles", "quantile_levels"}
    assert kwargs.keys() <= known, kwargs
    return found


def _at_levels(pipeline: Chronos2Pipeline, case: Case, found: Sequence[Tensor]) -> Mapping[str, Tensor]:
    import torch

    from models.foundation.quantiles import at_levels

    asked = case.kwargs.get("quantile_levels", _DECILES)
    outputs: dict[str, Tensor] = {}
    for index, one in enumerate(found):
        levels = [torch.from_numpy(at_levels(one.numpy(), pipeline.levels, some)) for some in (asked, [0.5])]
        outputs |= {f"quantiles.{index}": levels[0].transpose(1, 2), f"mean.{index}": levels[1][:, 0]}
    return outputs


def _embedded(pipeline: Chronos2Pipeline, case: Case) -> Mapping[str, Tensor]:
    import torch

    from models.foundation.chronos2.pipeline import rows_of

    kwargs = case.kwargs
    outputs: dict[str, Tensor] = {}
    index = 0
    for batch in _packed(_tasks(case, 1, kwargs.get("context_length")), kwargs.get("batch_size", 256)):
        rows = rows_of(batch, 1, torch.device("cpu"))
        found = pipeline.network.encode(rows.context, group_ids=rows.ids)
        sizes = [task.channels for task in batch]
        scale = found.scale
        parts = [torch.split(one, sizes) for one in (found.states, scale.mean, scale.deviation)]
        for states, mean, deviation in zip(*parts, strict=True):
            outputs |= {f"embedding.{index}": states, f"loc.{index}": mean, f"scale.{index}": deviation}
            index += 1
    return outputs


def _packed(tasks: Sequence[Task], rows: int) -> Iterator[list[Task]]:
    batch: list[Task] = []
    for task in tasks:
        batch.append(task)
        if sum(one.channels for one in batch) >= rows:
            yield batch
            batch = []
    if batch:
        yield batch


def _tasks(case: Case, horizon: int, context_length: int | None) -> list[Task]:
    import numpy as np

    from models.foundation.chronos2.pipeline import numbered
    from models.foundation.covariates import fitted
    from models.foundation.multivariate import Task

    tasks = []
    for given in _inputs(case):
        exact, _ = fitted({**given, "targets": np.atleast_2d(given["targets"])}, horizon, auto_adapt=False)
        past, future = numbered(exact)
        start = -context_length if context_length else 0
        cut = {name: values[start:] for name, values in past.items()}
        tasks.append(Task(exact["targets"][:, start:], cut, future, ()))
    return tasks


def _inputs(case: Case) -> list[PipelineInput]:
    """The entries of a call, read from `inputs_spec`."""
    import numpy as np

    spec = case.entry["call"]["inputs_spec"]
    tensors = {name: tensor.double().numpy() for name, tensor in case.inputs.items()}
    if spec["kind"] == "tensor3d":
        return [{"targets": one} for one in tensors["inputs"]]
    if spec["kind"] == "list":
        return [{"targets": np.atleast_2d(tensors[f"series.{index}"])} for index in range(spec["n"])]
    assert spec["kind"] == "dicts"
    words = {name: np.array(one, np.object_) for name, one in spec.get("strings", {}).items()}
    inputs: list[PipelineInput] = []
    for index in range(spec["n"]):
        one: PipelineInput = {"targets": np.atleast_2d(tensors[f"series.{index}.target"])}
        one["past_covariates"] = _named(tensors, f"series.{index}.past_covariates.")
        one["future_covariates"] = _named(tensors, f"series.{index}.future_covariates.")
        one["past_categories"] = _named(words, f"series.{index}.past_covariates.")
        one["future_categories"] = _named(words, f"series.{index}.future_covariates.")
        inputs.append(one)
    return inputs


def _named(arrays: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    return {name.removeprefix(prefix): one for name, one in arrays.items() if name.startswith(prefix)}


def has_pipeline_meaning(case: Case) -> bool:
    """Ours forecasts every entry as if it were alone and continues from the deciles."""
    kwargs = case.kwargs
    return case.target in ("pipeline.predict", "pipeline.predict_quantiles") and not (
        kwargs.get("cross_learning") or "unrolled_quantiles" in kwargs
    )


def run_pipeline(folder: Path, case: Case) -> Iterator[Compared]:
    """Quantiles (and what upstream calls the mean) beside the reference's.

    Our pipeline gives a constant target as it is, and refuses one without any value; these are left out.
    """
    import numpy as np

    from workbench.pipelines import ForecastOutput, RunContext

    pipeline, kwargs = _pipeline(folder), case.kwargs
    plain = case.target == "pipeline.predict"
    levels = pipeline.levels if plain else kwargs.get("quantile_levels", _DECILES)
    inputs = _inputs(case)
    found = pipeline.forecast(
        inputs,
        output_length=kwargs.get("prediction_length") or 1024,
        quantile_levels=sorted(levels),
        options={
            "auto_adapt": False,
            "context_length": kwargs.get("context_length"),
            "max_output_patches": kwargs.get("max_output_patches"),
        },
        context=RunContext(),
    )
    order = np.argsort(np.argsort(levels))
    for index, (given, one) in enumerate(zip(inputs, found, strict=True)):
        if np.isnan(given["targets"]).all(axis=1).any():
            continue
        assert isinstance(one, ForecastOutput), one
        assert one.quantiles is not None
        varied = [row for row, values in enumerate(given["targets"]) if np.nanmax(values) > np.nanmin(values)]
        quantiles = one.quantiles[:, order]
        ours = {f"quantiles.{index}": quantiles if plain else quantiles.swapaxes(1, 2)}
        if f"mean.{index}" in case.output_names:
            ours[f"mean.{index}"] = one.mean
        for name, values in ours.items():
            rtol, atol = case.allowed(name)
            atol = np.broadcast_to(atol, (len(values),) + (1,) * (values.ndim - 1))
            yield Compared(name, values[varied], case.expected(name)[varied], rtol, atol[varied])
