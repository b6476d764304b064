"""A test forecast: the sample, what the model made of it, and what its process printed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from ui.plot.picture import detection_content, forecast_content
from ui.plot.view import PlotView
from ui.text import duration, translated
from ui.theme import Theme
from ui.widgets import HintLabel
from ui.widgets.labels import PlainLabel
from workbench.errors import WorkbenchError
from workbench.results import Classification, Detection, Forecast
from workbench.trials import Trial


class TrialView(QWidget):
    """The plot above, what was printed below; in place of the plot why there is none."""

    def __init__(self, trial: Trial, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Test forecast"))
        self.sentence = PlainLabel(self._sentence(trial), self)
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.plot: PlotView | None = None
        self.printed = QPlainTextEdit(self._printed(trial), self)
        self.printed.setReadOnly(True)
        self.printed.setFont(theme.font("code"))
        self.printed.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.printed.setProperty("framed", True)
        self.printed.setPlaceholderText(self.tr("It printed nothing."))
        self.printed.setAccessibleName(self.tr("What its process printed"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.sentence)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.setChildrenCollapsible(False)
        if isinstance(trial.result, Forecast | Detection):
            parts.addWidget(self._framed(self._drawn(trial, theme)))
        parts.addWidget(self._output())
        parts.setStretchFactor(0, 1 if trial.result is None else 3)
        parts.setStretchFactor(1, 1)
        layout.addWidget(parts, 1)

    def _output(self) -> QWidget:
        part = QWidget(self)
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(HintLabel(self.tr("Printed by its process"), part))
        layout.addWidget(self.printed, 1)
        return part

    def _framed(self, view: PlotView) -> QFrame:
        frame = QFrame(self)
        frame.setObjectName("framed")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(view)
        return frame

    def _drawn(self, trial: Trial, theme: Theme) -> PlotView:
        assert isinstance(trial.result, Forecast | Detection)
        view = self.plot = PlotView(theme, self)
        view.setMinimumHeight(160)
        view.show_crosshair(False)
        if isinstance(trial.result, Forecast):
            view.show_content(forecast_content(trial.result, [trial.frame]))
            view.show_forecast()
        else:
            view.show_content(detection_content(trial.result, [trial.frame]))
            view.fit()
        view.setAccessibleDescription(self.sentence.text())
        return view

    def _sentence(self, trial: Trial) -> str:
        if trial.error is not None:
            return _said(trial.error)
        result = trial.result
        assert result is not None
        if isinstance(result, Forecast):
            series = result.series[0]
            words = self.tr(
                "{steps} steps after {rows} rows of {sample}, in {time}; what was observed then is dotted."
            )
            sample, steps, rows = series.targets[0], len(series.time), series.context_rows
            return words.format(
                steps=steps, rows=rows, sample=sample, time=duration(max(trial.seconds, 0.01))
            )
        if isinstance(result, Classification):
            words = self.tr("{sample} belongs to the class {category}, told in {time}.")
            one = result.series[0]
            category = ", ".join(map(str, one.categories[:5]))
            return words.format(
                sample=one.targets[0], category=category, time=duration(max(trial.seconds, 0.01))
            )
        found = result.series[0]
        words = self.tr("{count} of {rows} rows of {sample} are labelled, in {time}.")
        return words.format(
            count=int(found.label.sum()),
            rows=len(found.time),
            sample=found.target,
            time=duration(max(trial.seconds, 0.01)),
        )

    def _printed(self, trial: Trial) -> str:
        details = (None if trial.error is None else trial.error.details) or ""
        if details.strip() in trial.printed:  # the last lines of a process that died
            return trial.printed
        return f"{trial.printed}\n{details}".strip()


def _said(error: WorkbenchError) -> str:
    said = translated(error.text)
    if error.hint_text is None:
        return said
    # What a stranger's code says ends as it likes.
    gap = " " if said.endswith((".", "。", "!", "?")) else ". "
    return said + gap + translated(error.hint_text)
