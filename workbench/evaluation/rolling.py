"""Models compared on the same rows: each forecasts from several earlier moments, held against what came.

This is the rolling origin of Tashman (2000): window `w` hides the last `horizon + w * step` rows and compares
the first `horizon` of them. Every forecast sees all rows before its window, and nothing after.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, isfinite, nan
from typing import TYPE_CHECKING

from workbench.results import Accuracy, Forecast
from workbench.text import Text, plural

if TYPE_CHECKING:
    import pandas
    import pyarrow

    from workbench.requests import Selection

_SEPARATOR = ", "
_UNKNOWN = Accuracy(nan, nan, nan, nan)


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
        scores: Of each model and series; the series in the order of the file.
        horizon, windows: Steps of each forecast, and how many there were of each series.
        failures: What a model, or one of its series (`model, series`), was refused for; see `refused`.
        source: The rows that were forecast; None for those of no open table.
    """

    models: tuple[Score, ...]
    scores: tuple[Score, ...]
    horizon: int
    windows: int
    failures: Mapping[str, Text] = field(default_factory=dict)
    source: Selection | None = None

    @property
    def refused(self) -> dict[str, Text]:
        """The models that could not be compared at all, with the reason."""
        return {name: why for name, why in self.failures.items() if _SEPARATOR not in name}

    def to_arrow(self) -> pyarrow.Table:
        """`model, series, windows, mase, smape_pct, wql, coverage_pct, seconds`: each model on each series.

        The series stand in the order of the file, the models of each by their MASE. Where something was
        refused, a row without figures has the reason in a last column `note`; a model that could not be
        compared at all has none for its series, but one without a series.
        """
        parts = [name.partition(_SEPARATOR) for name in self.failures]
        refused = [Score(model, series or None, 0, _UNKNOWN, nan) for model, _, series in parts]
        notes = [*[None] * len(self.scores), *map(str, self.failures.values())]
        return _table([*self.scores, *refused], notes)

    def ranking(self) -> pyarrow.Table:
        """The same columns but `series`, a row for each model."""
        refused = [Score(name, None, 0, _UNKNOWN, nan) for name in self.refused]
        lost = Counter(name.partition(_SEPARATOR)[0] for name in self.failures if _SEPARATOR in name)
        notes = [_lost(lost[score.model]) for score in self.models]
        notes += [str(why) for why in self.refused.values()]
        return _table([*self.models, *refused], notes).drop_columns(["series"])

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
    series: Sequence[str] = (),
) -> Evaluation:
    """Put the forecasts of each model, one for each window, together.

    Args:
        runs: By model.
        horizon, windows, failures, source: As in `Evaluation`.
        series: Their names in the order of the file; without it in that of the forecasts.
    """
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
    models.sort(key=_error)
    place = {name: at for at, name in enumerate(dict.fromkeys((*series, *(one.series for one in scores))))}
    scores.sort(key=lambda score: (place[score.series], _error(score)))
    return Evaluation(tuple(models), tuple(scores), horizon, windows, failures, source)


def _error(score: Score) -> float:
    return score.accuracy.mase if isfinite(score.accuracy.mase) else inf


def _lost(count: int) -> str | None:
    """How many series of a model could not be forecast."""
    if not count:
        return None
    return str(plural("1 series was not forecast", "{count:,} series were not forecast", count=count))


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


def _table(scores: Sequence[Score], notes: Sequence[str | None]) -> pyarrow.Table:
    import pyarrow as pa

    figures: dict[str, list[float]] = {
        "mase": [score.accuracy.mase for score in scores],
        "smape_pct": [score.accuracy.smape for score in scores],
        "wql": [score.accuracy.wql for score in scores],
        "coverage_pct": [100 * score.accuracy.coverage for score in scores],
        "seconds": [score.seconds for score in scores],
    }
    columns = {
        "model": pa.array([score.model for score in scores], pa.string()),
        "series": pa.array([score.series for score in scores], pa.string()),
        "windows": pa.array([score.windows for score in scores], pa.int64()),
    }
    for name, values in figures.items():
        known = [float(one) if isfinite(one) else None for one in values]
        columns[name] = pa.array(known, pa.float64())
    if any(notes):
        columns["note"] = pa.array(notes, pa.string())
    return pa.table(columns)
