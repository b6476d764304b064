"""A dock with a title of its own where it stands alone, and the tab as its title where it does not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QMainWindow,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.icons import icon
from ui.theme import tokens
from ui.widgets.labels import PlainLabel
from workbench.overriding import override

TITLE_HEIGHT = 30


class TitleBar(QWidget):
    """30 px: the panel's name and a button that hides it."""

    def __init__(self, dock: Dock) -> None:
        super().__init__(dock)
        self.setFixedHeight(TITLE_HEIGHT)
        label = PlainLabel(dock.windowTitle(), self)
        font = QFont(label.font())
        font.setWeight(QFont.Weight.DemiBold)
        label.setFont(font)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 4, 0)
        layout.addWidget(label)
        layout.addStretch(1)
        layout.addWidget(close_button(dock, self))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().window))
        painter.setPen(QColor(tokens().border))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class Frame(QWidget):
    """The line around a panel; holds a sentence until the panel is there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 1, 1)
        self._stack = QStackedLayout()
        layout.addLayout(self._stack)

    def hold(self, panel: QWidget) -> None:
        """Show the panel."""
        self._stack.addWidget(panel)
        self._stack.setCurrentWidget(panel)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().base))
        painter.setPen(QColor(tokens().border))
        painter.drawRect(self.rect().adjusted(0, -1, -1, -1))


class Dock(QDockWidget):
    """One panel's place in the window."""

    def __init__(self, key: str, title: str, window: QMainWindow, *, closable: bool = True) -> None:
        super().__init__(title, window)
        self.key = key
        self.panel: QWidget | None = None
        self.setObjectName(f"dock-{key}")
        self.setAccessibleName(title)
        self._frame = Frame(self)
        self.setWidget(self._frame)
        self._title = TitleBar(self)
        self._no_title = QWidget(self)
        self._no_title.setFixedHeight(0)
        self.setTitleBarWidget(self._title)
        feature = QDockWidget.DockWidgetFeature
        movable = feature.DockWidgetMovable | feature.DockWidgetFloatable
        self.setFeatures(movable | feature.DockWidgetClosable if closable else movable)

    def hold(self, panel: QWidget) -> None:
        """Put the panel into the dock."""
        self.panel = panel
        self._frame.hold(panel)

    def update_title(self, window: QMainWindow) -> None:
        """Show the title where the dock stands alone; a tab is title enough."""
        tabbed = not self.isFloating() and any(
            not other.isHidden() for other in window.tabifiedDockWidgets(self)
        )
        wanted = self._no_title if tabbed else self._title
        if self.titleBarWidget() is not wanted:
            self.setTitleBarWidget(wanted)
            wanted.show()

    @property
    def in_front(self) -> bool:
        """Whether it can be seen: shown, and not behind another tab."""
        return self.isVisible() and not self.visibleRegion().isEmpty()

    def focus_panel(self) -> None:
        """Bring the dock to the front and give its panel the focus."""
        self.show()
        self.raise_()
        if self.panel is not None:
            target = self.panel.focusProxy() or self.panel
            if target.focusPolicy() is Qt.FocusPolicy.NoFocus:
                target = first_focusable(target) or target
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._frame.update()


class TabClose(QToolButton):
    """A button at the right end of a dock area's tab bar that hides the dock in front."""

    def __init__(self, bar: QWidget, text: str) -> None:
        super().__init__(bar)
        _dress_close(self, text)
        bar.installEventFilter(self)
        self._bar = bar
        self._place()
        self.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        self.move(self._bar.width() - self.width() - 4, (self._bar.height() - self.height()) // 2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()


def close_button(dock: QDockWidget, parent: QWidget) -> QToolButton:
    """The button that hides a dock."""
    button = QToolButton(parent)
    _dress_close(button, dock.tr("Close {panel}").format(panel=dock.windowTitle()))
    button.clicked.connect(dock.close)
    return button


def first_focusable(panel: QWidget) -> QWidget | None:
    """The first widget in the panel that takes the focus by Tab."""
    one = panel.nextInFocusChain()
    while one is not None and one is not panel:
        takes = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and one.isVisible() and one.isEnabled() and panel.isAncestorOf(one):
            return one
        one = one.nextInFocusChain()
    return None


def _dress_close(button: QToolButton, text: str) -> None:
    button.setIcon(icon("dismiss", "text2"))
    button.setIconSize(QSize(12, 12))
    button.setFixedSize(24, 24)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(text)
    button.setToolTip(text)
