"""What the rows of a form are made of: a line to write in, its label, fields side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.widgets.labels import HintLabel


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
