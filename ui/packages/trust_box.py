"""The question of trust: these files contain code that will run on your computer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import icon
from ui.text import translated
from ui.theme import Theme
from ui.widgets.labels import PlainLabel
from workbench.text import Text

_ICON = 20


class TrustBox(QFrame):
    """Asks, and says what the code may do here; the tick is empty whenever it asks anew."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._asks = False
        self.setAccessibleName(self.tr("Trust"))
        self.setAutoFillBackground(True)
        self._icon = PlainLabel("", self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.title = PlainLabel("", self)
        self.title.setFont(theme.font("title"))
        self.title.setWordWrap(True)
        self.sentence = PlainLabel("", self)
        self.sentence.setWordWrap(True)
        self.missing = PlainLabel("", self)
        self.missing.setWordWrap(True)
        self.agree = QCheckBox(self.tr("I have read the code and trust it"), self)
        self.agree.toggled.connect(self.changed)
        words = QVBoxLayout()
        words.setSpacing(4)
        for widget in (self.title, self.sentence, self.missing):
            words.addWidget(widget)
        words.addSpacing(4)
        words.addWidget(self.agree)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(12)
        layout.addWidget(self._icon)
        layout.addLayout(words, 1)

    @property
    def settled(self) -> bool:
        """Whether the code may run: nothing is asked, or the user has agreed."""
        return not self._asks or self.agree.isChecked()

    def ask(self, files: int, missing: Sequence[Text], *, network: bool) -> None:
        """Ask about code in so many files.

        Args:
            files: How many.
            missing: What this system cannot keep it from.
            network: Whether the settings let it use the network.
        """
        self._asks = True
        self.agree.setChecked(False)
        self.agree.show()
        self._dress("warning_ground", "shield_error", "warning")
        self.title.setText(self.tr("These files contain code that will run on your computer."))
        apart = self.tr(
            "%n files run in processes of their own, with a limit of memory and time. "
            "Agree only if you trust where they come from; changed code asks again.",
            "",
            files,
        )
        self.sentence.setText(apart)
        self.missing.setText(self._limits(missing, network=network))
        self.show()

    def _limits(self, missing: Sequence[Text], *, network: bool) -> str:
        if missing:
            limits = [translated(one) for one in missing]
            words = self.tr("This system does not confine them wholly: {limits}")
        else:
            limits = []
            words = self.tr(
                "On this system they read no files but their own and the libraries, "
                "and reach neither the network nor other programs."
            )
        if network:
            limits.append(self.tr("The settings let them use the network."))
            words = (
                self.tr(
                    "On this system they read no files but their own and the libraries, and reach no other "
                    "programs. {limits}"
                )
                if not missing
                else words
            )
        return words.format(limits=" ".join(limits))

    def tell_known(self) -> None:
        """Say that this code was agreed to before; nothing is asked."""
        self._asks = False
        self.agree.hide()
        self._dress("success_ground", "shield_checkmark", "success")
        self.title.setText(self.tr("You have agreed to this code before."))
        self.sentence.setText(self.tr("It is the same to the byte, so it is not asked about again."))
        self.missing.setText("")
        self.show()

    def put_away(self) -> None:
        """Show nothing; there is no code to be asked about."""
        self._asks = False
        self.hide()

    def _dress(self, ground: str, sign: str, tone: str) -> None:
        self.missing.setVisible(tone == "warning")
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(str(getattr(self._theme.tokens, ground))))
        self.setPalette(palette)
        shown = icon(sign, "warning" if tone == "warning" else "success")
        self._icon.setPixmap(shown.pixmap(QSize(_ICON, _ICON)))
