"""The tree function forecast( ... )."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from workbench.errors import Cancelled, SqlError, WorkbenchError
from workbench.jobs import Job
from workbench.results import Forecast
from workbench.sql.ainode_times import function_times
from workbench.sql.forecast_arguments import Arguments, tree_arguments
from workbench.sql.forecast_function import run_model
from workbench.sql.forecast_rows import forecast_values, time_array
from workbench.sql.host import SqlHost
from workbench.sql.inputs import frame_of, sort_out
from workbench.sql.statements import FunctionCall, ResultColumn, TreeSelect
from workbench.sql.tree_dialect import output_columns, translate
from workbench.timeseries import SeriesFrame

if TYPE_CHECKING:
    import pyarrow as pa

T = TypeVar("T")


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
    arguments = tree_arguments(call, host)
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
        forecast = run_model(arguments, rows, [frame], host, job, call.span)
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
