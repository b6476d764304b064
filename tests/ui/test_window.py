"""The whole window with its engine, as a user meets it."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import qasync
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from sample_data import sample_path
from ui.app import bare_window
from ui.engine_thread import EngineThread
from ui.shell.desk import Desk
from ui.shell.palette import Palette
from workbench.engine import Workbench
from workbench.home import find_home
from workbench.requests import ForecastRequest
from workbench.settings import ForecastSettings, Settings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
PATIENCE_S = 60.0
SETTINGS = Settings(forecast=ForecastSettings(model="naive_forecaster"))


class Program:
    """A window on its desk; `until` turns the event loop until something is so."""

    def __init__(self, app: QApplication, settings: Settings = SETTINGS) -> None:
        self.app = app
        home = find_home()
        self.window, self.actions = bare_window(app, home, settings)
        self.window.place(home.config / "layout.json")
        self.window.resize(1366, 768)
        self.window.show()
        self.loop = qasync.QEventLoop(app, set_running_loop=False)
        asyncio.set_event_loop(self.loop)
        self.engine = EngineThread(lambda: Workbench(settings=settings))
        self.engine.start()
        self.desk = Desk(self.window, self.actions, self.engine, home, settings)
        self.session = self.desk.session
        self.ended = False
        self.desk.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self.ended = True

    def start(self, *paths: Path, sample: bool = False) -> None:
        """As `ui.running.run` starts it."""
        self.loop.run_until_complete(self.desk.start(paths, sample=sample))

    def until(self, condition: Callable[[], object]) -> None:
        """Turn the event loop until `condition()` is true."""
        deadline = time.monotonic() + PATIENCE_S

        async def wait() -> None:
            while not condition():
                assert time.monotonic() < deadline, "waited too long"
                await asyncio.sleep(0.01)

        self.loop.run_until_complete(wait())

    def close(self) -> None:
        """Close the window as a user does and wait for its end."""
        if not self.ended:
            self.window.close()
            self.until(lambda: self.ended)
        self.until(lambda: len(asyncio.all_tasks(self.loop)) <= 1)
        self.engine.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.loop.close()
        asyncio.set_event_loop(None)
        gc.collect()


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


def test_that_the_sample_start_ends_with_a_forecast_drawn(program: Program) -> None:
    program.start(sample=True)
    program.until(lambda: program.session.kept)
    kept = program.session.selected
    assert kept is not None
    assert kept.forecast.model == "naive_forecaster"
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


def test_that_the_last_session_comes_back(qapp: QApplication) -> None:
    first = Program(qapp)
    first.start(sample_path("airline_passengers.csv"))
    first.until(lambda: isinstance(first.session.draft, ForecastRequest))
    first.desk.commands.forecast()
    first.until(lambda: first.session.kept)
    before = first.session.kept[0].forecast.to_frame()
    first.close()
    second = Program(qapp)
    second.start()
    second.until(lambda: second.session.kept and second.session.tables)
    assert list(second.session.tables) == ["airline_passengers"]
    assert second.session.kept[0].forecast.to_frame().equals(before)
    second.close()


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
