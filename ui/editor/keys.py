"""The keys of the query editor. The editor in focus takes them before the window's own shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from ui.panels.query import QueryPanel


class EditorKeys:
    """Looks a key up and runs what it stands for."""

    def __init__(self, panel: QueryPanel) -> None:
        self._panel = panel
        actions: dict[str, Callable[[], object]] = {
            "Ctrl+Return": panel.run,
            "Ctrl+Enter": panel.run,
            "F5": panel.run,
            "Alt+X": panel.run_script,
            "Ctrl+T": panel.new_tab,
            "Ctrl+W": panel.close_tab,
            "Ctrl+PgDown": lambda: panel.step_tab(1),
            "Ctrl+PgUp": lambda: panel.step_tab(-1),
            "Ctrl+F": panel.find_words,
            "F3": lambda: panel.find_bar.step(1),
            "Shift+F3": lambda: panel.find_bar.step(-1),
            "Ctrl+/": panel.toggle_comment,
            "Ctrl+Space": panel.complete,
            "Ctrl+S": panel.save,
            "Ctrl+Shift+S": lambda: panel.save(choose=True),
            "F8": panel.go_to_error,
            "Shift+F8": panel.go_to_error,
        }
        self._actions = {_combination(keys): run for keys, run in actions.items()}

    def act_on(self, event: QKeyEvent) -> None:
        """Run what a key stands for; of an override only say that the key is ours."""
        override = event.type() is QEvent.Type.ShortcutOverride
        if self._acts_in_popup(event, override=override):
            event.accept()
            return
        run = self._actions.get(_without_keypad(event))
        if run is None:
            event.ignore()
            return
        event.accept()
        if not override:
            run()

    def _acts_in_popup(self, event: QKeyEvent, *, override: bool) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return self._escape(override=override)
        return not override and self._panel.completer.popup.act_on(event)

    def _escape(self, *, override: bool) -> bool:
        """Esc closes the list, else the row that finds words, else stops what runs."""
        panel = self._panel
        open_list, finding = panel.completer.popup.isVisible(), panel.find_bar.isVisible()
        running = panel.bar.stop.isEnabled()
        if not override:
            if open_list:
                panel.completer.close_list()
            elif finding:
                panel.find_bar.close_bar()
            elif running:
                panel.stop()
        return open_list or finding or running


def _combination(keys: str) -> QKeyCombination:
    found: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]
    return found


def _without_keypad(event: QKeyEvent) -> QKeyCombination:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if key == Qt.Key.Key_Slash:
        # On keyboards where the slash is typed with Shift the combination counts all the same.
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeyCombination(modifiers, key)
