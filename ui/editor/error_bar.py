"""Where a script went wrong, what to do, and the correction to put in with one click."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from ui.icons import paint_icon
from ui.notices import points_of
from ui.text import translated
from ui.theme import Theme
from ui.widgets import LinkButton, SmallButton, icon_button
from ui.widgets.labels import PlainLabel
from ui.widgets.points import as_html, as_lines
from workbench.errors import ModelError, Span, WorkbenchError

_ICON_TOP = 12
"""Beside the first line, where there are many."""


class ErrorBar(QWidget):
    """The bar below the editor; hidden while there is no error."""

    replace_asked = Signal()
    """The error's replacement shall be put in its place."""
    jump_asked = Signal()
    """The caret shall go to the error."""
    models_asked = Signal()
    """The list of models is wanted, as the error is about one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._error: WorkbenchError | None = None
        self.label = PlainLabel("", self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.RichText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.replace = SmallButton("", parent=self)
        self.replace.clicked.connect(self.replace_asked)
        self.jump = SmallButton(self.tr("Show"), parent=self)
        self.jump.setToolTip(self.tr("Show the place of the error (F8)"))
        self.jump.clicked.connect(self.jump_asked)
        self.models = SmallButton(self.tr("Show models"), parent=self)
        self.models.setToolTip(self.tr("Show the models that can be used"))
        self.models.clicked.connect(self.models_asked)
        self.details = LinkButton(self.tr("Details"), self)
        self.details.setToolTip(self.tr("Show the code and the technical text"))
        self.details.clicked.connect(self._show_details)
        close = icon_button("dismiss", self.tr("Close this message"), parent=self)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(36, 5, 4, 5)
        row.setSpacing(8)
        row.addWidget(self.label, 1)
        for button in (self.replace, self.models, self.jump, self.details, close):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_error(self, error: WorkbenchError, span: Span | None) -> None:
        """Show an error; `span` is its place in the whole text of the tab."""
        self._error = error
        points, in_sql = points_of(error), error.span is not None
        sentence = translated(error.heading if points else error.text)
        plain = sentence
        shown = escape(sentence)
        if span is not None:
            place = self.tr("Line {line}, column {column}:").format(line=span.line, column=span.column)
            shown, plain = f"<b>{escape(place)}</b> {shown}", f"{place} {plain}"
        if points:
            shown = as_html(shown, points, in_sql=in_sql)
            plain = "\n".join([plain, *as_lines(points, in_sql=in_sql)])
        elif error.hint_text is not None:
            hint = translated(error.hint_text, in_sql=in_sql)
            shown, plain = f"{shown} {escape(hint)}", f"{plain} {hint}"
        self.label.setText(shown)
        self.setAccessibleName(plain)
        self.jump.setVisible(span is not None)
        self.replace.setVisible(span is not None and error.replacement is not None)
        if error.replacement is not None:
            words = self.tr("Replace with {name}").format(name=_short(error.replacement))
            self.replace.setText(words)
            self.replace.setAccessibleName(words)
            self.replace.setToolTip(self.tr("Put {name} in its place").format(name=error.replacement))
        self.models.setVisible(isinstance(error, ModelError))
        self.details.setVisible(bool(error.details or error.code))
        self.show()

    def _show_details(self) -> None:
        from ui.dialogs.details import DetailsDialog

        if self._error is None:
            return
        error = self._error
        hint = ""
        if error.hint_text is not None:
            hint = translated(error.hint_text, in_sql=error.span is not None)
        parts = [] if error.code is None else [self.tr("Code {code}").format(code=int(error.code))]
        parts += [error.details] if error.details else []
        DetailsDialog(translated(error.text), hint, "\n\n".join(parts), self.window()).open()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = self._theme.tokens
        painter.fillRect(self.rect(), QColor(colors.error_ground))
        painter.fillRect(0, 0, self.width(), 1, QColor(colors.border))
        top = min((self.height() - 16) // 2, _ICON_TOP)
        paint_icon(painter, QRect(12, top, 16, 16), "error_circle", "error")


def _short(words: str) -> str:
    return words if len(words) <= 24 else words[:23] + "…"
