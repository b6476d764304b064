"""Bands and quantile levels, missing values, bounds."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from ui.setup.building import missing_in_context
from ui.setup.field import Field, set_text
from ui.setup.form import BANDS, FormState
from ui.setup.view import View
from ui.widgets import CollapsibleSection
from workbench.registry.info import ModelInfo, Task
from workbench.requests import Missing


class OutputPart(QWidget):
    """What the forecast gives beside its values, and what happens to missing ones."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: View | None = None
        self.bands = {band: QCheckBox(str(band), self) for band in BANDS}
        for band, box in self.bands.items():
            box.setAccessibleName(self.tr("Band of {percent} %").format(percent=band))
            box.setToolTip(box.accessibleName())
            box.toggled.connect(self._set_bands)
        self.bands_field = Field(self.tr("Bands, %"), list(self.bands.values()), self, spread=True)
        self.missing = QComboBox(self)
        self.missing.setToolTip(self.tr("What happens to missing values before the model sees the series"))
        self.missing.currentIndexChanged.connect(self._set_missing)
        self.missing_field = Field(self.tr("If missing"), [self.missing], self)
        self.more = CollapsibleSection(self.tr("Levels and bounds"), expanded=False, parent=self)
        self.more.set_content(self._make_more())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.bands_field)
        layout.addWidget(self.missing_field)
        layout.addWidget(self.more)

    def _make_more(self) -> QWidget:
        content = QWidget(self)
        self.levels = QLineEdit(content)
        self.levels.setPlaceholderText("0.05 0.3")
        self.levels.setToolTip(self.tr("Further quantile levels between 0 and 1"))
        self.levels.textEdited.connect(lambda text: self._change(levels=text))
        self.levels_field = Field(self.tr("Quantiles"), [self.levels], content)
        self.lower_bound, self.upper_bound = QLineEdit(content), QLineEdit(content)
        for edit, name, prompt in (
            (self.lower_bound, self.tr("No forecast value is below"), self.tr("none")),
            (self.upper_bound, self.tr("No forecast value is above"), self.tr("none")),
        ):
            edit.setAccessibleName(name)
            edit.setToolTip(name)
            edit.setPlaceholderText(prompt)
        self.lower_bound.textEdited.connect(lambda text: self._change(lower=text))
        self.upper_bound.textEdited.connect(lambda text: self._change(upper=text))
        self.lower_field = Field(self.tr("At least"), [self.lower_bound], content)
        self.upper_field = Field(self.tr("At most"), [self.upper_bound], content)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for field in (self.levels_field, self.lower_field, self.upper_field):
            layout.addWidget(field)
        return content

    def show_view(self, view: View) -> None:
        """Show the choices."""
        self._view = view
        state, info = view.state, view.info
        forecast = state.task is Task.FORECAST
        able = info is None or info.limits.quantiles
        self.bands_field.setVisible(forecast)
        self.more.setVisible(forecast)
        for band, box in self.bands.items():
            with QSignalBlocker(box):
                box.setChecked(band in state.bands and able)
            box.setEnabled(able)
        without = "" if able or info is None else self.tr("{model} gives no bands.").format(model=info.id)
        self.bands_field.set_hint(without)
        self._show_missing(view)
        set_text(self.levels, state.levels)
        self.levels.setEnabled(able)
        set_text(self.lower_bound, state.lower)
        set_text(self.upper_bound, state.upper)
        for field, name in (
            (self.levels_field, "levels"),
            (self.lower_field, "lower"),
            (self.upper_field, "upper"),
        ):
            field.set_problem(view.problem(name))
            if view.problem(name):
                self.more.set_expanded(True)

    def _show_missing(self, view: View) -> None:
        info = view.info
        words = self._missing_words(info)
        with QSignalBlocker(self.missing):
            self.missing.clear()
            for one, name in words.items():
                self.missing.addItem(name, one)
            self.missing.setCurrentIndex(list(words).index(view.state.missing))
        self.missing_field.set_problem(view.problem("missing"))
        hint = ""
        if info is not None and view.state.missing is Missing.DEFAULT and view.state.resample is None:
            what = self.tr("passed on") if info.limits.missing else self.tr("interpolated")
            hint = self._counted(*missing_in_context(view.state, view.facts, view.region), what)
        self.missing_field.set_hint(hint)

    def _counted(self, values: int, rows: int, what: str) -> str:
        """What is missing, told apart as in a result's notes; empty where nothing is."""
        if values and rows:
            words = self.tr("{rows} and {values} are missing; they are {what}.")
        elif values == 1:
            words = self.tr("1 value is missing; it is {what}.")
        elif values:
            words = self.tr("{count} values are missing; they are {what}.")
        elif rows == 1:
            words = self.tr("1 row is missing; it is {what}.")
        else:
            words = self.tr("{count} rows are missing; they are {what}.") if rows else ""
        of_rows = self.tr("1 row") if rows == 1 else self.tr("{count} rows").format(count=f"{rows:,}")
        of_values = (
            self.tr("1 value") if values == 1 else self.tr("{count} values").format(count=f"{values:,}")
        )
        return words.format(count=f"{values or rows:,}", rows=of_rows, values=of_values, what=what)

    def _missing_words(self, info: ModelInfo | None) -> dict[Missing, str]:
        if info is None:
            default, passed = self.tr("Default"), self.tr("Pass on as NaN")
        elif info.limits.missing:
            default = self.tr("Default: pass on")
            passed = self.tr("Pass on ({model} accepts it)").format(model=info.id)
        else:
            default = self.tr("Default: interpolate")
            passed = self.tr("Pass on (not with {model})").format(model=info.id)
        return {
            Missing.DEFAULT: default,
            Missing.PASS: passed,
            Missing.INTERPOLATE: self.tr("Interpolate"),
            Missing.FORWARD_FILL: self.tr("Forward fill"),
            Missing.REFUSE: self.tr("Refuse"),
        }

    def _set_bands(self) -> None:
        self._change(bands=tuple(band for band, box in self.bands.items() if box.isChecked()))

    def _set_missing(self) -> None:
        # Qt keeps a StrEnum as its text.
        self._change(missing=Missing(self.missing.currentData()))

    def _change(self, **changes: object) -> None:
        if self._view is not None:
            state: FormState = replace(self._view.state, **changes)  # type: ignore[arg-type]
            self.changed.emit(state)
