"""The settings' page about models that the user has registered: what their code may have."""

from __future__ import annotations

import dataclasses

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.text import memory
from ui.widgets import DoubleSpinBox, HintLabel, SpinBox
from ui.widgets.form import HintedForm
from workbench.runtime.guard import memory_limit
from workbench.settings import RuntimeSettings

_MOST_GB = 4096.0
_DAY = 86_400


class OwnModelsPage(QWidget):
    """Network, memory and time; each in a sentence with what it means."""

    def __init__(self, settings: RuntimeSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        intro = HintLabel(
            self.tr("The code of models that you registered runs in processes of its own. They may have:"),
            self,
            small=False,
        )
        self.network = QCheckBox(self.tr("Use of the network"), self)
        self.network.setChecked(settings.user_network)
        self.network.setToolTip(self.tr("Let the code of models that you registered use the network"))
        self.memory = DoubleSpinBox(self)
        self.memory.setRange(0, _MOST_GB)
        self.memory.setDecimals(1)
        self.memory.setSuffix(" GB")
        usual = self.tr("A quarter of this computer's, {size}").format(size=memory(memory_limit()))
        self.memory.setSpecialValueText(usual)
        self.memory.setValue(settings.user_memory_gb or 0)
        self.seconds = SpinBox(self)
        self.seconds.setRange(0, _DAY)
        self.seconds.setSpecialValueText(self.tr("120, and 30 more for each series"))
        self.seconds.setValue(round(settings.user_request_seconds or 0))
        form = HintedForm(self)
        form.add_field(
            self.tr("Memory of a model"),
            self.memory,
            self.tr("All its processes together; they are ended when they take more."),
        )
        form.add_field(
            self.tr("Time of a request, s"),
            self.seconds,
            self.tr("A request that takes longer is stopped, and its process ended."),
        )
        words = self.tr(
            "Without it nothing that the code reads of your series can leave this computer, and nothing is "
            "fetched. Changes count from a model's next request."
        )
        form.add_box(self.network, words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 16, 12, 12)
        layout.setSpacing(12)
        layout.addWidget(intro)
        layout.addLayout(form)
        layout.addStretch(1)

    def applied(self, settings: RuntimeSettings) -> RuntimeSettings:
        """The settings with what is chosen here."""
        return dataclasses.replace(
            settings,
            user_network=self.network.isChecked(),
            user_memory_gb=max(self.memory.value(), 0.5) if self.memory.value() else None,
            user_request_seconds=float(self.seconds.value()) or None,
        )
