"""Cycles die in the GUI thread."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.garbage import GarbageCollection


class _Ring:
    died_in: str | None = None

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        _Ring.died_in = threading.current_thread().name


def test_that_a_cycle_made_by_another_thread_dies_in_the_gui_thread(qtbot: QtBot) -> None:
    owner = QObject()
    collection = GarbageCollection(owner)
    made: list[weakref.ref[_Ring]] = []

    def allocate() -> None:
        made.append(weakref.ref(_Ring()))
        kept = [[number] for number in range(20_000)]
        assert len(kept) == 20_000

    worker = threading.Thread(target=allocate, name="elsewhere")
    worker.start()
    worker.join()
    try:
        assert made[0]() is not None
        collected = [[number] for number in range(2_000)]
        assert collected
        qtbot.waitUntil(lambda: made[0]() is None)
        assert _Ring.died_in == threading.main_thread().name
    finally:
        collection.release()
        owner.deleteLater()
    assert gc.isenabled()


def test_that_older_objects_are_not_looked_through_while_a_mouse_button_is_down(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    collection = GarbageCollection(window)
    generations: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            generations.append(info["generation"])

    old = gc.get_threshold()
    gc.callbacks.append(note)
    left = Qt.MouseButton.LeftButton
    try:
        gc.set_threshold(1, 1, 1)
        for _ in range(3):
            gc.collect(1)
        QTest.mousePress(window.windowHandle(), left)
        generations.clear()
        kept = [[number] for number in range(10)]
        collection.collect_what_is_due()
        assert generations == [0]
        QTest.mouseRelease(window.windowHandle(), left)
        generations.clear()
        collection.collect_what_is_due()
        assert generations == [2]
        assert kept
    finally:
        gc.set_threshold(*old)
        gc.callbacks.remove(note)
        collection.release()
