"""Targets, the series of a long table, and covariates."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.setup.building import accepts_covariates
from ui.setup.chips_field import ChipsField
from ui.setup.field import Field, fit_segments
from ui.setup.form import SeriesMode
from ui.setup.view import View
from ui.widgets import ElidedLabel, HintLabel, SegmentedButtons
from workbench.registry.info import Task
from workbench.sources import ColumnRole


class DataPart(QWidget):
    """Which columns are forecast, of which series, with the help of which others."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: View | None = None
        self.targets = ChipsField(self.tr("Targets"), self.tr("Choose columns"), self)
        self.targets_field = Field(self.tr("Targets"), [self.targets], self)
        modes = [
            (SeriesMode.SHOWN.value, self.tr("One")),
            (SeriesMode.ALL.value, self.tr("All")),
            (SeriesMode.CHOSEN.value, self.tr("Some")),
        ]
        self.series = SegmentedButtons(modes, self.tr("Series"), parent=self)
        self.series_field = Field(self.tr("Series"), [self.series], self)
        self.chosen = ChipsField(self.tr("Chosen series"), self.tr("Filter and choose"), self)
        self.series_field.below.insertWidget(0, self.chosen)
        self.covariates = ChipsField(self.tr("Covariates"), self.tr("None"), self)
        self.none_taken = HintLabel(parent=self)
        self.none_taken.setMinimumHeight(28)
        self.covariates_field = Field(self.tr("Covariates"), [self.covariates, self.none_taken], self)
        self.uses = CovariateUses(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for field in (self.targets_field, self.series_field, self.covariates_field, self.uses):
            layout.addWidget(field)
        self.targets.changed.connect(self._set_targets)
        self.series.changed.connect(self._set_series)
        self.chosen.changed.connect(self._set_chosen)
        self.covariates.changed.connect(self._set_covariates)
        self.uses.changed.connect(self._set_uses)

    def show_view(self, view: View) -> None:
        """Show the choices."""
        self._view = view
        state = view.state
        columns = [one for one in view.table.columns if one.role is ColumnRole.VALUE]
        units = {one.name: one.unit for one in columns if one.unit}
        names = [one.name for one in columns]
        forecast = state.task is Task.FORECAST
        self.targets_field.label.setText(self.tr("Targets") if forecast else self.tr("Series"))
        self.targets.put(names, state.targets, units)
        self.targets_field.set_problem(view.problem("targets"))
        self._show_series(view)
        covariates = [name for name in names if name not in state.targets] + _word_columns(view)
        self.covariates_field.setVisible(forecast and (len(names) > 1 or bool(covariates)))
        self._show_covariates(view, covariates)

    def _show_series(self, view: View) -> None:
        state = view.state
        self.series_field.setVisible(bool(view.ids))
        if not view.ids:
            return
        # A panel's row of the form is called after its ids, the columns after what is done with them.
        self.series_field.label.setText(view.table.id_column or self.tr("Series"))
        count = f"{len(view.ids):,}"
        self.series.button(SeriesMode.ALL.value).setText(self.tr("All {count}").format(count=count))
        fit_segments(self.series, [mode.value for mode in SeriesMode])
        with QSignalBlocker(self.series):
            self.series.set_value(state.series.value)
        self.chosen.setVisible(state.series is SeriesMode.CHOSEN)
        self.chosen.put(view.ids, state.chosen, {})
        hint = ""
        if state.series is SeriesMode.SHOWN:
            hint = view.facts.ref.id or ""
        elif state.series is SeriesMode.CHOSEN:
            hint = self.tr("{chosen} of {count} in one job").format(
                chosen=f"{len(state.chosen):,}", count=count
            )
        else:
            hint = self.tr("{count} series in one job").format(count=count)
        self.series_field.set_hint(hint)
        self.series_field.set_problem(view.problem("series"))

    def _show_covariates(self, view: View, names: list[str]) -> None:
        state = view.state
        chosen = (*state.past, *state.future)
        accepted = accepts_covariates(view.info)
        self.covariates.setVisible(accepted or bool(chosen))
        self.covariates.put(names, [name for name in names if name in chosen], {})
        self.uses.setVisible(bool(chosen) and not self.covariates_field.isHidden())
        self.uses.show_view(view)
        self.none_taken.setVisible(not accepted and not chosen)
        if view.info is not None:
            self.none_taken.setText(self.tr("{model} takes none.").format(model=view.info.id))

    def _set_targets(self, targets: tuple[str, ...]) -> None:
        if self._view is not None:
            state = self._view.state
            past = tuple(one for one in state.past if one not in targets)
            future = tuple(one for one in state.future if one not in targets)
            self.changed.emit(replace(state, targets=targets, past=past, future=future))

    def _set_series(self, mode: str) -> None:
        if self._view is not None:
            self.changed.emit(replace(self._view.state, series=SeriesMode(mode)))

    def _set_chosen(self, chosen: tuple[str, ...]) -> None:
        if self._view is not None:
            self.changed.emit(replace(self._view.state, chosen=chosen))

    def _set_covariates(self, chosen: tuple[str, ...]) -> None:
        """A new one is known for the future where the model takes that and the table has the rows."""
        if self._view is None:
            return
        state, info = self._view.state, self._view.info
        past = [one for one in state.past if one in chosen]
        future = [one for one in state.future if one in chosen]
        for one in chosen:
            if one in past or one in future:
                continue
            ahead = info is not None and info.limits.future_covariates
            if ahead and (known_rows(self._view, one) > 0 or not (info and info.limits.past_covariates)):
                future.append(one)
            else:
                past.append(one)
        self.changed.emit(replace(state, past=tuple(past), future=tuple(future)))

    def _set_uses(self, past: tuple[str, ...], future: tuple[str, ...]) -> None:
        if self._view is not None:
            self.changed.emit(replace(self._view.state, past=past, future=future))


class CovariateUses(QWidget):
    """A line for each covariate: its name, what is known of it, and how many future rows there are."""

    changed = Signal(tuple, tuple)
    """The past ones and those known for the future."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 4)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._names: tuple[str, ...] = ()
        self._boxes: dict[str, QComboBox] = {}
        self._notes: dict[str, HintLabel] = {}

    def show_view(self, view: View) -> None:
        """Show how each covariate is used."""
        state = view.state
        names = tuple(sorted((*state.past, *state.future)))
        if names != self._names:
            self._rebuild(names)
        limits = None if view.info is None else view.info.limits
        for name in names:
            box = self._boxes[name]
            with QSignalBlocker(box):
                box.setCurrentIndex(1 if name in state.future else 0)
            for place, able in enumerate(
                (limits and limits.past_covariates, limits and limits.future_covariates)
            ):
                item = box.model().index(place, 0)
                box.model().setData(item, None if able else 0, _ENABLED)
            self._note(name, view)

    def _note(self, name: str, view: View) -> None:
        note = self._notes[name]
        if name not in view.state.future:
            note.hide()
            return
        rows = known_rows(view, name)
        horizon = view.state.horizon
        note.set_tone("success" if rows >= horizon else "warning")
        note.setText(
            self.tr("{known} of {horizon} rows").format(
                known=f"{min(rows, horizon):,}", horizon=f"{horizon:,}"
            )
        )
        note.show()

    def _rebuild(self, names: tuple[str, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._names, self._boxes, self._notes = names, {}, {}
        for place, name in enumerate(names):
            box = QComboBox(self)
            box.setFixedWidth(136)
            box.addItems([self.tr("Past only"), self.tr("Known future")])
            box.setAccessibleName(self.tr("How {name} is known").format(name=name))
            box.setToolTip(box.accessibleName())
            box.currentIndexChanged.connect(self._on_changed)
            label: QLabel = ElidedLabel(name, self)
            note = HintLabel(parent=self)
            self._boxes[name], self._notes[name] = box, note
            self._grid.addWidget(label, 2 * place, 0)
            self._grid.addWidget(box, 2 * place, 1)
            self._grid.addWidget(note, 2 * place + 1, 1)

    def _on_changed(self) -> None:
        future = tuple(name for name, box in self._boxes.items() if box.currentIndex() == 1)
        past = tuple(name for name in self._names if name not in future)
        self.changed.emit(past, future)


# The role that QStandardItemModel, which a combo box has, stores an item's flags in.
_ENABLED = 0x0100 - 1


def _word_columns(view: View) -> list[str]:
    """The columns of text, where the model reads words; those that are chosen stay to be taken out."""
    reads = view.info is not None and view.info.limits.categories
    chosen = (*view.state.past, *view.state.future)
    names = [one.name for one in view.table.columns if one.role is ColumnRole.OTHER]
    return [name for name in names if name in chosen or (reads and view.table.is_words(name))]


def known_rows(view: View, column: str) -> int:
    """How many rows of a covariate follow the last row that the model sees."""
    held = view.state.held_rows if view.state.hold_back else 0
    return view.facts.known.get(column, 0) + held
