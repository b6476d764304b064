"""The table function FORECAST( ... ) and the tree function forecast( ... )."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

import numpy as np

from workbench.errors import Cancelled, DataError, OptionError, Span, SqlError, WorkbenchError
from workbench.export.tables import quantile_column
from workbench.jobs import Job
from workbench.registry.info import ModelInfo, Task
from workbench.requests import ForecastSpec
from workbench.results import Forecast, SeriesForecast
from workbench.sql.ainode_times import function_times
from workbench.sql.forecast_calls import OLDER_NAMES
from workbench.sql.host import SqlHost
from workbench.sql.inputs import Rows, find_column, frame_of, frames_by_key, short_names, sort_out
from workbench.sql.keywords import FORECAST_ARGUMENTS, closest
from workbench.sql.literals import parse_duration, parse_time
from workbench.sql.options import (
    Options,
    read_boolean,
    read_count,
    read_options,
    split_model_options,
)
from workbench.sql.statements import (
    Argument,
    ForecastCall,
    FunctionCall,
    Query,
    ResultColumn,
    Source,
    TreeSelect,
    Word,
)
from workbench.sql.tree_dialect import output_columns, translate
from workbench.timeseries import Interval, SeriesFrame, Times, to_utc

if TYPE_CHECKING:
    import pyarrow as pa

T = TypeVar("T")
DEFAULT_LENGTH: Final = 96


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of one call, read and checked."""

    info: ModelInfo
    options: Options
    length: int
    start: Argument | None
    interval: Interval | None
    time_column: str | None
    preserve_input: bool
    only: tuple[str, ...]
    places: Mapping[str, Span]
    span: Span

    def spec(self, start: np.datetime64 | None) -> ForecastSpec:
        """What to do."""
        options = self.options
        return ForecastSpec(
            model=self.info.id,
            horizon=self.length,
            quantiles=options.quantiles,
            options=dict(options.model),
            missing=options.missing,
            hold_back=options.hold_back,
            lower=options.lower,
            upper=options.upper,
            interval=self.interval,
            first_time=start,
        )


def read_arguments(
    given: Mapping[str, Argument], names: Mapping[str, Span], span: Span, host: SqlHost
) -> Arguments:
    """Check the arguments of FORECAST, given by upper-case name.

    Raises:
        OptionError: One is missing, of the wrong type or out of its range.
        ModelError: The model is unknown or does not forecast.
    """
    model = given.get("MODEL_ID")
    if model is None or not model.text.strip() or model.kind == "null":
        raise OptionError(
            "MODEL_ID should never be null or empty",
            hint="Write MODEL_ID => 'auto_ets'; SHOW MODELS lists the models.",
            code=701,
            span=model.span if model else span,
        )
    try:
        info = host.registry.require_active(model.text, Task.FORECAST)
    except WorkbenchError as error:
        raise error.at(model.span) from None
    length = given.get("OUTPUT_LENGTH")
    options = given.get("MODEL_OPTIONS")
    pairs = [] if options is None or options.kind == "null" else split_model_options(options, info)
    preserve = given.get("PRESERVE_INPUT")
    only = given.get("PREDICATED_COLUMNS")
    return Arguments(
        info=info,
        options=read_options(pairs, info, host.registry),
        length=DEFAULT_LENGTH if length is None else read_length(length),
        start=given.get("OUTPUT_START_TIME"),
        interval=read_interval(given.get("OUTPUT_INTERVAL")),
        time_column=_time_column(given.get("TIMECOL")),
        preserve_input=preserve is not None and read_boolean(preserve, "PRESERVE_INPUT"),
        only=() if only is None else tuple(one.strip() for one in only.text.split(";") if one.strip()),
        places={key: one.span for key, one in given.items()} | {f"name {k}": v for k, v in names.items()},
        span=span,
    )


def read_length(value: Argument, name: str = "OUTPUT_LENGTH") -> int:
    """How many steps, at least 1."""
    text = value.text.strip()
    if text.removeprefix("-").isdecimal() and (text.startswith("-") or int(text) == 0):
        raise OptionError(
            "{name} should be greater than 0",
            hint="Write {name}=48 for example.",
            code=701,
            span=value.span,
            name=name,
        )
    return read_count(value, name, 1)


def read_interval(value: Argument | None) -> Interval | None:
    """The step of the output; 0 and null mean: infer it.

    Plain numbers count milliseconds, as IoTDB's time precision does unless it was changed.
    """
    if value is None or value.kind == "null":
        return None
    text = value.text.strip()
    if value.kind == "number" or text.lstrip("+-").isdecimal():
        number = int(text) if text.lstrip("+-").isdecimal() else -1
        if number == 0 and value.kind == "number":
            return None
        if number > 0:
            return Interval(nanos=number * 1_000_000)
    elif not text.startswith("-") and text.lstrip("0")[:1].isdecimal():
        if value.kind != "interval":
            return parse_duration(text, value.span)
        from workbench.intervals import parse_interval

        try:
            return parse_interval(text)
        except OptionError as error:
            raise error.at(value.span) from None
    raise OptionError(
        "OUTPUT_INTERVAL should be greater than 0",
        hint="Write OUTPUT_INTERVAL => 1h, or leave it out to have it inferred.",
        code=701,
        span=value.span,
    )


def _time_column(value: Argument | None) -> str | None:
    if value is None:
        return None
    if not value.text.strip() or value.kind == "null":
        raise OptionError(
            "TIMECOL should never be null or empty.",
            hint="Name the time column, or leave TIMECOL out.",
            code=701,
            span=value.span,
        )
    return value.text.strip()


# The table function


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
            hint="Write TARGETS => (SELECT time, OT FROM etth) ORDER BY time.",
            code=701,
            span=call.span,
        )
    arguments = read_arguments(given, names, call.span, host)
    table = _source_table(call.source, host, job, run)
    keys = [_key(one, table) for one in call.source.partition_by]
    table = _cast_keys(table, keys)
    span = arguments.places.get("TIMECOL", call.source.span)
    rows = sort_out(table, span, time=arguments.time_column, keys=keys, strict=True)
    _check_order(call.source.order_by, rows)
    frames = frames_by_key(rows, keys) if keys else [(frame_of(rows), ())]
    forecast = _forecast(arguments, rows, [frame for frame, _ in frames], host, job, call.span)
    by_id = {frame.id: key for frame, key in frames}
    ordered = [(one, by_id[one.id], next(f for f, _ in frames if f.id == one.id)) for one in forecast.series]
    time = rows.time.lower() if arguments.time_column is None else arguments.time_column.lower()
    output = _Output(arguments, rows, keys, time, host)
    return output.table(ordered), forecast


def _source_table(source: Source, host: SqlHost, job: Job[T], run: Callable[[Query], pa.Table]) -> pa.Table:
    if source.query is not None:
        table = run(source.query)
        return short_names(table) if isinstance(source.query, TreeSelect) else table
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
            "Required column [{name}] not found in the source table argument.",
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


def _forecast(
    arguments: Arguments,
    rows: Rows,
    frames: Sequence[SeriesFrame],
    host: SqlHost,
    job: Job[T],
    span: Span,
) -> Forecast:
    options = arguments.options
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
        raise error.at(span) from None


def _start_time(value: Argument, frames: Sequence[SeriesFrame], targets: Sequence[str]) -> np.datetime64:
    zone = frames[0].zone
    if value.kind == "number":
        start = np.datetime64(int(float(value.text) * 1000), "us")
    else:
        moment, offset = parse_time(value.text, value.span)
        start = np.datetime64(moment, "us")
        if zone is not None:
            start = np.datetime64(to_utc(np.array([start]), offset or zone)[0], "us")
    for frame in frames:
        last = _last_time(frame, targets)
        if last is not None and start <= last:
            raise OptionError(
                "The OUTPUT_START_TIME should be greater than the maximum timestamp of target time series."
                " Expected greater than [{last}] but found [{start}].",
                hint="Leave OUTPUT_START_TIME out to start one step after the last row.",
                code=701,
                span=value.span,
                last=str(last),
                start=str(start),
            )
    return start


def _last_time(frame: SeriesFrame, targets: Sequence[str]) -> np.datetime64 | None:
    known = np.zeros(len(frame), np.bool_)
    for name in targets:
        known |= np.isfinite(frame.channels[name])
    return np.datetime64(frame.time[known].max(), "us") if known.any() else None


@dataclass(frozen=True, slots=True)
class _Output:
    """Writes the rows of FORECAST."""

    arguments: Arguments
    rows: Rows
    keys: Sequence[str]
    time: str
    host: SqlHost

    def table(self, series: Sequence[tuple[SeriesForecast, tuple[object, ...], SeriesFrame]]) -> pa.Table:
        """Series after series; of each the input rows first when they are asked for."""
        import pyarrow as pa

        blocks = []
        for one, key, frame in series:
            if self.arguments.preserve_input:
                blocks.append(self._input(key, frame))
            blocks.append(self._output(one, key, frame))
        return pa.concat_tables(blocks, promote_options="default")

    def _keys(self, key: tuple[object, ...], count: int) -> dict[str, pa.Array]:
        import pyarrow as pa

        kinds = {name: self.rows.table.schema.field(name).type for name in self.keys}
        return {
            name: pa.array([value] * count, kinds[name]) for name, value in zip(self.keys, key, strict=True)
        }

    def _block(
        self,
        key: tuple[object, ...],
        time: Times,
        zone: str | None,
        values: dict[str, pa.Array],
        *,
        is_input: bool,
    ) -> pa.Table:
        import pyarrow as pa

        columns = self._keys(key, len(time))
        columns[self.time] = time_array(time, zone)
        columns |= values
        if self.arguments.preserve_input:
            columns["is_input"] = pa.array([is_input] * len(time), pa.bool_())
        return pa.table(columns)

    def _input(self, key: tuple[object, ...], frame: SeriesFrame) -> pa.Table:
        import pyarrow as pa

        values = {name: pa.array(frame.channels[name], from_pandas=True) for name in frame.channels}
        return self._block(key, frame.time, frame.zone, values, is_input=True)

    def _output(self, one: SeriesForecast, key: tuple[object, ...], frame: SeriesFrame) -> pa.Table:
        time = one.time
        if self.host.settings.sql.ainode_timestamps:
            time = function_times(
                frame.time, len(one.time), self.arguments.interval, one.time[0] if self._starts else None
            )
        values = forecast_values(one, self.arguments.options.quantiles, lambda name: name)
        return self._block(key, time, one.zone, values, is_input=False)

    @property
    def _starts(self) -> bool:
        return self.arguments.start is not None


def time_array(time: Times, zone: str | None) -> pa.Array:
    """Times as Arrow, with their zone."""
    import pyarrow as pa

    unit = "ns" if np.datetime_data(time.dtype)[0] == "ns" else "us"
    return pa.array(time.astype(f"datetime64[{unit}]"), pa.timestamp(unit, "UTC" if zone == "Z" else zone))


def forecast_values(
    one: SeriesForecast, levels: Sequence[float], name_of: Callable[[str], str]
) -> dict[str, pa.Array]:
    """The point forecast of every target and its quantiles, by column name."""
    import pyarrow as pa

    values: dict[str, pa.Array] = {}
    for index, target in enumerate(one.targets):
        name = name_of(target)
        values[name] = pa.array(np.ascontiguousarray(one.mean[index]), from_pandas=True)
        for position, level in enumerate(levels):
            if one.quantiles is not None:
                column = np.ascontiguousarray(one.quantiles[index, position])
                values[quantile_column(name, level)] = pa.array(column, from_pandas=True)
    return values


# The tree function


def run_tree_forecast(
    select: TreeSelect, host: SqlHost, job: Job[T]
) -> tuple[pa.Table, tuple[Forecast, ...]]:
    """Compute `select forecast(OT, 'MODEL_ID'='...') from ...`: `Time` and a column for every series.

    Raises:
        WorkbenchError: With the place in the user's text.
    """
    merged: pa.Table | None = None
    forecasts: list[Forecast] = []
    for column in select.columns:
        call = column.expression
        if not isinstance(call, FunctionCall) or call.name.lower() != "forecast":
            raise SqlError(
                "Beside forecast() no other column can be selected.",
                hint="Select {name} in a statement of its own.",
                code=701,
                span=call.span,
                name="the series",
            )
        for table, forecast in _tree_call(select, column, call, host, job):
            forecasts.append(forecast)
            merged = table if merged is None else merged.join(table, "Time", join_type="full outer")
    if merged is None:
        raise SqlError("There is no column.", hint="Select one.", code=701, span=select.span)
    ordered = merged if len(forecasts) == 1 else merged.sort_by("Time")
    last = None if select.limit is None else select.limit
    return ordered.slice(select.offset, last), tuple(forecasts)


def _tree_call(
    select: TreeSelect, column: ResultColumn, call: FunctionCall, host: SqlHost, job: Job[T]
) -> list[tuple[pa.Table, Forecast]]:
    if len(call.arguments) != 1:
        raise SqlError(
            "forecast() takes one series; {count} are given.",
            hint="Write forecast(OT, 'MODEL_ID'='auto_ets') for each.",
            code=701,
            span=call.span,
            count=len(call.arguments),
        )
    arguments = _tree_arguments(call, host)
    bare = replace(select, columns=(ResultColumn(call.arguments[0], None),), limit=None, offset=0)
    found = output_columns(replace(select, columns=(column,)), host.tables.tables)
    translated = translate(bare, host.tables.tables)
    try:
        table = host.query(translated.sql, None, job)
    except Cancelled:
        raise
    except WorkbenchError as error:
        error.span = select.span
        raise
    results = []
    for output, source in zip(found, translated.columns, strict=True):
        part = table.select(["Time", source.name])
        rows = sort_out(part, call.span)
        frame = frame_of(rows)
        forecast = _forecast(arguments, rows, [frame], host, job, call.span)
        results.append((_tree_table(output.name, arguments, frame, forecast, host), forecast))
    return results


def _tree_table(
    name: str, arguments: Arguments, frame: SeriesFrame, forecast: Forecast, host: SqlHost
) -> pa.Table:
    import pyarrow as pa

    (one,) = forecast.series
    time = one.time
    if host.settings.sql.ainode_timestamps:
        given = one.time[0] if arguments.start is not None else None
        time = function_times(frame.time, len(one.time), arguments.interval, given)
    values = forecast_values(one, arguments.options.quantiles, lambda _: name)
    columns = {"Time": time_array(time, one.zone), **values}
    if not arguments.preserve_input:
        return pa.table(columns)
    series = next(iter(frame.channels.values()))
    before = pa.table({"Time": time_array(frame.time, frame.zone), name: pa.array(series, from_pandas=True)})
    return pa.concat_tables([before, pa.table(columns)], promote_options="default")


def _tree_arguments(call: FunctionCall, host: SqlHost) -> Arguments:
    given: dict[str, Argument] = {}
    names: dict[str, Span] = {}
    known = [one for one in FORECAST_ARGUMENTS if one not in ("TARGETS", "TIMECOL")]
    for pair in call.attributes:
        key = pair.key.value.strip().upper()
        key = OLDER_NAMES.get(key, key)
        if key not in known or key in given:
            meant = closest(key, known)
            raise OptionError(
                "forecast() is given {name} twice."
                if key in given
                else "forecast() has no attribute {name}.",
                hint="Did you mean {meant}?" if meant and key not in given else "Its attributes are {all}.",
                code=701,
                span=pair.key.span,
                replacement=meant,
                name=pair.key.value,
                meant=meant,
                all=", ".join(known),
            )
        value = pair.value
        numeric = key in ("OUTPUT_INTERVAL", "OUTPUT_START_TIME") and value.text.strip().isdecimal()
        given[key] = replace(value, kind="number") if numeric else value
        names[key] = pair.key.span
    return read_arguments(given, names, call.span, host)
