"""The legend: a row of real check boxes above the plot that hide curves with their bands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QMenu, QSizePolicy, QStyle, QStyleOptionButton, QWidget
from typing_extensions import override

from ui.icons import icon, paint_icon
from ui.plot.flow import FlowLayout
from ui.plot.legend_entry import GAP, LINE_HEIGHT, SWATCH, LegendEntry, entry_width, paint_entry
from ui.theme import Theme

_CROSS = 26
"""The width and height of the target that removes a forecast."""


class LegendBox(QCheckBox):
    """A check box with a swatch; a click on the name of a forecast selects it instead of hiding it."""

    chosen = Signal()
    removed = Signal()
    """The cross was clicked, or Delete pressed."""

    def __init__(self, entry: LegendEntry, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.entry = entry
        self._on_cross = False
        """The press was on the cross."""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_entry(entry)

    def show_entry(self, entry: LegendEntry) -> None:
        """Show another state of the same curve."""
        self.entry = entry
        self.setChecked(entry.visible)
        name = self.tr("Show {name}").format(name=entry.name)
        self.setAccessibleName(name)
        told = (entry.detail, ", ".join(band.name for band in entry.bands))
        self.setAccessibleDescription("; ".join(one for one in told if one))
        click = self.tr("Click the name to select this forecast.")
        remove = self.tr("The cross or the key Delete removes it.")
        self.setToolTip(f"{name}\n{click}\n{remove}" if entry.selects else name)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = self._swatch_left() + entry_width(self.entry, self._theme)
        return QSize(width + (_CROSS if self.entry.selects else 0), LINE_HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return pos.x() < self.name_left if self.entry.selects else self.rect().contains(pos)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._on_cross = self.cross.contains(event.position().toPoint())
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.entry.selects or event.button() != Qt.MouseButton.LeftButton:
            return
        if self.cross.contains(event.position().toPoint()):
            if self._on_cross:
                self.removed.emit()
        elif event.position().x() >= self.name_left:
            self.chosen.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.entry.selects and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.entry.selects:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Select"), self.chosen.emit)
        menu.addAction(self.tr("Hide") if self.isChecked() else self.tr("Show"), self.click)
        menu.addAction(icon("delete"), self.tr("Remove"), self.removed.emit)
        menu.popup(event.globalPos())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        option.rect = box
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, option, painter, self)
        paint_entry(painter, self.entry, self._theme, self._swatch_left(), self.height() / 2)
        if self.entry.selects:
            paint_icon(painter, self.cross.adjusted(5, 5, -5, -5), "dismiss", "text2")
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    @property
    def name_left(self) -> int:
        """Where the name begins, which selects; what is left of it hides and shows."""
        return self._swatch_left() + SWATCH

    @property
    def cross(self) -> QRect:
        """Where a forecast is removed."""
        return QRect(self.width() - _CROSS, 0, _CROSS, self.height())

    def _swatch_left(self) -> int:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        return box.right() + 1 + GAP


class Legend(QWidget):
    """The curves of the plot, wrapping; hidden while there are none."""

    toggled = Signal(str, bool)
    selected = Signal(str)
    removed = Signal(str)
    focus_left = Signal()
    """The curve whose box had the focus is gone."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.boxes: dict[str, LegendBox] = {}
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(12, 5, 12, 3)
        self.setAccessibleName(self.tr("Legend"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Show these curves; boxes of curves that stay keep the focus."""
        if list(self.boxes.values()) and [box.entry for box in self.boxes.values()] == list(entries):
            return
        if list(self.boxes) != [entry.key for entry in entries]:
            self._make_anew(entries)
        for entry in entries:
            self.boxes[entry.key].show_entry(entry)
        self.setVisible(bool(entries))
        self._flow.invalidate()
        self.updateGeometry()

    def _make_anew(self, entries: Sequence[LegendEntry]) -> None:
        """Make all boxes again, the focus on that of the same curve, or given to whoever wants it."""
        before = self.boxes
        focused = next((key for key, box in before.items() if box.hasFocus()), None)
        for box in before.values():
            self._flow.removeWidget(box)
        self.boxes = {entry.key: self._make(entry) for entry in entries}
        # Qt would hand the focus of a box that goes to whatever comes next in the window.
        if focused in self.boxes:
            self.boxes[focused].setFocus()
        elif focused is not None:
            self.focus_left.emit()
        for box in before.values():
            box.hide()
            box.deleteLater()

    def _make(self, entry: LegendEntry) -> LegendBox:
        box = LegendBox(entry, self._theme, self)
        box.clicked.connect(lambda on: self.toggled.emit(entry.key, on))
        box.chosen.connect(lambda: self.selected.emit(entry.key))
        box.removed.connect(lambda: self.removed.emit(entry.key))
        self._flow.addWidget(box)
        box.show()
        return box
