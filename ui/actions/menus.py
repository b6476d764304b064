"""The actions as Qt has them, with the menus and the tool bar that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.actions.action import Action
from ui.actions.window_actions import help_actions, window_actions
from ui.actions.work_actions import plot_actions, work_actions
from ui.icons import icon
from ui.widgets.buttons import tip

if TYPE_CHECKING:
    from ui.commands import Commands
    from ui.main_window import MainWindow


class Actions(QObject):
    """The actions of one window, with the menus and the tool bar that show them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._commands: Commands | None = None
        records = (*window_actions(window), *work_actions(), *help_actions(), *plot_actions())
        self.records = {one.id: one for one in records}
        self.qt = {one.id: self._make(one) for one in self.records.values()}
        short = self.tr("Connect…")  # the bar has little room
        self.qt["connect"].setIconText(f"\N{NO-BREAK SPACE}{short}")
        self.recent_menu = QMenu(self.tr("Open recent"), window)
        self.menus = self._fill(window.menuBar())
        by = self.qt
        window.tool_bar.fill(
            [[by["open"], by["connect"]], [by["forecast"], by["anomalies"]], [by["stop"]], [by["export"]]],
        )

    def connect_to(self, commands: Commands) -> None:
        """From now on the actions do what they say."""
        self._commands = commands
        self.update()

    def update(self) -> None:
        """Enable what can be done now."""
        if self._commands is None:
            return
        for key, action in self.qt.items():
            record = self.records[key]
            action.setEnabled(record.enabled_when(self._commands))
            if record.checked_when is not None:
                action.setChecked(record.checked_when(self._commands))

    def _make(self, record: Action) -> QAction:
        action = QAction(record.text, self._window)
        if record.icon:
            action.setIcon(icon(record.icon))
        if record.shortcut and record.bound:
            action.setShortcuts([QKeySequence(keys) for keys in record.shortcut.split("; ")])
        first = record.shortcut.split("; ")[0]
        action.setToolTip(tip(record.text.rstrip("…"), first))
        # Qt takes the ellipsis away on buttons, and leaves too little room beside the icon.
        action.setIconText(f"\N{NO-BREAK SPACE}{record.text}")
        action.setEnabled(False)
        action.setCheckable(record.checked_when is not None)
        action.triggered.connect(lambda: self._run(record))
        # An action that is in no menu needs a widget for its keys to be heard.
        self._window.addAction(action)
        return action

    def _run(self, record: Action) -> None:
        if self._commands is not None:
            record.run(self._commands)
            self.update()

    def _fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        titles = {
            "file": self.tr("File"),
            "edit": self.tr("Edit"),
            "view": self.tr("View"),
            "data": self.tr("Data"),
            "forecast": self.tr("Forecast"),
            "models": self.tr("Models"),
            "query": self.tr("Query"),
            "help": self.tr("Help"),
        }
        menus = {}
        for key, title in titles.items():
            menu = bar.addMenu(title)
            menu.aboutToShow.connect(self.update)
            menus[key] = menu
        groups: dict[str, int] = {}
        for record in self.records.values():
            if not record.menu:
                continue
            menu = menus[record.menu]
            if groups.setdefault(record.menu, record.group) != record.group:
                menu.addSeparator()
                groups[record.menu] = record.group
            menu.addAction(self.qt[record.id])
            if record.id == "open":
                menu.addMenu(self.recent_menu)
        return menus
