"""The keys of Data's tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from typing_extensions import override

from ui.browser.row_actions import INSERT_KEYS

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.panels.data import DataPanel


class TreeKeys(QObject):
    """Acts on keys before the view does; those that the window has too are Data's while it has the focus."""

    def __init__(self, panel: DataPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        standard = QKeySequence.StandardKey
        self._shared: tuple[tuple[QKeySequence.StandardKey, Callable[[], None]], ...] = (
            (standard.Paste, panel.paste),
            (standard.Copy, panel.rows.copy_paths),
            (standard.Find, panel.find_series),
        )
        panel.view.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        act = self._shared_action(event)
        if event.type() is QEvent.Type.ShortcutOverride and act is not None:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress:
            act = act or self._own_action(event)
            if act is not None:
                event.accept()
                act()
                return True
        return False

    def _shared_action(self, event: QKeyEvent) -> Callable[[], None] | None:
        if QKeySequence(event.keyCombination()) == QKeySequence(INSERT_KEYS):
            return self._panel.rows.insert_names
        return next((act for key, act in self._shared if event.matches(key)), None)

    def _own_action(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            return self._panel.enter
        return self._open_menu if event.key() == Qt.Key.Key_Menu else None

    def _open_menu(self) -> None:
        view = self._panel.view
        self._panel.open_menu(view.visualRect(view.currentIndex()).bottomLeft())
