"""What the program wrote down: the newest records, by level."""

from __future__ import annotations

import logging
import time
import traceback
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QStackedLayout, QVBoxLayout, QWidget

from ui.log_handler import LogHandler, LogSignaller
from ui.widgets import EmptyState, PanelBar, icon_button

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.session import Session
    from ui.theme import Theme

MOST = 5000
_BATCH_MS = 150


class LogPanel(QWidget):
    """A bar with the level and Copy, and the records below, at most 5,000 of them."""

    def __init__(
        self, _session: Session, _controller: Controller, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Log"))
        self.text = QPlainTextEdit(self)
        self._records: deque[logging.LogRecord] = deque(maxlen=MOST)
        self._waiting: deque[logging.LogRecord] = deque(maxlen=MOST)
        self.level = QComboBox(self)
        self.level.setAccessibleName(self.tr("Lowest level shown"))
        self.level.setToolTip(self.tr("Lowest level shown"))
        self.level.addItem(self.tr("Everything"), logging.INFO)
        self.level.addItem(self.tr("Warnings and errors"), logging.WARNING)
        self.level.addItem(self.tr("Errors"), logging.ERROR)
        self.level.currentIndexChanged.connect(self._show_all)
        copy = icon_button("copy", self.tr("Copy the log"), parent=self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        clear = icon_button("delete", self.tr("Empty the list"), parent=self)
        clear.clicked.connect(self.clear)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Log"))
        self.text.setMaximumBlockCount(MOST)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(theme.font("code"))
        self.empty = EmptyState(self.tr("Nothing has been logged."), self)
        bar = PanelBar(self)
        bar.add(self.level)
        bar.stretch()
        bar.add(copy)
        bar.add(clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.text)
        layout.addLayout(self._stack)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_BATCH_MS)
        self._timer.timeout.connect(self._show_waiting)
        self._signaller = LogSignaller(self)
        self._signaller.logged.connect(self._on_logged)
        self._handler = LogHandler(self._signaller)
        logging.getLogger().addHandler(self._handler)
        self.destroyed.connect(lambda handler=self._handler: _remove(handler))

    def clear(self) -> None:
        """Forget the records shown; the log file keeps them."""
        self._records.clear()
        self._show_all()

    def _on_logged(self, record: logging.LogRecord) -> None:
        self._waiting.append(record)
        if not self._timer.isActive():
            self._timer.start()

    def _show_waiting(self) -> None:
        fresh = list(self._waiting)
        self._waiting.clear()
        self._records.extend(fresh)
        shown = [_line(one) for one in fresh if one.levelno >= self._lowest]
        if shown:
            self.text.appendPlainText("\n".join(shown))
        self._stack.setCurrentWidget(self.text if self._records else self.empty)

    def _show_all(self) -> None:
        shown = [_line(one) for one in self._records if one.levelno >= self._lowest]
        self.text.setPlainText("\n".join(shown))
        self._stack.setCurrentWidget(self.text if self._records else self.empty)

    @property
    def _lowest(self) -> int:
        return int(self.level.currentData())


def _line(record: logging.LogRecord) -> str:
    moment = time.strftime("%H:%M:%S", time.localtime(record.created))
    line = f"{moment}  {record.levelname.lower():<8} {record.name}: {record.getMessage()}"
    if record.exc_info is not None and record.exc_info[0] is not None:
        line += "\n" + "".join(traceback.format_exception(*record.exc_info)).rstrip()
    return line


def _remove(handler: LogHandler) -> None:
    logging.getLogger().removeHandler(handler)
    handler.close()
