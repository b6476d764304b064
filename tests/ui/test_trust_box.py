"""The question of trust says what the code may do on this system and by these settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.packages.trust_box import TrustBox
from ui.theme import Theme
from workbench.text import Text, text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def box(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> TrustBox:
    theme = Theme(tmp_path)
    theme.set_mode("light")
    theme.apply(qapp)
    shown = TrustBox(theme)
    qtbot.addWidget(shown)
    return shown


@pytest.mark.parametrize(
    ("missing", "network", "said", "unsaid"),
    [
        ((), False, "neither the network nor other programs", "wholly"),
        ((), True, "reach no other programs. The settings let them use the network.", "neither"),
        ((text("It can end your programs."),), False, "wholly: It can end your programs.", "On this system"),
        ((text("It can end your programs."),), True, "programs. The settings let them use", "On this system"),
    ],
)
def test_that_what_the_code_may_do_is_said(
    box: TrustBox, missing: tuple[Text, ...], network: bool, said: str, unsaid: str
) -> None:
    box.ask(2, missing, network=network)

    assert said in box.missing.text()
    assert unsaid not in box.missing.text()
    assert box.title.text() == "These files contain code that will run on your computer."


def test_that_the_tick_is_empty_whenever_it_is_asked_anew(box: TrustBox) -> None:
    def asked() -> bool:
        return not box.settled and not box.agree.isHidden()

    box.ask(1, (), network=False)
    box.agree.click()
    assert not asked()
    box.ask(1, (), network=False)
    assert asked()
    box.tell_known()
    assert not asked()
    box.ask(1, (), network=False)
    assert asked()
    box.put_away()
    assert not asked()
