"""Texts: cut with an ellipsis, hints, the sentence of an empty panel; and the line between groups."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import tokens
from workbench.overriding import override


def plain_tip(words: str) -> str:
    """The tool tip that shows words as they are: Qt guesses whether a tip is HTML, and cannot be told."""
    return QtGui.Qt.convertFromPlainText(words) if QtGui.Qt.mightBeRichText(words) else words


class PlainLabel(QLabel):
    """Shows its text as it is: what looks like HTML in the name of a file or a server stays letters.

    The few labels that show HTML ask for it, and escape what they put into it.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


class HintLabel(PlainLabel):
    """Small text in the second colour; a unit, a range, what a choice means.

    `set_tone("warning")` and the like colour it; the sentence itself must carry the meaning too.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None, *, small: bool = True) -> None:
        super().__init__(text, parent)
        self._tone = "text2"
        self.setWordWrap(True)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        if small:
            font = QFont(self.font())
            font.setPixelSize(max(round(QFontInfo(font).pixelSize() * 0.92), 9))
            self.setFont(font)

    def set_tone(self, tone: str) -> None:
        """Take the colour of a token: `text2`, `success`, `warning`, `error`, `accent`."""
        self._tone = tone
        self._color()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.ThemeChange):
            self._color()

    def _color(self) -> None:
        wanted = QColor(str(getattr(tokens(), self._tone)))
        palette = self.palette()
        if palette.color(QPalette.ColorRole.PlaceholderText) != wanted:
            palette.setColor(QPalette.ColorRole.PlaceholderText, wanted)
            self.setPalette(palette)


class ElidedLabel(PlainLabel):
    """One line, cut at its end with an ellipsis where room is short; then the tool tip has all of it."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(text, parent)
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…") + 8, super().minimumSizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, super().sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), self._mode, area.width())
        cut = shown != self.text()
        whole = plain_tip(self.text())
        if cut != (self.toolTip() == whole and bool(whole)):
            self.setToolTip(whole if cut else "")
        self.style().drawItemText(
            painter,
            area,
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )


class EmptyState(QWidget):
    """What an empty panel says: what would be here, and what to do next."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = PlainLabel(sentence, self)
        self.label.setWordWrap(True)
        self.label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.label.setAccessibleName(sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 16, 12, 12)
        layout.addWidget(self.label)
        layout.addStretch(1)

    def set_sentence(self, sentence: str) -> None:
        """Say something else."""
        self.label.setText(sentence)
        self.label.setAccessibleName(sentence)


class Line(QFrame):
    """A thin line between groups."""

    def __init__(self, parent: QWidget | None = None, *, vertical: bool = False) -> None:
        super().__init__(parent)
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(tokens().border))
