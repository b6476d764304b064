"""Forecasts, anomalies and classes, of open tables and of series that were read already."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TypeVar

import numpy as np

from workbench.asked import (
    Length,
    Moment,
    Names,
    as_count,
    as_interval,
    as_missing,
    as_moment,
    as_names,
    as_resample,
    as_rows,
)
from workbench.defaults import DETECTOR
from workbench.engine.tables import TableCalls
from workbench.errors import DataError, OptionError, WorkbenchError
from workbench.forecasting import Roles, classify_frames, detect_frames, forecast_frames
from workbench.horizons import default_horizon, interval_of
from workbench.jobs import Job
from workbench.registry.info import ModelInfo, Task
from workbench.requests import (
    ClassifyRequest,
    ClassifySpec,
    DetectRequest,
    DetectSpec,
    ForecastRequest,
    ForecastSpec,
    Missing,
    OptionValue,
    Resample,
    Selection,
)
from workbench.results import Classification, Detection, Forecast
from workbench.sources import Reading, Table, named_series, read_each, usual_targets, with_own_names
from workbench.text import Text, plural, text
from workbench.timeseries import Interval, SeriesFrame

T = TypeVar("T")
Spec = TypeVar("Spec", ForecastSpec, DetectSpec, ClassifySpec)


class AnalysisCalls(TableCalls):
    """What models say about series."""

    def forecast(
        self,
        table: Table | str,
        *,
        targets: Names | None = None,
        model: str | None = None,
        horizon: float | Length | None = None,
        quantiles: Sequence[float] | str | float | None = (),
        options: Mapping[str, OptionValue] | None = None,
        context: Length | int | None = None,
        start: Moment | None = None,
        until: Moment | None = None,
        hold_back: Length | int = 0,
        missing: Missing | str = Missing.DEFAULT,
        resample: Resample | Length | float | None = None,
        past_covariates: Names = (),
        future_covariates: Names = (),
        future_table: Table | str | None = None,
        ids: Names | None = None,
        id_column: str | None = None,
        lower: float | None = None,
        upper: float | None = None,
        interval: Length | float | None = None,
        season: int | None = None,
    ) -> Forecast:
        """Continue one or more columns of a table.

        Args:
            table: An open table or its name.
            targets: Columns to forecast; None for all that are numbers and do not help.
            model: The model's id; None for the settings' default.
            horizon: Steps at the series' interval (the resampled one, if resampled), or a duration (`4d`, a
                `timedelta`); None for one that suits the interval.
            quantiles: Levels in (0, 1).
            options: The model's options.
            context: Rows to use at the end (resampled ones, if resampled), or how long they last at their
                interval (`2w`); None for all.
            start, until: Use rows within these times; a text is read on the clock of the table's zone.
            hold_back: Rows at the end, counted like those of `context`, to hide from the model and to compare
                with; see `Forecast.metrics`.
            missing: What to do with missing values: default, pass, interpolate, ffill, refuse.
            resample: To a coarser interval first: `1h`, `1d sum`.
            past_covariates, future_covariates: Columns that help, for models that take them.
            future_table: A table with future values of `future_covariates`.
            ids: Series of a long table; None for all.
            id_column: The column that names the series, where it was not found when opening.
            lower, upper: Bounds for every forecast value.
            interval: The output's step (`1h`), where it cannot or shall not be inferred; the rows stay as
                they are, unlike with `resample`, and none can be held back.
            season: Rows in a season, for models and for the scale of MASE; None to find it in the data.

        Raises:
            WorkbenchError: What is wrong with the data, the model or an option, and what to do.
        """
        found = self._by_id(table, id_column)
        coarser = as_resample(resample)
        past, future = as_names(past_covariates), as_names(future_covariates)
        selection = Selection(
            table=found.name,
            targets=names_of(targets, found, (*past, *future)),
            past_covariates=past,
            future_covariates=future,
            ids=None if ids is None else named_series(found, as_names(ids)),
            context=as_rows(context, "context", partial(interval_of, found, coarser)),
            start=as_moment(start, found.zone),
            until=as_moment(until, found.zone),
            resample=coarser,
            future_table=future_table.name if isinstance(future_table, Table) else future_table,
        )
        pace = None if interval is None else as_interval(interval, counted=True)
        spec = ForecastSpec(
            model=model or self.settings.forecast.model,
            horizon=self.steps_of(horizon, found, coarser, pace),
            quantiles=levels_of(quantiles),
            options=dict(options or {}),
            missing=as_missing(missing),
            hold_back=as_rows(hold_back, "hold_back", partial(interval_of, found, coarser)) or 0,
            lower=lower,
            upper=upper,
            interval=pace,
            season=as_count(season, "season"),
        )
        return self.start_forecast(ForecastRequest(selection, spec)).result()

    def start_forecast(self, request: ForecastRequest) -> Job[Forecast]:
        """Forecast as a job."""
        spec, data = request.spec, request.data

        def work(job: Job[Forecast]) -> Forecast:
            info = self.registry.require_active(spec.model, Task.FORECAST)
            named, read = self._read(data)
            return self.forecast_frames(read.frames, spec, job, source=named, info=info, unread=read.failures)

        title = text("Forecast {what} with {model}", what=_what(data), model=spec.model)
        return self.jobs.start("forecast", title, work)

    def detect(
        self,
        table: Table | str,
        *,
        targets: Names | None = None,
        model: str = DETECTOR,
        options: Mapping[str, OptionValue] | None = None,
        context: Length | int | None = None,
        start: Moment | None = None,
        until: Moment | None = None,
        missing: Missing | str = Missing.DEFAULT,
        resample: Resample | Length | float | None = None,
        ids: Names | None = None,
        id_column: str | None = None,
    ) -> Detection:
        """Score and label every row of one or more columns. Arguments as in `forecast`."""
        found = self._by_id(table, id_column)
        coarser = as_resample(resample)
        selection = Selection(
            table=found.name,
            targets=names_of(targets, found),
            ids=None if ids is None else named_series(found, as_names(ids)),
            context=as_rows(context, "context", partial(interval_of, found, coarser)),
            start=as_moment(start, found.zone),
            until=as_moment(until, found.zone),
            resample=coarser,
        )
        spec = DetectSpec(model=model, options=dict(options or {}), missing=as_missing(missing))
        return self.start_detect(DetectRequest(selection, spec)).result()

    def start_detect(self, request: DetectRequest) -> Job[Detection]:
        """Look for anomalies as a job."""
        spec, data = request.spec, request.data

        def work(job: Job[Detection]) -> Detection:
            info = self.registry.require_active(spec.model, Task.DETECT)
            named, read = self._read(data)
            return self.detect_frames(read.frames, spec, job, source=named, info=info, unread=read.failures)

        title = text("Find anomalies in {what} with {model}", what=_what(data), model=spec.model)
        return self.jobs.start("detect", title, work)

    def start_classify(self, request: ClassifyRequest) -> Job[Classification]:
        """Tell the classes of series as a job."""
        spec, data = request.spec, request.data

        def work(job: Job[Classification]) -> Classification:
            info = self.registry.require_active(spec.model, Task.CLASSIFY)
            named, read = self._read(data)
            return self.classify_frames(read.frames, spec, job, source=named, info=info, unread=read.failures)

        title = text("Classify {what} with {model}", what=_what(data), model=spec.model)
        return self.jobs.start("classify", title, work)

    def forecast_frames(
        self,
        frames: Sequence[SeriesFrame],
        spec: ForecastSpec,
        job: Job[T],
        *,
        roles: Roles | None = None,
        source: Selection | None = None,
        info: ModelInfo | None = None,
        unread: Mapping[str, WorkbenchError] | None = None,
    ) -> Forecast:
        """Forecast series that were read already (by SQL, say), `unread` ones left out; runs within `job`."""
        spec, info = self._checked(spec, info, Task.FORECAST)
        own = roles or Roles.of(source)
        return forecast_frames(frames, spec, info, self.runtime, job, roles=own, source=source, unread=unread)

    def detect_frames(
        self,
        frames: Sequence[SeriesFrame],
        spec: DetectSpec,
        job: Job[T],
        *,
        roles: Roles | None = None,
        source: Selection | None = None,
        info: ModelInfo | None = None,
        unread: Mapping[str, WorkbenchError] | None = None,
    ) -> Detection:
        """Look for anomalies in series that were read already; runs within `job`."""
        spec, info = self._checked(spec, info, Task.DETECT)
        own = roles or Roles.of(source)
        return detect_frames(frames, spec, info, self.runtime, job, roles=own, source=source, unread=unread)

    def classify_frames(
        self,
        frames: Sequence[SeriesFrame],
        spec: ClassifySpec,
        job: Job[T],
        *,
        roles: Roles | None = None,
        source: Selection | None = None,
        info: ModelInfo | None = None,
        unread: Mapping[str, WorkbenchError] | None = None,
    ) -> Classification:
        """Tell the classes of series that were read already; runs within `job`."""
        spec, info = self._checked(spec, info, Task.CLASSIFY)
        own = roles or Roles.of(source)
        return classify_frames(frames, spec, info, self.runtime, job, roles=own, source=source, unread=unread)

    # Behind

    def _read(self, data: Selection) -> tuple[Selection, Reading]:
        """The rows, and the selection with the columns' own names."""
        named = with_own_names(self.tables, data)
        # Context and resampling are what the forecast's roles say.
        return named, read_each(self.tables, dataclasses.replace(named, context=None, resample=None))

    def _checked(self, spec: Spec, info: ModelInfo | None, task: Task) -> tuple[Spec, ModelInfo]:
        """What to do with its options in their types, and the model."""
        info = info or self.registry.require_active(spec.model, task)
        return dataclasses.replace(spec, options=self.registry.validate_options(info, spec.options)), info

    def steps_of(
        self,
        horizon: float | Length | None,
        table: Table,
        coarser: Resample | None,
        interval: Interval | None = None,
    ) -> int:
        """How far a forecast shall reach, in steps of `interval`, else of that which the model sees."""
        interval = interval or interval_of(table, coarser)
        if horizon is None:
            return self.settings.forecast.horizon or default_horizon(interval)
        if isinstance(horizon, float) and not horizon.is_integer():
            raise OptionError(
                "{horizon} is not a number of steps.",
                hint="Write at least 1, or a duration: 4d.",
                about="horizon",
                horizon=horizon,
            )
        return as_rows(horizon, "horizon", lambda: interval) or 0

    def opened(self, table: Table | str) -> Table:
        """The open table that is meant.

        Raises:
            DataError: There is none of that name; or what is given is none.
        """
        if isinstance(table, Table | str):
            return self.tables.find(table.name if isinstance(table, Table) else table)
        raise DataError(
            "Rows of the type {type} are no open table.",
            hint="Open them first: table = wb.open(rows).",
            type=type(table).__name__,
        )

    def _by_id(self, table: Table | str, id_column: str | None) -> Table:
        found = self.opened(table)
        if id_column is not None and id_column not in (found.id_column, found.options.id_column):
            options = dataclasses.replace(found.options, id_column=id_column)
            found = self.start_reload(found.name, options).result()
        return found


def names_of(targets: Names | None, table: Table, helping: Sequence[str] = ()) -> tuple[str, ...]:
    """The columns that are meant: those named, else all that measure something and do not help."""
    return usual_targets(table, helping) if targets is None else as_names(targets)


def _what(data: Selection) -> Text | str:
    """The columns and series of a selection, for the title of a job."""
    count = len(data.targets)
    what: Text | str = data.targets[0] if data.targets else data.table
    if count > 1:
        what = plural("1 column", "{count} columns", count=count)
    if data.ids is None:
        return what
    if len(data.ids) == 1:
        return text("{what} of {series}", series=data.ids[0], what=what)
    return plural("{what} of 1 series", "{what} of {count:,} series", what=what, count=len(data.ids))


def levels_of(asked: Sequence[float] | str | float | None) -> tuple[float, ...]:
    """The quantile levels in order: several, one alone, or a text that names them (`0.1,0.9`)."""
    if asked is None:
        return ()
    parts = (
        asked.split(",")
        if isinstance(asked, str)
        else [asked]
        if isinstance(asked, float | int | np.floating)
        else asked
    )
    levels = []
    for part in parts:
        try:
            levels.append(float(part))
        except (TypeError, ValueError) as error:
            raise OptionError(
                "{level} is not a quantile level.",
                hint="Levels lie between 0 and 1, such as 0.1.",
                about="quantiles",
                level=str(part),
            ) from error
    return tuple(sorted(set(levels)))
