"""One row of the form: label, control, a hint, and what is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.widgets import ElidedLabel, HintLabel, SegmentedButtons

WIDEST_LABEL = 120
"""As wide as a column of labels may become; a longer label stands above its control."""
_LONGEST_USUAL = "Covariates"
_ROOM = 20
_CONTROL_HEIGHT = 28
_ANY_WIDTH = 16_777_215
"""Qt's QWIDGETSIZE_MAX."""


class Field(QWidget):
    """A label beside one or several controls. What stands in the first control's tool tip is left alone."""

    def __init__(
        self, label: str, controls: Sequence[QWidget], parent: QWidget | None = None, *, spread: bool = False
    ) -> None:
        """Lay the controls side by side; `spread` leaves the room that they do not need at the right."""
        super().__init__(parent)
        self._controls = tuple(controls)
        self.label = ElidedLabel(label, self)
        self.label.setForegroundRole(self.label.palette().ColorRole.PlaceholderText)
        self.label.setBuddy(controls[0])
        self.hint = HintLabel(parent=self)
        self.problem = HintLabel(parent=self)
        self.problem.set_tone("error")
        row = QHBoxLayout()
        row.setSpacing(8)
        for control in controls:
            if isinstance(control, QComboBox | QAbstractSpinBox | QLineEdit):
                # Otherwise the longest entry or the largest number would widen the whole form.
                control.setMinimumWidth(56)
                control.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(control)
            if not control.accessibleName():
                control.setAccessibleName(label)
        if spread:
            row.addStretch(1)
        self.below = QVBoxLayout()
        self.below.setSpacing(4)
        self.below.addWidget(self.hint)
        self.below.addWidget(self.problem)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.addLayout(row, 1, 1)
        self._grid.addLayout(self.below, 2, 1)
        self._grid.setColumnStretch(1, 1)
        self.set_label_width(label_width(self))
        self.set_hint("")
        self.problem.hide()

    def set_label_width(self, width: int) -> None:
        """Give the column of the label a width; a label that is longer stands above the control."""
        beside = self.label.sizeHint().width() <= width
        self._grid.removeWidget(self.label)
        self._grid.setColumnMinimumWidth(0, width)
        self.label.setFixedHeight(_CONTROL_HEIGHT if beside else self.label.sizeHint().height())
        if beside:
            self.label.setFixedWidth(width)
            self._grid.addWidget(self.label, 1, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self.label.setMinimumWidth(0)
            self.label.setMaximumWidth(_ANY_WIDTH)
            self._grid.addWidget(self.label, 0, 0, 1, 2)

    def set_hint(self, sentence: str, tone: str = "text2") -> None:
        """Say something small below the control; nothing when empty."""
        self.hint.set_tone(tone)
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))

    def set_problem(self, sentence: str, *, serious: bool = True) -> None:
        """Tint the control and say below it what is wrong; nothing when empty.

        What is not `serious` keeps nobody from going on: it is said without the tint.
        """
        self.problem.set_tone("error" if serious else "text2")
        wrong = bool(sentence) and serious
        if self.problem.text() == sentence and self._controls[0].property("problem") == wrong:
            return
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        for control in self._controls:
            control.setProperty("problem", wrong)
            control.setAccessibleDescription(sentence)
            control.style().unpolish(control)
            control.style().polish(control)


def label_width(widget: QWidget) -> int:
    """The usual width of the labels: 84 px at the usual size of letters, or six Han characters."""
    return widget.fontMetrics().horizontalAdvance(_LONGEST_USUAL) + _ROOM


def fit_segments(segments: SegmentedButtons, keys: Sequence[str]) -> None:
    """Let segments be as narrow as their texts; what Qt asks for does not fit the narrowest panel."""
    for key in keys:
        button = segments.button(key)
        button.setMinimumWidth(button.fontMetrics().horizontalAdvance(button.text()) + 20)


def set_text(edit: QLineEdit, text: str) -> None:
    """Show a text, but leave alone what the user is writing when it means the same."""
    if edit.text() != text:
        edit.setText(text)
