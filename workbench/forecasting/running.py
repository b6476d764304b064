"""One call to the runtime, and what is raised when nothing came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from workbench.errors import DataError, WorkbenchError
from workbench.pipelines.contracts import PipelineInput
from workbench.registry.info import Category, ModelInfo, Task
from workbench.requests import ClassifySpec, DetectSpec, ForecastSpec
from workbench.runtime import Output, PipelineCall
from workbench.runtime.replies import fitting

if TYPE_CHECKING:
    from workbench.jobs import Job

T = TypeVar("T")


class Runs(Protocol):
    """What runs models: `Runtime`, or something in its place."""

    def run(self, model: ModelInfo, call: PipelineCall, job: Job[T]) -> list[Output | WorkbenchError]:
        """See `Runtime.run`."""


def run(
    runtime: Runs,
    info: ModelInfo,
    task: Task,
    inputs: list[PipelineInput],
    job: Job[T],
    spec: ForecastSpec | DetectSpec | ClassifySpec,
) -> list[Output | WorkbenchError]:
    """Have the model work on all inputs, in order; `spec.options` are validated already."""
    steps, levels = (spec.horizon, spec.quantiles) if isinstance(spec, ForecastSpec) else (0, ())
    call = PipelineCall(
        task=task,
        inputs=tuple(inputs),
        output_length=steps,
        quantile_levels=levels,
        options=dict(spec.options),
    )
    outputs = runtime.run(info, call, job)
    return fitting(outputs, call, info) if info.category is Category.USER_DEFINED else outputs


def raise_if_none(series: Sequence[object], failures: Mapping[str, WorkbenchError]) -> None:
    if not series:
        if failures:
            raise next(iter(failures.values()))
        raise DataError(
            "There are no rows to work on.", hint="Choose a series with rows, or widen the time range."
        )


def series_name(series_id: str | None, target: str) -> str:
    return target if series_id is None else f"{series_id}/{target}"
