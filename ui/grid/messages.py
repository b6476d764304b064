"""What statements said: notes, what was done, and the error that ended a script."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.icons import icon
from ui.notices import points_of
from ui.text import translated
from ui.tokens import ColorName
from ui.widgets.points import as_lines
from workbench.errors import Cancelled
from workbench.results import ScriptRun

_TINTS: dict[str, ColorName] = {"info": "text2", "checkmark_circle": "success", "error_circle": "error"}
Line = tuple[str, str]
"""The name of an icon, and a sentence."""


def message_lines(run: ScriptRun) -> list[Line]:
    """A line for each note, message and error of a script, in order."""
    lines: list[Line] = []
    for result in run.results:
        lines += [("info", translated(note)) for note in result.notes]
        if result.message is not None:
            lines.append(("checkmark_circle", translated(result.message)))
    if run.error is not None:
        points, in_sql = points_of(run.error), run.error.span is not None
        words = translated(run.error.heading if points else run.error.text)
        if points:
            words = "\n".join([words, *as_lines(points, in_sql=in_sql)])
        elif run.error.hint_text is not None:
            words += " " + translated(run.error.hint_text, in_sql=in_sql)
        if run.error.span is not None:
            place = QCoreApplication.translate("Messages", "Line {line}, column {column}:")
            words = place.format(line=run.error.span.line, column=run.error.span.column) + " " + words
        lines.append(("info" if isinstance(run.error, Cancelled) else "error_circle", words))
    return lines


class Messages(QListWidget):
    """The list of messages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Messages"))
        self.setWordWrap(True)
        self.setFrameShape(QListWidget.Shape.NoFrame)

    def show_lines(self, lines: list[Line]) -> None:
        """Show these."""
        self.clear()
        for name, words in lines:
            self.addItem(QListWidgetItem(icon(name, _TINTS[name]), words))
