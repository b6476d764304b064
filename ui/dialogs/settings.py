"""The settings, in four groups; Save keeps them and they count at once."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui import tasks
from ui.dialogs.settings_own_models import OwnModelsPage
from ui.dialogs.settings_pretrained import PretrainedPage
from ui.languages import available
from ui.widgets import HintLabel, PrimaryButton, SpinBox
from ui.widgets.form import HintedForm
from workbench.registry.info import ModelInfo, ModelState, Task
from workbench.settings import Settings
from workbench.timeseries import tzinfo_of

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.theme import Mode, Theme

Language = Literal["system", "en", "zh_CN"]


class SettingsDialog(QDialog):
    """Appearance and data, forecasts, models and SQL."""

    def __init__(
        self,
        settings: Settings,
        models: Sequence[ModelInfo],
        controller: Controller,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self.resize(560, 420)
        self._settings = settings
        self._controller = controller
        self._theme = theme
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._general(settings), self.tr("General"))
        self.tabs.addTab(self._forecasts(settings, models), self.tr("Forecasts"))
        self.tabs.addTab(self._models(settings), self.tr("Models and SQL"))
        self.pretrained = PretrainedPage(settings.runtime, models, controller, self)
        self.tabs.addTab(self.pretrained, self.tr("Pretrained models"))
        self.own = OwnModelsPage(settings.runtime, self)
        self.tabs.addTab(self.own, self.tr("Own models"))
        self.problem = HintLabel("", self, small=False)
        self.problem.set_tone("error")
        self.problem.hide()
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.save_button = PrimaryButton(self.tr("Save settings"), parent=self)
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.problem)
        layout.addLayout(buttons)
        self.theme.setFocus()

    def chosen(self) -> Settings:
        """The settings as the form has them.

        Raises:
            ValueError: A field cannot be read; the message is a sentence for the user.
        """
        old = self._settings
        return dataclasses.replace(
            old,
            appearance=dataclasses.replace(
                old.appearance,
                theme=cast("Mode", self.theme.currentData()),
                language=cast("Language", self.language.currentData()),
            ),
            data=dataclasses.replace(
                old.data,
                zone=self._zone(),
                watch_files=self.watch.isChecked(),
                reopen_last_session=self.reopen.isChecked(),
            ),
            forecast=dataclasses.replace(
                old.forecast,
                model=self.model.currentText(),
                quantiles=self._levels(),
                horizon=self.horizon.value() or None,
                live=self.live.isChecked(),
            ),
            runtime=dataclasses.replace(
                self.pretrained.applied(self.own.applied(old.runtime)),
                workers=self.workers.value() or None,
                request_seconds=float(self.limit.value()) or None,
                memory_share=self.share.value() / 100,
                idle_minutes=float(self.idle.value()) or None,
                low_priority=self.low.isChecked(),
            ),
            models=dataclasses.replace(old.models, download_at_start=self.fetch.isChecked()),
            sql=dataclasses.replace(old.sql, ainode_timestamps=self.ainode.isChecked()),
        )

    def save(self) -> None:
        """Keep the settings and close, or say which field cannot be used."""
        try:
            settings = self.chosen()
        except ValueError as reason:
            self.problem.setText(str(reason))
            self.problem.show()
            return
        self._theme.set_mode(settings.appearance.theme)
        tasks.start(self._controller.save_settings(settings))
        self.accept()

    # The pages

    def _general(self, settings: Settings) -> QWidget:
        self.theme = QComboBox(self)
        for name, key in (
            (self.tr("As the system"), "system"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
        ):
            self.theme.addItem(name, key)
        self.theme.setCurrentIndex(self.theme.findData(settings.appearance.theme))
        self.language = QComboBox(self)
        # The languages' own names, the same in every catalogue.
        for name, key in ((self.tr("As the system"), "system"), ("English", "en"), ("简体中文", "zh_CN")):
            if key == "system" or key in available():
                self.language.addItem(name, key)
        self.language.setCurrentIndex(max(self.language.findData(settings.appearance.language), 0))
        self.zone = QLineEdit(settings.data.zone or "", self)
        self.zone.setPlaceholderText(self.tr("As in the file"))
        from zoneinfo import available_timezones

        completer = QCompleter(sorted(available_timezones()), self.zone)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.zone.setCompleter(completer)
        self.watch = QCheckBox(self.tr("Watch open files for changes"), self)
        self.watch.setChecked(settings.data.watch_files)
        self.reopen = QCheckBox(self.tr("Bring the last session back at the start"), self)
        self.reopen.setChecked(settings.data.reopen_last_session)
        form = HintedForm(self)
        form.add_field(self.tr("Theme"), self.theme)
        form.add_field(
            self.tr("Language"), self.language, self.tr("A new language counts from the next start.")
        )
        form.add_field(self.tr("Time zone"), self.zone, self.tr("For times in files that name none."))
        form.add_box(self.watch)
        form.add_box(self.reopen)
        return self._page(form)

    def _forecasts(self, settings: Settings, models: Sequence[ModelInfo]) -> QWidget:
        self.model = QComboBox(self)
        usable = [one for one in models if one.task is Task.FORECAST and one.state is ModelState.ACTIVE]
        self.model.addItems([one.id for one in usable])
        if self.model.findText(settings.forecast.model) < 0:
            self.model.addItem(settings.forecast.model)
        self.model.setCurrentText(settings.forecast.model)
        self.quantiles = QLineEdit(", ".join(f"{one:g}" for one in settings.forecast.quantiles), self)
        self.horizon = SpinBox(self)
        self.horizon.setRange(0, 1_000_000)
        self.horizon.setSpecialValueText(self.tr("By the interval"))
        self.horizon.setValue(settings.forecast.horizon or 0)
        self.live = QCheckBox(self.tr("Forecast live while dragging"), self)
        self.live.setChecked(settings.forecast.live)
        self.live.setToolTip(
            self.tr("A quick model's forecast follows each change of the context, the horizon and the series")
        )
        form = HintedForm(self)
        form.add_field(self.tr("Model"), self.model)
        form.add_field(
            self.tr("Quantile levels"), self.quantiles, self.tr("Between 0 and 1, commas between.")
        )
        form.add_field(self.tr("Horizon, steps"), self.horizon)
        form.add_box(self.live, self.tr("With models that need only milliseconds."))
        return self._page(form)

    def _models(self, settings: Settings) -> QWidget:
        runtime = settings.runtime
        self.workers = self._number(0, 4 * (os.cpu_count() or 1), runtime.workers or 0)
        self.workers.setSpecialValueText(self.tr("One for each core"))
        self.limit = self._number(0, 86_400, round(runtime.request_seconds or 0))
        self.limit.setSpecialValueText(self.tr("No limit"))
        self.share = self._number(5, 95, round(runtime.memory_share * 100))
        self.share.setSuffix(" %")
        self.idle = self._number(0, 10_000, round(runtime.idle_minutes or 0))
        self.idle.setSpecialValueText(self.tr("Never"))
        self.low = QCheckBox(self.tr("Model processes give way to other programs"), self)
        self.low.setChecked(runtime.low_priority)
        self.fetch = QCheckBox(self.tr("Download the pretrained models when the window opens"), self)
        self.fetch.setToolTip(
            self.tr("Those that are not here yet; not those whose licence forbids commercial use")
        )
        self.fetch.setChecked(settings.models.download_at_start)
        self.ainode = QCheckBox(self.tr("Number the rows of forecasts as AINode does"), self)
        self.ainode.setChecked(settings.sql.ainode_timestamps)
        form = HintedForm(self)
        form.add_field(self.tr("Model processes"), self.workers)
        form.add_field(self.tr("Time limit of a request, s"), self.limit)
        form.add_field(self.tr("Memory for models"), self.share, self.tr("Share of each device's memory."))
        form.add_field(self.tr("Unload after minutes idle"), self.idle)
        form.add_box(self.low)
        form.add_box(self.fetch)
        form.add_box(self.ainode)
        return self._page(form)

    # Behind

    def _number(self, least: int, most: int, value: int) -> SpinBox:
        box = SpinBox(self)
        box.setRange(least, most)
        box.setValue(value)
        return box

    def _page(self, form: QFormLayout) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(12, 16, 12, 12)
        layout.addLayout(form)
        layout.addStretch(1)
        return page

    def _zone(self) -> str | None:
        name = self.zone.text().strip()
        if not name:
            return None
        try:
            tzinfo_of(name)
        except (KeyError, ValueError, OSError) as reason:
            sentence = self.tr("There is no time zone {name}. Use a name such as Asia/Shanghai, or +08:00.")
            raise ValueError(sentence.format(name=name)) from reason
        return name

    def _levels(self) -> tuple[float, ...]:
        words = self.quantiles.text().replace(";", ",").split(",")
        try:
            levels = sorted({float(word) for word in words if word.strip()})
        except ValueError as reason:
            raise ValueError(self.tr("Quantile levels are numbers with commas between them.")) from reason
        if any(not 0 < level < 1 for level in levels):
            raise ValueError(self.tr("Quantile levels lie between 0 and 1."))
        return tuple(levels)
