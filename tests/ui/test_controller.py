"""What the engine tells, in the order in which it happened."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.house import PATIENCE_S, House, open_house
from workbench.jobs import Job, JobState
from workbench.text import text


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    with open_house(qapp, tmp_path) as one:
        yield one


def test_that_what_a_job_said_before_it_was_stopped_here_is_not_taken_for_news(house: House) -> None:
    said = threading.Event()

    def work(job: Job[None]) -> None:
        stopped = threading.Event()
        job.on_cancel(stopped.set)
        job.progress(0, message=text("next at {time}", time="12:00"))
        said.set()
        assert stopped.wait(PATIENCE_S)

    job = house.engine.submit(lambda wb: wb.jobs.start("follow", text("Follow"), work)).result(PATIENCE_S)
    assert said.wait(PATIENCE_S)
    job.cancel()  # in this thread, which has not heard yet that the job runs
    house.settle()
    assert house.session.jobs[job.id].state is JobState.CANCELLED
