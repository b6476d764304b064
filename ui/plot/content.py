"""What a plot draws, without how: lines, forecasts with bands, anomalies, the marked context."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from ui.forecast_names import ForecastName
from ui.plot.decimation import Blocks
from ui.session import Region
from workbench.results import Accuracy, Forecast, SeriesDetection, SeriesForecast
from workbench.timeseries import Times, Values

_USUAL_BAND = 0.8


@dataclass(frozen=True, slots=True, eq=False)
class HistoryLine:
    """Observed values of one column.

    Attributes:
        name: The column.
        time: `(rows,)` ascending.
        values: `(rows,)` float64, NaN where missing.
        unit: Of the values, empty where unknown.
        blocks: The summary of `values` for long series.
        longest_step: In ticks of `time`; a longer step between rows is drawn as a gap.
        slot: The colour's place in the palette; None is the neutral colour of history.
        until, again: Rows after the one and up to the other are held back, and not drawn as history.
        visible: Whether it is drawn.
        label: What people see of it where the name alone would be that of another series too.
    """

    name: str
    time: Times
    values: Values
    unit: str = ""
    blocks: Blocks | None = None
    longest_step: int | None = None
    slot: int | None = None
    until: np.datetime64 | None = None
    again: np.datetime64 | None = None
    visible: bool = True
    label: str = ""

    @property
    def called(self) -> str:
        """The label, else the name."""
        return self.label or self.name

    @property
    def drawn_rows(self) -> int:
        """How many rows lie at or before `until`."""
        return self._rows_to(self.until)

    @property
    def hidden(self) -> slice:
        """The rows that are not drawn as history."""
        return slice(self.drawn_rows, max(self._rows_to(self.again), self.drawn_rows))

    def _rows_to(self, moment: np.datetime64 | None) -> int:
        if moment is None:
            return len(self.time)
        return int(np.searchsorted(self.time, moment.astype(self.time.dtype), "right"))


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """An interval that shall hold `share` of the values; `(horizon,)` each."""

    share: float
    lower: Values
    upper: Values


@dataclass(frozen=True, slots=True, eq=False)
class ForecastLine:
    """A model's forecast of one target. `bands` are nested, the widest first; a `live` one came by itself."""

    key: int
    model: str
    target: str
    slot: int
    time: Times
    mean: Values
    bands: tuple[Band, ...]
    last_time: np.datetime64
    last_value: float
    visible: bool = True
    selected: bool = False
    accuracy: Accuracy | None = None
    label: str = ""
    live: bool = False
    pulled: bool = False
    apart: str = ""
    """What tells it from other forecasts of its model."""
    column: int = 0
    """The place of its target among those that are drawn of its forecast."""

    @property
    def shown_bands(self) -> tuple[Band, ...]:
        """All bands of the selected forecast; of another the one nearest to 80 %."""
        if self.selected or not self.bands:
            return self.bands
        return (min(self.bands, key=lambda band: abs(band.share - _USUAL_BAND)),)

    @property
    def usual_band(self) -> Band | None:
        """The band nearest to 80 %, for read-outs."""
        return min(self.bands, key=lambda band: abs(band.share - _USUAL_BAND), default=None)


@dataclass(frozen=True, slots=True, eq=False)
class HeldBack:
    """Observed values that the model did not see; `after` is the last time that it saw."""

    target: str
    time: Times
    values: Values
    after: np.datetime64
    visible: bool = True


@dataclass(frozen=True, slots=True)
class AnomalyRange:
    """Rows `[start, stop)` that are labelled without a break."""

    start: int
    stop: int

    def __len__(self) -> int:
        return self.stop - self.start


@dataclass(frozen=True, slots=True, eq=False)
class Anomalies:
    """Labelled rows of one series, with the score of every row."""

    target: str
    time: Times
    values: Values
    score: Values
    label: NDArray[np.bool_]
    threshold: float
    ranges: tuple[AnomalyRange, ...]
    visible: bool = True
    score_visible: bool = True


@dataclass(frozen=True, slots=True)
class PlotContent:
    """Everything on one plot."""

    histories: tuple[HistoryLine, ...] = ()
    forecasts: tuple[ForecastLine, ...] = ()
    held_back: tuple[HeldBack, ...] = ()
    anomalies: Anomalies | None = None
    region: Region | None = None
    zone: str | None = None
    title: str = field(default="")

    @property
    def now(self) -> np.datetime64 | None:
        """The last observation that the selected (else the newest) forecast saw."""
        drawn = [one for one in self.forecasts if one.visible]
        chosen = next((one for one in drawn if one.selected), drawn[-1] if drawn else None)
        return None if chosen is None else chosen.last_time

    @property
    def pulled(self) -> ForecastLine | None:
        """The forecast whose end and beginning can be moved."""
        return next((one for one in self.forecasts if one.pulled and one.visible), None)

    @property
    def start(self) -> np.datetime64 | None:
        """The first time of anything."""
        return min((one.time[0] for one in self._timed() if len(one.time)), default=None)

    @property
    def end(self) -> np.datetime64 | None:
        """The last time of anything."""
        return max((one.time[-1] for one in self._timed() if len(one.time)), default=None)

    def _timed(self) -> Sequence[HistoryLine | ForecastLine | HeldBack | Anomalies]:
        marks = () if self.anomalies is None else (self.anomalies,)
        return (*self.histories, *self.forecasts, *self.held_back, *marks)


def bands_of(levels: Sequence[float], quantiles: Values | None) -> tuple[Band, ...]:
    """The nested intervals in `(levels, horizon)` quantiles: a level below one half with its counterpart."""
    if quantiles is None:
        return ()
    bands = []
    for low, level in enumerate(levels):
        high = next((at for at, other in enumerate(levels) if abs(level + other - 1) < 1e-9), None)
        if level < 0.5 and high is not None:
            bands.append(Band(round(1 - 2 * level, 6), quantiles[low], quantiles[high]))
    return tuple(sorted(bands, key=lambda band: -band.share))


def forecast_lines(
    forecast: Forecast,
    series: SeriesForecast,
    *,
    key: int = 0,
    slot: int = 0,
    visible: bool = True,
    selected: bool = True,
    targets: Sequence[str] | None = None,
    live: bool = False,
    pulled: bool = False,
    name: ForecastName | None = None,
) -> tuple[ForecastLine, ...]:
    """A line for each target (of `targets`, where given) of one series of a forecast."""
    name = name or ForecastName(forecast.model)
    lines = []
    wanted = [one for one in series.targets if targets is None or one in targets]
    for column, target in enumerate(wanted):
        at = series.targets.index(target)
        quantiles = None if series.quantiles is None else series.quantiles[at]
        label = str(name) if len(wanted) == 1 else name.of(target)
        lines.append(
            ForecastLine(
                key,
                forecast.model,
                target,
                slot,
                series.time,
                series.mean[at],
                bands_of(forecast.levels, quantiles),
                series.last_time,
                float(series.last_values[at]),
                visible,
                selected,
                series.accuracy.get(target),
                label,
                live,
                pulled,
                name.detail,
                column,
            )
        )
    return tuple(lines)


def held_back_lines(
    series: SeriesForecast, *, visible: bool = True, targets: Sequence[str] | None = None
) -> tuple[HeldBack, ...]:
    """The rows held back for each target, empty when there are none."""
    if series.actual is None:
        return ()
    return tuple(
        HeldBack(name, series.time[: series.actual.shape[1]], series.actual[at], series.last_time, visible)
        for at, name in enumerate(series.targets)
        if targets is None or name in targets
    )


def without_held(line: HistoryLine, held: Sequence[HeldBack]) -> HistoryLine:
    """Rows held back are drawn as such, not as history."""
    found = next((one for one in held if one.target == line.name and one.visible and len(one.time)), None)
    return line if found is None else replace(line, until=found.after, again=found.time[-1])


def anomaly_ranges(label: NDArray[np.bool_]) -> tuple[AnomalyRange, ...]:
    """Runs of labelled rows, in order."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], label.astype(np.int8), [0]))))
    return tuple(AnomalyRange(int(start), int(stop)) for start, stop in edges.reshape(-1, 2))


def anomalies_of(found: SeriesDetection, *, visible: bool = True, score_visible: bool = True) -> Anomalies:
    """A detection's series as it is drawn."""
    return Anomalies(
        found.target,
        found.time,
        found.values,
        found.score,
        found.label,
        found.threshold,
        anomaly_ranges(found.label),
        visible,
        score_visible,
    )
