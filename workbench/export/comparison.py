"""Several forecasts of the same series as one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count

import numpy as np
import pyarrow as pa

from workbench.arrow import float_array, integer_array, text_array, time_array
from workbench.errors import DataError
from workbench.results import Forecast, SeriesClassification, SeriesDetection, SeriesForecast
from workbench.telling_apart import column_names
from workbench.timeseries import NUMBERED, Times, Values

_Rows = Sequence[tuple[str | None, Times]]
"""The series, each with the times of its rows."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Forecasts of the same series by several models, to be written side by side."""

    forecasts: tuple[Forecast, ...]


def comparison_table(comparison: Comparison, quantiles: Sequence[float] | None = None) -> pa.Table:
    """Columns `[id,] time, [<target>_actual,] <target>_<model>, <target>_<model>_q0.1, ...`; see `with_ids`.

    Each forecast has all its own levels, whether the others have them or not. Several of one model are
    `<model>_24_steps`, `<model>_from_20260225` and so on, by what tells them apart, and `<model>_2` where
    nothing does.

    Args:
        comparison: The forecasts; the rows are those that any of them has, series after series.
        quantiles: The levels to give, None for all.

    Raises:
        DataError: Some forecasts have times and others numbers, or some a time zone and others none.
    """
    forecasts = comparison.forecasts
    series = [one for forecast in forecasts for one in forecast.series]
    if len({_clock(one.zone) for one in series}) > 1:
        raise DataError(
            "The forecasts cannot stand side by side: some have times and others numbers, or some a time zone"
            " and others none.",
            hint="Export each of them alone, or forecast the same rows again.",
        )
    rows = _rows(forecasts)
    every = [times for _, times in rows]
    zone = series[0].zone if series else None
    times = time_array(np.concatenate(every) if every else np.empty(0, "datetime64[us]"), zone)
    columns = {index_column(series): times}
    targets = dict.fromkeys(name for one in series for name in one.targets)
    for target in targets:
        actual = _actual(forecasts, rows, target)
        if np.isfinite(actual).any():
            columns[f"{target}_actual"] = float_array(actual)
        for label, forecast in zip(column_names(forecasts), forecasts, strict=True):
            columns |= _columns(f"{target}_{label}", target, forecast, rows, quantiles)
    return pa.table(with_ids(columns, series, [(name or "", len(times)) for name, times in rows]))


def with_ids(
    columns: Mapping[str, pa.Array],
    series: Iterable[SeriesForecast | SeriesDetection | SeriesClassification],
    runs: Sequence[tuple[str, int]],
) -> dict[str, pa.Array]:
    """Columns with that of the series' names before them, where the series of a result have names.

    It is called as where they come from, or `id` where it has no name there or another column has that.

    Args:
        columns: All others.
        series: The result's.
        runs: Each name, and how many rows it has.
    """
    named = next((one for one in series if one.id is not None), None)
    if named is None:
        return dict(columns)
    names = chain([named.id_column or "id", "id"], (f"id_{number}" for number in count(2)))
    rows = np.repeat(np.arange(len(runs)), np.array([rows for _, rows in runs], np.int64))
    ids = text_array(name for name, _ in runs).take(integer_array(rows))
    return {next(name for name in names if name not in columns): ids, **columns}


def _clock(zone: str | None) -> str | None:
    """What can be told apart: numbers, times of a zone, times of none."""
    return zone if zone in (None, NUMBERED) else "zone"


def index_column(series: Sequence[SeriesForecast | SeriesDetection]) -> str:
    """What the column is called that has the times or numbers of all series."""
    found = series[0].index if series else None
    return "time" if found is None else found


def _columns(
    name: str, target: str, forecast: Forecast, rows: _Rows, quantiles: Sequence[float] | None
) -> dict[str, pa.Array]:
    """The point forecast of a target and its quantiles; nothing where a forecast has not this target."""
    series = {one.id: one for one in forecast.series if target in one.targets}
    if not series:
        return {}

    def gathered(values_of: Callable[[SeriesForecast, int], Values | None]) -> pa.Array:
        parts = []
        for key, times in rows:
            one = series.get(key)
            parts.append(
                _placed(times, one, None if one is None else values_of(one, one.targets.index(target)))
            )
        return float_array(np.concatenate(parts))

    columns = {name: gathered(lambda one, row: one.mean[row])}
    for at, level in enumerate(forecast.levels):
        if quantiles is None or level in quantiles:
            columns[f"{name}_q{float(level)!r}"] = gathered(_quantile(at))
    return columns


def _quantile(at: int) -> Callable[[SeriesForecast, int], Values | None]:
    return lambda one, row: None if one.quantiles is None else one.quantiles[row, at]


def _actual(forecasts: Sequence[Forecast], rows: _Rows, target: str) -> Values:
    """The rows that were held back, from whichever forecast has them; NaN elsewhere."""
    parts = []
    for key, times in rows:
        known = np.full(len(times), np.nan)
        for one in (one for forecast in forecasts for one in forecast.series):
            if one.id == key and one.actual is not None and target in one.targets:
                values = _placed(times, one, one.actual[one.targets.index(target)])
                known = np.where(np.isnan(known), values, known)
        parts.append(known)
    return np.concatenate(parts) if parts else np.empty(0)


def _placed(times: Times, series: SeriesForecast | None, values: Values | None) -> Values:
    """The values at the first of a series' times, among `times`; NaN where there is none."""
    placed = np.full(len(times), np.nan)
    if series is not None and values is not None:
        placed[np.searchsorted(times, series.time[: len(values)])] = values
    return placed


def _rows(forecasts: Sequence[Forecast]) -> _Rows:
    times: dict[str | None, Times] = {}
    for one in (one for forecast in forecasts for one in forecast.series):
        times[one.id] = np.union1d(times[one.id], one.time) if one.id in times else one.time
    return tuple(times.items())
