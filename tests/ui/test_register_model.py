"""Registering a model in the window: what is found, what is wrong, trust, the test forecast, the hub."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QWidget

from tests.registry.packages.hostile import CASES, MARK
from tests.registry.packages.making import PLAIN, plain_package, transformers_package, write_folder, write_zip
from tests.registry.packages.test_hub_packages import Hub, hub
from tests.ui.house import House, open_house
from ui.dialogs.register_model import RegisterModelDialog
from ui.panels.models import ModelsPanel
from workbench.home import find_home
from workbench.registry.info import ModelState
from workbench.registry.packages.names import id_for

__all__ = ["hub"]
pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support", extend=True), pytest.mark.slow]


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    with open_house(qapp, tmp_path) as one:
        # The dialog is not the last window, with which the program would end.
        one.keep(QWidget()).show()
        yield one


@pytest.fixture
def dialog(house: House) -> RegisterModelDialog:
    one = RegisterModelDialog(house.controller, house.theme)
    one.show()
    return one


def click(button: QWidget) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def look(house: House, dialog: RegisterModelDialog, place: Path) -> None:
    dialog.choose(place)
    house.until(lambda: dialog._looked is not None or dialog.problem.text())
    house.settle()


def agree(dialog: RegisterModelDialog) -> None:
    assert dialog.trust.isVisible()
    assert not dialog.trust.agree.isChecked()
    dialog.trust.agree.click()


def accepted(house: House, dialog: RegisterModelDialog) -> bool:
    """Press Register and wait for the end."""
    ended: list[int] = []
    dialog.finished.connect(ended.append)
    click(dialog.button)
    house.until(lambda: ended)
    house.settle()
    return ended == [QDialog.DialogCode.Accepted]


def close(house: House, dialog: RegisterModelDialog) -> None:
    dialog.reject()
    house.settle()


def names(dialog: RegisterModelDialog) -> list[str]:
    files = dialog.contents.files
    items = [files.topLevelItem(row) for row in range(files.topLevelItemCount())]
    return [one.text(0) for one in items if one is not None]


def facts(dialog: RegisterModelDialog) -> list[str]:
    return [one.accessibleName() for one in dialog.contents.findChildren(QWidget) if one.accessibleName()]


def staged() -> list[Path]:
    """What lies in the folder in which packages are fetched and copied."""
    folder = find_home().models / ".staging"
    return list(folder.iterdir()) if folder.exists() else []


@pytest.mark.parametrize("zipped", [False, True], ids=["folder", "zip"])
def test_that_a_package_is_read_trusted_and_registered(
    house: House, dialog: RegisterModelDialog, tmp_path: Path, zipped: bool
) -> None:
    place = tmp_path / ("my line.zip" if zipped else "my line")
    (write_zip if zipped else write_folder)(place, plain_package())
    panel = house.keep(ModelsPanel(house.session, house.controller, house.theme))
    panel.show()

    look(house, dialog, place)

    assert dialog.id.text() == "my_line"
    assert names(dialog) == ["config.json", "pipeline.py"]
    assert "class LastValue" in dialog.contents.code.toPlainText()
    assert dialog.contents.checksum.text().startswith("sha256 ")
    assert "Class: LastValue" in facts(dialog)
    assert "none stated" in " ".join(facts(dialog))
    assert not dialog.contents.checks.problems
    assert not dialog.button.isEnabled()
    assert dialog.button.toolTip() == "Say first that you trust the code"
    agree(dialog)
    assert accepted(house, dialog)

    found = house.await_(house.engine.call(lambda wb: wb.registry.get("my_line")))
    assert found.state is ModelState.ACTIVE
    house.until(lambda: any(one.id == "my_line" for one in panel.list.models))
    house.settle()


def test_that_folder_and_zip_are_chosen_from_the_disk(
    house: House, dialog: RegisterModelDialog, tmp_path: Path
) -> None:
    folder = write_folder(tmp_path / "one", plain_package())
    archive = write_zip(tmp_path / "two.zip", plain_package())
    for name, place in (("Folder…", folder), ("Zip…", archive)):
        click(next(one for one in dialog.findChildren(QPushButton) if one.text() == name))
        chooser = next(one for one in dialog.findChildren(QFileDialog) if one.isVisible())
        chooser.setDirectory(str(place.parent))
        chooser.selectFile(str(place))
        chooser.accept()
        house.until(lambda place=place: dialog._looked is not None and dialog.source.text() == str(place))  # type: ignore[misc]
        house.settle()
        assert names(dialog) == ["config.json", "pipeline.py"]
    click(next(one for one in dialog.findChildren(QPushButton) if one.text() == "Hub…"))
    assert dialog.source.text() == "hf://"
    close(house, dialog)


def test_that_a_model_for_ainode_tells_its_class_parameters_and_weights(
    house: House, dialog: RegisterModelDialog, tmp_path: Path
) -> None:
    look(house, dialog, write_folder(tmp_path / "tiny", transformers_package()))

    told = " ".join(facts(dialog))
    assert "Class: TinyForPrediction" in told
    assert "Parameters: 1, F32" in told or "Parameters: 1" in told
    assert "5 files" in told
    assert "Weights: header, sizes and types are sound" in told
    close(house, dialog)


def test_that_all_that_is_wrong_is_listed_and_nothing_can_be_tested_or_registered(
    house: House, dialog: RegisterModelDialog, tmp_path: Path
) -> None:
    package = plain_package()
    package["config.json"] = b"{not json"
    package["weights.bin"] = b"x"
    package["run.so"] = b"x"
    write_folder(tmp_path / "broken", package)

    look(house, dialog, tmp_path / "broken")

    assert len(dialog.contents.checks.problems) == 3
    assert any("config.json" in one for one in dialog.contents.checks.problems)
    assert dialog.trust.isHidden()
    assert dialog.contents.checks.button.isHidden()
    assert not dialog.button.isEnabled()
    assert dialog.button.toolTip() == "Mend the package first"
    close(house, dialog)


def test_that_a_place_without_a_package_is_said(
    house: House, dialog: RegisterModelDialog, tmp_path: Path
) -> None:
    look(house, dialog, tmp_path / "nothing")
    assert "nothing" in " ".join(dialog.contents.checks.problems)
    assert not dialog.button.isEnabled()
    close(house, dialog)


def test_that_a_test_forecast_is_drawn_after_the_code_is_trusted(
    house: House, dialog: RegisterModelDialog, tmp_path: Path
) -> None:
    code = PLAIN.replace("        return [", "        print('I was here')\n        return [")
    look(house, dialog, write_folder(tmp_path / "mine", plain_package(code)))
    checks = dialog.contents.checks
    assert not checks.button.isEnabled()
    assert checks.button.toolTip() == "Say first that you trust the code"

    agree(dialog)
    click(checks.button)
    house.until(lambda: checks.button.text() == "Stop" and not dialog.button.isEnabled())
    house.until(lambda: dialog.contents.trial is not None)
    house.settle()

    trial = dialog.contents.trial
    assert trial is not None
    assert trial.isVisible()
    assert trial.plot is not None
    assert len(trial.plot.content.forecasts[0].mean) == 48
    assert trial.plot.content.held_back
    assert "I was here" in trial.printed.toPlainText()
    assert "48 steps" in trial.sentence.text()
    assert checks.test.words.startswith("Test forecast made in")
    assert dialog.button.isEnabled()
    dialog.contents.pages.set_value("code")
    assert not trial.isVisible()
    assert "class LastValue" in dialog.contents.code.toPlainText()
    assert not house.await_(house.engine.call(lambda wb: wb.user_models.list()))
    close(house, dialog)


def test_that_a_test_that_raises_says_why_and_what_was_printed(
    house: House, dialog: RegisterModelDialog, tmp_path: Path
) -> None:
    code = PLAIN.replace(
        "        return [", "        print('so far')\n        raise ValueError('no luck')\n        return ["
    )
    look(house, dialog, write_folder(tmp_path / "mine", plain_package(code)))

    agree(dialog)
    click(dialog.contents.checks.button)
    house.until(lambda: dialog.contents.trial is not None)
    house.settle()

    trial = dialog.contents.trial
    assert trial is not None
    assert trial.plot is None
    assert "so far" in trial.printed.toPlainText()
    assert "no luck" in trial.sentence.text() + trial.printed.toPlainText()
    close(house, dialog)


def test_that_a_test_that_never_ends_can_be_stopped(
    house: House, dialog: RegisterModelDialog, tmp_path: Path
) -> None:
    code = PLAIN.replace("        return [", "        while True: pass\n        return [")
    look(house, dialog, write_folder(tmp_path / "mine", plain_package(code)))
    agree(dialog)
    click(dialog.contents.checks.button)
    house.until(lambda: "Running mine" in dialog.status.text())

    click(dialog.contents.checks.button)
    house.settle()

    assert dialog.contents.checks.test.words == "The test forecast was stopped"
    assert dialog.button.isEnabled()
    house.until(lambda: not staged())
    close(house, dialog)


def test_that_code_that_changes_after_it_was_shown_is_not_registered(
    house: House, dialog: RegisterModelDialog, tmp_path: Path
) -> None:
    place = write_folder(tmp_path / "mine", plain_package())
    look(house, dialog, place)
    agree(dialog)
    (place / "pipeline.py").write_text(PLAIN + "\n# other\n")

    click(dialog.button)
    house.until(lambda: "changed after it was shown" in dialog.problem.text())
    house.settle()

    assert "# other" in dialog.contents.code.toPlainText()
    assert not dialog.trust.agree.isChecked()
    assert not house.await_(house.engine.call(lambda wb: wb.user_models.list()))
    agree(dialog)
    assert accepted(house, dialog)


def test_that_code_that_was_agreed_to_before_is_not_asked_about_again(
    house: House, dialog: RegisterModelDialog, tmp_path: Path
) -> None:
    place = write_folder(tmp_path / "mine", plain_package())
    house.await_(
        house.engine.job(lambda wb: wb.user_models.start_create("one", place.as_uri(), consent=True))
    )

    look(house, dialog, place)

    assert dialog.trust.agree.isHidden()
    assert "before" in dialog.trust.title.text()
    assert accepted(house, dialog)


def test_that_an_id_that_cannot_be_is_said_at_once(
    house: House, dialog: RegisterModelDialog, tmp_path: Path
) -> None:
    look(house, dialog, write_folder(tmp_path / "mine", plain_package()))
    agree(dialog)

    for words, said in (("1a", "digit"), ("auto_ets", "already"), ("a", "2 to 64")):
        dialog.id.setText(words)
        assert said in dialog.id_problem.text()
        assert not dialog.button.isEnabled()
    dialog.id.setText("fine")
    assert dialog.id_problem.isHidden()
    assert dialog.button.isEnabled()
    close(house, dialog)


def test_that_a_model_of_ones_own_is_replaced_after_a_yes_and_no_other(
    house: House, dialog: RegisterModelDialog, tmp_path: Path
) -> None:
    first = write_folder(tmp_path / "first", plain_package())
    house.await_(
        house.engine.job(lambda wb: wb.user_models.start_create("mine", first.as_uri(), consent=True))
    )
    dialog.reject()
    house.settle()
    dialog = RegisterModelDialog(house.controller, house.theme)
    dialog.show()
    house.settle()
    look(house, dialog, write_folder(tmp_path / "second", plain_package(PLAIN + "\n# the second\n")))
    agree(dialog)

    dialog.id.setText("auto_ets")
    assert dialog.replace.isHidden()
    dialog.id.setText("mine")
    assert dialog.id_problem.text() == "You have a model mine already. Choose another id, or replace it."
    assert not dialog.button.isEnabled()
    click(dialog.replace)
    assert dialog.id_problem.text().startswith("This version takes its place")
    assert (dialog.button.text(), dialog.button.isEnabled()) == ("Replace", True)
    dialog.id.setText("other")
    assert dialog.button.text() == "Register"
    dialog.id.setText("mine")
    assert not dialog.replace.isChecked()
    click(dialog.replace)
    assert accepted(house, dialog)

    models = house.await_(house.engine.call(lambda wb: wb.user_models.list()))
    assert [one.id for one in models] == ["mine"]
    manifest = house.await_(house.engine.call(lambda wb: wb.user_models.manifest("mine")))
    assert manifest is not None
    assert manifest.origin.endswith("/second")


def test_that_a_repository_is_fetched_when_asked_for_and_registered_without_another_download(
    house: House, dialog: RegisterModelDialog, hub: Hub
) -> None:
    dialog.source.setText("hf://me/last_value")
    assert dialog.id.text() == "last_value"
    house.settle()
    assert not hub.asked.is_set()

    click(dialog.fetch)
    house.until(lambda: dialog._looked is not None)
    house.settle()
    assert names(dialog) == ["config.json", "pipeline.py"]
    hub.asked.clear()
    agree(dialog)
    assert accepted(house, dialog)

    assert not hub.asked.is_set()
    manifest = house.await_(house.engine.call(lambda wb: wb.user_models.manifest("last_value")))
    assert manifest is not None
    assert manifest.origin == "hf://me/last_value"
    house.until(lambda: not staged())


def test_that_a_fetch_can_be_stopped_and_a_repository_that_is_not_there_is_said(
    house: House, dialog: RegisterModelDialog, hub: Hub
) -> None:
    hub.go_on.clear()
    dialog.source.setText("hf://me/last_value")
    click(dialog.fetch)
    house.until(hub.asked.is_set)
    assert dialog.bar.isVisible()
    click(dialog.stop_button)
    house.settle()
    assert dialog.bar.isHidden()
    assert dialog._looked is None
    hub.go_on.set()

    dialog.source.setText("hf://me/nothing")
    click(dialog.fetch)
    house.until(dialog.problem.text)
    house.settle()
    assert "There is no me/nothing at" in dialog.problem.text()
    house.until(lambda: not staged())
    close(house, dialog)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("/models/my line", "my_line"),
        ("/models/2nd.zip", "model_2nd"),
        ("hf://owner/tiny-line@main", "tiny_line"),
        ("hf://", ""),
        ("/", ""),
    ],
)
def test_that_an_id_is_made_of_a_place(words: str, name: str) -> None:
    assert id_for(words) == name


def test_that_hostile_packages_are_refused_before_anything_of_them_runs(
    house: House, dialog: RegisterModelDialog, tmp_path: Path
) -> None:
    for number, case in enumerate(CASES[1::3]):
        folder = tmp_path / str(number)
        folder.mkdir()
        dialog.source.setText(str(case.make(folder)))
        QTest.keyClick(dialog.source, Qt.Key.Key_Return)
        house.until(lambda: dialog._job is None and (dialog._looked is not None or dialog.problem.text()))

        said = " ".join((*dialog.contents.checks.problems, dialog.problem.text()))
        assert case.word in said, case.name
        assert not dialog.button.isEnabled(), case.name
        assert not dialog.contents.checks.button.isVisible(), case.name
        assert not (folder / MARK).exists(), case.name
    assert not house.await_(house.engine.call(lambda wb: wb.user_models.list()))
    close(house, dialog)
