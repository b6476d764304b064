"""Worker processes: spreading, starting, dying, being stopped, ending."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable

import numpy as np
import psutil
import pytest

from tests.runtime.odd import (
    LAUNCHERS,
    ODD,
    Harness,
    both_launchers,
    call,
    children,
    descendants,
    means,
    model,
    wait_until,
    workers,
)
from workbench.errors import Cancelled, ModelError, TimeLimitError, WorkerError
from workbench.events import EventBus, JobChanged
from workbench.jobs import STARTING, Job, JobState
from workbench.pipelines.contracts import ForecastOutput
from workbench.runtime import Runtime
from workbench.runtime.following import RUNNING
from workbench.settings import RuntimeSettings
from workbench.text import text

FOR_EVER = 1e9
"""Milliseconds."""


def test_that_no_series_need_no_process(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    assert harness.run(call(series=0)) == []
    assert not descendants()


@pytest.mark.parametrize("harness", both_launchers, indirect=True)
def test_that_a_panel_is_spread_over_the_workers(harness: Harness) -> None:
    results = harness.run(call("first", series=[200.0] * 8))
    assert len({one.choices["pid"] for one in results if isinstance(one, ForecastOutput)}) == 2


def test_that_results_do_not_depend_on_the_number_of_workers(make_harness: Callable[..., Harness]) -> None:
    values = np.random.default_rng(0).normal(size=60).tolist()
    one, three = (means(make_harness(workers=count).run(call(series=values))) for count in (1, 3))
    assert one == three


def test_that_progress_counts_the_series(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness(workers=1)
    job = harness.start(call("first", series=[100.0, 100.0, 100.0, FOR_EVER]))
    wait_until(lambda: job.snapshot().done == 3)
    assert job.snapshot().total == 4
    job.cancel()
    done = [event.job.done for event in harness.heard if isinstance(event, JobChanged)]
    assert done == sorted(done)


def test_that_the_progress_of_a_finished_request_is_whole(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    harness.run(call("first", series=[0.0] * 8))
    heard = [event.job for event in harness.heard if isinstance(event, JobChanged)]
    assert {snapshot.total for snapshot in heard} == {0, 8}
    assert heard[-1].done == 8


def test_that_an_early_request_says_that_the_process_is_starting(
    make_harness: Callable[..., Harness],
) -> None:
    harness = make_harness()
    harness.runtime.warm([ODD])
    harness.run(call())
    assert STARTING in [event.job.message for event in harness.heard if isinstance(event, JobChanged)]


def test_that_a_warm_model_answers_from_the_process_that_has_it(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness(workers=1)
    assert harness.pid() == harness.pid()


def test_that_a_quick_request_does_not_wait_for_a_long_one(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness(workers=1)
    long = harness.start(call("sleep", series=5))
    wait_until(lambda: long.snapshot().message == RUNNING)
    assert len(harness.run(call())) == 1
    assert not long.state.ended
    long.cancel()


# Death


@pytest.mark.parametrize("harness", both_launchers, indirect=True)
@pytest.mark.parametrize(
    ("do", "sentence"),
    [
        ("kill", "The model process ran out of memory or was killed while it ran odd."),
        ("crash", "The model process crashed while it ran odd (signal SIGSEGV)."),
        ("exit", "The model process ended by itself while it ran odd (exit code 3)."),
    ],
)
def test_that_a_worker_that_dies_fails_its_request_and_is_replaced(
    harness: Harness, do: str, sentence: str
) -> None:
    before = harness.pid()
    with pytest.raises(WorkerError) as caught:
        harness.run(call(do, series=3))
    assert caught.value.message == sentence
    assert caught.value.hint
    assert harness.pid() != before


def test_that_a_worker_killed_in_endless_work_is_an_error(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    pid = harness.pid()
    job = harness.start(call("loop"))
    wait_until(lambda: job.snapshot().message == RUNNING)
    psutil.Process(pid).kill()
    with pytest.raises(WorkerError, match="was killed while it ran odd"):
        job.result(30)
    assert len(harness.run(call())) == 1


def test_that_a_worker_that_dies_while_idle_is_replaced_before_it_is_missed(
    make_harness: Callable[..., Harness],
) -> None:
    harness = make_harness()
    pid = harness.pid()
    psutil.Process(pid).kill()
    wait_until(lambda: [one.pid for one in workers()] not in ([], [pid]))
    assert harness.pid() != pid


def test_that_a_zygote_that_dies_is_started_again(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    harness.pid()
    (zygote,) = children()
    zygote.kill()
    wait_until(lambda: zygote.pid not in descendants())
    assert len(harness.run(call())) == 1


def test_that_a_zygote_that_dies_in_mid_request_fails_it(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    harness.pid()
    job = harness.start(call("sleep"))
    wait_until(lambda: job.snapshot().message == RUNNING)
    for zygote in children():
        zygote.kill()
    with pytest.raises(WorkerError):
        job.result(10)
    assert len(harness.run(call())) == 1


@pytest.mark.parametrize("harness", both_launchers, indirect=True)
def test_that_a_model_that_dies_at_loading_is_one_clear_error(harness: Harness) -> None:
    dying = model("dying", "DiesAtLoading")
    with pytest.raises(WorkerError, match=r"could not be started|exit code 9") as caught:
        harness.run(call(), dying)
    assert caught.value.hint
    assert len(harness.run(call())) == 1


@pytest.mark.parametrize("harness", ["direct"], indirect=True)
def test_that_a_start_that_takes_too_long_is_given_up(harness: Harness) -> None:
    harness.runtime.settings = type(harness.runtime.settings)(workers=1, start_seconds=0.0)
    with pytest.raises(WorkerError) as caught:
        harness.run(call())
    assert caught.value.message == "The process for odd could not be started."
    assert "not ready after 0 s" in (caught.value.details or "")


def test_that_a_system_without_processes_left_is_a_clear_error(make_harness: Callable[..., Harness]) -> None:
    def refuse(*_: object, **__: object) -> object:
        raise OSError(11, "Resource temporarily unavailable")

    harness = make_harness(launcher=refuse)
    with pytest.raises(WorkerError) as caught:
        harness.run(call())
    assert "Resource temporarily unavailable" in (caught.value.details or "")


# Cancelling and time limits


@pytest.mark.parametrize("do", ["sleep", "loop", "hang"])
@pytest.mark.parametrize("harness", both_launchers, indirect=True)
def test_that_a_cancel_is_answered_at_once_and_ends_the_work(harness: Harness, do: str) -> None:
    harness.pid()
    job = harness.start(call(do, series=4))
    wait_until(lambda: job.snapshot().message == RUNNING)
    job.cancel()
    with pytest.raises(Cancelled):
        job.result(0)
    busy = _processor_time()
    assert len(harness.run(call())) == 1
    wait_until(lambda: not _still_busy(busy))


def _still_busy(before: dict[int, float]) -> bool:
    """Whether a process of `before` has used a tick of processor time since the last look."""
    now = _processor_time()
    time.sleep(0.05)
    return any(used > now.get(pid, 0.0) for pid, used in _processor_time().items() if pid in before)


def _processor_time() -> dict[int, float]:
    """Seconds by worker; one that ends while it is asked has none."""
    used = {}
    for one in workers():
        with contextlib.suppress(psutil.NoSuchProcess):
            used[one.pid] = sum(one.cpu_times()[:2])
    return used


def test_that_a_worker_that_listens_survives_a_cancel(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness(workers=1)
    pid = harness.pid()
    job = harness.start(call("sleep"))
    wait_until(lambda: job.snapshot().message == RUNNING)
    job.cancel()
    assert psutil.pid_exists(pid)
    assert len(harness.run(call())) == 1
    assert psutil.pid_exists(pid)


def test_that_a_job_cancelled_before_it_runs_starts_nothing(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    job: Job[object] = Job("forecast", text("Forecast"), harness.events)
    job.cancel()
    with pytest.raises(Cancelled):
        harness.runtime.run(ODD, call(), job)
    assert not descendants()


def test_that_a_job_can_be_cancelled_while_the_process_starts(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    job = harness.start(call("sleep"))
    wait_until(lambda: job.state is JobState.RUNNING)
    job.cancel()
    assert len(harness.run(call())) == 1


@pytest.mark.parametrize("do", ["sleep", "loop"])
def test_that_a_request_over_its_time_limit_is_stopped(make_harness: Callable[..., Harness], do: str) -> None:
    harness = make_harness(request_seconds=0.2)
    with pytest.raises(TimeLimitError) as caught:
        harness.run(call(do))
    assert caught.value.message == "odd was stopped after 0.2 seconds, the limit for a request."
    assert len(harness.run(call())) == 1


# Output, in-process models, idle workers, the end


@pytest.mark.parametrize("harness", both_launchers, indirect=True)
def test_that_what_a_model_prints_goes_to_the_log(
    harness: Harness, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level("INFO", "workbench.worker")
    harness.run(call("print"))
    wait_until(lambda: len(caplog.messages) >= 2)
    assert {"words of the model", "complaints of the model"} <= set(caplog.messages)
    assert {record.name for record in caplog.records} >= {"workbench.worker.odd"}
    assert capfd.readouterr() == ("", "")


def test_that_an_in_process_model_needs_no_process(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    results = harness.run(call("raise_negative", series=[1.0, -2.0]), model("light", in_process=True))
    assert means(results) == [[[1.0] * 3]]
    assert isinstance(results[1], ModelError)
    assert not descendants()


def test_that_an_in_process_model_is_loaded_before_it_is_asked(make_harness: Callable[..., Harness]) -> None:
    harness, light = make_harness(), model("light", in_process=True)
    harness.runtime.warm([light])
    wait_until(lambda: light.id in harness.runtime._local._instances)
    assert means(harness.run(call(series=[1.0]), light)) == [[[1.0] * 3]]
    assert not descendants()


def test_that_a_runtime_that_ran_nothing_can_be_closed_and_asked() -> None:
    runtime = Runtime(RuntimeSettings(), EventBus())
    runtime.close()
    assert runtime.loaded() == ()
    assert runtime.requests_of(ODD) == 0
    runtime.close()
    assert not descendants()


def test_that_a_panel_of_an_in_process_model_has_all_cores(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    results = harness.run(call(series=40), model("light", in_process=True))
    assert len(means(results)) == 40
    assert descendants()


@pytest.mark.parametrize("limit", [None, 0.05])
def test_that_an_in_process_model_can_be_stopped(
    make_harness: Callable[..., Harness], limit: float | None
) -> None:
    harness = make_harness(request_seconds=limit)
    job = harness.start(call("sleep"), model("light", in_process=True))
    if limit is None:
        wait_until(lambda: job.state is JobState.RUNNING)
        job.cancel()
    with pytest.raises(Cancelled if limit is None else TimeLimitError):
        job.result(10)


def test_that_workers_beyond_the_first_are_let_go_when_idle(make_harness: Callable[..., Harness]) -> None:
    brief = make_harness(idle_seconds=0.1, workers=3)
    brief.run(call("first", series=[100.0] * 6))
    assert len(workers()) > 1
    wait_until(lambda: len(workers()) == 1)
    assert len(brief.run(call())) == 1


@pytest.mark.parametrize("launcher", both_launchers)
def test_that_closing_ends_every_process_and_every_request(launcher: str) -> None:
    harness = Harness(launcher=LAUNCHERS[launcher])
    job = harness.start(call("loop"))
    wait_until(lambda: job.snapshot().message == RUNNING)
    harness.runtime.close()
    assert not descendants()
    with pytest.raises(WorkerError, match="program is closing"):
        job.result(5)
    with pytest.raises(WorkerError, match="program is closing"):
        harness.run(call())
    harness.runtime.warm([ODD])
    assert not descendants()


def test_that_a_runtime_that_is_still_starting_can_be_closed_by_two_threads() -> None:
    harness = Harness()
    harness.runtime.warm([ODD, model("other", preload=("json",))])
    threads = [threading.Thread(target=harness.runtime.close) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    assert not descendants()
