"""What is chosen in the Set-up form, and the request that it makes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from ui.setup.facts import SeriesFacts
from ui.setup.intervals import STEPS, horizon_units
from ui.text import translated
from workbench.errors import OptionError
from workbench.horizons import LONG_SERIES, default_horizon, recent_rows
from workbench.registry.info import ModelInfo, ModelState, Task
from workbench.registry.options import parse_value
from workbench.requests import (
    Aggregate,
    DetectRequest,
    DetectSpec,
    ForecastRequest,
    ForecastSpec,
    Missing,
    OptionValue,
    Resample,
    Selection,
)
from workbench.timeseries import Interval

if TYPE_CHECKING:
    from ui.session import Region
    from workbench.settings import ForecastSettings

BANDS = (50, 80, 95)
Request = ForecastRequest | DetectRequest


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


@dataclass(frozen=True, slots=True)
class Built:
    """What the form makes: a request, or what is wrong, by field."""

    request: Request | None
    problems: Mapping[str, str]

    @property
    def reason(self) -> str | None:
        """The first thing that is wrong."""
        return next(iter(self.problems.values()), None)


def start_state(
    facts: SeriesFacts,
    settings: ForecastSettings,
    models: Sequence[ModelInfo],
    targets: tuple[str, ...],
    before: FormState | None = None,
) -> FormState:
    """Sensible choices for a series that is shown for the first time; `before` gives the choice of models."""
    horizon = settings.horizon or default_horizon(facts.interval, facts.season, facts.rows)
    bands = tuple(band for band in BANDS if set(_band_levels(band)) <= set(settings.quantiles))
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
        first = next((one.id for one in models if one.task is task and one.state is ModelState.ACTIVE), "")
        chosen.setdefault(task, first)
    return chosen


def build(
    state: FormState, facts: SeriesFacts | None, info: ModelInfo | None, region: Region | None
) -> Built:
    """The request that the choices make, checked as far as can be told without running it."""
    translate = QCoreApplication.translate
    problems: dict[str, str] = {}
    if facts is None or not state.targets:
        return Built(None, {"targets": translate("SetUp", "Choose a column to work on.")})
    if facts.interval is None and state.task is Task.FORECAST:
        problems["targets"] = translate(
            "SetUp", "The interval between the rows cannot be told from {rows} rows."
        ).format(rows=facts.profile.rows)
    if info is None:
        problems["model"] = translate("SetUp", "Choose a model.")
        return Built(None, problems)
    reason = unusable(info, state, facts)
    if reason is not None:
        problems["model"] = reason
    data, held = _selection(state, facts, region, problems)
    options = _options(state, info, problems)
    if state.missing is Missing.PASS and not info.limits.missing:
        problems["missing"] = translate(
            "SetUp", "{model} does not accept missing values. Choose another way."
        ).format(model=info.id)
    spec: ForecastSpec | DetectSpec
    if state.task is Task.DETECT:
        spec = DetectSpec(info.id, options, state.missing)
        return Built(None if problems else DetectRequest(data, spec), problems)
    lower, upper = _bounds(state, problems)
    levels = _levels(state, info, problems)
    spec = ForecastSpec(
        model=info.id,
        horizon=state.horizon,
        quantiles=levels,
        options=options,
        missing=state.missing,
        hold_back=held,
        lower=lower,
        upper=upper,
    )
    return Built(None if problems else ForecastRequest(data, spec), problems)


def unusable(info: ModelInfo, state: FormState, facts: SeriesFacts | None) -> str | None:
    """Why a model cannot be used with the choices as they are, or None when it can."""
    translate = QCoreApplication.translate
    limits = info.limits
    if info.state is not ModelState.ACTIVE:
        if info.state is ModelState.ACTIVATING:
            return translate("SetUp", "Its files are being downloaded.")
        if info.reason is not None:
            return translated(info.reason)
        return translate("SetUp", "It is not active.")
    if state.task is Task.FORECAST and (reason := _covariates_refused(info, state)) is not None:
        return reason
    if state.task is Task.FORECAST and limits.max_horizon is not None and state.horizon > limits.max_horizon:
        return translate("SetUp", "Forecasts at most {limit} steps.").format(limit=f"{limits.max_horizon:,}")
    if facts is not None and (rows := context_rows(state, facts)) < limits.min_context:
        return translate("SetUp", "The series has {rows} rows; {model} needs {minimum}.").format(
            rows=f"{rows:,}", model=info.id, minimum=f"{limits.min_context:,}"
        )
    return None


def _covariates_refused(info: ModelInfo, state: FormState) -> str | None:
    translate = QCoreApplication.translate
    past = state.past if not info.limits.past_covariates else ()
    future = state.future if not info.limits.future_covariates else ()
    if not past and not future:
        return None
    names = ", ".join((*past, *future))
    if not accepts_covariates(info):
        return translate("SetUp", "Takes no covariates. Remove {names}.").format(names=names)
    if future:
        return translate("SetUp", "Takes past covariates only. Remove {names}.").format(names=names)
    return translate("SetUp", "Takes known future covariates only. Remove {names}.").format(names=names)


def accepts_covariates(info: ModelInfo | None) -> bool:
    """Whether a model takes covariates of any kind."""
    return info is not None and (info.limits.past_covariates or info.limits.future_covariates)


def region_rows(facts: SeriesFacts, region: Region) -> tuple[int, int]:
    """The rows `[start, end)` within a region; of a series in order of time."""
    start = int(np.searchsorted(facts.times, region.start, "left"))
    end = int(np.searchsorted(facts.times, region.end, "right"))
    return start, end


def parse_levels(written: str) -> tuple[float, ...]:
    """Quantile levels as written, `0.05 0.3`, ascending.

    Raises:
        ValueError: One is no number, or does not lie between 0 and 1.
    """
    levels = tuple(float(one) for one in written.replace(",", " ").replace(";", " ").split())
    if not all(0 < level < 1 for level in levels):
        raise ValueError(written)
    return levels


def valid_unit(state: FormState, facts: SeriesFacts) -> str:
    """The unit of the horizon; `steps` where the horizon is no whole number of it."""
    steps = horizon_units(state.rows_interval(facts)).get(state.unit, 0)
    return state.unit if steps and state.horizon % steps == 0 else STEPS


def context_rows(state: FormState, facts: SeriesFacts) -> int:
    """How many rows the model gets, of all or the last ones: those held back are none of them."""
    rows = state.rows_of(facts)
    if state.task is Task.FORECAST and state.hold_back and state.context is not ContextMode.REGION:
        rows -= state.held_rows
    return min(rows, state.last_rows) if state.context is ContextMode.LAST else max(rows, 0)


def _selection(
    state: FormState, facts: SeriesFacts, region: Region | None, problems: dict[str, str]
) -> tuple[Selection, int]:
    """The rows and columns, and how many rows are held back."""
    translate = QCoreApplication.translate
    forecast = state.task is Task.FORECAST
    held = state.held_rows if forecast and state.hold_back else 0
    context = start = until = None
    if state.context is ContextMode.LAST:
        context = state.last_rows
    elif state.context is ContextMode.REGION:
        if region is None:
            problems["context"] = translate("SetUp", "Mark the rows on the plot, or choose All.")
        else:
            start, until = region.start, region.end
            until, held = _after_region(facts, region, held, state)
    if held >= state.rows_of(facts) > 0:
        problems["hold_back"] = translate(
            "SetUp", "The series has {rows} rows. Hold back fewer of them."
        ).format(rows=f"{state.rows_of(facts):,}")
    ids = _ids(state, facts, problems)
    selection = Selection(
        table=state.table,
        targets=state.targets,
        past_covariates=state.past if forecast else (),
        future_covariates=state.future if forecast else (),
        ids=ids,
        context=context,
        start=start,
        until=until,
        resample=None if state.resample is None else Resample(state.resample, state.aggregate),
    )
    return selection, held


def _after_region(
    facts: SeriesFacts, region: Region, held: int, state: FormState
) -> tuple[np.datetime64, int]:
    """Held-back rows follow a region, so that the model sees all of it, where there are rows after it."""
    if held == 0 or state.resample is not None:
        return region.end, held
    _, end = region_rows(facts, region)
    after = min(held, facts.rows - end)
    if after <= 0:
        return region.end, held
    return facts.times[end + after - 1], after


def _ids(state: FormState, facts: SeriesFacts, problems: dict[str, str]) -> tuple[str, ...] | None:
    if facts.ref.id is None or state.series is SeriesMode.ALL:
        return None
    if state.series is SeriesMode.SHOWN:
        return (facts.ref.id,)
    if not state.chosen:
        problems["series"] = QCoreApplication.translate("SetUp", "Choose at least one series.")
    return state.chosen


def _options(state: FormState, info: ModelInfo, problems: dict[str, str]) -> dict[str, OptionValue]:
    options: dict[str, OptionValue] = {}
    for name, value in state.options.get(info.id, {}).items():
        option = info.options.get(name)
        if option is None:
            continue
        try:
            options[name] = parse_value(option, value)
        except OptionError as error:
            problems[f"option:{name}"] = translated(error.text)
    return options


def _bounds(state: FormState, problems: dict[str, str]) -> tuple[float | None, float | None]:
    translate = QCoreApplication.translate
    found: list[float | None] = []
    for name, written in (("lower", state.lower), ("upper", state.upper)):
        try:
            number = float(written) if written.strip() else None
            if number is not None and not np.isfinite(number):
                raise ValueError(written)
        except ValueError:
            number = None
            problems[name] = translate("SetUp", "{text} is not a number.").format(text=written.strip())
        found.append(number)
    lower, upper = found
    if lower is not None and upper is not None and lower >= upper:
        problems["upper"] = translate("SetUp", "The upper bound must be above the lower one.")
    return lower, upper


def _levels(state: FormState, info: ModelInfo, problems: dict[str, str]) -> tuple[float, ...]:
    if not info.limits.quantiles:
        return ()
    try:
        further = parse_levels(state.levels)
    except ValueError:
        problems["levels"] = QCoreApplication.translate(
            "SetUp", "Write levels between 0 and 1, such as 0.05 0.3."
        )
        further = ()
    levels = {level for band in state.bands for level in _band_levels(band)} | set(further)
    if levels:
        levels.add(0.5)
    return tuple(sorted(levels))


def _band_levels(band: int) -> tuple[float, float]:
    """The two levels that enclose a band of so many percent."""
    low = round((100 - band) / 200, 6)
    return low, round(1 - low, 6)
