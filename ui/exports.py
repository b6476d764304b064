"""What Export can write of what Results shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa
from PySide6.QtCore import QCoreApplication

from ui.forecast_names import ForecastName
from ui.grid.columns import to_arrow
from ui.grid.contents import range_columns
from ui.placing import KeptForecast
from workbench.evaluation.rolling import Evaluation
from workbench.export import Comparison, Exportable
from workbench.requests import Selection
from workbench.results import Detection, SeriesDetection
from workbench.telling_apart import column_names

translate = QCoreApplication.translate
_RANGE_NAMES = ["range", "from", "to", "rows", "extreme", "score", "mean"]
"""A file is read by programs: its columns are called the same in every language of the window."""


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


def of_forecasts(
    kept: Sequence[KeptForecast], names: Mapping[int, ForecastName] | None = None
) -> tuple[Content, ...]:
    """All forecasts side by side where there are several, each alone, and how they compare.

    Args:
        kept: The forecasts.
        names: What each is called in the window, by its key; by its model where that is not given.
    """
    contents = []
    if len(kept) > 1:
        title = (
            translate("Exports", "Both forecasts")
            if len(kept) == 2
            else translate("Exports", "All forecasts")
        )
        every = Comparison(tuple(one.forecast for one in kept))
        contents.append(Content(title, _name(kept[0].forecast.source, "forecasts"), every))
    for one, name in zip(kept, column_names([one.forecast for one in kept]), strict=True):
        title = translate("Exports", "Forecast of {model}").format(
            model=one.forecast.model if names is None else names[one.key]
        )
        contents.append(Content(title, _name(one.forecast.source, "forecast", name), one.forecast))
    if any(one.forecast.metrics for one in kept):
        name = _name(kept[0].forecast.source, "accuracy")
        contents.append(Content(translate("Exports", "Accuracy"), name, accuracy_table(kept)))
    return tuple(contents)


def of_anomalies(detection: Detection, found: SeriesDetection) -> tuple[Content, ...]:
    """The ranges of the series that is shown, and every row of all series."""
    ranges = to_arrow(range_columns(found), None).rename_columns(_RANGE_NAMES)
    at = ranges.schema.get_field_index("rows")
    ranges = ranges.set_column(at, "rows", ranges.column(at).cast(pa.int64()))
    source, model = detection.source, detection.model
    return (
        Content(translate("Exports", "Ranges of anomalies"), _name(source, "anomaly_ranges", model), ranges),
        Content(
            translate("Exports", "All rows with score and label"),
            _name(source, "anomalies", model),
            detection,
        ),
    )


def of_evaluation(found: Evaluation) -> tuple[Content, ...]:
    """How models compare: their means, and each model on each series."""
    return (
        Content(translate("Exports", "Comparison of models"), _name(found.source, "models"), found.ranking()),
        Content(
            translate("Exports", "Comparison by series"),
            _name(found.source, "models_by_series"),
            found.to_arrow(),
        ),
    )


def of_statement(number: int, rows: pa.Table) -> tuple[Content, ...]:
    """The rows of a statement, as they are sorted."""
    return (Content(translate("Exports", "Result {number}").format(number=number), "result", rows),)


def of_table(name: str, rows: pa.Table) -> tuple[Content, ...]:
    """The rows of an open file, as they are sorted."""
    return (Content(translate("Exports", "Rows of {table}").format(table=name), f"{name}_rows", rows),)


def accuracy_table(kept: Sequence[KeptForecast]) -> pa.Table:
    """`model, series, mase, smape_pct, wql, band_pct, coverage_pct`: as Results shows it, with all digits.

    Several forecasts of one model are called as in the columns of all side by side (`pocket_24_steps`).
    `band_pct` is the part of the values that shall lie between the outermost quantiles, `coverage_pct` the
    part that does; both are null without quantiles.
    """
    forecasts = [one.forecast for one in kept]
    named = zip(column_names(forecasts), forecasts, strict=True)
    rows = [(model, one.levels, name, found) for model, one in named for name, found in one.metrics.items()]
    levels = [levels for _, levels, _, _ in rows]
    bands = [100 * (one[-1] - one[0]) if len(one) > 1 else None for one in levels]
    return pa.table(
        {
            "model": pa.array([model for model, _, _, _ in rows], pa.string()),
            "series": pa.array([name for _, _, name, _ in rows], pa.string()),
            "mase": _numbers([found.mase for *_, found in rows]),
            "smape_pct": _numbers([found.smape for *_, found in rows]),
            "wql": _numbers([found.wql for *_, found in rows]),
            "band_pct": _numbers([None if one is None else round(one, 6) for one in bands]),
            "coverage_pct": _numbers([100 * found.coverage for *_, found in rows]),
        }
    )


def _numbers(values: Sequence[float | None]) -> pa.Array:
    return pa.array(values, pa.float64(), from_pandas=True)


def _name(source: Selection | None, *parts: str) -> str:
    return "_".join(part for part in ("" if source is None else source.table, *parts) if part)
