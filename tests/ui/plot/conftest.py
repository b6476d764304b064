"""A stage and the plot on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.plot.making import Stage, make_stage
from ui.panels.plot import PlotPanel
from ui.theme import Theme


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Stage:
    """A session with a table open."""
    theme = Theme(tmp_path)
    theme.set_mode("light")
    return make_stage(tmp_path, theme)


@pytest.fixture
def panel(stage: Stage, qtbot: QtBot) -> Iterator[PlotPanel]:
    """The plot of the stage, on the screen."""
    shown = PlotPanel(stage.session, stage.controller, stage.theme)
    qtbot.addWidget(shown)
    shown.resize(900, 500)
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    shown.reader.close()
