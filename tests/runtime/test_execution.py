"""One call of a pipeline, where it can be looked at: in this process."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from typing_extensions import override

from tests.runtime.odd import ODD, call, means, model
from workbench.errors import Cancelled, DataError, ModelError, TimeLimitError, WorkbenchError, WorkerError
from workbench.pipelines.contracts import (
    DetectionOutput,
    DetectionPipeline,
    ForecastOutput,
    ForecastPipeline,
    PipelineInput,
    RunContext,
)
from workbench.pipelines.loading import load_pipeline
from workbench.registry.info import Task
from workbench.runtime.calls import PipelineCall
from workbench.runtime.execution import as_error, execute

_PIPELINE = load_pipeline(ODD)


class Giving(DetectionPipeline):
    """Gives what it was made with."""

    def __init__(self, *given: DetectionOutput | Exception) -> None:
        super().__init__("giving")
        self.given = list(given)

    @override
    def detect(
        self, inputs: Sequence[PipelineInput], *, options: object, context: RunContext
    ) -> list[DetectionOutput | Exception]:
        return self.given


def detection(pipeline: ForecastPipeline | DetectionPipeline) -> list[object]:
    return [*execute(pipeline, PipelineCall(Task.DETECT, call().inputs), RunContext())]


def test_that_an_exception_in_place_of_a_result_becomes_an_error() -> None:
    (error,) = detection(Giving(ValueError("odd")))
    assert isinstance(error, ModelError)
    assert error.message == "giving stopped with ValueError: odd"


@pytest.mark.parametrize("kind", [Cancelled, TimeLimitError])
def test_that_being_stopped_is_no_result(kind: type[WorkbenchError]) -> None:
    with pytest.raises(kind):
        detection(Giving(kind("Stopped.")))


def test_that_a_pipeline_that_raises_for_all_is_asked_for_each_with_progress_going_on() -> None:
    told: list[tuple[int, int]] = []
    context = RunContext(progress=lambda done, total: told.append((done, total)))
    results = execute(_PIPELINE, call("raise_negative", series=[1.0, -1.0, 2.0]), context)
    assert means(results) == [[[1.0] * 3], [[2.0] * 3]]
    assert isinstance(results[1], ModelError)
    assert told[-1] == (3, 3)


def test_that_an_error_of_the_core_stays_as_it_is() -> None:
    error = DataError("There are no rows.")
    assert as_error(error, "odd") is error


def test_that_a_models_own_error_becomes_its_base() -> None:
    (error,) = execute(_PIPELINE, call("own_error"), RunContext())
    assert type(error) is DataError
    assert (error.message, error.hint, error.code) == ("The value 3 is odd.", "Use an even one.", 701)


def test_that_memory_running_out_is_said() -> None:
    error = as_error(MemoryError(), "odd")
    assert isinstance(error, WorkerError)
    assert error.message == "odd ran out of memory."


def test_that_covariates_of_a_part_are_plain_containers() -> None:
    series: PipelineInput = {
        "targets": call().inputs[0]["targets"],
        "past_covariates": {"a": call().inputs[0]["targets"][0]},
        "future_covariates": {"a": call().inputs[0]["targets"][0]},
    }
    (part,) = PipelineCall(Task.FORECAST, [series, series]).part(1, 2).inputs
    assert type(part["past_covariates"]) is dict
    assert type(part["future_covariates"]) is dict


def test_that_a_count_that_is_wrong_is_an_error_for_each_series() -> None:
    results = execute(load_pipeline(model("lossy")), call("lose", series=2), RunContext())
    assert [type(one) for one in results] == [ModelError, ModelError]
    assert not any(isinstance(one, ForecastOutput) for one in results)
