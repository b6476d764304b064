"""The devices that models run on, looked at every two seconds while the panel can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QCursor, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ui import tasks
from ui.notices import Place
from ui.panels.device_card import DeviceCard
from ui.panels.device_help import DeviceHelp
from ui.widgets import EmptyState, HintLabel, NoticeBar, PanelBar, icon_button
from workbench.registry.info import ModelInfo, ModelState
from workbench.runtime import Device, Resident
from workbench.settings import Precision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.controller import Controller
    from ui.session import Session
    from ui.theme import Theme

_LOOK_EVERY_MS = 2000


class DevicesPanel(QWidget):
    """A card for each device, accelerators first."""

    def __init__(
        self, session: Session, controller: Controller, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._theme = theme
        self._cards: dict[str, DeviceCard] = {}
        self._looking = False
        self.setAccessibleName(self.tr("Devices"))
        self._budget = HintLabel("", self, small=False)
        self._budget.setWordWrap(False)
        refresh = icon_button("arrow_clockwise", self.tr("Refresh"), parent=self)
        refresh.clicked.connect(self.refresh)
        bar = PanelBar(self)
        bar.add(self._budget)
        bar.stretch()
        bar.add(refresh)
        page = QWidget(self)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(12)
        self._empty = EmptyState(
            self.tr("No model is loaded. Models load on first use, or with Load model."), page
        )
        self.help = DeviceHelp(page)
        self.help.settings_asked.connect(session.settings_asked)
        self._column.addWidget(self._empty)
        self._column.addWidget(self.help)
        self._column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("Devices"))
        scroll.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(scroll, 1)
        layout.addWidget(NoticeBar(session, Place.DEVICES, self))
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.refresh)
        session.residents_changed.connect(self._on_residents)
        session.settings_changed.connect(lambda: tasks.start(self._read_settings()))
        tasks.start(self._read_settings())
        theme.changed.connect(self.update)

    def refresh(self) -> None:
        """Look at the devices now."""
        if not self._looking:
            self._looking = True
            tasks.start(self._look())

    def ask_for_model(self, device: str | None = None) -> None:
        """Offer the models that can be kept loaded, on the first device unless one is given."""
        tasks.start(self._ask(device))

    async def _look(self) -> None:
        try:
            devices = await self._controller.devices()
            residents = await self._controller.residents()
        finally:
            self._looking = False
        self._show(devices, residents)

    async def _read_settings(self) -> None:
        settings = await self._controller.engine.call(lambda wb: wb.settings)
        self.help.show_settings(settings.runtime)

    async def _ask(self, device: str | None) -> None:
        models = await self._controller.models()
        devices = await self._controller.devices()
        target = device if device is not None else devices[-1].id
        menu = self.menu_of(models, target)
        menu.popup(QCursor.pos() if device is not None else self.mapToGlobal(self.rect().topLeft()))

    def menu_of(self, models: Sequence[ModelInfo], target: str) -> QMenu:
        """What can be loaded on a device; a pretrained model in each precision that the device takes."""
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Models to load"))
        menu.aboutToHide.connect(menu.deleteLater)
        for model in models:
            if model.state is not ModelState.ACTIVE:
                continue
            if model.repository is None:
                self._offer(menu.addAction(model.id), model.id, target)
                continue
            below = menu.addMenu(model.id)
            self._offer(below.addAction(self.tr("As in the settings")), model.id, target)
            for precision in get_args(Precision):
                if precision != "int8" or target == "cpu":
                    self._offer(below.addAction(precision), model.id, target, precision)
        return menu

    def _offer(self, action: QAction, model: str, device: str, precision: Precision | None = None) -> None:
        def load() -> None:
            tasks.start(self._controller.load_model(model, (device,), precision=precision))

        action.triggered.connect(load)

    def _show(self, devices: Sequence[Device], residents: Sequence[Resident]) -> None:
        for gone in set(self._cards) - {one.id for one in devices}:
            self._cards.pop(gone).deleteLater()
        for place, device in enumerate(devices):
            if device.id not in self._cards:
                self._cards[device.id] = self._make_card(device)
                self._column.insertWidget(place, self._cards[device.id])
            here = [one for one in residents if one.device_id == device.id]
            self._cards[device.id].show_state(device, here)
        self._empty.setVisible(not residents)
        if devices:
            share = devices[-1].memory_budget / max(devices[-1].memory_total, 1)
            sentence = self.tr("Memory budget: {percent} % of each device")
            self._budget.setText(sentence.format(percent=round(share * 100)))

    def _make_card(self, device: Device) -> DeviceCard:
        card = DeviceCard(device, self._theme, self)
        controller = self._controller
        card.load_asked.connect(self.ask_for_model)
        card.unload_asked.connect(lambda where, model: tasks.start(controller.unload_model(model, (where,))))
        card.instances_asked.connect(
            lambda where, model, count: tasks.start(controller.load_model(model, (where,), count))
        )
        return card

    def _on_residents(self) -> None:
        if self.isVisible():
            self.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self.refresh()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
