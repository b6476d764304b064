"""Models, Devices, Jobs, Log, settings: with the real engine."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.house import House, open_house
from ui.dialogs.details import DetailsDialog
from ui.dialogs.settings import SettingsDialog
from ui.notices import Level, Place
from ui.panels.devices import DevicesPanel
from ui.panels.jobs import JobsPanel
from ui.panels.log import LogPanel
from ui.panels.models import ModelsPanel
from ui.recent import MOST, RecentFiles
from workbench.jobs import JobState
from workbench.registry.info import Task
from workbench.requests import ForecastRequest, ForecastSpec, Selection
from workbench.settings import Settings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
MISSING = Selection("power_demand", ("load_kw",))


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    with open_house(qapp, tmp_path) as one:
        yield one


def show_models(house: House) -> ModelsPanel:
    panel = house.keep(ModelsPanel(house.session, house.controller, house.theme))
    panel.resize(900, 500)
    panel.show()
    house.until(lambda: panel.list.models)
    return panel


def show_jobs(house: House) -> JobsPanel:
    panel = house.keep(JobsPanel(house.session, house.controller, house.theme))
    panel.resize(430, 300)
    panel.show()
    return panel


def test_that_words_and_task_narrow_the_models(house: House) -> None:
    panel = show_models(house)
    every = len(panel.list.models)
    panel.field.setText("smoothing exponential")
    assert 0 < len(panel.list.models) < every
    panel.field.clear()
    panel.task.setCurrentIndex(panel.task.findData(Task.DETECT))
    assert {one.task for one in panel.list.models} == {Task.DETECT}
    panel.field.setText("no such model")
    assert panel._empty.isVisible()
    assert panel.details.model is None


def test_that_the_details_follow_the_row_and_use_asks_set_up(house: House) -> None:
    panel = show_models(house)
    asked: list[str] = []
    house.session.model_asked.connect(asked.append)
    panel.field.setText("mstl")
    assert panel.details.model is not None
    assert panel.details.model.id == "mstl"
    panel.details.use_asked.emit("mstl")
    assert asked == ["mstl"]


def test_that_models_are_sorted_by_a_click_on_the_header(house: House) -> None:
    panel = show_models(house)
    panel.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    names = [one.id for one in panel.list.models]
    assert names == sorted(names, reverse=True)


def test_that_a_trial_says_how_long_the_model_took(house: House) -> None:
    show_models(house)
    house.await_(house.controller.test_model("naive_forecaster"))
    notice = house.notices[-1]
    assert (notice.level, notice.place) == (Level.INFO, Place.MODELS)
    assert "naive_forecaster forecast 24 steps" in str(notice.sentence)


def test_that_the_cpu_has_a_card_with_a_budget(house: House) -> None:
    panel = house.keep(DevicesPanel(house.session, house.controller, house.theme))
    panel.resize(360, 600)
    panel.show()
    house.until(lambda: "cpu" in panel._cards)
    card = panel._cards["cpu"]
    assert " of " in card.memory_text.text()
    assert "Budget" in card._note.text()
    assert panel._timer.isActive()
    panel.hide()
    assert not panel._timer.isActive()


def test_that_a_failed_job_tells_why_and_opens_its_details(house: House) -> None:
    panel = show_jobs(house)
    assert panel.empty.isVisible()
    request = ForecastRequest(dataclasses.replace(MISSING, table="nowhere"), ForecastSpec("mstl", 4))
    house.await_(house.controller.forecast(request))
    house.until(lambda: any(one.state is JobState.FAILED for one in panel.list.jobs))
    job = panel.list.jobs[0]
    assert job.error is not None
    assert panel.list.second_line(job) == job.error.message
    panel.view.setCurrentIndex(panel.list.index(0))
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    dialogs = panel.findChildren(DetailsDialog)
    assert len(dialogs) == 1
    dialogs[0].accept()


def test_that_delete_stops_the_job_in_the_row(house: House) -> None:
    panel = show_jobs(house)
    house.open_sample("power_demand")
    work = house.loop.create_task(
        house.controller.forecast(ForecastRequest(MISSING, ForecastSpec("auto_arima", 96)))
    )
    house.until(lambda: any(one.kind == "forecast" and not one.state.ended for one in panel.list.jobs))
    row = next(row for row, one in enumerate(panel.list.jobs) if one.kind == "forecast")
    panel.view.setCurrentIndex(panel.list.index(row))
    QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    house.until(work.done)
    house.until(lambda: panel.list.jobs[row].state is JobState.CANCELLED)
    assert not house.session.kept


def test_that_the_log_shows_records_of_the_level_asked_for(house: House) -> None:
    panel = house.keep(LogPanel(house.session, house.controller, house.theme))
    panel.show()
    log = logging.getLogger("workbench.tried")
    log.setLevel(logging.INFO)
    log.info("all is well")
    log.warning("the disk is slow")
    house.until(lambda: "the disk is slow" in panel.text.toPlainText())
    assert "all is well" in panel.text.toPlainText()
    panel.level.setCurrentIndex(panel.level.findData(logging.WARNING))
    assert "all is well" not in panel.text.toPlainText()
    assert "the disk is slow" in panel.text.toPlainText()
    panel.clear()
    assert panel.empty.isVisible()


def test_that_saved_settings_count_at_once_and_are_kept(house: House) -> None:
    models = house.await_(house.controller.models())
    dialog = house.keep(SettingsDialog(Settings(), models, house.controller, house.theme))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.zone.setText("Asia/Shanghai")
    dialog.quantiles.setText("0.9; 0.1")
    dialog.model.setCurrentText("auto_theta")
    dialog.workers.setValue(1)
    dialog.fetch.setChecked(True)
    dialog.save()
    house.settle()
    kept = house.await_(house.engine.call(lambda wb: wb.settings))
    assert kept.data.zone == "Asia/Shanghai"
    assert kept.forecast.quantiles == (0.1, 0.9)
    assert kept.forecast.model == "auto_theta"
    assert kept.runtime.workers == 1
    assert kept.models.download_at_start


@pytest.mark.parametrize(
    ("field", "words", "told"),
    [
        ("zone", "Mars/Olympus", "time zone"),
        ("quantiles", "0.1, x", "numbers"),
        ("quantiles", "1.5", "between"),
    ],
)
def test_that_a_setting_that_cannot_be_used_is_named(house: House, field: str, words: str, told: str) -> None:
    dialog = house.keep(SettingsDialog(Settings(), (), house.controller, house.theme))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    getattr(dialog, field).setText(words)
    dialog.save()
    assert told in dialog.problem.text()
    assert dialog.result() == 0


def test_that_recent_files_are_newest_first_and_leave_out_what_is_gone(tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.csv" for number in range(MOST + 3)]
    recent = RecentFiles(tmp_path / "recent.json")
    for file in files:
        file.write_text("time,x\n", encoding="utf-8")
        recent.add(file)
    recent.add(files[-2])
    files[-1].unlink()
    again = RecentFiles(tmp_path / "recent.json")
    assert again.paths[0] == files[-2]
    assert files[-1] not in again.paths
    assert len(again.paths) == MOST - 1
    again.clear()
    assert RecentFiles(tmp_path / "recent.json").paths == ()
