"""Why a model is not active, and trying again; or how far what changes it is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.icons import icon
from ui.text import translated
from ui.theme import Theme
from ui.widgets import SmallButton
from ui.widgets.labels import PlainLabel
from workbench.jobs import JobSnapshot
from workbench.registry.info import ModelInfo, ModelState

_STEPS = 1000


class ModelReason(QFrame):
    """Of a model that is not active and has no files to download."""

    retry_asked = Signal(object)
    cancel_asked = Signal(int)

    def __init__(self, model: ModelInfo, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        busy = model.state is not ModelState.INACTIVE
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        ground = theme.tokens.info_ground if busy else theme.tokens.warning_ground
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(ground))
        self.setPalette(palette)
        sign = PlainLabel("", self)
        shown = icon("arrow_sync", "accent") if busy else icon("warning", "warning")
        sign.setPixmap(shown.pixmap(QSize(16, 16)))
        self.sentence = PlainLabel(self._words(), self)
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sentence.setAccessibleName(self.sentence.text())
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.sentence)
        row.addLayout(column, 1)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setVisible(busy)
        column.addWidget(self.bar)
        column.addLayout(self._buttons(busy=busy))

    def _words(self) -> str:
        reason = self._model.reason
        if reason is not None:
            words = translated(reason)
            return words if words.endswith(("。", ".")) else self.tr("{reason}.").format(reason=words)
        if self._model.state is ModelState.DROPPING:
            return self.tr("It is being removed.")
        return self.tr("It is being made active.")

    def _buttons(self, *, busy: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        model = self._model
        if not busy:
            again = SmallButton(self.tr("Try again"), "arrow_clockwise", self)
            again.setToolTip(self.tr("Look again whether it can run, and at its code if that is why"))
            again.clicked.connect(lambda: self.retry_asked.emit(model))
            row.addWidget(again)
        elif model.job_id is not None:
            cancel = SmallButton(self.tr("Cancel"), "record_stop", self)
            cancel.clicked.connect(lambda: self.cancel_asked.emit(model.job_id))
            row.addWidget(cancel)
        row.addStretch(1)
        return row

    def put_job(self, job: JobSnapshot) -> None:
        """Show how far a job is, where it changes this model."""
        if job.id != self._model.job_id or job.state.ended:
            return
        fraction = job.fraction
        self.bar.setRange(0, 0 if fraction is None else _STEPS)
        self.bar.setValue(0 if fraction is None else round(_STEPS * fraction))
        if job.message is not None:
            self.sentence.setText(translated(job.message))
