"""What the rows of a form are made of: a line to write in, its label, fields side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.widgets.labels import HintLabel, PlainLabel


def line_edit(name: str, hint: str, parent: QWidget) -> QLineEdit:
    """A line with a name for those who cannot see its label; `hint` is shown while it is empty."""
    line = QLineEdit(parent)
    line.setAccessibleName(name)
    line.setPlaceholderText(hint)
    return line


def field_label(words: str, field: QWidget, parent: QWidget) -> HintLabel:
    """The label of a field, on one line."""
    label = HintLabel(words, parent, small=False)
    label.setWordWrap(False)
    label.setBuddy(field)
    return label


def side_by_side(*widgets: QWidget) -> QHBoxLayout:
    """Widgets in a row; the first takes the room that is left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, 0 if place else 1)
    return row


class HintedForm(QFormLayout):
    """Labels at the left, fields at the right, and close below a field what it means."""

    def __init__(self, owner: QWidget) -> None:
        """Make labels and hints in `owner`."""
        super().__init__()
        self._owner = owner
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(10)
        self.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def add_field(self, name: str, field: QWidget, hint: str = "", *further: QWidget) -> None:
        """Add a field with its label, its hint, and what else belongs to it."""
        label = PlainLabel(name, self._owner)
        label.setFixedHeight(field.sizeHint().height())
        label.setBuddy(field)
        field.setAccessibleName(name)
        field.setToolTip(hint or name)
        self.addRow(label, self._column(field, hint, further))

    def add_box(self, box: QWidget, hint: str = "") -> None:
        """Add a check box, which has its own words, with its hint."""
        self.addRow("", self._column(box, hint, ()))

    def _column(self, field: QWidget, hint: str, further: tuple[QWidget, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(field)
        if hint:
            words = HintLabel(hint, self._owner)
            words.setAlignment(Qt.AlignmentFlag.AlignTop)
            column.addWidget(words)
        for one in further:
            column.addWidget(one)
        return column
