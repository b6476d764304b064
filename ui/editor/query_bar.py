"""The bar of the query editor: run, stop, history, snippets, and where the caret is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from typing_extensions import override

from ui.widgets import HintLabel, PanelBar, icon_button

_ICONS_ONLY_BELOW = 620
Entry = tuple[str, str, Callable[[], object]]
"""Name, keys (shown, the editor acts on them itself), what is done; an empty name is a line."""


class QueryBar(PanelBar):
    """Buttons with text, below 620 px of width icons alone."""

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
        self.stop.setEnabled(False)
        self._texts = (self.run, self.script, self.stop, self.history, self.snippets)
        self._give_menu(self.snippets, fill_snippets)
        self._give_menu(self.more, fill_more)
        self.caret = HintLabel(parent=self)
        self.caret.setWordWrap(False)
        for button in (self.run, self.script, self.stop):
            self.add(button)
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
        style = Qt.ToolButtonStyle
        wide = self.width() >= _ICONS_ONLY_BELOW
        for button in self._texts:
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon if wide else style.ToolButtonIconOnly)

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
