"""What the pipelines of pretrained networks share: weights, device, precision, refusals, batches, notes."""

from __future__ import annotations

import time
import traceback
from abc import abstractmethod
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import ClassVar

import numpy as np
import torch
from torch import Tensor, nn
from typing_extensions import override

from models.foundation.device import find_device
from models.foundation.int8 import Int8Linear, is_available, linear_of
from models.foundation.teams import Tally, run_in_teams, shared_evenly, teams
from models.foundation.weights import CONFIG, WEIGHTS, Json, load_weights, read_config
from workbench.errors import Cancelled, Code, DataError, ModelError, OptionError, WorkbenchError
from workbench.pipelines import ForecastOutput, ForecastPipeline, PipelineInput, RunContext
from workbench.requests import OptionValue
from workbench.text import Text, text
from workbench.timeseries import Values

PRECISIONS: Mapping[str, torch.dtype] = {
    "float32": torch.float32,
    "bfloat16": torch.bfloat16,
    "int8": torch.int8,
}
_CHANGES: Mapping[torch.dtype, float] = {torch.bfloat16: 0.01, torch.int8: 0.02}
"""Median |difference| to float32 over the context's deviation, about; see `benchmarks/foundation_models`."""
_PRODUCT = ((256, 768), (3072, 768))
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of a network, the same for every series of a call.

    Attributes:
        horizon: Steps to forecast.
        levels: Quantile levels, ascending; empty when none are asked for.
        options: Validated, by declared name.
        context: Its `check` is to be called between batches and between steps that take long.
    """

    horizon: int
    levels: tuple[float, ...]
    options: Mapping[str, OptionValue]
    context: RunContext = field(default_factory=RunContext)


@dataclass(frozen=True, slots=True)
class Prediction:
    """Forecasts of a batch: `mean` `(series, horizon)`, `quantiles` `(series, levels, horizon)` or None."""

    mean: Values
    quantiles: Values | None = None


class FoundationPipeline(ForecastPipeline):
    """A pretrained network and its weights.

    Keyword arguments of the constructor:
        weights_folder: `Path` of the folder with `config.json` and `model.safetensors`.
        dtype: `float32` (default), `bfloat16` or, on the processor, `int8`, of the linear layers.
        device: A torch device, `cpu` by default.
        cache_folder: `Path` where rounded or widened weights are kept for all instances to map.
    """

    def __init__(self, model_id: str, **model_kwargs: object) -> None:
        super().__init__(model_id)
        folder = model_kwargs.get("weights_folder")
        if (
            not isinstance(folder, Path)
            or not (folder / CONFIG).is_file()
            or not (folder / WEIGHTS).is_file()
        ):
            raise ModelError(
                "The model {model} has no files yet.",
                hint="Download it, or take config.json and model.safetensors of its release from a folder.",
                code=Code.LOAD_FAILED,
                model=model_id,
            )
        self.device = find_device(str(model_kwargs.get("device", "cpu")), model_id)
        self.dtype = _precision(model_kwargs.get("dtype", "float32"), self.device, model_id)
        self._notes = () if self.dtype is torch.float32 else (_precision_note(self.dtype, self.device),)
        self.network = self.build_network(read_config(folder, model_id), folder / CONFIG)
        given = model_kwargs.get("cache_folder")
        cache = given if isinstance(given, Path) else None
        load_weights(self.network, folder, model_id, dtype=self.dtype, device=self.device, cache=cache)

    @abstractmethod
    def build_network(self, config: Json, path: Path) -> nn.Module:
        """The network that a checkpoint's configuration describes, from `weights.build`.

        Args:
            config: As published.
            path: Where it was read, for messages.
        """

    def told(self, outputs: Sequence[ForecastOutput | Exception]) -> list[ForecastOutput | Exception]:
        """The outputs, with the note on the precision where it is not the usual one."""
        return [
            replace(one, notes=(*one.notes, *self._notes)) if isinstance(one, ForecastOutput) else one
            for one in outputs
        ]

    def failure(self, reason: str, details: str | None = None) -> ModelError:
        """The error for a series that the network could not forecast."""
        return ModelError(
            "The model {model} could not forecast this series: {reason}",
            hint="Try other options or another model; naive_forecaster takes any series.",
            code=Code.INFERENCE_FAILED,
            details=details,
            model=self.model_id,
            reason=reason,
        )

    def too_short(self, needed: int, rows: int) -> DataError:
        """The error for a context below what the network can read."""
        return DataError(
            "The model {model} needs at least {needed} rows and got {rows}.",
            hint="Give it more rows, or use naive_forecaster, which takes any number.",
            code=Code.INFERENCE_FAILED,
            model=self.model_id,
            needed=needed,
            rows=rows,
        )


@dataclass(slots=True)
class _Series:
    """One target of one input on its way through a call."""

    place: tuple[int, int]
    values: Values
    notes: tuple[Text, ...]
    mean: Values | None = None
    quantiles: Values | None = None
    error: Exception | None = None


class UnivariateFoundationPipeline(FoundationPipeline):
    """A network that forecasts every target of every input alone, many at a time.

    Series of equal length are run together, never padded, so a forecast does not depend on its neighbours.
    """

    batch_values: ClassVar[int] = 32 * 512
    """Context values that go through the network at once, in all teams; bounds the memory."""
    in_teams: ClassVar[bool] = True
    """Whether batches run side by side, which gains where a series has many tokens."""

    @property
    def _teams(self) -> int:
        return teams(self.device) if self.in_teams else 1

    @abstractmethod
    def predict(self, contexts: Values, request: Request) -> Prediction:
        """Forecast series of equal length.

        Args:
            contexts: `(series, rows)` float64, finite, none constant, as `readable` left them.
            request: The rest.
        """

    def readable(self, values: Values) -> tuple[Values, tuple[Text, ...]]:
        """The part of a series that the network can read, and a note when it is not all of it.

        Raises:
            WorkbenchError: The series is too short.
        """
        return values, ()

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
        request = Request(output_length, tuple(quantile_levels), options, context)
        series = [
            self._series((index, row), values)
            for index, given in enumerate(inputs)
            for row, values in enumerate(np.atleast_2d(given["targets"]))
        ]
        tally = Tally(context, len(series))

        def work(batch: Sequence[_Series]) -> None:
            tally.begin()
            self._run(batch, request)
            tally.add(len(batch))

        run_in_teams(work, self._batches(series), _size, self._teams)
        context.progress(len(series), len(series))
        return self.told(
            [
                _joined([one for one in series if one.place[0] == index], request)
                for index in range(len(inputs))
            ]
        )

    def _series(self, place: tuple[int, int], given: Values) -> _Series:
        series = _Series(place, np.array(given, np.float64), ())
        try:
            refuse_unreadable(series.values)
            series.values, series.notes = self.readable(series.values)
        except WorkbenchError as error:
            series.error = error
        return series

    def _batches(self, series: Sequence[_Series]) -> list[Sequence[_Series]]:
        """Series of equal length, as many as `batch_values` allows; constant and refused ones alone."""
        by_length: defaultdict[int, list[_Series]] = defaultdict(list)
        for one in series:
            if one.error is None:
                by_length[0 if is_constant(one.values) else len(one.values)].append(one)
        count = self._teams
        batches: list[Sequence[_Series]] = []
        for length, group in sorted(by_length.items()):
            most = len(group) if length == 0 else self.batch_values // (length * count)
            batches += shared_evenly(group, most, count if length else 1)
        return batches

    def _run(self, batch: Sequence[_Series], request: Request) -> None:
        if is_constant(batch[0].values):
            for one in batch:
                _repeat(one, request)
            return
        try:
            with torch.inference_mode():
                found = self.predict(np.stack([one.values for one in batch]), request)
        except Cancelled:
            raise
        except WorkbenchError as error:
            for one in batch:
                one.error = error
            return
        except Exception as error:
            reason = str(error).strip().splitlines() or [type(error).__name__]
            for one in batch:
                one.error = self.failure(reason[0], traceback.format_exc())
            return
        for row, one in enumerate(batch):
            one.mean = found.mean[row]
            one.quantiles = None if found.quantiles is None else found.quantiles[row]
            if not np.isfinite(one.mean).all():
                one.error = self.failure("the forecast is not a finite number")

    def tensor(self, values: Values) -> Tensor:
        """`values` as float32 on the network's device, always a copy."""
        return torch.tensor(values, dtype=torch.float32, device=self.device)


def _size(batch: Sequence[_Series]) -> int:
    return sum(len(one.values) for one in batch)


def refuse_unreadable(values: Values) -> None:
    """Raise `DataError` for a series without rows or with values that are missing or infinite."""
    if values.shape[-1] == 0:
        raise DataError(
            "The series has no rows.",
            hint="Choose a longer part of it.",
            code=Code.INFERENCE_FAILED,
        )
    wrong = int(np.count_nonzero(~np.isfinite(values)))
    if wrong:
        raise DataError(
            "{count} of the values that the model would see are missing or not finite.",
            hint="Fill them in ({control.fill}), or leave those rows out.",
            code=Code.INFERENCE_FAILED,
            count=wrong,
        )


def is_constant(values: Values) -> bool:
    """Whether all values are the same number."""
    return bool(np.all(values == values[0]))


def _repeat(one: _Series, request: Request) -> None:
    one.mean = np.full(request.horizon, one.values[0])
    one.quantiles = np.tile(one.mean, (len(request.levels), 1))
    one.notes += (text("The series is constant, so the forecast repeats its value."),)


def _joined(parts: Sequence[_Series], request: Request) -> ForecastOutput | Exception:
    """The targets of one input as one output; the first error stands for all of them."""
    means: list[Values] = []
    quantiles: list[Values] = []
    for part in parts:
        if part.error is not None:
            return part.error
        if part.mean is not None:
            means.append(part.mean)
        if part.quantiles is not None:
            quantiles.append(part.quantiles)
    notes = {str(note): note for part in parts for note in part.notes}
    asked = bool(request.levels) and len(quantiles) == len(means)
    return ForecastOutput(
        np.stack(means), np.stack(quantiles) if asked else None, notes=tuple(notes.values())
    )


def _precision_note(dtype: torch.dtype, device: torch.device) -> Text:
    """What the precision gains here, measured on a product as large as those of the networks."""

    def seconds(kind: torch.dtype) -> float:
        plain = torch.float32 if kind is torch.int8 else kind
        left, right = (torch.ones(shape, dtype=plain, device=device) for shape in _PRODUCT)
        layer = linear_of(right)
        product = Int8Linear(layer) if kind is torch.int8 else layer
        taken = []
        for _ in range(_ROUNDS):
            began = time.perf_counter()
            float(product(left)[0, 0])  # a value that is asked for has been computed, on any device
            taken.append(time.perf_counter() - began)
        return min(taken)

    return text(
        "The large layers ran in {precision}, whose products took {share:.0%} of the time of float32 here;"
        " the forecast may differ by {change:.0%} of the context's deviation.",
        precision=str(dtype).removeprefix("torch."),
        change=_CHANGES[dtype],
        share=seconds(dtype) / seconds(torch.float32),
    )


def _precision(name: object, device: torch.device, model_id: str) -> torch.dtype:
    if not isinstance(name, str) or name not in PRECISIONS:
        raise OptionError(
            "The precision {name} is not one of {known}.",
            hint="Choose float32, or another where the device is good at it.",
            name=str(name),
            known=", ".join(PRECISIONS),
        )
    if name == "int8" and not (device.type == "cpu" and is_available()):
        raise ModelError(
            "{model} cannot be loaded in int8 on {device}.",
            hint="Load it in float32; int8 needs a processor and a build of torch that multiply it.",
            code=Code.LOAD_FAILED,
            model=model_id,
            device=device.type,
        )
    return PRECISIONS[name]
