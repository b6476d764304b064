"""Buttons: primary, small, as a link, with an icon alone, and exclusive ones side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.icons import icon
from ui.theme import tokens
from workbench.overriding import override


def tip(name: str, shortcut: str | QKeySequence | None = None) -> str:
    """A tool tip: the name, then the shortcut as this platform writes it."""
    if not shortcut:
        return name
    keys = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{name} ({keys})"


class PrimaryButton(QPushButton):
    """The one button of a panel or dialog that does its work."""

    def __init__(self, text: str, icon_name: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("primary", True)
        self.setAccessibleName(text)
        if icon_name is not None:
            self.setIcon(icon(icon_name, "on_fill"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            # The accent is the ground's own colour here, so the ring is drawn inside in the text's.
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens().on_fill), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5), 3, 3)


class SmallButton(QPushButton):
    """A button of 24 px for rows and bars."""

    def __init__(self, text: str, icon_name: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("small", True)
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        if icon_name is not None:
            self.setIcon(icon(icon_name))


class LinkButton(QPushButton):
    """A button that looks like a link, for Details, Reset and the like."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("link", True)
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


def icon_button(
    icon_name: str,
    name: str,
    shortcut: str | None = None,
    *,
    with_text: bool = False,
    checkable: bool = False,
    parent: QWidget | None = None,
) -> QToolButton:
    """A flat button of a panel bar. `name` is its accessible name and, with the shortcut, its tool tip."""
    button = QToolButton(parent)
    button.setIcon(icon(icon_name))
    button.setIconSize(QSize(16, 16))
    button.setText(name)
    button.setAccessibleName(name)
    button.setToolTip(tip(name, shortcut))
    button.setCheckable(checkable)
    button.setMinimumSize(28, 28)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    style = Qt.ToolButtonStyle
    button.setToolButtonStyle(style.ToolButtonTextBesideIcon if with_text else style.ToolButtonIconOnly)
    return button


class SegmentedButtons(QWidget):
    """A choice of a few, side by side; arrow keys move it as with radio buttons."""

    changed = Signal(str)
    """The key of the new choice, also when it was set by `set_value`."""

    def __init__(
        self,
        segments: Sequence[tuple[str, str]],
        name: str,
        *,
        stretch: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Show `segments`, each a key and its text; the first is chosen. `name` is the accessible name."""
        super().__init__(parent)
        self.setAccessibleName(name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        for place, (key, text) in enumerate(segments):
            button = QToolButton(self)
            button.setText(text)
            button.setAccessibleName(f"{name}: {text}")
            button.setToolTip(text)
            button.setCheckable(True)
            button.setProperty("segment", _position(place, len(segments)))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            policy = QSizePolicy.Policy.Expanding if stretch else QSizePolicy.Policy.Minimum
            button.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
            self._group.addButton(button)
            self._buttons[key] = button
            layout.addWidget(button)
        next(iter(self._buttons.values())).setChecked(True)
        self._group.buttonToggled.connect(self._on_toggled)

    @property
    def value(self) -> str:
        """The key of the choice."""
        return self._key(self._group.checkedButton())

    def set_value(self, key: str) -> None:
        """Choose."""
        self._buttons[key].setChecked(True)

    def button(self, key: str) -> QToolButton:
        """The button of a choice, to disable it or set its icon."""
        return self._buttons[key]

    def set_icon(self, key: str, shown: QIcon) -> None:
        """Give a segment an icon beside its text."""
        self._buttons[key].setIcon(shown)
        self._buttons[key].setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _on_toggled(self, button: QToolButton, on: bool) -> None:
        if on:
            self.changed.emit(self._key(button))

    def _key(self, button: object) -> str:
        return next(key for key, one in self._buttons.items() if one is button)


def _position(place: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if place == 0 else "last" if place == count - 1 else "middle"
