"""Asked from outside to end: Ctrl-C in the terminal, the end of the user's session, `kill`."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_ASKING = [one for one in signal.Signals if one.name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")]


def end_at_once() -> None:
    """Let Ctrl-C end the program at once: as long as it has nothing to keep, and when it is pressed again."""
    for number in _listened_to():
        signal.signal(number, signal.SIG_DFL)


class OutsideEnd(QObject):
    """Tells of the first such signal until `release`. Python's own exception gets lost in calls of Qt."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read, self._written = socket.socketpair()
        for one in (self._read, self._written):
            one.setblocking(False)
        self._before = {number: signal.signal(number, _noted) for number in _listened_to()}
        # Python writes a signal's number there, and wakes Qt's loop; a handler alone would wait for an event.
        self._woken = signal.set_wakeup_fd(self._written.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def _on_signal(self) -> None:
        if any(number in self._before for number in self._read.recv(64)):
            end_at_once()
            self.asked.emit()

    def release(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._woken)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._read.close()
        self._written.close()


def _listened_to() -> list[signal.Signals]:
    """Without those that whoever started the program had ignored (`nohup`)."""
    return [number for number in _ASKING if signal.getsignal(number) not in (signal.SIG_IGN, None)]


def _noted(number: int, frame: FrameType | None) -> None:
    """What is to be done is done in Qt's loop."""
