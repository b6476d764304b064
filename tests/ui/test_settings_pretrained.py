"""The settings' page about pretrained models: precision with what was measured, batches, the queue."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from tests.ui.house import House, open_house
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.settings_pretrained import PretrainedPage
from workbench.registry.info import ModelInfo
from workbench.runtime.gains import Gains, _identity
from workbench.settings import RuntimeSettings, Settings

TINY = Path(__file__).parents[1] / "models" / "parity" / "timer-xl"


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    with open_house(qapp, tmp_path) as made:
        yield made


@pytest.fixture
def models(house: House) -> list[ModelInfo]:
    """All models; the tiny Timer-XL of the golden cases is active."""
    home = house.await_(house.engine.call(lambda wb: wb.home))
    folder = home.models / "builtin" / "timer_xl"
    folder.mkdir(parents=True)
    for name in ("config.json", "model.safetensors"):
        shutil.copyfile(TINY / name, folder / name)
    return list(house.await_(house.controller.models()))


def page(house: House, models: list[ModelInfo], settings: RuntimeSettings | None = None) -> PretrainedPage:
    made = PretrainedPage(settings or RuntimeSettings(), models, house.controller)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    return house.keep(made)


def choose(shown: PretrainedPage, precision: str) -> None:
    shown.precision.setCurrentIndex(shown.precision.findData(precision))


def keep(house: House, model: ModelInfo, *gains: tuple[str, float, float]) -> Gains:
    """Have measurements of before."""
    home = house.await_(house.engine.call(lambda wb: wb.home))
    home.gains.parent.mkdir(parents=True, exist_ok=True)
    kept = {model.id: {"of": _identity(model), "gains": [list(one) for one in gains]}}
    home.gains.write_text(json.dumps(kept), "utf-8")
    return Gains(home.gains)


def test_that_what_is_chosen_counts_and_is_kept(house: House) -> None:
    dialog = house.keep(SettingsDialog(Settings(), (), house.controller, house.theme))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    shown = dialog.pretrained
    assert shown.applied(RuntimeSettings()) == RuntimeSettings()
    choose(shown, "int8")
    shown.series.setValue(8)
    shown.wait.setValue(20)
    shown.queue.setValue(100)
    dialog.save()
    house.settle()
    runtime = house.await_(house.engine.call(lambda wb: wb.settings.runtime))
    assert runtime.precision == "int8"
    assert (runtime.batch_series, runtime.batch_wait_ms, runtime.queue_limit) == (8, 20.0, 100)


def test_that_without_models_there_is_nothing_to_measure(house: House) -> None:
    shown = page(house, [])
    assert "nothing changes" in shown.measured.text()
    choose(shown, "int8")
    assert "when a pretrained model is downloaded" in shown.measured.text()
    assert not shown.measure_button.isVisibleTo(shown)


def test_that_a_precision_that_gains_nothing_is_not_offered_as_a_gain(
    house: House, models: list[ModelInfo]
) -> None:
    (timer,) = [one for one in models if one.id == "timer_xl"]
    keep(house, timer, ("bfloat16", 1.9, 0.001), ("int8", 0.44, 0.01))
    shown = page(house, models)
    house.until(lambda: shown.precision.findText("int8, faster here") >= 0)
    assert shown.precision.findText("bfloat16, no gain here") >= 0
    choose(shown, "bfloat16")
    assert shown.measured.text() == (
        "timer_xl in bfloat16 is no gain here: it takes 190% of the time of float32."
    )
    choose(shown, "int8")
    assert "takes 44% of the time" in shown.measured.text()
    assert "changes by 1.0% of the context's deviation" in shown.measured.text()


def test_that_a_click_measures_and_tells(house: House, models: list[ModelInfo]) -> None:
    pytest.importorskip("torch", reason="torch is not installed")
    shown = page(house, models)
    choose(shown, "bfloat16")
    assert "Not measured yet" in shown.measured.text()
    house.settle()
    shown.measure_button.click()
    house.until(lambda: "Measuring timer_xl (1 of 1)" in shown.measured.text())
    assert not shown.measure_button.isEnabled()
    house.until(shown.measure_button.isEnabled)
    assert shown.measured.text().startswith("timer_xl in bfloat16")
    (timer,) = [one for one in models if one.id == "timer_xl"]
    assert house.await_(house.engine.call(lambda wb: wb.gains.known(timer)))


def test_that_a_measurement_that_fails_says_why(house: House, models: list[ModelInfo]) -> None:
    shown = page(house, models)
    home = house.await_(house.engine.call(lambda wb: wb.home))
    (home.models / "builtin" / "timer_xl" / "model.safetensors").write_bytes(b"")
    house.settle()
    shown.measure_button.click()
    house.until(shown.measure_button.isEnabled)
    assert "timer_xl" in shown.measured.text()
    assert "Measuring" not in shown.measured.text()


def test_that_a_page_that_closes_ends_its_measuring(house: House, models: list[ModelInfo]) -> None:
    shown = page(house, models)
    house.settle()
    shown.measure_button.click()
    house.until(lambda: "Measuring" in shown.measured.text())
    house.widgets.remove(shown)
    shown.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    house.settle()
    jobs = house.await_(house.engine.call(lambda wb: wb.jobs))
    house.until(lambda: not jobs.unfinished())
