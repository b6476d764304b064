"""The settings' page about pretrained models: their precision, and how requests are joined."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast, get_args

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui import tasks
from ui.text import translated
from ui.widgets import DoubleSpinBox, HintLabel, SmallButton, SpinBox
from ui.widgets.form import HintedForm
from workbench.errors import Cancelled, WorkbenchError
from workbench.registry.info import ModelInfo, ModelState
from workbench.runtime.gains import Gain, told
from workbench.settings import Precision, RuntimeSettings

if TYPE_CHECKING:
    from ui.controller import Controller

_MOST_SERIES, _MOST_WAITING, _MOST_MS = 4096, 100_000, 10_000.0


class PretrainedPage(QWidget):
    """The precision with what was measured of it here, then batches and the queue.

    Args:
        settings: What is set.
        models: Those with files are measured.
        controller: Reaches the measurements.
    """

    def __init__(
        self,
        settings: RuntimeSettings,
        models: Sequence[ModelInfo],
        controller: Controller,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._models = [
            one for one in models if one.repository is not None and one.state is ModelState.ACTIVE
        ]
        self._gains: dict[str, tuple[Gain, ...]] = {}
        self._task: asyncio.Task[None] | None = None
        self.precision = QComboBox(self)
        for name in get_args(Precision):
            self.precision.addItem(name, name)
        self.precision.setCurrentIndex(self.precision.findData(settings.precision))
        self.precision.currentIndexChanged.connect(self._show)
        self.measured = HintLabel("", self)
        self.measure_button = SmallButton(self.tr("Measure on this computer"), parent=self)
        self.measure_button.setToolTip(
            self.tr("Forecast in each precision with the models that are here; some seconds for each")
        )
        self.measure_button.clicked.connect(self._on_measure)
        self.series = self._number(1, _MOST_SERIES, settings.batch_series)
        self.wait = DoubleSpinBox(self)
        self.wait.setRange(0, _MOST_MS)
        self.wait.setDecimals(0)
        self.wait.setValue(settings.batch_wait_ms)
        self.queue = self._number(0, _MOST_WAITING, settings.queue_limit or 0)
        self.queue.setSpecialValueText(self.tr("No limit"))
        form = HintedForm(self)
        counts = self.tr("Counts from the next loading of a model.")
        form.add_field(self.tr("Precision"), self.precision, counts, self.measured)
        button_row = QHBoxLayout()
        button_row.addWidget(self.measure_button)
        button_row.addStretch(1)
        form.addRow("", button_row)
        form.add_field(
            self.tr("Series at a time"),
            self.series,
            self.tr("Requests that wait for a model run together, at most so many series of them."),
        )
        form.add_field(
            self.tr("Wait for others, ms"),
            self.wait,
            self.tr("A request waits so long for others that it can run with."),
        )
        form.add_field(
            self.tr("Requests that may wait"),
            self.queue,
            self.tr("A request that finds so many waiting is refused."),
        )
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(12, 16, 12, 12)
        column.addLayout(form)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scrolling(content))
        self._show()
        if self._models:
            self._begin(self._read())

    def applied(self, settings: RuntimeSettings) -> RuntimeSettings:
        """The settings with what is chosen here."""
        return dataclasses.replace(
            settings,
            precision=cast("Precision", self.precision.currentData()),
            batch_series=self.series.value(),
            batch_wait_ms=self.wait.value(),
            queue_limit=self.queue.value() or None,
        )

    # Measuring

    def _begin(self, work: object) -> None:
        """Run a flow that ends with the page."""
        self._task = tasks.start(work)  # type: ignore[arg-type]
        self.destroyed.connect(self._task.cancel)

    def _on_measure(self) -> None:
        self._begin(self._measure())

    async def _read(self) -> None:
        models = list(self._models)
        known = await self._controller.engine.call(lambda wb: {one.id: wb.gains.known(one) for one in models})
        self._gains = {name: gains for name, gains in known.items() if gains is not None}
        self._show()

    async def _measure(self) -> None:
        self.measure_button.setEnabled(False)
        failure = ""
        for place, model in enumerate(self._models):
            sentence = self.tr("Measuring {model} ({number} of {count})…")
            self.measured.setText(sentence.format(model=model.id, number=place + 1, count=len(self._models)))
            try:
                self._gains[model.id] = await self._controller.engine.job(
                    lambda wb, name=model.id: wb.start_measure(name)  # type: ignore[misc]
                )
            except Cancelled:
                break
            except WorkbenchError as error:
                failure = translated(error.text)
        self.measure_button.setEnabled(True)
        self._show()
        if failure:
            self.measured.setText(f"{self.measured.text()}\n{failure}")

    def _show(self) -> None:
        for place in range(self.precision.count()):
            self.precision.setItemText(place, self._words(self.precision.itemData(place)))
        self.measure_button.setVisible(bool(self._models))
        chosen = self.precision.currentData()
        lines = [
            translated(told(model, gain))
            for model, gains in self._gains.items()
            for gain in gains
            if gain.precision == chosen
        ]
        if chosen == "float32":
            self.measured.setText(self.tr("As the models are published; nothing changes."))
        elif lines:
            self.measured.setText("\n".join(lines))
        elif self._models:
            self.measured.setText(
                self.tr("Not measured yet what it gains on this computer, and what it changes.")
            )
        else:
            self.measured.setText(
                self.tr("What it gains here can be measured when a pretrained model is downloaded.")
            )

    def _words(self, precision: str) -> str:
        found = [gain for gains in self._gains.values() for gain in gains if gain.precision == precision]
        if not found:
            return precision
        faster = any(gain.pays for gain in found)
        words = self.tr("{precision}, faster here") if faster else self.tr("{precision}, no gain here")
        return words.format(precision=precision)

    # Behind

    def _scrolling(self, content: QWidget) -> QScrollArea:
        """There may be a sentence for each model: more than the dialog has room for."""
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Pretrained models"))
        scroll.setWidget(content)
        return scroll

    def _number(self, least: int, most: int, value: int) -> SpinBox:
        box = SpinBox(self)
        box.setRange(least, most)
        box.setValue(value)
        return box
