"""An input that holds chips: chosen columns, with a list of those that can be chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.icons import paint_icon
from ui.setup.picker import Picker
from ui.theme import tokens
from ui.widgets import Chip


class ChipsField(QWidget):
    """One line of chips; those that do not fit are counted (`+1`). A click or Space opens the list."""

    changed = Signal(tuple)

    def __init__(self, name: str, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedHeight(28)
        self.setMinimumWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._prompt = prompt
        self._names: Sequence[str] = ()
        self._details: Mapping[str, str] = {}
        self._chips: list[Chip] = []
        self._hidden = 0
        self.chosen: tuple[str, ...] = ()
        self.picker = Picker(prompt, self)
        self.picker.changed.connect(self._choose)

    def put(self, names: Sequence[str], chosen: Sequence[str], details: Mapping[str, str]) -> None:
        """Show what is chosen of `names`."""
        self._names, self._details = names, details
        if tuple(chosen) != self.chosen:
            self.chosen = tuple(chosen)
            self._make_chips()

    def open_list(self) -> None:
        """Show the list of what can be chosen."""
        self.picker.open_below(self, self._names, self.chosen, self._details)

    @override
    def sizeHint(self) -> QSize:
        return QSize(180, 28)

    def _choose(self, chosen: tuple[str, ...]) -> None:
        # What was chosen first stays first: the plot and the result keep that order.
        kept = [one for one in self.chosen if one in chosen]
        self._change((*kept, *(one for one in chosen if one not in kept)))

    def _remove(self, name: str) -> None:
        self._change(tuple(one for one in self.chosen if one != name))
        self.setFocus()

    def _change(self, chosen: tuple[str, ...]) -> None:
        self.chosen = chosen
        self._make_chips()
        self.changed.emit(chosen)

    def _make_chips(self) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [Chip(name, parent=self) for name in self.chosen[:20]]
        for chip in self._chips:
            chip.removed.connect(self._remove)
        self.setAccessibleDescription(", ".join(self.chosen))
        self.setToolTip(", ".join(self.chosen))
        self._arrange()

    def _arrange(self) -> None:
        left, room = 4, self.width() - 28
        shown = 0
        for number, chip in enumerate(self._chips):
            width = min(chip.sizeHint().width(), room - 4)
            more = number + 1 < len(self.chosen)
            fits = left + width + (28 if more else 0) <= room or number == 0
            chip.setVisible(fits and shown == number)
            if fits and shown == number:
                chip.setGeometry(left, 3, min(width, room - left - (28 if more else 0)), 22)
                left += chip.width() + 4
                shown += 1
        self._hidden = len(self.chosen) - shown
        self._rest_left = left
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self.open_list()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return):
            self.open_list()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self.chosen:
            self._remove(self.chosen[-1])
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wrong = bool(self.property("problem"))
        focused = self.hasFocus()
        outline = colors.accent if focused else colors.error if wrong else colors.control
        width = 2.0 if focused else 1.0
        painter.setPen(QPen(QColor(outline), width))
        painter.setBrush(QColor(colors.error_ground if wrong else colors.base))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)
        paint_icon(painter, QRect(self.width() - 22, 6, 16, 16), "chevron_down", "text2")
        painter.setPen(QColor(colors.text2))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if not self.chosen:
            painter.drawText(self.rect().adjusted(9, 0, -28, 0), align, self._prompt)
        elif self._hidden:
            painter.drawText(QRect(self._rest_left, 0, 28, 28), align, f"+{self._hidden}")
