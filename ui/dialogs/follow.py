"""Follow a series of a server: how often, and whether to forecast again each time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.servers.follow import Request, summary
from ui.text import translated
from ui.theme import Theme
from ui.widgets import HintLabel, PrimaryButton, SpinBox
from ui.widgets.labels import PlainLabel

_MOST_MINUTES = 7 * 24 * 60
_USUAL_MINUTES = 5


class FollowDialog(QDialog):
    """Accepted when the table is to be followed; `stop_asked` is true where it shall no longer be.

    Args:
        name: The table.
        minutes: How often it is followed now, None for not.
        request: What can be run each time, None where nothing is set up for this table.
        theme: Of the window.
    """

    def __init__(
        self,
        name: str,
        minutes: int | None,
        request: Request | None,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.stop_asked = False
        self.request = request
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Follow"))
        self.setMinimumWidth(440)
        self.setFont(theme.font("body"))
        title = PlainLabel(self.tr("Fetch the rows of {name} again and again").format(name=name), self)
        title.setFont(theme.font("heading"))
        title.setWordWrap(True)
        self.every = SpinBox(self)
        self.every.setRange(1, _MOST_MINUTES)
        self.every.setValue(_USUAL_MINUTES if minutes is None else minutes)
        self.every.setAccessibleName(self.tr("Minutes between two times"))
        self.every.setToolTip(self.tr("Minutes between two times"))
        self.every.setFixedWidth(110)
        self.again = QCheckBox(self._words(request), self)
        self.again.setChecked(request is not None)
        self.again.setEnabled(request is not None)
        self.start = PrimaryButton(self.tr("Follow"), "arrow_sync", self)
        self.start.setDefault(True)
        self.start.clicked.connect(self.accept)
        self._lay_out(title, followed=minutes is not None)
        self.every.setFocus()
        self.every.selectAll()

    @property
    def minutes(self) -> int:
        """How often."""
        return self.every.value()

    @property
    def wanted(self) -> Request | None:
        """What is to be run each time."""
        return self.request if self.again.isChecked() else None

    def _words(self, request: Request | None) -> str:
        done = summary(request)
        if done is None:
            return self.tr("Forecast again: nothing is set up for it")
        return self.tr("Then {request}").format(request=translated(done))

    def _lay_out(self, title: QLabel, *, followed: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        before = PlainLabel(self.tr("Every"), self)
        before.setBuddy(self.every)
        for one in (before, self.every, PlainLabel(self.tr("minutes"), self)):
            row.addWidget(one)
        row.addStretch(1)
        hint = self.tr(
            "It is among the jobs, where Stop ends it. While the server is away it is tried again each time."
        )
        buttons = QHBoxLayout()
        if followed:
            stop = QPushButton(self.tr("Follow no longer"), self)
            stop.setAutoDefault(False)
            stop.clicked.connect(self._stop)
            buttons.addWidget(stop)
        buttons.addStretch(1)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons.addWidget(cancel)
        buttons.addWidget(self.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addLayout(row)
        layout.addWidget(self.again)
        layout.addWidget(HintLabel(hint, self))
        layout.addSpacing(4)
        layout.addLayout(buttons)

    def _stop(self) -> None:
        self.stop_asked = True
        self.accept()
