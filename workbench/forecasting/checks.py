"""Refusals before any work is done, each with what to do instead."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from workbench.errors import DataError, OptionError
from workbench.forecasting.roles import Roles
from workbench.registry.info import ModelInfo, Task
from workbench.requests import ForecastSpec
from workbench.text import Text, in_a_row, text
from workbench.timeseries import SeriesFrame


def check_request(spec: ForecastSpec, info: ModelInfo) -> None:
    limits = info.limits
    if spec.horizon < 1:
        raise OptionError(
            "The horizon is {horizon} steps.",
            hint="Ask for at least 1 step.",
            code=701,
            about="horizon",
            horizon=spec.horizon,
        )
    if limits.max_horizon is not None and spec.horizon > limits.max_horizon:
        raise OptionError(
            "{model} forecasts at most {limit:,} steps; {horizon:,} were asked for.",
            hint="Lower {control.horizon}, or go to a coarser interval first ({control.resample}).",
            code=701,
            about="horizon",
            model=info.id,
            limit=limits.max_horizon,
            horizon=spec.horizon,
        )
    if spec.hold_back < 0:
        raise OptionError(
            "The number of rows to hold back is {rows}.",
            hint="Use 0 or more.",
            about="hold_back",
            rows=spec.hold_back,
        )
    if spec.season is not None and spec.season < 1:
        raise OptionError("A season has {rows} rows.", hint="Use 1 for no season, or more.", rows=spec.season)
    if spec.quantiles and not limits.quantiles:
        raise OptionError(
            "{model} gives no quantiles.",
            hint="Ask for the point forecast alone.",
            about="quantiles",
            model=info.id,
        )
    outside = [level for level in spec.quantiles if not 0 < level < 1]
    if outside:
        raise OptionError(
            "{level} is not a quantile level.",
            hint="Levels lie between 0 and 1, such as 0.1.",
            about="quantiles",
            level=outside[0],
        )
    if np.isnan([bound for bound in (spec.lower, spec.upper) if bound is not None]).any():
        raise OptionError("A bound of the forecast is not a number.", hint="Give a number, or leave it out.")
    if spec.lower is not None and spec.upper is not None and spec.lower > spec.upper:
        raise OptionError(
            "The lower bound {lower} is above the upper bound {upper}.",
            hint="Exchange them, or leave one out.",
            about="lower",
            lower=spec.lower,
            upper=spec.upper,
        )


def check_covariates(
    info: ModelInfo, roles: Roles, targets: tuple[str, ...], words: Collection[str] = ()
) -> None:
    named = [name for name in (*roles.past_covariates, *roles.future_covariates) if name in words]
    if named and not info.limits.categories:
        raise OptionError(
            "{model} takes no covariates that are words, as {names} are.",
            hint="Leave them out, or choose a model that takes them, such as chronos2.",
            about="past_covariates" if named[0] in roles.past_covariates else "future_covariates",
            model=info.id,
            names=", ".join(named),
        )
    if roles.future_covariates and not info.limits.future_covariates:
        raise OptionError(
            "{model} takes no covariates that are known for the future.",
            hint="Leave out {names}, or choose a model that takes them, such as auto_arima.",
            about="future_covariates",
            model=info.id,
            names=", ".join(roles.future_covariates),
        )
    if roles.past_covariates and not info.limits.past_covariates:
        raise OptionError(
            "{model} takes no past covariates.",
            hint="Leave out {names}, or choose another model.",
            about="past_covariates",
            model=info.id,
            names=", ".join(roles.past_covariates),
        )
    both = [name for name in (*roles.past_covariates, *roles.future_covariates) if name in targets]
    if both:
        raise OptionError(
            "{name} is a target and a covariate at once.",
            hint="Use it as one of them.",
            about="past_covariates" if both[0] in roles.past_covariates else "future_covariates",
            name=both[0],
        )


def check_length(context: SeriesFrame, info: ModelInfo, done: Sequence[Text] = ()) -> None:
    """Refuse a series that is too short for the model; `done` to it may be why."""
    if len(context) < info.limits.min_context:
        remedy = text("Use more rows, or another model.")
        if info.task is Task.FORECAST:
            remedy = text("Use more rows, or a model that needs fewer, such as naive_forecaster.")
        raise DataError(
            "The series has {count:,} rows; {model} needs {minimum:,}.",
            singular="The series has 1 row; {model} needs {minimum:,}.",
            hint="{advice}",
            code=1599,
            advice=in_a_row((*done, remedy)),
            count=len(context),
            model=info.id,
            minimum=info.limits.min_context,
        )
