"""Statements that register a model, or replace rows on a server, ask the user in the window."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.registry.packages.making import plain_package, write_folder
from tests.ui.house import House, open_house
from tests.write_plans import REPLACING
from ui.asking import Asking
from ui.dialogs.consent import ConsentDialog
from ui.editor.overwriting import OverwriteQuestion
from ui.grid.messages import message_lines
from workbench.errors import Cancelled
from workbench.registry.info import ModelState
from workbench.results import ScriptRun

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support", extend=True), pytest.mark.slow]


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    with open_house(qapp, tmp_path) as one:
        one.keep(QWidget()).show()
        yield one


@pytest.fixture
def asking(house: House) -> Asking:
    return Asking(house.widgets[0], house.controller, house.theme)


def create(house: House, place: Path) -> asyncio.Task[ScriptRun | None]:
    """Run the statement as the editor does."""
    script = f"CREATE MODEL mine USING URI '{place.as_uri()}'"
    running: asyncio.Task[ScriptRun | None] = house.loop.create_task(house.controller.run_script(script))
    return running


def question(house: House) -> ConsentDialog:
    """The question, once its package is shown."""

    def found() -> list[ConsentDialog]:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, ConsentDialog)]
        return [one for one in shown if one.isVisible() and one._looked is not None and one._job is None]

    house.until(found)
    return found()[0]


def test_that_a_statement_registers_what_the_user_agrees_to(
    house: House, asking: Asking, tmp_path: Path
) -> None:
    running = create(house, write_folder(tmp_path / "source", plain_package()))
    asked = question(house)
    assert "mine" in asked.sentence.text()
    assert "class LastValue" in asked.contents.code.toPlainText()
    assert not asked.button.isEnabled()

    asked.trust.agree.click()
    QTest.mouseClick(asked.button, Qt.MouseButton.LeftButton)
    house.until(running.done)
    house.settle()

    run = running.result()
    assert run is not None
    assert run.error is None
    found = house.await_(house.engine.call(lambda wb: wb.registry.get("mine")))
    assert found.state is ModelState.ACTIVE


@pytest.mark.parametrize("closing", [False, True], ids=["cancel", "the window closes"])
def test_that_a_statement_registers_nothing_that_nobody_agrees_to(
    house: House, asking: Asking, tmp_path: Path, closing: bool
) -> None:
    running = create(house, write_folder(tmp_path / "source", plain_package()))
    asked = question(house)

    if closing:
        asking.refuse()
    asked.reject()
    house.until(running.done)
    house.settle()

    run = running.result()
    assert run is not None
    assert isinstance(run.error, Cancelled)
    assert str(run.error) == "mine was not registered: you closed the question with Cancel."
    assert message_lines(run)[-1][0] == "info"
    assert not house.await_(house.engine.call(lambda wb: wb.user_models.list()))


@pytest.mark.parametrize("agreed", [True, False])
def test_that_rows_on_a_server_are_replaced_only_after_a_yes(
    house: House, asking: Asking, agreed: bool
) -> None:
    with ThreadPoolExecutor(1) as job:
        running = job.submit(asking.overwrite, REPLACING)
        house.until(lambda: _overwriting() is not None)
        box = _overwriting()
        assert box is not None
        assert box.text() == "root.forecast.power has 900 of these 1,200 rows already."
        assert box.defaultButton() is box.cancel
        QTest.mouseClick(box.overwrite if agreed else box.cancel, Qt.MouseButton.LeftButton)
        house.until(running.done)
    house.settle()

    if agreed:
        assert running.result()
    else:
        with pytest.raises(Cancelled, match=r"Nothing was written to root\.forecast\.power"):
            running.result()


def test_that_a_question_on_its_way_while_the_window_closes_is_answered_with_no(
    house: House, asking: Asking
) -> None:
    sent = Event()
    asking._asked.connect(lambda *_: sent.set(), Qt.ConnectionType.DirectConnection)
    with ThreadPoolExecutor(1) as job:
        running = job.submit(asking.overwrite, REPLACING)
        assert sent.wait(10)
        asking.refuse()
        with pytest.raises(Cancelled):
            running.result(10)
    house.settle()
    assert _overwriting() is None


def test_that_a_question_after_the_window_closed_is_answered_with_no(house: House, asking: Asking) -> None:
    asking.refuse()
    with ThreadPoolExecutor(1) as job, pytest.raises(Cancelled):
        job.submit(asking.overwrite, REPLACING).result(10)
    house.settle()
    assert _overwriting() is None


def _overwriting() -> OverwriteQuestion | None:
    boxes = [one for one in QApplication.topLevelWidgets() if isinstance(one, OverwriteQuestion)]
    return next((one for one in boxes if one.isVisible()), None)
