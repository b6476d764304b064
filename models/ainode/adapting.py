"""A pipeline written for AINode as one of the program's."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from typing_extensions import override

from models.ainode.environment import AINodeDescriptor, DeviceManager
from models.ainode.info import ModelInfo
from models.ainode.loading import make_as_before, register
from models.ainode.pipelines import BasicPipeline
from models.ainode.pipelines import ClassificationPipeline as AINodeClassificationPipeline
from models.ainode.pipelines import ForecastPipeline as AINodeForecastPipeline
from workbench.errors import Code, ModelError
from workbench.pipelines import (
    ClassificationOutput,
    ClassificationPipeline,
    ForecastOutput,
    ForecastPipeline,
    PipelineInput,
    RunContext,
)
from workbench.requests import OptionValue
from workbench.text import Text, text
from workbench.timeseries import Values


def adapt(
    kind: type,
    model_id: str,
    package: str,
    folder: Path,
    device: str,
    unsaid: Mapping[str, OptionValue] | None = None,
) -> ForecastPipeline | ClassificationPipeline | None:
    """Construct a pipeline of AINode's kind as one of the program's; None when it is of no such kind.

    Args:
        kind: The class that `pipeline_cls` names.
        model_id: The model's.
        package: The name under which its code was imported.
        folder: Its files.
        device: As torch names it.
        unsaid: Options that the pipeline is not told while they have these values, its own.

    Raises:
        ModelError: It neither forecasts nor classifies.
        Exception: Whatever the constructor raises.
    """
    if not issubclass(kind, BasicPipeline):
        return None
    if not issubclass(kind, AINodeForecastPipeline | AINodeClassificationPipeline):
        raise ModelError(
            "{model} neither forecasts nor tells classes.",
            hint="Register a model whose pipeline derives from ForecastPipeline or ClassificationPipeline.",
            code=Code.LOAD_FAILED,
            model=model_id,
        )
    DeviceManager.device = torch.device(device)
    AINodeDescriptor().get_config().place(model_id, folder)
    config = json.loads((folder / "config.json").read_text("utf-8-sig"))
    info = ModelInfo(
        model_id=model_id,
        model_type=config.get("model_type") or "",
        pipeline_cls=config["pipeline_cls"],
        auto_map=config.get("auto_map"),
        hub_mixin_cls=config.get("hub_mixin_cls"),
        package=package,
    )
    make_as_before()
    if info.auto_map:
        register(info)
    with torch.inference_mode():
        inner = kind(info, device=DeviceManager.device)
    if isinstance(inner, AINodeForecastPipeline):
        return _Adapted(inner, model_id, unsaid or {})
    return _AdaptedClassifier(inner, model_id, unsaid or {})


class _Adapted(ForecastPipeline):
    """Asks the pipeline for one series at a time, so that none depends on its neighbours."""

    def __init__(
        self, inner: AINodeForecastPipeline, model_id: str, unsaid: Mapping[str, OptionValue]
    ) -> None:
        super().__init__(model_id)
        self._inner = inner
        self._unsaid = unsaid

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
        del quantile_levels  # AINode's pipelines give points; the declaration says so
        results: list[ForecastOutput | Exception] = []
        for index, series in enumerate(inputs):
            context.check()
            try:
                with torch.inference_mode():
                    results.append(self._one(series, output_length, options))
            except Exception as error:
                results.append(error)
            context.progress(index + 1, len(inputs))
        return results

    def _one(
        self, series: PipelineInput, output_length: int, options: Mapping[str, OptionValue]
    ) -> ForecastOutput:
        prepared = self._inner.preprocess([_tensors(series)], output_length=output_length)
        asked = _said(options, self._unsaid)
        raw = self._inner.forecast(prepared, output_length=output_length, **asked)
        outputs = self._inner.postprocess(raw)
        if len(outputs) != 1:
            count = text("{count} results for one series", count=len(outputs))
            raise _unasked_for(self.model_id, count)
        mean: Values = outputs[0].detach().to("cpu", torch.float64).numpy()
        targets = np.atleast_2d(series["targets"]).shape[0]
        if mean.shape[0] != targets or mean.shape[1] < output_length:
            shape = text("{rows} x {steps} values", rows=mean.shape[0], steps=mean.shape[1])
            raise _unasked_for(self.model_id, shape)
        notes: tuple[Text, ...] = ()
        if mean.shape[1] > output_length:
            told = text(
                "The model gave {given:,} steps; the first {steps:,} are used.",
                given=mean.shape[1],
                steps=output_length,
            )
            notes = (told,)
        return ForecastOutput(np.ascontiguousarray(mean[:, :output_length]), notes=notes)


class _AdaptedClassifier(ClassificationPipeline):
    """As `_Adapted`. AINode's CLASSIFY gives what comes back as one column of categories."""

    def __init__(
        self, inner: AINodeClassificationPipeline, model_id: str, unsaid: Mapping[str, OptionValue]
    ) -> None:
        super().__init__(model_id)
        self._inner = inner
        self._unsaid = unsaid

    @override
    def classify(
        self, inputs: Sequence[PipelineInput], *, options: Mapping[str, OptionValue], context: RunContext
    ) -> list[ClassificationOutput | Exception]:
        results: list[ClassificationOutput | Exception] = []
        for index, series in enumerate(inputs):
            context.check()
            try:
                with torch.inference_mode():
                    results.append(self._one(series, options))
            except Exception as error:
                results.append(error)
            context.progress(index + 1, len(inputs))
        return results

    def _one(self, series: PipelineInput, options: Mapping[str, OptionValue]) -> ClassificationOutput:
        asked = _said(options, self._unsaid)
        raw = self._inner.classify(self._inner.preprocess([_tensors(series)]), **asked)
        outputs = self._inner.postprocess(raw)
        if isinstance(outputs, str) or not hasattr(outputs, "__len__") or len(outputs) != 1:
            raise _unasked_for(self.model_id, text("something else than one result for one series"))
        return ClassificationOutput(self._categories(outputs[0]))

    def _categories(self, given: object) -> tuple[int | float | str, ...]:
        """Words as they are, numbers of one column, whole ones as such."""
        if isinstance(given, str):
            return (given,)
        if isinstance(given, list | tuple) and given and all(isinstance(one, str) for one in given):
            return tuple(given)
        found = torch.as_tensor(given).detach().cpu()
        if found.ndim > 2 or sum(size > 1 for size in found.shape) > 1 or not found.numel():
            shape = text("values of the shape {shape}", shape=str(tuple(found.shape)))
            raise _unasked_for(self.model_id, shape)
        numbers = found.to(torch.float64).flatten().tolist()
        if not found.is_floating_point() or all(one.is_integer() for one in numbers):
            return tuple(int(one) for one in found.flatten().tolist())
        return tuple(numbers)


def _said(options: Mapping[str, OptionValue], unsaid: Mapping[str, OptionValue]) -> dict[str, OptionValue]:
    """The options that somebody has chosen."""
    return {name: value for name, value in options.items() if name not in unsaid or value != unsaid[name]}


def _unasked_for(model_id: str, what: Text) -> ModelError:
    return ModelError(
        "{model} gave {what}, which is not what was asked for.",
        hint="Report this to the model's author; the model cannot be used as it is.",
        code=Code.INFERENCE_FAILED,
        model=model_id,
        what=what,
    )


def _tensors(series: PipelineInput) -> dict[str, Any]:
    """A series as AINode's runtime gives it: float32, targets with two dimensions."""
    device = DeviceManager.device
    made: dict[str, Any] = {"targets": _tensor(np.atleast_2d(series["targets"]), device)}
    past, future = series.get("past_covariates"), series.get("future_covariates")
    if past:
        made["past_covariates"] = {name: _tensor(values, device) for name, values in past.items()}
    if future:
        made["future_covariates"] = {name: _tensor(values, device) for name, values in future.items()}
    return made


def _tensor(values: Values, device: torch.device) -> torch.Tensor:
    return torch.tensor(np.ascontiguousarray(values), dtype=torch.float32, device=device)
