"""The question before a model's files are downloaded: from where, how much, under which licence."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.text import translated_template
from ui.theme import Theme
from ui.widgets import ElidedLabel, HintLabel, PrimaryButton
from ui.widgets.labels import PlainLabel
from workbench.registry.info import ModelInfo
from workbench.sizes import file_size


class DownloadDialog(QDialog):
    """Accepted when the files are to be downloaded; a non-commercial licence must be agreed to."""

    folder_asked = Signal()
    """The files are to be taken from a folder instead."""

    def __init__(self, info: ModelInfo, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Download a model"))
        self.setMinimumWidth(460)
        title = PlainLabel(
            self.tr("{model} runs from files that are not here yet.").format(model=info.id), self
        )
        title.setFont(theme.font("heading"))
        title.setWordWrap(True)
        self.agree = QCheckBox(self.tr("I will not use them commercially"), self)
        self.agree.setVisible(info.non_commercial)
        self.agree.toggled.connect(self._follow)
        self.button = PrimaryButton(self.tr("Download"), "arrow_download", self)
        self.button.setDefault(True)
        self.button.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(HintLabel(translated_template(info.summary), self, small=False))
        layout.addLayout(self._facts(info))
        layout.addWidget(self.agree)
        layout.addSpacing(4)
        layout.addLayout(self._buttons())
        self._follow()

    def _facts(self, info: ModelInfo) -> QFormLayout:
        licence = info.licence
        if info.non_commercial:
            licence = self.tr("{licence}, not for commercial use").format(licence=licence)
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(6)
        for name, value in (
            (self.tr("From"), info.repository or ""),
            (self.tr("Size"), size_of(info)),
            (self.tr("Licence"), licence),
            (self.tr("To"), str(info.weights_folder)),
        ):
            label = ElidedLabel(value, self, Qt.TextElideMode.ElideMiddle)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setAccessibleName(f"{name}: {value}")
            form.addRow(HintLabel(name, self, small=False), label)
        return form

    def _buttons(self) -> QHBoxLayout:
        folder = QPushButton(self.tr("From a folder…"), self)
        folder.setToolTip(self.tr("Copy config.json and model.safetensors from a folder or a stick"))
        folder.setAutoDefault(False)
        folder.clicked.connect(self._take_folder)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(folder)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.button)
        return row

    def _take_folder(self) -> None:
        self.reject()
        self.folder_asked.emit()

    def _follow(self) -> None:
        self.button.setEnabled(self.agree.isChecked() or self.agree.isHidden())


def size_of(info: ModelInfo) -> str:
    """What has to be downloaded, in words."""
    return file_size(info.size_bytes or 0)
