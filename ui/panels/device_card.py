"""One device: how busy it is, its memory, and the models that are kept loaded on it."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.icons import icon
from ui.text import duration, memory
from ui.theme import Theme, tokens
from ui.widgets import ElidedLabel, HintLabel, Line, SmallButton, icon_button
from ui.widgets.bars import StackedBar
from ui.widgets.labels import PlainLabel
from workbench.runtime import Device, Resident

_NARROW = 480
_IDLE_FROM_S = 60


class DeviceCard(QWidget):
    """A card; built anew only when other models are loaded, else its figures change."""

    load_asked = Signal(str)
    """A device id."""
    unload_asked = Signal(str, str)
    """Device id, model id."""
    instances_asked = Signal(str, str, int)

    def __init__(self, device: Device, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._device = device
        self._rows: dict[str, ResidentRow] = {}
        self.setAccessibleName(self.tr("Device {name}").format(name=device.display))
        sign = PlainLabel("", self)
        sign.setPixmap(icon("developer_board" if device.kind == "cpu" else "gauge").pixmap(QSize(20, 20)))
        title = PlainLabel(device.display, self)
        title.setFont(theme.font("title"))
        cores = self.tr("%n cores", "", device.cores) if device.cores else ""
        about = ElidedLabel(", ".join(part for part in (device.name, cores) if part), self)
        about.setForegroundRole(HintLabel().foregroundRole())
        load = SmallButton(self.tr("Load model…"), "add", self)
        load.setToolTip(self.tr("Keep a model loaded on {device}").format(device=device.display))
        load.clicked.connect(lambda: self.load_asked.emit(device.id))
        top = QHBoxLayout()
        top.setSpacing(8)
        for widget, stretch in ((sign, 0), (title, 0), (about, 1), (load, 0)):
            top.addWidget(widget, stretch)
        self.load_bar, self.memory_bar = StackedBar(self), StackedBar(self)
        self.load_text, self.memory_text = PlainLabel("", self), PlainLabel("", self)
        figures = QGridLayout()
        figures.setHorizontalSpacing(12)
        figures.setVerticalSpacing(4)
        names = (self.tr("Load"), self.tr("Memory"))
        bars = ((self.load_bar, self.load_text), (self.memory_bar, self.memory_text))
        for row, (name, (bar, shown)) in enumerate(zip(names, bars, strict=True)):
            figures.addWidget(HintLabel(name, small=False), row, 0)
            figures.addWidget(bar, row, 1)
            figures.addWidget(shown, row, 2)
            bar.setAccessibleName(f"{device.display}: {name}")
        figures.setColumnStretch(1, 1)
        self._residents = QVBoxLayout()
        self._residents.setSpacing(0)
        self._note = HintLabel("", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addLayout(figures)
        layout.addLayout(self._residents)
        layout.addWidget(Line(self))
        layout.addWidget(self._note)

    def show_state(self, device: Device, residents: Sequence[Resident]) -> None:
        """Show the figures of this moment."""
        self._device = device
        colors = tokens()
        busy = device.load
        self.load_bar.show_parts([(busy or 0.0, QColor(colors.accent))])
        if busy is None:
            self.load_text.setText(self.tr("not told"))
        elif device.cores:
            shown = self.tr("{percent} % of %n cores", "", device.cores)
            self.load_text.setText(shown.format(percent=round(busy * 100)))
        else:
            self.load_text.setText(self.tr("{percent} %").format(percent=round(busy * 100)))
        self._show_memory(device, residents)
        self._show_residents(residents)

    def _show_memory(self, device: Device, residents: Sequence[Resident]) -> None:
        total = max(device.memory_total, 1)
        used = total - device.memory_free
        ours = sum(one.memory_bytes for one in residents)
        parts = [
            (one.memory_bytes / total, self._theme.series_color(place)) for place, one in enumerate(residents)
        ]
        parts.append((max(used - ours, 0) / total, QColor(tokens().control)))
        self.memory_bar.show_parts(parts, device.memory_budget / total)
        shown = self.tr("{used} of {total}").format(used=memory(used), total=memory(total))
        self.memory_text.setText(shown)
        self.memory_bar.setAccessibleDescription(shown)
        sentence = self.tr("Budget {budget}, {free} of memory free.")
        self._note.setText(
            sentence.format(budget=memory(device.memory_budget), free=memory(device.memory_free))
        )

    def _show_residents(self, residents: Sequence[Resident]) -> None:
        wanted = [one.model_id for one in residents]
        if wanted != list(self._rows):
            for row in self._rows.values():
                self._residents.removeWidget(row)
                row.deleteLater()
            self._rows = {}
            for place, one in enumerate(residents):
                row = ResidentRow(one, self._theme, place, self)
                row.unload_asked.connect(lambda model: self.unload_asked.emit(self._device.id, model))
                row.instances_asked.connect(
                    lambda model, count: self.instances_asked.emit(self._device.id, model, count)
                )
                self._rows[one.model_id] = row
                self._residents.addWidget(row)
        for one in residents:
            self._rows[one.model_id].show_state(one)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens().border))
        painter.setBrush(QColor(tokens().base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


def _rounded(seconds: float) -> float:
    """Whole minutes upwards; whole seconds in the last one."""
    return ceil(seconds / 60) * 60 if seconds > 60 else ceil(seconds)


class Swatch(QWidget):
    """The colour that a model has in the memory bar."""

    def __init__(self, theme: Theme, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._place = theme, place
        self.setFixedSize(10, 10)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.series_color(self._place))


class ResidentRow(QWidget):
    """A loaded model: its instances, its memory, fewer, more, unload."""

    unload_asked = Signal(str)
    instances_asked = Signal(str, int)

    def __init__(self, resident: Resident, theme: Theme, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        model = resident.model_id
        self._resident = resident
        self._name = PlainLabel(model, self)
        self._name.setFont(theme.font("title"))
        self._state = ElidedLabel("", self)
        self._state.setForegroundRole(HintLabel().foregroundRole())
        self._fewer = icon_button(
            "subtract", self.tr("Fewer instances of {model}").format(model=model), parent=self
        )
        self._count = PlainLabel("", self)
        self._more = icon_button("add", self.tr("More instances of {model}").format(model=model), parent=self)
        self._unload = SmallButton(self.tr("Unload"), parent=self)
        self._unload.setToolTip(self.tr("Free the memory of {model}").format(model=model))
        self._unload.clicked.connect(lambda: self.unload_asked.emit(model))
        self._fewer.clicked.connect(lambda: self.instances_asked.emit(model, self._resident.instances - 1))
        self._more.clicked.connect(lambda: self.instances_asked.emit(model, self._resident.instances + 1))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(4)
        for widget in (self._fewer, self._count, self._more, self._unload):
            self._buttons.addWidget(widget)
        self._buttons.insertStretch(0, 1)
        self._grid.addWidget(Line(self), 0, 0, 1, 4)
        self._grid.addWidget(Swatch(theme, place, self), 1, 0)
        self._grid.addWidget(self._name, 1, 1)
        self._grid.addWidget(self._state, 1, 2)
        self._grid.setColumnStretch(2, 1)
        self._below: bool | None = None
        self._place_buttons(below=False)

    def show_state(self, resident: Resident) -> None:
        """Show the figures of this moment."""
        self._resident = resident
        self._count.setText(str(resident.instances))
        self._count.setAccessibleName(self.tr("%n instances", "", resident.instances))
        parts = [self.tr("%n instances", "", resident.instances)] if resident.instances else []
        if resident.starting:
            parts.append(self.tr("%n loading", "", resident.starting))
        if resident.ending:
            parts.append(self.tr("%n finishing a request, then unloaded", "", resident.ending))
        if resident.precision is not None:
            parts.append(resident.precision)
        if resident.memory_bytes:
            parts.append(memory(resident.memory_bytes))
        if resident.busy:
            parts.append(self.tr("working"))
        elif resident.left_s is not None:
            parts.append(
                self.tr("unloads in {duration}").format(duration=duration(_rounded(resident.left_s)))
            )
        elif resident.idle_s >= _IDLE_FROM_S and not self._below:
            parts.append(self.tr("idle {duration}").format(duration=duration(resident.idle_s // 60 * 60)))
        self._state.setText(" · ".join(parts))
        changing = bool(resident.starting or resident.ending)
        self._fewer.setEnabled(resident.instances > 1 and not changing)
        self._more.setEnabled(not changing)
        self._unload.setEnabled(resident.instances > 0)

    def _place_buttons(self, *, below: bool) -> None:
        if below == self._below:
            return
        self._below = below
        self._grid.removeWidget(self._state)
        self._grid.removeItem(self._buttons)
        if below:
            self._grid.addWidget(self._state, 2, 1, 1, 3)
            self._grid.addLayout(self._buttons, 3, 1, 1, 3)
        else:
            self._grid.addWidget(self._state, 1, 2)
            self._grid.addLayout(self._buttons, 1, 3)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons(below=self.width() < _NARROW - 48)
