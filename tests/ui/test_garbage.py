"""Cycles die in the GUI thread."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject
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
