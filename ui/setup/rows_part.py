"""Context, horizon, hold-back and resampling."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QVBoxLayout, QWidget

from ui.setup.building import context_rows, region_rows
from ui.setup.field import Field, fit_segments
from ui.setup.form import ContextMode, FormState, SeriesMode, valid_unit
from ui.setup.intervals import (
    STEPS,
    coarser,
    horizon_units,
    interval_words,
    season_name,
    span_words,
    unit_word,
)
from ui.setup.view import View
from ui.text import moment
from ui.widgets import SegmentedButtons, SpinBox
from ui.widgets.labels import PlainLabel
from workbench.registry.info import Task
from workbench.requests import Aggregate, ForecastRequest
from workbench.timeseries import Interval

_MOST = 1_000_000_000


class RowsPart(QWidget):
    """Which rows the model sees, and how far it forecasts."""

    changed = Signal(object)
    region_wanted = Signal()
    """Region was chosen and none is marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: View | None = None
        self._make_context()
        self._make_horizon()
        self._make_resample()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for field in (self.context_field, self.horizon_field, self.held_field, self.resample_field):
            layout.addWidget(field)

    def show_view(self, view: View) -> None:
        """Show the choices."""
        self._view = view
        forecast = view.state.task is Task.FORECAST
        self._show_context(view)
        self.horizon_field.setVisible(forecast)
        self.held_field.setVisible(forecast)
        if forecast:
            self._show_horizon(view)
        self._show_resample(view)

    # Context

    def _make_context(self) -> None:
        modes = [
            (ContextMode.ALL.value, self.tr("All")),
            (ContextMode.LAST.value, self.tr("Last N")),
            (ContextMode.REGION.value, self.tr("Region")),
        ]
        self.context = SegmentedButtons(modes, self.tr("Context"), parent=self)
        fit_segments(self.context, [key for key, _ in modes])
        self.context_field = Field(self.tr("Context"), [self.context], self)
        self.last_rows = SpinBox(self)
        self.last_rows.setRange(1, _MOST)
        self.last_rows.setGroupSeparatorShown(True)
        self.last_rows.setAccessibleName(self.tr("Rows at the end"))
        self.last_rows.setToolTip(self.tr("How many rows at the end the model sees"))
        self.context_field.below.insertWidget(0, self.last_rows)
        self.context.changed.connect(self._set_context)
        self.last_rows.valueChanged.connect(lambda rows: self._change(last_rows=rows))

    def _show_context(self, view: View) -> None:
        state = view.state
        self.context_field.label.setText(
            self.tr("Context") if state.task is Task.FORECAST else self.tr("Rows")
        )
        with QSignalBlocker(self.context), QSignalBlocker(self.last_rows):
            self.context.set_value(state.context.value)
            if self.last_rows.value() != state.last_rows:
                self.last_rows.setValue(state.last_rows)
        self.last_rows.setVisible(state.context is ContextMode.LAST)
        self.context_field.set_hint(self._context_hint(view))
        self.context_field.set_problem(view.problem("context"))

    def _context_hint(self, view: View) -> str:
        state, facts = view.state, view.facts
        season = self._season_words(view)
        if state.context is ContextMode.REGION:
            if view.region is None:
                return ""
            start, end = region_rows(facts, view.region)
            if end <= start:
                return self.tr("No rows lie within the region.")
            zone = facts.profile.zone
            span = self.tr("{start} to {end}").format(
                start=moment(facts.times[start], zone), end=moment(facts.times[end - 1], zone)
            )
            count = self.tr("{rows} rows, marked on the plot").format(rows=f"{end - start:,}")
            return f"{span}\n{count}"
        rows = state.rows_of(facts)
        held = state.held_rows if state.task is Task.FORECAST and state.hold_back else 0
        last = state.context is ContextMode.LAST
        if 0 < held < rows and (not last or state.last_rows > rows - held):
            count = self.tr("{rows} rows, without the {held} held back").format(
                rows=f"{context_rows(state, facts):,}", held=f"{held:,}"
            )
        elif last and state.last_rows > rows:
            return self.tr("The series has {rows} rows; all are used.").format(rows=f"{rows:,}")
        else:
            count = "" if last else self.tr("{rows} rows").format(rows=f"{rows:,}")
        return " · ".join(filter(None, (count, season)))

    def _season_words(self, view: View) -> str:
        season, interval = view.facts.season, view.facts.interval
        if season is None or interval is None or view.state.resample is not None:
            return ""
        if season <= 1:
            return self.tr("no season found")
        name = season_name(season, interval)
        if name is None:
            return self.tr("season {rows}, found in the data").format(rows=season)
        return self.tr("season {rows} ({name}), found in the data").format(rows=season, name=name)

    def _set_context(self, mode: str) -> None:
        if mode == ContextMode.REGION.value and self._view is not None and self._view.region is None:
            self.region_wanted.emit()
        if self._view is not None:
            self.changed.emit(self._view.state.with_context(ContextMode(mode)))

    # Horizon and hold-back

    def _make_horizon(self) -> None:
        self.horizon = SpinBox(self)
        self.horizon.setRange(1, _MOST)
        self.horizon.setGroupSeparatorShown(True)
        self.horizon.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.unit = QComboBox(self)
        self.unit.setAccessibleName(self.tr("Unit of the horizon"))
        self.unit.setToolTip(self.tr("Steps, or a length of time"))
        self.horizon_field = Field(self.tr("Horizon"), [self.horizon, self.unit], self)
        self.unit.setMinimumWidth(88)
        self.unit.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.hold_back = QCheckBox(self.tr("Last"), self)
        self.hold_back.setAccessibleName(self.tr("Hold back the last rows and compare"))
        self.hold_back.setToolTip(
            self.tr("Hide the last rows from the model and compare the forecast with them")
        )
        self.held_rows = SpinBox(self)
        self.held_rows.setRange(1, _MOST)
        self.held_rows.setGroupSeparatorShown(True)
        self.held_rows.setAccessibleName(self.tr("Rows held back"))
        rows = PlainLabel(self.tr("rows"), self)
        self.held_field = Field(self.tr("Hold back"), [self.hold_back, self.held_rows, rows], self)
        self.horizon.valueChanged.connect(self._set_horizon)
        self.unit.currentIndexChanged.connect(self._set_unit)
        self.hold_back.toggled.connect(lambda on: self._change(hold_back=on))
        self.held_rows.valueChanged.connect(lambda rows: self._change(held_rows=rows, hold_back=True))

    def _show_horizon(self, view: View) -> None:
        state, facts = view.state, view.facts
        units = horizon_units(state.rows_interval(facts))
        unit = valid_unit(state, facts)
        with QSignalBlocker(self.unit), QSignalBlocker(self.horizon):
            if [self.unit.itemData(place) for place in range(self.unit.count())] != list(units):
                self.unit.clear()
                for key in units:
                    self.unit.addItem(unit_word(key), key)
            self.unit.setCurrentIndex(list(units).index(unit))
            shown = state.horizon // units[unit]
            if self.horizon.value() != shown:
                self.horizon.setValue(shown)
        with QSignalBlocker(self.hold_back), QSignalBlocker(self.held_rows):
            self.hold_back.setChecked(state.hold_back)
            if self.held_rows.value() != state.held_rows:
                self.held_rows.setValue(state.held_rows)
        self.horizon_field.set_hint(_reach(view, unit))
        self.held_field.set_hint(self._held_hint(view))
        self.held_field.set_problem(view.problem("hold_back"))

    def _held_hint(self, view: View) -> str:
        """Rows after a region are compared with the forecast though nobody asked for it."""
        request = view.built.request
        if view.state.hold_back or not isinstance(request, ForecastRequest) or not request.spec.hold_back:
            return ""
        words = self.tr("The rows after the region are known: the forecast is compared with {rows} of them.")
        return words.format(rows=f"{request.spec.hold_back:,}")

    def _set_horizon(self, number: int) -> None:
        if self._view is None:
            return
        state = self._view.state
        units = horizon_units(state.rows_interval(self._view.facts))
        unit = str(self.unit.currentData())
        steps = min(number * units.get(unit, 1), _MOST)
        self.changed.emit(replace(state.with_horizon(steps), unit=unit))

    def _set_unit(self) -> None:
        """Keep the length as nearly as the new unit can say it."""
        if self._view is None:
            return
        state = self._view.state
        key = str(self.unit.currentData())
        steps = horizon_units(state.rows_interval(self._view.facts)).get(key, 1)
        horizon = max(1, round(state.horizon / steps)) * steps
        self.changed.emit(replace(state.with_horizon(horizon), unit=key))

    # Resampling

    def _make_resample(self) -> None:
        self.resample = QComboBox(self)
        self.resample.setToolTip(self.tr("Make a coarser series first; horizon and context count its rows"))
        self.aggregate = QComboBox(self)
        self.aggregate.setAccessibleName(self.tr("How rows become one"))
        self.aggregate.setToolTip(self.aggregate.accessibleName())
        for key, name in (
            ("mean", self.tr("mean")),
            ("sum", self.tr("sum")),
            ("last", self.tr("last")),
            ("min", self.tr("min")),
            ("max", self.tr("max")),
        ):
            self.aggregate.addItem(name, key)
        self.resample_field = Field(self.tr("Resample"), [self.resample, self.aggregate], self)
        self.resample.currentIndexChanged.connect(self._set_resample)
        self.aggregate.currentIndexChanged.connect(
            lambda: self._change(aggregate=cast(Aggregate, self.aggregate.currentData()))
        )
        self._intervals: list[Interval | None] = []

    def _show_resample(self, view: View) -> None:
        state = view.state
        intervals: list[Interval | None] = [None, *coarser(view.facts.interval)]
        if state.resample not in intervals:
            intervals.append(state.resample)
        with QSignalBlocker(self.resample), QSignalBlocker(self.aggregate):
            if intervals != self._intervals or self.resample.count() != len(intervals):
                self._intervals = intervals
                self.resample.clear()
                for one in intervals:
                    self.resample.addItem(self.tr("As it is") if one is None else interval_words(one))
            self.resample.setCurrentIndex(intervals.index(state.resample))
            self.aggregate.setCurrentIndex(self.aggregate.findData(state.aggregate))
        self.resample_field.setVisible(len(intervals) > 1)
        self.aggregate.setVisible(state.resample is not None)

    def _set_resample(self, place: int) -> None:
        if self._view is not None and 0 <= place < len(self._intervals):
            self._change(resample=self._intervals[place], unit=STEPS)

    def _change(self, **changes: object) -> None:
        if self._view is not None:
            state: FormState = replace(self._view.state, **changes)  # type: ignore[arg-type]
            self.changed.emit(state)


def _reach(view: View, unit: str) -> str:
    """How long the horizon is in words, and when it ends."""
    state, facts = view.state, view.facts
    interval = state.rows_interval(facts)
    if interval is None or facts.last_time is None:
        return ""
    words = span_words(state.horizon, interval)
    if unit != STEPS:
        words = QCoreApplication.translate("SetUp", "{steps} steps of {interval}").format(
            steps=f"{state.horizon:,}", interval=interval_words(interval)
        )
    many = bool(view.ids) and state.series is not SeriesMode.SHOWN
    if many or state.horizon > _FARTHEST or state.resample is not None:
        return words
    last = facts.last_time
    if state.context is ContextMode.REGION and view.region is not None:
        start, end = region_rows(facts, view.region)
        if end > start:
            last = facts.times[end - 1]
    elif state.hold_back and state.held_rows < facts.rows:
        last = facts.times[facts.last - state.held_rows]
    end_time = interval.after(last, state.horizon, facts.profile.zone)[-1]
    zone = facts.profile.zone
    sentence = QCoreApplication.translate("SetUp", "{length}, to {end}")
    return sentence.format(length=words, end=moment(end_time, zone))


_FARTHEST = 100_000
"""Steps beyond which the end of the horizon is not worked out while somebody types."""
