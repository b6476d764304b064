"""Log records from any thread, brought to the GUI thread. Handler and signaller are two objects."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid
from typing_extensions import override


class LogSignaller(QObject):
    """Lives in the GUI thread; its signal is delivered there."""

    logged = Signal(object)


class LogHandler(logging.Handler):
    """Hands records to a signaller until `close`."""

    def __init__(self, signaller: LogSignaller) -> None:
        super().__init__(logging.INFO)
        self._signaller: LogSignaller | None = signaller

    @override
    def emit(self, record: logging.LogRecord) -> None:
        signaller = self._signaller
        if signaller is not None and not isValid(signaller):
            # Qt deleted it with its window, and nobody was told.
            self._signaller = signaller = None
        if signaller is not None:
            # Formatted here: the arguments may change until the panel shows them.
            record.message = record.getMessage()
            signaller.logged.emit(record)

    @override
    def close(self) -> None:
        self._signaller = None
        super().close()
