"""The main window: an outer window of docks whose centre is an inner one with Plot, Query and Models.

It has its frames, menus and bars and can be painted at once; the panels, and with them the libraries that
take their time to import, come afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QTabBar, QTabWidget, QWidget

from ui import layout
from ui.shell.dock import Dock, TabClose
from ui.shell.status import StatusBar
from ui.shell.tool_bar import ToolBar
from workbench.overriding import override

if TYPE_CHECKING:
    from pathlib import Path

    from ui.actions import Actions
    from ui.theme import Theme

OUTER = ("data", "setup", "devices", "results", "jobs", "log")
ORDER = ("data", "plot", "query", "models", "setup", "devices", "results", "jobs", "log")
"""Ctrl+1 to Ctrl+9, and the order of F6."""
_NARROW = 1500
"""A narrower window gives the right side's room to Query and Models while one of them is in front."""


class MainWindow(QMainWindow):
    """Docks, bars and what the window does by itself; what a user can do is in `ui/actions.py`."""

    close_asked = Signal()
    """The user wants to close the window; `finish` closes it."""
    dropped = Signal(object)
    """Paths of files that were dropped anywhere on the window."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.actions_: Actions
        self.grown: set[str] = set()
        """Docks of the bottom that got their default size once."""
        self._finishing = False
        self._sized = True
        """Whether the default sizes were given since the window can be seen."""
        self._made_room: list[Dock] = []
        self._maximised: tuple[QByteArray, QByteArray] | None = None
        self.setWindowTitle(self.tr("Forecast Workbench"))
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self.setAnimated(False)
        side = QTabWidget.TabPosition.North
        self.inner = QMainWindow(self)
        # The constructor makes a window of it in any case.
        self.inner.setWindowFlags(Qt.WindowType.Widget)
        self.inner.setDockNestingEnabled(True)
        self.inner.setAnimated(False)
        self.inner.setMinimumSize(520, 240)
        self.inner.setAccessibleName(self.tr("Plot, query and models"))
        for window in (self, self.inner):
            window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, side)
            window.setDocumentMode(True)
        self.setCentralWidget(self.inner)
        corner, area = Qt.Corner, Qt.DockWidgetArea
        for where in (corner.TopLeftCorner, corner.BottomLeftCorner):
            self.setCorner(where, area.LeftDockWidgetArea)
        for where in (corner.TopRightCorner, corner.BottomRightCorner):
            self.setCorner(where, area.RightDockWidgetArea)
        self.docks = self._make_docks()
        self.tool_bar = ToolBar(self)
        self.addToolBar(self.tool_bar)
        self.status_bar = StatusBar(self)
        self.setStatusBar(self.status_bar)
        self._sizes = layout.SMALL_SIZES
        self._titles = QTimer(self)
        self._titles.setSingleShot(True)
        self._titles.setInterval(0)
        self._titles.timeout.connect(self._update_titles)

    # Layout

    def place(self, file: Path | None) -> None:
        """Give window and docks their places: the saved ones, else this screen's defaults."""
        self._sizes = layout.WIDE_SIZES if layout.is_wide(self) else layout.SMALL_SIZES
        if file is None or not layout.restore(self, file):
            self.reset_layout()
            if QGuiApplication.platformName() != "offscreen":
                self.setWindowState(Qt.WindowState.WindowMaximized)
        self._titles.start()

    def reset_layout(self) -> None:
        """Back to the layout that the design has for this screen."""
        self._maximised = None
        self._made_room.clear()
        self.grown.clear()
        self.inner.show()
        available = self.screen().availableGeometry()
        if not self.isMaximized():
            self.resize(min(available.width(), 1920), min(available.height(), 1080))
        self._sizes = layout.arrange(self)
        self._sized = False
        if self.isVisible():
            QTimer.singleShot(0, self, self._give_sizes)
        self._titles.start()

    def save_layout(self, file: Path) -> None:
        """Keep the layout for the next start, as it is without a passing maximised panel."""
        self.restore_panels()
        self._give_room_back()
        layout.save(self, file)

    def reveal(self, key: str, *, front: bool = False) -> None:
        """Show a dock that was hidden, without taking the focus; at its default size the first time."""
        dock = self.docks[key]
        if dock.isHidden():
            dock.show()
            if key not in self.grown:
                self.grown.add(key)
                # Sizes count only once Qt has laid the new dock out.
                QTimer.singleShot(0, self, self._give_sizes)
        if front:
            dock.raise_()
        self._titles.start()

    def _give_sizes(self) -> None:
        """Give the docks the sizes of the layout."""
        docks, sizes = self.docks, layout.scaled(self._sizes, self.font())
        wide = [(docks[key], width) for key, width in (("data", sizes.data), ("setup", sizes.right))]
        if sizes.jobs is not None:
            wide.append((docks["jobs"], sizes.jobs))
        shown = [(dock, width) for dock, width in wide if not dock.isHidden() and not dock.isFloating()]
        horizontal = Qt.Orientation.Horizontal
        self.resizeDocks([dock for dock, _ in shown], [width for _, width in shown], horizontal)
        low = [docks[key] for key in ("results", "jobs") if not docks[key].isHidden()]
        self.resizeDocks(low, [sizes.bottom] * len(low), Qt.Orientation.Vertical)

    def toggle_maximised(self) -> None:
        """Give the panel with the focus the whole window, or give the others their places back."""
        if self._maximised is not None:
            self.restore_panels()
            return
        focused = self.focused_dock()
        if focused is None:
            return
        self._maximised = (self.saveState(layout.VERSION), self.inner.saveState(layout.VERSION))
        for dock in self.docks.values():
            if dock is not focused and not dock.isFloating():
                dock.hide()
        if focused.key not in layout.CENTRE:
            self.inner.hide()
        focused.focus_panel()

    def restore_panels(self) -> None:
        """End `toggle_maximised`."""
        if self._maximised is None:
            return
        outer, inner = self._maximised
        self._maximised = None
        self.inner.show()
        self.restoreState(outer, layout.VERSION)
        self.inner.restoreState(inner, layout.VERSION)
        self._titles.start()

    # Panels

    def focused_dock(self) -> Dock | None:
        """The dock whose panel has the focus."""
        focus: QWidget | None = self.focusWidget()
        for dock in self.docks.values():
            if focus is not None and dock.isAncestorOf(focus):
                return dock
        return self.docks["plot"] if self.docks["plot"].in_front else None

    def go_to(self, key: str) -> None:
        """Show a panel and give it the focus."""
        self.docks[key].focus_panel()
        self._titles.start()

    def go_round(self, step: int) -> None:
        """Give the focus to the next panel that can be seen, or the one before."""
        seen = [self.docks[key] for key in ORDER if self.docks[key].in_front]
        if not seen:
            return
        focused = self.focused_dock()
        place = seen.index(focused) if focused in seen else -1
        seen[(place + step) % len(seen)].focus_panel()

    # Behind

    def _make_docks(self) -> dict[str, Dock]:
        titles = {
            "data": self.tr("Data"),
            "plot": self.tr("Plot"),
            "query": self.tr("Query"),
            "models": self.tr("Models"),
            "setup": self.tr("Set-up"),
            "devices": self.tr("Devices"),
            "results": self.tr("Results"),
            "jobs": self.tr("Jobs"),
            "log": self.tr("Log"),
        }
        least = {"data": 200, "setup": 280, "devices": 280, "results": 320, "jobs": 240, "log": 240}
        docks = {}
        for key, title in titles.items():
            parent = self.inner if key in layout.CENTRE else self
            dock = Dock(key, title, parent, closable=key != "plot")
            dock.setMinimumWidth(least.get(key, 0))
            dock.visibilityChanged.connect(lambda seen, one=dock: self._on_seen(one, seen))
            dock.topLevelChanged.connect(lambda _: self._titles.start())
            dock.dockLocationChanged.connect(lambda _: self._titles.start())
            docks[key] = dock
        return docks

    def _on_seen(self, dock: Dock, seen: bool) -> None:
        self._titles.start()
        if not seen or self._maximised is not None or dock.isFloating():
            return
        if dock.key in ("query", "models") and self.width() < _NARROW:
            self._make_room()
        elif dock.key == "plot":
            self._give_room_back()

    def _make_room(self) -> None:
        for key in ("setup", "devices"):
            dock = self.docks[key]
            if not dock.isHidden() and not dock.isFloating():
                self._made_room.append(dock)
                dock.hide()

    def _give_room_back(self) -> None:
        docks, self._made_room = self._made_room, []
        for dock in docks:
            dock.show()
        if docks:
            self.docks["setup"].raise_()

    def _update_titles(self) -> None:
        for key, dock in self.docks.items():
            dock.update_title(self.inner if key in layout.CENTRE else self)
        for window in (self, self.inner):
            for bar in window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
                self._dress_tabs(window, bar)

    def _dress_tabs(self, window: QMainWindow, bar: QTabBar) -> None:
        bar.setExpanding(False)
        bar.setDrawBase(False)
        bar.setElideMode(Qt.TextElideMode.ElideNone)
        bar.setUsesScrollButtons(True)
        if window is self and bar.findChild(TabClose) is None:
            close = TabClose(bar, self.tr("Close the panel in front"))
            close.clicked.connect(lambda: self._close_front(bar))

    def _close_front(self, bar: QTabBar) -> None:
        title = bar.tabText(bar.currentIndex())
        for dock in self.docks.values():
            if dock.windowTitle() == title:
                dock.close()

    # Qt's calls

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._sized:
            self._sized = True
            QTimer.singleShot(0, self, self._give_sizes)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._made_room and self.width() >= _NARROW:
            self._give_room_back()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        from pathlib import Path

        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def finish(self) -> None:
        """Close without asking again."""
        self._finishing = True
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._finishing:
            event.accept()
            return
        event.ignore()
        self.close_asked.emit()

    @override
    def createPopupMenu(self) -> None:
        """No menu of docks on the tool bar: View has one with shortcuts."""
