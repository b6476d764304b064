"""The one shape that a result has as a table, wherever it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
import pyarrow as pa

from workbench.arrow import float_array, integer_array, time_array
from workbench.evaluation.rolling import Evaluation
from workbench.export.comparison import Comparison, comparison_table, index_column, with_ids
from workbench.results import Classification, Detection, Forecast, ResultTable, SeriesDetection
from workbench.timeseries import Times, Values

Exportable: TypeAlias = (
    "Forecast | Comparison | Detection | Classification | Evaluation | ResultTable | pa.Table"
)


def as_table(source: Exportable, quantiles: Sequence[float] | None = None) -> pa.Table:
    """Give the table of any result; of a forecast with these quantile levels only, None for all."""
    if isinstance(source, Forecast):
        return forecast_table(source, quantiles)
    if isinstance(source, Comparison):
        return comparison_table(source, quantiles)
    if isinstance(source, Detection):
        return detection_table(source)
    if isinstance(source, Classification):
        return classification_table(source)
    if isinstance(source, Evaluation):
        return source.to_arrow()
    return source.table if isinstance(source, ResultTable) else source


def quantile_column(target: str, level: float) -> str:
    """Name a quantile's column: `OT_q0.1`."""
    return f"{target}_q{float(level)!r}"


def forecast_table(forecast: Forecast, quantiles: Sequence[float] | None = None) -> pa.Table:
    """Columns `[id,] time, <target>, <target>_q0.1, ...`; further targets to the right.

    In the place of `time` numbered rows have the name of their index (`row`); that of `id`: see `with_ids`.

    Args:
        forecast: One series, or a panel, whose rows stand series after series.
        quantiles: The levels to give, None for all that the forecast has.

    Returns:
        `time` is a timestamp in the series' zone where it is known, values are float64 with NaN as null. In
        a panel the first column has the names of the series.
    """
    series = forecast.series
    levels = [
        (i, level) for i, level in enumerate(forecast.levels) if quantiles is None or level in quantiles
    ]
    times = _times([one.time for one in series], series[0].zone if series else None)
    columns = {index_column(series): times}
    for index, target in enumerate(series[0].targets if series else ()):
        columns[target] = _values([one.mean[index] for one in series])
        for position, level in levels:
            name = quantile_column(target, level)
            parts = [one.quantiles[index, position] for one in series if one.quantiles is not None]
            if len(parts) == len(series):
                columns[name] = _values(parts)
    return pa.table(with_ids(columns, series, [(one.id or "", len(one.time)) for one in series]))


def classification_table(classification: Classification) -> pa.Table:
    """Columns `[id,] category`, a row for each class; a panel's series after series.

    `category` is int32 as in AINode where all classes are whole numbers that fit, else int64 or float64, and
    text where one is a word.
    """
    series = classification.series
    found = [category for one in series for category in one.categories]
    if any(isinstance(one, str) for one in found):
        categories = pa.array([str(one) for one in found], pa.string())
    elif any(isinstance(one, float) for one in found):
        categories = pa.array([float(one) for one in found], pa.float64())
    else:
        small = all(-(2**31) <= one < 2**31 for one in found if isinstance(one, int))
        categories = pa.array(found, pa.int32() if small else pa.int64())
    runs = [(one.id or "", len(one.categories)) for one in series]
    return pa.table(with_ids({"category": categories}, series, runs))


def detection_table(detection: Detection) -> pa.Table:
    """Columns `[id,] time, <target>, <target>_score, <target>_label`; further targets to the right.

    Labels are 0 and 1. Rows are those of the input, series after series; numbered ones as in a forecast.
    """
    targets = list(dict.fromkeys(one.target for one in detection.series))
    by_id: dict[str | None, dict[str, SeriesDetection]] = {}
    for one in detection.series:
        by_id.setdefault(one.id, {})[one.target] = one
    complete = [channels for channels in by_id.values() if len(channels) == len(targets)]
    first = [channels[targets[0]] for channels in complete] if targets else []
    times = _times([one.time for one in first], first[0].zone if first else None)
    columns = {index_column(first): times}
    for target in targets:
        parts = [channels[target] for channels in complete]
        columns[target] = _values([one.values for one in parts])
        columns[f"{target}_score"] = _values([one.score for one in parts])
        columns[f"{target}_label"] = integer_array(
            np.concatenate([one.label for one in parts]).astype(np.int8)
        )
    return pa.table(with_ids(columns, first, [(one.id or "", len(one.time)) for one in first]))


def _times(parts: Sequence[Times], zone: str | None) -> pa.Array:
    return time_array(np.concatenate(parts) if parts else np.empty(0, "datetime64[us]"), zone)


def _values(parts: Sequence[Values]) -> pa.Array:
    return float_array(np.concatenate(parts))
