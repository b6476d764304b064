"""The whole window with its engine, as a user meets it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

from sample_data import sample_path
from tests.ui.program import Program
from ui.dialogs.export import ExportDialog
from ui.removing import remove_forecasts
from ui.session import SeriesRef
from ui.shell.palette import Palette
from workbench.jobs import JobSnapshot, JobState
from workbench.requests import (
    DetectRequest,
    DetectSpec,
    EvaluateRequest,
    ForecastRequest,
    ForecastSpec,
    Selection,
)
from workbench.text import text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    running = Program(qapp)
    yield running
    running.close()


def _visible(widget: QWidget) -> bool:
    return widget.isVisible() and widget.visibleRegion().boundingRect().isValid()


def test_that_the_first_start_offers_samples_and_hides_what_is_empty(program: Program) -> None:
    program.start()
    assert program.desk.start_page.isVisible()
    assert not _visible(program.desk.panels["results"])
    assert not _visible(program.desk.panels["jobs"])


def test_that_stop_is_off_once_the_last_job_has_ended(program: Program) -> None:
    program.start()
    program.until(lambda: not program.session.busy)
    stop = program.actions.qt["stop"]
    job = JobSnapshot(900, "detect", text("Work"), JobState.RUNNING, 0, 0, None, None, 0.0, None)
    program.session.put_job(job)
    assert stop.isEnabled()
    # Nothing else tells of the end: the result was shown before the news of it came.
    program.session.put_job(replace(job, state=JobState.DONE, finished_at=1.0))
    assert not stop.isEnabled()


def test_that_the_sample_start_ends_with_a_forecast_drawn(program: Program) -> None:
    program.start(sample=True)
    program.until(lambda: program.session.kept)
    kept = program.session.selected
    assert kept is not None
    assert kept.forecast.model == "naive_forecaster"
    assert kept.live  # its end can be dragged
    assert len(kept.forecast.series[0].time) == 96
    assert _visible(program.desk.panels["plot"])
    assert _visible(program.desk.panels["results"])


def test_that_a_second_model_is_drawn_beside_the_first(program: Program) -> None:
    program.start(sample=True)
    program.until(lambda: program.session.kept)
    program.session.model_asked.emit("mstl")
    draft = program.session.draft
    assert isinstance(draft, ForecastRequest)
    assert draft.spec.model == "mstl"
    program.desk.commands.forecast()
    program.until(lambda: len(program.session.kept) == 2)
    assert [one.slot for one in program.session.kept] == [0, 1]


@pytest.mark.parametrize("before", ["query", "models"])
def test_that_a_forecast_asked_for_in_set_up_is_seen(program: Program, before: str) -> None:
    program.start(sample_path("power_demand.csv"))
    program.until(lambda: isinstance(program.session.draft, ForecastRequest))
    docks = program.window.docks
    program.window.go_to(before)
    program.session.model_asked.emit("naive_forecaster")
    program.until(lambda: docks[before].in_front and not docks["plot"].in_front)

    QTest.mouseClick(program.desk.panels.setup.button, Qt.MouseButton.LeftButton)

    program.until(lambda: program.session.kept)
    program.until(lambda: docks["plot"].in_front)
    assert not docks[before].in_front


def test_that_a_double_click_on_a_series_brings_the_plot_over_a_query(program: Program) -> None:
    program.start(sample_path("power_demand.csv"))
    program.until(lambda: program.session.shown)
    docks, data = program.window.docks, program.desk.panels.data
    program.window.go_to("query")
    program.until(lambda: docks["query"].in_front)
    (index,) = data.view.selectionModel().selectedRows()
    place = data.view.visualRect(index).center()

    QTest.mouseClick(data.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert docks["query"].in_front
    QTest.mouseDClick(data.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    program.until(lambda: docks["plot"].in_front)


def test_that_actions_follow_what_results_shows(program: Program) -> None:
    program.start(sample=True)
    program.until(lambda: program.session.kept)
    write, following = program.actions.qt["write-back"], program.actions.qt["next-anomaly"]
    assert write.isEnabled()
    assert not following.isEnabled()
    selection = Selection("power_demand", ("load_kw",))
    asked = EvaluateRequest(selection, ForecastSpec("", 6), ("naive_forecaster",), 1)
    program.loop.run_until_complete(program.desk.controller.evaluate(asked))
    assert not write.isEnabled()
    assert program.actions.qt["export"].isEnabled()
    program.desk.panels.results.evaluation.toggle.click()
    assert write.isEnabled()
    wanted = DetectRequest(selection, DetectSpec("stray", {"threshold": 0.1}))
    program.loop.run_until_complete(program.desk.controller.detect(wanted))
    assert following.isEnabled()
    program.session.show_series((SeriesRef("power_demand", "humidity_pct"),))
    assert not following.isEnabled()


def test_that_the_view_menu_ticks_the_theme(program: Program) -> None:
    program.start()

    def ticked() -> list[str]:
        themes = ("light", "dark", "system")
        return [key for key in themes if program.actions.qt[key].isChecked()]

    for key in ("dark", "dark", "light"):
        program.actions.qt[key].trigger()
        assert ticked() == [key]
    program.window.theme.set_mode("system")
    program.actions.menus["view"].aboutToShow.emit()
    assert ticked() == ["system"]
    # Each theme has the panels read anew what they draw; an engine that ends meanwhile answers no more.
    program.until(lambda: len(asyncio.all_tasks(program.loop)) <= 1)


def test_that_the_status_bar_tells_of_a_removal_until_something_else_is_done(program: Program) -> None:
    program.start(sample=True)
    program.until(lambda: program.session.kept)
    message = program.window.status_bar.message
    for then in (
        program.actions.qt["bring-back"].trigger,
        lambda: program.session.show_series((SeriesRef("power_demand", "humidity_pct"),)),
    ):
        remove_forecasts(program.session, [one.key for one in program.session.kept])
        assert "removed" in message.text()
        then()
        assert message.text() == "Ready"


def test_that_the_plot_has_the_focus_once_a_forecast_was_removed_by_its_cross(program: Program) -> None:
    program.start(sample=True)
    program.until(lambda: program.session.kept)
    program.window.activateWindow()
    QTest.qWaitForWindowActive(program.window)
    plot = program.desk.panels.plot
    box = next(one for key, one in plot.legend.boxes.items() if key.startswith("forecast"))
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.cross.center())
    assert not program.session.kept
    assert program.app.focusWidget() is plot.view
    # The box of a curve that stays keeps it.
    history = next(iter(plot.legend.boxes.values()))
    history.setFocus()
    program.session.bring_back()
    assert program.app.focusWidget() is next(iter(plot.legend.boxes.values()))


def test_that_a_look_at_a_server_keeps_no_window_open(program: Program) -> None:
    program.start()
    job = JobSnapshot(901, "browse", text("Look"), JobState.RUNNING, 0, 0, None, None, 0.0, None)
    program.session.put_job(job)
    program.window.close()
    program.until(lambda: program.ended)


def test_that_closing_with_work_running_asks_once(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    program.start(sample_path("power_demand.csv"))
    program.until(lambda: isinstance(program.session.draft, ForecastRequest))
    program.session.model_asked.emit("auto_arima")
    program.desk.commands.forecast()
    program.until(lambda: any(not job.state.ended for job in program.session.jobs.values()))
    asked: list[QMessageBox] = []

    def answer(box: QMessageBox) -> None:
        asked.append(box)
        stop = next(
            one for one in box.buttons() if box.buttonRole(one) is not QMessageBox.ButtonRole.RejectRole
        )
        stop.click()

    monkeypatch.setattr(QMessageBox, "open", answer)
    program.window.close()
    program.until(lambda: program.ended)
    assert len(asked) == 1


def test_that_the_window_fits_a_small_screen(program: Program) -> None:
    program.start(sample=True)
    program.until(lambda: program.session.kept)
    assert program.window.minimumSizeHint().width() <= 1366
    assert program.window.minimumSizeHint().height() <= 768
    assert program.window.size() == QSize(1366, 768)


def test_that_every_visible_control_has_a_name_for_a_screen_reader(program: Program) -> None:
    program.start(sample=True)
    program.until(lambda: program.session.kept)
    unnamed = [
        f"{type(one).__name__} in {type(one.parentWidget()).__name__}"
        for kind in (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)
        for one in program.window.findChildren(kind)
        if one.isVisible()
        and not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
        and not isinstance(one.parentWidget(), QAbstractSpinBox | QComboBox)
        and not one.objectName().startswith("qt_")
    ]
    assert unnamed == []


@pytest.mark.parametrize(
    ("action", "told"), [("about", "Where the sample series come from"), ("shortcuts", "")]
)
def test_that_help_opens(program: Program, action: str, told: str) -> None:
    program.start()
    program.actions.qt[action].trigger()
    dialog = next(one for one in program.window.findChildren(QDialog) if one.isVisible())
    assert any(told in one.toPlainText() for one in dialog.findChildren(QPlainTextEdit)) or not told
    dialog.reject()


def test_that_the_palette_finds_and_runs_an_action(program: Program) -> None:
    program.start(sample_path("power_demand.csv"))
    program.until(lambda: isinstance(program.session.draft, ForecastRequest))
    program.desk.commands.show_palette()
    program.until(lambda: program.window.findChild(Palette) is not None)
    palette = program.window.findChild(Palette)
    assert palette is not None
    field = palette.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "forecast")
    QTest.keyClick(field, Qt.Key.Key_Return)
    program.until(lambda: program.session.kept)


def test_that_a_forecast_is_exported_from_the_dialog(program: Program, tmp_path: Path) -> None:
    program.start(sample=True)
    program.until(lambda: program.session.kept)
    program.desk.panels.results.export()
    dialog = program.window.findChild(ExportDialog)
    assert dialog is not None
    assert dialog.path.name == "power_demand_forecast_naive_forecaster.csv"
    file = tmp_path / "out.csv"
    dialog.file.setText(str(file))
    dialog.export.click()
    program.until(file.exists)
    assert file.read_text(encoding="utf-8-sig").startswith("time,load_kw,load_kw_q0.025")


def test_that_replacing_a_file_is_said_before(program: Program, tmp_path: Path) -> None:
    program.start(sample=True)
    program.until(lambda: program.session.kept)
    program.desk.panels.results.export()
    dialog = program.window.findChild(ExportDialog)
    assert dialog is not None
    file = tmp_path / "there.csv"
    dialog.file.setText(str(file))
    assert dialog.export.text() == "Export"
    file.write_text("mine")
    dialog.file.setText(str(file) + " ")
    assert dialog.export.text() == "Replace the file"
    dialog.reject()
    assert file.read_text() == "mine"
