"""The program with its window: paints first, imports what takes time afterwards, ends within bounded time."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import PySide6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui import milestones
from ui.actions import Actions
from ui.languages import install
from ui.main_window import MainWindow
from ui.theme import Theme
from workbench.home import Home, find_home
from workbench.overriding import override
from workbench.settings import Settings, load_settings


def main(paths: Sequence[Path] = (), *, sample: bool = False, home: Path | None = None) -> int:
    """Open the window and stay until it is closed.

    Args:
        paths: Files to open.
        sample: Open the sample series and forecast it.
        home: One folder for settings, history, logs and caches; None for the usual places.

    Returns:
        The exit status.
    """
    if (refusal := unusable_version(PySide6.__version__, sys.version_info[:2])) is not None:
        sys.stderr.write(refusal + "\n")
        return 1
    app = application()
    place = find_home(home)
    settings, _ = load_settings(place.settings_file)
    install(settings.appearance.language, app)
    window, actions = bare_window(app, place, settings)
    window.place(place.config / "layout.json")
    _paint(app, window)
    # Only now: what follows imports for a second or more.
    from ui.running import run

    return run(app, window, actions, place, settings, paths, sample=sample)


def application() -> QApplication:
    """The one QApplication, named, with the system's scale as it is."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    policy = Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(policy)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("forecast-workbench")
    app.setApplicationDisplayName("Forecast Workbench")
    app.setDesktopFileName("forecast-workbench")
    return app


def bare_window(app: QApplication, home: Home, settings: Settings) -> tuple[MainWindow, Actions]:
    """The window with its frames, menus and bars, and nothing that takes time to import."""
    theme = Theme(home.cache, app)
    theme.set_mode(settings.appearance.theme)
    theme.apply(app)
    window = MainWindow(theme)
    actions = Actions(window)
    window.actions_ = actions
    return window, actions


def unusable_version(pyside: str, python: tuple[int, ...]) -> str | None:
    """Why this pair of versions cannot be used, None when it can.

    PySide6 6.12.0 loses a reference to None in each call on Python before 3.12; the process dies of it.
    """
    if pyside == "6.12.0" and python < (3, 12):
        return (
            "PySide6 6.12.0 cannot run on Python older than 3.12. "
            "Install PySide6-Essentials 6.11.3, or use Python 3.12."
        )
    return None


class _FirstPaint(QObject):
    """Notices the first paint of a widget inside the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.done = False
        self._window = window
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.done = True
            self._window.removeEventFilter(self)
        return False


def _paint(app: QApplication, window: MainWindow) -> None:
    """Show the window and return when it has been painted."""
    first = _FirstPaint(window)
    window.show()
    while not first.done:
        app.processEvents()
    app.processEvents()
    milestones.reached("first_paint")
