"""The bar of the query editor: run, on what, stop, history, snippets, and where the caret is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from typing_extensions import override

from ui.editor.place_chooser import PlaceChooser
from ui.widgets import HintLabel, PanelBar, icon_button

_CARET_ABOVE = 560
_NARROWEST = 430
Entry = tuple[str, str, Callable[[], object]]
"""Name, keys (shown, the editor acts on them itself), what is done; an empty name is a line."""


class QueryBar(PanelBar):
    """Buttons with text where there is room for it, else icons alone."""

    def __init__(
        self,
        fill_snippets: Callable[[], list[Entry]],
        fill_more: Callable[[], list[Entry]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.run = icon_button("play", self.tr("Run statement"), "Ctrl+Return", parent=self)
        self.script = icon_button("fast_forward", self.tr("Run script"), "Alt+X", parent=self)
        self.stop = icon_button("record_stop", self.tr("Stop"), "Esc", parent=self)
        self.history = icon_button("history", self.tr("History"), parent=self)
        self.snippets = icon_button("bookmark", self.tr("Snippets"), parent=self)
        self.more = icon_button("more_horizontal", self.tr("More for this query"), parent=self)
        self.place = PlaceChooser(self)
        self.stop.setEnabled(False)
        self._texts = (self.run, self.script, self.stop, self.history, self.snippets)
        self._give_menu(self.snippets, fill_snippets)
        self._give_menu(self.more, fill_more)
        self.caret = HintLabel(parent=self)
        self.caret.setWordWrap(False)
        for button in (self.run, self.script, self.stop):
            self.add(button)
        self.separate()
        self.add(self.place)
        self.separate()
        for button in (self.history, self.snippets, self.more):
            self.add(button)
        self.stretch()
        self.add(self.caret)

    def show_running(self, running: bool) -> None:
        """Offer Stop, or to run."""
        self.run.setEnabled(not running)
        self.script.setEnabled(not running)
        self.stop.setEnabled(running)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def minimumSizeHint(self) -> QSize:
        """What the icons and the choosers need: the texts go before the panel is too narrow for them."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    @override
    def fit(self) -> None:
        """Show the texts of the buttons if all has room."""
        self._dress(roomy=True)
        layout = self.layout()
        if layout is not None and layout.sizeHint().width() > self.width():
            self._dress(roomy=False)

    def _dress(self, *, roomy: bool) -> None:
        style = Qt.ToolButtonStyle
        for button in self._texts:
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon if roomy else style.ToolButtonIconOnly)
        some = roomy or self.width() >= _CARET_ABOVE
        self.place.label.setVisible(roomy)
        self.place.give_room(some)
        self.caret.setVisible(some)

    def _give_menu(self, button: QToolButton, entries: Callable[[], list[Entry]]) -> None:
        menu = QMenu(button)

        def fill() -> None:
            menu.clear()
            for name, keys, run in entries():
                if not name:
                    menu.addSeparator()
                    continue
                native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
                action = menu.addAction(f"{name}\t{native}" if keys else name)
                action.triggered.connect(lambda _=False, run=run: run())

        menu.aboutToShow.connect(fill)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
