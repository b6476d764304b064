"""A hub of its own for each test, with Timer-XL's repository, and the models of an empty home."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hub.server import Hub, declared, running_hub, write_checkpoint
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
    """A hub that has it; the client is sent there and finds no token of the user."""
    pytest.importorskip("huggingface_hub", reason="huggingface_hub is not installed")
    for name in ("HF_TOKEN", "HF_HUB_OFFLINE", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    monkeypatch.setenv("HF_HUB_DOWNLOAD_TIMEOUT", "2")
    with running_hub() as server:
        monkeypatch.setenv("HF_ENDPOINT", server.url)
        repository = declared(MODEL).repository
        assert repository is not None
        server.serve(repository, release)
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
    yield HubModels(place.models, jobs, events)
    jobs.close()
