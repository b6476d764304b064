"""Compare models on the series that Set-up holds: which ones, and from how many earlier moments."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.evaluation.asking import candidates, fitting, forecast_rows, plain, problem, rows_known, usual
from ui.evaluation.equivalent import EvaluationEquivalent
from ui.evaluation.ticks import ModelTicks
from ui.widgets import HintLabel, PrimaryButton, SpinBox
from ui.widgets.form import field_label
from ui.widgets.labels import PlainLabel
from workbench.requests import EvaluateRequest, ForecastRequest

if TYPE_CHECKING:
    from ui.setup.view import View
    from ui.theme import Theme

_MOST_WINDOWS = 100
_MOST_STEPS = 1_000_000
_WIDTH = 560


class EvaluateDialog(QDialog):
    """Accepted when `request` is to be run.

    Args:
        request: What Set-up would forecast.
        view: The choices that it was made of.
        theme: Of the window.
    """

    def __init__(
        self, request: ForecastRequest, view: View, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._asked = plain(request)
        self._helped = self._asked.data != request.data
        self._known = rows_known(view, self._asked.data)
        self._many = bool(view.ids) and request.data.ids != (view.facts.ref.id,)
        self.setWindowTitle(self.tr("Compare models"))
        self.setFont(theme.font("body"))
        self.setMinimumWidth(_WIDTH)
        words = self.tr("Which model is best for {series}?").format(series=", ".join(request.data.targets))
        self.title = PlainLabel(words, self)
        self.title.setFont(theme.font("heading"))
        self.title.setWordWrap(True)
        models = candidates(view)
        self.models = ModelTicks(models, usual(models, view.state.model), self)
        self.windows = self._spin(1, _MOST_WINDOWS, fitting(self._known, request.spec.horizon))
        self.step = self._spin(1, _MOST_STEPS, request.spec.horizon)
        self.meaning = HintLabel("", self, small=False)
        self.hint = HintLabel("", self)
        self.equivalent = EvaluationEquivalent(view.table, theme, self)
        self.start = PrimaryButton(self.tr("Compare models"), "beaker", self)
        self.start.setDefault(True)
        self.start.clicked.connect(self.accept)
        self._lay_out()
        self.models.changed.connect(self._show)
        self.windows.valueChanged.connect(self._show)
        self.step.valueChanged.connect(self._show)
        self.equivalent.section.toggled.connect(self._grow)
        self._show()
        self.models.setFocus()

    @property
    def request(self) -> EvaluateRequest:
        """What is chosen."""
        windows, step = self.windows.value(), self.step.value()
        usual = windows == 1 or step == self._asked.spec.horizon
        return EvaluateRequest(
            self._asked.data, self._asked.spec, self.models.ticked, windows, None if usual else step
        )

    def _spin(self, least: int, most: int, value: int) -> SpinBox:
        spin = SpinBox(self)
        spin.setRange(least, most)
        spin.setGroupSeparatorShown(True)
        spin.setValue(value)
        spin.setFixedWidth(110)
        return spin

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setColumnStretch(2, 1)
        for row, (name, field, meaning) in enumerate(
            (
                (self.tr("Windows"), self.windows, self.tr("Forecasts of each series.")),
                (self.tr("Step"), self.step, self.tr("Rows from one window to the next.")),
            )
        ):
            form.addWidget(field_label(name, field, self), row, 0)
            form.addWidget(field, row, 1)
            form.addWidget(HintLabel(meaning, self), row, 2)
            field.setAccessibleName(name)
            field.setToolTip(meaning)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons.addWidget(cancel)
        buttons.addWidget(self.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.title)
        layout.addWidget(self.meaning)
        layout.addWidget(field_label(self.tr("Models"), self.models, self))
        layout.addWidget(self.models, 1)
        layout.addLayout(form)
        layout.addWidget(self.hint)
        layout.addWidget(self.equivalent)
        layout.addLayout(buttons)

    def _meaning(self) -> str:
        one, several = (
            self.tr(
                "Each model forecasts {steps} steps from one earlier moment, without the rows that came"
                " after it, and is held against those rows. Options are at their defaults."
            ),
            self.tr(
                "Each model forecasts {steps} steps from several earlier moments, without the rows that came"
                " after them, and is held against those rows. Options are at their defaults."
            ),
        )
        words = one if self.windows.value() == 1 else several
        words = words.format(steps=f"{self._asked.spec.horizon:,}")
        if self._helped:
            words += " " + self.tr("Columns that help are left out.")
        return words

    def _grow(self, unfolded: bool) -> None:
        """Make room for the text at the foot as far as the screen has it; the list gives the rest."""
        if unfolded and (layout := self.layout()) is not None:
            frame = self.frameGeometry().height() - self.height()
            room = self.screen().availableGeometry().height() - frame
            self.resize(self.width(), max(self.height(), min(layout.totalHeightForWidth(self.width()), room)))

    def _show(self) -> None:
        """What is chosen: what it does, or what is wrong with it."""
        request = self.request
        self.step.setEnabled(request.windows > 1)
        self.meaning.setText(self._meaning())
        # Another series of a panel may be longer: what is too short is told by its own name then.
        wrong = problem(request, None if self._many else self._known)
        words = self.tr("The last {rows} of {known} rows are forecast.")
        if self._many:
            words = self.tr("The last {rows} rows of each series are forecast.")
        self.hint.set_tone("text2" if wrong is None else "error")
        self.hint.setText(wrong or words.format(rows=f"{forecast_rows(request):,}", known=f"{self._known:,}"))
        count = len(request.models)
        name = (
            self.tr("Compare models") if count < 2 else self.tr("Compare {count} models").format(count=count)
        )
        self.start.setText(name)
        self.start.setAccessibleName(name)
        self.start.setEnabled(wrong is None)
        self.start.setToolTip(wrong or name)
        self.equivalent.show_request(replace(request))
