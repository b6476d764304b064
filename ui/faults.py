"""What nobody foresaw: written to the log, shown with its details, in whichever thread it happened."""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

_log = logging.getLogger("ui")
_LOG_BYTES = 2 * 2**20


class Faults(QObject):
    """Takes `sys.excepthook` until `release`; shows one fault at a time."""

    caught = Signal(str, str)
    """The sentence's values: the kind with its message, and the traceback."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._shown = False
        self._before = sys.excepthook
        sys.excepthook = self._hook
        # An exception in another thread arrives in that thread; the signal brings it here.
        self.caught.connect(self._show)

    def release(self) -> None:
        """Give the hook back."""
        sys.excepthook = self._before

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        _log.error("Unforeseen fault\n%s", details)
        self.caught.emit(f"{kind.__name__}: {error}", details)

    def _show(self, reason: str, details: str) -> None:
        from ui.dialogs.details import DetailsDialog

        if self._shown:
            return
        self._shown = True
        sentence = self.tr("The program met a fault of its own: {reason}").format(reason=reason)
        hint = self.tr("Your data is untouched. Please report it with the details.")
        dialog = DetailsDialog(sentence, hint, details, self._window)
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _on_closed(self) -> None:
        self._shown = False


def write_logs(folder: Path) -> logging.Handler | None:
    """Log to a file that is replaced at 2 MB, and have crashes of the interpreter written beside it."""
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / "forecast-workbench.log", maxBytes=_LOG_BYTES, backupCount=3, encoding="utf-8"
        )
        crashes = (folder / "crash.log").open("a", encoding="utf-8")
    except OSError as reason:
        _log.warning("No log file is written: %s", reason)
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
    root.addHandler(handler)
    faulthandler.enable(crashes)
    return handler
