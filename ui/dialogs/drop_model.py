"""Whether a model shall be dropped, and what becomes of its requests that run."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Theme
from ui.widgets import HintLabel
from ui.widgets.labels import PlainLabel
from workbench.registry.user_models import Running


class DropModelDialog(QDialog):
    """Accepted when the model is to be dropped.

    Args:
        model: Its id.
        size: What its files take, for people.
        theme: The window's.
    """

    def __init__(self, model: str, size: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Drop a model"))
        self.setMinimumWidth(440)
        self.closed = False
        self.finished.connect(self._on_finished)
        title = PlainLabel(self.tr("Drop {model}?").format(model=model), self)
        title.setFont(theme.font("heading"))
        words = self.tr("Its files ({size}) are removed from the models folder. Where it came from stays.")
        self.running = PlainLabel("", self)
        self.wait = QRadioButton(self.tr("Wait for them, then drop it"), self)
        self.stop = QRadioButton(self.tr("Stop them and drop it now"), self)
        self.wait.setChecked(True)
        self._choice = QWidget(self)
        choice = QVBoxLayout(self._choice)
        choice.setContentsMargins(0, 4, 0, 0)
        choice.setSpacing(4)
        for widget in (self.running, self.wait, self.stop):
            choice.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(HintLabel(words.format(size=size), self, small=False))
        layout.addWidget(self._choice)
        layout.addSpacing(8)
        layout.addLayout(self._buttons())
        self.tell_running(0)

    def tell_running(self, count: int) -> None:
        """Ask about the requests that run, where there are some."""
        self._choice.setVisible(count > 0)
        self.running.setText(self.tr("%n requests for it run or wait:", "", count))
        self.adjustSize()

    def _on_finished(self) -> None:
        self.closed = True

    @property
    def chosen(self) -> Running:
        """What becomes of the requests."""
        return "stop" if self.stop.isChecked() and not self._choice.isHidden() else "wait"

    def _buttons(self) -> QHBoxLayout:
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.button = QPushButton(self.tr("Drop model"), self)
        self.button.setProperty("destructive", True)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.button)
        return row
