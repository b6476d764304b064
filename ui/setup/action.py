"""What the button of Set-up says that it will do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.setup.form import SeriesMode
from ui.setup.view import View
from workbench.registry.info import Task


def action_words(view: View | None) -> tuple[str, str]:
    """The words, and the name of the icon."""
    translate = QCoreApplication.translate
    if view is None:
        return translate("SetupPanel", "Forecast"), "data_trending"
    state = view.state
    if state.task is Task.DETECT:
        return translate("SetupPanel", "Find anomalies"), "target"
    series = 1
    if view.ids and state.series is not SeriesMode.SHOWN:
        series = len(view.ids) if state.series is SeriesMode.ALL else len(state.chosen)
    if series > 1:
        words = translate("SetupPanel", "Forecast {series} series, {steps} steps")
        return words.format(series=f"{series:,}", steps=f"{state.horizon:,}"), "data_trending"
    if state.horizon == 1:
        return translate("SetupPanel", "Forecast 1 step"), "data_trending"
    words = translate("SetupPanel", "Forecast {steps} steps")
    return words.format(steps=f"{state.horizon:,}"), "data_trending"
