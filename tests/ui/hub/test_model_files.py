"""Downloading, cancelling, copying and removing a model's files, by clicks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton, QWidget

from tests.hub.server import Hub
from tests.ui.house import House
from tests.ui.hub.conftest import MODEL
from ui.dialogs.download import DownloadDialog
from ui.notices import Level, Place
from ui.panels.models import ModelsPanel
from ui.panels.setup import SetupPanel
from workbench.registry.info import ModelState
from workbench.registry.lock import FileLock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def panel(house: House) -> ModelsPanel:
    shown = house.keep(ModelsPanel(house.session, house.controller, house.theme))
    shown.resize(1000, 600)
    shown.show()
    house.until(lambda: shown.list.models)
    shown.field.setText(MODEL)
    return shown


def state(panel: ModelsPanel) -> ModelState | None:
    return None if panel.details.model is None else panel.details.model.state


def cell(panel: ModelsPanel) -> str:
    return str(panel.list.index(0, 4).data())


def button(parent: QWidget, words: str) -> QPushButton:
    found = [one for one in parent.findChildren(QPushButton) if one.text().startswith(words)]
    assert found, f"there is no button {words}"
    return found[0]


def click(parent: QWidget, words: str) -> None:
    QTest.mouseClick(button(parent, words), Qt.MouseButton.LeftButton)


def dialog(kind: type[QWidget]) -> QWidget:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    assert len(found) == 1
    return found[0]


def facts(panel: ModelsPanel) -> str:
    return "\n".join(one.accessibleName() for one in panel.details.findChildren(QWidget))


def test_that_a_download_is_asked_for_shown_stopped_and_finished(
    house: House, panel: ModelsPanel, hub: Hub
) -> None:
    hub.faults.pause_at = 500_000
    assert "Its files are not here yet (337 MB, Apache-2.0)." in facts(panel)
    assert not button(panel.details, "Use").isEnabled()
    click(panel.details, "Download (337 MB)…")
    asked = dialog(DownloadDialog)
    assert isinstance(asked, DownloadDialog)
    assert asked.agree.isHidden()
    click(asked, "Download")
    house.until(lambda: state(panel) is ModelState.ACTIVATING)
    house.until(lambda: panel.details.files is not None and panel.details.files.bar.value() > 100)
    assert "%" in cell(panel)
    click(panel.details, "Cancel")
    house.until(lambda: state(panel) is ModelState.INACTIVE)
    assert "Its download is not finished" in facts(panel)
    hub.faults.pause_at = None
    hub.go_on.set()
    click(panel.details, "Download (337 MB)…")
    click(dialog(DownloadDialog), "Download")
    house.until(lambda: state(panel) is ModelState.ACTIVE)
    assert cell(panel) == "Active"
    assert "as the hub tells" in facts(panel)
    assert button(panel.details, "Use").isEnabled()


def test_that_files_are_copied_from_a_folder_and_removed(
    house: House, panel: ModelsPanel, release: Path
) -> None:
    click(panel.details, "From a folder…")
    chosen = dialog(QFileDialog)
    assert isinstance(chosen, QFileDialog)
    chosen.fileSelected.emit(str(release))
    chosen.close()
    house.until(lambda: state(panel) is ModelState.ACTIVE)
    assert f"Files from: {release}" in facts(panel)
    click(panel.details, "Remove files…")
    click(dialog(QMessageBox), "Keep files")
    assert state(panel) is ModelState.ACTIVE
    click(panel.details, "Remove files…")
    click(dialog(QMessageBox), "Remove files")
    house.until(lambda: state(panel) is ModelState.INACTIVE)


def test_that_a_refusal_stands_in_the_bar_and_in_the_details(
    house: House, panel: ModelsPanel, hub: Hub
) -> None:
    hub.faults.status, hub.faults.code = 404, "RepoNotFound"
    click(panel.details, "Download (337 MB)…")
    click(dialog(DownloadDialog), "Download")
    house.until(lambda: house.notices)
    assert (house.notices[0].level, house.notices[0].place) == (Level.ERROR, Place.MODELS)
    house.until(lambda: "There is no thuml/timer-base-84m" in facts(panel))
    assert button(panel.details, "Download").isEnabled()


def test_that_what_another_process_fetches_is_followed(house: House, panel: ModelsPanel, home: Path) -> None:
    lock = FileLock(home / "models" / "builtin" / ".fetching" / f"{MODEL}.lock")
    with lock:
        panel.refresh()
        house.until(lambda: state(panel) is ModelState.ACTIVATING)
        assert "Another process of the program is fetching its files" in facts(panel)
    house.until(lambda: state(panel) is ModelState.INACTIVE)


def test_that_a_licence_against_commercial_use_must_be_agreed_to(house: House, panel: ModelsPanel) -> None:
    panel.field.setText("moirai2")
    assert "CC-BY-NC-4.0, not for commercial use" in facts(panel)
    click(panel.details, "Download (46 MB)…")
    asked = dialog(DownloadDialog)
    assert isinstance(asked, DownloadDialog)
    assert not asked.button.isEnabled()
    asked.agree.click()
    assert asked.button.isEnabled()
    click(asked, "Cancel")
    house.settle()
    assert state(panel) is ModelState.INACTIVE


def test_that_a_model_chosen_in_set_up_is_downloaded_and_then_chosen(house: House, hub: Hub) -> None:
    setup = house.keep(SetupPanel(house.session, house.controller, house.theme))
    setup.resize(340, 700)
    setup.show()
    house.open_sample("power_demand.csv")
    house.until(lambda: setup.form is not None)
    house.settle()
    setup.model.open_chooser()
    chooser = setup.model.chooser
    chooser.field.setText(MODEL)
    row = next(one for one in chooser.model.rows if one.info is not None)
    assert row.reason == "Download (337 MB)…"
    QTest.keyClick(chooser, Qt.Key.Key_Return)
    click(dialog(DownloadDialog), "Download")
    house.until(lambda: setup.form is not None and setup.form.model == MODEL)
    house.settle()
    assert hub.begins() == [0]
    assert setup.model.field.problem.text() == ""
