"""The bar in which a panel says what went wrong, what was adapted, or what can be done."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import paint_icon
from ui.text import translated
from ui.theme import tokens
from ui.tokens import ColorName
from ui.widgets.buttons import LinkButton, icon_button
from ui.widgets.labels import PlainLabel
from ui.widgets.points import as_html, as_lines
from workbench.overriding import override

if TYPE_CHECKING:
    from ui.notices import Notice, Place
    from ui.session import Session

_LOOK: dict[str, tuple[str, ColorName, ColorName]] = {
    "info": ("info", "accent", "info_ground"),
    "warning": ("warning", "warning", "warning_ground"),
    "error": ("error_circle", "error", "error_ground"),
}


_NARROW_PX = 480
"""In a bar that is less wide its buttons stand below the sentence, which would have no room beside them."""


class NoticeBar(QWidget):
    """Shows the last notice of its place, with its actions and Details; hidden while there is none.

    It stands below what it is about: above, its coming and going would move rows under the pointer.
    Good news goes by itself after `linger_ms`; what is wrong or asks for something stays until it is closed.
    """

    linger_ms = 12_000

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._notice: Notice | None = None
        self._label = PlainLabel("", self)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._actions: list[LinkButton] = []
        self._leaving = QTimer(self, singleShot=True)
        self._leaving.timeout.connect(self._leave)
        self._details = LinkButton(self.tr("Details"), self)
        self._details.setToolTip(self.tr("Show the code and the technical text"))
        self._details.clicked.connect(self._show_details)
        self._close = icon_button("dismiss", self.tr("Close this message"), parent=self)
        self._close.clicked.connect(self.clear)
        self._buttons = QWidget(self)
        self._choices = QHBoxLayout(self._buttons)
        self._choices.setContentsMargins(0, 0, 0, 0)
        self._choices.setSpacing(4)
        self._choices.addWidget(self._details)
        self._row = QHBoxLayout()
        self._row.setSpacing(4)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(36, 4, 4, 4)
        self._rows.setSpacing(0)
        self._rows.addLayout(self._row)
        self._rows.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()
        session.notice.connect(self._on_notice)
        session.notices_cleared.connect(self._on_cleared)

    @property
    def notice(self) -> Notice | None:
        """What is shown."""
        return self._notice

    def clear(self) -> None:
        """Take the notice away."""
        self._leaving.stop()
        self._notice = None
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a notice."""
        self._notice = notice
        self._write(notice)
        self._details.setVisible(bool(notice.details))
        for button in self._actions:
            self._choices.removeWidget(button)
            button.deleteLater()
        self._actions = [self._action_button(place) for place in range(len(notice.actions))]
        self._buttons.setVisible(bool(notice.actions or notice.details))
        self._arrange()
        self.show()
        self.update()
        self._leaving.stop()
        asks = notice.actions and not notice.passing
        if notice.level == "info" and not asks and not notice.details:
            self._leaving.start(self.linger_ms)

    def _write(self, notice: Notice) -> None:
        words = " ".join(translated(one) for one in (notice.sentence, notice.hint) if one is not None)
        listed = bool(notice.points)
        self._label.setTextFormat(Qt.TextFormat.RichText if listed else Qt.TextFormat.PlainText)
        self._label.setText(as_html(escape(words), notice.points) if listed else words)
        self.setAccessibleName("\n".join([words, *as_lines(notice.points)]))

    def _leave(self) -> None:
        if self.underMouse():
            self._leaving.start(self.linger_ms)
        else:
            self.clear()

    def _action_button(self, number: int) -> LinkButton:
        notice = self._notice
        assert notice is not None
        action = notice.actions[number]
        button = LinkButton(translated(action.label), self)

        def run() -> None:
            self.clear()
            action.run()

        button.clicked.connect(run)
        self._choices.insertWidget(number, button)
        return button

    def _arrange(self) -> None:
        """Put the buttons beside the sentence, or below it where that leaves it too little room."""
        beside = self._row.indexOf(self._buttons) >= 0
        if beside == (self.width() >= _NARROW_PX):
            return
        if beside:
            self._row.removeWidget(self._buttons)
            self._rows.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._rows.removeWidget(self._buttons)
            self._row.insertWidget(1, self._buttons, 0, Qt.AlignmentFlag.AlignTop)

    def _on_notice(self, notice: Notice) -> None:
        if notice.place is self._place:
            self.show_notice(notice)

    def _on_cleared(self, place: Place) -> None:
        if place is self._place:
            self.clear()

    def _show_details(self) -> None:
        from ui.dialogs.details import DetailsDialog

        if self._notice is not None:
            notice = self._notice
            hint = "" if notice.hint is None else translated(notice.hint)
            DetailsDialog(translated(notice.sentence), hint, notice.details or "", self.window()).open()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._notice is None:
            return
        name, color, ground = _LOOK[self._notice.level]
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(str(getattr(tokens(), ground))))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens().border))
        top = min((self.height() - 16) // 2, 12)
        paint_icon(painter, QRect(12, top, 16, 16), name, color)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
