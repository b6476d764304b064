"""A chosen thing that can be taken away: a column, a quantile level."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from ui.icons import icon
from ui.theme import tokens
from ui.widgets.labels import ElidedLabel
from workbench.overriding import override


class Chip(QFrame):
    """A label with a remove button; Delete and Backspace remove it too."""

    removed = Signal(str)
    """Its text."""

    def __init__(self, text: str, *, removable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = text
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if removable else Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(22)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 0, 2 if removable else 6, 0)
        layout.setSpacing(2)
        layout.addWidget(ElidedLabel(text, self, Qt.TextElideMode.ElideMiddle))
        if removable:
            button = QToolButton(self)
            button.setIcon(icon("dismiss"))
            button.setIconSize(QSize(12, 12))
            button.setFixedSize(18, 20)
            button.setStyleSheet("QToolButton { padding: 0; border: 0; min-height: 0; }")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            name = self.tr("Remove {name}").format(name=text)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda: self.removed.emit(self.text))
            layout.addWidget(button)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tokens().info_ground))
        focused = self.hasFocus()
        painter.setPen(QPen(QColor(tokens().accent), 2) if focused else Qt.PenStyle.NoPen)
        inset = 1.0 if focused else 0.0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 3, 3)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.text)
            return
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
