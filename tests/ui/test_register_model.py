"""Registering a model in the window: what is found, what is wrong, trust, and what Models then shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.registry.packages.making import plain_package, write_folder, write_zip
from tests.ui.house import House, open_house
from ui.dialogs.register_model import RegisterModelDialog
from ui.panels.models import ModelsPanel
from workbench.registry.info import ModelState

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support", extend=True), pytest.mark.slow]


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    with open_house(qapp, tmp_path) as one:
        yield one


@pytest.fixture
def dialog(house: House) -> RegisterModelDialog:
    one = RegisterModelDialog(house.controller, house.theme)
    one.show()
    return one


def look(house: House, dialog: RegisterModelDialog, place: Path) -> None:
    dialog.choose(place)
    house.until(lambda: dialog._looked is not None or dialog.problem.text())


def names(dialog: RegisterModelDialog) -> list[str]:
    return [dialog.files.item(row).text().split()[0] for row in range(dialog.files.count())]


@pytest.mark.parametrize("zipped", [False, True], ids=["folder", "zip"])
def test_that_a_package_is_read_trusted_registered_and_dropped(
    house: House, dialog: RegisterModelDialog, tmp_path: Path, zipped: bool
) -> None:
    place = tmp_path / ("my line.zip" if zipped else "my line")
    (write_zip if zipped else write_folder)(place, plain_package())
    panel = house.keep(ModelsPanel(house.session, house.controller, house.theme))
    panel.show()

    look(house, dialog, place)

    assert dialog.id.text() == "my_line"
    assert "config.json" in names(dialog)
    assert "class " in dialog.code.toPlainText()
    assert dialog.checksum.text().startswith("sha256 ")
    assert dialog.box.isVisible()
    assert not dialog.button.isEnabled()
    dialog.agree.click()
    assert dialog.button.isEnabled()
    ended: list[int] = []
    dialog.finished.connect(ended.append)
    dialog.button.click()
    house.until(lambda: ended)
    house.settle()
    assert ended == [RegisterModelDialog.DialogCode.Accepted]

    found = house.await_(house.engine.call(lambda wb: wb.registry.get("my_line")))
    assert found.state is ModelState.ACTIVE
    house.until(lambda: any(one.id == "my_line" for one in panel.list.models))
    house.settle()
    row = next(row for row, one in enumerate(panel.list.models) if one.id == "my_line")
    panel.table.setCurrentIndex(panel.list.index(row, 0))
    box = panel.own.ask_drop(panel.list.models[row])
    drop = next(one for one in box.findChildren(QPushButton) if one.text() == "Drop model")
    drop.click()
    house.until(lambda: all(one.id != "my_line" for one in panel.list.models))
    house.settle()


def test_that_what_is_wrong_is_listed_and_nothing_can_be_registered(
    house: House, dialog: RegisterModelDialog, tmp_path: Path
) -> None:
    package = plain_package()
    package["config.json"] = b"{not json"
    write_folder(tmp_path / "broken", package)

    look(house, dialog, tmp_path / "broken")

    assert "config.json" in dialog.problems.text()
    assert dialog.box.isHidden()
    assert not dialog.button.isEnabled()
    assert dialog.button.toolTip() == "Mend the package first"
    dialog.reject()
    house.settle()


def test_that_a_place_without_a_package_is_said(
    house: House, dialog: RegisterModelDialog, tmp_path: Path
) -> None:
    look(house, dialog, tmp_path / "nothing")
    said = dialog.problem.text() + dialog.problems.text()
    assert "nothing" in said
    assert not dialog.button.isEnabled()
    dialog.reject()
    house.settle()
