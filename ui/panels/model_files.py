"""The files of a pretrained model: where they are from, how far they are, and what can be done about them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.dialogs.download import size_of
from ui.text import translated
from ui.widgets import HintLabel, PrimaryButton, SmallButton
from ui.widgets.labels import PlainLabel
from workbench.jobs import JobSnapshot
from workbench.registry.info import ModelInfo, ModelState
from workbench.registry.states import Manifest

_STEPS = 1000
_SHOWN = 16
"""Characters of a checksum; the rest is in the tool tip."""


class ModelFiles(QWidget):
    """Why a model is not active, the progress of a download with Cancel, and the buttons that fit."""

    download_asked = Signal(object)
    folder_asked = Signal(object)
    removal_asked = Signal(object)
    cancel_asked = Signal(int)
    retry_asked = Signal(object)
    """Look again: something else than files is missing."""

    def __init__(self, model: ModelInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(self.tr("Progress of the download"))
        self.progress = PlainLabel("", self)
        if model.reason is not None and model.state is not ModelState.ACTIVE:
            self._show_reason(model)
        if model.state is ModelState.ACTIVATING:
            self._show_progress(model)
        else:
            self.bar.hide()
            self.progress.hide()
            self._add_buttons(model)

    def put_job(self, job: JobSnapshot) -> None:
        """Show how far a job is, where it fetches these files."""
        if job.id != self._model.job_id:
            return
        fraction = job.fraction
        self.bar.setRange(0, 0 if fraction is None else _STEPS)
        self.bar.setValue(0 if fraction is None else round(_STEPS * fraction))
        self.progress.setText(self.tr("Beginning…") if job.message is None else translated(job.message))

    def _show_reason(self, model: ModelInfo) -> None:
        assert model.reason is not None
        reason = HintLabel(translated(model.reason), self, small=False)
        reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        reason.setAccessibleName(reason.text())
        self._layout.addWidget(reason)

    def _show_progress(self, model: ModelInfo) -> None:
        self.bar.setRange(0, 0)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.progress, 1)
        if model.job_id is not None:
            cancel = SmallButton(self.tr("Cancel"), "record_stop", self)
            cancel.setToolTip(self.tr("Stop; what is here already stays for the next time"))
            cancel.clicked.connect(lambda: self.cancel_asked.emit(model.job_id))
            row.addWidget(cancel)
        self._layout.addWidget(self.bar)
        self._layout.addLayout(row)

    def _add_buttons(self, model: ModelInfo) -> None:
        if model.fetchable:
            name = self.tr("Download ({size})…").format(size=size_of(model))
            download = PrimaryButton(name, "arrow_download", self)
            download.setAutoDefault(False)
            download.clicked.connect(lambda: self.download_asked.emit(model))
            self._layout.addWidget(download)
        row = QHBoxLayout()
        row.setSpacing(8)
        if model.state is ModelState.INACTIVE and not model.fetchable:
            again = SmallButton(self.tr("Try again"), "arrow_clockwise", self)
            again.setToolTip(self.tr("Look again for what is missing"))
            again.clicked.connect(lambda: self.retry_asked.emit(model))
            row.addWidget(again)
        folder = SmallButton(self.tr("From a folder…"), "folder_open", self)
        folder.setToolTip(self.tr("Copy config.json and model.safetensors from a folder or a stick"))
        folder.clicked.connect(lambda: self.folder_asked.emit(model))
        row.addWidget(folder)
        if model.state is ModelState.ACTIVE:
            remove = SmallButton(self.tr("Remove files…"), "delete", self)
            remove.clicked.connect(lambda: self.removal_asked.emit(model))
            row.addWidget(remove)
        row.addStretch(1)
        self._layout.addLayout(row)

    def facts(self, manifest: Manifest | None) -> list[tuple[str, str]]:
        """Repository, size, folder and checksum, as name and value."""
        model = self._model
        found = [
            (self.tr("Repository"), model.repository or ""),
            (self.tr("Size"), size_of(model)),
            (self.tr("Folder"), str(model.weights_folder)),
        ]
        if model.state is not ModelState.ACTIVE:
            return found
        if manifest is None:
            return [*found, (self.tr("Files"), self.tr("put there by hand"))]
        source = manifest.origin if manifest.commit is None else f"{manifest.origin} @ {manifest.commit[:12]}"
        checksum = manifest.files["model.safetensors"].sha256[:_SHOWN]
        compared = self.tr("{checksum}…, as the hub tells") if manifest.compared else "{checksum}…"
        return [
            *found,
            (self.tr("Files from"), f"{source}, {manifest.fetched_at[:10]}"),
            ("SHA-256", compared.format(checksum=checksum)),
        ]
