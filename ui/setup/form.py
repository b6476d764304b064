"""What is chosen in the Set-up form, and what it starts with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from ui.setup.facts import SeriesFacts
from ui.setup.intervals import STEPS, horizon_units
from workbench.defaults import DETECTOR
from workbench.horizons import LONG_SERIES, default_horizon, recent_rows
from workbench.registry.info import ModelInfo, ModelState, Task
from workbench.requests import (
    Aggregate,
    Missing,
    OptionValue,
)
from workbench.timeseries import Interval

if TYPE_CHECKING:
    from workbench.settings import ForecastSettings

BANDS = (50, 80, 95)


class ContextMode(StrEnum):
    """Which rows the model sees."""

    ALL = "all"
    LAST = "last"
    REGION = "region"


class SeriesMode(StrEnum):
    """Which series of a long table are forecast."""

    SHOWN = "shown"
    ALL = "all"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class FormState:
    """The choices. Texts are kept as written; `build` reads them and says what is wrong with them.

    Attributes:
        task: Forecast or anomalies.
        table: The table's name.
        targets, past, future: Columns.
        series: Which series of a long table; `chosen` are those of `SeriesMode.CHOSEN`.
        contexts: Which rows, for each task; all of them unless chosen. `last_rows`: of `ContextMode.LAST`.
        horizon: Steps. `unit` is what the number is shown in.
        hold_back, held_rows: Whether and how many rows at the end are kept from the model.
        resample, aggregate: To a coarser interval first.
        models: The model chosen for each task.
        bands: Of `BANDS`, those that are ticked. `levels`: further quantile levels as written.
        missing: What happens to missing values.
        lower, upper: Bounds as written.
        options: By model and option, as written or typed; absent means the default.
    """

    task: Task = Task.FORECAST
    table: str = ""
    targets: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    series: SeriesMode = SeriesMode.SHOWN
    chosen: tuple[str, ...] = ()
    contexts: Mapping[Task, ContextMode] = field(default_factory=dict)
    last_rows: int = 720
    horizon: int = 24
    unit: str = STEPS
    hold_back: bool = False
    held_rows: int = 24
    resample: Interval | None = None
    aggregate: Aggregate = "mean"
    models: Mapping[Task, str] = field(default_factory=dict)
    bands: tuple[int, ...] = BANDS
    levels: str = ""
    missing: Missing = Missing.DEFAULT
    lower: str = ""
    upper: str = ""
    options: Mapping[str, Mapping[str, OptionValue]] = field(default_factory=dict)

    @property
    def model(self) -> str:
        """The model chosen for the task at hand."""
        return self.models.get(self.task, "")

    @property
    def context(self) -> ContextMode:
        """The rows chosen for the task at hand."""
        return self.contexts.get(self.task, ContextMode.ALL)

    def with_context(self, context: ContextMode) -> FormState:
        """The same with other rows for the task at hand."""
        return replace(self, contexts={**self.contexts, self.task: context})

    def with_horizon(self, steps: int) -> FormState:
        """The same with another horizon; rows held back follow it until they have a number of their own."""
        held = steps if self.held_rows == self.horizon else self.held_rows
        return replace(self, horizon=steps, held_rows=held)

    def with_split(self, moment: np.datetime64, facts: SeriesFacts) -> FormState:
        """The same with the rows after a time held back, at least one row left; none of them for the last."""
        at = int(np.searchsorted(facts.times[: facts.rows], moment.astype(facts.times.dtype), "right"))
        rows = facts.rows - max(at, 1)
        if self.resample is not None and facts.interval is not None:
            rows = round(rows * facts.interval.seconds / self.resample.seconds)
        if rows <= 0:
            return replace(self, hold_back=False)
        return replace(self, hold_back=True, held_rows=rows)

    def with_model(self, model: str) -> FormState:
        """The same with another model for the task at hand."""
        return replace(self, models={**self.models, self.task: model})

    def with_model_renamed(self, model: str, name: str) -> FormState:
        """The same where a model has another id: it stays chosen, and keeps its options."""
        return replace(
            self,
            models={task: name if one == model else one for task, one in self.models.items()},
            options={name if one == model else one: set_ for one, set_ in self.options.items()},
        )

    def with_option(self, name: str, value: OptionValue, *, default: bool) -> FormState:
        """The same with one option of the model set, or back at its default."""
        of_model = {key: old for key, old in self.options.get(self.model, {}).items() if key != name}
        if not default:
            of_model[name] = value
        return replace(self, options={**self.options, self.model: of_model})

    def without_options(self) -> FormState:
        """The same with all options of the model at their defaults."""
        return replace(self, options={key: old for key, old in self.options.items() if key != self.model})

    def rows_interval(self, facts: SeriesFacts) -> Interval | None:
        """The step that horizon and context count: the resampled one, if resampled."""
        return self.resample or facts.interval

    def rows_of(self, facts: SeriesFacts) -> int:
        """How many rows there are at that step."""
        if self.resample is None or facts.interval is None:
            return facts.rows
        return max(1, int(facts.rows * facts.interval.seconds / self.resample.seconds))


def start_state(
    facts: SeriesFacts,
    settings: ForecastSettings,
    models: Sequence[ModelInfo],
    targets: tuple[str, ...],
    before: FormState | None = None,
) -> FormState:
    """Sensible choices for a series that is shown for the first time; `before` gives the choice of models."""
    horizon = settings.horizon or default_horizon(facts.interval, facts.season, facts.rows)
    bands = tuple(band for band in BANDS if set(band_levels(band)) <= set(settings.quantiles))
    return FormState(
        task=before.task if before else Task.FORECAST,
        table=facts.ref.table,
        targets=targets,
        horizon=horizon,
        held_rows=horizon,
        contexts={Task.FORECAST: ContextMode.LAST} if facts.rows > LONG_SERIES else {},
        last_rows=recent_rows(facts.rows, horizon),
        models=chosen_models(before.models if before else {}, settings, models),
        bands=bands,
    )


def chosen_models(
    before: Mapping[Task, str], settings: ForecastSettings, models: Sequence[ModelInfo]
) -> dict[Task, str]:
    """A model for each task: the one chosen before while there is one of that id, else the default."""
    ids = {info.id for info in models}
    chosen = {task: model for task, model in before.items() if model in ids}
    if settings.model in ids:
        chosen.setdefault(Task.FORECAST, settings.model)
    for task in Task:
        active = [one.id for one in models if one.task is task and one.state is ModelState.ACTIVE]
        usual = [DETECTOR] if task is Task.DETECT and DETECTOR in active else active[:1]
        chosen.setdefault(task, usual[0] if usual else "")
    return chosen


def valid_unit(state: FormState, facts: SeriesFacts) -> str:
    """The unit of the horizon; `steps` where the horizon is no whole number of it."""
    steps = horizon_units(state.rows_interval(facts)).get(state.unit, 0)
    return state.unit if steps and state.horizon % steps == 0 else STEPS


def band_levels(band: int) -> tuple[float, float]:
    """The two levels that enclose a band of so many percent."""
    low = round((100 - band) / 200, 6)
    return low, round(1 - low, 6)
