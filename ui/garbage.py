"""Reference cycles are collected in the GUI thread alone.

Python collects cycles in whichever thread happens to allocate. A widget or timer that dies in the engine's
thread takes the program with it, so the automatic collector is off and the GUI thread does its work.

What a window consists of takes 60 ms to look through: it is left out. While a mouse button is down only what
is new is looked through.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_EVERY_MS = 500


class GarbageCollection(QObject):
    """Looks twice a second whether a generation is due, by the interpreter's own thresholds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect_what_is_due)
        self._timer.start(_EVERY_MS)

    def started(self) -> None:
        """Leave out what was built so far from now on: it lives as long as the program does."""
        gc.freeze()

    def collect_what_is_due(self) -> None:
        """Collect the oldest generation whose count is over its threshold; the youngest during a drag."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        dragging = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        for generation in (0,) if dragging else (2, 1, 0):
            if thresholds[generation] and counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return

    def release(self) -> None:
        """Hand collecting back to the interpreter."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
