"""Requests that share one runtime: results, their order, errors of models."""

from __future__ import annotations

import pytest

from tests.runtime.odd import Harness, call, means, model, workers
from workbench.errors import DataError, ModelError, WorkerError
from workbench.pipelines.contracts import ForecastOutput


def test_that_results_come_in_the_order_of_the_series(shared_harness: Harness) -> None:
    results = shared_harness.run(call(series=200))
    assert means(results) == [[[number] * 3] for number in range(200)]


def test_that_slow_series_do_not_hold_up_the_others(shared_harness: Harness) -> None:
    results = shared_harness.run(call("first", series=[400.0] + [2.0] * 40))
    pids = [one.choices["pid"] for one in results if isinstance(one, ForecastOutput)]
    assert pids.count(pids[0]) < 10


def test_that_many_requests_at_once_are_all_answered(shared_harness: Harness) -> None:
    jobs = [shared_harness.start(call(series=3)) for _ in range(60)]
    assert all(len(job.result(60)) == 3 for job in jobs)
    assert len(workers()) <= 4


def test_that_a_series_that_raises_leaves_the_others(shared_harness: Harness) -> None:
    results = shared_harness.run(call("raise_negative", series=[1.0, -1.0, 2.0]))
    assert [isinstance(one, ForecastOutput) for one in results] == [True, False, True]
    error = results[1]
    assert isinstance(error, ModelError)
    assert error.message == "odd stopped with ValueError: a negative value"
    assert "_raise_negative" in (error.details or "")


def test_that_a_models_own_kind_of_error_arrives_as_the_cores(shared_harness: Harness) -> None:
    error = shared_harness.run(call("own_error"))[0]
    assert type(error) is DataError
    assert (error.message, error.hint, error.code) == ("The value 3 is odd.", "Use an even one.", 701)


def test_that_memory_running_out_in_python_is_said(shared_harness: Harness) -> None:
    error = shared_harness.run(call("out_of_memory"))[0]
    assert isinstance(error, WorkerError)
    assert error.message == "odd ran out of memory."


def test_that_too_few_results_are_refused(shared_harness: Harness) -> None:
    error = shared_harness.run(call("lose"))[0]
    assert isinstance(error, ModelError)
    assert error.message == "odd returned 0 results for 1 series."


@pytest.mark.parametrize(
    ("do", "sentence"),
    [("unsendable", "cannot be sent to the program"), ("stop_unasked", "gave up its work")],
)
def test_that_a_result_that_cannot_be_used_is_an_error(
    shared_harness: Harness, do: str, sentence: str
) -> None:
    with pytest.raises(ModelError, match=sentence):
        shared_harness.run(call(do))
    assert len(shared_harness.run(call())) == 1


def test_that_a_request_that_cannot_travel_is_an_error(shared_harness: Harness) -> None:
    the_call = call()
    unsendable = {"do": lambda: 0}
    with pytest.raises(ModelError, match="The request for odd cannot be sent to its process"):
        shared_harness.run(type(the_call)(the_call.task, the_call.inputs, 3, (), unsendable))  # type: ignore[arg-type]
    assert len(shared_harness.run(call())) == 1


def test_that_code_that_cannot_be_loaded_is_an_error(shared_harness: Harness) -> None:
    with pytest.raises(ModelError, match="no weights"):
        shared_harness.run(call(), model("raises", "RaisesAtLoading"))
    assert len(shared_harness.run(call())) == 1
