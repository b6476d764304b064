"""What a user asks for: which data, and what to do with it. All front ends build these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

import numpy as np

from workbench.timeseries import Interval

OptionValue = str | int | float | bool | list[int] | list[float] | None
Aggregate = Literal["mean", "sum", "last", "min", "max"]


class Missing(StrEnum):
    """What happens to missing values before a model sees the series."""

    DEFAULT = "default"
    """Pass on to a model that accepts NaN, else interpolate; the result says which."""
    PASS = "pass"
    INTERPOLATE = "interpolate"
    FORWARD_FILL = "ffill"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Resample:
    """To a coarser interval, each new row the aggregate of the rows in `[time, time + interval)`."""

    interval: Interval
    aggregate: Aggregate = "mean"


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rows and columns of an open table.

    Attributes:
        table: The table's name.
        targets: Columns to forecast or to look for anomalies in.
        past_covariates: Columns known up to the forecast's start.
        future_covariates: Columns known for the horizon too (from rows after the last target value, or from
            `future_table`).
        ids: Series of a long table; None means all of them. One-element and longer tuples give a panel too.
        context: How many rows to use at the end; None means all.
        start: Use rows at or after this time.
        until: Use rows at or before this time; the forecast starts after it.
        resample: To a coarser interval first (context and hold-back then count the coarser rows).
        future_table: An open table with the future values of `future_covariates`.
    """

    table: str
    targets: tuple[str, ...]
    past_covariates: tuple[str, ...] = ()
    future_covariates: tuple[str, ...] = ()
    ids: tuple[str, ...] | None = None
    context: int | None = None
    start: np.datetime64 | None = None
    until: np.datetime64 | None = None
    resample: Resample | None = None
    future_table: str | None = None


@dataclass(frozen=True, slots=True)
class ForecastSpec:
    """What to do with the rows.

    Attributes:
        model: The model's id.
        horizon: Steps to forecast, at the series' interval.
        quantiles: Levels in (0, 1), ascending; empty for the point forecast alone.
        options: The model's options by their declared names.
        missing: See `Missing`.
        hold_back: Rows at the end that the model does not see; the forecast starts before them and is
            compared with them.
        lower, upper: Bounds that every forecast value is cut to (a load is never negative).
        interval: Overrides the inferred step of the output.
        first_time: Overrides the first time of the output.
        season: Rows in a season, for models and for the scale of MASE; the option `sp` of a
            model goes before it. None for the season that is found in the data.
    """

    model: str
    horizon: int
    quantiles: tuple[float, ...] = ()
    options: Mapping[str, OptionValue] = field(default_factory=dict)
    missing: Missing = Missing.DEFAULT
    hold_back: int = 0
    lower: float | None = None
    upper: float | None = None
    interval: Interval | None = None
    first_time: np.datetime64 | None = None
    season: int | None = None


@dataclass(frozen=True, slots=True)
class DetectSpec:
    """How to look for anomalies.

    Attributes:
        model: The detector's id.
        options: The detector's options by their declared names.
        missing: See `Missing`. Every row of the input gets a score and a label, filled rows included.
    """

    model: str
    options: Mapping[str, OptionValue] = field(default_factory=dict)
    missing: Missing = Missing.DEFAULT


@dataclass(frozen=True, slots=True)
class ClassifySpec:
    """How to tell a series' class.

    Attributes:
        model: The classifier's id.
        options: Its options by their declared names.
        missing: See `Missing`.
    """

    model: str
    options: Mapping[str, OptionValue] = field(default_factory=dict)
    missing: Missing = Missing.DEFAULT


@dataclass(frozen=True, slots=True)
class ForecastRequest:
    """A forecast of rows of an open table."""

    data: Selection
    spec: ForecastSpec


@dataclass(frozen=True, slots=True)
class EvaluateRequest:
    """A comparison of models on rows of an open table; see `Workbench.start_evaluate`.

    Attributes:
        data, spec: As for a forecast. The model of `spec` and the rows that it holds back do not count.
        models: Ids.
        windows: Forecasts of each series.
        step: Rows between two of their beginnings; None for the horizon, so that none overlap.
    """

    data: Selection
    spec: ForecastSpec
    models: tuple[str, ...]
    windows: int = 3
    step: int | None = None


@dataclass(frozen=True, slots=True)
class DetectRequest:
    """A search for anomalies in rows of an open table."""

    data: Selection
    spec: DetectSpec


@dataclass(frozen=True, slots=True)
class ClassifyRequest:
    """The classes of series of an open table."""

    data: Selection
    spec: ClassifySpec
