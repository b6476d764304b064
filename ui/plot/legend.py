"""The legend: a row of real check boxes above the plot that hide curves with their bands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget
from typing_extensions import override

from ui.plot.flow import FlowLayout
from ui.plot.layers import thin
from ui.theme import Theme

_SWATCH, _GAP = 24, 6


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One curve. `kind` tells the swatch's drawing; `detail` stands after the name in the second colour."""

    key: str
    name: str
    kind: str
    pen: QPen
    visible: bool = True
    bold: bool = False
    detail: str = ""
    selects: bool = False


class LegendBox(QCheckBox):
    """A check box with a swatch; a click on the name of a forecast selects it instead of hiding it."""

    chosen = Signal()

    def __init__(self, entry: LegendEntry, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.entry = entry
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_entry(entry)

    def show_entry(self, entry: LegendEntry) -> None:
        """Show another state of the same curve."""
        self.entry = entry
        self.setChecked(entry.visible)
        name = self.tr("Show {name}").format(name=entry.name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(entry.detail)
        click = self.tr("Click the name to select this forecast.")
        self.setToolTip(f"{name}\n{click}" if entry.selects else name)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._name_left() + self._name_width() + self._detail_width(), 26)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return pos.x() < self._name_left() if self.entry.selects else self.rect().contains(pos)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.entry.selects and event.position().x() >= self._name_left():
            self.chosen.emit()
        super().mouseReleaseEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        option.rect = box
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, option, painter, self)
        middle = self.height() / 2
        left = box.right() + 1 + _GAP
        self._paint_swatch(painter, left, middle)
        painter.setFont(self._theme.font("title" if self.entry.bold else "body"))
        painter.setPen(QColor(self._theme.tokens.text))
        row = QRect(self._name_left(), 0, self._name_width() + 2, self.height())
        painter.drawText(row, int(Qt.AlignmentFlag.AlignVCenter), self.entry.name)
        if self.entry.detail:
            painter.setFont(self._theme.font("body"))
            painter.setPen(QColor(self._theme.tokens.text2))
            row.translate(self._name_width() + _GAP, 0)
            row.setWidth(self._detail_width())
            painter.drawText(row, int(Qt.AlignmentFlag.AlignVCenter), self.entry.detail)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_swatch(self, painter: QPainter, left: float, middle: float) -> None:
        painter.setPen(self.entry.pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if self.entry.kind != "diamond":
            painter.drawLine(QPointF(left, middle + 0.5), QPointF(left + _SWATCH - 6, middle + 0.5))
        if self.entry.kind == "circle":
            painter.setPen(thin(self._theme.history_color))
            painter.setBrush(QColor(self._theme.tokens.base))
            painter.drawEllipse(QPointF(left + 9, middle + 0.5), 2.5, 2.5)
        if self.entry.kind == "diamond":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.tokens.error))
            at = QPointF(left + 9, middle)
            corners = [QPointF(0, -4.5), QPointF(4.5, 0), QPointF(0, 4.5), QPointF(-4.5, 0)]
            painter.drawPolygon(QPolygonF([at + corner for corner in corners]))

    def _name_left(self) -> int:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        return box.right() + 1 + _GAP + _SWATCH

    def _name_width(self) -> int:
        metrics = QFontMetrics(self._theme.font("title" if self.entry.bold else "body"))
        return metrics.horizontalAdvance(self.entry.name)

    def _detail_width(self) -> int:
        if not self.entry.detail:
            return 0
        return QFontMetrics(self._theme.font("body")).horizontalAdvance(self.entry.detail) + _GAP + 2


class Legend(QWidget):
    """The curves of the plot, wrapping; hidden while there are none."""

    toggled = Signal(str, bool)
    selected = Signal(str)

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
            for box in self.boxes.values():
                self._flow.removeWidget(box)
                box.hide()
                box.deleteLater()
            self.boxes = {entry.key: self._make(entry) for entry in entries}
        for entry in entries:
            self.boxes[entry.key].show_entry(entry)
        self.setVisible(bool(entries))
        self._flow.invalidate()
        self.updateGeometry()

    def _make(self, entry: LegendEntry) -> LegendBox:
        box = LegendBox(entry, self._theme, self)
        box.clicked.connect(lambda on: self.toggled.emit(entry.key, on))
        box.chosen.connect(lambda: self.selected.emit(entry.key))
        self._flow.addWidget(box)
        box.show()
        return box
