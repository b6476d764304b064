"""The password of a login: hidden until it is asked for, and what is taken where it is left empty."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from ui.icons import icon
from ui.widgets import icon_button
from ui.widgets.form import line_edit

if TYPE_CHECKING:
    from ui.engine_thread import EngineThread


class PasswordField(QWidget):
    """A line with an eye. `keep`, which stands elsewhere, says whether the keyring gets what is typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = line_edit(self.tr("Password"), "", self)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.eye = icon_button("eye", self.tr("Show the password"), checkable=True, parent=self)
        self.eye.toggled.connect(self._on_eye)
        self.keep = QCheckBox(self.tr("Keep in the system keyring"), parent)
        self.keep.setToolTip(self.tr("Without it the password is asked for each time"))
        self.keep.setChecked(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.eye)
        self.setFocusProxy(self.line)

    @property
    def password(self) -> str | None:
        """What is typed, None where nothing is."""
        return self.line.text() or None

    def show_keep(self, keep: bool) -> None:
        """Offer to keep it, as before; not where there is no keyring."""
        self.keep.setChecked(keep and self.keep.isEnabled())

    async def look_for_keyring(self, engine: EngineThread) -> None:
        """Say where the password comes from when the field is left empty; the dialog may be gone by then."""
        from shiboken6 import isValid

        from workbench.sources.iotdb.passwords import ENVIRONMENT_VARIABLE, has_keyring

        kept = await engine.call(lambda _: has_keyring())
        if not isValid(self):
            return
        if ENVIRONMENT_VARIABLE in os.environ:
            words = self.tr("If empty, as {variable} says")
            self.line.setPlaceholderText(words.format(variable=ENVIRONMENT_VARIABLE))
        elif kept:
            self.line.setPlaceholderText(self.tr("If empty, as kept in the keyring"))
        if not kept:
            self.keep.setChecked(False)
            self.keep.setEnabled(False)
            self.keep.setToolTip(self.tr("This system has no keyring; the password is asked for each time"))

    def _on_eye(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode
        self.line.setEchoMode(mode.Normal if shown else mode.Password)
        self.eye.setIcon(icon("eye_off" if shown else "eye"))
        name = self.tr("Hide the password") if shown else self.tr("Show the password")
        self.eye.setAccessibleName(name)
        self.eye.setToolTip(name)
