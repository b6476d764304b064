"""AINode's pipelines, `iotdb.ainode.core.inference.pipeline.basic_pipeline`, for both generations of hooks.

A package of AINode 2.0.8 overrides `preprocess` and `postprocess` and calls them of its base; one of 2.0.10
overrides `_preprocess` and `_postprocess`. The program calls the public ones.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any

import torch
from typing_extensions import override

from models.ainode.environment import DeviceManager
from models.ainode.exceptions import InferenceModelInternalException
from models.ainode.info import ModelInfo
from models.ainode.loading import load_model

_DEFAULT_OUTPUT_LENGTH = 96
Series = dict[str, Any]


class BasicPipeline(ABC):
    """A network with what stands before and behind it."""

    def __init__(self, model_info: ModelInfo, **model_kwargs: Any) -> None:
        self.model_info = model_info
        self.device = model_kwargs.get("device", DeviceManager.device)
        self.model: Any = None
        if model_info.auto_map or model_info.hub_mixin_cls:  # others have no network to load
            self.model = load_model(model_info, device_map=self.device, **model_kwargs)

    def preprocess(self, inputs: Any, **infer_kwargs: Any) -> Any:
        """What the network takes."""
        return self._preprocess(inputs, **infer_kwargs)

    def postprocess(self, outputs: Any, **infer_kwargs: Any) -> Any:
        """What the caller gets."""
        return self._postprocess(outputs, **infer_kwargs)

    def _preprocess(self, inputs: Any, **infer_kwargs: Any) -> Any:
        del infer_kwargs
        return inputs

    def _postprocess(self, outputs: Any, **infer_kwargs: Any) -> Any:
        del infer_kwargs
        return outputs


class ForecastPipeline(BasicPipeline):
    """Continues series."""

    @override
    def preprocess(self, inputs: Any, **infer_kwargs: Any) -> Any:
        """Check the series, fit their covariates, and prepare them.

        Raises:
            ValueError: With AINode's sentence.
        """
        length = int(infer_kwargs.get("output_length", _DEFAULT_OUTPUT_LENGTH))
        adapt = bool(infer_kwargs.get("auto_adapt", True))
        if not isinstance(inputs, list):
            raise ValueError(f"The inputs must be a list of dictionaries, but got {type(inputs)}.")
        for index, series in enumerate(inputs):
            _check(series, index, length, adapt=adapt)
        own = {name: value for name, value in infer_kwargs.items() if name != "auto_adapt"}
        return self._preprocess(inputs, **own)

    @abstractmethod
    def forecast(self, inputs: Any, **infer_kwargs: Any) -> Any:
        """Run the network."""

    @override
    def postprocess(self, outputs: Any, **infer_kwargs: Any) -> list[torch.Tensor]:
        """Check that there is a `(target_count, output_length)` for each series.

        Raises:
            InferenceModelInternalException: With AINode's sentence.
        """
        found = self._postprocess(outputs, **infer_kwargs)
        if isinstance(found, list):
            for index, output in enumerate(found):
                if not isinstance(output, torch.Tensor) or output.ndim != 2:
                    dims = output.ndim if isinstance(output, torch.Tensor) else type(output)
                    raise InferenceModelInternalException(
                        f"Output in outputs_list should be 2D-tensor, but receives {dims} dims "
                        f"at index {index}."
                    )
            return found
        if isinstance(found, torch.Tensor) and found.ndim == 3:
            return list(found)
        raise InferenceModelInternalException(
            f"The outputs should be a list of 2D-tensors, but got {type(found)}."
        )


class ClassificationPipeline(BasicPipeline):
    """Names the class of series."""

    @abstractmethod
    def classify(self, inputs: Any, **infer_kwargs: Any) -> Any:
        """Run the network."""


class ChatPipeline(BasicPipeline):
    """Answers."""

    @abstractmethod
    def chat(self, inputs: Any, **infer_kwargs: Any) -> Any:
        """Run the network."""


def _check(series: Any, index: int, length: int, *, adapt: bool) -> None:
    if not isinstance(series, dict):
        raise ValueError(f"Input at index {index} is not a dictionary.")
    if "targets" not in series:
        raise ValueError(f"Key 'targets' is missing in input at index {index}.")
    targets = series["targets"]
    if not isinstance(targets, torch.Tensor):
        raise ValueError(f"'targets' must be torch.Tensor, but got {type(targets)} at index {index}.")
    if targets.ndim not in (1, 2):
        raise ValueError(
            f"'targets' must have 1 or 2 dimensions, but got {targets.ndim} dimensions at index {index}."
        )
    past = _covariates(series, "past_covariates", index)
    future = _covariates(series, "future_covariates", index)
    for name, values in past.items():
        past[name] = _fit_past(name, values, targets.shape[-1], adapt=adapt)
    for name in [one for one in future if one not in past]:
        if not adapt:
            raise ValueError(
                f"Expected keys in `future_covariates` to be a subset of `past_covariates` {list(past)}, "
                f"but found {name} in element at index {index}"
            )
        del future[name]
    for name, values in future.items():
        future[name] = _fit_future(name, values, length, adapt=adapt)
    for key, found in (("past_covariates", past), ("future_covariates", future)):
        if found:
            series[key] = found
        else:
            series.pop(key, None)


def _covariates(series: Series, key: str, index: int) -> dict[str, torch.Tensor]:
    given = series.get(key, {})
    if not isinstance(given, Mapping):
        raise ValueError(f"'{key}' must be a dictionary, but got {type(given)} at index {index}.")
    for name, values in given.items():
        if not isinstance(values, torch.Tensor):
            raise ValueError(
                f"Each value in '{key}' must be torch.Tensor, but got {type(values)} for key '{name}' "
                f"at index {index}."
            )
        if values.ndim != 1:
            raise ValueError(
                f"Individual `{key}` must be 1-d, found: {name} with {values.ndim} dimensions "
                f"in element at index {index}."
            )
    return dict(given)


def _fit_past(name: str, values: torch.Tensor, length: int, *, adapt: bool) -> torch.Tensor:
    if not adapt and len(values) != length:
        raise ValueError(
            "Individual `past_covariates` must be 1-d with length equal to the length of `target` "
            f"(= {length}), found: {name} with length {len(values)}"
        )
    missing = length - len(values)
    return torch.cat([values.new_zeros(missing), values]) if missing > 0 else values[-length:]


def _fit_future(name: str, values: torch.Tensor, length: int, *, adapt: bool) -> torch.Tensor:
    if not adapt and len(values) != length:
        raise ValueError(
            f"Individual `future_covariates` must be 1-d with length equal to `output_length` (= {length}), "
            f"found: {name} with length {len(values)}"
        )
    missing = length - len(values)
    return torch.cat([values, values.new_zeros(missing)]) if missing > 0 else values[:length]
