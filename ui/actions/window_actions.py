"""What is done with the window: files, the clipboard, panels, theme, settings, help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.actions.action import Action

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.theme import Mode

translate = QCoreApplication.translate


def window_actions(window: MainWindow) -> tuple[Action, ...]:
    """The menus File, Edit and View."""
    return (*_file(), *_edit(), *_view(window))


def help_actions() -> tuple[Action, ...]:
    """The menu Help."""
    return (
        Action(
            "shortcuts",
            translate("Actions", "Keyboard shortcuts"),
            "question_circle",
            "F1",
            "help",
            1,
            lambda do: do.show_shortcuts(),
        ),
        Action(
            "logs",
            translate("Actions", "Show the log files"),
            "",
            "",
            "help",
            1,
            lambda do: do.show_log_folder(),
        ),
        Action(
            "about",
            translate("Actions", "About Forecast Workbench"),
            "",
            "",
            "help",
            2,
            lambda do: do.show_about(),
        ),
    )


def _file() -> tuple[Action, ...]:
    return (
        Action(
            "open", translate("Actions", "Open…"), "folder_open", "Ctrl+O", "file", 1, lambda do: do.open()
        ),
        Action(
            "connect",
            translate("Actions", "Connect to IoTDB…"),
            "plug_disconnected",
            "Ctrl+Shift+O",
            "file",
            1,
            lambda do: do.connect_server(),
        ),
        Action(
            "sample",
            translate("Actions", "Open the sample"),
            "data_line",
            "",
            "file",
            1,
            lambda do: do.open_sample(),
        ),
        Action(
            "export",
            translate("Actions", "Export…"),
            "arrow_export_up",
            "Ctrl+E",
            "file",
            2,
            lambda do: do.export(),
            lambda do: do.can_export,
        ),
        Action(
            "write-back",
            translate("Actions", "Write to IoTDB…"),
            "database_arrow_up",
            "Ctrl+Shift+E",
            "file",
            2,
            lambda do: do.write_result(),
            lambda do: do.session.writable,
        ),
        Action(
            "settings",
            translate("Actions", "Settings…"),
            "settings",
            "Ctrl+,",
            "file",
            3,
            lambda do: do.show_settings(),
        ),
        Action("quit", translate("Actions", "Quit"), "", "Ctrl+Q", "file", 4, lambda do: do.window.close()),
    )


def _edit() -> tuple[Action, ...]:
    return (
        Action(
            "copy",
            translate("Actions", "Copy"),
            "copy",
            "Ctrl+C",
            "edit",
            1,
            lambda do: do.copy(headers=False),
            bound=False,
        ),
        Action(
            "copy-headers",
            translate("Actions", "Copy with headers"),
            "",
            "Ctrl+Shift+C",
            "edit",
            1,
            lambda do: do.copy(headers=True),
            bound=False,
        ),
        Action(
            "paste",
            translate("Actions", "Paste a table"),
            "clipboard_paste",
            "",
            "edit",
            1,
            lambda do: do.paste_table(),
        ),
        Action(
            "find",
            translate("Actions", "Find or filter here"),
            "search",
            "Ctrl+F",
            "edit",
            2,
            lambda do: do.find(),
        ),
        Action(
            "palette",
            translate("Actions", "Search actions, series and models…"),
            "",
            "Ctrl+Shift+P",
            "edit",
            2,
            lambda do: do.show_palette(),
        ),
    )


def _theme(mode: Mode, name: str) -> Action:
    return Action(
        mode,
        name,
        "",
        "",
        "view",
        3,
        lambda do: do.set_theme(mode),
        checked_when=lambda do: do.window.theme.mode == mode,
    )


def _view(window: MainWindow) -> tuple[Action, ...]:
    from ui.main_window import ORDER

    panels = {key: dock.windowTitle() for key, dock in window.docks.items()}
    go = tuple(
        Action(
            f"go-{key}",
            translate("Actions", "Go to {panel}").format(panel=panels[key]),
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
            "next-panel",
            translate("Actions", "Next panel"),
            "",
            "F6",
            "view",
            2,
            lambda do: do.window.go_round(1),
        ),
        Action(
            "last-panel",
            translate("Actions", "Previous panel"),
            "",
            "Shift+F6",
            "view",
            2,
            lambda do: do.window.go_round(-1),
        ),
        Action(
            "maximise",
            translate("Actions", "Maximise or restore the panel"),
            "full_screen_maximize",
            "Shift+Esc",
            "view",
            2,
            lambda do: do.window.toggle_maximised(),
        ),
        _theme("light", translate("Actions", "Light")),
        _theme("dark", translate("Actions", "Dark")),
        _theme("system", translate("Actions", "As the system")),
        Action(
            "reset-layout",
            translate("Actions", "Reset layout"),
            "",
            "",
            "view",
            4,
            lambda do: do.window.reset_layout(),
        ),
    )
