"""The whole way by clicks: download, load, forecast with two pretrained models and auto_ets, unload."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from sample_data import sample_path
from tests.hub.server import Hub
from tests.ui.program import Program
from ui.dialogs.download import DownloadDialog
from ui.panels.devices import DevicesPanel
from ui.panels.models import ModelsPanel
from ui.panels.setup import SetupPanel
from workbench.registry.info import ModelState
from workbench.results import Forecast

pytest.importorskip("torch", reason="torch is not installed")
pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support", extend=True), pytest.mark.slow]
CHECKPOINTS = Path(__file__).parents[2] / "models" / "parity"
PRETRAINED = {"chronos2": "chronos-2", "timer_xl": "timer-xl"}


@pytest.fixture
def program(qapp: QApplication, hub: Hub) -> Iterator[Program]:
    for model, folder in PRETRAINED.items():
        hub.serve(model, CHECKPOINTS / folder)
    running = Program(qapp)
    yield running
    running.close()


def click(parent: QWidget, words: str) -> None:
    found = [one for one in parent.findChildren(QPushButton) if one.text().startswith(words)]
    assert found, f"there is no button {words}"
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def shown_state(panel: ModelsPanel, model: str) -> str:
    row = next(row for row, one in enumerate(panel.list.models) if one.id == model)
    return str(panel.list.index(row, 4).data())


def true_state(program: Program, model: str) -> ModelState:
    found: list[ModelState] = []
    program.engine.post(lambda wb: found.append(wb.registry.get(model).state))
    program.until(lambda: found)
    return found[0]


def download(program: Program, panel: ModelsPanel, model: str) -> None:
    """Click Download for a model, and see it inactive, activating and active."""
    panel.table.selectRow(next(row for row, one in enumerate(panel.list.models) if one.id == model))
    assert (shown_state(panel, model), true_state(program, model)) == ("Inactive", ModelState.INACTIVE)
    click(panel.details, "Download")
    click(next(one for one in QApplication.topLevelWidgets() if isinstance(one, DownloadDialog)), "Download")
    program.until(lambda: shown_state(panel, model).startswith("Activating"))
    program.until(lambda: shown_state(panel, model) == "Active")
    assert true_state(program, model) is ModelState.ACTIVE


def forecast(program: Program, setup: SetupPanel, model: str) -> Forecast:
    """Choose a model in the list, forecast, and keep the result."""
    before = len(program.session.kept)
    setup.model.open_chooser()
    setup.model.chooser.field.setText(model)
    QTest.keyClick(setup.model.chooser, Qt.Key.Key_Return)
    program.until(lambda: setup.form is not None and setup.form.model == model and setup.button.isEnabled())
    QTest.mouseClick(setup.button, Qt.MouseButton.LeftButton)
    program.until(lambda: len(program.session.kept) > before)
    kept = program.session.selected
    assert kept is not None
    return kept.forecast


def test_that_two_pretrained_models_and_auto_ets_stand_on_one_plot(program: Program, hub: Hub) -> None:
    program.start(sample_path("power_demand.csv"))
    models, setup = program.desk.panels.models, program.desk.panels.setup
    devices = program.desk.panels.devices
    program.window.go_to("models")
    program.until(lambda: models.list.models and setup.form is not None)
    for model in PRETRAINED:
        download(program, models, model)
        click(models.details, "Load…")
        program.until(lambda name=model: loaded(models, name) == "cpu × 1")  # type: ignore[misc]
    program.window.go_to("setup")
    for model in ("auto_ets", *PRETRAINED):
        made = forecast(program, setup, model)
        assert (made.model, len(made.series[0].time)) == (model, 96)
        assert not made.failures
    drawn = [one.forecast.model for one in program.session.drawn]
    assert drawn[-3:] == ["auto_ets", *PRETRAINED]
    program.window.go_to("devices")
    for model in PRETRAINED:
        unload(program, devices, model)
        program.until(lambda name=model: loaded(models, name) == "–")  # type: ignore[misc]
    assert {one.state for one in models.list.models if one.id in PRETRAINED} == {ModelState.ACTIVE}
    assert len(hub.begins()) == len(PRETRAINED)


def loaded(panel: ModelsPanel, model: str) -> str:
    row = next(row for row, one in enumerate(panel.list.models) if one.id == model)
    return str(panel.list.index(row, 6).data())


def unload(program: Program, devices: DevicesPanel, model: str) -> None:
    """Click Unload in the row that the processor's card has for a model."""
    tip = f"Free the memory of {model}"

    def buttons() -> list[QPushButton]:
        return [one for one in devices.findChildren(QPushButton) if one.toolTip() == tip]

    program.until(buttons)
    QTest.mouseClick(buttons()[0], Qt.MouseButton.LeftButton)
