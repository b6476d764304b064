"""A store and a way to write a file and open it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from workbench.events import Event, EventBus
from workbench.sources import OpenOptions, QueryEngine, Table, TableStore

Opener = Callable[..., Table]


@pytest.fixture
def events() -> list[Event]:
    """What was published, in order."""
    return []


@pytest.fixture
def store(events: list[Event]) -> TableStore:
    bus = EventBus()
    bus.subscribe(events.append)
    return TableStore(bus)


@pytest.fixture
def opened(store: TableStore, tmp_path: Path) -> Opener:
    """Write a text (or bytes) as `name` and open it."""

    def write_and_open(content: str | bytes, name: str = "data.csv", **options: str) -> Table:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return store.open(path, OpenOptions(**options))

    return write_and_open


@pytest.fixture
def engine(store: TableStore) -> Iterator[QueryEngine]:
    engine = QueryEngine(store)
    yield engine
    engine.close()
