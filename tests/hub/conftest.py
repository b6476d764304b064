"""A hub of its own for each test, with Timer-XL's repository, and the models of an empty home."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hub.server import Hub, running_hub, write_checkpoint
from workbench.events import Event, EventBus
from workbench.home import Home, find_home
from workbench.jobs import JobRunner
from workbench.registry import HubModels

MODEL = "timer_xl"


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """A checkpoint of Timer-XL, 1 MB."""
    return write_checkpoint(tmp_path / "release")


@pytest.fixture
def hub(release: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Hub]:
    """A hub that has it."""
    with running_hub(monkeypatch, tmp_path) as server:
        server.serve(MODEL, release)
        yield server


@pytest.fixture
def place(home: Path) -> Home:
    """The folders of an empty home."""
    del home
    return find_home()


@pytest.fixture
def events() -> EventBus:
    """Where the models tell their changes."""
    return EventBus()


@pytest.fixture
def heard(events: EventBus) -> list[Event]:
    """What was told."""
    told: list[Event] = []
    events.subscribe(told.append)
    return told


@pytest.fixture
def models(place: Home, events: EventBus) -> Iterator[HubModels]:
    """The hub models of an empty home; what is left running is stopped."""
    jobs = JobRunner(events)
    yield HubModels(place.models, jobs, events, place.weights)
    jobs.close()
