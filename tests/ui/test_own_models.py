"""What the user does in Models with models of their own: rename, export, check, try again, drop."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton, QWidget

from sample_data import sample_path
from tests.registry.packages.making import OWN_CLASSIFIER, PLAIN, Files, plain_package, write_folder
from tests.ui.house import House, open_house
from ui.dialogs.drop_model import DropModelDialog
from ui.dialogs.rename_model import RenameModelDialog
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.trust_model import TrustModelDialog
from ui.notices import Level
from ui.panels.model_list import ModelList
from ui.panels.models import ModelsPanel
from ui.panels.setup import SetupPanel
from ui.shell.watching import Watching
from ui.trial import start_trial
from workbench.home import find_home
from workbench.registry.builtin import hub_models
from workbench.registry.info import ModelInfo, ModelState, Task
from workbench.registry.packages.store import PackageStore
from workbench.requests import ForecastRequest, ForecastSpec, Selection
from workbench.settings import Settings
from workbench.text import text

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support", extend=True), pytest.mark.slow]
D = TypeVar("D", bound=QDialog)


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    with open_house(qapp, tmp_path) as one:
        yield one


@pytest.fixture
def panel(house: House) -> ModelsPanel:
    shown = house.keep(ModelsPanel(house.session, house.controller, house.theme))
    shown.resize(1100, 640)
    shown.show()
    house.until(lambda: shown.list.models)
    return shown


def add(house: House, panel: ModelsPanel, folder: Path, files: Files | None = None) -> ModelInfo:
    """Register `mine` and choose it in the list."""
    uri = write_folder(folder / "source", files or plain_package()).as_uri()
    house.await_(house.engine.job(lambda wb: wb.user_models.start_create("mine", uri, consent=True)))
    return choose(house, panel, "mine")


def choose(house: House, panel: ModelsPanel, name: str) -> ModelInfo:
    """Choose a model in the list, read again."""
    panel.refresh()
    house.settle()
    house.until(lambda: any(one.id == name for one in panel.list.models))
    house.settle()
    row = next(row for row, one in enumerate(panel.list.models) if one.id == name)
    panel.table.setCurrentIndex(panel.list.index(row, 0))
    house.settle()
    assert panel.details.model is not None
    return panel.details.model


def menu(panel: ModelsPanel, model: ModelInfo, words: str) -> None:
    """Choose something of a model's menu."""
    shown = panel.own.menu(model)
    action = next(one for one in shown.actions() if one.text() == words)
    assert action.isEnabled()
    action.trigger()
    shown.deleteLater()


def dialog(house: House, kind: type[D]) -> D:
    """The dialog that is open, once it is."""
    house.until(lambda: _open(kind))
    house.settle()
    return _open(kind)[0]


def _open(kind: type[D]) -> list[D]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


def click(parent: QWidget, words: str) -> None:
    button = next(one for one in parent.findChildren(QPushButton) if one.text() == words)
    assert button.isEnabled(), button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def told(panel: ModelsPanel) -> str:
    return " | ".join(one.accessibleName() for one in panel.details.findChildren(QWidget))


def test_that_the_table_needs_no_scroll_bar_and_takes_the_room_that_there_is(
    house: House, panel: ModelsPanel
) -> None:
    house.settle()
    table = panel.table

    def hidden() -> list[int]:
        return [column for column in range(7) if table.isColumnHidden(column)]

    assert hidden() == []
    for width in (900, 720):
        panel.resize(width, 640)
        QApplication.processEvents()
        assert table.horizontalScrollBar().maximum() == 0
        assert table.columnWidth(ModelList.NAME) >= 120
    assert ModelList.TYPE in hidden()
    panel.resize(1400, 640)
    QApplication.processEvents()
    assert hidden() == []
    assert table.columnWidth(ModelList.NAME) >= table.sizeHintForColumn(ModelList.NAME)


def test_that_a_model_that_was_registered_is_chosen_whatever_the_filters_hid(
    house: House, panel: ModelsPanel, tmp_path: Path
) -> None:
    panel.field.setText("sunspots")
    panel.task.setCurrentIndex(panel.task.findData(Task.DETECT))
    house.settle()
    assert panel.details.model is None
    house.session.model_shown.emit("mine")  # the list may be read once more before the model is in it
    house.settle()
    uri = write_folder(tmp_path / "source", plain_package()).as_uri()
    house.await_(house.engine.job(lambda wb: wb.user_models.start_create("mine", uri, consent=True)))
    house.until(lambda: [one.id for one in (panel.details.model,) if one is not None] == ["mine"])
    assert not panel.field.text()
    house.settle()


def test_that_a_model_is_renamed_and_shown_by_its_new_id(
    house: House, panel: ModelsPanel, tmp_path: Path
) -> None:
    mine = add(house, panel, tmp_path)

    QTest.keyClick(panel.table, Qt.Key.Key_F2)
    asked = dialog(house, RenameModelDialog)
    assert asked.name == mine.id
    assert not asked.button.isEnabled()
    for words, said in (("auto_ets", "already"), ("2nd", "digit")):
        asked.field.setText(words)
        assert said in asked.problem.text()
        assert not asked.button.isEnabled()
    asked.field.setText("yours")
    click(asked, "Rename")

    house.until(lambda: panel.details.model is not None and panel.details.model.id == "yours")
    house.settle()
    assert "mine" not in [one.id for one in panel.list.models]
    assert str(house.notices[-1].sentence) == "mine is now yours."


def test_that_a_model_that_another_program_drops_leaves_the_list(
    house: House, panel: ModelsPanel, tmp_path: Path
) -> None:
    add(house, panel, tmp_path)
    home = find_home()
    watching = Watching(house.controller, home, lambda _: None, panel)
    watching.look()
    house.settle()
    assert "mine" in [one.id for one in panel.list.models]

    PackageStore(home.models).remove("mine")
    watching.look()
    house.until(lambda: "mine" not in [one.id for one in panel.list.models])
    house.settle()


def test_that_set_up_follows_a_model_that_is_renamed_and_takes_the_default_for_one_that_is_dropped(
    house: House, panel: ModelsPanel, tmp_path: Path
) -> None:
    setup = house.keep(SetupPanel(house.session, house.controller, house.theme))
    house.open(sample_path("nile_flow"))
    mine = add(house, panel, tmp_path)
    house.settle()
    setup.choose_model("mine")
    assert isinstance(house.session.draft, ForecastRequest)
    assert setup.data.none_taken.text() == "mine takes none."

    menu(panel, mine, "Rename…")
    asked = dialog(house, RenameModelDialog)
    asked.field.setText("yours")
    click(asked, "Rename")
    house.until(lambda: panel.details.model is not None and panel.details.model.id == "yours")
    house.settle()

    assert setup.form is not None
    assert setup.form.model == house.session.draft.spec.model == "yours"
    assert setup.model.button.accessibleName() == "Model: yours"
    assert setup.data.none_taken.text() == "yours takes none."
    assert setup.button.isEnabled(), setup.button.toolTip()

    menu(panel, choose(house, panel, "yours"), "Drop…")
    click(dialog(house, DropModelDialog), "Drop model")
    house.until(lambda: "yours" not in [one.id for one in panel.list.models])
    house.settle()

    default = Settings().forecast.model
    assert setup.form.model == house.session.draft.spec.model == default
    assert setup.model.button.accessibleName() == f"Model: {default}"
    assert "yours" not in setup.data.none_taken.text()
    assert setup.button.isEnabled(), setup.button.toolTip()


def test_that_a_model_is_exported_and_its_folders_are_shown(
    house: House, panel: ModelsPanel, tmp_path: Path
) -> None:
    mine = add(house, panel, tmp_path)
    file = tmp_path / "out" / "mine.zip"
    file.parent.mkdir()
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "take")  # type: ignore[arg-type]  # the stub asks for bytes
    try:
        menu(panel, mine, "Open folder")
        chooser = panel.own.ask_export(mine)
        assert chooser.selectedFiles()[0].endswith("mine.zip")
        chooser.fileSelected.emit(str(file))
        chooser.close()
        house.until(file.exists)
        house.settle()
        house.notices[-1].actions[0].run()
    finally:
        QDesktopServices.unsetUrlHandler("file")

    assert [Path(one) for one in opened.folders] == [mine.folder, file.parent]
    with zipfile.ZipFile(file) as archive:
        assert sorted(archive.namelist()) == ["config.json", "pipeline.py"]


class Opened(QObject):
    """Takes the place of the system's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.folders: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Show a folder."""
        self.folders.append(url.toLocalFile())


def test_that_sound_files_are_said_to_be_sound_and_changed_ones_can_be_looked_at(
    house: House, panel: ModelsPanel, tmp_path: Path
) -> None:
    mine = add(house, panel, tmp_path)
    menu(panel, mine, "Check files")
    house.settle()
    assert house.notices[-1].level is Level.INFO
    (mine.folder / "pipeline.py").write_text(PLAIN + "\n# changed\n")

    menu(panel, mine, "Check files")
    house.settle()

    notice = house.notices[-1]
    assert notice.level is Level.ERROR
    assert "pipeline.py" in str(notice.sentence)
    notice.actions[0].run()
    asked = dialog(house, TrustModelDialog)
    assert "# changed" in asked.contents.code.toPlainText()
    asked.reject()
    house.settle()


def test_that_changed_code_asks_again_and_runs_once_it_is_agreed_to(
    house: House, panel: ModelsPanel, tmp_path: Path
) -> None:
    mine = add(house, panel, tmp_path)
    (mine.folder / "pipeline.py").write_text(PLAIN.replace("the last", "the very last"))

    assert choose(house, panel, "mine").state is ModelState.INACTIVE
    assert "pipeline.py has changed" in told(panel)
    click(panel.details, "Try again")
    asked = dialog(house, TrustModelDialog)

    house.until(lambda: asked._looked is not None)
    assert "not those that were registered" in asked.sentence.text()
    assert "the very last" in asked.contents.code.toPlainText()
    assert not asked.button.isEnabled()
    asked.trust.agree.click()
    click(asked.contents.checks, "Run test")
    house.until(lambda: asked.contents.trial is not None)
    house.settle()
    click(asked, "Activate model")
    house.until(lambda: not _open(TrustModelDialog))

    assert choose(house, panel, "mine").state is ModelState.ACTIVE
    assert "has changed" not in told(panel)
    assert house.await_(house.engine.call(lambda wb: wb.user_models.recheck("mine"))) == ()


def test_that_a_refused_forecast_offers_to_try_again(
    house: House, panel: ModelsPanel, tmp_path: Path
) -> None:
    mine = add(house, panel, tmp_path)
    (mine.folder / "pipeline.py").write_text(PLAIN + "\n# changed\n")
    house.open(sample_path("nile_flow"))
    target = house.session.shown[0]

    request = ForecastRequest(Selection(target.table, (target.column,)), ForecastSpec("mine", 4))
    house.await_(house.controller.forecast(request))

    notice = house.notices[-1]
    assert "mine is inactive" in str(notice.sentence)
    assert [str(one.label) for one in notice.actions] == ["Try again"]
    notice.actions[0].run()
    dialog(house, TrustModelDialog).reject()
    house.settle()


def test_that_what_is_not_installed_is_said_again(house: House, panel: ModelsPanel, tmp_path: Path) -> None:
    mine = add(house, panel, tmp_path, plain_package(workbench={"requires": ["not_installed_here"]}))
    assert mine.state is ModelState.INACTIVE
    assert "not_installed_here" in told(panel)

    click(panel.details, "Try again")
    house.settle()

    assert str(house.notices[-1].sentence) == "mine is still not active."
    assert not _open(TrustModelDialog)


def test_that_dropping_asks_what_becomes_of_requests_only_while_some_run(
    house: House, panel: ModelsPanel, tmp_path: Path
) -> None:
    code = PLAIN.replace("        return [", "        import time\n        time.sleep(600)\n        return [")
    mine = add(house, panel, tmp_path, plain_package(code))
    house.open(sample_path("nile_flow"))
    target = house.session.shown[0]
    request = ForecastRequest(Selection(target.table, (target.column,)), ForecastSpec("mine", 4))

    menu(panel, mine, "Drop…")
    asked = dialog(house, DropModelDialog)
    assert asked.wait.isHidden() or not asked.wait.isVisible()
    assert asked.chosen == "wait"
    asked.reject()
    first = house.await_(house.engine.call(lambda wb: wb.start_forecast(request)))
    house.until(lambda: house.session.jobs[first.id].message is not None)
    menu(panel, mine, "Drop…")
    asked = dialog(house, DropModelDialog)
    house.until(asked.wait.isVisible)
    first.cancel()
    house.until(lambda: not asked.wait.isVisible())
    asked.reject()
    house.settle()

    second = house.await_(house.engine.call(lambda wb: wb.start_forecast(request)))
    house.until(lambda: house.session.jobs[second.id].message is not None)
    menu(panel, mine, "Drop…")
    asked = dialog(house, DropModelDialog)
    house.until(asked.stop.isVisible)
    asked.stop.click()
    assert asked.chosen == "stop"
    click(asked, "Drop model")
    house.until(lambda: "mine" not in [one.id for one in panel.list.models])
    house.settle()
    assert house.session.jobs[second.id].state.ended
    assert str(house.notices[-1].sentence) == "mine is dropped."


def test_that_what_models_take_on_disk_is_told(house: House, panel: ModelsPanel, tmp_path: Path) -> None:
    assert "on disk" not in panel.count.text()
    files = plain_package()
    files["notes.md"] = b"n" * 2_000_000
    add(house, panel, tmp_path, files)

    row = next(row for row, one in enumerate(panel.list.models) if one.id == "mine")
    assert panel.list.index(row, 5).data() == "2.0 MB"
    assert panel.count.text().endswith("2.0 MB on disk")
    assert "On disk: 2.0 MB (code 393 B, other 2.0 MB)" in told(panel)
    assert f"From: {tmp_path / 'source'}" in told(panel)
    panel.list.sort(5, Qt.SortOrder.DescendingOrder)
    assert panel.list.models[0].id == "mine"


def test_that_the_menu_opens_from_the_details_and_from_the_row(
    house: House, panel: ModelsPanel, tmp_path: Path
) -> None:
    add(house, panel, tmp_path)
    more = next(one for one in panel.details.findChildren(QPushButton) if one.accessibleName() == "More")

    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    shown = [one for one in panel.findChildren(QMenu) if one.isVisible()]
    assert [one.text() for one in shown[0].actions() if one.text()] == [
        "Rename…",
        "Export as zip…",
        "Open folder",
        "Check files",
        "Read its code…",
        "Drop…",
    ]
    shown[0].close()
    place = panel.table.visualRect(panel.table.currentIndex()).center()
    panel.table.customContextMenuRequested.emit(place)
    assert any(one.isVisible() for one in panel.findChildren(QMenu))
    for one in panel.findChildren(QMenu):
        one.close()
    panel.table.customContextMenuRequested.emit(QPoint(4, 4))
    assert not any(one.isVisible() for one in panel.findChildren(QMenu))


def test_that_what_registered_code_may_have_is_set_and_kept(house: House) -> None:
    shown = house.keep(SettingsDialog(Settings(), (), house.controller, house.theme))
    assert "quarter" in shown.own.memory.text()
    assert "each series" in shown.own.seconds.text()
    shown.own.network.click()
    shown.own.memory.setValue(2.5)
    shown.own.seconds.setValue(30)

    chosen = shown.chosen().runtime

    assert (chosen.user_network, chosen.user_memory_gb, chosen.user_request_seconds) == (True, 2.5, 30.0)
    again = house.keep(SettingsDialog(shown.chosen(), (), house.controller, house.theme))
    assert again.chosen().runtime == chosen
    assert json.dumps(again.own.memory.value()) == "2.5"


def test_that_models_are_filtered_by_state(house: House, panel: ModelsPanel, tmp_path: Path) -> None:
    mine = add(house, panel, tmp_path, plain_package(workbench={"requires": ["not_installed_here"]}))
    panel.field.setText("mine")
    for state, count in ((ModelState.ACTIVE, 0), (ModelState.INACTIVE, 1), (None, 1)):
        panel.state.setCurrentIndex(panel.state.findData(state))
        assert len(panel.list.models) == count
    house.settle()
    assert mine.state is ModelState.INACTIVE


def test_that_a_sound_models_code_is_read_without_being_asked_about(
    house: House, panel: ModelsPanel, tmp_path: Path
) -> None:
    mine = add(house, panel, tmp_path)

    menu(panel, mine, "Read its code…")
    shown = dialog(house, TrustModelDialog)
    house.until(lambda: shown._looked is not None)

    assert "registered and agreed to" in shown.sentence.text()
    assert shown.button.isHidden()
    assert shown.trust.isHidden()
    assert shown.contents.checks.button.isEnabled()
    shown.reject()
    house.settle()


def test_that_a_pretrained_model_that_lacks_a_library_offers_to_look_again(
    house: House, panel: ModelsPanel
) -> None:
    lacking = replace(
        hub_models()[0],
        state=ModelState.INACTIVE,
        reason=text("The package {package} is not installed.", package="torch"),
    )
    asked: list[ModelInfo] = []
    panel.details.retry_asked.disconnect()
    panel.details.retry_asked.connect(asked.append)

    panel.details.show_model(lacking, "Inactive")
    assert "torch is not installed" in told(panel)
    click(panel.details, "Try again")

    assert asked == [lacking]
    house.settle()


# Classifiers


def test_that_a_classifier_is_in_the_list_and_not_in_the_forms(
    house: House, panel: ModelsPanel, tmp_path: Path
) -> None:
    mine = add(house, panel, tmp_path, plain_package(OWN_CLASSIFIER))

    assert mine.task is Task.CLASSIFY
    assert panel.list.task_name(mine.task) == "Classes"
    use = next(one for one in panel.details.findChildren(QPushButton) if one.text() == "Use")
    assert not use.isEnabled()
    assert "CALL INFERENCE" in use.toolTip()
    setup = house.keep(SetupPanel(house.session, house.controller, house.theme))
    house.open_sample("power_demand")
    house.until(lambda: setup.form)
    before = setup.form
    setup.choose_model("mine")
    assert setup.form == before
    said = house.await_(house.engine.job(lambda wb: start_trial(wb, "mine")))
    assert "told the class of 480 rows" in str(said)
