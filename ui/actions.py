"""What a user can do, as data: menus, tool bar, palette and the page of shortcuts come from these records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.icons import icon
from ui.widgets.buttons import tip

if TYPE_CHECKING:
    from ui.commands import Commands
    from ui.main_window import MainWindow

Run = Callable[["Commands"], object]
Enabled = Callable[["Commands"], bool]


def _always(_commands: Commands) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do.

    Attributes:
        id: For settings, tests and the palette; never shown.
        text: A verb and its object, in the window's language.
        icon: A Fluent icon's name; empty for none.
        shortcut: Keys, several apart by `; `; empty for none.
        menu: The id of the menu it stands in; empty for none.
        group: Actions of a menu with another group are separated by a line.
        run, enabled_when: What it does, and when it can be done.
        bound: False where a panel reacts to the keys itself; the page of shortcuts shows them all the same.
    """

    id: str
    text: str
    icon: str
    shortcut: str
    menu: str
    group: int
    run: Run
    enabled_when: Enabled = _always
    bound: bool = True


class Actions(QObject):
    """The actions of one window, with the menus and the tool bar that show them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._commands: Commands | None = None
        self.records = {
            one.id: one
            for part in (self._file, self._edit, self._view, self._data, self._forecast, self._models)
            for one in part()
        }
        self.records |= {one.id: one for part in (self._query, self._help, self._plot) for one in part()}
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
            action.setEnabled(self.records[key].enabled_when(self._commands))

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

    # The records

    def _file(self) -> tuple[Action, ...]:
        return (
            Action("open", self.tr("Open…"), "folder_open", "Ctrl+O", "file", 1, lambda do: do.open()),
            Action(
                "connect",
                self.tr("Connect to IoTDB…"),
                "plug_disconnected",
                "Ctrl+Shift+O",
                "file",
                1,
                lambda do: do.connect_server(),
            ),
            Action(
                "sample", self.tr("Open the sample"), "data_line", "", "file", 1, lambda do: do.open_sample()
            ),
            Action(
                "export",
                self.tr("Export…"),
                "arrow_export_up",
                "Ctrl+E",
                "file",
                2,
                lambda do: do.export(),
                lambda do: do.can_export,
            ),
            Action(
                "write-back",
                self.tr("Write to IoTDB…"),
                "database_arrow_up",
                "Ctrl+Shift+E",
                "file",
                2,
                lambda do: do.write_result(),
                lambda do: do.can_export,
            ),
            Action(
                "settings",
                self.tr("Settings…"),
                "settings",
                "Ctrl+,",
                "file",
                3,
                lambda do: do.show_settings(),
            ),
            Action("quit", self.tr("Quit"), "", "Ctrl+Q", "file", 4, lambda do: do.window.close()),
        )

    def _edit(self) -> tuple[Action, ...]:
        return (
            Action(
                "copy",
                self.tr("Copy"),
                "copy",
                "Ctrl+C",
                "edit",
                1,
                lambda do: do.copy(headers=False),
                bound=False,
            ),
            Action(
                "copy-headers",
                self.tr("Copy with headers"),
                "",
                "Ctrl+Shift+C",
                "edit",
                1,
                lambda do: do.copy(headers=True),
                bound=False,
            ),
            Action(
                "paste",
                self.tr("Paste a table"),
                "clipboard_paste",
                "",
                "edit",
                1,
                lambda do: do.paste_table(),
            ),
            Action(
                "find", self.tr("Find or filter here"), "search", "Ctrl+F", "edit", 2, lambda do: do.find()
            ),
            Action(
                "palette",
                self.tr("Search actions, series and models…"),
                "",
                "Ctrl+Shift+P",
                "edit",
                2,
                lambda do: do.show_palette(),
            ),
        )

    def _view(self) -> tuple[Action, ...]:
        panels = {key: dock.windowTitle() for key, dock in self._window.docks.items()}
        from ui.main_window import ORDER

        go = tuple(
            Action(
                f"go-{key}",
                self.tr("Go to {panel}").format(panel=panels[key]),
                "",
                f"Ctrl+{number}",
                "view",
                1,
                lambda do, one=key: do.window.go_to(one),  # type: ignore[misc]
            )
            for number, key in enumerate(ORDER, start=1)
        )
        return (
            *go,
            Action(
                "next-panel", self.tr("Next panel"), "", "F6", "view", 2, lambda do: do.window.go_round(1)
            ),
            Action(
                "last-panel",
                self.tr("Previous panel"),
                "",
                "Shift+F6",
                "view",
                2,
                lambda do: do.window.go_round(-1),
            ),
            Action(
                "maximise",
                self.tr("Maximise or restore the panel"),
                "full_screen_maximize",
                "Shift+Esc",
                "view",
                2,
                lambda do: do.window.toggle_maximised(),
            ),
            Action("light", self.tr("Light"), "", "", "view", 3, lambda do: do.set_theme("light")),
            Action("dark", self.tr("Dark"), "", "", "view", 3, lambda do: do.set_theme("dark")),
            Action("system", self.tr("As the system"), "", "", "view", 3, lambda do: do.set_theme("system")),
            Action(
                "reset-layout",
                self.tr("Reset layout"),
                "",
                "",
                "view",
                4,
                lambda do: do.window.reset_layout(),
            ),
        )

    def _data(self) -> tuple[Action, ...]:
        return (
            Action(
                "rows",
                self.tr("Show the rows of the table"),
                "table",
                "",
                "data",
                1,
                lambda do: do.show_rows(),
                lambda do: do.shown_table is not None,
            ),
            Action(
                "reload",
                self.tr("Reload the file"),
                "arrow_clockwise",
                "",
                "data",
                1,
                lambda do: do.reload(),
                lambda do: do.shown_table is not None,
            ),
            Action(
                "follow",
                self.tr("Follow a server's series…"),
                "arrow_sync",
                "",
                "data",
                1,
                lambda do: do.follow(),
                lambda do: do.can_follow,
            ),
            Action(
                "import",
                self.tr("Import into IoTDB…"),
                "database_arrow_up",
                "",
                "data",
                1,
                lambda do: do.import_table(),
                lambda do: do.shown_table is not None,
            ),
            Action(
                "close",
                self.tr("Close the file"),
                "dismiss",
                "",
                "data",
                2,
                lambda do: do.close_table(),
                lambda do: do.shown_table is not None,
            ),
        )

    def _forecast(self) -> tuple[Action, ...]:
        return (
            Action(
                "forecast",
                self.tr("Forecast"),
                "data_trending",
                "",
                "forecast",
                1,
                lambda do: do.forecast(),
                lambda do: do.can_set_up,
            ),
            Action(
                "anomalies",
                self.tr("Find anomalies"),
                "target",
                "",
                "forecast",
                1,
                lambda do: do.find_anomalies(),
                lambda do: do.can_set_up,
            ),
            Action(
                "run",
                self.tr("Run what the panel offers"),
                "play",
                "Ctrl+Return; F5",
                "forecast",
                1,
                lambda do: do.run_here(),
            ),
            Action(
                "stop",
                self.tr("Stop"),
                "record_stop",
                "Esc",
                "forecast",
                2,
                lambda do: do.stop(),
                lambda do: do.busy,
            ),
            Action(
                "next-anomaly",
                self.tr("Next anomaly"),
                "",
                "F8",
                "forecast",
                3,
                lambda do: do.panels.results.next_anomaly(),
                lambda do: do.session.detection is not None,
            ),
            Action(
                "previous-anomaly",
                self.tr("Previous anomaly"),
                "",
                "Shift+F8",
                "forecast",
                3,
                lambda do: do.panels.results.previous_anomaly(),
                lambda do: do.session.detection is not None,
            ),
            Action(
                "clear",
                self.tr("Remove all forecasts"),
                "delete",
                "",
                "forecast",
                4,
                lambda do: do.session.clear_forecasts(),
                lambda do: bool(do.session.kept),
            ),
        )

    def _models(self) -> tuple[Action, ...]:
        return (
            Action(
                "show-models",
                self.tr("Show the models"),
                "",
                "",
                "models",
                1,
                lambda do: do.window.go_to("models"),
            ),
            Action(
                "register-model",
                self.tr("Register model…"),
                "add",
                "",
                "models",
                1,
                lambda do: do.register_model(),
            ),
            Action(
                "load-model",
                self.tr("Load model…"),
                "add",
                "",
                "models",
                1,
                lambda do: do.load_model(),
            ),
            Action(
                "show-devices",
                self.tr("Show the devices"),
                "",
                "",
                "models",
                1,
                lambda do: do.window.go_to("devices"),
            ),
        )

    def _query(self) -> tuple[Action, ...]:
        return (
            Action(
                "query-run", self.tr("Run statement"), "play", "", "query", 1, lambda do: do.in_query("run")
            ),
            Action(
                "query-script",
                self.tr("Run script"),
                "fast_forward",
                "Alt+X",
                "query",
                1,
                lambda do: do.in_query("run_script"),
            ),
            Action(
                "query-tab",
                self.tr("New tab"),
                "add",
                "Ctrl+T",
                "query",
                2,
                lambda do: do.in_query("new_tab"),
            ),
            Action(
                "query-close",
                self.tr("Close tab"),
                "",
                "Ctrl+W",
                "query",
                2,
                lambda do: do.in_query("close_tab"),
            ),
            Action(
                "query-comment",
                self.tr("Comment or uncomment"),
                "",
                "Ctrl+/",
                "query",
                3,
                lambda do: do.in_query("toggle_comment"),
            ),
            Action(
                "query-complete",
                self.tr("Complete"),
                "",
                "Ctrl+Space",
                "query",
                3,
                lambda do: do.in_query("complete"),
                bound=False,
            ),
            Action(
                "query-error",
                self.tr("Go to the error"),
                "",
                "",
                "query",
                3,
                lambda do: do.in_query("go_to_error"),
            ),
            Action(
                "query-history",
                self.tr("Show the history"),
                "history",
                "",
                "query",
                4,
                lambda do: do.in_query("show_history"),
            ),
        )

    def _plot(self) -> tuple[Action, ...]:
        """Keys that the plot hears while it has the focus; here for their page."""
        keys = (
            ("plot-mark", self.tr("Mark the context on the plot"), "M"),
            ("plot-crosshair", self.tr("Show or hide the crosshair"), "C"),
            ("plot-fit", self.tr("Fit the plot to the data"), "Home"),
            ("plot-zoom", self.tr("Zoom the plot"), "+; -"),
            ("plot-pan", self.tr("Pan the plot"), "Left; Right; Up; Down"),
            ("plot-edge", self.tr("Move the nearer edge of the context"), "Shift+Left; Shift+Right"),
            ("plot-select", self.tr("Select a forecast on the plot"), "1; 6"),
        )
        return tuple(
            Action(key, name, "", shortcut, "", 1, lambda do: do.window.go_to("plot"), bound=False)
            for key, name, shortcut in keys
        )

    def _help(self) -> tuple[Action, ...]:
        return (
            Action(
                "shortcuts",
                self.tr("Keyboard shortcuts"),
                "question_circle",
                "F1",
                "help",
                1,
                lambda do: do.show_shortcuts(),
            ),
            Action("logs", self.tr("Show the log files"), "", "", "help", 1, lambda do: do.show_log_folder()),
            Action(
                "about", self.tr("About Forecast Workbench"), "", "", "help", 2, lambda do: do.show_about()
            ),
        )
