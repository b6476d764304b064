"""A part of a form that can be folded away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.icons import icon

_BELOW = 12
"""So much stays free below what was scrolled into view."""


class CollapsibleSection(QWidget):
    """A title with a chevron above a content widget; something small may stand at the title's right."""

    toggled = Signal(bool)

    def __init__(self, title: str, *, expanded: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._header = QToolButton(self)
        self._header.setText(title)
        self._header.setAccessibleName(title)
        self._header.setToolTip(title)
        self._header.setCheckable(True)
        self._header.setProperty("section", True)
        self._header.setIconSize(QSize(16, 16))
        self._header.setMinimumHeight(24)
        self._header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._header.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._header)
        self._row.addStretch(1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addLayout(self._row)
        self._content: QWidget | None = None
        self._header.setChecked(expanded)
        self._header.setIcon(icon("chevron_down" if expanded else "chevron_right"))
        self._header.toggled.connect(self._on_toggled)
        self._header.clicked.connect(lambda open_: QTimer.singleShot(0, self, self._bring) if open_ else None)

    @property
    def expanded(self) -> bool:
        """Whether the content is shown."""
        return self._header.isChecked()

    def set_expanded(self, expanded: bool) -> None:
        """Fold or unfold."""
        self._header.setChecked(expanded)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._header.setText(title)
        self._header.setAccessibleName(title)
        self._header.setToolTip(title)

    def set_content(self, content: QWidget) -> None:
        """Put the content below the title, in place of the one that was there."""
        if self._content is not None:
            self._layout.removeWidget(self._content)
            self._content.deleteLater()
        self._content = content
        self._layout.addWidget(content)
        content.setVisible(self.expanded)

    def set_aside(self, widget: QWidget) -> None:
        """Put something small (a hint, a Reset link) at the right of the title."""
        self._row.addWidget(widget)

    def _bring(self) -> None:
        """Scroll what was just unfolded into view: all of it, or as much below the title as has room."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        content = None if area is None else area.widget()
        if area is None or content is None or not self.expanded:
            return
        room = area.viewport().height()
        # The place of what was shown just now is not known before.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        top = self.mapTo(content, QPoint(0, 0)).y()
        bar = area.verticalScrollBar()
        bar.setValue(min(max(bar.value(), top + self.height() + _BELOW - room), top))

    def _on_toggled(self, expanded: bool) -> None:
        self._header.setIcon(icon("chevron_down" if expanded else "chevron_right"))
        if self._content is not None:
            self._content.setVisible(expanded)
        self.toggled.emit(expanded)
