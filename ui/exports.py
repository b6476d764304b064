"""What Export can write of what Results shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa
from PySide6.QtCore import QCoreApplication

from ui.grid.columns import to_arrow
from ui.grid.contents import accuracy_columns, range_columns
from ui.placing import KeptForecast
from workbench.export import Comparison, Exportable
from workbench.requests import Selection
from workbench.results import Detection, SeriesDetection

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Content:
    """One thing that can be written.

    Attributes:
        title: What it is, for the one who chooses.
        file: A name for its file, without an ending.
        source: It.
    """

    title: str
    file: str
    source: Exportable


def of_forecasts(kept: Sequence[KeptForecast]) -> tuple[Content, ...]:
    """All forecasts side by side where there are several, each alone, and how they compare."""
    contents = []
    if len(kept) > 1:
        title = (
            translate("Exports", "Both forecasts")
            if len(kept) == 2
            else translate("Exports", "All forecasts")
        )
        every = Comparison(tuple(one.forecast for one in kept))
        contents.append(Content(title, _name(kept[0].forecast.source, "forecasts"), every))
    for one in kept:
        forecast = one.forecast
        title = translate("Exports", "Forecast of {model}").format(model=forecast.model)
        contents.append(Content(title, _name(forecast.source, "forecast", forecast.model), forecast))
    if any(one.forecast.metrics for one in kept):
        table = to_arrow(accuracy_columns(kept), None)
        contents.append(
            Content(translate("Exports", "Accuracy"), _name(kept[0].forecast.source, "accuracy"), table)
        )
    return tuple(contents)


def of_anomalies(detection: Detection, found: SeriesDetection) -> tuple[Content, ...]:
    """The ranges of the series that is shown, and every row of all series."""
    ranges = to_arrow(range_columns(found), None)
    ranges = ranges.rename_columns([name or "range" for name in ranges.column_names])
    source, model = detection.source, detection.model
    return (
        Content(translate("Exports", "Ranges of anomalies"), _name(source, "anomaly_ranges", model), ranges),
        Content(
            translate("Exports", "All rows with score and label"),
            _name(source, "anomalies", model),
            detection,
        ),
    )


def of_statement(number: int, rows: pa.Table) -> tuple[Content, ...]:
    """The rows of a statement, as they are sorted."""
    return (Content(translate("Exports", "Result {number}").format(number=number), "result", rows),)


def of_table(name: str, rows: pa.Table) -> tuple[Content, ...]:
    """The rows of an open file, as they are sorted."""
    return (Content(translate("Exports", "Rows of {table}").format(table=name), f"{name}_rows", rows),)


def _name(source: Selection | None, *parts: str) -> str:
    return "_".join(part for part in ("" if source is None else source.table, *parts) if part)
