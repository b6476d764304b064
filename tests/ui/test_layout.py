"""Where the docks are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import layout
from ui.main_window import MainWindow
from ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def wide(qapp: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The saved layout of a wide screen, Jobs beside Results, whose place no other screen has."""
    window = MainWindow(Theme(tmp_path))
    qtbot.addWidget(window, before_close_func=lambda shown: shown.finish())
    with monkeypatch.context() as patch:
        patch.setattr(layout, "is_wide", lambda _: True)
        window.place(None)
    window.resize(1900, 1000)
    for key in ("results", "jobs"):
        window.reveal(key)
    window.show()
    results, jobs = window.docks["results"], window.docks["jobs"]
    qtbot.waitUntil(lambda: results.width() > 0 and jobs.x() > results.geometry().right())
    file = tmp_path / "layout.json"
    window.save_layout(file)
    # Qt refuses the place of a window that filled another screen, in the same way.
    file.write_text(
        json.dumps(json.loads(file.read_text(encoding="utf-8")) | {"geometry": ""}), encoding="utf-8"
    )
    return file


def test_that_a_small_screen_keeps_no_room_for_the_layout_of_a_wide_one(
    wide: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layout, "is_wide", lambda _: False)
    window = MainWindow(Theme(tmp_path))
    qtbot.addWidget(window, before_close_func=lambda shown: shown.finish())
    window.place(wide)
    window.resize(1366, 740)
    window.show()
    docks = window.docks
    for key in ("jobs", "results"):
        window.reveal(key, front=True)
    assert docks["jobs"] in window.tabifiedDockWidgets(docks["results"])
    qtbot.waitUntil(lambda: docks["results"].width() >= window.inner.width() - 2)
    assert docks["setup"].isVisible()
