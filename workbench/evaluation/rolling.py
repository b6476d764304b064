"""Models compared on the same rows: each forecasts from several earlier moments, held against what came.

This is the rolling origin of Tashman (2000): window `w` hides the last `horizon + w * step` rows and compares
the first `horizon` of them. Every forecast sees all rows before its window, and nothing after.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, isfinite, nan
from typing import TYPE_CHECKING

from workbench.results import Accuracy, Forecast
from workbench.text import Text

if TYPE_CHECKING:
    import pandas
    import pyarrow

    from workbench.requests import Selection


@dataclass(frozen=True, slots=True)
class Score:
    """What one model reached.

    Attributes:
        model: Its id.
        series: The target, `id/target` in a panel; None for the mean over all.
        windows: Forecasts that it is the mean of.
        accuracy: The mean of their figures; those that are not defined are left out.
        seconds: How long they took together.
    """

    model: str
    series: str | None
    windows: int
    accuracy: Accuracy
    seconds: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How models compare.

    Attributes:
        models: The mean over series and windows of each model, the smallest MASE first. What one of them
            could not forecast counts for none of them: a model gains nothing by failing where it is hard.
        scores: Of each model and series.
        horizon, windows: Steps of each forecast, and how many there were of each series.
        failures: What a model, or one of its series (`model, series`), was refused for.
        source: The rows that were forecast; None for those of no open table.
    """

    models: tuple[Score, ...]
    scores: tuple[Score, ...]
    horizon: int
    windows: int
    failures: Mapping[str, Text] = field(default_factory=dict)
    source: Selection | None = None

    def to_arrow(self) -> pyarrow.Table:
        """`model, series, windows, mase, smape, wql, coverage, seconds`, a row for each model and series."""
        return _table(self.scores)

    def ranking(self) -> pyarrow.Table:
        """The same columns but `series`, a row for each model."""
        return _table(self.models).drop_columns(["series"])

    def to_frame(self) -> pandas.DataFrame:
        """The rows of `to_arrow` as a pandas frame."""
        frame: pandas.DataFrame = self.to_arrow().to_pandas()
        return frame


def evaluate(
    runs: Mapping[str, Sequence[Forecast]],
    horizon: int,
    windows: int,
    failures: Mapping[str, Text],
    source: Selection | None = None,
) -> Evaluation:
    """Put the forecasts of each model, one for each window, together."""
    scores: list[Score] = []
    models: list[Score] = []
    found_by = {model: _by_series(forecasts) for model, forecasts in runs.items()}
    whole_for = _forecast_by_all([found for found in found_by.values() if found])
    for model, forecasts in runs.items():
        by_series = found_by[model]
        seconds = sum(forecast.duration_s for forecast in forecasts)
        share = seconds / max(len(by_series), 1)
        own = [Score(model, name, len(found), _mean(found), share) for name, found in by_series.items()]
        same = [score for score in own if score.series in whole_for] or own
        whole = _mean([score.accuracy for score in same])
        models.append(Score(model, None, sum(score.windows for score in same), whole, seconds))
        scores += own
    models.sort(key=lambda score: score.accuracy.mase if isfinite(score.accuracy.mase) else inf)
    return Evaluation(tuple(models), tuple(scores), horizon, windows, failures, source)


def _by_series(forecasts: Sequence[Forecast]) -> dict[str, list[Accuracy]]:
    """The figures of each series, one for each window in which it was forecast."""
    found: dict[str, list[Accuracy]] = {}
    for forecast in forecasts:
        for name, accuracy in forecast.metrics.items():
            found.setdefault(name, []).append(accuracy)
    return found


def _forecast_by_all(found: Sequence[Mapping[str, Sequence[Accuracy]]]) -> frozenset[str]:
    """The series that every model forecast in the same number of windows."""
    names = set.intersection(*map(set, found)) if found else set()
    return frozenset(name for name in names if len({len(one[name]) for one in found}) == 1)


def _mean(figures: Sequence[Accuracy]) -> Accuracy:
    return Accuracy(
        mase=_finite_mean(one.mase for one in figures),
        smape=_finite_mean(one.smape for one in figures),
        wql=_finite_mean(one.wql for one in figures),
        coverage=_finite_mean(one.coverage for one in figures),
    )


def _finite_mean(figures: Iterable[float]) -> float:
    known = [one for one in figures if isfinite(one)]
    return sum(known) / len(known) if known else nan


def _table(scores: Sequence[Score]) -> pyarrow.Table:
    import pyarrow as pa

    columns: dict[str, list[object]] = {
        "model": [score.model for score in scores],
        "series": [score.series for score in scores],
        "windows": [score.windows for score in scores],
    }
    for name in ("mase", "smape", "wql", "coverage"):
        figures = (getattr(score.accuracy, name) for score in scores)
        columns[name] = [float(one) if isfinite(one) else None for one in figures]
    columns["seconds"] = [score.seconds for score in scores]
    kinds = (pa.string(), pa.string(), pa.int64(), *[pa.float64()] * 5)
    return pa.table(
        {name: pa.array(one, kind) for (name, one), kind in zip(columns.items(), kinds, strict=True)}
    )
