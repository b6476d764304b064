"""Loading a pretrained model from the devices panel, in a precision, and what the panel tells of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from tests.ui.house import House, open_house
from ui.panels.device_card import ResidentRow
from ui.panels.devices import DevicesPanel
from ui.widgets import SmallButton

TINY = Path(__file__).parents[1] / "models" / "parity" / "timer-xl"


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    with open_house(qapp, tmp_path) as made:
        yield made


def texts(row: ResidentRow) -> str:
    return " ".join(label.text() for label in row.findChildren(QLabel))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_that_a_pretrained_model_is_loaded_in_a_precision_and_unloaded(house: House) -> None:
    pytest.importorskip("torch", reason="torch is not installed")
    home = house.await_(house.engine.call(lambda wb: wb.home))
    folder = home.models / "builtin" / "timer_xl"
    folder.mkdir(parents=True)
    for name in ("config.json", "model.safetensors"):
        shutil.copyfile(TINY / name, folder / name)
    panel = house.keep(DevicesPanel(house.session, house.controller, house.theme))
    panel.resize(560, 600)
    panel.show()
    menu = panel.menu_of(house.await_(house.controller.models()), "cpu")
    (below,) = [one for one in menu.findChildren(QMenu) if one.title() == "timer_xl"]
    offered = {action.text(): action for action in below.actions()}
    assert list(offered) == ["As in the settings", "float32", "bfloat16", "int8"]
    offered["bfloat16"].trigger()
    house.until(lambda: panel.findChildren(ResidentRow))
    row = panel.findChildren(ResidentRow)[0]
    house.until(lambda: "bfloat16" in texts(row) and "MB" in texts(row))
    assert "loading" not in texts(row)
    (unload,) = [one for one in row.findChildren(SmallButton) if one.text() == "Unload"]
    QTest.mouseClick(unload, Qt.MouseButton.LeftButton)
    house.until(lambda: not panel.findChildren(ResidentRow))
    panel.hide()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_that_the_panel_explains_its_words_with_what_is_set(house: House) -> None:
    panel = house.keep(DevicesPanel(house.session, house.controller, house.theme))
    house.until(panel.help.loading.text)
    assert panel.help.loading.text().endswith("It stays until you unload it.")
    assert "up to 32 series" in panel.help.batches.text()
    before = house.await_(house.engine.call(lambda wb: wb.settings))
    runtime = replace(before.runtime, idle_minutes=10, batch_series=8)
    house.await_(house.controller.save_settings(replace(before, runtime=runtime)))
    house.until(lambda: panel.help.loading.text().endswith("Unused for 10 min it is unloaded."))
    assert "up to 8 series" in panel.help.batches.text()
    asked: list[bool] = []
    house.session.settings_asked.connect(lambda: asked.append(True))
    panel.help.settings_asked.emit()
    assert asked
    house.settle()
