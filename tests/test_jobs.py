"""Jobs: their states, progress, results, and stopping them."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from workbench.errors import Cancelled, DataError, WorkbenchError
from workbench.events import Event, EventBus, JobChanged
from workbench.jobs import Job, JobRunner, JobSnapshot, JobState
from workbench.text import text

TITLE = text("Work")


class Ears:
    """Hears the snapshots of all jobs."""

    def __init__(self, events: EventBus) -> None:
        self.heard: list[JobSnapshot] = []
        events.subscribe(self._hear)

    def _hear(self, event: Event) -> None:
        assert isinstance(event, JobChanged)
        self.heard.append(event.job)

    @property
    def states(self) -> list[JobState]:
        return [one.state for one in self.heard]


@pytest.fixture
def events() -> EventBus:
    return EventBus()


@pytest.fixture
def ears(events: EventBus) -> Ears:
    return Ears(events)


@pytest.fixture
def runner(events: EventBus) -> Iterator[JobRunner]:
    runner = JobRunner(events)
    yield runner
    runner.close()


def test_that_a_job_goes_from_queued_to_done_with_its_result(runner: JobRunner, ears: Ears) -> None:
    job = runner.start("sum", TITLE, lambda _: 3)
    assert job.result(10) == 3
    runner.close()
    assert ears.states == [JobState.QUEUED, JobState.RUNNING, JobState.DONE]
    assert ears.heard[-1].finished_at is not None
    assert ears.heard[-1].error is None
    assert runner.unfinished() == ()


def test_that_a_refusal_is_the_jobs_error(runner: JobRunner) -> None:
    refusal = DataError("There are no rows.")

    def work(job: Job[int]) -> int:
        raise refusal

    job = runner.start("sum", TITLE, work)
    with pytest.raises(DataError, match="There are no rows"):
        job.result(10)
    assert (job.snapshot().state, job.snapshot().error) == (JobState.FAILED, refusal)


@pytest.mark.parametrize("fault", [ZeroDivisionError("by zero"), SystemExit(1)])
def test_that_a_fault_of_the_program_is_a_sentence_with_the_traceback_in_the_details(
    runner: JobRunner, fault: BaseException
) -> None:
    def work(job: Job[int]) -> int:
        raise fault

    with pytest.raises(WorkbenchError, match=r"^Work: the program met a fault of its own") as caught:
        runner.start("sum", TITLE, work).result(10)
    assert "in work" in (caught.value.details or "")
    assert caught.value.__cause__ is fault


def test_that_a_cancel_is_answered_before_the_work_notices(runner: JobRunner, ears: Ears) -> None:
    running, release = threading.Event(), threading.Event()

    def work(job: Job[str]) -> str:
        running.set()
        release.wait(10)
        return "late"

    job = runner.start("sum", TITLE, work)
    running.wait(10)
    job.cancel()
    job.cancel()
    with pytest.raises(Cancelled):
        job.result(0)
    assert job.cancelled
    with pytest.raises(Cancelled):
        job.check()
    release.set()
    runner.close()
    assert ears.states[-1] is JobState.CANCELLED
    assert ears.heard[-1].error is None
    assert ears.states.count(JobState.CANCELLED) == 1


def test_that_work_that_stops_itself_counts_as_cancelled(runner: JobRunner) -> None:
    def work(job: Job[int]) -> int:
        raise Cancelled

    job = runner.start("sum", TITLE, work)
    with pytest.raises(Cancelled):
        job.result(10)
    assert job.state is JobState.CANCELLED


def test_that_a_job_cancelled_before_it_runs_never_works(events: EventBus) -> None:
    worked: list[int] = []
    job: Job[None] = Job("sum", TITLE, events)
    job.cancel()
    job.run(lambda _: worked.append(1))
    assert worked == []
    assert job.state is JobState.CANCELLED


def test_that_those_who_asked_are_called_at_a_cancel_and_at_once_after_it(events: EventBus) -> None:
    called: list[str] = []
    job: Job[None] = Job("sum", TITLE, events)
    job.on_cancel(lambda: called.append("before"))
    job.cancel()
    job.on_cancel(lambda: called.append("after"))
    assert called == ["before", "after"]


def test_that_progress_is_told_ten_times_a_second_at_most(events: EventBus, ears: Ears) -> None:
    job: Job[None] = Job("sum", TITLE, events)
    began = time.monotonic()
    for done in range(5000):
        job.progress(done, 5000)
    for done in range(5000):
        job.progress(done)
    assert len(ears.heard) <= (time.monotonic() - began) / 0.1 + 2
    assert job.snapshot().done == 4999


def test_that_a_new_message_and_the_end_are_told_at_once(events: EventBus, ears: Ears) -> None:
    job: Job[None] = Job("sum", TITLE, events)
    job.progress(0, 2, text("Reading"))
    job.progress(1, 2, text("Fitting"))
    job.progress(2, 2)
    assert [(one.done, str(one.message)) for one in ears.heard] == [
        (0, "Reading"),
        (1, "Fitting"),
        (2, "Fitting"),
    ]


def test_that_progress_after_the_end_is_not_told(events: EventBus, ears: Ears) -> None:
    job: Job[None] = Job("sum", TITLE, events)
    job.cancel()
    before = len(ears.heard)
    job.progress(1, 2)
    assert len(ears.heard) == before


def test_that_the_fraction_is_unknown_without_a_total(events: EventBus) -> None:
    job: Job[None] = Job("sum", TITLE, events)
    assert job.snapshot().fraction is None
    job.progress(3, 4)
    assert job.snapshot().fraction == 0.75


def test_that_no_state_is_heard_after_the_last(events: EventBus, ears: Ears) -> None:
    for _ in range(100):
        job: Job[None] = Job("sum", TITLE, events)
        threads = [
            threading.Thread(target=job.run, args=(lambda _: None,)),
            threading.Thread(target=job.cancel),
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    ended: set[int] = set()
    for one in ears.heard:
        assert one.state.ended or one.id not in ended
        if one.state.ended:
            ended.add(one.id)
    assert len(ended) == 100


def test_that_jobs_that_wait_for_jobs_do_not_block_each_other(runner: JobRunner) -> None:
    def outer(job: Job[int]) -> int:
        return runner.start("inner", TITLE, lambda _: 1).result(30)

    jobs = [runner.start("outer", TITLE, outer) for _ in range(40)]
    assert sum(job.result(30) for job in jobs) == 40


def test_that_a_job_can_be_cancelled_by_its_number(runner: JobRunner) -> None:
    running = threading.Event()

    def work(job: Job[None]) -> None:
        running.set()
        while True:
            job.check()
            time.sleep(0.001)

    job = runner.start("sum", TITLE, work)
    running.wait(10)
    assert runner.unfinished() == (job,)
    runner.cancel(job.id)
    runner.cancel(-1)
    assert job.state is JobState.CANCELLED


def test_that_closing_cancels_what_runs_and_what_comes_later(runner: JobRunner) -> None:
    running, ended = threading.Event(), threading.Event()

    def work(job: Job[None]) -> None:
        running.set()
        stopped = threading.Event()
        job.on_cancel(stopped.set)
        stopped.wait(10)
        ended.set()

    job = runner.start("sum", TITLE, work)
    running.wait(10)
    runner.close()
    assert ended.is_set()
    assert job.state is JobState.CANCELLED
    late = runner.start("sum", TITLE, lambda _: 1)
    with pytest.raises(Cancelled):
        late.result(0)


def test_that_closing_waits_for_what_a_thread_does_after_its_work(events: EventBus) -> None:
    """What it frees then may be DuckDB's, which ends the program when the interpreter is gone."""
    ended = threading.Event()

    class Owned:
        def __del__(self) -> None:
            threading.Event().wait(0.2)
            ended.set()

    kept = threading.local()

    def work(_: Job[None]) -> None:
        kept.value = Owned()

    runner = JobRunner(events)
    runner.start("test", text("Own"), work).result()
    runner.close()

    assert ended.is_set()


def test_that_a_job_may_close_the_runner_it_runs_on(runner: JobRunner) -> None:
    job = runner.start("close", TITLE, lambda _: runner.close())
    with pytest.raises(Cancelled):
        job.result(10)
