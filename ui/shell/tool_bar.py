"""The one tool bar: what is done most, and the field that finds everything else."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QMainWindow, QPushButton, QSizePolicy, QToolBar, QWidget

from ui.icons import paint_icon
from workbench.overriding import override

SEARCH_SHORTCUT = "Ctrl+Shift+P"


class SearchButton(QPushButton):
    """Looks like a search field; opens the command palette below itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        prompt = self.tr("Search actions, series, models")
        self._prompt = prompt
        self._keys = QKeySequence(SEARCH_SHORTCUT).toString(QKeySequence.SequenceFormat.NativeText)
        self.setAccessibleName(prompt)
        self.setToolTip(f"{prompt} ({self._keys})")
        self.setMinimumWidth(180)
        self.setMaximumWidth(340)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(250, 28)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        paint_icon(painter, QRect(10, (self.height() - 16) // 2, 16, 16), "search", "text2")
        metrics = self.fontMetrics()
        keys_width = metrics.horizontalAdvance(self._keys)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        room = QRect(34, 0, self.width() - 34 - keys_width - 20, self.height())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        shown = metrics.elidedText(self._prompt, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags, shown)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        painter.drawText(
            QRect(self.width() - keys_width - 10, 0, keys_width, self.height()), flags, self._keys
        )


class ToolBar(QToolBar):
    """Open, Forecast, Find anomalies, Stop, Export, and the search at the right."""

    search_asked = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Tool bar"))
        self.setObjectName("tool-bar")
        self.setAccessibleName(self.windowTitle())
        self.setMovable(False)
        self.setFloatable(False)
        self.setFixedHeight(40)
        self.setIconSize(QSize(16, 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.search = SearchButton(self)
        self.search.clicked.connect(self.search_asked)

    def fill(self, groups: list[list[QAction]]) -> None:
        """Show these actions, a line between groups, and the search at the right end."""
        for place, group in enumerate(groups):
            if place:
                self.addSeparator()
            self.addActions(group)
        for action in self.actions():
            if not action.isSeparator():
                button = self.widgetForAction(action)
                button.setAccessibleName(action.text().rstrip("…"))
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        spacer = QWidget(self)
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
        self.addWidget(self.search)
