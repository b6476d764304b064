"""The pipeline classes that model packages derive from.

The shape is AINode's (`preprocess`, `forecast`, `postprocess`; inputs a list of dicts), with numpy instead of
torch and with what AINode lacks: quantiles, options, progress, a cancel flag, notes.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NotRequired, TypedDict

import numpy as np
from numpy.typing import NDArray

from workbench.requests import OptionValue
from workbench.text import Text
from workbench.timeseries import Interval, Values
from workbench.words import Labels


class PipelineInput(TypedDict):
    """One series for a pipeline.

    `targets` is `(target_count, input_length)` float64; NaN only for models that declare `missing`.
    `past_covariates` and `future_covariates` map names to `(input_length,)` and `(output_length,)`.
    A future covariate's past values stand in `past_covariates` under the same name.
    `past_categories` and `future_categories` are the same for covariates that are words instead of numbers.
    `season_length` is the season found in the data by the caller (1 for none); the option `sp` wins.
    """

    targets: Values
    past_covariates: NotRequired[Mapping[str, Values]]
    future_covariates: NotRequired[Mapping[str, Values]]
    past_categories: NotRequired[Mapping[str, Labels]]
    future_categories: NotRequired[Mapping[str, Labels]]
    interval: NotRequired[Interval | None]
    season_length: NotRequired[int]


@dataclass(frozen=True, slots=True)
class ForecastOutput:
    """What a forecast pipeline gives for one input.

    Attributes:
        mean: `(target_count, output_length)` float64.
        quantiles: `(target_count, n_levels, output_length)` float64 at the asked levels, or None.
        choices: What the model chose for itself, by option name.
        notes: Sentences for the reader.
    """

    mean: Values
    quantiles: Values | None = None
    choices: Mapping[str, OptionValue] = field(default_factory=dict)
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class DetectionOutput:
    """What a detector gives for one input with one target: a score and a label for every row.

    Attributes:
        score: `(input_length,)` float64, higher is stranger.
        label: `(input_length,)` bool.
        threshold: The score above which a row is labelled.
        choices, notes: As in `ForecastOutput`.
    """

    score: Values
    label: NDArray[np.bool_]
    threshold: float
    choices: Mapping[str, OptionValue] = field(default_factory=dict)
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassificationOutput:
    """What a classifier gives for one input: the class that it belongs to, one for all its targets.

    Attributes:
        categories: Numbers or words; one, or several for a model that gives several.
        choices, notes: As in `ForecastOutput`.
    """

    categories: tuple[int | float | str, ...]
    choices: Mapping[str, OptionValue] = field(default_factory=dict)
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class RunContext:
    """What a running pipeline may use: report progress, learn that the user stopped it."""

    progress: Callable[[int, int], None] = lambda done, total: None
    check: Callable[[], None] = lambda: None
    """Raises `Cancelled` when the user asked to stop; call between series, batches or steps."""


class _Pipeline(ABC):
    def __init__(self, model_id: str, **model_kwargs: object) -> None:
        """Load what every request needs (weights, tables). Called once per instance."""
        del model_kwargs
        self.model_id = model_id


class ForecastPipeline(_Pipeline):
    """A model that continues series."""

    @abstractmethod
    def forecast(
        self,
        inputs: Sequence[PipelineInput],
        *,
        output_length: int,
        quantile_levels: Sequence[float],
        options: Mapping[str, OptionValue],
        context: RunContext,
    ) -> list[ForecastOutput | Exception]:
        """Forecast each input.

        Args:
            inputs: Checked against the declared limits; never empty.
            output_length: Steps, at least 1.
            quantile_levels: Ascending, in (0, 1); empty when none are asked for.
            options: Validated, defaults filled in, by declared name.
            context: Progress and cancellation.

        Returns:
            In the order of `inputs`; an exception in place of a series that could not be forecast. The result
            of a series must not depend on its neighbours.
        """


class DetectionPipeline(_Pipeline):
    """A model that scores and labels rows."""

    @abstractmethod
    def detect(
        self,
        inputs: Sequence[PipelineInput],
        *,
        options: Mapping[str, OptionValue],
        context: RunContext,
    ) -> list[DetectionOutput | Exception]:
        """Score and label every row of each input (one target each). Otherwise as `forecast`."""


class ClassificationPipeline(_Pipeline):
    """A model that tells which class a series, of one target or several, belongs to."""

    @abstractmethod
    def classify(
        self,
        inputs: Sequence[PipelineInput],
        *,
        options: Mapping[str, OptionValue],
        context: RunContext,
    ) -> list[ClassificationOutput | Exception]:
        """Tell the class of each input. Otherwise as `forecast`."""


Pipeline = ForecastPipeline | DetectionPipeline | ClassificationPipeline
"""What a package's `pipeline_cls` derives from."""
