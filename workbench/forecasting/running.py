"""What every task has in common: cases made of series, one call to the runtime, failures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from workbench.errors import Cancelled, DataError, WorkbenchError
from workbench.pipelines.contracts import PipelineInput
from workbench.registry.info import Category, ModelInfo, Task
from workbench.requests import ClassifySpec, DetectSpec, ForecastSpec
from workbench.runtime import Output, PipelineCall
from workbench.runtime.replies import fitting

if TYPE_CHECKING:
    from workbench.jobs import Job
    from workbench.text import Text

C = TypeVar("C")
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
    if not inputs:
        return []
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


def make_cases(
    makers: Iterable[tuple[str, Callable[[], C]]], job: Job[T], failures: dict[str, WorkbenchError]
) -> list[tuple[str, C]]:
    """Make what the model gets of each series; the error of one that cannot be made goes to `failures`.

    Args:
        makers: The series' names, and what makes their cases.
        job: Its cancel ends the work between two series.
        failures: By name.
    """
    cases: list[tuple[str, C]] = []
    for name, make in makers:
        job.check()
        try:
            cases.append((name, make()))
        except Cancelled:
            raise
        except WorkbenchError as error:
            failures[name] = error
    return cases


def reasons(series: Sequence[object], failures: Mapping[str, WorkbenchError]) -> dict[str, Text]:
    """Why some series have no answer.

    Raises:
        WorkbenchError: None of them has one.
    """
    if series:
        return {name: error.text for name, error in failures.items()}
    if failures:
        raise next(iter(failures.values()))
    raise DataError(
        "There are no rows to work on.", hint="Choose a series with rows, or widen the time range."
    )


def series_name(series_id: str | None, target: str) -> str:
    return target if series_id is None else f"{series_id}/{target}"
