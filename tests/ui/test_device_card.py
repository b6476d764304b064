"""What a device's card tells of the models that are loaded on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.panels.device_card import ResidentRow
from ui.theme import Theme
from ui.widgets import SmallButton
from workbench.runtime import Resident


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def row(page: QWidget, tmp_path: Path) -> ResidentRow:
    return ResidentRow(Resident("cpu", "sundial", 0, 1, 0, 0, 0.0), Theme(tmp_path), 0, page)


@pytest.mark.parametrize(
    ("resident", "told", "unload"),
    [
        (Resident("cpu", "sundial", 0, 2, 0, 0, 0.0), "2 loading", False),
        (Resident("cpu", "sundial", 2, 1, 0, 0, 0.0), "2 instances · 1 loading", True),
        (Resident("cpu", "sundial", 0, 0, 0, 0, 0.0, 1), "1 finishing a request, then unloaded", False),
        (Resident("cpu", "sundial", 2, 0, 0, 1, 0.0), "2 instances · working", True),
        (Resident("cpu", "sundial", 2, 0, 2_000_000, 0, 0.0, 0, "int8"), "2 instances · int8 · 2 MB", True),
        (Resident("cpu", "sundial", 2, 0, 0, 0, 9.0, left_s=171.0), "2 instances · unloads in 3 min", True),
        (Resident("cpu", "sundial", 2, 0, 0, 0, 9.0, left_s=50.2), "2 instances · unloads in 51 s", True),
    ],
    ids=["loading", "one more", "unloading", "working", "precision", "minutes left", "seconds left"],
)
def test_that_loading_and_unloading_are_told(
    row: ResidentRow, resident: Resident, told: str, unload: bool
) -> None:
    row.show_state(resident)
    assert told in [label.text() for label in row.findChildren(QLabel)]
    (button,) = [one for one in row.findChildren(SmallButton) if one.text() == "Unload"]
    assert button.isEnabled() is unload
