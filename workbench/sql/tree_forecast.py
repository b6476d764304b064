"""The tree function forecast( ... )."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from workbench.errors import Cancelled, SqlError, WorkbenchError
from workbench.jobs import Job
from workbench.results import Forecast
from workbench.sources.columns import unique_names
from workbench.sql.ainode_times import function_times
from workbench.sql.expressions import FunctionCall, Path
from workbench.sql.forecast_arguments import Arguments, tree_arguments
from workbench.sql.forecast_function import run_model
from workbench.sql.forecast_rows import forecast_values, time_array
from workbench.sql.host import SqlHost
from workbench.sql.inputs import frame_of, sort_out
from workbench.sql.server_running import rows_for_model
from workbench.sql.statements import ResultColumn, ServerForecast, TreeSelect
from workbench.sql.tree_dialect import output_columns, translate
from workbench.sql.tree_expressions import as_forecast, header
from workbench.timeseries import SeriesFrame

if TYPE_CHECKING:
    import pyarrow as pa

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Part:
    """One series: its rows (`Time` and the values), the call that forecasts it, the name of the result."""

    name: str
    call: FunctionCall
    arguments: Arguments
    rows: pa.Table


def run_tree_forecast(
    select: TreeSelect | ServerForecast, host: SqlHost, job: Job[T]
) -> tuple[pa.Table, tuple[Forecast, ...]]:
    """Compute `select forecast(OT, 'MODEL_ID'='...') from ...`: `Time` and a column for every series.

    Raises:
        WorkbenchError: With the place in the user's text.
    """
    if isinstance(select, TreeSelect):
        parts = _open_parts(select, host, job)
    else:
        parts = _server_parts(select, host, job)
    merged: pa.Table | None = None
    forecasts: list[Forecast] = []
    for part in parts:
        rows = sort_out(part.rows, part.call.span)
        frame = frame_of(rows)
        forecast = run_model(part.arguments, rows, [frame], host, job, part.call.span)
        forecasts.append(forecast)
        table = _tree_table(part.name, part.arguments, frame, forecast, host)
        merged = table if merged is None else merged.join(table, "Time", join_type="full outer")
    if merged is None:
        raise SqlError("There is no column.", hint="Select one.", code=701, span=select.span)
    ordered = merged if len(forecasts) == 1 else merged.sort_by("Time")
    if _last_first(select):
        ordered = ordered.sort_by([("Time", "descending")])
    return ordered.slice(select.offset, select.limit), tuple(forecasts)


def _last_first(select: TreeSelect | ServerForecast) -> bool:
    """Whether ORDER BY TIME DESC is asked for: as LIMIT it is about the rows of the forecast."""
    if isinstance(select, ServerForecast):
        return select.descending
    key = next(iter(select.order_by), None)
    return key is not None and isinstance(key.expression, Path) and key.expression.is_time and key.descending


def _open_parts(select: TreeSelect, host: SqlHost, job: Job[T]) -> Iterator[_Part]:
    """The series of the open tables."""
    for column in select.columns:
        call = as_forecast(column.expression, column.expression.span)
        arguments = _arguments(call, host)
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
        for output, source in zip(found, translated.columns, strict=True):
            yield _Part(output.name, call, arguments, table.select(["Time", source.name]))


def _server_parts(select: ServerForecast, host: SqlHost, job: Job[T]) -> Iterator[_Part]:
    """The series that a server reads."""
    used: list[str] = []
    for one in select.series:
        arguments = _arguments(one.call, host)
        table = rows_for_model(one.query, host, job)
        for name in table.column_names[1:]:
            used.append(one.alias or header(one.call, lambda _, name=name: name))  # type: ignore[misc]
            yield _Part(unique_names(used)[-1], one.call, arguments, table.select(["Time", name]))


def _arguments(call: FunctionCall, host: SqlHost) -> Arguments:
    if len(call.arguments) != 1:
        raise SqlError(
            "forecast() takes one series; {count} are given.",
            hint="Write forecast(OT, 'MODEL_ID'='auto_ets') for each.",
            code=701,
            span=call.span,
            count=len(call.arguments),
        )
    return tree_arguments(call, host)


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
