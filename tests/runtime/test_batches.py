"""Requests that wait together run together, and none is the worse for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.runtime.odd import ODD, Harness, Results, call, means, model, wait_until, workers
from tests.runtime.test_residents import load
from workbench.errors import Cancelled, ModelError, WorkerError
from workbench.jobs import Job
from workbench.pipelines.contracts import ForecastOutput
from workbench.runtime.following import RUNNING

BATCHED = model("batched", "Batched", batched=True)
WAIT = {"batch_wait_ms": 10_000.0, "workers": 1}
"""A batch runs when it is full, so what runs together does not depend on time."""


def sizes(job: Job[Results]) -> list[int]:
    """How many series ran in the call that made each output."""
    outputs = job.result(60)
    assert all(isinstance(one, ForecastOutput) for one in outputs), outputs
    return [int(str(one.choices["together"])) for one in outputs if isinstance(one, ForecastOutput)]


def test_that_requests_for_the_same_run_in_one_call(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness(**WAIT, batch_series=6)
    jobs = [harness.start(call(series=[number, 10.0 + number]), BATCHED) for number in range(3)]
    assert [sizes(job) for job in jobs] == [[6, 6]] * 3
    assert [means(job.result(0)) for job in jobs] == [
        [[[number] * 3], [[10.0 + number] * 3]] for number in range(3)
    ]


def test_that_other_horizons_and_options_are_not_joined(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness(**WAIT, batch_series=2)
    longer = [harness.start(call(series=[1.0], steps=4), BATCHED) for _ in range(2)]
    shorter = [harness.start(call(series=[1.0], steps=3), BATCHED) for _ in range(2)]
    quantiles = [
        harness.start(replace(call(series=[1.0]), quantile_levels=(0.5,)), BATCHED) for _ in range(2)
    ]
    other = [harness.start(call("print", series=[1.0]), BATCHED) for _ in range(2)]
    assert [sizes(job) for job in (*longer, *shorter, *quantiles, *other)] == [[2]] * 8


def test_that_a_model_that_does_not_say_so_has_its_series_to_itself(
    make_harness: Callable[..., Harness],
) -> None:
    harness = make_harness(workers=1, batch_series=4)
    jobs = [harness.start(call(series=[1.0]), replace(BATCHED, batched=False)) for _ in range(4)]
    assert [sizes(job) for job in jobs] == [[1]] * 4


def test_that_a_single_series_does_not_wait_for_a_panel(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness(**WAIT, batch_series=4)
    panel = harness.start(call("first", series=[20.0] * 40), BATCHED)
    wait_until(lambda: panel.snapshot().message == RUNNING)
    single = harness.start(call("first", series=[20.0]), BATCHED)
    assert sizes(single) == [4]
    assert not panel.state.ended
    assert len(sizes(panel)) == 40


def test_that_a_cancelled_request_leaves_those_it_was_joined_with(
    make_harness: Callable[..., Harness],
) -> None:
    harness = make_harness(**WAIT, batch_series=2)
    gone = harness.start(call("first", series=[300.0]), BATCHED)
    kept = harness.start(call("first", series=[300.0]), BATCHED)
    wait_until(lambda: gone.snapshot().message == RUNNING and kept.snapshot().message == RUNNING)
    gone.cancel()
    with pytest.raises(Cancelled):
        gone.result(10)
    assert sizes(kept) == [2]


def test_that_a_request_that_waits_for_others_can_be_cancelled(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness(**WAIT)
    job = harness.start(call(), BATCHED)
    job.cancel()
    with pytest.raises(Cancelled):
        job.result(10)


def test_that_of_joined_requests_only_the_one_that_kills_its_worker_fails(
    make_harness: Callable[..., Harness],
) -> None:
    harness = make_harness(**WAIT, batch_series=2)
    good = harness.start(call("kill_negative", series=[1.0]), BATCHED)
    bad = harness.start(call("kill_negative", series=[-1.0]), BATCHED)
    assert sizes(good) == [1]
    with pytest.raises(WorkerError, match="was killed while it ran batched"):
        bad.result(60)


def test_that_a_series_that_raises_fails_its_own_request_alone(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness(**WAIT, batch_series=2)
    good = harness.start(call("raise_negative", series=[1.0]), BATCHED)
    bad = harness.start(call("raise_negative", series=[-1.0]), BATCHED)
    assert isinstance(good.result(60)[0], ForecastOutput)
    assert isinstance(bad.result(60)[0], ModelError)


def test_that_requests_wait_for_a_loaded_model_instead_of_starting_another(
    make_harness: Callable[..., Harness],
) -> None:
    harness = make_harness(batch_wait_ms=0.0)
    load(harness, BATCHED).result(60)
    jobs = [harness.start(call("first", series=[5.0]), BATCHED) for _ in range(20)]
    assert all(len(job.result(60)) == 1 for job in jobs)
    assert len(workers()) == 1


def test_that_a_full_queue_refuses_with_ainodes_code(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness(workers=1, queue_limit=1, batch_wait_ms=10_000.0)
    jobs = [harness.start(call(), BATCHED) for _ in range(2)]
    wait_until(lambda: any(job.state.ended for job in jobs))
    (refused,) = [job for job in jobs if job.state.ended]
    with pytest.raises(ModelError, match="1 request waits for a model process already") as caught:
        refused.result(0)
    assert caught.value.code == 1521
    for job in jobs:
        job.cancel()


def test_that_settings_of_precision_reach_the_worker(make_harness: Callable[..., Harness]) -> None:
    info = replace(BATCHED, weights_folder=ODD.folder, batched=False)
    for precision, known in (
        ("float32", {}),
        ("bfloat16", {"dtype": "bfloat16"}),
        ("int8", {"dtype": "int8"}),
    ):
        harness = make_harness(precision=precision)
        (output,) = harness.run(call(), info)
        assert isinstance(output, ForecastOutput)
        assert output.choices["told"] == str({"weights_folder": ODD.folder, **known})
