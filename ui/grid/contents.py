"""What the grid shows of forecasts and anomalies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from ui.forecast_names import ForecastName
from ui.grid.columns import GridColumn, NumberColumn, TextColumn, TimeColumn
from ui.placing import KeptForecast
from ui.plot.content import anomaly_ranges
from ui.text import NONE
from workbench.results import Forecast, SeriesDetection, SeriesForecast
from workbench.timeseries import Times, Values

translate = QCoreApplication.translate


def digits_for(values: Values) -> int:
    """Digits after the point that give about five significant ones to the typical value."""
    typical = _middle(np.abs(values[values != 0]))
    if not typical:
        return 2
    size = float(np.floor(np.log10(typical)))
    return int(min(max(4 - size, 0), 8))


def _middle(values: Values) -> float:
    """The upper median of the finite values, 0 without any.

    That of numpy imports masked arrays first, which would hold the window up for 20 ms.
    """
    known = values[np.isfinite(values)]
    half = len(known) // 2
    return float(np.partition(known, half)[half]) if len(known) else 0.0


def series_of(kept: KeptForecast, panel_id: str | None) -> SeriesForecast | None:
    """The series of a forecast that is looked at."""
    found = [one for one in kept.forecast.series if one.id == panel_id]
    return found[0] if found else next(iter(kept.forecast.series), None)


def value_columns(
    kept: Sequence[KeptForecast], panel_id: str | None, names: Mapping[int, ForecastName]
) -> tuple[GridColumn, ...]:
    """Time, the rows held back, and for each forecast its values with the outer quantiles of 80 % or more.

    Args:
        kept: The forecasts.
        panel_id: The series that is looked at.
        names: What each forecast is called, by its key.
    """
    chosen = [(one, series) for one in kept if (series := series_of(one, panel_id)) is not None]
    if not chosen:
        return ()
    times = [series.time for _, series in chosen]
    time: Times = times[0]
    for other in times[1:]:
        time = np.union1d(time, other)
    first = chosen[0][1]
    columns: list[GridColumn] = [TimeColumn(_index_name(first), time, first.zone)]
    held = next((series for _, series in chosen if series.actual is not None), None)
    if held is not None and held.actual is not None:
        words = translate("Grid", "held back")
        for target, row in zip(held.targets, held.actual, strict=True):
            name = words if len(held.targets) == 1 else f"{target} {words}"
            values = _on(time, held.time[: len(row)], row)
            columns.append(NumberColumn(name, values, digits_for(row)))
    for one, series in chosen:
        columns += _forecast_columns(one, series, time, names[one.key])
    return tuple(columns)


def _forecast_columns(
    kept: KeptForecast, series: SeriesForecast, time: Times, called: ForecastName
) -> list[NumberColumn]:
    columns = []
    levels = kept.forecast.levels
    for at, target in enumerate(series.targets):
        mean = series.mean[at]
        digits = digits_for(mean)
        name = str(called) if len(series.targets) == 1 else called.of(target)
        columns.append(NumberColumn(name, _on(time, series.time, mean), digits, kept.slot))
        if series.quantiles is not None:
            for number in _shown_levels(levels):
                values = _on(time, series.time, series.quantiles[at, number])
                columns.append(NumberColumn(f"q{levels[number]:g}", values, digits))
    return columns


def _index_name(series: SeriesForecast | SeriesDetection) -> str:
    """Numbered rows are called as in a file and in SQL: `row`, or what their column is called."""
    return series.index or translate("Grid", "time")


def _shown_levels(levels: Sequence[float]) -> list[int]:
    """The pair nearest to the 80 % band; every level is in the export."""
    low = [at for at, level in enumerate(levels) if level < 0.5]
    if not low:
        return []
    chosen = min(low, key=lambda at: abs(levels[at] - 0.1))
    other = [at for at, level in enumerate(levels) if abs(level + levels[chosen] - 1) < 1e-9]
    return [chosen, *other]


def _on(time: Times, own: Times, values: Values) -> Values:
    if len(own) == len(time) and bool(np.all(own == time)):
        return values
    placed = np.full(len(time), np.nan)
    placed[np.searchsorted(time, own)] = values
    return placed


def accuracy_columns(
    kept: Sequence[KeptForecast], names: Mapping[int, ForecastName]
) -> tuple[GridColumn, ...]:
    """A row for each forecast, series and target with rows held back; coverage beside its band."""
    rows = [(one, name, found) for one in kept for name, found in one.forecast.metrics.items()]
    figures = {
        "MASE": [found.mase for _, _, found in rows],
        "sMAPE, %": [found.smape for _, _, found in rows],
        "WQL": [found.wql for _, _, found in rows],
    }
    coverage = np.array([found.coverage * 100 for _, _, found in rows], np.float64)
    return (
        TextColumn(translate("Grid", "model"), tuple(str(names[one.key]) for one, _, _ in rows)),
        TextColumn(translate("Grid", "series"), tuple(name for _, name, _ in rows)),
        *(NumberColumn(name, np.array(values, np.float64), 3) for name, values in figures.items()),
        TextColumn(translate("Grid", "band"), tuple(_outer_band(one.forecast) for one, _, _ in rows)),
        NumberColumn(translate("Grid", "coverage of the band, %"), coverage, 1),
    )


def compared_words(kept: Sequence[KeptForecast]) -> str:
    """How many of the forecasts had rows held back, where some had none."""
    compared = sum(bool(one.forecast.metrics) for one in kept)
    if compared == len(kept):
        return ""
    words = translate("Grid", "{count} of {all} forecasts had rows held back")
    return words.format(count=compared, all=len(kept))


def _outer_band(forecast: Forecast) -> str:
    """The band between the outermost levels, which coverage counts the rows in."""
    levels = forecast.levels
    return f"{(levels[-1] - levels[0]) * 100:.4g} %" if len(levels) > 1 else NONE


def range_columns(found: SeriesDetection) -> tuple[GridColumn, ...]:
    """A row for each range of anomalies: A1, A2, ... with its extreme value, highest score and mean."""
    ranges = anomaly_ranges(found.label)
    middle = _middle(found.values)
    extremes, scores, means = [], [], []
    for one in ranges:
        values = found.values[one.start : one.stop]
        known = values[np.isfinite(values)]
        extremes.append(float(known[np.argmax(np.abs(known - middle))]) if len(known) else np.nan)
        means.append(float(known.mean()) if len(known) else np.nan)
        scores.append(float(np.nanmax(found.score[one.start : one.stop], initial=-np.inf)))
    digits = min(digits_for(found.values), 4)
    starts = found.time[[one.start for one in ranges]] if ranges else found.time[:0]
    ends = found.time[[one.stop - 1 for one in ranges]] if ranges else found.time[:0]
    return (
        TextColumn("", tuple(f"A{number}" for number in range(1, len(ranges) + 1)), error=True),
        TimeColumn(translate("Grid", "from"), starts, found.zone, short=True),
        TimeColumn(translate("Grid", "to"), ends, found.zone, short=True),
        NumberColumn(translate("Grid", "rows"), np.array([len(one) for one in ranges], np.float64), 0),
        NumberColumn(translate("Grid", "extreme"), np.array(extremes, np.float64), digits),
        NumberColumn(translate("Grid", "score"), np.array(scores, np.float64), 2),
        NumberColumn(translate("Grid", "mean"), np.array(means, np.float64), digits),
    )


def row_columns(found: SeriesDetection) -> tuple[GridColumn, ...]:
    """Every row with its score and label; rows that were filled before detection are marked."""
    label = _marked(found.label, translate("Grid", "anomaly"))
    columns: list[GridColumn] = [
        TimeColumn(_index_name(found), found.time, found.zone),
        NumberColumn(found.target, found.values, digits_for(found.values)),
        NumberColumn(translate("Grid", "score"), found.score, 3),
        TextColumn(translate("Grid", "label"), label, error=True),
    ]
    if found.filled.any():
        filled = _marked(found.filled, translate("Grid", "filled"))
        columns.append(TextColumn(translate("Grid", "note"), filled))
    return tuple(columns)


def _marked(rows: NDArray[np.generic], word: str) -> tuple[str, ...]:
    """A word in the rows that are marked, nothing in the others."""
    return tuple(word if one else "" for one in rows.tolist())
