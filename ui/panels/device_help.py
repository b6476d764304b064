"""What the bars of Devices mean, and what loading a model, an instance and a batch are, as they are set."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from ui.plot.flow import FlowLayout
from ui.text import duration
from ui.theme import tokens
from ui.widgets import HintLabel, LinkButton
from workbench.settings import RuntimeSettings


class DeviceHelp(QWidget):
    """Stands below the cards."""

    settings_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.loading = HintLabel("", self)
        self.instances = HintLabel("", self)
        self.batches = HintLabel("", self)
        change = LinkButton(self.tr("Change in Settings…"), self)
        change.setToolTip(self.tr("Precision, batches, how long an unused model stays loaded"))
        change.clicked.connect(self.settings_asked)
        signs = QWidget(self)
        row = FlowLayout(signs, 16, 4)
        row.setContentsMargins(0, 0, 0, 0)
        for kind, words in (
            ("model", self.tr("A loaded model, in its colour")),
            ("other", self.tr("Other programs")),
            ("budget", self.tr("Budget for models")),
        ):
            row.addWidget(_entry(kind, words, signs))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(signs)
        for line in (self.loading, self.instances, self.batches):
            layout.addWidget(line)
        links = QHBoxLayout()
        links.addWidget(change)
        links.addStretch(1)
        layout.addLayout(links)

    def show_settings(self, settings: RuntimeSettings) -> None:
        """Say it with what is set."""
        idle = settings.idle_minutes
        stays = self.tr("It stays until you unload it.")
        if idle is not None:
            stays = self.tr("Unused for {time} it is unloaded.").format(time=duration(60 * idle))
        first = self.tr("Any model runs without being loaded here. One that is loaded answers at once.")
        self.loading.setText(f"{first} {stays}")
        self.instances.setText(
            self.tr(
                "An instance is a process that has the model: two of them answer two requests at the same "
                "time. On the processor they share one copy of the weights in float32 and int8."
            )
        )
        self.batches.setText(
            self.tr(
                "Requests for a pretrained model that wait together run as one batch, up to {count} series; "
                "each gets the result that it would get alone."
            ).format(count=f"{settings.batch_series:,}")
        )


class _Sign(QWidget):
    """A piece of the memory bar."""

    def __init__(self, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setFixedSize(QSize(12, 16))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = tokens()
        if self._kind == "budget":
            painter.fillRect(5, 0, 2, 16, QColor(colors.text))
        else:
            color = colors.accent if self._kind == "model" else colors.control
            painter.fillRect(0, 3, 10, 10, QColor(color))


def _entry(kind: str, words: str, parent: QWidget) -> QWidget:
    entry = QWidget(parent)
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(_Sign(kind, entry))
    label: QLabel = HintLabel(words, entry)
    label.setWordWrap(False)
    row.addWidget(label)
    return entry
