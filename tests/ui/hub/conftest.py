"""A house whose models come from a hub on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.hub.server import Hub, running_hub, write_checkpoint
from tests.ui.house import House, open_house

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
def house(qapp: QApplication, tmp_path: Path, hub: Hub) -> Iterator[House]:
    """With the hub in reach."""
    del hub
    with open_house(qapp, tmp_path) as one:
        yield one
