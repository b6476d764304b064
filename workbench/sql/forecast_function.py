"""The table function FORECAST( ... )."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from workbench.errors import Cancelled, DataError, OptionError, Span, SqlError, WorkbenchError
from workbench.jobs import Job
from workbench.results import Forecast
from workbench.sql.examples import select_from
from workbench.sql.expressions import Argument, Word
from workbench.sql.forecast_arguments import Arguments, read_arguments
from workbench.sql.forecast_rows import ForecastRows
from workbench.sql.host import SqlHost
from workbench.sql.inputs import Rows, find_column, frame_of, frames_by_key, named_for_model, sort_out
from workbench.sql.keywords import closest
from workbench.sql.literals import parse_time
from workbench.sql.statements import ForecastCall, Query, Source
from workbench.timeseries import MOST_NUMBER, NUMBERED, SeriesFrame, moment_of_number, number_text, to_utc

if TYPE_CHECKING:
    import pyarrow as pa

T = TypeVar("T")
_FIRST_MILLI = -62_135_596_800_000
_LAST_MILLI = 253_402_300_799_999
"""The years 1 and 9999."""


def run_forecast_call(
    call: ForecastCall, host: SqlHost, job: Job[T], run: Callable[[Query], pa.Table]
) -> tuple[pa.Table, Forecast]:
    """Compute FORECAST( ... ).

    Returns:
        The rows: partition columns, time, targets, quantiles, `is_input` when asked for; and the forecast.

    Raises:
        WorkbenchError: With the place in the user's text.
    """
    given = {pair.key.value: pair.value for pair in call.arguments}
    names = {pair.key.value: pair.key.span for pair in call.arguments}
    if call.source is None:
        raise OptionError(
            "FORECAST needs TARGETS.",
            hint="Write TARGETS => ({example}).",
            code=701,
            span=call.span,
            example=select_from(None, host),
        )
    arguments = read_arguments(given, names, call.span, host)
    table = _source_table(call.source, host, job, run)
    keys = [_key(one, table) for one in call.source.partition_by]
    table = _cast_keys(table, keys)
    span = arguments.places.get("TIMECOL", call.source.span)
    helping = (*arguments.options.past_covariates, *arguments.options.future_covariates)
    rows = sort_out(
        table,
        span,
        time=arguments.time_column,
        keys=keys,
        strict=True,
        covariates=helping,
        only=arguments.only,
        example=select_from(call.source.query, host, table.column_names),
    )
    _check_order(call.source.order_by, rows)
    frames = frames_by_key(rows, keys) if keys else [(frame_of(rows), ())]
    forecast = run_model(arguments, rows, [frame for frame, _ in frames], host, job, call.span)
    by_id = {frame.id: (key, frame) for frame, key in frames}
    ordered = [(one, *by_id[one.id]) for one in forecast.series]
    time = rows.time.lower() if arguments.time_column is None else arguments.time_column.lower()
    output = ForecastRows(arguments, rows, keys, time, host)
    return output.table(ordered), forecast


def _source_table(source: Source, host: SqlHost, job: Job[T], run: Callable[[Query], pa.Table]) -> pa.Table:
    if source.query is not None:
        return named_for_model(run(source.query), source.query)
    if source.table is None:
        raise SqlError("TARGETS needs a table.", hint="Name one.", code=701, span=source.span)
    from workbench.sources.columns import quoted

    try:
        return host.query(f"SELECT * FROM {quoted(source.table.value)}", None, job)  # noqa: S608
    except Cancelled:
        raise
    except WorkbenchError as error:
        error.span = source.table.span
        raise


def _key(word: Word, table: pa.Table) -> str:
    found = next((one for one in table.column_names if one.lower() == word.value.lower()), None)
    if found is None:
        meant = closest(word.value, table.column_names)
        raise DataError(
            "The query gives no column “{name}”.",
            hint="Did you mean {meant}?" if meant else "The columns are {columns}.",
            code=701,
            span=word.span,
            replacement=meant,
            name=word.value,
            meant=meant,
            columns=", ".join(table.column_names),
        )
    return str(found)


def _cast_keys(table: pa.Table, keys: Sequence[str]) -> pa.Table:
    """Partition columns without dictionaries, so that they can be compared and written again."""
    import pyarrow as pa

    for name in keys:
        index = table.column_names.index(name)
        kind = table.schema.field(index).type
        if pa.types.is_dictionary(kind):
            table = table.set_column(index, name, table.column(index).cast(kind.value_type))
    return table


def _check_order(order_by: Sequence[Word], rows: Rows) -> None:
    if order_by and order_by[0].value.lower() not in (rows.time.lower(), "time"):
        raise SqlError(
            "TARGETS is ordered by {name}; a forecast needs the order of the time column {time}.",
            hint="Write ORDER BY {time}, or name the time column with TIMECOL.",
            code=701,
            span=order_by[0].span,
            name=order_by[0].value,
            time=rows.time,
        )


def run_model(
    arguments: Arguments,
    rows: Rows,
    frames: Sequence[SeriesFrame],
    host: SqlHost,
    job: Job[T],
    span: Span,
) -> Forecast:
    arguments, options = arguments.for_rows(frames[0].zone), arguments.options
    past = [find_column(one, rows, options.places["past_covariates"]) for one in options.past_covariates]
    future = [
        find_column(one, rows, options.places["future_covariates"]) for one in options.future_covariates
    ]
    only_place = arguments.places.get("PREDICATED_COLUMNS", span)
    only = [find_column(one, rows, only_place) for one in arguments.only]
    targets = only or [one for one in rows.values if one not in past and one not in future]
    start = None
    if arguments.start is not None and arguments.start.kind != "null":
        start = _start_time(arguments.start, frames, targets)
    try:
        return host.forecast_frames(
            frames, arguments.spec(start), job, roles=options.roles(targets, past, future)
        )
    except WorkbenchError as error:
        places = {"horizon": arguments.places.get("OUTPUT_LENGTH", span), **options.places}
        raise error.at(places.get(error.about or "", span)) from None


def _start_time(value: Argument, frames: Sequence[SeriesFrame], targets: Sequence[str]) -> np.datetime64:
    zone = frames[0].zone
    if value.kind == "number" and zone == NUMBERED and abs(float(value.text)) < MOST_NUMBER:
        start = moment_of_number(float(value.text))
    elif value.kind == "number" and zone != NUMBERED:
        start = _epoch(value)
    elif zone == NUMBERED:
        raise OptionError(
            "The rows have numbers and no times, so the forecast cannot start at {start}.",
            hint="Write the number at which it starts, or leave OUTPUT_START_TIME out.",
            code=701,
            span=value.span,
            start=value.text,
        )
    else:
        moment, offset = parse_time(value.text, value.span)
        start = np.datetime64(moment, "us")
        if zone is not None:
            start = np.datetime64(to_utc(np.array([start]), offset or zone)[0], "us")
    for frame in frames:
        last = _last_time(frame, targets)
        if last is not None and start <= last:
            raise OptionError(
                "OUTPUT_START_TIME {start} is not later than the last row, {last}.",
                hint="Leave OUTPUT_START_TIME out to start one step after the last row.",
                code=701,
                span=value.span,
                last=number_text(last) if zone == NUMBERED else str(last),
                start=number_text(start) if zone == NUMBERED else str(start),
            )
    return start


def _epoch(value: Argument) -> np.datetime64:
    """A number counts milliseconds since 1970, as in IoTDB."""
    millis = float(value.text)
    if not _FIRST_MILLI <= millis <= _LAST_MILLI:
        raise OptionError(
            "OUTPUT_START_TIME {start} counts milliseconds since 1970 and lies outside the calendar.",
            hint="Write the time, as in OUTPUT_START_TIME => 2016-07-01T12:00:00.",
            code=701,
            span=value.span,
            start=value.text,
        )
    return np.datetime64(int(millis * 1000), "us")


def _last_time(frame: SeriesFrame, targets: Sequence[str]) -> np.datetime64 | None:
    known = np.zeros(len(frame), np.bool_)
    for name in targets:
        known |= np.isfinite(frame.channels[name])
    return np.datetime64(frame.time[known].max(), "us") if known.any() else None
