"""What the runtime runs: one call of a pipeline, for one series or for many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from workbench.pipelines.contracts import (
    ClassificationOutput,
    DetectionOutput,
    ForecastOutput,
    PipelineInput,
)
from workbench.registry.info import Task
from workbench.requests import OptionValue

Output = ForecastOutput | DetectionOutput | ClassificationOutput


@dataclass(frozen=True, slots=True)
class PipelineCall:
    """The arguments of `ForecastPipeline.forecast`, `DetectionPipeline.detect` or `...classify`.

    Attributes:
        task: Which of them.
        inputs: The series; each is computed as if it were alone.
        output_length: Steps to forecast; 0 for others.
        quantile_levels: Ascending, in (0, 1).
        options: Validated, defaults filled in.
    """

    task: Task
    inputs: Sequence[PipelineInput]
    output_length: int = 0
    quantile_levels: tuple[float, ...] = ()
    options: Mapping[str, OptionValue] = field(default_factory=dict)

    def part(self, start: int, stop: int) -> PipelineCall:
        """The same call for the series `[start, stop)`, made of plain containers so that it can travel."""
        inputs = [_plain(one) for one in self.inputs[start:stop]]
        return replace(self, inputs=inputs, options=dict(self.options))


def _plain(series: PipelineInput) -> PipelineInput:
    plain: PipelineInput = {**series}
    if "past_covariates" in plain:
        plain["past_covariates"] = dict(plain["past_covariates"])
    if "future_covariates" in plain:
        plain["future_covariates"] = dict(plain["future_covariates"])
    if "past_categories" in plain:
        plain["past_categories"] = dict(plain["past_categories"])
    if "future_categories" in plain:
        plain["future_categories"] = dict(plain["future_categories"])
    return plain
