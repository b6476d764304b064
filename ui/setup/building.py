"""The request that the choices of the Set-up form make, or what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from ui.setup.facts import SeriesFacts
from ui.setup.form import ContextMode, FormState, SeriesMode, band_levels
from ui.text import translated
from workbench.errors import OptionError
from workbench.registry.info import ModelInfo, ModelState, Task
from workbench.registry.options import parse_value
from workbench.requests import (
    DetectRequest,
    DetectSpec,
    ForecastRequest,
    ForecastSpec,
    Missing,
    OptionValue,
    Resample,
    Selection,
)

if TYPE_CHECKING:
    from ui.session import Region

Request = ForecastRequest | DetectRequest


@dataclass(frozen=True, slots=True)
class Built:
    """What the form makes: a request, or what is wrong, by field."""

    request: Request | None
    problems: Mapping[str, str]

    @property
    def reason(self) -> str | None:
        """The first thing that is wrong."""
        return next(iter(self.problems.values()), None)


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


def context_rows(state: FormState, facts: SeriesFacts) -> int:
    """How many rows the model gets, of all or the last ones: those held back are none of them."""
    rows = state.rows_of(facts)
    if state.task is Task.FORECAST and state.hold_back and state.context is not ContextMode.REGION:
        rows -= state.held_rows
    return min(rows, state.last_rows) if state.context is ContextMode.LAST else max(rows, 0)


def context_span(state: FormState, facts: SeriesFacts, region: Region | None) -> tuple[int, int]:
    """The rows `[start, end)` that the model sees, as they are in the file, whatever they are made into."""
    held = state.held_rows if state.task is Task.FORECAST and state.hold_back else 0
    if state.context is ContextMode.REGION:
        if region is None:
            return 0, 0
        start, end = region_rows(facts, region)
        # Those held back follow the region as far as there are rows after it.
        return start, end - (held if end >= facts.rows else 0)
    share = facts.rows / max(state.rows_of(facts), 1)
    end = facts.rows - round(held * share)
    return (max(end - round(state.last_rows * share), 0) if state.context is ContextMode.LAST else 0), end


def missing_in_context(state: FormState, facts: SeriesFacts, region: Region | None) -> tuple[int, int]:
    """How many values are empty in the rows that the model sees, and how many rows are put in between them.

    As the preparation counts: rows without a value at the beginning are left out, and a detector, which looks
    at the rows as they are, gets those at the end and none that are put in.
    """
    start, end = context_span(state, facts, region)
    if state.task is Task.DETECT and state.context is not ContextMode.REGION:
        start, end = start and start + len(facts.times) - end, len(facts.times)
    first, past = np.searchsorted(facts.gaps, (start, end))
    empty = facts.gaps[first:past]
    leading = int(np.count_nonzero(empty == start + np.arange(len(empty))))
    if state.task is Task.DETECT:
        return len(empty) - leading, 0
    return len(empty) - leading, facts.put_in(start + leading, end)


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
            until, held = _after_region(facts, region, held or _compared(facts, region, state), state)
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


def _compared(facts: SeriesFacts, region: Region, state: FormState) -> int:
    """How many rows are known of the time that is forecast; the model loses none of its context by them."""
    one = facts.ref.id is None or state.series is SeriesMode.SHOWN
    if state.task is not Task.FORECAST or state.resample is not None or not one or not facts.profile.regular:
        return 0
    _, end = region_rows(facts, region)
    return max(min(state.horizon, facts.rows - end), 0) if end else 0


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
    levels = {level for band in state.bands for level in band_levels(band)} | set(further)
    if levels:
        levels.add(0.5)
    return tuple(sorted(levels))
